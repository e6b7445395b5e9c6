"""How much the archive holds."""

from sqlalchemy import func, select

from storage.database import Database
from storage.findings import Statistics
from storage.schema import article, entity, figure, page, quotation


async def statistics(database: Database) -> Statistics:
    """Return the numbers of pages, articles, entities, quotations and figures in the archive."""
    tables = (page, article, entity, quotation, figure)
    async with database.reading() as connection:
        counts = [await connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables]
    return Statistics(*counts)
