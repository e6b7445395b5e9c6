"""Events are found by their last words, and called by the name that is printed whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.counts.events import find_events


def events_in(text, lexicon):
    return [(span.of(text), name.name) for span, name in find_events(text, lexicon)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("昨天，第三届柳溪茶文化节开幕。", "第三届柳溪茶文化节"),
        ("首届柳溪马拉松吸引3000人。", "首届柳溪马拉松"),
        ("6月2日，柳溪水稻栽培研讨会在青云镇举行。", "柳溪水稻栽培研讨会"),
        ("第二届“柳溪论坛·秋季”闭幕。", "柳溪论坛"),
        ("本次书展设了80个展位。", "本次书展"),
        ("6月5日，柳溪全民龙舟大赛在青云镇拉开帷幕。", "柳溪全民龙舟大赛"),
        ("2031柳溪国际茶业博览会（简称柳茶会）于6月2日开幕。", "2031柳溪国际茶业博览会"),
        ("首届青云（柳溪）茶文化节活动开始。", "首届青云（柳溪）茶文化节"),
        ("本届柳交会促成交易3亿元。", "本届柳交会"),
    ],
)
def test_an_event_is_found(text, event, lexicon):
    assert events_in(text, lexicon) == [(event, event)]


@pytest.mark.parametrize(
    "text",
    [
        "柳溪大会堂坐了500人。",
        "他参加的比赛在青云镇举行。",
        "去年，比赛用球送到3所学校。",
        "罗本智和在论坛坐了2小时。",
    ],
)
def test_what_only_looks_like_an_event_is_none(text, lexicon):
    assert events_in(text, lexicon) == []


def test_an_event_is_taken_up_by_its_last_word(lexicon):
    text = "第三届柳溪书展开幕。书展设了80个展位，本届书展为期3天。"
    assert events_in(text, lexicon) == [
        ("第三届柳溪书展", "第三届柳溪书展"),
        ("书展", "第三届柳溪书展"),
        ("本届书展", "第三届柳溪书展"),
    ]


def test_an_event_that_marks_name_is_called_by_what_they_hold(lexicon):
    text = "“云上茶香”特展开幕。特展设了80个展位。"
    assert events_in(text, lexicon) == [("云上茶香", "云上茶香"), ("特展", "云上茶香")]


def test_an_event_is_taken_up_by_some_of_its_characters(lexicon):
    text = "第三届柳溪国际茶业博览会落幕。柳博会成交3亿元。青博会还早。"
    assert events_in(text, lexicon)[1:] == [("柳博会", "第三届柳溪国际茶业博览会")]


@given(text=st.text(alphabet="第三首届柳溪“”论坛书展本次在举行，。", max_size=60))
def test_every_event_reads_back(text, lexicon):
    for span, name in find_events(text, lexicon):
        assert 0 <= span.start < span.end <= len(text)
        assert name.name
