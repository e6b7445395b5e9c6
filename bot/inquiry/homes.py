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
from reading.text.segments import segment
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

    def is_of_other(self, found: Found, places: Iterable[str], question: Question) -> bool:
        """Tell whether what was typed right behind one of the `places` names a body of another: 海州卫健委疾控处.

        That is no form of 云川省卫生健康委员会疾控处, though the archive prints 海州 beside it.
        """
        known, name = gazetteer(self._lexicon), found.candidates[0].entity.name
        before = question.text.partition(found.typed)[0]
        named = [place.of(name) for place in known.find(segment(name))]
        others = [one for one in named if (known.short(one) or one) not in question.text]
        return any(before.endswith(place) and not known.lies_in(one, place) for place in places for one in others)

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
