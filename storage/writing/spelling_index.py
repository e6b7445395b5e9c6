"""The write side of the index over spellings: each folded form once, with the keys under which a query finds it."""

from collections.abc import Collection, Iterable

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine.dialect import insert_new
from storage.engine.numbering import Numbering
from storage.engine.schema import form, gram, naming, office, omission, sound, spelling
from storage.engine.statements import chunks
from storage.naming.spellings import BETWEEN, beginning, blanked, grams, readings


class SpellingIndex:
    """Keeps `spelling` and its keys within one writing transaction."""

    def __init__(self, connection: AsyncConnection, numbering: Numbering) -> None:
        self._connection = connection
        self._numbering = numbering

    async def rows(self, folded: Collection[str]) -> dict[str, int]:
        """Return the row of each of the `folded` forms; new ones are entered."""
        known: dict[str, int] = {}
        for chunk in chunks(sorted(set(folded))):
            query = select(spelling.c.folded, spelling.c.row).where(spelling.c.folded.in_(chunk))
            known |= dict((await self._connection.execute(query)).all())
        new = sorted(set(folded) - known.keys())
        entered = dict(zip(new, await self._numbering.rows(spelling, len(new)), strict=True))
        if entered:
            await self._connection.execute(
                insert(spelling), [{"row": row, "folded": text} for text, row in entered.items()]
            )
            await self._index_grams(entered)
        return known | entered

    async def index_names(self, forms: Iterable[tuple[str, int]]) -> None:
        """Make forms of names findable by sound and with a slip; each is its folded text and its row."""
        sounds, slips = [], []
        for folded, row in forms:
            slips += [{"rest": rest, "spelling": row} for rest in blanked(folded)]
            sounds += [
                {"syllables": BETWEEN.join(syllables), "letters": "".join(syllables), "spelling": row}
                for syllables in readings(folded)
            ]
        if sounds:
            await self._connection.execute(insert_new(self._connection, sound), sounds)
        if slips:
            await self._connection.execute(insert_new(self._connection, omission), slips)

    async def prune(self, rows: Iterable[int]) -> None:
        """Take out those of the `rows` that nothing is spelled with any more."""
        for chunk in chunks(rows):
            unused = [
                ~select(table.c.spelling).where(table.c.spelling == spelling.c.row).exists()
                for table in (form, office, naming)
            ]
            await self._connection.execute(delete(spelling).where(spelling.c.row.in_(chunk), *unused))

    async def _index_grams(self, entered: dict[str, int]) -> None:
        rows = [
            {"gram": pair, "spelling": row}
            for folded, row in entered.items()
            for pair in {beginning(folded), *grams(folded)}
        ]
        if rows:
            await self._connection.execute(insert(gram), rows)
