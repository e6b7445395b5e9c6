"""The archive as JSON-ready mappings, an article each, in a stable order: by sheet, then as on the page."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, Select, Table, select

from storage.archive.records import authors, period
from storage.engine.database import Database
from storage.engine.reader import Reader
from storage.engine.schema import article, figure, name, page, quotation

_BATCH = 50


@dataclass(frozen=True, slots=True)
class _Facts:
    article: Row[Any]
    names: list[Row[Any]] = field(default_factory=list)
    quotations: list[Row[Any]] = field(default_factory=list)
    figures: list[Row[Any]] = field(default_factory=list)


async def export_articles(database: Database) -> AsyncGenerator[dict[str, Any], None]:
    """Yield every article with its facts; `text[start:end]` is what stands there for every span."""
    async with database.reading() as connection:
        order = select(article.c.row).join(page, page.c.row == article.c.page)
        rows = list(await connection.scalars(order.order_by(page.c.sheet, article.c.position)))
        for first in range(0, len(rows), _BATCH):
            batch = rows[first : first + _BATCH]
            found = await _facts(connection, batch)
            for row in batch:
                yield _article(found[row])


async def _facts(connection: Reader, rows: list[int]) -> dict[int, "_Facts"]:
    columns = (article, page.c.sheet, page.c.publication, page.c.number, page.c.section)
    query = select(*columns).join(page, page.c.row == article.c.page).where(article.c.row.in_(rows))
    found = {row.row: _Facts(row) for row in await connection.execute(query)}
    for of in await connection.execute(_ordered(name, rows, "position")):
        found[of.article].names.append(of)
    for of in await connection.execute(_ordered(quotation, rows, "start")):
        found[of.article].quotations.append(of)
    for of in await connection.execute(_ordered(figure, rows, "start")):
        found[of.article].figures.append(of)
    return found


def _ordered(table: Table, rows: list[int], order: str) -> Select[Any]:
    return select(table).where(table.c.article.in_(rows)).order_by(table.c.article, table.c[order], table.c.row)


def _article(facts: "_Facts") -> dict[str, Any]:
    row = facts.article
    return {
        "id": row.id,
        "source": row.sheet,
        "publication": row.publication,
        "date": row.day.isoformat() if row.day else None,
        "page": row.number,
        "section": row.section,
        "headline": row.headline,
        "kicker": row.kicker,
        "deck": row.deck,
        "column": row.column,
        "subheadings": row.subheadings,
        "byline": [{"name": one.name, "role": one.role, "outlet": one.outlet} for one in authors(row.byline)],
        "text": row.text,
        "lines": row.lines,
        "names": [_name(named) for named in facts.names],
        "quotations": [_quotation(said, row.text) for said in facts.quotations],
        "figures": [_figure(stated, row.text) for stated in facts.figures],
    }


def _name(row: Row[Any]) -> dict[str, Any]:
    return {
        "name": row.name,
        "kind": row.kind,
        "aliases": row.aliases,
        "roles": row.roles,
        "mentions": row.mentions,
    }


def _quotation(row: Row[Any], text: str) -> dict[str, Any]:
    return {
        "text": text[row.start : row.end],
        "start": row.start,
        "end": row.end,
        "speaker": row.speaker,
        "cue": row.cue,
        "tier": row.tier,
        "kind": row.manner,
    }


def _figure(row: Row[Any], text: str) -> dict[str, Any]:
    days = period(row)
    return {
        "quantity": _number(Decimal(row.quantity)),
        "unit": row.unit,
        "qualifier": row.qualifier,
        "commodity": row.commodity,
        "subject": row.subject,
        "period": days.isoformat() if days else None,
        "text": text[row.start : row.end],
        "start": row.start,
        "end": row.end,
        "sentence": text[row.sentence_start : row.sentence_end],
    }


def _number(quantity: Decimal) -> int | float:
    return int(quantity) if quantity == quantity.to_integral_value() else float(quantity)
