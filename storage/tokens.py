"""The tokens of full text: one a character, folded character by character, blanks left out.

Folding single characters keeps a substring's tokens a substring of its text's tokens, whatever stands around it; that
is why `reading.folding.fold`, which simplifies whole phrases, does not serve here. Punctuation stays, so that every
string is found.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from reading.facts import Span
from reading.folding import simplify

_HAN_FIRST, _HAN_LAST = "\u4e00", "\u9fa5"


class Tokens:
    """A text's tokens (`sequence`) with the places where they stand."""

    def __init__(self, text: str) -> None:
        placed = [(token, at) for at, character in enumerate(text) for token in _encode(character)]
        self.sequence = [token for token, _ in placed]
        self._places = [at for _, at in placed]

    def find(self, phrase: "Tokens") -> Iterator[Span]:
        """Yield where the tokens of `phrase` stand one after the other, as spans of the text without overlaps."""
        wanted = phrase.sequence
        at = 0
        while wanted and (at := self._next(wanted[0], at)) >= 0:
            if self.sequence[at : at + len(wanted)] == wanted:
                yield Span(self._places[at], self._places[at + len(wanted) - 1] + 1)
                at += len(wanted)
            else:
                at += 1

    def _next(self, token: str, start: int) -> int:
        try:
            return self.sequence.index(token, start)
        except ValueError:
            return -1


@lru_cache(maxsize=50_000)
def _encode(character: str) -> tuple[str, ...]:
    """Return the tokens of one character; what an index might take for a border is spelled by its number."""
    wide = unicodedata.normalize("NFKC", simplify(character)).lower()
    return tuple(_spell(simplify(each)) for each in wide if not each.isspace())


def _spell(character: str) -> str:
    is_plain = character.isascii() and character.isalnum()
    return character if is_plain or _HAN_FIRST <= character <= _HAN_LAST else f"x{ord(character[:1]):06x}"
