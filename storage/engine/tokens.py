"""The tokens of full text: one a character, folded character by character, blanks left out.

Folding single characters keeps a substring's tokens a substring of its text's tokens, whatever stands around it; that
is why `reading.text.folding.fold`, which simplifies whole phrases, does not serve here. Punctuation stays, so that
every string is found. Quotation marks and brackets are passed over where the words sought have none, so that 三重机制
finds “三重”机制.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reading.facts import Span
from reading.text.folding import simplify

_HAN_FIRST, _HAN_LAST = "\u4e00", "\u9fa5"
_PASSED = frozenset("“”‘’\"'「」『』《》〈〉()【】[]·")


class Tokens:
    """A text's tokens: `sequence` in order without the marks that are passed over, `marks` these, each once."""

    def __init__(self, text: str) -> None:
        placed = [(token, at) for at, character in enumerate(text) for token in _encode(character)]
        bare = [each for each in placed if each[0] not in _MARKS]
        self._whole = _columns(placed)
        self._bare = _columns(bare)
        self.sequence = self._bare[0]
        self.marks = sorted({token for token, _ in placed} & _MARKS)

    @property
    def indexed(self) -> list[str]:
        """All tokens that the index is to hold, marks last."""
        return [*self.sequence, *self.marks]

    @property
    def phrases(self) -> list[list[list[str]]]:
        """The strings of tokens that the index must hold where a text is to hold this one, each a group of its own."""
        return [[phrase] for phrase in (self.sequence, *([mark] for mark in self.marks)) if phrase]

    def find(self, wanted: "Tokens") -> Iterator[Span]:
        """Yield where `wanted` stands, as spans of the text without overlaps."""
        tokens, places = self._whole if wanted.marks else self._bare
        phrase = wanted._whole[0]  # noqa: SLF001 - the other is of this class too
        for at in _occurrences(tokens, phrase):
            yield Span(places[at], places[at + len(phrase) - 1] + 1)


def _columns(placed: Sequence[tuple[str, int]]) -> tuple[list[str], list[int]]:
    return [token for token, _ in placed], [at for _, at in placed]


def _occurrences(tokens: Sequence[str], phrase: Sequence[str]) -> Iterator[int]:
    at = 0
    while phrase and (at := _next(tokens, phrase[0], at)) >= 0:
        if tokens[at : at + len(phrase)] == phrase:
            yield at
            at += len(phrase)
        else:
            at += 1


def _next(tokens: Sequence[str], token: str, start: int) -> int:
    try:
        return tokens.index(token, start)
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


_MARKS = frozenset(_spell(mark) for mark in _PASSED)
