"""Phrases without a name stand for those whom a figure may be about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.counts.unnamed import find_unnamed
from reading.facts import Kind, Name, Span


def unnamed_in(text, lexicon, **kinds):
    named = [
        (span, Name(printed, Kind(kind), (span,)))
        for kind, printed in kinds.items()
        for span in [Span(text.index(printed), text.index(printed) + len(printed))]
    ]
    return [(span.of(text), name.name) for span, name in find_unnamed(text, named, lexicon)]


@pytest.mark.parametrize(
    ("text", "named", "phrase"),
    [
        ("罗建平家属要买两袋米。", {"person": "罗建平"}, "罗建平家属"),
        ("柳溪制衣厂等3家企业添了5条生产线。", {"agency": "柳溪制衣厂"}, "柳溪制衣厂等"),
        ("柳溪厂和青云站两家企业添了5条生产线。", {"agency": "柳溪厂", "system": "青云站"}, "柳溪厂和青云站"),
        ("夜里，全市环卫部门出动500人。", {}, "全市环卫部门"),
        ("镇长说，环卫部门出动500人。", {}, "环卫部门"),
        ("昨天，执法部门查了9家店。", {}, "执法部门"),
        ("山区降温5℃，其他地区降温3℃。", {}, "其他地区"),
        ("我县在建工地停工两天。", {}, "我县在建工地"),
        ("县里为一线医务人员提供200间客房。", {}, "一线医务人员"),
        ("工会为全县60岁以下的环卫职工办理保险。", {}, "环卫职工"),
        ("银行给小微企业减免利息30万元。", {}, "小微企业"),
        ("那天，一位80多岁的独居老人来了。", {}, "独居老人"),
        ("那天，80岁的老先生来了。", {}, "老先生"),
    ],
)
def test_a_phrase_without_a_name_is_found(text, named, phrase, lexicon):
    assert unnamed_in(text, lexicon, **named) == [(phrase, phrase)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("罗建平要买两袋米。", {"person": "罗建平"}),
        ("柳溪厂和青云站3家企业添了5条生产线。", {"agency": "柳溪厂", "system": "青云站"}),
        ("柳溪厂，青云站两家企业添了5条生产线。", {"agency": "柳溪厂", "system": "青云站"}),
        ("柳溪中学等3所学校的考试推迟。", {"agency": "柳溪中学"}),
        ("全市环卫部门的车出动500次。", {}),
        ("全市共有环卫部门9个。", {}),
        ("我省每年新添民营企业9家。", {}),
        ("全市近一半民营企业在此。", {}),
        ("去年，全国企业增收9%。", {}),
        ("统筹安排机关干部9人。", {}),
        ("去年，优化职能部门9个。", {}),
        ("全市制衣厂等企业停工。", {"agency": "制衣厂"}),
        ("因为企业停工，损失30万元。", {}),
        ("罗建平是一名50多岁的居民。", {"person": "罗建平"}),
        ("那天，一位50多岁的居民罗建平来了。", {"person": "罗建平"}),
        ("那天，50多岁的队长、养蜂户罗建平来了。", {"person": "罗建平"}),
        ("给60岁以上的老人发补贴。", {}),
        ("老板找部门，而今是部门找老板。", {}),
        ("我带着80多岁的母亲来了。", {}),
        ("那天，这名27岁的年轻人来了。", {}),
        ("那天，60岁的盲人读者罗建平来了。", {"person": "罗建平"}),
        ("那天，70岁的她在一家名叫茶语的店里等。", {}),
    ],
)
def test_what_names_somebody_or_only_owns_is_none(text, named, lexicon):
    assert unnamed_in(text, lexicon, **named) == []


@given(text=st.text(alphabet="全市我县环卫部门企业为给等3家所的提供，。罗建平家属", max_size=60))
def test_every_phrase_reads_back(text, lexicon):
    named = [
        (Span(at, at + 3), Name("罗建平", Kind.PERSON, ())) for at in range(len(text)) if text.startswith("罗建平", at)
    ]
    for span, name in find_unnamed(text, named, lexicon):
        assert span.of(text) == name.name
