"""Overlaps: which of many spans share characters with one, without comparing each with each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reading.facts import Span


class Overlaps:
    """Spans of one text, found by the characters they cover; meant for spans as short as names."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        """Keep the `spans`."""
        self._at: defaultdict[int, list[Span]] = defaultdict(list)
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Keep `span` too."""
        for position in range(span.start, span.end):
            self._at[position].append(span)

    def crossing(self, span: Span) -> Iterator[Span]:
        """Yield the kept spans that share a character with `span`, each once."""
        seen = {other for position in range(span.start, span.end) for other in self._at.get(position, ())}
        yield from sorted(seen)

    def touches(self, span: Span) -> bool:
        """Tell whether a kept span shares a character with `span`."""
        return not self._at.keys().isdisjoint(range(span.start, span.end))

    def encloses(self, span: Span) -> bool:
        """Tell whether a longer kept span covers `span`."""
        return any(other != span and other.covers(span) for other in self._at.get(span.start, ()))


def longest(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield those of `spans` that no longer one overlaps, in the order of the text."""
    taken = Overlaps()
    kept: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start - each.end, each.start)):
        if not taken.touches(span):
            taken.add(span)
            kept.append(span)
    yield from sorted(kept)
