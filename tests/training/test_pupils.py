"""The mean of pupils."""

import numpy as np

from reading.tagging.crf import LABELS
from training.lesson import Learnt
from training.pupils import mean_of


def learnt(weight):
    return Learnt(np.full((3, LABELS), weight, np.float32), np.full((LABELS, LABELS), -weight, np.float32))


def test_a_feature_and_a_pair_of_labels_weigh_the_mean_of_the_pupils():
    mean = mean_of([learnt(1), learnt(2), learnt(6)])
    assert (mean.weights == 3).all()
    assert (mean.ties == -3).all()


def test_a_pupil_that_learns_on_is_counted_as_it_stood_and_left_as_it_is():
    def learning():
        pupil = learnt(2)
        yield pupil
        pupil.weights[:] += 2
        yield pupil
        assert (pupil.weights == 4).all()

    assert (mean_of(learning()).weights == 3).all()
