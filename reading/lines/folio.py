"""Folio: what a page prints about itself: the newspaper, the day, the number and the section of the page.

It is read from the nameplate, from the line that a newspaper repeats on its pages (瑞安日报 要闻 00003 2021-12-23) and
from the page list of an e-paper system (第00003版:要闻).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from reading.lexicon import Lexicon
from reading.lines.blocks import BULLETS
from reading.lines.elements import LONGEST_SECTION, SECTION, WEEKDAY, Element, is_made_of_elements, read_elements
from reading.lines.frames import PAGE_ENTRY, is_frame
from reading.lines.outlets import find_outlet, find_papers
from reading.lines.printed_days import cut_days, find_days
from reading.text.han import HAN
from reading.text.narrowing import narrow

_LONGEST_FOLIO = 140
_NUMBER = re.compile(r"第?\s*(?<![\dA-Za-z-])([A-Z]?\d{1,5})\s*版|(?<![\dA-Za-z-])(0\d{1,4}|[A-Z]\d{1,2})(?![\d:-])")
_NUMBERED_PAGE = re.compile(r"(?<!\d)第?\s*[A-Z]?\d{1,5}\s*版(?:$|[\s:,|/])")
_PAGE_HEAD = re.compile(
    rf"(?P<number>[A-Z]?\d{{1,3}})(?:(?:\s+|\s*[:|·/]\s*)(?P<section>{SECTION}))?"
    rf"|(?P<named>{SECTION}?)(?:\s+|\s*[:|·/]\s*)(?P<numbered>[A-Z]?\d{{1,3}})"
)
_WEEKDAY = re.compile(WEEKDAY)
_AROUND_NAME = str.maketrans("《》()", "    ")
_OWN_ENTRY = re.compile(rf"{PAGE_ENTRY.pattern}.*(?:[上下]一?版|PDF)")
_NEWSPAPER, _HOUSE = "报", "社"
_PAPER = re.compile(rf"[{HAN}]{{2,7}}报")
_NAME = re.compile(rf"[{HAN}]{{3,8}}")
_MOST_WORDS = 12
_EXTENT = re.compile(r"(?:[今本]日|今天|共)\s*\d+\s*版|总?第?\s*\d+\s*期")
_COLON = re.compile(r"(?<=版)\s*[:、]")
_NO_SECTION = re.compile(rf"[\d:<>|]|{_WEEKDAY.pattern}")
_NO_HAN = re.compile(r"[\W\d_A-Z版第期总]")


@dataclass(frozen=True, slots=True)
class Folio:
    """What a page prints about itself; None where it does not.

    `headlines` are what may be titles repeated in the frame, each as `as_headline` returns it.
    """

    publication: str | None = None
    day: date | None = None
    number: str | None = None
    section: str | None = None
    headlines: frozenset[str] = frozenset()


def as_headline(title: str) -> str:
    """Return `title` as it is compared with those that a page's frame repeats: in one width, with single blanks.

    What says that a list cut it off (~~~, …) is left out, and the mark before each of its rows.
    """
    return " ".join(narrow(title).lstrip(BULLETS).rstrip("~…. ").split())


@lru_cache(maxsize=1024)
def is_folio(line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line` is the page's line with its newspaper and day, or what a page repeats of it."""
    bare = narrow(line)
    if len(bare) > _LONGEST_FOLIO or "。" in bare:
        return False
    bare = bare.translate(_AROUND_NAME)
    if _is_running_head(bare, lexicon):
        return True
    if not find_days(bare):
        return False
    undated = _WEEKDAY.sub("", cut_days(bare))
    rest = _NO_HAN.sub("", undated)
    if not rest or is_frame(undated, lexicon):
        return True
    return bool(_NUMBERED_PAGE.search(bare)) or any(_outlet_in(word, lexicon) for word in bare.split())


def _is_running_head(line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line` is made of what stands around articles, newspaper and page or the day among it."""
    kinds = read_elements(line, lexicon).kinds
    is_named = Element.DAY in kinds or (Element.NEWSPAPER in kinds and len(set(kinds)) > 1)
    return is_named and is_made_of_elements(line, lexicon)


def is_page_head(line: str) -> bool:
    """Tell whether `line` is number and section of a page (06 民生·经济, 要闻 A12); only above all text is it sure."""
    return _PAGE_HEAD.fullmatch(narrow(line)) is not None


def is_weekday(line: str) -> bool:
    """Tell whether `line` is a day of the week or of the lunar year, as a page prints it beside its date."""
    bare = narrow(line)
    return _WEEKDAY.search(bare) is not None and not _NO_HAN.sub("", _WEEKDAY.sub("", bare))


def read_folio(lines: Sequence[str], lexicon: Lexicon) -> Folio:
    """Return what the `lines` of a page's frame print about it."""
    printed = [_read_line(narrow(line), lexicon) for line in lines if is_folio(line, lexicon)]
    days = (day for line in lines for day in find_days(line))
    number = next((one.number for one in printed if one.number), None)
    listed_number, listed_section = _read_list(lines, number)
    section = listed_section or next((one.section for one in printed if one.section), None)
    named = next((one.publication for one in printed if one.publication), _find_newspaper(lines, lexicon))
    return Folio(
        publication=named.removesuffix(_HOUSE) if named and named.endswith(_NEWSPAPER + _HOUSE) else named,
        day=next((one.day for one in printed if one.day), next(days, None)),
        number=number or listed_number,
        section=section,
        headlines=frozenset[str]().union(*(one.headlines for one in printed)) - {section},
    )


def _find_newspaper(lines: Sequence[str], lexicon: Lexicon) -> str | None:
    """Return the newspaper that the `lines` name: by a name like others have, else by one that comes back in them."""
    words = [read_elements(line, lexicon).words for line in lines if not PAGE_ENTRY.match(narrow(line))]
    outlets = (word for line in words for word, kind in line if kind is Element.NEWSPAPER)
    listed = (next(find_papers(outlet), outlet) for outlet in outlets)
    others = Counter(word for line in words for word in {word for word, kind in line if kind is None})
    repeated = (word for word, times in others.items() if times > 1 and _NAME.fullmatch(word))
    alone = (word for word in others if _PAPER.fullmatch(word))
    return next(listed, next(repeated, next(alone, None)))


def _outlet_in(word: str, lexicon: Lexicon) -> str | None:
    return find_outlet(word.rpartition(":")[2], lexicon)


def _read_line(line: str, lexicon: Lexicon) -> Folio:
    bare = _EXTENT.sub(" ", line)
    words = _COLON.sub(" ", cut_days(bare.translate(_AROUND_NAME))).split()
    outlets = [found for word in words if (found := _outlet_in(word, lexicon))]
    # What a part of it is called may stand before the newspaper: 教育周刊 江州晚报.
    outlet = next((found for found in outlets if found.endswith(_NEWSPAPER)), next(iter(outlets), None))
    plain = [word for word in words if not _NO_SECTION.search(word) and word not in lexicon.words("chrome")]
    others = [word for word in plain if _outlet_in(word, lexicon) is None]
    elements = read_elements(line, lexicon)
    unlisted = next((word for word in others if 1 < len(word) <= LONGEST_SECTION), None)
    section = elements.first(Element.SECTION) or unlisted
    told = elements.first(Element.PAGE) if is_made_of_elements(line, lexicon) else None
    return Folio(
        publication=outlet or elements.first(Element.NEWSPAPER),
        day=next(iter(find_days(line)), None),
        number=_read_number(cut_days(bare)) or told,
        section=section,
        headlines=frozenset(_runs([word for word in others if word != section][:_MOST_WORDS])),
    )


def _read_number(undated: str) -> str | None:
    number = _NUMBER.search(undated)
    return number[1] or number[2] if number else None


def _runs(words: Sequence[str]) -> Iterator[str]:
    """Yield what stands between any two blanks: a title may hold some itself."""
    for start in range(len(words)):
        yield from (" ".join(words[start:end]) for end in range(start + 1, len(words) + 1))


def _read_entry(line: str) -> tuple[str, str | None] | None:
    """Return number and section of a page out of the entry or the page's head that `line` is, or None."""
    entry = PAGE_ENTRY.match(line)
    if entry:
        return entry[1], entry[2] or None
    head = _PAGE_HEAD.fullmatch(line)
    return (head["number"] or head["numbered"], head["section"] or head["named"] or None) if head else None


def _read_list(lines: Sequence[str], number: str | None) -> tuple[str | None, str | None]:
    """Return number and section of this page out of the page list.

    They are those of the entry that stands beside buttons, that has the `number`, or that is printed twice.
    """
    entries = list(filter(None, map(_read_entry, map(narrow, lines))))
    own = [match for match in map(_OWN_ENTRY.match, map(narrow, lines)) if match]
    if len(own) == 1:
        return own[0][1], own[0][2] or None
    for entry in entries:
        if entry[0] == number:
            return entry
    first, others = entries[:1], entries[1:]
    return first[0] if first and (not others or first[0] in others) else (None, None)
