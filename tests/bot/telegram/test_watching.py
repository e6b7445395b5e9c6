"""Following in the chat, over a real archive: who asks to be told is told, once, and can stop."""

import asyncio

import pytest

from bot.files.reindex import Progress
from bot.telegram.bulletins import Bulletins
from bot.telegram.watching import LONGEST_WORDS
from storage.chats.watches import MOST_WATCHES
from tests.bot.offline import ADMIN, STRANGER, USER, archive_settings, running

STORY = "{0}渡口的早班船\n本报记者 林晓\n5月3日,天还没亮,{0}渡口已经排起长队。站长周海生说:“船可以晚,人不能少。”\n"
GROUP = {"id": -100_200_300, "type": "supergroup", "title": "编辑部"}


@pytest.fixture
def settings(tmp_path):
    """An empty archive, open to one user and the admin."""
    return archive_settings(tmp_path, allowed_user_ids=frozenset({USER}))


@pytest.fixture
async def telegram(settings):
    async with running(settings) as bot:
        yield bot


@pytest.fixture
def arrive(telegram, settings):
    """Return what takes pages about `places` in, and has the bot look until it has told what they bring."""

    async def take_in(*places):
        for place in places:
            (settings.archive_dir / f"{place}.txt").write_text(STORY.format(place), "utf-8")
        await telegram.house.reindexing.start(Progress(), full=True)
        before = len(telegram.request.of("sendMessage"))
        for _ in range(2):
            await telegram.bulletins.look(telegram.application.bot)
        return telegram.request.of("sendMessage")[before:]

    return take_in


def buttons(sent):
    rows = sent.get("reply_markup", {}).get("inline_keyboard", [])
    return {button["text"]: button["callback_data"] for row in rows for button in row}


async def test_who_follows_a_name_is_told_once_of_each_new_page(telegram, arrive):
    await arrive("白沙")
    (begun,) = await telegram.say("/watch 周海生")
    assert "已关注“周海生”" in begun
    (told,) = await arrive("青石")
    assert told["chat_id"] == USER
    assert "您关注的“周海生”：新读入 1 版" in told["text"]
    assert "青石渡口的早班船" in told["text"]
    assert await arrive() == []


async def test_pages_that_come_together_are_told_in_one_message(telegram, arrive):
    await telegram.say("/watch 渡口")
    (told,) = await arrive(*"甲乙丙丁戊己庚")
    assert "新读入 7 版" in told["text"]
    assert "另有 2 版" in told["text"]


async def test_news_waits_until_an_intake_is_over(telegram, arrive, settings):
    await telegram.say("/watch 周海生")
    await arrive("白沙")
    sent = len(telegram.request.of("sendMessage"))
    (settings.archive_dir / "青石.txt").write_text(STORY.format("青石"), "utf-8")
    await telegram.house.reindexing.start(Progress())
    await telegram.bulletins.look(telegram.application.bot)
    assert len(telegram.request.of("sendMessage")) == sent


async def test_what_is_followed_is_listed_and_stopped_by_its_button(telegram, arrive):
    await telegram.say("/watch 周海生")
    await telegram.say("/watch 青石 渡口")
    assert "正在关注 2 个" in (await telegram.say("/watches"))[-1]
    listed = buttons(telegram.request.of("sendMessage")[-1])
    assert list(listed) == ["✕ 周海生", "✕ 青石 渡口"]
    await telegram.press(listed["✕ 周海生"])
    assert telegram.request.of("answerCallbackQuery")[-1]["text"] == "已停止关注“周海生”。"
    assert "正在关注 1 个" in telegram.request.of("editMessageText")[-1]["text"]
    await telegram.press(listed["✕ 周海生"])
    assert telegram.request.of("answerCallbackQuery")[-1]["text"] == "早已停止了"
    assert await arrive("白沙") == []


async def test_news_carries_a_button_that_stops_it(telegram, arrive):
    await telegram.say("/watch 周海生")
    (told,) = await arrive("白沙")
    await telegram.press(buttons(told)["停止关注"])
    assert telegram.request.of("editMessageReplyMarkup")
    assert await arrive("青石") == []


async def test_a_name_is_unfollowed_by_a_command_too(telegram):
    await telegram.say("/watch 周海生")
    assert (await telegram.say("/unwatch 周海生"))[-1] == "已停止关注“周海生”。"
    assert "还没有关注什么。例如：/watch" in (await telegram.say("/unwatch"))[-1]


@pytest.mark.parametrize("words", ["", " ……", "船" * (LONGEST_WORDS + 1)])
async def test_what_cannot_be_followed_is_refused_with_an_example(telegram, words):
    assert "例如：/watch" in (await telegram.say(f"/watch {words}"))[-1]


async def test_who_follows_several_words_is_told_that_a_story_must_hold_all(telegram):
    assert "这几个词都有" in (await telegram.say("/watch 周海生 林晓"))[-1]


async def test_nobody_follows_the_same_twice_or_too_much(telegram):
    for number in range(MOST_WATCHES):
        await telegram.house.watches.add(USER, USER, f"第{number}渡口", "zh-Hans")
    assert "早已关注“第3渡口”" in (await telegram.say("/watch 第3渡口"))[-1]
    assert "最多关注 20 个" in (await telegram.say("/watch 周海生"))[-1]


async def test_strangers_follow_nothing_and_stop_nothing(telegram, arrive):
    await telegram.say("/watch 周海生")
    (quit_it,) = buttons(telegram.request.of("sendMessage")[-1]).values()
    for command in ("/watch 周海生", "/watches", "/unwatch 周海生"):
        assert "名单" in (await telegram.say(command, user=STRANGER))[-1]
    await telegram.press(quit_it, user=STRANGER)
    assert telegram.request.of("answerCallbackQuery")[-1]["show_alert"]
    assert len(await arrive("白沙")) == 1


async def test_who_is_not_on_the_list_any_more_is_told_nothing(telegram, arrive):
    await telegram.house.watches.add(STRANGER, STRANGER, "周海生", "zh-Hans")
    assert await arrive("白沙") == []
    assert len(await telegram.house.watches.of(STRANGER)) == 1


async def test_a_group_is_told_what_it_follows(telegram, arrive):
    await telegram.say("/watch 周海生", chat=GROUP)
    (told,) = await arrive("白沙")
    assert told["chat_id"] == GROUP["id"]


async def test_a_chat_that_blocked_the_bot_follows_nothing_any_more(telegram, arrive):
    await telegram.say("/watch 周海生")
    await telegram.say("/watch 渡口")
    telegram.request.failing = {"sendMessage": "Forbidden: bot was blocked by the user"}
    await arrive("白沙")
    assert await telegram.house.watches.of(USER) == []


async def test_where_telegram_is_out_of_reach_news_is_told_later(telegram, arrive):
    await telegram.say("/watch 周海生")
    telegram.request.stumbling = [502, 502, 502]
    await arrive("白沙")
    (told,) = await arrive()
    assert "白沙渡口" in told["text"]


async def test_what_telegram_refuses_to_send_is_not_tried_for_ever(telegram, arrive):
    await telegram.say("/watch 周海生")
    telegram.request.failing = {"sendMessage": "Bad Request: not enough rights to send text messages to the chat"}
    assert len(await arrive("白沙")) == 1
    assert await arrive() == []


async def test_admins_are_told_the_numbers_and_others_are_not(telegram, arrive):
    await arrive("白沙", "青石")
    await telegram.say("/watch 周海生")
    await telegram.say("周海生是谁")
    await telegram.press("t0")
    for typed in ("周", "周海", "周海生"):
        await telegram.inline(typed)
    assert "只有管理员能用 /stats" in (await telegram.say("/stats"))[-1]
    told = (await telegram.say("/stats", user=ADMIN))[-1]
    for words in (
        "2 个版面，2 篇报道",
        "2 条引语",
        "今天 1 人问过，近七天 1 人",
        "0 家报纸\n",
        "回答 1 次，按钮 1 次，行内 3 次，出错 0 次",
        "关注共 1 个",
    ):
        assert words in told


class Stumbling(Bulletins):
    """Fails at its first look in a way that nobody foresaw, and tells when it looks again."""

    def __init__(self, house):
        super().__init__(house.watches, house.arrivals, None, seconds=0)
        self.looks = 0
        self.again = asyncio.Event()

    async def look(self, bot):
        assert bot
        self.looks += 1
        if self.looks == 1:
            raise ZeroDivisionError
        self.again.set()


async def test_a_look_that_fails_is_followed_by_another(telegram):
    bulletins = Stumbling(telegram.house)
    looking = asyncio.create_task(bulletins.run(telegram.application))
    await asyncio.wait_for(bulletins.again.wait(), 5)
    looking.cancel()
