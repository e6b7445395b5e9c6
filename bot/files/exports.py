"""The export: every article with its facts, a line each; as JSON with spans, or as a table for a spreadsheet."""

import csv
import json
from collections.abc import Mapping
from contextlib import aclosing
from enum import StrEnum
from pathlib import Path
from typing import Any, TextIO

from bot.files.sheets import file_of
from bot.files.spreadsheet import plain_cell
from storage.archive.export import export_articles
from storage.engine.database import Database

_PLAIN = ("id", "source", "publication", "date", "page", "section", "headline", "kicker", "deck", "column")
_COLUMNS = (*_PLAIN, "byline", "names", "quotations", "figures", "text")
_APART = "；"


class Form(StrEnum):
    """How an export is written."""

    JSONL = "jsonl"
    CSV = "csv"


async def write_export(database: Database, form: Form, out: TextIO) -> None:
    """Write every article of the archive to `out`."""
    table = csv.writer(out)
    if form is Form.CSV:
        table.writerow(_COLUMNS)
    # Closed at once where nobody reads on: `jianbao export | head`.
    async with aclosing(export_articles(database)) as articles:
        async for article in articles:
            named = {**article, "source": Path(file_of(article["source"])).name}
            if form is Form.CSV:
                table.writerow(_row(named))
            else:
                out.write(json.dumps(named, ensure_ascii=False) + "\n")


def _row(article: Mapping[str, Any]) -> list[str]:
    lists = (
        [f"{author['role']} {author['name']}" for author in article["byline"]],
        [name["name"] for name in article["names"]],
        [f"{said['speaker'] or ''}：“{said['text']}”" for said in article["quotations"]],
        [f"{stated['text']}（{stated['commodity']}）" for stated in article["figures"]],
    )
    cells = [*(article[name] or "" for name in _PLAIN), *map(_APART.join, lists), article["text"]]
    return [plain_cell(cell) for cell in cells]
