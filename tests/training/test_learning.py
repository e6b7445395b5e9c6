"""The trainer learns to see names. Skipped where numba is not installed, which only the trainer needs."""

import numpy as np
import pytest

from reading.facts import Kind
from reading.tagging.model import read_model
from training.corpus import Paragraph
from training.lesson import Pace

pytest.importorskip("numba")

PEOPLE = ("罗维民", "何晓", "陶可心", "邹建新", "许静怡", "周大成", "欧阳雪梅", "林双")
PLACES = ("青禾市", "梅溪镇", "石桥村", "云台县")


def paragraphs():
    for number, person in enumerate(PEOPLE * 4):
        place = PLACES[number % len(PLACES)]
        text = f"{person}昨日在{place}查看了堤防。"
        yield Paragraph(text, ((0, len(person), Kind.PERSON), (text.index(place), text.index(place) + 3, Kind.PLACE)))


@pytest.fixture(scope="module")
def packed():
    from training.train import train_model  # noqa: PLC0415 - needs numba

    return train_model(list(paragraphs()), Pace(), fewest=1)


def test_a_name_never_seen_is_found_where_names_stand(packed):
    text = "石维民昨日在青禾县查看了堤防。"
    assert list(read_model(packed).names([text])) == [[(0, 3, Kind.PERSON), (6, 9, Kind.PLACE)]]


def test_the_same_seed_learns_the_same_model(packed):
    from training.train import train_model  # noqa: PLC0415 - needs numba

    again = train_model(list(paragraphs()), Pace(), fewest=1)
    one, other = read_model(packed), read_model(again)
    assert np.array_equal(one.weights.rows.view(np.uint8), other.weights.rows.view(np.uint8))
    assert np.array_equal(one.transitions, other.transitions)
