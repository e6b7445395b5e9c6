"""Who does what a clause says."""

import re

import pytest

from reading.facts import Article, Kind, Name, Span
from reading.speech.doers import find_actor, find_subject
from reading.speech.scenes import set_scene

KINDS = {"高原": Kind.PERSON, "田甜": Kind.PERSON, "市医院": Kind.AGENCY}


def scene_of(text, lexicon):
    names = tuple(
        Name(form, kind, tuple(Span(*match.span()) for match in re.finditer(form, text)), roles=("重症科主任",))
        for form, kind in KINDS.items()
        if form in text
    )
    return set_scene(Article(text, ((1, 1),), names=names), lexicon)


@pytest.mark.parametrize(
    ("before_verb", "subject"),
    [
        ("高原", "高原"),
        ("高原对田甜", "高原"),
        ("高原在市医院", "高原"),
        ("高原向前来视察的田甜", "高原"),
        ("高原接受市医院采访时", "高原"),
        ("高原向市医院请教,对赶来的田甜", "高原"),
        ("高原拉着田甜的手", "高原"),
        ("同事田甜", "田甜"),
        ("内科和重症科主任高原(左)", "高原"),
        ("田甜的母亲", "田甜的母亲"),
        ("在市医院,高原", "高原"),
        ("高原抬起头,轻轻地", "高原"),
        ("高原在全国企业家论坛上", "高原"),
        ("作为老师,高原", "高原"),
        ("市医院招聘经理高原", "高原"),
        ("赴市医院", None),
        ("在村民家里,高原", "高原"),
        ("在村民家里", None),
        ("在市医院", None),
        ("昨天", None),
    ],
)
def test_the_subject_is_neither_spoken_to_nor_acted_on_nor_an_owner(lexicon, before_verb, subject):
    scene = scene_of(before_verb + "说。", lexicon)
    found = find_subject(scene, Span(0, len(before_verb)))
    assert (found.span.of(before_verb) if found else None) == subject


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("雨大了,高原跳下水", "高原"),
        ("市医院送来药,田甜签收", "田甜"),
        ("谈起高原,田甜笑了", "田甜"),
        ("雨大了", None),
        ("除了指导学生,高原还画画", "高原"),
        ("学生们围着看,田甜笑了", "田甜"),
        ("学生们围着看", "学生们"),
        ("他们走到山下,高原回头看", "高原"),
    ],
)
def test_the_actor_is_the_first_of_the_people_who_act(lexicon, text, actor):
    scene = scene_of(text, lexicon)
    found = find_actor(scene, scene.clauses(Span(0, len(text))))
    assert (found.span.of(text) if found else None) == actor
