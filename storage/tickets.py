"""Tickets: short tokens for what a button or a link must carry but has no room for.

A ticket outlives restarts and reindexing, so that the buttons under an old message go on working.
"""

from collections.abc import Sequence

from sqlalchemy import select

from storage.database import Database
from storage.dialect import insert_new
from storage.identity import make_id
from storage.schema import ticket


class Tickets:
    """Issues tickets and takes them back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def issue(self, payload: str) -> str:
        """Return the token for `payload`, 16 characters of `[A-Za-z0-9_-]`; the same payload has the same token."""
        (token,) = await self.issue_all([payload])
        return token

    async def issue_all(self, payloads: Sequence[str]) -> list[str]:
        """Return the tokens for `payloads` in their order; those that are new are written at once."""
        tokens = [make_id("ticket", payload) for payload in payloads]
        rows = {token: {"token": token, "payload": payload} for token, payload in zip(tokens, payloads, strict=True)}
        async with self._database.reading() as connection:
            known = set(await connection.scalars(select(ticket.c.token).where(ticket.c.token.in_(tokens))))
        new = [row for token, row in rows.items() if token not in known]
        if new:
            async with self._database.writing() as connection:
                await connection.execute(insert_new(connection, ticket), new)
        return tokens

    async def payload(self, token: str) -> str | None:
        """Return what `token` was issued for, None where it never was."""
        async with self._database.reading() as connection:
            return await connection.scalar(select(ticket.c.payload).where(ticket.c.token == token))
