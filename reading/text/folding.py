"""Folding: the one form in which two spellings of the same words are compared.

Unicode NFKC, Traditional to Simplified (OpenCC's t2s), lower case, without blanks and punctuation.
"""

import re
import unicodedata
from functools import lru_cache

from opencc import OpenCC

from reading.facts import Span

# All but letters and digits, to which \w adds the low line.
_SIGNS = re.compile(r"[\W_]+")


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    return OpenCC("t2s")


def simplify(text: str) -> str:
    """Return `text` in Simplified characters, everything else as it stands."""
    return str(_converter().convert(text))


def fold(text: str) -> str:
    """Return `text` folded for comparison; empty where it holds no letter and no digit."""
    wide = unicodedata.normalize("NFKC", text).lower()
    return _SIGNS.sub("", simplify(wide))


def fold_stretches(text: str, lengths: range) -> dict[str, list[Span]]:
    """Return what of `text` has one of the `lengths` when folded, each with the spans of `text` where it stands."""
    placed = _fold_with_places(text)
    folded = "".join(character for character, _ in placed)
    stretches: dict[str, list[Span]] = {}
    for start in range(len(placed)):
        for length in range(lengths.start, min(lengths.stop, len(placed) - start + 1)):
            span = Span(placed[start][1], placed[start + length - 1][1] + 1)
            stretches.setdefault(folded[start : start + length], []).append(span)
    return stretches


def _fold_with_places(text: str) -> list[tuple[str, int]]:
    """Return the folded characters of `text`, each with the place in `text` that it comes from."""
    wide = [
        (each, at) for at, character in enumerate(text) for each in unicodedata.normalize("NFKC", character).lower()
    ]
    simple = simplify("".join(each for each, _ in wide))
    if len(simple) != len(wide):
        simple = "".join(simplify(each)[:1] or each for each, _ in wide)
    return [(each, at) for each, (_, at) in zip(simple, wide, strict=True) if each.isalnum()]
