"""Title marks: what shows whether a line above a story is of its kicker, its headline or its deck.

The lines are divided into a kicker above, the headline, and a deck below, of which only the headline must be there. A
mark is a short text behind the letters of the parts that it speaks of: `H ends ?` is a line of the headline that ends
with a question mark, `KH ratio 7` two lines below each other, one of the kicker and one of the headline, the lower one
the longer. training/headlines.py learns from divided titles how much each mark speaks for its division.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from reading.lines.blocks import TITLE_DASHES
from reading.lines.breaks import is_all_quoted, is_broken_between
from reading.lines.leaning import size_of
from reading.text.narrowing import narrow
from reading.text.words import list_words, part_of_speech

KICKER, HEADLINE, DECK = "K", "H", "D"

# Upper ends of the ranges that sizes, in letters and digits, and their ratios are sorted into.
_SIZES = (3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 19, 23, 28)
_ROUGH_SIZES = (6, 12)
_SHARES = (0.3, 0.45, 0.6, 0.75, 0.9, 0.999)
_RATIOS = (0.4, 0.6, 0.75, 0.9, 1, 1.12, 1.35, 1.7, 2.5)
_ROUGH_RATIOS = (0.75, 1.2)
_SUMS = (8, 10, 12, 14, 16, 18, 20, 24, 28, 34)
_TOTALS = (4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 34)
_ROUGH_TOTALS = (8, 12, 16, 20, 26)
_LEADS = (0.3, 0.45, 0.6, 0.75, 0.9, 1, 1.2, 1.6)
_INSIDE = ",:、“《("
_TAIL = "”’」』)!?…。:— "
_PAIR = 2
_MANY = 3
_LONGEST_HALF = 8


def list_marks(lines: Sequence[str], gaps: Sequence[int], start: int, end: int) -> Iterator[str]:
    """Yield the marks of the titles `lines` divided so that those from `start` to `end` are the headline.

    `gaps` counts the empty lines above each.
    """
    parts = KICKER * start + HEADLINE * (end - start) + DECK * (len(lines) - end)
    sizes = [size_of(line) for line in lines]
    for at, (part, line) in enumerate(zip(parts, lines, strict=True)):
        marks = chain(_mark_line(line), _mark_place(sizes, at))
        yield from (f"{part} {mark}" for mark in marks)
    least = min(gaps[1:], default=0)
    for at, (above, below) in enumerate(pairwise(lines)):
        marks = chain(_mark_pair(above, below), ["apart"] if gaps[at + 1] > least else [])
        yield from (f"{parts[at : at + _PAIR]} {mark}" for mark in marks)
    yield from _mark_whole(sizes, start, end)


@lru_cache(maxsize=4096)
def _mark_line(line: str) -> tuple[str, ...]:
    bare, halves = narrow(line), _list_parts(line)
    words = _list_words(line) or [bare]
    kinds = [part_of_speech(word) for word in words]
    marks = [
        f"size {_rank(size_of(line), _SIZES)}",
        f"ends {_edge(bare[-1])}",
        f"begins {_edge(bare[0])}",
        f"kinds {kinds[0]} …",
        f"kinds … {kinds[-1]}",
        f"words {words[0]} …",
        f"words … {words[-1]}",
        f"letters {bare[0]}…",
        f"letters …{bare.rstrip(_TAIL)[-1:]}",
        f"verbs {min(sum(kind.startswith('v') for kind in kinds), _MANY)}",
        *(f"has {mark} size {_rank(size_of(line), _ROUGH_SIZES)}" for mark in _INSIDE if mark in bare[:-1]),
        *(["has digits"] if any(map(str.isdigit, bare)) else []),
        *(["has 的"] if "的" in bare else []),
        *(["dash below"] if bare.endswith(TITLE_DASHES) else []),
        *(["dash above"] if bare.startswith(TITLE_DASHES) else []),
        *(["all quoted"] if is_all_quoted(line) else []),
        *([f"parts {min(len(bare.split()), _MANY)}"] if " " in bare else []),
    ]
    if len(halves) == _PAIR:
        marks += [f"halves {' '.join(str(min(size_of(half), _LONGEST_HALF) // _PAIR) for half in halves)}"]
        marks += ["halves alike"] if size_of(halves[0]) == size_of(halves[1]) else []
    return tuple(marks)


def _mark_place(sizes: Sequence[int], at: int) -> Iterator[str]:
    """Yield how long the line at `at` is among those of all `sizes`, and whether it is the first or the last."""
    yield f"share {_rank(sizes[at] / max(sizes), _SHARES)}"
    if sizes[at] == min(sizes):
        yield "shortest"
    if sizes.count(sizes[at]) > 1:
        yield "one of several as long"
    if at == 0:
        yield "first"
    if at == len(sizes) - 1:
        yield "last"


@lru_cache(maxsize=4096)
def _mark_pair(above: str, below: str) -> tuple[str, ...]:
    sizes = size_of(above), size_of(below)
    words, others = map(_list_words, (above, below))
    kinds, other_kinds = ([part_of_speech(word) for word in each] for each in (words, others))
    shared = {word for word in set(words) & set(others) if len(word) > 1}
    return (
        "below each other",
        f"ratio {_rank(sizes[1] / sizes[0], _RATIOS)}",
        f"sum {_rank(sum(sizes), _SUMS)}",
        f"kinds {kinds[-1][:1] if kinds else ''} {other_kinds[0][:1] if other_kinds else ''}",
        f"edges {_edge(narrow(above)[-1])} {_edge(narrow(below)[0])}",
        f"shapes {_shape(above)} {_shape(below)} {_rank(sizes[1] / sizes[0], _ROUGH_RATIOS)}",
        *(["as long"] if sizes[0] == sizes[1] else []),
        *(["parallel"] if sizes[0] == sizes[1] and kinds == other_kinds else []),
        *(["in one sentence"] if is_broken_between(above, below, "") else []),
        *(["shared words"] if shared else []),
    )


def _shape(line: str) -> str:
    """Return how many parts `line` has, parted by commas or blanks, and how many characters if both are alike."""
    sizes = [*map(size_of, _list_parts(line))]
    alike = f" of {sizes[0]}" if len(sizes) > 1 and len(set(sizes)) == 1 else ""
    return f"{min(len(sizes), _MANY)}{alike}"


def _mark_whole(sizes: Sequence[int], start: int, end: int) -> Iterator[str]:
    """Yield how long the headline from `start` to `end` is among lines of all `sizes`, and how many lines are where."""
    total, lines, others = sum(sizes[start:end]), end - start, [*sizes[:start], *sizes[end:]]
    yield f"lines {min(lines, _MANY + 1)}"
    yield f"total {_rank(total, _TOTALS)}"
    yield f"lines {min(lines, _MANY)} total {_rank(total, _ROUGH_TOTALS)}"
    yield f"divided {min(start, _PAIR)} {min(lines, _MANY)} {min(len(sizes) - end, _PAIR)}"
    if others:
        yield f"leads {_rank(max(sizes[start:end]) / max(others), _LEADS)}"


def _list_words(line: str) -> list[str]:
    """Return the words of `line` without the blanks between them."""
    return [word for word in list_words(narrow(line)) if word.strip()]


def _list_parts(line: str) -> list[str]:
    """Return the parts of `line` between commas or blanks."""
    return narrow(line).replace(",", " ").split()


def _rank(number: float, ends: Sequence[float]) -> int:
    """Return the index of the range of `ends` that `number` is in."""
    return bisect_left(ends, number)


def _edge(character: str) -> str:
    """Return the `character` at an end of a line if it is a mark, 0 for a digit, else x."""
    return "0" if character.isdigit() else "x" if character.isalnum() else character
