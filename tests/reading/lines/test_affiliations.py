"""Where an author is from, before the name."""

import pytest

from reading.lines.affiliations import cut_affiliations, is_affiliation


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("江州市人民医院 何雨桐", "何雨桐"),
        ("文学院2021级 何雨桐", "何雨桐"),
        ("校团委 何 雨", "何 雨"),
        ("江州日报 何雨桐", "江州日报 何雨桐"),
        ("江州市人民医院 开诊", "江州市人民医院 开诊"),
    ],
)
def test_offices_and_bodies_are_cut_off_before_a_name(byline, name, lexicon):
    assert cut_affiliations(byline, lexicon) == name


@pytest.mark.parametrize(
    ("word", "is_one"), [("校团委", True), ("初二3班", True), ("江州日报", False), ("记者", False)]
)
def test_a_body_is_told_from_a_newspaper_and_a_role(word, is_one, lexicon):
    assert is_affiliation(word, lexicon) is is_one
