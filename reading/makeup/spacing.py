"""Spacing: what the empty lines above a page's titles say, where the page parts its stories by more of them.

A page whose signed stories all begin below a wider gap than its paragraphs tells by the gap alone what heads a story
and what is a subheading, and that what stands under it like a picture's text is a title. Where any of them begins below
a plain gap, gaps say nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median_low

from reading.lexicon import Lexicon
from reading.lines.blocks import BULLETS, Block, Part, count_titles
from reading.lines.context import signs_titles
from reading.lines.shapes import LONGEST_CAPTION, tell_shape

_AROUND = 3
_LINES = (Part.TITLE, Part.BODY, Part.CAPTION)


def mark_openings(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield `blocks`, the first of each run of titles told whether the page's spacing lets a story begin there.

    What was taken for a picture's text under the gap that parts stories becomes a TITLE, and what looks like a title
    or a paragraph but stands alone, a CAPTION.
    """
    usual = median_low([block.gap for block in blocks]) if blocks else 0
    blocks = list(_mark_alone(blocks, usual, lexicon))
    starts = list(_run_starts(blocks))
    gaps: dict[bool, list[int]] = {True: [], False: []}
    # Above the first story of a page stands at most a picture, whose gap says nothing.
    for start, end in starts[1:]:
        gaps[_is_signed(blocks, end, lexicon)].append(blocks[start].gap)
    signed, unsigned = gaps[True], gaps[False]
    # Where every title is set off, subheadings too, blanks part nothing.
    is_rule = bool(signed) and min(signed) > usual and min(unsigned, default=usual) < min(signed)
    opening = {start: blocks[start].gap > usual for start, _ in starts if start} if is_rule else {}
    for at, block in enumerate(blocks):
        if at in opening and block.opens is None:
            yield replace(block, opens=opening[at])
        elif is_rule and block.gap >= min(signed) and _may_head_story(blocks, at, usual, lexicon):
            yield replace(block, part=Part.TITLE, opens=True)
        else:
            yield block


def _mark_alone(blocks: Sequence[Block], usual: int, lexicon: Lexicon) -> Iterator[Block]:
    """Yield `blocks`, a line between two paragraphs and two gaps a CAPTION where titles stand close to their texts."""
    signed = [end for _, end in _run_starts(blocks) if _is_signed(blocks, end, lexicon)]
    are_close = bool(signed) and all(blocks[end].gap <= usual for end in signed)
    for at, block in enumerate(blocks):
        is_alone = are_close and _stands_alone(blocks[max(0, at - 1) : at + 2], usual)
        yield block.as_part(Part.CAPTION) if is_alone else block


def _stands_alone(around: Sequence[Block], usual: int) -> bool:
    """Tell whether the middle one of the blocks `around` is a line with a gap above and below."""
    if len(around) < _AROUND or min(each.gap for each in around[1:]) <= usual:
        return False
    above, block, below = around
    is_line = len(block.text) <= LONGEST_CAPTION and block.text.rstrip("。").count("。") == 0
    is_between = above.part is below.part is Part.BODY and block.text[0] not in BULLETS
    is_paragraph = block.part is Part.BODY and (block.is_indented or not below.is_indented)
    return is_line and is_between and block.part in _LINES and not is_paragraph


def _may_head_story(blocks: Sequence[Block], at: int, usual: int, lexicon: Lexicon) -> bool:
    """Tell whether what was taken for a picture's text, as it stands under a gap, is like a title above a text.

    What stands inside a sentence is none.
    """
    block, below = blocks[at], blocks[at + 1 : at + 2]
    if at and (blocks[at - 1].lines[-1:] > block.lines[:1] or _stands_alone(blocks[at - 1 : at + 2], usual)):
        return False
    is_title = block.part is Part.CAPTION and tell_shape(block.text, lexicon) is Part.TITLE
    return is_title and any(each.part in (Part.TITLE, Part.BODY) and not each.stands_off for each in below)


def _run_starts(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield where each run of titles and labels starts and ends."""
    at = 0
    while at < len(blocks):
        run = count_titles(blocks, at)
        if run:
            yield at, at + run
        at += run or 1


def _is_signed(blocks: Sequence[Block], end: int, lexicon: Lexicon) -> bool:
    """Tell whether a byline or a dateline follows the titles that end before `end`."""
    return end < len(blocks) and signs_titles(blocks[end], lexicon)
