"""Corrections in the chat: the desk's commands, from admins only."""

from collections.abc import Mapping
from dataclasses import dataclass

from telegram import Update

from bot.desk import TELEGRAM, Desk, sign
from bot.telegram.callbacks import Context
from bot.telegram.gate import Gate
from bot.wording.markup import escape


@dataclass(frozen=True)
class Keeper:
    """Hands what admins command to the desk that speaks their language; `desks` are by language."""

    desks: Mapping[str, Desk]
    gate: Gate

    async def on_command(self, update: Update, context: Context) -> None:
        """Obey one of the desk's commands; others than admins get a refusal."""
        visit, message = self.gate.visit(update), update.message
        if visit is None or message is None or not message.text:
            return
        command = message.text.split()[0].lstrip("/").partition("@")[0].lower()
        if not await self.gate.lets_in(context.bot, visit, command):
            return
        keeper = sign(TELEGRAM, visit.user or 0, message.from_user.full_name if message.from_user else "")
        ruled = await self.desks[visit.language].obey(command, context.args or [], keeper)
        replies = self.gate.reception.replies(visit.language).pack(["\n".join(map(escape, ruled.lines))])
        await self.gate.sender.send(context.bot, visit, replies)
