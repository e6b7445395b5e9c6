"""Titles: the lines above a story told apart: kicker, headline, deck and standing column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reading.layout import Block, Part

_DASH = re.compile(r"^\s*(?:——|--|──|—|―)")
_SHORT = 10
_LONG = 22


@dataclass(frozen=True, slots=True)
class Titles:
    """A story's titles, each None where it has none; `column` is the standing column it appeared in."""

    kicker: str | None = None
    headline: str | None = None
    deck: str | None = None
    column: str | None = None


def tell_titles(blocks: Sequence[Block], known: frozenset[str] = frozenset()) -> Titles:
    """Return the titles that the `blocks` above a story print; `known` are headlines that the page's margin repeats."""
    column = next((block.text for block in blocks if block.part is Part.LABEL), None)
    lines = [block.text for block in blocks if block.part is Part.TITLE]
    decks = [line for line in lines if _DASH.match(line)]
    plain = [line for line in lines if not _DASH.match(line)]
    if not plain:
        return Titles(headline=decks[0] if decks else None, column=column)
    at = _headline(plain, known)
    above, below = plain[:at], [*plain[at + 1 :], *decks]
    return Titles(" ".join(above) or None, plain[at], " ".join(below) or None, column)


def _headline(lines: Sequence[str], known: frozenset[str]) -> int:
    for at, line in enumerate(lines):
        if line in known:
            return at
    if len(lines) == 1:
        return 0
    return 1 if len(lines) > 2 else _of_two(*lines)  # noqa: PLR2004


def _of_two(first: str, second: str) -> int:
    """A title far shorter than its neighbour is the kicker above it, unless the neighbour is too long for a headline."""
    if first.endswith((":", ":")) or len(first) <= _SHORT or len(second) <= _SHORT:
        return 1
    return 0 if len(second) > max(len(first), _LONG) else 1
