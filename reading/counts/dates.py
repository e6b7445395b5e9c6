"""Dates in running text, and the days that they mean.

Relative dates (昨日, 上月) and dates without a year count from the page's own day; where that is unknown, the page's
year places dates without one, and what still cannot be placed is left out. Ranges (11月2日至5日), open ends
(自2月6日以来) and whole months, years and parts of years come as one period.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from reading.facts import Period, Span
from reading.text.numerals import read_numeral


@dataclass(frozen=True, slots=True)
class DatedSpan:
    """A date as printed at `span`, and the days that it means."""

    span: Span
    period: Period


class _Anchor(NamedTuple):
    """What a date is counted from.

    The page's day and year, the first day of the date told last, the last date that was a single day, and whether the
    date before is the start of a range that this one ends.
    """

    day: date | None
    year: int | None
    told: date | None = None
    told_day: date | None = None
    joined: bool = False


_Resolver = Callable[[re.Match[str], _Anchor], Period | None]

_DIGIT = "[0-9０-９]"
_SHORT = rf"(?:{_DIGIT}{{1,2}}|[一二三四五六七八九十]{{1,3}})"
_FULL_YEAR = rf"(?:[12１２]{_DIGIT}{{3}}|[一二][〇零○一二三四五六七八九]{{3}})"
_YEAR = rf"(?P<year>{_FULL_YEAR}|今|去|前|明|当|同)年"
_QUARTERS = "前[二两三23]季度|第?[一二三四1-4]季度|前[一二三四五六七八九十1-9]+个月|[上下]半年"
_PART = f"(?P<part>{_QUARTERS}|[上中下]旬|年?[底初末中](?![学部国心等小央考秋华共外]))"
# Most places of a text are passed at the first glance.
_BEGINS = r"(?=[0-9０-９一二三四五六七八九十今去前明当同])"
_NOT_ORDINAL = rf"(?<!{_DIGIT})(?<![.第近每满续限拘留约达超百千万十])"
_IN_YEAR = rf"{_BEGINS}(?:{_YEAR})?{_NOT_ORDINAL}"
# 竣工|前6个月 is before something, 全市|前6个月 from the new year.
_NOT_BEFORE = "(?<!竣工|完工|开工|投产|交付|到期|届满|期满|结束|毕业|入学|分娩|婚礼)"
_DURATION = "[内均产游龄后前]|以[内上后前]|之[内后前]|左右"
_DAY_MARK = "[日号](?![线楼门院令店])"
_CLOCK = re.compile(
    rf"(?=[0-9０-９一二三四五六七八九十])(?<![\d.第])(?:[一二三四五六七八九十]{{1,3}}|{_DIGIT}{{1,2}})(?:[时点](?![候期代间段数名])|[:：]{_DIGIT}{{2}})"
    rf"(?:{_DIGIT}{{1,2}}分(?:{_DIGIT}{{1,2}}秒)?|半)?[许多]?|{_DIGIT}{{1,2}}(?=[—–\-~～至到]+{_DIGIT}{{1,2}}[时点])",
)
_JOIN = re.compile(rf"(?:[上下中凌清傍深早晚午]?[午晨晚夜上间]?(?:{_CLOCK.pattern}))?[至到—–\-~～－]+")
# 自2014年7月成立至2022年底
_UNTIL = re.compile(r"[^，,。；;!！?？\d\n]{1,10}[至到]")
_SINCE = re.compile("(?:起|开始)(?!点|步)|[^，,。;；!！?？\n]{0,10}(?:以来|至今)")
_RELATIVE = {"大前": -3, "前": -2, "昨": -1, "今": 0, "当": 0, "同": 0, "这": 0, "那": 0, "明": 1, "后": 2}
_TAKING_UP = "当同这那"
_RELATIVE_YEARS = {"今": 0, "当": 0, "去": -1, "前": -2, "明": 1}
_ADJACENT = {"上": -1, "本": 0, "当": 0, "这": 0, "下": 1}
_WEEKDAYS = "一二三四五六日天"
_WEEK = 7
_LONG_AGO = 183


def find_dates(text: str, day: date | None, year: int | None) -> Iterator[DatedSpan]:
    """Yield the dates of `text` in order.

    Args:
        text: running text.
        day: the day that the page is of, from which relative dates count, or None where it is unknown.
        year: the year that dates without one belong to where `day` is None.
    """
    pending: DatedSpan | None = None
    anchor = _Anchor(day, year)
    for match, resolve in _find_printed(text):
        joined = pending is not None and _is_joined(text, pending.span, match.start())
        period = _resolve_safely(resolve, match, anchor._replace(joined=joined))
        if period is None:
            # What cannot be placed places nothing behind it: after 11月9日 of an unknown year, 2日 is unknown too.
            anchor = anchor._replace(told=None, told_day=None)
            continue
        single = period.first if period.first == period.last else None
        anchor = anchor._replace(told=period.first, told_day=single)
        here = DatedSpan(Span(*match.span()), period)
        if pending is not None and joined:
            pending = _join(pending, here)
            continue
        if pending is not None:
            yield _open(text, pending)
        pending = here
    if pending is not None:
        yield _open(text, pending)


@lru_cache(maxsize=2)
def find_times(text: str) -> tuple[Span, ...]:
    """Return where dates and clock times are printed in `text`, whether or not their days can be told."""
    printed = (match for match, _ in _find_printed(text))
    return tuple(Span(*match.span()) for match in chain(printed, _CLOCK.finditer(text)))


def _is_joined(text: str, first: Span, last: int) -> bool:
    """Tell whether the date at `first` and the one that starts at `last` are the two ends of one stretch of time."""
    if _JOIN.fullmatch(text, first.end, last):
        return True
    return text[max(0, first.start - 1) : first.start] in ("自", "从") and bool(_UNTIL.fullmatch(text, first.end, last))


def _join(first: DatedSpan, last: DatedSpan) -> DatedSpan:
    span = Span(first.span.start, last.span.end)
    if first.period.first and last.period.last and first.period.first > last.period.last:
        return DatedSpan(span, first.period)
    return DatedSpan(span, Period(first.period.first, last.period.last))


def _open(text: str, dated: DatedSpan) -> DatedSpan:
    behind = _SINCE.match(text, dated.span.end)
    return dated if behind is None else DatedSpan(dated.span, Period(dated.period.first, None))


def _resolve_safely(resolve: _Resolver, match: re.Match[str], anchor: _Anchor) -> Period | None:
    try:
        return resolve(match, anchor)
    except (ValueError, OverflowError):  # 13月45日 is printed now and then, and is no date
        return None


def _read_calendar_day(match: re.Match[str], anchor: _Anchor) -> Period | None:
    return _place(match["year"], _read(match["month"]), _read(match["day"]), anchor)


def _place(year: str | None, month: int, day: int, anchor: _Anchor) -> Period | None:
    known = _read_year(year, anchor) if year else _guess_year(month, day, anchor)
    if known is None:
        return None
    told = date(known, month, day)
    return Period(told, told)


def _guess_year(month: int, day: int, anchor: _Anchor) -> int | None:
    if anchor.joined and anchor.told is not None:
        return anchor.told.year + ((month, day) < (anchor.told.month, anchor.told.day))
    if anchor.day is None:
        return anchor.year
    # News tells what was or soon will be: in January's paper, 12月31日 lies behind.
    ahead = (date(anchor.day.year, month, min(day, 28)) - anchor.day).days
    return anchor.day.year - (ahead > _LONG_AGO) + (ahead < -_LONG_AGO and month == 1)


def _read_lone_day(match: re.Match[str], anchor: _Anchor) -> Period | None:
    base = anchor.told_day if anchor.told_day is not None else anchor.day
    if base is None:
        return None
    day = _read(match["day"])
    if anchor.told_day is None and day > base.day:
        base = _shift_month(base, -1)
    told = base.replace(day=day)
    return Period(told, told)


def _read_month(match: re.Match[str], anchor: _Anchor) -> Period | None:
    month = _read(match["month"])
    year = _read_year(match["year"], anchor) if match["year"] else _guess_year(month, 1, anchor)
    return _cut_month(date(year, month, 1), match["part"] or "") if year is not None else None


def _read_months(match: re.Match[str], anchor: _Anchor) -> Period | None:
    first, last = _read(match["first"]), _read(match["last"])
    year = _read_year(match["year"], anchor) if match["year"] else _guess_year(last, 1, anchor)
    return _months(year, first, last) if year is not None and first < last else None


def _cut_month(first: date, part: str) -> Period:
    last = monthrange(first.year, first.month)[1]
    days = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, last)}.get(part, (1, last))
    return Period(first.replace(day=days[0]), first.replace(day=days[1]))


def _read_whole_year(match: re.Match[str], anchor: _Anchor) -> Period | None:
    year = _read_year(match["year"], anchor)
    if year is None or match["part"] is None:
        return _months(year, 1, 12) if year is not None else None
    return _cut_year(year, match["part"])


def _read_part_of_year(match: re.Match[str], anchor: _Anchor) -> Period | None:
    base = anchor.day if anchor.day is not None else anchor.told
    year = base.year if base is not None else anchor.year
    return _cut_year(year, match["part"]) if year is not None else None


def _cut_year(year: int, part: str) -> Period | None:
    months = 3 if part.endswith("季度") else 1
    if part.startswith("前"):
        return _months(year, 1, months * _read(part[1:].removesuffix("季度").removesuffix("个月")))
    if part.endswith("季度"):
        last = months * _read(part.removeprefix("第").removesuffix("季度"))
        return _months(year, last - months + 1, last)
    halves = {"上半年": (1, 6), "下半年": (7, 12)}
    return _months(year, *halves.get(part, (1, 12)))


def _months(year: int, first: int, last: int) -> Period:
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _read_relative_day(match: re.Match[str], anchor: _Anchor) -> Period | None:
    base = anchor.told_day if match["when"] in _TAKING_UP else anchor.day
    if base is None:
        return None
    told = base + timedelta(days=_RELATIVE[match["when"]])
    return Period(told, told)


def _read_adjacent_month(match: re.Match[str], anchor: _Anchor) -> Period | None:
    if anchor.day is None:
        return None
    return _cut_month(_shift_month(anchor.day, _ADJACENT[match["when"]]), match["part"] or "")


def _read_adjacent_week(match: re.Match[str], anchor: _Anchor) -> Period | None:
    if anchor.day is None:
        return None
    monday = anchor.day - timedelta(days=anchor.day.weekday()) + timedelta(weeks=_ADJACENT[match["when"]])
    if match["weekday"]:
        told = monday + timedelta(days=min(_WEEKDAYS.index(match["weekday"]), _WEEK - 1))
        return Period(told, told)
    return Period(monday, monday + timedelta(days=_WEEK - 1))


def _shift_month(day: date, by: int) -> date:
    months = day.year * 12 + day.month - 1 + by
    return date(months // 12, months % 12 + 1, 1)


def _read_year(text: str, anchor: _Anchor) -> int | None:
    if text == "同":
        return anchor.told.year if anchor.told is not None else None
    if text == "当" and anchor.told is not None:
        return anchor.told.year
    if text in _RELATIVE_YEARS:
        base = anchor.day.year if anchor.day is not None else anchor.year
        return base + _RELATIVE_YEARS[text] if base is not None else None
    return _read(text)


def _read(text: str) -> int:
    number = read_numeral(text)
    if number is None:
        raise ValueError(text)
    return int(number)


_FORMS: tuple[tuple[re.Pattern[str], _Resolver], ...] = (
    (re.compile(rf"{_IN_YEAR}(?P<month>{_SHORT})月(?P<day>{_SHORT}){_DAY_MARK}"), _read_calendar_day),
    (
        re.compile(rf"(?<!{_DIGIT})(?P<year>[12]\d{{3}})([-./])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}})(?!{_DIGIT})"),
        _read_calendar_day,
    ),
    (
        re.compile(rf"{_IN_YEAR}(?P<first>{_SHORT})[至到—–\-~～－]{{1,2}}(?P<last>{_SHORT})月份?(?!{_SHORT}日)"),
        _read_months,
    ),
    (re.compile(rf"{_IN_YEAR}(?P<month>{_SHORT})月(?:份|{_PART})?(?!嫂|球|饼)"), _read_month),
    (re.compile(rf"{_BEGINS}(?<!{_DIGIT}){_YEAR}(?!级|糕|轻|货|饭){_PART}?"), _read_whole_year),
    (re.compile(rf"(?={_DIGIT}){_NOT_ORDINAL}(?P<day>{_DIGIT}{{1,2}})日(?!{_DURATION})"), _read_lone_day),
    (
        re.compile(rf"(?=[前第上下一二三四1-4])(?<![月\d提之以此目]){_NOT_BEFORE}(?P<part>{_QUARTERS})"),
        _read_part_of_year,
    ),
    (re.compile("(?P<when>大前|[前昨今当明后同这那])(?:[天日](?!来|津)|[晚夜晨](?!报))"), _read_relative_day),
    (re.compile(rf"(?P<when>[上本当这下])个?月{_PART}?"), _read_adjacent_month),
    (
        re.compile("(?P<when>[上本这下])周(?P<weekday>[一二三四五六日天](?![个名场次家位条天]))?(?![末边围])"),
        _read_adjacent_week,
    ),
)


# A page's text is asked for its dates and, to tell them from figures, for its times: found once, kept for the next.
@lru_cache(maxsize=2)
def _find_printed(text: str) -> tuple[tuple[re.Match[str], _Resolver], ...]:
    found = [(match, resolve) for form, resolve in _FORMS for match in form.finditer(text)]
    found.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    return tuple(_drop_overlapping(found))


def _drop_overlapping(found: Iterable[tuple[re.Match[str], _Resolver]]) -> Iterator[tuple[re.Match[str], _Resolver]]:
    end = 0
    for match, resolve in found:
        if match.start() >= end:
            end = match.end()
            yield match, resolve
