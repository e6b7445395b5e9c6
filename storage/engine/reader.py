"""Readers: connections to read from.

SQLite reads its file within this process, and a look into an index takes it less time than handing the look to a thread
and waking up for what it saw. So `storage.engine.driver` looks at once; a look that takes long, as one through all that
is known of a frequent name does, is broken off and taken in a thread, as is every other statement.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ParamSpec, Protocol, TypeVar, TypeVarTuple, cast

from sqlalchemy import Connection, Dialect, Result, ScalarResult
from sqlalchemy.engine import FrozenResult
from sqlalchemy.sql.selectable import TypedReturnsRows

P = ParamSpec("P")
T = TypeVar("T")
Ts = TypeVarTuple("Ts")

Values = Mapping[str, Any]
Rows = Sequence[Sequence[Any]]

# Of SQLite's virtual machine: it takes a millisecond for about so many, and is asked for a break after each so many.
_STEPS = 10_000
_MOST_BREAKS = 2


class Reader(Protocol):
    """A connection to read from, which sees one state of the archive; SQLAlchemy's `AsyncConnection` is one."""

    @property
    def dialect(self) -> Dialect:
        """What this database calls things."""

    async def execute(self, statement: TypedReturnsRows[*Ts], parameters: Values | None = None) -> Result[*Ts]:
        """Return the rows of `statement`."""

    async def scalars(self, statement: TypedReturnsRows[T], parameters: Values | None = None) -> ScalarResult[T]:
        """Return the first value of each row of `statement`."""

    async def scalar(self, statement: TypedReturnsRows[T], parameters: Values | None = None) -> T | None:
        """Return the first value of the first row of `statement`, None where there is none."""


class FileReader:
    """A reader of an SQLite file; nobody else uses its `connection`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._driver = cast("sqlite3.Connection", connection.connection.driver_connection)
        self._driver.set_progress_handler(self._is_long, _STEPS)
        self._breaks: int | None = None

    @property
    def dialect(self) -> Dialect:
        """What SQLite calls things."""
        return self._connection.dialect

    def begin(self) -> None:
        """See the archive from now on as it is now."""
        self._driver.execute("BEGIN")

    def end(self) -> None:
        """Let that state go."""
        self._connection.rollback()
        self._driver.rollback()

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    async def look(self, statement: str, values: Sequence[object]) -> Rows:
        """Return the rows of `statement`, in SQLite's own words: at once, or from a thread where it takes long."""
        self._breaks = 0
        try:
            return self._fetch(statement, values)
        except sqlite3.OperationalError:
            if self._breaks < _MOST_BREAKS:
                raise
        finally:
            self._breaks = None
        return await _read_in_thread(self._fetch, statement, values)

    async def execute(self, statement: TypedReturnsRows[*Ts], parameters: Values | None = None) -> Result[*Ts]:
        """Return the rows of `statement`, which a thread has read."""
        frozen = await _read_in_thread(self._execute, statement, parameters)
        return frozen()

    async def scalars(self, statement: TypedReturnsRows[T], parameters: Values | None = None) -> ScalarResult[T]:
        """Return the first value of each row of `statement`."""
        return (await self.execute(statement, parameters)).scalars()

    async def scalar(self, statement: TypedReturnsRows[T], parameters: Values | None = None) -> T | None:
        """Return the first value of the first row of `statement`, None where there is none."""
        return (await self.execute(statement, parameters)).scalar()

    def _fetch(self, statement: str, values: Sequence[object]) -> Rows:
        return self._driver.execute(statement, values).fetchall()

    def _execute(self, statement: TypedReturnsRows[*Ts], parameters: Values | None) -> FrozenResult[*Ts]:
        return self._connection.execute(statement, parameters).freeze()

    def _is_long(self) -> bool:
        """Tell SQLite whether to break off, which it may be only while everybody waits for it."""
        if self._breaks is None:
            return False
        self._breaks += 1
        return self._breaks >= _MOST_BREAKS


async def _read_in_thread(read: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    reading = asyncio.create_task(asyncio.to_thread(read, *args, **kwargs))
    try:
        return await asyncio.shield(reading)
    except asyncio.CancelledError:
        # The thread reads on, and the connection is nobody else's until it is done.
        await asyncio.wait([reading])
        raise
