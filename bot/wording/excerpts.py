"""Excerpts: the clauses of a long sentence around the words that matter, verbatim, what is left out marked by dots."""

import re

_CLAUSE = re.compile(r"[^,，;；:：。]*[,，;；:：。]?[”’」』)）]*")
_LONGEST = 80
_DOTS = "…"


def cut_excerpt(sentence: str, words: str, longest: int = _LONGEST) -> str:
    """Return `sentence`, or of one with more than `longest` characters the clauses around `words`, whole ones only.

    What comes before the words is kept rather than what follows: it says whom they are about.
    """
    at = sentence.find(words)
    if len(sentence) <= longest or at < 0:
        return sentence
    borders = sorted({0, *(clause.end() for clause in _CLAUSE.finditer(sentence)), len(sentence)})
    first = max(index for index, border in enumerate(borders) if border <= at)
    last = min(index for index, border in enumerate(borders) if border >= at + len(words))
    while _fits(borders, first - 1, last, longest):
        first -= 1
    while _fits(borders, first, last + 1, longest):
        last += 1
    start, end = borders[first], borders[last]
    return (_DOTS if start else "") + sentence[start:end] + (_DOTS if end < len(sentence) else "")


def _fits(borders: list[int], first: int, last: int, longest: int) -> bool:
    """Tell whether the clauses from border `first` to border `last` are there and still short enough."""
    return first >= 0 and last < len(borders) and borders[last] - borders[first] <= longest
