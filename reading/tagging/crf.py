"""A linear chain of labels: the best labels of many chains at once, and the names that labels spell.

A name's first, inner and last characters are labelled apart, a name of one character by itself (BIOES).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reading.facts import Kind

KINDS = (Kind.PERSON, Kind.PLACE, Kind.AGENCY)
LAST, OUTSIDE, SINGLE, FIRST, INNER = 0, 3, 4, 7, 10
LABELS = 13
IMPOSSIBLE = -(1 << 28)
# A chain may end with a label below 7 and begin with one of 3 to 9; inside a name it goes from 7 and up.
_ENDS = slice(LAST, FIRST)
_BEGINS = slice(OUTSIDE, INNER)

Scores = NDArray[np.int32]
Places = NDArray[np.intp]


def possible() -> NDArray[np.bool_]:
    """Return which label may follow which: rows are labels, columns what comes behind them."""
    allowed = np.zeros((LABELS, LABELS), bool)
    allowed[_ENDS, _BEGINS] = True
    for kind in range(len(KINDS)):
        for inside in (FIRST + kind, INNER + kind):
            allowed[inside, [LAST + kind, INNER + kind]] = True
    return allowed


@dataclass(frozen=True, eq=False)
class Schedule:
    """Chains in the order of their work: the first character of every chain, then the second of all that have one.

    Longer chains come first, so that those which have a step are always the first ones. `order` holds the characters'
    places, `steps` where each step begins in `order`.
    """

    order: Places
    steps: Places

    @classmethod
    def of(cls, starts: Places, lengths: Places) -> "Schedule":
        """Return the schedule of the chains that begin at `starts` and are `lengths` long, each at least 1."""
        longest_first = np.argsort(-lengths, kind="stable")
        starts, lengths = starts[longest_first], lengths[longest_first]
        living = np.searchsorted(-lengths, -np.arange(lengths[0] if len(lengths) else 0), side="left")
        steps = np.concatenate(([0], np.cumsum(living)))
        step_of = np.repeat(np.arange(len(living)), living)
        return cls(starts[np.arange(steps[-1]) - steps[step_of]] + step_of, steps)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """Yield where each step begins and ends in `order`."""
        yield from zip(self.steps[:-1].tolist(), self.steps[1:].tolist(), strict=True)


def best_labels(scores: Scores, transitions: Scores, schedule: Schedule) -> NDArray[np.uint8]:
    """Return the best label of each character of `scores` (labels by characters); OUTSIDE where no chain lies.

    `transitions` holds what each pair of labels adds, IMPOSSIBLE where one must not follow the other.
    """
    packed = np.ascontiguousarray(scores[:, schedule.order])
    steps = list(schedule)
    _advance(packed, transitions, steps)
    labels = np.full(scores.shape[1], OUTSIDE, np.uint8)
    labels[schedule.order] = _trace(packed, transitions, steps)
    return labels


def _advance(packed: Scores, transitions: Scores, steps: Sequence[tuple[int, int]]) -> None:
    """Add to the scores of each step what the best way through the step before gives each label."""
    begun = steps[0][1] if steps else 0
    packed[:OUTSIDE, :begun] = IMPOSSIBLE
    packed[INNER:, :begun] = IMPOSSIBLE
    # Few chains have a step at once on a page: to ask for impossible ways too is cheaper than to part them.
    ways = transitions[:, :, None]
    for (before, _), (begin, end) in pairwise(steps):
        here = packed[:, begin:end]
        here += np.maximum.reduce(packed[:, None, before : before + end - begin] + ways, axis=0)


def _trace(packed: Scores, transitions: Scores, steps: Sequence[tuple[int, int]]) -> Places:
    """Return the best label of each character in working order, from the last step back to the first."""
    ways, into = np.ascontiguousarray(packed.T), np.ascontiguousarray(transitions.T)
    # What a chain ends with; told anew below for all characters that another one follows.
    best: Places = ways[:, _ENDS].argmax(axis=1)
    for (begin, _), (behind, end) in reversed([*pairwise(steps)]):
        onward = into.take(best[behind:end], axis=0)
        onward += ways[begin : begin + end - behind]
        onward.argmax(axis=1, out=best[begin : begin + end - behind])
    return best


def names_in(labels: NDArray[np.uint8]) -> Iterator[tuple[int, int, Kind]]:
    """Yield start, end and kind of each name that `labels` spell, in order."""
    starts = np.flatnonzero((labels >= SINGLE) & (labels < INNER))
    ends = np.flatnonzero((labels < OUTSIDE) | ((labels >= SINGLE) & (labels < FIRST)))
    kinds = (labels[starts] - SINGLE) % len(KINDS)
    for start, end, kind in zip(starts.tolist(), ends.tolist(), kinds.tolist(), strict=True):
        yield start, end + 1, KINDS[kind]
