"""Divisions of the country in a question: which it names, how wide they are, and which one a short form means."""

import re
from dataclasses import replace

from bot.inquiry.asked import Asked
from bot.inquiry.found import SURE
from reading.asking.question import Question
from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.naming.gazetteer import gazetteer
from reading.text.segments import segment
from storage.archive.findings import Candidate, EntityCard, Match

# By its name alone: a short name without any ending may be of a city; 小区 and 园区 are none, nor is 城东站.
_DIVISION = re.compile(
    r"[省市县州盟旗]$|自治区$|(?<![小社园校景厂库院街山林])区$|^..?.?(?<![村镇乡])(?<!..[站桥湖寺园馆院])$"
)


class Divisions:
    """Reads divisions by the gazetteer."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def breadth(self, entity: EntityCard) -> int:
        """Return how wide a division is, the more the wider; 0 for any other entity."""
        if entity.kind is not Kind.PLACE:
            return 0
        return gazetteer(self._lexicon).breadth(entity.name) or int(_DIVISION.search(entity.name) is not None)

    def is_of_level(self, typed: str, meant: Candidate) -> bool:
        """Tell whether a place is the one that `typed` means: 邵阳 is the city, not its county, nor its station."""
        known = gazetteer(self._lexicon)
        is_short = meant.match is Match.ABBREVIATION and meant.entity.kind is Kind.PLACE
        return not is_short or known.full(typed) in (typed, known.full(meant.entity.name))

    async def find_named(self, question: Question, asked: Asked) -> list[str]:
        """Return the places that a question names; 江干 in 小沙江干了几年 is none where 小沙江 is a name."""
        text = question.text
        names = [_find(found.form, text) for found in await asked.contained(text)]
        places = gazetteer(self._lexicon).find(segment(text))
        return [place.of(text) for place in places if not any(_runs_out_of(place, name) for name in names)]

    async def find_short(self, question: Question, asked: Asked) -> list[Candidate]:
        """Return the divisions that the question names in a shorter form than is printed (邵阳 of 邵阳市)."""
        forms = {found.form for found in await asked.contained(question.text)}
        named = [place for place in await self.find_named(question, asked) if place not in forms]
        meant = [await self._find_full(place, asked) for place in named]
        return [one for one in meant if one is not None]

    async def _find_full(self, place: str, asked: Asked) -> Candidate | None:
        full = gazetteer(self._lexicon).full(place)
        found = await asked.surely(full)
        places = (one for one in found if one.entity.kind is Kind.PLACE and one.match in SURE)
        return next((replace(one, form=place) for one in places if self._is_same(full, one.entity.name)), None)

    def _is_same(self, full: str, name: str) -> bool:
        """Tell whether a division's `name` that ends in `full` has only what it lies in before that: no 青|石桥街道."""
        before = name.removesuffix(full)
        return before in ("", name) or before.endswith(self._lexicon.words("levels"))


def _find(form: str, text: str) -> Span:
    start = text.find(form)
    return Span(start, start + len(form))


def _runs_out_of(place: Span, name: Span) -> bool:
    return name.start < place.start < name.end < place.end
