"""Corrections in the chat: the desk's commands, from admins only."""

from collections.abc import Mapping
from dataclasses import dataclass

from telegram import Update
from telegram.ext import ContextTypes

from bot.access import Access
from bot.desk import Desk
from bot.markup import escape
from bot.reception import Reception
from bot.sending import Sender
from bot.visits import Visit, read_visit


@dataclass(frozen=True)
class Keeper:
    """Hands what admins command to the desk that speaks their language; `desks` are by language."""

    desks: Mapping[str, Desk]
    reception: Reception
    sender: Sender
    access: Access

    async def on_command(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Obey one of the desk's commands; others than admins get a refusal."""
        visit, message = read_visit(update), update.message
        if visit is None or message is None or not message.text:
            return
        command = message.text.split()[0].lstrip("/").partition("@")[0].lower()
        if not self.access.is_admin(visit.user):
            await self._refuse(context, visit, command)
            return
        ruled = await self.desks[visit.language].obey(command, context.args or [], f"telegram:{visit.user}")
        replies = self.reception.replies(visit.language).pack(["\n".join(map(escape, ruled.lines))])
        await self.sender.send(context.bot, visit, replies)

    async def _refuse(self, context: ContextTypes.DEFAULT_TYPE, visit: Visit, command: str) -> None:
        key = "desk.refused" if self.access.admits(visit.user) else "access.stranger"
        turn = await self.reception.refuse("", visit.language, key, user=visit.user, command=command)
        await self.sender.send(context.bot, visit, turn.replies)
