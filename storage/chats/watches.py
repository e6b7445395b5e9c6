"""What chats follow: a name or words each, and up to which arrival they have been told."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

from reading.text.folding import fold
from storage.engine.database import Database
from storage.engine.numbering import Numbering
from storage.engine.reader import Reader
from storage.engine.schema import arrival, watch

MOST_WATCHES = 20
"""How much a chat may follow."""


@dataclass(frozen=True, slots=True)
class Watch:
    """One chat's wish to be told of new pages with `words`; `seen` is the last arrival that it was told of.

    `chat` and `user` are Telegram's ids, `language` that of the messages.
    """

    number: int
    chat: int
    user: int | None
    words: str
    language: str
    seen: int


class Watches:
    """Keeps what each chat follows; `clock` tells the time in seconds."""

    def __init__(self, database: Database, *, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock

    async def add(self, chat: int, user: int | None, words: str, language: str) -> Watch | None:
        """Follow `words` in `chat` from now on; what it follows already, it goes on following.

        Return None where it follows `MOST_WATCHES` others.
        """
        async with self._database.writing() as connection:
            followed = await _of(connection, chat)
            for known in followed:
                if fold(known.words) == fold(words):
                    return known
            if len(followed) >= MOST_WATCHES:
                return None
            (number,) = await Numbering(connection).rows(watch, 1)
            added = Watch(number, chat, user, words, language, await _newest(connection))
            columns = {"chat": chat, "user": user, "words": words, "language": language, "seen": added.seen}
            await connection.execute(insert(watch).values(row=number, moment=self._clock(), **columns))
            return added

    async def of(self, chat: int) -> list[Watch]:
        """Return what `chat` follows, in the order in which it began to."""
        async with self._database.reading() as connection:
            return await _of(connection, chat)

    async def count(self) -> int:
        """Return how many watches there are in all."""
        async with self._database.reading() as connection:
            return await connection.scalar(select(func.count()).select_from(watch)) or 0

    async def drop(self, chat: int, number: int) -> Watch | None:
        """Stop one of the watches of `chat`; return it, or None where it has none of this number."""
        async with self._database.writing() as connection:
            dropped = next((one for one in await _of(connection, chat) if one.number == number), None)
            if dropped is not None:
                await connection.execute(delete(watch).where(watch.c.row == number))
            return dropped

    async def drop_all(self, chat: int) -> None:
        """Stop all watches of a chat, as when it has blocked the bot."""
        async with self._database.writing() as connection:
            await connection.execute(delete(watch).where(watch.c.chat == chat))

    async def move(self, chat: int, to: int) -> None:
        """Let what `chat` follows be told in another chat, as when a group has become a supergroup."""
        async with self._database.writing() as connection:
            await connection.execute(update(watch).where(watch.c.chat == chat).values(chat=to))

    async def newest(self) -> int:
        """Return the number of the newest arrival, 0 where nothing ever arrived."""
        async with self._database.reading() as connection:
            return await _newest(connection)

    async def behind(self, newest: int) -> list[Watch]:
        """Return the watches that have not been told of all arrivals up to `newest`."""
        query = select(watch).where(watch.c.seen < newest).order_by(watch.c.row)
        async with self._database.reading() as connection:
            return [_watch(row) for row in await connection.execute(query)]

    async def note_told(self, number: int, newest: int) -> None:
        """Note that a watch has been told of all arrivals up to `newest`."""
        async with self._database.writing() as connection:
            await connection.execute(update(watch).where(watch.c.row == number).values(seen=newest))


async def _of(connection: Reader, chat: int) -> list[Watch]:
    rows = await connection.execute(select(watch).where(watch.c.chat == chat).order_by(watch.c.row))
    return [_watch(row) for row in rows]


async def _newest(connection: Reader) -> int:
    return await connection.scalar(select(func.max(arrival.c.row))) or 0


def _watch(row: Row[Any]) -> Watch:
    return Watch(row.row, row.chat, row.user, row.words, row.language, row.seen)
