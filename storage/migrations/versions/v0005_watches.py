"""What arrived, and who follows what."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ROW = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create both tables; what the archive holds has arrived already."""
    op.create_table(
        "arrival",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_arrival")),
        sa.UniqueConstraint("digest", name=op.f("uq_arrival_digest")),
    )
    op.create_table(
        "watch",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("user", sa.BigInteger(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("seen", ROW, nullable=False),
        sa.Column("moment", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_watch")),
    )
    op.create_index(op.f("ix_watch_chat"), "watch", ["chat"])
    op.execute("INSERT INTO arrival (row, digest) SELECT row, digest FROM page")


def downgrade() -> None:
    """Drop both."""
    op.drop_table("watch")
    op.drop_table("arrival")
