"""The keeper's corrections, and the entities that they hide."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ROW = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the ledger and the list of what is hidden."""
    op.create_table(
        "correction",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subjects", sa.JSON(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("keeper", sa.Text(), nullable=False),
        sa.Column("moment", sa.Float(), nullable=False),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.Column("undone", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_correction")),
    )
    op.create_table(
        "hidden",
        sa.Column("entity", ROW, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["entity"], ["entity.row"], name=op.f("fk_hidden_entity_entity"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("entity", name=op.f("pk_hidden")),
    )


def downgrade() -> None:
    """Drop both."""
    op.drop_table("hidden")
    op.drop_table("correction")
