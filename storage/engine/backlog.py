"""A backlog: rows that nobody waits for. They are written a moment later, and found here until then."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextvars import Context
from typing import Generic, TypeVar

from reading.errors import ArchiveError
from storage.engine.database import Database

Row = TypeVar("Row")

# By then a reply is on its way; what several messages leave behind is written together.
_PAUSE = 0.05

_log = logging.getLogger(__name__)


class Backlog(Generic[Row]):
    """Keeps rows by their keys, of each key the newest, until `write` has written them.

    All are written before `database` closes. What the archive refuses is given up: nobody is there to be told.
    """

    def __init__(self, database: Database, write: Callable[[Mapping[str, Row]], Awaitable[None]]) -> None:
        self._write = write
        self._rows: dict[str, Row] = {}
        self._turn = asyncio.Lock()
        self._writing: asyncio.Task[None] | None = None
        database.before_close(self._close)

    def get(self, key: str) -> Row | None:
        """Return the row of `key` that is yet to be written, None where there is none."""
        return self._rows.get(key)

    def add(self, rows: Mapping[str, Row]) -> None:
        """Take in `rows`, to be written soon."""
        self._rows |= rows
        if self._rows and (self._writing is None or self._writing.done()):
            # Whoever adds may be reading: the rows are written long after that reader is gone.
            self._writing = asyncio.create_task(self._write_soon(), context=Context())

    async def flush(self) -> None:
        """Write now what is yet to be written."""
        async with self._turn:
            rows = dict(self._rows)
            try:
                if rows:
                    await self._write(rows)
            except ArchiveError as error:
                _log.error("%d rows were not written: %s", len(rows), error)
            for key, row in rows.items():
                if self._rows[key] is row:
                    del self._rows[key]

    async def _write_soon(self) -> None:
        while self._rows:
            await asyncio.sleep(_PAUSE)
            await self.flush()

    async def _close(self) -> None:
        await self.flush()
        if self._writing is not None:
            self._writing.cancel()
            await asyncio.wait([self._writing])
