"""Markdown: the text of a page as programs write it that turn web pages and scans into Markdown, without its marks.

Each line stays where it is. A list's entries keep a bullet, as a browser shows one.
"""

import re

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?=\S)", re.MULTILINE)
_STRONG = re.compile(r"(?<!\*)(\*\*|__)(?=[^\s*])([^*_\n]+?)(?<=\S)\1(?!\*)")
_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_ENTRY = re.compile(r"^([ \t]*)[-*+][ \t]+(?=\S)", re.MULTILINE)
_QUOTED = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*(?:[ \t]+\"[^\"\n]*\")?\)")
_FENCE = re.compile(r"^[ \t]*```.*$", re.MULTILINE)
_ESCAPED = re.compile(r"\\(?=[-\\`*_{}\[\]()#+.!>|~])")
_LEAST_MARKS = 2


def looks_like_markdown(text: str) -> bool:
    """Tell whether `text` is Markdown: it marks a heading, and another one or strong words."""
    headings = len(_HEADING.findall(text))
    return headings > 0 and headings + len(_STRONG.findall(text)) >= _LEAST_MARKS


def read_markdown(text: str) -> str:
    """Return `text` without the marks of Markdown, each line in its place: **记者 何丽** becomes 记者 何丽."""
    text = _ENTRY.sub(r"\1• ", _QUOTED.sub("", _FENCE.sub("", _HEADING.sub("", text))))
    text = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\2", _LINK.sub(r"\1", text)))
    return _ESCAPED.sub("", text)
