"""Webs: a name in the middle, others around it, and lines between those that belong together, thick where they do much.

Nothing here knows a language: all that is written stands on the web. Drawing takes a tenth of a second or so and
belongs off the event loop.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from operator import mul

from bot.rendering.pens import FAINT, GAP, INK, LABEL, MARGIN, SUBTITLE, TITLE, WIDTH, Pen, Place, around

_HEAD, _ROW, _FEWEST_ROWS, _FOOT = 220, 210, 2, 110
_DOT, _MIDDLE_DOT, _BELOW = 17, 24, 26
_REACH, _STEPS = 350, 24
_THINNEST, _THICKEST, _THICKEST_TIE = 3, 15, 7
_LINE, _TIE = "#a9c7f5", "#d5d9de"
_COLOURS = ("#1f6feb", "#1a8a4a", "#c7620a", "#8250df")


@dataclass(frozen=True, slots=True)
class Knot:
    """A name: `note` stands below it, `sort` is its place in the web's legend, `strength` up to 1 is of its line."""

    name: str
    note: str
    sort: int
    strength: float


@dataclass(frozen=True, slots=True)
class Thread:
    """A line between two knots, by their places; `strength` is up to 1."""

    one: int
    other: int
    strength: float


@dataclass(frozen=True, slots=True)
class Web:
    """What is drawn: `middle` and, around it in the order of a clock, at least one of the `knots`."""

    title: str
    subtitle: str
    middle: str
    knots: tuple[Knot, ...]
    threads: tuple[Thread, ...]
    legend: tuple[str, ...]

    def draw(self) -> bytes:
        """Return the PNG of the web."""
        height = _ROW * max(_FEWEST_ROWS, _right(len(self.knots)))
        pen = Pen(_HEAD + height + _FOOT)
        pen.write(self.title, (MARGIN, 50), TITLE, bold=True)
        pen.write(self.subtitle, (MARGIN, 135), SUBTITLE)
        middle = (WIDTH / 2, _HEAD + height / 2 - _BELOW)
        places = list(_places(len(self.knots), middle, height))
        _draw_lines(pen, self, middle, places)
        pen.canvas.ellipse(around(middle, _MIDDLE_DOT), INK)
        _write(pen, [self.middle], middle, is_bold=True)
        for knot, place in zip(self.knots, places, strict=True):
            pen.canvas.ellipse(around(place, _DOT), _COLOURS[knot.sort])
            _write(pen, [knot.name, knot.note], place)
        _explain(pen, self, _HEAD + height + LABEL)
        return pen.png()


def _draw_lines(pen: Pen, web: Web, middle: Place, places: Sequence[Place]) -> None:
    for thread in web.threads:
        bent = list(_bend(places[thread.one], middle, places[thread.other]))
        pen.canvas.line(bent, _TIE, max(_THINNEST, round(_THICKEST_TIE * thread.strength)), joint="curve")
    for knot, place in zip(web.knots, places, strict=True):
        pen.canvas.line((middle, place), _LINE, max(_THINNEST, round(_THICKEST * knot.strength)))


def _bend(start: Place, towards: Place, end: Place) -> Iterator[Place]:
    """Yield a curve: straight lines between those of one side would run below what is written there."""
    for step in range(_STEPS + 1):
        onward = step / _STEPS
        weights = ((1 - onward) ** 2, 2 * onward * (1 - onward), onward**2)
        x, y = (sum(map(mul, weights, ways)) for ways in zip(start, towards, end, strict=True))
        yield x, y


def _places(count: int, middle: Place, height: float) -> Iterator[Place]:
    """Yield where knots stand: down the right side of an oval, and up its left one."""
    right = _right(count)
    for number in range(count):
        of, side = (right, 1) if number < right else (count - right, -1)
        row = number if number < right else count - 1 - number
        off = (row + 0.5) / of - 0.5
        yield middle[0] + side * _REACH * sqrt(1 - 2.4 * off * off), middle[1] + off * height


def _right(count: int) -> int:
    """Return how many of the knots stand on the right side."""
    return (count + 1) // 2


def _write(pen: Pen, lines: Sequence[str], place: Place, *, is_bold: bool = False) -> None:
    """Write a name below its dot, on two lines where it is long, and below it what is told of it."""
    x, y = place
    room = 2 * min(x, WIDTH - x, _REACH / 2) - 2 * GAP
    name, *notes = lines
    folded = list(pen.fold(name, room))
    pen.write_over(folded, (x, y + _BELOW), bold=is_bold)
    pen.write_over(notes, (x, y + _BELOW + len(folded) * (LABEL + GAP)), FAINT)


def _explain(pen: Pen, web: Web, y: float) -> None:
    """Write which colour stands for what, of those that are there."""
    x = float(MARGIN)
    for sort in sorted({knot.sort for knot in web.knots}):
        pen.canvas.ellipse(around((x + _DOT, y + LABEL / 2 + GAP), _DOT), _COLOURS[sort])
        pen.write(web.legend[sort], (x + 3 * _DOT, y), LABEL)
        x += 3 * _DOT + pen.measure(web.legend[sort], LABEL) + LABEL
