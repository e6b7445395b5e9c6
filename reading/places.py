"""Places: divisions, streets, communities, villages, buildings, grounds, roads and waters.

A place is a known one, or a word of its own before an ending that places have (顶峰家园小区, 幸福路). Several in a row
are levels of one address: each level is a name, and the whole row is the longer form of the last.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from reading.facts import Kind, Span
from reading.gazetteer import gazetteer
from reading.lexicon import Lexicon
from reading.runs import runs
from reading.segments import Segments, is_proper
from reading.tagger import Sighting, longest_first
from reading.vocabulary import Vocabulary
from reading.words import part_of_speech

_LONGEST = 10
_UNIT, _ZONE, _SITE = "unit", "zone", "site"


class Places:
    """What tells a place from other words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer and the lists `place_tails`, `place_general` and `agency_tails`."""
        self._known = gazetteer(lexicon)
        self._runs = runs(lexicon)
        self._classes = lexicon.table("place_tails")
        self._tails = Vocabulary(self._classes)
        strengths = lexicon.table("agency_tails")
        self._agencies = Vocabulary(word for word in strengths if len(word) > 1)
        self._general = frozenset(lexicon.words("place_general"))

    def find(self, segments: Segments) -> Iterator[Sighting]:
        """Yield the places of a text; levels of one address follow each other, each with its chain."""
        levels = tuple(self._levels(segments))
        heads: dict[int, int] = {}
        for span in levels:
            heads[span.end] = heads.get(span.start, span.start)
        sites = [
            Sighting(span, Kind.PLACE, Span(heads.get(span.start, span.start), span.end))
            for span in self._ended(segments, (_SITE, "feature"), levels)
        ]
        divisions = (Sighting(span, Kind.PLACE, Span(heads[span.end], span.end)) for span in levels)
        chosen = [each for each in longest_first(sites) if not _hidden(each.span, levels)]
        yield from sorted([*chosen, *(each for each in divisions if not _hidden(each.span, [s.span for s in chosen]))])

    def _levels(self, segments: Segments) -> Iterator[Span]:
        """Yield the known places and the named divisions, none overlapping another, in order."""
        known = tuple(self._known.find(segments))
        full = tuple(
            span for span in known if self._known.short(span.of(segments.text)) or self._is_full(segments, span)
        )
        units = tuple(self._ended(segments, (_UNIT, _ZONE), full))
        held = tuple(span for span in known if not any(unit.overlaps(span) for unit in units))
        yield from sorted([*units, *held])

    def _is_full(self, segments: Segments, span: Span) -> bool:
        return self._known.full(span.of(segments.text)) == span.of(segments.text)

    def _ended(self, segments: Segments, classes: tuple[str, ...], bounds: Iterable[Span]) -> Iterator[Span]:
        ends = sorted(bound.end for bound in bounds)
        bound = passed = 0
        for word in segments.words:
            tail = self._tails.start_to(segments.text, word.end)
            if tail is None or self._classes[segments.text[tail : word.end]] not in classes:
                continue
            while passed < len(ends) and ends[passed] <= tail:
                bound, passed = max(bound, ends[passed]), passed + 1
            span = self._named(segments, tail, word.end, bound)
            if span is not None:
                bound = span.end if _UNIT in classes else bound
                yield span

    def _named(self, segments: Segments, tail: int, end: int, floor: int) -> Span | None:
        start = self._own_start(segments, tail, floor)
        own = Span(start, tail)
        if start == tail or tail - start > _LONGEST or not self._names(segments, own, segments.text[tail:end]):
            return None
        return Span(start, end)

    def _own_start(self, segments: Segments, tail: int, floor: int) -> int:
        if tail in segments.ends:
            start = self._runs.start(segments, tail, floor)
            return self._behind_agency(segments, start, tail) if start < tail else self._one_word(segments, tail, floor)
        word = segments.at(tail)
        return max(floor, self._runs.start(segments, word.start, floor))

    def _one_word(self, segments: Segments, tail: int, floor: int) -> int:
        """Return the start of the one word before `tail` if it stands right behind a place: 绿园区跃进社区."""
        word = segments.words[segments.ends[tail]]
        return word.start if word.start == floor and word.of(segments.text).isalpha() else tail

    def _behind_agency(self, segments: Segments, start: int, tail: int) -> int:
        for word in segments.words[segments.starts.get(start, 0) : segments.ends[tail]]:
            if word.end < tail and self._agencies.start_to(segments.text, word.end, start) is not None:
                start = word.end
        return start

    def _names(self, segments: Segments, own: Span, tail: str) -> bool:
        words = [segments.text[max(word.start, own.start) : min(word.end, own.end)] for word in segments.over(own)]
        whole = own.of(segments.text)
        if not whole.replace("·", "").isalnum() or whole in self._general:
            return False
        if self._classes[tail] in (_UNIT, _ZONE):
            return len(whole) > 1 and words[-1] not in self._general
        if self._classes[tail] == _SITE:
            return words[-1] not in self._general and not all(word in self._general for word in words)
        return self._is_feature(words, tail)

    @staticmethod
    def _is_feature(words: list[str], tail: str) -> bool:
        last = words[-1] + tail
        return part_of_speech(last) == "ns" or (not part_of_speech(last) and any(is_proper(word) for word in words))


def _hidden(span: Span, others: Iterable[Span]) -> bool:
    length = span.end - span.start
    return any(span.overlaps(other) and other.end - other.start > length for other in others)


@lru_cache(maxsize=8)
def places(lexicon: Lexicon) -> Places:
    """Return the places of `lexicon`."""
    return Places(lexicon)
