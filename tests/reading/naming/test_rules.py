"""The tagger of rules."""

from reading.facts import Kind
from reading.naming.rules import RuleTagger


def seen(lexicon, *texts):
    tagged = RuleTagger(lexicon).tag(texts)
    return [{(each.kind, each.span.of(text)) for each in found} for text, found in zip(texts, tagged, strict=True)]


def test_each_text_gets_its_own_sightings(lexicon):
    first, second = seen(lexicon, "武汉下雨。", "上海下雪。")
    assert (first, second) == ({(Kind.PLACE, "武汉")}, {(Kind.PLACE, "上海")})


def test_a_person_is_no_piece_of_a_place_or_an_agency(lexicon):
    (found,) = seen(lexicon, "盒马鲜生开业,主任张军到场。")
    assert found == {(Kind.AGENCY, "盒马鲜生"), (Kind.PERSON, "张军")}


def test_a_longer_name_hides_the_shorter_inside_it(lexicon):
    (found,) = seen(lexicon, "教练欧阳文博到场。")
    assert found == {(Kind.PERSON, "欧阳文博")}


def test_a_village_and_its_town_stand_beside_their_party_branch(lexicon):
    (found,) = RuleTagger(lexicon).tag(["海州市清水镇河湾村党支部书记说"])
    assert {"清水镇", "河湾村"} <= {each.span.of("海州市清水镇河湾村党支部书记说") for each in found}


def test_no_text_gives_no_sighting(lexicon):
    assert seen(lexicon, "") == [set()]
