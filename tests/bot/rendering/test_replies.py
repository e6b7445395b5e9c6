import re
from dataclasses import replace
from datetime import date

import pytest

from bot.examples import Samples
from bot.inquiry.answers import Answer, Opening, Picture, Reason, Status, Subject, View
from bot.rendering.keyboards import Button
from bot.rendering.links import Links
from bot.rendering.replies import Replies
from bot.wording.catalogue import LANGUAGES, catalogue
from bot.wording.limits import LIMITS
from bot.wording.markup import measure, read_plain
from reading.asking.asked_times import AskedTime
from reading.asking.question import Facet
from reading.facts import Manner, Span, Tier
from storage.archive.filters import NO_FILTER, Filter
from storage.archive.findings import Match, Slice


@pytest.fixture
def said(summary):
    """The one quotation of the summary."""
    return summary.quotations.entries[0]


def text_of(rendered):
    return "\n".join(reply.text for reply in rendered)


def buttons_of(rendered):
    return [button for reply in rendered for row in reply.rows for button in row]


def only(entry):
    return Slice((entry,), 0, 1)


def test_a_summary_shows_who_it_is_and_each_statement_with_its_source(replies, summary):
    text = text_of(replies.render(summary))
    for shown in ("周海生", "人物", "青石渡口管理站站长", "又作：老周", "见于 2 篇报道", "2022-05-03 至 2022-05-09"):
        assert shown in text
    assert "站长周海生在渡口守了<二十>年。" in text
    assert "“船可以晚,人不能少”" in text
    assert "近300人" in text
    assert text.endswith("📰 江城日报 · 2022-05-03 · 2版 · 渡口的<早班>船&票")
    assert text.count("📰") == 1


def test_statements_of_several_sources_carry_the_number_of_theirs(replies, summary, said):
    other = replace(said.source, article="bbbbbbbbbbbbbbbb", headline="水涨了")
    text = text_of(replies.render(replace(summary, quotations=only(replace(said, source=other)))))
    assert "守了<二十>年。¹" in text
    assert "——周海生（说）²" in text
    assert "2022-05-03¹" in text
    assert text.endswith(
        "📰¹ 江城日报 · 2022-05-03 · 2版 · 渡口的<早班>船&票\n📰² 江城日报 · 2022-05-03 · 2版 · 水涨了"
    )


def test_who_else_bears_the_name_in_full_stands_below_what_is_told(replies, summary, choose):
    rendered = replies.render(replace(summary, choices=choose.choices[:1]))
    assert text_of(rendered).endswith(f"另有：{choose.choices[0].name}，可能是同一家（点名字查看）")
    assert any(button.target.entity == choose.choices[0].id for button in buttons_of(rendered)[:1])
    one_of_two = replies.render(replace(summary, choices=choose.choices[:1], is_one_of=True))
    assert text_of(one_of_two).endswith(f"同名的另有：{choose.choices[0].name}（点名字查看）")


def test_that_nothing_tells_of_a_relative_stands_above_what_is_told(replies, summary):
    text = text_of(replies.render(replace(summary, relative="妻子")))
    assert text.startswith("下面没有说到“周海生”的妻子：")


@pytest.mark.parametrize(("sentence", "shown"), [("周海生又上了船。", 3), ("周海生把船看了又看," * 10, 2)])
def test_a_glance_shows_two_sentences_and_a_third_where_they_are_short(replies, summary, sentence, shown):
    passages = tuple(replace(summary.passages.entries[0], text=sentence, highlights=()) for _ in range(3))
    assert text_of(replies.render(replace(summary, passages=Slice(passages, 0, 3)))).count(sentence) == shown


def test_a_glance_does_not_say_in_a_sentence_what_it_quotes(replies, summary, said):
    passage = summary.passages.entries[0]
    again = replace(passage, text=said.sentence, highlights=())
    text = text_of(replies.render(replace(summary, passages=Slice((again, passage), 0, 2))))
    assert text.count(said.text) == 1
    assert passage.text in text
    assert text_of(replies.render(replace(summary, passages=only(again)))).count(said.text) == 2


def test_all_that_answers_a_topic_is_shown(replies, summary):
    passages = tuple(replace(summary.passages.entries[0], text="把船看了又看," * 30, highlights=()) for _ in range(3))
    asked = replace(summary, passages=Slice(passages, 0, 3), view=replace(summary.view, topic=("船",)))
    assert text_of(replies.render(asked)).count("把船看了又看," * 30) == 3


def test_a_long_sentence_is_folded_and_none_is_cut(replies, summary):
    long = replace(summary.passages.entries[0], text="把船看了又看," * 30, highlights=(Span(1, 2),))
    folded = replies.render(replace(summary, passages=only(long)))[0].markup
    assert "<blockquote expandable>把<b>船</b>看了又看," in folded
    assert long.text in read_plain(folded)


def test_figures_of_one_sentence_stand_above_it_together(replies, summary):
    figure = summary.figures.entries[0]
    both = (figure, replace(figure, id="other", text="3日", commodity="渡口日"))
    view = View(summary.entity.id, Facet.FIGURES)
    listed = replace(summary, view=view, passages=Slice((), 0, 0), figures=Slice(both, 0, 2))
    (reply,) = replies.render(listed)
    assert reply.text.count(figure.sentence) == 1
    assert "青石渡口<b>3日</b>送走<b>近300人</b>。" in reply.markup


def test_what_a_list_repeats_is_told_once_below_it(replies, quotations):
    (reply,) = replies.render(quotations)
    assert reply.text.count("江城日报 · 2022-05-03 · 2版") == 1
    assert reply.text.endswith("渡口的<早班>船&票")


def test_names_that_stand_beside_another_take_a_line_each(replies, summary, choose):
    view = View(summary.entity.id, Facet.RELATED)
    related = replace(summary, view=view, passages=Slice((), 0, 0), related=Slice(choose.choices, 0, 2))
    assert "站长 · 江城日报 · 2022-05-03 至 2022-05-09\n· 周海生　江城一中教师" in text_of(replies.render(related))


def test_a_figure_that_counts_nothing_known_is_shown_in_its_sentence(replies, summary):
    counted = replace(summary.figures.entries[0], commodity="", subject=None, period=None)
    assert "· 青石渡口3日送走近300人。" in text_of(replies.render(replace(summary, figures=only(counted))))


def test_the_other_places_of_a_story_are_named_the_first_three_of_many(replies, summary, said):
    def elsewhere(*papers):
        also = tuple(replace(said.source, publication=paper) for paper in papers)
        quoted = only(replace(said, source=replace(said.source, also=also)))
        return replace(summary, passages=Slice((), 0, 0), figures=Slice((), 0, 0), quotations=quoted, view=view)

    view = View(summary.entity.id, Facet.QUOTATIONS)
    two = replies.render(elsewhere("东风日报", "<西江>晚报"))
    assert "船&票 · 另见 东风日报 2022-05-03、<西江>晚报 2022-05-03" in text_of(two)
    many = replies.render(elsewhere("甲报", "乙报", "丙报", "丁报", "戊报"))
    assert "另见 甲报 2022-05-03、乙报 2022-05-03、丙报 2022-05-03 等 5 处" in text_of(many)


def test_an_article_names_the_other_places_of_its_story(replies, summary, article):
    source = replace(article.source, also=(replace(article.source, publication=None, day=None),))
    view = replace(summary.view, facet=Facet.ARTICLES)
    answer = replace(summary, view=view, passages=Slice((), 0, 0), articles=only(replace(article, source=source)))
    assert "2022-05-03 · 2版 · 另见 jiangcheng.txt\n" in text_of(replies.render(answer))


def test_copies_of_a_story_are_told_apart_from_its_articles(replies, summary):
    assert "同稿" not in text_of(replies.render(summary))
    reprinted = replace(summary, entity=replace(summary.entity, copies=3))
    assert "见于 2 篇报道，2022-05-03 至 2022-05-09（另有 3 篇同稿，不重复计）" in text_of(replies.render(reprinted))


def test_what_newspapers_print_is_escaped(replies, summary):
    markup = replies.render(summary)[0].markup
    assert "&lt;早班&gt;船&amp;票" in markup
    assert not re.search("<(?!/?(b|blockquote|a)[ >])", markup)


def test_the_step_that_found_a_name_is_shown(replies, summary):
    for match in Match:
        assert catalogue()(f"matches.{match}") in text_of(replies.render(replace(summary, match=match)))


def test_another_spelling_than_the_one_typed_is_disclosed_first(replies, summary):
    answer = replace(summary, typed="周海声", disclosed=True, match=Match.HOMOPHONE)
    assert replies.render(answer)[0].text.startswith("您输入的是“周海声”，以下是“周海生”。")


def test_an_answer_for_the_typed_spelling_discloses_nothing(replies, summary):
    assert "您输入的是" not in text_of(replies.render(summary))


@pytest.mark.parametrize(
    ("tier", "label"), [(Tier.EXPLICIT, "（说）"), (Tier.INFERRED, "〔据上下文〕"), (Tier.UNATTRIBUTED, "〔未署名〕")]
)
def test_a_speaker_who_is_not_named_beside_the_words_is_labelled(replies, summary, said, tier, label):
    answer = replace(summary, quotations=only(replace(said, tier=tier)))
    assert label in text_of(replies.render(answer))


def test_an_unnamed_speaker_is_shown_as_printed_or_as_unknown(replies, summary, said):
    stranger = replace(said, speaker=None, printed="一位老乘客", tier=Tier.UNATTRIBUTED)
    assert "一位老乘客" in text_of(replies.render(replace(summary, quotations=only(stranger))))
    nobody = replace(stranger, printed=None, cue=None)
    assert text_of(replies.render(replace(summary, quotations=only(nobody)))).count("〔未署名〕") == 1


def test_written_words_are_not_passed_off_as_speech(replies, summary, said):
    written = replace(said, manner=Manner.WRITTEN)
    assert "〔书面〕" in text_of(replies.render(replace(summary, quotations=only(written))))


def test_a_figure_shows_what_it_counts_and_its_sentence(replies, summary):
    view = View(summary.entity.id, Facet.FIGURES)
    text = text_of(replies.render(replace(summary, view=view, passages=Slice((), 0, 0))))
    assert "近300人　乘客，青石渡口，2022-05-03" in text
    assert "青石渡口3日送走近300人。" in text


def test_a_later_page_says_where_it_is_and_leads_both_ways(replies, quotations):
    rendered = replies.render(quotations)
    assert "引语 5–8 / 9" in rendered[0].text
    back, onward = buttons_of(rendered)[:2]
    assert back.target == View(quotations.entity.id, Facet.QUOTATIONS, offset=0, topic=("船",))
    assert onward.target == View(quotations.entity.id, Facet.QUOTATIONS, offset=8, topic=("船",))


def test_the_last_page_leads_back_by_a_whole_page(replies, quotations):
    last = Slice(quotations.quotations.entries[:1], 8, 9)
    back, *others = buttons_of(replies.render(replace(quotations, quotations=last)))
    assert back.target.offset == 4
    assert all(button.target.offset == 0 for button in others)


def test_facets_without_an_entry_have_no_button(replies, summary):
    labels = [button.label for button in buttons_of(replies.render(summary))]
    assert labels == ["引语 9", "数字 1", "报道 2", "原文"]


def test_a_trend_has_a_button_where_there_is_one(replies, summary):
    drawn = buttons_of(replies.render(replace(summary, has_trend=True)))
    assert Button("走势", Picture(summary.entity.id)) in drawn


def test_names_that_stand_together_are_drawn_below_their_list_where_that_says_more(replies, summary):
    listed = replace(summary, view=replace(summary.view, facet=Facet.RELATED), passages=Slice((), 0, 0))
    button = Button("画成图", Picture(summary.entity.id, Subject.CIRCLE))
    assert button in buttons_of(replies.render(replace(listed, has_circle=True)))
    assert button not in buttons_of(replies.render(listed))


def test_the_text_behind_an_answer_is_one_press_away_where_it_is_one_article(replies, summary, quotations, said):
    opened = [button.target for button in buttons_of(replies.render(summary)) if button.label == "原文"]
    cited = f"a_{said.source.article}"
    assert opened == [View(summary.entity.id, Facet.SUMMARY, cited=cited, opens=Opening.TEXT)]
    other = replace(said, source=replace(said.source, article="b"))
    mixed = replace(quotations, quotations=Slice((said, other), 0, 2))
    assert "原文" not in [button.label for button in buttons_of(replies.render(mixed))]


def test_every_facet_keeps_why_its_entity_was_found(replies, summary):
    reason = Reason(Match.ALIAS, "周海生", "老周", "老周")
    pressed = buttons_of(replies.render(replace(summary, view=replace(summary.view, found=reason))))
    assert pressed[-1] == Button("为什么是它？", reason)
    assert [button.target.found for button in pressed[:3]] == [reason] * 3


@pytest.mark.parametrize(
    ("reason", "line"),
    [
        (Reason(Match.EXACT, "周海生", "周海生", "周海生"), "按全名找到：报上就写作“周海生”。"),
        (Reason(Match.ALIAS, "周海生", "老周", "老周"), "按别名找到：报上就写作“老周”。全名“周海生”。"),
        (Reason(Match.HOMOPHONE, "周海生", "周海生", "周海声"), "按同音找到：您输入“周海声”，报上写作“周海生”。"),
        (
            Reason(Match.ABBREVIATION, "市水利局", "市水利局", "江城水利局", ("江城",)),
            "按简称找到：您输入“江城水利局”，报上写作“市水利局”。您提到“江城”，报上和它印在一起。",
        ),
        (Reason(Match.EXACT, "周海生", "周海生", ""), "接着上一个问题，还是“周海生”。"),
    ],
)
def test_why_a_match_was_made_is_told_in_a_line(replies, reason, line):
    assert replies.explain(reason).text == line


@pytest.mark.parametrize("language", LANGUAGES)
def test_why_a_match_was_made_fits_an_alert_however_long_the_name(language):
    replies = Replies(catalogue(language), Links(), LIMITS.message)
    for match in Match:
        assert measure(replies.explain(Reason(match, "局" * 300, "<局>" * 99, "局&")).markup) <= LIMITS.alert


def test_a_facet_that_is_empty_says_so_above_the_summary(replies, summary):
    asked = replace(summary, view=View(summary.entity.id, Facet.QUOTATIONS), quotations=Slice((), 0, 0), counts=())
    text = text_of(replies.render(asked))
    assert text.startswith("档案里没有“周海生”的引语。")
    assert "站长周海生" in text


def test_a_facet_that_holds_other_things_than_what_was_asked_says_so(replies, summary):
    asked = replace(summary, view=View(summary.entity.id, Facet.QUOTATIONS), quotations=Slice((), 0, 0))
    assert text_of(replies.render(asked)).startswith("档案里没有您问的这条引语，“周海生”有别的：")


def test_namesakes_are_asked_about_and_never_merged(replies, choose):
    rendered = replies.render(choose)
    assert "“周海生”可能指" in rendered[0].text
    labels = [button.label for button in buttons_of(rendered)]
    assert labels[0].startswith("周海生 · 青石渡口管理站站长 · 江城日报")
    assert labels[1].startswith("周海生 · 江城一中教师")


def test_a_choice_keeps_the_facet_that_was_asked_for(replies, choose):
    asked = replace(choose, view=View(None, Facet.QUOTATIONS, topic=("船",)))
    first = buttons_of(replies.render(asked))[0]
    assert first.target == View(choose.choices[0].id, Facet.QUOTATIONS, topic=("船",))


def test_nothing_says_so_with_an_example_and_labels_a_suggestion(replies, choose):
    nothing = Answer(Status.NOTHING, "周<海>", choices=choose.choices[:1])
    text = text_of(replies.render(nothing, "周海生"))
    assert "档案里没有“周<海>”。" in text
    assert "只是名字相近" in text
    assert "例如：" in text


def test_what_stands_on_a_button_leads_where_the_button_leads(replies, summary):
    opened = replies.labelled("原文", summary)
    assert opened == View(summary.entity.id, Facet.SUMMARY, cited="a_aaaaaaaaaaaaaaaa", opens=Opening.TEXT)


def test_an_empty_archive_has_nothing_because_it_is_empty(replies):
    assert "档案现在是空的" in text_of(replies.render(Answer(Status.NOTHING, "周海生")))


def test_a_question_about_nobody_is_answered_with_whom_to_ask_about(replies):
    assert text_of(replies.render(Answer(Status.NOTHING, "他呢", asks_nobody=True))).startswith(
        "您问的是谁？请先发一个名字，例如"
    )


def test_an_article_without_a_headline_is_called_by_its_first_words_which_are_told_once(replies, summary, article):
    lead = "渡口的早班船在雾里等人。"
    bare = replace(article, source=replace(article.source, headline=None), lead=lead, captions=(lead, f"{lead}林晓摄"))
    listed = replace(summary, view=View("e", Facet.ARTICLES), passages=Slice((), 0, 0), articles=Slice((bare,), 0, 1))
    assert text_of(replies.render(listed)).count(lead) == 1


def test_a_view_that_is_gone_says_so(replies):
    gone = Answer(Status.NOTHING, "", view=View("x", Facet.SUMMARY))
    assert "已不在档案里" in text_of(replies.render(gone))


def test_text_hits_are_called_what_they_are(replies, summary):
    hits = replace(summary, entity=None, view=View(None, Facet.PASSAGES, words="渡口"), match=Match.TEXT)
    rendered = replies.render(hits)
    assert "含有“渡口”的原文（不是人物或机构的档案）" in rendered[0].text
    marked = replies.render(replace(hits, view=View(None, Facet.PASSAGES, words="“渡口”")))
    assert "含有“渡口”的原文" in marked[0].text
    assert [button.label for button in buttons_of(rendered)] == ["原文"]


def test_a_second_entity_gets_a_message_of_its_own(replies, summary, choose):
    beside = replace(summary, entity=choose.choices[1])
    rendered = replies.render(replace(summary, beside=beside))
    assert len(rendered) == 2
    assert "江城一中教师" in rendered[1].text


def test_what_else_is_asked_of_one_name_has_its_buttons_once(replies, summary):
    first, second = replies.render(replace(summary, beside=summary))
    assert first.text == second.text
    assert (first.rows, bool(second.rows)) == ((), True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_facet_is_rendered_in_every_language(language, summary, choose):
    replies = Replies(catalogue(language), Links("archive_test_bot"), LIMITS.message)
    full = replace(summary, related=only(choose.choices[1]), passages=Slice((), 0, 0))
    for facet in Facet:
        assert replies.render(replace(full, view=View(summary.entity.id, facet)))[0].text


def test_headlines_lead_to_the_article_where_the_bot_has_a_name(summary):
    linked = Replies(catalogue(), Links("archive_test_bot"), LIMITS.message)
    assert 'href="https://t.me/archive_test_bot?start=a_aaaaaaaaaaaaaaaa"' in linked.render(summary)[0].markup


@pytest.mark.parametrize("limit", [60, 200, 4096])
def test_no_message_is_longer_than_the_limit_and_the_buttons_stand_below_the_last(quotations, limit):
    long = tuple(replace(one, text=one.text * 400) for one in quotations.quotations.entries)
    rendered = Replies(catalogue(), Links(), limit).render(replace(quotations, quotations=Slice(long, 4, 9)))
    assert all(0 < measure(reply.markup) <= limit for reply in rendered)
    assert [bool(reply.rows) for reply in rendered] == [False] * (len(rendered) - 1) + [True]


def test_help_shows_questions_about_a_name_of_this_archive(replies):
    text = text_of(replies.render(Answer(Status.HELP, ""), "周海生"))
    assert "周海生说了什么" in text
    assert "周海生有哪些数字" in text


def test_help_shows_a_newspaper_and_a_month_that_this_archive_holds(replies):
    names = ("周海生", "张军", "青石镇")
    assert "2022年5月 江城日报 报道" in text_of(replies.help(Samples(names, ("江城日报", date(2022, 5, 3)))))
    assert "年" not in text_of(replies.help(Samples(names)))


def test_help_says_how_an_empty_archive_is_filled(replies):
    text = text_of(replies.render(Answer(Status.HELP, "")))
    assert "档案现在是空的" in text
    assert "jianbao index" in text


@pytest.fixture
def narrowed(summary):
    """A summary narrowed to a time and a newspaper."""
    asked = Filter((AskedTime(2021, words="2021年"), AskedTime(unit="day", back=1, words="昨天")), "江城日报")
    return replace(summary, view=replace(summary.view, asked=asked))


def test_an_answer_says_what_it_is_narrowed_to_and_how_to_lift_that(replies, narrowed):
    rendered = replies.render(narrowed)
    assert rendered[0].text.startswith("只看：2021年 · 昨天（从见报日算起） · 江城日报")
    lifted = next(button for button in buttons_of(rendered) if button.label == "不限时间和报纸")
    assert lifted.target == replace(narrowed.view, asked=NO_FILTER)


def test_the_other_facets_stay_narrowed(replies, narrowed):
    views = [button.target for button in buttons_of(replies.render(narrowed))]
    others = [view for view in views if isinstance(view, View) and view.facet is Facet.QUOTATIONS]
    assert [view.asked for view in others] == [narrowed.view.asked]


def test_where_a_filter_leaves_nothing_the_rest_is_told(replies, narrowed):
    empty = replace(narrowed, status=Status.NOTHING, unfiltered=7, counts=(), passages=Slice((), 0, 0))
    rendered = replies.render(empty)
    assert "档案里没有“周海生”的内容。不限时间和报纸有 7 条。" in text_of(rendered)
    assert [button.label for button in buttons_of(rendered)] == ["不限时间和报纸"]


def test_behind_the_last_page_there_is_no_more(replies, quotations):
    beyond = replace(quotations, quotations=Slice((), 12, 9))
    assert "“周海生”没有更多了。" in text_of(replies.render(beyond))
