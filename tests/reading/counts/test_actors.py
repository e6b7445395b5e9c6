"""Mentions are told by what they do in their clause."""

import pytest

from reading.counts.actors import Part, find_actors
from reading.facts import Article, Kind, Name, Quotation, Span, Tier


def actors_in(text, lexicon, **kinds):
    names = tuple(
        Name(printed, Kind(kind), (Span(text.index(printed), text.index(printed) + len(printed)),))
        for kind, listed in kinds.items()
        for printed in listed.split()
    )
    article = Article(text=text, lines=(), names=names)
    return [(actor.span.of(text), actor.name.name, actor.part) for actor in find_actors(article, lexicon)]


@pytest.mark.parametrize(("named", "acting"), [({"agency": "市住建局"}, "我市"), ({"place": "柳溪市"}, "柳溪市")])
def test_a_newspapers_own_city_acts_though_no_name_is_printed(named, acting, lexicon):
    (printed,) = named.values()
    *_, last = actors_in(f"{printed}听了意见。今年我市改造小区。", lexicon, **named)
    assert last == ("我市", acting, Part.ACTING)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("青云村修了路。", Part.ACTING),
        ("去年，青云村修了路。", Part.ACTING),
        ("记者赶到青云村。", Part.PLACE),
        ("在青云村修路。", Part.PLACE),
        ("在我国青云村推广。", Part.PLACE),
        ("县里为青云村修路。", Part.TARGET),
        ("县里联合青云村修路。", Part.PARTY),
        ("据青云村统计，路已修好。", Part.SPEAKER),
        ("县里接到青云村的求助。", Part.SPEAKER),
        ("县里为2个青云村修路。", Part.TARGET),
        ("原产青云村的桔子上市。", Part.PLACE),
        ("像青云村这样的村有9个。", Part.EXAMPLE),
        ("青云村按照防疫要求消毒。", Part.ACTING),
        ("公司落户青云村。", Part.PLACE),
        ("最远的是青云村。", Part.PARTY),
        ("青云村表示，路已修好。", Part.SPEAKER),
        ("救援队护送了青云村的老人。", Part.PLACE),
        ("今年恰逢青云村修建水库。", Part.ACTING),
        ("昨夜，青云村等地下了雪。", Part.EXAMPLE),
        ("县里夸奖这位青云村姑娘。", Part.PLACE),
        ("县里夸奖的青云村修了路。", Part.ACTING),
        ("昨夜，青云村、柳溪镇等地下了雪。", Part.EXAMPLE),
    ],
)
def test_a_name_acts_or_stands_aside(text, part, lexicon):
    assert actors_in(text, lexicon, place="青云村") == [("青云村", "青云村", part)]


def test_a_system_that_reports_are_made_to_speaks_for_nobody(lexicon):
    assert actors_in("云窗口受理投诉9件。", lexicon, system="云窗口")[0][2] is Part.ACTING


def test_who_acts_in_what_describes_another_is_a_party(lexicon):
    text = "柳溪镇去年建成的青云公园有9座亭子。"
    assert [part for *_, part in actors_in(text, lexicon, place="柳溪镇 青云公园")] == [Part.PARTY, Part.ACTING]


def test_a_chain_of_names_acts_as_its_last(lexicon):
    text = "在清河县青云村的青云小学，孩子们开学了。"
    assert actors_in(text, lexicon, place="清河县 青云村", agency="青云小学") == [("青云小学", "青云小学", Part.PLACE)]


def test_names_side_by_side_do_the_same(lexicon):
    text = "县里联合青云村、青云小学修路。"
    assert [part for *_, part in actors_in(text, lexicon, place="青云村", agency="青云小学")] == [Part.PARTY] * 2


def test_an_office_speaks_through_its_officer(lexicon):
    text = "青云小学校长罗建平说，路已修好。"
    assert [part for *_, part in actors_in(text, lexicon, agency="青云小学", person="罗建平")] == [Part.SPEAKER] * 2


@pytest.mark.parametrize("does", ["说，路已修好", "扫了雪"])
def test_a_place_does_nothing_where_one_of_its_people_does(does, lexicon):
    text = f"青云村养蜂大户罗建平{does}。"
    assert [name for _, name, _ in actors_in(text, lexicon, place="青云村", person="罗建平")] == ["罗建平"]


def test_a_place_speaks_through_its_officer(lexicon):
    text = "青云村村长罗建平说，路已修好。"
    assert [part for *_, part in actors_in(text, lexicon, place="青云村", person="罗建平")] == [Part.SPEAKER] * 2


def test_an_office_does_not_act_where_its_officer_does(lexicon):
    text = "青云小学保洁员罗建平扫了雪。"
    assert actors_in(text, lexicon, agency="青云小学", person="罗建平") == [("罗建平", "罗建平", Part.ACTING)]


def test_a_newspaper_only_reports_unless_the_story_is_of_it(lexicon):
    assert actors_in("柳溪日报记者看到雪。", lexicon, agency="柳溪日报") == []
    assert actors_in("柳溪日报看到雪。", lexicon, agency="柳溪日报") == []
    named = Name("柳溪日报", Kind.AGENCY, (Span(0, 4),))
    article = Article("柳溪日报搬家\n昨天下了雪。", (), names=(named,), titles=(Span(0, 6),))
    assert [actor.name for actor in find_actors(article, lexicon)] == [named]


def test_whoever_has_a_system_acts_beside_it(lexicon):
    text = "昨天，清河县“云窗口”平台办件30件。"
    assert ("清河县", "清河县", Part.ACTING) in actors_in(text, lexicon, place="清河县", system="云窗口")


def test_people_of_somebody_named_act_instead_of_them(lexicon):
    assert actors_in("罗建平家属来了。", lexicon, person="罗建平") == [("罗建平家属", "罗建平家属", Part.ACTING)]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("“青云村好人”评出来了。", False),
        ("“石头记——青云村老照片展”开幕了。", False),
        ("“青云村”很醒目。", True),
    ],
)
def test_a_name_that_is_part_of_a_quoted_name_does_nothing_itself(text, acts, lexicon):
    assert bool(actors_in(text, lexicon, place="青云村")) == acts


def test_a_name_that_somebody_says_acts(lexicon):
    text = "他说“青云村有8户人家”。"
    named = Name("青云村", Kind.PLACE, (Span(4, 7),))
    said = Quotation(Span(3, text.index("”")), Tier.EXPLICIT)
    assert [actor.name for actor in find_actors(Article(text, (), names=(named,), quotations=(said,)), lexicon)] == [
        named
    ]


def test_a_mention_inside_a_longer_one_is_left_out(lexicon):
    text = "青云村小学开学。"
    assert actors_in(text, lexicon, place="青云村", agency="青云村小学") == [("青云村小学", "青云村小学", Part.ACTING)]
