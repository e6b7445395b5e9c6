"""People by what is printed right beside their names: 肇事车辆所有人许某, “草原之子”金海, 领队是李今.

An office may stand between: “草原之子”、牧场场长金海. Such descriptions are looked for in the full text, since reading
takes only some of them for offices.
"""

import asyncio
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, select

from reading.facts import Kind
from storage.archive.findings import EntityCard
from storage.archive.records import entity_card
from storage.archive.takedowns import is_shown, is_unmentioned
from storage.engine.database import Database
from storage.engine.dialect import fulltext_hits, has_hits
from storage.engine.schema import article, entity, mention, name, naming
from storage.engine.tokens import Tokens

_NEWEST = 60
_BEHIND = re.compile(r"[”\"」』》)）:：\s]{0,2}(?:[是为系叫](?:的是)?)?[“\"「(（:：\s]{0,2}")
_QUOTED = re.compile(r"[”\"」』]")
_COMMAS = ("、", ",", "，")
_BEFORE = re.compile(r"[,，(（\s]?[是为系]?[“\"「]?")


class Bearers:
    """Finds people by what stands beside their names."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, description: str, *, is_quoted: bool = False) -> tuple[EntityCard, ...]:
        """Return the people whose names stand right behind `description`, else right before it.

        Those named so most often come first. Where it `is_quoted`, only the name behind its closing mark counts.
        """
        wanted = Tokens(description)
        if not wanted.phrases:
            return ()
        async with self._database.reading() as connection:
            # What stands nowhere is told sooner than the whole statement is put together.
            if not await has_hits(connection, wanted.phrases):
                return ()
            newest = fulltext_hits(connection, wanted.phrases).order_by("article").limit(_NEWEST).subquery()
            query = (
                select(article.c.text, mention.c.start, mention.c.end, name.c.roles.label("held"), entity)
                .join(newest, newest.c.article == article.c.row)
                .join(name, (name.c.article == article.c.row) & (name.c.kind == Kind.PERSON))
                .join(naming, naming.c.row == name.c.naming)
                .join(mention, (mention.c.entity == naming.c.entity) & (mention.c.article == article.c.row))
                .join(entity, entity.c.row == mention.c.entity)
                .where((mention.c.name == name.c.row) & is_shown(entity.c.row) & is_unmentioned(article.c.row))
            )
            rows = (await connection.execute(query)).all()
        behind, before = await asyncio.to_thread(_count_beside, rows, wanted, _QUOTED if is_quoted else _BEHIND)
        return tuple(card for card, _ in (behind if is_quoted else behind or before).most_common())


def _count_beside(
    rows: Sequence[Row[Any]], wanted: Tokens, joint: re.Pattern[str]
) -> tuple[Counter[EntityCard], Counter[EntityCard]]:
    """Return how often each person is named right behind what is `wanted`, with a `joint` between, and right before it.

    Each of the `rows` is a text and a person's name in it.
    """
    behind: Counter[EntityCard] = Counter()
    before: Counter[EntityCard] = Counter()
    for text in dict.fromkeys(row.text for row in rows):
        places = list(Tokens(text).find(wanted))
        for row in rows:
            if row.text == text:
                card = entity_card(row)
                start = _before_office(text, row)
                behind[card] += any(_leads_to(text, place.end, start, row.start, joint) for place in places)
                before[card] += any(_BEFORE.fullmatch(text, row.end, place.start) is not None for place in places)
    return +behind, +before


def _leads_to(text: str, end: int, start: int, name: int, joint: re.Pattern[str]) -> bool:
    """Tell whether a `joint` is all that stands from a description's `end` to where a name with its office starts.

    In quotation marks right before an office it is of that: “清水河治理”专班发言人某某.
    """
    is_of_office = start < name and text[start] not in _COMMAS and _QUOTED.match(text, end)
    return not is_of_office and joint.fullmatch(text, end, start) is not None


def _before_office(text: str, row: Row[Any]) -> int:
    """Return where a person's name begins in `text`, with the office before it and the comma that parts that off."""
    office = next((role for role in row.held if text.endswith(role, 0, row.start)), "")
    start: int = row.start - len(office)
    return start - 1 if office and text[start - 1 : start] in _COMMAS else start
