"""Browsing, from a message or command to what is shown, over a real archive."""

import pytest
from pydantic import SecretStr

from bot.bootstrap import open_house
from bot.files.reindex import Progress
from bot.settings import Settings
from tests.bot.archives import archive_of
from tests.bot.offline import STRANGER, USER, started

PAGE = (
    "江城日报 2022年5月{0}日 第0{1}版\n\n{2}渡口的早班船\n本报记者 林晓\n"
    "5月{0}日,天还没亮,{2}渡口已经排起长队。站长周海生说:“{2}的船可以晚,人不能少。”当天送走近300人。\n"
)


@pytest.fixture
async def telegram(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for day, number, place in ((3, 1, "青石"), (3, 2, "白沙"), (4, 1, "黄泥")):
        (folder / f"{place}.txt").write_text(PAGE.format(day, number, place), "utf-8")
    settings = Settings(
        telegram_bot_token=SecretStr("42:TEST"),
        allowed_user_ids=frozenset({USER}),
        database_url=f"sqlite+aiosqlite:///{tmp_path / 'archive.db'}",
        archive_dir=folder,
    )
    async with open_house(settings) as house, started(settings, house) as bot:
        await house.reindexing.run([folder], Progress())
        yield bot


async def ask(telegram, text):
    return (await telegram.say(text))[-1]


def buttons(telegram):
    rows = telegram.request.of("sendMessage")[-1].get("reply_markup", {}).get("inline_keyboard", [])
    return {button["text"]: button["callback_data"] for row in rows for button in row}


async def test_today_is_the_newest_day_of_the_archive(telegram):
    shown = await ask(telegram, "/today")
    assert shown == "2022-05-04 · 报道\n\n📰 江城日报 · 2022-05-04 · 1版\n1. 黄泥渡口的早班船"
    assert list(buttons(telegram)) == [
        "1",
        "引语 1",
        *[label for label in buttons(telegram) if label.startswith("数字")],
    ]


async def test_a_headline_is_opened_by_its_number(telegram):
    await ask(telegram, "/today")
    await telegram.press(buttons(telegram)["1"])
    assert "已经排起长队" in telegram.request.of("editMessageText")[-1]["text"]


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("林晓", "署名 林晓 · 报道"),
        ("记者林晓写过哪些稿子", "署名 林晓 · 报道"),
        ("江城日报记者林晓5月3日写了几篇", "5月3日 · 江城日报 · 署名 林晓 · 报道"),
        ("江城日报5月3日登了啥", "5月3日 · 江城日报 · 报道"),
    ],
)
async def test_what_a_reporter_signed_is_listed(telegram, message, title):
    assert (await ask(telegram, message)).startswith(title)


async def test_a_reporter_is_not_who_is_called_so_in_the_news(tmp_path):
    page = "江城日报 2022年5月3日 第01版\n\n渡口换了站长\n\n本报记者 {}\n\n渡口站长{}说:“船可以晚。”\n"
    async with archive_of(tmp_path, page.format("林晓", "周海生"), page.format("周海生", "林晓")) as house:
        named = await house.answering.answer("林晓说了什么", "chat")
        signed = await house.answering.answer("林晓写了什么", "chat")
    assert [quotation.speaker for quotation in named.quotations.entries] == ["林晓"]
    assert [[author.name for author in card.byline] for card in signed.articles.entries] == [["林晓"]]


@pytest.mark.parametrize("message", ["林晓和何丽写了什么", "林晓、何丽", "记者何丽 林晓的稿子"])
async def test_what_each_of_two_reporters_signed_is_listed(tmp_path, message):
    page = "江城日报 2022年5月3日 第0{}版\n\n{}换了站长\n\n本报记者 {}\n\n站长说:“船可以晚。”\n"
    async with archive_of(tmp_path, page.format(1, "渡口", "林晓"), page.format(2, "车站", "何丽")) as house:
        answer = await house.answering.answer(message, "chat")
    assert {answer.view.asked.author, answer.beside.view.asked.author} == {"林晓", "何丽"}
    assert [one.articles.total for one in (answer, answer.beside)] == [1, 1]


async def test_who_signs_under_another_name_is_not_answered_for(telegram):
    assert "署名" not in await ask(telegram, "记者林小写过什么")


async def test_some_article_is_shown_at_random(telegram):
    assert "渡口的早班船" in await ask(telegram, "/random")


async def test_strangers_do_not_look_around(telegram):
    for command in ("/today", "/random"):
        assert "名单" in (await telegram.say(command, user=STRANGER))[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022年5月3日的报道", ("2022年5月3日 · 报道", "1. 青石渡口的早班船", "2. 白沙渡口的早班船")),
        ("江城日报 2022年5月 引语", ("2022年5月 · 江城日报 · 引语", "“黄泥的船可以晚,人不能少。”")),
        ("2022年5月4日 数字", ("2022年5月4日 · 数字", "近300人")),
        ("江城日报的报道", ("江城日报 · 报道", "3. 白沙渡口的早班船")),
        ("2022年6月", ("档案里没有“2022年6月”",)),
        ("昨天的新闻", ("2022-05-04 · 报道", "1. 黄泥渡口的早班船")),
        ("今天有什么新闻", ("2022-05-04 · 报道", "1. 黄泥渡口的早班船")),
        ("最近有什么新闻", ("2022-05-04 · 报道", "1. 黄泥渡口的早班船")),
        ("最新消息", ("2022-05-04 · 报道", "1. 黄泥渡口的早班船")),
        ("昨天说了什么", ("您问的是谁",)),
    ],
)
async def test_days_and_newspapers_in_words_list_what_was_printed(telegram, text, expected):
    shown = await ask(telegram, text)
    assert [words for words in expected if words not in shown] == []


async def test_a_name_beside_the_day_asks_about_the_name(telegram):
    assert (await ask(telegram, "周海生 2022年5月 引语")).startswith("“周海生”可能指下面几位")


async def test_another_list_of_the_same_days_is_a_tap_away(telegram):
    await ask(telegram, "2022年5月3日")
    await telegram.press(buttons(telegram)["引语 2"])
    assert "2022年5月3日 · 引语" in telegram.request.of("editMessageText")[-1]["text"]
