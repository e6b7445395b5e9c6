"""What views show: from a `View`, which buttons and questions lead to, to the `Answer` that is rendered."""

from dataclasses import dataclass, replace
from typing import TypeVar

from bot.inquiry.answers import Answer, Opening, Payload, Status, View
from bot.inquiry.browsing import Browsing
from bot.inquiry.contents import Contents
from bot.inquiry.reader import Reader
from bot.inquiry.text_hits import TextHits
from storage.archive.dossier import Dossiers
from storage.archive.findings import EntityCard, Match, Slice
from storage.archive.former_names import former_name
from storage.engine.database import Database
from storage.naming.names import Names

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Display:
    """Fills views, each from the part of the archive that holds what it shows."""

    database: Database
    names: Names
    dossiers: Dossiers
    contents: Contents
    text_hits: TextHits
    browsing: Browsing
    reader: Reader

    async def show(self, view: View) -> Answer:
        """Return the page that `view` describes; status nothing where that is no longer in the archive."""
        if view.opens is not Opening.CARD:
            return await self.reader.open(view)
        if view.cited:
            return await self._cited(view)
        if view.is_browsing:
            return await self.browsing.show(view)
        if view.entity is None:
            return await self.text_hits.show(view)
        entity = await self.entity(view)
        if entity is None:
            return Answer(Status.NOTHING, "", view=view)
        match = view.found.match if view.found else None
        return await self.contents.fill(Answer(Status.ANSWERED, "", replace(view, entity=entity.id), entity, match))

    async def entity(self, view: View) -> EntityCard | None:
        """Return whom `view` is about, None where they are not in the archive.

        Who was merged or renamed since, or printed with a fuller name, has another id; they are found by the name that
        they had. Nobody is found so who still has that name: that is a namesake.
        """
        entity = await self.dossiers.entity(view.entity) if view.entity else None
        if entity or not view.entity:
            return entity
        name = view.found.name if view.found else await former_name(self.database, view.entity)
        heirs = [candidate.entity for candidate in await self.names.find(name, literal=True)] if name else []
        return heirs[0] if len(heirs) == 1 and heirs[0].name != name else None

    async def _cited(self, view: View) -> Answer:
        kind, _, key = view.cited.partition("_")
        answer = Answer(Status.ANSWERED, "", view=view, match=Match.EXACT)
        if kind == Payload.ARTICLE and (article := await self.dossiers.article(key)):
            return replace(answer, articles=_only(article))
        if kind == Payload.QUOTATION and (quotation := await self.dossiers.quotation(key)):
            return replace(answer, quotations=_only(quotation))
        if kind == Payload.FIGURE and (figure := await self.dossiers.figure(key)):
            return replace(answer, figures=_only(figure))
        return Answer(Status.NOTHING, "", view=view)


def _only(entry: T) -> Slice[T]:
    return Slice((entry,), 0, 1)
