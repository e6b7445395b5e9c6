"""Who is named in a passage, who said what stands there, and what the figures of its article are about."""

from typing import Any

from sqlalchemy import Row, Select, select

from reading.facts import Span
from storage.archive.findings import EntityCard, Passage, Stated
from storage.archive.records import entity_card, figure_card
from storage.archive.sources import select_statements
from storage.archive.takedowns import is_open, is_shown
from storage.engine.database import Database
from storage.engine.schema import article, entity, figure, mention, name, naming, quotation, stated


class PassageNames:
    """Finds the entities of passages, from the names of their articles: `mention` and `stated` are read by entity."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def named(self, passage: Passage) -> tuple[EntityCard, ...]:
        """Return the entities that `passage` names, each once, in the order of their first mentions there."""
        start, end = passage.span
        within = (mention.c.start >= start) & (mention.c.end <= end)
        query = (
            select(entity)
            .join(mention, mention.c.entity == entity.c.row)
            .join(naming, naming.c.entity == entity.c.row)
            .join(name, (name.c.naming == naming.c.row) & (name.c.row == mention.c.name))
            .join(article, (article.c.row == name.c.article) & (article.c.row == mention.c.article))
            .order_by(mention.c.start, mention.c.end.desc())
        )
        return await self._cards(query.where((article.c.id == passage.source.article) & within))

    async def speakers(self, passage: Passage) -> tuple[EntityCard, ...]:
        """Return who said or wrote the quotation in which the first highlight of `passage` stands."""
        start, end = (passage.span.start + offset for offset in passage.highlights[0])
        around = (quotation.c.start <= start) & (quotation.c.end >= end)
        query = select(entity).join(quotation, quotation.c.entity == entity.c.row)
        query = query.join(article, article.c.row == quotation.c.article)
        return await self._cards(query.where((article.c.id == passage.source.article) & around))

    async def stated(self, passage: Passage) -> tuple[Stated, ...]:
        """Return the figures of the article of `passage`, in their order."""
        is_asked_for = article.c.id == passage.source.article
        figures = select_statements(figure).where(is_asked_for & is_open(figure)).order_by(figure.c.start)
        about = (
            select(stated.c.figure, entity)
            .join(entity, entity.c.row == stated.c.entity)
            .join(naming, naming.c.entity == entity.c.row)
            .join(name, (name.c.naming == naming.c.row) & (name.c.article == stated.c.article))
            .join(article, article.c.row == name.c.article)
            .where(is_asked_for & (stated.c.beside == 0) & is_shown(entity.c.row))
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(figures)).all()
            subjects = {row.figure: entity_card(row) for row in await connection.execute(about)}
        return tuple(_stated(row, subjects.get(row.row)) for row in rows)

    async def _cards(self, query: Select[Any]) -> tuple[EntityCard, ...]:
        async with self._database.reading() as connection:
            rows = (await connection.execute(query.where(is_shown(entity.c.row)))).all()
        return tuple(dict.fromkeys(map(entity_card, rows)))


def _stated(row: Row[Any], subject: EntityCard | None) -> Stated:
    card, sentence = figure_card(row), Span(row.sentence_start, row.sentence_end)
    mark = Span(row.start - sentence.start, row.end - sentence.start)
    return Stated(card, Passage(card.sentence, card.source, sentence, (mark,)), subject)
