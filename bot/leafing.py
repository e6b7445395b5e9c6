"""/today and /random: for those who want to look around before they ask."""

import secrets
from dataclasses import dataclass

from telegram import Bot, Update

from bot.answers import View
from bot.callbacks import Context
from bot.gate import Gate
from bot.visits import Visit
from reading.asked_times import AskedTime
from reading.question import Facet
from storage.filters import Filter
from storage.issues import Issues


@dataclass(frozen=True)
class Leafing:
    """Shows the newest day, or an article at random."""

    issues: Issues
    gate: Gate

    async def on_today(self, update: Update, context: Context) -> None:
        """List what was printed on the newest day of the archive, by newspaper and page."""
        visit = self.gate.visit(update)
        if visit is None or not await self.gate.admits(context.bot, visit):
            return
        day = await self.issues.newest_day()
        asked = AskedTime(day.year, day.month, day.day, words=day.isoformat()) if day else None
        await self._show(context.bot, visit, View(None, Facet.ARTICLES, asked=Filter((asked,))) if asked else None)

    async def on_random(self, update: Update, context: Context) -> None:
        """Show some article."""
        visit = self.gate.visit(update)
        if visit is None or not await self.gate.admits(context.bot, visit):
            return
        article = await self.issues.random_article(secrets.randbelow)
        await self._show(context.bot, visit, View(None, Facet.ARTICLES, cited=f"a_{article}") if article else None)

    async def _show(self, bot: Bot, visit: Visit, view: View | None) -> None:
        if view is None:
            await self.gate.refuse(bot, visit, "browse.empty")
            return
        turn = await self.gate.reception.open(view, visit.conversation, visit.language)
        await self.gate.sender.send(bot, visit, turn.replies)
