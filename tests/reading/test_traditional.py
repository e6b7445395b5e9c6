"""A page in Traditional characters is read as one in Simplified ones is, and given back as printed."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading.facts import Author
from reading.page import lay_out, read_page
from reading.traditional import Printed

PAGE = """\
江州日報 要聞 A02 2023-06-08
柳溪鎮添了一座新橋
渡口的老船工：「以後不用等船了」
【本報訊】（記者何麗、通訊員羅建平）柳溪鎮的新橋昨日建成通車，全長260米，投資
1200萬元。
江州市交通局局長陸青松說：「兩岸居民等了20年。」（下轉第三版）
圖書館開新館
本報記者 溫曉雲 攝影報導
江州市圖書館新館昨日開館，藏書12萬冊。館長何志強表示，新館每天開到晚上九點，「歡迎大家來讀書」。

"""


@pytest.fixture(scope="module")
def page(lexicon):
    return read_page(PAGE, lexicon)


def test_a_traditional_page_falls_into_its_articles(page):
    assert [article.headline for article in page.articles] == ["柳溪鎮添了一座新橋", "圖書館開新館"]
    assert [article.continued_on for article in page.articles] == ["下轉第三版", None]
    assert (page.publication, page.section, page.number, page.day) == ("江州日報", "要聞", "A02", date(2023, 6, 8))


def test_words_that_are_read_for_others_are_as_long(lexicon):
    assert all(len(printed) == len(as_read) for printed, as_read in lexicon.rows("regional_words"))


def test_its_bylines_are_as_printed(page):
    assert page.articles[0].byline == (Author("何麗", "記者"), Author("羅建平", "通訊員"))
    assert [(author.name, author.role) for author in page.articles[1].byline] == [("溫曉雲", "記者")]


def test_its_text_is_as_printed_where_lines_were_joined(page):
    assert "全長260米，投資1200萬元。" in page.articles[0].text


def test_its_names_quotations_and_figures_are_as_printed(page):
    bridge, library = page.articles
    assert {name.name for name in bridge.names} >= {"陸青松", "柳溪鎮", "江州市交通局"}
    assert {role for name in bridge.names for role in name.roles} >= {"江州市交通局局長"}
    (told,) = (each for each in bridge.quotations if each.speaker)
    assert (told.speaker, told.cue, told.span.of(bridge.text)) == ("陸青松", "說", "兩岸居民等了20年。")
    assert [each.speaker for each in library.quotations] == ["何志強"]
    assert {(figure.unit, figure.commodity) for figure in library.figures} >= {("冊", "藏書")}


def test_one_name_in_two_spellings_has_both(lexicon):
    (article,) = lay_out_and_read(
        "臺北的燈會\n臺北的燈會昨天開幕。台北市民何麗說，燈會很熱鬧，要帶孩子們來看。\n", lexicon
    )
    (taipei,) = (name for name in article.names if "臺北" in name.forms)
    assert {span.of(article.text) for span in taipei.mentions} <= set(taipei.forms)


def lay_out_and_read(text, lexicon):
    assert [each.text for each in lay_out(text, lexicon).articles] == [
        each.text for each in read_page(text, lexicon).articles
    ]
    return read_page(text, lexicon).articles


@pytest.mark.parametrize(
    ("told", "given"),
    [
        ("发现", "發現"),
        ("头发", "頭髮"),
        ("头发发现", "頭髮發現"),
        ("发现头发", "發現頭髮"),
        ("摄头", "摄頭"),
        ("", ""),
    ],
)
def test_what_was_told_is_found_in_as_few_pieces_as_can_be(told, given):
    assert Printed("头发\n发现", "頭髮\n發現").give_back(told) == given


@settings(max_examples=40)
@given(
    st.text(
        alphabet=st.sampled_from(
            "張軍說王市長：「」，。？（）\n 　0123年月日億元公里萬名第攝記者本報訊臺台灣發髮局街道"
        ),
        max_size=160,
    )
)
def test_every_span_of_any_traditional_page_reads_back(lexicon, text):
    for article in read_page(text, lexicon).articles:
        for name in article.names:
            assert {span.of(article.text) for span in name.mentions} <= set(name.forms)
        names = {name.name for name in article.names}
        for found in article.quotations:
            assert found.span.of(article.text)
            assert found.speaker is None or found.speaker in names or found.speaker in article.text
