"""The list of other pages' stories is no story."""

import pytest

from reading.lines.blocks import Block, Part
from reading.lines.contents import mark_contents


def marked(lexicon, *lines):
    blocks = [Block(Part.TITLE, line, (number,)) for number, line in enumerate(lines, start=1)]
    return [block.part is Part.FRAME for block in mark_contents(blocks, lexicon)]


@pytest.mark.parametrize("head", ["导读", "今日导读", "【本期要目】", "■ 今日看点", "导读 >>>"])
@pytest.mark.parametrize(
    "entry", ["A2　渡口镇大桥通车", "第3版：渡口镇大桥通车", "渡口镇大桥通车（A4版）", "渡口镇大桥通车……B12"]
)
def test_its_entries_stand_below_its_head(head, entry, lexicon):
    assert marked(lexicon, head, entry, entry, "早市挪到桥头") == [True, True, True, False]


def test_the_first_entry_may_stand_behind_the_head(lexicon):
    lines = ("导读 渡口镇大桥通车 本版", "早市挪到桥头 08版", "路灯亮了")
    assert marked(lexicon, *lines) == [True, True, False]


def test_where_it_stands_may_be_told_below_each(lexicon):
    page = Block(Part.JUMP, "（详见A2版）", (9,))
    lines = [Block(Part.TITLE, text, (1,)) for text in ("导读", "渡口镇大桥通车", "早市挪到桥头", "路灯亮了")]
    told = list(mark_contents([*lines[:2], page, lines[2], page, lines[3]], lexicon))
    assert [block.part for block in told] == [Part.FRAME] * 5 + [Part.TITLE]


def test_a_head_may_be_said_in_english_and_its_entries_marked(lexicon):
    assert marked(lexicon, "导读 INSIDE", ">> P3 渡口镇大桥通车", ">> P5 早市挪到桥头") == [True, True, True]


def test_without_a_head_they_are_titles(lexicon):
    assert marked(lexicon, "渡口镇大桥通车", "A2　早市挪到桥头") == [False, False]
