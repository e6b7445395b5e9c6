"""Running heads: the head of a page, and the lines that repeat of it further down, between two columns or at the end.

What the lines above all text say once, the newspaper's name above all, is told again where a column ends or a page
does. So a name that no list has is known when it comes back: 秦川时讯 12 综合新闻.
"""

import re
from collections.abc import Iterator, Sequence

from reading.lexicon import Lexicon
from reading.lines.blocks import Block, Part
from reading.lines.elements import LONGEST_SECTION, close_up, is_made_of_elements, read_elements
from reading.lines.folio import is_page_head, is_weekday
from reading.lines.frames import tells_weather
from reading.lines.outlets import find_outlet
from reading.lines.printed_days import find_days
from reading.lines.shapes import heads_briefs, tell_shape
from reading.text.narrowing import narrow

# JIANGZHOU RIBAO 江州日报, TOP NEWS · 要闻
_LATIN = re.compile(r"[A-Z][A-Za-z .]{3,}(?:[·|]\s*)?")
_MOST_LINES = 12
_LONGEST_CODE = 4
_SHORTEST_REPEAT, _LONGEST_REPEAT = 4, 40


def mark_running_heads(lines: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield the `lines` of a page, FRAME those of its head and those below that repeat words of it and nothing else."""
    head = _find_head(lines, lexicon)
    told = _read_head([lines[at] for at in head], lexicon)
    repeated = {at for at, line in enumerate(lines) if at in head or _repeats(line.text, told, lexicon)}
    for at, line in enumerate(lines):
        is_beside = line.text in told and not repeated.isdisjoint((at - 1, at + 1))
        yield line.as_part(Part.FRAME) if at in repeated or is_beside else line


def stands_in_head(line: Block, below: Sequence[Block], lexicon: Lexicon) -> bool:
    """Tell whether `line`, above all text, is a part of the page's head, or a short line above one `below`."""
    if line.opens or _heads_news(line, below, lexicon):
        return False
    if names_page(line.text, lexicon):
        return True
    if line.text.startswith(lexicon.words("slogan_openers")) and any(each.gap > line.gap for each in below[:1]):
        return True
    is_short = len(line.text) <= LONGEST_SECTION and tell_shape(line.text, lexicon) in (Part.TITLE, Part.LABEL)
    return is_short and any(_is_frame(each, lexicon) for each in below[:1])


def _heads_news(line: Block, below: Sequence[Block], lexicon: Lexicon) -> bool:
    """Tell whether `line` names a column of short news that begins `below` it: 速览, as sections are called, too."""
    is_text = any(tell_shape(each.text, lexicon) is Part.BODY for each in below[:1])
    return is_text and heads_briefs(line.text, lexicon)


def _is_frame(line: Block, lexicon: Lexicon) -> bool:
    is_told = line.part is Part.FRAME or tell_shape(line.text, lexicon) is Part.FRAME
    return is_told or names_page(line.text, lexicon)


def names_page(line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line` above all text is the newspaper's name in any script, its page's number or the weather."""
    printed = close_up(narrow(line))
    if (
        find_outlet(_LATIN.sub("", printed), lexicon) is not None
        or is_page_head(line)
        or is_weekday(line)
        or tells_weather(line, is_above_text=True)
    ):
        return True
    is_latin = line.isascii() and len(line) > _LONGEST_CODE
    return is_latin or is_made_of_elements(_LATIN.sub("", line), lexicon, is_above_text=True)


def _find_head(lines: Sequence[Block], lexicon: Lexicon) -> range:
    """Return which of `lines` are the head of the page: its first ones, or those around its day.

    A file may hold a column of the page that stands left of its head first.
    """
    size = _count_head(lines, lexicon)
    if size:
        return range(size)
    dated = (at for at, line in enumerate(lines) if _tells_day(line, lexicon))
    start = next(dated, len(lines))
    while 0 < start < len(lines) and not lines[start].gap and names_page(lines[start - 1].text, lexicon):
        start -= 1
    return range(start, start + _count_head(lines[start:], lexicon))


def _tells_day(line: Block, lexicon: Lexicon) -> bool:
    # Days are found sooner than shapes are told.
    return bool(find_days(line.text)) and tell_shape(line.text, lexicon) is Part.FRAME


def _count_head(lines: Sequence[Block], lexicon: Lexicon) -> int:
    for at, line in enumerate(lines[:_MOST_LINES]):
        is_frame = tell_shape(line.text, lexicon) is Part.FRAME
        if not is_frame and not stands_in_head(line, lines[at + 1 :], lexicon):
            return at
    return min(len(lines), _MOST_LINES)


def _read_head(head: Sequence[Block], lexicon: Lexicon) -> frozenset[str]:
    """Return all the words of a page's `head`."""
    return frozenset(word for line in head for word, _ in read_elements(line.text, lexicon).words)


def _repeats(line: str, told: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether `line` says nothing but what the head `told` and what else stands around articles."""
    printed = close_up(narrow(line))
    if not _SHORTEST_REPEAT <= len(line) <= _LONGEST_REPEAT or not any(word in printed for word in told):
        return False
    elements = read_elements(line, lexicon)
    if not told.issuperset(elements.others):
        return False
    return any(word in told for word, _ in elements.words)
