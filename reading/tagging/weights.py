"""What each feature adds to each label's score, found by the feature's hash for all characters of a text at once.

Weights are whole numbers of one byte in one unit, so that scores are the same on every machine.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reading.tagging.crf import LABELS, Scores
from reading.tagging.hashes import Hashes

KEY_BITS = 27
_SLOT_BITS = 23
_CHECK_BITS = KEY_BITS - _SLOT_BITS
_ROW_BITS = 32 - _CHECK_BITS
_ROW_MASK = np.uint32((1 << _ROW_BITS) - 1)
# A row is laid out as sixteen bytes above zero, which are fetched as one number.
_WIDTH = 16
_ZERO = 128


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
        found = self.slots.take(slots_of(keys), mode="clip")
        known = (found ^ (keys << np.uint32(_ROW_BITS))) <= _ROW_MASK
        found &= _ROW_MASK
        found *= known
        return found

    def weigh(self, hashes: Hashes) -> Scores:
        """Return what features weigh together, labels by characters.

        `hashes` has a row for each template, at most 256 of them, and a column for each character.
        """
        rows = self.rows.take(self.rows_of(hashes), mode="clip").view(np.uint8)
        sums: NDArray[np.uint16] = rows.reshape(len(hashes), -1).sum(axis=0, dtype=np.uint16)
        return sums.reshape(-1, _WIDTH)[:, :LABELS].T.astype(np.int32) - _ZERO * len(hashes)
