"""A figure's subject is the name that leans to it most."""

import pytest

from reading.facts import Article, Kind, Name, Span
from reading.quantities import find_quantities
from reading.sentences import split_sentences
from reading.subjects import Subjects

NAMES = {"罗建平": Kind.PERSON, "何丽": Kind.PERSON, "柳溪镇": Kind.PLACE, "柳溪中学": Kind.AGENCY}


def subject_of(text, lexicon):
    names = tuple(
        Name(printed, kind, (Span(text.index(printed), text.index(printed) + len(printed)),))
        for printed, kind in NAMES.items()
        if printed in text
    )
    sentences = tuple(split_sentences(text))
    (quantity,) = find_quantities(text, lexicon)
    sentence = next(sentence for sentence in sentences if sentence.covers(quantity.core))
    return Subjects(Article(text=text, lines=(), names=names), sentences, lexicon).find(quantity, sentence)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("罗建平到柳溪镇赴任。共有8个村受灾。", "柳溪镇"),
        ("罗建平到柳溪镇赴任。每天要走2万步。", "罗建平"),
        ("柳溪镇办灯会。柳溪中学开学了。新生有80名。", "柳溪中学"),
        ("柳溪中学开学。“食堂4个人轮班。”何丽说。", "柳溪中学"),
        ("在校工作3年有余，何丽认为值得。", "何丽"),
        ("何丽说，全校有9个班。", "何丽"),
        ("柳溪中学校长何丽说，全校有9个社团。", "柳溪中学"),
        ("驻守柳溪镇30年的何丽退休了。", "何丽"),
    ],
)
def test_counts_lean_to_places_and_offices_and_ages_and_steps_to_people(text, subject, lexicon):
    assert subject_of(text, lexicon) == subject


def test_who_is_told_of_long_before_is_still_better_than_nobody(lexicon):
    text = "柳溪镇办灯会。" + "夜里下了雨。" * 9 + "共有8个村受灾。"
    assert subject_of(text, lexicon) == "柳溪镇"
