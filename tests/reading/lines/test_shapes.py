"""What a line of a page says by itself."""

import pytest

from reading.lines.blocks import Part
from reading.lines.shapes import (
    are_parallel,
    heads_briefs,
    heads_note,
    heads_notice,
    heads_sidebar,
    is_numbered,
    opens_note,
    series_mark,
    tell_shape,
)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("滨江大桥通车", Part.TITLE),
        ("大桥何时通公交？", Part.TITLE),
        ("“我要把桥修好！”", Part.TITLE),
        ("吴江：从码头到桥头", Part.TITLE),
        ("@江州市民：", Part.TITLE),
        ("[卢志远]", Part.LABEL),
        ("【深度】", Part.LABEL),
        ("【记者 何雨桐】", Part.BYLINE),
        ("【编者按】", Part.BODY),
        ("黄瓜4.5 土豆1.6 大白菜0.9 鸡蛋4.9", Part.BODY),
        ("■嘉　宾：市人大代表、柳溪镇党委书记 罗建平", Part.BODY),
        ("记者帮你问", Part.TITLE),
        ("■ 时间线", Part.TITLE),
        ("（读者 刘先生）", Part.BODY),
        ("编者按：大桥连着两岸", Part.BODY),
        ("开栏的话", Part.BODY),
        ("本报记者 何雨桐", Part.BYLINE),
        ("江州日报-江潮新闻", Part.BYLINE),
        ("（资料图片）", Part.BYLINE),
        ("据新华社报道", Part.BYLINE),
        ("据江州日报", Part.BYLINE),
        ("据理力争", Part.TITLE),
        ("（上接1版）", Part.JUMP),
        ("……", Part.BODY),
        ("图为市民在新桥上散步。", Part.CAPTION),
        ("●图①市民在新桥上散步", Part.CAPTION),
        ("▲市民在新桥上散步", Part.CAPTION),
        ("市民在新桥上散步 记者 何雨桐 摄", Part.CAPTION),
        ("市民在新桥上散步摄/记者何雨桐", Part.CAPTION),
        ("大桥昨日通车。", Part.BODY),
        ("本报讯 大桥通车", Part.BODY),
        ("@郭先生：大桥什么时候通公交？", Part.BODY),
        ("记者：您修过几座桥？", Part.BODY),
        ("滨江区：两岸通了车，一桥连两心", Part.TITLE),
        ("他笑着说：“修好了！”", Part.BODY),
        ("放大 缩小 默认", Part.FRAME),
    ],
)
def test_a_line_says_by_itself_what_it_is(line, part, lexicon):
    assert tell_shape(line, lexicon) is part


@pytest.mark.parametrize("title", ["一、总体要求", "（二）主要任务", "3.保障措施", "第四章 附则"])
def test_a_numbered_title_counts_a_section(title):
    assert is_numbered(title)


@pytest.mark.parametrize("title", ["一桥飞架南北", "3.5公里长堤完工", "第四届桥梁节开幕"])
def test_a_title_that_begins_with_a_number_counts_nothing(title):
    assert not is_numbered(title)


@pytest.mark.parametrize(
    ("title", "expected"), [("停水通告", True), ("致　谢", True), ("声　明", True), ("公告栏前的老人", False)]
)
def test_a_notice_is_told_by_the_end_of_its_title(title, expected, lexicon):
    assert heads_notice(title, lexicon) is expected


@pytest.mark.parametrize(("title", "expected"), [("记者手记", True), ("■相关链接：", True), ("一位记者的手记", False)])
def test_a_sidebar_is_told_by_its_title(title, expected, lexicon):
    assert heads_sidebar(title, lexicon) is expected


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("县水利局：一渠清水", ":"),
        ("【陶金山】一根竹篙", "【"),
        ("■苗", "■"),
        ("渡口镇大桥通车", None),
        ("“桥：我来了”", None),
    ],
)
def test_titles_of_a_series_bear_one_mark(title, mark):
    assert series_mark(title) == mark


@pytest.mark.parametrize(
    ("title", "other", "expected"),
    [
        ("桥上灯火 岸上人家", "渡口晨雾 江心月明", True),
        ("修桥补路，一天也不停", "栽树护岸，一里都不漏", True),
        ("夜市开张", "早班渡船", True),
        ("大桥昨日通车", "图书馆今日开馆", False),
        ("大桥昨日通车", "书馆今日开馆", False),
        ("桥上灯火 岸上人家", "渡口晨雾", False),
    ],
)
def test_titles_of_one_story_are_formed_alike(title, other, expected):
    assert are_parallel(title, other) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("文体快讯", True),
        ("●短讯", True),
        ("■ 一句话新闻 ■", True),
        ("●短讯　大桥昨日通车。", True),
        ("【简讯】大桥昨日通车。", True),
        ("短讯平台昨日停机", False),
        ("他发来一条快讯。", False),
        ("大桥通车了，本报推出快讯", False),
    ],
)
def test_short_news_stands_under_a_name_of_its_own(text, expected, lexicon):
    assert heads_briefs(text, lexicon) is expected


@pytest.mark.parametrize(
    ("text", "opens", "is_alone"),
    [
        ("编者按", True, True),
        ("■编者按：", True, True),
        ("【开栏的话】", True, True),
        ("编者按：大桥连着两岸。", True, False),
        ("【编者按】大桥连着两岸。", True, False),
        ("编者按语气写下这段话。", False, False),
        ("大桥通车", False, False),
    ],
)
def test_an_editors_note_says_what_it_is(text, opens, is_alone, lexicon):
    assert (opens_note(text, lexicon), heads_note(text, lexicon)) == (opens, is_alone)
