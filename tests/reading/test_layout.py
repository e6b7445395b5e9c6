"""Lines told apart by their shape and by their neighbours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.blocks import Part, ends_sentence, join, measure, read_lines
from reading.healing import heal
from reading.layout import lay_out_blocks
from reading.narrowing import narrow
from reading.shapes import is_numbered, tell_shape


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("滨江大桥通车", Part.TITLE),
        ("大桥何时通公交？", Part.TITLE),
        ("“我要把桥修好！”", Part.TITLE),
        ("吴江：从码头到桥头", Part.TITLE),
        ("@江州市民：", Part.TITLE),
        ("[卢志远]", Part.LABEL),
        ("【深度】", Part.LABEL),
        ("【记者 何雨桐】", Part.BYLINE),
        ("本报记者 何雨桐", Part.BYLINE),
        ("江州日报-江潮新闻", Part.BYLINE),
        ("（资料图片）", Part.BYLINE),
        ("（上接1版）", Part.JUMP),
        ("图为市民在新桥上散步。", Part.CAPTION),
        ("▲市民在新桥上散步", Part.CAPTION),
        ("大桥昨日通车。", Part.BODY),
        ("本报讯 大桥通车", Part.BODY),
        ("@郭先生：大桥什么时候通公交？", Part.BODY),
        ("记者：您修过几座桥？", Part.BODY),
        ("滨江区：两岸通了车，一桥连两心", Part.TITLE),
        ("他笑着说：“修好了！”", Part.BODY),
        ("放大 缩小 默认", Part.FRAME),
    ],
)
def test_a_line_says_by_itself_what_it_is(line, part, lexicon):
    assert tell_shape(line, lexicon) is part


@pytest.mark.parametrize("title", ["一、总体要求", "（二）主要任务", "3.保障措施", "第四章 附则"])
def test_a_numbered_title_counts_a_section(title):
    assert is_numbered(title)


@pytest.mark.parametrize("title", ["一桥飞架南北", "3.5公里长堤完工", "第四届桥梁节开幕"])
def test_a_title_that_begins_with_a_number_counts_nothing(title):
    assert not is_numbered(title)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("大桥通车。", True),
        ("他说：“通车了！”", True),
        ("通车了……", True),
        ("他这样介绍：", True),
        ("大桥通", False),
        ("共有桥梁3", False),
        ("（一期、二期）", False),
        ("（已经通车。）", True),
        ("他把它叫做“连心桥”", False),
    ],
)
def test_a_text_breaks_off_inside_a_sentence_or_at_its_end(text, ends):
    assert ends_sentence(text) is ends


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("清晨五点，滨江社区工", "作人员已经来到桥头。"),
        ("6月8日下午，桥梁公司陆青松", "接到紧急电话。他马上出发。"),
        ("因受大雾影响，过江轮渡暂停", "运营，市民改乘公交。"),
        ("因此，在大桥通车", "后，轮渡仍将保留。"),
        ("全市现有跨江大桥3", "座，在建2座。"),
    ],
)
def test_the_first_piece_of_a_broken_paragraph_is_no_title(first, second, lexicon):
    page = f"大桥通车\n\n大桥昨日通车，全长两公里。\n\n{first}\n\n{second}\n"
    healed = list(heal(lay_out_blocks(page, lexicon).blocks, lexicon))
    assert [block.part for block in healed] == [Part.TITLE, Part.BODY, Part.BODY]
    assert healed[-1].text == first + second
    assert healed[-1].lines == (5, 7)


@pytest.mark.parametrize("question", ["@郭先生：大桥什么时候通公交？", "问：大桥什么时候通公交？"])
def test_an_answer_that_breaks_off_is_no_title(question, lexicon):
    page = f"有问必答\n\n{question}\n\n滨江区：您可以乘坐7路公交，也可以\n\n步行过江。\n"
    healed = list(heal(lay_out_blocks(page, lexicon).blocks, lexicon))
    assert [block.text for block in healed][2:] == ["滨江区：您可以乘坐7路公交，也可以步行过江。"]


def test_a_title_above_a_paragraph_stays_a_title(lexicon):
    page = "大桥通车\n\n大桥昨日通车。\n\n桥上看日出\n\n县城的人都来了。\n"
    parts = [block.part for block in lay_out_blocks(page, lexicon).blocks]
    assert parts == [Part.TITLE, Part.BODY, Part.TITLE, Part.BODY]


def test_a_caption_stands_under_a_gap(lexicon):
    page = "大桥通车\n\n大桥昨日通车。\n\n\n\n市民在新桥上散步\n\n桥长两公里。\n\n车流平稳。\n\n灯光亮起。\n"
    blocks = lay_out_blocks(page, lexicon).blocks
    assert [block.text for block in blocks if block.part is Part.CAPTION] == ["市民在新桥上散步"]


def test_many_short_lines_below_a_paragraph_are_a_list(lexicon):
    routes = "1路 火车站至江北\n2路 码头至大学城\n5路 市府至新港\n7路 医院至西站\n9路 东站至机场\n"
    page = "通车线路\n以下线路今日起过江。\n" + routes
    assert [block.part for block in lay_out_blocks(page, lexicon).blocks][2:] == [Part.BODY] * 5


@given(st.text(max_size=80))
def test_narrowing_keeps_every_offset(text):
    assert len(narrow(text)) == len(text)
    assert not set("，：；？！（）０９Ａ") & set(narrow(text))


def test_latin_words_are_joined_with_a_blank_and_chinese_without():
    first, second, third = read_lines("Wi\nFi\n信号")
    assert join(first, second).text == "Wi Fi"
    assert join(second, third).text == "Fi信号"


def test_half_width_characters_are_half_as_wide():
    assert measure("3月a") == 2


@given(st.text(max_size=300))
def test_every_line_that_is_not_empty_becomes_a_block(lexicon, page):
    lines = [block.text for block in read_lines(page)]
    layout = lay_out_blocks(page, lexicon)
    told = [number for block in layout.blocks for number in block.lines]
    assert len(told) == len(set(told))
    assert len(told) + len(layout.frame) == len(lines)
