"""The stretches of text that are labelled as one: sentences, cut again where they run on for too long."""

import numpy as np
from numpy.typing import NDArray

from reading.tagging.features import BORDER
from reading.tagging.hashes import Codes

LONGEST = 200
_SENTENCE_ENDS = "。!?;\n\r"
_PAUSES = ",、: "


def chains(codes: Codes) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return where each chain of `codes` starts and how long it is; borders belong to none."""
    inside = codes != BORDER
    fresh = inside & (_behind(~inside, start=True) | _behind(_among(codes, _SENTENCE_ENDS), start=False))
    _cut_long(fresh, inside, _behind(_among(codes, _PAUSES), start=False))
    _cut_long(fresh, inside, np.ones_like(inside))
    starts = np.flatnonzero(fresh)
    return starts, _lengths(starts, inside)


def _cut_long(fresh: NDArray[np.bool_], inside: NDArray[np.bool_], places: NDArray[np.bool_]) -> None:
    """Mark in `fresh` a new chain at the last of `places` before each chain of `inside` grows too long."""
    starts = np.flatnonzero(fresh)
    lengths = _lengths(starts, inside)
    long = lengths > LONGEST
    for start, length in zip(starts[long].tolist(), lengths[long].tolist(), strict=True):
        breaks = np.flatnonzero(places[start + 1 : start + length]) + start + 1
        begin = start
        while begin + LONGEST < start + length and len(breaks):
            nearest = int(np.searchsorted(breaks, begin + LONGEST, side="right")) - 1
            begin = int(breaks[max(nearest, 0)])
            fresh[begin] = True
            breaks = breaks[breaks > begin]


def _lengths(starts: NDArray[np.intp], inside: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return how far it is from each of `starts` to the next one or to the end of what is inside."""
    outside = np.append(np.flatnonzero(~inside), len(inside))
    following = np.append(starts[1:], len(inside))[: len(starts)]
    ends: NDArray[np.intp] = np.minimum(outside[np.searchsorted(outside, starts)], following)
    return ends - starts


def _among(codes: Codes, characters: str) -> NDArray[np.bool_]:
    return np.isin(codes, [ord(character) for character in characters])


def _behind(marks: NDArray[np.bool_], *, start: bool) -> NDArray[np.bool_]:
    return np.concatenate(([start], marks[:-1]))[: len(marks)]
