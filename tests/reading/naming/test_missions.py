"""Teams that one place sends to the help of another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.naming.missions import find_mission, short_missions


@pytest.mark.parametrize(
    ("text", "mission"),
    [
        ("甘肃省第三批援疆医疗队", "第三批援疆"),
        ("甘肃对口支援青海医疗队", "对口支援青海"),
        ("甘肃医疗队", None),
        ("甘肃援疆医疗队和宁夏医疗队", None),
    ],
)
def test_a_mission_stands_between_the_sender_and_the_ending(text, mission):
    team = len(text) - len("医疗队")
    start = find_mission(text, team)
    assert (None if start is None else text[start:team]) == mission


def test_the_second_time_the_sender_or_the_mission_is_left_out():
    assert {"甘肃医疗队", "援疆医疗队", "医疗队"} <= set(short_missions("甘肃援疆医疗队"))


@given(st.text(alphabet="甘肃援疆支第三批医疗队和", max_size=30))
def test_no_short_form_is_longer_than_the_name(name):
    assert all(short and len(short) <= len(name) for short in short_missions(name))
