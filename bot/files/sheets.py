"""Sheets: how the pages of a file that holds several are called in the archive: issue.pdf, issue.pdf#2, issue.pdf#3."""

import re

_NUMBERED = re.compile(r"#\d+$")


def name_sheet(file: str, number: int) -> str:
    """Return how page `number` of `file` is called, the first that holds articles counted as 1."""
    return file if number == 1 else f"{file}#{number}"


def file_of(sheet: str) -> str:
    """Return the file in which the page called `sheet` stands."""
    return _NUMBERED.sub("", sheet)
