"""Charts: what a picture shows, and the same numbers in words for its caption, in one language."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.inquiry.circles import Circle
from bot.inquiry.trends import Course, Trend
from bot.rendering.cards import Cards
from bot.rendering.pictures import Form, Mark, Panel, Plot
from bot.rendering.webs import Knot, Thread, Web
from bot.wording.catalogue import Catalogue
from bot.wording.limits import LIMITS
from bot.wording.markup import bold, escape, split
from reading.facts import Kind
from storage.archive.listings import WINDOW

_MOST_DAYS, _MOST_MONTHS = 31, 36
_MOST_COURSES, _MOST_POINTS, _MOST_SOURCES = 2, 10, 6
_DECEMBER = 12
_KINDS = tuple(Kind)


class Step(StrEnum):
    """How wide the bars of a chart are in time."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture that is yet to be drawn, None where there is none, and its caption in Telegram's HTML."""

    picture: Plot | Web | None
    caption: str


class Charts:
    """Makes charts in one language."""

    def __init__(self, texts: Catalogue, cards: Cards) -> None:
        self._texts = texts
        self._cards = cards

    def chart(self, shown: Trend | Circle) -> Chart:
        """Return the chart of what is to be shown."""
        return self._trend(shown) if isinstance(shown, Trend) else self._circle(shown)

    def _trend(self, trend: Trend) -> Chart:
        title = self._texts("trend.title", name=trend.entity.name)
        courses = trend.courses[:_MOST_COURSES]
        printed = [self._printed(trend)] if len(trend.days) > 1 else []
        told = [(self._course(course), course) for course in courses]
        panels = (*printed, *(panel for panel, _ in told))
        lines = [bold(title), *map(self._told, printed)]
        lines += [escape(self._texts("trend.undated", count=trend.undated))] if printed and trend.undated else []
        lines += [line for panel, course in told for line in (self._told(panel), *self._sources(course))]
        lines += [] if trend.is_drawn else [escape(self._texts("trend.nothing"))]
        return Chart(Plot(title, panels) if panels else None, _caption(lines))

    def _circle(self, circle: Circle) -> Chart:
        title = self._texts("circle.title", name=circle.entity.name)
        if not circle.neighbours:
            return Chart(None, _caption([bold(title), escape(self._texts("circle.nothing"))]))
        most = max(neighbour.stories for neighbour in circle.neighbours)
        knots = tuple(
            Knot(one.card.name, self._stories(one.stories), _KINDS.index(one.card.kind), one.stories / most)
            for one in circle.neighbours
        )
        threads = tuple(Thread(tie.one, tie.other, tie.stories / most) for tie in circle.ties)
        legend = tuple(self._texts(f"kinds.{kind}") for kind in _KINDS)
        web = Web(title, self._texts("circle.legend"), circle.entity.name, knots, threads, legend)
        return Chart(web, _caption([bold(title), *map(escape, self._told_of(circle))]))

    def _told_of(self, circle: Circle) -> Iterator[str]:
        """Yield in words what the web of `circle` shows, and what it does not say."""
        names = [one.card.name for one in circle.neighbours]
        yield self._texts(
            "circle.beside", told=self._counted((one.stories, one.card.name) for one in circle.neighbours)
        )
        pairs = [
            (tie.stories, self._texts("circle.pair", one=names[tie.one], other=names[tie.other])) for tie in circle.ties
        ]
        if pairs:
            yield self._texts("circle.ties", told=self._counted(pairs))
        is_part = circle.entity.articles > WINDOW
        yield self._texts("circle.newest" if is_part else "circle.only", count=WINDOW)

    def _counted(self, names: Iterable[tuple[int, str]]) -> str:
        """Return names by how many stories print them, most first."""
        counted: defaultdict[int, list[str]] = defaultdict(list)
        for stories, name in names:
            counted[stories].append(name)
        told = (
            self._texts("circle.counted", stories=self._stories(stories), names=self._texts("entity.comma").join(alike))
            for stories, alike in sorted(counted.items(), reverse=True)
        )
        return self._texts("circle.apart").join(told)

    def _stories(self, count: int) -> str:
        return self._texts("circle.stories" if count > 1 else "circle.story", count=count)

    def _printed(self, trend: Trend) -> Panel:
        """Return how many stories each day, month or year has; those between that have none have their place too."""
        (first, _), *_, (last, _) = trend.days
        step = _choose_step(first, last)
        counts = dict.fromkeys(_times(first, last, step), 0)
        for day, count in trend.days:
            counts[_begin(day, step)] += count
        marks = (Mark(at, count, str(count or ""), _written(at, step)) for at, count in counts.items())
        title = self._texts(f"trend.printed_by_{step}", first=first.isoformat(), last=last.isoformat())
        return Panel(title, Form.BARS, tuple(marks))

    def _course(self, course: Course) -> Panel:
        counted = self._texts("figure.apart").join(part for part in (course.commodity, course.subject) if part)
        marks = (
            Mark(point.first, float(point.quantity), point.text, self._cards.period(point.period))
            for point in course.points[-_MOST_POINTS:]
        )
        return Panel(counted, Form.DOTS, tuple(marks))

    def _told(self, panel: Panel) -> str:
        key = "trend.stories" if panel.form is Form.BARS else "trend.figure"
        told = (self._texts(key, time=mark.time, label=mark.label) for mark in panel.marks if mark.label)
        return escape(self._texts("trend.line", title=panel.title, told=self._texts("trend.apart").join(told)))

    def _sources(self, course: Course) -> Iterator[str]:
        sources = dict.fromkeys(point.source for point in course.points[-_MOST_POINTS:])
        return map(self._cards.source, list(sources)[-_MOST_SOURCES:])


def _caption(lines: Iterable[str]) -> str:
    return next(split("\n".join(lines), LIMITS.caption))


def _choose_step(first: date, last: date) -> Step:
    if (last - first).days < _MOST_DAYS:
        return Step.DAY
    months = (last.year - first.year) * _DECEMBER + last.month - first.month
    return Step.MONTH if months < _MOST_MONTHS else Step.YEAR


def _times(first: date, last: date, step: Step) -> Iterator[date]:
    time = _begin(first, step)
    while time <= last:
        yield time
        time = _begin(_after(time, step), step)


def _after(time: date, step: Step) -> date:
    """Return a day within the day, month or year that follows the one beginning at `time`."""
    return time + timedelta(days={Step.DAY: 1, Step.MONTH: 31, Step.YEAR: 366}[step])


def _begin(day: date, step: Step) -> date:
    if step is Step.DAY:
        return day
    return day.replace(day=1) if step is Step.MONTH else day.replace(month=1, day=1)


def _written(time: date, step: Step) -> str:
    return {Step.DAY: f"{time:%m-%d}", Step.MONTH: f"{time:%Y-%m}", Step.YEAR: f"{time:%Y}"}[step]
