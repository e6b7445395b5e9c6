"""Excerpts: the clauses of a long sentence around the words that matter, verbatim, what is left out marked by dots."""

import re

_CLAUSE = re.compile(r"[^,，;；:：。]*[,，;；:：。]?[”’」』)）]*")
_LONGEST = 80
_DOTS = "…"


def cut_excerpt(sentence: str, words: str) -> str:
    """Return `sentence`, or of one too long for a phone's glance the clauses around `words`, whole ones only.

    What comes before the words is kept rather than what follows: it says whom they are about.
    """
    at = sentence.find(words)
    if len(sentence) <= _LONGEST or at < 0:
        return sentence
    borders = sorted({0, *(clause.end() for clause in _CLAUSE.finditer(sentence)), len(sentence)})
    first = max(index for index, border in enumerate(borders) if border <= at)
    last = min(index for index, border in enumerate(borders) if border >= at + len(words))
    while _widens(borders, first - 1, last):
        first -= 1
    while _widens(borders, first, last + 1):
        last += 1
    start, end = borders[first], borders[last]
    return (_DOTS if start else "") + sentence[start:end] + (_DOTS if end < len(sentence) else "")


def _widens(borders: list[int], first: int, last: int) -> bool:
    """Tell whether the clauses from border `first` to border `last` are there and still short enough."""
    return first >= 0 and last < len(borders) and borders[last] - borders[first] <= _LONGEST
