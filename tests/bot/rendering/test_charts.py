"""What a picture shows, and the same numbers in its caption."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.inquiry.circles import Circle, Neighbour, Tie
from bot.inquiry.trends import Course, Point, Trend
from bot.rendering.cards import Cards
from bot.rendering.charts import Charts
from bot.rendering.links import Links
from bot.rendering.pictures import Form
from bot.wording.catalogue import LANGUAGES, catalogue
from bot.wording.limits import LIMITS
from bot.wording.markup import measure, read_plain
from reading.facts import Kind, Period
from storage.archive.findings import EntityCard, Source

DAYS = st.lists(st.dates(date(1950, 1, 1), date(2030, 12, 31)), min_size=2, max_size=40, unique=True).map(sorted)
SOMEBODY = EntityCard("eeeeeeeeeeeeeeee", "周<海>生", Kind.PERSON)
BESIDE = (("青石镇", Kind.PLACE), ("渡口管理站", Kind.AGENCY), ("何<画>家", Kind.PERSON))


def charts(language="zh-Hans"):
    texts = catalogue(language)
    return Charts(texts, Cards(texts, Links("archive_test_bot")))


@pytest.fixture
def course(summary):
    """Passengers of two days, as two papers counted them."""
    source = summary.figures.entries[0].source
    printed = ((3, 300, source), (4, 280, source), (4, 275, replace(source, article="b", publication="江城晚报")))
    points = [
        Point(Period(date(2022, 5, day), date(2022, 5, day)), date(2022, 5, day), Decimal(count), f"{count}人", source)
        for day, count, source in printed
    ]
    return Course("乘客", "青石渡口", tuple(points))


@pytest.mark.parametrize(
    ("days", "times", "values"),
    [
        ([(date(2022, 5, 30), 2), (date(2022, 6, 1), 1)], ["05-30", "05-31", "06-01"], [2, 0, 1]),
        ([(date(2021, 12, 31), 2), (date(2022, 2, 1), 1)], ["2021-12", "2022-01", "2022-02"], [2, 0, 1]),
        ([(date(2019, 3, 1), 1), (date(2019, 8, 1), 2), (date(2022, 5, 1), 4)], ["2019", "2020", "2021", "2022"], None),
    ],
)
def test_stories_are_counted_by_day_month_or_year_with_those_between(summary, days, times, values):
    (panel,) = charts().chart(Trend(summary.entity, tuple(days))).picture.panels
    assert panel.form is Form.BARS
    assert [mark.time for mark in panel.marks] == times
    assert [mark.value for mark in panel.marks] == (values or [3, 0, 0, 4])


@given(DAYS)
def test_bars_add_up_to_all_stories_and_are_few(days):
    trend = Trend(SOMEBODY, tuple((day, number + 1) for number, day in enumerate(days)))
    (panel,) = charts().chart(trend).picture.panels
    assert sum(mark.value for mark in panel.marks) == sum(count for _, count in trend.days)
    assert len(panel.marks) <= 81
    assert all(before.at < after.at for before, after in zip(panel.marks, panel.marks[1:], strict=False))


@given(DAYS, st.sampled_from(LANGUAGES))
def test_a_caption_fits_below_its_picture(days, language):
    source = Source("a" * 16, "报" * 40, days[0], "1", "题" * 90, "a.txt")
    points = tuple(Point(Period(day, day), day, Decimal(1), "一" * 20, source) for day in days)
    trend = Trend(SOMEBODY, tuple((day, 1) for day in days), 3, (Course("数", "<处>", points),) * 3)
    assert 0 < measure(charts(language).chart(trend).caption) <= LIMITS.caption


def test_the_caption_says_in_words_what_the_picture_shows(summary, course):
    days = ((date(2022, 5, 3), 2), (date(2022, 5, 5), 1))
    text = read_plain(charts().chart(Trend(summary.entity, days, 4, (course,))).caption)
    assert "按日，2022-05-03 至 2022-05-05：05-03 2 篇，05-05 1 篇" in text
    assert "另有 4 篇没有日期" in text
    assert "乘客，青石渡口：2022-05-03 300人，2022-05-04 280人，2022-05-04 275人" in text
    assert "江城日报" in text
    assert "江城晚报" in text


def test_what_does_not_change_is_told_without_a_picture(summary):
    chart = charts().chart(Trend(summary.entity, ((date(2022, 5, 3), 2),)))
    assert chart.picture is None
    assert "画不出走势" in chart.caption


def test_no_panel_is_drawn_of_more_points_than_can_be_told_apart(summary, course):
    first = course.points[0]
    many = [replace(first, first=first.first + timedelta(days=number), text=f"第{number}") for number in range(40)]
    (panel,) = charts().chart(Trend(summary.entity, (), 0, (replace(course, points=tuple(many)),))).picture.panels
    assert [mark.label for mark in panel.marks][-1] == "第39"
    assert len(panel.marks) <= 10


@pytest.fixture
def circle(summary):
    """A town beside a station and a painter, who share two of its stories."""
    cards = [replace(SOMEBODY, id=f"{place}", name=name, kind=kind) for place, (name, kind) in enumerate(BESIDE)]
    counted = zip(cards, (4, 2, 2), strict=True)
    return Circle(summary.entity, tuple(Neighbour(*one) for one in counted), (Tie(1, 2, 2),))


def test_a_web_has_every_name_in_the_colour_of_its_kind_and_the_thickest_line_for_most_stories(circle):
    web = charts().chart(circle).picture
    assert [web.legend[knot.sort] for knot in web.knots] == ["地点", "机构", "人物"]
    assert [(knot.note, knot.strength) for knot in web.knots] == [("4 篇", 1), ("2 篇", 0.5), ("2 篇", 0.5)]
    assert [(thread.one, thread.other) for thread in web.threads] == [(1, 2)]


def test_the_caption_of_a_web_says_in_words_what_it_shows_and_claims_no_more(circle):
    text = read_plain(charts().chart(circle).caption)
    assert "4 篇：青石镇；2 篇：渡口管理站、何<画>家" in text
    assert "2 篇：渡口管理站和何<画>家" in text
    assert "请看原文" in text
    many = replace(circle, entity=replace(circle.entity, articles=201), ties=())
    assert "只数最新 200 篇" in charts().chart(many).caption
    assert "灰线" not in charts().chart(many).caption


def test_a_circle_of_nobody_is_told_without_a_picture(circle):
    chart = charts().chart(Circle(circle.entity))
    assert chart.picture is None
    assert "看不出什么" in chart.caption
