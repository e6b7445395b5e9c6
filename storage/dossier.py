"""The read side: all that the archive holds about one entity, newest first and in reading order within an article.

Every list is read from an index in its order; nothing here sorts or ranks all statements of a frequent name.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Row, ScalarSelect, Select, Table, and_, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from reading.facts import Span
from reading.question import Facet
from storage.copies import Card, is_repeated, is_said_before, is_stated_before, name_places
from storage.database import Database
from storage.filters import NO_FILTER, Filter, is_of_page, is_of_statement
from storage.findings import ArticleCard, ArticleText, EntityCard, FigureCard, Passage, QuotationCard, Slice
from storage.passages import count_telling, telling_passages, topic_passages
from storage.records import article_card, entity_card, figure_card, figure_words, quotation_card, spans
from storage.schema import article, entity, figure, hidden, mention, name, naming, page, quotation, stated
from storage.sources import select_articles, select_statements
from storage.takedowns import is_shown, is_unmentioned

Query = Select[Any]

# Names that stand beside a frequent one are counted over its newest articles only.
_WINDOW = 200
_ABOUT = stated.alias()


class Dossiers:
    """Reads what is known about entities, by their ids; an unknown id has nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def entity(self, key: str) -> EntityCard | None:
        """Return the card of the entity with id `key`."""
        async with self._database.reading() as connection:
            row = (await connection.execute(select(entity).where(_is_asked_for(key)))).first()
        return entity_card(row) if row else None

    async def article(self, key: str) -> ArticleCard | None:
        """Return the card of the article with id `key`."""
        return await self._cited(
            select_articles().where((article.c.id == key) & is_unmentioned(article.c.row)), _shown_article
        )

    async def text(self, key: str) -> ArticleText | None:
        """Return the whole article with id `key`."""
        query = select_articles().where((article.c.id == key) & is_unmentioned(article.c.row))
        async with self._database.reading() as connection:
            row = (await connection.execute(query)).first()
            cards = await name_places(connection, [_shown_article(row)] if row else [])
        return _article_text(row, cards[0]) if row else None

    async def quotation(self, key: str) -> QuotationCard | None:
        """Return the quotation with id `key`."""
        is_asked_for = (quotation.c.id == key) & is_shown(quotation.c.entity) & _is_open(quotation)
        return await self._cited(select_statements(quotation).where(is_asked_for), _shown_quotation)

    async def figure(self, key: str) -> FigureCard | None:
        """Return the figure with id `key`."""
        is_asked_for = (figure.c.id == key) & _is_open(figure)
        return await self._cited(select_statements(figure).where(is_asked_for), _shown_figure)

    async def passages(
        self, key: str, offset: int, limit: int, topic: Sequence[str] = (), asked: Filter = NO_FILTER
    ) -> Slice[Passage]:
        """Return the sentences that say most about an entity, its name highlighted.

        With a `topic`, sentences of its newest articles that hold a topic word come first, those that name the entity
        before the others; the sentences that say most follow.
        """
        async with self._database.reading() as connection:
            of = await _row(connection, key)
            if of is None:
                return Slice((), offset, 0)
            if topic:
                return await topic_passages(connection, of, slice(offset, offset + limit), topic, asked)
            total = await count_telling(connection, of, asked)
            return Slice(await telling_passages(connection, of, offset, limit, asked), offset, total)

    async def quotations(
        self, key: str, offset: int, limit: int, topic: Sequence[str] = (), asked: Filter = NO_FILTER
    ) -> Slice[QuotationCard]:
        """Return what an entity said or wrote; with a `topic`, what holds one of its words."""
        said = (quotation.c.entity == _entity_row(key)) & _is_open(quotation) & ~is_said_before()
        narrowed = _touches(topic, quotation) & is_of_statement(asked, quotation)
        counted = select(quotation.c.row).where(said)
        if topic or not asked.is_empty:
            counted = _with_article(counted, quotation).where(narrowed)
        query = select_statements(quotation).where(said & narrowed)
        ordered = query.order_by(quotation.c.article, quotation.c.start)
        return await self._slice(ordered, counted, _shown_quotation, offset, limit)

    async def figures(
        self, key: str, offset: int, limit: int, topic: Sequence[str] = (), asked: Filter = NO_FILTER
    ) -> Slice[FigureCard]:
        """Return the figures about an entity, those whose subject it is before those whose sentence names it.

        With a `topic`, those that count or stand beside one of its words.
        """
        about = _ABOUT
        is_about = (
            (about.c.entity == _entity_row(key))
            & _is_counted_openly(about)
            & ~_is_nearer(about)
            & ~is_stated_before(about)
        )
        narrowed = _touches(topic, figure) & is_of_statement(asked, figure)
        counted = select(about.c.figure).where(is_about)
        if topic or not asked.is_empty:
            counted = _with_article(counted.join(figure, figure.c.row == about.c.figure), figure).where(narrowed)
        query = select_statements(figure).join(about, about.c.figure == figure.c.row).where(is_about & narrowed)
        ordered = query.order_by(about.c.beside, about.c.article, about.c.start)
        return await self._slice(ordered, counted, _shown_figure, offset, limit)

    async def articles(self, key: str, offset: int, limit: int, asked: Filter = NO_FILTER) -> Slice[ArticleCard]:
        """Return the articles that name an entity, of each story the first that does."""
        named = _naming(_entity_row(key), asked)
        shown = named.order_by(mention.c.article).offset(offset).limit(limit).subquery()
        query = select_articles().join(shown, shown.c.article == article.c.row).order_by(article.c.row)
        async with self._database.reading() as connection:
            total = await _count_articles(connection, key, asked)
            rows = (await connection.execute(query)).all() if limit else ()
            return Slice(await name_places(connection, map(_shown_article, rows)), offset, total)

    async def days(self, key: str) -> tuple[tuple[date, int], ...]:
        """Return how many stories of each day name an entity, in order; stories without a date are left out."""
        named = _naming(_entity_row(key)).subquery()
        query = select(article.c.day, func.count()).join(named, named.c.article == article.c.row)
        query = query.where(article.c.day.is_not(None)).group_by(article.c.day).order_by(article.c.day)
        async with self._database.reading() as connection:
            return tuple((day, count) for day, count in (await connection.execute(query)).all())

    async def related(self, key: str, offset: int, limit: int, asked: Filter = NO_FILTER) -> Slice[EntityCard]:
        """Return the entities named in an entity's newest articles, those that share most articles with it first."""
        of = _entity_row(key)
        window = _naming(of, asked).order_by(mention.c.article).limit(_WINDOW).subquery()
        shared = func.count(name.c.article.distinct())
        beside = (
            select(naming.c.entity, shared.label("shared"))
            .join(name, name.c.naming == naming.c.row)
            .join(window, window.c.article == name.c.article)
            .where((naming.c.entity != of) & is_shown(naming.c.entity))
            .group_by(naming.c.entity)
            .subquery()
        )
        query = select(entity).join(beside, beside.c.entity == entity.c.row)
        ordered = query.order_by(beside.c.shared.desc(), entity.c.articles, entity.c.id)
        counted = select(func.count()).select_from(beside)
        async with self._database.reading() as connection:
            total = await connection.scalar(counted)
            rows = (await connection.execute(ordered.offset(offset).limit(limit))).all() if limit else ()
        return Slice(tuple(map(entity_card, rows)), offset, total or 0)

    async def counts(self, key: str, asked: Filter = NO_FILTER) -> tuple[tuple[Facet, int], ...]:
        """Return how many entries each facet of an entity holds."""
        async with self._database.reading() as connection:
            of = await _row(connection, key)
            passages = await count_telling(connection, of, asked) if of is not None else 0
        quotations = await self.quotations(key, 0, 0, asked=asked)
        figures = await self.figures(key, 0, 0, asked=asked)
        articles = await self.articles(key, 0, 0, asked)
        related = await self.related(key, 0, 0, asked)
        return (
            (Facet.SUMMARY, passages),
            (Facet.QUOTATIONS, quotations.total),
            (Facet.FIGURES, figures.total),
            (Facet.ARTICLES, articles.total),
            (Facet.RELATED, related.total),
        )

    async def _cited(self, query: Query, show: Callable[[Row[Any]], tuple[Row[Any], str, Card]]) -> Card | None:
        async with self._database.reading() as connection:
            row = (await connection.execute(query)).first()
            return None if row is None else (await name_places(connection, [show(row)]))[0]

    async def _slice(
        self,
        query: Query,
        counted: Query,
        show: Callable[[Row[Any]], tuple[Row[Any], str, Card]],
        offset: int,
        limit: int,
    ) -> Slice[Card]:
        async with self._database.reading() as connection:
            total = await connection.scalar(select(func.count()).select_from(counted.subquery()))
            rows = (await connection.execute(query.offset(offset).limit(limit))).all() if limit else ()
            return Slice(await name_places(connection, map(show, rows)), offset, total or 0)


def _is_asked_for(key: str) -> ColumnElement[bool]:
    return (entity.c.id == key) & is_shown(entity.c.row)


def _is_open(statement: Table) -> ColumnElement[bool]:
    """Hold where the sentence of a quotation or figure names nobody who is hidden."""
    return is_unmentioned(statement.c.article, statement.c.sentence_start, statement.c.sentence_end)


def _is_counted_openly(about: FromClause) -> ColumnElement[bool]:
    """Hold where the sentence of the figure in a row of `stated` names nobody who is hidden."""
    start, end = (
        select(column).where(figure.c.row == about.c.figure).correlate_except(figure).scalar_subquery()
        for column in (figure.c.sentence_start, figure.c.sentence_end)
    )
    return is_unmentioned(about.c.article, start, end)


async def _row(connection: AsyncConnection, key: str) -> int | None:
    return await connection.scalar(select(entity.c.row).where(_is_asked_for(key)))


def _entity_row(key: str) -> ScalarSelect[int]:
    return select(entity.c.row).where(_is_asked_for(key)).scalar_subquery()


def _is_nearer(about: FromClause) -> ColumnElement[bool]:
    """Hold where the same figure is nearer to the same entity, as its subject rather than beside it."""
    nearer = stated.alias()
    same = and_(
        nearer.c.entity == about.c.entity,
        nearer.c.beside < about.c.beside,
        nearer.c.article == about.c.article,
        nearer.c.start == about.c.start,
        nearer.c.figure == about.c.figure,
    )
    return select(nearer.c.figure).where(same).exists()


def _naming(of: ScalarSelect[int], asked: Filter = NO_FILTER) -> Select[int]:
    """Return a select of the articles that name an entity, without those that repeat a story."""
    is_naming = (mention.c.entity == of) & ~is_repeated(mention.c.entity, mention.c.article)
    named = select(mention.c.article).where(is_naming & is_unmentioned(mention.c.article)).distinct()
    return named if asked.is_empty else _with_article(named, mention).where(is_of_page(asked))


def _with_article(query: Query, table: Table) -> Query:
    """Return `query` with the article of each row of `table` and its page."""
    return query.join(article, article.c.row == table.c.article).join(page, page.c.row == article.c.page)


async def _count_articles(connection: AsyncConnection, key: str, asked: Filter) -> int:
    if not asked.is_empty:
        named = _naming(_entity_row(key), asked).subquery()
        return await connection.scalar(select(func.count()).select_from(named)) or 0
    total = await connection.scalar(select(entity.c.articles).where(_is_asked_for(key))) or 0
    return total - (await connection.scalar(_count_withheld(_entity_row(key))) or 0)


def _count_withheld(of: ScalarSelect[int]) -> Select[int]:
    """Return a select of how many of the stories that name an entity name somebody hidden too."""
    other = mention.alias()
    both = (mention.c.entity == of) & ~is_repeated(mention.c.entity, mention.c.article)
    named = select(hidden).join(other, other.c.entity == hidden.c.entity)
    query = named.join(mention, mention.c.article == other.c.article).where(both)
    return query.with_only_columns(func.count(mention.c.article.distinct()))


def _shown_article(row: Row[Any]) -> tuple[Row[Any], str, ArticleCard]:
    return row, "", article_card(row)


def _shown_quotation(row: Row[Any]) -> tuple[Row[Any], str, QuotationCard]:
    return row, row.text[row.start : row.end], quotation_card(row)


def _shown_figure(row: Row[Any]) -> tuple[Row[Any], str, FigureCard]:
    words = figure_words(row.text, Span(row.start, row.end), Span(row.sentence_start, row.sentence_end))
    return row, words, figure_card(row)


def _article_text(row: Row[Any], card: ArticleCard) -> ArticleText:
    return ArticleText(card, row.text, spans(row.paragraphs), spans(row.titles))


def _touches(topic: Sequence[str], table: Table) -> ColumnElement[bool]:
    """Hold where a topic word stands in the statement's sentence or, of a figure, in what it counts."""
    sentence = func.substr(article.c.text, table.c.sentence_start + 1, table.c.sentence_end - table.c.sentence_start)
    places = [sentence, table.c.commodity, table.c.unit] if table is figure else [sentence]
    return or_(*(place.icontains(word, autoescape=True) for word in topic for place in places)) if topic else true()
