from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.inquiry.answers import Opening, Reason, View
from bot.inquiry.views import write_target
from bot.reception import LONGEST_QUESTION, Reception
from bot.terminal import WIDTH, Terminal, columns, wrap
from reading.asking.question import Facet
from storage.archive.findings import Match


@pytest.fixture
def terminal(answers, memory, examples, languages, tmp_path):
    """A conversation in a terminal."""
    return Terminal(Reception(answers, memory, examples, languages), "terminal:1", tmp_path)


@given(st.text(alphabet=st.sampled_from("报纸上说,“是”。abc 12\n（）"), max_size=200))
def test_lines_keep_the_width_and_every_sign(text):
    lines = list(wrap(text, 20))
    assert all(columns(line) <= 20 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_chinese_character_takes_two_columns():
    assert columns("报a") == 3
    assert list(wrap("报" * 37, WIDTH)) == ["报" * 36, "报"]


def test_no_line_begins_with_a_closing_mark():
    assert list(wrap("一二三四五。六", 10)) == ["一二三四", "五。六"]


async def test_a_question_is_answered_with_numbered_buttons(terminal, answers):
    printed = await terminal.respond("周海生是谁\n")
    assert answers.asked == [("周海生是谁", "terminal:1")]
    assert "站长周海生" in printed
    assert "[1] 引语 9" in printed


async def test_a_number_opens_its_button(terminal, answers):
    await terminal.respond("周海生是谁")
    await terminal.respond("2")
    assert answers.shown == [View("eeeeeeeeeeeeeeee", Facet.FIGURES)]


@pytest.mark.parametrize("number", ["7", "0", "9" * 5000])
async def test_a_number_without_a_button_is_no_press(terminal, answers, number):
    await terminal.respond("周海生是谁")
    await terminal.respond(number)
    assert not answers.shown


LABELS = {
    "数字": View("eeeeeeeeeeeeeeee", Facet.FIGURES),
    "数字 1": View("eeeeeeeeeeeeeeee", Facet.FIGURES),
    "Figures": View("eeeeeeeeeeeeeeee", Facet.FIGURES),
    "引用": View("eeeeeeeeeeeeeeee", Facet.ARTICLES, cited="a_aaaaaaaaaaaaaaaa", opens=Opening.CITATION),
}


@pytest.mark.parametrize(("label", "opened"), LABELS.items(), ids=LABELS)
async def test_what_stands_on_a_button_does_when_typed_what_the_button_does(terminal, answers, label, opened):
    await terminal.respond("周海生是谁")
    await terminal.respond(label)
    assert answers.shown == [opened]
    assert [text for text, _ in answers.asked] == ["周海生是谁"]


@pytest.mark.parametrize(("label", "told"), [("走势", "按日，2022-05-03"), ("画成图", "一起见报"), ("Trend", "按日")])
async def test_a_picture_that_is_typed_is_drawn_or_it_is_told_why_there_is_none(terminal, label, told):
    await terminal.respond("周海生是谁")
    assert told in await terminal.respond(label)


@pytest.mark.parametrize("words", ["原文", "走势", "数字 9", "上一页"])
async def test_a_label_without_its_button_is_a_question(terminal, answers, words):
    if words[-1] in "9页":
        await terminal.respond("周海生是谁")
    await terminal.respond(words)
    assert answers.asked[-1] == (words, "terminal:1")


async def test_what_a_button_opened_is_remembered_for_the_next_question(terminal, memory):
    await terminal.respond("周海生是谁")
    await terminal.respond("1")
    assert memory.last == {"terminal:1": write_target(View("eeeeeeeeeeeeeeee", Facet.QUOTATIONS))}


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/help", "直接发一个名字"),
        ("/start", "直接发一个名字"),
        ("/weather", "没有 /weather 这个命令"),
        ("/watch 周海生", "/watch 只在 Telegram 上能用"),
        ("/reindex", "jianbao index"),
        ("/undo 3", "jianbao correct undo"),
        ("😀😀", "没有可查的字"),
        ("报" * (LONGEST_QUESTION + 1), f"最多 {LONGEST_QUESTION} 个字"),
    ],
)
async def test_what_is_no_question_gets_a_clear_answer(terminal, answers, line, shown):
    printed = (await terminal.respond(line)).replace("\n", "")
    assert shown in printed
    assert "例如" in printed
    assert not answers.asked


async def test_a_deep_link_opens_in_the_terminal_too(terminal, answers):
    await terminal.respond("/start q_0123456789abcdef")
    assert answers.shown[0].cited == "q_0123456789abcdef"


async def test_a_picture_is_told_in_words(terminal, answers, summary):
    answers.given = replace(summary, has_trend=True)
    assert "[4] 走势" in await terminal.respond("周海生")
    assert "按日，2022-05-03 至 2022-05-09：05-03 1 篇，05-09 1 篇" in (await terminal.respond("4")).replace("\n", "")


async def test_why_a_card_was_found_leaves_its_buttons_as_they_are(terminal, answers, summary):
    answers.given = replace(
        summary, view=replace(summary.view, found=Reason(Match.EXACT, "周海生", "周海生", "周海生"))
    )
    assert "[5] 为什么是它？" in await terminal.respond("周海生")
    assert "按全名找到" in await terminal.respond("5")
    await terminal.respond("1")
    assert answers.shown[-1].facet is Facet.QUOTATIONS


async def test_files_are_saved_beside_those_that_are_there_and_not_printed(terminal, tmp_path):
    await terminal.respond("周海生是谁")
    printed = (await terminal.respond("/export")).replace("\n", "")
    assert f"已存为 {tmp_path / '周海生.csv'}" in printed
    assert "qqqqqqqqqqqqqqqq" not in printed
    await terminal.respond("/export")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "周海生-2.csv",
        "周海生-2.json",
        "周海生.csv",
        "周海生.json",
    ]


async def test_a_file_that_cannot_be_saved_is_told_with_the_reason(terminal, tmp_path):
    await terminal.respond("周海生是谁")
    tmp_path.rmdir()
    assert "没有存成 周海生.csv" in await terminal.respond("/export")


@pytest.mark.parametrize("command", ["/today", "/random"])
async def test_what_was_printed_can_be_leafed_through_in_a_terminal_too(terminal, answers, command):
    assert "站长周海生" in await terminal.respond(command)
    assert answers.shown == [View(None, Facet.ARTICLES, cited=command)]


async def test_why_a_match_was_made_is_a_line(terminal, answers, summary):
    found = Reason(Match.TITLE, "周海生", "周站长", "周站长")
    answers.given = replace(summary, view=replace(summary.view, found=found))
    assert "[5] 为什么是它？" in await terminal.respond("周站长")
    assert (await terminal.respond("5")).strip() == "按职务找到：报上就写作“周站长”。全名“周海生”。"


async def test_the_language_is_chosen_by_its_name_or_a_button(terminal):
    assert "[2] English" in await terminal.respond("/language")
    assert "From now on in English" in await terminal.respond("2")
    assert "person" in await terminal.respond("周海生是谁")
    assert "以后说中文" in await terminal.respond("/language 中文")


async def test_buttons_are_not_broken_over_lines(terminal, answers, choose):
    answers.given = replace(choose, choices=choose.choices * 3)
    printed = await terminal.respond("周海生")
    rows = [line for line in printed.splitlines() if line.startswith("[")]
    assert [row[:3] for row in rows] == [f"[{number}]" for number in range(1, 7)]
