"""Groups, where the bot keeps quiet until it is spoken to, and strangers, who are shown the door in every room."""

import pytest
import pytest_asyncio

from bot.wording.catalogue import LANGUAGES, catalogue

pytestmark = pytest.mark.asyncio(loop_scope="module")

GROUP = {"chat_type": "supergroup", "chat_id": -1001000000001}
FRIEND, STRANGER = 1001, 666


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def telegram(stage):
    async with stage.bot(ALLOWED_USER_IDS=str(FRIEND)):
        yield stage.telegram


async def test_talk_in_a_group_is_not_answered(telegram):
    assert await telegram.user_says("大家好，张军来了", expect=False, **GROUP) == []


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_mention_in_a_group_is_answered_as_a_reply(telegram, lang):
    message = f"@{telegram.bot['username']} 张军说了什么"
    (answer,) = await telegram.user_says(message, user_id=FRIEND, lang=lang, **GROUP)
    assert answer.text.startswith("张军")
    assert answer.reply_to


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("text", ["张军是谁", "/start", "/start q_0000000000000000", "/reindex", "/hide 张军"])
async def test_a_stranger_is_refused_with_the_number_to_be_let_in_by(telegram, text, lang):
    (refusal,) = await telegram.user_says(text, user_id=STRANGER, lang=lang)
    assert catalogue(lang).texts["access.stranger"].partition("{")[0] in refusal.text
    assert str(STRANGER) in refusal.text
    assert "📰" not in refusal.text


async def test_a_stranger_presses_in_vain(telegram):
    card = (await telegram.user_says("张军是谁", user_id=FRIEND))[-1]
    before = card.text
    pressed = await telegram.press(card.buttons[0], user_id=STRANGER)
    assert (pressed.answered, pressed.alert) == (True, True)
    assert card.text == before


async def test_a_stranger_is_offered_nothing_inline(telegram):
    offered = await telegram.inline("张军", user_id=STRANGER)
    assert list(offered) == []
    assert offered.is_personal


async def test_a_friend_who_is_no_admin_cannot_command(telegram):
    (refusal,) = await telegram.user_says("/reindex", user_id=FRIEND)
    assert "管理员" in refusal.text
