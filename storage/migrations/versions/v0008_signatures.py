"""Who signs articles is found by name."""

import sqlalchemy as sa
from alembic import op

from reading.text.folding import fold

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ROW = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BATCH = 5000


def upgrade() -> None:
    """Enter the bylines of the articles that are there."""
    table = op.create_table(
        "signature",
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("article", ROW, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.row"], name=op.f("fk_signature_article"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("author", "article", name=op.f("pk_signature")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_signature_article"), "signature", ["article"])
    article = sa.table("article", sa.column("row", ROW), sa.column("byline", sa.JSON()))
    rows = op.get_bind().execute(sa.select(article)).all()
    signed = {(fold(name), row): None for row, byline in rows for name, *_ in byline if name and fold(name)}
    records = [{"author": author, "article": row} for author, row in signed]
    for start in range(0, len(records), BATCH):
        op.bulk_insert(table, records[start : start + BATCH])


def downgrade() -> None:
    """Forget them."""
    op.drop_table("signature")
