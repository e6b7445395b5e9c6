"""Firms: which of several names of one firm is the fullest."""

import pytest

from bot.inquiry.firms import find_fullest
from reading.facts import Kind
from storage.archive.findings import EntityCard


def _body(name: str, publication: str | None = "东风日报") -> EntityCard:
    return EntityCard(name, name, Kind.AGENCY, publication=publication)


@pytest.mark.parametrize(
    ("bodies", "fullest"),
    [
        ([_body("邮政西河分公司"), _body("中国邮政集团有限公司西河县分公司")], "中国邮政集团有限公司西河县分公司"),
        ([_body("邮政西河分公司", "海州日报"), _body("中国邮政集团有限公司西河县分公司")], None),
        ([_body("西河市纪委监委"), _body("东河市纪委监委")], None),
        ([_body("西河市纪委监委")], "西河市纪委监委"),
    ],
)
def test_the_fullest_holds_the_names_of_the_others_of_its_newspaper(bodies, fullest) -> None:
    found = find_fullest(bodies)
    assert (found.name if found else None) == fullest
