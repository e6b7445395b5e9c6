"""Spacing: what the empty lines above a page's titles say, where the page parts its stories by more of them.

A page whose signed stories all begin below a wider gap than its paragraphs tells by the gap alone what heads a story
and what is a subheading, and that what stands under it like a picture's text is a title. Where any of them begins below
a plain gap, gaps say nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median_low

from reading.lexicon import Lexicon
from reading.lines.blocks import Block, Part, count_titles
from reading.lines.context import signs_titles
from reading.lines.shapes import tell_shape


def mark_openings(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield `blocks`, the first of each run of titles told whether the page's spacing lets a story begin there.

    What was taken for a picture's text under the gap that parts stories becomes a TITLE.
    """
    usual = median_low([block.gap for block in blocks]) if blocks else 0
    starts = list(_run_starts(blocks))
    gaps: dict[bool, list[int]] = {True: [], False: []}
    for start, end in starts:
        if start:
            gaps[_is_signed(blocks, end, lexicon)].append(blocks[start].gap)
    signed, unsigned = gaps[True], gaps[False]
    # Where every title is set off, subheadings too, blanks part nothing.
    is_rule = bool(signed) and min(signed) > usual and min(unsigned, default=usual) < min(signed)
    opening = {start: blocks[start].gap > usual for start, _ in starts if start} if is_rule else {}
    for at, block in enumerate(blocks):
        if at in opening and block.opens is None:
            yield replace(block, opens=opening[at])
        elif is_rule and block.gap >= min(signed) and _may_head_story(blocks, at, lexicon):
            yield replace(block, part=Part.TITLE, opens=True)
        else:
            yield block


def _may_head_story(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether what was taken for a picture's text, as it stands under a gap, is like a title above a text.

    What stands inside a sentence is none.
    """
    block, below = blocks[at], blocks[at + 1 : at + 2]
    if at and blocks[at - 1].lines[-1:] > block.lines[:1]:
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
