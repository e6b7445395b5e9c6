"""Agencies: every named organisation, from a ministry to a cooperative.

An agency is a known one, a place with a known business behind it (成都地铁), or an ending that organisations have with
enough before it: a place, a bare level (市, 区 …), or a name of its own. A part (科, 处, 室 …) is named behind its whole.
"""

from collections.abc import Iterator
from functools import lru_cache

from reading.facts import Kind, Span
from reading.gazetteer import gazetteer
from reading.lexicon import Lexicon
from reading.runs import runs
from reading.segments import Segments, is_proper
from reading.tagger import Sighting
from reading.vocabulary import Vocabulary
from reading.words import part_of_speech

_STRONG, _PART = "strong", "part"
_LONGEST = 40
_LEVEL_WORD = 3
_COMMON = frozenset({"n", "v", "vn", "a", "b", "d", "l", "i"})


class Agencies:
    """What tells an organisation from other words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer and the lists `agency_tails`, `agency_general`, `known_agencies`, `brands`, `levels`."""
        self._places = gazetteer(lexicon)
        self._runs = runs(lexicon)
        self._strengths = lexicon.table("agency_tails")
        self._tails = Vocabulary(self._strengths)
        self._general = frozenset(lexicon.words("agency_general"))
        self._known = Vocabulary(lexicon.words("known_agencies"))
        self._brands = Vocabulary(lexicon.words("brands"))
        self._levels = Vocabulary(lexicon.words("levels"))
        self._place_tails = Vocabulary(lexicon.words("place_tails"))

    def find(self, segments: Segments) -> Iterator[Sighting]:
        """Yield the agencies of a text; a whole may be yielded inside the name of its part."""
        places = {span.start: span for span in self._places.find(segments)}
        ended = tuple(self._ended(segments, places))
        listed = tuple(self._listed(segments, places))
        for span, tail in ended:
            if not any(self._swallows(segments, outer, behind, span) for outer, behind in ended):
                yield Sighting(span, Kind.AGENCY, span)
        for span in listed:
            if not any(outer == span or self._swallows(segments, outer, tail, span) for outer, tail in ended):
                yield Sighting(span, Kind.AGENCY, span)

    def _swallows(self, segments: Segments, outer: Span, tail: int, inner: Span) -> bool:
        """Tell whether `inner` is only a piece of `outer`, whose ending starts at `tail`, and no whole of its own."""
        if outer == inner or not outer.covers(inner):
            return False
        return inner.start != outer.start or inner.end > tail or not self._is_part(segments, tail, outer.end)

    def _is_part(self, segments: Segments, tail: int, end: int) -> bool:
        return self._strengths[segments.text[tail:end]] != _STRONG

    def _listed(self, segments: Segments, places: dict[int, Span]) -> Iterator[Span]:
        for word in segments.words:
            end = next((end for end in self._known.ends_from(segments.text, word.start) if end in segments.ends), None)
            if end is not None:
                yield Span(word.start, end)
            if word.start in places:
                yield from self._branded(segments, places[word.start])

    def _branded(self, segments: Segments, place: Span) -> Iterator[Span]:
        for end in self._brands.ends_from(segments.text, place.end):
            if end in segments.ends:
                yield Span(place.start, end)
                return

    def _ended(self, segments: Segments, places: dict[int, Span]) -> Iterator[tuple[Span, int]]:
        """Yield each span that ends like an agency and names one, with where its ending starts."""
        whole = Span(0, 0)
        for word in segments.words:
            tail = self._tail(segments, word)
            if tail is None:
                continue
            start = self._head(segments, min(tail, self._runs.start(segments, word.end)), tail, places)
            strength = self._strengths[segments.text[tail : word.end]]
            behind = whole.start == start and start < whole.end <= tail
            if word.end - start <= _LONGEST and (behind or self._names(segments, Span(start, tail), strength, places)):
                whole = Span(start, word.end)
                yield whole, tail

    def _tail(self, segments: Segments, word: Span) -> int | None:
        """Return where the ending that ends with `word` starts; 干部 and 平台 are words and end like nothing."""
        tail = self._tails.start_to(segments.text, word.end)
        if tail is not None and tail > word.start and part_of_speech(word.of(segments.text)) in _COMMON:
            return None
        return tail

    def _head(self, segments: Segments, start: int, tail: int, places: dict[int, Span]) -> int:
        """Return where the name starts within its run: at a place or level, unless a proper name stands before it."""
        for word in segments.over(Span(start, tail)) if start < tail else ():
            if word.start in places or self._is_level(segments, word):
                return max(word.start, start)
            if word.of(segments.text) not in self._general and is_proper(word.of(segments.text)):
                return max(word.start, start) if self._runs.leads(segments, start, word.start) else start
        return start

    def _is_level(self, segments: Segments, word: Span) -> bool:
        return segments.text[word.start] in self._levels and word.end - word.start <= _LEVEL_WORD

    def _names(self, segments: Segments, own: Span, strength: str, places: dict[int, Span]) -> bool:
        if own.start >= own.end:
            return False
        words = [segments.text[max(word.start, own.start) : min(word.end, own.end)] for word in segments.over(own)]
        headed = own.start in places or self._is_level(segments, Span(own.start, own.start + len(words[0])))
        if strength == _PART:
            return False
        if headed:
            return True
        if strength == _STRONG:
            return not all(word in self._general for word in words)
        return any(is_proper(word) and word not in self._general for word in words)


@lru_cache(maxsize=8)
def agencies(lexicon: Lexicon) -> Agencies:
    """Return the agencies of `lexicon`."""
    return Agencies(lexicon)
