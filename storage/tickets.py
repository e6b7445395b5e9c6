"""Tickets: short tokens for what a button or a link must carry but has no room for.

A ticket outlives restarts and reindexing, so that the buttons under an old message go on working.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import select

from storage.backlog import Backlog
from storage.database import Database
from storage.dialect import insert_new
from storage.identity import make_id
from storage.schema import ticket


class Tickets:
    """Issues tickets and takes them back."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._backlog = Backlog(database, self._write)

    def issue(self, payload: str) -> str:
        """Return the token for `payload`, 16 characters of `[A-Za-z0-9_-]`; the same payload has the same token."""
        (token,) = self.issue_all([payload])
        return token

    def issue_all(self, payloads: Sequence[str]) -> list[str]:
        """Return the tokens for `payloads` in their order."""
        tokens = [make_id("ticket", payload) for payload in payloads]
        self._backlog.add(dict(zip(tokens, payloads, strict=True)))
        return tokens

    async def payload(self, token: str) -> str | None:
        """Return what `token` was issued for, None where it never was."""
        unwritten = self._backlog.get(token)
        if unwritten is not None:
            return unwritten
        async with self._database.reading() as connection:
            return await connection.scalar(select(ticket.c.payload).where(ticket.c.token == token))

    async def _write(self, payloads: Mapping[str, str]) -> None:
        async with self._database.reading() as connection:
            known = set(await connection.scalars(select(ticket.c.token).where(ticket.c.token.in_(payloads))))
        new = [{"token": token, "payload": payload} for token, payload in payloads.items() if token not in known]
        if new:
            async with self._database.writing() as connection:
                await connection.execute(insert_new(connection, ticket), new)
