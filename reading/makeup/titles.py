"""Titles: the lines above a story told apart: kicker, headline, deck and standing column."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reading.lexicon import Lexicon
from reading.lines.blocks import BULLETS, TITLE_DASHES, Block, Part
from reading.lines.folio import as_headline
from reading.lines.headlines import find_headline
from reading.lines.leaning import is_predicate, size_of
from reading.lines.shapes import heads_briefs, heads_sidebar
from reading.lines.standing_columns import is_column_name, may_name_column
from reading.text.narrowing import narrow

_AROUND_COLUMN = f"[]【】〔〕［］「」>》 {BULLETS}"
_BRACKETS = ("[]", "【】", "〔〕", "［］", "「」")
_HEAVY = "【】"
_QUOTES = "「」"
_SHORT = 10
# 江自然资告字〔2023〕58号
_DOCUMENT = re.compile(r"\S{0,16}[〔\[(]\d{4}[〕\])]第?\d{1,5}号")
_BEHIND_COLUMN = re.compile(r"(\S{2,8})(?:\s*[|｜│丨]\s*|\s+[/／]\s+)(\S.{3,})")
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Titles:
    """A story's titles, each None where it has none; `column` is the standing column it appeared in."""

    kicker: str | None = None
    headline: str | None = None
    deck: str | None = None
    column: str | None = None


def tell_titles(blocks: Sequence[Block], known: frozenset[str], lexicon: Lexicon) -> Titles:
    """Return the titles that the `blocks` above a story print; `known` are headlines that the page's margin repeats."""
    blocks = list(_part_columns(blocks, lexicon))
    column = _column(blocks, known, lexicon)
    titles = [block for block in blocks if block is not column]
    decks = set(_find_decks([block.text for block in titles]))
    plain = [replace(block, text=_bare_title(block.text)) for block in titles if block.text not in decks]
    below = [block for block in titles if block.text in decks]
    printed = column.text.strip(_AROUND_COLUMN) if column else None
    if not titles:
        return Titles(column=printed)
    ordered = [*plain, *below]
    lines = [block.text for block in ordered]
    start, end = find_headline(lines, [block.gap for block in ordered], lexicon, limit=len(plain) or len(below))
    listed = _find_listed(lines[: len(plain)], known | _broken_line(blocks))
    if listed is not None:
        start, end = listed
    return Titles(_line(lines[:start]), _line(lines[start:end]), _line(lines[end:]), printed)


def _part_columns(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield `blocks`, the column's name that stands before a stroke on the line of a title apart: 民生 | 大桥通车."""
    for at, block in enumerate(blocks):
        parted = None if at or block.part is not Part.TITLE else _BEHIND_COLUMN.fullmatch(block.text)
        if parted and is_column_name(parted[1], lexicon):
            yield replace(block, part=Part.LABEL, text=parted[1])
            yield replace(block, text=parted[2])
        else:
            yield block


def _find_decks(lines: Sequence[str]) -> Iterator[str]:
    """Yield those of `lines` that are decks by their marks, and what stands below a deck's dash.

    Of several points below a headline each has a line and a mark: ●桥长两公里, ●免费.
    """
    dash = next((at for at, line in enumerate(lines) if at and line.startswith(TITLE_DASHES)), len(lines))
    marks = Counter(line[:1] for line in lines[1:] if line[:1] in BULLETS and lines[0][:1] not in BULLETS)
    for at, line in enumerate(lines):
        is_point = at > 0 and marks[line[:1]] > 1
        if at > dash or is_point or _is_deck(line) or (at and _is_bracketed(line)):
            yield line


def _is_deck(line: str) -> bool:
    """Tell whether `line` is a notice's number, has a deck's dash, or a mark before each point: ●桥长两公里 ●免费."""
    lists_points = line[:1] in BULLETS and f" {line[:1]}" in narrow(line)
    return line.startswith(TITLE_DASHES) or lists_points or _DOCUMENT.fullmatch(narrow(line)) is not None


def _is_bracketed(line: str) -> bool:
    """Tell whether all of `line` stands in one pair of heavy brackets, as a deck does below a headline."""
    return line[:1] + line[-1:] == _HEAVY


def _broken_line(blocks: Sequence[Block]) -> frozenset[str]:
    """Return the only one of several titles that is printed on more than one line: it is all of the headline."""
    broken = [block for block in blocks if len(block.lines) > 1]
    return frozenset({as_headline(broken[0].text)} if len(broken) == 1 else ())


def _line(titles: Sequence[str]) -> str | None:
    return " ".join(titles) or None


def _column(blocks: Sequence[Block], known: frozenset[str], lexicon: Lexicon) -> Block | None:
    """Return the line that names a standing column: bracketed, set apart below the titles, or named like one."""
    for at, block in enumerate(blocks):
        is_short = len(block.text) <= _SHORT and as_headline(block.text) not in known
        if _is_quoted_above_deck(block, blocks[at + 1 : at + 2]):
            return None
        if block.part is Part.LABEL or (at > 0 and block.stands_off and is_short):
            return block
        if at == 0 and is_short and _names_column(block, blocks[1:2], lexicon):
            return block
    return None


def _is_quoted_above_deck(block: Block, below: Sequence[Block]) -> bool:
    """Tell whether a label is a headline in quotation marks: its deck's dash stands `below`: 「一把刻刀」, ——记…."""
    return block.text[:1] + block.text[-1:] == _QUOTES and any(each.text.startswith(TITLE_DASHES) for each in below)


def _names_column(block: Block, below: Sequence[Block], lexicon: Lexicon) -> bool:
    """Tell whether the first of several short lines names a column: by mark or words.

    What only a deck stands `below` is the headline; so is what stands alone, but a column of short news, or what is
    known to be one behind its mark (●民声回音壁).
    """
    is_marked, bare = block.text[:1] in BULLETS, block.text.strip(_AROUND_COLUMN)
    if not below:
        is_standing = is_marked and is_column_name(bare, lexicon)
        return is_standing or heads_briefs(bare, lexicon) or bare in lexicon.words("picture_columns")
    title = below[0].text
    is_called = any(tell(bare, lexicon) for tell in (is_column_name, heads_briefs, heads_sidebar))
    is_called = is_called or may_name_column(bare, title)
    return not _is_deck(title) and (is_marked or is_called)


def _bare_title(title: str) -> str:
    """Return `title` without the marks that columns of short news set before or around each."""
    inner = title.lstrip(BULLETS).strip()
    return inner[1:-1] if inner[:1] + inner[-1:] in _BRACKETS else inner


def _find_listed(lines: Sequence[str], known: frozenset[str]) -> tuple[int, int] | None:
    """Return where those of `lines` that are one of the `known` headlines start and end, or else the first that is one.

    A list may leave out a second line, which says what the first one's subject does (迎来三座新桥).
    """
    pairs = enumerate(pairwise(lines))
    whole = next((at for at, (above, below) in pairs if not known.isdisjoint(_as_one(above, below))), None)
    if whole is not None:
        return whole, whole + _PAIR
    at = next((at for at, line in enumerate(lines) if _is_known(as_headline(line), known)), None)
    if at is None:
        return None
    rest = lines[at + 1 : at + 2]
    return at, at + 1 + any(is_predicate(line) and size_of(line) < size_of(lines[at]) for line in rest)


def _is_known(title: str, known: frozenset[str]) -> bool:
    """Tell whether `title`, or its first part, before a blank, is one of the `known`."""
    return title in known or title.partition(" ")[0] in known


def _as_one(above: str, below: str) -> tuple[str, str]:
    return as_headline(above + below), as_headline(f"{above} {below}")
