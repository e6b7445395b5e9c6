"""Layout: the lines of a page in, its blocks out, each told what it is by its shape and its neighbours.

A block is one printed line that is not empty. What a line says alone (a byline, a jump line, a bracketed label, running
text) is read first; then lines that only look like titles are told from the first pieces of broken paragraphs and from
captions, which stand under a gap in the page's even spacing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from statistics import median_low

from reading.bylines import find_outlet, parse_byline
from reading.datelines import read_dateline
from reading.folio import is_folio, is_frame
from reading.lexicon import Lexicon
from reading.words import cut_words

ENDS = "。!?！？…"
CLOSERS = '”’」』"'

_BLANK = " \t\u3000\xa0\u200b\ufeff\u2002\u2003"
_LONGEST_TITLE = 48
_LONGEST_EXCLAMATION = 26
_LABEL = re.compile(r"[\[【〔［][^\[\]【】〔〕［］。]{1,12}[\]】〕］]")
_JUMP = re.compile(
    r"[\s((【\[▲△▼▽◀▶◁▷←→↑↓■●◆]*(?P<way>上接|紧接|接上|下转|转接|转|接)\s*"
    r"(?:本报|今日|今天)?\s*第?\s*(?P<page>[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?P<unit>版|·|[))】\]])"
    r"[^。\n))】\]]{0,24}[))】\]▲△▼▽◀▶◁▷←→↑↓■●◆\s]*"
)
_TURN = re.compile(r"(?:@[^\s::]{1,10}|[问答QA]|记者|主持人|[^\s::，,。“”]{2,6})[::].+")
_PICTURE_GAP = 2


class Part(Enum):
    """What a block is on its page."""

    FRAME = auto()
    TITLE = auto()
    LABEL = auto()
    BYLINE = auto()
    JUMP = auto()
    CAPTION = auto()
    BODY = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of one article in its printed form.

    `lines` are the file's lines it comes from, 1-based, in reading order; `gap` counts the empty lines above it and
    `stands_off` tells that they are more than the page's usual ones, as under a picture.
    """

    part: Part
    text: str
    lines: tuple[int, ...]
    gap: int = 0
    stands_off: bool = False
    indented: bool = False


def lay_out_blocks(text: str, lexicon: Lexicon) -> tuple[Block, ...]:
    """Return the blocks of a page's `text` in the order of the file."""
    blocks = tuple(_mark_gaps([replace(line, part=_read_alone(line.text, lexicon)) for line in _read_lines(text)]))
    blocks = tuple(_mark_frame(blocks, lexicon))
    return tuple(_read_in_place(blocks, lexicon))


def ends_sentence(text: str) -> bool:
    """Tell whether `text` breaks off at the end of a sentence."""
    bare = text.rstrip()
    if bare.endswith((":", ":", ";", ";", *ENDS)):
        return True
    return bare[-1:] in CLOSERS + "))】" and ends_sentence(bare[:-1])


def match_jump(text: str) -> "re.Match[str] | None":
    """Return the match of a jump line (上接1版) at the start of `text`; its group `way` says where to."""
    return _JUMP.match(text)


def _read_lines(text: str) -> Iterator[Block]:
    gap = 0
    for number, line in enumerate(text.split("\n"), start=1):
        bare = line.strip(_BLANK)
        if bare:
            yield Block(Part.BODY, bare, (number,), gap, indented=line[:1] in _BLANK)
            gap = 0
        else:
            gap += 1


def _mark_gaps(blocks: Sequence[Block]) -> Iterator[Block]:
    usual = median_low([block.gap for block in blocks]) if blocks else 0
    for block in blocks:
        yield replace(block, stands_off=block.gap >= usual + _PICTURE_GAP)


def _read_alone(text: str, lexicon: Lexicon) -> Part:
    if is_frame(text, lexicon) or is_folio(text, lexicon):
        return Part.FRAME
    jump = _JUMP.fullmatch(text)
    if jump:
        return Part.JUMP
    if _LABEL.fullmatch(text) and not parse_byline(text[1:-1], lexicon):
        return Part.LABEL
    if parse_byline(text, lexicon) or find_outlet(text, lexicon):
        return Part.BYLINE
    return Part.BODY if _is_running_text(text, lexicon) else Part.TITLE


def _is_running_text(text: str, lexicon: Lexicon) -> bool:
    if len(text) > _LONGEST_TITLE or "。" in text or text.endswith((",", ",", ";", ";", "、")):
        return True
    if text[-1] in "!?！？" + CLOSERS and ends_sentence(text):
        return len(text) > _LONGEST_EXCLAMATION or bool(_TURN.fullmatch(text))
    return _JUMP.match(text) is not None or read_dateline(text, lexicon) is not None


def _mark_frame(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Mark the nameplate above everything else, and titles that the page's margin repeats below."""
    parts = [block.part for block in blocks]
    last = max((at for at, part in enumerate(parts) if part is Part.BODY), default=-1)
    framed = any(block.part is Part.FRAME for block in blocks[last + 1 :])
    above = {block.text for block in blocks[: last + 1]}
    at_top = True
    for at, block in enumerate(blocks):
        repeats = at > last and framed and block.text in above
        is_plate = at_top and block.part is Part.BYLINE and not parse_byline(block.text, lexicon)
        at_top = at_top and (is_plate or block.part is Part.FRAME)
        yield replace(block, part=Part.FRAME) if repeats or is_plate else block


def _read_in_place(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    inside = False
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if block.part is Part.TITLE and inside and _is_caption(block, following, lexicon):
            yield replace(block, part=Part.CAPTION)
            continue
        if block.part is Part.TITLE and following is not None and _breaks_off(block, following, lexicon):
            block = replace(block, part=Part.BODY)
        inside = block.part is Part.BODY or (inside and block.part is Part.CAPTION)
        yield block


def _is_caption(block: Block, following: Block | None, lexicon: Lexicon) -> bool:
    if block.text.startswith(lexicon.words("caption_openers")):
        return True
    if not block.stands_off or following is None:
        return block.stands_off
    return following.part is not Part.BYLINE and read_dateline(following.text, lexicon) is None


def _breaks_off(block: Block, following: Block, lexicon: Lexicon) -> bool:
    """Tell whether what looks like a title is the beginning of a paragraph that goes on in the next line."""
    if following.part is not Part.BODY or following.stands_off or read_dateline(following.text, lexicon):
        return False
    return _opens_sentence(block.text, lexicon) or _shares_word(block.text, following.text)


def _opens_sentence(text: str, lexicon: Lexicon) -> bool:
    head, comma, _ = text.replace(",", ",").partition(",")
    if not comma:
        return False
    return bool(re.search(r"\d[日时点分月年]|[上下]午|[凌早]晨|受.+影响", head)) or head in lexicon.words(
        "sentence_openers"
    )


def _shares_word(first: str, second: str) -> bool:
    """Tell whether the line break falls inside a word."""
    if second[0] in ",,。、;;))」』”’的了":
        return True
    head, tail = first[-6:], second[:6]
    crossing = [span for span in cut_words(head + tail) if span.start < len(head) < span.end]
    lone = [span for span in cut_words(head) if span.end == len(head) and span.end - span.start == 1]
    return bool(crossing and lone)
