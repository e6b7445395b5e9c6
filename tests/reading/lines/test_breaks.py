"""Line ends inside and outside of sentences."""

import pytest

from reading.lines.breaks import is_broken_between, may_join, opens_sentence


@pytest.mark.parametrize(
    "line",
    [
        "6月8日下午，桥梁公司陆青松",
        "因此，在大桥通车",
        "因受大雾影响，过江轮渡暂停",
        "老街有桥，有树，有人家",
        "据悉，大桥",
    ],
)
def test_running_text_begins_with_a_day_an_opener_or_many_commas(line, lexicon):
    assert opens_sentence(line, lexicon)


@pytest.mark.parametrize("line", ["一桥通车", "桥通了，心近了", "为了母亲河，他们上了岸", "因此，大桥通车。"])
def test_a_title_does_not_begin_like_running_text(line, lexicon):
    assert not opens_sentence(line, lexicon)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("清晨五点，滨江社区工", "作人员已经来到桥头", ""),
        ("巡桥的是社区工作人员鲁", "小满已经走了三里路", "鲁小满说"),
        ("全市现有跨江大桥3", "座", ""),
        ("大桥通车", "，市民欢呼", ""),
        ("在大桥通车", "后，轮渡仍将保留", ""),
    ],
)
def test_a_break_inside_a_word_is_seen(first, second, told):
    assert is_broken_between(first, second, told)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("大桥上看日出", "县城的人都来了"),
        ("农机下田", "农机局组织了收割机"),
        ("藏粮于仓", "县粮食公司腾出仓容"),
        ("车流量最大的桥梁TOP5", "排名 桥名 日均车流"),
        ("全市现有跨江大桥3", "市民在桥上散步"),
    ],
)
def test_a_break_between_words_is_none(first, second):
    assert not is_broken_between(first, second, first + "\n" + second)


@pytest.mark.parametrize(
    ("first", "second", "joins"),
    [
        ("灯光把两岸映照得淋漓", "尽致，市民纷纷拍照", True),
        ("大桥把两岸居民上班的路程减少", "了六公里", True),
        ("县里把新修的道路分成三百多", "段，每段设一名路长", True),
        ("灯光把两岸映照得淋漓", "市民在桥上散步。", False),
    ],
)
def test_of_two_lines_the_one_that_fits_may_go_on(first, second, joins):
    assert may_join(first, second) is joins
