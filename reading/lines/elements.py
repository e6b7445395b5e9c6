"""Elements: what the lines around a page's articles are made of, told one by one.

Newspaper, day, issue, page, section, who made the page, how to reach the newspaper, its price, buttons of an e-paper. A
line of nothing else belongs to no article, wherever it stands, in whichever order they come and whatever parts them.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from reading.lexicon import Lexicon, any_of
from reading.lines.outlets import find_outlet
from reading.lines.printed_days import NOUGHTS, NUMERALS, cut_days
from reading.text.han import HAN
from reading.text.narrowing import narrow

LONGEST_SECTION = 8
"""Characters of what a page or a part of it is called."""
SECTION = rf"[{HAN}][{HAN}·、/&]{{1,{LONGEST_SECTION - 1}}}"

_NUMERALS = NOUGHTS + NUMERALS
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
WEEKDAY = (
    rf"(?:星期|礼拜|周)[一二三四五六日天](?![{HAN}])|星期(?!\S)|(?i:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?i:day)?\b\.?"
    rf"|(?:农历)?[{_STEMS}][{_BRANCHES}]年[闰正冬腊{_NUMERALS}]{{1,3}}月[初{_NUMERALS}]{{2,3}}"
    rf"|(?:农历|(?<!\S))[闰正冬腊{_NUMERALS}]{{1,3}}月[初{_NUMERALS}]{{2,3}}(?!\S)"
)
"""A pattern for a day of the week or of the lunar year, as a page prints it beside its date."""

_LONGEST_LINE = 140
_FEW_WORDS = 2
_ISSUE = (
    rf"(?:总?第|总|今年第)\s*[\d{_NUMERALS}百千]+\s*[期号](?:\s*[\(/]\s*总?第?\s*\d+\s*期?\s*\)?)?"
    rf"|(?:[今本]日|今天|本期|共)\s*[\d{_NUMERALS}]+\s*版|(?<!\S)[{HAN}]{{2,24}}(?:主管|主办)(?!\S)"
    rf"|(?<!\S)(?:主管|主办|承办|协办)(?:单位)?:\s*[{HAN}]{{4,24}}"
    r"|(?:No|Vol)\.?\s*\d+|第\s*\d+\s*卷"
)
_PRICED = "(?:零售价?|定价|售价|报价|月价|年价|每[份期])"
_PRICE = rf"{_PRICED}(?:\s*:?\s*{_PRICED})*\s*:?\s*(?:人民币)?\d+(?:\.\d+)?\s*[元角](?:/份)?"
_SITE = r"(?:(?:https?://|www\.)[\w./?=&#-]+|[\w.-]+@[\w-]+(?:\.[\w-]+)+)"
# Some of the digits may be masked: 0000-555****.
_REACHED = r"\(?\d[\d()、/,;\s—–~xX*-]{4,}[\dxX*]"
_WRITERS = re.compile("作者|记者|通讯员")
_PAGE = re.compile(r"第?[A-Z]{0,2}\d{1,5}版?|第?[一二三四五六七八九十]{1,3}版")
_SECTION = re.compile(SECTION)
_PAPER = re.compile(rf"[{HAN}]{{2,7}}[报刊]")
_EDITION = re.compile(r"(?<=[报刊闻讯])(?=(?:数字|电子|手机)[报版刊])")
# A04·城事
_PAGED = re.compile(rf"(?<=[A-Z]\d\d)·(?=[{HAN}])")
_SEPARATORS = re.compile(r"(?<=\s)-(?=\s)|[\s|│┃:■●□◆▲○★☆◎※<>《》()\[\]【】—–~_,;/]+")
_JOINTS = re.compile("[·、&-]")
_SPREAD = re.compile(rf"(?<![{HAN}])[{HAN}](?: +[{HAN}]){{2,}}(?![{HAN}])")


class Element(Enum):
    """What a piece of a line around the articles is."""

    NEWSPAPER = auto()
    DAY = auto()
    WEEKDAY = auto()
    ISSUE = auto()
    PAGE = auto()
    SECTION = auto()
    STAFF = auto()
    CONTACT = auto()
    PRICE = auto()
    BUTTON = auto()


_SURE = frozenset({Element.DAY, Element.ISSUE, Element.STAFF, Element.PRICE})
_NAMING = _SURE | {Element.NEWSPAPER}


@dataclass(frozen=True, slots=True)
class Elements:
    """The kinds of all that a line holds, and the `words` that no pattern took, each with what it is or None."""

    kinds: tuple[Element, ...]
    words: tuple[tuple[str, Element | None], ...]

    @property
    def others(self) -> tuple[str, ...]:
        """The words that are no element."""
        return tuple(word for word, kind in self.words if kind is None)

    def first(self, kind: Element) -> str | None:
        """Return the first word that is of `kind`, or None."""
        return next((word for word, told in self.words if told is kind), None)


@lru_cache(maxsize=1024)
def read_elements(line: str, lexicon: Lexicon) -> Elements:
    """Return the elements of `line`, whatever else it holds."""
    printed = _PAGED.sub(" ", _EDITION.sub(" ", close_up(narrow(line))))
    bare = cut_days(printed)
    kinds = [Element.DAY] if bare != printed else []
    rest: list[str] = []
    end = 0
    for match in _scanner(lexicon).finditer(bare):
        rest.append(bare[end : match.start()])
        kinds.append(Element[str(match.lastgroup).upper()])
        end = match.end()
    rest.append(bare[end:])
    words = tuple((word, _tell_word(word, lexicon)) for word in _SEPARATORS.split(" ".join(rest)) if word)
    kinds += [kind for _, kind in words if kind is not None]
    return Elements(tuple(kinds), words)


def is_made_of_elements(line: str, lexicon: Lexicon, *, is_above_text: bool = False) -> bool:
    """Tell whether `line` holds elements and hardly a word beside them.

    A section that no list has may stand beside two elements, two such words beside three. Where it `is_above_text`,
    all that the page prints, one element is enough, and one is for each such word.
    """
    if len(line) > _LONGEST_LINE or "。" in line or "，" in line or _WRITERS.search(line):
        return False
    elements = read_elements(line, lexicon)
    kinds, others = elements.kinds, elements.others
    if not kinds or len(others) > _FEW_WORDS or not all(map(_SECTION.fullmatch, others)):
        return False
    if not others:
        return is_above_text or not _SURE.isdisjoint(kinds) or len(kinds) > 1
    weight = len(kinds) - kinds.count(Element.SECTION) + kinds.count(Element.STAFF) + is_above_text
    is_named = not _NAMING.isdisjoint(kinds) or (is_above_text and _names_newspaper(elements))
    return is_named and weight > len(others)


def _names_newspaper(elements: Elements) -> bool:
    """Tell whether a word beside the page's number and section is formed like the name of a newspaper."""
    is_numbered = {Element.PAGE, Element.SECTION}.issubset(elements.kinds)
    return is_numbered and any(map(_PAPER.fullmatch, elements.others))


def close_up(line: str) -> str:
    """Return `line` with names that are set wide closed up: 健 康 周 报."""
    return _SPREAD.sub(lambda match: match.group().replace(" ", ""), line)


def _tell_word(word: str, lexicon: Lexicon) -> Element | None:
    if find_outlet(word, lexicon) is not None:
        return Element.NEWSPAPER
    if _PAGE.fullmatch(word):
        return Element.PAGE
    if _sections(lexicon).issuperset(_JOINTS.split(word)):
        return Element.SECTION
    return Element.BUTTON if word in _buttons(lexicon) else None


@lru_cache(maxsize=8)
def _sections(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("page_sections"))


@lru_cache(maxsize=8)
def _buttons(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("chrome"))


def staff_pattern(lexicon: Lexicon) -> str:
    """Return a pattern for who made a page: 责编 张三, 本版编辑：李四, two or more of them also 责编张三 校对李四."""
    staff = any_of(lexicon.words("page_staff"))
    name = rf"(?!{staff}|{any_of(lexicon.words('contacts'))}|\S+:)[^\s。,:\d]{{1,4}}"
    apart = rf"(?:[本当][版期])?(?:{staff})(?:\s*[:/]\s*|\s+)[^\s。,:]{{1,20}}(?:\s+{name})*"
    return rf"{apart}|(?<!\S)(?:(?:{staff})[{HAN}]{{2,3}}(?:\s+|$)){{2,}}"


@lru_cache(maxsize=8)
def _scanner(lexicon: Lexicon) -> re.Pattern[str]:
    reached = rf"(?:{_REACHED}|{_SITE}|[\w-]{{4,20}}(?=\s|$))"
    contact = rf"[{HAN}]{{0,8}}?{any_of(lexicon.words('contacts'))}\s*[:/]?\s*{reached}"
    return re.compile(
        rf"(?P<weekday>{WEEKDAY})|(?P<issue>{_ISSUE})|(?P<price>{_PRICE})"
        rf"|(?P<contact>{contact}|(?:^[{HAN}]{{2,6}}[:\s]\s*)?{_SITE})|(?P<staff>{staff_pattern(lexicon)})",
    )
