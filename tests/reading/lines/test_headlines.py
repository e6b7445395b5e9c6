"""The headline among the lines above a story."""

from hypothesis import given
from hypothesis import strategies as st

from reading.lines.headlines import divide, find_headline

titles = st.lists(st.text("桥江船工的。，：“”—— 3", min_size=1).filter(str.strip), min_size=1, max_size=30)


@given(lines=titles, limit=st.integers(1, 30))
def test_a_headline_has_a_line_and_ends_before_the_limit(lines, limit, lexicon):
    limit = min(limit, len(lines))
    start, end = find_headline(lines, [0] * len(lines), lexicon, limit=limit)
    assert 0 <= start < end <= limit


def test_a_single_line_is_the_headline(lexicon):
    assert find_headline(["大桥通车"], [0], lexicon, limit=1) == (0, 1)


def test_a_headline_ends_above_the_lines_that_are_known_to_be_its_deck(lexicon):
    lines = ["滨江大桥通车", "——滨江新区建设见闻"]
    assert find_headline(lines, [0, 0], lexicon, limit=1) == (0, 1)


def test_what_stands_far_above_a_text_is_no_headline_of_it(lexicon):
    start, _ = find_headline([*["大桥通车了"] * 40, "渡口添船"], [0] * 41, lexicon, limit=41)
    assert start > 20


def test_titles_are_divided_in_every_way_that_leaves_a_headline():
    assert [*divide(3)] == [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
