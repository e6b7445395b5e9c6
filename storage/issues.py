"""Issues: what the newspapers printed on some days, in the order in which it is leafed through, whoever it names.

The newest day first; within a day by newspaper, page and place on the page. What names somebody hidden is left out.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Row, Select, func, or_, select

from storage.copies import name_places
from storage.database import Database
from storage.filters import Filter, is_of_page
from storage.findings import ArticleCard, FigureCard, QuotationCard, Slice
from storage.identity import day_row, next_day_row
from storage.records import article_card, figure_card, quotation_card
from storage.schema import article, figure, page, quotation
from storage.sources import select_articles, select_statements
from storage.takedowns import is_open, is_shown, is_unmentioned

Card = TypeVar("Card", ArticleCard, QuotationCard, FigureCard)

_ORDER = (
    article.c.day.desc().nulls_last(),
    page.c.publication,
    func.length(page.c.number),
    page.c.number,
    article.c.page,
    article.c.position,
)


class Issues:
    """Leafs through one archive."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def newest_day(self) -> date | None:
        """Return the last day of which the archive holds a page, None where no page is dated."""
        async with self._database.reading() as connection:
            # Rows count back from the newest day, and end with the undated.
            query = select(article.c.day).where(is_unmentioned(article.c.row)).order_by(article.c.row).limit(1)
            newest: date | None = await connection.scalar(query)
            return newest

    async def random_article(self, choose: Callable[[int], int]) -> str | None:
        """Return the id of an article: that of the number, below how many there are, that `choose` returns."""
        shown = is_unmentioned(article.c.row)
        async with self._database.reading() as connection:
            total = await connection.scalar(select(func.count()).select_from(article).where(shown))
            if not total:
                return None
            query = select(article.c.id).where(shown).order_by(article.c.row).offset(choose(total)).limit(1)
            return await connection.scalar(query)

    async def articles(self, asked: Filter, offset: int, limit: int) -> Slice[ArticleCard]:
        """Return the articles of the days and the newspaper asked for."""
        wanted = _is_asked_for(asked) & is_unmentioned(article.c.row)
        return await self._slice(select_articles().where(wanted), article_card, offset, limit)

    async def quotations(self, asked: Filter, offset: int, limit: int) -> Slice[QuotationCard]:
        """Return what these pages quote."""
        wanted = _is_asked_for(asked) & is_shown(quotation.c.entity) & is_open(quotation)
        query = select_statements(quotation).where(wanted)
        return await self._slice(query, quotation_card, offset, limit, quotation.c.start)

    async def figures(self, asked: Filter, offset: int, limit: int) -> Slice[FigureCard]:
        """Return the figures that these pages state."""
        query = select_statements(figure).where(_is_asked_for(asked) & is_open(figure))
        return await self._slice(query, figure_card, offset, limit, figure.c.start)

    async def _slice(
        self,
        query: Select[Any],
        card: Callable[[Row[Any]], Card],
        offset: int,
        limit: int,
        *within: ColumnElement[int],
    ) -> Slice[Card]:
        counted = select(func.count()).select_from(query.with_only_columns(article.c.row).subquery())
        async with self._database.reading() as connection:
            total = await connection.scalar(counted) or 0
            rows = (await connection.execute(query.order_by(*_ORDER, *within).offset(offset).limit(limit))).all()
            return Slice(await name_places(connection, ((row, "", card(row)) for row in rows)), offset, total)


def _is_asked_for(asked: Filter) -> ColumnElement[bool]:
    """Hold for the articles of the days and the newspaper asked for, which are sought among the rows of these days.

    Where the year is left open, or a page may bear nothing but its year, all rows are looked at.
    """
    bounds = [time.bounds for time in asked.dated if time.month is not None and time.bounds]
    if not bounds or len(bounds) < len(asked.dated):
        return is_of_page(asked)
    rows = (article.c.row.between(day_row(last), next_day_row(first) - 1) for first, last in bounds)
    return or_(*rows) & is_of_page(asked)
