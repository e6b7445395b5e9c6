"""Things are found behind whose they are, by their last words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.counts.things import find_things
from reading.facts import Kind, Name, Span


def things_in(text, lexicon, titles=()):
    spans = [Span(at, at + 2) for at in range(len(text)) if text.startswith("柳溪", at)]
    named = [(span, Name("柳溪", Kind.PLACE, tuple(spans))) for span in spans]
    return [(span.of(text), name.name) for span, name in find_things(text, titles, named, lexicon)]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("柳溪110千伏变电站位于山脚。", "柳溪110千伏变电站"),
        ("柳溪全民龙舟大赛开赛。", "柳溪全民龙舟大赛"),
        ("昨天，柳溪首趟采茶专列开出。", "柳溪首趟采茶专列"),
        ("柳溪灯塔计划帮了忙。", "柳溪灯塔计划"),
        ("柳溪食堂坐满了。", "柳溪食堂"),
    ],
)
def test_a_thing_is_called_by_whose_it_is(text, thing, lexicon):
    assert things_in(text, lexicon) == [(thing, thing)]


@pytest.mark.parametrize(
    "text",
    [
        "柳溪计划修路。",
        "柳溪参加比赛。",
        "柳溪食堂负责人来了。",
        "柳溪三个食堂坐满了。",
        "柳溪的食堂坐满了。",
        "柳溪下了雪，食堂坐满了。",
        "柳溪",
    ],
)
def test_what_only_stands_near_a_name_is_no_thing_of_its_own(text, lexicon):
    assert things_in(text, lexicon) == []


def test_a_thing_printed_again_keeps_its_name(lexicon):
    assert things_in("柳溪食堂坐满了。柳溪食堂有2层。", lexicon) == [("柳溪食堂", "柳溪食堂")] * 2


def test_a_thing_of_a_title_that_is_printed_again_is_found(lexicon):
    text = "云中高铁开通在即\n昨天，云中高铁试跑。"
    assert things_in(text, lexicon, [Span(0, 8)]) == [("云中高铁", "云中高铁")] * 2
    assert things_in(text.replace("昨天，云中高铁", "它"), lexicon, [Span(0, 8)]) == []
    assert things_in(text, lexicon, [Span(4, 8)]) == []


@given(text=st.text(alphabet="柳溪全民大赛食堂计划110千伏变电站，。", max_size=40))
def test_every_thing_reads_back(text, lexicon):
    for printed, name in things_in(text, lexicon):
        assert printed == name
