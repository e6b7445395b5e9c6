"""Pages wrapped at one width read like pages whose lines are paragraphs."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.lines.blocks import read_lines
from reading.lines.wrapping import unwrap

PARAGRAPHS = (
    "　　渡口镇今年新修的跨河大桥昨日上午正式通车，桥长1280米，双向四车道，两岸群众过河的时间由四十分钟缩短到三分钟。",
    "　　“等了二十年，总算不用再看天坐船了。”家住北岸的菜农蒋大河第一个骑车过桥，他的车筐里装着刚摘下的三十斤豆角。",
    "　　县交通运输局副局长欧阳青介绍，大桥总投资2.36亿元，去年三月开工，施工高峰时有四百多名工人昼夜轮班。",
)
TITLE = "渡口镇大桥通车"
BYLINE = "本报记者 何雨桐 通讯员 欧阳冬"


def wrapped(paragraph, width):
    return textwrap.fill(paragraph, width, drop_whitespace=False, break_long_words=True, break_on_hyphens=False)


def texts(page, lexicon):
    return [block.text for block in unwrap(list(read_lines(page)), lexicon)]


@pytest.mark.parametrize("width", [14, 18, 22, 26, 31])
@pytest.mark.parametrize("indent", ["　　", "    "], ids=["full-width", "half-width"])
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["single", "spaced"])
def test_lines_of_one_width_join_to_paragraphs_below_their_titles(width, indent, between, lexicon):
    paragraphs = [paragraph.strip() for paragraph in PARAGRAPHS * 3]
    page = between.join([TITLE, *(wrapped(indent + paragraph, width) for paragraph in paragraphs)])
    assert texts(page, lexicon) == [TITLE, *paragraphs]


@pytest.mark.parametrize("line", ["河边的新桥。 何雨桐 摄", "县农机研究所研究员 何雨桐"])
def test_what_signs_or_shows_does_not_go_on_with_a_sentence_that_fills_its_line(line, lexicon):
    paragraphs = [wrapped(paragraph.strip(), 14) for paragraph in PARAGRAPHS]
    page = "\n".join([*paragraphs, "今年新修的跨河大桥昨日通车了。", line, *paragraphs])
    assert line in texts(page, lexicon)


@pytest.mark.parametrize("width", [14, 18, 22, 26, 31])
def test_without_indentation_only_paragraphs_that_fill_their_last_line_run_together(width, lexicon):
    paragraphs = [paragraph.strip() for paragraph in PARAGRAPHS * 3]
    joined = texts("\n".join([TITLE, *(wrapped(paragraph, width) for paragraph in paragraphs)]), lexicon)
    assert joined[0] == TITLE
    assert all(text.endswith("。") for text in joined[1:])
    assert "".join(joined[1:]) == "".join(paragraphs)


def test_titles_that_are_listed_above_their_stories_are_no_paragraph(lexicon):
    titles = ["渡口镇昨日新修大桥正式通车", "青石镇今日首个夜市正式开张", "白沙镇明日新修公园正式开放"]
    body = [wrapped(paragraph.strip(), 14) for paragraph in PARAGRAPHS]
    page = "\n".join([*titles, *(f"\n{title}\n{paragraph}" for title, paragraph in zip(titles, body, strict=True))])
    read = texts(page, lexicon)
    assert read[:3] == titles
    assert [read.count(title) for title in titles] == [2, 2, 2]


def test_a_headline_in_two_parts_is_no_first_line_of_its_text(lexicon):
    title = "渡口镇大桥通车 两岸居民同庆"
    page = "\n\n".join("\n".join([title, wrapped(paragraph.strip(), 14)]) for paragraph in PARAGRAPHS)
    assert texts(page, lexicon) == [line for each in PARAGRAPHS for line in (title, each.strip())]


def test_a_byline_below_the_title_stays_a_line_of_its_own(lexicon):
    page = "\n".join([TITLE, BYLINE, *(wrapped(paragraph, len(BYLINE)) for paragraph in PARAGRAPHS)])
    assert texts(page, lexicon)[:2] == [TITLE, BYLINE]


def test_a_title_below_a_full_line_that_ends_a_sentence_is_none_of_its_words(lexicon):
    last = "　　通车仪式由副县长宁致远主持，沿河十一个村的村民代表一同走过大桥。"
    page = "\n".join(
        [*(wrapped(paragraph, 17) for paragraph in (*PARAGRAPHS, last)), "早市挪到桥头", PARAGRAPHS[0][:12]]
    )
    assert texts(page, lexicon)[4] == "早市挪到桥头"


@pytest.mark.parametrize("signed", ["　　本报记者 何雨桐", "　　本报讯（记者 何雨桐）"])
def test_a_title_that_asks_below_a_full_line_is_none_of_its_words(signed, lexicon):
    last = "　　昨日上午的渡口镇码头上人来人往，船工们把最后一班渡船系在岸边。"
    title = "渡船今后往哪里去？"
    page = "\n".join([*(wrapped(paragraph, 17) for paragraph in (*PARAGRAPHS, last)), title, signed])
    assert texts(page, lexicon)[4] == title


def test_a_title_as_long_as_a_line_is_none_of_the_words_above_it(lexicon):
    last = "　　通车仪式由副县长宁致远主持，沿河两岸五个村的村民代表走过大桥。"
    title = "渡口镇的早市挪到了新大桥的桥头上"
    page = "\n".join([*(wrapped(paragraph, 17) for paragraph in (*PARAGRAPHS, last)), title, PARAGRAPHS[0][:12]])
    assert texts(page, lexicon)[4] == title


@pytest.mark.parametrize("width", [18, 26])
def test_one_story_wrapped_on_a_page_that_is_not_is_joined_alone(width, lexicon):
    others = [paragraph.strip() * 2 for paragraph in PARAGRAPHS * 3]
    story = "\n".join(wrapped(paragraph, width) for paragraph in PARAGRAPHS)
    page = "\n\n".join([*others, TITLE, story, TITLE, *others])
    joined = [paragraph.strip() for paragraph in PARAGRAPHS]
    assert texts(page, lexicon) == [*others, TITLE, *joined, TITLE, *others]


@pytest.mark.parametrize(("width", "usual"), [(18, 24), (24, 18)])
def test_one_story_is_joined_that_is_set_otherwise_than_all_others(width, usual, lexicon):
    others = "\n".join(wrapped(paragraph, usual) for paragraph in PARAGRAPHS * 5)
    story = "\n".join(wrapped(paragraph, width) for paragraph in PARAGRAPHS)
    told = [TITLE, *(paragraph.strip() for paragraph in PARAGRAPHS * 5)]
    page = f"{TITLE}\n{others}\n\n{TITLE}\n{story}\n\n{TITLE}\n{others}"
    assert texts(page, lexicon) == [*told, TITLE, *(paragraph.strip() for paragraph in PARAGRAPHS), *told]


def test_a_page_whose_lines_are_paragraphs_stays_as_it_is(lexicon):
    lines = [TITLE, *(paragraph[:length].strip() for paragraph in PARAGRAPHS for length in (31, 38, 44, 50))]
    assert texts("\n".join(lines), lexicon) == lines


@given(st.text(alphabet=st.sampled_from("渡口镇大桥通车，。“”：记者 　\n12A"), max_size=400))
def test_no_character_is_lost_or_moved(lexicon, page):
    def bare(text):
        return "".join(text.split())

    assert bare("".join(texts(page, lexicon))) == bare(page)


def test_a_title_behind_a_columns_broken_last_line_is_not_joined_to_it(lexicon):
    page = (
        "江边添新桥\n　　江边的新桥昨日建成通车，两岸\n居民过江的时间由半小时变成五分\n钟，从此出门方便多了。\n"
        "　　桥长两公里，共有六条车道，两\n侧是宽三米的人行道，桥上的灯光\n天黑以后一直亮到天明，引来许多\n"
        "图书馆　开新馆\n　　县图书馆新馆今起开放，藏书六\n万册，每天开放十二小时，免费向\n全县的村民和学生开放。\n"
    )
    assert "图书馆　开新馆" in [line.text for line in unwrap(list(read_lines(page)), lexicon)]


@pytest.mark.parametrize("widths", [(18, 26, 22), (26, 18, 90), (90, 20, 26)])
def test_columns_of_several_widths_are_told_apart_though_nothing_stands_between_them(widths, lexicon):
    paragraphs = [paragraph.strip() for paragraph in PARAGRAPHS * 3]
    columns = [[TITLE, *(wrapped("　　" + paragraph, width) for paragraph in paragraphs)] for width in widths]
    page = "\n".join(line for column in columns for line in column)
    assert texts(page, lexicon) == [TITLE, *paragraphs] * len(widths)


@pytest.mark.parametrize("dateline", ["本报讯（记者 何雨桐 实习生 沈小麦）", "■夜市添了灯光 本刊讯(记者 何雨桐) "])
@pytest.mark.parametrize("width", [17, 18, 21])
def test_a_dateline_ends_no_line_of_its_paragraph(dateline, width, lexicon):
    paragraphs = [paragraph.strip() for paragraph in PARAGRAPHS * 3]
    page = "\n\n".join(wrapped(paragraph, width) for paragraph in [*paragraphs, dateline + paragraphs[0]])
    assert "".join(texts(page, lexicon)[-1].split()) == "".join((dateline + paragraphs[0]).split())


def test_a_byline_in_brackets_ends_at_its_bracket_though_it_fills_its_line(lexicon):
    signed = "　　（江州市渡口镇农技站农艺师 何雨桐）"
    page = "\n".join(wrapped("　　" + paragraph.strip(), len(signed)) for paragraph in PARAGRAPHS * 3)
    assert texts(f"{page}\n{signed}\n早市挪到桥头\n", lexicon)[-2:] == [signed.strip(), "早市挪到桥头"]
