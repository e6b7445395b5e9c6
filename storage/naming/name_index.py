"""Reading the index over names: who is spelled, sounds or is nearly typed so, and who holds an office."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Select,
    String,
    Table,
    bindparam,
    func,
    select,
    union,
    union_all,
)

from reading.facts import Kind
from storage.archive.findings import EntityCard
from storage.archive.records import entity_card
from storage.archive.takedowns import is_shown
from storage.engine.driver import Query, fetch
from storage.engine.reader import Reader
from storage.engine.schema import article, entity, form, gram, mention, naming, office, omission, sound, spelling
from storage.engine.statements import chunks
from storage.naming.abbreviations import DOT
from storage.naming.spellings import BETWEEN, blanked, grams, readings, slipped_back, widened

# A pair of characters that stands in more names than this tells little; it is passed over where a rarer one is there.
_FREQUENT = 500
_MOST_CANDIDATES = 200
# Of names that are one slip away, so many are looked at closely.
_MOST_NEAR = 30
_NEWEST = 20
_STEM = 2
_MOST_BETWEEN = 4
_SENTENCE_ENDS = "。!！?？\n"


@dataclass(frozen=True, slots=True)
class Known:
    """An entity under one of its printed forms, or under one of its offices."""

    card: EntityCard
    form: str
    folded: str
    canonical: bool = False
    weak: bool = False


class NameIndex:
    """Looks names up on one connection. The statements are built once: that takes longer than to run one."""

    def __init__(self, connection: Reader) -> None:
        self._connection = connection
        self._counts: dict[str, int] = {}

    async def spelled(self, folded: Collection[str]) -> dict[str, list[Known]]:
        """Return who is spelled like each of the `folded` forms."""
        found: dict[str, list[Known]] = {}
        for chunk in chunks(folded):
            for known in await self._forms(_SPELLED, wanted=chunk):
                found.setdefault(known.folded, []).append(known)
        return found

    async def sounding(self, folded: str) -> list[Known]:
        """Return who sounds like `folded`, whatever the tones."""
        return await self._forms(_SOUNDING, wanted=[BETWEEN.join(syllables) for syllables in readings(folded)])

    async def romanised(self, letters: str) -> list[Known]:
        """Return whose pinyin, written in one word without tones, is `letters`."""
        return await self._forms(_ROMANISED, wanted=[letters])

    async def slipped(self, folded: str, likelihood: Callable[[str], float]) -> list[Known]:
        """Return who may be meant where one character of `folded` is wrong, missing, too much or swapped.

        Where these are many, those whose folded form has most `likelihood`.
        """
        patterns = sorted(blanked(folded) | widened(folded))
        near = await fetch(self._connection, _NEAR, {"wanted": patterns, "back": sorted(slipped_back(folded))})
        if len(near) > _MOST_NEAR:
            near = sorted(near, key=lambda found: (-likelihood(found[1]), found[1]))[:_MOST_NEAR]
        return await self._forms(_AT, wanted=[row for row, _ in near]) if near else []

    async def sharing(self, folded: Iterable[str], likelihood: Callable[[str], float]) -> list[Known]:
        """Return whose names share pairs of characters with one of the `folded` forms; of people, dotted names only.

        Only those whose folded form has any `likelihood`: most share a pair by chance.
        """
        wanted = await self._rare({pair for text in folded for pair in grams(text)})
        shared = await fetch(self._connection, _SHARING, {"wanted": wanted}) if wanted else []
        likely = [row for row, form in shared if likelihood(form)]
        return await self._forms(_BODIES_AT, wanted=likely) if likely else []

    async def holding(self, folded: str) -> list[Known]:
        """Return who holds an office that shares pairs of characters with `folded`; `folded` of each is the office."""
        return await self._offices(_HOLDING, wanted=await self._rare(grams(folded)))

    async def titled(self, surname: str, tail: str) -> list[Known]:
        """Return who has this `surname` and an office that ends in `tail`, two characters."""
        return await self._offices(_TITLED, surname=surname, tail=tail)

    async def vouch(self, known: Sequence[Known], stems: str) -> list[Known]:
        """Return those of `known` that stand beside the place that `stems` ends in."""
        return [one for one in known if await self.is_beside(one.card, stems[-_STEM:])]

    async def is_beside(self, card: EntityCard, place: str) -> bool:
        """Tell whether an entity's newspaper or its newest articles name `place`."""
        return place in (card.publication or "") or await self._stands_beside(card.id, place)

    async def is_printed_before(self, office: Known, body: str) -> bool:
        """Tell whether the newest articles of who holds an `office` print `body` before it and the name, in a sentence.

        Between the office and the name little may stand: 财务总监（兼）.
        """
        printed = select(article.c.text).where(_is_beside(office.card.id, body))
        titled = f"{re.escape(office.form)}.{{0,{_MOST_BETWEEN}}}{re.escape(office.card.name)}"
        joint = re.compile(f"{re.escape(body)}[^{_SENTENCE_ENDS}]*{titled}")
        return any(joint.search(text) for text in await self._connection.scalars(printed))

    async def _stands_beside(self, key: str, place: str) -> bool:
        texts = select(article.c.row).where(_is_beside(key, place))
        return (await self._connection.execute(texts.limit(1))).first() is not None

    async def _rare(self, wanted: Collection[str]) -> list[str]:
        """Return those of the `wanted` pairs that tell something: the rarer ones, or all where there are none."""
        unknown = sorted(set(wanted) - self._counts.keys())
        if unknown:
            counts = await fetch(
                self._connection, _counting(len(unknown)), dict(zip(_places(len(unknown)), unknown, strict=True))
            )
            self._counts |= dict(map(tuple, counts))
        known = [pair for pair in sorted(wanted) if self._counts[pair]]
        return [pair for pair in known if self._counts[pair] < _FREQUENT] or known

    async def _forms(self, statement: Query, **values: object) -> list[Known]:
        rows = await fetch(self._connection, statement, values)
        return [Known(entity_card(row), row.form, row.folded, row.canonical, row.weak) for row in rows]

    async def _offices(self, statement: Query, **values: object) -> list[Known]:
        rows = await fetch(self._connection, statement, values)
        return [Known(entity_card(row), row.role, row.folded) for row in rows]


def _is_beside(key: str, words: str) -> ColumnElement[bool]:
    """Return what is true of those of an entity's newest articles that print `words`."""
    of = select(entity.c.row).where(entity.c.id == key).scalar_subquery()
    newest = select(mention.c.article).where(mention.c.entity == of).distinct()
    rows = newest.order_by(mention.c.article).limit(_NEWEST)
    return article.c.row.in_(rows) & article.c.text.contains(words, autoescape=True)


def _select_forms(condition: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    printed = (
        select(spelling.c.folded, form.c.form, form.c.canonical, form.c.weak, naming.c.entity)
        .join(form, form.c.spelling == spelling.c.row)
        .join(naming, naming.c.row == form.c.naming)
        .where(condition)
        .distinct()
        .subquery()
    )
    return select(printed, entity).join(entity, entity.c.row == printed.c.entity).where(is_shown(entity.c.row))


def _select_offices(condition: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    held = (
        select(spelling.c.folded, office.c.role, naming.c.entity)
        .join(office, office.c.spelling == spelling.c.row)
        .join(naming, naming.c.row == office.c.naming)
        .where(condition & (naming.c.kind == Kind.PERSON.value))
        .distinct()
        .subquery()
    )
    return select(held, entity).join(entity, entity.c.row == held.c.entity).where(is_shown(entity.c.row))


def _sharing(used_in: Table) -> Select[int]:
    """Return a select of the spellings used in a table that share most of the wanted pairs."""
    used = select(used_in.c.spelling).where(used_in.c.spelling == gram.c.spelling).exists()
    query = select(gram.c.spelling).where(gram.c.gram.in_(_WANTED) & used).group_by(gram.c.spelling)
    return query.order_by(func.count().desc(), gram.c.spelling).limit(_MOST_CANDIDATES)


def _select_near() -> CompoundSelect[int, str]:
    """Return a select of the spellings that one slip leads to."""
    shared = select(omission.c.spelling).where(omission.c.rest.in_(_WANTED)).limit(_MOST_CANDIDATES).subquery()
    named = select(form.c.spelling).where(form.c.spelling == spelling.c.row).exists()
    back = spelling.c.folded.in_(bindparam("back", expanding=True))
    return union(
        select(spelling.c.row, spelling.c.folded).join(shared, shared.c.spelling == spelling.c.row),
        select(spelling.c.row, spelling.c.folded).where(back & named),
    )


@lru_cache
def _counting(pairs: int) -> CompoundSelect[str, int]:
    """Return a select of so many `pairs`, which `_places` names, and how often each stands in names."""
    return union_all(*map(_count, _places(pairs)))


def _places(pairs: int) -> list[str]:
    return [f"pair{number}" for number in range(pairs)]


def _count(place: str) -> Select[str, int]:
    pair = bindparam(place, type_=String)
    some = select(gram.c.spelling).where(gram.c.gram == pair).limit(_FREQUENT).subquery()
    return select(pair, select(func.count()).select_from(some).scalar_subquery())


_WANTED: BindParameter[Any] = bindparam("wanted", expanding=True)
_SPELLED = _select_forms(spelling.c.folded.in_(_WANTED))
_SOUNDING = _select_forms(form.c.spelling.in_(select(sound.c.spelling).where(sound.c.syllables.in_(_WANTED))))
_ROMANISED = _select_forms(form.c.spelling.in_(select(sound.c.spelling).where(sound.c.letters.in_(_WANTED))))
_AT = _select_forms(form.c.spelling.in_(_WANTED))
_NEAR = _select_near()
_SHARING = select(spelling.c.row, spelling.c.folded).where(spelling.c.row.in_(_sharing(form)))
_IS_PLAIN_PERSON = (naming.c.kind == Kind.PERSON.value) & ~form.c.form.contains(DOT)
_BODIES_AT = _select_forms(form.c.spelling.in_(_WANTED) & ~_IS_PLAIN_PERSON)
_HOLDING = _select_offices(office.c.spelling.in_(_sharing(office)))
_TITLED = _select_offices((office.c.surname == bindparam("surname")) & (office.c.tail == bindparam("tail")))
