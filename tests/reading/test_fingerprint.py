"""Telling copies of one story from two stories that only have much in common."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Article, Kind, Name, Span
from reading.fingerprint import SHARED_MARKS, fingerprint, is_same_story

WIRE = (
    "记者从省水利厅获悉，东风水库除险加固工程日前通过竣工验收，标志着这座运行了47年的中型水库重新具备设计蓄水能力。",
    "工程于2019年10月动工，总投资1.38亿元，主要建设内容包括大坝防渗处理、溢洪道改建和放水设施更新，先后有320名建设者参与施工。",
    "“以前一到汛期就睡不着，现在心里踏实了。”水库管理所所长沈国栋说，加固以后水库可多蓄水600万立方米，下游3个乡镇的灌溉用水都有了保障。",
    "据了解，全省今年还将完成25座病险水库的加固任务，让更多群众在汛期里安心。",
)
SECOND_REPORTER = (
    "昨天一大早，柳河镇村民老姚就骑着电动车来到大坝上，看着满库的清水，他忍不住掏出手机拍了又拍。",
    "东风水库除险加固工程日前通过竣工验收。这座水库建成47年，渗漏一度十分严重，镇上的稻田年年为水发愁。",
    "水库管理所所长沈国栋带记者走进新修的廊道，指着仪表介绍，渗流量比加固前少了九成，工程总投资1.38亿元。",
    "“今年的秧苗不愁水喝。”老姚说，他打算把去年撂荒的那几亩田重新种上，儿子也准备从城里回来帮忙。",
)
COUNT = (
    "5月{day}日0时至24时，江城市报告新增本土确诊病例{cases}例，其中青石区报告2例，河口区报告1例，均为集中隔离人员。",
    "当日治愈出院{cured}例，解除医学观察的密切接触者58人，尚在医学观察的密切接触者还有417人。",
    "市疾控中心提醒广大市民，继续做好个人防护，保持安全社交距离，勤洗手、常通风，出现发热等症状及时到发热门诊就诊。",
)
OBITUARY = (
    "中国共产党的优秀党员，江城市第一人民医院离休干部{name}同志，因病医治无效，不幸在江城逝世，享年八十九岁。",
    "遵照其生前遗愿和家属意见，丧事从简，不举行遗体告别仪式，不收受花圈挽联，谨此讣告各位亲友和同事。",
)
CLOSING = (
    "各级各部门要提高站位，压实责任，坚持以人民为中心的发展思想，统筹发展和安全，把各项工作抓实抓细抓到位，",
    "切实增强群众的获得感、幸福感、安全感，以优异成绩向社会交出一份满意的答卷。",
)


def printed(*paragraphs, headline="", captions=(), people=()):
    """Return an article of a headline, paragraphs and captions, as reading makes them."""
    lines = [line for line in (headline, *paragraphs, *captions) if line]
    text = "\n".join(lines)
    starts = [sum(len(before) + 1 for before in lines[:at]) for at in range(len(lines))]
    spans = tuple(Span(start, start + len(line)) for start, line in zip(starts, lines, strict=True))
    names = tuple(Name(person, Kind.PERSON, ()) for person in people)
    titles = spans[:1] if headline else ()
    return Article(text, ((1, 1),), captions=captions, paragraphs=spans, titles=titles, names=names)


def are_one(first, second):
    prints = fingerprint(first), fingerprint(second)
    if is_same_story(*prints):
        assert len(prints[0].marks & prints[1].marks) >= min(SHARED_MARKS, len(prints[0].marks))
    return is_same_story(*prints)


def halved(line):
    """Return a line with half-width punctuation and full-width digits."""
    narrow = line.translate(str.maketrans("，。：；！？（）", ",.:;!?()"))
    return re.sub("[0-9]", lambda digit: chr(ord(digit.group()) + 0xFEE0), narrow)


@pytest.mark.parametrize(
    "copy",
    [
        printed(*WIRE, headline="东风水库加固工程通过验收"),
        printed(*WIRE, headline="四十七岁老水库“返老还童”"),
        printed(*WIRE[:-1], headline="东风水库重新蓄水"),
        printed(*WIRE[:2]),
        printed(WIRE[0], *WIRE[2:]),
        printed(*map(halved, WIRE)),
        printed(*WIRE, headline="水库重新蓄水", captions=("图为加固后的水库大坝。刘芳 摄",), people=["沈国栋", "刘芳"]),
        printed(*(line.replace("日前", "近日").replace("据了解，", "") for line in WIRE)),
        printed("".join(WIRE)),
    ],
    ids=[
        "the same",
        "another headline",
        "without its last paragraph",
        "its first half",
        "without a paragraph in the middle",
        "half-width punctuation, full-width digits",
        "with a picture",
        "with words changed",
        "in one paragraph",
    ],
)
def test_copies_of_a_wire_story_are_one_story(copy):
    assert are_one(printed(*WIRE, headline="老水库重新蓄水", people=["沈国栋"]), copy)


def filled(lines, **values):
    return printed(*(line.format(**values) for line in lines))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (printed(*WIRE), printed(*SECOND_REPORTER)),
        (printed(*WIRE), printed(WIRE[0])),
        (filled(COUNT, day=3, cases=3, cured=6), filled(COUNT, day=4, cases=3, cured=6)),
        (filled(COUNT, day=3, cases=3, cured=6), filled(COUNT, day=3, cases=5, cured=6)),
        (
            replace(filled(OBITUARY, name="顾长明"), names=(Name("顾长明", Kind.PERSON, ()),)),
            replace(filled(OBITUARY, name="邵玉兰"), names=(Name("邵玉兰", Kind.PERSON, ()),)),
        ),
        (printed(*SECOND_REPORTER[:2], *CLOSING), printed(*WIRE[1:3], *CLOSING)),
        (printed("青石街道明日停水两小时。"), printed("青石街道后日停水两小时。")),
        (printed("青石街道明日停水。", headline="停水"), printed("青石街道明日停水。", headline="通知")),
        (printed("下转第四版"), printed("下转第四版")),
        (printed(""), printed("")),
    ],
    ids=[
        "two reporters at one event",
        "a story and a brief made of its first sentence",
        "one form on two days",
        "one form with two counts",
        "one form for two people",
        "one closing formula",
        "two short notices",
        "short notices under two headlines",
        "too short to be a story",
        "nothing",
    ],
)
def test_stories_that_have_much_in_common_stay_two(first, second):
    assert not are_one(first, second)


@pytest.mark.parametrize("text", ["青石街道明日停水两小时。", "青石街道明日停水两小时"])
def test_short_notices_are_one_where_they_are_equal(text):
    assert are_one(printed("青石街道明日停水两小时。"), printed(text))


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_any_two_articles_are_the_same_story_either_way(first, second):
    prints = fingerprint(printed(*first)), fingerprint(printed(*second))
    assert is_same_story(*prints) == is_same_story(*reversed(prints))


@given(st.text(min_size=8), st.text())
def test_an_article_is_one_story_with_itself_whatever_its_length(text, headline):
    article = printed(text, text[::-1], headline=headline)
    assert are_one(article, article) == bool(fingerprint(article).marks)


@given(st.text(alphabet="甲乙丙丁戊己庚辛壬癸子丑寅卯", min_size=200, max_size=400), st.floats(0.6, 1))
def test_what_is_cut_by_a_third_still_shares_marks(text, kept):
    whole, cut = fingerprint(printed(text)), fingerprint(printed(text[: int(len(text) * kept)]))
    if whole.shingles and len(cut.shingles) >= 0.6 * len(whole.shingles):
        assert len(whole.marks & cut.marks) >= 1


def test_paragraphs_that_changed_places_make_no_other_story():
    assert are_one(printed(*WIRE, *CLOSING), printed(WIRE[0], WIRE[2], WIRE[1], WIRE[3], *CLOSING))


def test_a_report_cut_to_its_first_paragraphs_is_the_same_story():
    assert are_one(printed(*WIRE, *CLOSING), printed(*WIRE[:2]))
