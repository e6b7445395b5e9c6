"""Tables for spreadsheets: CSV that Excel opens as UTF-8, and whose cells it shows rather than calculates."""

import csv
from collections.abc import Iterable
from io import StringIO

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain_cell(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def write_table(rows: Iterable[Iterable[str | int]]) -> bytes:
    """Return a CSV file of `rows`; Excel knows UTF-8 by its byte order mark."""
    out = StringIO()
    table = csv.writer(out)
    table.writerows([plain_cell(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")
