"""All that differs between SQLite and PostgreSQL.

Full text is one row of tokens an article. SQLite keeps them in a contentless FTS5 table, one token a character, so that
a phrase is a string; PostgreSQL in a `tsvector` of characters and pairs of characters under a GIN index, whose hits
must be checked against the text where three characters or more are sought.
"""

import sqlite3
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    String,
    Table,
    bindparam,
    column,
    select,
    table,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Insert

from storage.engine.driver import fetch
from storage.engine.reader import Reader

WRITING = "jianbao_writing"
# A server gives each statement a state of its own where it is not told otherwise; SQLite's transactions see one.
_ONE_STATE = {"isolation_level": "REPEATABLE READ"}

# Readers never wait in WAL mode; two writers of different processes wait for each other this long.
_BUSY_MILLISECONDS = 30_000
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}",
)
# Any fixed number: all writers of this archive ask for the same lock.
_WRITER_LOCK = 0x6A69616E

Rows = Sequence[Mapping[str, Any]]
Sought = Sequence[Sequence[Sequence[str]]]
"""What texts are to hold: of each group one of its phrases, a string of tokens."""

_PAIR = 2


def is_postgresql(connection: Reader | Connection) -> bool:
    """Tell whether the archive lies on a PostgreSQL server."""
    return connection.dialect.name == "postgresql"


def set_pragmas(raw: sqlite3.Connection) -> None:
    """Prepare a new SQLite connection; transactions begin where `begin` says so, not where the driver guesses."""
    raw.isolation_level = None
    cursor = raw.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def begin(connection: Connection) -> None:
    """Begin a transaction on SQLite; a writer takes its lock at once, so that it never fails half-way."""
    writing = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


async def see_one_state(connection: AsyncConnection) -> None:
    """Let all statements of a connection that has read nothing yet see the archive as the first of them does."""
    if is_postgresql(connection):
        await connection.execution_options(**_ONE_STATE)


async def lock_for_writing(connection: AsyncConnection) -> None:
    """Let one writer at a time in, also where several processes share a server."""
    if is_postgresql(connection):
        await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITER_LOCK})


def upsert(connection: AsyncConnection, into: Table) -> sqlite.Insert | postgresql.Insert:
    """Return an insert into a table that knows `on_conflict_do_update` and `on_conflict_do_nothing`."""
    return postgresql.insert(into) if is_postgresql(connection) else sqlite.insert(into)


def insert_new(connection: AsyncConnection, into: Table) -> Insert:
    """Return an insert into a table that passes over rows already there."""
    return upsert(connection, into).on_conflict_do_nothing()


async def index_texts(connection: AsyncConnection, texts: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Add articles to the full text: of each its row and its tokens in order."""
    if is_postgresql(connection):
        statement = text("INSERT INTO fulltext (article, tokens) VALUES (:row, array_to_tsvector(:tokens))")
        rows: Rows = [{"row": row, "tokens": _grams(tokens)} for row, tokens in texts]
    else:
        statement = text("INSERT INTO fulltext (rowid, tokens) VALUES (:row, :tokens)")
        rows = [{"row": row, "tokens": " ".join(tokens)} for row, tokens in texts]
    if rows:
        await connection.execute(statement, rows)


async def forget_texts(connection: AsyncConnection, texts: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Take articles out of the full text; FTS5 without content must be told the tokens that it indexed."""
    if is_postgresql(connection):
        statement = text("DELETE FROM fulltext WHERE article = :row")
        rows: Rows = [{"row": row} for row, _ in texts]
    else:
        statement = text("INSERT INTO fulltext (fulltext, rowid, tokens) VALUES ('delete', :row, :tokens)")
        rows = [{"row": row, "tokens": " ".join(tokens)} for row, tokens in texts]
    if rows:
        await connection.execute(statement, rows)


def fulltext_hits(connection: Reader, sought: Sought) -> Select[int]:
    """Return a select of the rows (as `article`) of the articles that may hold what is `sought`; it is in no order.

    On SQLite every hit holds them; on PostgreSQL where no phrase is longer than two tokens.
    """
    on_server = is_postgresql(connection)
    return _select_hits(bindparam("query", _query(sought, on_server=on_server)), on_server=on_server)


async def has_hits(connection: Reader, sought: Sought) -> bool:
    """Tell whether `fulltext_hits` finds any article."""
    on_server = is_postgresql(connection)
    query = _query(sought, on_server=on_server)
    return bool(await fetch(connection, _select_any_hit(on_server=on_server), {"query": query}))


@lru_cache
def _select_any_hit(*, on_server: bool) -> Select[int]:
    return _select_hits(bindparam("query", type_=String), on_server=on_server).limit(1)


def _select_hits(query: BindParameter[str], *, on_server: bool) -> Select[int]:
    row: ColumnElement[int] = column("article" if on_server else "rowid", BigInteger)
    holds = text("tokens @@ CAST(:query AS tsquery)" if on_server else "fulltext MATCH :query")
    return select(row.label("article")).select_from(table("fulltext")).where(holds.bindparams(query))


def _query(sought: Sought, *, on_server: bool) -> str:
    joint = " & " if on_server else " AND "
    return joint.join(f"({_any_of(phrases, on_server=on_server)})" for phrases in sought)


def _any_of(phrases: Sequence[Sequence[str]], *, on_server: bool) -> str:
    if on_server:
        quoted = ([f"'{gram}'" for gram in _grams_sought(phrase)] for phrase in phrases)
        return " | ".join(f"({' & '.join(grams)})" for grams in quoted)
    return " OR ".join(f'"{" ".join(phrase)}"' for phrase in phrases)


def begins_with(connection: Reader, indexed: ColumnElement[str], beginning: str) -> ColumnElement[bool]:
    """Hold where an `indexed` column begins with `beginning`: a stretch of SQLite's index, in the order of characters.

    A server's order is by its language, so that it looks through the index.
    """
    if is_postgresql(connection):
        return indexed.startswith(beginning, autoescape=True)
    return indexed.between(beginning, beginning + chr(sys.maxunicode))


def is_exact(connection: Reader, sought: Sought) -> bool:
    """Tell whether every hit of `fulltext_hits` holds what is `sought`."""
    return not is_postgresql(connection) or all(len(phrase) <= _PAIR for phrases in sought for phrase in phrases)


def _grams(tokens: Sequence[str]) -> list[str]:
    pairs = (first + second for first, second in pairwise(tokens))
    return sorted({*tokens, *pairs})


def _grams_sought(phrase: Sequence[str]) -> list[str]:
    if len(phrase) == 1:
        return list(phrase)
    return [first + second for first, second in pairwise(phrase)]
