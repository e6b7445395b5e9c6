"""How the names of places are made."""

import pytest

from reading.naming.place_makes import place_makes


@pytest.mark.parametrize("name", ["梅溪河", "锦湖街道", "云溪县", "顶峰家园小区", "永泰", "荷塘三区"])
def test_a_known_place_or_a_word_with_the_ending_of_one_may_be_a_place(lexicon, name):
    assert place_makes(lexicon).fits(name)


@pytest.mark.parametrize("name", ["道路", "十六市州", "在城镇", "辖区", "跑步", "桂花之乡", "城区四区"])
def test_what_says_only_the_kind_or_the_number_of_places_is_none(lexicon, name):
    assert not place_makes(lexicon).fits(name)


@pytest.mark.parametrize(
    ("name", "is_one"), [("蓝坞区", True), ("老城区", False), ("大型超市", False), ("核心区", False)]
)
def test_an_unknown_word_before_a_level_is_made_like_a_division(lexicon, name, is_one):
    assert place_makes(lexicon).is_division(name) == is_one
