from datetime import UTC, datetime, timedelta

import pytest

from bot.telegram.tally import Tally

MONDAY = datetime(2022, 5, 2, 12, tzinfo=UTC)


class Clock:
    """Stands still until it is told to go on."""

    def __init__(self):
        self.now = MONDAY

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def tally(clock):
    return Tally(clock)


def test_before_the_first_question_all_is_nought(tally):
    totals = tally.totals()
    assert totals.began == MONDAY
    assert (totals.questions, totals.visitors_today, totals.median, totals.slowest, totals.failures) == (0, 0, 0, 0, 0)


def test_visitors_are_counted_once_a_day_and_once_a_week(tally, clock):
    for user in (1, 1, 2):
        tally.count(user, 0.1)
    clock.now += timedelta(days=1)
    tally.count(2, 0.1)
    totals = tally.totals()
    assert (totals.questions, totals.visitors_today, totals.visitors_of_week) == (4, 1, 2)


def test_who_asked_more_than_a_week_ago_is_forgotten(tally, clock):
    tally.count(1, 0.1)
    clock.now += timedelta(days=7)
    assert tally.totals().visitors_of_week == 0


def test_latencies_are_told_by_their_median_and_the_slowest_twentieth(tally):
    for hundredths in range(1, 101):
        tally.count(1, hundredths / 100)
    totals = tally.totals()
    assert totals.median == pytest.approx(0.505)
    assert totals.slowest == pytest.approx(0.95, abs=0.01)


def test_nobody_can_be_told_from_what_is_kept(tally):
    tally.count(123456789, 0.1)
    tally.fail()
    assert "123456789" not in repr(vars(tally))
    assert tally.totals().failures == 1
