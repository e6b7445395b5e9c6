"""What each feature adds to each label's score, found by the feature's hash for all characters of a text at once.

Weights are whole numbers of one byte in one unit, so that scores are the same on every machine.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reading.crf import LABELS, Scores
from reading.hashes import Hashes

KEY_BITS = 27
_SLOT_BITS = 23
_CHECK_BITS = KEY_BITS - _SLOT_BITS
_ROW_BITS = 32 - _CHECK_BITS
_ROW_MASK = np.uint32((1 << _ROW_BITS) - 1)
# A row is laid out as sixteen bytes above zero, and summed as two numbers of eight bytes with four lanes each.
_WIDTH = 16
_ZERO = 128
_LANES = np.uint64(0x00FF00FF00FF00FF)
_LANE = np.uint64(8)


def keys_of(hashes: Hashes) -> Hashes:
    """Return the keys by which features with these `hashes` are told apart: the first 27 bits."""
    return hashes >> np.uint32(32 - KEY_BITS)


def slots_of(keys: Hashes) -> Hashes:
    """Return the slots of `keys`; of the keys that share a slot only one can be kept."""
    return keys >> np.uint32(_CHECK_BITS)


@dataclass(frozen=True, eq=False)
class WeightTable:
    """Rows of weights, the first of them all zero for features that are not known; several features may share one."""

    slots: NDArray[np.uint32]
    rows: NDArray[np.complex128]

    @classmethod
    def of(cls, keys: Hashes, numbers: Hashes, weights: NDArray[np.int8]) -> "WeightTable":
        """Return the table for features with these `keys`, one a slot.

        `numbers` says for each which column of `weights` (a row for each label) is its own.
        """
        rows = np.full((weights.shape[1] + 1, _WIDTH), _ZERO, np.uint8)
        for label in range(LABELS):
            np.add(weights[label].view(np.uint8), np.uint8(_ZERO), out=rows[1:, label])
        slots = np.zeros(1 << _SLOT_BITS, np.uint32)
        slots[slots_of(keys)] = (keys << np.uint32(_ROW_BITS)) | (numbers + np.uint32(1))
        return cls(slots, rows.view(np.complex128).ravel())

    def rows_of(self, hashes: Hashes) -> NDArray[np.uint32]:
        """Return the row of each feature, 0 for one that is not known."""
        keys = keys_of(hashes)
        found = self.slots[slots_of(keys)]
        known = (found ^ (keys << np.uint32(_ROW_BITS))) <= _ROW_MASK
        found &= _ROW_MASK
        found *= known
        return found


class Sum:
    """The running sum of the weights of one feature after another, for a number of characters."""

    def __init__(self, size: int) -> None:
        """Begin with nothing at each of `size` characters."""
        self._taken = np.empty(size, np.complex128)
        self._lanes = np.empty((size, 2), np.uint64)
        self._even = np.zeros((size, 2), np.uint64)
        self._odd = np.zeros((size, 2), np.uint64)
        self._added = 0

    def add(self, table: WeightTable, hashes: Hashes) -> None:
        """Add what the feature with `hashes` at each character weighs in `table`; at most 256 features fit."""
        np.take(table.rows, table.rows_of(hashes), out=self._taken, mode="clip")
        taken = self._taken.view(np.uint64).reshape(-1, 2)
        self._even += np.bitwise_and(taken, _LANES, out=self._lanes)
        taken >>= _LANE
        self._odd += np.bitwise_and(taken, _LANES, out=self._lanes)
        self._added += 1

    def scores(self) -> Scores:
        """Return the sums, labels by characters."""
        sums = np.empty((_WIDTH, len(self._even)), np.int32)
        sums[0::2] = self._even.view(np.uint16).T
        sums[1::2] = self._odd.view(np.uint16).T
        sums -= _ZERO * self._added
        return sums[:LABELS]
