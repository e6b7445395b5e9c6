"""Resuming: a story that broke off inside a sentence goes on where a piece of text begins inside one.

A column may end inside a story and the next one begin behind another story: behind its last line, behind a table, or
behind the line with newspaper and page that stands between two columns.
"""

from collections.abc import Sequence

from reading.lexicon import Lexicon
from reading.lines.blocks import BULLETS, Block, Part, ends_sentence, join
from reading.lines.breaks import may_join
from reading.lines.credits import cut_photographer
from reading.lines.datelines import read_dateline
from reading.lines.shapes import is_numbered, is_row, opens_caption
from reading.makeup.boundaries import is_stray
from reading.makeup.drafts import Draft

_SHORTEST = 10
_FARTHEST = 40
_LEAST_BROKEN = 20


def find_broken(
    draft: Draft, ended: Sequence[Draft], blocks: Sequence[Block], at: int, lexicon: Lexicon
) -> Draft | None:
    """Return the story among those that `ended` which the block at `at`, below `draft`, carries on; else None."""
    block = blocks[at]
    if block.part is not Part.BODY or not draft.has_body or (draft.is_broken and not draft.is_closed):
        return None
    is_below_table = is_row(draft.last_text) and not is_row(block.text) and ends_sentence(block.text)
    is_below_end = draft.is_closed or block.is_behind_frame or is_below_table
    is_apart = is_below_end or is_stray(draft, blocks, at, lexicon)
    if not is_apart and block.gap <= draft.body[-1].gap:
        return None
    left = [each for each in reversed(ended[-_FARTHEST:]) if each.is_broken and not each.is_closed]
    fitting = [each for each in left if may_join(each.last_text, block.text)]
    nearest = fitting or (left if is_apart else [])
    return nearest[0] if nearest and _may_carry_on(nearest[0], block, lexicon) else None


def parts_sentence(draft: Draft, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether the title at `at`, which begins no story, stands inside a sentence of `draft`.

    No subheading does, so it is the text of a picture.
    """
    below = blocks[at + 1 : at + 2]
    is_inside = draft.is_broken and not draft.is_closed and draft.blocks[-1].part is Part.BODY
    if not is_inside or is_numbered(blocks[at].text) or blocks[at].text[0] in BULLETS:
        return False
    goes_on = any(each.part is Part.BODY and not (each.is_indented and draft.body[-1].is_indented) for each in below)
    return goes_on and len(draft.last_text) >= _LEAST_BROKEN and draft.last_text[-1].isalnum()


def resume(broken: Draft, block: Block) -> Block:
    """Return the last paragraph of the `broken` story carried on by `block`; the story is left without it."""
    at = max(place for place, each in enumerate(broken.blocks) if each.part is Part.BODY)
    return join(broken.blocks.pop(at), block)


def _may_carry_on(broken: Draft, block: Block, lexicon: Lexicon) -> bool:
    begins_paragraph = block.is_indented and broken.body[-1].is_indented
    is_picture = opens_caption(block.text, lexicon) or cut_photographer(block.text, lexicon) is not None
    is_other = is_picture or read_dateline(block.text, lexicon) is not None
    return not (begins_paragraph or block.opens or is_other) and len(block.text) >= _SHORTEST
