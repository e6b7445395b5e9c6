"""The archive's tables.

What pages say: `page`, `article`, `name`, `quotation`, `figure`. What follows from it and can be worked out again:
which printed articles are one story (`mark`, `copy`), who signs them (`signature`), which printed names are one
(`naming`, `entity`), how they may be typed (`form`, `spelling`, `sound`, `omission`, `gram`, `office`), and what is
read in index order (`mention`, `telling`, `stated`). What the keeper ruled: `correction`, from which `hidden` follows.
What belongs to the chats: `conversation`, `ticket`, `language`, `watch`; `arrival` says what came since these were told
last.

Rows of `article` count back from the newest day (see `storage.engine.identity`), so that ascending order is newest
first, and every table keyed by (entity, article, ...) is read from its beginning. These have no foreign keys, for
which a database would look through a whole table whenever an article goes: intake takes their rows out by their keys.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite's row ids are INTEGER only; a day in the high bits needs 64 bits elsewhere.
ROW = BigInteger().with_variant(Integer(), "sqlite")
ID = String(16)


def _row() -> "Column[int]":
    """Rows are numbered by the one writer, so that what belongs together is written in few statements."""
    return Column("row", ROW, primary_key=True, autoincrement=False)


def _reference(target: str, *, index: bool = False) -> "Column[int]":
    return Column(target, ROW, ForeignKey(f"{target}.row", ondelete="CASCADE"), nullable=False, index=index)


def _open_reference(target: str, *, index: bool = False) -> "Column[int | None]":
    return Column(target, ROW, ForeignKey(f"{target}.row", ondelete="SET NULL"), nullable=True, index=index)


def _key(target: str, *, index: bool = False) -> "Column[int]":
    reference = ForeignKey(f"{target}.row", ondelete="CASCADE")
    return Column(target, ROW, reference, primary_key=True, autoincrement=False, index=index)


page = Table(
    "page",
    metadata,
    _row(),
    # The file that it was read from, or which of the file's sheets; called otherwise in the first schema.
    Column("source", Text, key="sheet", nullable=False, unique=True),
    Column("digest", Text, nullable=False, index=True, unique=True),
    Column("publication", Text, index=True),
    Column("day", Date),
    Column("year", Integer),
    Column("number", Text),
    Column("section", Text),
)

article = Table(
    "article",
    metadata,
    _row(),
    Column("id", ID, nullable=False, unique=True),
    _reference("page", index=True),
    Column("position", Integer, nullable=False),
    Column("day", Date),
    Column("headline", Text),
    Column("kicker", Text),
    Column("deck", Text),
    Column("column", Text),
    Column("dateline", Text),
    Column("continued_from", Text),
    Column("continued_on", Text),
    Column("subheadings", JSON, nullable=False),
    Column("captions", JSON, nullable=False),
    Column("byline", JSON, nullable=False),
    Column("lines", JSON, nullable=False),
    Column("paragraphs", JSON, nullable=False),
    Column("titles", JSON, nullable=False),
    Column("text", Text, nullable=False),
)

entity = Table(
    "entity",
    metadata,
    _row(),
    Column("id", ID, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("aliases", JSON, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("copies", Integer, nullable=False),
    Column("first", Date),
    Column("last", Date),
    Column("publication", Text),
    Index("ix_entity_name_kind", "name", "kind"),
)

# A name as articles print it, before it is decided which entity it means. `scope` is empty where the name means the
# same everywhere, else the newspaper or page within which it does; a person's is the page.
naming = Table(
    "naming",
    metadata,
    _row(),
    Column("kind", Text, nullable=False),
    _reference("spelling"),
    Column("scope", Text, nullable=False),
    _open_reference("entity", index=True),
    Index("ix_naming_spelling_kind_scope", "spelling", "kind", "scope", unique=True),
)

name = Table(
    "name",
    metadata,
    _row(),
    _reference("article"),
    Column("position", Integer, nullable=False),
    _reference("naming", index=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("relative", Boolean, nullable=False),
    Column("aliases", JSON, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("mentions", JSON, nullable=False),
    Column("telling", JSON, nullable=False),
    Column("evidence", JSON, nullable=False),
    Column("namesake", Text, nullable=False),
    Index("ix_name_article_position", "article", "position"),
)

quotation = Table(
    "quotation",
    metadata,
    _row(),
    Column("id", ID, nullable=False, unique=True),
    _reference("article"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("likeness", BigInteger, nullable=False),
    Column("tier", Text, nullable=False),
    Column("manner", Text, nullable=False),
    Column("printed", Text),
    Column("cue", Text),
    Column("speaker", Text),
    _open_reference("name", index=True),
    _open_reference("entity"),
    Index("ix_quotation_article_start", "article", "start"),
    Index("ix_quotation_entity_article_start", "entity", "article", "start"),
)

figure = Table(
    "figure",
    metadata,
    _row(),
    Column("id", ID, nullable=False, unique=True),
    _reference("article"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("likeness", BigInteger, nullable=False),
    Column("quantity", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("qualifier", Text, nullable=False),
    Column("commodity", Text, nullable=False),
    Column("subject", Text),
    Column("dated", Boolean, nullable=False),
    Column("first", Date),
    Column("last", Date),
    Index("ix_figure_article_start", "article", "start"),
)

# Under which numbers an article is sought by those that may be the same story (see `reading.fingerprint`).
mark = Table(
    "mark",
    metadata,
    Column("mark", BigInteger, primary_key=True, autoincrement=False),
    _key("article", index=True),
    sqlite_with_rowid=False,
)

# Who signs articles: the names in their bylines, folded.
signature = Table(
    "signature",
    metadata,
    Column("author", Text, primary_key=True),
    _key("article", index=True),
    sqlite_with_rowid=False,
)

# Articles that are one story, in the order in which they were printed: `story` is the row of the first, whose `rank`
# is 0. What no other article repeats is not in it.
copy = Table(
    "copy",
    metadata,
    _key("article"),
    Column("story", ROW, nullable=False),
    Column("rank", Integer, nullable=False),
    Index("ix_copy_story_rank", "story", "rank"),
)

# The narrow b-tree that answers for an entity: no other name that merely contains the same characters is in it.
mention = Table(
    "mention",
    metadata,
    Column("entity", ROW, primary_key=True, autoincrement=False),
    Column("article", ROW, primary_key=True, autoincrement=False),
    Column("start", Integer, primary_key=True, autoincrement=False),
    Column("end", Integer, primary_key=True, autoincrement=False),
    Column("name", ROW, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

telling = Table(
    "telling",
    metadata,
    Column("entity", ROW, primary_key=True, autoincrement=False),
    Column("article", ROW, primary_key=True, autoincrement=False),
    Column("rank", Integer, primary_key=True, autoincrement=False),
    Column("name", ROW, primary_key=True, autoincrement=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Which figures are about an entity: `beside` is 0 where it is the subject, 1 where its sentence names it.
stated = Table(
    "stated",
    metadata,
    Column("entity", ROW, primary_key=True, autoincrement=False),
    Column("beside", Integer, primary_key=True, autoincrement=False),
    Column("article", ROW, primary_key=True, autoincrement=False),
    Column("start", Integer, primary_key=True, autoincrement=False),
    Column("figure", ROW, primary_key=True, autoincrement=False),
    Column("name", ROW, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

spelling = Table(
    "spelling",
    metadata,
    _row(),
    Column("folded", Text, nullable=False, unique=True),
)

form = Table(
    "form",
    metadata,
    _key("naming"),
    Column("form", Text, primary_key=True),
    Column("scope", Text, primary_key=True),
    _reference("spelling", index=True),
    Column("canonical", Boolean, nullable=False),
    Column("weak", Boolean, nullable=False),
    Column("articles", Integer, nullable=False),
)

office = Table(
    "office",
    metadata,
    _key("naming"),
    Column("role", Text, primary_key=True),
    _reference("spelling", index=True),
    Column("surname", String(1), nullable=False),
    Column("tail", String(2), nullable=False),
    Column("articles", Integer, nullable=False),
    Index("ix_office_surname_tail", "surname", "tail"),
)

sound = Table(
    "sound",
    metadata,
    Column("syllables", Text, primary_key=True),
    _key("spelling", index=True),
    Column("letters", Text, nullable=False, index=True),
    sqlite_with_rowid=False,
)

# A name with one character blanked, at each place (see `storage.naming.spellings`).
omission = Table(
    "omission",
    metadata,
    Column("rest", Text, primary_key=True),
    _key("spelling", index=True),
    sqlite_with_rowid=False,
)

gram = Table(
    "gram",
    metadata,
    Column("gram", String(2), primary_key=True),
    _key("spelling", index=True),
    sqlite_with_rowid=False,
)

# The keeper's ledger, numbered from 1. `subjects` holds, of each entity that was corrected, its namings then (kind,
# folded spelling, scope): a reindex brings these back, but not entities and rows. `names` are for people to read.
correction = Table(
    "correction",
    metadata,
    _row(),
    Column("action", Text, nullable=False),
    Column("subjects", JSON, nullable=False),
    Column("names", JSON, nullable=False),
    Column("text", Text, nullable=False),
    Column("keeper", Text, nullable=False),
    Column("moment", Float, nullable=False),
    Column("undone_by", Text),
    Column("undone", Float),
)

# Entities that no answer shows.
hidden = Table("hidden", metadata, _key("entity"))

conversation = Table(
    "conversation",
    metadata,
    Column("chat", Text, primary_key=True),
    Column("view", Text, nullable=False),
    Column("moment", Float, nullable=False),
)

ticket = Table(
    "ticket",
    metadata,
    Column("token", ID, primary_key=True),
    Column("payload", Text, nullable=False),
    # The day, counted from 1970, on which it was last shown.
    Column("day", Integer, nullable=False, server_default="0", index=True),
    UniqueConstraint("payload"),
)

language = Table(
    "language",
    metadata,
    Column("visitor", Text, primary_key=True),
    Column("language", Text, nullable=False),
)

# Every content that was ever taken in, in its order: pages of one digest arrive once.
arrival = Table(
    "arrival",
    metadata,
    _row(),
    Column("digest", Text, nullable=False, unique=True),
)

# What a chat follows: it has been told of the arrivals up to `seen`.
watch = Table(
    "watch",
    metadata,
    _row(),
    Column("chat", BigInteger, nullable=False, index=True),
    Column("user", BigInteger),
    Column("words", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("seen", ROW, nullable=False),
    Column("moment", Float, nullable=False),
)
