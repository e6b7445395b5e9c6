"""Folding makes spellings equal that mean the same words, and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Span
from reading.text.folding import fold, fold_stretches, is_traditional, simplify, simplify_in_place


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("鐘南山", "钟南山"),
        ("５Ｇ基站", "5g基站"),
        ("“三重”监督机制", "三重监督机制"),
        ("哈斯木·托合提", "哈斯木托合提"),
        (" 东风 大桥 ", "东风大桥"),
    ],
)
def test_two_spellings_of_the_same_words_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_characters_stay_different() -> None:
    assert fold("张云") != fold("张芸")


def test_simplifying_leaves_everything_but_characters_as_it_stands() -> None:
    assert simplify("東風大橋, 5G!") == "东风大桥, 5G!"


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("柳溪鎮的渡口昨天開了新橋，記者何麗到場採訪。", True),
        ("柳溪镇的渡口昨天开了新桥，记者何丽到场采访。", False),
        ("柳溪镇的渡口昨天开了新桥，记者何麗到场采访了修桥的师傅和两岸的住户。", False),
        ("", False),
    ],
)
def test_a_text_is_traditional_where_more_than_a_name_is(text: str, *, is_told: bool) -> None:
    assert is_traditional(text) is is_told


@pytest.mark.parametrize(
    ("text", "simple"),
    [
        ("衞生署的職員看著\n臺北與台灣", "卫生署的职员看着\n台北与台湾"),
        ("乾隆年間的頭髮\n\n  著名作家", "乾隆年间的头发\n\n  著名作家"),
    ],
)
def test_a_text_is_simplified_in_place_in_whichever_region_it_is_printed(text: str, simple: str) -> None:
    assert simplify_in_place(text) == simple


@given(st.text(alphabet=st.sampled_from("記者著麼甚藉乾於𠮷🙏 \n\r，。髮發裡麵衞")))
def test_what_is_simplified_in_place_is_as_long_as_before(text: str) -> None:
    assert list(map(len, simplify_in_place(text).split("\n"))) == list(map(len, text.split("\n")))


@pytest.mark.parametrize("text", ["", " ", "!?。", "🙏"])
def test_what_holds_no_letter_and_no_digit_folds_to_nothing(text: str) -> None:
    assert fold(text) == ""


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_folded_stretches_say_where_they_stand_in_the_text() -> None:
    assert fold_stretches("哈·Ａ", range(1, 3)) == {"哈": [Span(0, 1)], "a": [Span(2, 3)], "哈a": [Span(0, 3)]}


@given(st.text(max_size=30))
def test_a_text_without_signs_folds_as_a_whole_and_in_stretches(text: str) -> None:
    folded = fold(text)
    assert not folded or len(fold_stretches(folded, range(len(folded), len(folded) + 1))[folded]) == 1
