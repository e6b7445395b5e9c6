"""The write side of entities: their ids and what their cards say, worked out from the names that mean them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Subquery, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from reading.text.folding import fold
from storage.archive.copies import is_repeated
from storage.engine.identity import DAY_ROWS, entity_id, row_day
from storage.engine.numbering import Numbering
from storage.engine.schema import article, entity, form, hidden, mention, naming, office, page
from storage.engine.statements import chunks
from storage.writing.rulings import Ruling, given_names, hidden_owners

_MOST_ROLES = 20
_DESCRIBED = ("name", "aliases", "roles", "articles", "copies", "first", "last", "publication")


class Entities:
    """Creates, drops and describes entities within one writing transaction."""

    def __init__(self, connection: AsyncConnection, numbering: Numbering) -> None:
        self._connection = connection
        self._numbering = numbering
        self._renamed: set[tuple[str, str]] = set()

    async def create(self, kinds: Sequence[str]) -> range:
        """Make an entity of each of the `kinds`, nameless until `describe`."""
        rows = await self._numbering.rows(entity, len(kinds))
        blank = {"name": "", "aliases": [], "roles": [], "articles": 0, "copies": 0}
        if kinds:
            await self._connection.execute(
                insert(entity),
                [blank | {"row": row, "id": f"~{row}", "kind": kind} for row, kind in zip(rows, kinds, strict=True)],
            )
        return rows

    async def drop(self, rows: Iterable[int]) -> None:
        """Take out entities that no name means any more."""
        for chunk in chunks(rows):
            self._renamed |= await self._names(chunk)
            await self._connection.execute(delete(entity).where(entity.c.row.in_(chunk)))

    async def describe(self, rows: Iterable[int], rulings: Sequence[Ruling]) -> None:
        """Write the cards of the entities in `rows`, then the ids of all whose name or namesakes changed.

        `rulings` give some of them other names than the printed ones, and hide some.
        """
        for chunk in chunks(rows):
            owners = await self._owners(chunk, rulings)
            self._renamed |= await self._names(chunk)
            await self._write_cards(chunk, given_names(owners, rulings))
            self._renamed |= await self._names(chunk)
            await self._hide(chunk, hidden_owners(owners, rulings))
        await self._identify()

    async def _owners(self, rows: Sequence[int], rulings: Iterable[Ruling]) -> dict[int, int]:
        """Return the entities in `rows` that any of the `rulings` is about, by the namings that these name."""
        found: dict[int, int] = {}
        for chunk in chunks(sorted({row for ruling in rulings for row in ruling.rows})):
            query = select(naming.c.row, naming.c.entity).where(naming.c.row.in_(chunk) & naming.c.entity.in_(rows))
            found |= dict((await self._connection.execute(query)).all())
        return found

    async def _hide(self, rows: Sequence[int], ruled: Collection[int]) -> None:
        await self._connection.execute(delete(hidden).where(hidden.c.entity.in_(rows)))
        if ruled:
            await self._connection.execute(insert(hidden), [{"entity": row} for row in sorted(ruled)])

    async def _names(self, rows: Sequence[int]) -> set[tuple[str, str]]:
        query = select(entity.c.kind, entity.c.name).where(entity.c.row.in_(rows) & (entity.c.name != ""))
        return {(kind, name) for kind, name in await self._connection.execute(query)}

    async def _write_cards(self, rows: Sequence[int], given: Mapping[int, str]) -> None:
        forms = await self._counted(form, "form", rows)
        canonical = await self._counted(form, "form", rows, only_canonical=True)
        roles = await self._counted(office, "role", rows)
        appearances = await self._appearances(rows)
        copies = await self._copies(rows)
        publications = await self._publications(rows)
        cards = [
            _card(row, given.get(row), canonical[row], forms[row], roles.get(row, Counter()))
            | _appearance(appearances.get(row), copies.get(row, 0))
            | {"publication": publications.get(row)}
            for row in canonical
        ]
        if cards:
            values = {column: bindparam(f"new_{column}", type_=entity.c[column].type) for column in _DESCRIBED}
            statement = update(entity).where(entity.c.row == bindparam("key")).values(values)
            await self._connection.execute(statement, [_bound(card) for card in cards])

    async def _counted(
        self, table: Table, column: str, rows: Sequence[int], *, only_canonical: bool = False
    ) -> dict[int, Counter[str]]:
        query = (
            select(naming.c.entity, table.c[column], func.sum(table.c.articles))
            .join(naming, naming.c.row == table.c.naming)
            .where(naming.c.entity.in_(rows) & (table.c.articles > 0))
            .group_by(naming.c.entity, table.c[column])
        )
        if only_canonical:
            query = query.where(table.c.canonical)
        found: dict[int, Counter[str]] = {}
        for row, text, count in await self._connection.execute(query):
            found.setdefault(row, Counter())[text] = int(count)
        return found

    async def _appearances(self, rows: Sequence[int]) -> dict[int, tuple[int, int, int]]:
        query = (
            select(
                mention.c.entity,
                func.count(mention.c.article.distinct()),
                func.max(mention.c.article),
                func.min(mention.c.article),
            )
            .where(mention.c.entity.in_(rows))
            .group_by(mention.c.entity)
        )
        return {row: (count, oldest, newest) for row, count, oldest, newest in await self._connection.execute(query)}

    async def _copies(self, rows: Sequence[int]) -> dict[int, int]:
        """Return how many of the articles that name each entity repeat what an earlier one of these printed."""
        query = (
            select(mention.c.entity, func.count(mention.c.article.distinct()))
            .where(mention.c.entity.in_(rows) & is_repeated(mention.c.entity, mention.c.article))
            .group_by(mention.c.entity)
        )
        return dict((await self._connection.execute(query)).all())

    async def _publications(self, rows: Sequence[int]) -> dict[int, str]:
        """Return the newspaper that printed each entity last; of several on one day the first by name."""
        newest = _extreme(func.min(mention.c.article), rows)
        day_ends = (newest.c.article // DAY_ROWS + 1) * DAY_ROWS
        query = (
            select(mention.c.entity, page.c.publication)
            .join(newest, newest.c.entity == mention.c.entity)
            .join(article, article.c.row == mention.c.article)
            .join(page, page.c.row == article.c.page)
            .where((mention.c.article < day_ends) & page.c.publication.is_not(None))
            .distinct()
        )
        return {row: name for row, (name,) in _least(await self._connection.execute(query)).items()}

    async def _identify(self) -> None:
        """Write the ids of all whose name or namesakes changed; an id is free before it is given to another."""
        changed: list[tuple[int, str]] = []
        for chunk in chunks(sorted({name for _, name in self._renamed})):
            changed += await self._changed(chunk)
        self._renamed.clear()
        if changed:
            statement = update(entity).where(entity.c.row == bindparam("key")).values(id=bindparam("new_id"))
            await self._connection.execute(statement, [{"key": row, "new_id": f"~{row}"} for row, _ in changed])
            await self._connection.execute(statement, [{"key": row, "new_id": key} for row, key in changed])

    async def _changed(self, names: Sequence[str]) -> list[tuple[int, str]]:
        """Return the entities of these `names` whose ids change, with their new ids."""
        query = select(entity.c.kind, entity.c.name, entity.c.row, entity.c.id).where(entity.c.name.in_(names))
        namesakes: dict[tuple[str, str], dict[int, str]] = {}
        for kind, name, row, key in await self._connection.execute(query):
            namesakes.setdefault((kind, name), {})[row] = key
        shared = [row for rows in namesakes.values() if len(rows) > 1 for row in rows]
        anchors = {row: anchor for chunk in chunks(shared) for row, anchor in (await self._anchors(chunk)).items()}
        return [
            (row, key)
            for (kind, name), former in namesakes.items()
            for row, key in _ids(kind, name, {row: anchors.get(row, _NO_ANCHOR) for row in former}).items()
            if former[row] != key
        ]

    async def _anchors(self, rows: Sequence[int]) -> dict[int, "_Anchor"]:
        """Return by what namesakes are told apart: the oldest day, counted back, its first article id, the scope."""
        oldest = _extreme(func.max(mention.c.article), rows)
        day = oldest.c.article // DAY_ROWS
        query = (
            select(mention.c.entity, -day, article.c.id)
            .join(oldest, oldest.c.entity == mention.c.entity)
            .join(article, article.c.row == mention.c.article)
            .where(mention.c.article >= day * DAY_ROWS)
        )
        scopes = select(naming.c.entity, naming.c.scope).where(naming.c.entity.in_(rows))
        first = _least(await self._connection.execute(query))
        scope = _least(await self._connection.execute(scopes))
        return {row: (day, key, *scope[row]) for row, (day, key) in first.items()}


_Anchor = tuple[int, str, str]
_NO_ANCHOR: _Anchor = (0, "", "")


def _least(rows: Iterable[Row[Any]]) -> dict[int, tuple[Any, ...]]:
    """Return the least of what stands behind each number that begins a row.

    A database's `min` does not serve: which of two strings is the less depends on a server's language.
    """
    found: dict[int, tuple[Any, ...]] = {}
    for row in rows:
        found[row[0]] = min(tuple(row[1:]), found.get(row[0], tuple(row[1:])))
    return found


def _extreme(newest_or_oldest: ColumnElement[int], rows: Sequence[int]) -> Subquery:
    """Return the newest or oldest article of each of the entities in `rows`."""
    query = select(mention.c.entity, newest_or_oldest.label("article")).where(mention.c.entity.in_(rows))
    return query.group_by(mention.c.entity).subquery()


def _ids(kind: str, name: str, anchors: Mapping[int, _Anchor]) -> dict[int, str]:
    """Return the ids of namesakes: the plain one is whose the archive knew first."""
    first, *later = sorted(anchors, key=lambda row: (anchors[row], row))
    ids = {row: entity_id(kind, name, " ".join(anchors[row][1:])) for row in later}
    return {first: entity_id(kind, name)} | ids


def _card(
    row: int, given: str | None, canonical: Counter[str], forms: Counter[str], roles: Counter[str]
) -> dict[str, Any]:
    name = given or min(canonical, key=lambda text: (-len(fold(text)), -canonical[text], text))
    aliases = sorted(forms.keys() - {name}, key=lambda text: (-forms[text], -len(text), text))
    offices = sorted(roles, key=lambda text: (-roles[text], -len(text), text))
    return {"key": row, "name": name, "aliases": aliases, "roles": offices[:_MOST_ROLES]}


def _appearance(found: tuple[int, int, int] | None, copies: int) -> dict[str, Any]:
    count, oldest, newest = found or (0, 0, 0)
    days = {"first": row_day(oldest) if found else None, "last": row_day(newest) if found else None}
    return {"articles": count - copies, "copies": copies} | days


def _bound(card: Mapping[str, Any]) -> dict[str, Any]:
    return {"key": card["key"]} | {f"new_{column}": card[column] for column in _DESCRIBED}
