"""Full text: where a string stands, for words that are no name. Every string of one character or more is found."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.ext.asyncio import AsyncConnection

from reading.facts import Span
from storage.database import Database
from storage.dialect import fulltext_query, is_exact
from storage.findings import Passage, Slice
from storage.records import source_of
from storage.schema import article
from storage.snippets import cut_snippet, highlights_within
from storage.sources import select_articles
from storage.statements import chunks
from storage.tokens import Tokens

# PostgreSQL's hits for longer strings are checked one by one; beyond this many they are only estimated.
_MOST_CHECKED = 2_000
_LONGEST_QUERY = 64


class Fulltext:
    """Finds strings in the texts of articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, words: str, offset: int, limit: int) -> Slice[Passage]:
        """Return passages from the articles that hold all `words` (apart by blanks), one an article, newest first.

        Case, width, Traditional characters and blanks make no difference. Nothing is found for blanks alone.
        """
        wanted = [Tokens(word) for word in words[:_LONGEST_QUERY].split()]
        wanted = [tokens for tokens in wanted if tokens.sequence]
        if not wanted:
            return Slice((), offset, 0)
        async with self._database.reading() as connection:
            hits, total = await _hits(connection, wanted, offset, limit)
            return Slice(tuple(_passage(row, wanted) for row in hits), offset, total)


async def _hits(
    connection: AsyncConnection, wanted: Sequence[Tokens], offset: int, limit: int
) -> tuple[list[Row[Any]], int]:
    """Return the rows of the articles from `offset` on that hold all that is wanted, and how many there are."""
    phrases = [tokens.sequence for tokens in wanted]
    query, parameters = fulltext_query(connection, phrases)
    if not is_exact(connection, phrases):
        return await _checked_hits(connection, query, parameters, wanted, offset, limit)
    total = await connection.scalar(text(f"SELECT count(*) FROM ({query}) AS hits"), parameters)
    rows = await connection.scalars(
        text(f"{query} ORDER BY 1 LIMIT :limit OFFSET :offset"), parameters | {"limit": limit, "offset": offset}
    )
    return await _articles(connection, list(rows)), total or 0


async def _checked_hits(connection, query, parameters, wanted, offset, limit):
    rows = list(await connection.scalars(text(f"{query} ORDER BY 1"), parameters))
    found, passed = [], 0
    for chunk in chunks(rows[:_MOST_CHECKED]):
        holding = [row for row in await _articles(connection, chunk) if _holds(row.text, wanted)]
        found += holding
    return found[offset : offset + limit], len(found) + max(0, len(rows) - _MOST_CHECKED)


async def _articles(connection: AsyncConnection, rows: list[int]) -> list[Row[Any]]:
    found = await connection.execute(select_articles().where(article.c.row.in_(rows)).order_by(article.c.row))
    return list(found)


def _holds(text_of: str, wanted: Sequence[Tokens]) -> bool:
    tokens = Tokens(text_of)
    return all(next(tokens.find(phrase), None) for phrase in wanted)


def _passage(row: Row[Any], wanted: Sequence[Tokens]) -> Passage:
    tokens = Tokens(row.text)
    matches = [match for phrase in wanted for match in tokens.find(phrase)]
    shown = cut_snippet(row.text, matches[0])
    return Passage(shown.of(row.text), source_of(row), shown, highlights_within(shown, matches))
