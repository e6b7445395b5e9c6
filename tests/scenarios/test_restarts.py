"""The bot stops and starts again, or Telegram does: nothing that was asked or shown is lost."""

from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio

pytestmark = pytest.mark.asyncio(loop_scope="module")

PATIENT = 1002


@dataclass(frozen=True)
class Evening:
    """What the bot showed before it stopped."""

    card: Any
    spoken: Any
    trend: Any


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def evening(stage):
    """Three readers' last messages of an earlier run; one more asks something after its end."""
    telegram = stage.telegram
    async with stage.bot():
        asked = (await telegram.user_says("/language", user_id=1103))[-1]
        await telegram.press(asked.button("English"))
        shown = [
            (await telegram.user_says(text, user_id=user))[-1] for text, user in (("张军是谁", 1001), ("周海生", 1102))
        ]
    telegram.push_message("张军是谁", user_id=PATIENT)
    return Evening(shown[0], asked, shown[1])


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def telegram(stage, evening):
    """The fake server, with the bot running on it again."""
    assert evening
    async with stage.bot():
        yield stage.telegram


async def test_the_buttons_of_an_earlier_run_open_and_the_conversation_goes_on(telegram, evening):
    pressed = await telegram.press(evening.card.button("引语"))
    (answer,) = await telegram.user_says("他还说了什么")
    assert pressed.answered
    assert evening.card.text.startswith("张军 · 引语")
    assert answer.text.startswith("张军")


async def test_why_a_card_was_found_is_an_alert_and_the_card_stays(telegram):
    card = (await telegram.user_says("周海声", user_id=1101))[-1]
    shown = card.text
    pressed = await telegram.press(card.button("为什么是它"))
    assert (pressed.answered, pressed.alert) == (True, True)
    assert "按同音找到：您输入“周海声”，报上写作“周海生”" in pressed.text
    assert card.text == shown


async def test_a_trend_comes_as_a_picture_below_a_card_of_an_earlier_run(telegram, evening):
    pressed = await telegram.press(evening.trend.button("走势"))
    await telegram.wait_for(lambda: len(telegram.history(1102)) > 1, 30, "the picture")
    picture = telegram.history(1102)[-1]
    assert (pressed.answered, pressed.alert, picture.kind) == (True, False, "photo")
    assert picture.reply_to is None
    assert "2021-11 2 篇，2021-12 1 篇，2022-01 1 篇" in picture.text
    assert not evening.trend.edited


async def test_a_chosen_language_is_kept(telegram, evening):
    assert "From now on in English" in evening.spoken.text
    card = (await telegram.user_says("周海生", user_id=1103))[-1]
    assert "person" in card.text
    pressed = await telegram.press(card.button("Quotations"))
    assert pressed.answered
    assert "Quotations" in card.text


async def test_a_question_asked_while_the_bot_was_away_is_answered_once(telegram):
    await telegram.wait_for(lambda: telegram.history(PATIENT), 20, "the answer")
    await telegram.wait_idle()
    assert len(telegram.history(PATIENT)) == 1


async def test_an_answer_is_sent_again_where_telegram_stumbled(telegram):
    telegram.fault("html502", "sendMessage", times=1)
    (answer,) = await telegram.user_says("张军是谁", user_id=1003, timeout=30)
    assert answer.text.startswith("张军")
