"""Jump lines: where a story that began on another page goes on (上接1版), or goes on elsewhere (下转第3版).

A jump line stands on a line of its own, or in brackets before or behind a paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from reading.lines.blocks import Block, Part
from reading.text.narrowing import narrow

_ARROWS = ">»➤➢☞⇨▲△▼▽◀▶◁▷◄►←→↑↓■●◆☆★—"
_NUMBER = r"(?:[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版?"
_OWN_PAGE = "本版"
_HERE = rf"\s*{_OWN_PAGE}[上下左右中]{{0,2}}方?"
_PAGE = rf"(?:{_HERE}|\s*(?:本报|今日|今天)?第?\s*{_NUMBER}(?:\s*[-—–~至、,及和]\s*{_NUMBER})*)"
_ON = r"下转|(?:图文|全文|相关|更多|有关|详细)?(?:报道|内容|新闻)?(?:详情|详细)?(?:详见|另见|请?见|转)"
_TITLE = r"[^。()【】\[\]]{0,24}"
_ALONE = re.compile(
    rf"[(【\[{_ARROWS}\s]*(?:上接|紧接|{_ON}){_PAGE}(?:{_TITLE}[)】\]]|[《“]{_TITLE})?[)】\]{_ARROWS}\s]*"
    r"|\((?:未完)?待续\)"
)
_AHEAD = re.compile(rf"[(【\[{_ARROWS}\s]*[(【\[][{_ARROWS}]?(?:上接|紧接){_PAGE}{_TITLE}[)】\]]")
_BEHIND = re.compile(rf"[(【\[][{_ARROWS}]?(?:{_ON}){_PAGE}{_TITLE}[)】\]][{_ARROWS}]?\s*$")


def is_jump(line: str) -> bool:
    """Tell whether `line` is a jump line and nothing else."""
    return _ALONE.fullmatch(narrow(line)) is not None


def leads_on(jump: str) -> bool:
    """Tell whether a jump line sends the reader on (下转, 详见), not back (上接)."""
    return "接" not in jump


def stays_here(jump: str) -> bool:
    """Tell whether a jump line leads to another place on its own page (上接本版左上)."""
    return _OWN_PAGE in jump


def strip_jump(jump: str) -> str:
    """Return a jump line without its brackets and arrows: 上接1版."""
    return narrow(jump).strip(f"()[]【】{_ARROWS} ")


def cut_jumps(line: Block) -> Iterator[Block]:
    """Yield `line`, the jump lines in brackets before and behind it as blocks of their own that have no lines."""
    bare = narrow(line.text)
    ahead, behind = _AHEAD.match(bare), _BEHIND.search(bare)
    start, end = ahead.end() if ahead else 0, behind.start() if behind else len(bare)
    middle = line.text[start:end].strip()
    if middle == line.text or not middle or is_jump(line.text):
        yield line
        return
    if start:
        yield replace(line, part=Part.JUMP, text=line.text[:start], lines=())
    yield replace(line, text=middle)
    if end < len(bare):
        yield replace(line, part=Part.JUMP, text=line.text[end:], lines=())
