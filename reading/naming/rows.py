"""Rows: names that stand side by side, joined by marks: 智康、康益和惠民."""

import re
from collections.abc import Iterator

from reading.facts import Span
from reading.text.overlaps import Overlaps

_JOINT = "、"
_MEMBER = re.compile(r"[^、和及与]+")


def members(row: re.Match[str]) -> Iterator[Span]:
    """Yield the places, in the text that was searched, of what is joined in the first group of `row`."""
    return (Span(*member.span()) for member in _MEMBER.finditer(row.string, *row.span(1)))


def is_joined(text: str, span: Span, others: Overlaps) -> bool:
    """Tell whether 、 joins what stands at `span` of `text` to one of the `others`."""
    before = text[span.start - 1 : span.start] == _JOINT and others.touches(Span(span.start - 2, span.start - 1))
    return before or (text[span.end : span.end + 1] == _JOINT and others.touches(Span(span.end + 1, span.end + 2)))
