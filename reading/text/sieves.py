"""Sieves: patterns that are looked for only where one of a few words stands that each of their matches begins with.

A search with a pattern alone takes its time at each character; a sieve passes most of a long text at once. For lines
it takes longer than the pattern does.
"""

import re
from collections.abc import Iterable, Iterator

from reading.text.vocabulary import Vocabulary


class Sieve:
    """A pattern, and the words that its matches begin with."""

    def __init__(self, pattern: str, openers: Iterable[str]) -> None:
        """Take the `pattern` and its `openers`: whatever begins with none of them does not match."""
        self._pattern = re.compile(pattern)
        self._openers = Vocabulary(openers)

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches in `text`, in order and none over another, as the pattern's `finditer` would."""
        behind = 0
        for start in self._openers.find_heads(text):
            match = self._pattern.match(text, start) if start >= behind else None
            if match is not None:
                behind = match.end()
                yield match
