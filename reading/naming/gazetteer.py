"""The gazetteer: administrative divisions of China, countries and other places known by name."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from weakref import WeakKeyDictionary

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.text.overlaps import Overlaps
from reading.text.segments import Segments
from reading.text.vocabulary import Vocabulary, vocabulary
from reading.text.words import part_of_speech

TOWNS = ("街道", "镇", "乡")
"""The levels below a county, with which the names of its parts end."""
TOWN_LEVEL = re.compile(f"{'|'.join(TOWNS)}|苏木")
"""Finds where a town's name may end."""
_STEM = 2
_REMEMBERED = 64
_JOINT, _ENDS = "、", "和与及等"
_BREADTH = {"province": 3, "city": 2, "county": 1}
_OF_COUNTRIES = 4
_MYRIADS = "百千万亿"

# 泸山东麓 lies on a side of 泸山, not in 山东.
_SIDE = re.compile("[东西南北][岸麓侧坡畔边](?!境)")


class Gazetteer:
    """Known places, found by their full and their short forms; 新城区 is one only behind its city."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take `divisions` (name, level, parent, short form), `towns`, `countries`, `landmarks` and `place_general`.

        A short form that is a general word as well (沿河, 东方) is not known.
        """
        rows = lexicon.rows("divisions")
        self._full = {name: "".join(short) for name, _, _, *short in rows}
        self._short = {form: name for name, _, _, *short in reversed(rows) for form in short}
        general = set(lexicon.words("place_general"))
        shorts = self._short.keys() - general
        others = [*self._full, *shorts, *lexicon.words("countries"), *lexicon.words("landmarks")]
        self._known = Vocabulary([*others, *lexicon.words("towns")])
        # So many towns begin with any two characters that they are sooner found by their ends.
        self._broader, self._towns = Vocabulary(others), vocabulary(lexicon, "towns")
        self._accidental = vocabulary(lexicon, "accidental_places")
        self._parents: dict[str, set[str]] = {}
        for name, _, parent, *_ in rows:
            self._parents.setdefault(name, set()).add(parent)
        self._vague = self._full.keys() & general
        self._counties = frozenset(form for _, level, _, *short in rows if level == "county" for form in short)
        levels = {form: _BREADTH[level] for name, level, _, *short in reversed(rows) for form in (name, *short)}
        self._breadth = dict.fromkeys(lexicon.words("countries"), _OF_COUNTRIES) | levels
        self._stems = frozenset(name[:-1] for name in self._full if len(name) > _STEM)
        self._accidents = lru_cache(maxsize=_REMEMBERED)(self._find_accidents)
        self._found: WeakKeyDictionary[Segments, dict[int, Span]] = WeakKeyDictionary()

    def find(self, segments: Segments) -> tuple[Span, ...]:
        """Return the known places of a text, in order, none inside another; they start and end with words."""
        return tuple(self._by_start(segments).values())

    def found_at(self, segments: Segments, start: int) -> Span | None:
        """Return which of the places that `find` sees in a text starts at `start`, or None."""
        return self._by_start(segments).get(start)

    def _by_start(self, segments: Segments) -> dict[int, Span]:
        found = self._found.get(segments)
        if found is None:
            known = tuple(self._find(segments))
            everything = sorted((*known, *self._rowed(segments.text, known)))
            found = self._found[segments] = {span.start: span for span in everything}
        return found

    def _rowed(self, text: str, known: Iterable[Span]) -> Iterator[Span]:
        """Yield the divisions without their level that are words as well, in a row with `known` places: 海口、临高."""
        found = [*known]
        taken = {place.start for place in found}
        for place in found:
            behind = Span(place.end + 1, place.end + 1 + _STEM)
            before = Span(max(0, place.start - 1 - _STEM), max(0, place.start - 1))
            for each, joint, last in ((behind, place.end, behind.end), (before, before.end, before.start - 1)):
                joined = text[joint : joint + 1] == _JOINT and each.of(text) in self._stems
                beyond = text[last : last + 1] if last >= 0 else ""
                if joined and each.start not in taken and (beyond in _ENDS or not beyond.isalnum()):
                    taken.add(each.start)
                    found.append(each)
                    yield each

    def is_accidental(self, text: str, span: Span) -> bool:
        """Tell whether a longer word or a number holds the letters at `span` by accident: 发展|中国|家, 3352|万载."""
        if text[span.start] in _MYRIADS and text[span.start - 1 : span.start].isnumeric():
            return True
        return any(word.covers(span) for word in self._accidents(text).crossing(span))

    def _find_accidents(self, text: str) -> Overlaps:
        return Overlaps(Span(start, end) for start, (end, *_) in self._accidental.find_starts(text))

    def _find(self, segments: Segments) -> Iterator[Span]:
        behind = 0
        for start, ends in self._find_starts(segments.text):
            end = next((end for end in ends if end in segments.ends), None)
            if start < behind or (start != behind and start not in segments.starts) or end is None:
                continue
            told = start == behind or segments.text[start:end] not in self._vague
            if (
                told
                and not _SIDE.match(segments.text, end - 1)
                and not self.is_accidental(segments.text, Span(start, end))
            ):
                yield Span(start, end)
                behind = end

    def _find_starts(self, text: str) -> Sequence[tuple[int, Sequence[int]]]:
        """Return each place of `text` where known places begin, in order, with where they end, the longest first."""
        found = dict(self._broader.find_starts(text))
        for level in TOWN_LEVEL.finditer(text):
            start = self._towns.start_to(text, level.end())
            if start is not None:
                found[start] = sorted((level.end(), *found.get(start, ())), reverse=True)
        return sorted(found.items())

    def ends_at(self, text: str, start: int) -> Iterable[int]:
        """Yield where each known place that begins at `start` ends, the longest first, within words or not."""
        return self._known.ends_from(text, start)

    def end_from(self, text: str, start: int) -> int | None:
        """Return where the longest known place that begins at `start` ends, within words or not, or None."""
        return self._known.end_from(text, start)

    def start_to(self, text: str, end: int) -> int | None:
        """Return where the longest known place that ends at `end` starts, within words or not, or None."""
        return self._known.start_to(text, end)

    def start_before(self, segments: Segments, end: int) -> int | None:
        """Return where the place starts that ends at `end`: a known one, or a word that the dictionary has for one."""
        start = self.start_to(segments.text, end)
        if start is not None and start in segments.starts:
            return start
        word = segments.ending_at(end)
        return word.start if word is not None and part_of_speech(word.of(segments.text)) == "ns" else None

    def holds(self, name: str) -> bool:
        """Tell whether `name` is a known place."""
        return name in self._known

    def is_chain(self, name: str) -> bool:
        """Tell whether `name` is a known place, or several in a row: 吉林磐石."""
        rests = (name[end:] for end in self.ends_at(name, 0))
        return name in self._known or any(rest in self._stems or self.is_chain(rest) for rest in rests)

    def is_stem(self, name: str) -> bool:
        """Tell whether `name` is a division without the 市, 县 or 区 behind it, be it a word as well: 永泰, 信丰."""
        return name in self._stems

    def is_town_stem(self, name: str) -> bool:
        """Tell whether `name` is what a town is called without its level: 寥廓, of 寥廓街道."""
        return any(name + level in self._towns for level in TOWNS)

    def is_county(self, name: str) -> bool:
        """Tell whether `name` is the short form of a county, a district or a small city: 西吉."""
        return name in self._counties

    def is_full(self, name: str) -> bool:
        """Tell whether `name` is the full form of a division."""
        return name in self._full

    def is_division(self, name: str) -> bool:
        """Tell whether `name` is the full or the short form of a division of China."""
        return name in self._full or name in self._short

    def breadth(self, name: str) -> int:
        """Return how wide a place is: a country 4, a province 3, a city 2, a county or district 1, others 0."""
        return self._breadth.get(name, 0)

    def full(self, name: str) -> str:
        """Return the full form of a division named by `name`, or `name` itself."""
        return self._short.get(name, name)

    def lies_in(self, name: str, place: str) -> bool:
        """Tell whether a division called `name` lies in the division `place`; both may be short forms."""
        parents = self._parents.get(self.full(name), set()) - {""}
        return self.full(place) in parents or any(self.lies_in(parent, place) for parent in parents)

    def short(self, name: str) -> str:
        """Return the short form of the division `name`, or an empty string."""
        return self._full.get(name, "")


@lru_cache(maxsize=8)
def gazetteer(lexicon: Lexicon) -> Gazetteer:
    """Return the gazetteer of `lexicon`."""
    return Gazetteer(lexicon)
