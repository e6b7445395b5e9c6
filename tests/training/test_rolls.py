"""Invented rolls of names and bylines."""

from reading.facts import Kind
from training.corpus import Paragraph
from training.rolls import invent_rolls

TWICE = [
    Paragraph("罗维民和何晓", ((0, 3, Kind.PERSON), (4, 6, Kind.PERSON))),
    Paragraph(
        "何晓见罗维民，罗维民见周深在梅溪镇",
        ((0, 2, Kind.PERSON), (3, 6, Kind.PERSON), (7, 10, Kind.PERSON), (11, 13, Kind.PERSON)),
    ),
]


def test_rolls_hold_the_names_that_were_seen_more_than_once(lexicon):
    rolls = list(invent_rolls(TWICE, lexicon, 40, seed=1))
    assert {roll.text[start:end] for roll in rolls for start, end, _ in roll.names} == {"罗维民", "何晓"}


def test_every_name_in_a_roll_is_marked_as_a_person(lexicon):
    for roll in invent_rolls(TWICE, lexicon, 40, seed=1):
        marked = [roll.text[start:end] for start, end, kind in roll.names if kind == Kind.PERSON]
        assert len(marked) == len(roll.names) == roll.text.count("罗维民") + roll.text.count("何晓")


def test_the_same_seed_invents_the_same_rolls(lexicon):
    once, again, other = (list(invent_rolls(TWICE, lexicon, 10, seed=seed)) for seed in (1, 1, 2))
    assert once == again
    assert once != other
