"""The read side: all that the archive holds about one entity, newest first and in reading order within an article."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, select

from reading.asking.question import Facet
from reading.facts import Span
from storage.archive.copies import Card, name_places
from storage.archive.filters import NO_FILTER, Filter
from storage.archive.findings import ArticleCard, ArticleText, EntityCard, FigureCard, Passage, QuotationCard, Slice
from storage.archive.listings import (
    IS_ASKED_FOR,
    Listing,
    count_all,
    count_by_day,
    list_articles,
    list_figures,
    list_figures_nearby,
    list_passages,
    list_quotations,
    list_quotations_nearby,
    list_related,
    list_shared,
)
from storage.archive.passages import telling_passages, topic_passages
from storage.archive.records import article_card, entity_card, figure_card, figure_words, quotation_card, spans
from storage.archive.sources import select_articles, select_statements
from storage.archive.takedowns import is_open, is_shown, is_unmentioned
from storage.engine.database import Database
from storage.engine.driver import fetch
from storage.engine.reader import Reader
from storage.engine.schema import article, entity, figure, quotation

_COUNTED = (Facet.SUMMARY, Facet.QUOTATIONS, Facet.FIGURES, Facet.ARTICLES, Facet.RELATED)
_CARD = select(entity).where(IS_ASKED_FOR)
_ROW = select(entity.c.row).where(IS_ASKED_FOR)


class Dossiers:
    """Reads what is known about entities, by their ids; an unknown id has nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def entity(self, key: str) -> EntityCard | None:
        """Return the card of the entity with id `key`."""
        async with self._database.reading() as connection:
            rows = await fetch(connection, _CARD, {"key": key})
        return entity_card(rows[0]) if rows else None

    async def article(self, key: str) -> ArticleCard | None:
        """Return the card of the article with id `key`."""
        return await self._cited(select_articles().where(_is_open_article(key)), _shown_article)

    async def text(self, key: str) -> ArticleText | None:
        """Return the text of the article with id `key`."""
        query = select(article.c.text, article.c.paragraphs).where(_is_open_article(key))
        async with self._database.reading() as connection:
            row = (await connection.execute(query)).first()
        return ArticleText(row.text, spans(row.paragraphs)) if row else None

    async def quotation(self, key: str) -> QuotationCard | None:
        """Return the quotation with id `key`."""
        is_asked_for = (quotation.c.id == key) & is_shown(quotation.c.entity) & is_open(quotation)
        return await self._cited(select_statements(quotation).where(is_asked_for), _shown_quotation)

    async def figure(self, key: str) -> FigureCard | None:
        """Return the figure with id `key`."""
        is_asked_for = (figure.c.id == key) & is_open(figure)
        return await self._cited(select_statements(figure).where(is_asked_for), _shown_figure)

    async def passages(
        self, key: str, offset: int, limit: int, topic: Sequence[str] = (), asked: Filter = NO_FILTER
    ) -> Slice[Passage]:
        """Return the sentences that say most about an entity, its name highlighted.

        With a `topic`, sentences of its newest articles that hold a topic word come first, those that name the entity
        before the others; the sentences that say most follow.
        """
        async with self._database.reading() as connection:
            if topic:
                of = await connection.scalar(_ROW, {"key": key})
                if of is None:
                    return Slice((), offset, 0)
                return await topic_passages(connection, of, slice(offset, offset + limit), topic, asked)
            rows, total = await _read(connection, list_passages(asked), key, offset, limit)
            return Slice(await telling_passages(connection, rows), offset, total)

    async def quotations(
        self, key: str, offset: int, limit: int, topic: Sequence[str] = (), asked: Filter = NO_FILTER
    ) -> Slice[QuotationCard]:
        """Return what an entity said or wrote; with a `topic`, what holds one of its words."""
        return await self._slice(list_quotations(tuple(topic), asked), _shown_quotation, key, offset, limit)

    async def figures(
        self, key: str, offset: int, limit: int, topic: Sequence[str] = (), asked: Filter = NO_FILTER
    ) -> Slice[FigureCard]:
        """Return the figures about an entity, those whose subject it is before those whose sentence names it.

        With a `topic`, those that count or stand beside one of its words.
        """
        return await self._slice(list_figures(tuple(topic), asked), _shown_figure, key, offset, limit)

    async def figures_nearby(
        self, key: str, topic: Sequence[str], limit: int, asked: Filter = NO_FILTER
    ) -> Slice[FigureCard]:
        """Return figures that hold a word of `topic` in the newest articles that name an entity.

        They are about whatever these articles tell of; where the entity is a person, about no other one.
        """
        return await self._slice(list_figures_nearby(tuple(topic), asked), _shown_figure, key, 0, limit)

    async def quotations_nearby(self, key: str, limit: int, asked: Filter = NO_FILTER) -> Slice[QuotationCard]:
        """Return what is quoted nearest to an entity in the newest articles that name it, whoever said it."""
        return await self._slice(list_quotations_nearby(asked), _shown_quotation, key, 0, limit)

    async def articles(self, key: str, offset: int, limit: int, asked: Filter = NO_FILTER) -> Slice[ArticleCard]:
        """Return the articles that name an entity, of each story the first that does."""
        return await self._slice(list_articles(asked), _shown_article, key, offset, limit)

    async def days(self, key: str) -> tuple[tuple[date, int], ...]:
        """Return how many stories of each day name an entity, in order; stories without a date are left out."""
        async with self._database.reading() as connection:
            counted = await fetch(connection, count_by_day(), {"key": key})
            return tuple((row.day, row.articles) for row in counted)

    async def related(self, key: str, offset: int, limit: int, asked: Filter = NO_FILTER) -> Slice[EntityCard]:
        """Return the entities named in an entity's newest articles, those that share most articles with it first."""
        async with self._database.reading() as connection:
            rows, total = await _read(connection, list_related(asked), key, offset, limit)
        return Slice(tuple(map(entity_card, rows)), offset, total)

    async def shared(self, key: str, others: Sequence[str]) -> dict[str, set[int]]:
        """Return in which of an entity's newest stories each of `others`, by their ids, is named too.

        The numbers of stories tell them apart, and mean nothing else.
        """
        async with self._database.reading() as connection:
            rows = await fetch(connection, list_shared(), {"key": key, "others": others}) if others else ()
        stories: dict[str, set[int]] = {}
        for other, story in rows:
            stories.setdefault(other, set()).add(story)
        return stories

    async def counts(self, key: str, asked: Filter = NO_FILTER) -> tuple[tuple[Facet, int], ...]:
        """Return how many entries each facet of an entity holds."""
        async with self._database.reading() as connection:
            (totals,) = await fetch(connection, count_all(asked), {"key": key})
        return tuple((facet, total or 0) for facet, total in zip(_COUNTED, totals, strict=True))

    async def _cited(self, query: Select[Any], show: Callable[[Row[Any]], tuple[Row[Any], str, Card]]) -> Card | None:
        async with self._database.reading() as connection:
            row = (await connection.execute(query)).first()
            return None if row is None else (await name_places(connection, [show(row)]))[0]

    async def _slice(
        self,
        listing: Listing,
        show: Callable[[Row[Any]], tuple[Row[Any], str, Card]],
        key: str,
        offset: int,
        limit: int,
    ) -> Slice[Card]:
        async with self._database.reading() as connection:
            rows, total = await _read(connection, listing, key, offset, limit)
            return Slice(await name_places(connection, map(show, rows)), offset, total)


async def _read(
    connection: Reader, listing: Listing, key: str, offset: int, limit: int
) -> tuple[Sequence[Row[Any]], int]:
    """Return the rows of one part of `listing`, and how many there are in all."""
    part = {"key": key, "offset": offset, "limit": limit}
    rows = await fetch(connection, listing.rows, part) if limit else ()
    if len(rows) < limit and (rows or not offset):
        return rows, offset + len(rows)
    counted = await fetch(connection, listing.count, {"key": key})
    return rows, (counted[0][0] or 0) if counted else 0


def _is_open_article(key: str) -> ColumnElement[bool]:
    """Hold for the article with id `key`, where it names nobody who is hidden."""
    return (article.c.id == key) & is_unmentioned(article.c.row)


def _shown_article(row: Row[Any]) -> tuple[Row[Any], str, ArticleCard]:
    return row, "", article_card(row)


def _shown_quotation(row: Row[Any]) -> tuple[Row[Any], str, QuotationCard]:
    return row, row.text[row.start : row.end], quotation_card(row)


def _shown_figure(row: Row[Any]) -> tuple[Row[Any], str, FigureCard]:
    words = figure_words(row.text, Span(row.start, row.end), Span(row.sentence_start, row.sentence_end))
    return row, words, figure_card(row)
