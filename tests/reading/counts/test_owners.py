"""Who stands right beside a number may have it."""

import pytest

from reading.counts.actors import Actor, Part
from reading.counts.owners import Owners
from reading.counts.quantities import find_quantities
from reading.facts import Article, Kind, Name, Span

NAMES = {"何丽": Kind.PERSON, "柳溪镇": Kind.PLACE, "柳溪中学": Kind.AGENCY}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("来了12岁的何丽。", "何丽"),
        ("来了养了30年蜂的村民何丽。", "何丽"),
        ("来了3家柳溪中学的分校。", None),
        ("有8起在柳溪镇审理。", "柳溪镇"),
        ("有8公斤在柳溪镇卖出。", None),
        ("最多的是柳溪镇90毫米。", "柳溪镇"),
        ("何丽（女，22岁）来了。", "何丽"),
        ("何丽捐的5万元到账。", "何丽"),
        ("柳溪镇捐的5万元到账。", None),
        ("何丽来了，带了5万元。", None),
        ("雨量仅次于柳溪镇的9毫米。", "柳溪镇"),
        ("这里是柳溪镇的9个村。", None),
    ],
)
def test_a_number_is_of_who_stands_right_beside_it(text, owner, lexicon):
    names = tuple(
        Name(printed, kind, (Span(text.index(printed), text.index(printed) + len(printed)),))
        for printed, kind in NAMES.items()
        if printed in text
    )
    (quantity,) = find_quantities(text, lexicon)
    actors = [Actor(name.mentions[0], name, Part.ACTING, opens=False) for name in names]
    before = [actor for actor in actors if actor.span.end <= quantity.span.start]
    behind = [actor for actor in actors if actor.span.start >= quantity.span.end]
    found = Owners(Article(text=text, lines=(), names=names)).find(quantity, before, behind)
    assert (found.name.name if found else None) == owner
