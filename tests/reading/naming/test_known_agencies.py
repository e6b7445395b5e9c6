"""Agencies that are known by name."""

import pytest

from reading.facts import Span
from reading.naming.known_agencies import find_counted, known_agencies
from reading.text.segments import Segments


def test_no_known_agency_is_found_inside_another(lexicon):
    text = "国家卫健委通报,北京市卫健委也通报。"
    found = [span.of(text) for span in known_agencies(lexicon).find(Segments(text))]
    assert found == ["国家卫健委", "卫健委"]


@pytest.mark.parametrize("text", ["各级残联开会", "内地市政府开会", "他开着一辆奔驰离开"])
def test_a_known_agency_is_none_among_many_or_as_a_make(lexicon, text):
    assert known_agencies(lexicon).find(Segments(text)) == ()


@pytest.mark.parametrize(("text", "name"), [("法国队获胜", "法国队"), ("他坐成都地铁上班", "成都地铁")])
def test_places_name_teams_and_branches(lexicon, text, name):
    assert [span.of(text) for span in known_agencies(lexicon).find_besides(Segments(text))] == [name]


@pytest.mark.parametrize("text", ["成都电信诈骗案少了", "成都移动支付很方便"])
def test_a_business_that_begins_another_word_is_no_branch(lexicon, text):
    assert not [*known_agencies(lexicon).find_besides(Segments(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("综采二队到井下", "综采二队"),
        ("3208钻井队开钻", "3208钻井队"),
        ("采油三厂二矿207队检修", "采油三厂二矿207队"),
        ("第八掘进队停工", "第八掘进队"),
    ],
)
def test_a_crew_is_named_by_its_number_and_its_work(lexicon, text, name):
    assert [span.of(text) for span in known_agencies(lexicon).find_besides(Segments(text))] == [name]


def test_firms_hold_something_together_without_their_legal_form(lexicon):
    text = "由海联教育、云岭传媒联合主办的论坛"
    assert [span.of(text) for span in known_agencies(lexicon).find_besides(Segments(text))] == ["海联教育", "云岭传媒"]


def test_a_share_under_a_warning_bears_the_name_of_its_firm(lexicon):
    text = "*ST江化、ST柳钢跌停,ST板块走低"
    assert [span.of(text) for span in known_agencies(lexicon).find_besides(Segments(text))] == ["*ST江化", "ST柳钢"]


@pytest.mark.parametrize("text", ["来了3支钻井队", "三队队员", "分成两班", "装卸队很忙", "他在2班上学"])
def test_a_number_or_a_work_alone_names_no_crew(lexicon, text):
    assert [*known_agencies(lexicon).find_besides(Segments(text))] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("这里有海尔、格力、宁波星火、艾欧德等知名家电企业", {"海尔", "格力", "宁波星火", "艾欧德"}),
        ("不乏上海大金、格力、海信等单品类家电企业", {"上海大金", "格力", "海信"}),
        ("农行、中行、招行、平安等23家银行", {"中行", "招行", "平安", "农行"}),
        ("服务物流、餐饮、零售等重点企业", set()),
    ],
)
def test_who_stands_in_a_row_of_firms_two_of_which_are_known_is_one(lexicon, text, names):
    assert {span.of(text) for span in known_agencies(lexicon).find_besides(Segments(text))} == names


@pytest.mark.parametrize(("text", "name", "whole"), [("人社部门通知", "人社部", False), ("人社部通知", "人社部", True)])
def test_a_piece_of_a_word_is_no_agency(lexicon, text, name, whole):
    assert known_agencies(lexicon).is_whole(Segments(text), Span(0, len(name))) == whole


def test_a_row_that_is_counted_names_agencies():
    text = "智康、康益和惠民3家企业"
    assert [span.of(text) for span in find_counted(text)] == ["智康", "康益", "惠民"]
