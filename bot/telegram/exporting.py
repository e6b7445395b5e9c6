"""/export: what the last answer, or the one replied to, showed a page of, whole and as files."""

from collections import Counter
from dataclasses import dataclass

from telegram import Message, Update

from bot.inquiry.answers import View
from bot.inquiry.views import read_target
from bot.telegram.callbacks import Context
from bot.telegram.gate import Gate
from reading.asking.question import Facet
from storage.chats.tickets import Tickets


@dataclass(frozen=True)
class Exporting:
    """Obeys /export."""

    tickets: Tickets
    gate: Gate

    async def on_export(self, update: Update, context: Context) -> None:
        """Send the files, or say what can be exported."""
        visit, message = self.gate.visit(update), update.message
        if visit is None or message is None or not await self.gate.admits(context.bot, visit):
            return
        answered = message.reply_to_message
        view = await self._view_of(answered) if answered else None
        if answered and view is None:
            await self.gate.refuse(context.bot, visit, "handout.no_answer")
            return
        turn = await self.gate.reception.export(view, visit.conversation, visit.language)
        await self.gate.sender.send(context.bot, visit, turn.replies)

    async def _view_of(self, message: Message) -> View | None:
        """Return what an answer is about: that to which most of the buttons below it lead."""
        rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
        tokens = [button.callback_data for row in rows for button in row if isinstance(button.callback_data, str)]
        payloads = [await self.tickets.payload(token) for token in tokens]
        targets = [read_target(payload) for payload in payloads if payload]
        views = (one for one in targets if isinstance(one, View) and (one.entity or one.words))
        led = Counter(View(one.entity, Facet.SUMMARY, words=one.words, asked=one.asked) for one in views)
        match led.most_common(2):
            case [(about, _)]:
                return about
            case [(about, most), (_, less)] if most > less:
                return about
            case _:
                return None
