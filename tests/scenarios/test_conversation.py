"""A reader's evening with the bot: questions, buttons, links, slips of the finger, and what is no question."""

import pytest

from bot.telegram.orders import Order

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def last(telegram, text, **where):
    return (await telegram.user_says(text, **where))[-1]


async def test_a_name_is_answered_by_a_card_with_buttons_and_its_sources(telegram):
    card = await last(telegram, "张军是谁")
    assert card.text.startswith("张军")
    assert "📰" in card.text
    assert card.buttons


async def test_a_button_changes_its_own_message_and_is_answered_at_once(telegram):
    card = await last(telegram, "张军是谁")
    pressed = await telegram.press(card.button("引语"))
    assert (pressed.answered, pressed.alert) == (True, False)
    assert card.edited
    assert "“" in card.text


async def test_an_old_message_pages_its_own_question(telegram):
    old = await last(telegram, "长春市有哪些数字")
    await last(telegram, "张军是谁")
    before = old.text
    await telegram.press(old.button("下一页"))
    assert old.text != before
    assert old.text.startswith("长春市")


async def test_a_forged_button_is_told_to_be_expired_with_an_example(telegram):
    card = await last(telegram, "张军是谁")
    pressed = await telegram.press_data(card, "forged")
    assert (pressed.answered, pressed.alert) == (True, True)
    assert "例如" in pressed.text


async def test_every_link_of_an_answer_opens_in_the_bot(telegram):
    links = (await last(telegram, "张军说了什么")).links()
    assert links
    for link in dict.fromkeys(links):
        opened = await last(telegram, f"/start {link.rpartition('start=')[2]}")
        assert "📰" in opened.text


@pytest.mark.parametrize(
    "text",
    [
        "/start",
        "/help",
        "/nonsense",
        "😀",
        "？？？",
        "<b>张军</b> & <i",
        "报" * 4096,
        "张",
        "查无此人王小二",
        "'; DROP TABLE article; --",
        "张军\n锦江区",
        "@archive_test_bot 张军",
        "\u202e军张",
    ],
)
async def test_whatever_a_reader_types_gets_one_reply_without_an_apology(telegram, text):
    replies = await telegram.user_says(text)
    assert replies
    assert "出错" not in replies[-1].text


async def test_a_photo_is_answered_in_words(telegram):
    (reply,) = await telegram.upload_photo(b"", user_id=1002)
    assert "例如" in reply.text


async def test_an_english_reader_is_answered_in_english(telegram):
    card = await last(telegram, "/help", user_id=1003, lang="en")
    assert "Every sentence" in card.text


async def test_a_question_that_is_edited_is_answered_below_itself(telegram):
    await telegram.user_says("张君君君", user_id=1004)
    asked = next(number for chat, number in telegram.messages if chat == 1004)
    (answer,) = await telegram.user_edits(asked, "张军是谁", 1004, expect=True)
    assert answer.text.startswith("张军")
    assert answer.reply_to == asked


async def test_what_stands_below_a_picture_is_answered(telegram):
    (card,) = await telegram.upload_photo(b"", caption="张军是谁", user_id=1005)
    assert card.text.startswith("张军")


@pytest.mark.parametrize("kind", ["sticker", "voice"])
async def test_what_cannot_be_read_is_refused_in_words(telegram, kind):
    content = {"file_id": "1", "file_unique_id": "1", "duration": 1, "type": "regular", "width": 1, "height": 1}
    extra = {kind: {**content, "is_animated": False, "is_video": False}}
    (reply,) = await telegram.user_says("", user_id=1006, extra=extra)
    assert "例如" in reply.text


@pytest.mark.parametrize("payload", ["q_0000", "e_%$#", "x" * 64, "q_'; DROP TABLE", "__proto__"])
async def test_a_link_that_leads_nowhere_is_answered_with_an_example(telegram, payload):
    (reply,) = await telegram.user_says(f"/start {payload}", user_id=1007)
    assert "例如" in reply.text


@pytest.mark.parametrize("order", Order)
async def test_an_order_that_is_forged_is_answered_and_changes_nothing(telegram, order):
    card = await last(telegram, "/help", user_id=1008)
    for subject in ("", "../../etc", "9" * 30):
        pressed = await telegram.press_data(card, f"{order}:{subject}", user_id=1008)
        assert (pressed.answered, bool(pressed.text)) == (True, True)


async def test_an_update_that_cannot_be_understood_keeps_nobody_waiting(telegram):
    chat = {"id": 1009, "type": "private"}
    sender = {"id": 1009, "is_bot": False, "first_name": "读者"}
    telegram.push_raw(
        "message", {"message_id": 900, "date": 0, "chat": chat, "from": sender, "poll": {"id": "1"}}, 1009
    )
    assert (await last(telegram, "张军是谁", user_id=1010)).text.startswith("张军")
