"""Footnotes: the sources of several statements, each told once below them.

Statements of several sources carry the raised number of theirs; where all are of one source it stands there alone.
"""

from collections.abc import Iterable, Iterator

from bot.rendering.cards import Cards
from storage.archive.findings import Source

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Footnotes:
    """Numbers `sources` in the order in which they come first."""

    def __init__(self, cards: Cards, sources: Iterable[Source]) -> None:
        self._cards = cards
        apart = list(dict.fromkeys(sources))
        self._marks = {
            source: str(number).translate(_RAISED) if len(apart) > 1 else "" for number, source in enumerate(apart, 1)
        }

    def mark(self, source: Source) -> str:
        """Return the number of one of the sources, raised; empty where it is the only one."""
        return self._marks[source]

    def blocks(self) -> Iterator[str]:
        """Yield the block that tells all sources, one a line; none where there are no sources."""
        if self._marks:
            yield "\n".join(self._cards.source(source, mark) for source, mark in self._marks.items())
