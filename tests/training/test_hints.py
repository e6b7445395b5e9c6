"""Hints say of each character what a teacher's names say of it and of those around it."""

import numpy as np
import pytest

from reading.facts import Kind
from training.corpus import Paragraph
from training.hints import HINT_BITS, hints

TEXT = "梅溪镇卫生院院长来了"
PLACE, BODY = (0, 3, Kind.PLACE), (0, 6, Kind.AGENCY)


def told(*names, text=TEXT):
    codes = np.array([ord(character) for character in text], np.uint16)
    return hints([Paragraph(text, names)], codes, [0])


def test_a_key_has_so_many_bits():
    assert told(BODY).max() < 1 << HINT_BITS


def test_the_same_labels_give_the_same_keys():
    assert (told(PLACE) == told(PLACE)).all()


@pytest.mark.parametrize(
    ("place", "differs"),
    [(0, True), (5, True), (6, True), (9, True)],
    ids=["in both names", "in the longer name", "just behind it", "three characters behind it"],
)
def test_other_names_give_the_characters_in_and_near_them_other_keys(place, differs):
    assert (told(PLACE)[place] != told(BODY)[place]).any() == differs


def test_a_name_far_away_says_nothing_of_a_character():
    text = TEXT + "，" * 12 + "好"
    near, far = told(PLACE, text=text), told(text=text)
    assert (near[-1] == far[-1]).all()


def test_a_paragraph_keeps_its_hints_wherever_it_stands():
    codes = np.array([ord(character) for character in TEXT + "\n" * 4 + TEXT], np.uint16)
    two = hints([Paragraph(TEXT, (PLACE,)), Paragraph(TEXT, (PLACE,))], codes, [0, len(TEXT) + 4])
    middle = slice(2, len(TEXT) - 2)
    assert (two[: len(TEXT)][middle] == two[-len(TEXT) :][middle]).all()
