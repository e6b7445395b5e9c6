"""Times as questions name them, and which days these are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.asking.asked_times import AskedTime, find_asked_times
from reading.facts import Period

PRINTED = date(2022, 4, 12)


@pytest.mark.parametrize(
    ("message", "times"),
    [
        ("11月3号走了多少步", [AskedTime(month=11, day=3)]),
        ("2021年11月3日", [AskedTime(2021, 11, 3)]),
        ("２０２１年１１月", [AskedTime(2021, 11)]),
        ("二〇二一年十一月三号", [AskedTime(2021, 11, 3)]),
        ("2021-11-03 和 2021/11", [AskedTime(2021, 11, 3), AskedTime(2021, 11)]),
        ("张军 2021", [AskedTime(2021)]),
        ("2019年到2021年", [AskedTime(2019), AskedTime(2021)]),
        ("昨天新增多少", [AskedTime(unit="day", back=1)]),
        ("上个月呢", [AskedTime(unit="month", back=1)]),
        ("去年3月", [AskedTime(unit="year", back=1), AskedTime(month=3)]),
        ("王医生说13号有多少人", [AskedTime(day=13)]),
        ("13号线和5号楼", []),
        ("东街13号", []),
        ("13月45日", []),
        ("2月30日", []),
        ("11月3号线开通", [AskedTime(month=11)]),
        ("3个月花了2021元", []),
        ("2021级学生", []),
        ("96118热线", []),
    ],
)
def test_times_are_read_as_people_type_them(message, times, lexicon):
    assert [time for _, time in find_asked_times(message, lexicon)] == times


@given(st.text(alphabet="0123456789年月日号-./昨去天十一二〇 ", max_size=30))
def test_no_message_makes_times_raise_and_every_span_reads_back(lexicon, message):
    for span, time in find_asked_times(message, lexicon):
        assert span.of(message) == time.words


@pytest.mark.parametrize(
    ("time", "days", "others"),
    [
        (AskedTime(month=11, day=3), ["2021-11-03", "1998-11-03"], ["2021-11-04"]),
        (AskedTime(2021, 11), ["2021-11-01", "2021-11-30"], ["2020-11-01"]),
        (AskedTime(2021), ["2021-01-01"], ["2022-01-01"]),
        (AskedTime(unit="day", back=1), [], ["2021-11-03"]),
    ],
)
def test_a_time_covers_the_days_that_have_all_its_parts(time, days, others):
    assert all(time.covers(date.fromisoformat(day)) for day in days)
    assert not any(time.covers(date.fromisoformat(day)) for day in others)


@pytest.mark.parametrize(
    ("time", "meant"),
    [
        (AskedTime(unit="day", back=1), AskedTime(2022, 4, 11)),
        (AskedTime(unit="month", back=4), AskedTime(2021, 12)),
        (AskedTime(unit="year", back=1), AskedTime(2021)),
        (AskedTime(2020), AskedTime(2020)),
    ],
)
def test_a_relative_time_counts_from_its_page(time, meant):
    assert time.seen_from(PRINTED) == meant


def test_a_relative_time_means_no_day_of_an_undated_page():
    assert not AskedTime(unit="day", back=1).is_of(Period(PRINTED, PRINTED), None)


@pytest.mark.parametrize(
    ("period", "is_of"),
    [
        (Period(date(2022, 4, 11), date(2022, 4, 11)), True),
        (Period(None, date(2022, 4, 11)), True),
        (Period(date(2022, 4, 11), None), True),
        (Period(date(2022, 4, 11), date(2022, 4, 20)), False),
        (None, False),
    ],
)
def test_a_stretch_of_days_counts_by_its_end(period, is_of):
    assert AskedTime(month=4, day=11).is_of(period, PRINTED) is is_of


@pytest.mark.parametrize(
    ("time", "bounds"),
    [
        (AskedTime(2024, 2), (date(2024, 2, 1), date(2024, 2, 29))),
        (AskedTime(2021), (date(2021, 1, 1), date(2021, 12, 31))),
        (AskedTime(2021, 11, 3), (date(2021, 11, 3), date(2021, 11, 3))),
        (AskedTime(month=11, day=3), None),
    ],
)
def test_a_time_with_its_year_has_bounds(time, bounds):
    assert time.bounds == bounds


@pytest.mark.parametrize(
    ("time", "printed"),
    [
        (AskedTime(2021, 11, 3), ("2021年11月3日", "2021年11月3号")),
        (AskedTime(month=11, day=3), ("11月3日", "11月3号")),
        (AskedTime(2021, 11), ("2021年11月",)),
        (AskedTime(2021), ("2021年",)),
        (AskedTime(unit="year", back=1), ()),
    ],
)
def test_a_time_knows_how_it_is_printed(time, printed):
    assert time.printed == printed


def test_a_week_counts_from_the_week_of_its_page(lexicon):
    ((_, last_week),) = find_asked_times("上周新增多少", lexicon)
    wednesday = date(2021, 11, 24)
    days = [date(2021, 11, day) for day in (14, 15, 21, 22)]
    assert [last_week.is_of(Period(day, day), wednesday) for day in days] == [False, True, True, False]
    assert not last_week.is_of(Period(days[1], days[1]), None)
