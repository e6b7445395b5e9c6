"""A set of words that is looked for in a text, or where a position of it starts or ends one."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import add

from reading.facts import Span

# Words are looked up by this many characters of their beginning or end: most places of a text are told apart at once.
_EDGE = 2


class Vocabulary:
    """Words, found in a text by their first or last characters; the longest wins."""

    def __init__(self, words: Iterable[str]) -> None:
        """Keep the `words`; empty ones are left out."""
        self._words = frozenset(word for word in words if word)
        self._by_head = _lengths(self._words, slice(0, _EDGE), 0)
        self._by_tail = _lengths(self._words, slice(-_EDGE, None), -1)

    def __contains__(self, word: object) -> bool:
        """Tell whether `word` is one of the words."""
        return word in self._words

    def __or__(self, other: "Vocabulary") -> "Vocabulary":
        """Return the words of both."""
        return Vocabulary(self._words | other._words)

    def find_starts(self, text: str) -> Iterator[tuple[int, Sequence[int]]]:
        """Yield each place of `text` where words begin, in order, with where they end, the longest first."""
        edges = _edges(text)
        for start in sorted({at for edge in edges.keys() & self._by_head.keys() for at in edges[edge]}):
            ends = self.ends_from(text, start)
            if ends:
                yield start, ends

    def find_ends(self, text: str) -> Iterator[Span]:
        """Yield the longest word that ends at each place of `text` where one does, in the order of these places."""
        edges = _edges(text)
        for end in sorted({at + len(edge) for edge in edges.keys() & self._by_tail.keys() for at in edges[edge]}):
            start = self.start_to(text, end)
            if start is not None:
                yield Span(start, end)

    def ends_from(self, text: str, start: int) -> Sequence[int]:
        """Return where each word that begins at `start` of `text` ends, the longest first."""
        lengths = self._by_head.get(text[start : start + _EDGE]) or self._by_head.get(text[start : start + 1])
        if lengths is None:
            return ()
        room = len(text) - start
        return [start + size for size in lengths if size <= room and text[start : start + size] in self._words]

    def end_from(self, text: str, start: int) -> int | None:
        """Return the end of the longest word that begins at `start` of `text`, or None."""
        ends = self.ends_from(text, start)
        return ends[0] if ends else None

    def start_to(self, text: str, end: int, floor: int = 0) -> int | None:
        """Return the start, `floor` or behind it, of the longest word that ends at `end` of `text`, or None."""
        if end <= floor:
            return None
        edge = text[end - _EDGE : end] if end >= _EDGE else text[:end]
        lengths = self._by_tail.get(edge) or self._by_tail.get(text[end - 1 : end], ())
        for length in lengths:
            if end - length >= floor and text[end - length : end] in self._words:
                return end - length
        return None


def _lengths(words: Collection[str], edge: slice, single: int) -> dict[str, tuple[int, ...]]:
    """Return the lengths of the words at each `edge`, the longest first; its own outermost character counts as one."""
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for word in words:
        lengths[word[edge]].add(len(word))
    for printed, those in lengths.items():
        if printed[single] in words:
            those.add(1)
    return {printed: tuple(sorted(those, reverse=True)) for printed, those in lengths.items()}


# Many vocabularies are looked for in one text, one after the other.
@lru_cache(maxsize=16)
def _edges(text: str) -> Mapping[str, Sequence[int]]:
    """Return where in `text` each of its characters, and each two that stand together, begin."""
    edges: defaultdict[str, list[int]] = defaultdict(list)
    for at, character in enumerate(text):
        edges[character].append(at)
    for at, pair in enumerate(map(add, text, text[1:])):
        edges[pair].append(at)
    return edges
