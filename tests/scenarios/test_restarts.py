"""The bot stops and starts again, or Telegram does: nothing that was asked or shown is lost."""

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_buttons_of_an_earlier_run_open_and_the_conversation_goes_on(stage):
    async with stage.bot():
        card = (await stage.telegram.user_says("张军是谁"))[-1]
    async with stage.bot():
        pressed = await stage.telegram.press(card.button("引语"))
        (answer,) = await stage.telegram.user_says("他还说了什么")
    assert pressed.answered
    assert card.text.startswith("张军 · 引语")
    assert answer.text.startswith("张军")


async def test_a_question_asked_while_the_bot_was_away_is_answered_once(stage):
    stage.telegram.push_message("张军是谁", user_id=1002)
    async with stage.bot():
        await stage.telegram.wait_for(lambda: stage.telegram.history(1002), 20, "the answer")
        await stage.telegram.wait_idle()
    assert len(stage.telegram.history(1002)) == 1


async def test_an_answer_is_sent_again_where_telegram_stumbled(stage):
    async with stage.bot():
        stage.telegram.fault("html502", "sendMessage", times=1)
        (answer,) = await stage.telegram.user_says("张军是谁", user_id=1003, timeout=30)
    assert answer.text.startswith("张军")


async def test_a_killed_bot_answers_what_it_had_not_confirmed(stage):
    async with stage.bot() as process:
        await process.kill()
    stage.telegram.push_message("张军是谁", user_id=1004)
    async with stage.bot():
        await stage.telegram.wait_for(lambda: stage.telegram.history(1004), 20, "the answer")
    assert stage.telegram.history(1004)[0].text.startswith("张军")
