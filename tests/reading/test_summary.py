"""Which sentences a summary takes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Article, Kind, Name, Span
from reading.summary import choose_sentences
from reading.text.sentences import split_sentences

STORY = """渡口来了新站长
清晨的雾还没有散,渡口已经排起了队。
许静每天最早到。许静是白沙渡口的第三任站长。
2016年以来,许静带领6名船工安全运送旅客38万人次。
看着江面,许静笑了。
听说2016年以来许静带领6名船工,安全运送旅客38万人次。
渡口的人都认识许静,也都愿意跟她打招呼。"""


def story(text=STORY, form="许静", roles=()):
    spans = tuple(Span(*match.span()) for match in re.finditer(form, text))
    name = Name(form, Kind.PERSON, spans, roles=roles)
    return Article(text, ((1, 7),), titles=(Span(0, text.index("\n")),) if "\n" in text else (), names=(name,)), name


def chosen(lexicon, limit, **parts):
    article, name = story(**parts)
    return [span.of(article.text) for span in choose_sentences(article, name, limit, lexicon)]


def test_the_defining_sentence_is_chosen_first(lexicon):
    assert chosen(lexicon, 1) == ["许静是白沙渡口的第三任站长。"]


def test_the_definition_leads_wherever_it_stands(lexicon):
    text = "3月5日,许静带领6名船工运送旅客900人次。当天江上有雾。许静是白沙渡口的第三任站长。"
    assert chosen(lexicon, 2, text=text) == ["许静是白沙渡口的第三任站长。", "3月5日,许静带领6名船工运送旅客900人次。"]


@pytest.mark.parametrize("opener", ["但", "对此,", "其中,", "这是"])
def test_a_sentence_that_leans_on_another_is_passed_over(opener, lexicon):
    text = f"{opener}许静带领船工运送旅客900人次。许静带领船工修好了缆绳。"
    assert chosen(lexicon, 1, text=text) == ["许静带领船工修好了缆绳。"]


def test_a_newspaper_whose_reporter_asks_is_not_told_about(lexicon):
    text = "3月5日,许静向江州日报记者介绍了2条航线。江州日报今年70岁了。"
    assert chosen(lexicon, 1, text=text, form="江州日报") == ["江州日报今年70岁了。"]


def test_figures_and_deeds_come_second_and_reading_order_is_kept(lexicon):
    assert chosen(lexicon, 2) == ["许静是白沙渡口的第三任站长。", "2016年以来,许静带领6名船工安全运送旅客38万人次。"]


def test_a_sentence_that_repeats_another_is_left_out(lexicon):
    assert sum("38万" in sentence for sentence in chosen(lexicon, 6)) == 1


@pytest.mark.parametrize(
    ("text", "form", "roles", "expected"),
    [
        (
            "会上有人鼓掌。鲁豫林到了。市水务局总工程师鲁豫林介绍了方案。",
            "鲁豫林",
            ("市水务局总工程师",),
            "市水务局总工程师鲁豫林介绍了方案。",
        ),
        ("大家都去青石镇赶集。青石镇位于两省交界处,辖9个村。", "青石镇", (), "青石镇位于两省交界处,辖9个村。"),
        ("他路过晨光纺织厂。晨光纺织厂成立于1958年。", "晨光纺织厂", (), "晨光纺织厂成立于1958年。"),
    ],
)
def test_a_role_or_a_definition_beats_a_passing_mention(lexicon, text, form, roles, expected):
    article, name = story(text, form, roles)
    assert [span.of(text) for span in choose_sentences(article, name, 1, lexicon)] == [expected]


def test_a_title_is_taken_only_where_the_name_stands_nowhere_else(lexicon):
    article, name = story("白沙渡口迎来春运\n今天江面有雾。", "白沙渡口")
    assert [span.of(article.text) for span in choose_sentences(article, name, 3, lexicon)] == ["白沙渡口迎来春运"]


def test_being_spoken_to_or_lending_an_office_its_name_says_little(lexicon):
    text = "3月5日10时,有人喊道:“许静,2号船要开了!”许静跳上船,一把拉紧了缆绳。"
    article, name = story(text)
    assert [span.of(text) for span in choose_sentences(article, name, 1, lexicon)] == ["许静跳上船,一把拉紧了缆绳。"]

    text = "3月5日,白沙镇镇长许静主持召开3个会议。白沙镇新修公路两条,一直通到渡口。"
    person = Name("许静", Kind.PERSON, (Span(10, 12),), roles=("白沙镇镇长",))
    place = Name("白沙镇", Kind.PLACE, tuple(Span(*match.span()) for match in re.finditer("白沙镇", text)))
    article = Article(text, ((1, 1),), names=(person, place))
    assert [span.of(text) for span in choose_sentences(article, place, 1, lexicon)] == [
        "白沙镇新修公路两条,一直通到渡口。"
    ]


def test_a_cleft_is_no_definition(lexicon):
    text = "许静是从县城走来的。许静是渡口的老站长。"
    article, name = story(text)
    assert [span.of(text) for span in choose_sentences(article, name, 1, lexicon)] == ["许静是渡口的老站长。"]


@given(st.text(alphabet="许静是站长。!“”,\n 3日说", max_size=80), st.integers(-1, 5))
def test_whole_sentences_each_once_within_the_limit(lexicon, text, limit):
    article, name = story(text)
    spans = choose_sentences(article, name, limit, lexicon)
    assert len(spans) <= max(limit, 0)
    assert list(spans[1:]) == sorted(set(spans) - set(spans[:1]))
    assert set(spans) <= set(split_sentences(text))
