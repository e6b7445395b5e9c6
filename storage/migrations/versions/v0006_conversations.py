"""A chat remembers what it was shown, and newspapers are found by their names."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Keep the view last shown in place of the entity; what chats were about is forgotten after hours anyway."""
    op.drop_table("conversation")
    op.create_table(
        "conversation",
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("view", sa.Text(), nullable=False),
        sa.Column("moment", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("chat", name=op.f("pk_conversation")),
    )
    op.create_index(op.f("ix_page_publication"), "page", ["publication"])


def downgrade() -> None:
    """Go back to one entity a chat."""
    op.drop_index(op.f("ix_page_publication"), table_name="page")
    op.drop_table("conversation")
    op.create_table(
        "conversation",
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("entity", sa.String(length=16), nullable=False),
        sa.Column("moment", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("chat", name=op.f("pk_conversation")),
    )
