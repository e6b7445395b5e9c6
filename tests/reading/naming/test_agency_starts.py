"""Where the name of an agency starts."""

import pytest

from reading.naming.agency_starts import agency_starts
from reading.text.segments import Segments


@pytest.mark.parametrize(
    ("text", "ending", "name"),
    [
        ("记者从成都市民政局获悉", "局", "成都市民政局"),
        ("经省药品监督管理局批准", "局", "省药品监督管理局"),
        ("海州市联合甘肃远山实业集团", "集团", "甘肃远山实业集团"),
        ("广州市增城区文化广电旅游体育局", "体育局", "广州市增城区文化广电旅游体育局"),
        ("市防汛指挥部组织市水利局", "局", "市水利局"),
        ("中共海州市委组织部", "部", "中共海州市委组织部"),
        ("青石镇党委", "党委", "青石镇党委"),
        ("走在校椅镇服务站前", "服务站", "校椅镇服务站"),
        ("请到海石湾镇卫生院去", "卫生院", "海石湾镇卫生院"),
        ("江苏省对口支援湖北黄石医疗队", "医疗队", "江苏省对口支援湖北黄石医疗队"),
    ],
)
def test_a_name_starts_at_its_head(lexicon, text, ending, name):
    segments, tail = Segments(text), text.index(ending)
    word = segments.ending_at(tail + len(ending))
    start = agency_starts(lexicon).find(segments, tail, word)
    assert text[start : tail + len(ending)] == name


@pytest.mark.parametrize(
    ("word", "level"), [("市", True), ("市纪委", True), ("街道", True), ("市场", False), ("海州", False)]
)
def test_a_bare_level_begins_a_name(lexicon, word, level):
    assert agency_starts(lexicon).is_level(word) == level
