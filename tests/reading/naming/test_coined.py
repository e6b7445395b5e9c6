"""Names that people give a shop, a ground or a service of their own."""

import pytest

from reading.facts import Kind
from reading.naming.coined import coined
from reading.tagging.tagger import Sighting
from reading.text.segments import segment


def settled(lexicon, text, *known):
    seen = [Sighting.of(text.index(name), text.index(name) + len(name), kind) for name, kind in known]
    found = coined(lexicon).settle(segment(text), seen)
    return {(each.kind, each.span.of(text)) for each in found if each not in seen}


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("他在“菜篮书屋”办好了借书证。", Kind.PLACE, "菜篮书屋"),
        ("建国路的“暖心粥屋”里坐满了人。", Kind.AGENCY, "暖心粥屋"),
        ("“桂珍早点”亮起了灯。", Kind.AGENCY, "桂珍早点"),
        ("“银河快线”开来,乘客说“银河快线”真快。", Kind.SYSTEM, "银河快线"),
        ("市医保局推出名为医保小灵通的智能客服。", Kind.SYSTEM, "医保小灵通"),
        ("街上有一家叫“老槐树”的小店。", Kind.AGENCY, "老槐树"),
        ("他搬到一个叫月亮湾的小山村。", Kind.PLACE, "月亮湾"),
        ("市总工会近日上线工惠码,职工叫好。", Kind.SYSTEM, "工惠码"),
        ("新泵房接入海州智慧水务平台,水压稳了。", Kind.SYSTEM, "海州智慧水务平台"),
        ("湓礼书屋昨天很热闹。读者说,湓礼书屋的书多。", Kind.PLACE, "湓礼书屋"),
    ],
)
def test_what_is_said_to_be_called_so_or_marked_there_is_a_name(lexicon, text, kind, name):
    assert settled(lexicon, text) == {(kind, name)}


def test_what_stands_in_marks_behind_its_owner_is_a_name(lexicon):
    text = "自贡恐龙馆“数字蜀龙厅”人气旺。"
    assert settled(lexicon, text) == set()
    assert settled(lexicon, text, ("自贡恐龙馆", Kind.AGENCY)) == {(Kind.PLACE, "数字蜀龙厅")}


@pytest.mark.parametrize(
    "text",
    [
        "家门口的书屋开了。",
        "他说的“农家书屋”在楼上。",
        "“城市客厅”是大家的说法。",
        "社区食堂开了。社区食堂很热闹。",
        "一个叫什么的小店。",
        "医院推出健康码服务。",
        "一家叫卖的小店。",
        "打开智慧平台看看。",
        "启用了河道巡查系统。",
    ],
)
def test_what_only_says_what_kind_of_thing_it_is_names_none(lexicon, text):
    assert settled(lexicon, text) == set()


def test_what_is_seen_already_is_not_seen_again(lexicon):
    assert settled(lexicon, "他在“菜篮书屋”看书。", ("菜篮书屋", Kind.AGENCY)) == set()
