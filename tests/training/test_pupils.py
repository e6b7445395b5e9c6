"""The mean of pupils."""

import numpy as np

from reading.crf import LABELS
from training.lesson import Learnt
from training.pupils import Pupil, mean_of


def pupil(keys, weight):
    weights = np.full((len(keys) + 1, LABELS), weight, np.float32)
    return Pupil(np.array(keys, np.uint32), Learnt(weights, np.full((LABELS, LABELS), weight, np.float32)))


def test_a_feature_weighs_the_mean_and_nothing_from_a_pupil_that_does_not_know_it():
    mean = mean_of([pupil([3, 7], 2), pupil([5, 7], 4)])
    assert mean.keys.tolist() == [3, 5, 7]
    assert mean.learnt.weights[1:, 0].tolist() == [1, 2, 3]
    assert mean.learnt.ties[0, 0] == 3


def test_the_mean_of_one_pupil_is_that_pupil():
    mean = mean_of([pupil([3, 7], 2)])
    assert mean.keys.tolist() == [3, 7]
    assert mean.learnt.weights[1:].tolist() == [[2] * LABELS] * 2
