"""Panels: bars and dots over time, one below the other on one picture.

Nothing here knows a language: all that is written stands on the panels. Drawing takes a tenth of a second or so and
belongs off the event loop.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from itertools import groupby, pairwise, product

from bot.rendering.pens import FAINT, GAP, INK, LABEL, MARGIN, SUBTITLE, TITLE, WIDTH, Label, Pen, Place, around

_HEAD, _PANEL = 150, 600
_PLOT_TOP, _PLOT_HEIGHT, _TICKS = 170, 340, 18
_COLOUR = "#1f6feb"
_WIDEST_BAR, _BAR_SHARE = 90, 0.7
_DOT, _LINE = 13, 5


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


@dataclass(frozen=True, slots=True)
class Plot:
    """At least one panel below a title."""

    title: str
    panels: tuple[Panel, ...]

    def draw(self) -> bytes:
        """Return the PNG of the panels, one below the other."""
        pen = Pen(_HEAD + _PANEL * len(self.panels))
        pen.write(self.title, (MARGIN, 50), TITLE, bold=True)
        for number, panel in enumerate(self.panels):
            _draw_panel(pen, panel, _HEAD + number * _PANEL)
        return pen.png()


def _draw_panel(pen: Pen, panel: Panel, top: int) -> None:
    pen.write(panel.title, (MARGIN, top + 40), SUBTITLE)
    ground = top + _PLOT_TOP + _PLOT_HEIGHT
    pen.canvas.line([(MARGIN, ground), (WIDTH - MARGIN, ground)], FAINT, 2)
    highest = max(mark.value for mark in panel.marks) or 1
    heights = [_PLOT_HEIGHT * mark.value / highest for mark in panel.marks]
    across = list(_columns(panel.marks) if panel.form is Form.BARS else _times(panel.marks))
    tops = [(x, ground - height) for x, height in zip(across, heights, strict=True)]
    if panel.form is Form.BARS:
        _draw_bars(pen, tops, ground)
    else:
        _draw_dots(pen, panel.marks, tops)
    _write_labels(pen, panel, tops, ground + _TICKS + LABEL)


def _write_labels(pen: Pen, panel: Panel, tops: Sequence[Place], under: int) -> None:
    """Write what each mark is, above it or else, where it is a dot, below it, and its time `under` the ground."""
    below = [_DOT + LABEL + GAP] if panel.form is Form.DOTS else []
    marked = list(zip(panel.marks, tops, strict=True))
    values = [(mark.label, [(x, y + off) for off in (-_DOT - GAP, *below)]) for mark, (x, y) in marked if mark.label]
    pen.write_apart(_ends_first(values), INK, (around(top, _DOT) for top in tops) if below else ())
    pen.write_apart(_ends_first([(mark.time, [(x, float(under))]) for mark, (x, _) in marked]), FAINT)


def _draw_bars(pen: Pen, tops: Sequence[Place], ground: int) -> None:
    half = min(_WIDEST_BAR, _BAR_SHARE * (WIDTH - 2 * MARGIN) / len(tops)) / 2
    for x, y in tops:
        if y < ground:
            pen.canvas.rectangle((x - half, y, x + half, ground), _COLOUR)


def _draw_dots(pen: Pen, marks: Sequence[Mark], tops: Sequence[Place]) -> None:
    """Draw each value, tied to all values of the time before: no line says which of several is right."""
    times = [[top for _, top in group] for _, group in groupby(zip(marks, tops, strict=True), lambda pair: pair[0].at)]
    for before, after in pairwise(times):
        for line in product(before, after):
            pen.canvas.line(line, _COLOUR, _LINE)
    for x, y in tops:
        pen.canvas.ellipse(around((x, y), _DOT), _COLOUR)


def _columns(marks: Sequence[Mark]) -> Iterator[float]:
    """Yield where bars stand, each in a column of the same width."""
    column = (WIDTH - 2 * MARGIN) / len(marks)
    return (MARGIN + column * (number + 0.5) for number in range(len(marks)))


def _times(marks: Sequence[Mark]) -> Iterator[float]:
    """Yield where dots stand, as far apart as their days are."""
    first, last = marks[0].at, marks[-1].at
    width = WIDTH - 4 * MARGIN
    days = (last - first).days
    return (2 * MARGIN + (width * (mark.at - first).days / days if days else width / 2) for mark in marks)


def _ends_first(labels: Sequence[Label]) -> list[Label]:
    """Return the labels in the order in which they get room: the last, the first, then the others as time goes."""
    return [*labels[-1:], *labels[:-1]]
