"""A content is in the archive once, whoever writes it."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let no two pages have one digest, which intake has refused before."""
    op.drop_index(op.f("ix_page_digest"), table_name="page")
    op.create_index(op.f("ix_page_digest"), "page", ["digest"], unique=True)


def downgrade() -> None:
    """Leave that to the program."""
    op.drop_index(op.f("ix_page_digest"), table_name="page")
    op.create_index(op.f("ix_page_digest"), "page", ["digest"], unique=False)
