"""The register of printed names: how often each article prints which form and which office for which naming.

It lives within one writing transaction. `storage.writing.settlement` decides afterwards which namings are one entity.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlalchemy import Table, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from reading.facts import Kind
from reading.text.folding import fold
from storage.engine.dialect import insert_new, upsert
from storage.engine.numbering import Numbering
from storage.engine.schema import form, naming, office
from storage.engine.statements import chunks
from storage.writing.rulings import Action, Ruling
from storage.writing.spelling_index import SpellingIndex
from storage.writing.strength import EVERYWHERE, Strength

_TAIL = 2
_LONGEST_OFFICE = 80
_NAMING = (Action.RENAME, Action.ALIAS)


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name as one article prints it; `page` and `publication` are where."""

    row: int
    kind: Kind
    name: str
    aliases: Sequence[str]
    roles: Sequence[str]
    relative: bool
    page: str
    publication: str | None

    @property
    def forms(self) -> tuple[str, ...]:
        """The printed forms, the fullest first; of the others those that hold a letter or a digit."""
        return (self.name, *(alias for alias in dict.fromkeys(self.aliases) if alias != self.name and fold(alias)))

    @property
    def offices(self) -> tuple[str, ...]:
        """The roles under which the person or agency may be sought."""
        return tuple(role for role in dict.fromkeys(self.roles) if fold(role) and len(role) <= _LONGEST_OFFICE)


class Register:
    """Enters and strikes off names; `touched` are the namings that were."""

    def __init__(self, connection: AsyncConnection, numbering: Numbering, strength: Strength) -> None:
        self._connection = connection
        self._numbering = numbering
        self._strength = strength
        self._spellings = SpellingIndex(connection, numbering)
        self.touched: set[int] = set()

    async def enter(self, names: Sequence[PrintedName]) -> dict[int, int]:
        """Count the new `names` in; return the naming of each by its row."""
        spellings = await self._spell(names)
        keys = {printed.row: self._key(printed, spellings) for printed in names}
        namings = await self._namings(sorted(set(keys.values())))
        entered = {row: namings[key] for row, key in keys.items()}
        await self._tally(names, entered, spellings, 1)
        forms = {fold(text) for printed in names for text in printed.forms}
        await self._spellings.index_names((folded, spellings[folded]) for folded in sorted(forms))
        return entered

    async def strike(self, names: Sequence[PrintedName], namings: Mapping[int, int]) -> None:
        """Count out `names` that are about to go; `namings` says which naming the row of each had."""
        await self._tally(names, namings, await self._spell(names), -1)

    async def sweep(self, rulings: Iterable[Ruling]) -> None:
        """Drop the touched namings that no article prints any more, and what is spelled by nothing.

        Names that `rulings` give stay findable as long as any naming that they were given to is printed.
        """
        spellings: set[int] = set()
        for chunk in chunks(sorted(self.touched)):
            for table in (form, office, naming):
                key = table.c.row if table is naming else table.c.naming
                spellings |= set(await self._connection.scalars(select(table.c.spelling).where(key.in_(chunk))))
            for table in (form, office):
                gone = table.c.naming.in_(chunk) & (table.c.articles <= 0)
                await self._connection.execute(delete(table).where(gone))
            unprinted = ~select(form.c.naming).where(form.c.naming == naming.c.row).exists()
            await self._connection.execute(delete(naming).where(naming.c.row.in_(chunk) & unprinted))
        await self._enter_given(rulings)
        await self._spellings.prune(sorted(spellings))

    async def _enter_given(self, rulings: Iterable[Ruling]) -> None:
        """Enter the names that no page prints and the keeper gave to touched namings, where these are still printed."""
        naming_rulings = (ruling for ruling in rulings if ruling.action in _NAMING)
        given = [(row, ruling.text) for ruling in naming_rulings for row in sorted(ruling.staying & self.touched)]
        spellings = await self._spellings.rows({fold(text) for _, text in given})
        printed = await self._printed({row for row, _ in given})
        forms = [
            {"naming": row, "form": text, "scope": EVERYWHERE, "spelling": spellings[fold(text)]}
            | {"canonical": False, "weak": False, "articles": 0}
            for row, text in given
            if row in printed
        ]
        if forms:
            await self._connection.execute(insert_new(self._connection, form), forms)
            await self._spellings.index_names(sorted(spellings.items()))

    async def _printed(self, rows: Iterable[int]) -> set[int]:
        found: set[int] = set()
        for chunk in chunks(sorted(rows)):
            found |= set(await self._connection.scalars(select(naming.c.row).where(naming.c.row.in_(chunk))))
        return found

    async def _spell(self, names: Sequence[PrintedName]) -> dict[str, int]:
        return await self._spellings.rows(
            {fold(text) for printed in names for text in chain(printed.forms, printed.offices)}
        )

    def _key(self, printed: PrintedName, spellings: Mapping[str, int]) -> tuple[int, str, str]:
        return spellings[fold(printed.name)], printed.kind.value, self._scope(printed, printed.name)

    def _scope(self, printed: PrintedName, text: str) -> str:
        return self._strength.scope(printed.kind, text, printed.page, printed.publication, relative=printed.relative)

    async def _namings(self, keys: Sequence[tuple[int, str, str]]) -> dict[tuple[int, str, str], int]:
        known: dict[tuple[int, str, str], int] = {}
        for chunk in chunks(sorted({spelling for spelling, _, _ in keys})):
            found = await self._connection.execute(select(naming).where(naming.c.spelling.in_(chunk)))
            known |= {(row.spelling, row.kind, row.scope): row.row for row in found}
        new = [key for key in keys if key not in known]
        entered = dict(zip(new, await self._numbering.rows(naming, len(new)), strict=True))
        if entered:
            await self._connection.execute(
                insert(naming),
                [
                    {"row": row, "spelling": spelling, "kind": kind, "scope": scope, "entity": None}
                    for (spelling, kind, scope), row in entered.items()
                ],
            )
        return known | entered

    async def _tally(
        self, names: Iterable[PrintedName], namings: Mapping[int, int], spellings: Mapping[str, int], sign: int
    ) -> None:
        forms: Counter[tuple[Any, ...]] = Counter()
        offices: Counter[tuple[Any, ...]] = Counter()
        for printed in names:
            forms.update(self._form_keys(printed, namings[printed.row], spellings))
            offices.update(_office_keys(printed, namings[printed.row], spellings))
        self.touched |= set(namings.values())
        await self._count(form, ("naming", "form", "scope", "spelling", "canonical", "weak"), forms, sign)
        await self._count(office, ("naming", "role", "spelling", "surname", "tail"), offices, sign)

    def _form_keys(
        self, printed: PrintedName, naming_row: int, spellings: Mapping[str, int]
    ) -> Iterable[tuple[Any, ...]]:
        for text in printed.forms:
            weak = self._strength.is_weak(printed.kind, text, printed.name)
            scope = self._scope(printed, text)
            yield naming_row, text, scope, spellings[fold(text)], text == printed.name, weak

    async def _count(
        self, table: Table, columns: Sequence[str], counted: Mapping[tuple[Any, ...], int], sign: int
    ) -> None:
        if not counted:
            return
        statement = upsert(self._connection, table)
        summed = table.c.articles + statement.excluded.articles
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=table.primary_key.columns, set_={"articles": summed}),
            [dict(zip(columns, key, strict=True)) | {"articles": sign * count} for key, count in counted.items()],
        )


def _office_keys(printed: PrintedName, naming_row: int, spellings: Mapping[str, int]) -> Iterable[tuple[Any, ...]]:
    for role in printed.offices:
        folded = fold(role)
        yield naming_row, role, spellings[folded], fold(printed.name)[:1], folded[-_TAIL:]
