"""Layout: the lines of a page in, its blocks out, each told what it is by its shape and its neighbours.

Wrapped lines are joined first, then each line is read by itself, then where it stands.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median_low

from reading.lexicon import Lexicon
from reading.lines.blocks import BULLETS, Block, Part, join, measure, read_lines
from reading.lines.briefs import open_briefs
from reading.lines.bylines import parse_names
from reading.lines.contents import mark_contents
from reading.lines.context import read_in_context
from reading.lines.elements import LONGEST_SECTION
from reading.lines.fields import read_fields
from reading.lines.folio import as_headline, is_folio, read_folio
from reading.lines.frames import parts_stories, tells_weather
from reading.lines.indents import settle_indented
from reading.lines.jumps import cut_jumps
from reading.lines.leaning import LONGEST_BROKEN, is_cut, size_of
from reading.lines.running_heads import mark_running_heads, names_page, stands_in_head
from reading.lines.shapes import begins_title, find_turn, tell_shape
from reading.lines.spreading import close_up_lines
from reading.lines.standing_columns import is_column_name
from reading.lines.wrapping import unwrap
from reading.text.narrowing import narrow

_PICTURE_GAP = 2
_RARE = 0.2
_LEAST_ASKED = 2
_STANZA = 4
# With its brackets: 【学习贯彻大会精神】.
_LONGEST_LABEL = 10
_PAGE_NUMBER = re.compile(r"[A-Z]\d{1,2}")


@dataclass(frozen=True, slots=True)
class Layout:
    """A page's `blocks` in the order of the file, and the lines of its `frame`, which belong to no story.

    `folios` are the lines, of the frame or of a byline, that may print what the page is; `listed` is what may be a
    title that the frame repeats, as `as_headline` returns it.
    """

    blocks: tuple[Block, ...]
    frame: tuple[str, ...]
    folios: tuple[str, ...]
    listed: frozenset[str]


def lay_out_blocks(text: str, lexicon: Lexicon) -> Layout:
    """Return the blocks and the frame of a page's `text`."""
    told, headlines = read_fields(list(close_up_lines(list(read_lines(text)))), lexicon)
    printed = list(mark_running_heads(told, lexicon))
    lines = _mark_gaps(list(unwrap(printed, lexicon)))
    pieces = [piece for line in lines for piece in cut_jumps(line)]
    askers = _find_askers(pieces)
    shaped = [piece.as_part(_shape(piece, askers, lexicon)) for piece in pieces]
    opened = list(open_briefs(list(_read_labels(shaped)), lexicon))
    framed = list(_mark_frame(list(mark_contents(opened, lexicon)), lexicon))
    frame = tuple(block.text for block in framed if block.part is Part.FRAME)
    folios = tuple(block.text for block in framed if block.part is Part.FRAME or is_folio(block.text, lexicon))
    blocks = list(settle_indented(list(_leave_frame(framed, lexicon)), lexicon))
    rows = (as_headline(line) for line in frame if len(line) > LONGEST_SECTION)
    listed = read_folio(folios, lexicon).headlines.union(rows, map(as_headline, headlines))
    joined = list(_join_titles(blocks, listed, lexicon))
    return Layout(tuple(read_in_context(joined, lexicon)), frame, folios, listed)


def _find_askers(pieces: Sequence[Block]) -> frozenset[str]:
    """Return who asks several times on the page, in turns that begin with who speaks: 晚报:何时开学?."""
    asked = Counter(find_turn(piece.text) for piece in pieces if piece.text.endswith(("?", "？")))
    return frozenset(label for label, times in asked.items() if label is not None and times >= _LEAST_ASKED)


def _shape(piece: Block, askers: frozenset[str], lexicon: Lexicon) -> Part:
    if piece.part is not Part.BODY:
        return piece.part
    if piece.is_indented and tells_weather(piece.text):
        return Part.BODY
    return Part.BODY if askers and find_turn(piece.text) in askers else tell_shape(piece.text, lexicon)


def _read_labels(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield `blocks`, a phrase in brackets read as a title where the text or the byline below it has no other one.

    Above a text only a long one is: names of columns are shorter.
    """
    for at, block in enumerate(blocks):
        below = blocks[at + 1].part if block.part is Part.LABEL and at + 1 < len(blocks) else None
        is_above_byline = below is Part.BYLINE and at > 0 and blocks[at - 1].part is not Part.TITLE
        is_title = (below is Part.BODY and len(block.text) > _LONGEST_LABEL) or is_above_byline
        yield replace(block, part=Part.TITLE, text=block.text[1:-1]) if is_title else block


def _mark_gaps(lines: Sequence[Block]) -> Iterator[Block]:
    usual = median_low([line.gap for line in lines]) if lines else 0
    wide = sum(1 for line in lines if line.gap >= usual + _PICTURE_GAP)
    for line in lines:
        stands_off = line.gap >= usual + _PICTURE_GAP and wide <= max(2, _RARE * len(lines))
        yield replace(line, stands_off=True) if stands_off else line


def _mark_frame(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Mark the nameplate above everything else, and the titles that the frame above and below the text repeats."""
    last = max((at for at, block in enumerate(blocks) if block.part is Part.BODY), default=-1)
    is_framed = False
    at_top = True
    for at, block in enumerate(blocks):
        repeats = at > last and is_framed and _is_listed(blocks, at)
        stands_above = at_top and stands_in_head(block, blocks[at + 1 : at + 2], lexicon)
        is_plate = (
            stands_above
            or (at > last and names_page(block.text, lexicon))
            or (at_top and _lists_titles(block, blocks[at + 1 : last + 1]))
        )
        at_top = at_top and (is_plate or block.part is Part.FRAME)
        is_framed = block.part is Part.FRAME or (at > last and is_framed)
        yield block.as_part(Part.FRAME) if repeats or is_plate or _numbers_page(blocks, at) else block


def _numbers_page(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether the block at `at` is only a page's letter and number (B3), beside another line of the frame."""
    beside = (*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2])
    return _PAGE_NUMBER.fullmatch(blocks[at].text) is not None and any(each.part is Part.FRAME for each in beside)


def _leave_frame(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield `blocks` without the frame; behind a line of it that ends one story another one may begin."""
    parts = is_behind = False
    for block in blocks:
        if block.part is Part.FRAME:
            parts, is_behind = parts or parts_stories(block.text, lexicon), True
            continue
        begins = parts and block.part in (Part.TITLE, Part.LABEL, Part.BYLINE)
        yield replace(block, opens=block.opens or begins or None, is_behind_frame=is_behind) if is_behind else block
        parts = is_behind = False


def _is_listed(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether the title at `at` is one of a frame's list: no picture's text, whose credit stands below it."""
    below = blocks[at + 1].part if at + 1 < len(blocks) else None
    return blocks[at].part is Part.TITLE and below is not Part.BYLINE


def _lists_titles(block: Block, below: Sequence[Block]) -> bool:
    """Tell whether `block` is a title that is printed `below` once more, maybe in lines or with a mark before it.

    A row behind a mark may be the first part of one.
    """
    row = _letters(block.text)
    titles = [letters for each in below if each.part is Part.TITLE and (letters := _letters(each.text))]
    parts = (_letters(each.text.split()[0]) for each in below if block.text[0] in BULLETS and each.part is Part.TITLE)
    return row in titles or _is_made_of(row, titles) or row in parts


def _is_made_of(row: str, titles: Sequence[str]) -> bool:
    """Tell whether two of `titles`, one below the other, are `row` broken in two."""
    return any(row == first + second for first, second in pairwise(titles))


def _letters(text: str) -> str:
    """Return what tells titles apart, however they are set: their letters and digits."""
    return "".join(filter(str.isalnum, narrow(text)))


def _join_titles(blocks: Sequence[Block], whole: frozenset[str], lexicon: Lexicon) -> Iterator[Block]:
    """Join the lines of titles that were broken. Those in `whole` are known to be all of their title."""
    is_spaced = bool(blocks) and median_low([block.gap for block in blocks]) > 0
    for part, group in groupby(blocks, key=lambda block: block.part):
        run = list(group)
        yield from _join_run(run, whole, lexicon, is_spaced=is_spaced) if part is Part.TITLE else run


def _join_run(titles: Sequence[Block], whole: frozenset[str], lexicon: Lexicon, *, is_spaced: bool) -> Iterator[Block]:
    """Join those of several `titles` that are one, broken.

    On a page whose lines are spaced these are also titles set close, where others beside them, other than the names of
    who signs, are not.
    """
    some_apart = is_spaced and any(title.gap and not parse_names(title.text, lexicon) for title in titles[1:])
    some_apart = some_apart and not _hold_stanza(titles)
    held = titles[0]
    for title in titles[1:]:
        is_close = some_apart and title.gap == 0 and size_of(held.text + title.text) <= LONGEST_BROKEN
        is_rest = is_cut(held.text, title.text) or is_close
        if is_rest and _may_be_one(title, held, whole, lexicon):
            held = join(held, title, between=" " if measure(held.text) == measure(title.text) else "")
        else:
            yield held
            held = title
    yield held


def _hold_stanza(titles: Sequence[Block]) -> bool:
    """Tell whether some of `titles`, above others, are the lines of a stanza: too many for one title."""
    starts = [at for at, title in enumerate(titles) if at == 0 or title.gap]
    return any(end - start >= _STANZA for start, end in pairwise(starts))


def _may_be_one(title: Block, above: Block, whole: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether `title` may be the second line of the one `above`."""
    is_known = not whole.isdisjoint(map(as_headline, (above.text, title.text)))
    return not (is_known or begins_title(title.text) or is_column_name(above.text, lexicon))
