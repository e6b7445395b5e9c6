"""A set of words that is looked for where a position of a text starts or ends one."""

from collections import defaultdict
from collections.abc import Iterable


class Vocabulary:
    """Words, found in a text by their first or last character; the longest wins."""

    def __init__(self, words: Iterable[str]) -> None:
        """Keep the `words`; empty ones are left out."""
        self._words = frozenset(word for word in words if word)
        self._by_first = _lengths(self._words, 0)
        self._by_last = _lengths(self._words, -1)

    def __contains__(self, word: object) -> bool:
        """Tell whether `word` is one of the words."""
        return word in self._words

    def __or__(self, other: "Vocabulary") -> "Vocabulary":
        """Return the words of both."""
        return Vocabulary(self._words | other._words)

    def ends_from(self, text: str, start: int) -> Iterable[int]:
        """Yield where each word that begins at `start` of `text` ends, the longest first."""
        if start >= len(text):
            return
        for length in self._by_first.get(text[start], ()):
            if start + length <= len(text) and text[start : start + length] in self._words:
                yield start + length

    def end_from(self, text: str, start: int) -> int | None:
        """Return the end of the longest word that begins at `start` of `text`, or None."""
        return next(iter(self.ends_from(text, start)), None)

    def start_to(self, text: str, end: int, floor: int = 0) -> int | None:
        """Return the start, `floor` or behind it, of the longest word that ends at `end` of `text`, or None."""
        if end <= floor:
            return None
        for length in self._by_last.get(text[end - 1], ()):
            if end - length >= floor and text[end - length : end] in self._words:
                return end - length
        return None


def _lengths(words: Iterable[str], place: int) -> dict[str, tuple[int, ...]]:
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for word in words:
        lengths[word[place]].add(len(word))
    return {character: tuple(sorted(those, reverse=True)) for character, those in lengths.items()}
