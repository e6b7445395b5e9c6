"""Briefs: the short news of a column, each behind a mark, a number or in brackets, its title run into its text.

■江边添新桥　本报讯 …, 【江边添新桥】…, 1.江边添新桥, 江边添新桥 …. Such a title stands below the name of its column,
below another of its kind, or before a dateline.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.lines.blocks import BULLETS, Block, Part
from reading.lines.bylines import parse_byline
from reading.lines.datelines import read_dateline
from reading.lines.shapes import heads_briefs
from reading.text.narrowing import narrow

_BRACKETED = re.compile(r"【([^【】。]{4,36})】\s*(?=\S)")
_MARKED = re.compile(rf"[{BULLETS}]\s*(?=\S)")
_NUMBER = re.compile(r"\d{1,2}[.、](?!\d)\s*")
# 01 江边添新桥 …, 1.江边添新桥 …, ①江边添新桥 …
_NUMBERED = re.compile(r"(?:0\d\s+|\d{1,2}[.、](?!\d)\s*|[①-⑳]\s*)(?=\S)")
_CLAUSE = re.compile("[,。;!?]")
_BLANKS = re.compile(r"\s+")
_PLAIN = re.compile(r"([^\s,。;:!?、()“”]{5,18})\s+(?=\S)")
_BRACKET = "【"
_UNMARKED = " "
_COUNTED = "1"
_ANY = "*"
_SHORTEST_TITLE = 4
_LONGEST_TITLE = 36
_SHORTEST_TEXT = 20
_LONGEST_COLUMN = 10
_LONGEST_HEADING = 6
_PAIR = 2
_REACH = 8
_MOST_PARAGRAPHS = 2
_TITLES = (Part.TITLE, Part.LABEL)
_WIDE = re.compile(r"\u3000|\s{2,}")


@dataclass(frozen=True, slots=True)
class _Brief:
    """Short news behind its `mark`: where its `title` lies, None where it has none, and where its text `starts`."""

    mark: str
    title: Span | None
    starts: int


def open_briefs(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield `blocks`, the short news of columns parted from the titles run into them; with each a story opens."""
    mark = ""
    above, paragraphs = Part.FRAME, 0
    for at, printed in enumerate(blocks):
        block = printed.as_part(Part.TITLE) if _names_column(blocks, at, lexicon) else printed
        if block.part is Part.CAPTION and block.text[0] in BULLETS and mark in (_ANY, block.text[0]):
            block = block.as_part(Part.BODY)
        if block.part in _TITLES:
            below = _read_below(blocks, at, lexicon)
            number = _NUMBER.match(narrow(block.text)) if mark == _ANY else None
            column = _column_mark(block, below, lexicon)
            is_second_line = mark == _ANY and above in _TITLES
            is_next = mark == _ANY and above not in _TITLES and paragraphs <= _MOST_PARAGRAPHS
            is_brief = number is not None or is_next
            mark = column or (_ANY if is_brief or is_second_line else "")
            bare = block.text[number.end() if number else 0 :]
            yield replace(block, text=bare, opens=column != "" or is_brief or None)
            above, paragraphs = block.part, 0
            continue
        mark = "" if block.part is Part.BYLINE and above in _TITLES else mark
        above, paragraphs = block.part, paragraphs + 1
        brief = _read_brief(block, lexicon)
        if brief is None or not (mark in (_ANY, brief.mark) or _is_filed(block, brief, lexicon)):
            yield block
            continue
        mark = brief.mark
        if brief.title is not None:
            yield replace(block, part=Part.TITLE, text=brief.title.of(block.text), lines=(), indent="", opens=True)
        yield replace(block, text=block.text[brief.starts :], gap=0, opens=True)


def _names_column(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether what looks like a newspaper that signs (市场快报) stands above short news behind one mark."""
    if blocks[at].part is not Part.BYLINE or parse_byline(blocks[at].text, lexicon):
        return False
    briefs = _read_below(blocks, at, lexicon)[:_PAIR]
    marks = {brief.mark if brief is not None and brief.title is not None else None for brief in briefs}
    return len(briefs) == _PAIR and len(marks) == 1 and None not in marks


def _read_below(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> list[_Brief | None]:
    return [_read_brief(each, lexicon) for each in takewhile(_is_text, blocks[at + 1 : at + 1 + _REACH])]


def _column_mark(title: Block, below: Sequence[_Brief | None], lexicon: Lexicon) -> str:
    """Return the mark of the short news in the column that `title` names, any where its name says it, or none.

    Of those in brackets there are two at least, whose titles are longer than names of sections (【新闻背景】). Where
    there is no mark all of several paragraphs begin with a title.
    """
    if heads_briefs(title.text, lexicon):
        return _ANY
    first = below[0] if below and len(title.text) <= _LONGEST_COLUMN else None
    if first is None or not first.starts:
        return ""
    if first.mark == _UNMARKED:
        are_briefs = len(below) > 1 and all(brief is not None and brief.mark == _UNMARKED for brief in below)
        return _UNMARKED if are_briefs else ""
    bracketed = [brief for brief in below if brief is not None and brief.mark == _BRACKET]
    are_news = len(bracketed) > 1 and all(map(_is_news, bracketed))
    return first.mark if are_news or first.mark != _BRACKET else ""


def _is_text(block: Block) -> bool:
    return block.part is Part.BODY


def _is_news(brief: _Brief) -> bool:
    """Tell whether the title of `brief` is longer than what sections are called."""
    return brief.title is not None and brief.title.end - brief.title.start > _LONGEST_HEADING


def _is_filed(block: Block, brief: _Brief, lexicon: Lexicon) -> bool:
    """Tell whether a dateline stands behind the title of `brief`, so that it is a story wherever it stands."""
    return brief.title is not None and read_dateline(block.text[brief.starts :], lexicon) is not None


def _read_brief(block: Block, lexicon: Lexicon) -> _Brief | None:
    if block.part is not Part.BODY:
        return None
    text = narrow(block.text)
    bracketed, marked = _BRACKETED.match(text), _MARKED.match(text)
    if bracketed:
        return _Brief(_BRACKET, Span(*bracketed.span(1)), bracketed.end())
    counted = _NUMBERED.match(text)
    if counted:
        cut = _find_cut(block.text, counted.end(), lexicon)
        return _Brief(_COUNTED, Span(counted.end(), cut.start), cut.end) if cut is not None else None
    if not marked:
        plain = _PLAIN.match(text)
        fits = plain is not None and len(text) - plain.end() >= _SHORTEST_TEXT and read_dateline(text, lexicon) is None
        return _Brief(_UNMARKED, Span(*plain.span(1)), plain.end()) if plain is not None and fits else None
    if read_dateline(text[marked.end() :], lexicon) is not None:
        return _Brief(text[0], None, marked.end())
    cut = _find_cut(block.text, marked.end(), lexicon)
    return _Brief(text[0], Span(0, cut.start), cut.end) if cut is not None else _Brief(text[0], None, 0)


def _find_cut(printed: str, start: int, lexicon: Lexicon) -> Span | None:
    """Return the blanks between a title from `start` on and its text.

    They stand before a dateline, are the only wide ones, or the last in a clause.
    """
    text = narrow(printed)
    clause = _CLAUSE.search(text, start)
    blanks = [Span(*match.span()) for match in _BLANKS.finditer(text, start, start + _LONGEST_TITLE)]
    filed = (blank for blank in blanks if read_dateline(text[blank.end :], lexicon) is not None)
    wide = [blank for blank in blanks if _WIDE.match(printed, blank.start)]
    inside = (blank for blank in reversed(blanks) if clause is None or blank.end <= clause.start())
    cut = next(filed, wide[0] if len(wide) == 1 else next(inside, None))
    fits = cut is not None and cut.start - start >= _SHORTEST_TITLE and len(text) - cut.end >= _SHORTEST_TEXT
    return cut if fits else None
