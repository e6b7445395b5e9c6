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
    """A text's tokens with the places where they stand."""

    def __init__(self, text: str) -> None:
        placed = [(token, at) for at, character in enumerate(text) for token in _encode(character)]
        self.sequence = [token for token, _ in placed]
        self._places = [at for _, at in placed]
        self._joined = "\x00" + "\x00".join(self.sequence) + "\x00"

    def find(self, phrase: "Tokens") -> Iterator[Span]:
        """Yield where `phrase` stands, as spans of the text; they do not overlap."""
        wanted = phrase._joined
        at = self._joined.find(wanted) if phrase.sequence else -1
        while at >= 0:
            first = self._joined.count("\x00", 0, at)
            last = first + len(phrase.sequence) - 1
            yield Span(self._places[first], self._places[last] + 1)
            at = self._joined.find(wanted, at + len(wanted) - 1)


@lru_cache(maxsize=50_000)
def _encode(character: str) -> tuple[str, ...]:
    """Return the tokens of one character; what an index might take for a border is spelled by its number."""
    wide = unicodedata.normalize("NFKC", simplify(character)).lower()
    return tuple(_spell(simplify(each)) for each in wide if not each.isspace())


def _spell(character: str) -> str:
    is_plain = character.isascii() and character.isalnum()
    return character if is_plain or _HAN_FIRST <= character <= _HAN_LAST else f"x{ord(character[:1]):06x}"
