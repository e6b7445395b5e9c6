"""Numbers for new rows. There is one writer at a time, so the next number is known without asking for each."""

from datetime import date

from sqlalchemy import Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine.identity import day_row, next_day_row
from storage.engine.schema import article


class Numbering:
    """Hands out row numbers within one writing transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._next: dict[str, int] = {}
        self._next_of_day: dict[date | None, int] = {}

    async def rows(self, table: Table, count: int) -> range:
        """Return `count` numbers that no row of `table` bears."""
        if table.name not in self._next:
            last = await self._connection.scalar(select(func.max(table.c.row)))
            self._next[table.name] = (last or 0) + 1
        first = self._next[table.name]
        self._next[table.name] = first + count
        return range(first, first + count)

    async def article_rows(self, day: date | None, count: int) -> range:
        """Return `count` numbers among those of `day`, behind the articles that it already has."""
        if day not in self._next_of_day:
            self._next_of_day[day] = await self._free_row(day)
        first = self._next_of_day[day]
        self._next_of_day[day] = first + count
        return range(first, first + count)

    async def _free_row(self, day: date | None) -> int:
        first = day_row(day)
        query = select(func.max(article.c.row)).where(article.c.row >= first)
        if day is not None:
            query = query.where(article.c.row < next_day_row(day))
        last = await self._connection.scalar(query)
        return first if last is None else last + 1
