"""Every command and every kind of button, in every language: nothing is forgotten or left unanswered."""

import asyncio
import re
import string

import pytest
import pytest_asyncio
from telegram.ext import CommandHandler

from bot.bootstrap import open_house
from bot.telegram.orders import Order
from bot.wording.catalogue import LANGUAGES, catalogue
from tests.bot.offline import archive_settings, started
from tests.scenarios.walk import Walk, kinds_of_buttons

KEEPERS = {language: range(9000 + 100 * place, 9100 + 100 * place) for place, language in enumerate(LANGUAGES)}
READING = (
    "/start",
    "/help",
    "张军",
    "青石镇",
    "青石镇有哪些数字",
    "张军 2020年",
    "成都移动的报道",
    "张",
    "/today",
    "/random",
    "2021年11月 江城日报 引语",
    "周海声",
    "查无此人",
    "😀",
    "报" * 400,
    "/nonsense",
)
NAMES = "张军\n锦江区\n查无此人"
RULING = (
    "/merge 锦江区 金牛区",
    "/split 锦江区",
    "/rename 何晓 何小晓",
    "/alias 张军 老张",
    "/hide 蒋某容",
    "/corrections",
)
PAGE = (
    "江城日报 2022年5月3日 第02版\n\n{place}渡口的早班船\n本报记者 林晓\n"
    "5月3日,天还没亮,{place}渡口已经排起长队。站长周海生说:“{place}的船可以晚。”当天送走近300人。\n"
)
PLACES = dict(zip(LANGUAGES, ("白沙", "黄泥"), strict=True))
MARKUP = re.compile(r"</?(?:b|i|a|code|pre|blockquote)\b|&(?:lt|gt|amp|quot);|\{[a-z_]+\}")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def walks(stage):
    """What was said, pressed and shown, by language."""
    archive = stage.folder / "archive.db"
    walks = {name: Walk(stage.telegram, archive, name, iter(KEEPERS[name])) for name in LANGUAGES}
    admins = ",".join(str(user) for users in KEEPERS.values() for user in users)
    async with stage.bot(ADMIN_USER_IDS=admins):
        await asyncio.gather(*map(read, walks.values()))
        await asyncio.gather(*map(follow, walks.values()))
        for walk in walks.values():
            await keep(walk)
    return walks


async def read(walk):
    """Ask, leaf through, and press whatever comes up."""
    texts = catalogue(walk.language)
    asked = await walk.say("/language")
    await walk.press(asked.button(texts("language.name")))
    for text in READING:
        await walk.press_the_new(await walk.say(text))
    offered = await walk.telegram.inline("张军 引语", lang=walk.language)
    cited = await walk.say(f"/start {offered[0]['id']}")
    await walk.press(cited.button(texts("facets.passages")))
    await walk.press_the_new(cited)
    card = await walk.say("张军说了什么")
    await walk.say("/export", card, until=are_two)
    await walk.press_the_new(await walk.say(NAMES, until=are_two))


async def follow(walk):
    """Follow names, and stop it in each way."""
    await walk.press_one(await walk.say("/watch 台风"), Order.QUIT)
    begun = await walk.say("/watch 张军")
    await walk.press_one(await walk.say("/watches", begun), Order.DROP)
    await walk.say("/unwatch 张军", begun)


async def keep(walk):
    """Do what keepers do: send pages, read again, correct and take corrections back, look at the numbers."""
    for order, place in ((Order.THROW_AWAY, "黄沙"), (Order.TAKE_IN, PLACES[walk.language])):
        page = PAGE.format(place=place).encode()
        shown = await walk.send(page, f"{place}.txt", until=has_buttons)
        await walk.press_one(shown, order)
    report = await walk.say("/reindex full", until=has_buttons)
    await walk.press_one(report, Order.STOP)
    await walk.telegram.wait_for(lambda: not report.buttons, 60, "the report")
    for text in RULING:
        told = await walk.say(text)
    for number in re.findall(r"^(\d+)\. .+(?=\n\d|\Z)", told.text, re.MULTILINE):
        await walk.say(f"/undo {number}")
    await walk.say("/stats")


@pytest.fixture(params=LANGUAGES)
def walk(request, walks):
    """The walk in each language."""
    return walks[request.param]


@pytest.mark.asyncio(loop_scope="module")
async def test_every_command_that_the_bot_hears_was_given(walk, tmp_path):
    settings = archive_settings(tmp_path)
    async with open_house(settings) as house, started(settings, house) as bot:
        handlers = [handler for handler in bot.application.handlers[0] if isinstance(handler, CommandHandler)]
    heard = {command for handler in handlers for command in handler.commands}
    assert heard - walk.commands == set()


def test_every_kind_of_button_was_pressed(walk):
    assert kinds_of_buttons() - walk.pressed == set()


def test_nothing_was_left_unanswered(walk):
    assert walk.silent == []


def test_nothing_is_shown_in_another_language_than_the_readers(walk):
    own = "\n".join(catalogue(walk.language).texts.values())
    others = [text for name in LANGUAGES if name != walk.language for text in catalogue(name).texts.values()]
    foreign = {part.strip() for text in others for part in parts(text)} - {""}
    told = "\n".join(walk.shown)
    assert [part for part in foreign if part in told and part not in own] == []


def test_no_markup_and_no_gap_is_shown(walk):
    assert [text for text in walk.shown if MARKUP.search(text)] == []


def are_two(messages):
    return len(messages) > 1


def has_buttons(messages):
    return any(message.buttons for message in messages)


def parts(text):
    """Yield what stands between the gaps of a text, where it is long enough to be told from what papers print."""
    return (part for part, *_ in string.Formatter().parse(text) if len(part.strip()) > 5)
