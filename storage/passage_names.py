"""Who is named in a passage, and who said what stands there."""

from typing import Any

from sqlalchemy import Select, select

from storage.database import Database
from storage.findings import EntityCard, Passage
from storage.records import entity_card
from storage.schema import article, entity, mention, quotation
from storage.takedowns import is_shown


class PassageNames:
    """Finds the entities of passages."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def named(self, passage: Passage) -> tuple[EntityCard, ...]:
        """Return the entities that `passage` names, each once, in the order of their first mentions there."""
        start, end = passage.span
        within = (mention.c.start >= start) & (mention.c.end <= end)
        query = select(entity).join(mention, mention.c.entity == entity.c.row)
        query = query.join(article, article.c.row == mention.c.article).order_by(mention.c.start, mention.c.end.desc())
        return await self._cards(query.where((article.c.id == passage.source.article) & within))

    async def speakers(self, passage: Passage) -> tuple[EntityCard, ...]:
        """Return who said or wrote the quotation in which the first highlight of `passage` stands."""
        start, end = (passage.span.start + offset for offset in passage.highlights[0])
        around = (quotation.c.start <= start) & (quotation.c.end >= end)
        query = select(entity).join(quotation, quotation.c.entity == entity.c.row)
        query = query.join(article, article.c.row == quotation.c.article)
        return await self._cards(query.where((article.c.id == passage.source.article) & around))

    async def _cards(self, query: Select[Any]) -> tuple[EntityCard, ...]:
        async with self._database.reading() as connection:
            rows = (await connection.execute(query.where(is_shown(entity.c.row)))).all()
        return tuple(dict.fromkeys(map(entity_card, rows)))
