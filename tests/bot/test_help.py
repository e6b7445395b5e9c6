"""Every example of the help and every question of the README, sent as it stands to the bot over the sample archive."""

import html
import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.bootstrap import open_house
from bot.settings import Settings
from bot.terminal import wrap
from bot.wording.catalogue import LANGUAGES, catalogue
from tests.bot.offline import USER, started

REFUSALS = (
    "nothing.title",
    "nothing.gone",
    "message.command",
    "message.letters",
    "message.sorry",
    "watch.usage",
    "handout.nothing",
)
README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
TALKS = list(zip(LANGUAGES, re.findall(r"\$ jianbao chat\n(.+?)\n```", README, re.DOTALL), strict=True))


@pytest.fixture
async def telegram(archive):
    """The bot, for anybody, over the sample archive."""
    given = {name.lower(): value for name, value in archive.items()}
    settings = Settings(telegram_bot_token=SecretStr("42:TEST"), **given)
    async with open_house(settings) as house, started(settings, house) as bot:
        yield bot


def is_refused(reply, texts):
    return any(texts.texts[key].partition("{")[0] in reply for key in REFUSALS)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_example_of_the_help_is_answered(telegram, language):
    texts = catalogue(language)
    await telegram.say("/help", language=language)
    shown = telegram.request.of("sendMessage")[-1]["text"]
    examples = [html.unescape(found) for found in re.findall("<code>(.+?)</code>", shown, re.DOTALL)]
    assert len(examples) >= 9
    for user, example in enumerate(examples, USER + 1):
        if example.startswith("@"):
            assert (await telegram.inline(example.partition(" ")[2]))["results"]
            continue
        reply = (await telegram.say(example, user=user, language=language))[-1]
        if is_refused(reply, texts):
            # What follows up a question is no question alone.
            await telegram.say(examples[0], user=user, language=language)
            reply = (await telegram.say(example, user=user, language=language))[-1]
        assert not is_refused(reply, texts), example


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_help_has_no_example_that_cannot_be_copied(telegram, language):
    await telegram.say("/help", language=language)
    shown = telegram.request.of("sendMessage")[-1]["text"]
    for line in shown.splitlines():
        assert not re.search("(例如：|for example:).+", line)


@pytest.mark.parametrize(("language", "talk"), TALKS)
async def test_what_the_readme_shows_begins_as_the_answers_do(archive, language, talk):
    settings = Settings(**{name.lower(): value for name, value in archive.items()})
    async with open_house(settings) as house:
        for question, shown in re.findall(r"^› (.+)\n(.+)$", talk, re.MULTILINE):
            turn = await house.reception().hear(question, f"readme:{language}", language)
            assert unnumbered(next(wrap(turn.replies[0].text))) == unnumbered(shown)


def unnumbered(line):
    """How many figures are seen in the sample pages changes whenever reading gets better."""
    return re.sub(r"\d+", "", line)
