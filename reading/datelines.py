"""Datelines: the words before a story's first sentence that say who reports, from where and when (本报4月12日讯).

A dateline may carry the byline in brackets (邵阳日报讯(记者 张三)) or end in one (本报讯 记者张三报道:). Both stand
beside the article's text, not in it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from reading.bylines import HAN, parse_byline
from reading.facts import Author
from reading.lexicon import Lexicon

_BRACKET = rf"\s*[((](?P<bracket>[^()()。]{{2,90}})[))]"
_REPORTED = rf"\s*(?P<reported>[{HAN}\s、]{{3,40}}?报道)\s*[::,,]?"


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before the first sentence: as `printed`, its `authors`, and where the sentence starts."""

    printed: str
    authors: tuple[Author, ...]
    end: int


@lru_cache(maxsize=8)
def _opening(lexicon: Lexicon) -> re.Pattern[str]:
    own = "|".join(map(re.escape, lexicon.words("own_outlets")))
    tails = "|".join(map(re.escape, sorted(lexicon.words("outlet_tails"), key=len, reverse=True)))
    outlet = rf"(?P<outlet>(?:据)?(?:{own}|[{HAN}]{{0,6}}?(?:{tails})|[早晚晨商]报))"
    when = r"(?:\d{1,2}月)?\d{1,2}日"
    place = rf"[{HAN}/·]{{0,12}}?"
    return re.compile(
        rf"[【\[■●◆□]*\s*{outlet}\s*{place}\s*(?:{when})?\s*(?:综合)?(?:消息|专稿|[讯电])[】\]]?(?![{HAN}]{{0,2}}[话网器力])"
    )


def read_dateline(paragraph: str, lexicon: Lexicon) -> Dateline | None:
    """Return the dateline with which `paragraph` begins, or None."""
    opening = _opening(lexicon).match(paragraph)
    end = opening.end() if opening else 0
    authors: tuple[Author, ...] = ()
    for pattern, group in ((_BRACKET, "bracket"), (_REPORTED, "reported")):
        match = re.compile(pattern).match(paragraph, end)
        found = parse_byline(match[group], lexicon) if match else ()
        if match and found:
            authors, end = found, match.end()
            break
    if end == 0 or not (opening or authors):
        return None
    return Dateline(
        paragraph[:end].strip(), authors, end + len(paragraph[end:]) - len(paragraph[end:].lstrip(" \u3000:,,::"))
    )


def outlet_of(dateline: str, lexicon: Lexicon) -> str | None:
    """Return the newspaper or agency that `dateline` names, or None where it only says 本报."""
    match = _opening(lexicon).match(dateline)
    outlet = match["outlet"].removeprefix("据") if match else None
    return None if outlet in lexicon.words("own_outlets") else outlet
