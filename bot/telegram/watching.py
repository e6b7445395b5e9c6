"""Following: /watch, /watches and /unwatch, for everybody who may ask, in private chats and in groups."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from telegram import Bot, CallbackQuery, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest

from bot.inquiry.typed import read_typed
from bot.rendering.packing import Reply
from bot.telegram.callbacks import Context
from bot.telegram.gate import Gate
from bot.telegram.orders import Order, order_button, order_subject
from bot.telegram.presses import answer_press
from bot.telegram.visits import Visit
from bot.wording.catalogue import catalogue
from reading.text.folding import fold
from storage.chats.watches import MOST_WATCHES, Watch, Watches

LONGEST_WORDS = 30


@dataclass(frozen=True)
class Watching:
    """Lets a chat follow names and words, and stop doing so."""

    watches: Watches
    gate: Gate

    async def on_watch(self, update: Update, context: Context) -> None:
        """Follow what was typed behind the command."""
        visit, words = self.gate.visit(update), read_typed(" ".join(context.args or []))
        if visit is None or not await self.gate.admits(context.bot, visit):
            return
        known = await self.watches.of(visit.chat)
        if not fold(words) or len(words) > LONGEST_WORDS:
            reply = await self._say(visit, "watch.usage", limit=LONGEST_WORDS)
        elif _find(known, words):
            reply = await self._say(visit, "watch.already", words=words)
        elif watch := await self.watches.add(visit.chat, visit.user, words, visit.language):
            reply = await self._say(visit, "watch.begun_all" if " " in words else "watch.begun", words=words)
            await self.gate.sender.send(context.bot, visit, [reply], quitting(watch))
            return
        else:
            reply = await self._say(visit, "watch.full", limit=MOST_WATCHES)
        await self.gate.sender.send(context.bot, visit, [reply], listed(known))

    async def on_watches(self, update: Update, context: Context) -> None:
        """List what this chat follows, with a button each to stop."""
        visit = self.gate.visit(update)
        if visit is not None and await self.gate.admits(context.bot, visit):
            await self._list(context.bot, visit)

    async def on_unwatch(self, update: Update, context: Context) -> None:
        """Stop following what was typed behind the command; where that is nothing, list what can be stopped."""
        visit, words = self.gate.visit(update), " ".join(context.args or [])
        if visit is None or not await self.gate.admits(context.bot, visit):
            return
        watch = _find(await self.watches.of(visit.chat), words)
        if watch is None:
            await self._list(context.bot, visit)
            return
        await self.watches.drop(visit.chat, watch.number)
        await self.gate.sender.send(context.bot, visit, [await self._say(visit, "watch.ended", words=watch.words)])

    async def on_drop(self, update: Update, _context: Context) -> None:
        """Stop what a button of the list names, and list the others in the same message."""
        query, visit = update.callback_query, self.gate.visit(update)
        if query is None or visit is None or not await self._stop(query, visit):
            return
        known = await self.watches.of(visit.chat)
        # Pressed twice, there is nothing to change.
        if isinstance(query.message, Message) and query.message.reply_markup != listed(known):
            with suppress(BadRequest):
                reply = await self._listing(visit, known)
                await query.message.edit_text(reply.markup, reply_markup=listed(known))

    async def on_quit(self, update: Update, _context: Context) -> None:
        """Stop what the message above the button tells of."""
        query, visit = update.callback_query, self.gate.visit(update)
        if query is None or visit is None or not await self._stop(query, visit):
            return
        if isinstance(query.message, Message) and query.message.reply_markup:
            with suppress(BadRequest):
                await query.message.edit_reply_markup(None)

    async def _stop(self, query: CallbackQuery, visit: Visit) -> bool:
        """Answer the press; return whether whoever pressed may stop a watch of this chat."""
        texts, number = catalogue(visit.language), order_subject(query.data)
        if not self.gate.access.admits(visit.user):
            await answer_press(query, texts("access.stranger", user=visit.user), is_alert=True)
            return False
        dropped = await self.watches.drop(visit.chat, int(number)) if number.isdecimal() else None
        await answer_press(query, texts("watch.ended", words=dropped.words) if dropped else texts("watch.gone"))
        return True

    async def _list(self, bot: Bot, visit: Visit) -> None:
        known = await self.watches.of(visit.chat)
        await self.gate.sender.send(bot, visit, [await self._listing(visit, known)], listed(known))

    async def _listing(self, visit: Visit, known: Sequence[Watch]) -> Reply:
        return await self._say(visit, "watch.list" if known else "watch.none", count=len(known), limit=MOST_WATCHES)

    async def _say(self, visit: Visit, key: str, **values: object) -> Reply:
        texts = catalogue(visit.language)
        name = await self.gate.reception.examples.name() or texts("help.name")
        return self.gate.reception.replies(visit.language).say(key, name=name, **values)


def quitting(watch: Watch) -> InlineKeyboardMarkup:
    """Return the button that stops `watch`."""
    label = catalogue(watch.language)("watch.stop")
    return InlineKeyboardMarkup([[order_button(label, Order.QUIT, str(watch.number))]])


def listed(known: Sequence[Watch]) -> InlineKeyboardMarkup | None:
    """Return a button for each watch that stops it, None where there is nothing to stop."""
    rows = [
        [order_button(catalogue(watch.language)("watch.drop", words=watch.words), Order.DROP, str(watch.number))]
        for watch in known
    ]
    return InlineKeyboardMarkup(rows) if rows else None


def _find(known: Sequence[Watch], words: str) -> Watch | None:
    return next((watch for watch in known if fold(watch.words) == fold(words)), None)
