"""Contents: the list of what stands on other pages (导读), which is no story of this one."""

import re
from collections.abc import Iterator, Sequence

from reading.lexicon import Lexicon
from reading.lines.blocks import BULLETS, Block, Part
from reading.text.narrowing import narrow

_PAGE = r"(?:第?\s*[A-Z]?\d{1,3}\s*版|[A-Z]\d{1,3})"
_ENTRY = re.compile(
    rf"[(\[【]?{_PAGE}[)\]】]?[\s:、|·—-]*\S.*|.*\S[\s(\[【…→·—-]*(?:详?见|刊|转)?\s*{_PAGE}\s*[)\]】]?"
)
_MARKS = f"【】[]〔〕 {BULLETS}"


def mark_contents(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield `blocks`, the list of other pages' stories and its head marked as FRAME."""
    heads = lexicon.words("contents_heads")
    is_list = False
    for block in blocks:
        is_head = block.part in (Part.TITLE, Part.LABEL) and "".join(block.text.strip(_MARKS).split()) in heads
        is_list = is_head or (is_list and _is_entry(block))
        yield block.as_part(Part.FRAME) if is_list else block


def _is_entry(block: Block) -> bool:
    return block.part in (Part.TITLE, Part.FRAME) and _ENTRY.fullmatch(narrow(block.text)) is not None
