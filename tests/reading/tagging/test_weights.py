"""The table of weights: known features weigh, unknown ones do not."""

import numpy as np

from reading.tagging.crf import LABELS
from reading.tagging.weights import KEY_BITS, WeightTable, slots_of

CHANCE = np.random.default_rng(7)
KEYS = np.unique(CHANCE.integers(0, 1 << KEY_BITS, 500, np.uint32))
KEYS = KEYS[np.unique(slots_of(KEYS), return_index=True)[1]]
ROWS = CHANCE.integers(-127, 128, (50, LABELS), np.int8)
NUMBERS = CHANCE.integers(0, len(ROWS), len(KEYS), np.uint32)
WEIGHTS = ROWS[NUMBERS]
TABLE = WeightTable.of(KEYS, NUMBERS, np.ascontiguousarray(ROWS.T))


def hashes_of(keys):
    return keys << np.uint32(32 - KEY_BITS)


def summed(*features):
    return TABLE.weigh(np.array(features))


def test_a_known_feature_weighs_what_its_row_says():
    assert (summed(hashes_of(KEYS)) == WEIGHTS.T).all()


def test_an_unknown_feature_weighs_nothing_even_where_it_shares_the_slot_of_a_known_one():
    neighbours = np.setdiff1d(KEYS ^ np.uint32(1), KEYS)
    assert len(neighbours)
    assert not summed(hashes_of(neighbours)).any()


def test_many_features_add_up():
    forth, back = hashes_of(KEYS), hashes_of(KEYS[::-1])
    expected = 20 * (WEIGHTS.astype(int) + WEIGHTS[::-1])
    assert (summed(*[forth, back] * 20) == expected.T).all()
