"""The list of characters that look alike, and what is read from it."""

import pytest

from reading.text.folding import fold
from storage.naming.shape_families import ShapeFamilies
from storage.naming.spellings import is_han


@pytest.fixture(scope="module")
def families(lexicon):
    """The list as it is shipped."""
    return lexicon.words("shape_families")


@pytest.mark.parametrize("pair", ["涛铸", "骄娇", "煜煌", "晴睛", "己巳", "末未", "土士", "日曰", "人入", "刘浏"])
def test_characters_of_one_family_look_alike_both_ways(families, pair):
    shapes = ShapeFamilies(families)
    assert shapes.are_alike(pair[0], pair[1])
    assert shapes.are_alike(pair[1], pair[0])


@pytest.mark.parametrize("pair", ["国军", "芳芬", "春秋", "明明", "a1", "东西"])
def test_other_characters_do_not(families, pair):
    assert not ShapeFamilies(families).are_alike(pair[0], pair[1])


def test_a_list_of_no_families_knows_none():
    assert not ShapeFamilies().are_alike("土", "士")


def test_each_family_is_of_different_simplified_characters(families):
    assert len(families) >= 350
    for family in families:
        assert len(set(family)) == len(family) >= 2, family
        assert is_han(family), family
        assert fold(family) == family


def test_no_family_is_listed_twice(families):
    assert len(set(map(frozenset, families))) == len(families)
