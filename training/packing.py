"""Making a trained model small: whole numbers of one byte, without the rows that hardly matter."""

import numpy as np
from numpy.typing import NDArray

from reading.tagging.crf import IMPOSSIBLE, possible
from reading.tagging.features import Features
from reading.tagging.hashes import Hashes
from reading.tagging.model import pack_model
from reading.tagging.weights import slots_of
from training.lesson import Learnt

_LARGEST = 127


def shrink(
    features: Features,
    keys: Hashes,
    learnt: Learnt,
    *,
    unit: float,
    rows: int,
) -> bytes:
    """Return the bytes of a model with the `rows` heaviest rows of what was `learnt`, in whole numbers of `unit`.

    `keys` are those of the features from row 1 on.

    What a row adds to all labels alike changes no choice, so each row is first freed of its median: most of it is
    then zero.
    """
    weights = learnt.weights[1:]
    even = weights - np.median(weights, axis=1, keepdims=True)
    whole = np.clip(np.rint(even / unit), -_LARGEST, _LARGEST).astype(np.int8)
    kept = _heaviest(keys, np.abs(even).max(axis=1), whole.any(axis=1), rows)
    pairs = np.where(possible(), np.rint(learnt.ties / unit), IMPOSSIBLE).astype(np.int32)
    return pack_model(features, keys[kept], whole[kept], pairs)


def _heaviest(keys: Hashes, heaviness: NDArray[np.float32], useful: NDArray[np.bool_], rows: int) -> NDArray[np.intp]:
    """Return the numbers of the rows to keep, in the order of their keys: of those that share a slot the heaviest."""
    order = np.argsort(-np.where(useful, heaviness, -1), kind="stable")[: min(rows, int(useful.sum()))]
    _, first = np.unique(slots_of(keys[order]), return_index=True)
    return np.sort(order[first])
