"""Short news whose titles are run into their texts."""

import pytest

from reading.page import lay_out

TEXT = "昨日，江边的新桥建成通车，两岸居民过江的时间由半小时缩短到五分钟。"
OTHER = "今年以来，全县新建乡村图书馆十二座，藏书超过六万册，免费向村民开放。"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"●江边添新桥　{TEXT}", f"●村里有了图书馆　{OTHER}"),
        (f"■江边添新桥 本报讯(记者 何雨桐) {TEXT}", f"■村里有了图书馆 本报讯 {OTHER}"),
        (f"【江边添新桥】{TEXT}", f"【村里有了图书馆】{OTHER}"),
        (f"01 江边添新桥 {TEXT}", f"02 村里有了图书馆 {OTHER}"),
        (f"①江边添新桥 {TEXT}", f"②村里有了图书馆 {OTHER}"),
        (f"1.江边添新桥\n{TEXT}", f"2.村里有了图书馆\n{OTHER}"),
        (f"江边添新桥\n{TEXT}", f"村里有了图书馆\n{OTHER}"),
        (f"●江边添新桥\n{TEXT}", f"●村里有了图书馆\n{OTHER}"),
    ],
)
def test_each_of_a_columns_short_news_is_a_story_with_its_title(first, second, lexicon):
    articles = lay_out(f"◎简　　讯\n{first}\n{second}\n", lexicon).articles
    assert [article.headline for article in articles] == ["江边添新桥", "村里有了图书馆"]
    assert [article.text.endswith(text) for article, text in zip(articles, (TEXT, OTHER), strict=True)] == [True, True]


def test_short_news_without_a_title_is_a_story_of_its_own(lexicon):
    page = f"一周快读\n■江边添新桥　{TEXT}\n■本报综合消息　{OTHER}\n"
    assert [article.headline for article in lay_out(page, lexicon).articles] == ["江边添新桥", None]


def test_the_news_of_a_column_without_titles_are_told_apart_by_their_mark(lexicon):
    page = f"简讯\n△{TEXT}（何雨桐）\n△{OTHER}（沈小麦）\n△桥头早市开张。（陆青松）\n校园广角\n银杏黄了\n{TEXT}\n"
    told = [(article.headline, article.column, len(article.byline)) for article in lay_out(page, lexicon).articles]
    assert told == [(None, "简讯", 1), (None, None, 1), (None, None, 1), ("银杏黄了", "校园广角", 0)]


def test_short_news_in_brackets_stands_below_the_name_of_any_column(lexicon):
    page = f"■江边新事\n【江边新添一座大桥】{TEXT}\n【村里有了自己的图书馆】{OTHER}\n"
    assert [article.headline for article in lay_out(page, lexicon).articles] == [
        "江边新添一座大桥",
        "村里有了自己的图书馆",
    ]
    sections = f"江边添新桥\n【新闻背景】{TEXT}\n【专家观点】{OTHER}\n"
    assert [article.headline for article in lay_out(sections, lexicon).articles] == ["江边添新桥"]


def test_the_title_of_short_news_may_hold_a_comma_before_the_wide_blank_that_ends_it(lexicon):
    page = f"一周快读\n■江边 添新桥，绕行成往事　{TEXT}\n"
    assert [article.headline for article in lay_out(page, lexicon).articles] == ["江边 添新桥，绕行成往事"]


def test_subheadings_of_a_signed_story_below_short_news_are_none_of_them(lexicon):
    story = f"大桥通车\n本报记者 何雨桐\n{TEXT}\n桥头新市\n{TEXT}\n"
    page = f"本县简讯\n村里有了图书馆\n{OTHER}\n{story}"
    assert [article.headline for article in lay_out(page, lexicon).articles] == ["村里有了图书馆", "大桥通车"]


def test_marked_paragraphs_of_one_story_stay_in_it(lexicon):
    page = f"江边添新桥\n本报讯　{TEXT}\n■桥长两公里 全桥共有六条车道，两侧是宽三米的人行道和自行车道。\n"
    assert [article.headline for article in lay_out(page, lexicon).articles] == ["江边添新桥"]


def test_a_column_of_short_news_may_be_called_like_a_newspaper(lexicon):
    page = f"大桥通车\n本报记者 何雨桐\n{TEXT}\n江边快报\n■江边添新桥　{TEXT}\n■村里有了图书馆　{OTHER}\n"
    headlines = [article.headline for article in lay_out(page, lexicon).articles]
    assert headlines == ["大桥通车", "江边添新桥", "村里有了图书馆"]
