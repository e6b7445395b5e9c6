"""Where entities are at home: a question that names 上海 does not mean an office that is never printed beside it."""

from collections.abc import Iterable
from dataclasses import replace

from bot.inquiry.asked import Asked
from bot.inquiry.divisions import Divisions
from bot.inquiry.found import Found
from reading.asking.question import Question
from reading.facts import Kind
from reading.lexicon import Lexicon
from reading.naming.gazetteer import gazetteer
from reading.text.folding import fold
from storage.archive.findings import EntityCard
from storage.naming.names import Names


class Homes:
    """Tells whether entities lie in the places that a question names."""

    def __init__(self, names: Names, divisions: Divisions, lexicon: Lexicon) -> None:
        self._names = names
        self._divisions = divisions
        self._lexicon = lexicon

    async def keep_staying(self, found: Found, question: Question, asked: Asked) -> Found | None:
        """Leave out the candidates that lie elsewhere than in the places the question names."""
        known = gazetteer(self._lexicon)
        places = [known.short(place) or place for place in await self._divisions.find_named(question, asked)]
        of_level = [one for one in found.candidates if self._divisions.is_of_level(found.typed, one)]
        staying = [one for one in of_level if await self._lies_in(one.entity, places)]
        if not staying:
            return None
        beside = tuple(place for place in places if not self._is_told(staying[0].entity, place))
        return replace(found, candidates=tuple(staying), beside=beside)

    async def _lies_in(self, entity: EntityCard, places: Iterable[str]) -> bool:
        for place in places:
            if not self._is_told(entity, place) and not await self._names.is_beside(entity, place):
                return False
        return True

    def _is_told(self, entity: EntityCard, place: str) -> bool:
        """Tell whether it follows from the names or offices of an entity that it lies in `place`."""
        if entity.kind is Kind.PLACE and gazetteer(self._lexicon).lies_in(entity.name, place):
            return True
        return fold(place) in fold("".join((entity.name, *entity.aliases, *entity.roles)))
