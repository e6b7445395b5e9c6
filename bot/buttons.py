"""Buttons: a press opens what its ticket holds, in place of the message that it stands below."""

from dataclasses import dataclass

from telegram import Update
from telegram.ext import ContextTypes

from bot.access import Access
from bot.answers import Tongue, View
from bot.catalogue import catalogue
from bot.limits import LIMITS
from bot.menus import publish_choice
from bot.reception import Reception
from bot.sending import Sender
from bot.views import read_target
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
        query, visit = update.callback_query, read_visit(update, self.reception.languages)
        if query is None or visit is None:
            return
        payload = await self.tickets.payload(query.data or "")
        refusal = await self._refusal(visit, payload)
        await query.answer(refusal, show_alert=refusal is not None)
        if payload is None or refusal is not None:
            return
        match read_target(payload):
            case View() as view:
                turn = await self.reception.open(view, visit.conversation, visit.language)
            case Tongue(language):
                turn = await self.reception.speak(language, visit.visitor, visit.language)
                await publish_choice(context.bot, visit, self.access, self.reception.languages)
        await self.sender.replace(context.bot, query, visit, turn.replies)

    async def _refusal(self, visit: Visit, payload: str | None) -> str | None:
        texts = catalogue(visit.language)
        if not self.access.admits(visit.user):
            return texts("access.stranger", user=visit.user)[: LIMITS.alert]
        if payload is not None:
            return None
        return texts("buttons.expired", example=await self.reception.example(visit.language))[: LIMITS.alert]
