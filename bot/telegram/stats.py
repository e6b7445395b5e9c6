"""/stats: how much the archive holds and how the bot is doing, as numbers, for admins."""

from dataclasses import dataclass

from telegram import Update

from bot.telegram.callbacks import Context
from bot.telegram.gate import Gate
from bot.telegram.tally import Tally, Totals
from bot.wording.catalogue import Catalogue, catalogue
from bot.wording.days import write_days
from bot.wording.markup import bold, escape
from storage.archive.findings import Statistics
from storage.archive.statistics import statistics
from storage.chats.watches import Watches
from storage.engine.database import Database


@dataclass(frozen=True)
class Stats:
    """Tells admins the numbers."""

    database: Database
    watches: Watches
    tally: Tally
    gate: Gate

    async def on_stats(self, update: Update, context: Context) -> None:
        """Tell the numbers of the archive and of this run of the bot."""
        visit = self.gate.visit(update)
        if visit is None or not await self.gate.lets_in(context.bot, visit, "stats"):
            return
        texts = catalogue(visit.language)
        held, watches = await statistics(self.database), await self.watches.count()
        blocks = (_archive(held, texts), _running(self.tally.totals(), watches, texts))
        await self.gate.sender.send(context.bot, visit, self.gate.reception.replies(visit.language).pack(blocks))


def _archive(held: Statistics, texts: Catalogue) -> str:
    between = write_days((held.first, held.last), texts)
    lines = (
        texts("stats.papers", publications=held.publications, days=held.days, between=between)
        if between
        else texts("stats.papers_undated", publications=held.publications),
        texts("stats.pages", pages=held.pages, articles=held.articles, entities=held.entities),
        texts("stats.facts", quotations=held.quotations, figures=held.figures),
    )
    return "\n".join([bold(texts("stats.archive")), *map(escape, lines)])


def _running(totals: Totals, watches: int, texts: Catalogue) -> str:
    began = f"{totals.began.astimezone():%Y-%m-%d %H:%M}"
    asked = {"questions": totals.questions, "presses": totals.presses, "queries": totals.queries}
    latency = texts("stats.latency", median=f"{totals.median:.2f}", slowest=f"{totals.slowest:.2f}")
    lines = (
        texts("stats.visitors", today=totals.visitors_today, week=totals.visitors_of_week),
        texts("stats.questions", failures=totals.failures, **asked),
        *([latency] if totals.questions or totals.presses else []),
        texts("stats.watches", watches=watches),
    )
    return "\n".join([bold(texts("stats.running", began=began)), *map(escape, lines)])
