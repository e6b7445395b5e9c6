"""Tickets: short tokens for what a button or a link must carry but has no room for.

A ticket outlives restarts and reindexing, so that the buttons under an old message go on working, until it was not
shown for half a year, or there are too many that were shown since.
"""

import time
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import bindparam, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine.backlog import Backlog
from storage.engine.database import Database
from storage.engine.dialect import insert_new
from storage.engine.driver import fetch
from storage.engine.identity import make_id
from storage.engine.schema import ticket

_DAY = 86_400.0
_DAYS_KEPT = 180
_MOST_KEPT = 300_000
_KNOWN = select(ticket).where(ticket.c.token.in_(bindparam("wanted", expanding=True)))


class Tickets:
    """Issues tickets and takes them back; `clock` tells the time in seconds.

    Those that were not issued for some `days` are thrown away, and whole days of the oldest where more than `most` are
    left.
    """

    def __init__(
        self,
        database: Database,
        *,
        clock: Callable[[], float] = time.time,
        days: int = _DAYS_KEPT,
        most: int = _MOST_KEPT,
    ) -> None:
        self._database = database
        self._clock = clock
        self._days = days
        self._most = most
        self._cleared: int | None = None
        self._backlog = Backlog(database, self._write)

    def issue(self, payload: str) -> str:
        """Return the token for `payload`, 16 characters of `[A-Za-z0-9_-]`; the same payload has the same token."""
        (token,) = self.issue_all([payload])
        return token

    def issue_all(self, payloads: Sequence[str]) -> list[str]:
        """Return the tokens for `payloads` in their order."""
        tokens = [make_id("ticket", payload) for payload in payloads]
        self._backlog.add(dict(zip(tokens, payloads, strict=True)))
        return tokens

    async def payload(self, token: str) -> str | None:
        """Return what `token` was issued for, None where it never was, or too long ago."""
        unwritten = self._backlog.get(token)
        if unwritten is not None:
            return unwritten
        async with self._database.reading() as connection:
            known = await fetch(connection, _KNOWN, {"wanted": [token]})
        return known[0].payload if known else None

    async def _write(self, payloads: Mapping[str, str]) -> None:
        """Write what is new, and that what is known was issued again, once a day."""
        today = int(self._clock() // _DAY)
        async with self._database.reading() as connection:
            days = {row.token: row.day for row in await fetch(connection, _KNOWN, {"wanted": list(payloads)})}
        new = [
            {"token": token, "payload": payload, "day": today}
            for token, payload in payloads.items()
            if token not in days
        ]
        shown_again = [token for token, day in days.items() if day < today]
        if not new and not shown_again:
            return
        async with self._database.writing() as connection:
            if new:
                await connection.execute(insert_new(connection, ticket), new)
            if shown_again:
                await connection.execute(update(ticket).where(ticket.c.token.in_(shown_again)).values(day=today))
            await self._clear(connection, today)

    async def _clear(self, connection: AsyncConnection, today: int) -> None:
        """Throw old tickets away, once a day."""
        if self._cleared == today:
            return
        crowded = select(ticket.c.day).order_by(ticket.c.day.desc()).offset(self._most).limit(1).scalar_subquery()
        is_old = or_(ticket.c.day <= today - self._days, ticket.c.day <= crowded)
        await connection.execute(delete(ticket).where(is_old & (ticket.c.day < today)))
        self._cleared = today
