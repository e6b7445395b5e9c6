"""The cast of an article is whoever a figure may be about."""

import pytest

from reading.counts.cast import Cast
from reading.counts.quantities import find_quantities
from reading.facts import Article, Kind, Name, Quotation, Span, Tier
from reading.text.sentences import split_sentences

TEXT = "柳溪中学开学\n校长何丽说，她每天走2万步。食堂有6口锅。大家爱听“柳溪晚风”电台。"


def named(printed, kind, roles=()):
    start = TEXT.index(printed)
    return Name(printed, kind, (Span(start, start + len(printed)),), roles=roles)


SCHOOL = named("柳溪中学", Kind.AGENCY)
HEAD = named("何丽", Kind.PERSON, ("柳溪中学校长",))
RADIO = named("柳溪晚风", Kind.SYSTEM)


@pytest.fixture
def cast(lexicon):
    article = Article(text=TEXT, lines=(), names=(SCHOOL, HEAD, RADIO), titles=(Span(0, TEXT.index("\n")),))
    return Cast(article, tuple(split_sentences(TEXT)), lexicon)


def test_whoever_is_named_or_taken_up_is_in_the_cast_and_no_system_that_only_stands_by(cast):
    assert [actor.name for actor in cast.actors] == [SCHOOL, HEAD, HEAD]


def test_the_cast_is_asked_by_place(cast):
    assert cast.actors_in(Span(0, TEXT.index("\n"))) == cast.actors[:1]
    assert cast.before(TEXT.index("说")) == cast.actors[:2]


def test_only_people_have_steps(cast, lexicon):
    steps, pans = find_quantities(TEXT, lexicon)
    assert cast.is_personal(steps)
    assert not cast.is_personal(pans)


def test_an_officer_who_says_no_we_speaks_for_nobody_else(cast):
    assert cast.employer(HEAD, Span(0, len(TEXT))) == HEAD
    assert cast.is_title(Span(0, TEXT.index("\n")))


def test_a_system_that_a_report_opens_with_is_in_the_cast(lexicon):
    text = "何丽表示，柳溪晚风每天播放2小时。"
    names = (
        Name("何丽", Kind.PERSON, (Span(0, 2),)),
        Name("柳溪晚风", Kind.SYSTEM, (Span(5, 9),)),
    )
    cast = Cast(Article(text=text, lines=(), names=names), tuple(split_sentences(text)), lexicon)
    assert [actor.name.name for actor in cast.actors] == ["何丽", "柳溪晚风"]


def test_whom_only_a_quotation_names_is_not_heard_outside_of_it(lexicon):
    text = "“柳溪镇远。”何丽走了2万步。"
    town, woman = Name("柳溪镇", Kind.PLACE, (Span(1, 4),)), Name("何丽", Kind.PERSON, (Span(7, 9),))
    article = Article(text, (), names=(town, woman), quotations=(Quotation(Span(1, 6), Tier.INFERRED),))
    cast = Cast(article, tuple(split_sentences(text)), lexicon)
    (quantity,) = find_quantities(text, lexicon)
    assert [actor.name for actor in cast.heard_in(Span(0, len(text)), quantity)] == [woman]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("镇上说，目前“云窗口”有9个。", True),
        ("镇上推出的“云窗口”已有9个。", True),
        ("镇上把“云窗口”开到9个村。", False),
        ("柳溪镇去年上线的“云窗口”收录戏曲9部。", True),
    ],
)
def test_a_system_that_opens_a_clause_is_in_the_cast(text, told, lexicon):
    at = text.index("云窗口")
    names = (Name("云窗口", Kind.SYSTEM, (Span(at, at + 3),)),)
    names += (Name("柳溪镇", Kind.PLACE, (Span(0, 3),)),) if text.startswith("柳溪镇") else ()
    cast = Cast(Article(text=text, lines=(), names=names), tuple(split_sentences(text)), lexicon)
    assert any(actor.name is names[0] for actor in cast.actors) == told


@pytest.mark.parametrize(("said", "whole"), [("我们有9个班", True), ("今年有9个班", False)])
def test_an_officer_of_a_body_taken_up_speaks_for_it(said, whole, lexicon):
    text = f"柳溪公司招人。公司经理何丽说，{said}。"
    firm = Name("柳溪公司", Kind.AGENCY, (Span(0, 4),))
    head = Name("何丽", Kind.PERSON, (Span(text.index("何丽"), text.index("何丽") + 2),), roles=("公司经理",))
    cast = Cast(Article(text=text, lines=(), names=(firm, head)), tuple(split_sentences(text)), lexicon)
    assert cast.employer(head, Span(text.index(said), len(text))) == (firm if whole else head)


def test_an_office_tells_of_the_body_whose_name_it_begins_with(lexicon):
    body = Name("柳溪县医保局", Kind.AGENCY, (Span(0, 6),))
    office = Name("柳溪县医保局基金科", Kind.AGENCY, (Span(0, 9),))
    text = "柳溪县医保局基金科介绍，发放9万元。"
    cast = Cast(Article(text=text, lines=(), names=(body, office)), tuple(split_sentences(text)), lexicon)
    assert cast.employer(office, Span(0, len(text))) == body
    assert cast.employer(body, Span(0, len(text))) == body
    assert [cast.whole(name) for name in (office, body)] == [body, body]


@pytest.mark.parametrize(
    ("body", "division", "whole"),
    [
        ("柳溪公交集团", "安全部", True),
        ("柳溪县委", "宣传部", False),
        ("柳溪公交公司", "调度中心", False),
    ],
)
def test_a_division_tells_of_its_firm_and_of_no_other_body(body, division, whole, lexicon):
    names = tuple(Name(printed, Kind.AGENCY, (Span(0, len(printed)),)) for printed in (body, f"{body}{division}"))
    cast = Cast(Article(text=f"{body}{division}有9人。", lines=(), names=names), (), lexicon)
    assert cast.whole(names[1]) == names[0 if whole else 1]
