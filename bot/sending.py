"""Sending: replies become Telegram messages, their buttons become tickets."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MaybeInaccessibleMessage,
    Message,
    ReplyParameters,
)
from telegram.error import BadRequest, NetworkError, TimedOut

from bot.keyboards import Button, Copy, Row
from bot.pace import Pace
from bot.packing import Reply
from bot.views import write_target
from bot.visits import Visit
from storage.tickets import Tickets

T = TypeVar("T")

_PAUSES_BETWEEN_TRIES = (0.5, 2.0)


@dataclass(frozen=True)
class Sender:
    """Sends replies; a button's view is kept in the database, so that it opens after a restart too."""

    tickets: Tickets
    pace: Pace

    async def send(
        self, bot: Bot, visit: Visit, replies: Sequence[Reply], keyboard: InlineKeyboardMarkup | None = None
    ) -> Message | None:
        """Send `replies` in order, the first one quoting what the visit says; return the last one sent.

        `keyboard` stands below replies that have no buttons of their own.
        """
        sent = None
        quoted = visit.quoted
        for reply in replies:
            sending = partial(
                _sending(bot, visit.chat, reply),
                reply_markup=self._keyboard(reply.rows) or keyboard,
                reply_parameters=ReplyParameters(quoted, allow_sending_without_reply=True) if quoted else None,
            )
            await self.pace.wait(visit.chat)
            sent = await _insist(sending)
            quoted = None
        return sent

    async def replace(
        self,
        bot: Bot,
        message: MaybeInaccessibleMessage | None,
        visit: Visit,
        replies: Sequence[Reply],
        keyboard: InlineKeyboardMarkup | None = None,
    ) -> None:
        """Show the first of `replies` in place of `message`, one of the bot's own, and send the others.

        Where that message is gone, or too old to be edited, all are sent. `keyboard` stands below replies that have no
        buttons of their own.
        """
        first, *others = replies
        if not isinstance(message, Message):
            await self.send(bot, visit, replies, keyboard)
            return
        editing = partial(message.edit_text, first.markup, reply_markup=self._keyboard(first.rows) or keyboard)
        try:
            await _insist(editing)
        except BadRequest as error:
            if "not modified" not in error.message.lower():
                others = [first, *others]
        await self.send(bot, visit, others, keyboard)

    def _keyboard(self, rows: Sequence[Row]) -> InlineKeyboardMarkup | None:
        if not rows:
            return None
        payloads = [write_target(button.target) for row in rows for button in row if isinstance(button, Button)]
        tokens = iter(self.tickets.issue_all(payloads))
        return InlineKeyboardMarkup([[_key(button, tokens) for button in row] for row in rows])


def _sending(bot: Bot, chat: int, reply: Reply) -> Callable[..., Awaitable[Message]]:
    file = reply.attachment
    if file is None:
        return partial(bot.send_message, chat, reply.markup)
    if file.is_picture:
        return partial(bot.send_photo, chat, file.content, filename=file.name, caption=reply.markup)
    return partial(bot.send_document, chat, file.content, filename=file.name, caption=reply.markup)


def _key(button: Button | Copy, tokens: Iterator[str]) -> InlineKeyboardButton:
    if isinstance(button, Copy):
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.text))
    return InlineKeyboardButton(button.label, callback_data=next(tokens))


async def _insist(call: Callable[[], Awaitable[T]]) -> T:
    """Try again where the connection broke or Telegram stumbled.

    Not where no answer came in time: then the message most likely arrived, and would arrive twice.
    """
    for pause in _PAUSES_BETWEEN_TRIES:
        try:
            return await call()
        except (BadRequest, TimedOut):
            raise
        except NetworkError:
            await asyncio.sleep(pause)
    return await call()
