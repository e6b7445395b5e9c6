"""Where a typed name ends: a longer one may begin like it."""

from dataclasses import replace

import pytest

from bot.files.wordlists import load_lexicon
from bot.inquiry.borders import Borders, ends_before_word
from reading.asking.question import read_question
from reading.facts import Kind
from storage.archive.findings import Candidate, EntityCard, Match

LEXICON = load_lexicon()
COUNTY = Candidate(EntityCard("c" * 16, "江城县", Kind.PLACE), Match.EXACT, "江城县")
SCHOOL = Candidate(EntityCard("e" * 16, "邵阳医学高等专科学校", Kind.AGENCY), Match.ABBREVIATION, "邵阳医专")


@pytest.mark.parametrize(
    ("asked", "longer"),
    [
        ("邵阳医专附属医院派去长春的采样队", "邵阳医专附属医院"),
        ("邵阳医专和附属医院派去长春的采样队", ""),
        ("邵阳医专派去长春的采样队", ""),
    ],
)
def test_a_body_that_a_word_joins_to_another_one_does_not_begin_its_name(asked, longer):
    assert Borders(LEXICON).find_longer_body(SCHOOL, "邵阳医专", read_question(asked, LEXICON)) == longer


@pytest.mark.parametrize(
    ("asked", "home"),
    [
        ("我是江城地产青石花园的业主,装修要什么手续", "江城地产青石花园"),
        ("我是江城地产的业主,装修要什么手续", ""),
        ("江城地产青石花园的房价", ""),
    ],
)
def test_a_home_may_begin_with_the_name_of_a_firm(asked, home):
    firm = Candidate(EntityCard("f" * 16, "江城地产", Kind.AGENCY), Match.EXACT, "江城地产")
    assert Borders(LEXICON).find_home(firm, "江城地产", read_question(asked, LEXICON)) == home
    assert not Borders(LEXICON).find_home(COUNTY, "江城县", read_question("我是江城县青石花园的业主", LEXICON))


@pytest.mark.parametrize(
    ("asked", "alone"), [("江城县查处了多少起", True), ("江城县开会说了什么", True), ("江城县监察局查了多少起", False)]
)
def test_a_place_stands_alone_before_a_verb_that_ends_as_agencies_do(asked, alone):
    assert Borders(LEXICON).stands_alone(COUNTY, read_question(asked, LEXICON)) is alone


@pytest.mark.parametrize(("text", "ends"), [("张立挺谈未来教育", True), ("张立挺拔", False)])
def test_a_name_ends_before_a_verb_that_a_whole_word_follows(text, ends):
    assert ends_before_word("张立挺", text) is ends


@pytest.mark.parametrize(
    ("asked", "longer"),
    [("jiangcheng minzhengju shuo le shenme", True), ("jiangcheng shuo le shenme", False), ("jiangcheng", False)],
)
def test_a_place_in_pinyin_may_begin_the_name_of_an_agency(asked, longer):
    county = replace(COUNTY, match=Match.PINYIN)
    question = read_question(asked, LEXICON)
    assert Borders(LEXICON).begins_an_agency_in_pinyin(county, "jiangcheng", question) is longer
