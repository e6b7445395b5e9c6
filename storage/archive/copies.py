"""The read side of stories: of the copies of one only the first that names an entity is shown, the others are named.

"The first" goes by the day, on one day by the id (the `rank` of `storage.engine.schema.copy`). A copy that alone names
somebody is shown for them, and so is what it alone says.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, FromClause, Row, Select, bindparam, select

from reading.text.folding import fold
from storage.archive.findings import ArticleCard, FigureCard, Passage, QuotationCard
from storage.archive.records import source_of
from storage.archive.sources import SOURCE
from storage.engine.driver import fetch
from storage.engine.reader import Reader
from storage.engine.schema import article, copy, figure, mention, page, quotation, stated
from storage.engine.statements import chunks

Card = TypeVar("Card", ArticleCard, FigureCard, Passage, QuotationCard)

_BOTH_SIDES = (0, 1)


@lru_cache
def is_repeated(entity: ColumnElement[int], row: ColumnElement[int]) -> ColumnElement[bool]:
    """Hold where the article in `row`, which names `entity`, has an earlier copy that names it too."""
    named = mention.alias()
    return _has_earlier(row, copy.alias(), select(named).where(named.c.entity == entity), named)


def is_repeated_among(found: FromClause, row: ColumnElement[int]) -> ColumnElement[bool]:
    """Hold where the article in `row` has an earlier copy whose row is in the column `article` of `found`."""
    others = found.alias()
    return _has_earlier(row, copy.alias(), select(others), others)


@lru_cache
def is_said_before(said: FromClause = quotation) -> ColumnElement[bool]:
    """Hold where an earlier copy of a quotation's article has the same words of the same entity."""
    before = quotation.alias()
    same = (before.c.entity == said.c.entity) & (before.c.likeness == said.c.likeness)
    return _has_earlier(said.c.article, copy.alias(), select(before).where(same), before)


@lru_cache
def is_stated_before(about: FromClause) -> ColumnElement[bool]:
    """Hold where an earlier copy of the article of a row of `stated` has the same figure about the same entity."""
    before, counted, mine = stated.alias(), figure.alias(), figure.alias()
    likeness = select(mine.c.likeness).where(mine.c.row == about.c.figure).correlate_except(mine).scalar_subquery()
    same = (before.c.entity == about.c.entity) & before.c.beside.in_(_BOTH_SIDES) & (counted.c.likeness == likeness)
    query = select(before).join(counted, counted.c.row == before.c.figure).where(same)
    return _has_earlier(about.c.article, copy.alias(), query, before, counted)


def _has_earlier(
    row: ColumnElement[int], earlier: FromClause, query: Select[Any], holding: FromClause, *joined: FromClause
) -> ColumnElement[bool]:
    """Hold where one of the copies that came `earlier` than the article in `row` is in what `query` finds.

    Hardly any article is a copy: that is looked up first, by its key, so that the others cost one look each.
    """
    mine = copy.alias()
    is_there = query.where(holding.c.article == earlier.c.article).correlate_except(holding, *joined).exists()
    is_earlier = (earlier.c.story == mine.c.story) & (earlier.c.rank < mine.c.rank)
    found = select(earlier).where(is_earlier & is_there).correlate_except(earlier).exists()
    return select(mine).where((mine.c.article == row) & found).correlate_except(mine).exists()


async def without_copies(connection: Reader, rows: Sequence[int]) -> list[int]:
    """Return the article `rows` without those of which an earlier copy is among them."""
    first: dict[int, tuple[int, int]] = {}
    stories: dict[int, int] = {}
    for chunk in chunks(rows):
        query = select(copy.c.story, copy.c.rank, copy.c.article).where(copy.c.article.in_(chunk))
        for story, rank, row in await connection.execute(query):
            stories[row] = story
            first[story] = min(first.get(story, (rank, row)), (rank, row))
    return [row for row in rows if row not in stories or first[stories[row]][1] == row]


async def name_places(connection: Reader, shown: Iterable[tuple[Row[Any], str, Card]]) -> tuple[Card, ...]:
    """Return cards with the other places that print the same story.

    Each comes with a row that has its `SOURCE`, and with its words: only copies that print these, in whatever
    punctuation, are named; all where there are no words.
    """
    found = [(row.article_id, row.story, words, card) for row, words, card in shown]
    places = await _others(connection, {key for key, story, _, _ in found if story is not None})
    return tuple(_placed(card, places[key], fold(words)) if key in places else card for key, _, words, card in found)


async def _others(connection: Reader, keys: Iterable[str]) -> Mapping[str, list[Row[Any]]]:
    """Return the other copies of the articles with the ids `keys`, each with its source and text."""
    places: dict[str, list[Row[Any]]] = defaultdict(list)
    for chunk in chunks(sorted(keys)):
        for row in await fetch(connection, _select_others(), {"wanted": chunk}):
            places[row.shown].append(row)
    return places


@lru_cache
def _select_others() -> Select[Any]:
    shown, mine, other = article.alias(), copy.alias(), copy.alias()
    return (
        select(shown.c.id.label("shown"), article.c.text, *SOURCE)
        .select_from(shown)
        .join(mine, mine.c.article == shown.c.row)
        .join(other, (other.c.story == mine.c.story) & (other.c.rank != mine.c.rank))
        .join(article, article.c.row == other.c.article)
        .join(page, page.c.row == article.c.page)
        .where(shown.c.id.in_(bindparam("wanted", expanding=True)))
        .order_by(shown.c.id, other.c.rank)
    )


def _placed(card: Card, others: Iterable[Row[Any]], words: str) -> Card:
    also = tuple(source_of(row) for row in others if words in fold(row.text))
    return replace(card, source=replace(card.source, also=also))
