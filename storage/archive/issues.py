"""Issues: what the newspapers printed on some days, in the order in which it is leafed through, whoever it names.

The newest day first; within a day by newspaper, page and place on the page. What names somebody hidden is left out.
"""

from calendar import isleap
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, false, func, or_, select

from reading.asking.asked_times import AskedTime
from storage.archive.copies import Card, name_places
from storage.archive.filters import Filter, is_of_page
from storage.archive.findings import ArticleCard, FigureCard, QuotationCard, Slice
from storage.archive.records import article_card, figure_card, quotation_card
from storage.archive.sources import select_articles, select_statements
from storage.archive.takedowns import is_open, is_shown, is_unmentioned
from storage.engine.database import Database
from storage.engine.identity import day_row, next_day_row, row_day
from storage.engine.reader import Reader
from storage.engine.schema import article, figure, page, quotation

_LEAP_DAY = (2, 29)
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
        query = select_articles().where(is_unmentioned(article.c.row))
        return await self._slice(query, asked, article_card, offset, limit)

    async def quotations(self, asked: Filter, offset: int, limit: int) -> Slice[QuotationCard]:
        """Return what these pages quote."""
        query = select_statements(quotation).where(is_shown(quotation.c.entity) & is_open(quotation))
        return await self._slice(query, asked, quotation_card, offset, limit, quotation.c.start)

    async def figures(self, asked: Filter, offset: int, limit: int) -> Slice[FigureCard]:
        """Return the figures that these pages state."""
        query = select_statements(figure).where(is_open(figure))
        return await self._slice(query, asked, figure_card, offset, limit, figure.c.start)

    async def _slice(
        self,
        query: Select[Any],
        asked: Filter,
        card: Callable[[Row[Any]], Card],
        offset: int,
        limit: int,
        *within: ColumnElement[int],
    ) -> Slice[Card]:
        async with self._database.reading() as connection:
            query = query.where(await _is_asked_for(connection, asked))
            counted = select(func.count()).select_from(query.with_only_columns(article.c.row).subquery())
            total = await connection.scalar(counted) or 0
            rows = (await connection.execute(query.order_by(*_ORDER, *within).offset(offset).limit(limit))).all()
            return Slice(await name_places(connection, ((row, "", card(row)) for row in rows)), offset, total)


async def _is_asked_for(connection: Reader, asked: Filter) -> ColumnElement[bool]:
    """Hold for the articles of the days and the newspaper asked for, which are sought among the rows of these days.

    To look at all articles takes seconds where they are a million. Where no month is named, a page may bear nothing
    but its year, and is undated.
    """
    if not asked.dated:
        return is_of_page(asked)
    years = await _years(connection)
    times = [replace(time, year=year) for time in asked.dated for year in ([time.year] if time.year else years)]
    bounds = [time.bounds for time in times if not _is_no_leap_year(time)]
    rows = [article.c.row.between(day_row(one[1]), next_day_row(one[0]) - 1) for one in bounds if one]
    undated = [article.c.row >= day_row(None)] if any(time.month is None for time in times) else []
    return or_(false(), *rows, *undated) & is_of_page(asked)


async def _years(connection: Reader) -> range:
    """Return the years from the first to the last of which the archive holds a dated article."""
    query = select(func.min(article.c.row), func.max(article.c.row)).where(article.c.row < day_row(None))
    newest, oldest = (await connection.execute(query)).one()
    last, first = (row_day(row) if row is not None else None for row in (newest, oldest))
    return range(first.year, last.year + 1) if first and last else range(0)


def _is_no_leap_year(time: AskedTime) -> bool:
    return (time.month, time.day) == _LEAP_DAY and time.year is not None and not isleap(time.year)
