"""Ids and rows: stable, short, and in the order of days."""

import re
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from storage.engine.identity import article_id, day_row, entity_id, make_id, next_day_row, row_day


@given(st.lists(st.text(), max_size=4))
def test_an_id_is_short_and_fit_for_a_link(parts):
    assert re.fullmatch(r"[A-Za-z0-9_-]{16}", make_id(*parts))


def test_ids_are_the_same_on_every_machine():
    assert article_id("digest", "渡口边的三十年", 0) == "hykwM_PGtOSMC9ed"
    assert entity_id("person", "周海生") == "zFZDYRnMoVmt85-o"


def test_the_borders_between_parts_count():
    assert make_id("ab", "c") != make_id("a", "bc")
    assert entity_id("person", "周海生") != entity_id("person", "周海生", "x")


@given(st.dates(min_value=date.min + timedelta(days=1)))
def test_rows_count_back_from_the_newest_day(day):
    assert row_day(day_row(day)) == row_day(next_day_row(day) - 1) == day
    assert day_row(day) < next_day_row(day) == day_row(day - timedelta(days=1)) <= day_row(None)


def test_what_is_undated_comes_behind_every_day():
    assert day_row(date.min) < day_row(None)
    assert row_day(day_row(None)) is None
