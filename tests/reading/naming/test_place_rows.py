"""Places that stand in a row with places."""

import pytest

from reading.facts import Kind
from reading.naming.place_rows import place_rows
from reading.tagging.tagger import Sighting
from reading.text.segments import segment


def settled(lexicon, text, *names, kind=Kind.PLACE):
    seen = [Sighting.of(text.index(name), text.index(name) + len(name), kind) for name in names]
    found = place_rows(lexicon).settle(segment(text), seen)
    return {each.span.of(text) for each in found if each.kind == Kind.PLACE} - set(names)


@pytest.mark.parametrize(
    ("text", "known", "added"),
    [
        ("公交车队在讲堂路、平安大街等路段加车。", "平安大街", "讲堂路"),
        ("昨日,文昌路、学府路将封闭施工。", "文昌路", "学府路"),
        ("地块包括灯源里、花圃街两处。", "花圃街", "灯源里"),
        ("地块包括花圃街及梨林南里两处。", "花圃街", "梨林南里"),
        ("在四惠、宋家庄等地增发车次。", "宋家庄", "四惠"),
    ],
)
def test_what_stands_in_a_row_with_a_place_is_one(lexicon, text, known, added):
    assert settled(lexicon, text, known) == {added}


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("硬化了水泥路、文昌路。", "文昌路"),
        ("孩子在小区里、花圃街上玩耍。", "花圃街"),
        ("在公园、宋家庄等地增发车次。", "宋家庄"),
        ("受地震波及、六里桥、宋家庄停电。", "六里桥、宋家庄"),
        ("他去过学院、宋家庄。", "宋家庄"),
        ("单位、宋家庄等地都去过。", "宋家庄"),
    ],
)
def test_everyday_words_beside_a_place_are_none(lexicon, text, known):
    assert not settled(lexicon, text, *known.split("、"))


def test_a_row_goes_on_and_its_place_is_no_person(lexicon):
    text = "在四惠、六里桥、宋家庄等地增发车次。"
    person = Sighting.of(3, 6, Kind.PERSON)
    place = Sighting.of(8, 11, Kind.PLACE)
    assert Sighting.of(2, 4, Kind.PLACE) not in place_rows(lexicon).settle(segment(text), [person])
    found = place_rows(lexicon).settle(segment(text), [place])
    assert {each.span.of(text) for each in found} == {"宋家庄", "六里桥", "四惠"}
