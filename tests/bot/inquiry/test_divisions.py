"""Divisions of the country, by the gazetteer and by their names."""

import pytest

from bot.files.wordlists import load_lexicon
from bot.inquiry.divisions import Divisions
from reading.facts import Kind
from storage.archive.findings import Candidate, EntityCard, Match


def card(name: str, kind: Kind = Kind.PLACE) -> EntityCard:
    return EntityCard(name, name, kind)


@pytest.mark.parametrize(
    ("wider", "narrower"),
    [
        ("浙江省", "温州市"),
        ("温州市", "瑞安市"),
        ("中国", "浙江"),
        ("西河市", "西河花园小区"),
        ("西河", "西河村"),
        ("西河", "西河站"),
    ],
)
def test_the_wider_of_two_places_is_the_division_above(wider: str, narrower: str) -> None:
    divisions = Divisions(load_lexicon())
    assert divisions.breadth(card(wider)) > divisions.breadth(card(narrower))


def test_what_is_no_place_is_no_division() -> None:
    assert Divisions(load_lexicon()).breadth(card("浙江省", Kind.AGENCY)) == 0


@pytest.mark.parametrize(
    ("typed", "meant", "is_it"),
    [("邵阳", "邵阳县", False), ("邵阳", "邵阳市", True), ("邵阳", "邵阳站", False), ("柳溪", "柳溪站", True)],
)
def test_a_short_form_means_the_city_before_the_county_and_before_its_station(
    typed: str, meant: str, is_it: object
) -> None:
    candidate = Candidate(card(meant), Match.ABBREVIATION, meant)
    assert Divisions(load_lexicon()).is_of_level(typed, candidate) is is_it
