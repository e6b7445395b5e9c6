"""What each chat was shown last, so that a follow-up (他多大年纪? 还有呢?) finds what it goes on from."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, select

from storage.engine.backlog import Backlog
from storage.engine.database import Database
from storage.engine.dialect import upsert
from storage.engine.driver import fetch
from storage.engine.schema import conversation

_HOUR = 3600.0
_LAST = select(conversation.c.view).where(
    (conversation.c.chat == bindparam("asked")) & (conversation.c.moment > bindparam("past"))
)


@dataclass(frozen=True, slots=True)
class _Shown:
    view: str
    moment: float


class Conversations:
    """Remembers the last view of each chat for some `hours`; `clock` tells the time in seconds."""

    def __init__(self, database: Database, *, clock: Callable[[], float] = time.time, hours: float = 6) -> None:
        self._database = database
        self._clock = clock
        self._seconds = hours * _HOUR
        self._backlog = Backlog(database, self._write)

    async def last(self, chat: str) -> str | None:
        """Return the view that `chat` was shown last; None where that was never or too long ago."""
        past = self._clock() - self._seconds
        if self._backlog.get(chat) is not None:
            return self.unwritten(chat)
        async with self._database.reading() as connection:
            shown = await fetch(connection, _LAST, {"asked": chat, "past": past})
        return shown[0].view if shown else None

    def unwritten(self, chat: str) -> str | None:
        """Return the view that `chat` was shown last if it is yet to be written.

        Whoever asks for the last view while reading must look here before: a reader does not see what is written later.
        """
        shown = self._backlog.get(chat)
        return shown.view if shown and shown.moment > self._clock() - self._seconds else None

    def remember(self, chat: str, view: str) -> None:
        """Keep the `view`, written out, that `chat` is shown now; what is out of date goes."""
        self._backlog.add({chat: _Shown(view, self._clock())})

    async def _write(self, shown: Mapping[str, _Shown]) -> None:
        past = self._clock() - self._seconds
        async with self._database.writing() as connection:
            statement = upsert(connection, conversation)
            newest = {"view": statement.excluded.view, "moment": statement.excluded.moment}
            await connection.execute(delete(conversation).where(conversation.c.moment <= past))
            await connection.execute(
                statement.on_conflict_do_update(index_elements=["chat"], set_=newest),
                [{"chat": chat, "view": last.view, "moment": last.moment} for chat, last in shown.items()],
            )
