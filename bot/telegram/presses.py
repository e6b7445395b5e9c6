"""Presses: how Telegram is told that a button was heard."""

from contextlib import suppress

from telegram import CallbackQuery
from telegram.error import BadRequest

from bot.wording.limits import LIMITS
from bot.wording.markup import shorten


async def answer_press(query: CallbackQuery, text: str = "", *, is_alert: bool = False) -> None:
    """Answer a press, with a `text` that fades away or, as an alert, waits to be read.

    Telegram takes no answer some seconds after the press, as where the bot was not running; what was ordered is done
    all the same.
    """
    with suppress(BadRequest):
        await query.answer(shorten(text, LIMITS.alert) or None, show_alert=is_alert)
