"""What stands below a card: why it was found, its trend as a picture, and the language that it speaks."""

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_why_a_card_was_found_is_an_alert_and_the_card_stays(stage):
    async with stage.bot():
        card = (await stage.telegram.user_says("周海声", user_id=1101))[-1]
        shown = card.text
        pressed = await stage.telegram.press(card.button("为什么是它"))
    assert (pressed.answered, pressed.alert) == (True, True)
    assert "按同音找到：您输入“周海声”，报上写作“周海生”" in pressed.text
    assert card.text == shown


async def test_a_trend_comes_as_a_picture_below_the_card_after_a_restart_too(stage):
    async with stage.bot():
        card = (await stage.telegram.user_says("周海生", user_id=1102))[-1]
    async with stage.bot():
        pressed = await stage.telegram.press(card.button("走势"))
        await stage.telegram.wait_for(lambda: len(stage.telegram.history(1102)) > 1, 30, "the picture")
    picture = stage.telegram.history(1102)[-1]
    assert (pressed.answered, pressed.alert, picture.kind) == (True, False, "photo")
    assert picture.reply_to is None
    assert "2021-11 2 篇，2021-12 1 篇，2022-01 1 篇" in picture.text
    assert not card.edited


async def test_a_chosen_language_is_kept_over_a_restart(stage):
    telegram = stage.telegram
    async with stage.bot():
        asked = (await telegram.user_says("/language", user_id=1103))[-1]
        await telegram.press(asked.button("English"))
        assert "From now on in English" in asked.text
    async with stage.bot():
        card = (await telegram.user_says("周海生", user_id=1103))[-1]
        assert "person" in card.text
        pressed = await telegram.press(card.button("Quotations"))
        assert pressed.answered
        assert "Quotations" in card.text
