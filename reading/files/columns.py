"""Columns: the glyphs of a typeset page in, its lines in reading order out.

Glyphs set side by side make a run; runs that share a height a row. Rows are gathered into bands as long as a gutter
runs down between them and no title stands below a blank strip as wide as the band. A band is cut at its gutters into
columns, read from left to right, and each of these is cut again, until nothing runs down between the rows of a column
(a recursive X-Y cut: Nagy & Seth 1984). A title set across the columns is a band of its own. Where a row reaches the
column's right edge and the next one is not indented, they are one paragraph. All lengths are in the page's own units,
its origin at the lower left.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from statistics import median_low

# All in ems, the height of a glyph.
_BESIDE = 0.9
_SPREAD = 2.5
_OVERLAP = 0.5
_BLANK = 0.5
_LATIN_BLANK = 0.15
_GUTTER = 0.9
_TITLE = 1.25
_ALIKE = 0.2
_ALIGNED = 0.6
_INDENT = 2.0
_MOST_INDENT = 4.5
_ROOM = 1.6
_APART = 1.2
_SLACK = 0.2
_STRIP = 1.2

_LEAST_EM = 0.1
_LEAST_STACK = 3
_ROWS_BESIDE_TITLE = 40
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Run:
    """Characters set side by side, one at least, and the box around them."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def em(self) -> float:
        """The height of the box."""
        return max(self.top - self.bottom, _LEAST_EM)

    @property
    def middle(self) -> float:
        """The height at which the box has its middle."""
        return (self.top + self.bottom) / 2


_Row = list[Run]
_Gap = tuple[float, float]


def set_lines(glyphs: Iterable[Run]) -> Iterator[str]:
    """Yield the lines that `glyphs` print: paragraphs whole, most of them with an empty line between.

    The glyphs are runs of one character each, in the order of the file.
    """
    printed = list(glyphs)
    if all(glyph.text.isspace() for glyph in printed):
        return
    em = median_low([glyph.em for glyph in printed if not glyph.text.isspace()])
    runs = list(_with_stacks(list(_find_runs(printed, em))))
    for at, region in enumerate(_cut(runs, em)):
        if at:
            yield ""
        yield from _set_region(region, em)


def _find_runs(glyphs: Iterable[Run], em: float) -> Iterator[Run]:
    """Yield the runs of `glyphs`, without blanks around them; a blank inside one stays.

    `em` is that of the running text: what is larger is a title, whose characters may be spread.
    """
    held: list[Run] = []
    text = blank = ""
    edge = 0.0
    for glyph in glyphs:
        if held and not _is_beside(held[-1], glyph, edge, _BESIDE if _is_small(glyph, em) else _SPREAD):
            yield _join(held, text)
            held, text = [], ""
        if glyph.text.isspace():
            blank, edge = " ", max(edge, glyph.right)
            continue
        if held:
            text += blank or (_blank_between(held[-1], glyph) if _is_small(glyph, em) else "")
        held.append(glyph)
        text += glyph.text
        blank, edge = "", glyph.right
    if held:
        yield _join(held, text)


def _is_beside(last: Run, glyph: Run, edge: float, farthest: float) -> bool:
    """Tell whether `glyph` stands right of `last`, or of the blanks behind it that reach to `edge`."""
    em = min(last.em, glyph.em)
    is_level = abs(last.middle - glyph.middle) < em / 2
    return is_level and glyph.left - last.right > -_OVERLAP * em and glyph.left - edge < farthest * em


def _blank_between(last: Run, glyph: Run) -> str:
    before, after = last.text, glyph.text
    is_latin = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
    width = _LATIN_BLANK if is_latin else _BLANK
    return " " if glyph.left - last.right > width * min(last.em, glyph.em) else ""


def _with_stacks(runs: Sequence[Run]) -> Iterator[Run]:
    """Yield `runs`, single characters set below each other joined: a title that runs down the page."""
    held: list[Run] = []
    for run in [*runs, None]:
        if held and (run is None or not _is_below(held[-1], run)):
            yield from [_join(held, "".join(one.text for one in held))] if len(held) >= _LEAST_STACK else held
            held = []
        if run is not None:
            held.append(run)


def _is_below(last: Run, run: Run) -> bool:
    is_single = len(last.text) == len(run.text) == 1
    is_straight = abs(last.left + last.right - run.left - run.right) < last.em / 2
    return is_single and is_straight and abs(last.bottom - run.top) < _BESIDE * last.em


def _join(runs: Sequence[Run], text: str) -> Run:
    """Return `runs` as one that prints `text`."""
    return Run(
        text,
        min(run.left for run in runs),
        min(run.bottom for run in runs),
        max(run.right for run in runs),
        max(run.top for run in runs),
    )


def _cut(runs: Sequence[Run], em: float, deepest: int = _DEEPEST) -> Iterator[list[_Row]]:
    """Yield the regions of `runs` in reading order: rows from top to bottom, no gutter between them."""
    plain: list[_Row] = []
    for band in _find_bands(_find_rows(runs), em):
        columns = _cut_at_gutters(band, em)
        if len(columns) == 1 or not deepest:
            plain += band
            continue
        if plain:
            yield plain
            plain = []
        for column in columns:
            yield from _cut(column, em, deepest - 1)
    if plain:
        yield plain


def _find_rows(runs: Sequence[Run]) -> list[_Row]:
    """Return `runs` as rows from top to bottom, each from left to right."""
    rows: list[_Row] = []
    for run in sorted(runs, key=lambda run: -run.middle):
        if rows and rows[-1][0].middle - run.middle < min(run.em, rows[-1][0].em) / 2:
            rows[-1].append(run)
        else:
            rows.append([run])
    return [sorted(row, key=lambda run: run.left) for row in rows]


def _find_bands(rows: Sequence[_Row], em: float) -> Iterator[list[_Row]]:
    """Yield `rows` in bands through which one gutter at least runs down, or that have none."""
    left, right = min(run.left for row in rows for run in row), max(run.right for row in rows for run in row)
    across = _find_set_across(rows, em)
    band: list[_Row] = []
    gaps: list[_Gap] = []
    for at, row in enumerate(rows):
        own = _gaps(row, left, right, em)
        shared = _share(gaps, own, em) if band else own
        if band and (at in across or not shared or _heads_below(row, band, em)):
            yield band
            band, shared = [], own
        band.append(row)
        gaps = [] if at in across else shared
    if band:
        yield band


def _heads_below(row: _Row, band: Sequence[_Row], em: float) -> bool:
    """Tell whether `row` holds a title and is parted from all of `band` by a blank strip: other stories begin there."""
    if all(_is_small(run, em) for run in row):
        return False
    return min(run.bottom for above in band for run in above) - max(run.top for run in row) >= _STRIP * em


def _find_set_across(rows: Sequence[_Row], em: float) -> frozenset[int]:
    """Return which of `rows` is one run that stands over several columns: alone, and large or at no column's edge."""
    edges = sorted(run.left for row in rows if len(row) > 1 for run in row)
    return frozenset(
        at
        for at, row in enumerate(rows)
        if len(row) == 1
        and not _has_neighbour(rows, at)
        and not (_is_small(row[0], em) and _starts_at(row[0], edges, em))
    )


def _has_neighbour(rows: Sequence[_Row], at: int) -> bool:
    """Tell whether anything stands beside the first run of the row `at`."""
    run = rows[at][0]
    around = [*rows[max(0, at - _ROWS_BESIDE_TITLE) : at], *rows[at + 1 : at + 1 + _ROWS_BESIDE_TITLE]]
    slack = _SLACK * run.em
    return any(other.bottom < run.top - slack and other.top > run.bottom + slack for row in around for other in row)


def _is_small(run: Run, em: float) -> bool:
    return run.em <= _TITLE * em


def _starts_at(run: Run, edges: Sequence[float], em: float) -> bool:
    """Tell whether `run` begins at one of the columns' sorted left `edges`, or indented from one."""
    starts = (run.left - indent - _ALIGNED * em for indent in (0.0, _INDENT * em))
    return any(bisect_left(edges, start) < bisect_left(edges, start + 2 * _ALIGNED * em) for start in starts)


def _gaps(row: _Row, left: float, right: float, em: float) -> list[_Gap]:
    """Return what is blank of `row` between `left` and `right`, where it is as wide as a gutter."""
    starts = [left, *accumulate((run.right for run in row), max)]
    ends = [*(run.left for run in row), right]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if end - start >= _GUTTER * em]


def _share(gaps: Sequence[_Gap], others: Sequence[_Gap], em: float) -> list[_Gap]:
    """Return where both rows' gaps, each in order from left to right, are blank."""
    both: list[_Gap] = []
    at = of_other = 0
    while at < len(gaps) and of_other < len(others):
        one, other = gaps[at], others[of_other]
        start, end = max(one[0], other[0]), min(one[1], other[1])
        if end - start >= _GUTTER * em:
            both.append((start, end))
        at, of_other = (at + 1, of_other) if one[1] < other[1] else (at, of_other + 1)
    return both


def _cut_at_gutters(band: Sequence[_Row], em: float) -> list[list[Run]]:
    """Return the runs of `band`, cut where a gutter runs down through all of its rows, from left to right."""
    columns: list[list[Run]] = []
    edge = 0.0
    for run in sorted((run for row in band for run in row), key=lambda run: run.left):
        if columns and run.left - edge < _GUTTER * em:
            columns[-1].append(run)
            edge = max(edge, run.right)
        else:
            columns.append([run])
            edge = run.right
    return columns


def _set_region(rows: Sequence[_Row], em: float) -> Iterator[str]:
    """Yield the paragraphs of a region, lines of one large title right below each other."""
    alike: list[Run] = []
    for line in [_join(row, " ".join(run.text for run in row)) for row in rows]:
        if alike and not _are_alike(alike[-1], line):
            yield from _set_alike(alike, em)
            yield ""
            alike = []
        alike.append(line)
    yield from _set_alike(alike, em)


def _set_alike(lines: Sequence[Run], em: float) -> Iterator[str]:
    """Yield the paragraphs of lines that are set in one size."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    held: list[Run] = []
    for line in lines:
        if held and not (_is_small(line, em) and _carries_on(held[-1], line, left, right)):
            yield _set_paragraph(held, left)
            if _is_small(line, em):
                yield ""
            held = []
        held.append(line)
    yield _set_paragraph(held, left)


def _carries_on(last: Run, line: Run, left: float, right: float) -> bool:
    """Tell whether `line` is of one paragraph with the `last` above it."""
    is_full = right - last.right < _ROOM * last.em
    is_close = last.bottom - line.top < _APART * last.em
    return is_full and is_close and line.left - left < _ALIGNED * line.em


def _are_alike(one: Run, other: Run) -> bool:
    return abs(one.em - other.em) < _ALIKE * one.em


def _set_paragraph(lines: Sequence[Run], left: float) -> str:
    indent = (lines[0].left - left) / lines[0].em
    blanks = "\u3000" * round(indent) if indent < _MOST_INDENT else ""
    text = lines[0].text
    for before, line in pairwise(lines):
        is_latin = before.text[-1].isascii() and line.text[0].isascii()
        text += (" " if is_latin and before.text[-1].isalpha() and line.text[0].isalpha() else "") + line.text
    return blanks + text
