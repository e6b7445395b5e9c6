"""Healing: paragraphs that the layout broke are made whole.

A newspaper's column ends where it ends: inside a sentence, a quotation, a word. The next line carries on, sometimes
behind a caption that was printed in between.
"""

from collections.abc import Iterator, Sequence

from reading.blocks import Block, Part, ends_sentence, join
from reading.credits import credits_picture, cut_credit
from reading.datelines import read_dateline
from reading.lexicon import Lexicon


def heal(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield `blocks` with broken paragraphs joined; a caption printed inside one follows it."""
    left = list(blocks)
    while left:
        block = left.pop(0)
        between: list[Block] = []
        while block.part is Part.BODY and _is_broken(block.text, lexicon):
            at = _continuation(left, lexicon)
            if at is None:
                break
            between += left[:at]
            block = join(block, left[at])
            del left[: at + 1]
        yield block
        yield from between


def _is_broken(paragraph: str, lexicon: Lexicon) -> bool:
    return not ends_sentence(paragraph) and not cut_credit(paragraph, lexicon).authors


def _continuation(left: Sequence[Block], lexicon: Lexicon) -> int | None:
    """Return where in `left` the broken paragraph goes on, or None where it does not."""
    at = 1 if left and left[0].part is Part.CAPTION else 0
    if len(left) <= at or left[at].part is not Part.BODY or read_dateline(left[at].text, lexicon):
        return None
    behind = left[at + 1 : at + 2]
    has_own_credit = bool(behind) and behind[0].part is Part.BYLINE and credits_picture(behind[0].text, lexicon)
    return None if has_own_credit else at
