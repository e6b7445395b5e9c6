"""Overlaps: which of many spans share characters with one, without comparing each with each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reading.facts import Span


class Overlaps:
    """Spans of one text, found by the characters they cover; meant for spans as short as names."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        """Keep the `spans`."""
        self._covered: set[int] = set()
        self._starting: defaultdict[int, list[Span]] = defaultdict(list)
        self._reach = 0
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Keep `span` too."""
        self._covered.update(range(span.start, span.end))
        self._starting[span.start].append(span)
        self._reach = max(self._reach, span.end - span.start)

    def crossing(self, span: Span) -> Iterator[Span]:
        """Yield the kept spans that share a character with `span`, each once, in order."""
        if self.touches(span):
            starts = range(span.start - self._reach + 1, span.end)
            near = {other for start in starts for other in self._starting.get(start, ())}
            yield from sorted(other for other in near if other.end > span.start)

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
