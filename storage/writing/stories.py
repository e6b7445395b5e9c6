"""The write side of stories: which articles are copies of one, found through their marks.

Only what came, and what is left of a story that lost a copy, is compared with what shares its marks. What comes out
follows from the articles in the archive alone, whatever the order in which they came.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from reading.facts import Article, Kind, Name
from reading.fingerprint import SHARED_MARKS, Fingerprint, fingerprint, is_same_story
from storage.archive.records import spans
from storage.engine.schema import article, copy, mark, name
from storage.engine.statements import chunks
from storage.writing.clusters import Union


class Stories:
    """Keeps the copies of stories together within one writing transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._prints: dict[int, Fingerprint] = {}
        self._pending: set[int] = set()
        self._withdrawn: set[int] = set()

    async def strike(self, articles: ColumnElement[bool]) -> None:
        """Take the `articles`, which are about to go, out of their stories."""
        going = select(article.c.row).where(articles)
        stories = select(copy.c.story).where(copy.c.article.in_(going))
        self._withdrawn |= set(await self._connection.scalars(stories.distinct()))

    async def enter(self, articles: Mapping[int, Article]) -> None:
        """Enter the marks of new articles, by their rows."""
        self._prints |= {row: fingerprint(entered) for row, entered in articles.items()}
        self._pending |= articles.keys()
        marks = [{"mark": number, "article": row} for row in articles for number in sorted(self._prints[row].marks)]
        if marks:
            await self._connection.execute(insert(mark), marks)

    async def settle(self) -> set[int]:
        """Work out the stories of what came and of what is left; return the namings that these articles print."""
        left = {row for row, _ in await self._copies(copy.c.story, self._withdrawn)}
        await self._clear(left)
        await self._read_prints(left)
        pairs = await self._near(self._pending | left)
        near = {row for pair in pairs for row in pair}
        await self._read_prints(near)
        stories = {story for _, story in await self._copies(copy.c.article, near)}
        known = await self._copies(copy.c.story, stories)
        groups = self._group(known, pairs)
        await self._clear({row for row, _ in known})
        await self._write(groups)
        return await self._named(left.union(*groups))

    async def _copies(self, column: ColumnElement[int], values: Iterable[int]) -> list[tuple[int, int]]:
        """Return the articles that are copies, each with its story, where `column` has one of the `values`."""
        found: list[tuple[int, int]] = []
        for chunk in chunks(sorted(values)):
            query = select(copy.c.article, copy.c.story).where(column.in_(chunk))
            found += [(row, story) for row, story in await self._connection.execute(query)]
        return found

    async def _clear(self, articles: Iterable[int]) -> None:
        for chunk in chunks(sorted(articles)):
            await self._connection.execute(delete(copy).where(copy.c.article.in_(chunk)))

    async def _near(self, pending: Collection[int]) -> list[tuple[int, int]]:
        """Return the pairs of articles, at least one of each `pending`, that share marks enough to be one story."""
        bearers: dict[int, set[int]] = {}
        for chunk in chunks(sorted({number for row in pending for number in self._prints[row].marks})):
            for number, row in await self._connection.execute(select(mark).where(mark.c.mark.in_(chunk))):
                bearers.setdefault(number, set()).add(row)
        pairs: set[tuple[int, int]] = set()
        for row in pending:
            marks = self._prints[row].marks
            shared = Counter(other for number in marks for other in bearers[number])
            least = min(SHARED_MARKS, len(marks))
            pairs |= {(min(row, other), max(row, other)) for other, count in shared.items() if count >= least}
        return sorted((first, second) for first, second in pairs if first != second)

    def _group(self, known: Sequence[tuple[int, int]], pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        """Return the stories of several articles: those `known`, each joined by what is the same story."""
        found = [pair for pair in pairs if is_same_story(self._prints[pair[0]], self._prints[pair[1]])]
        union = Union(sorted({row for pair in (*known, *found) for row in pair}))
        for first, second in (*known, *found):
            union.join(first, second)
        return union.clusters()

    async def _write(self, groups: Iterable[Sequence[int]]) -> None:
        records = []
        for group in groups:
            story, *others = await self._in_order(group)
            records += [{"article": row, "story": story, "rank": rank} for rank, row in enumerate((story, *others))]
        if records:
            await self._connection.execute(insert(copy), records)

    async def _in_order(self, rows: Iterable[int]) -> list[int]:
        """Return `rows` by their days, those of one day by their ids, the undated last."""
        order: dict[int, tuple[date, str]] = {}
        for chunk in chunks(rows):
            query = select(article.c.row, article.c.day, article.c.id).where(article.c.row.in_(chunk))
            order |= {row: (day or date.max, key) for row, day, key in await self._connection.execute(query)}
        return sorted(order, key=order.__getitem__)

    async def _named(self, articles: Iterable[int]) -> set[int]:
        found: set[int] = set()
        for chunk in chunks(sorted(articles)):
            query = select(name.c.naming).where(name.c.article.in_(chunk)).distinct()
            found |= set(await self._connection.scalars(query))
        return found

    async def _read_prints(self, articles: AbstractSet[int]) -> None:
        for chunk in chunks(sorted(articles - self._prints.keys())):
            query = select(name.c.article, name.c.name).where(name.c.article.in_(chunk))
            people: dict[int, list[Name]] = {}
            for row, called in await self._connection.execute(query.where(name.c.kind == Kind.PERSON.value)):
                people.setdefault(row, []).append(Name(called, Kind.PERSON, ()))
            columns = (article.c.row, article.c.text, article.c.captions, article.c.paragraphs, article.c.titles)
            printed: Select[Any] = select(*columns).where(article.c.row.in_(chunk))
            for row in await self._connection.execute(printed):
                self._prints[row.row] = fingerprint(_printed(row, people.get(row.row, ())))


def _printed(row: Row[Any], people: Iterable[Name]) -> Article:
    """Return of an article in the archive what its fingerprint is made of."""
    return Article(
        row.text,
        (),
        captions=tuple(row.captions),
        paragraphs=spans(row.paragraphs),
        titles=spans(row.titles),
        names=tuple(people),
    )
