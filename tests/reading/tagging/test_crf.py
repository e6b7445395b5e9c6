"""The chain of labels: the best way through is found, and labels spell names."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Kind
from reading.tagging.crf import (
    FIRST,
    IMPOSSIBLE,
    INNER,
    LABELS,
    LAST,
    OUTSIDE,
    SINGLE,
    Schedule,
    best_labels,
    names_in,
    possible,
)

ALLOWED = possible()
BEGINS = range(OUTSIDE, INNER)
ENDS = range(FIRST)


def ways(length):
    """Every way that a chain of `length` can be labelled."""
    for labels in product(range(LABELS), repeat=length):
        pairs = pairwise(labels)
        if labels[0] in BEGINS and labels[-1] in ENDS and all(ALLOWED[pair] for pair in pairs):
            yield labels


WAYS = {length: tuple(ways(length)) for length in (1, 2, 3, 4)}


def worth(labels, scores, transitions):
    own = sum(int(scores[label, place]) for place, label in enumerate(labels))
    return own + sum(int(transitions[pair]) for pair in pairwise(labels))


@given(st.lists(st.integers(1, 4), min_size=1, max_size=6), st.integers(0, 2**32 - 1))
def test_no_way_through_a_chain_is_worth_more_than_the_one_found(lengths, seed):
    chance = np.random.default_rng(seed)
    scores = chance.integers(-50, 50, (LABELS, sum(lengths)), np.int32)
    transitions = np.where(ALLOWED, chance.integers(-50, 50, ALLOWED.shape), IMPOSSIBLE).astype(np.int32)
    starts = np.cumsum([0, *lengths[:-1]])
    labels = best_labels(scores, transitions, Schedule.of(starts, np.array(lengths)))
    for start, length in zip(starts.tolist(), lengths, strict=True):
        stretch = scores[:, start : start + length]
        found = tuple(labels[start : start + length].tolist())
        assert found in WAYS[length]
        assert worth(found, stretch, transitions) == max(worth(way, stretch, transitions) for way in WAYS[length])


def test_what_lies_in_no_chain_is_outside_of_names():
    scores = np.zeros((LABELS, 5), np.int32)
    scores[SINGLE] = 9
    labels = best_labels(
        scores, np.where(ALLOWED, 0, IMPOSSIBLE).astype(np.int32), Schedule.of(np.array([1]), np.array([2]))
    )
    assert labels.tolist() == [OUTSIDE, SINGLE, SINGLE, OUTSIDE, OUTSIDE]


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        ([OUTSIDE, OUTSIDE], []),
        ([FIRST, INNER, LAST], [(0, 3, Kind.PERSON)]),
        ([FIRST + 1, LAST + 1, OUTSIDE, SINGLE], [(0, 2, Kind.PLACE), (3, 4, Kind.PERSON)]),
        ([SINGLE + 1, FIRST + 2, INNER + 2, INNER + 2, LAST + 2], [(0, 1, Kind.PLACE), (1, 5, Kind.AGENCY)]),
    ],
)
def test_labels_spell_names(labels, names):
    assert list(names_in(np.array(labels, np.uint8))) == names


def test_a_schedule_visits_every_character_once_and_each_chain_in_its_order():
    schedule = Schedule.of(np.array([0, 2, 7]), np.array([2, 5, 1]))
    assert sorted(schedule.order.tolist()) == list(range(8))
    assert schedule.order.tolist() == [2, 0, 7, 3, 1, 4, 5, 6]
    assert list(schedule) == [(0, 3), (3, 5), (5, 6), (6, 7), (7, 8)]
