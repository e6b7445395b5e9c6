"""Which stretches stand between quotation marks, whatever the printer did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.text.marks import find_quoted

CASES = [
    ("他说“好”。", ["好"]),
    ("他說「好」，她說『不』。", ["好", "不"]),
    ('他说"好",又说"走"。', ["好", "走"]),
    ("他说＂好＂。", ["好"]),
    ("他说‘好’。", ["好"]),
    ("他说“我是‘老兵’,不怕”。", ["我是‘老兵’,不怕"]),
    ("他念道“题目是“春天”,作者不详”。", ["题目是“春天”,作者不详"]),
    ("「甲『乙』丙」", ["甲『乙』丙"]),
    ("“甲。”“乙。”", ["甲。", "乙。"]),
    ("他说“没有关上,她说“关上了”。", ["关上了"]),
    ("没有打开”,他说“打开了”。", ["打开了"]),
    ("”写反了的开头。”他说。", ["写反了的开头。"]),
    ("他说:“写反了的结尾。“", ["写反了的结尾。"]),
    ("“第一段没有完。\n“第二段完了。”他说。", ["第一段没有完。\n“第二段完了。"]),
    ("他说:“这句话被排版\n断开了。”众人点头,“好”。", ["这句话被排版\n断开了。", "好"]),
    ("他说:“只有后引号排到了下一行。\n”众人散去。", ["只有后引号排到了下一行。\n"]),
    ("他说“没有关上。\n下一段没有标记。\n“完了。”", ["完了。"]),
    ('三个"直"标"记', ["直"]),
    ("屏幕对角线长55″。", []),
    ("“”他没有说话。“ ”", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_outermost_pairs_are_found_and_slips_cost_little(text, expected):
    assert [quoted.content.of(text) for quoted in find_quoted(text)] == expected


@given(st.text(alphabet='“”「」『』‘’"＂\n 。,甲乙', max_size=60))
def test_stretches_stand_in_order_apart_and_inside_their_marks(text):
    reached = 0
    for quoted in find_quoted(text):
        assert reached <= quoted.outer.start < quoted.content.start < quoted.content.end <= quoted.outer.end
        assert quoted.content.of(text).strip()
        reached = quoted.outer.end
