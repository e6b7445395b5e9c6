"""A learnt model is made small, and reads back as it was."""

import numpy as np
import pytest

from reading.tagging.crf import LABELS
from reading.tagging.features import PLANE, Features, character_hashes
from reading.tagging.model import read_model
from reading.tagging.weights import KEY_BITS, slots_of
from reading.tagging.wordtable import WordTable
from training.lesson import Learnt
from training.packing import shrink

CHANCE = np.random.default_rng(3)
KEYS = np.unique(CHANCE.integers(0, 1 << KEY_BITS, 300, np.uint32))
KEYS = KEYS[np.unique(slots_of(KEYS), return_index=True)[1]]


@pytest.fixture(scope="module")
def features():
    hashes = character_hashes()
    return Features(
        np.arange(PLANE, dtype=np.uint16), np.zeros(PLANE, np.uint8), WordTable.of({"防汛": 3}, hashes), hashes
    )


@pytest.fixture(scope="module")
def learnt():
    weights = CHANCE.normal(size=(len(KEYS) + 1, LABELS)).astype(np.float32)
    return Learnt(weights, np.zeros((LABELS, LABELS), np.float32))


def weighed(packed, keys):
    return read_model(packed).weights.weigh(keys[None] << np.uint32(32 - KEY_BITS)).T


def test_a_packed_row_weighs_what_was_learnt_but_for_its_median_and_half_a_unit(features, learnt):
    rows = weighed(shrink(features, KEYS, learnt, unit=0.1, rows=1000), KEYS)
    even = learnt.weights[1:] - np.median(learnt.weights[1:], axis=1, keepdims=True)
    assert np.abs(rows * 0.1 - even).max() <= 0.0501


def test_only_the_heaviest_rows_are_kept(features, learnt):
    rows = weighed(shrink(features, KEYS, learnt, unit=0.1, rows=10), KEYS)
    even = learnt.weights[1:] - np.median(learnt.weights[1:], axis=1, keepdims=True)
    heaviest = np.sort(np.argsort(-np.abs(even).max(axis=1))[:10])
    assert np.flatnonzero(rows.any(axis=1)).tolist() == heaviest.tolist()


def test_the_dictionary_comes_through_unchanged(features, learnt):
    model = read_model(shrink(features, KEYS, learnt, unit=0.1, rows=10))
    assert (model.features.words.slots == features.words.slots).all()
