"""The archive's database: opened, brought to this program's schema, read from and written to.

SQLAlchemy's, the drivers' and the operating system's exceptions end here, as `ArchiveError`s of one sentence.
"""

import asyncio
import json
import os
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, contextmanager, nullcontext
from contextvars import ContextVar
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from alembic.util.exc import CommandError
from sqlalchemy import create_engine, event
from sqlalchemy.engine import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, InvalidRequestError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry, NullPool

from reading.errors import ArchiveError, ForeignSchemaError, UnreachableArchiveError, UnwritableArchiveError
from storage.engine.dialect import WRITING, begin, lock_for_writing, see_one_state, set_pragmas
from storage.engine.migration import migrate
from storage.engine.reader import FileReader, Reader

# What SQLite says, and what it means for the archive's keeper.
_SQLITE_COMPLAINTS: tuple[tuple[str, type[ArchiveError], str], ...] = (
    ("not a database", ForeignSchemaError, "is not a database"),
    ("malformed", ForeignSchemaError, "is a damaged database"),
    ("readonly", UnwritableArchiveError, "cannot be written"),
    ("unable to open", UnwritableArchiveError, "cannot be opened"),
    ("disk is full", UnwritableArchiveError, "cannot be written: the disk is full"),
    ("locked", UnwritableArchiveError, "is being written by another program"),
)
# PostgreSQL's SQLSTATE classes: 28 the password, 3D the database, 42501 the rights, 25006 a server that only reads.
_REFUSED_USER = "28"
_NO_DATABASE = "3D"
_UNWRITABLE = ("42501", "25006", "53100")

_READER: ContextVar[tuple[AsyncEngine, Reader] | None] = ContextVar("reader", default=None)
"""What whatever reads in this task reads from, and of which archive."""


class Database:
    """An open archive. Readers run side by side; one writer at a time."""

    def __init__(self, engine: AsyncEngine, file: Engine | None) -> None:
        self._engine = engine
        self._file = file
        self._idle: list[FileReader] = []
        self._writer = asyncio.Lock()
        self._closing: list[Callable[[], Awaitable[None]]] = []

    async def __aenter__(self) -> Self:
        """Return the open archive."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the archive."""
        await self.close()

    def reading(self) -> AbstractAsyncContextManager[Reader]:
        """Give a connection to read from, which sees one state of the archive.

        Whatever reads within reads from the same connection, so that an answer is of one state throughout.

        Raises:
            ArchiveError: the database cannot be used.
        """
        engine, reader = _READER.get() or (None, None)
        return nullcontext(reader) if reader is not None and engine is self._engine else self._reading()

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[Reader]:
        with archive_errors(self._engine.url):
            async with self._open_reader() as reader:
                token = _READER.set((self._engine, reader))
                try:
                    yield reader
                finally:
                    _READER.reset(token)

    @asynccontextmanager
    async def _open_reader(self) -> AsyncIterator[Reader]:
        if self._file is None:
            async with self._engine.connect() as connection:
                await see_one_state(connection)
                yield connection
        else:
            # Readers are kept: to open one, or to take one out of SQLAlchemy's pool, takes longer than most looks.
            file = self._idle.pop() if self._idle else FileReader(self._file.connect())
            try:
                file.begin()
                yield file
            finally:
                file.end()
                self._idle.append(file)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection to write to, in one transaction: all of it is kept, or nothing.

        Raises:
            ArchiveError: the database cannot be used.
        """
        with archive_errors(self._engine.url):
            async with self._writer, self._engine.connect() as plain:
                connection = await plain.execution_options(**{WRITING: True})
                async with connection.begin():
                    await lock_for_writing(connection)
                    yield connection

    def before_close(self, finish: Callable[[], Awaitable[None]]) -> None:
        """Have `finish` write what it still keeps, when the archive is about to close."""
        self._closing.append(finish)

    async def close(self) -> None:
        """Close all connections."""
        for finish in self._closing:
            await finish()
        await self._engine.dispose()
        while self._idle:
            self._idle.pop().close()


async def open_database(url: str, *, upgrade: bool = True) -> Database:
    """Open the archive at `url` (`sqlite+aiosqlite:///…` or `postgresql+asyncpg://…`) and bring its schema up to date.

    Raises:
        UnreachableArchiveError: no such server, wrong password, unknown kind of database.
        UnwritableArchiveError: the file or its folder cannot be written.
        ForeignSchemaError: the file is no database, or of a newer program, or another program's.
        OutdatedSchemaError: it is of an older program, and no `upgrade` is wanted.
    """
    address = _parse(url)
    engine = _engine(address)
    database = Database(engine, _file_engine(address))
    try:
        await _reach(engine)
        async with database.writing() as connection:
            await connection.run_sync(partial(migrate, upgrade=upgrade))
    except BaseException:
        await database.close()
        raise
    return database


async def _reach(engine: AsyncEngine) -> None:
    """Connect once: only then a driver says what it does not understand of its address, by whatever exception."""
    try:
        with archive_errors(engine.url):
            async with engine.connect():
                pass
    except (ArithmeticError, TypeError, ValueError) as error:
        raise UnreachableArchiveError(f"{_shown(engine.url)} is not understood: {error}") from error


def is_unbegun(url: str) -> bool:
    """Tell whether the archive at `url` is a file that is yet to be made, and can be.

    Raises:
        UnreachableArchiveError: `url` is none.
    """
    address = _parse(url)
    if address.drivername != "sqlite+aiosqlite" or _is_in_memory(address):
        return False
    path = Path(address.database or "").absolute()
    return not path.exists() and os.access(path.parent, os.W_OK | os.X_OK)


@contextmanager
def archive_errors(url: URL) -> Iterator[None]:
    """Turn what SQLAlchemy, a driver or the operating system raises within into an `ArchiveError`."""
    try:
        yield
    except DBAPIError as error:
        raise _explain(url, error.orig or error) from error
    except CommandError as error:
        raise ForeignSchemaError(f"{_shown(url)} holds a schema that this program does not know") from error
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise _explain(url, error) from error
    except Exception as error:
        if _sqlstate(error) is None:
            raise
        raise _explain(url, error) from error


def _parse(url: str) -> URL:
    try:
        return make_url(url)
    except (ArgumentError, ValueError) as error:
        raise UnreachableArchiveError("the database's URL cannot be read") from error


def _shown(url: URL) -> str:
    return f"the database {url.render_as_string(hide_password=True)}"


def _engine(url: URL) -> AsyncEngine:
    if url.get_backend_name() != "sqlite":
        return _create(url, {"pool_pre_ping": True})
    if _is_in_memory(url):
        # Such an archive lives and dies with its one connection, which readers and writers take in turns.
        engine = _create(url, {"poolclass": AsyncAdaptedQueuePool, "pool_size": 1, "max_overflow": 0})
    else:
        _require_file(url)
        engine = _create(url, {})
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", begin)
    return engine


def _file_engine(url: URL) -> Engine | None:
    """Return what reads from the archive where it is a file, None elsewhere."""
    if url.get_backend_name() != "sqlite" or _is_in_memory(url):
        return None
    engine = create_engine(url.set(drivername="sqlite"), poolclass=NullPool)
    event.listen(engine, "connect", _prepare)
    return engine


def _create(url: URL, pooling: Mapping[str, Any]) -> AsyncEngine:
    serializer = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))
    try:
        return create_async_engine(url, json_serializer=serializer, **pooling)
    except (ArgumentError, InvalidRequestError, ModuleNotFoundError) as error:
        raise UnreachableArchiveError(f"{_shown(url)} names no kind of database that can be used") from error


def _is_in_memory(url: URL) -> bool:
    return url.database in (None, "", ":memory:")


def _require_file(url: URL) -> None:
    """Open the file once beforehand: where aiosqlite cannot, its thread may outlive the event loop and complain."""
    path = Path(url.database or "").absolute()
    if not path.parent.is_dir():
        raise UnwritableArchiveError(f"the folder {path.parent} for {_shown(url)} does not exist")
    with archive_errors(url), closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA schema_version")


def _prepare(raw: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    try:
        set_pragmas(raw)
    except Exception:
        # The pool has not seen this connection yet: nobody else would close it.
        raw.close()
        raise


def _explain(url: URL, error: BaseException) -> ArchiveError:
    state = _sqlstate(error)
    if state is not None:
        return _explain_state(url, state, error)
    said = str(error)
    for fragment, kind, meaning in _SQLITE_COMPLAINTS:
        if fragment in said:
            return kind(f"{_shown(url)} {meaning}")
    if url.get_backend_name() == "sqlite":
        return ArchiveError(f"{_shown(url)} failed: {said}")
    return UnreachableArchiveError(f"{_shown(url)} cannot be reached: {said or type(error).__name__}")


def _explain_state(url: URL, state: str, error: BaseException) -> ArchiveError:
    if state.startswith(_REFUSED_USER):
        return UnreachableArchiveError(f"{_shown(url)} refuses this user or password")
    if state.startswith(_NO_DATABASE):
        return UnreachableArchiveError(f"{_shown(url)} does not exist on its server")
    if state in _UNWRITABLE:
        return UnwritableArchiveError(f"{_shown(url)} cannot be written")
    return ArchiveError(f"{_shown(url)} failed: {error}")


def _sqlstate(error: BaseException) -> str | None:
    state = getattr(error, "sqlstate", None)
    return state if isinstance(state, str) else None
