"""The driver, asked directly: on SQLite a statement takes one call of it, where SQLAlchemy makes four."""

from collections.abc import Callable, Mapping, Sequence
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
    text, parameters = prepared.bind(values)
    driver: Any = (await connection.get_raw_connection()).driver_connection
    return prepared.read(await driver.execute_fetchall(text, parameters))


@dataclass(frozen=True, eq=False)
class _Prepared:
    """A statement for the driver, and the columns of its rows.

    `writers` turn the values bound to some names into what the database holds, `readers` what it holds in columns, by
    their numbers, into values; there are none where nothing need be turned.
    """

    compiled: SQLCompiler
    columns: ResultMetaData
    writers: Mapping[str, Callable[[Any], Any]]
    readers: Sequence[tuple[int, Callable[[Any], Any]]]

    def bind(self, values: Mapping[str, Any]) -> tuple[str, tuple[Any, ...]]:
        """Return the statement's text, and what stands at its places: `values`, and those in the statement itself."""
        given = {name: _lengthen(value) if isinstance(value, list) else value for name, value in values.items()}
        expanded = _expand(
            self, tuple((name, len(value) if isinstance(value, list) else None) for name, value in given.items())
        )
        bound = dict(expanded.parameters)
        for name, value in given.items():
            places = expanded.parameter_expansion.get(name)
            bound |= {name: value} if places is None else dict(zip(places, value, strict=True))
        bound |= {name: write(bound[name]) for name, write in self.writers.items()}
        return expanded.statement, tuple(bound[name] for name in expanded.positiontup or ())

    def read(self, rows: Sequence[Sequence[Any]]) -> Sequence[Any]:
        """Return the `rows` of the driver as those of the statement."""
        return IteratorResult(self.columns, map(self._read, rows)).all() if rows else []

    def _read(self, row: Sequence[Any]) -> tuple[Any, ...]:
        values = list(row)
        for column, read in self.readers:
            values[column] = read(values[column])
        return tuple(values)


def _lengthen(listed: list[Any]) -> list[Any]:
    """Return a list that holds the same, of few possible lengths: SQLite keeps a statement for each of these ready."""
    missing = (1 << (len(listed) - 1).bit_length()) - len(listed) if listed else 0
    return [*listed, *listed[-1:] * missing]


@lru_cache(maxsize=512)
def _expand(prepared: _Prepared, lengths: tuple[tuple[str, int | None], ...]) -> ExpandedState:
    """Return a statement with places for as many values as the lists bound to its names have; None for what is no list.

    Spelling out a statement takes longer than a look into an index does.
    """
    blank = {name: None if length is None else [None] * length for name, length in lengths}
    return prepared.compiled.construct_expanded_state(prepared.compiled.construct_params(blank))


@lru_cache(maxsize=64)
def _prepare(statement: Query, dialect: Dialect) -> _Prepared:
    columns = statement.selected_columns
    types = (each.type.dialect_impl(dialect) for each in columns)
    found = enumerate(each.result_processor(dialect, None) for each in types)
    readers = [(column, read) for column, read in found if read is not None]
    compiled: SQLCompiler = statement.compile(dialect=dialect)
    bound = (
        (name, bind.type.dialect_impl(dialect).bind_processor(dialect)) for bind, name in compiled.bind_names.items()
    )
    writers = {name: write for name, write in bound if write is not None}
    return _Prepared(compiled, SimpleResultMetaData(columns.keys()), writers, readers)
