"""From labelled paragraphs to what is learnt from: numbered features, labels, and chains."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reading.tagging.chains import chains
from reading.tagging.features import MARGIN, TEMPLATES, Features
from reading.tagging.hashes import Codes, Hashes
from reading.tagging.weights import KEY_BITS, keys_of
from training.corpus import Paragraph, gold_labels
from training.learning import count_keys
from training.lesson import Lesson

_STRETCH = 1 << 16


@dataclass(frozen=True, eq=False)
class Prepared:
    """A lesson, the same without its rolls, and the keys of the features: row 1 stands for the first key's."""

    lesson: Lesson
    plain: Lesson
    keys: Hashes


def prepare(features: Features, paragraphs: Sequence[Paragraph], rolls: Sequence[Paragraph], fewest: int) -> Prepared:
    """Return what is learnt from `paragraphs` and `rolls`, with the features that occur `fewest` times or more."""
    everything = [*paragraphs, *rolls]
    codes, begins = features.codes([paragraph.text for paragraph in everything])
    rows = keys_in(features, codes)
    numbers, keys = number_keys(rows, 1 << KEY_BITS, fewest)
    for column in rows.T:
        column[:] = numbers[column]
    lesson = Lesson(rows, gold_labels(everything, begins.tolist(), len(codes)), *chains(codes))
    plain = lesson.up_to(int(begins[len(paragraphs)]) if rolls else len(codes))
    return Prepared(lesson, plain, keys)


def number_keys(keys: NDArray[np.uint32], largest: int, fewest: int) -> tuple[NDArray[np.uint32], Hashes]:
    """Return the row of each key below `largest`, and the keys of the rows from 1 on.

    Keys that occur in `keys` less often than `fewest` times have row 0.
    """
    counts = np.zeros(largest, np.uint8)
    for column in keys.T:
        count_keys(counts, column)
    kept = counts >= fewest
    numbers = np.cumsum(kept, dtype=np.uint32)
    numbers[~kept] = 0
    return numbers, np.flatnonzero(kept).astype(np.uint32)


def keys_in(features: Features, codes: Codes) -> NDArray[np.uint32]:
    """Return the keys of the model's own features, a row for each of `codes`."""
    keys = np.empty((len(codes), TEMPLATES), np.uint32)
    for begin in range(0, len(codes), _STRETCH):
        first = max(begin - MARGIN, 0)
        end = min(begin + _STRETCH, len(codes))
        for column, hashes in enumerate(features.of(codes[first : end + MARGIN])):
            keys[begin:end, column] = keys_of(hashes)[begin - first : end - first]
    return keys
