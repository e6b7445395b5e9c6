"""An article's figures are told with what they count, about whom and when."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.counts.figures import find_figures
from reading.facts import Article, Kind, Name, Qualifier, Quotation, Span, Tier
from reading.text.sentences import split_sentences


def name(text, printed, kind, *aliases):
    """The name `printed`, with all its mentions and those of its aliases in `text`."""
    spans = [
        Span(start, start + len(form))
        for form in (printed, *aliases)
        for start in range(len(text))
        if text.startswith(form, start)
    ]
    outer = [span for span in spans if not any(other != span and other.covers(span) for other in spans)]
    return Name(printed, kind, tuple(sorted(outer)), aliases)


def article_of(text, **named):
    kinds = {kind.value: kind for kind in Kind}
    names = tuple(
        name(text, printed, kinds[kind], *aliases) for kind, listed in named.items() for printed, *aliases in listed
    )
    paragraphs = tuple(split_sentences(text))
    return Article(text=text, lines=((1, 1),), paragraphs=paragraphs, names=names, day=date(2018, 6, 20))


def figures_in(article, lexicon):
    return {found.span.of(article.text): found for found in find_figures(article, lexicon)}


def subjects_in(article, lexicon):
    return {printed: found.subject for printed, found in figures_in(article, lexicon).items()}


def test_a_figure_carries_everything_that_is_printed(lexicon):
    article = article_of("6月18日，柳溪镇新增林地超过300亩。", place=[("柳溪镇",)])
    (figure,) = find_figures(article, lexicon)
    assert figure.span.of(article.text) == "超过300亩"
    assert (figure.quantity, figure.unit, figure.qualifier) == (Decimal(300), "亩", Qualifier.OVER)
    assert (figure.commodity, figure.subject) == ("新增林地", "柳溪镇")
    assert figure.period is not None
    assert figure.period.isoformat() == "2018-06-18"
    assert figure.sentence.of(article.text) == article.text


def test_traditional_characters_are_read_and_left_as_printed(lexicon):
    article = article_of("羅建平種植樹苗超過三萬棵，捐書兩百餘冊。", person=[("羅建平",)])
    first, second = find_figures(article, lexicon)
    assert (first.quantity, first.qualifier, first.commodity, first.subject) == (
        30000,
        Qualifier.OVER,
        "種植樹苗",
        "羅建平",
    )
    assert (second.span.of(article.text), second.quantity, second.unit) == ("兩百餘冊", 200, "册")


def test_digits_taken_for_letters_count_and_are_left_as_printed(lexicon):
    found = figures_in(article_of("医院新设床位3OO张,首批l6名医生已经上岗。"), lexicon)
    assert {text: figure.quantity for text, figure in found.items()} == {"3OO张": 300, "l6名": 16}


def test_figures_in_titles_count(lexicon):
    text = "柳溪镇建成12个公园\n柳溪镇今年又添两个公园。"
    article = article_of(text, place=[("柳溪镇",)])
    titled = replace(article, titles=(article.paragraphs[0],))
    assert subjects_in(titled, lexicon) == {"12个": "柳溪镇", "两个": "柳溪镇"}


@pytest.mark.parametrize(
    ("text", "named", "printed", "subject"),
    [
        (
            "6月1日，青山县开始普查，罗建平连续走了十几个村。",
            {"person": [("罗建平",)], "place": [("青山县",)]},
            "十几个",
            "罗建平",
        ),
        ("36岁的罗建平是青山县人。", {"person": [("罗建平",)], "place": [("青山县",)]}, "36岁", "罗建平"),
        ("罗建平在青山县种了200亩果树。", {"person": [("罗建平",)], "place": [("青山县",)]}, "200亩", "罗建平"),
        ("在青山县，200余名工人正在修路。", {"place": [("青山县",)]}, "200余名", "青山县"),
        ("5天内，青山县农业局办结了全部申请。", {"agency": [("青山县农业局",)]}, "5天内", "青山县农业局"),
        ("青山县的柳溪小学有9个班。", {"place": [("青山县",)], "agency": [("柳溪小学",)]}, "9个", "柳溪小学"),
        ("罗建平说，柳溪小学有9个班。", {"person": [("罗建平",)], "agency": [("柳溪小学",)]}, "9个", "柳溪小学"),
        ("柳溪小学联合青山县医院体检了300人。", {"agency": [("柳溪小学",), ("青山县医院",)]}, "300人", "柳溪小学"),
        (
            "据青山县气象局预报，柳溪镇将降雨60毫米。",
            {"agency": [("青山县气象局",)], "place": [("柳溪镇",)]},
            "60毫米",
            "柳溪镇",
        ),
        ("柳溪小学今年翻修。该校有9个班。", {"agency": [("柳溪小学", "柳溪校")], "place": []}, "9个", "柳溪小学"),
        (
            "罗建平是护林员。记者在青山县见到这位44岁的汉子。",
            {"person": [("罗建平",)], "place": [("青山县",)]},
            "44岁",
            "罗建平",
        ),
        ("罗建平是护林员。他每天走2万步。", {"person": [("罗建平",)]}, "2万步", "罗建平"),
        ("柳溪小学昨日开学。新生共有80名。", {"agency": [("柳溪小学",)]}, "80名", "柳溪小学"),
        ("开学了。新生共有80名。柳溪小学很热闹。", {"agency": [("柳溪小学",)]}, "80名", "柳溪小学"),
    ],
)
def test_a_figure_is_about_the_name_that_acts(text, named, printed, subject, lexicon):
    article = article_of(text, **named)
    if "该校" in text:
        article = replace(article, names=(replace(article.names[0], aliases=("柳溪校",)),))
    assert subjects_in(article, lexicon)[printed] == subject


def test_a_title_that_names_nobody_is_about_its_section(lexicon):
    text = "柳溪镇热闹\n柳溪镇办灯会。\n迎来300名新生\n柳溪小学开学。柳溪小学新楼启用。"
    article = article_of(text, place=[("柳溪镇",)], agency=[("柳溪小学",)])
    titled = replace(article, titles=(article.paragraphs[0], article.paragraphs[2]))
    assert subjects_in(titled, lexicon) == {"300名": "柳溪小学"}


def test_systems_are_no_subjects_unless_they_open_the_sentence(lexicon):
    text = "柳溪镇使用“村务通”公开账目40条。“村务通”已有用户3000人。"
    article = article_of(text, place=[("柳溪镇",)], system=[("村务通",)])
    assert subjects_in(article, lexicon) == {"40条": "柳溪镇", "3000人": "村务通"}


def test_a_name_may_open_what_is_counted(lexicon):
    article = article_of("走访30名柳溪镇村民。", place=[("柳溪镇",)])
    assert [found.commodity for found in find_figures(article, lexicon)] == ["柳溪镇村民"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("柳溪镇产值3亿元，同比增长5%，占全县的两成。", ["产值", "产值", "产值"]),
        ("护林站由3个增至8个。", ["护林站", "护林站"]),
        ("造林30亩，补贴5万元，增长5%。", ["造林", "补贴", "补贴"]),
        ("造林30亩。增长5%。", ["造林", ""]),
        ("竹笋产量较2021年同期增长8%。", ["竹笋产量"]),
    ],
)
def test_what_says_more_of_the_figure_before_counts_the_same(text, counted, lexicon):
    article = article_of(text, place=[("柳溪镇",)])
    assert [found.commodity for found in find_figures(article, lexicon)] == counted


def test_without_names_a_figure_has_no_subject(lexicon):
    assert subjects_in(article_of("共有3人报名。"), lexicon) == {"3人": None}


@pytest.mark.parametrize(
    ("text", "printed", "period"),
    [
        ("6月3日卖出20箱，6月4日卖出30箱。", "30箱", "2018-06-04"),
        ("试用期半年(2018年1月1日至6月30日)，补贴5万元。", "半年", "2018-01-01/2018-06-30"),
        ("自5月2日开放以来，接待游客6万人次。", "6万人次", "2018-05-02/"),
        ("去年产鱼7吨。", "7吨", "2017-01-01/2017-12-31"),
        ("去年产鱼7吨，比2016年多3吨，是2015年的2倍。", "2倍", "2017-01-01/2017-12-31"),
    ],
)
def test_a_figure_belongs_to_the_date_told_before_it(text, printed, period, lexicon):
    assert figures_in(article_of(text), lexicon)[printed].period.isoformat() == period


@pytest.mark.parametrize(
    "text", ["产鱼7吨，明年还会更多。", "由2016年的3吨增至现在的7吨。", "试用期半年(2018年1月1日至6月30日)，产鱼7吨。"]
)
def test_a_date_told_of_something_else_is_no_period(text, lexicon):
    assert figures_in(article_of(text), lexicon)["7吨"].period is None


def test_a_date_that_a_speaker_tells_dates_nothing_that_the_writer_counts(lexicon):
    text = "“从2020年3月1日开始,我一直守着这座桥。”王小明说,最忙的一天他接了400多个电话。"
    said = Quotation(Span(1, text.index("”")), Tier.EXPLICIT)
    article = replace(article_of(text), quotations=(said,))
    assert [figure.period for figure in find_figures(article, lexicon)] == [None]


@given(
    st.text(alphabet="张三丰县局说在的,，。“”\n 0123456789年月日个名%近约以上半万第他该", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 4), st.sampled_from(Kind)), max_size=6),
)
def test_no_article_makes_finding_fail_and_spans_read_back(lexicon, text, mentions):
    names = tuple(
        Name(text[start : start + length], kind, (Span(start, start + length),))
        for start, length, kind in mentions
        if start + length <= len(text)
    )
    article = Article(text=text, lines=(), names=names)
    for figure in find_figures(article, lexicon):
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert figure.commodity in text
        assert figure.subject is None or figure.subject in {found.name for found in names}


def test_a_title_that_names_nobody_tells_its_number_of_whom_the_body_does(lexicon):
    text = "300间客房免费住\n柳溪镇很热闹，罗建平也在柳溪镇。\n何丽腾出300间客房。"
    article = replace(
        article_of(text, place=[("柳溪镇",)], person=[("罗建平",), ("何丽",)]), titles=(Span(0, text.index("\n")),)
    )
    assert [found.subject for found in find_figures(article, lexicon)] == ["何丽", "何丽"]


def test_what_is_named_only_later_is_no_subject_where_a_document_is_named_before(lexicon):
    text = "从《柳溪白皮书》来看，有61人报名。\n柳溪镇忙着救灾。"
    article = article_of(text, place=[("柳溪镇",)], system=[("《柳溪白皮书》",)])
    assert subjects_in(article, lexicon) == {"61人": "《柳溪白皮书》"}
    assert subjects_in(replace(article, names=article.names[:1]), lexicon) == {"61人": "柳溪镇"}


def test_in_a_story_of_one_person_counts_are_theirs_and_no_countrys(lexicon):
    text = "何丽出海。何丽掌舵。何丽很忙。何丽到过法国。下船时，同船还有15名船员。"
    article = article_of(text, person=[("何丽",)], place=[("法国",)])
    assert subjects_in(article, lexicon) == {"15名": "何丽"}
    short = article_of(text.removeprefix("何丽出海。何丽掌舵。何丽很忙。"), person=[("何丽",)], place=[("法国",)])
    assert subjects_in(short, lexicon) == {"15名": "法国"}
