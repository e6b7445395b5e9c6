"""Arrivals: contents that the archive did not hold before, in the order in which they came.

A content is known by its page's digest, for ever: read again, moved to another file, or taken out and put back, it does
not arrive a second time.
"""

from collections.abc import Sequence

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine.numbering import Numbering
from storage.engine.schema import arrival
from storage.engine.statements import chunks


async def note_arrivals(connection: AsyncConnection, numbering: Numbering, digests: Sequence[str]) -> None:
    """Number those of the `digests` that never arrived before."""
    known: set[str] = set()
    for chunk in chunks(digests):
        known |= set(await connection.scalars(select(arrival.c.digest).where(arrival.c.digest.in_(chunk))))
    new = [digest for digest in dict.fromkeys(digests) if digest not in known]
    if new:
        rows = await numbering.rows(arrival, len(new))
        await connection.execute(
            insert(arrival), [{"row": row, "digest": digest} for row, digest in zip(rows, new, strict=True)]
        )
