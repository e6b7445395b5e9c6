"""Settling which namings are one entity, after pages came or went.

Only namings that can be concerned are looked at: of people all with a touched name, of other kinds those that are tied
to a touched one by a short form. What comes out follows from the names in the archive, whatever the order in which they
came, and from what the keeper ruled.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from reading.facts import Kind
from storage.engine.schema import copy, form, mention, name, naming, quotation, spelling, stated, telling
from storage.engine.statements import chunks
from storage.writing.clusters import Key, group_names, group_people
from storage.writing.entities import Entities
from storage.writing.evidence import story_evidence
from storage.writing.rulings import Ruling, bound_to, regroup

_PLACED = (mention, telling, stated, quotation)


@dataclass(frozen=True, slots=True)
class _Naming:
    row: int
    kind: str
    spelling: int
    scope: str
    entity: int | None


class Settlement:
    """Assigns namings to entities within one writing transaction."""

    def __init__(self, connection: AsyncConnection, entities: Entities, rulings: Sequence[Ruling]) -> None:
        self._connection = connection
        self._entities = entities
        self._rulings = rulings

    async def settle(self, touched: Collection[int]) -> tuple[list[int], list[int]]:
        """Work out the entities of the `touched` namings and of those tied to them.

        Return the entities that changed, and those that no naming means any more.
        """
        concerned = await self._concerned(touched)
        groups = regroup([*await self._people(concerned), *await self._others(concerned)], self._rulings)
        assigned = await self._assign(groups, concerned)
        await self._move(assigned, concerned)
        moved = {row for row, new in assigned.items() if concerned[row].entity != new}
        former = {row: one.entity for row, one in concerned.items() if one.entity is not None}
        changed = {of[row] for row in moved.union(touched) for of in (former, assigned) if row in of}
        dropped = set(former.values()) - set(assigned.values())
        return sorted(changed - dropped), sorted(dropped)

    async def _concerned(self, touched: Collection[int]) -> dict[int, _Naming]:
        found: dict[int, _Naming] = {}
        frontier = set(touched)
        while frontier:
            reached = await self._namings(naming.c.row, frontier)
            people = {one.spelling for one in reached.values() if one.kind == Kind.PERSON}
            found |= reached | await self._namings(naming.c.spelling, people, naming.c.kind == Kind.PERSON.value)
            others = (row for row, one in reached.items() if one.kind != Kind.PERSON)
            frontier = (await self._tied(others) | bound_to(found, self._rulings)) - found.keys()
        return found

    async def _namings(
        self, column: ColumnElement[int], values: Iterable[int], *conditions: ColumnElement[bool]
    ) -> dict[int, _Naming]:
        found: dict[int, _Naming] = {}
        for chunk in chunks(sorted(values)):
            query = select(naming).where(column.in_(chunk), *conditions)
            found |= {row.row: _Naming(*row) for row in await self._connection.execute(query)}
        return found

    async def _tied(self, rows: Iterable[int]) -> set[int]:
        """Return the namings in `rows`, of which none is a person's, and those that a short form ties to them."""
        claimant, claimed = naming.alias("claimant"), naming.alias("claimed")
        tie = (
            select(claimant.c.row, claimed.c.row)
            .select_from(claimant)
            .join(form, form.c.naming == claimant.c.row)
            .join(
                claimed,
                and_(
                    claimed.c.spelling == form.c.spelling,
                    claimed.c.kind == claimant.c.kind,
                    claimed.c.scope == form.c.scope,
                ),
            )
        )
        found: set[int] = set()
        for chunk in chunks(sorted(rows)):
            for query in (tie.where(claimant.c.row.in_(chunk)), tie.where(claimed.c.row.in_(chunk))):
                found |= {row for pair in await self._connection.execute(query) for row in pair}
        return found

    async def _people(self, concerned: Mapping[int, _Naming]) -> list[list[int]]:
        people = [one for one in concerned.values() if one.kind == Kind.PERSON]
        evidence: dict[int, dict[int, set[str]]] = {}
        spellings = {one.row: one.spelling for one in people}
        for chunk in chunks(sorted(spellings)):
            query = select(name.c.naming, name.c.name, name.c.evidence, copy.c.story).where(name.c.naming.in_(chunk))
            joined = query.outerjoin(copy, copy.c.article == name.c.article)
            for row, called, pieces, story in await self._connection.execute(joined):
                namesakes = evidence.setdefault(spellings[row], {})
                namesakes.setdefault(row, set()).update(pieces, story_evidence(called, story))
        return [group for namesakes in evidence.values() for group in group_people(namesakes)]

    async def _others(self, concerned: Mapping[int, _Naming]) -> list[list[int]]:
        others = {one.row: one for one in concerned.values() if one.kind != Kind.PERSON}
        printed: dict[int, set[Key]] = {}
        texts: dict[int, str] = {}
        for chunk in chunks(sorted(others)):
            query = (
                select(form.c.naming, form.c.spelling, spelling.c.folded, form.c.scope)
                .join(spelling, spelling.c.row == form.c.spelling)
                .where(form.c.naming.in_(chunk) & (form.c.articles > 0))
            )
            for row, spelled, folded, scope in await self._connection.execute(query):
                texts[spelled] = folded
                printed.setdefault(row, set()).add((folded, scope))
        keys = {row: (others[row].kind, (texts[others[row].spelling], others[row].scope)) for row in printed}
        return list(_grouped(keys, printed))

    async def _assign(self, groups: Iterable[Sequence[int]], concerned: Mapping[int, _Naming]) -> dict[int, int]:
        """Give each group an entity, one that it had where there is one; return it by naming."""
        assigned: dict[int, int] = {}
        without: list[Sequence[int]] = []
        taken: set[int] = set()
        for group in groups:
            had = sorted({concerned[row].entity or 0 for row in group} - taken - {0})
            if had:
                taken.add(had[0])
                assigned |= dict.fromkeys(group, had[0])
            else:
                without.append(group)
        kinds = [concerned[group[0]].kind for group in without]
        for group, row in zip(without, await self._entities.create(kinds), strict=True):
            assigned |= dict.fromkeys(group, row)
        return assigned

    async def _move(self, assigned: Mapping[int, int], concerned: Mapping[int, _Naming]) -> None:
        """Let namings, and what already stands under their former entity, follow to the assigned one."""
        changed = [(row, concerned[row].entity, new) for row, new in assigned.items() if concerned[row].entity != new]
        if changed:
            statement = update(naming).where(naming.c.row == bindparam("naming_row")).values(entity=bindparam("new"))
            await self._connection.execute(statement, [{"naming_row": row, "new": new} for row, _, new in changed])
        moves = [{"naming_row": row, "old": old, "new": new} for row, old, new in changed if old is not None]
        if moves:
            names = select(name.c.row).where(name.c.naming == bindparam("naming_row"))
            for table in _PLACED:
                there = (table.c.entity == bindparam("old")) & table.c.name.in_(names)
                await self._connection.execute(update(table).where(there).values(entity=bindparam("new")), moves)


def _grouped(keys: Mapping[int, tuple[str, Key]], printed: Mapping[int, set[Key]]) -> Iterator[list[int]]:
    for kind in sorted({kind for kind, _ in keys.values()}):
        rows = {key: row for row, (of, key) in keys.items() if of == kind}
        yield from ([rows[key] for key in group] for group in group_names({key: printed[rows[key]] for key in rows}))
