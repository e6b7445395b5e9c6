"""Digits that a machine which read the page took for letters: 5OO张, l4名, 2O21年."""

import re
from functools import lru_cache

from reading.lexicon import Lexicon, any_of

_LETTERS = "OolIＯｏｌＩ"
_TAKEN = str.maketrans(_LETTERS, "00110011")
_ANY = f"[0-9０-９{_LETTERS}]"
# Most texts hold none of them.
_SEEN = re.compile(f"[0-9０-９][.．,，]?[{_LETTERS}]|[{_LETTERS}][.．,，]?[0-9０-９]")
# No number begins with a nought (O2O平台) but before its point.
_OPENING = f"(?:[0-9０-９lIｌＩ]{_ANY}*|[OoＯｏ](?=[.．]))"
_SCALES = "[万亿千百十余多]"
_CLOSING = r"[年月日号时点分%％℃‰]|[-—–~～至到][0-9０-９]"


def restore_digits(text: str, lexicon: Lexicon) -> str:
    """Return `text` with the digits in the place of letters that stand for them in numbers; as long as it was.

    A number is told by a digit in it, by a unit, a scale or a date's sign behind it, and by no other letter around it:
    5G基站, O2O平台, 1.5L装 and H1N1 stay.
    """
    return _numbers(lexicon).sub(_restore, text) if _SEEN.search(text) else text


def _restore(number: re.Match[str]) -> str:
    return number.group().translate(_TAKEN)


@lru_cache(maxsize=4)
def _numbers(lexicon: Lexicon) -> re.Pattern[str]:
    behind = f"{_SCALES}|{_CLOSING}|{any_of(row[0] for row in lexicon.rows('units'))}"
    return re.compile(
        rf"(?<![0-9０-９A-Za-z.．])(?=[{_LETTERS}.．,，]*[0-9０-９]){_OPENING}(?:[,，]{_ANY}{{3}})*(?:[.．]{_ANY}+)?(?={behind})"
    )
