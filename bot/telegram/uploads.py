"""Uploads: an admin sends pages to the bot in private, sees what was read in them, and takes them in or not.

Which document is an upload: one from an admin, in a private chat, that is no list of names. All other documents are
answered as everybody's are.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from telegram import Bot, CallbackQuery, Document, InlineKeyboardMarkup, MaybeInaccessibleMessage, Message, Update
from telegram.constants import FileSizeLimit

from bot.files.parcels import Parcel, can_hold_pages, unpack
from bot.files.pending import Pending
from bot.files.previews import Preview, preview, preview_lines
from bot.files.readers import read_files
from bot.files.reindex import Progress, Reindexing
from bot.files.reports import report_lines
from bot.telegram.callbacks import Context
from bot.telegram.gate import Gate
from bot.telegram.orders import Order, order_button, order_subject
from bot.telegram.presses import answer_press
from bot.telegram.visits import Visit
from bot.wording.catalogue import Catalogue, catalogue
from bot.wording.markup import escape, shorten
from bot.wording.refusals import explain, explain_file
from reading.errors import JianbaoError, RefusedFileError

_MEGABYTE = 1_000_000
_LONGEST_NAME = 60
_MOST_FILES_NAMED = 5


@dataclass(frozen=True)
class Uploads:
    """Reads what admins send, and takes in what they confirm, one parcel at a time."""

    reindexing: Reindexing
    pending: Pending
    gate: Gate
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    taking: set[str] = field(default_factory=set)

    async def on_document(self, update: Update, context: Context) -> None:
        """Show what stands in a document, with buttons to take it in or throw it away."""
        visit, message = self.gate.visit(update), update.message
        if visit is None or message is None or message.document is None:
            return
        document, texts = message.document, catalogue(visit.language)
        name = _name(document)
        if refusal := _refusal(document, texts):
            await self._say(context.bot, visit, refusal)
            return
        sent = await self._say(context.bot, visit, texts("upload.looking", file=name))
        try:
            parcel = await asyncio.to_thread(unpack, document.file_name or "", await _download(document))
            token, shown = await self._look(name, parcel)
        except RefusedFileError as error:
            reason = explain_file(error.reason, error.detail, texts)
            lines = [texts("upload.refused", file=name, reason=reason), texts("upload.wanted")]
            await self._show(context.bot, visit, sent, lines)
        except OSError as error:
            await self._show(context.bot, visit, sent, [texts("upload.failed", sentence=explain(error, texts))])
        else:
            choice = _choice(token, texts) if shown.read else None
            await self._show(context.bot, visit, sent, preview_lines(shown, texts), choice)

    async def on_take_in(self, update: Update, context: Context) -> None:
        """Take a parcel into the archive."""
        query, visit = update.callback_query, self.gate.visit(update)
        if query is None or visit is None or not await self._is_there(query, visit):
            return
        texts, token = catalogue(visit.language), order_subject(query.data)
        self.taking.add(token)
        try:
            await self._show(context.bot, visit, query.message, [texts("upload.taking")])
            lines = await self._take_in(token, texts)
        except (JianbaoError, OSError) as error:
            lines = [texts("upload.failed", sentence=explain(error, texts))]
        finally:
            self.taking.remove(token)
        await self._show(context.bot, visit, query.message, lines)

    async def on_throw_away(self, update: Update, context: Context) -> None:
        """Throw a parcel away."""
        query, visit = update.callback_query, self.gate.visit(update)
        if query is None or visit is None or not await self._is_there(query, visit):
            return
        self.pending.drop(order_subject(query.data))
        await self._show(context.bot, visit, query.message, [catalogue(visit.language)("upload.thrown")])

    async def _say(self, bot: Bot, visit: Visit, text: str) -> Message | None:
        replies = self.gate.reception.replies(visit.language).pack([escape(text)])
        return await self.gate.sender.send(bot, visit, replies)

    async def _show(
        self,
        bot: Bot,
        visit: Visit,
        shown: MaybeInaccessibleMessage | None,
        lines: Iterable[str],
        keyboard: InlineKeyboardMarkup | None = None,
    ) -> None:
        replies = self.gate.reception.replies(visit.language).pack([escape("\n".join(lines))])
        await self.gate.sender.replace(bot, shown, visit, replies, keyboard)

    async def _look(self, name: str, parcel: Parcel) -> tuple[str, Preview]:
        """Put a parcel aside and read it; files that cannot be read do not wait."""
        token = await asyncio.to_thread(self.pending.keep, parcel)
        known = await self.reindexing.digests()
        files = self.pending.files(token)
        folder = self.pending.folder(token)
        readings = [(path.relative_to(folder), reading) async for path, reading in read_files(files)]
        shown = preview(name, readings, known, parcel.other)
        for path, _ in shown.refused:
            (folder / path).unlink()
        if not shown.read:
            self.pending.drop(token)
        return token, shown

    async def _take_in(self, token: str, texts: Catalogue) -> list[str]:
        async with self.turn:
            known = await self.reindexing.digests()
            waiting = len(self.pending.files(token))
            saved = await asyncio.to_thread(lambda: list(self.pending.save(token, known)))
            if not saved:
                return [texts("upload.known", count=waiting) if waiting else texts("upload.gone")]
            report = await self.reindexing.run([file.path for file in saved], Progress())
        renamed = [texts("upload.renamed", file=file.path.name) for file in saved if file.renamed]
        return [*report_lines(report, texts, self.reindexing.folder, _MOST_FILES_NAMED), *renamed]

    async def _is_there(self, query: CallbackQuery, visit: Visit) -> bool:
        """Answer the press; return whether an admin pressed and the parcel still waits, and is not being taken in."""
        texts = catalogue(visit.language)
        if not self.gate.access.is_admin(visit.user):
            await answer_press(query, texts("upload.admins"), is_alert=True)
            return False
        token = order_subject(query.data)
        is_there = bool(self.pending.files(token))
        await answer_press(query, "" if is_there else texts("upload.gone"), is_alert=not is_there)
        # Another press may have been heard meanwhile.
        return token not in self.taking and bool(self.pending.files(token))


def _refusal(document: Document, texts: Catalogue) -> str | None:
    if (document.file_size or 0) > FileSizeLimit.FILESIZE_DOWNLOAD:
        limit = FileSizeLimit.FILESIZE_DOWNLOAD // _MEGABYTE
        return texts("upload.huge", file=_name(document), limit=limit)
    name = PurePosixPath(document.file_name or "").name
    if can_hold_pages(name):
        return None
    plain = name.lstrip(".")
    is_hidden = plain != name and can_hold_pages(plain)
    return texts("upload.hidden" if is_hidden else "upload.usage", file=_name(document), plain=plain)


def _name(document: Document) -> str:
    return shorten(PurePosixPath(document.file_name or document.file_unique_id).name, _LONGEST_NAME)


def _choice(token: str, texts: Catalogue) -> InlineKeyboardMarkup:
    take = order_button(texts("upload.take"), Order.TAKE_IN, token)
    throw = order_button(texts("upload.throw"), Order.THROW_AWAY, token)
    return InlineKeyboardMarkup([[take, throw]])


async def _download(document: Document) -> bytes:
    file = await document.get_file()
    return bytes(await file.download_as_bytearray())
