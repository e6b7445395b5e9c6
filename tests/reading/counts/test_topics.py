"""A topic is what a clause opens with and calls by words that name nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.counts.topics import find_topic
from reading.facts import Kind, Name, Span


def topic_in(text, lexicon):
    topic = find_topic(text, Span(0, text.find("|") if "|" in text else len(text)), lexicon)
    return topic.span.of(text) if topic else None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("截至6月，全国共有|12家。", "全国"),
        ("“北车南下”日均|900辆次，“北车南下”忙。", "北车南下"),
        ("在14名发热患者中，最小的仅|10岁。", "发热患者"),
    ],
)
def test_the_last_clause_that_opens_with_a_topic_tells_it(text, topic, lexicon):
    assert topic_in(text, lexicon) == topic


@pytest.mark.parametrize(
    "text",
    [
        "“揭榜”奖励|5万元。",
        "在6个行业中，增长的有|3个。",
        "“全国灯彩之乡”有|3家灯厂。",
        "“柳溪杯”全国灯会卖票|3万张。",
    ],
)
def test_people_numbers_and_what_no_clause_opens_with_are_no_topics(text, lexicon):
    assert topic_in(text, lexicon) is None


@pytest.mark.parametrize(
    ("text", "name", "taken_up"),
    [
        ("我国种有|300种竹子。", "中国", True),
        ("国内竹子增产|3%。", "中国", True),
        ("我国种有|300种竹子。", "中国竹子协会", False),
        ("全球种有|1000种竹子。", "中国", False),
    ],
)
def test_a_topic_takes_up_a_name(text, name, taken_up, lexicon):
    topic = find_topic(text, Span(0, text.index("|")), lexicon)
    assert topic.takes_up(Name(name, Kind.AGENCY, ())) is taken_up


@given(text=st.text(alphabet="我国“”，。共有3个全国名患者中", max_size=40))
def test_every_topic_reads_back(text, lexicon):
    topic = find_topic(text, Span(0, len(text)), lexicon)
    assert topic is None or 0 <= topic.span.start < topic.span.end <= len(text)
