"""Full text: where a string stands, for words that are no name. Every string of one character or more is found."""

import asyncio
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Select, func, select

from reading.facts import Span
from storage.archive.copies import is_repeated_among, name_places, without_copies
from storage.archive.filters import NO_FILTER, Filter, is_of_text
from storage.archive.findings import Passage, Slice
from storage.archive.records import source_of
from storage.archive.snippets import cut_snippet, highlights_within
from storage.archive.sources import select_articles
from storage.archive.takedowns import hidden_places, is_unmentioned
from storage.engine.database import Database
from storage.engine.dialect import fulltext_hits, has_hits, is_exact
from storage.engine.reader import Reader
from storage.engine.schema import article, page
from storage.engine.statements import chunks
from storage.engine.tokens import Tokens

# As many of the newest hits are put in the order of how much they tell about the words; older ones follow by day.
_RANKED = 100
# Where hits must be checked one by one, no more than this many of the newest are.
_MOST_CHECKED = 2_000
_LONGEST_QUERY = 64
_HEADLINE, _OFTEN = 5, 4
# Words that stand farther apart are of different matters; about as much as a phone shows of a snippet.
_NEAR = 120
_NUMERAL = r"[0-9０-９〇零一二两三四五六七八九十百千万亿余多几]\s*"


class Fulltext:
    """Finds strings in the texts of articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(
        self, words: str, offset: int, limit: int, asked: Filter = NO_FILTER, units: Sequence[str] = ()
    ) -> Slice[Passage]:
        """Return passages that hold all `words` (apart by blanks) close to one another, one a story.

        Of a story the one that counts something in one of the `units` beside them is preferred.

        What has them in its headline comes first, then what prints them most often, the newest first.

        Case, width, Traditional characters and blanks make no difference, quotation marks and brackets only where
        they are typed. Nothing is found for blanks alone.
        """
        wanted = {word: tokens for word in words[:_LONGEST_QUERY].split() if (tokens := Tokens(word)).phrases}
        if not wanted:
            return Slice((), offset, 0)
        async with self._database.reading() as connection:
            rows, total = await _hits(connection, wanted, asked, slice(offset, offset + limit))
            passages = (
                (row, passage.text, passage) for row in rows for passage in _passages(row, wanted.values(), units)
            )
            return Slice(await name_places(connection, passages), offset, total)


async def _hits(
    connection: Reader, wanted: Mapping[str, Tokens], asked: Filter, part: slice
) -> tuple[list[Row[Any]], int]:
    """Return a part of the articles that hold all the words `wanted`, and how many there are."""
    phrases = [phrase for tokens in wanted.values() for phrase in tokens.phrases]
    # Words that stand nowhere are told from others sooner than the whole statement is put together.
    if not await has_hits(connection, phrases):
        return [], 0
    hits = fulltext_hits(connection, phrases)
    if not asked.is_empty:
        hits = _narrowed(hits, asked)
    is_one = len(wanted) == 1 and not any(tokens.marks for tokens in wanted.values())
    if is_one and is_exact(connection, phrases):
        found = hits.cte()
        is_first = ~is_repeated_among(found, found.c.article)
        first = select(found.c.article).where(is_first & is_unmentioned(found.c.article))
        most = max(_RANKED, part.stop)
        rows = list(await connection.scalars(first.order_by(found.c.article).limit(most)))
        counted = select(func.count()).select_from(first.subquery())
        total = len(rows) if len(rows) < most else await connection.scalar(counted) or 0
    else:
        newest = await connection.scalars(hits.order_by("article").limit(_MOST_CHECKED))
        checked = await _check(connection, newest, tuple(wanted.values()))
        closed = await hidden_places(connection, checked)
        rows = await without_copies(connection, [row for row in checked if row not in closed])
        total = len(rows)
    ranked = await _ranked(connection, rows[:_RANKED], wanted)
    shown = [*ranked, *rows[_RANKED:]][part]
    articles = {row.row: row for row in await _articles(connection, shown)}
    return [articles[row] for row in shown], total


def _narrowed(hits: Select[int], asked: Filter) -> Select[int]:
    found = hits.subquery()
    narrowed = select(found.c.article).join(article, article.c.row == found.c.article)
    return narrowed.join(page, page.c.row == article.c.page).where(is_of_text(asked))


async def _ranked(connection: Reader, rows: Sequence[int], words: Iterable[str]) -> list[int]:
    """Return the article `rows`, those first that tell most about the `words`; ties stay in their order."""
    query = select(article.c.row, article.c.headline, article.c.text).where(article.c.row.in_(rows))
    weight = {
        row.row: sum((row.headline or "").count(word) * _HEADLINE + min(row.text.count(word), _OFTEN) for word in words)
        for row in await connection.execute(query)
    }
    return sorted(rows, key=lambda row: -weight[row])


async def _check(connection: Reader, rows: Iterable[int], wanted: Sequence[Tokens]) -> list[int]:
    """Return those of the article `rows` whose texts hold all that is `wanted` close together.

    Texts are looked through in a thread: many of them take longer than others can wait.
    """
    checked: list[int] = []
    for chunk in chunks(rows):
        texts = select(article.c.row, article.c.text).where(article.c.row.in_(chunk)).order_by(article.c.row)
        found = (await connection.execute(texts)).all()
        checked += await asyncio.to_thread(_rows_holding, found, wanted)
    return checked


def _rows_holding(texts: Sequence[Row[int, str]], wanted: Sequence[Tokens]) -> list[int]:
    return [row for row, text in texts if _closest(_matches(text, wanted))]


async def _articles(connection: Reader, rows: Sequence[int]) -> list[Row[Any]]:
    return list(await connection.execute(select_articles().where(article.c.row.in_(rows)).order_by(article.c.row)))


def _passages(row: Row[Any], wanted: Iterable[Tokens], units: Sequence[str]) -> Iterator[Passage]:
    """Yield the passage of an article where all that is `wanted` stands closest together, if it does at all."""
    matches = _matches(row.text, wanted)
    counts = re.compile(rf"{_NUMERAL}(?:{'|'.join(map(re.escape, units))})") if units else None
    around = _closest(
        matches, lambda span: counts is None or not counts.search(cut_snippet(row.text, span).of(row.text))
    )
    if around is not None:
        shown = cut_snippet(row.text, around)
        inside = (match for found in matches for match in found if around.covers(match))
        yield Passage(shown.of(row.text), source_of(row), shown, highlights_within(shown, inside))


def _matches(text: str, wanted: Iterable[Tokens]) -> list[list[Span]]:
    tokens = Tokens(text)
    return [list(tokens.find(phrase)) for phrase in wanted]


def _closest(matches: Sequence[Sequence[Span]], is_poor: Callable[[Span], bool] = lambda _: False) -> Span | None:
    """Return the shortest stretch with one of each list of matches, None where they stand far apart.

    One that `is_poor` is only taken where all are.
    """
    rarest = min(matches, key=len)
    around = [_reach(match, [_nearest(match, found) for found in matches]) for match in rarest if all(matches)]
    near = [one for one in around if one.end - one.start <= _NEAR]
    return min(near, key=lambda one: (is_poor(one), one.end - one.start), default=None)


def _nearest(match: Span, found: Iterable[Span]) -> Span:
    return min(found, key=lambda other: abs(other.start - match.start))


def _reach(match: Span, others: Iterable[Span]) -> Span:
    spans = [match, *others]
    return Span(min(one.start for one in spans), max(one.end for one in spans))
