"""Reading the index over names: who is spelled, sounds or is nearly typed so, and who holds an office."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from reading.facts import Kind
from storage.findings import EntityCard
from storage.records import entity_card
from storage.schema import article, entity, form, gram, mention, naming, office, omission, page, sound, spelling
from storage.spellings import BETWEEN, grams, omissions, readings
from storage.statements import chunks

# A pair of characters that stands in more names than this tells little; it is passed over where a rarer one is there.
_FREQUENT = 2_000
_MOST_CANDIDATES = 200
_NEWEST = 20


@dataclass(frozen=True, slots=True)
class Known:
    """An entity under one of its printed forms, or under one of its offices."""

    card: EntityCard
    form: str
    folded: str
    canonical: bool = False
    weak: bool = False


class NameIndex:
    """Looks names up on one connection."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def spelled(self, folded: Collection[str]) -> dict[str, list[Known]]:
        """Return who is spelled like each of the `folded` forms."""
        found: dict[str, list[Known]] = {}
        for chunk in chunks(folded):
            for known in await self._forms(spelling.c.folded.in_(chunk)):
                found.setdefault(known.folded, []).append(known)
        return found

    async def sounding(self, folded: str) -> list[Known]:
        """Return who sounds like `folded`, whatever the tones."""
        wanted = {BETWEEN.join(syllables) for syllables in readings(folded)}
        return await self._forms(form.c.spelling.in_(select(sound.c.spelling).where(sound.c.syllables.in_(wanted))))

    async def romanised(self, letters: str) -> list[Known]:
        """Return whose pinyin, written in one word without tones, is `letters`."""
        return await self._forms(form.c.spelling.in_(select(sound.c.spelling).where(sound.c.letters == letters)))

    async def slipped(self, folded: str) -> list[Known]:
        """Return who may be meant where one character of `folded` is wrong, missing, too much or swapped."""
        rests = omissions(folded)
        near = select(omission.c.spelling).where(omission.c.rest.in_({folded, *rests})).limit(_MOST_CANDIDATES)
        shorter = select(spelling.c.row).where(spelling.c.folded.in_(rests))
        rows = {*await self._connection.scalars(near), *await self._connection.scalars(shorter)}
        return await self._forms(form.c.spelling.in_(rows)) if rows else []

    async def sharing(self, folded: Iterable[str]) -> list[Known]:
        """Return names of places, agencies and systems that share pairs of characters with one of the `folded` forms."""
        rows = await self._sharing({pair for text in folded for pair in grams(text)}, form)
        others = naming.c.kind != Kind.PERSON.value
        return await self._forms(form.c.spelling.in_(rows) & others) if rows else []

    async def holding(self, folded: str) -> list[Known]:
        """Return who holds an office that shares pairs of characters with `folded`; `folded` of each is the office."""
        rows = await self._sharing(grams(folded), office)
        return await self._offices(office.c.spelling.in_(rows)) if rows else []

    async def titled(self, surname: str, tail: str) -> list[Known]:
        """Return who has this `surname` and an office that ends in `tail`, two characters."""
        return await self._offices((office.c.surname == surname) & (office.c.tail == tail))

    async def vouch(self, known: Sequence[Known], stems: str) -> list[Known]:
        """Return those of `known` that stand beside the place that `stems` ends in."""
        return [one for one in known if await self.is_beside(one.card, stems[-2:])]

    async def is_beside(self, card: EntityCard, place: str) -> bool:
        """Tell whether an entity's newspaper or its newest articles name `place`."""
        return place in (card.publication or "") or await self._stands_beside(card.id, place)

    async def _stands_beside(self, key: str, place: str) -> bool:
        of = select(entity.c.row).where(entity.c.id == key).scalar_subquery()
        newest = select(mention.c.article).where(mention.c.entity == of).distinct()
        rows = newest.order_by(mention.c.article).limit(_NEWEST)
        texts = select(article.c.row).where(article.c.row.in_(rows) & article.c.text.contains(place, autoescape=True))
        return (await self._connection.execute(texts.limit(1))).first() is not None

    async def _sharing(self, wanted: Collection[str], table: Any) -> set[int]:
        """Return the spellings used in `table` that share most of the rarer `wanted` pairs."""
        rare = await self._rare(wanted)
        used = select(table.c.spelling).where(table.c.spelling == gram.c.spelling).exists()
        shared = func.count().label("shared")
        query = select(gram.c.spelling, shared).where(gram.c.gram.in_(rare) & used).group_by(gram.c.spelling)
        ordered = query.order_by(shared.desc(), gram.c.spelling).limit(_MOST_CANDIDATES)
        return set(await self._connection.scalars(ordered)) if rare else set()

    async def _rare(self, wanted: Collection[str]) -> list[str]:
        counts: dict[str, int] = {}
        for pair in sorted(wanted):
            some = select(gram.c.spelling).where(gram.c.gram == pair).limit(_FREQUENT).subquery()
            counts[pair] = await self._connection.scalar(select(func.count()).select_from(some)) or 0
        known = [pair for pair, count in counts.items() if count]
        rare = [pair for pair in known if counts[pair] < _FREQUENT]
        return rare or known

    async def _forms(self, condition: ColumnElement[bool]) -> list[Known]:
        printed = (
            select(spelling.c.folded, form.c.form, form.c.canonical, form.c.weak, naming.c.entity)
            .join(form, form.c.spelling == spelling.c.row)
            .join(naming, naming.c.row == form.c.naming)
            .where(condition)
            .distinct()
            .subquery()
        )
        query = select(printed, entity).join(entity, entity.c.row == printed.c.entity)
        rows = await self._connection.execute(query)
        return [Known(entity_card(row), row.form, row.folded, row.canonical, row.weak) for row in rows]

    async def _offices(self, condition: ColumnElement[bool]) -> list[Known]:
        held = (
            select(spelling.c.folded, office.c.role, naming.c.entity)
            .join(office, office.c.spelling == spelling.c.row)
            .join(naming, naming.c.row == office.c.naming)
            .where(condition & (naming.c.kind == Kind.PERSON.value))
            .distinct()
            .subquery()
        )
        query = select(held, entity).join(entity, entity.c.row == held.c.entity)
        return [Known(entity_card(row), row.role, row.folded) for row in await self._connection.execute(query)]
