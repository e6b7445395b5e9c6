"""Fields: lines of articles that a database handed out, each with what it holds before it: 标题：…, 【作者】….

They say themselves what they are; the names of the fields are no part of the page.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reading.lexicon import Lexicon, any_of
from reading.lines.blocks import Block, Part
from reading.text.narrowing import narrow

_HEADLINE = "headline"
_TITLES = (_HEADLINE, "title")
_PARTS = {
    _HEADLINE: Part.TITLE,
    "title": Part.TITLE,
    "author": Part.BYLINE,
    "column": Part.LABEL,
    "text": Part.BODY,
    "frame": Part.FRAME,
}
_LEAST_KINDS = 3


def read_fields(lines: Sequence[Block], lexicon: Lexicon) -> tuple[list[Block], list[str]]:
    """Return `lines`, those that begin with a field's name told what they are and without it, and the headlines.

    All stay as they are where no headline, with an author or a text and something else, is named so. With the first of
    several titles a story opens.
    """
    fields = [_find_field(line.text, lexicon) for line in lines]
    kinds = [kind for kind, _ in fields]
    if _HEADLINE not in kinds or not {"author", "text"}.intersection(kinds) or len(set(kinds) - {""}) < _LEAST_KINDS:
        return list(lines), []
    told: list[Block] = []
    for line, (kind, start), above in zip(lines, fields, ["", *kinds], strict=False):
        opens = kind in _TITLES and above not in _TITLES
        told.append(_without_name(line, kind, start, opens=opens) if kind else line)
    return told, [line.text for line, kind in zip(told, kinds, strict=True) if kind == _HEADLINE]


def _without_name(line: Block, kind: str, start: int, *, opens: bool) -> Block:
    """Return `line` as what its field holds; the name of a field alone on its line is FRAME."""
    held = line.text[start:].strip()
    if not held:
        return line.as_part(Part.FRAME)
    return replace(line, part=_PARTS[kind], text=held, indent="", opens=opens or None)


def _find_field(line: str, lexicon: Lexicon) -> tuple[str, int]:
    """Return of which kind the field is that `line` begins with, and where what it holds starts; empty for none."""
    name = _names(lexicon).match(narrow(line))
    return (lexicon.table("export_fields")[name[1] or name[2]], name.end()) if name else ("", 0)


@lru_cache(maxsize=8)
def _names(lexicon: Lexicon) -> re.Pattern[str]:
    names = any_of(lexicon.table("export_fields"))
    return re.compile(rf"[【\[<]({names})[】\]>]\s*:?\s*|({names})\s*:\s*")
