"""Scores count names with exact ends and kind."""

import pytest

from reading.facts import Kind
from training.scores import Score, score_names

PERSON, PLACE = (0, 3, Kind.PERSON), (4, 6, Kind.PLACE)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([PERSON, PLACE], Score(2, 2, 2)),
        ([PERSON], Score(1, 1, 2)),
        ([(0, 2, Kind.PERSON), PLACE], Score(1, 2, 2)),
        ([(0, 3, Kind.PLACE), PLACE], Score(1, 2, 2)),
        ([], Score(0, 0, 2)),
    ],
)
def test_a_name_is_right_only_with_its_ends_and_kind(given, expected):
    assert dict(score_names([[PERSON, PLACE]], [given]))["all"] == expected


def test_precision_recall_and_their_mean():
    score = Score(right=3, given=4, true=6)
    assert (score.precision, score.recall, score.f1) == (0.75, 0.5, pytest.approx(0.6))


def test_nothing_found_scores_nothing():
    assert Score(0, 0, 0).f1 == 0
