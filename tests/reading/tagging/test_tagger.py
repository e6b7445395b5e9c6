"""What taggers see."""

from reading.facts import Kind, Span
from reading.tagging.tagger import Sighting, longest_first


def test_a_longer_sighting_hides_those_that_it_overlaps():
    longer, inside, crossing = (Sighting.of(*edges, Kind.PLACE) for edges in ((2, 8), (3, 5), (7, 10)))
    apart = Sighting.of(10, 12, Kind.PERSON)
    assert list(longest_first([apart, crossing, inside, longer])) == [longer, apart]


def test_the_longer_form_counts():
    chained = Sighting(Span(4, 6), Kind.PLACE, Span(0, 6))
    assert list(longest_first([Sighting.of(0, 4, Kind.PLACE), chained])) == [chained]
