"""Visitors may choose their language."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table of choices."""
    op.create_table(
        "language",
        sa.Column("visitor", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("visitor", name=op.f("pk_language")),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("language")
