"""Organisations that are meant as places."""

import pytest

from reading.facts import Span
from reading.naming.sites import sites
from reading.text.overlaps import Overlaps


def is_site(lexicon, text, name, places=()):
    at = text.find(name)
    spans = []
    while at >= 0:
        spans.append(Span(at, at + len(name)))
        at = text.find(name, at + 1)
    known = Overlaps(Span(text.index(place), text.index(place) + len(place)) for place in places)
    return sites(lexicon).is_site(text, name, spans, known)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("孩子们走进海州博物馆看瓷器。", "海州博物馆"),
        ("话剧在海州大剧院上演。", "海州大剧院"),
        ("鑫远海州工厂下线第一台机床。", "鑫远海州工厂"),
        ("石头矶水文站水位涨到28米。", "石头矶水文站"),
        ("车队驶出青石镇花炮产业集散中心。", "青石镇花炮产业集散中心"),
    ],
)
def test_a_building_that_people_go_to_is_a_place(lexicon, text, name):
    assert is_site(lexicon, text, name)


@pytest.mark.parametrize("text", ["海州博物馆、红梅广场都亮了灯。", "红梅广场、海州博物馆都亮了灯。"])
def test_a_museum_in_a_row_with_places_is_one(lexicon, text):
    assert is_site(lexicon, text, "海州博物馆", ["红梅广场"])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("海州博物馆馆长罗维民迎客。", "海州博物馆"),
        ("石头矶水文站站长罗维民介绍。", "石头矶水文站"),
        ("海州市水文站发布消息。", "海州市水文站"),
        ("海州图书馆征集手稿。读者在海州图书馆登记。海州图书馆发放证书。", "海州图书馆"),
        ("走进海州博物馆,海州博物馆馆长罗维民迎客。", "海州博物馆"),
        ("来到海州市民政局办事。", "海州市民政局"),
        ("展览在海州图书馆开幕。", "海州图书馆"),
    ],
)
def test_what_acts_or_is_no_building_is_an_agency(lexicon, text, name):
    assert not is_site(lexicon, text, name)
