"""Leaning: whether a line of a title goes on in the line below, so that the two are one title, broken."""

from reading.lines.breaks import cannot_begin
from reading.text.narrowing import narrow
from reading.text.words import first_word, part_of_speech

LONGEST_BROKEN = 28
"""Letters and digits of a headline that was broken into lines which nothing else shows to be one."""

_QUOTED = ("“”", "《》", "「」", "()")
_PREDICATE = ("v", "p", "d")
_PAIR = 2


def is_cut(title: str, below: str) -> bool:
    """Tell whether the marks of `title` show that it goes on in the line `below`."""
    bare = narrow(title)
    return (
        bare.endswith(("、", ","))
        or cannot_begin(below)
        or any(bare.count(opening) > bare.count(closing) for opening, closing in map(tuple, _QUOTED))
    )


def is_predicate(line: str) -> bool:
    """Tell whether `line` says what somebody does whom it does not name: 迎来三座新桥."""
    first = first_word(line)
    leads = len(first) > _PAIR and part_of_speech(first[0]).startswith(_PREDICATE)
    return leads or part_of_speech(first).startswith(_PREDICATE)


def size_of(title: str) -> int:
    """Return how many letters and digits `title` has, 1 at least."""
    return max(1, sum(map(str.isalnum, title)))
