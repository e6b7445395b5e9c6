"""Buttons: a press opens what its ticket holds, in place of the message that it stands below."""

from dataclasses import dataclass

from telegram import Update

from bot.inquiry.answers import Picture, Reason, Target, Tongue
from bot.inquiry.views import read_target
from bot.telegram.callbacks import Context
from bot.telegram.gate import Gate
from bot.telegram.menus import publish_choice
from bot.telegram.presses import answer_press
from bot.telegram.visits import Visit
from bot.wording.catalogue import catalogue
from storage.chats.tickets import Tickets


@dataclass(frozen=True)
class Buttons:
    """Answers pressed buttons."""

    tickets: Tickets
    gate: Gate

    async def on_press(self, update: Update, context: Context) -> None:
        """Answer the press at once, then show what it opens; one line, as that it is gone, is an alert."""
        query, visit = update.callback_query, self.gate.visit(update)
        if query is None or visit is None:
            return
        payload = await self.tickets.payload(query.data or "")
        target = None if payload is None else read_target(payload)
        alert = await self._alert(visit, target)
        await answer_press(query, alert, is_alert=bool(alert))
        if target is None or alert:
            return
        turn = await self.gate.reception.press(target, visit.conversation, visit.visitor, visit.language)
        if isinstance(target, Picture):
            await self.gate.sender.send(context.bot, visit, turn.replies)
        else:
            await self.gate.sender.replace(context.bot, query.message, visit, turn.replies)
        if isinstance(target, Tongue):
            await publish_choice(context.bot, visit, self.gate.access, self.gate.reception.languages)

    async def _alert(self, visit: Visit, target: Target | None) -> str:
        """Return what is all there is to say, empty where the button opens more."""
        texts = catalogue(visit.language)
        if not self.gate.access.admits(visit.user):
            return texts("access.stranger", user=visit.user)
        match target:
            case None:
                return texts("buttons.expired", example=await self.gate.reception.example(visit.language))
            case Reason():
                return self.gate.reception.explain(target, visit.language).replies[0].text
            case _:
                return ""
