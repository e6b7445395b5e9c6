"""A researcher's afternoon: an article read to its end and cited, an answer taken home, a list of names looked up."""

import csv
import json
from io import StringIO

import pytest

NAMES = "张军\n锦江区\n查无此人"

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def last(telegram, text, **where):
    return (await telegram.user_says(text, **where))[-1]


def are_two(messages):
    return len(messages) > 1


def labels(message):
    return [button.text for button in message.buttons]


def table(message):
    return list(csv.reader(StringIO(message.file.decode("utf-8-sig"))))


async def test_an_article_is_read_in_place_with_its_neighbours_beside_it(telegram):
    listed = await last(telegram, "张军的报道")
    await telegram.press(listed.button("阅读"))
    first = listed.text
    assert first.startswith("📰")
    beside = next(label for label in labels(listed) if "一篇" in label)
    await telegram.press(listed.button(beside))
    assert listed.text != first


async def test_a_citation_is_copied_by_a_tap_and_leads_back_to_the_text(telegram):
    listed = await last(telegram, "张军的报道")
    await telegram.press(listed.button("阅读"))
    text = listed.text
    await telegram.press(listed.button("引用"))
    assert "[N]" in listed.text
    assert "@article{jianbao-" in listed.text
    assert any(label.startswith("复制") for label in labels(listed))
    await telegram.press(listed.button("回到原文"))
    assert listed.text == text


async def test_the_card_of_a_quotation_leads_to_its_place_in_the_article(telegram):
    page = await telegram.inline("张军 引语")
    posted = await telegram.choose_inline(page, 0)
    card = await last(telegram, f"/start {posted.buttons[0].url.rpartition('start=')[2]}")
    said = card.text.partition("“")[2].partition("”")[0]
    await telegram.press(card.button("原文"))
    assert said in card.text


async def test_an_answer_is_exported_with_all_its_statements(telegram):
    card = await last(telegram, "张军说了什么", user_id=1401)
    sheet, document = await telegram.user_says("/export", user_id=1401, until=are_two)
    assert (sheet.kind, document.kind) == ("document", "document")
    header, *rows = table(sheet)
    assert {len(row) for row in rows} == {len(header)}
    assert len([row for row in rows if row[0] == "引语"]) == len(json.loads(document.file)["quotations"])
    await last(telegram, "长春市", user_id=1401)
    again, _ = await telegram.user_says("/export", user_id=1401, reply_to=card.message_id, until=are_two)
    assert table(again) == table(sheet)


async def test_a_list_of_names_comes_back_as_a_table(telegram):
    told, sheet = await telegram.user_says(NAMES, user_id=1402, until=are_two)
    assert told.text.startswith("查了 3 个名字")
    assert [row[0] for row in table(sheet)[1:]] == NAMES.split("\n")
    _, sent = await telegram.upload_document(NAMES.encode("gb18030"), "名单.csv", user_id=1402, until=are_two)
    assert table(sent) == table(sheet)
