"""What each chat was shown last, so that a follow-up (他多大年纪? 还有呢?) finds what it goes on from."""

import time
from collections.abc import Callable

from sqlalchemy import delete, select

from storage.database import Database
from storage.dialect import upsert
from storage.schema import conversation

_HOUR = 3600.0


class Conversations:
    """Remembers the last view of each chat for some `hours`; `clock` tells the time in seconds."""

    def __init__(self, database: Database, *, clock: Callable[[], float] = time.time, hours: float = 6) -> None:
        self._database = database
        self._clock = clock
        self._seconds = hours * _HOUR

    async def last(self, chat: str) -> str | None:
        """Return the view that `chat` was shown last; None where that was never or too long ago."""
        recent = conversation.c.moment > self._clock() - self._seconds
        async with self._database.reading() as connection:
            query = select(conversation.c.view).where((conversation.c.chat == chat) & recent)
            return await connection.scalar(query)

    async def remember(self, chat: str, view: str) -> None:
        """Keep the `view`, written out, that `chat` is shown now; what is out of date goes."""
        now = self._clock()
        async with self._database.writing() as connection:
            statement = upsert(connection, conversation).values(chat=chat, view=view, moment=now)
            newest = {"view": statement.excluded.view, "moment": statement.excluded.moment}
            await connection.execute(delete(conversation).where(conversation.c.moment <= now - self._seconds))
            await connection.execute(statement.on_conflict_do_update(index_elements=["chat"], set_=newest))
