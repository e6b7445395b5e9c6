"""Dates are found where they stand and mean the days that the newspaper's reader understands."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.counts.dates import find_dates, find_times

TODAY = date(2019, 8, 15)


def dates_in(text, day=TODAY, year=None):
    return [(dated.span.of(text), dated.period.isoformat()) for dated in find_dates(text, day, year)]


@pytest.mark.parametrize(
    ("text", "printed", "meant"),
    [
        ("2018年5月12日地震十周年", "2018年5月12日", "2018-05-12"),
        ("二〇一八年五月十二日", "二〇一八年五月十二日", "2018-05-12"),
        ("2018-05-12发布", "2018-05-12", "2018-05-12"),
        ("8月9日上午开工", "8月9日", "2019-08-09"),
        ("8月9号开工", "8月9号", "2019-08-09"),
        ("去年12月20日签约", "去年12月20日", "2018-12-20"),
        ("13日晚抵达", "13日", "2019-08-13"),
        ("28日抵达", "28日", "2019-07-28"),
        ("昨日走访", "昨日", "2019-08-14"),
        ("记者今天获悉", "今天", "2019-08-15"),
        ("前天夜里", "前天", "2019-08-13"),
        ("上月销量", "上月", "2019-07-01/2019-07-31"),
        ("本月中旬", "本月中旬", "2019-08-11/2019-08-20"),
        ("2018年9月入学", "2018年9月", "2018-09-01/2018-09-30"),
        ("去年全年", "去年", "2018-01-01/2018-12-31"),
        ("今年以来", "今年", "2019-01-01/"),
        ("2017年底通车", "2017年底", "2017-01-01/2017-12-31"),
        ("2017年中央资金到位", "2017年", "2017-01-01/2017-12-31"),
        ("2018年上半年", "2018年上半年", "2018-01-01/2018-06-30"),
        ("一季度增长", "一季度", "2019-01-01/2019-03-31"),
        ("前三季度增长", "前三季度", "2019-01-01/2019-09-30"),
        ("上周共赛五场", "上周", "2019-08-05/2019-08-11"),
        ("上周五开赛", "上周五", "2019-08-09"),
        ("本周日决赛", "本周日", "2019-08-18"),
        ("自2月8日开馆以来", "2月8日", "2019-02-08/"),
        ("从3月1日起施行", "3月1日", "2019-03-01/"),
        ("3月1日开馆至今", "3月1日", "2019-03-01/"),
        ("2018年3月14日至9月13日", "2018年3月14日至9月13日", "2018-03-14/2018-09-13"),
        ("2018年12月30日至1月2日", "2018年12月30日至1月2日", "2018-12-30/2019-01-02"),
        ("自2018年7月开馆至2019年3月", "2018年7月开馆至2019年3月", "2018-07-01/2019-03-31"),
        ("今年1至7月", "今年1至7月", "2019-01-01/2019-07-31"),
        ("2018年3—5月份", "2018年3—5月份", "2018-03-01/2018-05-31"),
        ("8月2日至5日举行", "8月2日至5日", "2019-08-02/2019-08-05"),
        ("8月2日12时—8月3日12时", "8月2日12时—8月3日", "2019-08-02/2019-08-03"),
    ],
)
def test_a_date_means_its_days(text, printed, meant):
    assert dates_in(text)[0] == (printed, meant)


def test_a_day_without_month_belongs_to_the_month_told_before():
    assert dates_in("7月2日走了两万步，3日走了三万步") == [("7月2日", "2019-07-02"), ("3日", "2019-07-03")]


def test_that_day_is_the_day_told_last():
    assert dates_in("7月2日开赛，当晚闭幕")[-1] == ("当晚", "2019-07-02")
    assert dates_in("去年开馆，当天客满") == [("去年", "2018-01-01/2018-12-31")]


def test_a_day_behind_a_date_of_unknown_year_is_left_out():
    assert dates_in("2017年3月入职，11月9日受奖，2日请假", None) == [("2017年3月", "2017-03-01/2017-03-31")]


def test_a_day_behind_a_bare_month_or_year_belongs_to_the_page():
    assert dates_in("2017年3月入职，12日受奖")[-1] == ("12日", "2019-08-12")


def test_in_january_a_december_day_lies_in_the_year_before():
    assert dates_in("12月31日晚跨年", date(2020, 1, 3)) == [("12月31日", "2019-12-31")]


def test_the_pages_year_places_dates_where_its_day_is_unknown():
    assert dates_in("5月4日开幕", None, 2016) == [("5月4日", "2016-05-04")]


@pytest.mark.parametrize("text", ["昨日走访", "5月4日开幕", "上月", "13日晚", "同年5月", "一季度"])
def test_what_cannot_be_placed_is_left_out(text):
    assert dates_in(text, None, None) == []


@pytest.mark.parametrize(
    "text",
    [
        "13月45日",
        "2月30日",
        "提前1个月",
        "以前三个月",
        "日前",
        "第5日",
        "近3月",
        "隔离满14日",
        "10日内答复",
        "三年级",
        "月嫂",
        "前天津队队长",
    ],
)
def test_what_is_no_date_is_left_out(text):
    assert dates_in(text) == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("晚上11点", "11点"),
        ("9时40分发车", "9时40分"),
        ("凌晨三点半", "三点半"),
        ("0—24时", "0"),
        ("9:30开门", "9:30"),
        ("13月45日", "13月45日"),
    ],
)
def test_clock_times_and_impossible_dates_are_times_still(text, printed):
    assert printed in [span.of(text) for span in find_times(text)]


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_every_full_date_reads_back(day):
    text = f"{day.year}年{day.month}月{day.day}日"
    assert dates_in(text) == [(text, day.isoformat())]


@given(
    st.text(alphabet="0123456789年月日号时点分至到—-上下本去今昨前第一二三十季度半旬底起以来自从内，", max_size=30),
    st.one_of(st.none(), st.dates()),
    st.one_of(st.none(), st.integers(1, 9999)),
)
def test_no_text_makes_finding_dates_fail_and_spans_stand_in_order(text, day, year):
    spans = [dated.span for dated in find_dates(text, day, year)]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
