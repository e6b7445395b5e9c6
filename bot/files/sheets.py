"""Sheets: how the pages of a file that holds several are called in the archive: issue.pdf, issue.pdf#2, issue.pdf#3."""

import re

_NUMBERED = re.compile(r"#\d+$")


def source_of(file: str, number: int) -> str:
    """Return the source under which page `number` of `file` is kept, the first that holds articles counted as 1."""
    return file if number == 1 else f"{file}#{number}"


def file_of(source: str) -> str:
    """Return the file in which the page kept under `source` stands."""
    return _NUMBERED.sub("", source)
