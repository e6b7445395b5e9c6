"""Role sentences: where an article says who somebody is, in the sentence that names them with their office."""

from collections.abc import Collection

from sqlalchemy import Text, cast, select

from reading.facts import Span
from storage.archive.records import spans
from storage.engine.reader import Reader
from storage.engine.schema import name

_NONE = "[]"


async def find_role_sentences(connection: Reader, articles: Collection[int]) -> dict[int, list[Span]]:
    """Return of each of the `articles` the sentences that say most about the names with offices in it."""
    with_office = cast(name.c.roles, Text) != _NONE
    query = select(name.c.article, name.c.telling).where(name.c.article.in_(articles) & with_office)
    found: dict[int, list[Span]] = {}
    for row in await connection.execute(query):
        found.setdefault(row.article, []).extend(spans(row.telling[:1]))
    return found
