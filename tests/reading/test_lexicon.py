"""Word lists as files write them and as reading asks for them."""

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.lexicon import Lexicon, MissingListError, any_of, parse_list


def test_comments_and_empty_lines_are_no_entries() -> None:
    assert parse_list(["# 姓氏", "", "王\n", "李"]) == (("王",), ("李",))


def test_columns_are_apart_by_tabs() -> None:
    assert parse_list(["卫健委\t卫生健康委员会"]) == (("卫健委", "卫生健康委员会"),)


def test_words_are_the_first_column_in_the_order_of_the_file() -> None:
    assert Lexicon({"units": (("米", "length"), ("吨", "weight"))}).words("units") == ("米", "吨")


def test_a_table_maps_its_first_column_to_its_second() -> None:
    assert Lexicon({"short": (("卫健委", "卫生健康委员会"),)}).table("short") == {"卫健委": "卫生健康委员会"}


@pytest.mark.parametrize("ask", [Lexicon.rows, Lexicon.words, Lexicon.table])
def test_a_list_that_is_not_there_is_named(ask) -> None:
    with pytest.raises(MissingListError, match="surnames"):
        ask(Lexicon({}), "surnames")


def test_any_of_some_words_matches_the_longest_and_takes_each_to_the_letter() -> None:
    assert re.match(any_of(["局", "局长", "A.B"]), "局长来了").group() == "局长"
    assert not re.match(any_of(["A.B"]), "AxB")


@given(st.lists(st.text("街道办.", min_size=1, max_size=4), min_size=1), st.text("街道办.", max_size=8))
def test_any_of_some_words_is_what_stands_first_when_the_longest_is_tried_first(words, text):
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    assert re.findall(any_of(words), text) == re.findall(plain, text)


def test_two_lexicons_are_never_equal_so_that_caches_keep_them_apart() -> None:
    assert Lexicon({}) != Lexicon({})


def test_every_list_says_where_it_comes_from() -> None:
    for entry in files("seeds").joinpath("words").iterdir():
        assert entry.read_text("utf-8").startswith("#"), entry.name


def test_no_list_holds_an_entry_twice(lexicon: Lexicon) -> None:
    for name, rows in lexicon.lists.items():
        assert len(rows) == len(set(rows)), name
