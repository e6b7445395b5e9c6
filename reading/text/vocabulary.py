"""A set of words that is looked for in a text, or where a position of it starts or ends one."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from reading.facts import Span
from reading.lexicon import Lexicon

# Words are looked up by this many characters of their beginning or end: most places of a text are told apart at once.
_EDGE = 2
# What characters and pairs are told apart by: as many codes, of which a few are those of several pairs.
_CODES = 1 << 16
_FACTOR = 0x9E37

_Codes = NDArray[np.intp]


class _Marks:
    """Which characters, and which two that stand together, may begin or end a word; a few others are marked too."""

    def __init__(self, edges: Collection[str]) -> None:
        """Mark the `edges`, each of one or two characters."""
        singles = "".join(edge for edge in edges if len(edge) == 1)
        pairs = "".join(edge for edge in edges if len(edge) == _EDGE)
        self._singles = np.zeros(_CODES, bool) if singles else None
        if self._singles is not None:
            self._singles[_codes(singles)] = True
        self._pairs = np.zeros(_CODES, bool)
        codes = _codes(pairs)
        self._pairs[_joined(codes[::_EDGE], codes[1::_EDGE])] = True

    def find(self, singles: _Codes, pairs: _Codes) -> list[int]:
        """Return the marked places: where one of `singles` is marked, or of `pairs`, which are as many."""
        marked = self._pairs.take(pairs)
        if self._singles is not None:
            marked |= self._singles.take(singles)
        places: list[int] = marked.nonzero()[0].tolist()
        return places


class Vocabulary:
    """Words, found in a text by their first or last characters; the longest wins."""

    def __init__(self, words: Iterable[str]) -> None:
        """Keep the `words`; empty ones are left out."""
        self._words = frozenset(word for word in words if word)

    def __contains__(self, word: object) -> bool:
        """Tell whether `word` is one of the words."""
        return word in self._words

    @cached_property
    def _by_head(self) -> dict[str, tuple[int, ...]]:
        return _lengths(self._words, slice(0, _EDGE), 0)

    @cached_property
    def _by_tail(self) -> dict[str, tuple[int, ...]]:
        return _lengths(self._words, slice(-_EDGE, None), -1)

    @cached_property
    def _heads(self) -> _Marks:
        return _Marks(self._by_head.keys())

    @cached_property
    def _tails(self) -> _Marks:
        return _Marks(self._by_tail.keys())

    def find_heads(self, text: str) -> Sequence[int]:
        """Return each place of `text` where the first two characters of a word stand, in order, and a few others."""
        codes, pairs = _edges(text)
        return self._heads.find(codes, pairs[1:])

    def find_starts(self, text: str) -> Iterator[tuple[int, Sequence[int]]]:
        """Yield each place of `text` where words begin, in order, with where they end, the longest first."""
        for start in self.find_heads(text):
            ends = self.ends_from(text, start)
            if ends:
                yield start, ends

    def find_apart(self, text: str, fits: Callable[[Span], bool]) -> Iterator[Span]:
        """Yield where words stand in `text` that `fits`, in order, the longest at each place, none over another."""
        behind = 0
        for start, ends in self.find_starts(text):
            if start >= behind:
                span = next((span for end in ends if fits(span := Span(start, end))), None)
                if span is not None:
                    yield span
                    behind = span.end

    def find_ends(self, text: str) -> Iterator[Span]:
        """Yield the longest word that ends at each place of `text` where one does, in the order of these places."""
        codes, pairs = _edges(text)
        for last in self._tails.find(codes, pairs[:-1]):
            start = self.start_to(text, last + 1)
            if start is not None:
                yield Span(start, last + 1)

    def ends_from(self, text: str, start: int) -> Sequence[int]:
        """Return where each word that begins at `start` of `text` ends, the longest first."""
        by_head = self._by_head
        lengths = by_head.get(text[start : start + _EDGE]) or by_head.get(text[start : start + 1])
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


# As many as there are lists that one reader asks for.
@lru_cache(maxsize=128)
def vocabulary(lexicon: Lexicon, *lists: str) -> Vocabulary:
    """Return the words of all `lists` of `lexicon`, made once: many modules look for the same ones.

    Raises:
        MissingListError: there is no such list.
    """
    return Vocabulary(word for name in lists for word in lexicon.words(name))


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
def _edges(text: str) -> tuple[_Codes, _Codes]:
    """Return the code of each character of `text`, and of each two that stand together: a border around them counts."""
    codes = _codes(f"\0{text}\0")
    return codes[1:-1], _joined(codes[:-1], codes[1:])


def _codes(text: str) -> _Codes:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.intp) % _CODES


def _joined(first: _Codes, second: _Codes) -> _Codes:
    return (first * _FACTOR + second) % _CODES
