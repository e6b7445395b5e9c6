"""Courses: figures of one kind from date to date, side by side where they disagree."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bot.inquiry.trends import Trend, find_courses
from reading.facts import Period


@pytest.fixture
def counted(summary):
    """Return a figure like the one of the summary, but of another day and quantity."""

    def count(first, quantity, last=None, **changes):
        period = Period(date.fromisoformat(first), date.fromisoformat(last or first))
        told = {"text": f"{quantity}人", "quantity": Decimal(quantity), "period": period}
        return replace(summary.figures.entries[0], **{**told, **changes})

    return count


def texts_of(courses):
    return [[point.text for point in course.points] for course in courses]


def test_the_same_count_on_several_days_is_a_course_in_their_order(counted):
    courses = find_courses([counted("2022-05-04", 280), counted("2022-05-03", 300)])
    assert texts_of(courses) == [["300人", "280人"]]
    assert (courses[0].commodity, courses[0].subject) == ("乘客", "青石渡口")


def test_figures_that_disagree_about_a_day_stand_side_by_side(counted):
    courses = find_courses([counted("2022-05-03", 290), counted("2022-05-03", 300), counted("2022-05-04", 280)])
    assert texts_of(courses) == [["300人", "290人", "280人"]]


def test_what_two_papers_print_alike_is_one_point(counted):
    twice = [counted("2022-05-03", 300, id="a"), counted("2022-05-03", 300, id="b"), counted("2022-05-04", 280)]
    assert texts_of(find_courses(twice)) == [["300人", "280人"]]


@pytest.mark.parametrize("changes", [{"unit": "船"}, {"commodity": "船员"}, {"subject": "江城"}, {"period": None}])
def test_what_counts_something_else_is_no_part_of_a_course(counted, changes):
    assert find_courses([counted("2022-05-03", 300), counted("2022-05-04", 280, **changes)]) == ()


def test_what_counts_nothing_known_makes_no_course(counted):
    assert find_courses([counted("2022-05-03", 3, commodity=""), counted("2022-05-04", 2, commodity="")]) == ()


def test_a_day_is_no_part_of_a_course_of_years(counted):
    years = [counted("2020-01-01", 9, "2020-12-31"), counted("2021-01-01", 8, "2021-12-31")]
    assert texts_of(find_courses([*years, counted("2022-05-03", 300)])) == [["9人", "8人"]]


def test_months_and_years_may_be_of_different_length(counted):
    months = [counted("2022-02-01", 9, "2022-02-28"), counted("2022-03-01", 8, "2022-03-31")]
    leap = [counted("2020-01-01", 7, "2020-12-31"), counted("2021-01-01", 6, "2021-12-31")]
    assert sorted(texts_of(find_courses([*months, *leap]))) == [["7人", "6人"], ["9人", "8人"]]


def test_the_longest_course_comes_first(counted):
    short = [counted(f"2022-05-0{day}", day, commodity="船员") for day in (1, 2)]
    long = [counted(f"2022-05-0{day}", day) for day in (1, 2, 3)]
    assert [course.commodity for course in find_courses([*short, *long])] == ["乘客", "船员"]


def test_one_day_alone_is_no_trend(summary):
    day = date(2022, 5, 3)
    assert not Trend(summary.entity, ((day, 4),)).is_drawn
    assert Trend(summary.entity, ((day, 4), (date(2022, 5, 4), 1))).is_drawn
