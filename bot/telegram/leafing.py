"""/today and /random: for those who want to look around before they ask."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Bot, Update

from bot.reception import Turn
from bot.telegram.callbacks import Context
from bot.telegram.gate import Gate


@dataclass(frozen=True)
class Leafing:
    """Shows the newest day, or an article at random."""

    gate: Gate

    async def on_today(self, update: Update, context: Context) -> None:
        """List what was printed on the newest day of the archive, by newspaper and page."""
        await self._show(update, context.bot, self.gate.reception.newest)

    async def on_random(self, update: Update, context: Context) -> None:
        """Show some article."""
        await self._show(update, context.bot, self.gate.reception.some_article)

    async def _show(self, update: Update, bot: Bot, leaf: Callable[[str, str], Awaitable[Turn]]) -> None:
        visit = self.gate.visit(update)
        if visit is not None and await self.gate.admits(bot, visit):
            turn = await leaf(visit.conversation, visit.language)
            await self.gate.sender.send(bot, visit, turn.replies)
