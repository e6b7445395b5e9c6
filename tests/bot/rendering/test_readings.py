from dataclasses import replace

import pytest

from bot.inquiry.answers import Answer, Opening, Status, View
from bot.inquiry.citations import Citation
from bot.rendering.keyboards import Copy
from bot.rendering.links import Links
from bot.rendering.replies import Replies
from bot.wording.catalogue import LANGUAGES, catalogue
from bot.wording.limits import LIMITS
from bot.wording.markup import measure
from reading.asking.question import Facet
from reading.facts import Span
from storage.archive.findings import Match, Paragraph, Reading

BODY = "天还没亮,船先醒了。" * 12
LONG = tuple(Paragraph(BODY) for _ in range(18))


@pytest.fixture
def reading(article):
    """A long article between two neighbours, a match in its second half."""
    titles = (Paragraph("清明特写", is_title=True), Paragraph("渡口的<早班>船&票", is_title=True))
    match = Paragraph("周海生说,“船可以晚。”", highlights=(Span(6, 11),))
    beside = replace(article, source=replace(article.source, article="b" * 16, headline="隔壁的一篇标题很长很长的报道"))
    return Reading(article, (*titles, *LONG, match), "本报讯", ("下转第3版",), beside, replace(beside, lead="尾条"))


@pytest.fixture
def opened(reading):
    """The answer that opens the article at a quotation in it."""
    view = View(None, Facet.QUOTATIONS, cited="q_qqqqqqqqqqqqqqqq", opens=Opening.TEXT)
    return Answer(Status.ANSWERED, "", view=view, match=Match.EXACT, reading=reading)


@pytest.fixture
def cited(opened):
    """The answer that cites the article."""
    citation = Citation("a" * 16, (), "渡口的<早班>船&票", "江城日报", None, "2")
    return replace(opened, view=replace(opened.view, opens=Opening.CITATION), citation=citation)


def at(opened, leaf):
    return replace(opened, view=replace(opened.view, offset=leaf))


def labels(reply):
    return [button.label for row in reply.rows for button in row]


def test_the_leaf_with_the_match_is_opened_and_the_match_stands_out(replies, opened):
    (reply,) = replies.render(opened)
    assert "第 2 / 2 页" in reply.text
    assert "“<b>船可以晚</b>" in reply.markup.replace("。</b>", "</b>")
    assert reply.text.endswith("下转第3版")


def test_the_first_leaf_begins_with_the_source_the_titles_and_the_byline(replies, opened):
    (reply,) = replies.render(at(opened, 1))
    head = "📰 江城日报 · 2022-05-03 · 2版　第 1 / 2 页\n清明特写\n渡口的<早班>船&票\n江城晚报 记者 林晓 · 本报讯\n\n"
    assert reply.text.startswith(head)
    assert "<b>渡口的&lt;早班&gt;船&amp;票</b>" in reply.markup


def test_buttons_lead_to_the_other_leaves_the_neighbours_the_card_and_the_citation(replies, opened):
    (reply,) = replies.render(opened)
    back, before, after, card, citing = reply.buttons
    assert back.target == replace(opened.view, offset=1)
    assert before.label == "‹ 上一篇 隔壁的一篇标题很长很长…"
    assert before.target == View(None, Facet.ARTICLES, cited="a_" + "b" * 16, opens=Opening.TEXT) == after.target
    assert card.target == replace(opened.view, opens=Opening.CARD)
    assert citing.target == replace(opened.view, opens=Opening.CITATION, offset=2)


def test_an_article_from_a_list_leads_back_to_it(replies, opened):
    listed = View("e" * 16, Facet.ARTICLES, cited="a_" + "a" * 16, opens=Opening.TEXT)
    (reply,) = replies.render(replace(opened, view=listed))
    assert View("e" * 16, Facet.ARTICLES) in [button.target for button in reply.buttons]


def test_a_leaf_that_there_is_none_of_any_more_shows_the_last(replies, opened):
    assert "第 2 / 2 页" in replies.render(at(opened, 9))[0].text


@pytest.mark.parametrize("leaf", [1, 2])
def test_a_leaf_fits_into_one_message(replies, opened, leaf):
    (reply,) = replies.render(at(opened, leaf))
    assert 600 < measure(reply.markup) < LIMITS.message / 2


def test_what_is_withheld_is_said_where_it_stood(replies, opened, reading):
    partial = replace(reading, paragraphs=(Paragraph("众人点头。水退了。", gaps=(5,)),))
    (reply,) = replies.render(replace(opened, reading=partial))
    assert "众人点头。〔此处有内容不予显示〕水退了。" in reply.text


def test_a_caption_is_told_from_the_text(replies, opened, reading):
    pictured = replace(reading, paragraphs=(Paragraph("渡口清晨", is_caption=True),))
    assert "▲ <i>渡口清晨</i>" in replies.render(replace(opened, reading=pictured))[0].markup


def test_articles_of_a_list_can_be_opened(replies, summary, article):
    view = View(summary.entity.id, Facet.ARTICLES)
    listed = replace(summary, view=view, articles=replace(summary.passages, entries=(article,)))
    (reply,) = replies.render(listed)
    (first, *_) = reply.buttons
    assert first.label == "阅读：渡口的<早班>船&票"
    assert first.target == replace(view, cited="a_" + "a" * 16, opens=Opening.TEXT)


def test_each_statement_of_a_list_can_be_seen_where_it_stands(replies, quotations):
    (reply,) = replies.render(quotations)
    places = [button for button in reply.buttons if button.label.startswith("原文")]
    assert [button.label for button in places] == ["原文 1", "原文 2", "原文 3", "原文 4"]
    assert [button.target.cited for button in places] == ["q_q4", "q_q5", "q_q6", "q_q7"]
    assert {button.target.opens for button in places} == {Opening.TEXT}


def test_what_words_found_leads_back_to_what_they_found(replies, opened):
    hit = View(None, Facet.PASSAGES, words="渡口", cited="a_" + "a" * 16, opens=Opening.TEXT)
    (reply,) = replies.render(replace(opened, view=hit))
    assert View(None, Facet.PASSAGES, words="渡口") in [button.target for button in reply.buttons]


def test_a_card_that_a_link_opens_leads_to_its_article_and_its_citation(replies, summary):
    view = View(None, Facet.QUOTATIONS, cited="q_qqqqqqqqqqqqqqqq")
    (reply,) = replies.render(replace(summary, view=view, entity=None))
    assert [button.target.opens for button in reply.buttons] == [Opening.TEXT, Opening.CITATION]


def test_a_citation_is_shown_in_every_form_and_says_what_is_missing(replies, cited):
    (reply,) = replies.render(cited)
    for shown in ("渡口的<早班>船&票[N]. 江城日报(2).", "title = {{渡口的<早班>船\\&票}}", "《江城日报》第2版"):
        assert shown in reply.text
    assert "报上没有印，因此没有写：作者、日期" in reply.text
    copied = [button for row in reply.rows for button in row if isinstance(button, Copy)]
    assert [button.label for button in copied] == ["复制 GB/T 7714", "复制 BibTeX", "复制 一句话"]
    assert all(button.text in reply.text for button in copied)
    assert reply.buttons[-1].target.opens is Opening.TEXT


def test_what_is_too_long_to_copy_has_no_button_but_a_block_of_its_own(replies, cited):
    long = replace(cited.citation, title="长" * 250)
    (reply,) = replies.render(replace(cited, citation=long))
    assert not [button for row in reply.rows for button in row if isinstance(button, Copy)]
    assert reply.markup.count("<pre>") == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_readings_and_citations_are_drawn_in_every_language(language, opened, cited):
    drawn = Replies(catalogue(language), Links("archive_test_bot"), LIMITS.message)
    for answer in (opened, cited):
        (reply,) = drawn.render(answer)
        assert all(0 < len(label) <= 40 for label in labels(reply))
