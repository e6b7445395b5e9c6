"""Newspapers that the archive holds pages of, by their names as a question types them."""

from collections.abc import Iterable

from sqlalchemy import bindparam, select

from storage.engine.database import Database
from storage.engine.dialect import begins_with
from storage.engine.driver import fetch
from storage.engine.schema import page
from storage.engine.statements import chunks

_SHORTEST, _LONGEST = 2, 16
_NAMED = select(page.c.publication).where(page.c.publication.in_(bindparam("wanted", expanding=True))).distinct()


class Papers:
    """Finds newspapers in texts; `tails` are what their names end in."""

    def __init__(self, database: Database, tails: Iterable[str]) -> None:
        self._database = database
        self._ends = frozenset(tail[-1] for tail in tails if tail)

    async def named(self, text: str) -> str | None:
        """Return the newspaper of the archive that `text` names, the one with the longest name; None without any."""
        ends = (end for end, character in enumerate(text, 1) if character in self._ends)
        strings = {text[end - length : end] for end in ends for length in range(_SHORTEST, min(end, _LONGEST) + 1)}
        found: set[str] = set()
        async with self._database.reading() as connection:
            for chunk in chunks(sorted(strings)):
                found.update(row.publication for row in await fetch(connection, _NAMED, {"wanted": chunk}))
        return max(found, key=lambda name: (len(name), name), default=None)

    async def of_place(self, place: str) -> str | None:
        """Return the newspaper whose name begins with `place` (邵阳日报); None without any, or where several do."""
        async with self._database.reading() as connection:
            is_there = begins_with(connection, page.c.publication, place)
            found = (await connection.scalars(select(page.c.publication).where(is_there).distinct().limit(2))).all()
        return found[0] if len(found) == 1 else None
