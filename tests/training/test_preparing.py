"""Paragraphs and rolls become one lesson, of which the part without rolls can be learnt alone."""

import numpy as np
import pytest

from reading.facts import Kind
from training.corpus import Paragraph

pytest.importorskip("numba")

NEWS = [
    Paragraph("罗维民到了梅溪镇。水退了。", ((0, 3, Kind.PERSON), (5, 8, Kind.PLACE))),
    Paragraph("何晓说", ((0, 2, Kind.PERSON),)),
]
ROLLS = [Paragraph("记者 何晓", ((3, 5, Kind.PERSON),))]


@pytest.fixture(scope="module")
def features(lexicon):
    from training.dictionary import build_features  # noqa: PLC0415 - reads the segmenter's dictionary

    return build_features(lexicon)


def prepared(features, rolls, fewest=1):
    from training.preparing import prepare  # noqa: PLC0415 - needs numba

    return prepare(features, NEWS, rolls, fewest)


def test_the_plain_lesson_has_the_chains_of_the_paragraphs_and_no_rolls(features):
    both = prepared(features, ROLLS)
    assert both.lesson.lengths.tolist() == [9, 4, 3, 5]
    assert both.plain.lengths.tolist() == [9, 4, 3]
    assert both.plain.starts.tolist() == both.lesson.starts.tolist()[:3]


def test_without_rolls_the_two_lessons_are_one(features):
    both = prepared(features, [])
    assert both.plain.starts.tolist() == both.lesson.starts.tolist()


def test_a_rare_feature_has_no_row(features):
    often = prepared(features, ROLLS, fewest=2)
    every = prepared(features, ROLLS)
    assert set(often.keys.tolist()) < set(every.keys.tolist())
    assert int(often.lesson.rows.max()) == len(often.keys)
    assert np.count_nonzero(often.lesson.rows) < np.count_nonzero(every.lesson.rows)
