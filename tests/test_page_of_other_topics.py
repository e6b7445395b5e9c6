"""A page about trade, a court, football and the weather: reading knows newspapers, not one year's news."""

from datetime import date
from decimal import Decimal

import pytest

from reading.facts import Kind, Qualifier, Span
from reading.page import read_page

TRADE = "前5个月进出口增长8.7% 民营企业占了大头"
COURT = "冒充客服骗走37万元 两人一审获刑"
MATCH = "主场3比1逆转 江州队升至第四"
WEATHER = "今起三天高温 周末有雨"

PRINTED = f"""江州晚报 2023年6月15日 星期四 第5版 综合

{TRADE}

本报6月14日讯(记者 林晓舟 通讯员 宋海宁)江州海关昨日公布,前5个月,江州市进出口总值达412.6亿元,同比增长8.7%,出口占了大半。

“民营企业是今年外贸的主力。”江州海关统计分析处处长顾明远说,有进出口实绩的民营企业已超过2100家,占全市的近七成。

汽车零部件出口增速最快。江州恒通机电有限公司总经理方志坚表示,公司订单已经排到9月,“最缺的不是订单,是熟练

工人”。

(下转6版)

{COURT}

本报讯(记者 白桦)昨日上午,海安区人民法院公开宣判一起电信诈骗案。

法院以诈骗罪判处被告人王某有期徒刑六年六个月,并处罚金8万元;判处被告人李某强有期徒刑三年,并处罚金3万元。

法院查明,2022年3月至8月,二人冒充网购平台客服,以“退款理赔”为名,先后骗取11名被害人37万余元。

审判长赵文静提醒市民:“凡是要你先转账再退款的,都是诈骗。”被害人之一的陈女士接受采访时说:「我到现在都不敢接陌生电话。」

{MATCH}

■本报记者 何跃 摄影 唐波

6月14日晚,江州队在主场以3比1逆转滨海队,2.3万余名球迷到场助威。上半场第18分钟,客队先进一球;下半场江州队连扳三球,23岁的前锋孙浩然独中两元。

“上半场我们踢得太紧。”主教练佩德罗·席尔瓦赛后坦言。他说,中场休息时只讲了三个字:“放开踢!”

气象台

{WEATHER}

市气象台首席预报员周岚介绍,今明两天我市最高气温将达37℃,空气湿度不足40%。周岚提醒:“午后尽量不要外出。”

本报记者 叶子
"""


@pytest.fixture(scope="module")
def page(lexicon):
    """The page as it is read."""
    return read_page(PRINTED, lexicon)


@pytest.fixture(scope="module")
def articles(page):
    """The articles of the page by headline."""
    return {"".join((article.headline or "").split()): article for article in page.articles}


def find_article(articles, headline):
    """Return the article under a headline, whatever blanks it keeps."""
    return articles["".join(headline.split())]


def find_figures(article, printed):
    """Return the figures read from the first place where this is printed."""
    start = article.text.index(printed)
    place = Span(start, start + len(printed))
    return [figure for figure in article.figures if figure.span.overlaps(place)]


def test_the_page_knows_its_newspaper_and_day(page):
    assert (page.publication, page.day, page.section) == ("江州晚报", date(2023, 6, 15), "综合")


def test_the_page_falls_into_four_articles(page):
    assert ["".join((article.headline or "").split()) for article in page.articles] == [
        "".join(headline.split()) for headline in (TRADE, COURT, MATCH, WEATHER)
    ]


@pytest.mark.parametrize(
    ("headline", "byline"),
    [
        (TRADE, [("林晓舟", "记者"), ("宋海宁", "通讯员")]),
        (COURT, [("白桦", "记者")]),
        (MATCH, [("何跃", "记者"), ("唐波", "摄影")]),
        (WEATHER, [("叶子", "记者")]),
    ],
)
def test_an_article_has_the_authors_of_its_byline(articles, headline, byline):
    assert [(author.name, author.role) for author in find_article(articles, headline).byline] == byline


def test_a_jump_line_says_where_the_article_goes_on(articles):
    article = find_article(articles, TRADE)

    assert "下转6版" in article.continued_on
    assert article.text.endswith("是熟练工人”。")


def test_the_name_of_a_standing_column_is_no_headline(articles):
    article = find_article(articles, WEATHER)

    assert "气象台" in (article.column, article.kicker)


@pytest.mark.parametrize(
    ("headline", "people"),
    [
        (TRADE, {"顾明远": "江州海关统计分析处处长", "方志坚": "江州恒通机电有限公司总经理"}),
        (COURT, {"王某": "被告人", "李某强": "被告人", "赵文静": "审判长", "陈女士": None}),
    ],
)
def test_an_article_names_its_people_with_their_roles(articles, headline, people):
    found = {name.name: name.roles for name in find_article(articles, headline).names if name.kind is Kind.PERSON}

    assert set(found) == set(people)
    assert all(role is None or role in found[name] for name, role in people.items())


@pytest.mark.parametrize(
    ("headline", "name", "kind"),
    [
        (TRADE, "江州海关", Kind.AGENCY),
        (TRADE, "江州恒通机电有限公司", Kind.AGENCY),
        (COURT, "海安区人民法院", Kind.AGENCY),
        (WEATHER, "市气象台", Kind.AGENCY),
    ],
)
def test_places_and_agencies_are_found(articles, headline, name, kind):
    found = find_article(articles, headline).names

    assert any(name in named.forms for named in found if named.kind is kind)


@pytest.mark.parametrize(
    ("headline", "words", "speaker"),
    [
        (TRADE, "民营企业是今年外贸的主力。", "顾明远"),
        (TRADE, "最缺的不是订单,是熟练工人", "方志坚"),
        (COURT, "凡是要你先转账再退款的,都是诈骗。", "赵文静"),
        (COURT, "我到现在都不敢接陌生电话。", "陈女士"),
        (WEATHER, "午后尽量不要外出。", "周岚"),
    ],
)
def test_a_quotation_has_its_speaker(articles, headline, words, speaker):
    article = find_article(articles, headline)
    said = {quotation.span.of(article.text): quotation.speaker for quotation in article.quotations}

    assert said[words] == speaker


def test_a_pretext_in_quotation_marks_is_no_quotation(articles):
    article = find_article(articles, COURT)

    assert "退款理赔" not in [quotation.span.of(article.text) for quotation in article.quotations]


@pytest.mark.parametrize(
    ("headline", "printed", "amount"),
    [
        (TRADE, "412.6亿元", (41_260_000_000, "元", Qualifier.EXACT)),
        (TRADE, "超过2100家", (2100, "家", Qualifier.OVER)),
        (COURT, "11名", (11, "名", Qualifier.EXACT)),
        (COURT, "37万余元", (370_000, "元", Qualifier.OVER)),
        (COURT, "8万元", (80_000, "元", Qualifier.EXACT)),
        (MATCH, "2.3万余名", (23_000, "名", Qualifier.OVER)),
        (MATCH, "23岁", (23, "岁", Qualifier.EXACT)),
        (WEATHER, "37℃", (37, "℃", Qualifier.EXACT)),
        (WEATHER, "不足40%", (40, "%", Qualifier.UNDER)),
    ],
)
def test_a_figure_has_its_quantity_unit_and_qualifier(articles, headline, printed, amount):
    article = find_article(articles, headline)

    assert {(figure.quantity, figure.unit, figure.qualifier) for figure in find_figures(article, printed)} == {amount}


def test_a_share_keeps_its_decimals(articles):
    article = find_article(articles, TRADE)

    assert {figure.quantity for figure in find_figures(article, "8.7%")} == {Decimal("8.7")}
