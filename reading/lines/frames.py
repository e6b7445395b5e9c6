"""Frames: what stands around a page's articles and belongs to none: buttons of e-paper systems, page lists, margins."""

import re
from functools import lru_cache

from reading.lexicon import Lexicon, any_of
from reading.lines.elements import LONGEST_SECTION, Element, is_made_of_elements, read_elements
from reading.lines.outlets import find_outlet
from reading.text.narrowing import narrow

PAGE_ENTRY = re.compile(r"[\W_]*第?\s*([A-Za-z]?\d{1,5})\s*版\s*(?:[:、(]\s*|\s+|$)([^\s()]{0,12})[\W_]*")

_TRAIL = re.compile(r"[^>»›。]{1,14}(?:\s*[>»›]+\s*[^>»›。]{1,14}){2,}")
_NO_HAN = re.compile(r"[\W\dA-Za-z_]")
_RULE = re.compile(r"(?:[^\w\s“”‘’「」『』…。]\s*){3,}")
_SHEET = re.compile(r"[-—–·|]+\s*\d{1,3}\s*[-—–·|]+|第\s*\d{1,3}\s*页(?:[\s,/|]*共\s*\d{1,3}\s*页)?")
# 下一篇：没有了
_LINK = re.compile(r"[上下]一[篇条版页](?:文章|新闻)?\s*:")
# 明天晴 西北风3~4级 3℃~12℃
_FORECAST = re.compile(r"(?:今|明|后)[天日晚][^。]{0,24}\d\s*℃[^。]{0,4}")
# Only above all text: 天气：多云, 多云 12～19℃, （市气象台昨日发布）
_WEATHER = re.compile(r"天气\s*:.*|.*\d\s*(?:℃|度)?\s*[~～至到—–-]+\s*-?\d+\s*℃.*|\(.*气象台.*\)")
_LONGEST_WEATHER = 40
# 中共江县县委主管主办 江县融媒体中心承办, 中共江县县委机关报
_SPONSORED = re.compile(r"(?:\S{2,20}(?:主管|主办|承办|出版|委机关报)(?:\s+|$))+")
# 文章编号 behind a database's article
_RECORD = re.compile(r"(?:文章|稿件|新闻)(?:编号|字数):\s*[\w-]+")
_OF_STORY = re.compile(rf"[上下]一[篇条]|{_RECORD.pattern}|文章字数|enpproperty")
_OF_PAGE = frozenset({Element.NEWSPAPER, Element.DAY, Element.PAGE})
_BUTTON = 3
_LONGEST_IMPRINT = 160


def is_frame(line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line` is buttons, a trail, a rule, a link, a name, a forecast, a list's entry or the margin."""
    bare = narrow(line)
    if "。" in bare:
        return _LINK.match(bare) is not None
    if (
        PAGE_ENTRY.fullmatch(bare)
        or _RULE.fullmatch(bare)
        or _SHEET.fullmatch(bare)
        or _TRAIL.fullmatch(bare)
        or _LINK.match(bare)
        or _RECORD.fullmatch(bare)
        or tells_weather(line)
        or _is_imprint(bare, lexicon)
        or is_made_of_elements(line, lexicon)
    ):
        return True
    words = _words(lexicon).findall(bare)
    if not words:
        return False
    rest = _NO_HAN.sub("", _words(lexicon).sub("", bare))
    buttons = sum(1 for word in words if len(word) >= _BUTTON)
    is_whole = bare.startswith(rest) or bare.endswith(rest)
    is_plate = is_whole and find_outlet(rest, lexicon) is not None
    return len(rest) <= (LONGEST_SECTION if buttons > 1 else 0) or is_plate


def tells_weather(line: str, *, is_above_text: bool = False) -> bool:
    """Tell whether `line` is a forecast; where it `is_above_text`, as in a page's head, the weather in any words."""
    bare = narrow(line)
    is_told = is_above_text and len(line) <= _LONGEST_WEATHER and _WEATHER.fullmatch(bare) is not None
    return is_told or _FORECAST.fullmatch(bare) is not None


def parts_stories(frame: str, lexicon: Lexicon) -> bool:
    """Tell whether a line of the `frame` ends the story above it: a rule, who edited it, a button below it."""
    told = read_elements(frame, lexicon).kinds
    is_signed = Element.STAFF in told and _OF_PAGE.isdisjoint(told)
    return _OF_STORY.search(frame) is not None or is_signed or _RULE.fullmatch(narrow(frame)) is not None


def _is_imprint(line: str, lexicon: Lexicon) -> bool:
    is_told = _SPONSORED.fullmatch(line) is not None or any(word in line for word in lexicon.words("imprints"))
    return is_told and len(line) <= _LONGEST_IMPRINT


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(any_of(lexicon.words("chrome")))
