"""Reading the index over names: who is spelled, sounds or is nearly typed so, and who holds an office."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, Table, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from reading.facts import Kind
from storage.findings import EntityCard
from storage.records import entity_card
from storage.schema import article, entity, form, gram, mention, naming, office, omission, sound, spelling
from storage.spellings import BETWEEN, grams, omissions, readings
from storage.statements import chunks
from storage.takedowns import is_shown

# A pair of characters that stands in more names than this tells little; it is passed over where a rarer one is there.
_FREQUENT = 2_000
_MOST_CANDIDATES = 200
_NEWEST = 20
_STEM = 2


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
        self._counts: dict[str, int] = {}

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
        return await self._forms(form.c.spelling.in_(near) | form.c.spelling.in_(shorter))

    async def sharing(self, folded: Iterable[str]) -> list[Known]:
        """Return places, agencies and systems whose names share pairs of characters with one of the `folded` forms."""
        shared = await self._sharing({pair for text in folded for pair in grams(text)}, form)
        return await self._forms(form.c.spelling.in_(shared) & (naming.c.kind != Kind.PERSON.value))

    async def holding(self, folded: str) -> list[Known]:
        """Return who holds an office that shares pairs of characters with `folded`; `folded` of each is the office."""
        return await self._offices(office.c.spelling.in_(await self._sharing(grams(folded), office)))

    async def titled(self, surname: str, tail: str) -> list[Known]:
        """Return who has this `surname` and an office that ends in `tail`, two characters."""
        return await self._offices((office.c.surname == surname) & (office.c.tail == tail))

    async def vouch(self, known: Sequence[Known], stems: str) -> list[Known]:
        """Return those of `known` that stand beside the place that `stems` ends in."""
        return [one for one in known if await self.is_beside(one.card, stems[-_STEM:])]

    async def is_beside(self, card: EntityCard, place: str) -> bool:
        """Tell whether an entity's newspaper or its newest articles name `place`."""
        return place in (card.publication or "") or await self._stands_beside(card.id, place)

    async def _stands_beside(self, key: str, place: str) -> bool:
        of = select(entity.c.row).where(entity.c.id == key).scalar_subquery()
        newest = select(mention.c.article).where(mention.c.entity == of).distinct()
        rows = newest.order_by(mention.c.article).limit(_NEWEST)
        texts = select(article.c.row).where(article.c.row.in_(rows) & article.c.text.contains(place, autoescape=True))
        return (await self._connection.execute(texts.limit(1))).first() is not None

    async def _sharing(self, wanted: Collection[str], used_in: Table) -> Select[int]:
        """Return a select of the spellings used in a table that share most of the rarer `wanted` pairs."""
        used = select(used_in.c.spelling).where(used_in.c.spelling == gram.c.spelling).exists()
        shares = gram.c.gram.in_(await self._rare(wanted)) & used
        query = select(gram.c.spelling).where(shares).group_by(gram.c.spelling)
        return query.order_by(func.count().desc(), gram.c.spelling).limit(_MOST_CANDIDATES)

    async def _rare(self, wanted: Collection[str]) -> list[str]:
        """Return those of the `wanted` pairs that tell something: the rarer ones, or all where there are none."""
        unknown = sorted(set(wanted) - self._counts.keys())
        if unknown:
            counts = await self._connection.execute(union_all(*map(_count, unknown)))
            self._counts |= {row[0]: row[1] for row in counts}
        known = [pair for pair in sorted(wanted) if self._counts[pair]]
        return [pair for pair in known if self._counts[pair] < _FREQUENT] or known

    async def _forms(self, condition: ColumnElement[bool]) -> list[Known]:
        printed = (
            select(spelling.c.folded, form.c.form, form.c.canonical, form.c.weak, naming.c.entity)
            .join(form, form.c.spelling == spelling.c.row)
            .join(naming, naming.c.row == form.c.naming)
            .where(condition)
            .distinct()
            .subquery()
        )
        query = select(printed, entity).join(entity, entity.c.row == printed.c.entity).where(is_shown(entity.c.row))
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
        query = select(held, entity).join(entity, entity.c.row == held.c.entity).where(is_shown(entity.c.row))
        return [Known(entity_card(row), row.role, row.folded) for row in await self._connection.execute(query)]


def _count(pair: str) -> Select[str, int]:
    some = select(gram.c.spelling).where(gram.c.gram == pair).limit(_FREQUENT).subquery()
    return select(literal(pair), select(func.count()).select_from(some).scalar_subquery())
