"""Which stretches may name a person, and which are believed."""

import pytest

from reading.naming.name_ends import Printed
from reading.naming.people import believe, people
from reading.text.segments import Segments


def candidates(lexicon, text):
    return list(people(lexicon).find(Segments(text), Printed([text])))


def named(lexicon, text):
    return {each.name: each.certain for each in candidates(lexicon, text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("社区治理办主任张军在巡查。", "张军"),
        ("44岁的张军行走在街上。", "张军"),
        ("周大勇,男,44岁,农民。", "周大勇"),
        ("[张立辉]", "张立辉"),
        ("吴冠宇:换下警服", "吴冠宇"),
        ("退休工人母桂枝。", "母桂枝"),
        ("果农何老三掐着指头算。", "何老三"),
        ("周阿婆转了两圈。", "周阿婆"),
        ("主教练费尔南多表示满意。", "费尔南多"),
        ("那天旺堆次仁没有来。", "旺堆次仁"),
        ("选手青木隼辅出场。", "青木隼辅"),
        ("理事长展大颖,会长何忠明到场。", "展大颖"),
        ("监督员下为追问。", "下为"),
    ],
)
def test_an_office_an_age_a_bracket_or_a_label_makes_a_name_certain(lexicon, text, name):
    assert named(lexicon, text)[name]


@pytest.mark.parametrize(
    "text",
    [
        "许可被撤销。",
        "天亮前,何公路还没醒。",
        "岳阳:4月起调整。",
        "何安分站立即响应,何安分站出车。",
        "大家陶醉了。",
        "向群众说明情况。",
        "19张季度报表",
        "步数记在本子上。",
        "于今年入学。",
        "任公司顾问。",
        "编辑楼夜班平台亮着灯。",
        "驻江某部官兵赶赴大堤。",
        "“百位经理、科长访恩师”开始了。",
    ],
)
def test_an_everyday_word_is_not_believed(lexicon, text):
    found = candidates(lexicon, text)
    assert believe([text], [found]) == frozenset()


def test_one_believed_name_vouches_for_its_row(lexicon):
    text = "队员伍贤民、赵鲜明出发。"
    assert believe([text], [candidates(lexicon, text)]) == {"伍贤民", "赵鲜明"}


def test_a_row_that_is_counted_needs_no_office(lexicon):
    text = "当天李浩然、孙歆文、袁铭三名同志留下。"
    assert believe([text], [candidates(lexicon, text)]) == {"李浩然", "孙歆文", "袁铭"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("总统威尔逊发表讲话。", "威尔逊"),
        ("约翰·史密斯来访。", "约翰·史密斯"),
        ("外援保利斯加盟。", "保利斯"),
        ("老人玉素甫·汗孜来访。", "玉素甫·汗孜"),
    ],
)
def test_a_foreign_name_is_read_whole(lexicon, text, name):
    assert name in named(lexicon, text)
