"""Breaks: whether a line ends inside a sentence, told by what stands on both sides of its end.

A newspaper's column may end after a few words of a paragraph; these words then look like a title.
"""

import re
from functools import lru_cache

from reading.lexicon import Lexicon
from reading.lines.blocks import ends_sentence
from reading.text.narrowing import narrow
from reading.text.words import cut_words, is_word

_DATED = re.compile(r"\d[日时点分月年]\S{0,8}$|[上下中]午$|[凌早]晨$|晚上?$|^(?:由于|随着|据|截至|因?受.+影响$)")
_NO_BEGINNING = re.compile(r"[,。、;)」』”’的]|[后时中里内等],")
# No name that ends with a number: TOP5, G20.
_COUNTS = re.compile(r"(?<![A-Za-z\d])\d[\d.,]*$")
_REACH = 6


def opens_sentence(line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line` begins like running text: 6月8日下午,…, 据悉,…, or with more than one comma."""
    head, comma, rest = narrow(line).partition(",")
    if not comma or ends_sentence(line):
        return False
    return "," in rest or bool(_DATED.search(head)) or head in _sentence_openers(lexicon)


def cannot_begin(line: str) -> bool:
    """Tell whether `line` begins with what no sentence and no title begins with: ，…, ”…, 的…."""
    return _NO_BEGINNING.match(narrow(line)) is not None


def is_broken_between(first: str, second: str, told: str) -> bool:
    """Tell whether the line break between `first` and `second` falls inside a sentence's words.

    A word counts as cut where the segmenter's dictionary has it, or where it stands whole elsewhere in `told`.
    """
    if cannot_begin(second) or _COUNTS.search(first):
        return True
    head, tail = first[-_REACH:], second[:_REACH]
    crossing = [span.of(head + tail) for span in cut_words(head + tail) if span.start < len(head) < span.end]
    if not any(is_word(word) or word in told for word in crossing):
        return False
    return any(span.end == len(head) and span.end - span.start == 1 for span in cut_words(head))


@lru_cache(maxsize=8)
def _sentence_openers(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("sentence_openers"))
