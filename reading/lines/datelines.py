"""Datelines: the words before a story's first sentence that say who reports, from where and when (本报4月12日讯).

A dateline may carry the byline in brackets (邵阳日报讯(记者 张三)) or end in one (本报讯 记者张三报道:). Both stand
beside the article's text, not in it.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from reading.facts import Author
from reading.lexicon import Lexicon, any_of
from reading.lines.bylines import parse_byline, parse_names
from reading.lines.outlets import REMEMBERED
from reading.lines.printed_days import NUMERALS
from reading.lines.signatures import is_signature
from reading.naming.surnames import find_surname
from reading.text.han import HAN
from reading.text.narrowing import narrow

_BRACKET = re.compile(r"\s*[(【\[](?P<byline>[^()【】\[\]。]{2,90})[)】\]]")
_REPORTED = re.compile(rf"\s*(?P<byline>[{HAN}\s、]{{3,40}}?报道)\s*[:,]?")
_AHEAD = re.compile(r"【(?P<byline>[^【】]{4,40})】")
# A sentence, not only who signs it.
_TOLD = re.compile(r"[,。]")
_WORD = re.compile(r"\S+")
_MOST_SIGNED = 40
_SIGNED = r"[□■○●]?\s*(?:记者|通讯员)"
_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")
_BEHIND = " :,;"
_NUMERAL = f"[{NUMERALS}]{{1,3}}"
_BY_WIRE = r"(?<![输发供用充停配核风水火光])电(?![话力器网站视影池商梯子动台脑源路])"
_FILED = rf"(?:综合)?(?:消息(?![{HAN}])|专稿|专电|讯(?![息问员])|{_BY_WIRE}|报道(?=\s*\())"


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before the first sentence: as `printed`, its `authors`, and where the sentence starts."""

    printed: str
    authors: tuple[Author, ...]
    end: int


@lru_cache(maxsize=REMEMBERED)
def read_dateline(paragraph: str, lexicon: Lexicon) -> Dateline | None:
    """Return the dateline with which `paragraph` begins, or None."""
    text = narrow(paragraph)
    opening = _opening(lexicon).match(text)
    authors, end = _read_authors(text, opening.end() if opening else 0, lexicon)
    if not end or (opening and opening["unsure"] and not authors):
        return None
    start = len(text) - len(text[end:].lstrip(_BEHIND))
    return Dateline(paragraph[:end].strip(), authors, start)


def is_dateline(line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line` is a dateline and nothing else, set on a line of its own."""
    dateline = read_dateline(line, lexicon)
    return dateline is not None and dateline.end >= len(line.rstrip())


def _read_authors(text: str, opened: int, lexicon: Lexicon) -> tuple[tuple[Author, ...], int]:
    """Return who is named where a dateline opened until `opened`, 0 where none did, and where that ends."""
    for pattern in (_BRACKET, _REPORTED):
        match = pattern.match(text, opened)
        authors = _authors(match["byline"], lexicon, is_filed=opened > 0) if match else ()
        if match and authors:
            return authors, match.end()
    if opened:
        return _read_signed(text, opened, lexicon)
    if text.startswith(lexicon.words("own_outlets")) and _TOLD.search(text):
        return _read_signed(text, 0, lexicon)
    ahead = _AHEAD.match(text)
    authors = parse_byline(ahead["byline"], lexicon) if ahead else ()
    is_signed = ahead is not None and (authors or is_signature(ahead["byline"], lexicon))
    return authors, ahead.end() if ahead and is_signed else 0


def _read_signed(text: str, start: int, lexicon: Lexicon) -> tuple[tuple[Author, ...], int]:
    """Return the authors named without brackets from `start` on (□记者 张三 昨日…), and where they end."""
    words = list(_WORD.finditer(text, start, start + _MOST_SIGNED))
    for word in reversed(words):
        signed = text[start : word.end()].strip()
        is_apart = text[word.end() : word.end() + 1] in ("", " ")
        authors = parse_byline(signed, lexicon) if is_apart else ()
        if authors and all(find_surname(author.name, lexicon) for author in authors):
            return authors, word.end()
    return (), start


def outlet_of(dateline: str, lexicon: Lexicon) -> str | None:
    """Return the newspaper or agency that `dateline` names, or None where it names none or only says 本报."""
    match = _opening(lexicon).match(narrow(dateline))
    return match["outlet"] if match else None


def day_of(dateline: str, year: int) -> date | None:
    """Return the day of `year` that `dateline` prints (本报4月12日讯), or None."""
    match = _DAY.search(narrow(dateline))
    try:
        return date(year, int(match[1]), int(match[2])) if match else None
    except ValueError:
        return None


def _authors(byline: str, lexicon: Lexicon, *, is_filed: bool) -> tuple[Author, ...]:
    """Return the authors of a dateline's byline; without 讯 or 电 before it, it must say what they are."""
    authors = parse_byline(byline, lexicon)
    if is_filed:
        return authors or parse_names(byline, lexicon)
    says_role = any(role in byline for role in lexicon.words("byline_roles") if len(role) > 1)
    made_picture = all(author.role in lexicon.words("photo_roles") for author in authors)
    return authors if says_role and not made_picture else ()


@lru_cache(maxsize=8)
def _opening(lexicon: Lexicon) -> re.Pattern[str]:
    own = "|".join(map(re.escape, lexicon.words("own_outlets")))
    names = (*lexicon.words("outlet_tails"), *lexicon.words("site_tails"))
    tails = any_of(names)
    named = rf"(?P<outlet>[{HAN}]{{0,6}}?{tails})|(?P<unsure>[{HAN}]{{2,8}}?(?=讯\s*(?:\(|{_SIGNED})))"
    # 江云/江州日报
    outlet = rf"据?(?:[{HAN}]{{2,8}}/)?(?:(?:{own})|{named})"
    filed_when = rf"[{HAN}/·]{{0,12}}?\s*(?:(?:(?:\d{{1,2}}|{_NUMERAL})月)?(?:\d{{1,2}}|{_NUMERAL})日)?\s*"
    return re.compile(rf"[【\[■●◆□▲\s]*{outlet}\s*{filed_when}{_FILED}[】\]]?")
