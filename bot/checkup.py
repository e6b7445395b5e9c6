"""The check-up: whether settings, database, Telegram and inline mode are right, and what to do where not."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.catalogue import Catalogue
from bot.refusals import explain
from bot.settings import Settings
from reading.errors import ArchiveError, TokenError
from storage.database import open_database
from storage.statistics import statistics


@dataclass(frozen=True, slots=True)
class Finding:
    """What is right or wrong about one part: `settings`, `database`, `telegram` or `inline`."""

    part: str
    is_good: bool
    sentence: str


async def examine(settings: Settings, texts: Catalogue) -> AsyncIterator[Finding]:
    """Yield a finding for each part, all of them also where one is wrong."""
    yield Finding("settings", is_good=True, sentence=texts("check.settings_good"))
    yield await _database(settings, texts)
    if settings.telegram_bot_token is None:
        yield Finding("telegram", is_good=True, sentence=texts("check.telegram_unset"))
        return
    async for finding in _telegram(settings, settings.telegram_bot_token.get_secret_value(), texts):
        yield finding


async def _database(settings: Settings, texts: Catalogue) -> Finding:
    try:
        async with await open_database(settings.database_url) as database:
            held = await statistics(database)
    except ArchiveError as error:
        return Finding("database", is_good=False, sentence=explain(error, texts))
    key = "check.database_good" if held.articles else "check.database_empty"
    sentence = texts(key, pages=held.pages, articles=held.articles, entities=held.entities)
    return Finding("database", is_good=True, sentence=sentence)


async def _telegram(settings: Settings, token: str, texts: Catalogue) -> AsyncIterator[Finding]:
    try:
        async with Bot(token, base_url=f"{settings.telegram_api_url}/bot") as bot:
            me = await bot.get_me()
    except InvalidToken:
        sentence = explain(TokenError("TELEGRAM_BOT_TOKEN", "telegram_bot_token"), texts)
        yield Finding("telegram", is_good=False, sentence=sentence)
    except TelegramError as error:
        sentence = texts("errors.telegram", address=settings.telegram_api_url, problem=error.message)
        yield Finding("telegram", is_good=False, sentence=sentence)
    else:
        yield Finding("telegram", is_good=True, sentence=texts("check.telegram_good", bot=me.username))
        key = "check.inline_good" if me.supports_inline_queries else "check.inline_off"
        yield Finding("inline", is_good=bool(me.supports_inline_queries), sentence=texts(key, bot=me.username))
