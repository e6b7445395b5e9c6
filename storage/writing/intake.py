"""The write side: pages go in, each in place of what its sheet held before, or all of a batch, or nothing."""

from collections.abc import Collection, Iterable

from sqlalchemy import select

from reading.facts import Article, Name, Span
from reading.text.sentences import split_sentences
from storage.engine.database import Database
from storage.engine.schema import page as pages
from storage.writing.page_writer import Chooser, Delivery, PageWriter
from storage.writing.strength import Strength

_MOST_SENTENCES = 3


def choose_first(written: Article, named: Name) -> tuple[Span, ...]:
    """Return the first sentences that mention the name: what tells most where nothing better is known."""
    sentences = split_sentences(written.text)
    mentioning = [one for one in sentences if any(one.covers(span) for span in named.mentions)]
    return tuple(mentioning[:_MOST_SENTENCES])


class Intake:
    """Takes pages into the archive and out of it.

    `choose` says which sentences of an article tell most about a name; `generic` are the words of which common nouns
    are made (街道, 办事处), so that they never answer for one agency alone; `known` the names made of these that yet
    mean one agency everywhere (教育部).
    """

    def __init__(
        self,
        database: Database,
        *,
        choose: Chooser = choose_first,
        generic: Collection[str] = (),
        known: Collection[str] = (),
    ) -> None:
        self._database = database
        self._choose = choose
        self._strength = Strength(generic, known)

    async def take_in(self, deliveries: Iterable[Delivery]) -> None:
        """Put pages in place of what their sheets held before, in one transaction; the last of a sheet counts.

        Raises:
            RefusedFileError: another sheet holds the same content; nothing was taken in.
        """
        latest = {delivery.sheet: delivery for delivery in deliveries}
        async with self._database.writing() as connection:
            writer = PageWriter(connection, self._strength, self._choose)
            await writer.withdraw(latest)
            await writer.enter(list(latest.values()))
            await writer.finish()

    async def forget(self, sheets: Iterable[str]) -> None:
        """Take out all that `sheets` held, as when their files are gone."""
        async with self._database.writing() as connection:
            writer = PageWriter(connection, self._strength, self._choose)
            await writer.withdraw(sheets)
            await writer.finish()

    async def known(self) -> dict[str, str]:
        """Return the digest of each sheet in the archive."""
        async with self._database.reading() as connection:
            return dict((await connection.execute(select(pages.c.sheet, pages.c.digest))).all())
