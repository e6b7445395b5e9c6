"""The seat of whatever finds names in running text: rules today, a trained tagger behind the same seam."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from reading.facts import Kind, Span
from reading.text.overlaps import Overlaps


class Sighting(NamedTuple):
    """One name as a tagger sees it: where it stands and of what kind it is.

    `chain` is the longer printed form that ends with the name and begins with the places above it (宽城区九江社区),
    or the span itself.
    """

    span: Span
    kind: Kind
    chain: Span

    @classmethod
    def of(cls, start: int, end: int, kind: Kind) -> "Sighting":
        """Return the sighting of a name that has no longer form."""
        span = Span(start, end)
        return cls(span, kind, span)

    @property
    def spans(self) -> tuple[Span, Span]:
        """Where the name stands, and its longer form."""
        return self.span, self.chain


class Tagger(Protocol):
    """Whatever sees names in texts."""

    def tag(self, texts: Sequence[str]) -> Iterator[tuple[Sighting, ...]]:
        """Yield what is seen in each of `texts`, in their order; spans count the characters of that text."""
        ...


def longest_first(sightings: Iterable[Sighting]) -> Iterator[Sighting]:
    """Yield those of `sightings` that no longer one overlaps, in the order of the text."""
    taken = Overlaps()
    kept: list[Sighting] = []
    for sighting in sorted(sightings, key=lambda each: (each.chain.start - each.chain.end, each.chain.start)):
        if not taken.touches(sighting.chain):
            taken.add(sighting.chain)
            kept.append(sighting)
    yield from sorted(kept)
