"""Who wrote and photographed, in all the forms that newspapers print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.lines.bylines import parse_byline, parse_names


def printed(authors):
    return [(author.name, author.role, author.outlet) for author in authors]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("记者 何雨桐 通讯员 周文博", [("何雨桐", "记者", None), ("周文博", "通讯员", None)]),
        ("○记者 何雨桐", [("何雨桐", "记者", None)]),
        ("■通讯员 望远桥", [("望远桥", "通讯员", None)]),
        ("策划/何雨桐 执笔/周文博", [("何雨桐", "策划", None), ("周文博", "执笔", None)]),
        ("字号：大 中 小 来源：江州晚报 作者：何雨桐 周 舟", [("何雨桐", "作者", None), ("周舟", "作者", None)]),
        ("作者：何雨桐　　来源：江州晚报　　浏览次数：12", [("何雨桐", "作者", None)]),
        ("A02 | 要闻 | By 何雨桐 罗敏 | 2023-06-08", [("何雨桐", "作者", None), ("罗敏", "作者", None)]),
        ("作者:何雨桐 发布时间:2023-06-08 08:00 字体:大 中 小", [("何雨桐", "作者", None)]),
        ("（解答人：市住建局渡口管理科 罗敏 整理：记者 何雨桐）", [("何雨桐", "记者", None)]),
        ("■本报记者何雨桐", [("何雨桐", "记者", None)]),
        ("□本报记者　何雨桐　□本报通讯员　周文博", [("何雨桐", "记者", None), ("周文博", "通讯员", None)]),
        ("（记者何雨桐）", [("何雨桐", "记者", None)]),
        ("□本报记者何雨桐本报通讯员罗敏", [("何雨桐", "记者", None), ("罗敏", "通讯员", None)]),
        ("通讯员罗敏扬子晚报记者何雨桐", [("罗敏", "通讯员", None), ("何雨桐", "记者", "扬子晚报")]),
        ("记者何雨桐、通讯员穗教宣报道", [("何雨桐", "记者", None), ("穗教宣", "通讯员", None)]),
        ("摄/记者何雨桐", [("何雨桐", "摄影记者", None)]),
        ("资料图新华社记者何雨桐摄", [("何雨桐", "摄影", "新华社")]),
        ("资料图片：何雨桐 摄", [("何雨桐", "摄影", None)]),
        ("江州日报记者 何雨桐 通讯员 周文博", [("何雨桐", "记者", "江州日报"), ("周文博", "通讯员", None)]),
        (
            "江州晚报-滨江新闻记者 何雨桐 摄影记者 周文博",
            [("何雨桐", "记者", "江州晚报-滨江新闻"), ("周文博", "摄影记者", "江州晚报-滨江新闻")],
        ),
        ("江州晨报上江记者 何雨桐", [("何雨桐", "记者", "江州晨报上江")]),
        ("南都记者 何雨桐", [("何雨桐", "记者", "南都")]),
        (
            "（滨江新闻/江州晚报/掌上江州 记者 何雨桐 通讯员 周文博）",
            [("何雨桐", "记者", "滨江新闻/江州晚报/掌上江州"), ("周文博", "通讯员", None)],
        ),
        ("江州晚报·江边壹点 记者 何雨桐", [("何雨桐", "记者", "江州晚报·江边壹点")]),
        ("江州快报+/江边记者 何雨桐", [("何雨桐", "记者", "江州快报+/江边")]),
        ("记者 何雨桐 通讯员 江应急宣", [("何雨桐", "记者", None), ("江应急宣", "通讯员", None)]),
        ("首席记者 何雨桐 文/图 线索提供 周先生（稿费30元）", [("何雨桐", "首席记者", None)]),
        ("本报记者 何雨桐 《江州日报》（2023年06月08日 第 04 版）", [("何雨桐", "记者", None)]),
        ("记 者 何雨桐", [("何雨桐", "记者", None)]),
        ("记者 何雨桐 文 受访者 图", [("何雨桐", "记者", None)]),
        ("记者 何雨桐 图片由江州博物馆提供", [("何雨桐", "记者", None)]),
        ("文/片 记者 何雨桐", [("何雨桐", "记者", None)]),
        ("记者何雨桐摄", [("何雨桐", "摄影", None)]),
        ("何雨桐 周文博 摄", [("何雨桐", "摄影", None), ("周文博", "摄影", None)]),
        ("新华社发（何雨桐 摄）", [("何雨桐", "摄影", "新华社")]),
        ("本报记者 何雨桐 通讯员 周文博 摄影报道", [("何雨桐", "记者", None), ("周文博", "通讯员", None)]),
        ("本报记者 何雨桐 文/图", [("何雨桐", "记者", None)]),
        ("何雨桐 文/图", [("何雨桐", "文/图", None)]),
        ("何雨桐/文 周文博/摄", [("何雨桐", "文", None), ("周文博", "摄影", None)]),
        ("文/本报记者 何雨桐 图/周文博", [("何雨桐", "记者", None), ("周文博", "图", None)]),
        ("首席记者 何雨桐 见习记者 周文博", [("何雨桐", "首席记者", None), ("周文博", "见习记者", None)]),
        ("本报全媒体记者 何雨桐 实习生 周文博", [("何雨桐", "全媒体记者", None), ("周文博", "实习生", None)]),
        ("特约记者 欧阳　修", [("欧阳修", "特约记者", None)]),
        ("记者 何　文 摄影 李　图", [("何文", "记者", None), ("李图", "摄影", None)]),
        ("记者 何　雨　王　建　国庆文", [("何雨", "记者", None), ("王建", "记者", None), ("国庆文", "记者", None)]),
        ("作者：何雨桐", [("何雨桐", "作者", None)]),
        ("□何雨桐 周文博", [("何雨桐", "作者", None), ("周文博", "作者", None)]),
        ("本报记者 何雨桐 发自北京", [("何雨桐", "记者", None)]),
        ("本报记者 何雨桐 发自江州、渡口", [("何雨桐", "记者", None)]),
        ("本报记者 Anna Berg 何雨桐", [("Anna Berg", "记者", None), ("何雨桐", "记者", None)]),
        ("本报特约评论员 温克青石", [("温克青石", "特约评论员", None)]),
        ("（作者单位：江州市桥梁研究所第二设计室 作者：何雨桐）", [("何雨桐", "作者", None)]),
        ("数据来源:Bridge 制表:何雨桐", [("何雨桐", "制表", None)]),
        ("（何雨桐整理）", [("何雨桐", "整理", None)]),
        ("马耕整理", [("马耕", "整理", None)]),
        ("本报记者 何雨桐 北京报道", [("何雨桐", "记者", None)]),
        ("记者何雨桐、周文博", [("何雨桐", "记者", None), ("周文博", "记者", None)]),
        ("记者 古丽·买买提", [("古丽·买买提", "记者", None)]),
        ("■本报记者　扎西尼玛　何雨桐", [("扎西尼玛", "记者", None), ("何雨桐", "记者", None)]),
        ("本报记者　托克塔尔　实习生　周文博", [("托克塔尔", "记者", None), ("周文博", "实习生", None)]),
        ("（托兰）", [("托兰", "作者", None)]),
        ("本报记者 何雨桐摄（人民视觉）", [("何雨桐", "摄影", None)]),
        ("■江州晚报特约撰稿 何雨桐（纽约）", [("何雨桐", "特约撰稿", "江州晚报")]),
        ("(本报记者何雨桐 沈小麦)【编辑:周文博】", [("何雨桐", "记者", None), ("沈小麦", "记者", None)]),
        ("全媒体记者 轩慧", [("轩慧", "全媒体记者", None)]),
        ("（见习记者　周末）", [("周末", "见习记者", None)]),
        ("（文　何雨桐　图　周文博）", [("何雨桐", "文", None), ("周文博", "图", None)]),
        ("文 何雨桐 周文博 摄影 陆青松", [("何雨桐", "文", None), ("周文博", "文", None), ("陆青松", "摄影", None)]),
    ],
)
def test_a_byline_names_its_authors_with_role_and_outlet(line, authors, lexicon):
    assert printed(parse_byline(line, lexicon)) == authors


@pytest.mark.parametrize(
    "line",
    [
        "",
        "记者从昨日召开的发布会上获悉",
        "记者 调查",
        "农村改水工程开工(图)",
        "何雨桐读者：",
        "嘉宾：市妇幼保健院主任医师 何雨桐",
        "记者：您从事育种多少年了？",
        "记者节里话担当",
        "江州日报",
        "何雨桐",
        "◆高考",
        "通讯员队伍培训班开班",
        "编辑部的故事还在继续",
    ],
)
def test_what_is_no_byline_names_nobody(line, lexicon):
    assert parse_byline(line, lexicon) == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("冉光荣", ["冉光荣"]),
        ("邹　雨 王海燕", ["邹雨", "王海燕"]),
        ("江州日报", []),
        ("高考", []),
        ("安全", []),
        ("记者 冉光荣", []),
        ("苏士仪(媒体人)", ["苏士仪"]),
    ],
)
def test_a_line_of_bare_names_signs_an_essay(line, names, lexicon):
    assert [author.name for author in parse_names(line, lexicon)] == names


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("江州晚报·壹点 冉光荣 邹雨", [("冉光荣", "作者", "江州晚报·壹点"), ("邹雨", "作者", "江州晚报·壹点")]),
        ("江州日报　冉光荣", [("冉光荣", "作者", "江州日报")]),
        ("江州日报 送报上门", []),
        ("江州大桥 冉光荣", []),
    ],
)
def test_an_outlet_may_stand_before_bare_names(line, authors, lexicon):
    assert printed(parse_names(line, lexicon)) == authors


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("□何苦", "何苦"),
        ("□［安徽］万里", "万里"),
        ("◎沈小麦", "沈小麦"),
        ("■ 江州市第一中学 何雨桐（小记者）", "何雨桐"),
        ("□ 滨江区 何雨桐", "何雨桐"),
    ],
)
def test_behind_a_mark_a_name_may_be_another_word(line, name, lexicon):
    assert [author.name for author in parse_names(line, lexicon)] == [name]


@pytest.mark.parametrize(
    "line",
    [
        "2023年6月8日　江州日报　作者：何雨桐",
        "来源：江州日报 | 作者：何雨桐 | 2023-06-08 10:20",
        "《江州日报》记者 何雨桐",
        "来源：江州日报　作者：何雨桐　发布时间：2023-06-08 10:20",
        "（原载《江州日报》 作者：何雨桐）",
        "（《江州日报》　何雨桐）",
        "（江州市人民医院主治医师　何雨桐）",
        "文/校团委 何雨桐",
        "□ 校医院 何雨桐",
        "文学院2021级 何雨桐",
        "2021级汉语言文学　何雨桐",
        "（县农技站高级农艺师　何雨桐）",
    ],
)
def test_only_who_wrote_is_named_beside_where_the_text_or_its_author_is_from(line, lexicon):
    assert [author.name for author in parse_byline(line, lexicon)] == ["何雨桐"]


def test_who_read_the_proofs_is_told_from_who_edited(lexicon):
    authors = parse_byline("江州日报记者 何雨桐 编辑 周文博 校对 高天", lexicon)
    assert [(author.name, author.role) for author in authors][1:] == [("周文博", "编辑"), ("高天", "校对")]


def test_what_joins_pictures_with_who_made_them_is_no_author(lexicon):
    assert [author.name for author in parse_byline("均为 何雨桐 摄", lexicon)] == ["何雨桐"]
    assert parse_byline("苏士仪(媒体人)", lexicon) == ()
    assert [author.name for author in parse_byline("□苏士仪（法律工作者）", lexicon)] == ["苏士仪"]


def test_a_place_before_what_was_done_is_no_author(lexicon):
    assert [author.name for author in parse_byline("本报记者 何雨桐 武汉报道", lexicon)] == ["何雨桐"]


def test_a_name_that_is_another_word_signs_nothing_by_itself(lexicon):
    assert parse_names("何苦", lexicon) == ()


@given(st.text(alphabet="记者通讯员摄文图/（）、 　张王李欧阳雨本报社:■·-", max_size=60))
def test_no_line_breaks_the_reader_of_bylines(lexicon, line):
    for author in parse_byline(line, lexicon):
        assert author.name
        assert author.role
