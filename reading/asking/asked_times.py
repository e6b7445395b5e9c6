"""Times as questions name them: 11月3号, 2021年, 2021年11月, 2021-11-03, 昨天, 去年.

A question seldom names a full date, and what it leaves out stays open. A relative time counts from the page that a
statement stands on: whoever reads an archive means the 昨天 of the newspaper.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from reading.asking.patterns import any_typed
from reading.facts import Period, Span
from reading.lexicon import Lexicon
from reading.text.numerals import read_numeral

_YEAR = r"[12１２]\d{3}|[一二][〇零○一二三四五六七八九]{3}"
_NUMBER = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<!\d)(?P<year>{_YEAR})([-./])(?P<month>\d{{1,2}})(?:\2(?P<day>\d{{1,2}}))?(?!\d)",
        rf"(?:(?<!\d)(?P<year>{_YEAR})年的?)?(?<![\d第])(?P<month>{_NUMBER})月(?:份|(?P<day>{_NUMBER})[日号](?!线))?",
        rf"(?<!\d)(?P<year>{_YEAR})年(?![级度])",
        r"(?<!\S)(?P<year>(?:19|20)\d{2})(?!\S)",
        # A day by itself (13号), and no house, line or order of that number.
        r"(?:^|(?<=[\s说在到从至是的,，、]))(?P<day>\d{1,2})[日号](?![线楼院门馆厅桌店令机])",
    )
)
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class AskedTime:
    """A stretch of time as a question names it; its parts that are left out are None.

    Of a relative one `unit` is day, week, month or year, and `back` how many of these it lies before the statement's
    page. `words` are what was typed.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    unit: str = ""
    back: int = 0
    words: str = field(default="", compare=False)

    @property
    def is_relative(self) -> bool:
        """Tell whether only a page's own day can say which days are meant."""
        return bool(self.unit)

    @property
    def bounds(self) -> tuple[date, date] | None:
        """The first and last day meant, where the year is named."""
        if self.year is None:
            return None
        last_month = self.month or _MONTHS
        last_day = self.day or monthrange(self.year, last_month)[1]
        return date(self.year, self.month or 1, self.day or 1), date(self.year, last_month, last_day)

    @property
    def printed(self) -> tuple[str, ...]:
        """How a text prints this time; nothing for a relative one."""
        short = self.printed_within_year
        if self.year is None:
            return short
        return tuple(f"{self.year}年{words}" for words in short) or (f"{self.year}年",)

    @property
    def printed_within_year(self) -> tuple[str, ...]:
        """How a text of the year itself prints this time; nothing for a whole year."""
        if self.month is None:
            return () if self.day is None else (f"{self.day}日", f"{self.day}号")
        return (
            (f"{self.month}月",) if self.day is None else (f"{self.month}月{self.day}日", f"{self.month}月{self.day}号")
        )

    def covers(self, day: date) -> bool:
        """Tell whether `day` has all the parts that are named."""
        named = ((self.year, day.year), (self.month, day.month), (self.day, day.day))
        return not self.is_relative and all(asked in (None, part) for asked, part in named)

    def seen_from(self, printed: date | None) -> "AskedTime":
        """Return the days meant by a page of the day `printed`.

        A week, and without that day any relative time, stays as it is.
        """
        if printed is None or self.unit in ("", "week"):
            return self
        if self.unit == "day":
            day = printed - timedelta(days=self.back)
            return AskedTime(day.year, day.month, day.day)
        months = printed.year * _MONTHS + printed.month - 1 - (self.back if self.unit == "month" else 0)
        if self.unit == "month":
            return AskedTime(months // _MONTHS, months % _MONTHS + 1)
        return AskedTime(printed.year - self.back)

    def is_of(self, period: Period | None, printed: date | None) -> bool:
        """Tell whether a fact about `period` on a page of the day `printed` is about this time.

        A stretch of days counts by its end: 截至4月11日 is of 4月11日.
        """
        end = (period.last or period.first) if period else None
        if end is None:
            return False
        if self.unit == "week":
            return printed is not None and _monday(printed) - timedelta(weeks=self.back) == _monday(end)
        return self.seen_from(printed).covers(end)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def find_asked_times(text: str, lexicon: Lexicon) -> Iterator[tuple[Span, AskedTime]]:
    """Yield the times that a question names, with where; what is no date (13月45日) is passed over."""
    end = 0
    for span, time in sorted(_all_times(text, lexicon), key=lambda found: (found[0].start, -found[0].end)):
        if span.start >= end:
            end = span.end
            yield span, time


def _all_times(text: str, lexicon: Lexicon) -> Iterator[tuple[Span, AskedTime]]:
    for form in _FORMS:
        for match in form.finditer(text):
            time = _read(match)
            if time is not None:
                yield Span(*match.span()), time
    for match in _relative(lexicon).finditer(text):
        _, unit, back = _table(lexicon)[match.group().lower()]
        yield Span(*match.span()), AskedTime(unit=unit, back=int(back), words=match.group())


def _read(match: re.Match[str]) -> AskedTime | None:
    parts = {name: read_numeral(text) for name, text in match.groupdict().items() if text}
    year, month, day = (int(number) if (number := parts.get(name)) else None for name in ("year", "month", "day"))
    try:
        # A leap year, so that 2月29日 is a day where no year is named.
        date(year or 2000, month or 1, day or 1)
    except ValueError:
        return None
    return AskedTime(year, month, day, words=match.group())


@lru_cache(maxsize=4)
def _table(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    return {row[0]: row for row in lexicon.rows("question_times")}


@lru_cache(maxsize=4)
def _relative(lexicon: Lexicon) -> re.Pattern[str]:
    return any_typed(_table(lexicon))
