"""A place may only say where the others act."""

import pytest

from reading.counts.actors import Actor, Part
from reading.counts.stages import Stages
from reading.facts import Article, Kind, Name, Span


def stage(text, part=Part.PLACE):
    span = Span(text.index("柳溪镇"), text.index("柳溪镇") + 3)
    names = [Name("柳溪镇", Kind.PLACE, (span,))]
    if "云县柳溪镇" in text:
        names.append(Name("云县", Kind.PLACE, (Span(span.start - 2, span.start),)))
    return Stages(Article(text=text, lines=(), names=tuple(names))), Actor(span, names[0], part, opens=False)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("昨日，在柳溪镇，菜价回落。", True),
        ("在云县柳溪镇，菜价回落。", True),
        ("记者走进柳溪镇，菜价回落。", True),
        ("暗访组在柳溪镇发现，菜价回落。", True),
        ("何丽前往柳溪镇赶集。", False),
        ("在柳溪镇取景的影片上映。", False),
    ],
)
def test_a_place_opens_what_takes_place_in_it(text, opens):
    stages, actor = stage(text)
    assert stages.opens(actor) == opens


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("菜价在柳溪镇回落。", True),
        ("在柳溪镇开工的项目中，学校最多。", True),
        ("在柳溪镇取景的影片上映。", False),
        ("何丽前往柳溪镇赶集。", False),
    ],
)
def test_things_happen_within_a_place_or_are_chosen_from_it(text, holds):
    stages, actor = stage(text)
    assert stages.holds(actor) == holds


def test_who_acts_is_no_stage():
    stages, actor = stage("在柳溪镇开会。", Part.ACTING)
    assert not stages.holds(actor)
