"""Layout: the lines of a page in, its blocks out, each told what it is by its shape and its neighbours.

What a line says by itself is read first. Then lines that only look like titles are told from the first pieces of broken
paragraphs, from the lines of a list, and from captions, which stand under a gap in the page's even spacing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median_low

from reading.blocks import CLOSING_MARKS, Block, Part, ends_sentence, join, measure, read_lines
from reading.breaks import cannot_begin, is_broken_between, opens_sentence
from reading.bylines import find_outlet, parse_names
from reading.datelines import read_dateline
from reading.folio import is_folio, is_page_head, read_folio
from reading.indents import settle_indented
from reading.jumps import cut_jumps
from reading.lexicon import Lexicon
from reading.narrowing import narrow
from reading.shapes import takes_turn, tell_shape
from reading.wrapping import unwrap

_LONGEST_CAPTION = 60
_LONGEST_TITLE_RUN = 4
_PICTURE_GAP = 2
_RARE = 0.2
_PAIRS = ("“”", "《》", "「」", "()")


@dataclass(frozen=True, slots=True)
class Layout:
    """A page's `blocks` in the order of the file, and the lines of its `frame`, which belong to no story.

    `folios` are the lines, of the frame or of a byline, that may print what the page is.
    """

    blocks: tuple[Block, ...]
    frame: tuple[str, ...]
    folios: tuple[str, ...]


def lay_out_blocks(text: str, lexicon: Lexicon) -> Layout:
    """Return the blocks and the frame of a page's `text`."""
    lines = _mark_gaps(list(unwrap(list(read_lines(text)), lexicon)))
    pieces = [piece for line in lines for piece in cut_jumps(line)]
    shaped = [piece.as_part(_shape(piece, lexicon)) for piece in pieces]
    framed = list(_mark_frame(shaped, lexicon))
    frame = tuple(block.text for block in framed if block.part is Part.FRAME)
    folios = tuple(block.text for block in framed if block.part is Part.FRAME or is_folio(block.text, lexicon))
    blocks = list(settle_indented([block for block in framed if block.part is not Part.FRAME]))
    joined = list(_join_titles(blocks, read_folio(folios, lexicon).headlines))
    return Layout(tuple(_read_in_place(joined, lexicon)), frame, folios)


def _shape(piece: Block, lexicon: Lexicon) -> Part:
    return piece.part if piece.part is Part.JUMP else tell_shape(piece.text, lexicon)


def _mark_gaps(lines: Sequence[Block]) -> Iterator[Block]:
    usual = median_low([line.gap for line in lines]) if lines else 0
    wide = sum(1 for line in lines if line.gap >= usual + _PICTURE_GAP)
    for line in lines:
        yield replace(line, stands_off=line.gap >= usual + _PICTURE_GAP and wide <= max(2, _RARE * len(lines)))


def _mark_frame(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Mark the nameplate above everything else, and titles that the page's margin repeats below."""
    last = max((at for at, block in enumerate(blocks) if block.part is Part.BODY), default=-1)
    is_framed = any(block.part is Part.FRAME for block in blocks[last + 1 :])
    above = {block.text for block in blocks[: last + 1]}
    at_top = True
    for at, block in enumerate(blocks):
        repeats = at > last and is_framed and block.text in above
        is_plate = at_top and (find_outlet(block.text, lexicon) is not None or is_page_head(block.text))
        at_top = at_top and (is_plate or block.part is Part.FRAME)
        yield block.as_part(Part.FRAME) if repeats or is_plate else block


def _join_titles(blocks: Sequence[Block], whole: frozenset[str]) -> Iterator[Block]:
    """Join the lines of a title that was broken: nothing between them where other lines stand apart.

    Those in `whole` are known to be all of their title.
    """
    apart = bool(blocks) and median_low([block.gap for block in blocks]) > 0
    held: Block | None = None
    for block in blocks:
        if held is not None and _is_rest(block, held, whole) and (apart or _is_cut(held.text, block.text)):
            held = join(held, block, between=" " if measure(held.text) == measure(block.text) else "")
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _is_rest(block: Block, above: Block, whole: frozenset[str]) -> bool:
    """Tell whether `block` may be the second line of the title `above`."""
    both = above.part is block.part is Part.TITLE and block.gap == 0
    return both and whole.isdisjoint((above.text, block.text))


def _is_cut(title: str, below: str) -> bool:
    """Tell whether `title` surely goes on in the line `below`."""
    bare = narrow(title)
    return (
        bare.endswith("、")
        or cannot_begin(below)
        or any(bare.count(opening) > bare.count(closing) for opening, closing in map(tuple, _PAIRS))
    )


def _read_in_place(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    is_inside = False
    previous: Block | None = None
    told = "\n".join(block.text for block in blocks)
    listed = frozenset(_find_lists(blocks))
    for at, block in enumerate(blocks):
        part = block.part
        if at in listed:
            part = Part.BODY
        elif part is Part.TITLE and _signs_title(blocks, at, lexicon):
            part = Part.BYLINE
        elif part is Part.TITLE:
            part = _tell_title(blocks, at, previous if is_inside else None, told, lexicon)
        elif part is Part.BODY and is_inside and _is_caption_sentence(block, blocks[at + 1 : at + 2]):
            part = Part.CAPTION
        previous = block.as_part(part)
        is_inside = part is Part.BODY or (is_inside and part not in (Part.BYLINE, Part.JUMP))
        yield previous


def _signs_title(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a line of bare names stands between a title and the text below it."""
    is_between = 0 < at < len(blocks) - 1 and blocks[at - 1].part is Part.TITLE and blocks[at + 1].part is Part.BODY
    return is_between and bool(parse_names(blocks[at].text, lexicon))


def _tell_title(blocks: Sequence[Block], at: int, previous: Block | None, told: str, lexicon: Lexicon) -> Part:
    """Tell what looks like a title; `previous` stands above it in the same story, None at a story's head."""
    block = blocks[at]
    following = next((below for below in blocks[at + 1 : at + 3] if below.part is not Part.CAPTION), None)
    if previous is not None and block.stands_off and not _heads_byline(blocks, at, lexicon):
        return Part.CAPTION
    if following is not None and _breaks_off(block, following, told, lexicon):
        return Part.BODY
    return Part.BODY if previous is not None and _carries_on(previous, block, following, told, lexicon) else Part.TITLE


def _is_caption_sentence(block: Block, following: Sequence[Block]) -> bool:
    is_one = len(block.text) <= _LONGEST_CAPTION and block.text.count("。") <= 1
    return block.stands_off and is_one and bool(following) and ends_sentence(block.text)


def _find_lists(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the places of short lines, many below each other and below a text: a list, a table, a poem."""
    start = 0
    for part, run in groupby(blocks, key=lambda block: block.part):
        end = start + len(list(run))
        is_headed = start > 0 and blocks[start - 1].part is Part.BODY
        leads = end < len(blocks) and blocks[end].part is Part.BYLINE
        if part is Part.TITLE and end - start > _LONGEST_TITLE_RUN and is_headed and not leads:
            yield from range(start, end)
        start = end


def _heads_byline(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether the titles from `at` on lead to a byline or a dateline, as a story's titles do."""
    end = at
    while end < len(blocks) and blocks[end].part in (Part.TITLE, Part.LABEL):
        end += 1
    if end == len(blocks):
        return False
    return blocks[end].part is Part.BYLINE or read_dateline(blocks[end].text, lexicon) is not None


def _breaks_off(block: Block, following: Block, told: str, lexicon: Lexicon) -> bool:
    """Tell whether what looks like a title is the beginning of a paragraph that goes on in the next line."""
    if following.part is not Part.BODY or following.stands_off or read_dateline(following.text, lexicon):
        return False
    if following.is_indented and block.is_indented:
        return False
    return opens_sentence(block.text, lexicon) or is_broken_between(block.text, following.text, told)


def _carries_on(previous: Block, block: Block, following: Block | None, told: str, lexicon: Lexicon) -> bool:
    """Tell whether what looks like a title carries on the sentence that the line above it broke off."""
    if previous.part is not Part.BODY or following is None or following.part is not Part.BODY:
        return False
    last = narrow(previous.text)[-1]
    if takes_turn(block.text, previous.text, lexicon) or (last == ":" and ends_sentence(block.text)):
        return True
    is_open = not ends_sentence(previous.text) and last not in CLOSING_MARKS and " " not in block.text
    return (
        is_open
        and read_dateline(following.text, lexicon) is None
        and is_broken_between(previous.text, block.text, told)
    )
