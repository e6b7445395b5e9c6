"""Blocks: the pieces of a printed page that layout tells apart."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

from reading.text.narrowing import narrow

SENTENCE_ENDS = "。!?…"
CLOSING_MARKS = '”’」』")】]'
TITLE_DASHES = ("——", "--", "──", "―", "—")
"""What a deck begins with, and a kicker may end with."""
BULLETS = "△■●◆▲○□★☆◎▶※◇•·"
"""What a column's name, its titles and short news are marked with."""

_STOPS = (*SENTENCE_ENDS, *":;")
_TAIL = 64
_ENDED = re.compile(rf"[{SENTENCE_ENDS}][{re.escape(CLOSING_MARKS)}]*\s*\([^()。]{{1,40}}\)\s*$")
_BLANKS = " \t\r\f\v\x1c\x1d\x1e\x1f\x85\u3000\xa0\u200b\u200e\ufeff\u2002\u2003\u2028\u2029"


class Part(Enum):
    """What a block is on its page."""

    FRAME = auto()
    TITLE = auto()
    LABEL = auto()
    BYLINE = auto()
    JUMP = auto()
    CAPTION = auto()
    BODY = auto()
    SIGNOFF = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of one story in its printed form.

    `lines` are the file's lines it comes from, 1-based, in reading order. `gap` counts the empty lines above it;
    `stands_off` tells that they are more than is usual on the page, as where a picture was; `indent` are the
    blanks with which the line began. `opens` tells whether the page's spacing lets a story begin here, None where it
    says nothing. `is_behind_frame` tells that a line of the page's frame stands between it and the one above,
    `is_listed` that it is a line of a list or a poem, which is whole as it stands.
    """

    part: Part
    text: str
    lines: tuple[int, ...]
    gap: int = 0
    stands_off: bool = False
    indent: str = ""
    opens: bool | None = None
    is_behind_frame: bool = False
    is_listed: bool = False

    @property
    def is_indented(self) -> bool:
        """Tell whether the line began with blanks, more than one that parts two words."""
        return self.indent not in ("", " ")

    def as_part(self, part: Part) -> "Block":
        """Return the block told to be `part`."""
        return self if part is self.part else replace(self, part=part)


def read_lines(text: str) -> Iterator[Block]:
    """Yield the lines of `text` that are not empty, all as running text."""
    gap = 0
    for number, line in enumerate(text.split("\n"), start=1):
        bare = line.strip(_BLANKS)
        if bare:
            indent = line[: len(line) - len(line.lstrip(_BLANKS))]
            yield Block(Part.BODY, bare, (number,), gap, indent=indent)
        gap = 0 if bare else gap + 1


def count_titles(blocks: Sequence[Block], at: int) -> int:
    """Return how many titles and labels stand together from `at` on, up to where one bears the mark of the first again.

    Right below each other such are points or short news.
    """
    end = at
    while end < len(blocks) and blocks[end].part in (Part.TITLE, Part.LABEL):
        mark = blocks[end].text[:1]
        if end > at + 1 and mark in BULLETS and blocks[at].text[:1] == mark != blocks[end - 1].text[:1]:
            break
        end += 1
    return end - at


def join(first: Block, second: Block, between: str = "") -> Block:
    """Return `first` carried on by `second`, with `between` or the blank that words of Latin letters need."""
    return replace(first, text=join_text(first.text, second.text, between), lines=first.lines + second.lines)


def join_text(first: str, second: str, between: str = "") -> str:
    """Return `first` carried on by `second`, with `between` or the blank that words of Latin letters need."""
    before, after = first[-1:], second[:1]
    is_latin = before.isascii() and before.isalpha() and after.isascii() and after.isalpha()
    return first + (between or " " * is_latin) + second


@lru_cache(maxsize=2048)
def ends_sentence(text: str) -> bool:
    """Tell whether `text` breaks off where a sentence ends, not inside one; a bracket may stand behind its end."""
    tail = narrow(text)[-_TAIL:]
    bare = tail.rstrip(CLOSING_MARKS + " ")
    return bare.endswith(_STOPS) or text.endswith("——") or _ENDED.search(tail) is not None


# Every line is measured anew for each width that its page may be wrapped at.
@lru_cache(maxsize=2048)
def measure(text: str) -> float:
    """Return the printed width of `text` in full-width characters."""
    return sum(map(_width, text))


@lru_cache(maxsize=1 << 13)
def _width(character: str) -> float:
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5
