"""Former names: whom an id meant before a correction gave them another name, and with it another id."""

from sqlalchemy import select

from reading.facts import Kind
from storage.engine.database import Database
from storage.engine.identity import entity_id
from storage.engine.schema import correction

_RENAMING = ("merge", "rename")


async def former_name(database: Database, key: str) -> str | None:
    """Return the name of whoever had the id `key` before a correction that is in force, None where nobody had.

    Not where they had it to be told from namesakes: the name alone does not say who is meant then.
    """
    query = select(correction.c.names).where(correction.c.action.in_(_RENAMING) & correction.c.undone.is_(None))
    async with database.reading() as connection:
        corrected = [names for (names,) in await connection.execute(query)]
    return next(
        (name for names in corrected for name in names for kind in Kind if entity_id(kind.value, name) == key), None
    )
