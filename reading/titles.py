"""Titles: the lines above a story told apart: kicker, headline, deck and standing column."""

from collections.abc import Sequence
from dataclasses import dataclass

from reading.blocks import TITLE_DASHES, Block, Part
from reading.folio import as_headline
from reading.lexicon import Lexicon
from reading.narrowing import narrow
from reading.words import list_words, part_of_speech

_AROUND_COLUMN = "[]【】〔〕［］「」■●◆▲○□★☆◎▶>》 "
_MARKS = "■●◆▲○□★☆◎▶"
_SHORT = 10
_LONG = 18
_FAR = 1.4
_PAIR = 2
_ALIKE_OF_TWO = 1.8
_ALIKE_OF_THREE = 1.35
_TRAILING = 3
_LEAST_CLAUSE = 6
_VERB = "v"
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
    decks = [line for line in lines if line.startswith(TITLE_DASHES)]
    plain = [line for line in lines if not line.startswith(TITLE_DASHES)] or decks
    below = [] if plain is decks else decks
    printed = column.text.strip(_AROUND_COLUMN) if column else None
    if not plain:
        return Titles(column=printed)
    known |= _broken_line(blocks)
    at = _headline(plain, known, lexicon, has_deck=bool(below))
    start, end = at, at + 1
    if as_headline(plain[at]) not in known:
        start, end = _lines_of_headline(plain, at, lexicon, has_deck=bool(below))
    return Titles(_line(plain[:start]), _line(plain[start:end]), _line([*plain[end:], *below]), printed)


def _broken_line(blocks: Sequence[Block]) -> frozenset[str]:
    """Return the only one of several titles that is printed on more than one line: it is all of the headline."""
    broken = [block for block in blocks if len(block.lines) > 1 and not block.text.startswith(TITLE_DASHES)]
    return frozenset(as_headline(block.text) for block in broken[: len(broken) == 1])


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
        is_named = block.text.strip(_AROUND_COLUMN).endswith(tails) or block.text[:1] in _MARKS
        if at == 0 and is_short and not is_alone and is_named:
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


def _lines_of_headline(lines: Sequence[str], at: int, lexicon: Lexicon, *, has_deck: bool) -> tuple[int, int]:
    """Return where the headline at `at` starts and ends: it may have two lines, of much the same length.

    Where in doubt they are one: a kicker read with its headline misleads nobody, half of a headline does.
    """
    most = _most_unlike(lines, has_deck=has_deck)
    starts = [start for start in (at - 1, at) if 0 <= start < len(lines) - 1]
    pairs = {
        start: _unlikeness(lines[start], lines[start + 1])
        for start in starts
        if not _are_two_titles(lines[start], lines[start + 1], lexicon)
    }
    start = min(pairs, key=lambda start: (pairs[start], -start), default=at)
    return (start, start + 2) if pairs.get(start, most + 1) <= most else (at, at + 1)


def _most_unlike(lines: Sequence[str], *, has_deck: bool) -> float:
    """Return how many times as long one line of a headline may be as the other.

    The second of two may be far shorter where it says what the first one's subject does (迎来三座新桥); above a deck a
    first line that is clearly longer is a kicker.
    """
    if len(lines) != _PAIR:
        return _ALIKE_OF_THREE
    if len(lines[0]) <= len(lines[1]):
        return _ALIKE_OF_TWO
    if has_deck:
        return _ALIKE_OF_THREE
    return _TRAILING if part_of_speech(list_words(lines[1])[0]) == _VERB else _ALIKE_OF_TWO


def _are_two_titles(first: str, second: str, lexicon: Lexicon) -> bool:
    """Tell whether something else than their length parts two lines: what they end with, or that the first is whole."""
    tells_kind = any(_tells_kind(line, lexicon) for line in (first, second))
    bare = narrow(first)
    introduces = first.endswith(TITLE_DASHES) or (bare.endswith(":") and len(first) > _SHORT)
    asks = bare.endswith(("?", "!")) and len(second) <= _SHORT
    is_whole = len(first.split()) > 1 or bare.startswith("@") or introduces or asks or _is_deck(first, second)
    return is_whole or tells_kind or first.endswith(lexicon.words("kicker_tails"))


def _tells_kind(line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line` ends with what kind of story it is (夜市调查), not with what is done (警方介入调查)."""
    if not line.endswith(lexicon.words("deck_tails")):
        return False
    *before, last = map(part_of_speech, list_words(line))
    return not (last.startswith(_VERB) and before[-1:] == [_VERB])


def _is_deck(first: str, second: str) -> bool:
    """Tell whether `second` tells in several clauses what the headline `first` tells in one."""
    clauses = narrow(second).split(",")
    is_long = _SHORT < len(first) < len(second) and ":" not in narrow(second)
    return is_long and len(clauses) > 1 and min(map(len, clauses)) >= _LEAST_CLAUSE and "," not in narrow(first)


def _unlikeness(first: str, second: str) -> float:
    """Return how many times as long one of two lines is as the other; 1 where the first says who says it."""
    if narrow(first).endswith(":"):
        return 1
    lengths = sorted(sum(character.isalnum() for character in line) for line in (first, second))
    return lengths[1] / max(1, lengths[0])


def _headline_of_two(first: str, second: str, lexicon: Lexicon) -> int:
    """A headline is short and striking, or asks; what is far longer beside it is its kicker or its deck."""
    if narrow(first).endswith(":") or first.endswith((*TITLE_DASHES, *lexicon.words("kicker_tails"))):
        return 1
    if _tells_kind(second, lexicon) or narrow(first).endswith("?") or _is_deck(first, second):
        return 0
    if _tells_kind(first, lexicon):
        return 1
    if len(second) <= _SHORT or (len(first) <= _SHORT and narrow(first).endswith("!")):
        return 1
    if len(first) <= _SHORT:
        return 0 if len(second) >= _LONG and any(mark in narrow(first) for mark in _STRIKING) else 1
    return 0 if len(second) > _FAR * len(first) else 1
