"""Titles: the lines above a story told apart: kicker, headline, deck and standing column."""

from collections.abc import Sequence
from dataclasses import dataclass

from reading.blocks import Block, Part
from reading.folio import as_headline
from reading.lexicon import Lexicon
from reading.narrowing import narrow

_DASHES = ("——", "--", "──", "―", "—")
_SHORT = 10
_LONG = 18
_FAR = 1.4
_PAIR = 2
_LONGER_SECOND = 1.8
_LONGER_OF_THREE = 1.25
_STRIKING = "“”‘’「」《》,!?:"


@dataclass(frozen=True, slots=True)
class Titles:
    """A story's titles, each None where it has none; `column` is the standing column it appeared in."""

    kicker: str | None = None
    headline: str | None = None
    deck: str | None = None
    column: str | None = None


def tell_titles(blocks: Sequence[Block], known: frozenset[str], lexicon: Lexicon) -> Titles:
    """Return the titles that the `blocks` above a story print; `known` are headlines that the page's margin repeats."""
    column = _column(blocks, known, lexicon)
    lines = [block.text for block in blocks if block is not column]
    decks = [line for line in lines if line.startswith(_DASHES)]
    plain = [line for line in lines if not line.startswith(_DASHES)] or decks
    below = [] if plain is decks else decks
    printed = column.text.strip("[]【】〔〕［］ ") if column else None
    if not plain:
        return Titles(column=printed)
    at = _headline(plain, known, lexicon, has_deck=bool(below))
    start, end = (at, at + 1) if as_headline(plain[at]) in known else _lines_of_headline(plain, at, lexicon)
    return Titles(_line(plain[:start]), _line(plain[start:end]), _line([*plain[end:], *below]), printed)


def _line(titles: Sequence[str]) -> str | None:
    return " ".join(titles) or None


def _column(blocks: Sequence[Block], known: frozenset[str], lexicon: Lexicon) -> Block | None:
    """Return the line that names a standing column: bracketed, set apart below the titles, or named like one."""
    tails = lexicon.words("column_tails")
    is_alone = len(blocks) == 1
    for at, block in enumerate(blocks):
        is_short = len(block.text) <= _SHORT and as_headline(block.text) not in known
        if block.part is Part.LABEL or (at > 0 and block.stands_off and is_short):
            return block
        if at == 0 and is_short and not is_alone and block.text.endswith(tails):
            return block
    return None


def _headline(lines: Sequence[str], known: frozenset[str], lexicon: Lexicon, *, has_deck: bool) -> int:
    for at, line in enumerate(lines):
        if as_headline(line) in known:
            return at
    if len(lines) == 1:
        return 0
    inner = range(1, len(lines) - 1)
    if inner:
        return min(inner, key=lambda at: len(lines[at]))
    return 1 if has_deck else _headline_of_two(lines[0], lines[1], lexicon)


def _lines_of_headline(lines: Sequence[str], at: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return where the headline at `at` starts and ends: it may have two lines, the second a bit longer."""
    longest = _LONGER_SECOND if len(lines) == _PAIR else _LONGER_OF_THREE
    for start in range(max(0, at - 1), min(at + 1, len(lines) - 1)):
        tells_kind = any(line.endswith(lexicon.words("deck_tails")) for line in lines[start : start + 2])
        tells_kind = tells_kind or lines[start].endswith(lexicon.words("kicker_tails"))
        if not tells_kind and _are_one_title(lines[start], lines[start + 1], longest):
            return start, start + 2
    return at, at + 1


def _are_one_title(first: str, second: str, longest: float) -> bool:
    lengths = [sum(character.isalnum() for character in line) for line in (first, second)]
    is_whole = len(first.split()) > 1 or narrow(first).endswith((":", "?", "!"))
    return not is_whole and lengths[0] <= lengths[1] <= longest * lengths[0]


def _headline_of_two(first: str, second: str, lexicon: Lexicon) -> int:
    """A headline is short and striking, or asks; what is far longer beside it is its kicker or its deck."""
    if narrow(first).endswith(":") or first.endswith(lexicon.words("kicker_tails")):
        return 1
    if second.endswith(lexicon.words("deck_tails")) or narrow(first).endswith("?"):
        return 0
    if first.endswith(lexicon.words("deck_tails")):
        return 1
    if len(second) <= _SHORT:
        return 1
    if len(first) <= _SHORT:
        return 0 if len(second) >= _LONG and any(mark in narrow(first) for mark in _STRIKING) else 1
    return 0 if len(second) > _FAR * len(first) else 1
