"""How a name may be typed: the keys under which the index holds a folded form."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise, product

from pypinyin import Style, pinyin

from reading.folding import simplify

# Longer names are not typed by ear; the keys of a slip grow with the length.
_LONGEST_SOUND = 12
_LONGEST_SLIP = 24
_MOST_READINGS = 8
_HAN_FIRST, _HAN_LAST = "\u3400", "\u9fff"
BETWEEN = "'"


def is_han(text: str) -> bool:
    """Tell whether `text` is of Chinese characters only."""
    return bool(text) and all(_HAN_FIRST <= character <= _HAN_LAST for character in text)


def fold_with_places(text: str) -> list[tuple[str, int]]:
    """Return the folded characters of `text`, each with the place in `text` that it comes from."""
    wide = [
        (each, at) for at, character in enumerate(text) for each in unicodedata.normalize("NFKC", character).lower()
    ]
    simple = simplify("".join(each for each, _ in wide))
    if len(simple) != len(wide):
        simple = "".join(simplify(each)[:1] or each for each, _ in wide)
    return [(each, at) for each, (_, at) in zip(simple, wide, strict=True) if each.isalnum()]


def grams(folded: str) -> set[str]:
    """Return the pairs of neighbouring characters of `folded`."""
    return {first + second for first, second in pairwise(folded)}


def beginning(folded: str) -> str:
    """Return the key of all forms that begin with the same character as `folded`, in the place of a pair."""
    return "^" + folded[:1]


def omissions(folded: str) -> set[str]:
    """Return `folded` with one character left out, at each place.

    Two strings that differ by one character, or by two neighbours swapped, share one of these; a string that lacks a
    character is one of these itself.
    """
    if len(folded) > _LONGEST_SLIP:
        return set()
    return {folded[:at] + folded[at + 1 :] for at in range(len(folded))} - {""}


def readings(folded: str) -> Iterator[tuple[str, ...]]:
    """Yield the readings of `folded` in Hanyu Pinyin without tones, a syllable a character, the usual one first.

    Empty where `folded` is too long to be typed by ear or not of Chinese characters only. 吕 reads `lv`.
    """
    if is_han(folded) and len(folded) <= _LONGEST_SOUND:
        yield from islice(product(*(_syllables(character) for character in folded)), _MOST_READINGS)


@lru_cache(maxsize=20_000)
def _syllables(character: str) -> tuple[str, ...]:
    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="default")
    return tuple(dict.fromkeys(syllable.replace("ü", "v") for syllable in found[0]))
