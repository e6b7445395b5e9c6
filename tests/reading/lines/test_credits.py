"""Credits at the ends of sentences and captions."""

import pytest

from reading.lines.credits import credits_picture, cut_credit


@pytest.mark.parametrize(
    ("paragraph", "body", "names"),
    [
        ("大家都说：“值！”江州日报记者 何雨桐 摄影记者 周文博", "大家都说：“值！”", ["何雨桐", "周文博"]),
        ("大桥昨日通车。（记者 何雨桐）", "大桥昨日通车。", ["何雨桐"]),
        ("大桥昨日通车。　何雨桐 周文博", "大桥昨日通车。", ["何雨桐", "周文博"]),
        ("大桥昨日通车。(何雨桐)", "大桥昨日通车。", ["何雨桐"]),
        ("大桥昨日通车。 本报记者 何雨桐 通讯员 周文博 摄影报道", "大桥昨日通车。", ["何雨桐", "周文博"]),
        ("市民在新桥上散步记者何雨桐摄", "市民在新桥上散步", ["何雨桐"]),
        ("市民在新桥上散步摄/记者何雨桐", "市民在新桥上散步", ["何雨桐"]),
        ("市民在新桥上散步。新华社发（何雨桐 摄）", "市民在新桥上散步。", ["何雨桐"]),
        ("市民在新桥上散步 何雨桐 摄", "市民在新桥上散步", ["何雨桐"]),
        ("市民在新桥上散步，有人跑了起来摄/记者何雨桐", "市民在新桥上散步，有人跑了起来", ["何雨桐"]),
        ("大桥昨日通车。江州日报-江潮新闻", "大桥昨日通车。", []),
        ("大桥昨日通车。（据新华社）", "大桥昨日通车。", []),
        ("大桥昨日通车。（来源：江州网 文/何雨桐）", "大桥昨日通车。", ["何雨桐"]),
        ("大桥昨日通车。（来源：江州在线）", "大桥昨日通车。", []),
    ],
)
def test_a_credit_is_cut_off_the_end(paragraph, body, names, lexicon):
    credited = cut_credit(paragraph, lexicon)
    assert credited.body == body
    assert credited.credit
    assert [author.name for author in credited.authors] == names


@pytest.mark.parametrize(
    "paragraph",
    [
        "大桥昨日通车。市民纷纷前往。",
        "他叫来了组长(王建国)",
        "“我是记者”",
        "他当过记者，也当过通讯员",
        "项目分两期(一期、二期)。",
        "",
        "记者 何雨桐",
    ],
)
def test_a_paragraph_without_a_credit_stays_whole(paragraph, lexicon):
    credited = cut_credit(paragraph, lexicon)
    assert (credited.body, credited.authors, credited.caption) == (paragraph, (), None)


def test_a_caption_glued_behind_the_last_sentence_is_told_apart(lexicon):
    credited = cut_credit("大桥昨日通车。市民在新桥上散步通讯员何雨桐摄", lexicon)
    assert (credited.body, credited.caption) == ("大桥昨日通车。", "市民在新桥上散步")


@pytest.mark.parametrize(
    ("credit", "is_picture"),
    [
        ("何雨桐 摄", True),
        ("本报记者 何雨桐 摄影报道", True),
        ("（受访者供图）", True),
        ("摄/记者何雨桐", True),
        ("本报记者 何雨桐", False),
        ("何雨桐 文/图", False),
    ],
)
def test_a_photographer_is_told_from_a_writer(credit, is_picture, lexicon):
    assert credits_picture(credit, lexicon) is is_picture
