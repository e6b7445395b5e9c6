"""Wrapping: lines that were broken at one width, whatever stood there, joined to the paragraphs they were.

A column set in type, or a file wrapped at so many characters, breaks words, numbers and names. Whether a page is
wrapped shows on the page as a whole, or on a stretch of lines without an empty one between them: most are equally long
and end inside a sentence. There a paragraph goes on where the next line is not indented and its first word had no room
on the line before.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from operator import itemgetter
from statistics import median_low

from reading.lexicon import Lexicon
from reading.lines.blocks import Block, Part, ends_sentence, join_text, measure
from reading.lines.breaks import is_broken_between, opens_sentence
from reading.lines.bylines import parse_byline, parse_names
from reading.lines.credits import cut_credit, cut_photographer
from reading.lines.datelines import read_dateline
from reading.lines.leaning import is_cut
from reading.lines.shapes import is_row, tell_shape
from reading.lines.signoffs import is_day
from reading.text.narrowing import narrow

_FEWEST_LINES = 8
_NARROWEST = 8
_FULL_SHARE = 0.35
_BROKEN_SHARE = 0.5
_LONGER_SHARE = 0.15
_SPACED_SHARE = 0.8
_PROSE_SHARE = 0.2
_SLACK = 1
_HANGING = 2
_ALIKE = 2
_WIDEST = 45
_MOST_LINES = 120
_SHORTEST_TITLE = 6
_TWICE = 2
_TWO_PARTS = re.compile(r"[^\s。，,；;：:(（]{4,}[ \u3000]+[^\s。，,；;(（]{4,}")
_INSIDE_SENTENCE = re.compile("[,，。；;、：:]")
_MARK = re.compile("[,，。.、；：“”]")
_BRACKET_ENDS = ")）】"
_FILED = ("讯", "电", "消息")
_FIRST_WORD = re.compile(r"[A-Za-z0-9.%]+|.")


@dataclass(frozen=True, slots=True)
class _Column:
    """The `width` at which a page was wrapped, in what `size` measures.

    `gap` counts the empty lines between lines; `is_spaced` tells that there are more of them between paragraphs.
    """

    size: Callable[[str], float]
    width: float
    gap: int
    is_spaced: bool

    def fills(self, line: Block) -> bool:
        """Tell whether `line` is as long as the column is wide; a mark that may not begin a line may hang out of it."""
        return self.width - _SLACK <= self.size(line.indent + line.text) <= self.width + _HANGING

    def exceeds(self, line: Block) -> bool:
        """Tell whether `line` is longer than the column is wide."""
        return self.size(line.indent + line.text) > self.width + _HANGING

    def breaks(self, line: Block, following: Block) -> bool:
        """Tell whether `line` ended because the first word of `following` had no room on it."""
        word = _FIRST_WORD.match(following.text)
        return self.size(line.indent + line.text + (word.group() if word else "")) >= self.width - _SLACK / 2


def unwrap(lines: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield `lines`, the broken ones joined; as they stand where nothing is wrapped at one width."""
    whole = frozenset(_find_whole(lines))
    stretches = list(_stretches(lines))
    columns = _tell_columns(lines, stretches)
    for column, run in groupby(zip(columns, stretches, strict=True), key=itemgetter(0)):
        joint = [line for _, stretch in run for line in stretch]
        yield from joint if column is None else _unwrap_column(joint, column, whole, lexicon)


def _tell_columns(lines: Sequence[Block], stretches: Sequence[Sequence[Block]]) -> list[_Column | None]:
    """Return the column of each of the `stretches` of `lines`: the page's or one of its own, None where there is none.

    Where the page is wrapped, a stretch is set otherwise only if it fits its own column and not the page's.
    """
    page = next(iter(_find_columns(lines)), None)
    found = [_find_columns(stretch) for stretch in stretches]
    if page is not None:
        return [own[0] if own and not _is_wrapped(at, page) else page for at, own in zip(stretches, found, strict=True)]
    known = {(column.size, column.width): column for own in found for column in own}.values()
    return [
        next(iter(own), next((column for column in known if _is_wrapped(at, column)), None))
        for at, own in zip(stretches, found, strict=True)
    ]


def _find_whole(lines: Sequence[Block]) -> Iterator[int]:
    """Yield the numbers of the lines that are no pieces: the page prints them twice, or they head a story in two parts.

    What is printed twice is a title and its entry in the list of titles.
    """
    usual = median_low([line.gap for line in lines]) if lines else 0
    printed = Counter("".join(line.text.split()) for line in lines)
    for line in lines:
        bare = "".join(line.text.split())
        is_repeated = len(bare) >= _SHORTEST_TITLE and printed[bare] == _TWICE
        heads_story = (line is lines[0] or line.gap > usual) and _TWO_PARTS.fullmatch(line.text) is not None
        if is_repeated or heads_story:
            yield line.lines[0]


def _stretches(lines: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Yield `lines` cut where empty lines part them, and where columns of another width begin."""
    usual = median_low([line.gap for line in lines]) if lines else 0
    begins = [at for at, line in enumerate(lines) if line.gap > usual]
    for start, end in pairwise(sorted({0, *begins, *_find_turns(lines), len(lines)})):
        yield lines[start:end]


def _find_turns(lines: Sequence[Block]) -> Iterator[int]:
    """Yield where lines of another width than the ones above begin."""
    runs = (list(_find_widths(lines, size)) for size in (len, measure))
    width = 0.0
    for at, here in max(runs, key=len):
        if abs(here - width) > _HANGING:
            width = here
            yield at


def _find_widths(lines: Sequence[Block], size: Callable[[str], float]) -> Iterator[tuple[int, float]]:
    """Yield where lines tell how wide they are set, in what `size` measures, and how wide.

    A few do that are equally long and end inside a sentence, and one that is longer than any column is wide.
    """
    sizes = [size(line.indent + line.text) for line in lines]
    inside = [0.0 if ends_sentence(line.text) else width for line, width in zip(lines, sizes, strict=True)]
    for at, width in enumerate(sizes):
        here = inside[at : at + _ALIKE]
        if width > _WIDEST:
            yield at, width
        elif len(here) == _ALIKE and min(here) and max(here) - min(here) <= _SLACK:
            yield at, max(here)


def _unwrap_column(lines: Sequence[Block], column: _Column, whole: frozenset[int], lexicon: Lexicon) -> Iterator[Block]:
    held: list[Block] = []
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        if held:
            is_whole = not whole.isdisjoint((held[-1].lines[0], line.lines[0]))
            begins = is_whole or _heads_text(held[-1], line, following)
            if begins or not _carries_on(held, line, column, lexicon):
                yield _joined(held)
                held = []
        held.append(line)
    if held:
        yield _joined(held)


def _find_columns(lines: Sequence[Block]) -> list[_Column]:
    """Return the columns that `lines` may be wrapped to, the likeliest first: none where they are not wrapped."""
    if len(lines) < _FEWEST_LINES:
        return []
    gap = median_low([line.gap for line in lines])
    begun = [line.gap > gap for line in lines if line.is_indented]
    is_spaced = sum(begun) > _SPACED_SHARE * len(begun)
    columns = [_Column(size, _usual_width(lines, size), gap, is_spaced) for size in (measure, len)]
    best, other = sorted(columns, key=lambda one: sum(map(one.fills, lines)), reverse=True)
    return [best, *([other] if _is_wrapped(lines, other) else [])] if _is_wrapped(lines, best) else []


def _usual_width(lines: Sequence[Block], size: Callable[[str], float]) -> float:
    """Return the width that most lines have; the widest of several that are equally frequent."""
    widths = Counter(size(line.indent + line.text) for line in lines)
    return max(widths, key=lambda width: (widths[width], width))


def _is_wrapped(lines: Sequence[Block], column: _Column) -> bool:
    full = [line for line in lines if column.fills(line) and not is_row(line.text)]
    broken = sum(not ends_sentence(line.text) for line in full)
    longer = sum(map(column.exceeds, lines))
    is_even = len(full) >= _FULL_SHARE * len(lines) and longer <= _LONGER_SHARE * len(full)
    # The lines of a poem have no marks inside.
    is_prose = sum(_MARK.search(line.text) is not None for line in full) >= _PROSE_SHARE * len(full)
    return column.width >= _NARROWEST and is_even and is_prose and broken > _BROKEN_SHARE * len(full)


def _heads_text(last: Block, line: Block, following: Block | None) -> bool:
    """Tell whether `line` is a title: it stands between a whole sentence and what begins anew, and ends no sentence.

    Above an indented beginning it may stand behind a column's last line, too, whose sentence goes on elsewhere. It may
    ask or exclaim.
    """
    if following is None or line.is_indented:
        return False
    if ends_sentence(line.text):
        return narrow(line.text).endswith(("!", "?")) and ends_sentence(last.text)
    if not ends_sentence(last.text):
        is_plain = _INSIDE_SENTENCE.search(line.text) is None
        goes_on = is_cut(last.text, line.text) or is_broken_between(last.text, line.text, "")
        return is_plain and following.is_indented and not goes_on
    return following.is_indented


def _carries_on(held: Sequence[Block], line: Block, column: _Column, lexicon: Lexicon) -> bool:
    """Tell whether `line` carries on the paragraph or title whose lines are `held`."""
    last = held[-1]
    is_told = not last.part is line.part is Part.BODY
    if is_told or len(held) == _MOST_LINES or line.is_indented or line.gap > column.gap:
        return False
    if _closes_bracket(last.text, line.text):
        return True
    is_whole = len(held) == 1 and (is_day(last.text) or _is_filed_below(last, line, lexicon))
    if is_whole or not column.breaks(last, line):
        return False
    if ends_sentence(last.text) or _ends_with_credit(last, line, lexicon):
        return column.is_spaced or _may_follow_sentence(line, column, lexicon)
    if held[0].is_indented:
        return last.text[-1] not in _BRACKET_ENDS or not parse_byline(_joined(held).text, lexicon)
    return _carries_on_unindented(held, line, lexicon)


def _closes_bracket(line: str, below: str) -> bool:
    """Tell whether a bracket that `line` leaves open is closed `below`."""
    opened = max(line.rfind("("), line.rfind("（"))
    if opened < 0 or opened < max(line.rfind(")"), line.rfind("）")):
        return False
    head, closed, _ = narrow(below).partition(")")
    return bool(closed) and "(" not in head


def _is_filed_below(last: Block, line: Block, lexicon: Lexicon) -> bool:
    """Tell whether `line` begins with a dateline, no bracket with who reports behind the one that `last` ends with."""
    is_rest = narrow(line.text).startswith("(") and last.text.endswith(_FILED)
    return not is_rest and read_dateline(line.text, lexicon) is not None


def _ends_with_credit(last: Block, line: Block, lexicon: Lexicon) -> bool:
    """Tell whether `last` ends with a credit that does not go on in `line`."""
    return bool(cut_credit(last.text, lexicon).credit) and not cut_credit(_joined([last, line]).text, lexicon).credit


def _may_follow_sentence(line: Block, column: _Column, lexicon: Lexicon) -> bool:
    """Tell whether `line` is still of the paragraph above, though its last line ends with a sentence or a credit."""
    if parse_names(line.text, lexicon) or cut_photographer(line.text, lexicon) is not None:
        return False
    is_text = column.fills(line) or ends_sentence(line.text) or opens_sentence(line.text, lexicon)
    return is_text and read_dateline(line.text, lexicon) is None


def _carries_on_unindented(held: Sequence[Block], line: Block, lexicon: Lexicon) -> bool:
    """Tell whether `line` carries on lines that are not indented: a title, a byline, or a page without indentation."""
    text = _joined(held).text
    shapes = [tell_shape(each.text, lexicon) for each in (held[0], line)]
    if shapes[0] is Part.BYLINE or parse_byline(text, lexicon):
        dateline = read_dateline(text, lexicon)
        if dateline is None or dateline.end >= len(text):
            return bool(parse_byline(_joined([*held, line]).text, lexicon))
        shapes[0] = Part.BODY
    return all(shape in (Part.BODY, Part.TITLE) for shape in shapes)


def _joined(lines: Sequence[Block]) -> Block:
    text = lines[0].text
    for line in lines[1:]:
        text = join_text(text, line.text, between=line.indent)
    return replace(lines[0], text=text, lines=tuple(number for line in lines for number in line.lines))
