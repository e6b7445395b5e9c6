"""Statements over many rows, cut so that a database takes them: each bound value counts against a limit."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

_MOST_VALUES = 500


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """Yield `values` in lists short enough for one statement."""
    left = iter(values)
    while chunk := list(islice(left, _MOST_VALUES)):
        yield chunk
