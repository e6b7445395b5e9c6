"""Overlaps: which of many spans share characters with one, without comparing each with each."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from reading.facts import Span


class Overlaps:
    """Spans of one text, found by the characters they cover; meant for spans as short as names."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        """Keep the `spans`."""
        self._spans = sorted(set(spans))
        self._covered = set[int]().union(*(range(start, end) for start, end in self._spans))
        self._reach = max((end - start for start, end in self._spans), default=0)

    def add(self, span: Span) -> None:
        """Keep `span` too."""
        insort(self._spans, span)
        self._covered.update(range(span.start, span.end))
        self._reach = max(self._reach, span.end - span.start)

    def crossing(self, span: Span) -> Iterator[Span]:
        """Yield the kept spans that share a character with `span`, in order."""
        if self.touches(span):
            first, last = (bisect_left(self._spans, (at,)) for at in (span.start - self._reach, span.end))
            yield from (other for other in self._spans[first:last] if other.end > span.start)

    def touches(self, span: Span) -> bool:
        """Tell whether a kept span shares a character with `span`."""
        return not self._covered.isdisjoint(range(span.start, span.end))

    def encloses(self, span: Span) -> bool:
        """Tell whether a longer kept span covers `span`."""
        return any(other != span and other.covers(span) for other in self.crossing(span))


def longest(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield those of `spans` that no longer one overlaps, in the order of the text."""
    taken = Overlaps()
    kept: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start - each.end, each.start)):
        if not taken.touches(span):
            taken.add(span)
            kept.append(span)
    yield from sorted(kept)
