"""Newspapers of the archive are found where a question names them."""

import pytest

from storage.archive.papers import Papers
from storage.writing.page_writer import Delivery


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("江城日报 周海生说了什么", "江城日报"),
        ("周海生在江城晚报里说了什么", "江城晚报"),
        ("新江城晚报上的周海生", "新江城晚报"),
        ("东风日报说了什么", None),
        ("江城", None),
        ("", None),
    ],
)
async def test_the_longest_name_of_a_newspaper_counts(database, intake, press, text, paper):
    for number, name in enumerate(("江城日报", "江城晚报", "新江城晚报")):
        page = press.issue(press.story(f"船来了{number}。"), paper=name)
        await intake.take_in([Delivery(f"{number}.txt", str(number), page)])
    assert await Papers(database, ("日报", "晚报")).named(text) == paper


@pytest.mark.parametrize(
    ("place", "paper"),
    [("江城", None), ("新江城", "新江城晚报"), ("江城早", "江城早报"), ("东风", None), ("江_", None)],
)
async def test_a_place_has_the_one_newspaper_that_begins_with_its_name(database, intake, press, place, paper):
    for number, name in enumerate(("江城日报", "江城早报", "新江城晚报")):
        page = press.issue(press.story(f"船来了{number}。"), paper=name)
        await intake.take_in([Delivery(f"{number}.txt", str(number), page)])
    assert await Papers(database, ("日报", "晚报")).of_place(place) == paper
