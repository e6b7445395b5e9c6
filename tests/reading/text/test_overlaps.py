"""Which spans share characters."""

from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Span
from reading.text.overlaps import Overlaps, longest

SPANS = st.lists(st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(1, 8)))


@given(SPANS, SPANS)
def test_overlaps_are_those_that_comparing_each_with_each_finds(kept, asked):
    overlaps = Overlaps(kept)
    for span in asked:
        assert list(overlaps.crossing(span)) == sorted({other for other in kept if other.overlaps(span)})
        assert overlaps.touches(span) == any(other.overlaps(span) for other in kept)
        assert overlaps.encloses(span) == any(other != span and other.covers(span) for other in kept)


def test_a_span_added_later_counts_too():
    overlaps = Overlaps()
    overlaps.add(Span(2, 4))
    assert overlaps.touches(Span(3, 9))


def test_the_longest_of_overlapping_spans_stays():
    assert list(longest([Span(0, 3), Span(2, 9), Span(9, 11)])) == [Span(2, 9), Span(9, 11)]


@given(SPANS)
def test_what_stays_overlaps_nothing_that_stays(spans):
    kept = list(longest(spans))
    assert all(not one.overlaps(other) for one in kept for other in kept if one is not other)
