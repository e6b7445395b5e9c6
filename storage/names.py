"""Which entity a query means: the read side of the index over names."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from reading.folding import fold
from storage.database import Database
from storage.findings import Candidate, EntityCard, Match, Slice
from storage.records import entity_card
from storage.schema import entity, form, gram, naming, spelling
from storage.statements import chunks

_SHORTEST_CONTAINED, _LONGEST_CONTAINED = 2, 24
_LONGEST_TEXT = 300
_NOTHING: Mapping[str, str] = MappingProxyType({})


class Names:
    """Finds entities by what users type; `abbreviations` maps short forms to full ones (卫健委 to 卫生健康委员会)."""

    def __init__(self, database: Database, abbreviations: Mapping[str, str] = _NOTHING) -> None:
        self._database = database
        self._abbreviations = abbreviations

    async def find(self, query: str, *, literal: bool = False, limit: int = 8) -> tuple[Candidate, ...]:
        """Return the entities that `query` may mean, of the surest step that finds any, the best first.

        With `literal` only those that are printed exactly so.
        """
        async with self._database.reading() as connection:
            known = await _spelled(connection, [fold(query)])
            exact = list(_rank_exact(query.strip(), known.get(fold(query), ())))
            if literal:
                exact = [candidate for candidate in exact if candidate.form == query.strip()]
        return tuple(exact[:limit])

    async def contained(self, text: str) -> tuple[Candidate, ...]:
        """Return the known names that stand in `text`, the longest first, without overlaps.

        Each candidate's `form` is what stands in `text`; namesakes are all returned.
        """
        places = _places(text[:_LONGEST_TEXT])
        async with self._database.reading() as connection:
            known = await _spelled(connection, places)
        taken: list[tuple[int, int]] = []
        found: list[Candidate] = []
        for folded in sorted(known, key=lambda folded: -len(folded)):
            for start, end in places[folded]:
                if not any(start < last and first < end for first, last in taken):
                    taken.append((start, end))
                    found += _rank_exact(text[start:end], known[folded])
        return tuple(dict.fromkeys(found))

    async def complete(self, prefix: str, offset: int, limit: int) -> Slice[EntityCard]:
        """Return the entities one of whose names begins with `prefix`, then those that contain it, most frequent first."""
        folded = fold(prefix)
        begins = spelling.c.folded.startswith(folded, autoescape=True)
        async with self._database.reading() as connection:
            matching = (
                select(naming.c.entity, func.min(case((begins, 0), else_=1)).label("rank"))
                .join(form, form.c.naming == naming.c.row)
                .join(spelling, spelling.c.row == form.c.spelling)
                .where(spelling.c.folded.contains(folded, autoescape=True))
                .group_by(naming.c.entity)
                .subquery()
            )
            query = select(entity).join(matching, matching.c.entity == entity.c.row)
            total = await connection.scalar(select(func.count()).select_from(matching))
            ordered = query.order_by(matching.c.rank, entity.c.articles.desc(), entity.c.id).offset(offset).limit(limit)
            rows = (await connection.execute(ordered)).all()
        return Slice(tuple(map(entity_card, rows)), offset, total or 0)


@dataclass(frozen=True, slots=True)
class Known:
    """An entity under one of its printed forms."""

    card: EntityCard
    form: str
    canonical: bool
    weak: bool


async def _spelled(connection: AsyncConnection, folded: Collection[str]) -> dict[str, list[Known]]:
    """Return who is spelled like each of the `folded` forms."""
    found: dict[str, list[Known]] = {}
    for chunk in chunks(folded):
        query = (
            select(spelling.c.folded, form.c.form, form.c.canonical, form.c.weak, entity)
            .join(form, form.c.spelling == spelling.c.row)
            .join(naming, naming.c.row == form.c.naming)
            .join(entity, entity.c.row == naming.c.entity)
            .where(spelling.c.folded.in_(chunk))
        )
        for row in await connection.execute(query):
            found.setdefault(row.folded, []).append(Known(entity_card(row), row.form, row.canonical, row.weak))
    return found


def _rank_exact(typed: str, known: Iterable[Known]) -> Iterable[Candidate]:
    """Return the candidates of the surest step among exact name, alias and folded form, the most frequent first."""
    steps: dict[str, Candidate] = {}
    for one in known:
        if one.weak:
            continue
        match = Match.FOLDED if one.form != typed else Match.EXACT if one.form == one.card.name else Match.ALIAS
        candidate = Candidate(one.card, match, one.form)
        if one.card.id not in steps or _ORDER[match] < _ORDER[steps[one.card.id].match]:
            steps[one.card.id] = candidate
    best = min((_ORDER[candidate.match] for candidate in steps.values()), default=0)
    kept = (candidate for candidate in steps.values() if _ORDER[candidate.match] == best)
    return sorted(kept, key=lambda candidate: (-candidate.entity.articles, candidate.entity.id))


_ORDER = {match: place for place, match in enumerate(Match)}


def _places(text: str) -> dict[str, list[tuple[int, int]]]:
    """Return where each folded substring that may be a name stands in `text`."""
    places: dict[str, list[tuple[int, int]]] = {}
    for start in range(len(text)):
        for end in range(start + _SHORTEST_CONTAINED, min(len(text), start + _LONGEST_CONTAINED) + 1):
            if text[start].isalnum() and text[end - 1].isalnum():
                places.setdefault(fold(text[start:end]), []).append((start, end))
    return {folded: found for folded, found in places.items() if len(folded) >= _SHORTEST_CONTAINED}
