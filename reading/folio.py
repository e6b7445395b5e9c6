"""Folio: what a page prints about itself: the newspaper, the day, the number and the section of the page.

It is read from the nameplate, from the line that a newspaper repeats on every page (瑞安日报 要闻 00003 2021-12-23) and
from the frame of an e-paper system (第00003版:要闻). Such lines, and the frame's buttons and lists, belong to no article.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from reading.bylines import find_outlet
from reading.lexicon import Lexicon

_PAGE_ENTRY = re.compile(r"^\W*第?\s*([A-Za-z]?\d{1,5})\s*版\s*(?:[::]\s*|\s+|$)(\S{0,12})\W*$")
_DAY = re.compile(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_NUMBER = re.compile(r"(?<![\d-])0\d{1,4}(?![\d-])|(?<![A-Za-z])[A-D]\d{1,2}(?!\d)")
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)[一二三四五六日天]")
_LONGEST_FOLIO = 90
_LONGEST_SECTION = 8


@dataclass(frozen=True, slots=True)
class Folio:
    """What a page prints about itself; None where it does not. `headlines` are titles repeated in the frame."""

    publication: str | None = None
    day: date | None = None
    number: str | None = None
    section: str | None = None
    headlines: frozenset[str] = frozenset()


def find_day(text: str) -> date | None:
    """Return the first full date printed in `text` (2021-12-23, 2021年12月23日), or None."""
    for match in _DAY.finditer(text):
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            continue
    return None


def is_frame(line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line` is a button, a list entry or a margin of the page and no part of an article."""
    if _PAGE_ENTRY.match(line):
        return True
    rest = _frame_words(lexicon).sub("", line)
    if rest != line and not re.sub(r"[\W\d_]", "", rest):
        return True
    return bool(_margin(lexicon).fullmatch(line))


@lru_cache(maxsize=8)
def _frame_words(lexicon: Lexicon) -> re.Pattern[str]:
    words = sorted(lexicon.words("chrome"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@lru_cache(maxsize=8)
def _margin(lexicon: Lexicon) -> re.Pattern[str]:
    staff = "|".join(map(re.escape, sorted(lexicon.words("page_staff"), key=len, reverse=True)))
    return re.compile(rf"[\W_]*(?:(?:{staff})[::/\s]+[^\s。,,]{{1,20}}(?:\s+(?!{staff})[^\s。,,]{{1,4}})*[\s|/、]*)+")


def is_folio(line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line` is the page's line with its newspaper and day."""
    if len(line) > _LONGEST_FOLIO or "。" in line or find_day(line) is None:
        return False
    words = line.split()
    rest = _WEEKDAY.sub("", _DAY.sub("", line))
    return any(find_outlet(word, lexicon) for word in words) or not re.sub(r"[\W\d_版第期农历]", "", rest)


def read_folio(frame: Sequence[str], lexicon: Lexicon) -> Folio:
    """Return what the `frame` of a page, all its lines that belong to no article, prints about it."""
    entries = [match.groups() for line in frame if (match := _PAGE_ENTRY.match(line))]
    folios = [line for line in frame if is_folio(line, lexicon)]
    number, section = entries[0] if entries else (None, None)
    printed = [_read_line(line, lexicon) for line in folios]
    return Folio(
        publication=next((one.publication for one in printed if one.publication), _nameplate(frame, lexicon)),
        day=next((one.day for one in printed if one.day), None),
        number=next((one.number for one in printed if one.number), number),
        section=section or next((one.section for one in printed if one.section), None),
        headlines=frozenset[str]().union(*(one.headlines for one in printed)),
    )


def _nameplate(frame: Sequence[str], lexicon: Lexicon) -> str | None:
    return next((outlet for line in frame if (outlet := find_outlet(line, lexicon))), None)


def _read_line(line: str, lexicon: Lexicon) -> Folio:
    words = line.split()
    outlet = next((found for word in words if (found := find_outlet(word, lexicon))), None)
    number = _NUMBER.search(_DAY.sub(" ", line))
    plain = [word for word in words if word != outlet and not re.search(r"\d", word) and not _WEEKDAY.search(word)]
    section = next((word for word in plain if len(word) <= _LONGEST_SECTION), None)
    headlines = frozenset(word for word in plain if len(word) > _LONGEST_SECTION)
    return Folio(outlet, find_day(line), number.group() if number else None, section, headlines)
