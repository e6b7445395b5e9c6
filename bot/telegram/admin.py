"""/reindex: admins have the archive read its folder again; progress and report replace one message.

A button below the progress stops the run; a report on many files, or on some that need a look, comes as a table too.
"""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup, Message, Update
from telegram.error import TelegramError

from bot.files.reindex import ImportReport, Progress, Reindexing
from bot.files.reports import report_lines, report_table
from bot.rendering.attachments import Attachment
from bot.rendering.packing import Reply
from bot.telegram.callbacks import Context
from bot.telegram.gate import Gate
from bot.telegram.orders import Order, order_button
from bot.telegram.presses import answer_press
from bot.telegram.visits import Visit
from bot.wording.catalogue import catalogue
from bot.wording.markup import escape
from bot.wording.refusals import explain
from reading.errors import JianbaoError

# Telegram lets a bot write once a second to a chat and 20 times a minute to a group; edits count towards both.
_SECONDS_BETWEEN_EDITS = 1.5
_SECONDS_BETWEEN_EDITS_IN_GROUPS = 5.0
_FULL = "full"
# A phone shows few files; the table names them all.
_MOST_FILES_NAMED = 5
_MANY_FILES = 30

Job = asyncio.Task[ImportReport]


@dataclass(frozen=True)
class Admin:
    """Answers what only admins may ask for."""

    reindexing: Reindexing
    gate: Gate

    async def on_reindex(self, update: Update, context: Context) -> None:
        """Reindex, one at a time; others than admins get a refusal."""
        if (visit := self.gate.visit(update)) is None:
            return
        if not await self.gate.lets_in(context.bot, visit, "reindex"):
            return
        progress = Progress()
        job = self.reindexing.start(progress, full=_FULL in (context.args or []))
        if job is None:
            await self.gate.refuse(context.bot, visit, "reindex.running")
            return
        begun = self.gate.reception.replies(visit.language).say("reindex.begun", folder=self.reindexing.folder.name)
        message = await self.gate.sender.send(context.bot, visit, [begun], self._stopping(visit))
        if message is not None:
            await self._follow(job, progress, visit, message)
            await self._report(job, visit, message)

    async def on_stop(self, update: Update, _context: Context) -> None:
        """Stop the run after the page in hand; what it has read stays."""
        query, visit = update.callback_query, self.gate.visit(update)
        if query is None or visit is None:
            return
        texts = catalogue(visit.language)
        if not self.gate.access.is_admin(visit.user):
            await answer_press(query, texts("reindex.stop_admins"), is_alert=True)
            return
        await answer_press(query, texts("reindex.stopping" if self.reindexing.stop() else "reindex.over"))

    async def _follow(self, job: Job, progress: Progress, visit: Visit, message: Message) -> None:
        pause = _SECONDS_BETWEEN_EDITS if visit.is_private else _SECONDS_BETWEEN_EDITS_IN_GROUPS
        shown = progress.done
        while not (await asyncio.wait({job}, timeout=pause))[0]:
            if progress.done != shown:
                shown = progress.done
                text = catalogue(visit.language)(
                    "reindex.progress", folder=self.reindexing.folder.name, done=shown, total=progress.total
                )
                with suppress(TelegramError):
                    await message.edit_text(escape(text), reply_markup=self._stopping(visit))

    async def _report(self, job: Job, visit: Visit, message: Message) -> None:
        texts, folder = catalogue(visit.language), self.reindexing.folder
        try:
            report = await job
        except (JianbaoError, OSError) as error:
            await self._show([texts("reindex.failed", sentence=explain(error, texts))], visit, message)
            return
        await self._show(report_lines(report, texts, folder, _MOST_FILES_NAMED), visit, message)
        if report.refused or report.doubtful or len(report.account) > _MANY_FILES:
            table = Attachment(texts("report.name"), report_table(report, texts, folder))
            await self.gate.sender.send(
                message.get_bot(), visit, [Reply(escape(texts("report.caption")), attachment=table)]
            )

    async def _show(self, lines: Iterable[str], visit: Visit, message: Message) -> None:
        replies = self.gate.reception.replies(visit.language).pack([escape("\n".join(lines))])
        await self.gate.sender.replace(message.get_bot(), message, visit, replies)

    def _stopping(self, visit: Visit) -> InlineKeyboardMarkup:
        return InlineKeyboardMarkup([[order_button(catalogue(visit.language)("reindex.stop"), Order.STOP)]])
