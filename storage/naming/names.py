"""Which entity a query means: step by step from the surest to the loosest, and the first step that finds any is it.

An exact name or alias, one that differs only by folding, a short form, an office or title, the same sound with one
character wrong, pinyin in Latin letters, a slip of one character, and last, in one step, the same sound with more of
them wrong and the slips that are as often another name. All candidates come from the index; no step looks through all
names.
"""

import re
import unicodedata
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import aclosing
from itertools import groupby, islice
from types import MappingProxyType

from sqlalchemy import case, func, select

from reading.facts import Kind, Span
from reading.text.folding import fold, fold_stretches
from reading.text.words import is_word
from storage.archive.findings import Candidate, EntityCard, Match, Slice
from storage.archive.records import entity_card
from storage.archive.takedowns import is_shown
from storage.engine.database import Database
from storage.engine.schema import entity, form, gram, naming, spelling
from storage.naming.abbreviations import (
    Abbreviations,
    Fit,
    fit,
    is_joined_part,
    level_variants,
    narrower_forms,
    unplaced_forms,
)
from storage.naming.name_index import Known, NameIndex
from storage.naming.shape_families import ShapeFamilies
from storage.naming.slips import MASK, PLAUSIBLE, SHORTEST_PART, Slips, is_one_slip
from storage.naming.spellings import beginning, is_han, readings, usual_reading
from storage.naming.titles import longer_than, office_fit, title_fit

# Of one match, so many entities are returned where nobody says how many.
MOST_ALIKE = 8
_CONTAINED = range(2, 25)
_LONGEST_TEXT = 300
# A name in pinyin has up to six letters a character.
_LONGEST_QUERY = 72
_SHORTEST_PINYIN = 4
_MOST_OFFICES = 3
_LETTERS = re.compile(r"[a-z]+")
_NOTHING: Mapping[str, str] = MappingProxyType({})
_ORDER = {match: place for place, match in enumerate(Match)}
_SURE = 100.0
# Less than a short form that stands in its full form, and than a slip.
_VOUCHED = 79.0
_HOMOPHONE, _PINYIN = 90.0, 85.0
# What stands behind the stem of a place: 锦湖街道.
_LEVEL_SIGNS = "街道镇乡村市区县"
# So long is the name of a body that begins with its level: 市消防支队, but not 市场.
_SHORTEST_OF_LEVEL = 4
# Of a body that was typed, its last characters are printed in whatever form it has (梅泰诺, 卫健委).
_SHORTEST_BODY = 3

Steps = Callable[[NameIndex, str], AsyncGenerator[list[Candidate]]]
"""Steps over an index, for what was typed: each yields the candidates that it finds."""


class Names:
    """Finds entities by what users type.

    `abbreviations` maps short forms to full ones (卫健委 to 卫生健康委员会); each of `shapes` is a family of characters
    that look alike.
    """

    def __init__(
        self, database: Database, abbreviations: Mapping[str, str] = _NOTHING, shapes: Iterable[str] = ()
    ) -> None:
        self._database = database
        self._abbreviations = Abbreviations(abbreviations)
        self._slips = Slips(ShapeFamilies(shapes))

    async def find(self, query: str, *, literal: bool = False, limit: int = MOST_ALIKE) -> tuple[Candidate, ...]:
        """Return the entities that `query` may mean, of the surest step that finds any, the best first.

        Of each match there are `limit` at most. With `literal` only those that are printed exactly so.
        """
        typed = query.strip()
        if literal:
            return tuple(one for one in await self._first(self._exactly, typed, limit) if one.form == typed)
        async with self._database.reading():
            return await self.find_surely(typed, limit=limit) or await self.find_loosely(typed, limit=limit)

    async def find_surely(self, query: str, *, limit: int = MOST_ALIKE) -> tuple[Candidate, ...]:
        """Return what `find` does, but only by the steps down to offices and titles."""
        return await self._first(self._sure_steps, query.strip(), limit)

    async def find_loosely(self, query: str, *, limit: int = MOST_ALIKE) -> tuple[Candidate, ...]:
        """Return what `find` does where `find_surely` finds nothing: by sound, by pinyin and with a slip."""
        return await self._first(self._loose_steps, query.strip(), limit)

    async def contained(self, text: str) -> tuple[Candidate, ...]:
        """Return the known names that stand in `text`, the longest first, without overlaps.

        Each candidate's `form` is what stands in `text`; namesakes are all returned.
        """
        places = fold_stretches(text[:_LONGEST_TEXT], _CONTAINED)
        async with self._database.reading() as connection:
            known = await NameIndex(connection).spelled(places)
        taken: list[Span] = []
        found: list[Candidate] = []
        for folded in sorted(known, key=lambda folded: (-len(folded), places[folded])):
            for place in places[folded]:
                typed = place.of(text)
                exact = _ranked(_exact(typed, known[folded]))
                if exact and not any(place.overlaps(other) for other in taken):
                    taken.append(place)
                    found += [Candidate(one.entity, one.match, typed, one.score) for one in exact]
        return tuple(dict.fromkeys(found))

    async def near(self, query: str, *, limit: int = MOST_ALIKE) -> tuple[Candidate, ...]:
        """Return the entities with a name that `query` is one slip away from, the likeliest first."""
        folded = fold(query.strip())
        async with self._database.reading() as connection:
            return tuple(_ranked(await self._slipped(NameIndex(connection), folded))[:limit])

    async def complete(self, prefix: str, offset: int, limit: int) -> Slice[EntityCard]:
        """Return the entities that have a name beginning with `prefix`, then those with one that contains it.

        Both the most frequent first; a single character only begins names. Nothing for a prefix without letter or
        digit.
        """
        folded = fold(prefix)
        if not folded:
            return Slice((), offset, 0)
        pair = folded[:2] if len(folded) > 1 else beginning(folded)
        shared = select(gram.c.spelling).where(gram.c.gram == pair)
        rank = func.min(case((spelling.c.folded.startswith(folded, autoescape=True), 0), else_=1))
        matching = (
            select(naming.c.entity, rank.label("rank"))
            .join(form, form.c.naming == naming.c.row)
            .join(spelling, spelling.c.row == form.c.spelling)
            .where(
                ~form.c.weak
                & is_shown(naming.c.entity)
                & spelling.c.row.in_(shared)
                & spelling.c.folded.contains(folded, autoescape=True)
            )
            .group_by(naming.c.entity)
            .subquery()
        )
        order = (matching.c.rank, entity.c.articles.desc(), entity.c.id)
        query = select(entity).join(matching, matching.c.entity == entity.c.row).order_by(*order)
        async with self._database.reading() as connection:
            total = await connection.scalar(select(func.count()).select_from(matching))
            rows = (await connection.execute(query.offset(offset).limit(limit))).all()
        return Slice(tuple(map(entity_card, rows)), offset, total or 0)

    async def is_beside(self, card: EntityCard, place: str) -> bool:
        """Tell whether the archive prints `place` beside an entity: in its newspaper's name or its newest articles."""
        async with self._database.reading() as connection:
            return await NameIndex(connection).is_beside(card, place)

    async def _first(self, steps: Steps, typed: str, limit: int) -> tuple[Candidate, ...]:
        """Return what the first of the `steps` finds that finds anything."""
        async with self._database.reading() as connection, aclosing(steps(NameIndex(connection), typed)) as found:
            async for candidates in found:
                if candidates:
                    matches = groupby(_ranked(candidates), key=lambda one: one.match)
                    return tuple(one for _, alike in matches for one in islice(alike, limit))
        return ()

    async def _exactly(self, index: NameIndex, typed: str) -> AsyncGenerator[list[Candidate]]:
        folded = fold(typed)
        yield list(_exact(typed, (await index.spelled([folded])).get(folded, [])))

    async def _sure_steps(self, index: NameIndex, typed: str) -> AsyncGenerator[list[Candidate]]:
        folded = fold(typed)
        asked = _Asked(folded, self._abbreviations.variants(folded))
        spelled = await index.spelled(asked.spellings)
        yield list(_exact(typed, spelled.get(folded, [])))
        if 1 < len(folded) <= _LONGEST_QUERY:
            yield await self._shortened(index, asked, spelled)
            for form in asked.shorts[:_MOST_OFFICES]:
                yield await _titled(index, form, spelled.get(form, []))

    async def _loose_steps(self, index: NameIndex, typed: str) -> AsyncGenerator[list[Candidate]]:
        folded = fold(typed)
        if 1 < len(folded) <= _LONGEST_QUERY:
            heard = await _sounding(index, folded)
            yield [one for one in heard if is_one_slip(folded, fold(one.form))]
            yield await _romanised(index, typed)
            near = await self._slipped(index, folded) or await self._slipped_within(index, folded)
            yield [one for one in near if one.score >= PLAUSIBLE]
            yield [*heard, *near]

    async def _shortened(
        self, index: NameIndex, asked: "_Asked", spelled: Mapping[str, Sequence[Known]]
    ) -> list[Candidate]:
        """Return whose short form was typed; one scattered over its full form is less likely than one slip is."""
        found = await _abbreviated(index, asked, spelled)
        if not found or found[0].score > Fit.SCATTERED:
            return found
        near = await self._slipped(index, asked.folded) or await self._slipped_within(index, asked.folded)
        return [one for one in near if one.score >= PLAUSIBLE] or found

    async def _slipped(self, index: NameIndex, folded: str) -> list[Candidate]:
        """Return the candidates of whose names `folded` is a slip."""
        found = _named(await index.slipped(folded, lambda form: self._slips.score(folded, form, Kind.PERSON)))
        return _scored((one, self._slips.score(folded, one.folded, one.card.kind)) for one in found)

    async def _slipped_within(self, index: NameIndex, folded: str) -> list[Candidate]:
        """Return the candidates of a part of whose names `folded` is a slip."""
        if len(folded) < SHORTEST_PART:
            return []
        found = _named(await index.sharing([folded], lambda form: self._slips.score_part(folded, form)))
        return _scored((one, self._slips.score_part(folded, one.folded)) for one in found)


class _Asked:
    """A folded query with the other spellings that it may stand for."""

    def __init__(self, folded: str, variants: Sequence[str]) -> None:
        self.folded = folded
        self.shorts = (folded, *variants)
        self.variants = variants
        self.levelled = level_variants(folded)
        self.narrower = {form: stems for short in self.shorts for form, stems in narrower_forms(short)}
        self.unplaced = {form: stem for short in self.shorts for form, stem in unplaced_forms(short).items()}

    @property
    def spellings(self) -> list[str]:
        """All spellings to look up."""
        return list(dict.fromkeys([*self.shorts, *self.levelled, *self.narrower, *self.unplaced]))


async def _abbreviated(index: NameIndex, asked: _Asked, spelled: Mapping[str, Sequence[Known]]) -> list[Candidate]:
    found = [one for variant in asked.variants for one in _named(spelled.get(variant, []))]
    levelled = [one for variant in asked.levelled for one in _named(spelled.get(variant, []))]
    found += [one for one in levelled if one.card.kind is Kind.PLACE]
    if found:
        return [Candidate(one.card, Match.ABBREVIATION, one.form, _SURE) for one in found]
    vouched = await _vouched(index, asked.narrower, spelled)
    if vouched:
        return vouched
    shared = await index.sharing(asked.shorts, lambda form: asked.folded in form or _closest_fit(asked.shorts, form))
    people = [one for one in _named(shared) if one.card.kind is Kind.PERSON and is_joined_part(asked.folded, one.form)]
    if people:
        return [Candidate(one.card, Match.ABBREVIATION, one.form, _SURE) for one in people]
    fitting = _fitting(asked.shorts, shared) or await _vouched(index, asked.unplaced, spelled)
    return fitting or [one for short in asked.shorts for one in _called_near_by(spelled.get(short, []))]


def _called_near_by(known: Iterable[Known]) -> Iterator[Candidate]:
    """Yield the bodies that are so called where their place need not be told: 市消防支队."""
    bodies = (one for one in known if one.weak and one.card.kind is Kind.AGENCY)
    placed = (one for one in bodies if len(one.folded) >= _SHORTEST_OF_LEVEL and one.folded[0] in _LEVEL_SIGNS)
    return (Candidate(one.card, Match.ABBREVIATION, one.form, float(Fit.BORDER)) for one in placed)


async def _vouched(
    index: NameIndex, narrower: Mapping[str, str], spelled: Mapping[str, Sequence[Known]]
) -> list[Candidate]:
    """Return whom one of the `narrower` forms means beside the place whose stem is left out there."""
    for spelt, stems in narrower.items():
        vouched = await index.vouch(list(_named(spelled.get(spelt, []))), stems)
        if vouched:
            return [Candidate(one.card, Match.ABBREVIATION, one.form, _VOUCHED) for one in vouched]
    return []


def _fitting(shorts: Sequence[str], known: Iterable[Known]) -> list[Candidate]:
    bodies = (one for one in _named(known) if one.card.kind is not Kind.PERSON)
    fits = [(_closest_fit(shorts, one.folded), one) for one in bodies]
    best = max((closeness for closeness, _ in fits), default=Fit.NONE)
    closest = [one for closeness, one in fits if closeness == best and closeness is not Fit.NONE]
    unfinished = [one for one in closest if any(one.folded[:-1] == short for short in shorts)]
    return [Candidate(one.card, Match.ABBREVIATION, one.form, float(best)) for one in unfinished or closest]


def _closest_fit(shorts: Iterable[str], full: str) -> Fit:
    return max(_fit(short, full) for short in shorts)


def _fit(short: str, full: str) -> Fit:
    """Return how `short` fits `full`; a word of the dictionary from amid a name (志愿者) is no short form of it."""
    closeness = fit(short, full)
    return Fit.NONE if closeness not in (Fit.NONE, Fit.BORDER) and is_word(short) else closeness


async def _titled(index: NameIndex, folded: str, spelled: Iterable[Known]) -> list[Candidate]:
    holders = await index.holding(folded)
    bearers = await index.titled(folded[:1], folded[-2:])
    scored = [(one, _SURE) for one in spelled if one.card.kind is Kind.PERSON]
    scored += [(one, title_fit(folded, one.card.name, one.folded)) for one in bearers]
    scored += [(one, office_fit(folded, one.folded)) for one in holders]
    found = [Candidate(one.card, Match.TITLE, one.form, score) for one, score in scored]
    best = max((candidate.score for candidate in found), default=0.0)
    if best:
        return [candidate for candidate in found if candidate.score == best]
    longer = [(one, longer_than(folded, one.folded)) for one in holders]
    vouched = [one for one, front in longer if front and await _is_of(index, one, front)]
    return [Candidate(one.card, Match.TITLE, one.form, _VOUCHED) for one in vouched]


async def _is_of(index: NameIndex, office: Known, front: str) -> bool:
    """Tell whether an office is one of the place or body that was typed in `front` of it: of another firm it is not.

    A place may stand anywhere in the article (锦湖 of 锦湖街道); a body stands before the office, in its sentence.
    """
    stem = front.rstrip(_LEVEL_SIGNS)
    if stem != front or len(front) < _SHORTEST_BODY:
        return bool(await index.vouch([office], stem))
    return await index.is_printed_before(office, front[-_SHORTEST_BODY:])


async def _sounding(index: NameIndex, folded: str) -> list[Candidate]:
    if not is_han(folded):
        return []
    # Whoever types by ear types what the characters usually sound like: 胜 is no xing. A mask is typed as a mask.
    usual = usual_reading(folded)
    heard = (one for one in _named(await index.sounding(folded)) if usual in readings(one.folded))
    found = [one for one in heard if MASK not in one.folded or MASK in folded]
    alike = {one: sum(map(str.__eq__, one.folded, folded)) for one in found}
    return [Candidate(one.card, Match.HOMOPHONE, one.form, _HOMOPHONE + shared) for one, shared in alike.items()]


async def _romanised(index: NameIndex, typed: str) -> list[Candidate]:
    latin = unicodedata.normalize("NFKC", typed).lower().replace("ü", "v")
    letters = "".join(_LETTERS.findall(latin))
    if len(letters) < _SHORTEST_PINYIN or not latin.isascii():
        return []
    return [Candidate(one.card, Match.PINYIN, one.form, _PINYIN) for one in _named(await index.romanised(letters))]


def _scored(known: Iterable[tuple[Known, float]]) -> list[Candidate]:
    return [Candidate(one.card, Match.FUZZY, one.form, score) for one, score in known if score]


def _exact(typed: str, known: Iterable[Known]) -> Iterator[Candidate]:
    """Yield the candidates of the surest step among exact name, alias and folded form."""
    found = []
    for one in _named(known):
        match = Match.FOLDED if one.form != typed else Match.EXACT if one.form == one.card.name else Match.ALIAS
        found.append(Candidate(one.card, match, one.form))
    best = min((_ORDER[candidate.match] for candidate in found), default=0)
    yield from (candidate for candidate in found if _ORDER[candidate.match] == best)


def _named(known: Iterable[Known]) -> Iterator[Known]:
    return (one for one in known if not one.weak)


def _ranked(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return one candidate an entity, the best first, then the most frequent."""
    ordered = sorted(candidates, key=lambda one: (-one.score, -one.entity.articles, one.entity.id, one.form))
    best: dict[str, Candidate] = {}
    for one in ordered:
        best.setdefault(one.entity.id, one)
    return list(best.values())
