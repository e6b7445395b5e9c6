"""A topic is what a clause points at, or calls by words that the text marks more than once."""

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
        ("该班列共装|55个集装箱。", "该班列"),
        ("据介绍，这艘游轮全长|116米。", "这艘游轮"),
        ("菜价回落，本届灯会卖票|3万张。", "本届灯会"),
        ("截至6月，全国共有|12家。", "全国"),
        ("“北车南下”日均|900辆次，“北车南下”忙。", "北车南下"),
        ("在14名发热患者中，最小的仅|10岁。", "发热患者"),
        ("该班列开行，该航线停飞|3天。", "该航线"),
    ],
)
def test_the_last_clause_that_points_at_something_tells_the_topic(text, topic, lexicon):
    assert topic_in(text, lexicon) == topic


@pytest.mark.parametrize(
    "text",
    [
        "这时来了|3人。",
        "该男子走了|3公里。",
        "这个数字升到|5亿元。",
        "“揭榜”奖励|5万元。",
        "在6个行业中，增长的有|3个。",
        "“全国灯彩之乡”有|3家灯厂。",
        "装车的该班列|3节车厢。",
        "该班列|3节车厢。",
    ],
)
def test_people_numbers_and_what_no_clause_opens_with_are_no_topics(text, lexicon):
    assert topic_in(text, lexicon) is None


@pytest.mark.parametrize(
    ("text", "name", "taken_up"),
    [
        ("该论坛请来|200人。", "柳溪论坛·秋季", True),
        ("该论坛请来|200人。", "柳溪中学", False),
        ("我国种有|300种竹子。", "中国", True),
        ("国内竹子增产|3%。", "中国", True),
        ("我国种有|300种竹子。", "中国竹子协会", False),
        ("全球种有|1000种竹子。", "中国", False),
    ],
)
def test_a_topic_takes_up_a_name(text, name, taken_up, lexicon):
    topic = find_topic(text, Span(0, text.index("|")), lexicon)
    assert topic.takes_up(Name(name, Kind.AGENCY, ())) is taken_up


@given(text=st.text(alphabet="该这本届班列“”，。共有3个全国", max_size=40))
def test_every_topic_reads_back(text, lexicon):
    topic = find_topic(text, Span(0, len(text)), lexicon)
    assert topic is None or 0 <= topic.span.start < topic.span.end <= len(text)
