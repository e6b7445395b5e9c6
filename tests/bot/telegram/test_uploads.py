"""Uploads in the chat, over a real archive: what was sent is shown, and goes in only where an admin says so."""

import asyncio
import zipfile
from io import BytesIO

import pytest

from bot.bootstrap import open_house
from storage.archive.statistics import statistics
from tests.bot.offline import ADMIN, USER, archive_settings, running, started

STORY = (
    "江城日报 2022年5月3日 第02版\n\n{0}渡口的早班船\n本报记者 林晓\n"
    "5月3日,天还没亮,{0}渡口已经排起长队。站长周海生说:“船可以晚,人不能少。”当天送走近300人。\n"
)


@pytest.fixture
def settings(tmp_path):
    return archive_settings(tmp_path)


@pytest.fixture
async def telegram(settings):
    async with running(settings) as bot:
        yield bot


def page(place="青石"):
    return STORY.format(place).encode()


def zipped(**contents):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in contents.items():
            archive.writestr(f"江城/{name}.txt", content)
    return out.getvalue()


def buttons(shown):
    rows = shown.get("reply_markup", {}).get("inline_keyboard", [])
    return {button["text"]: button["callback_data"] for row in rows for button in row}


def pages_in(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.txt") if ".uploads" not in path.parts)


async def press(telegram, data, user=ADMIN):
    await telegram.press(data, user=user)
    return telegram.request.of("answerCallbackQuery")[-1]


async def articles(telegram):
    return (await statistics(telegram.house.database)).articles


async def test_what_was_read_is_shown_before_anything_goes_in(telegram, settings):
    shown = await telegram.send("渡口.txt", page())
    assert list(buttons(shown)) == ["放进档案", "不要"]
    for words in (
        "渡口.txt：1 个文件，1 个版面",
        "江城日报",
        "2022-05-03",
        "报道 1 篇",
        "引语 1 条",
        "· 青石渡口的早班船",
    ):
        assert words in shown["text"]
    assert pages_in(settings.archive_dir) == []
    assert await articles(telegram) == 0


async def test_what_is_confirmed_goes_into_the_folder_and_can_be_asked_about(telegram, settings):
    shown = await telegram.send("渡口.txt", page())
    await press(telegram, buttons(shown)["放进档案"])
    assert "读入 1 个（1 篇报道）" in telegram.request.of("editMessageText")[-1]["text"]
    assert pages_in(settings.archive_dir) == ["渡口.txt"]
    assert "周海生" in (await telegram.say("周海生", user=ADMIN))[-1]


async def test_what_is_not_wanted_leaves_nothing_behind(telegram, settings):
    shown = await telegram.send("渡口.txt", page())
    await press(telegram, buttons(shown)["不要"])
    assert telegram.request.of("editMessageText")[-1]["text"] == "没有放进档案。"
    assert pages_in(settings.archive_dir) == []
    assert not any((settings.archive_dir / ".uploads").iterdir())


async def test_an_archive_of_pages_goes_in_at_once_with_its_folders(telegram, settings):
    shown = await telegram.send("五月.zip", zipped(甲=page("青石"), 乙=page("白沙"), 空=b" "))
    assert "五月.zip：2 个文件，2 个版面" in shown["text"]
    assert "没有读 江城/空.txt：空文件" in shown["text"]
    await press(telegram, buttons(shown)["放进档案"])
    assert pages_in(settings.archive_dir) == ["江城/乙.txt", "江城/甲.txt"]
    assert await articles(telegram) == 2


async def test_what_is_confirmed_below_a_message_that_is_gone_goes_in_and_is_told(telegram):
    shown = await telegram.send("渡口.txt", page())
    telegram.request.failing["editMessageText"] = "Bad Request: message to edit not found"
    await press(telegram, buttons(shown)["放进档案"])
    assert await articles(telegram) == 1
    assert "读入 1 个（1 篇报道）" in telegram.request.of("sendMessage")[-1]["text"]


async def test_what_was_taken_in_meanwhile_is_told_as_known(telegram):
    first, again = await telegram.send("渡口.txt", page()), await telegram.send("又是渡口.txt", page())
    for shown in (first, again):
        await press(telegram, buttons(shown)["放进档案"])
    assert telegram.request.of("editMessageText")[-1]["text"] == "已在档案里、不用再读的 1 个"
    assert await articles(telegram) == 1


async def test_the_buttons_work_after_a_restart_and_only_once(telegram, settings):
    shown = await telegram.send("渡口.txt", page())
    async with open_house(settings) as house, started(settings, house) as again:
        await press(again, buttons(shown)["放进档案"])
        assert await articles(again) == 1
    for data in buttons(shown).values():
        answered = await press(telegram, data)
        assert "已经处理过" in answered["text"]
        assert answered["show_alert"]


async def test_two_presses_at_once_take_a_parcel_in_once_and_leave_its_report(telegram, settings):
    shown = await telegram.send("渡口.txt", page())
    take, throw = buttons(shown).values()
    await asyncio.gather(*(press(telegram, data) for data in (take, take, throw)))
    assert "读入 1 个（1 篇报道）" in telegram.request.of("editMessageText")[-1]["text"]
    assert pages_in(settings.archive_dir) == ["渡口.txt"]


async def test_a_name_that_is_taken_is_left_to_the_file_that_has_it(telegram, settings):
    (settings.archive_dir / "渡口.txt").write_bytes(page("白沙"))
    shown = await telegram.send("渡口.txt", page())
    await press(telegram, buttons(shown)["放进档案"])
    assert "已有同名的文件，所以存作 渡口-2.txt" in telegram.request.of("editMessageText")[-1]["text"]
    assert (settings.archive_dir / "渡口.txt").read_bytes() == page("白沙")


async def test_what_the_archive_holds_is_not_offered_again(telegram):
    shown = await telegram.send("渡口.txt", page())
    await press(telegram, buttons(shown)["放进档案"])
    again = await telegram.send("别名.txt", page())
    assert "已在档案里、不用再读的 1 个" in again["text"]
    assert not buttons(again)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.docx", b"x", "a.docx 不能读入。可以发"),
        (".docx", b"x", ".docx 不能读入。可以发"),
        (".渡口.txt", b"x", "请去掉点再发，例如：渡口.txt"),
        ("a.zip", b"x", "没有读 a.zip：文件已损坏"),
        ("a.txt", b"\x89PNG\0\0\1\2", "没有读 a.txt：不是文字"),
    ],
)
async def test_what_cannot_be_read_is_refused_with_the_reason(telegram, name, content, expected):
    shown = await telegram.send(name, content)
    assert expected in shown["text"]
    assert not buttons(shown)


async def test_what_telegram_does_not_hand_out_is_refused_before_it_is_fetched(telegram):
    shown = await telegram.send("a.zip", b"x", file_size=20_000_001)
    assert "只让机器人取 20 MB 以内的文件" in shown["text"]
    assert not telegram.request.of("getFile")


async def test_only_admins_upload(telegram):
    shown = await telegram.send("渡口.txt", page())
    assert "只有管理员" in (await press(telegram, buttons(shown)["放进档案"], user=USER))["text"]
    assert await articles(telegram) == 0
    refused = await telegram.send("渡口.txt", page("白沙"), user=USER)
    assert "我只收两种文件" in refused["text"]
