"""Healing: paragraphs that the layout broke are made whole.

A newspaper column ends where it ends: in the middle of a sentence, of a quotation, of a word. The next line carries
on, sometimes behind a caption that was printed in between.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reading.datelines import read_dateline
from reading.layout import Block, Part, ends_sentence
from reading.lexicon import Lexicon


def heal(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield `blocks` with broken paragraphs joined; a caption inside one follows it."""
    waiting: list[Block] = []
    left = list(blocks)
    while left:
        block = left.pop(0)
        if block.part is not Part.BODY:
            yield block
            continue
        block, waiting = _complete(block, left, lexicon)
        yield block
        yield from waiting


def _complete(block: Block, left: list[Block], lexicon: Lexicon) -> tuple[Block, list[Block]]:
    between: list[Block] = []
    while not ends_sentence(block.text):
        at = _continuation(left, lexicon)
        if at is None:
            break
        between += left[:at]
        block = join(block, left[at])
        del left[: at + 1]
    return block, between


def _continuation(left: Sequence[Block], lexicon: Lexicon) -> int | None:
    """Return where in `left` the broken paragraph goes on, or None where it does not."""
    if not left:
        return None
    if left[0].part is Part.CAPTION and len(left) > 1 and left[1].part is Part.BODY:
        return 1
    if left[0].part is not Part.BODY or read_dateline(left[0].text, lexicon):
        return None
    has_own_credit = len(left) > 1 and left[1].part is Part.BYLINE and left[1].text.endswith("摄")
    return None if has_own_credit else 0


def join(first: Block, second: Block) -> Block:
    """Return `first` with `second` carrying on, without a blank between Chinese characters."""
    blank = (
        " "
        if first.text[-1:].isascii()
        and first.text[-1:].isalpha()
        and second.text[:1].isascii()
        and second.text[:1].isalpha()
        else ""
    )
    return replace(first, text=first.text + blank + second.text, lines=first.lines + second.lines)
