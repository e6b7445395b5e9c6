"""Sending: replies become Telegram messages, their buttons become tickets."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    MaybeInaccessibleMessage,
    Message,
    ReplyParameters,
)
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut

from bot.inquiry.views import write_target
from bot.rendering.keyboards import Button, Copy, Row
from bot.rendering.packing import Reply
from bot.telegram.pace import Pace
from bot.telegram.visits import Visit
from storage.chats.tickets import Tickets

T = TypeVar("T")

# A message by its chat and number, and what stands in it.
Place = tuple[int, int]
Content = tuple[Reply, InlineKeyboardMarkup | None]

_PAUSES_BETWEEN_TRIES = (0.5, 2.0)
_MOST_SHOWN = 1000


@dataclass(frozen=True)
class Sender:
    """Sends replies; a button's view is kept in the database, so that it opens after a restart too."""

    tickets: Tickets
    pace: Pace
    shown: dict[Place, Content] = field(default_factory=dict)

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
                reply_markup=None if reply.rows else keyboard,
                api_kwargs=self._buttons(reply.rows),
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

        Where that message is gone, or too old to be edited, all are sent; where it was just made to show the first of
        them, by another press of the same button, none. `keyboard` stands below replies that have no buttons of their
        own.
        """
        first, *others = replies
        if not isinstance(message, Message):
            await self.send(bot, visit, replies, keyboard)
            return
        place = (message.chat.id, message.message_id)
        if self._is_shown(place, (first, keyboard)):
            return
        shown = None if first.rows else keyboard
        editing = partial(message.edit_text, first.markup, reply_markup=shown, api_kwargs=self._buttons(first.rows))
        try:
            await _insist(editing)
        except BadRequest as error:
            if "not modified" not in error.message.lower():
                self.shown.pop(place, None)
                others = [first, *others]
        except TelegramError:
            self.shown.pop(place, None)
            raise
        await self.send(bot, visit, others, keyboard)

    def _is_shown(self, place: Place, content: Content) -> bool:
        """Tell whether a message was made to show `content` last, and note that it is from now on."""
        before = self.shown.pop(place, None)
        self.shown[place] = content
        if len(self.shown) > _MOST_SHOWN:
            del self.shown[next(iter(self.shown))]
        return content == before

    def _buttons(self, rows: Sequence[Row]) -> dict[str, Any] | None:
        """Return the keyboard of `rows` in the words of the Bot API, into which objects for its buttons were turned."""
        if not rows:
            return None
        payloads = [write_target(button.target) for row in rows for button in row if isinstance(button, Button)]
        tokens = iter(self.tickets.issue_all(payloads))
        return {"reply_markup": {"inline_keyboard": [[_key(button, tokens) for button in row] for row in rows]}}


def _sending(bot: Bot, chat: int, reply: Reply) -> Callable[..., Awaitable[Message]]:
    file = reply.attachment
    if file is None:
        return partial(bot.send_message, chat, reply.markup)
    if file.is_picture:
        return partial(bot.send_photo, chat, file.content, filename=file.name, caption=reply.markup)
    return partial(bot.send_document, chat, file.content, filename=file.name, caption=reply.markup)


def _key(button: Button | Copy, tokens: Iterator[str]) -> dict[str, Any]:
    if isinstance(button, Copy):
        return {"text": button.label, "copy_text": {"text": button.text}}
    return {"text": button.label, "callback_data": next(tokens)}


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
