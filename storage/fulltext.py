"""Full text: where a string stands, for words that are no name. Every string of one character or more is found."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.copies import is_repeated_among, name_places, without_copies
from storage.database import Database
from storage.dialect import fulltext_hits, is_exact
from storage.findings import Passage, Slice
from storage.records import source_of
from storage.schema import article
from storage.snippets import cut_snippet, highlights_within
from storage.sources import select_articles
from storage.statements import chunks
from storage.takedowns import hidden_places, is_unmentioned
from storage.tokens import Tokens

# Where hits must be checked one by one, no more than this many of the newest are.
_MOST_CHECKED = 2_000
_LONGEST_QUERY = 64


class Fulltext:
    """Finds strings in the texts of articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, words: str, offset: int, limit: int) -> Slice[Passage]:
        """Return passages from the articles that hold all `words` (apart by blanks), one a story, newest first.

        Case, width, Traditional characters and blanks make no difference, quotation marks and brackets only where
        they are typed. Nothing is found for blanks alone.
        """
        wanted = [tokens for word in words[:_LONGEST_QUERY].split() if (tokens := Tokens(word)).phrases]
        if not wanted:
            return Slice((), offset, 0)
        async with self._database.reading() as connection:
            rows, total = await _hits(connection, wanted, offset, limit)
            passages = ((row, passage.text, passage) for row in rows for passage in [_passage(row, wanted)])
            return Slice(await name_places(connection, passages), offset, total)


async def _hits(
    connection: AsyncConnection, wanted: Sequence[Tokens], offset: int, limit: int
) -> tuple[list[Row[Any]], int]:
    """Return the articles from `offset` on that hold all that is `wanted`, and how many there are."""
    phrases = [phrase for tokens in wanted for phrase in tokens.phrases]
    hits = fulltext_hits(connection, phrases)
    if is_exact(connection, phrases) and not any(tokens.marks for tokens in wanted):
        found = hits.cte()
        is_first = ~is_repeated_among(found, found.c.article)
        first = select(found.c.article).where(is_first & is_unmentioned(found.c.article))
        total = await connection.scalar(select(func.count()).select_from(first.subquery()))
        rows = await connection.scalars(first.order_by(found.c.article).offset(offset).limit(limit))
        return await _articles(connection, list(rows)), total or 0
    rows = await connection.scalars(hits.order_by("article").limit(_MOST_CHECKED))
    checked = [row.row for chunk in chunks(rows) for row in await _articles(connection, chunk) if _holds(row, wanted)]
    closed = await hidden_places(connection, checked)
    checked = await without_copies(connection, [row for row in checked if row not in closed])
    return await _articles(connection, checked[offset : offset + limit]), len(checked)


async def _articles(connection: AsyncConnection, rows: Sequence[int]) -> list[Row[Any]]:
    return list(await connection.execute(select_articles().where(article.c.row.in_(rows)).order_by(article.c.row)))


def _holds(row: Row[Any], wanted: Sequence[Tokens]) -> bool:
    tokens = Tokens(row.text)
    return all(any(True for _ in tokens.find(phrase)) for phrase in wanted)


def _passage(row: Row[Any], wanted: Sequence[Tokens]) -> Passage:
    tokens = Tokens(row.text)
    matches = [match for phrase in wanted for match in tokens.find(phrase)]
    shown = cut_snippet(row.text, matches[0])
    return Passage(shown.of(row.text), source_of(row), shown, highlights_within(shown, matches))
