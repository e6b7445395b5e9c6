"""Bulletins: after an intake each chat is told, in one message for each name or words that it follows, what came in.

Whoever took the pages in, this bot or the command line, has numbered them as arrivals; a look now and then finds them.
"""

import asyncio
import logging
from collections.abc import Iterator

from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError, TimedOut

from bot.rendering.cards import Cards
from bot.telegram.callbacks import AnyApplication
from bot.telegram.gate import Gate
from bot.telegram.visits import Visit, visitor_key
from bot.telegram.watching import quitting
from bot.wording.catalogue import Catalogue, catalogue
from bot.wording.markup import bold, escape
from storage.chats.watches import Watch, Watches
from storage.naming.news import Arrivals, News

_SECONDS_BETWEEN_LOOKS = 5.0
_MOST_PAGES_SHOWN = 5

_log = logging.getLogger(__name__)


class Bulletins:
    """Tells chats what they follow; a chat that is gone follows nothing any more. Looks are `seconds` apart."""

    def __init__(
        self, watches: Watches, arrivals: Arrivals, gate: Gate, *, seconds: float = _SECONDS_BETWEEN_LOOKS
    ) -> None:
        self._watches = watches
        self._arrivals = arrivals
        self._gate = gate
        self._seconds = seconds
        self._newest: int | None = None

    async def run(self, application: AnyApplication) -> None:
        """Look for arrivals now and then, for ever.

        Whatever goes wrong in one is handled as errors of updates are; the next one comes anyway.
        """
        while True:
            try:
                await self.look(application.bot)
            except Exception as error:  # noqa: BLE001 - what nobody foresaw must not end the news for everybody
                await application.process_error(None, error)
            await asyncio.sleep(self._seconds)

    async def look(self, bot: Bot) -> None:
        """Tell all that has arrived, once nothing more did since the last look: an intake takes its time."""
        newest = await self._watches.newest()
        is_over, self._newest = newest == self._newest, newest
        if not is_over:
            return
        for watch in await self._watches.behind(newest):
            try:
                await self._tell(bot, watch, newest)
            except TelegramError as error:
                # Told at the next look.
                _log.warning("telling news failed: %s", type(error).__name__)

    async def _tell(self, bot: Bot, watch: Watch, newest: int) -> None:
        if self._gate.access.admits(watch.user):
            news = await self._arrivals.news(watch.words, watch.seen, newest, _MOST_PAGES_SHOWN)
            try:
                await self._send(bot, watch, news)
            except ChatMigrated as moved:
                await self._watches.move(watch.chat, moved.new_chat_id)
                return
            except Forbidden:
                await self._watches.drop_all(watch.chat)
                return
            except (BadRequest, TimedOut) as error:
                # Refused, it would be refused again; without an answer in time it most likely arrived.
                _log.warning("telling news failed: %s", type(error).__name__)
        await self._watches.note_told(watch.number, newest)

    async def _send(self, bot: Bot, watch: Watch, news: News) -> None:
        if news.pages:
            language = self._gate.reception.languages.chosen(visitor_key(watch.user)) or watch.language
            visit = Visit(watch.chat, watch.user, language, is_private=watch.chat > 0)
            replies = self._gate.reception.replies(language).pack(self._blocks(watch, news, catalogue(language)))
            await self._gate.sender.send(bot, visit, replies, quitting(watch))

    def _blocks(self, watch: Watch, news: News, texts: Catalogue) -> Iterator[str]:
        yield bold(texts("watch.news", words=watch.words, count=news.pages))
        yield from map(Cards(texts, self._gate.reception.links).passage, news.passages)
        if news.pages > len(news.passages):
            more = news.pages - len(news.passages)
            yield escape(texts("watch.more", count=more, words=watch.words))
