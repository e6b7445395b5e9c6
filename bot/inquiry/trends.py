"""Trends: how an entity's mentions and figures go from date to date.

A course is told by figures that count the same in the same unit of the same subject, of several days or of several
years. Figures that disagree about one day stand side by side in it; none is added up or averaged.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reading.facts import Period
from storage.archive.findings import EntityCard, FigureCard, Source

_FEWEST_TIMES = 2
# From here on a period is a month, a quarter, a year, whichever month or year it is.
_MONTH = 27


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of one day, month or year, as printed."""

    period: Period
    first: date
    quantity: Decimal
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Course:
    """What counts the same at several times, in their order."""

    commodity: str
    subject: str | None
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """An entity's stories by day, with those that bear no date, and the courses of its figures, the longest first."""

    entity: EntityCard
    days: tuple[tuple[date, int], ...]
    undated: int = 0
    courses: tuple[Course, ...] = ()

    @property
    def is_drawn(self) -> bool:
        """Tell whether anything goes from one day to another."""
        return len(self.days) >= _FEWEST_TIMES or bool(self.courses)


def find_courses(figures: Iterable[FigureCard]) -> tuple[Course, ...]:
    """Return the courses that `figures` tell, those of most days first."""
    told: defaultdict[tuple[str, str, str | None, int], set[Point]] = defaultdict(set)
    for figure in figures:
        period = figure.period
        if figure.commodity and period and period.first and period.last:
            point = Point(period, period.first, figure.quantity, figure.text, figure.source)
            told[figure.commodity, figure.unit, figure.subject, _length(period.first, period.last)].add(point)
    courses = [
        Course(commodity, subject, tuple(sorted(points, key=lambda point: (point.first, -point.quantity))))
        for (commodity, _, subject, _), points in told.items()
        if len({point.first for point in points}) >= _FEWEST_TIMES
    ]
    return tuple(sorted(courses, key=lambda course: -len(course.points)))


def _length(first: date, last: date) -> int:
    days = (last - first).days
    return days if days < _MONTH else _MONTH * (days // _MONTH)
