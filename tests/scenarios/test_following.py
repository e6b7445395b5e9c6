"""Pages sent in the chat, and who is told of them."""

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")

PAGE = (
    "江城日报 2022年5月3日 第02版\n\n青石渡口的早班船\n本报记者 林晓\n"
    "5月3日,天还没亮,青石渡口已经排起长队。站长周海生说:“船可以晚,人不能少。”当天送走近300人。\n"
)
READER = 4001


def shows(words):
    """Return what tells whether one of some messages holds `words`."""
    return lambda messages: any(words in message.text for message in messages)


async def test_a_page_that_an_admin_confirms_is_told_to_who_follows_it_and_only_once(telegram, admin):
    (begun,) = await telegram.user_says("/watch 周海生", user_id=READER)
    assert begun.text.startswith("已关注“周海生”")
    shown = await telegram.upload_document(PAGE.encode(), "渡口.txt", user_id=admin, until=shows("放进档案吗"))
    assert "江城日报" in shown[-1].text
    await telegram.press(shown[-1].button("放进档案"), user_id=admin)
    await telegram.wait_for(lambda: "读入 1 个" in shown[-1].text, 30, "the report")
    await telegram.wait_for(lambda: shows("新读入 1 版")(telegram.history(READER)), 60, "the news")
    news = telegram.history(READER)[-1]
    assert news.text.startswith("您关注的“周海生”")
    pressed = await telegram.press(news.button("停止关注"), user_id=READER)
    assert "已停止关注" in pressed.text


async def test_what_is_thrown_away_stays_unknown(telegram, admin):
    page = PAGE.replace("周海生", "赵满仓").encode()
    shown = await telegram.upload_document(page, "另一页.txt", user_id=admin, until=shows("放进档案吗"))
    await telegram.press(shown[-1].button("不要"), user_id=admin)
    assert shown[-1].text == "没有放进档案。"
    (answer,) = await telegram.user_says("赵满仓", user_id=READER)
    assert "档案里没有" in answer.text


async def test_a_document_of_somebody_else_is_refused(telegram):
    (answer,) = await telegram.upload_document(PAGE.encode(), "渡口.txt", user_id=READER)
    assert "例如" in answer.text


@pytest.mark.parametrize("name", ["图.docx", "坏.zip"])
async def test_a_file_that_cannot_be_read_is_refused_with_the_reason(telegram, admin, name):
    answers = await telegram.upload_document(b"PK\x03\x04 spoiled", name, user_id=admin)
    assert any(words in answers[-1].text for words in ("不能读入", "没有读")), answers[-1].text


async def test_who_looks_around_is_led_from_the_newest_day_to_an_article(telegram):
    (day,) = await telegram.user_says("/today", user_id=READER)
    assert "1. " in day.text
    await telegram.press(day.button("1"), user_id=READER)
    assert "1. " not in day.text
    (some,) = await telegram.user_says("/random", user_id=READER)
    assert some.text
    (listed,) = await telegram.user_says("瑞安日报 2021年12月 引语", user_id=READER)
    assert "瑞安日报 · 引语" in listed.text


async def test_what_is_followed_is_listed_in_groups_too(telegram):
    group = {"chat_type": "supergroup", "chat_id": -100_777, "user_id": READER}
    await telegram.user_says("/watch 台风", **group)
    (listed,) = await telegram.user_says("/watches", **group)
    await telegram.press(listed.button("✕ 台风"), user_id=READER)
    assert "还没有关注什么" in listed.text


async def test_a_run_is_stopped_by_its_button_and_the_numbers_are_told(telegram, admin):
    report = await telegram.user_says("/reindex full", user_id=admin, until=shows("读入完成"), timeout=90)
    assert report[0].edited
    (numbers,) = await telegram.user_says("/stats", user_id=admin)
    assert "家报纸" in numbers.text
    assert "近七天" in numbers.text
