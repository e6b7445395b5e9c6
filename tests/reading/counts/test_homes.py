"""A newspaper is at home in the place that it is named after."""

import pytest

from reading.counts.homes import find_home
from reading.facts import Kind, Name, Span

NAMES = (
    Name("云州市", Kind.PLACE, (Span(0, 3),)),
    Name("柳溪日报", Kind.AGENCY, (Span(3, 7),)),
    Name("柳溪市", Kind.PLACE, (Span(7, 10),), aliases=("柳溪",)),
)


@pytest.mark.parametrize(("publication", "home"), [("柳溪日报", "柳溪市"), ("云州晚报", "云州市"), ("青云晚报", None)])
def test_the_place_is_found_by_the_newspapers_name(publication, home):
    found = find_home(NAMES, publication)
    assert (found.name if found else None) == home
