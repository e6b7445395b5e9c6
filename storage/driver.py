"""The driver, asked directly: on SQLite a statement takes one call of it, where SQLAlchemy makes four."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import CompoundSelect, Dialect, Select
from sqlalchemy.engine import IteratorResult
from sqlalchemy.engine.result import ResultMetaData, SimpleResultMetaData
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.compiler import ExpandedState, SQLCompiler

from storage.dialect import is_postgresql

Query = Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]]


async def fetch(connection: AsyncConnection, statement: Query, values: Mapping[str, Any]) -> Sequence[Any]:
    """Return the rows of `statement` as `execute` would; lists among the `values` are of numbers or strings.

    SQLite's driver hands every call to a thread, which takes longer than a look into an index does: this hands over
    one where `execute` hands over four.
    """
    if is_postgresql(connection):
        return (await connection.execute(statement, values)).all()
    if not connection.in_transaction():
        await connection.begin()
    prepared = _prepare(statement, connection.dialect)
    expanded = prepared.expand(values)
    driver: Any = (await connection.get_raw_connection()).driver_connection
    return prepared.read(await driver.execute_fetchall(expanded.statement, expanded.positional_parameters))


@dataclass(frozen=True, eq=False)
class _Prepared:
    """A statement for the driver, and the columns of its rows.

    `writers` turn the values bound to some names into what the database holds, `readers` what it holds in each column
    into values; None where nothing need.
    """

    compiled: SQLCompiler
    columns: ResultMetaData
    writers: Mapping[str, Callable[[Any], Any]]
    readers: tuple[Callable[[Any], Any] | None, ...]

    def expand(self, values: Mapping[str, Any]) -> ExpandedState:
        """Return the statement with `values` bound, those in the statement itself too."""
        bound = self.compiled.construct_params(dict(values))
        written = {name: write(bound[name]) for name, write in self.writers.items()}
        return self.compiled.construct_expanded_state({**bound, **written})

    def read(self, rows: Iterable[Sequence[Any]]) -> Sequence[Any]:
        """Return the `rows` of the driver as those of the statement."""
        return IteratorResult(self.columns, map(self._read, rows)).all()

    def _read(self, row: Sequence[Any]) -> tuple[Any, ...]:
        pairs = zip(self.readers, row, strict=True)
        return tuple(value if reader is None else reader(value) for reader, value in pairs)


@lru_cache(maxsize=64)
def _prepare(statement: Query, dialect: Dialect) -> _Prepared:
    columns = statement.selected_columns
    types = (each.type.dialect_impl(dialect) for each in columns)
    readers = tuple(each.result_processor(dialect, None) for each in types)
    compiled: SQLCompiler = statement.compile(dialect=dialect)
    bound = (
        (name, bind.type.dialect_impl(dialect).bind_processor(dialect)) for bind, name in compiled.bind_names.items()
    )
    writers = {name: write for name, write in bound if write is not None}
    return _Prepared(compiled, SimpleResultMetaData(columns.keys()), writers, readers)
