"""How much the archive holds, and of what most."""

from datetime import date

from sqlalchemy import func, select

from reading.facts import Kind
from storage.archive.findings import Statistics
from storage.archive.takedowns import is_shown
from storage.engine.database import Database
from storage.engine.schema import article, entity, figure, page, quotation

# Quotations that are looked at for an example: a reader waits for them now and then, however many there are.
_NEWEST = 5_000


async def statistics(database: Database) -> Statistics:
    """Return how much the archive holds, and of how many newspapers and days."""
    tables = (page, article, entity, quotation, figure)
    printed = select(
        func.count(page.c.publication.distinct()),
        func.count(page.c.day.distinct()),
        func.min(page.c.day),
        func.max(page.c.day),
    )
    async with database.reading() as connection:
        counts = [await connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables]
        publications, days, first, last = (await connection.execute(printed)).one()
    pages, articles, entities, quotations, figures = counts
    return Statistics(pages, articles, entities, quotations, figures, publications, days, first, last)


async def most_quoted(database: Database) -> str | None:
    """Return the name of the person quoted most often of late, None where nobody is quoted."""
    newest = select(quotation.c.entity).order_by(quotation.c.article, quotation.c.start).limit(_NEWEST).subquery()
    query = (
        select(entity.c.name)
        .join(newest, newest.c.entity == entity.c.row)
        .where((entity.c.kind == Kind.PERSON) & is_shown(entity.c.row))
        .group_by(entity.c.row, entity.c.name, entity.c.id)
        .order_by(func.count().desc(), entity.c.id)
        .limit(1)
    )
    async with database.reading() as connection:
        return await connection.scalar(query)


async def most_told(database: Database, count: int) -> list[str]:
    """Return the names, `count` at most, that most articles name."""
    query = select(entity.c.name).where(is_shown(entity.c.row)).order_by(entity.c.articles.desc(), entity.c.id)
    async with database.reading() as connection:
        return [name for (name,) in await connection.execute(query.limit(count))]


async def newest_issue(database: Database) -> tuple[str, date] | None:
    """Return a newspaper and the last day of which the archive holds one, None where no page prints both."""
    query = (
        select(page.c.publication, page.c.day)
        .where(page.c.publication.is_not(None) & page.c.day.is_not(None))
        .order_by(page.c.day.desc(), page.c.publication)
        .limit(1)
    )
    async with database.reading() as connection:
        row = (await connection.execute(query)).first()
    return None if row is None else (row.publication, row.day)
