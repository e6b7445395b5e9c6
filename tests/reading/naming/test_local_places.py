"""Places that no gazetteer has and the page proves."""

import re

import pytest

from reading.facts import Kind
from reading.naming.local_places import local_places
from reading.tagging.tagger import Sighting


def settled(lexicon, text, names, publication=None):
    """Return what is settled in `text`, where `names` were seen, each with its kind."""
    seen = [Sighting.of(*match.span(), kind) for name, kind in names.items() for match in re.finditer(name, text)]
    (found,) = local_places(lexicon).settle([text], [seen], publication)
    return {(each.span.of(text), each.kind) for each in found}


@pytest.mark.parametrize(
    ("text", "names", "publication", "place"),
    [
        ("禾岭市公安局通报,禾岭案件少了。", {"禾岭市公安局": Kind.AGENCY}, None, "禾岭"),
        ("蓝坞区委开会。家住蓝坞区的人来了。", {"蓝坞区委": Kind.AGENCY}, None, "蓝坞区"),
        ("他赶到蓝坞区。蓝坞下雨了。", {"蓝坞区": Kind.PLACE}, None, "蓝坞"),
        ("雨后的禾岭很美。", {}, "禾岭日报", "禾岭"),
        ("昨天,蓝坞区、柳汀区和禾岭县获奖。", {}, None, "柳汀区"),
        ("禾岭市公安局提醒禾岭市民。", {"禾岭市公安局": Kind.AGENCY, "禾岭(?=市民)": Kind.PERSON}, None, "禾岭"),
    ],
)
def test_what_the_page_proves_is_a_place_wherever_it_stands(lexicon, text, names, publication, place):
    assert (place, Kind.PLACE) in settled(lexicon, text, names, publication)


def test_who_bears_the_name_of_a_proven_place_is_no_person(lexicon):
    names = {"禾岭市公安局": Kind.AGENCY, "禾岭(?=表示)": Kind.PERSON}
    assert ("禾岭", Kind.PERSON) not in settled(lexicon, "禾岭市公安局在禾岭表示感谢。", names)


@pytest.mark.parametrize("text", ["老城区管委会说老城变了。", "大型超市协会说大型的多。", "我市公安局说我来了。"])
def test_a_general_word_before_a_level_proves_nothing(lexicon, text):
    body = re.match(".*?[会局]", text)[0]
    assert settled(lexicon, text, {body: Kind.AGENCY}) == {(body, Kind.AGENCY)}


def test_the_name_of_a_newspaper_is_no_place(lexicon):
    assert settled(lexicon, "《禾岭日报》今天出版。", {}, "禾岭日报") == set()
