"""Buttons: a press opens the view that its ticket holds, in place of the message that it stands below."""

from dataclasses import dataclass

from telegram import Update
from telegram.ext import ContextTypes

from bot.access import Access
from bot.catalogue import catalogue
from bot.limits import LIMITS
from bot.reception import Reception
from bot.sending import Sender
from bot.views import read_view
from bot.visits import Visit, read_visit
from storage.tickets import Tickets


@dataclass(frozen=True)
class Buttons:
    """Answers pressed buttons."""

    reception: Reception
    sender: Sender
    tickets: Tickets
    access: Access

    async def on_press(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer the press at once, then show its view; a button that holds none any more says so in an alert."""
        query, visit = update.callback_query, read_visit(update)
        if query is None or visit is None:
            return
        payload = await self.tickets.payload(query.data or "")
        refusal = await self._refusal(visit, payload)
        await query.answer(refusal, show_alert=refusal is not None)
        if payload is not None and refusal is None:
            turn = await self.reception.open(read_view(payload), visit.conversation, visit.language)
            await self.sender.replace(context.bot, query, visit, turn.replies)

    async def _refusal(self, visit: Visit, payload: str | None) -> str | None:
        texts = catalogue(visit.language)
        if not self.access.admits(visit.user):
            return texts("access.stranger", user=visit.user)[: LIMITS.alert]
        if payload is not None:
            return None
        return texts("buttons.expired", example=await self.reception.example(visit.language))[: LIMITS.alert]
