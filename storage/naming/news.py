"""News: what arrived with a name or words in it, for those who follow these."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, false, select

from reading.facts import Span
from storage.archive.findings import Match, Passage
from storage.archive.records import source_of
from storage.archive.snippets import cut_snippet, highlights_within
from storage.archive.sources import select_articles
from storage.archive.takedowns import is_shown, is_unmentioned
from storage.engine.database import Database
from storage.engine.dialect import fulltext_hits
from storage.engine.reader import Reader
from storage.engine.schema import arrival, article, entity, mention, page
from storage.engine.tokens import Tokens
from storage.naming.names import Names

# More than this after one intake nobody reads: the newest count.
_MOST_ARTICLES = 500
_SURE = (Match.EXACT, Match.ALIAS, Match.FOLDED, Match.ABBREVIATION)


@dataclass(frozen=True, slots=True)
class News:
    """What arrived with some words in it: a passage of each page, the newest first, and how many pages there are."""

    passages: tuple[Passage, ...]
    pages: int


class Arrivals:
    """Finds what arrived."""

    def __init__(self, database: Database, names: Names) -> None:
        self._database = database
        self._names = names

    async def news(self, words: str, after: int, newest: int, limit: int) -> News:
        """Return passages of the pages behind arrival `after`, up to `newest`, that name or hold `words`.

        What the words name counts under any of its names. Articles that name somebody hidden are passed over.
        """
        found = await self._names.find(words)
        named = [candidate.entity.id for candidate in found if candidate.match in _SURE]
        wanted = [tokens for word in words.split() if (tokens := Tokens(word)).phrases]
        async with self._database.reading() as connection:
            rows = await _matching(connection, (after, newest), named, wanted)
            pages = {row.page: row for row in reversed(rows)}
            shown = sorted(pages.values(), key=lambda row: row.row)[:limit]
            places = await _places(connection, named, [row.row for row in shown])
        return News(tuple(_passage(row, wanted, places.get(row.row, ())) for row in shown), len(pages))


async def _matching(
    connection: Reader, between: tuple[int, int], named: Sequence[str], wanted: Sequence[Tokens]
) -> list[Row[Any]]:
    after, newest = between
    naming = select(mention.c.article).join(entity, entity.c.row == mention.c.entity)
    is_named = article.c.row.in_(naming.where(entity.c.id.in_(named) & is_shown(entity.c.row)))
    phrases = [phrase for tokens in wanted for phrase in tokens.phrases]
    is_hit = article.c.row.in_(fulltext_hits(connection, phrases)) if phrases else false()
    query = (
        select_articles()
        .add_columns(is_named.label("named"))
        .join(arrival, arrival.c.digest == page.c.digest)
        .where(arrival.c.row.between(after + 1, newest) & (is_named | is_hit) & is_unmentioned(article.c.row))
        .order_by(article.c.row)
        .limit(_MOST_ARTICLES)
    )
    return [row for row in await connection.execute(query) if row.named or _holds(row, wanted)]


def _holds(row: Row[Any], wanted: Iterable[Tokens]) -> bool:
    tokens = Tokens(row.text)
    return all(any(True for _ in tokens.find(one)) for one in wanted)


async def _places(connection: Reader, named: Sequence[str], rows: Sequence[int]) -> dict[int, list[Span]]:
    """Return where the articles in `rows` mention the entities `named`."""
    query = select(mention.c.article, mention.c.start, mention.c.end).join(entity, entity.c.row == mention.c.entity)
    places: dict[int, list[Span]] = {}
    for row in await connection.execute(query.where(mention.c.article.in_(rows) & entity.c.id.in_(named))):
        places.setdefault(row.article, []).append(Span(row.start, row.end))
    return places


def _passage(row: Row[Any], wanted: Iterable[Tokens], places: Sequence[Span]) -> Passage:
    tokens = Tokens(row.text)
    matches = sorted(places) or [match for one in wanted for match in tokens.find(one)]
    shown = cut_snippet(row.text, matches[0])
    return Passage(shown.of(row.text), source_of(row), shown, highlights_within(shown, matches))
