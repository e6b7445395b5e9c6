"""The keeper's ledger: every correction ever made, by whom and when, and which of them are in force."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine.numbering import Numbering
from storage.engine.reader import Reader
from storage.engine.schema import correction, naming, spelling
from storage.engine.statements import chunks
from storage.writing.rulings import Action, Ruling, put_in_force

Handle = tuple[str, str, str]
"""What stays of a naming over a reindex: its kind, its folded spelling and its scope."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A correction to be made by `keeper` of entities that now bear these `names`; `text` is a name it gives."""

    action: Action
    names: tuple[str, ...]
    keeper: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """An entry of the ledger: what was corrected, and when; and who took it back where it is in force no more."""

    number: int
    draft: Draft
    moment: datetime
    undone_by: str | None = None
    undone: datetime | None = None


async def newest_corrections(reader: Reader, limit: int) -> tuple[Correction, ...]:
    """Return the newest corrections, undone ones too, the newest first."""
    rows = await reader.execute(select(correction).order_by(correction.c.row.desc()).limit(limit))
    return tuple(map(_correction, rows))


class Ledger:
    """Reads and writes the ledger on one connection; `moment` is in seconds since 1970."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def enter(self, draft: Draft, handles: Iterable[Handle], moment: float) -> Correction:
        """Add a correction of the namings with these `handles` and return it."""
        number = (await Numbering(self._connection).rows(correction, 1))[0]
        values = {
            "row": number,
            "action": draft.action.value,
            "subjects": sorted(map(list, handles)),
            "names": list(draft.names),
            "text": draft.text,
            "keeper": draft.keeper,
            "moment": moment,
        }
        await self._connection.execute(insert(correction).values(values))
        return Correction(number, draft, _at(moment))

    async def undo(self, number: int, keeper: str, moment: float) -> Correction | None:
        """Note that the correction is in force no more; None where no such one is in force."""
        in_force = (correction.c.row == number) & correction.c.undone.is_(None)
        row = (await self._connection.execute(select(correction).where(in_force))).first()
        if row is None:
            return None
        await self._connection.execute(update(correction).where(in_force).values(undone=moment, undone_by=keeper))
        return _correction(row)

    async def handles(self, rows: Iterable[int]) -> set[Handle]:
        """Return the handles of the entities in `rows`."""
        found: set[Handle] = set()
        for chunk in chunks(rows):
            query = (
                select(naming.c.kind, spelling.c.folded, naming.c.scope)
                .join(spelling, spelling.c.row == naming.c.spelling)
                .where(naming.c.entity.in_(chunk))
            )
            found |= {(kind, folded, scope) for kind, folded, scope in await self._connection.execute(query)}
        return found

    async def namings(self, number: int) -> set[int]:
        """Return the namings that a correction is about, as far as pages print them today."""
        subjects = await self._connection.scalar(select(correction.c.subjects).where(correction.c.row == number))
        return set((await self._rows(map(_handle, subjects or []))).values())

    async def in_force(self) -> list[Ruling]:
        """Return what is in force, in the order in which it was ruled."""
        query = select(correction).where(correction.c.undone.is_(None)).order_by(correction.c.row)
        found = (await self._connection.execute(query)).all()
        rows = await self._rows(_handle(each) for one in found for each in one.subjects)
        known = [frozenset(rows[handle] for handle in map(_handle, one.subjects) if handle in rows) for one in found]
        return put_in_force([Ruling(Action(one.action), of, one.text) for one, of in zip(found, known, strict=True)])

    async def _rows(self, handles: Iterable[Handle]) -> dict[Handle, int]:
        wanted = set(handles)
        rows: dict[Handle, int] = {}
        for chunk in chunks(sorted({folded for _, folded, _ in wanted})):
            query = (
                select(naming.c.row, naming.c.kind, spelling.c.folded, naming.c.scope)
                .join(spelling, spelling.c.row == naming.c.spelling)
                .where(spelling.c.folded.in_(chunk))
            )
            for row, *handle in await self._connection.execute(query):
                rows[_handle(handle)] = row
        return {handle: row for handle, row in rows.items() if handle in wanted}


def _handle(parts: Sequence[str]) -> Handle:
    kind, folded, scope = parts
    return kind, folded, scope


def _at(moment: float) -> datetime:
    return datetime.fromtimestamp(moment, UTC)


def _correction(row: Row[Any]) -> Correction:
    return Correction(
        row.row,
        Draft(Action(row.action), tuple(row.names), row.keeper, row.text),
        _at(row.moment),
        row.undone_by,
        None if row.undone is None else _at(row.undone),
    )
