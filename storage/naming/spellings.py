"""How a name may be typed: the keys under which the index holds a folded form."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise, product

from pypinyin import Style, lazy_pinyin, pinyin

# Longer names are not typed by ear; the keys of a slip grow with the length.
_LONGEST_SOUND = 12
_LONGEST_SLIP = 24
_MOST_READINGS = 8
_LETTER = re.compile(r"(?<![a-z])[a-z](?![a-z])")
_HAN_FIRST, _HAN_LAST = "\u3400", "\u9fff"
BETWEEN = "'"
# No folded form holds it.
_BLANK = "?"
# What many speakers do not tell apart, each with the sound that stands for both: the flat and the curled tongue, n and
# l at the front, n and ng at the end.
_MERGED = ((re.compile(r"^([zcs])h"), r"\1"), (re.compile(r"^l"), "n"), (re.compile(r"(?<=[aei]n)g$"), ""))


def is_han(text: str) -> bool:
    """Tell whether `text` is of Chinese characters only."""
    return bool(text) and all(_HAN_FIRST <= character <= _HAN_LAST for character in text)


def grams(folded: str) -> set[str]:
    """Return the pairs of neighbouring characters of `folded`."""
    return {first + second for first, second in pairwise(folded)}


def beginning(folded: str) -> str:
    """Return the key of all forms that begin with the same character as `folded`, in the place of a pair."""
    return "^" + folded[:1]


def blanked(folded: str) -> set[str]:
    """Return `folded` with one character blanked, at each place: what it shares with another of its length."""
    if len(folded) > _LONGEST_SLIP:
        return set()
    return {folded[:at] + _BLANK + folded[at + 1 :] for at in range(len(folded))}


def widened(folded: str) -> set[str]:
    """Return `folded` with room for one more character, at each place: what a name that has one more is blanked to."""
    return {folded[:at] + _BLANK + folded[at:] for at in range(len(folded) + 1)}


def slipped_back(folded: str) -> set[str]:
    """Return `folded` with one character taken out, or two neighbours put in the other order, at each place."""
    shorter = {folded[:at] + folded[at + 1 :] for at in range(len(folded))}
    turned = {folded[:at] + folded[at + 1] + folded[at] + folded[at + 2 :] for at in range(len(folded) - 1)}
    return (shorter | turned) - {"", folded}


def readings(folded: str) -> Iterator[tuple[str, ...]]:
    """Yield the readings of `folded` in Hanyu Pinyin without tones, a syllable a character, the usual one first.

    That is the one that its words have (成都 is `chengdu`). Empty where `folded` is too long to be typed by ear or not
    of Chinese characters, but for single Latin letters between them (e家 is `ejia`). 吕 reads `lv`.
    """
    if is_han(_LETTER.sub("", folded)) and len(folded) <= _LONGEST_SOUND:
        others = product(*(_syllables(character) for character in folded))
        yield from dict.fromkeys((usual_reading(folded), *islice(others, _MOST_READINGS)))


@lru_cache(maxsize=256)
def usual_reading(folded: str) -> tuple[str, ...]:
    """Return the reading of Chinese characters that their words have, as `readings` does first."""
    return tuple(_typed(syllable) for syllable in lazy_pinyin(folded))


def are_near_in_sound(first: str, second: str) -> bool:
    """Tell whether two characters sound alike to speakers of some dialects (湾 and 汪, 石 and 四)."""
    return is_han(first + second) and _merged(first) == _merged(second)


@lru_cache(maxsize=20_000)
def _merged(character: str) -> str:
    syllable = _syllables(character)[0]
    for apart, together in _MERGED:
        syllable = apart.sub(together, syllable)
    return syllable


@lru_cache(maxsize=20_000)
def _syllables(character: str) -> tuple[str, ...]:
    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="default")
    return tuple(dict.fromkeys(map(_typed, found[0])))


def _typed(syllable: str) -> str:
    return syllable.replace("ü", "v")
