"""Sentences of a Chinese text.

A sentence ends with a full stop, a question or exclamation mark or an ellipsis, or with its paragraph. Inside an open
quotation mark nothing ends, so that a quotation stays whole; a mark left open ends with its paragraph. Behind a closed
quotation the sentence ends too, unless it began with that quotation: then 张军说 still follows.
"""

import re
from collections.abc import Iterator

from reading.facts import Span

_PARAGRAPH = re.compile(r"[^\n]+")
_ENDS = "。!?！？…"
_OPENING = "“「『《("
_CLOSING = "”」』》)"
_MARK = re.compile(f"[{_ENDS}{_OPENING}{_CLOSING}]")


def split_sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of `text` in order; together with line breaks and outer blanks they cover it."""
    for paragraph in _PARAGRAPH.finditer(text):
        for start, end in _cut(paragraph.group()):
            yield from _trimmed(text, paragraph.start() + start, paragraph.start() + end)


def _cut(paragraph: str) -> Iterator[tuple[int, int]]:
    start = depth = 0
    for mark in _MARK.finditer(paragraph):
        at = mark.start()
        depth = _deepen(depth, mark.group())
        if depth == 0 and _closes(paragraph, start, at):
            yield start, at + 1
            start = at + 1
    yield start, len(paragraph)


def _deepen(depth: int, character: str) -> int:
    if character in _OPENING:
        return depth + 1
    return max(0, depth - 1) if character in _CLOSING else depth


def _closes(paragraph: str, start: int, at: int) -> bool:
    """Tell whether the sentence that begins at `start` ends with the final or closing mark at `at`."""
    following = paragraph[at + 1 : at + 2]
    if following and following in _ENDS + _CLOSING:
        return False
    if paragraph[at] in _ENDS:
        return True
    if at == start or paragraph[at - 1] not in _ENDS:
        return False
    return paragraph[start:].lstrip()[:1] not in _OPENING or following in ("", *_OPENING)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    body = text[start:end]
    if body.strip():
        yield Span(start + len(body) - len(body.lstrip()), start + len(body.rstrip()))
