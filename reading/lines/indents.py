"""Indents: what the blanks before a line say where a page begins its paragraphs with them, and its titles without.

Where all lines begin alike, or each as it likes, they say nothing.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from reading.lexicon import Lexicon
from reading.lines.blocks import Block, Part, ends_sentence
from reading.lines.breaks import opens_sentence
from reading.lines.bylines import parse_names

_MOST = 0.8
_FEW = 0.34


def settle_indented(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield `blocks`, what only looks like a title told to be running text where it is indented like a paragraph."""
    indent = paragraph_indent(blocks)
    for at, block in enumerate(blocks):
        is_paragraph = block.part is Part.TITLE and indent is not None and block.indent == indent
        yield block.as_part(Part.BODY) if is_paragraph and not _stands_between(blocks, at, lexicon) else block


def _stands_between(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether the line at `at` is no beginning: it names who signs the title above, or heads what is below.

    A subheading stands between two paragraphs, of which the upper one is ended.
    """
    above, below = blocks[max(0, at - 1) : at], blocks[at + 1 : at + 2]
    if any(each.part is Part.TITLE for each in above) and parse_names(blocks[at].text, lexicon):
        return True
    is_below_end = any(each.part is Part.BODY and ends_sentence(each.text) for each in above)
    is_heading = is_below_end and not opens_sentence(blocks[at].text, lexicon)
    return is_heading and any(each.part is Part.BODY and each.indent == blocks[at].indent for each in below)


def paragraph_indent(blocks: Sequence[Block]) -> str | None:
    """Return the blanks that begin the page's paragraphs and not its titles, or None where there are none such."""
    usual = Counter(block.indent for block in blocks if block.part is Part.BODY).most_common(1)
    if not usual or not usual[0][0]:
        return None
    indent = usual[0][0]
    # A poem's lines are indented all alike.
    runs = [next(run) for _, run in groupby(blocks, key=lambda block: (block.part, block.indent))]
    is_rule = _share(blocks, Part.BODY, indent) >= _MOST and _share(runs, Part.TITLE, indent) <= _FEW
    return indent if is_rule else None


def _share(blocks: Sequence[Block], part: Part, indent: str) -> float:
    indents = [block.indent for block in blocks if block.part is part]
    return indents.count(indent) / len(indents) if indents else 0
