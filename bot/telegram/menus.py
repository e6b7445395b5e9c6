"""Menus: the commands that Telegram's clients list, by scope and language."""

import logging
from contextlib import suppress

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, TelegramError

from bot.desk import COMMANDS as DESK_COMMANDS
from bot.reception import Languages
from bot.telegram.access import Access
from bot.telegram.visits import Visit, visitor_key
from bot.wording.catalogue import FIRST, catalogue

_EVERYBODY = ("start", "help", "today", "random", "watch", "watches", "export", "language")
_IN_GROUPS = ("help", "today", "random", "watch", "watches", "export")
_ADMINS = (*_EVERYBODY, "reindex", "stats", *DESK_COMMANDS)
# None stands for every client whose language has no menu of its own.
_MENUS = ((None, FIRST), ("en", "en"))

_log = logging.getLogger(__name__)


async def publish_menus(bot: Bot, access: Access, languages: Languages) -> None:
    """Tell Telegram which commands to list where: what admins may do only in their chats, in their language."""
    scopes: list[tuple[BotCommandScope, tuple[str, ...]]] = [
        (BotCommandScopeDefault(), _EVERYBODY),
        (BotCommandScopeAllPrivateChats(), _EVERYBODY),
        (BotCommandScopeAllGroupChats(), _IN_GROUPS),
    ]
    for scope, commands in scopes:
        await _publish(bot, scope, commands)
    for admin in sorted(access.admins):
        try:
            await _publish(bot, BotCommandScopeChat(admin), _ADMINS, languages.chosen(visitor_key(admin)))
        except BadRequest:
            _log.warning("an admin has not written to the bot yet, so there is no menu for their chat")


async def publish_choice(bot: Bot, visit: Visit, access: Access, languages: Languages) -> None:
    """List the commands of a private chat in the language that its visitor chose."""
    chosen = languages.chosen(visit.visitor)
    if chosen is not None and visit.is_private:
        commands = _ADMINS if access.is_admin(visit.user) else _EVERYBODY
        with suppress(TelegramError):
            await _publish(bot, BotCommandScopeChat(visit.chat), commands, chosen)


async def _publish(bot: Bot, scope: BotCommandScope, commands: tuple[str, ...], chosen: str | None = None) -> None:
    for code, language in _MENUS:
        texts = catalogue(chosen or language)
        listed = [BotCommand(command, texts(f"commands.{command}")) for command in commands]
        await bot.set_my_commands(listed, scope=scope, language_code=code)
