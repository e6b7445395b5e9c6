"""In which language each visitor wants to be spoken to, where one was chosen."""

from sqlalchemy import select

from storage.engine.database import Database
from storage.engine.dialect import upsert
from storage.engine.schema import language


class Languages:
    """Keeps choices; all of them are held in memory, so that no message waits for one to be read."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._chosen: dict[str, str] = {}

    async def load(self) -> None:
        """Read what was chosen before this start."""
        async with self._database.reading() as connection:
            rows = (await connection.execute(select(language.c.visitor, language.c.language))).all()
        self._chosen = {row.visitor: row.language for row in rows}

    def chosen(self, visitor: str) -> str | None:
        """Return the language that `visitor` chose; None where none was."""
        return self._chosen.get(visitor)

    async def choose(self, visitor: str, tongue: str) -> None:
        """Speak `tongue` to `visitor` from now on."""
        async with self._database.writing() as connection:
            statement = upsert(connection, language).values(visitor=visitor, language=tongue)
            newest = {"language": statement.excluded.language}
            await connection.execute(statement.on_conflict_do_update(index_elements=["visitor"], set_=newest))
        self._chosen[visitor] = tongue
