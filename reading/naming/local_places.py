"""Local places: what a page proves to be a place, though no gazetteer holds it.

A newspaper prints the names of its own city and districts all over its pages, with and without their level. One
宁川市公安局, or the nameplate of 宁川日报, proves that 宁川 is a place and no person, wherever printed. So does
望江区委 for 望江区, and a row of divisions for each of them: 望江区、蝉城区.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial

from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.naming.gazetteer import gazetteer
from reading.naming.place_makes import LEVELS, place_makes
from reading.tagging.tagger import Sighting
from reading.text.overlaps import Overlaps
from reading.text.segments import Segments, segment
from reading.text.vocabulary import Vocabulary, vocabulary
from reading.text.words import is_word, part_of_speech

_HEAD = re.compile(rf"([\u4e00-\u9fff]{{2,3}}?)[{LEVELS}]")
_JOINT = rf"(?<=[{LEVELS}])[、和与及]"
_ROW = re.compile(rf"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{{3,4}}{_JOINT})+{_HEAD.pattern}")
_LENGTHS = range(2, 4)


class LocalPlaces:
    """What tells the places that a page proves."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer, the makes of places and the endings of newspapers' names."""
        self._known = gazetteer(lexicon)
        self._makes = place_makes(lexicon)
        self._outlets = vocabulary(lexicon, "outlet_tails")

    def settle(
        self, texts: Sequence[str], seen: Sequence[Sequence[Sighting]], publication: str | None
    ) -> Iterator[tuple[Sighting, ...]]:
        """Yield what is `seen` in each of `texts`, the articles of one page, with the places that the page proves.

        `publication` is the newspaper's name. Who bears the name of such a place is no person.
        """
        proven = Vocabulary(self._proven(texts, seen, self._home(publication or "")))
        for text, found in zip(texts, seen, strict=True):
            standing = [*proven.find_apart(text, partial(self._stands_alone, segment(text)))]
            yield tuple(_placed(found, standing) if standing else found)

    def _home(self, publication: str) -> str:
        """Return the place that the newspaper is named after, if no list holds it, or an empty string."""
        tail = self._outlets.start_to(publication, len(publication))
        home = publication[:tail]
        return home if tail in _LENGTHS and not self._known.holds(home) else ""

    def _proven(self, texts: Sequence[str], seen: Sequence[Sequence[Sighting]], home: str) -> Iterator[str]:
        yield home if not part_of_speech(home) else ""
        for text, found in zip(texts, seen, strict=True):
            for each in found:
                if each.kind in (Kind.PLACE, Kind.AGENCY):
                    yield from self._forms(each.span.of(text), each.kind, home)
            yield from self._rowed(text)

    def _rowed(self, text: str) -> Iterator[str]:
        """Yield the divisions that stand in a row of them: 望江区、蝉城区和岚山县."""
        for row in _ROW.finditer(text):
            new = [each for each in re.split(_JOINT, row[0]) if self._is_new(each)]
            yield from new if len(new) > 1 else ()

    def _is_new(self, name: str) -> bool:
        return self._makes.is_division(name) and not self._known.holds(name)

    def _forms(self, name: str, kind: Kind, home: str) -> Iterator[str]:
        """Yield the division that `name` begins with, and what it is called without its level."""
        head = _HEAD.match(name)
        if head is None or self._known.holds(head[0]) or (kind == Kind.PLACE and head.end() < len(name)):
            return
        if head[1] == home or self._makes.is_division(head[0]):
            yield from (form for form in head.group(0, 1) if not self._known.holds(form))

    def _stands_alone(self, segments: Segments, span: Span) -> bool:
        """Tell whether `span` is no piece of words (云峤|市民 is no 云峤市), nor begins a newspaper's name."""
        text = segments.text
        cut = any(not span.covers(word) and is_word(word.of(text)) for word in segments.over(span))
        return not cut and self._outlets.end_from(text, span.end) is None


def _placed(found: Sequence[Sighting], standing: Iterable[Span]) -> Iterator[Sighting]:
    """Yield what is `found`, and the places `standing` in the text that no longer name holds."""
    local = Overlaps(standing)
    rivals = (Kind.PERSON, Kind.PLACE)
    kept = [each for each in found if each.kind not in rivals or not _gives_way(each.span, local)]
    yield from kept
    taken = Overlaps(each.span for each in kept)
    yield from (Sighting(span, Kind.PLACE, span) for span in standing if not taken.touches(span))


def _gives_way(span: Span, local: Overlaps) -> bool:
    """Tell whether the name at `span` shares a character with a local place that is no piece of it."""
    return any(other == span or not span.covers(other) for other in local.crossing(span))


@lru_cache(maxsize=8)
def local_places(lexicon: Lexicon) -> LocalPlaces:
    """Return the local places of `lexicon`."""
    return LocalPlaces(lexicon)
