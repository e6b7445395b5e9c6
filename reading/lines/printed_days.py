"""Printed days: full dates as newspapers print them beside their name.

In figures (2021-12-23), spelt out (二〇二一年十二月二十三日) or in English (23 Dec 2021).
"""

import re
from datetime import date

from reading.text.narrowing import narrow
from reading.text.numerals import read_numeral

NUMERALS = "一二三四五六七八九十廿卅"
"""The characters that months and days are spelt with, for use between the brackets of a regular expression."""
NOUGHTS = "〇○零Oo0"
"""Those of a nought, as years have it: letters and digits are set or read in its place, 二O二三年."""

_AS_NOUGHT = str.maketrans(dict.fromkeys("○Oo0", "〇"))
_AS_FIGURES = str.maketrans("OoIl", "0011")
_FIGURE = r"[\dOoIl]"
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
_LETTERS = 3
# Scans read letters for figures: 2O23年10月l2日.
_FIGURES = re.compile(
    rf"(?<!\d)((?:[1Il]9|2[0Oo]){_FIGURE}{{2}})\s*[-/.年]\s*({_FIGURE}{{1,2}})\s*[-/.月]\s*({_FIGURE}{{1,2}})(?!\d)\s*日?"
)
_SPELT = re.compile(rf"([{NOUGHTS}一二三四五六七八九]{{4}})年([{NUMERALS}]{{1,2}})月([{NUMERALS}]{{1,3}})日?")
_NAMED_MONTH = rf"(?:{'|'.join(_MONTHS[at : at + _LETTERS] for at in range(0, len(_MONTHS), _LETTERS))})[a-z]*"
_ENGLISH = re.compile(
    rf"(?<![\dA-Za-z])(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+)?({_NAMED_MONTH})\.?\s*(?:(\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?,?\s*"
    r"((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)


def find_days(text: str) -> tuple[date, ...]:
    """Return the full dates printed in `text`: those in figures, those spelt out, then English ones."""
    bare = narrow(text)
    found = [_day_of(*map(_read_figures, match.groups())) for match in _FIGURES.finditer(bare)]
    found += [_day_of(*map(_read_spelt, match.groups())) for match in _SPELT.finditer(bare)]
    for before, month, behind, year in _ENGLISH.findall(bare):
        found.append(_day_of(int(year), _month(month), int(before or behind or 0)))
    return tuple(filter(None, found))


def cut_days(text: str) -> str:
    """Return `text`, a blank in the place of each full date."""
    for pattern in (_FIGURES, _SPELT, _ENGLISH):
        text = pattern.sub(" ", text)
    return text


def _month(name: str) -> int:
    return _MONTHS.index(name[:_LETTERS].capitalize()) // _LETTERS + 1


def _read_figures(printed: str) -> int:
    return int(printed.translate(_AS_FIGURES))


def _read_spelt(numeral: str) -> int:
    return int(read_numeral(numeral.translate(_AS_NOUGHT)) or 0)


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
