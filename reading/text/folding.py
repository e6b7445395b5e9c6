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
_FIRST_HAN, _LAST_HAN = 0x3400, 0x9FFF
# Of the different characters of a Traditional page a third is no Simplified one, of any other hardly one.
_TRADITIONAL_SHARE = 0.1
# Hong Kong and Taiwan print some characters each in its own form.
_REGIONS = ("hk2s", "tw2s")


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    return OpenCC("t2s")


def simplify(text: str) -> str:
    """Return `text` in Simplified characters, everything else as it stands."""
    return str(_converter().convert(text))


def is_traditional(text: str) -> bool:
    """Tell whether `text` is printed in Traditional characters, and does not only hold a few."""
    printed = set(text)
    return len(printed & _traditional_characters()) > _TRADITIONAL_SHARE * len(printed)


def simplify_in_place(text: str) -> str:
    """Return the Traditional `text` in Simplified characters, each where it stood: a line is as long as before."""
    return "\n".join(map(_simplify_line, text.split("\n")))


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


@lru_cache(maxsize=1)
def _traditional_characters() -> frozenset[str]:
    every = "".join(map(chr, range(_FIRST_HAN, _LAST_HAN + 1)))
    return frozenset(one for one, simple in zip(every, simplify(every), strict=True) if one != simple)


@lru_cache(maxsize=1)
def _regional_converters() -> tuple[OpenCC, ...]:
    return tuple(map(OpenCC, _REGIONS))


def _simplify_line(line: str) -> str:
    simple = line
    for converter in _regional_converters():
        simple = str(converter.convert(simple))
    return simple if len(simple) == len(line) else "".join(simplify(each)[:1] or each for each in line)


def _fold_with_places(text: str) -> list[tuple[str, int]]:
    """Return the folded characters of `text`, each with the place in `text` that it comes from."""
    wide = [
        (each, at) for at, character in enumerate(text) for each in unicodedata.normalize("NFKC", character).lower()
    ]
    simple = simplify("".join(each for each, _ in wide))
    if len(simple) != len(wide):
        simple = "".join(simplify(each)[:1] or each for each, _ in wide)
    return [(each, at) for each, (_, at) in zip(simple, wide, strict=True) if each.isalnum()]
