"""What the keeper corrects: two names made one, one parted, renamed, found by another name, hidden; and undone again.

Every correction is entered in the ledger and at once applied to what it concerns; intake applies all that are in force
to what it touches, so that they outlive any reindex. Undoing one leaves the archive as if it had never been made.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.archive.findings import EntityCard, Source
from storage.archive.records import source_of
from storage.archive.sources import SOURCE
from storage.engine.database import Database
from storage.engine.numbering import Numbering
from storage.engine.schema import article, entity, name, naming, page, spelling
from storage.writing.entities import Entities
from storage.writing.ledger import Correction, Draft, Handle, Ledger, newest_corrections
from storage.writing.register import Register
from storage.writing.settlement import Settlement
from storage.writing.strength import Strength

_MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Part:
    """What can be split off an entity: one form of its name, of a person what one page prints.

    `source` is the newest article that prints it, in which it has the offices `roles`.
    """

    handle: Handle
    name: str
    roles: tuple[str, ...]
    source: Source


class Corrections:
    """Corrects the archive; `clock` tells the time in seconds since 1970."""

    def __init__(self, database: Database, *, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock

    async def rule(self, draft: Draft, cards: Sequence[EntityCard]) -> Correction:
        """Correct whole entities, of one kind where they become one."""
        async with self._database.writing() as connection:
            query = select(entity.c.row).where(entity.c.id.in_([card.id for card in cards]))
            handles = await Ledger(connection).handles(await connection.scalars(query))
            return await self._enter(connection, draft, handles)

    async def split(self, draft: Draft, parts: Sequence[Part]) -> Correction:
        """Make another entity of some `parts` of one."""
        async with self._database.writing() as connection:
            return await self._enter(connection, draft, {part.handle for part in parts})

    async def undo(self, number: int, keeper: str) -> Correction | None:
        """Take a correction back; None where no such one is in force."""
        async with self._database.writing() as connection:
            undone = await Ledger(connection).undo(number, keeper, self._clock())
            if undone is not None:
                await _settle(connection, number)
            return undone

    async def newest(self) -> tuple[Correction, ...]:
        """Return the newest entries of the ledger, undone ones too, the newest first."""
        async with self._database.reading() as connection:
            return await newest_corrections(connection, _MOST_SHOWN)

    async def parts(self, card: EntityCard) -> tuple[Part, ...]:
        """Return what can be split off an entity, the most recently printed first."""
        newest = (
            select(name.c.naming, func.min(name.c.article).label("article"))
            .join(naming, naming.c.row == name.c.naming)
            .join(entity, entity.c.row == naming.c.entity)
            .where(entity.c.id == card.id)
            .group_by(name.c.naming)
            .subquery()
        )
        query: Select[*tuple[Any, ...]] = (
            select(naming.c.kind, spelling.c.folded, naming.c.scope, name.c.name, name.c.roles, *SOURCE)
            .join(newest, newest.c.naming == naming.c.row)
            .join(spelling, spelling.c.row == naming.c.spelling)
            .join(name, (name.c.naming == naming.c.row) & (name.c.article == newest.c.article))
            .join(article, article.c.row == name.c.article)
            .join(page, page.c.row == article.c.page)
            .order_by(newest.c.article, spelling.c.folded, naming.c.scope)
        )
        async with self._database.reading() as connection:
            rows = await connection.execute(query)
        found = (Part((row.kind, row.folded, row.scope), row.name, tuple(row.roles), source_of(row)) for row in rows)
        return tuple({part.handle: part for part in found}.values())

    async def _enter(self, connection: AsyncConnection, draft: Draft, handles: Iterable[Handle]) -> Correction:
        entered = await Ledger(connection).enter(draft, handles, self._clock())
        await _settle(connection, entered.number)
        return entered


async def _settle(connection: AsyncConnection, number: int) -> None:
    """Work out anew what the names mean that a correction is about, with all that is in force now."""
    ledger = Ledger(connection)
    touched = await ledger.namings(number)
    rulings = await ledger.in_force()
    numbering = Numbering(connection)
    register, entities = Register(connection, numbering, Strength()), Entities(connection, numbering)
    kept, dropped = await Settlement(connection, entities, rulings).settle(touched)
    register.touched |= touched
    await register.sweep(rulings)
    await entities.drop(dropped)
    await entities.describe(kept, rulings)
