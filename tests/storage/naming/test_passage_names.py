"""Whom a passage names, who says what stands there, and whom the figures beside it are about."""

import pytest

from storage.archive.fulltext import Fulltext
from storage.naming.names import Names
from storage.naming.passage_names import PassageNames
from storage.writing.corrections import Corrections
from storage.writing.ledger import Draft
from storage.writing.page_writer import Delivery
from storage.writing.rulings import Action


@pytest.fixture
def found(database, intake, page_of_two):
    """Return a function that tells the passage in which words stand."""

    async def find(words):
        await intake.take_in([Delivery("a.txt", "1", page_of_two)])
        return (await Fulltext(database).find(words, 0, 1)).entries[0]

    return find


async def told(database, passage):
    names = PassageNames(database)
    return (
        [card.name for card in await names.named(passage)],
        [card.name for card in await names.speakers(passage)],
        [(one.figure.text, one.subject and one.subject.name) for one in await names.stated(passage)],
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("船可以晚", (["青石街道渡口管理站", "青石街道", "周海生"], ["周海生"], [("近300人", "青石街道")])),
        ("送走", (["青石街道"], [], [("近300人", "青石街道")])),
        ("接种", (["周海生"], [], [("5例", "江城市卫生健康委员会")])),
    ],
)
async def test_a_passage_tells_names_speakers_and_figures(database, found, words, expected):
    assert await told(database, await found(words)) == expected


async def test_who_is_hidden_is_told_of_no_passage(database, found):
    passage = await found("送走")
    (candidate,) = await Names(database).find("青石街道")
    await Corrections(database).rule(Draft(Action.HIDE, ("青石街道",), "tests"), [candidate.entity])
    assert await told(database, passage) == ([], [], [])
