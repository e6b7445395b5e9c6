"""Which of the people named is meant by a noun."""

import re

import pytest

from reading.facts import Article, Kind, Name, Span
from reading.speech.holders import find_holder
from reading.speech.scenes import set_scene

PEOPLE = {"柏青": ("徒弟",), "章大爷": (), "小辛": (), "辛女士": (), "罗建平": ("柳溪镇镇长",), "何丽": ("副镇长",)}


def held_in(text, lexicon):
    names = tuple(
        Name(form, Kind.PERSON, tuple(Span(*match.span()) for match in re.finditer(form, text)), roles=roles)
        for form, roles in PEOPLE.items()
        if form in text
    )
    scene = set_scene(Article(text, ((1, 1),), names=names), lexicon)
    return find_holder(scene, scene.parties[-1])


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("柏青来了。徒弟说", "柏青"),
        ("徒弟柏青来了。妻子说", None),
        ("徒弟来了,这是柏青。徒弟说", "柏青"),
        ("柏青来了。学生说", None),
        ("章大爷走丢了。老人说", "章大爷"),
        ("78岁的柏青走丢了。老人说", "柏青"),
        ("柏青今年78岁。老人说", "柏青"),
        ("柏青今年38岁。老人说", None),
        ("章大爷和78岁的柏青走丢了。老人说", None),
        ("老人走丢了。章大爷在家。一位老人说", None),
        ("小辛走了。小辛的姐姐辛女士很难过。小辛的姐姐说", "辛女士"),
        ("辛女士的妹妹小辛走了。小辛的姐姐说", "辛女士"),
        ("辛女士的女儿小辛走了。小辛的姐姐说", None),
        ("罗建平来了。镇长说", "罗建平"),
        ("罗建平来了。邻镇镇长说", None),
        ("罗建平和何丽来了。镇长说", "罗建平"),
        ("镇长说", None),
    ],
)
def test_a_noun_means_the_one_person_who_was_told_of_by_it(lexicon, text, held):
    assert held_in(text, lexicon) == held
