"""Place rows: what stands side by side with a place and is one as well, though alone it would be another word.

Streets and lanes are called like schools and lights: 学院路 and 灯源里 are seen as places beside 文昌路. Whatever is no
everyday word is one in a row that says so at its end, or holds two of them: 四惠、宋家庄等地.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.naming.gazetteer import gazetteer
from reading.naming.rows import is_joined
from reading.naming.runs import runs
from reading.tagging.tagger import Sighting
from reading.text.overlaps import Overlaps
from reading.text.segments import Segments
from reading.text.vocabulary import vocabulary
from reading.text.words import is_word_across, part_of_speech

_JOINTS = "、和及与"
_HAN = "\u4e00-\u9fff"
_BEHIND = re.compile(rf"[{_JOINTS}]([{_HAN}]{{2,5}}?(?![{_HAN}](?<![{_JOINTS}等两]))|[{_HAN}]{{2,4}}?[路街巷])")
_BEFORE = re.compile(rf".*(?:[在至到从由经往于括含{_JOINTS}]|(?<![{_HAN}]))([{_HAN}]{{2,5}})[{_JOINTS}]$")
_LONGEST = 7
_ENDED = re.compile(
    rf"(?:[{_JOINTS}][{_HAN}]{{2,7}}?)*等(?:多?[地处]|[\d一二三四五六七八九十多]*[个条座]?(?:路段|路口|地区|站点?))"
)
_STREETS = tuple("路街巷弄里")
_LANE = "里"
_SHORTEST_STREET = 3
_NAMING = ("", "ns", "nz", "nr", "j")


class PlaceRows:
    """What tells the places of a row by those that are known."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer and the lists of general words and of places' and bodies' endings."""
        self._known = gazetteer(lexicon)
        self._runs = runs(lexicon)
        self._general = frozenset(lexicon.words("place_general"))
        self._tails = vocabulary(lexicon, "place_tails", "agency_tails")

    def settle(self, segments: Segments, seen: Sequence[Sighting]) -> tuple[Sighting, ...]:
        """Return what is `seen` in a text, with the places that stand in a row with places."""
        found = [each.span for each in seen if each.kind == Kind.PLACE]
        taken = Overlaps(each.span for each in seen if each.kind != Kind.PERSON)
        rows = Overlaps(found)
        added: list[Span] = []
        for place in found:
            for span in self._beside(segments, place, rows):
                if not taken.touches(span):
                    taken.add(span)
                    added.append(span)
                    found.append(span)
        people = Overlaps(added)
        kept = (each for each in seen if each.kind != Kind.PERSON or not people.touches(each.span))
        return (*kept, *(Sighting(span, Kind.PLACE, span) for span in added)) if added else tuple(seen)

    def _beside(self, segments: Segments, place: Span, others: Overlaps) -> Iterator[Span]:
        """Yield what stands right before or behind a `place`, joined to it, and is one too."""
        text = segments.text
        behind = _BEHIND.match(text, place.end) if text[place.end : place.end + 1] in _JOINTS else None
        joined = text[place.start - 1 : place.start] in _JOINTS and place.start > 0
        before = _BEFORE.match(text, max(0, place.start - _LONGEST), place.start) if joined else None
        told = _ENDED.match(text, place.end) is not None or is_joined(text, place, others)
        for member, joint in ((behind, place.end), (before, place.start - 1)):
            # In 波及 nothing is joined.
            if (
                member is not None
                and not is_word_across(text, joint)
                and self._is_place(segments, Span(*member.span(1)), place, told=told)
            ):
                yield Span(*member.span(1))

    def _is_place(self, segments: Segments, span: Span, place: Span, *, told: bool) -> bool:
        """Tell whether what stands at `span` is a place as the one beside it is; `told` says that their row is one."""
        text, name = segments.text, span.of(segments.text)
        if name in self._general or span.start not in segments.starts or span.end not in segments.ends:
            return False
        if name.endswith(_STREETS) and place.of(text).endswith(_STREETS):
            return self._is_street(name)
        if not told or part_of_speech(name) not in _NAMING:
            return False
        words = segments.parts(span)
        plain = any(self._runs.stops(word) or word in self._general for word in words)
        return not plain and (len(words) == 1 or part_of_speech(words[0]) in _NAMING)

    def _is_street(self, name: str) -> bool:
        """Tell whether `name` is a street's or a lane's; 小区|里 only says where."""
        own = name[:-1]
        said = own in self._general or self._known.holds(own) or self._tails.start_to(own, len(own)) is not None
        return len(name) >= _SHORTEST_STREET and not (name.endswith(_LANE) and said)


@lru_cache(maxsize=8)
def place_rows(lexicon: Lexicon) -> PlaceRows:
    """Return the place rows of `lexicon`."""
    return PlaceRows(lexicon)
