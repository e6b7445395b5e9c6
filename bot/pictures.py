"""Pictures: panels of bars and dots over time as a PNG, as wide as a phone shows and with letters as large as it needs.

Nothing here knows a language: all that is written stands on the panels. Drawing takes a tenth of a second or so and
belongs off the event loop.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from io import BytesIO
from itertools import groupby, pairwise, product

from PIL import Image, ImageDraw, ImageFont
from pylopdf_fonts_zh_cn import sans_path

WIDTH = 1080
"""Pixels across."""

_MARGIN, _HEAD, _PANEL = 60, 150, 600
_PLOT_TOP, _PLOT_HEIGHT, _TICKS = 170, 340, 18
_TITLE, _SUBTITLE, _LABEL = 60, 40, 34
_PAPER, _INK, _FAINT, _COLOUR = "#ffffff", "#1b1f24", "#8b949e", "#1f6feb"
_WIDEST_BAR, _BAR_SHARE = 90, 0.7
_DOT, _LINE, _GAP = 13, 5, 8

Place = tuple[float, float]
Box = tuple[float, float, float, float]
Label = tuple[str, Sequence[Place]]


class Form(Enum):
    """How a panel shows its marks: counts as bars side by side, quantities as dots on a line of time."""

    BARS = auto()
    DOTS = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """One value: when, how much, how it is written, and how its time is."""

    at: date
    value: float
    label: str
    time: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One plot below its title; `marks` are at least one, in the order of time."""

    title: str
    form: Form
    marks: tuple[Mark, ...]


def draw(title: str, panels: Sequence[Panel]) -> bytes:
    """Return the PNG of `panels` one below the other, under `title`."""
    image = Image.new("RGB", (WIDTH, _HEAD + _PANEL * len(panels)), _PAPER)
    pen = _Pen(ImageDraw.Draw(image))
    pen.write(title, (_MARGIN, 50), _TITLE, bold=True)
    for number, panel in enumerate(panels):
        _draw_panel(pen, panel, _HEAD + number * _PANEL)
    stored = BytesIO()
    image.save(stored, "PNG", optimize=True)
    return stored.getvalue()


class _Pen:
    """Writes on the canvas, never over the right margin and never one label over another."""

    def __init__(self, canvas: ImageDraw.ImageDraw) -> None:
        self.canvas = canvas
        self._fonts: dict[int, ImageFont.FreeTypeFont] = {}

    def write(self, text: str, place: Place, size: int, *, bold: bool = False) -> None:
        """Write a line whose upper left corner is at `place`, its end cut off where it is too long."""
        font, kept = self._font(size), text
        while kept and place[0] + font.getlength(kept) > WIDTH - _MARGIN:
            kept = f"{kept.rstrip('…')[:-1]}…"
        self.canvas.text(place, kept, _INK, font, stroke_width=1 if bold else 0)

    def write_apart(self, labels: Iterable[Label], fill: str, taken: Iterable[Box] = ()) -> None:
        """Write each label centred above the first of its places that is not `taken`, by a label before it or else."""
        written = [*taken]
        for text, places in labels:
            half = self._font(_LABEL).getlength(text) / 2
            for x, y in places:
                middle = min(max(x, half), WIDTH - half)
                box = (middle - half - _GAP, y - _LABEL - _GAP, middle + half + _GAP, y)
                if not any(_overlap(box, other) for other in written):
                    self.canvas.text((middle, y), text, fill, self._font(_LABEL), anchor="ms")
                    written.append(box)
                    break

    def _font(self, size: int) -> ImageFont.FreeTypeFont:
        if size not in self._fonts:
            self._fonts[size] = ImageFont.truetype(sans_path(), size)
        return self._fonts[size]


def _draw_panel(pen: _Pen, panel: Panel, top: int) -> None:
    pen.write(panel.title, (_MARGIN, top + 40), _SUBTITLE)
    ground = top + _PLOT_TOP + _PLOT_HEIGHT
    pen.canvas.line([(_MARGIN, ground), (WIDTH - _MARGIN, ground)], _FAINT, 2)
    highest = max(mark.value for mark in panel.marks) or 1
    heights = [_PLOT_HEIGHT * mark.value / highest for mark in panel.marks]
    across = list(_columns(panel.marks) if panel.form is Form.BARS else _times(panel.marks))
    tops = [(x, ground - height) for x, height in zip(across, heights, strict=True)]
    if panel.form is Form.BARS:
        _draw_bars(pen, tops, ground)
    else:
        _draw_dots(pen, panel.marks, tops)
    _write_labels(pen, panel, tops, ground + _TICKS + _LABEL)


def _write_labels(pen: _Pen, panel: Panel, tops: Sequence[Place], under: int) -> None:
    """Write what each mark is, above it or else, where it is a dot, below it, and its time `under` the ground."""
    below = [_DOT + _LABEL + _GAP] if panel.form is Form.DOTS else []
    marked = list(zip(panel.marks, tops, strict=True))
    values = [(mark.label, [(x, y + off) for off in (-_DOT - _GAP, *below)]) for mark, (x, y) in marked if mark.label]
    pen.write_apart(_ends_first(values), _INK, map(_around, tops) if below else ())
    pen.write_apart(_ends_first([(mark.time, [(x, float(under))]) for mark, (x, _) in marked]), _FAINT)


def _draw_bars(pen: _Pen, tops: Sequence[Place], ground: int) -> None:
    half = min(_WIDEST_BAR, _BAR_SHARE * (WIDTH - 2 * _MARGIN) / len(tops)) / 2
    for x, y in tops:
        if y < ground:
            pen.canvas.rectangle((x - half, y, x + half, ground), _COLOUR)


def _draw_dots(pen: _Pen, marks: Sequence[Mark], tops: Sequence[Place]) -> None:
    """Draw each value, tied to all values of the time before: no line says which of several is right."""
    times = [[top for _, top in group] for _, group in groupby(zip(marks, tops, strict=True), lambda pair: pair[0].at)]
    for before, after in pairwise(times):
        for line in product(before, after):
            pen.canvas.line(line, _COLOUR, _LINE)
    for x, y in tops:
        pen.canvas.ellipse(_around((x, y)), _COLOUR)


def _columns(marks: Sequence[Mark]) -> Iterator[float]:
    """Yield where bars stand, each in a column of the same width."""
    column = (WIDTH - 2 * _MARGIN) / len(marks)
    return (_MARGIN + column * (number + 0.5) for number in range(len(marks)))


def _times(marks: Sequence[Mark]) -> Iterator[float]:
    """Yield where dots stand, as far apart as their days are."""
    first, last = marks[0].at, marks[-1].at
    width = WIDTH - 4 * _MARGIN
    days = (last - first).days
    return (2 * _MARGIN + (width * (mark.at - first).days / days if days else width / 2) for mark in marks)


def _ends_first(labels: Sequence[Label]) -> list[Label]:
    """Return the labels in the order in which they get room: the last, the first, then the others as time goes."""
    return [*labels[-1:], *labels[:-1]]


def _around(dot: Place) -> Box:
    x, y = dot
    return (x - _DOT, y - _DOT, x + _DOT, y + _DOT)


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
