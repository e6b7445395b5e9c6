"""The first schema of the archive."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROW = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create all tables and the full-text index."""
    _create_conversation()
    _create_entity()
    _create_mention()
    _create_page()
    _create_spelling()
    _create_stated()
    _create_telling()
    _create_ticket()
    _create_article()
    _create_mark()
    _create_copy()
    _create_gram()
    _create_naming()
    _create_omission()
    _create_sound()
    _create_figure()
    _create_form()
    _create_name()
    _create_office()
    _create_quotation()
    for statement in _FULLTEXT[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    """Drop all that `upgrade` created."""
    op.execute("DROP TABLE fulltext")
    for table in reversed(_TABLES):
        op.drop_table(table)


# What the tokens are: `storage.engine.dialect`.
_FULLTEXT = {
    "sqlite": (
        """
        CREATE VIRTUAL TABLE fulltext
        USING fts5(tokens, content='', columnsize=0, tokenize='unicode61 remove_diacritics 0')
        """,
    ),
    "postgresql": (
        "CREATE TABLE fulltext (article BIGINT PRIMARY KEY, tokens TSVECTOR NOT NULL)",
        "CREATE INDEX ix_fulltext_tokens ON fulltext USING gin (tokens)",
    ),
}
_TABLES = (
    "conversation",
    "entity",
    "mention",
    "page",
    "spelling",
    "stated",
    "telling",
    "ticket",
    "article",
    "mark",
    "copy",
    "gram",
    "naming",
    "omission",
    "sound",
    "figure",
    "form",
    "name",
    "office",
    "quotation",
)


def _create_conversation() -> None:
    op.create_table(
        "conversation",
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("entity", sa.String(length=16), nullable=False),
        sa.Column("moment", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("chat", name=op.f("pk_conversation")),
    )


def _create_entity() -> None:
    op.create_table(
        "entity",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=True),
        sa.Column("last", sa.Date(), nullable=True),
        sa.Column("publication", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_entity")),
        sa.UniqueConstraint("id", name=op.f("uq_entity_id")),
    )
    op.create_index("ix_entity_name_kind", "entity", ["name", "kind"], unique=False)


def _create_mention() -> None:
    op.create_table(
        "mention",
        sa.Column("entity", ROW, autoincrement=False, nullable=False),
        sa.Column("article", ROW, autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("end", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", ROW, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("entity", "article", "start", "end", "name", name=op.f("pk_mention")),
        sqlite_with_rowid=False,
    )


def _create_page() -> None:
    op.create_table(
        "page",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("publication", sa.Text(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("section", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_page")),
        sa.UniqueConstraint("source", name=op.f("uq_page_source")),
    )
    op.create_index(op.f("ix_page_digest"), "page", ["digest"], unique=False)


def _create_spelling() -> None:
    op.create_table(
        "spelling",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_spelling")),
        sa.UniqueConstraint("folded", name=op.f("uq_spelling_folded")),
    )


def _create_stated() -> None:
    op.create_table(
        "stated",
        sa.Column("entity", ROW, autoincrement=False, nullable=False),
        sa.Column("beside", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("article", ROW, autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("figure", ROW, autoincrement=False, nullable=False),
        sa.Column("name", ROW, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("entity", "beside", "article", "start", "figure", "name", name=op.f("pk_stated")),
        sqlite_with_rowid=False,
    )


def _create_telling() -> None:
    op.create_table(
        "telling",
        sa.Column("entity", ROW, autoincrement=False, nullable=False),
        sa.Column("article", ROW, autoincrement=False, nullable=False),
        sa.Column("rank", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", ROW, autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("entity", "article", "rank", "name", name=op.f("pk_telling")),
        sqlite_with_rowid=False,
    )


def _create_ticket() -> None:
    op.create_table(
        "ticket",
        sa.Column("token", sa.String(length=16), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_ticket")),
        sa.UniqueConstraint("payload", name=op.f("uq_ticket_payload")),
    )


def _create_article() -> None:
    op.create_table(
        "article",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("page", ROW, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("headline", sa.Text(), nullable=True),
        sa.Column("kicker", sa.Text(), nullable=True),
        sa.Column("deck", sa.Text(), nullable=True),
        sa.Column("column", sa.Text(), nullable=True),
        sa.Column("dateline", sa.Text(), nullable=True),
        sa.Column("continued_from", sa.Text(), nullable=True),
        sa.Column("continued_on", sa.Text(), nullable=True),
        sa.Column("subheadings", sa.JSON(), nullable=False),
        sa.Column("captions", sa.JSON(), nullable=False),
        sa.Column("byline", sa.JSON(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("paragraphs", sa.JSON(), nullable=False),
        sa.Column("titles", sa.JSON(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["page"], ["page.row"], name=op.f("fk_article_page"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_article")),
        sa.UniqueConstraint("id", name=op.f("uq_article_id")),
    )
    op.create_index(op.f("ix_article_page"), "article", ["page"], unique=False)


def _create_mark() -> None:
    op.create_table(
        "mark",
        sa.Column("mark", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article", ROW, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.row"], name=op.f("fk_mark_article"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("mark", "article", name=op.f("pk_mark")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_mark_article"), "mark", ["article"], unique=False)


def _create_copy() -> None:
    op.create_table(
        "copy",
        sa.Column("article", ROW, autoincrement=False, nullable=False),
        sa.Column("story", ROW, nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.row"], name=op.f("fk_copy_article"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_copy")),
    )
    op.create_index("ix_copy_story_rank", "copy", ["story", "rank"], unique=False)


def _create_gram() -> None:
    op.create_table(
        "gram",
        sa.Column("gram", sa.String(length=2), nullable=False),
        sa.Column("spelling", ROW, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["spelling"], ["spelling.row"], name=op.f("fk_gram_spelling"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("gram", "spelling", name=op.f("pk_gram")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_gram_spelling"), "gram", ["spelling"], unique=False)


def _create_naming() -> None:
    op.create_table(
        "naming",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("spelling", ROW, nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("entity", ROW, nullable=True),
        sa.ForeignKeyConstraint(["entity"], ["entity.row"], name=op.f("fk_naming_entity"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["spelling"], ["spelling.row"], name=op.f("fk_naming_spelling"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_naming")),
    )
    op.create_index(op.f("ix_naming_entity"), "naming", ["entity"], unique=False)
    op.create_index("ix_naming_spelling_kind_scope", "naming", ["spelling", "kind", "scope"], unique=True)


def _create_omission() -> None:
    op.create_table(
        "omission",
        sa.Column("rest", sa.Text(), nullable=False),
        sa.Column("spelling", ROW, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["spelling"], ["spelling.row"], name=op.f("fk_omission_spelling"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("rest", "spelling", name=op.f("pk_omission")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_omission_spelling"), "omission", ["spelling"], unique=False)


def _create_sound() -> None:
    op.create_table(
        "sound",
        sa.Column("syllables", sa.Text(), nullable=False),
        sa.Column("spelling", ROW, autoincrement=False, nullable=False),
        sa.Column("letters", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["spelling"], ["spelling.row"], name=op.f("fk_sound_spelling"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("syllables", "spelling", name=op.f("pk_sound")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_sound_letters"), "sound", ["letters"], unique=False)
    op.create_index(op.f("ix_sound_spelling"), "sound", ["spelling"], unique=False)


def _create_figure() -> None:
    op.create_table(
        "figure",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("article", ROW, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.Column("likeness", sa.BigInteger(), nullable=False),
        sa.Column("quantity", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("qualifier", sa.Text(), nullable=False),
        sa.Column("commodity", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("dated", sa.Boolean(), nullable=False),
        sa.Column("first", sa.Date(), nullable=True),
        sa.Column("last", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["article"], ["article.row"], name=op.f("fk_figure_article"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_figure")),
        sa.UniqueConstraint("id", name=op.f("uq_figure_id")),
    )
    op.create_index("ix_figure_article_start", "figure", ["article", "start"], unique=False)


def _create_form() -> None:
    op.create_table(
        "form",
        sa.Column("naming", ROW, autoincrement=False, nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("spelling", ROW, nullable=False),
        sa.Column("canonical", sa.Boolean(), nullable=False),
        sa.Column("weak", sa.Boolean(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["naming"], ["naming.row"], name=op.f("fk_form_naming"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["spelling"], ["spelling.row"], name=op.f("fk_form_spelling"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("naming", "form", "scope", name=op.f("pk_form")),
    )
    op.create_index(op.f("ix_form_spelling"), "form", ["spelling"], unique=False)


def _create_name() -> None:
    op.create_table(
        "name",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("article", ROW, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("naming", ROW, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("relative", sa.Boolean(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("mentions", sa.JSON(), nullable=False),
        sa.Column("telling", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("namesake", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.row"], name=op.f("fk_name_article"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["naming"], ["naming.row"], name=op.f("fk_name_naming"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_name")),
    )
    op.create_index("ix_name_article_position", "name", ["article", "position"], unique=False)
    op.create_index(op.f("ix_name_naming"), "name", ["naming"], unique=False)


def _create_office() -> None:
    op.create_table(
        "office",
        sa.Column("naming", ROW, autoincrement=False, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("spelling", ROW, nullable=False),
        sa.Column("surname", sa.String(length=1), nullable=False),
        sa.Column("tail", sa.String(length=2), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["naming"], ["naming.row"], name=op.f("fk_office_naming"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["spelling"], ["spelling.row"], name=op.f("fk_office_spelling"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("naming", "role", name=op.f("pk_office")),
    )
    op.create_index(op.f("ix_office_spelling"), "office", ["spelling"], unique=False)
    op.create_index("ix_office_surname_tail", "office", ["surname", "tail"], unique=False)


def _create_quotation() -> None:
    op.create_table(
        "quotation",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("article", ROW, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.Column("likeness", sa.BigInteger(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.Column("printed", sa.Text(), nullable=True),
        sa.Column("cue", sa.Text(), nullable=True),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("name", ROW, nullable=True),
        sa.Column("entity", ROW, nullable=True),
        sa.ForeignKeyConstraint(["article"], ["article.row"], name=op.f("fk_quotation_article"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["entity"], ["entity.row"], name=op.f("fk_quotation_entity"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["name"], ["name.row"], name=op.f("fk_quotation_name"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_quotation")),
        sa.UniqueConstraint("id", name=op.f("uq_quotation_id")),
    )
    op.create_index("ix_quotation_article_start", "quotation", ["article", "start"], unique=False)
    op.create_index("ix_quotation_entity_article_start", "quotation", ["entity", "article", "start"], unique=False)
    op.create_index(op.f("ix_quotation_name"), "quotation", ["name"], unique=False)
