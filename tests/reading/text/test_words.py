"""Words: two segmenters that cut as one."""

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.text import words
from reading.text.words import (
    LONGEST_RUN,
    cut_words,
    first_word,
    is_nominal,
    is_proper,
    is_word,
    is_word_across,
    list_words,
    may_be_person,
    part_of_speech,
)

STRETCHES = st.sampled_from(
    [
        "昨日下午三点",
        "王建国告诉记者",
        "大堰镇桃源村",
        "新增病例",
        "亿元",
        "研究生命起源",
        "龘靐",
        "Wi-Fi",
        "CN65-0999",
        "35.6%",
        "2021-12-23",
        "1.3a",
        "a_b@example.com",
        "100+",
        "C&A",
        "，",
        "。",
        "“",
        "”",
        "——",
        "……",
        "·",
        "①",
        "\r\n",
        "\n",
        "　",
        " ",
        "〇",
        "㐀",
        "龦",
        "𠀀",
        "é",
        "１２",
        "Ａ",
        "％",
        "\ud800",
        "\x00",
        "\u2028",
    ]
)
TEXTS = st.lists(STRETCHES | st.text(max_size=3), max_size=8).map("".join)


@given(TEXTS)
def test_the_fast_segmenter_cuts_as_jieba_alone(text):
    fast = list(cut_words(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "_cut_fast", None)
        assert list(cut_words(text)) == fast


@given(TEXTS)
def test_words_together_cover_their_text(text):
    assert "".join(span.of(text) for span in cut_words(text)) == text


@pytest.mark.parametrize("text", ["王" * 20_000, "的是" * 10_000, f"{'哈' * 9_000}。{'3' * 9_000}％"])
def test_no_run_is_cut_that_is_longer_than_any_newspaper_prints(text, monkeypatch):
    given_to_cut = []
    monkeypatch.setattr(words, "_cut_fast", lambda part: given_to_cut.append(part) or [*part])
    assert "".join(list_words(text)) == text
    assert "".join(given_to_cut) == text
    assert max(map(len, given_to_cut)) == LONGEST_RUN


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("居民在社区广场跳舞", ["居民", "在", "社区", "广场", "跳舞"]),
        ("接通Wi-Fi后上网", ["接通", "Wi", "-", "Fi", "后", "上网"]),
        ("增长3.5%，达12亿元", ["增长", "3.5%", "，", "达", "12", "亿元"]),
    ],
)
def test_a_text_is_cut_into_its_words(text, cut):
    assert [span.of(text) for span in cut_words(text)] == cut


@pytest.mark.parametrize(("text", "first"), [("居民在社区广场跳舞", "居民"), ("，居民", "，"), ("", "")])
def test_a_text_begins_with_its_first_word(text, first):
    assert first_word(text) == first


@pytest.mark.parametrize(("at", "is_one"), [(0, False), (1, True), (2, False), (3, False)])
def test_two_characters_make_a_word_only_where_both_stand(at, is_one):
    assert is_word_across("社区成", at) is is_one


def test_the_dictionary_tells_words_and_their_parts_of_speech():
    assert is_word("社区")
    assert not is_word("区社")
    assert part_of_speech("社区") == "n"
    assert part_of_speech("区社") == ""


def test_a_word_is_what_the_segmenter_counts_as_one():
    jieba.dt.initialize()
    assert all(is_word(word) == (frequency > 0) for word, frequency in jieba.dt.FREQ.items())


@pytest.mark.parametrize(("word", "proper"), [("成都", True), ("千康益", True), ("企业", False), ("的", False)])
def test_a_proper_word_is_unknown_or_a_name(word, proper):
    assert is_proper(word) is proper


@pytest.mark.parametrize(("word", "person"), [("王毅", True), ("千康益", True), ("成都", False), ("高度", False)])
def test_a_word_that_may_be_a_person_is_unknown_or_held_for_one(word, person):
    assert may_be_person(word) is person


@pytest.mark.parametrize(
    ("word", "nominal"), [("社区", True), ("罗本智和", True), ("5", True), ("开会", False), ("，", False)]
)
def test_a_noun_of_several_words_holds_no_verb_and_no_mark(word, nominal):
    assert is_nominal(word) == nominal
