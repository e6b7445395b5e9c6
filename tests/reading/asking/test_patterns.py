"""What users type, found as they type it."""

import pytest

from reading.asking.patterns import any_typed


@pytest.mark.parametrize(
    ("typed", "found"),
    [("Last Week呢", ["Last Week"]), ("lastweekend", []), ("上上周", ["上上周"]), ("上周", ["上周"])],
)
def test_latin_words_are_found_whole_and_the_longest_first(typed, found):
    assert any_typed(["上周", "上上周", "last week"]).findall(typed) == found
