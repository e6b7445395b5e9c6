"""Words take up the names that were printed before them."""

import pytest

from reading.counts.anaphora import anaphora
from reading.facts import Article, Kind, Name, Span


def taken_up(text, lexicon, home=None, **kinds):
    names = tuple(
        Name(printed, Kind(kind), (Span(text.index(printed), text.index(printed) + len(printed)),))
        for kind, listed in kinds.items()
        for printed in listed.split()
    )
    named = sorted(((span, name) for name in names for span in name.mentions), key=lambda pair: pair[0])
    own = next((name for name in names if name.name == home), None)
    found = anaphora(lexicon).find(Article(text=text, lines=(), names=names), named, own)
    return [(span.of(text), name.name) for span, name in found]


@pytest.mark.parametrize(
    ("text", "printed", "name"),
    [
        ("全校很热闹。", "全校", "青云小学"),
        ("学校很热闹。", "学校", "青云小学"),
        ("他很高兴。", "他", "罗建平"),
        ("该小学很热闹。", "该", "青云小学"),
        ("小学很热闹。", "小学", "青云小学"),
        ("这所百年的小学很热闹。", "这", "青云小学"),
        ("校里很热闹。", "校里", "青云小学"),
        ("涉事学校很热闹。", "涉", "青云小学"),
        ("这间由罗老师他们几个人办起的学校很热闹。", "这", "青云小学"),
        ("该校很热闹。", "该", "青云小学"),
        ("今年5月学校很热闹。", "学校", "青云小学"),
        ("如今学校很热闹。", "学校", "青云小学"),
        ("几年前学校很热闹。", "学校", "青云小学"),
        ("校方很高兴。", "校方", "青云小学"),
    ],
)
def test_a_word_takes_up_the_last_name_that_ends_as_it_wants(text, printed, name, lexicon):
    whole = f"青云小学开学，罗建平来了。{text}"
    assert taken_up(whole, lexicon, agency="青云小学", person="罗建平") == [(printed, name)]


def test_an_old_person_is_taken_up_by_the_form_of_address(lexicon):
    text = "钱爹爹来了。民警罗建平劝他。老人不听。"
    assert taken_up(text, lexicon, person="钱爹爹 罗建平")[-1] == ("老人", "钱爹爹")


@pytest.mark.parametrize("opening", ["", "截至昨晚，", "去年5月"])
def test_a_name_is_taken_up_by_its_end_where_a_clause_opens_with_it(opening, lexicon):
    text = f"“惠民米袋”上架，罗建平来了。{opening}米袋卖完了。"
    assert taken_up(text, lexicon, system="惠民米袋", person="罗建平") == [("米袋", "惠民米袋")]


@pytest.mark.parametrize("text", ["米袋的价钱涨了。", "大家买米袋。", "惠民要花钱。"])
def test_no_other_words_take_it_up(text, lexicon):
    assert taken_up(f"“惠民米袋”上架，何丽来了。{text}", lexicon, system="惠民米袋") == []


@pytest.mark.parametrize("word", ["该剧", "全剧"])
def test_a_work_is_taken_up_by_the_noun_before_it(word, lexicon):
    text = f"舞剧《青云》首演，罗建平来了。{word}分3幕。"
    ((_, name),) = taken_up(text, lexicon, system="《青云》", person="罗建平")
    assert name == "《青云》"


def test_a_name_is_taken_up_by_the_noun_behind_it(lexicon):
    text = "“乐悠悠”主题乐园开门，罗建平来了。该乐园很热闹。"
    assert taken_up(text, lexicon, system="乐悠悠", person="罗建平") == [("该", "乐悠悠")]


@pytest.mark.parametrize(("noun", "name"), [("小区", "纺织新村"), ("车站", "青云站")])
def test_a_place_is_taken_up_by_what_it_is(noun, name, lexicon):
    text = f"柳溪新城汽车站到{name}。{noun}很热闹。"
    assert taken_up(text, lexicon, place=f"柳溪新城汽车站 {name}")[-1] == (noun, name)


def test_a_team_is_taken_up_by_all_of_it(lexicon):
    text = "飞鹰队赢了，罗建平很高兴。全队跑得多，队伍有9人。"
    assert taken_up(text, lexicon, agency="飞鹰队", person="罗建平") == [("全队", "飞鹰队"), ("队伍", "飞鹰队")]


@pytest.mark.parametrize(
    ("word", "places", "name"),
    [
        ("全县", "青云县 柳溪新区 白石小区", "青云县"),
        ("全区", "青云县 白石小区", None),
        ("全区", "青云四区", None),
        ("全省", "江苏", "江苏"),
        ("全区", "涪城区", "涪城区"),
    ],
)
def test_a_level_takes_up_a_division_and_nothing_that_only_ends_like_it(word, places, name, lexicon):
    found = taken_up(f"{places.replace(' ', '、')}热闹。{word}放假。", lexicon, place=places)
    assert found == ([(word, name)] if name else [])


@pytest.mark.parametrize(
    ("office", "word", "seat"),
    [("柳溪镇农办", "全镇", "柳溪镇"), ("望江县农业局", "全县", "望江县"), ("城市管理局", "全市", None)],
)
def test_a_level_takes_up_the_division_that_an_office_bears_in_its_name(office, word, seat, lexicon):
    found = taken_up(f"{office}主任来了。{word}下了雨。", lexicon, agency=office)
    assert found == ([(word, seat)] if seat else [])


@pytest.mark.parametrize(("often", "city"), [("长春市来了客人，", "长春市"), ("", "九江市")])
def test_all_of_the_city_is_not_one_named_in_passing_beside_the_one_that_offices_bear(often, city, lexicon):
    text = f"{often}长春市教育局招人，九江市的何丽来了。全市有9所学校。"
    kinds = {"agency": "长春市教育局", "place": "九江市", "person": "何丽"}
    assert taken_up(text, lexicon, **kinds)[-1] == ("全市", city)


def test_a_park_is_taken_up_though_only_a_road_in_it_is_printed(lexicon):
    text = "青云公园东环路封闭。公园开放。"
    park = Name("青云公园", Kind.PLACE, (Span(0, 4),))
    road = Name("东环路", Kind.PLACE, (Span(0, 7),))
    article = Article(text=text, lines=(), names=(park, road))
    assert [*anaphora(lexicon).find(article, [(Span(0, 7), road)])] == [(Span(10, 12), park)]


def test_the_whole_school_is_taken_up_whatever_its_name_says_of_its_kind(lexicon):
    assert taken_up("消防员走进柳溪镇中心小学，全校撤离。", lexicon, agency="柳溪镇中心小学") == [
        ("全校", "柳溪镇中心小学")
    ]


def test_the_body_of_an_office_is_taken_up_though_only_the_office_is_printed(lexicon):
    office, body = (
        Name("柳溪县医保局基金科", Kind.AGENCY, (Span(0, 9),)),
        Name("柳溪县医保局", Kind.AGENCY, (Span(0, 6),)),
    )
    article = Article(text="柳溪县医保局基金科开会。该局有9人。", lines=(), names=(office, body))
    ((_, name),) = anaphora(lexicon).find(article, [(office.mentions[0], office)])
    assert name is body


@pytest.mark.parametrize(("home", "name"), [(None, "云州市"), ("柳溪市", "柳溪市")])
def test_a_newspapers_own_city_is_the_one_that_it_is_at_home_in(home, name, lexicon):
    text = "柳溪市开会。云州市听了意见。今年我市改造小区。"
    assert taken_up(text, lexicon, home=home, place="柳溪市 云州市") == [("我市", name)]


@pytest.mark.parametrize(("home", "name"), [("柳溪", "柳溪"), (None, None), ("云州省", None)])
def test_all_of_the_city_is_the_newspapers_own_where_none_was_named_before(home, name, lexicon):
    found = taken_up("今年全市有38所中学，柳溪、云州省最多。", lexicon, home=home, place="柳溪 云州省")
    assert found == ([("全市", name)] if name else [])


def test_a_newspapers_own_city_is_told_of_though_no_name_is_printed(lexicon):
    assert taken_up("今年我市改造小区。", lexicon) == [("我市", "我市")]
