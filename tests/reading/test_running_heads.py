"""What repeats the head of a page further down."""

import pytest

from reading.blocks import Part, read_lines
from reading.running_heads import mark_running_heads

HEAD = "今日江州\n2023年6月8日 星期四\n园地 3\n"


@pytest.mark.parametrize("line", ["今日江州　　园地　　3", "今日江州", "园地 3", "3 今日江州", "今日江州 星期四"])
def test_what_repeats_the_head_of_a_page_is_the_frame(line, lexicon):
    page = f"{HEAD}大桥通车\n大桥昨日通车。\n{line}\n桥长两公里。\n"
    framed = [each.text for each in mark_running_heads(list(read_lines(page)), lexicon) if each.part is Part.FRAME]
    assert framed == [line]


@pytest.mark.parametrize("line", ["园地", "今日江州迎来新桥", "江州 3", "3"])
def test_what_says_more_or_less_than_the_head_is_none(line, lexicon):
    page = f"{HEAD}大桥通车\n大桥昨日通车。\n{line}\n桥长两公里。\n"
    assert all(each.part is not Part.FRAME for each in mark_running_heads(list(read_lines(page)), lexicon))
