"""Quotation marks: the outermost stretches of a text that stand between a pair of them.

“ ”, 「 」, 『 』, ‘ ’ and straight marks pair with their own kind; straight ones open and close in turn. What stands
inside another pair belongs to it. A mark without its partner is passed over, so that a slip of the printer costs no
more than its paragraph, with two exceptions: a quotation that runs on in the next paragraph, which opens with the mark
again or closes it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading.facts import Span

_PARTNERS = {"“": "”", "「": "」", "『": "』", "‘": "’"}
_CLOSERS = {closer: opener for opener, closer in _PARTNERS.items()}
_STRAIGHT = '"＂'
_MARK = re.compile(f"[{''.join(_PARTNERS)}{''.join(_CLOSERS)}{_STRAIGHT}]")
_PARAGRAPH = re.compile(r"[^\n]+")
_FINAL = "。!?！？…；;"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted stretch: its `content` without the marks, and `outer` with them, as spans of the text."""

    content: Span
    outer: Span


@dataclass(frozen=True, slots=True)
class _Paired:
    pairs: tuple[tuple[int, int], ...]
    unclosed: int | None
    unopened: int | None


def holds_marks(text: str) -> bool:
    """Tell whether `text` holds a quotation mark; without any nothing in it is quoted."""
    return _MARK.search(text) is not None


def find_quoted(text: str) -> Iterator[Quoted]:
    """Yield the outermost quoted stretches of `text` in order; none is empty, none overlaps another.

    One that each of its paragraphs opens anew is one stretch, the marks between them a part of its content.
    """
    running: Quoted | None = None
    for one in _find_stretches(text):
        whole = one
        if running is not None:
            whole = Quoted(Span(running.content.start, one.content.end), Span(running.outer.start, one.outer.end))
        running = whole if one.content.end == one.outer.end else None
        if running is None:
            yield whole
    if running is not None:
        yield running


def _find_stretches(text: str) -> Iterator[Quoted]:
    """Yield the quoted stretches of each paragraph; one that its paragraph does not close ends without a mark."""
    paragraphs = [(span.start(), span.end(), _pair(span.group(), span.start())) for span in _PARAGRAPH.finditer(text)]
    reached = 0
    followings = [*paragraphs[1:], None]
    for (_, end, paired), following in zip(paragraphs, followings, strict=False):
        pairs = [pair for pair in paired.pairs if pair[0] >= reached]
        if following is not None and paired.unclosed is not None:
            running = _run_on(text, (paired.unclosed, end), following)
            pairs = [pair for pair in pairs if running is None or pair[1] < running.outer.start]
            yield from _spans(text, pairs)
            if running is not None:
                yield running
                reached = running.outer.end
        else:
            yield from _spans(text, pairs)


def _spans(text: str, pairs: list[tuple[int, int]]) -> Iterator[Quoted]:
    for opened, closed in pairs:
        if text[opened + 1 : closed].strip():
            yield Quoted(Span(opened + 1, closed), Span(opened, closed + 1))


def _run_on(text: str, last: tuple[int, int], following: tuple[int, int, _Paired]) -> Quoted | None:
    opened, end = last
    start, _, paired = following
    if not text[opened + 1 : end].strip():
        return None
    if paired.unopened is not None:
        return Quoted(Span(opened + 1, paired.unopened), Span(opened, paired.unopened + 1))
    begins = text[start : start + 40].lstrip()[:1]
    if begins == text[opened] and text[end - 1] in _FINAL:
        return Quoted(Span(opened + 1, end), Span(opened, end))
    return None


def _pair(paragraph: str, offset: int) -> _Paired:
    stack: list[tuple[int, str]] = []
    pairs: list[tuple[int, int]] = []
    unopened = None
    for at, mark in _directed(paragraph):
        if mark in _PARTNERS:
            stack.append((at, mark))
        elif any(opener == _CLOSERS[mark] for _, opener in stack):
            while stack[-1][1] != _CLOSERS[mark]:
                stack.pop()
            pairs.append((offset + stack.pop()[0], offset + at))
        elif not pairs and not stack and unopened is None and mark != "’":
            unopened = offset + at
    unclosed = next((offset + at for at, mark in stack if mark != "‘"), None)
    return _Paired(tuple(_outermost(pairs)), unclosed, unopened)


def _directed(paragraph: str) -> Iterator[tuple[int, str]]:
    """Yield the marks, straight ones and those that point the wrong way at an edge turned into what they mean."""
    marks = [(match.start(), match.group()) for match in _MARK.finditer(paragraph)]
    straight = [at for at, mark in marks if mark in _STRAIGHT]
    turns = dict(zip(straight[: len(straight) // 2 * 2], "“”" * (len(straight) // 2), strict=True))
    if [mark for _, mark in marks[:2]] == ["”", "”"] and not paragraph[: marks[0][0]].strip():
        turns[marks[0][0]] = "“"
    if marks and marks[-1][1] == "“" and not paragraph[marks[-1][0] + 1 :].strip():
        turns[marks[-1][0]] = "”"
    yield from ((at, turns.get(at, mark)) for at, mark in marks if at in turns or mark not in _STRAIGHT)


def _outermost(pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    reached = -1
    for opened, closed in sorted(pairs):
        if closed > reached:
            yield opened, closed
            reached = closed
