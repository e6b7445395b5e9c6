"""People whom a text names only to say who wrote, edited or proofread it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Kind
from reading.naming.signers import leave_out_signers
from reading.tagging.tagger import Sighting

_NAME = "罗维民"


def left(lexicon, text):
    start = text.find(_NAME)
    seen = [Sighting.of(start, start + len(_NAME), Kind.PERSON)]
    return [each.span.of(text) for each in leave_out_signers(text, seen, lexicon)]


@pytest.mark.parametrize(
    "text",
    [
        "水退了。(海州日报记者罗维民)",
        "水退了。（本报记者 罗维民 通讯员 李小兰）",
        "水退了。(校对李小兰)【编辑:罗维民】",
        "水退了。(作者：罗维民)",
        "水退了。（罗维民　李　兰）",
        "汛情\n记者 罗维民\n水退了。",
        "责任编辑/罗维民 版面设计/李小兰",
        "水退了。校对：罗维民",
        "水退了。罗维民摄 海州日报记者报道",
    ],
)
def test_who_signs_is_no_person_of_the_story(lexicon, text):
    assert left(lexicon, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "罗维民(本报记者李小兰摄)上了堤。",
        "在场的还有队员(罗维民等)。",
        "队员(罗维民)上了堤。",
        "嫌疑人(记者见到的罗维民,男)已到案。",
        "记者罗维民看见水退了。",
    ],
)
def test_who_is_told_of_is_left(lexicon, text):
    assert left(lexicon, text) == [_NAME]


@given(st.text(alphabet="记者编辑(【:】)罗维民 \n", max_size=30))
def test_only_people_are_left_out(lexicon, text):
    seen = [Sighting.of(0, 1, Kind.PLACE)] if text else []
    assert list(leave_out_signers(text, seen, lexicon)) == seen
