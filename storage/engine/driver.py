"""The driver, asked directly: a look into an index takes SQLite less time than SQLAlchemy takes to put the question."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import CompoundSelect, Dialect, Select
from sqlalchemy.sql.compiler import SQLCompiler

from storage.engine.reader import FileReader, Reader, Values

Query = Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]]

_KEPT = 256


async def fetch(reader: Reader, statement: Query, values: Values) -> Sequence[Any]:
    """Return the rows of `statement` as `execute` would; lists among the `values` are of numbers or strings.

    SQLite looks at once. The statement is prepared once, so it must be the same object each time.
    """
    if isinstance(reader, FileReader):
        return await _prepare(statement, reader.dialect).fetch(reader, values)
    return (await reader.execute(statement, values)).all()


class _Prepared:
    """A statement for SQLite's driver, which takes values in their order and knows no lists, nor types of columns."""

    def __init__(self, statement: Query, dialect: Dialect) -> None:
        self._compiled: SQLCompiler = statement.compile(dialect=dialect)
        bound = {name: bind.type.dialect_impl(dialect) for bind, name in self._compiled.bind_names.items()}
        self._lists = [name for bind, name in self._compiled.bind_names.items() if bind.expanding]
        self._writers = {name: write for name, kind in bound.items() if (write := kind.bind_processor(dialect))}
        self._constants = {name: self._write(name, value) for name, value in self._compiled.params.items()}
        self._texts: dict[tuple[int, ...], str] = {}
        columns = statement.selected_columns
        self._row = _row_of(columns.keys())
        kinds = enumerate(column.type.dialect_impl(dialect) for column in columns)
        self._readers = [(place, read) for place, kind in kinds if (read := kind.result_processor(dialect, None))]

    async def fetch(self, reader: FileReader, values: Values) -> Sequence[Any]:
        """Return the rows that the statement finds for `values`, beside those within it."""
        bound: dict[str, Any] = dict(self._constants)
        bound |= {name: self._write(name, value) for name, value in values.items()}
        bound |= {name: _lengthen(bound[name]) for name in self._lists}
        rows = await reader.look(self._text(bound), list(self._in_order(bound)))
        return [self._read(row) for row in rows]

    def _text(self, bound: Values) -> str:
        """Return the statement with a place for each member of each list."""
        lengths = tuple(len(bound[name]) for name in self._lists)
        if lengths not in self._texts:
            self._texts[lengths] = self._compiled.construct_expanded_state(dict(bound)).statement
        return self._texts[lengths]

    def _in_order(self, bound: Values) -> Iterator[Any]:
        for name in self._compiled.positiontup or ():
            if name in self._lists:
                yield from bound[name]
            else:
                yield bound[name]

    def _write(self, name: str, value: object) -> object:
        return self._writers[name](value) if name in self._writers else value

    def _read(self, row: Sequence[Any]) -> object:
        values = list(row)
        for place, read in self._readers:
            values[place] = read(values[place])
        return self._row(values)


def _row_of(columns: Iterable[str]) -> Callable[[Sequence[Any]], object]:
    """Return the type of rows of these `columns`: a tuple that has its values as attributes, as SQLAlchemy's has.

    That one takes ten times as long to give a value by its name, and cards are made of many.
    """
    return type("Row", (tuple,), {name: property(itemgetter(place)) for place, name in enumerate(columns)})


def _lengthen(listed: Sequence[Any]) -> list[Any]:
    """Return a list that holds the same, of few possible lengths: SQLite keeps a statement for each of these ready."""
    missing = (1 << (len(listed) - 1).bit_length()) - len(listed)
    return [*listed, *[*listed[-1:]] * missing]


@lru_cache(_KEPT)
def _prepare(statement: Query, dialect: Dialect) -> _Prepared:
    return _Prepared(statement, dialect)
