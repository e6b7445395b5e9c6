"""Which stretches may name a person, and which are believed."""

import pytest

from reading.people import Belief, Printed, people, settle
from reading.segments import Segments


def candidates(lexicon, text):
    return list(people(lexicon).find(Segments(text), Printed([text])))


def beliefs(lexicon, text):
    return {each.name: each.belief for each in candidates(lexicon, text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("社区治理办主任张军在巡查。", "张军"),
        ("44岁的张军行走在街上。", "张军"),
        ("周大勇,男,44岁,农民。", "周大勇"),
        ("[张立辉]", "张立辉"),
        ("吴冠宇:换下警服", "吴冠宇"),
        ("梅方权教授意味深长地笑了。", "梅方权"),
        ("石秀娟,车队里唯一的女司机。", "石秀娟"),
        ("退休工人母桂枝。", "母桂枝"),
        ("学生小霖举起手。", "小霖"),
        ("果农何老三掐着指头算。", "何老三"),
        ("周阿婆转了两圈。", "周阿婆"),
        ("诸葛明辉在门口等。", "诸葛明辉"),
        ("主教练费尔南多表示满意。", "费尔南多"),
        ("“都搬完了!”梁小兰说。", "梁小兰"),
        ("那天旺堆次仁没有来。", "旺堆次仁"),
        ("选手青木隼辅出场。", "青木隼辅"),
        ("理事长展大颖,会长何忠明到场。", "展大颖"),
        ("监督员下为追问。", "下为"),
    ],
)
def test_an_office_an_age_a_bracket_or_a_label_makes_a_name_certain(lexicon, text, name):
    assert beliefs(lexicon, text)[name] == Belief.STRONG


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("经理何忠明说,桥已合龙。", "何忠明"),
        ("经理何忠说明了情况。", "何忠"),
        ("所长马永来介绍情况。", "马永来"),
        ("队员张军来到现场。", "张军"),
        ("教练司马文远笑了。", "司马文远"),
        ("副局长孙国华表示欢迎。", "孙国华"),
        ("护士长欧阳敏一把扶住她。", "欧阳敏"),
        ("镇党委书记覃志刚正站在堤上。", "覃志刚"),
        ("主管孙元钢带人赶到现场。", "孙元钢"),
        ("主教练佩德罗·席尔瓦赛后坦言压力大。", "佩德罗·席尔瓦"),
        ("首席预报员高洁介绍,明天有雨。", "高洁"),
        ("院长向前进告诉大家,药已到货。", "向前进"),
        ("职工谢某红回家了。", "谢某红"),
        ("职工徐某因停电报修。", "徐某"),
    ],
)
def test_a_name_is_cut_where_it_ends(lexicon, text, name):
    assert name in beliefs(lexicon, text)


def test_the_page_tells_how_long_a_name_is(lexicon):
    text = "吴冠时出发了。吴冠时回来了。大家等吴冠时吃饭,吴冠时不饿,吴冠时睡了。"
    assert set(beliefs(lexicon, text)) == {"吴冠时"}


@pytest.mark.parametrize(
    "text",
    [
        "许可被撤销。",
        "大家陶醉了。",
        "向群众说明情况。",
        "19张季度报表",
        "步数记在本子上。",
        "于今年入学。",
        "任公司顾问。",
    ],
)
def test_an_everyday_word_is_not_believed(lexicon, text):
    found = candidates(lexicon, text)
    assert settle([text], [found]) == frozenset()


def test_one_believed_name_vouches_for_its_row(lexicon):
    text = "队员伍贤民、赵鲜明出发。"
    assert settle([text], [candidates(lexicon, text)]) == {"伍贤民", "赵鲜明"}


def test_a_row_that_is_counted_needs_no_office(lexicon):
    text = "当天李浩然、孙歆文、袁铭三名同志留下。"
    assert settle([text], [candidates(lexicon, text)]) == {"李浩然", "孙歆文", "袁铭"}


@pytest.mark.parametrize(
    ("text", "name"),
    [("总统威尔逊发表讲话。", "威尔逊"), ("约翰·史密斯来访。", "约翰·史密斯"), ("外援保利斯加盟。", "保利斯")],
)
def test_a_foreign_name_is_read_whole(lexicon, text, name):
    assert name in beliefs(lexicon, text)
