"""People are found by what is printed right beside their names."""

import pytest

from storage.naming.bearers import Bearers
from storage.writing.page_writer import Delivery

TEXT = (
    "船厂实际所有人周海生到场。“江上之子”林晓写道。领队是何青。周海生,江城船会会长,也来了。开始核酸检测,何青一夜没睡。"
    "来的有“渡口之星”、船厂焊工郑安。昨天“护江行动”总指挥丁一也在。"
)


@pytest.fixture
async def bearers(database, intake, press):
    people = [press.tell("人", name) for name in ("周海生", "林晓", "何青")]
    people.append(press.tell("人", "郑安", roles=("船厂焊工",)))
    people.append(press.tell("人", "丁一", roles=("总指挥",)))
    await intake.take_in([Delivery("a.txt", "1", press.issue(press.story(TEXT, *people)))])
    return Bearers(database)


@pytest.mark.parametrize(
    ("description", "names"),
    [
        ("船厂实际所有人", ["周海生"]),
        ("江上之子", ["林晓"]),
        ("领队", ["何青"]),
        ("江城船会会长", ["周海生"]),
        ("渡口之星", ["郑安"]),
        ("核酸检测", []),
        ("护江行动", []),
        ("船长", []),
        ("", []),
    ],
)
async def test_who_stands_beside_a_description_bears_it(bearers, description, names):
    assert [card.name for card in await bearers.find(description)] == names


@pytest.mark.parametrize(("description", "names"), [("江上之子", ["林晓"]), ("船厂实际所有人", [])])
async def test_only_what_is_quoted_counts_where_more_was_typed(bearers, description, names):
    assert [card.name for card in await bearers.find(description, is_quoted=True)] == names
