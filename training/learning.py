"""Learning the weights: forward and backward over each chain, and AdaGrad after each, with features left out by chance.

Numba compiles the inner loops: twelve million characters with some thirty features each are read several times over.
"""

from collections.abc import Callable, Iterator
from typing import ParamSpec, TypeVar, cast

import numpy as np
from numba import njit
from numpy.typing import NDArray

from reading.tagging.crf import FIRST, INNER, LABELS, OUTSIDE, Places, possible
from reading.tagging.hashes import Hashes
from training.lesson import Learnt, Lesson, Pace, Reals

# The rows of the features that chance spares at each character, and how many they are.
Spared = tuple[NDArray[np.uint32], NDArray[np.int64]]
_Taken = ParamSpec("_Taken")
_Given = TypeVar("_Given")

_ALLOWED = np.argwhere(possible())
_TINY = np.float32(1e-30)
_NEGLIGIBLE = np.float32(0.002)
_FIRST_SQUARE = np.float32(0.01)
_FIRST_TIE_SQUARE = np.float32(1.0)
_MOST = 255


def _compiled(function: Callable[_Taken, _Given]) -> Callable[_Taken, _Given]:
    return cast("Callable[_Taken, _Given]", njit(nogil=True, fastmath=True)(function))


def learn(lesson: Lesson, pace: Pace) -> Iterator[Learnt]:
    """Yield what is learnt after each reading of `lesson`: the same two arrays, which go on changing."""
    size = int(lesson.rows.max(initial=0)) + 1
    learnt = Learnt(np.zeros((size, LABELS), np.float32), np.zeros((LABELS, LABELS), np.float32))
    squares = Learnt(np.full_like(learnt.weights, _FIRST_SQUARE), np.full_like(learnt.ties, _FIRST_TIE_SQUARE))
    chance = np.random.default_rng(pace.seed)
    state = chance.integers(1, 1 << 62, 1, np.uint64)
    for _ in range(pace.epochs):
        order = chance.permutation(len(lesson.starts))
        _read_once(
            (learnt.weights, learnt.ties, squares.weights, squares.ties),
            (lesson.rows, lesson.labels, lesson.starts[order], lesson.lengths[order]),
            np.float32(pace.rate),
            pace.drop,
            state,
        )
        yield learnt


@_compiled
def count_keys(counts: NDArray[np.uint8], keys: Hashes) -> None:
    """Add to `counts` how often each of `keys` occurs, up to 255."""
    for key in keys:
        if counts[key] < _MOST:
            counts[key] += 1


@_compiled
def _read_once(
    learnt: tuple[Reals, Reals, Reals, Reals],
    lesson: tuple[NDArray[np.uint32], NDArray[np.uint8], Places, Places],
    rate: np.float32,
    drop: float,
    state: NDArray[np.uint64],
) -> None:
    weights, ties, squares, tie_squares = learnt
    rows, labels, starts, lengths = lesson
    longest = lengths.max()
    scores = np.zeros((longest, LABELS), np.float32)
    ahead = np.zeros((longest, LABELS), np.float32)
    spared = np.zeros((longest, rows.shape[1]), np.uint32), np.zeros(longest, np.int64)
    tie_slopes = np.zeros((LABELS, LABELS), np.float32)
    for begin, length in zip(starts, lengths):  # noqa: B905 - numba knows no strict
        gold = labels[begin : begin + length]
        powers = _powers(ties)
        _add_weights(scores, weights, rows[begin : begin + length], spared, (state, drop))
        _go_forward(ahead, scores, powers, length)
        tie_slopes[:] = 0.0
        _go_backward(scores, ahead, powers, gold, tie_slopes)
        _step((weights, squares), scores[:length], spared, rate)
        _step_ties(ties, tie_squares, tie_slopes, rate)


@_compiled
def _powers(ties: Reals) -> Reals:
    powers = np.zeros_like(ties)
    for way in range(len(_ALLOWED)):
        before, behind = _ALLOWED[way]
        powers[before, behind] = np.exp(ties[before, behind])
    return powers


@_compiled
def _add_weights(
    scores: Reals,
    weights: Reals,
    rows: NDArray[np.uint32],
    spared: Spared,
    chance: tuple[NDArray[np.uint64], float],
) -> None:
    """Write to `scores` the powers of the labels' scores by the features that chance spares, and those to `spared`."""
    used, counts = spared
    state, drop = chance
    limit = np.uint32(drop * 0xFFFFFFFF)
    draw = state[0]
    for place in range(len(rows)):
        sums = scores[place]
        sums[:] = 0.0
        count = 0
        for row in rows[place]:
            if row == 0:
                continue
            draw ^= draw << np.uint64(13)
            draw ^= draw >> np.uint64(7)
            draw ^= draw << np.uint64(17)
            if np.uint32(draw >> np.uint64(32)) < limit:
                continue
            used[place, count] = row
            count += 1
            for label in range(LABELS):
                sums[label] += weights[row, label]
        counts[place] = count
        top = sums.max()
        for label in range(LABELS):
            sums[label] = np.exp((sums[label] - top) / np.float32(1.0 - drop))
    state[0] = draw


@_compiled
def _go_forward(ahead: Reals, scores: Reals, powers: Reals, length: int) -> None:
    """Write to `ahead` the shares of the labels at each character, as what stands up to it has them."""
    ahead[0] = 0.0
    ahead[0, OUTSIDE:INNER] = scores[0, OUTSIDE:INNER]
    for place in range(1, length):
        here = ahead[place]
        here[:] = 0.0
        for way in range(len(_ALLOWED)):
            before, behind = _ALLOWED[way]
            here[behind] += ahead[place - 1, before] * powers[before, behind]
        total = _TINY
        for label in range(LABELS):
            here[label] *= scores[place, label]
            total += here[label]
        for label in range(LABELS):
            here[label] /= total


@_compiled
def _go_backward(scores: Reals, ahead: Reals, powers: Reals, gold: NDArray[np.uint8], tie_slopes: Reals) -> None:
    """Write over `scores` how much more likely each label is than it should be, and add the same of each pair."""
    behind_here = np.zeros(LABELS, np.float32)
    behind_here[:FIRST] = 1.0
    for place in range(len(gold) - 1, -1, -1):
        share = scores[place] * behind_here
        likely = ahead[place] * behind_here
        scores[place] = likely / max(likely.sum(), _TINY)
        scores[place, gold[place]] -= 1.0
        if place == 0:
            break
        _add_ways(tie_slopes, ahead[place - 1], powers, share)
        tie_slopes[gold[place - 1], gold[place]] -= 1.0
        behind_here[:] = 0.0
        for way in range(len(_ALLOWED)):
            before, behind = _ALLOWED[way]
            behind_here[before] += powers[before, behind] * share[behind]
        behind_here /= max(behind_here.sum(), _TINY)


@_compiled
def _add_ways(tie_slopes: Reals, before_here: Reals, powers: Reals, share: Reals) -> None:
    total = _TINY
    for way in range(len(_ALLOWED)):
        before, behind = _ALLOWED[way]
        total += before_here[before] * powers[before, behind] * share[behind]
    for way in range(len(_ALLOWED)):
        before, behind = _ALLOWED[way]
        tie_slopes[before, behind] += before_here[before] * powers[before, behind] * share[behind] / total


@_compiled
def _step(learnt: tuple[Reals, Reals], slopes: Reals, spared: Spared, rate: np.float32) -> None:
    """Go a step down the slopes with the weights of all spared features, smaller where many went before."""
    weights, squares = learnt
    used, counts = spared
    for place in range(len(slopes)):
        if np.abs(slopes[place]).max() < _NEGLIGIBLE:
            continue
        for row in used[place, : counts[place]]:
            for label in range(LABELS):
                slope = slopes[place, label]
                squares[row, label] += slope * slope
                weights[row, label] -= rate * slope / np.sqrt(squares[row, label])


@_compiled
def _step_ties(ties: Reals, squares: Reals, slopes: Reals, rate: np.float32) -> None:
    for way in range(len(_ALLOWED)):
        before, behind = _ALLOWED[way]
        slope = slopes[before, behind]
        squares[before, behind] += slope * slope
        ties[before, behind] -= rate * slope / np.sqrt(squares[before, behind])
