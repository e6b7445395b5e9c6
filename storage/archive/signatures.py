"""Signatures: who signs articles, by the names in bylines; they are no entities, whoever else is called so."""

from sqlalchemy import bindparam, select

from reading.text.folding import fold_stretches
from storage.engine.database import Database
from storage.engine.driver import fetch
from storage.engine.schema import signature
from storage.engine.statements import chunks

_LENGTHS = range(2, 17)
_SIGNING = select(signature.c.author).where(signature.c.author.in_(bindparam("wanted", expanding=True))).distinct()


class Signatures:
    """Finds those who sign articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def named(self, text: str) -> str | None:
        """Return the longest stretch of `text` that is the name of somebody who signs; None without any."""
        stretches = {folded: places[0].of(text) for folded, places in fold_stretches(text, _LENGTHS).items()}
        found: list[str] = []
        async with self._database.reading() as connection:
            for chunk in chunks(sorted(stretches)):
                found += [row.author for row in await fetch(connection, _SIGNING, {"wanted": chunk})]
        return max((stretches[author] for author in found), key=len, default=None)
