"""A page from its text to its facts."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading.page import lay_out, read_page

PAGE = """\
江州日报 要闻 00002 滨江大桥建成通车 2023-06-08 2
滨江大桥建成通车
江州日报记者 何雨桐
6月7日上午，滨江大桥建成通车。江州市交通局局长陆青松说：“两岸居民等了20年。”
大桥全长2.6公里，投资12亿元。
"""


def test_the_folio_gives_the_page_its_newspaper_day_and_number(lexicon):
    page = lay_out(PAGE, lexicon)
    assert (page.publication, page.day, page.year) == ("江州日报", date(2023, 6, 8), 2023)
    assert (page.number, page.section) == ("00002", "要闻")
    assert [article.day for article in page.articles] == [date(2023, 6, 8)]


@pytest.mark.parametrize(
    ("page", "publication"),
    [
        ("大桥通车\n江州日报记者 何雨桐\n大桥昨日通车。\n", "江州日报"),
        ("大桥通车\n大桥昨日通车。江州商报-江潮新闻记者 何雨桐\n", "江州商报"),
        ("大桥通车\n江州晚报讯（记者 何雨桐）大桥昨日通车。\n", "江州晚报"),
        ("大桥通车\n新华社北京6月8日电 大桥昨日通车。\n", None),
        ("大桥通车\n本报记者 何雨桐\n大桥昨日通车。\n", None),
        ("大桥通车\n据江州日报报道（记者 何雨桐）大桥昨日通车。\n", None),
        ("江州日报数字报\n第02版：要闻\n大桥通车\n大桥昨日通车。\n", "江州日报"),
        ("江 州 日 报\n2023年6月8日\n大桥通车\n大桥昨日通车。\n", "江州日报"),
        ("江潮新闻 > A03 民生\n大桥通车\n大桥昨日通车。\n江潮新闻 版权所有 未经许可不得转载\n", "江潮新闻"),
    ],
)
def test_a_newspaper_is_named_by_its_frame_or_by_bylines_and_datelines(page, publication, lexicon):
    assert lay_out(page, lexicon).publication == publication


def test_a_dateline_dates_its_article_where_the_year_is_inferred(lexicon):
    page = lay_out("元宵灯会\n本报2月9日讯 昨天是元宵节(2月8日)，灯会开幕。\n", lexicon)
    assert (page.day, page.year, page.articles[0].day) == (None, 2020, date(2020, 2, 9))


def test_a_page_is_read_with_names_quotations_and_figures(lexicon):
    (article,) = read_page(PAGE, lexicon).articles
    assert "陆青松" in [name.name for name in article.names]
    assert [quotation.span.of(article.text) for quotation in article.quotations] == ["两岸居民等了20年。"]
    assert {figure.unit for figure in article.figures} >= {"公里", "元"}


def test_an_empty_page_has_no_articles(lexicon):
    assert lay_out("", lexicon).articles == ()
    assert read_page("\n 　\n", lexicon).articles == ()


@settings(max_examples=40)
@given(
    st.text(
        alphabet=st.sampled_from("张军说王市长：“”，。？（）()\n 　0123年月日亿元公里名第摄记者本报讯某局街道"),
        max_size=160,
    )
)
def test_every_span_of_any_page_reads_back(lexicon, text):
    for article in read_page(text, lexicon).articles:
        for name in article.names:
            assert {span.of(article.text) for span in name.mentions} <= set(name.forms)
        for found in (*article.quotations, *article.figures):
            assert found.span.of(article.text)
