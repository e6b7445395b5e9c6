"""Tickets know the day on which they were last shown, so that old ones can be thrown away."""

import time

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

DAY = 86_400


def upgrade() -> None:
    """Count the tickets that are there as shown today: when that was is not known."""
    op.add_column("ticket", sa.Column("day", sa.Integer(), nullable=False, server_default="0"))
    op.execute(sa.text("UPDATE ticket SET day = :today").bindparams(today=int(time.time()) // DAY))
    op.create_index(op.f("ix_ticket_day"), "ticket", ["day"])


def downgrade() -> None:
    """Keep tickets for ever again."""
    op.drop_index(op.f("ix_ticket_day"), table_name="ticket")
    op.drop_column("ticket", "day")
