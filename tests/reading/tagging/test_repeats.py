"""Names that a text prints again."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Kind, Span
from reading.tagging.repeats import see_again
from reading.tagging.tagger import Sighting


def sighted(text, *names):
    return sorted(Sighting.of(text.index(name), text.index(name) + len(name), Kind.PERSON) for name in names)


@pytest.mark.parametrize(
    ("text", "seen", "expected"),
    [
        ("罗维民来了。大家问罗维民好。", ["罗维民"], ["罗维民", "罗维民"]),
        ("邓文博和文博都到了，邓文博先走，文博留下。", ["邓文博", "和文博"], ["邓文博", "和文博", "邓文博"]),
        ("蒋到了，蒋村也到了。", ["蒋"], ["蒋"]),
        ("何晓何晓何晓", ["何晓"], ["何晓", "何晓", "何晓"]),
        ("没有名字", [], []),
    ],
)
def test_a_name_is_seen_again_wherever_it_is_printed(text, seen, expected):
    assert [each.span.of(text) for each in see_again(text, sighted(text, *seen))] == expected


def test_an_agency_is_seen_again_as_an_agency():
    first = Sighting.of(0, 3, Kind.AGENCY)
    assert see_again("水务局说，水务局已去。", [first]) == [first, Sighting.of(5, 8, Kind.AGENCY)]


def test_a_place_is_not_seen_again_within_other_names():
    first = Sighting.of(0, 2, Kind.PLACE)
    assert see_again("青禾到了，青禾队也到了。", [first]) == [first]


@given(st.text("罗维民何", max_size=20), st.integers(0, 19), st.integers(1, 3))
def test_sightings_never_overlap_and_all_given_ones_are_kept(text, start, length):
    given_ones = [Sighting.of(start, start + length, Kind.PERSON)] if start + length <= len(text) else []
    found = see_again(text, given_ones)
    assert set(given_ones) <= set(found)
    spans = [each.span for each in found] + [Span(len(text), len(text))]
    assert all(before.end <= behind.start for before, behind in pairwise(spans))
