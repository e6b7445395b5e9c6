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


@pytest.mark.parametrize(
    ("text", "printed", "name"),
    [
        ("青云小学开学，罗建平来了。全校很热闹。", "全校", "青云小学"),
        ("青云小学开学，罗建平来了。学校很热闹。", "学校", "青云小学"),
        ("青云小学开学，罗建平来了。他很高兴。", "他", "罗建平"),
        ("青云小学开学，罗建平来了。该小学很热闹。", "该", "青云小学"),
        ("青云小学开学，罗建平来了。小学很热闹。", "小学", "青云小学"),
        ("青云小学开学，罗建平来了。这所百年的小学很热闹。", "这", "青云小学"),
        ("青云小学开学，罗建平来了。校里很热闹。", "校里", "青云小学"),
        ("青云小学开学，罗建平来了。涉事学校很热闹。", "涉", "青云小学"),
        ("青云小学开学，罗建平来了。该校很热闹。", "该", "青云小学"),
    ],
)
def test_a_word_that_takes_a_name_up_is_its_mention(text, printed, name, lexicon):
    assert actors_in(text, lexicon, agency="青云小学", person="罗建平")[-1][:2] == (printed, name)


@pytest.mark.parametrize("taking_up", ["米袋卖完了。", "截至昨晚，米袋卖完了。", "去年5月米袋卖完了。"])
def test_a_name_is_taken_up_by_its_end_where_a_clause_opens_with_it(taking_up, lexicon):
    text = f"“惠民米袋”上架，罗建平来了。{taking_up}"
    assert actors_in(text, lexicon, system="惠民米袋", person="罗建平")[-1][:2] == ("米袋", "惠民米袋")


@pytest.mark.parametrize("taking_up", ["米袋的价钱涨了。", "他买米袋。", "惠民要花钱。"])
def test_no_other_words_take_it_up(taking_up, lexicon):
    text = f"“惠民米袋”上架，何丽来了。{taking_up}"
    assert actors_in(text, lexicon, system="惠民米袋")[-1][:2] == ("惠民米袋", "惠民米袋")


@pytest.mark.parametrize("taking_up", ["该剧", "全剧"])
def test_a_work_is_taken_up_by_the_noun_before_it(taking_up, lexicon):
    text = f"舞剧《青云》首演，罗建平来了。{taking_up}分3幕。"
    assert actors_in(text, lexicon, system="《青云》", person="罗建平")[-1][1] == "《青云》"


def test_a_name_is_taken_up_by_the_noun_behind_it(lexicon):
    text = "“乐悠悠”主题乐园开门，罗建平来了。该乐园很热闹。"
    assert actors_in(text, lexicon, system="乐悠悠", person="罗建平")[-1][:2] == ("该", "乐悠悠")


def test_a_newspaper_only_reports_unless_the_story_is_of_it(lexicon):
    assert actors_in("柳溪日报记者看到雪。", lexicon, agency="柳溪日报") == []
    assert actors_in("柳溪日报看到雪。", lexicon, agency="柳溪日报") == []
    named = Name("柳溪日报", Kind.AGENCY, (Span(0, 4),))
    article = Article("柳溪日报搬家\n昨天下了雪。", (), names=(named,), titles=(Span(0, 6),))
    assert [actor.name for actor in find_actors(article, lexicon)] == [named]


def test_a_team_is_taken_up_by_all_of_it(lexicon):
    text = "飞鹰队赢了，罗建平很高兴。全队跑得多。"
    assert actors_in(text, lexicon, agency="飞鹰队", person="罗建平")[-1][:2] == ("全队", "飞鹰队")


@pytest.mark.parametrize(
    ("office", "taking_up", "seat"),
    [("柳溪镇农办", "全镇", "柳溪镇"), ("望江县农业局", "全县", "望江县"), ("城市管理局", "全市", None)],
)
def test_a_level_takes_up_the_division_that_an_office_bears_in_its_name(office, taking_up, seat, lexicon):
    found = [name for printed, name, _ in actors_in(f"{office}主任来了。{taking_up}下了雨。", lexicon, agency=office)]
    assert (seat in found) == (seat is not None)
    assert len(found) == (2 if seat else 1)


def test_a_level_takes_up_no_place_that_only_ends_like_it(lexicon):
    text = "青云县的柳溪新区里，白石小区热闹。全县放假。"
    assert actors_in(text, lexicon, place="青云县 柳溪新区 白石小区")[-1][:2] == ("全县", "青云县")
    assert actors_in(text.replace("全县", "全区"), lexicon, place="青云县 白石小区")[-1][:2] == ("白石小区", "白石小区")


def test_a_level_takes_up_the_short_form_of_a_division(lexicon):
    text = "江苏公布了产值。全省有9个港口。"
    assert actors_in(text, lexicon, place="江苏")[-1][:2] == ("全省", "江苏")


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
