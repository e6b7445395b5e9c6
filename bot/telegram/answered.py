"""Answers that somebody replies to: what the message of ours is about that was tapped to reply to."""

from collections import Counter
from dataclasses import dataclass

from telegram import Message

from bot.inquiry.answers import View
from bot.inquiry.views import read_target
from reading.asking.question import Facet
from storage.chats.tickets import Tickets


@dataclass(frozen=True)
class Answered:
    """Tells by the buttons below an answer what it is about."""

    tickets: Tickets

    async def view_of(self, message: Message) -> View | None:
        """Return what an answer is about: that to which most of the buttons below it lead; None where it is none."""
        rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
        tokens = [button.callback_data for row in rows for button in row if isinstance(button.callback_data, str)]
        payloads = [await self.tickets.payload(token) for token in tokens]
        targets = [read_target(payload) for payload in payloads if payload]
        views = (one for one in targets if isinstance(one, View) and (one.entity or one.words))
        led = Counter(View(one.entity, _facet(one), words=one.words, asked=one.asked) for one in views)
        match led.most_common(2):
            case [(about, _)]:
                return about
            case [(about, most), (_, less)] if most > less:
                return about
            case _:
                return None


def _facet(view: View) -> Facet:
    return Facet.SUMMARY if view.entity else Facet.PASSAGES
