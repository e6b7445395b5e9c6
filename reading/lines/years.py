"""Years: the year that a page's dates belong to, inferred where no full date is printed.

Nothing is guessed: a year counts only where it is the one that fits everything the page says. Festivals and weekdays
printed beside a date (元宵节(2月8日), 4月12日星期二) rule years out; so do years that the page tells as past
(2020年底印发) or as still to come (2022年要建成), since of its own year a newspaper says 今年.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from reading.lexicon import Lexicon, any_of
from reading.text.narrowing import narrow

_YEAR = re.compile(
    r"(?=[到\d])(?<![\d至—–~-])(?P<until>到)?(?P<year>(?:19|20)\d\d)年(?P<part>底|末|(?P<month>\d{1,2})月)?(?P<coming>之?前|[要将需]|力争|计划|预计|有望)?"
)
_DAY = re.compile(r"(?=\d)(?<!\d年)(?<!\d)(\d{1,2})月(\d{1,2})日")
_WEEKDAY = re.compile(r"(?=\d)(?<!\d年)(?<!\d)(\d{1,2})月(\d{1,2})日\s*[(,]?\s*(?:星期|周)([一二三四五六日天])")
_WEEKDAYS = "一二三四五六日"
_LAST_MONTH = 12
_REACH = 2


def infer_year(text: str, lexicon: Lexicon) -> int | None:
    """Return the one year that the dates of `text` can belong to, or None where several can or none does."""
    bare = narrow(text)
    earliest, latest = _earliest(bare), _latest(bare)
    festivals = list(_festivals(bare, lexicon))
    weekdays = list(_weekdays(bare))
    years = {int(year) for year in lexicon.words("spring_festivals")}
    fitting = [year for year in years if (earliest or 0) <= year <= (latest or max(years))]
    fitting = [year for year in fitting if all(_falls_on(year, *one, lexicon) for one in festivals)]
    fitting = [year for year in fitting if all(_is_weekday(year, *one) for one in weekdays)]
    if weekdays and earliest is not None and not festivals:
        fitting = [year for year in fitting if year <= earliest + _REACH]
    return fitting[0] if len(fitting) == 1 else None


def _earliest(text: str) -> int | None:
    """Return the first year that the page can be of: a past month later than its latest day lies in a year before."""
    months = [int(match[1]) for match in _DAY.finditer(text)]
    now = max(months, default=_LAST_MONTH)
    past = [match for match in _YEAR.finditer(text) if not match["coming"] and not match["until"]]
    return max((int(match["year"]) + (_month(match) > now) for match in past), default=None)


def _month(match: re.Match[str]) -> int:
    if match["month"]:
        return int(match["month"])
    return _LAST_MONTH if match["part"] else 0


def _latest(text: str) -> int | None:
    return min((int(match["year"]) - 1 for match in _YEAR.finditer(text) if match["coming"]), default=None)


def _festivals(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    for match in _beside_festival(lexicon).finditer(text):
        month, day = (match["m1"], match["d1"]) if match["m1"] else (match["m2"], match["d2"])
        yield int(month), int(day), match["f1"] or match["f2"]


@lru_cache(maxsize=8)
def _beside_festival(lexicon: Lexicon) -> re.Pattern[str]:
    names = any_of(lexicon.words("festival_days"))
    day = r"(?=\d)(?<!\d年)(?<!\d)(?P<m{0}>\d{{1,2}})月(?P<d{0}>\d{{1,2}})日"
    return re.compile(rf"{day.format(1)}[(,]\s*(?P<f1>{names})[),]|(?P<f2>{names})\({day.format(2)}\)")


def _weekdays(text: str) -> Iterator[tuple[int, int, int]]:
    for match in _WEEKDAY.finditer(text):
        yield int(match[1]), int(match[2]), _WEEKDAYS.index(match[3].replace("天", "日"))


def _falls_on(year: int, month: int, day: int, festival: str, lexicon: Lexicon) -> bool:
    first = date.fromisoformat(lexicon.table("spring_festivals")[str(year)])
    that = first + timedelta(days=int(lexicon.table("festival_days")[festival]))
    return (that.month, that.day) == (month, day)


def _is_weekday(year: int, month: int, day: int, weekday: int) -> bool:
    try:
        return date(year, month, day).weekday() == weekday
    except ValueError:
        return False
