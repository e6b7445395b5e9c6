"""What stands below a card: why it was found, its trend as a picture, and the language that it speaks."""

import pytest
import pytest_asyncio

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.xdist_group("cards")]

ISSUES = {
    "may-3.txt": "第01版:要闻\n\n江城日报\n\n2022年05月03日 星期二\n\n青石渡口早班船坐满了人\n\n"
    "天还没亮,青石渡口管理站站长周海生已经站在船头。\n\n“船可以晚,人不能少。”周海生说。\n",
    "may-9.txt": "第02版:民生\n\n江城日报\n\n2022年05月09日 星期一\n\n青石渡口添了两条新船\n\n"
    "青石渡口管理站站长周海生介绍,新船当天下水。\n\n周海生说:“等船的人少了。”\n",
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def two_issues(stage):
    """The stage, with two issues of one newspaper beside the sample pages."""
    for name, text in ISSUES.items():
        (stage.folder / "pages" / name).write_text(text, "utf-8")
    await stage.index()
    return stage


async def test_why_a_card_was_found_is_an_alert_and_the_card_stays(two_issues):
    async with two_issues.bot():
        card = (await two_issues.telegram.user_says("周海声", user_id=1101))[-1]
        shown = card.text
        pressed = await two_issues.telegram.press(card.button("为什么是它"))
    assert (pressed.answered, pressed.alert) == (True, True)
    assert "按同音找到：您输入“周海声”，报上写作“周海生”" in pressed.text
    assert card.text == shown


async def test_a_trend_comes_as_a_picture_below_the_card_after_a_restart_too(two_issues):
    async with two_issues.bot():
        card = (await two_issues.telegram.user_says("周海生", user_id=1102))[-1]
    async with two_issues.bot():
        pressed = await two_issues.telegram.press(card.button("走势"))
    (picture,) = pressed.replies
    assert (pressed.answered, pressed.alert, picture.kind) == (True, False, "photo")
    assert picture.reply_to is None
    assert "05-03 1 篇，05-09 1 篇" in picture.text
    assert not card.edited


async def test_a_chosen_language_is_kept_over_a_restart(two_issues):
    telegram = two_issues.telegram
    async with two_issues.bot():
        asked = (await telegram.user_says("/language", user_id=1103))[-1]
        await telegram.press(asked.button("English"))
        assert "From now on in English" in asked.text
    async with two_issues.bot():
        card = (await telegram.user_says("周海生", user_id=1103))[-1]
        assert "person" in card.text
        pressed = await telegram.press(card.button("Quotations"))
        assert pressed.answered
        assert "Quotations" in card.text
