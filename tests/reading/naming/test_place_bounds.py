"""How far the name of a place goes."""

import pytest

from reading.facts import Kind, Span
from reading.naming.place_bounds import place_bounds
from reading.tagging.tagger import Sighting


@pytest.mark.parametrize(("text", "name"), [("登珠峰", "珠峰"), ("庐坳山下", "庐坳山"), ("上海", "上海")])
def test_a_place_is_parted_from_the_verb_before_it_and_the_side_behind_it(lexicon, text, name):
    assert place_bounds(lexicon).within(text, Span(0, len(text))).of(text) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("河湾村", ["河湾村"]),
        ("蓝坞区清水镇河湾村", ["蓝坞区", "清水镇", "河湾村"]),
        ("蓝坞区丽湖花园", ["蓝坞区", "丽湖花园"]),
        ("青松路白沙大道", ["青松路", "白沙大道"]),
        ("人民路北一街", ["人民路北一街"]),
    ],
)
def test_each_level_is_a_place_of_its_own(lexicon, text, names):
    seen = Sighting.of(0, len(text), Kind.PLACE)
    assert [each.span.of(text) for each in place_bounds(lexicon).parted(text, seen)] == names
