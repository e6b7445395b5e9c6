"""Contents: the list of what stands on other pages (导读), which is no story of this one."""

import re
from collections.abc import Iterator, Sequence

from reading.lexicon import Lexicon
from reading.lines.blocks import BULLETS, Block, Part
from reading.lines.jumps import leads_on
from reading.text.narrowing import narrow

_PAGE = r"(?:第?\s*[A-Z]?\d{1,3}\s*版|[A-Z]\d{1,3}|本版)"
_ENTRY = re.compile(
    rf"[(\[【]?{_PAGE}[)\]】]?[\s:、|·—-]*\S.*|.*\S[\s(\[【…→·—-]*(?:详?见|刊|转)?\s*{_PAGE}\s*[)\]】]?"
)
# 导读 INSIDE
_LATIN = re.compile(r"\s+[A-Za-z ]+$")
_MARKS = f"【】[]〔〕>»▼↓ {BULLETS}"


def mark_contents(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield `blocks`, the list of other pages' stories and its head marked as FRAME."""
    is_list = False
    for at, block in enumerate(blocks):
        is_list = _heads_list(block, lexicon) or (is_list and _begins_entry(blocks[at : at + 2]))
        yield block.as_part(Part.FRAME) if is_list else block


def _heads_list(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether `block` is what a list is called, the first entry behind it or not: 导读, 导读 新桥通车 03版."""
    heads, bare = lexicon.words("contents_heads"), _LATIN.sub("", block.text.strip(_MARKS))
    if block.part in (Part.TITLE, Part.LABEL) and "".join(bare.split()) in heads:
        return True
    head, _, entry = narrow(bare).replace(":", " ").partition(" ")
    return head in heads and _ENTRY.fullmatch(entry.strip()) is not None


def _begins_entry(lines: Sequence[Block]) -> bool:
    """Tell whether the first of two `lines` is an entry, or a title whose page stands below it: （详见2版）."""
    return _is_entry(lines[0]) or (lines[0].part is Part.TITLE and any(map(_is_page, lines[1:])))


def _is_page(block: Block) -> bool:
    return block.part is Part.JUMP and leads_on(block.text)


def _is_entry(block: Block) -> bool:
    bare = narrow(block.text).strip(_MARKS)
    is_line = block.part in (Part.TITLE, Part.FRAME) and _ENTRY.fullmatch(bare) is not None
    return is_line or _is_page(block)
