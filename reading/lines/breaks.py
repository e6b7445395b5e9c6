"""Breaks: whether a line ends inside a sentence, told by what stands on both sides of its end.

A newspaper's column may end after a few words of a paragraph; these words then look like a title.
"""

import re
from functools import lru_cache

from reading.lexicon import Lexicon
from reading.lines.blocks import ends_sentence
from reading.text.narrowing import narrow
from reading.text.words import cut_words, first_word, is_word, part_of_speech

_DATED = re.compile(r"\d[日时点分月年]\S{0,8}$|[上下中]午$|[凌早]晨$|晚上?$|^(?:由于|随着|据|截至|因?受.+影响$)")
_NO_BEGINNING = re.compile(r"[,。、;)」』”’的]|[后时中里内等],")
# No name that ends with a number: TOP5, G20.
_ALL_QUOTED = re.compile("“[^“”]+”|「[^「」]+」")
_COUNTS = re.compile(r"(?<![A-Za-z\d])\d[\d.,]*$")
_UNITS = ("m", "q", "t")
_NOUN = "n"
# Particles, measure words, endings, places (上, 里): no sentence begins with one.
_NOT_FIRST = ("u", "y", "q", "k", "f")
_REACH = 6


def opens_sentence(line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line` begins like running text: 6月8日下午,…, 据悉,…, or with more than one comma."""
    head, comma, rest = narrow(line).partition(",")
    if not comma or ends_sentence(line):
        return False
    return "," in rest or bool(_DATED.search(head)) or head in _sentence_openers(lexicon)


def is_all_quoted(line: str) -> bool:
    """Tell whether all of `line` stands in one pair of quotation marks."""
    return _ALL_QUOTED.fullmatch(line) is not None


def cannot_begin(line: str) -> bool:
    """Tell whether `line` begins with what no sentence and no title begins with: ，…, ”…, 的…."""
    return _NO_BEGINNING.match(narrow(line)) is not None


def is_broken_between(first: str, second: str, told: str) -> bool:
    """Tell whether the line break between `first` and `second` falls inside a sentence's words.

    A word counts as cut where the segmenter's dictionary has it, or where it stands whole elsewhere in `told`.
    """
    if cannot_begin(second) or (_COUNTS.search(first) and _may_be_counted(second)):
        return True
    if not any(is_word(word) or word in told for word in _crossing(first, second)):
        return False
    head = first[-_REACH:]
    return any(span.end == len(head) and span.end - span.start == 1 for span in cut_words(head))


def may_join(first: str, second: str) -> bool:
    """Tell whether something speaks for `second` to go on where `first` breaks off: enough to choose between two."""
    if is_broken_between(first, second, "") or any(map(is_word, _crossing(first, second))):
        return True
    return part_of_speech(first_word(second)).startswith(_NOT_FIRST)


def _crossing(first: str, second: str) -> list[str]:
    """Return the words that begin in `first` and end in `second`."""
    head, tail = first[-_REACH:], second[:_REACH]
    return [span.of(head + tail) for span in cut_words(head + tail) if span.start < len(head) < span.end]


def _may_be_counted(line: str) -> bool:
    """Tell whether `line` may go on behind a number: 座, 个, 万元, 月1日, .5%."""
    word = first_word(line)
    units = (*_UNITS, _NOUN) if len(word) == 1 else _UNITS
    return not word.isalpha() or part_of_speech(word).startswith(units)


@lru_cache(maxsize=8)
def _sentence_openers(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("sentence_openers"))
