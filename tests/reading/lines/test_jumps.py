"""Jump lines, alone and in brackets around a paragraph."""

import pytest

from reading.lines.blocks import Block, Part
from reading.lines.jumps import cut_jumps, is_jump, leads_on, strip_jump


@pytest.mark.parametrize(
    "line",
    [
        "(上接1版)",
        "（未完待续）",
        "（详细报道见A10版）",
        "（上接第1版）",
        "上接A1版",
        "▲上接第一版",
        "（下转第3版）",
        "下转3版▶",
        "(紧接第1版)",
        "【下转02版】",
        "（上接第1版《春到江州》）",
        "详见A6版",
        "——上接A1版",
        "（相关报道见4版）",
        "详见A3-5",
        "（图文详见2、3版）",
        ">>>更多报道详见B07版",
        "➤相关新闻见A2版",
    ],
)
def test_a_jump_line_is_known_in_all_its_forms(line):
    assert is_jump(line)


@pytest.mark.parametrize(
    "line", ["上接天气", "接1路公交车", "下转型发展的先手棋", "（一版）", "上接第1版的报道引起热议。"]
)
def test_other_lines_are_no_jump_lines(line):
    assert not is_jump(line)


def test_a_jump_line_says_which_way_it_leads():
    assert leads_on("（下转第3版）")
    assert leads_on("（相关报道见4版）")
    assert not leads_on("（上接第1版）")
    assert strip_jump("（上接第1版）") == "上接第1版"


def test_jump_lines_are_cut_off_before_and_behind_a_paragraph():
    line = Block(Part.BODY, "（上接第1版）大桥昨日通车。（下转第5版）", (7,))
    ahead, body, behind = cut_jumps(line)
    assert [ahead.part, body.part, behind.part] == [Part.JUMP, Part.BODY, Part.JUMP]
    assert (body.text, body.lines) == ("大桥昨日通车。", (7,))
    assert ahead.lines == behind.lines == ()
