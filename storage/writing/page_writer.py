"""Writing and withdrawing whole pages within one transaction: the steps of intake in their order."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from reading.errors import RefusedFileError, RefusedFor
from reading.facts import Article, Kind, Name, Page, Span
from reading.text.folding import fold
from storage.archive.records import (
    Record,
    article_ids,
    article_record,
    figure_records,
    name_record,
    page_record,
    quotation_records,
)
from storage.engine.dialect import forget_texts, index_texts
from storage.engine.numbering import Numbering
from storage.engine.schema import article, figure, mention, name, naming, page, quotation, signature, stated, telling
from storage.engine.statements import chunks
from storage.engine.tokens import Tokens
from storage.writing.arrivals import note_arrivals
from storage.writing.entities import Entities
from storage.writing.evidence import collect_evidence
from storage.writing.ledger import Ledger
from storage.writing.namesakes import tell_namesakes
from storage.writing.register import PrintedName, Register
from storage.writing.settlement import Settlement
from storage.writing.stories import Stories
from storage.writing.strength import Strength

Chooser = Callable[[Article, Name], Sequence[Span]]


@dataclass(frozen=True, slots=True)
class Delivery:
    """A page on its way in: the `sheet` it was read from, the `digest` of that one's content.

    A sheet is called as its file is, further ones of one file with their number behind that.
    """

    sheet: str
    digest: str
    page: Page


@dataclass(frozen=True, slots=True)
class _Entered:
    """An article written in this transaction: its row and id, and of each name its row and the sentences chosen.

    `namesakes` are the marks of the contested names in it (see `storage.writing.namesakes`).
    """

    row: int
    key: str
    written: Article
    names: tuple[tuple[int, Name, tuple[Span, ...]], ...]
    namesakes: Mapping[str, str]

    def namesake(self, named: Name) -> str:
        """Return which of its page's bearers of one name `named` is; empty where there is no doubt."""
        return self.namesakes.get(named.name, "") if named.kind is Kind.PERSON else ""

    def row_of(self, called: str | None) -> int | None:
        return next((row for row, named, _ in self.names if named.name == called), None) if called else None


class PageWriter:
    """Withdraws and enters pages; `finish` must be called once before the transaction ends."""

    def __init__(self, connection: AsyncConnection, strength: Strength, choose: Chooser) -> None:
        self._connection = connection
        self._choose = choose
        self._numbering = Numbering(connection)
        self._register = Register(connection, self._numbering, strength)
        self._entities = Entities(connection, self._numbering)
        self._stories = Stories(connection)
        self._entered: list[_Entered] = []
        self._namings: dict[int, int] = {}

    async def withdraw(self, sheets: Iterable[str]) -> None:
        """Take out all that `sheets` hold."""
        for chunk in chunks(sheets):
            pages = select(page.c.row).where(page.c.sheet.in_(chunk))
            await self._strike(article.c.page.in_(pages))
            await self._stories.strike(article.c.page.in_(pages))
            texts = await self._connection.execute(
                select(article.c.row, article.c.text).where(article.c.page.in_(pages))
            )
            await forget_texts(self._connection, ((row, Tokens(text).indexed) for row, text in texts))
            await self._connection.execute(delete(page).where(page.c.sheet.in_(chunk)))

    async def enter(self, deliveries: Sequence[Delivery]) -> None:
        """Write pages; what their names mean is settled by `finish`.

        Raises:
            RefusedFileError: another sheet holds the same content.
        """
        await self._refuse_duplicates(deliveries)
        rows = await self._numbering.rows(page, len(deliveries))
        records = [page_record(row, one.sheet, one.digest, one.page) for row, one in zip(rows, deliveries, strict=True)]
        await self._insert(page, records)
        await note_arrivals(self._connection, self._numbering, [one.digest for one in deliveries])
        names: list[PrintedName] = []
        articles: list[Record] = []
        records = []
        for row, delivery in zip(rows, deliveries, strict=True):
            async for entered, place in self._articles(row, delivery):
                self._entered.append(entered)
                articles.append(article_record(entered.written) | place)
                names += _printed(entered, delivery)
                records += _name_records(entered, delivery)
        await self._insert(article, articles)
        await self._insert(signature, [each for entered in self._entered for each in _signed(entered)])
        await index_texts(self._connection, ((one.row, Tokens(one.written.text).indexed) for one in self._entered))
        await self._stories.enter({entered.row: entered.written for entered in self._entered})
        self._namings = await self._register.enter(names)
        await self._insert(name, [record | {"naming": self._namings[record["row"]]} for record in records])

    async def finish(self) -> None:
        """Settle which articles are one story and what names mean, place the facts under entities, describe these."""
        retold = await self._stories.settle()
        rulings = await Ledger(self._connection).in_force()
        settlement = Settlement(self._connection, self._entities, rulings)
        kept, dropped = await settlement.settle(self._register.touched | retold)
        await self._register.sweep(rulings)
        await self._entities.drop(dropped)
        await self._place(await self._owners())
        await self._entities.describe(kept, rulings)

    async def _strike(self, articles: ColumnElement[bool]) -> None:
        query = (
            select(name, naming.c.entity, page.c.sheet, page.c.publication)
            .join(naming, naming.c.row == name.c.naming)
            .join(article, article.c.row == name.c.article)
            .join(page, page.c.row == article.c.page)
            .where(articles)
        )
        found = (await self._connection.execute(query)).all()
        names = [
            PrintedName(
                row=row.row,
                kind=Kind(row.kind),
                name=row.name,
                aliases=row.aliases,
                roles=row.roles,
                relative=row.relative,
                page=row.sheet + row.namesake,
                publication=row.publication,
            )
            for row in found
        ]
        await self._register.strike(names, {row.row: row.naming for row in found})
        placed = [{"of": row.entity, "there": row.article} for row in found]
        for table in (mention, telling):
            await self._remove(table, placed)
        await self._remove(stated, [each | {"side": side} for each in placed for side in (0, 1)])

    async def _remove(self, table: Table, placed: Sequence[Mapping[str, Any]]) -> None:
        if not placed:
            return
        there = (table.c.entity == bindparam("of")) & (table.c.article == bindparam("there"))
        if "beside" in table.c:
            there &= table.c.beside == bindparam("side")
        await self._connection.execute(delete(table).where(there), placed)

    async def _refuse_duplicates(self, deliveries: Sequence[Delivery]) -> None:
        holders: dict[str, str] = {}
        for chunk in chunks(delivery.digest for delivery in deliveries):
            query = select(page.c.digest, page.c.sheet).where(page.c.digest.in_(chunk))
            holders |= dict((await self._connection.execute(query)).all())
        for delivery in deliveries:
            if holders.setdefault(delivery.digest, delivery.sheet) != delivery.sheet:
                raise RefusedFileError(RefusedFor.DUPLICATE, holders[delivery.digest])

    async def _articles(self, page_row: int, delivery: Delivery) -> AsyncIterator[tuple[_Entered, Record]]:
        """Yield a page's articles with the columns that tell their place."""
        written = delivery.page.articles
        marks = tell_namesakes(delivery.page)
        for position, (each, key) in enumerate(zip(written, article_ids(delivery.digest, written), strict=True)):
            day = delivery.page.day or each.day
            row = (await self._numbering.article_rows(day, 1))[0]
            rows = await self._numbering.rows(name, len(each.names))
            names = zip(rows, each.names, strict=True)
            chosen = tuple((number, named, tuple(self._choose(each, named))) for number, named in names)
            place = {"row": row, "id": key, "page": page_row, "position": position, "day": day}
            namesakes = {
                named.name: marks[position, named.name] for named in each.names if (position, named.name) in marks
            }
            yield _Entered(row, key, each, chosen, namesakes), place

    async def _owners(self) -> dict[int, int]:
        """Return the entity of each name that was entered, by its row."""
        entities: dict[int, int] = {}
        for chunk in chunks(sorted(set(self._namings.values()))):
            query = select(naming.c.row, naming.c.entity).where(naming.c.row.in_(chunk))
            entities |= dict((await self._connection.execute(query)).all())
        return {row: entities[of] for row, of in self._namings.items()}

    async def _place(self, owners: Mapping[int, int]) -> None:
        said: list[Record] = []
        counted: list[Record] = []
        about: list[Record] = []
        for entered in self._entered:
            rows = await self._numbering.rows(quotation, len(entered.written.quotations))
            quotations = quotation_records(rows, entered.row, entered.key, entered.written)
            said += (_attributed(each, entered, owners) for each in quotations)
            rows = await self._numbering.rows(figure, len(entered.written.figures))
            counted += figure_records(rows, entered.row, entered.key, entered.written)
            about += _stated(rows, entered, owners)
        await self._insert(mention, [each for entered in self._entered for each in _mentions(entered, owners)])
        await self._insert(telling, [each for entered in self._entered for each in _telling(entered, owners)])
        await self._insert(quotation, said)
        await self._insert(figure, counted)
        await self._insert(stated, about)

    async def _insert(self, table: Table, records: Sequence[Record]) -> None:
        if records:
            await self._connection.execute(insert(table), records)


def _printed(entered: _Entered, delivery: Delivery) -> Iterator[PrintedName]:
    for row, named, _ in entered.names:
        yield PrintedName(
            row=row,
            kind=named.kind,
            name=named.name,
            aliases=named.aliases,
            roles=named.roles,
            relative=named.relative,
            page=delivery.sheet + entered.namesake(named),
            publication=delivery.page.publication,
        )


def _signed(entered: _Entered) -> Iterator[Record]:
    authors = dict.fromkeys(fold(author.name) for author in entered.written.byline)
    return ({"author": author, "article": entered.row} for author in authors if author)


def _name_records(entered: _Entered, delivery: Delivery) -> Iterator[Record]:
    for position, (row, named, chosen) in enumerate(entered.names):
        evidence: tuple[str, ...] = ()
        if named.kind is Kind.PERSON:
            evidence = collect_evidence(entered.written, named, delivery.page.publication)
        place = {"row": row, "article": entered.row, "position": position}
        yield name_record(named, chosen, evidence, entered.namesake(named)) | place


def _mentions(entered: _Entered, owners: Mapping[int, int]) -> Iterator[Record]:
    for row, named, _ in entered.names:
        for span in sorted(set(named.mentions)):
            yield {"entity": owners[row], "article": entered.row, "start": span.start, "end": span.end, "name": row}


def _telling(entered: _Entered, owners: Mapping[int, int]) -> Iterator[Record]:
    for row, _, chosen in entered.names:
        for rank, span in enumerate(chosen):
            place = {"start": span.start, "end": span.end}
            yield {"entity": owners[row], "article": entered.row, "rank": rank, "name": row} | place


def _attributed(said: Record, entered: _Entered, owners: Mapping[int, int]) -> Record:
    speaker = entered.row_of(said["speaker"])
    return said | {"name": speaker, "entity": owners[speaker] if speaker is not None else None}


def _stated(rows: Iterable[int], entered: _Entered, owners: Mapping[int, int]) -> Iterator[Record]:
    """Yield whom each figure is about: its subject, and beside it the names in its sentence."""
    for row, stated_figure in zip(rows, entered.written.figures, strict=True):
        subject = entered.row_of(stated_figure.subject)
        for number, named, _ in entered.names:
            is_beside = any(stated_figure.sentence.covers(span) for span in named.mentions)
            if number == subject or is_beside:
                yield {
                    "entity": owners[number],
                    "beside": int(number != subject),
                    "article": entered.row,
                    "start": stated_figure.span.start,
                    "figure": row,
                    "name": number,
                }
