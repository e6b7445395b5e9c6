"""The marks of divided titles."""

import pytest

from reading.lines.title_marks import list_marks

LINES = ("柳溪镇渡口添新船——", "老船工", "重新出航")


def marks_of(lines, start, end, gaps=None):
    return {*list_marks(lines, gaps or [0] * len(lines), start, end)}


@pytest.mark.parametrize(
    ("lines", "mark"),
    [
        (["大桥何时通车？"], "H ends ?"),
        (["3座大桥通车"], "H begins 0"),
        (["——滨江新区建设纪实"], "H dash above"),
        (["柳溪镇渡口添新船——"], "H dash below"),
        (["凝心聚力 共渡难关"], "H halves 2 2"),
        (["凝心聚力 共渡难关"], "H halves alike"),
        (["“灯要一直亮”"], "H all quoted"),
        (["船工：灯要一直亮"], "H has : size 1"),
        (["大桥的灯"], "H has 的"),
        (["！"], "H size 0"),
    ],
)
def test_a_line_bears_the_marks_of_its_form(lines, mark):
    assert mark in marks_of(lines, 0, 1)


def test_a_mark_is_told_of_the_part_that_its_line_is_divided_to():
    assert {"K dash below", "H words 老 …"} <= marks_of(LINES, 1, 3)
    assert "H dash below" in marks_of(LINES, 0, 1)
    assert "D words 重新 …" in marks_of(LINES, 1, 2)


def test_two_lines_below_each_other_bear_marks_of_both_their_parts():
    assert {"KH below each other", "HH ratio 6"} <= marks_of(LINES, 1, 3)
    assert "KH parallel" in marks_of(["三座新桥", "两座新桥"], 1, 2)


def test_an_empty_line_parts_titles_only_where_others_have_none():
    assert "KH apart" in marks_of(LINES, 1, 3, gaps=[0, 1, 0])
    assert not {mark for mark in marks_of(LINES, 1, 3, gaps=[0, 1, 1]) if mark.endswith("apart")}


def test_all_of_a_division_is_marked_by_the_lines_of_its_parts():
    assert {"divided 1 2 0", "lines 2", "total 2"} <= marks_of(LINES, 1, 3)
