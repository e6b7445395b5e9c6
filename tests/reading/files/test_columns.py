"""Places on a page become lines in reading order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.files.columns import Run, set_lines


def glyphs(left, top, text, em=10.0):
    """The glyphs of one line whose first character has its upper left corner at `left` and `top`."""
    return [Run(character, left + at * em, top - em, left + (at + 1) * em, top) for at, character in enumerate(text)]


def lines(*places):
    return list(set_lines(glyph for place in places for glyph in glyphs(*place)))


def test_nothing_printed_is_no_line():
    assert lines() == []
    assert lines((0, 0, " 　")) == []


def test_a_row_that_reaches_the_edge_goes_on_in_the_next_that_is_not_indented():
    assert lines((20, 100, "天还没亮渡口"), (0, 85, "已经排起了长队船"), (0, 70, "来了。"), (20, 55, "船开了。")) == [
        "　　天还没亮渡口已经排起了长队船来了。",
        "",
        "　　船开了。",
    ]


def test_a_short_row_ends_its_paragraph():
    assert lines((0, 100, "天还没亮。"), (0, 85, "渡口已经排起长队。")) == ["天还没亮。", "", "渡口已经排起长队。"]


def test_lines_of_one_large_title_stand_right_below_each_other():
    printed = lines((50, 100, "青石渡口", 20.0), (30, 76, "早班船开了", 20.0), (0, 40, "天还没亮,渡口已经排起长队。"))
    assert [line.strip() for line in printed] == ["青石渡口", "早班船开了", "", "天还没亮,渡口已经排起长队。"]


def test_the_left_column_is_read_before_the_right_one():
    assert lines((0, 100, "左一行字"), (60, 100, "右一行字"), (0, 85, "左二行。"), (60, 85, "右二行。")) == [
        "左一行字左二行。",
        "",
        "右一行字右二行。",
    ]


def test_a_title_over_two_of_three_columns_is_read_before_them():
    printed = lines(
        (0, 130, "渡口早班船", 20.0),
        (0, 100, "左一行字"),
        (60, 100, "中一行字"),
        (120, 130, "右一行字"),
        (120, 115, "右二行字"),
        (120, 100, "右三行。"),
    )
    assert "".join(printed) == "渡口早班船左一行字中一行字右一行字右二行字右三行。"


def test_a_narrow_title_in_the_middle_is_read_before_the_columns_beside_and_below_it():
    printed = lines((80, 130, "渡口", 20.0), *((60 * at, 100, f"第{at}栏字") for at in range(4)))
    assert "".join(printed) == "渡口第0栏字第1栏字第2栏字第3栏字"


def test_a_title_that_runs_down_the_page_is_one_line():
    assert lines((0, 100, "早"), (0, 90, "班"), (0, 80, "船"), (30, 100, "天还没亮。")) == ["早班船", "", "天还没亮。"]


def test_the_characters_of_a_spread_title_are_one_line():
    spread = [(50.0 * at, 140, character, 20.0) for at, character in enumerate("水上公交")]
    assert lines(*spread, (0, 100, "天还没亮,渡口已经排起长队。")) == ["水上公交", "", "天还没亮,渡口已经排起长队。"]


def test_a_wide_title_does_not_hide_where_the_rows_below_it_end():
    assert (
        lines((0, 140, "青石渡口早班船", 20.0), (0, 100, "天还没亮,渡口"), (0, 85, "排起长队。"))[-1]
        == "天还没亮,渡口排起长队。"
    )


@pytest.mark.parametrize(("gap", "expected"), [(1.0, "AB"), (2.0, "A B")])
def test_a_gap_between_latin_words_is_a_blank(gap, expected):
    assert list(set_lines([Run("A", 0, 0, 6, 10), Run("B", 6 + gap, 0, 12 + gap, 10)])) == [expected]


@given(st.lists(st.tuples(*[st.floats(-1e4, 1e4)] * 4, st.characters()), max_size=40))
def test_every_glyph_is_printed_once_wherever_it_stands(places):
    runs = [Run(text, left, bottom, right, top) for left, bottom, right, top, text in places]
    printed = "".join(set_lines(runs))
    assert sorted("".join(printed.split())) == sorted("".join("".join(run.text for run in runs).split()))
