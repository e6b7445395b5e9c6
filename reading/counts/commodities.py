"""Commodities: the words that a quantity counts or measures, verbatim.

Behind the unit where its noun stands there (30名网格员, 61人的采样队), else what stands before the number in its clause
(新增就业岗位81个).
"""

import re
from functools import lru_cache

from reading.counts.quantities import Quantity
from reading.counts.units import Dimension
from reading.facts import Span
from reading.lexicon import Lexicon
from reading.text.words import cut_words, first_word, list_words, part_of_speech

_BEHIND = re.compile(r"[一-鿿0-9A-Za-z“”\"][一-鿿0-9A-Za-z“”\"、]*")
_BEFORE = re.compile(r"[一-鿿0-9A-Za-z.“”\"、]*\Z")
_OUTER = '、“”"'
# What a quantity is compared with or is a part of is not what it counts: 面积|较上届, 研发投入|占营收的比重.
_COMPARED = re.compile(
    "(?<![占同环对相评性百])比(?![例重率赛分值对如拼])|较(?![为大小高低好多少长强])|占(?![比地用领据])"
)
_OF = "的"
_LINKS = ("和", "与", "及", "以及", "以上", "以下")
# 地级及|以上城市
_REST = ("以上", "以下")
_LONGEST = 16
# 30名|负责消毒的|志愿者
_TOLD_OF = re.compile("[一-鿿]{2,12}?的(?=[一-鿿])")
_TELLING = ("v", "p", "a", "d")
# 10家|百亿级示范园区
_RANKS = ("级", "强")
# What is cut off from the front is cut between words.
_MARGIN = 6
_FUNCTION_WORDS = tuple("cdfmpqruty")
_SEPARATING = tuple("cdmpqrtu")
_SUFFIXES = ("zg", "ng", "k")
_PEOPLE = "人"
_TIMES = "倍"
# 平均年龄33岁; what else stands before an age is not counted by it.
_YEARS_OF_AGE, _AGE = "岁", "龄"
# 占比|达60%, 鸡蛋价格|每公斤9元
_UP_TO = re.compile(r"(?:[已高多可]?达到?|每(?:[平立]方米|[一-鿿]{1,2}))+\Z")
_WITHIN = "内"
_EXTENTS = (Dimension.DATA, Dimension.TIME, Dimension.LENGTH)


def find_commodity(text: str, quantity: Quantity, between: Span, lexicon: Lexicon) -> Span:
    """Return where the words stand that `quantity` counts; an empty span where there are none.

    Args:
        text: the article's text.
        quantity: what counts them.
        between: from the end of the quantity or name before to the start of the quantity behind, where they may stand.
        lexicon: word lists.
    """
    start = quantity.span.end
    behind = _look_behind(text, start + text.startswith(_OF, start), between.end, lexicon)
    if behind.start < behind.end and _may_be_counted(text, behind, quantity):
        return behind
    found = _look_before(text, quantity.span.start, between.start, lexicon)
    is_age = quantity.unit.endswith(_YEARS_OF_AGE)
    return Span(found.end, found.end) if is_age and _AGE not in found.of(text) else found


def _may_be_counted(text: str, noun: Span, quantity: Quantity) -> bool:
    """Tell whether what stands at `noun` behind `quantity` may be its noun: 4700名|登记人员, not 4700人|登记."""
    word = first_word(noun.of(text))
    if quantity.dimension is Dimension.COUNT:
        return not (quantity.unit.startswith(_PEOPLE) and _is_verb(word))
    # 2秒内|司机未刹车
    if quantity.unit == _TIMES or text.endswith(_WITHIN, quantity.core.end, quantity.span.end):
        return False
    owns = quantity.dimension in _EXTENTS and quantity.span.end < noun.start
    return owns or part_of_speech(word).startswith("n")


def _look_behind(text: str, start: int, ceiling: int, lexicon: Lexicon) -> Span:
    found = _BEHIND.match(text, start, max(start, min(start + _LONGEST, ceiling)))
    window = found.group() if found else ""
    length = _measure_phrase(window, lexicon)
    told = _TOLD_OF.match(window)
    if (
        told is not None
        and length in (0, told.end() - len(_OF))
        and part_of_speech(first_word(window)).startswith(_TELLING)
    ):
        return _look_behind(text, start + told.end(), ceiling, lexicon)
    return _trim(text, start, start + length)


def _measure_phrase(window: str, lexicon: Lexicon) -> int:
    """Return how many characters of `window` the noun phrase takes that it begins with."""
    words = list_words(window)
    stops, heads = _words(lexicon, "commodity_ends"), _words(lexicon, "commodity_heads")
    at = end = 0
    for word, following in zip(words, [*words[1:], ""], strict=False):
        verb = _is_verb(word) and word not in heads
        if word in _LINKS and part_of_speech(following).startswith("n"):
            at += len(word)
            continue
        if word in _RANKS or following in _RANKS:
            at += len(word)
            continue
        if word in stops or part_of_speech(word).startswith(_FUNCTION_WORDS):
            break
        if verb and end and not (following in heads or part_of_speech(following) in _SUFFIXES):
            break
        at += len(word)
        end = end if verb or word in _OUTER or _is_idiom(word) else at
    return end


def _is_idiom(word: str) -> bool:
    """Tell whether `word` is one of four characters that says what becomes of things: 树木|拔地而起."""
    return len(word) == len("拔地而起") and part_of_speech(word) == "i"


def _is_verb(word: str) -> bool:
    return part_of_speech(word) in ("v", "vd", "vi")


def _look_before(text: str, end: int, floor: int, lexicon: Lexicon) -> Span:
    found = _BEFORE.search(text, min(end, max(floor, end - _LONGEST - _MARGIN)), end)
    window = found.group() if found else ""
    compared = _COMPARED.search(window)
    window = _UP_TO.sub("", window[: compared.start()] if compared else window)
    offset = found.start() if found else end
    cut = max(0, len(window) - _LONGEST)
    words = [word for word in cut_words(window) if word.start >= cut and word.of(window) not in _OUTER]
    stops = _words(lexicon, "commodity_starts")
    while words and _separates(words[-1].of(window), stops):
        words.pop()
    first = max((word.end for word in words if _separates(word.of(window), stops)), default=0)
    phrase = [word for word in words if word.start >= first]
    phrase = phrase[1:] if phrase and phrase[0].of(window) in _REST else phrase
    if not any(_says_what(word.of(window)) for word in phrase):
        return Span(end, end)
    return _trim(text, offset + phrase[0].start, offset + phrase[-1].end)


def _says_what(word: str) -> bool:
    """Tell whether `word` is more than a number (2023|届) and than a single character that is no noun."""
    return not word.isdigit() and (len(word) > 1 or part_of_speech(word).startswith("n"))


def _separates(word: str, stops: frozenset[str]) -> bool:
    return word in stops or part_of_speech(word).startswith(_SEPARATING)


def _trim(text: str, start: int, end: int) -> Span:
    opened, closed = text.find("“", start, end), text.rfind("”", start, end)
    if opened < 0 <= closed:
        start = closed
    elif closed < opened:
        end = opened
    printed = text[start:end]
    return Span(start + len(printed) - len(printed.lstrip(_OUTER)), start + max(0, len(printed.rstrip(_OUTER))))


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon, name: str) -> frozenset[str]:
    return frozenset(lexicon.words(name))
