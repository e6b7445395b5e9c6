"""Passages about an entity: the sentences chosen at intake, and those that touch a topic."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Row, Select, and_, bindparam, select, tuple_

from reading.facts import Span
from reading.text.folding import fold
from reading.text.sentences import split_sentences
from storage.archive.copies import is_repeated, name_places
from storage.archive.filters import NO_FILTER, Filter, is_of_page, is_of_statement, is_of_text
from storage.archive.findings import Passage, Slice
from storage.archive.records import source_of
from storage.archive.snippets import highlights_within
from storage.archive.sources import SOURCE
from storage.archive.takedowns import hidden_places, is_unmentioned
from storage.engine.driver import fetch
from storage.engine.reader import Reader
from storage.engine.schema import article, mention, page, telling
from storage.engine.statements import chunks

# A topic is sought in an entity's newest articles; a frequent name costs no more than this.
_WINDOW = 300

_WANTED: BindParameter[Any] = bindparam("wanted", expanding=True)
_TEXTS: Select[Any] = (
    select(article.c.row, article.c.text, *SOURCE)
    .join(page, page.c.row == article.c.page)
    .where(article.c.row.in_(_WANTED))
)
_MENTIONS = select(mention.c.article, mention.c.start, mention.c.end).where(
    (mention.c.entity == bindparam("of")) & mention.c.article.in_(_WANTED)
)


def telling_places(entity: ColumnElement[int], asked: Filter) -> Select[Any]:
    """Return a select of the places of the sentences that were chosen for `entity`, each once."""
    chosen = (telling.c.entity == entity) & ~is_repeated(telling.c.entity, telling.c.article) & _is_open()
    return _narrowed(select(telling.c.article, telling.c.start, telling.c.end).where(chosen).distinct(), asked)


def select_telling(entity: ColumnElement[int] | int, asked: Filter) -> Select[Any]:
    """Return a select of the sentences that were chosen for `entity`, newest article first, then the most telling.

    One that was chosen for two names of the entity counts once.
    """
    before = telling.alias()
    is_again = and_(
        before.c.entity == telling.c.entity,
        before.c.article == telling.c.article,
        tuple_(before.c.rank, before.c.name) < tuple_(telling.c.rank, telling.c.name),
        before.c.start == telling.c.start,
        before.c.end == telling.c.end,
    )
    query = select(telling.c.entity, telling.c.article, telling.c.start, telling.c.end)
    query = query.where((telling.c.entity == entity) & ~select(before.c.entity).where(is_again).exists())
    query = query.where(~is_repeated(telling.c.entity, telling.c.article) & _is_open())
    return _narrowed(query, asked).order_by(telling.c.article, telling.c.rank, telling.c.name)


async def telling_passages(connection: Reader, rows: Sequence[Row[Any]]) -> tuple[Passage, ...]:
    """Return the chosen sentences in `rows`, which `select_telling` found for one entity."""
    texts = await _texts(connection, {row.article for row in rows})
    named = await _mentions(connection, rows[0].entity, texts) if rows else {}
    shown = [(row.article, Span(row.start, row.end)) for row in rows]
    return await _passages(connection, shown, texts, named)


async def topic_passages(
    connection: Reader, entity: int, part: slice, topic: Sequence[str], asked: Filter = NO_FILTER
) -> Slice[Passage]:
    """Return the sentences that hold a word of `topic`, those naming the entity first, then the chosen ones.

    Of all these only the `part`, which begins at an offset.
    """
    newest = await _newest(connection, entity, asked)
    texts = await _texts(connection, newest)
    named = await _mentions(connection, entity, texts)
    closed = await hidden_places(connection, newest)
    words = [fold(word) for word in topic if fold(word)]
    naming: list[tuple[int, Span]] = []
    others: list[tuple[int, Span]] = []
    for row, is_asked in newest.items():
        for sentence in _touching(texts[row].text, words):
            if any(sentence.overlaps(span) for span in closed.get(row, ())):
                continue
            if is_asked or asked.is_printed_in(sentence.of(texts[row].text)):
                is_naming = any(sentence.overlaps(span) for span in named[row])
                (naming if is_naming else others).append((row, sentence))
    chosen = (await connection.execute(select_telling(entity, asked))).all()
    places = dict.fromkeys([*naming, *others, *((row.article, Span(row.start, row.end)) for row in chosen)])
    shown = list(places)[part]
    texts |= await _texts(connection, {row for row, _ in shown} - texts.keys())
    named |= await _mentions(connection, entity, {row for row, _ in shown} - named.keys())
    return Slice(await _passages(connection, shown, texts, named), part.start, len(places))


async def _newest(connection: Reader, entity: int, asked: Filter) -> dict[int, bool]:
    """Return the newest articles of the entity that are of what is `asked`, or print it: whether they are of it."""
    is_newest = (mention.c.entity == entity) & ~is_repeated(mention.c.entity, mention.c.article)
    query = select(mention.c.article, is_of_page(asked).label("is_asked")).where(is_newest)
    if not asked.is_empty:
        joined = query.join(article, article.c.row == mention.c.article).join(page, page.c.row == article.c.page)
        query = joined.where(is_of_text(asked))
    rows = await connection.execute(query.distinct().order_by(mention.c.article).limit(_WINDOW))
    return {row.article: bool(row.is_asked) for row in rows}


def _narrowed(query: Select[Any], asked: Filter) -> Select[Any]:
    if asked.is_empty:
        return query
    joined = query.join(article, article.c.row == telling.c.article).join(page, page.c.row == article.c.page)
    return joined.where(is_of_statement(asked, telling))


def _is_open() -> ColumnElement[bool]:
    return is_unmentioned(telling.c.article, telling.c.start, telling.c.end)


def _touching(text: str, words: Sequence[str]) -> Iterator[Span]:
    for sentence in split_sentences(text):
        folded = fold(sentence.of(text))
        if any(word in folded for word in words):
            yield sentence


async def _texts(connection: Reader, articles: Iterable[int]) -> dict[int, Row[Any]]:
    found: dict[int, Row[Any]] = {}
    for chunk in chunks(articles):
        found |= {row.row: row for row in await fetch(connection, _TEXTS, {"wanted": chunk})}
    return found


async def _mentions(connection: Reader, entity: int, articles: Iterable[int]) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = {row: [] for row in articles}
    for chunk in chunks(list(found)):
        for row in await fetch(connection, _MENTIONS, {"of": entity, "wanted": chunk}):
            found[row.article].append(Span(row.start, row.end))
    return found


async def _passages(
    connection: Reader,
    shown: Iterable[tuple[int, Span]],
    texts: Mapping[int, Row[Any]],
    named: Mapping[int, Iterable[Span]],
) -> tuple[Passage, ...]:
    cards = ((texts[row], span.of(texts[row].text), _passage(texts[row], span, named[row])) for row, span in shown)
    return await name_places(connection, cards)


def _passage(row: Row[Any], shown: Span, named: Iterable[Span]) -> Passage:
    return Passage(shown.of(row.text), source_of(row), shown, highlights_within(shown, named))
