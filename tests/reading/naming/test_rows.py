"""Names that stand side by side."""

import re

import pytest

from reading.facts import Span
from reading.naming.rows import is_joined, members
from reading.text.overlaps import Overlaps


def test_the_members_of_a_row_stand_between_its_joints():
    text = "为智康、康益和惠民3家企业"
    row = re.search("为(.+?)3家", text)
    assert [each.of(text) for each in members(row)] == ["智康", "康益", "惠民"]


@pytest.mark.parametrize(
    ("text", "joined"),
    [("严冬、石蕊到场", True), ("石蕊、严冬到场", True), ("严冬和石蕊到场", False), ("、石蕊", False)],
)
def test_a_mark_joins_two_that_stand_side_by_side(text, joined):
    other = text.find("严冬")
    others = Overlaps([Span(other, other + 2)] if other >= 0 else ())
    start = text.index("石蕊")
    assert is_joined(text, Span(start, start + 2), others) is joined
