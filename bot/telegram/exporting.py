"""/export: what the last answer, or the one replied to, showed a page of, whole and as files."""

from dataclasses import dataclass

from telegram import Update

from bot.telegram.answered import Answered
from bot.telegram.callbacks import Context
from bot.telegram.gate import Gate


@dataclass(frozen=True)
class Exporting:
    """Obeys /export."""

    answered: Answered
    gate: Gate

    async def on_export(self, update: Update, context: Context) -> None:
        """Send the files, or say what can be exported."""
        visit, message = self.gate.visit(update), update.message
        if visit is None or message is None or not await self.gate.admits(context.bot, visit):
            return
        answered = message.reply_to_message
        view = await self.answered.view_of(answered) if answered else None
        if answered and view is None:
            await self.gate.refuse(context.bot, visit, "handout.no_answer")
            return
        turn = await self.gate.reception.export(view, visit.conversation, visit.language)
        await self.gate.sender.send(context.bot, visit, turn.replies)
