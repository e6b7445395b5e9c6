"""The read side of whole articles: one opened to read, what the reader came for highlighted, its neighbours beside it.

What names somebody hidden is cut out here, sentence by sentence, so that nobody who renders an article has it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, select

from reading.facts import Span
from reading.text.sentences import split_sentences
from storage.archive.copies import name_places
from storage.archive.findings import ArticleCard, Paragraph, Reading
from storage.archive.records import article_card, spans
from storage.archive.sources import select_articles
from storage.archive.takedowns import hidden_places, is_shown, is_unmentioned
from storage.engine.database import Database
from storage.engine.reader import Reader
from storage.engine.schema import article, entity, figure, hidden, mention, quotation
from storage.engine.tokens import Tokens

_SHORTEST_FORM = 2


class Articles:
    """Opens articles by their ids, or by those of what they say; an unknown id opens nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def read(self, key: str, *, named: str | None = None, words: str = "") -> Reading | None:
        """Return the article with id `key`, the mentions of the entity with id `named` highlighted, or else `words`."""
        async with self._database.reading() as connection:
            row = (await connection.execute(select_articles().where(article.c.id == key))).first()
            if row is None:
                return None
            matches = await _mentions(connection, row.row, named) if named else _occurrences(row.text, words)
            return await _reading(connection, row, matches)

    async def read_quotation(self, key: str) -> Reading | None:
        """Return the article in which the quotation with id `key` stands, highlighted; None where it is withheld."""
        return await self._read_around(quotation, key)

    async def read_figure(self, key: str) -> Reading | None:
        """Return the article in which the figure with id `key` stands, highlighted; None where it is withheld."""
        return await self._read_around(figure, key)

    async def _read_around(self, table: Table, key: str) -> Reading | None:
        place = select(table.c.article, table.c.start, table.c.end).where(table.c.id == key)
        async with self._database.reading() as connection:
            stated = (await connection.execute(place)).first()
            if stated is None:
                return None
            row = (await connection.execute(select_articles().where(article.c.row == stated.article))).one()
            reading = await _reading(connection, row, [Span(stated.start, stated.end)])
        is_shown_there = any(paragraph.highlights for paragraph in reading.paragraphs)
        return reading if is_shown_there else None


@dataclass(frozen=True, slots=True)
class _Closed:
    """What of one article is withheld: `stretches` of its text, and the `forms` in which the names stand there."""

    stretches: tuple[Span, ...]
    forms: frozenset[str]

    def holds(self, words: str | None) -> bool:
        return words is not None and any(form in words for form in self.forms)

    def spare(self, words: str | None) -> str | None:
        return None if self.holds(words) else words


async def _reading(connection: Reader, row: Row[Any], matches: Iterable[Span]) -> Reading:
    closed = await _closed(connection, row)
    (card,) = await name_places(connection, [(row, "", _spared(article_card(row), closed))])
    before = article.c.position < row.position
    after = article.c.position > row.position
    return Reading(
        card=card,
        paragraphs=tuple(_paragraphs(row, sorted(matches), closed.stretches)),
        dateline=closed.spare(row.dateline),
        continued=tuple(line for line in (row.continued_from, row.continued_on) if line),
        before=await _neighbour(connection, row.page, before, article.c.position.desc()),
        after=await _neighbour(connection, row.page, after, article.c.position),
    )


async def _neighbour(
    connection: Reader, page: int, side: ColumnElement[bool], order: ColumnElement[int]
) -> ArticleCard | None:
    """Return the nearest article on one side of a page that names nobody hidden."""
    beside = (article.c.page == page) & side & is_unmentioned(article.c.row)
    row = (await connection.execute(select_articles().where(beside).order_by(order).limit(1))).first()
    return article_card(row) if row else None


async def _mentions(connection: Reader, row: int, key: str) -> list[Span]:
    of = select(entity.c.row).where((entity.c.id == key) & is_shown(entity.c.row)).scalar_subquery()
    query = select(mention.c.start, mention.c.end).where((mention.c.entity == of) & (mention.c.article == row))
    return [Span(start, end) for start, end in await connection.execute(query)]


def _occurrences(text: str, words: str) -> list[Span]:
    tokens = Tokens(text)
    return [span for word in words.split() for span in tokens.find(Tokens(word))]


async def _closed(connection: Reader, row: Row[Any]) -> _Closed:
    """Return the sentences that name somebody hidden or quote them, and those that print the same name untagged."""
    named = (await hidden_places(connection, [row.row])).get(row.row, [])
    said = select(quotation.c.start, quotation.c.end).join(hidden, hidden.c.entity == quotation.c.entity)
    quoted = [Span(*each) for each in await connection.execute(said.where(quotation.c.article == row.row))]
    forms = frozenset(form for span in named if len(form := span.of(row.text)) >= _SHORTEST_FORM)
    if not (named or quoted):
        return _Closed((), forms)
    places = [*named, *quoted]
    sentences = split_sentences(row.text)
    return _Closed(tuple(one for one in sentences if _is_closed(one, row.text, places, forms)), forms)


def _is_closed(sentence: Span, text: str, places: Iterable[Span], forms: Iterable[str]) -> bool:
    is_named = any(sentence.overlaps(place) for place in places)
    return is_named or any(form in sentence.of(text) for form in forms)


def _spared(card: ArticleCard, closed: _Closed) -> ArticleCard:
    """Return `card` without the lines that hold a withheld name."""
    return replace(
        card,
        source=replace(card.source, headline=closed.spare(card.source.headline)),
        kicker=closed.spare(card.kicker),
        deck=closed.spare(card.deck),
        byline=tuple(author for author in card.byline if not closed.holds(author.name)),
        lead=closed.spare(card.lead) or "",
        captions=tuple(caption for caption in card.captions if not closed.holds(caption)),
    )


def _paragraphs(row: Row[Any], matches: Sequence[Span], closed: Sequence[Span]) -> Iterator[Paragraph]:
    titles = spans(row.titles)
    at = 0
    for line in row.text.split("\n"):
        whole = Span(at, at + len(line))
        at = whole.end + 1
        if line.strip():
            paragraph = _paragraph(row.text, whole, matches, closed)
            is_title = any(title.overlaps(whole) for title in titles)
            yield replace(paragraph, is_title=is_title, is_caption=line in row.captions)


def _paragraph(text: str, whole: Span, matches: Sequence[Span], closed: Sequence[Span]) -> Paragraph:
    cuts = [one for one in closed if whole.overlaps(one)]
    starts = [whole.start, *(cut.end for cut in cuts)]
    ends = [*(cut.start for cut in cuts), whole.end]
    shown, highlights, gaps = "", list[Span](), list[int]()
    for start, end in zip(starts, ends, strict=True):
        highlights += _clipped(matches, Span(start, end), len(shown) - start)
        shown += text[start:end]
        gaps.append(len(shown))
    return Paragraph(shown, highlights=tuple(highlights), gaps=tuple(dict.fromkeys(gaps[:-1])))


def _clipped(matches: Iterable[Span], piece: Span, shift: int) -> Iterator[Span]:
    """Yield what of the sorted `matches` lies in `piece`, moved by `shift`, without overlaps."""
    at = piece.start
    for match in matches:
        start, end = max(match.start, at), min(match.end, piece.end)
        if start < end:
            yield Span(start + shift, end + shift)
            at = end
