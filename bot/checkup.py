"""The check-up: what is right and wrong with settings, pages, database and Telegram, and what to do where it is wrong.

Nothing is changed: an archive of an older program stays as it is, and Telegram is only asked.
"""

import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from telegram import Bot, User, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.files.listing import list_files
from bot.settings import Settings
from bot.telegram.requests import TelegramRequest
from bot.wording.catalogue import Catalogue
from bot.wording.refusals import explain
from reading.errors import ArchiveError, TokenError
from storage.archive.statistics import statistics
from storage.engine.database import is_unbegun, open_database


@dataclass(frozen=True, slots=True)
class Finding:
    """What is right or wrong about one `part`, a key of the catalogue's table `check`."""

    part: str
    is_good: bool
    sentence: str


async def examine(settings: Settings, texts: Catalogue) -> AsyncIterator[Finding]:
    """Yield a finding or two for each part, for all of them also where one is wrong."""
    for finding in (*_settings(settings, texts), _folder(settings, texts)):
        yield finding
    yield await _database(settings, texts)
    if settings.telegram_bot_token is None:
        yield Finding("telegram", is_good=True, sentence=texts("check.telegram_unset"))
        return
    async for finding in _telegram(settings, settings.telegram_bot_token.get_secret_value(), texts):
        yield finding


def _settings(settings: Settings, texts: Catalogue) -> Iterator[Finding]:
    key = "check.settings_good" if settings.admin_user_ids else "check.settings_no_admin"
    yield Finding("settings", is_good=True, sentence=texts(key))
    if settings.webhook_url and _is_plain(settings.webhook_url):
        yield Finding("webhook", is_good=False, sentence=texts("check.webhook_plain", url=settings.webhook_url))


def _is_plain(url: str) -> bool:
    """Tell whether Telegram would not post to an address, for it is not secure; that was told before."""
    return urlsplit(url).scheme != "https"


def _folder(settings: Settings, texts: Catalogue) -> Finding:
    folder = settings.archive_dir
    if not folder.is_dir():
        return Finding("folder", is_good=False, sentence=texts("check.folder_missing", folder=folder))
    if not os.access(folder, os.R_OK | os.X_OK):
        return Finding("folder", is_good=False, sentence=texts("check.folder_closed", folder=folder))
    count = len(list_files([folder]).files)
    if not count:
        return Finding("folder", is_good=False, sentence=texts("check.folder_empty", folder=folder))
    key = "check.folder_good" if os.access(folder, os.W_OK) else "check.folder_read_only"
    return Finding("folder", is_good=True, sentence=texts(key, folder=folder, count=count))


async def _database(settings: Settings, texts: Catalogue) -> Finding:
    try:
        if is_unbegun(settings.database_url):
            return Finding("database", is_good=True, sentence=texts("check.database_unbegun"))
        async with await open_database(settings.database_url, upgrade=False) as database:
            held = await statistics(database)
    except ArchiveError as error:
        return Finding("database", is_good=False, sentence=explain(error, texts))
    key = "check.database_good" if held.articles else "check.database_empty"
    sentence = texts(key, pages=held.pages, articles=held.articles, entities=held.entities)
    return Finding("database", is_good=True, sentence=sentence)


async def _telegram(settings: Settings, token: str, texts: Catalogue) -> AsyncIterator[Finding]:
    address = settings.telegram_api_url
    request = TelegramRequest(address)
    try:
        async with Bot(token, f"{address}/bot", request=request, get_updates_request=request) as bot:
            me, hook = await bot.get_me(), await bot.get_webhook_info()
    except InvalidToken:
        sentence = explain(TokenError("TELEGRAM_BOT_TOKEN", "telegram_bot_token"), texts)
        yield Finding("telegram", is_good=False, sentence=sentence)
    except TelegramError as error:
        sentence = texts("errors.telegram", address=address, problem=error.message)
        yield Finding("telegram", is_good=False, sentence=sentence)
    else:
        for finding in _profile(me, texts):
            yield finding
        if not settings.webhook_url or not _is_plain(settings.webhook_url):
            yield _updates(settings.webhook_url, hook, texts)


def _profile(me: User, texts: Catalogue) -> Iterator[Finding]:
    """Yield what @BotFather has been told about the bot."""
    yield Finding("telegram", is_good=True, sentence=texts("check.telegram_good", bot=me.username))
    key = "check.inline_good" if me.supports_inline_queries else "check.inline_off"
    yield Finding("inline", is_good=bool(me.supports_inline_queries), sentence=texts(key, bot=me.username))
    if not me.can_join_groups:
        key = "check.groups_closed"
    else:
        key = "check.groups_open" if me.can_read_all_group_messages else "check.groups_private"
    yield Finding("groups", is_good=True, sentence=texts(key, bot=me.username))


def _updates(url: str | None, hook: WebhookInfo, texts: Catalogue) -> Finding:
    """Return whether updates come the way that is set."""
    host = urlsplit(hook.url).hostname
    if url is None:
        sentence = texts("check.webhook_elsewhere", host=host) if hook.url else texts("check.webhook_none")
        return Finding("webhook", is_good=not hook.url, sentence=sentence)
    if hook.url != url:
        key = "check.webhook_elsewhere_too" if hook.url else "check.webhook_unknown"
        return Finding("webhook", is_good=not hook.url, sentence=texts(key, host=host))
    if hook.last_error_message and hook.pending_update_count:
        waiting, problem = hook.pending_update_count, hook.last_error_message
        sentence = texts("check.webhook_failing", count=waiting, problem=problem)
        return Finding("webhook", is_good=False, sentence=sentence)
    return Finding("webhook", is_good=True, sentence=texts("check.webhook_good", host=host))
