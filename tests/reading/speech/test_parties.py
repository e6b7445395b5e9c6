"""Who may speak, and where their noun phrase begins."""

import re

import pytest

from reading.facts import Article, Kind, Name, Span
from reading.speech.parties import Naming, find_parties


def named(form, kind, text, *roles):
    return Name(form, kind, tuple(Span(*match.span()) for match in re.finditer(form, text)), roles=roles)


def parties(text, names, lexicon):
    article = Article(text, ((1, 1),), names=tuple(names))
    return [
        (text[one.start : one.span.end], one.span.of(text), one.naming) for one in find_parties(article, text, lexicon)
    ]


def test_an_office_and_its_agency_belong_to_the_person_behind_them(lexicon):
    text = "县财政局预算科科长宋佳回答。"
    names = [named("县财政局", Kind.AGENCY, text), named("宋佳", Kind.PERSON, text, "县财政局预算科科长")]
    assert parties(text, names, lexicon) == [("县财政局预算科科长宋佳", "宋佳", Naming.PERSON)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("宋佳教授来了", "宋佳"),
        ("宋佳大哥来了", "宋佳"),
        ("宋佳副省长来了", "宋佳"),
        ("宋佳妈妈来了", None),
        ("宋佳家属来了", None),
    ],
)
def test_a_title_behind_a_name_leaves_its_bearer_and_a_relative_does_not(lexicon, text, name):
    article = Article(text, ((1, 1),), names=(named("宋佳", Kind.PERSON, text),))
    assert [one.name for one in find_parties(article, text, lexicon)] == [name]


@pytest.mark.parametrize(
    ("text", "several"),
    [("一位居民来了", False), ("院长来了", False), ("居民来了", True), ("老人来了", True), ("三名居民来了", True)],
)
def test_a_noun_that_means_one_person_is_told_from_others(lexicon, text, several):
    article = Article(text, ((1, 1),))
    assert [one.several for one in find_parties(article, text, lexicon)] == [several]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("宋佳教授来了", "宋佳教授"),
        ("宋佳的母亲来了", "宋佳的母亲"),
        ("宋佳家属来了", "宋佳家属"),
        ("同事宋佳来了", "宋佳"),
        ("两位村民来了", "两位村民"),
        ("有市民来了", "有市民"),
        ("他们来了", "他们"),
        ("一名姓周的环卫工来了", "一名姓周的环卫工"),
    ],
)
def test_a_noun_joins_the_name_that_it_describes(lexicon, text, expected):
    found = parties(text, [named("宋佳", Kind.PERSON, text)], lexicon)
    assert [printed for _, printed, _ in found] == [expected]


@pytest.mark.parametrize(("text", "names"), [("牌子上写着“宋佳”。", []), ("一名“宋佳”打来电话。", ["宋佳"])])
def test_what_is_blotted_out_names_nobody_but_one_who_fills_the_marks(text, names, lexicon):
    article = Article(text, ((1, 1),), names=(named("宋佳", Kind.PERSON, text),))
    found = find_parties(article, text.replace("宋佳", "□□"), lexicon)
    assert [party.name for party in found if party.naming is Naming.PERSON] == names


def test_words_that_hold_a_party_noun_are_none(lexicon):
    assert parties("委员会和其他代表大会在其后召开", [], lexicon) == []
