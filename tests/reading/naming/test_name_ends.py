"""Where a name ends, one character of the given name or two behind its surname."""

import pytest

from reading.facts import Span
from reading.naming.name_ends import Printed, name_ends
from reading.naming.people import people
from reading.text.segments import Segments


def named(lexicon, text):
    return {each.name for each in people(lexicon).find(Segments(text), Printed([text]))}


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
        ("局长王建利用职务便利受贿。", "王建"),
        ("队员李娜刚才来过。", "李娜"),
        ("职工谢某红回家了。", "谢某红"),
        ("骑手谢某松了口气。", "谢某"),
        ("职工徐某因停电报修。", "徐某"),
    ],
)
def test_a_name_is_cut_where_it_ends(lexicon, text, name):
    assert name in named(lexicon, text)


def test_the_page_tells_how_long_a_name_is(lexicon):
    text = "吴冠时出发了。吴冠时回来了。大家等吴冠时吃饭,吴冠时不饿,吴冠时睡了。"
    assert set(named(lexicon, text)) == {"吴冠时"}


@pytest.mark.parametrize(
    ("text", "name", "beyond"),
    [
        ("外长王毅曾说,水会退。", "王毅曾", True),
        ("到场的有王毅曾,没有别人。", "王毅曾", False),
        ("王毅民说", "王毅民", False),
    ],
)
def test_a_name_goes_too_far_where_its_last_character_begins_a_word(lexicon, text, name, beyond):
    start = text.find(name)
    assert name_ends(lexicon).goes_too_far(text, Span(start, start + len(name))) == beyond
