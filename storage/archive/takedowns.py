"""The read side of takedowns: what names an entity that the keeper has hidden is not shown.

Hardly anything is ever hidden: each condition looks into `hidden` first, which costs nothing where it is empty.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Table, case, func, null, select, true

from reading.facts import Span
from storage.engine.reader import Reader
from storage.engine.schema import hidden, mention
from storage.engine.statements import chunks


def is_shown(of: ColumnElement[Any]) -> ColumnElement[bool]:
    """Hold where the entity in row `of`, which may be none, is not hidden."""
    return ~select(hidden.c.entity).where(hidden.c.entity == of).correlate_except(hidden).exists()


def is_unmentioned(
    row: ColumnElement[Any], start: ColumnElement[Any] | None = None, end: ColumnElement[Any] | None = None
) -> ColumnElement[bool]:
    """Hold where the article in `row`, or its stretch from `start` to `end`, names nobody who is hidden."""
    named = mention.alias()
    is_within = true() if start is None or end is None else (named.c.start < end) & (named.c.end > start)
    # Not joined: a database that joins them may look through all mentions first.
    is_of_hidden = (named.c.entity == hidden.c.entity) & (named.c.article == row)
    naming = select(named.c.entity).where(is_of_hidden & is_within).correlate_except(named).exists()
    return ~select(hidden.c.entity).where(naming).correlate_except(hidden).exists()


def is_open(statement: Table) -> ColumnElement[bool]:
    """Hold where the sentence of a quotation or figure names nobody who is hidden."""
    return is_unmentioned(statement.c.article, statement.c.sentence_start, statement.c.sentence_end)


def spare(words: ColumnElement[Any], row: ColumnElement[Any], text: ColumnElement[str]) -> ColumnElement[Any]:
    """Return `words`, printed with the article in `row`; null where they hold a hidden name that its `text` prints."""
    named = mention.alias()
    form = func.substr(text, named.c.start + 1, named.c.end - named.c.start)
    is_of_hidden = (named.c.entity == hidden.c.entity) & (named.c.article == row)
    naming = select(named.c.entity).where(is_of_hidden & words.contains(form)).correlate_except(named).exists()
    return case((select(hidden.c.entity).where(naming).correlate_except(hidden).exists(), null()), else_=words)


async def hidden_places(connection: Reader, articles: Iterable[int]) -> dict[int, list[Span]]:
    """Return where each of the `articles` names somebody who is hidden; articles that do not are left out."""
    found: dict[int, list[Span]] = {}
    for chunk in chunks(articles):
        is_hidden = mention.c.entity.in_(select(hidden.c.entity))
        query = select(mention.c.article, mention.c.start, mention.c.end).where(is_hidden)
        for row in await connection.execute(query.where(mention.c.article.in_(chunk))):
            found.setdefault(row.article, []).append(Span(row.start, row.end))
    return found
