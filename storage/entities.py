"""The write side of entities: their ids and what their cards say, worked out from the names that mean them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Table, bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from reading.folding import fold
from storage.identity import day_row, entity_id, next_day_row, row_day
from storage.numbering import Numbering
from storage.schema import article, entity, form, mention, naming, office, page
from storage.statements import chunks

# The newspaper on a card is the one that printed the entity most often of late.
_NEWEST = 50
_MOST_ROLES = 20
_DESCRIBED = ("name", "aliases", "roles", "articles", "first", "last", "publication")


class Entities:
    """Creates, drops and describes entities within one writing transaction."""

    def __init__(self, connection: AsyncConnection, numbering: Numbering) -> None:
        self._connection = connection
        self._numbering = numbering
        self._renamed: set[tuple[str, str]] = set()

    async def create(self, kinds: Sequence[str]) -> range:
        """Make an entity of each of the `kinds`, nameless until `describe`."""
        rows = await self._numbering.rows(entity, len(kinds))
        blank = {"name": "", "aliases": [], "roles": [], "articles": 0}
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

    async def describe(self, rows: Iterable[int]) -> None:
        """Write the cards of the entities in `rows`, then the ids of all whose name or namesakes changed."""
        for chunk in chunks(rows):
            self._renamed |= await self._names(chunk)
            await self._write_cards(chunk)
            self._renamed |= await self._names(chunk)
        await self._identify()

    async def _names(self, rows: Sequence[int]) -> set[tuple[str, str]]:
        query = select(entity.c.kind, entity.c.name).where(entity.c.row.in_(rows) & (entity.c.name != ""))
        return {(kind, name) for kind, name in await self._connection.execute(query)}

    async def _write_cards(self, rows: Sequence[int]) -> None:
        forms = await self._counted(form, "form", rows)
        canonical = await self._counted(form, "form", rows, only_canonical=True)
        roles = await self._counted(office, "role", rows)
        appearances = await self._appearances(rows)
        publications = {row: await self._publication(row) for row in rows}
        cards = [
            _card(row, canonical[row], forms[row], roles.get(row, Counter()))
            | _appearance(appearances.get(row))
            | {"publication": publications[row]}
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

    async def _publication(self, row: int) -> str | None:
        newest = select(mention.c.article).distinct().where(mention.c.entity == row)
        articles = newest.order_by(mention.c.article).limit(_NEWEST).subquery()
        query = (
            select(page.c.publication)
            .join(article, article.c.page == page.c.row)
            .join(articles, articles.c.article == article.c.row)
            .where(page.c.publication.is_not(None))
            .group_by(page.c.publication)
            .order_by(func.count().desc(), page.c.publication)
            .limit(1)
        )
        return await self._connection.scalar(query)

    async def _identify(self) -> None:
        """Write the ids of all whose name or namesakes changed; an id is free before it is given to another."""
        changed = [change for kind, name in sorted(self._renamed) for change in await self._changed(kind, name)]
        self._renamed.clear()
        if changed:
            statement = update(entity).where(entity.c.row == bindparam("key")).values(id=bindparam("new_id"))
            await self._connection.execute(statement, [{"key": row, "new_id": f"~{row}"} for row, _ in changed])
            await self._connection.execute(statement, [{"key": row, "new_id": key} for row, key in changed])

    async def _changed(self, kind: str, name: str) -> list[tuple[int, str]]:
        """Return the namesakes of one name whose ids change: the plain one is whose the archive knew first."""
        query = select(entity.c.row, entity.c.id).where((entity.c.kind == kind) & (entity.c.name == name))
        former = {row.row: row.id for row in await self._connection.execute(query)}
        anchors = sorted([(*await self._anchor(row), row) for row in former]) if len(former) > 1 else []
        ids = {row: entity_id(kind, name, f"{key} {scope}") for _, key, scope, row in anchors[1:]}
        ids |= {row: entity_id(kind, name) for row in former if row not in ids}
        return [(row, key) for row, key in ids.items() if former[row] != key]

    async def _anchor(self, row: int) -> tuple[int, str, str]:
        """Return the entity's oldest day as it counts back, negated, its first article id of that day, its scope."""
        oldest = await self._connection.scalar(select(func.max(mention.c.article)).where(mention.c.entity == row))
        day = row_day(oldest or 0)
        first = day_row(day)
        query = select(func.min(article.c.id)).join(mention, mention.c.article == article.c.row)
        query = query.where((mention.c.entity == row) & (mention.c.article >= first))
        if day is not None:
            query = query.where(mention.c.article < next_day_row(day))
        scope = await self._connection.scalar(select(func.min(naming.c.scope)).where(naming.c.entity == row))
        return -first, await self._connection.scalar(query) or "", scope or ""


def _card(row: int, canonical: Counter[str], forms: Counter[str], roles: Counter[str]) -> dict[str, Any]:
    name = min(canonical, key=lambda text: (-len(fold(text)), -canonical[text], text))
    aliases = sorted(forms.keys() - {name}, key=lambda text: (-forms[text], -len(text), text))
    offices = sorted(roles, key=lambda text: (-roles[text], -len(text), text))
    return {"key": row, "name": name, "aliases": aliases, "roles": offices[:_MOST_ROLES]}


def _appearance(found: tuple[int, int, int] | None) -> dict[str, Any]:
    count, oldest, newest = found or (0, 0, 0)
    return {"articles": count, "first": row_day(oldest) if found else None, "last": row_day(newest) if found else None}


def _bound(card: Mapping[str, Any]) -> dict[str, Any]:
    return {"key": card["key"]} | {f"new_{column}": card[column] for column in _DESCRIBED}
