"""Readers: connections to read from.

SQLite reads its file within this process, and a look into an index takes it less time than handing the look to a thread
and waking up for what it saw. So `storage.driver` looks at once, and only a statement that may go through much of the
archive is executed in a thread.
"""

import asyncio
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeVar, TypeVarTuple, cast

from sqlalchemy import Connection, Dialect, Result, ScalarResult
from sqlalchemy.engine import FrozenResult
from sqlalchemy.sql.selectable import TypedReturnsRows

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

Values = Mapping[str, Any]


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

    @property
    def dialect(self) -> Dialect:
        """What SQLite calls things."""
        return self._connection.dialect

    def begin(self) -> None:
        """See the archive from now on as it is now; the state is let go when the connection goes back to its pool."""
        self._driver.execute("BEGIN")

    def look(self, statement: str, values: Sequence[object]) -> Sequence[Sequence[Any]]:
        """Return the rows of `statement`, in SQLite's own words, at once."""
        return self._driver.execute(statement, values).fetchall()

    async def execute(self, statement: TypedReturnsRows[*Ts], parameters: Values | None = None) -> Result[*Ts]:
        """Return the rows of `statement`, which a thread has read."""
        reading = asyncio.create_task(asyncio.to_thread(self._execute, statement, parameters))
        try:
            frozen = await asyncio.shield(reading)
        except asyncio.CancelledError:
            # The thread reads on, and the connection is nobody else's until it is done.
            await asyncio.wait([reading])
            raise
        return frozen()

    async def scalars(self, statement: TypedReturnsRows[T], parameters: Values | None = None) -> ScalarResult[T]:
        """Return the first value of each row of `statement`."""
        return (await self.execute(statement, parameters)).scalars()

    async def scalar(self, statement: TypedReturnsRows[T], parameters: Values | None = None) -> T | None:
        """Return the first value of the first row of `statement`, None where there is none."""
        return (await self.execute(statement, parameters)).scalar()

    def _execute(self, statement: TypedReturnsRows[*Ts], parameters: Values | None) -> FrozenResult[*Ts]:
        return self._connection.execute(statement, parameters).freeze()
