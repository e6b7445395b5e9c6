"""Many names at once over a small archive, and the table that comes back."""

import csv
from io import StringIO

import pytest

from bot.inquiry.batches import Looked
from bot.rendering.batch_tables import BatchTables
from bot.rendering.links import Links
from bot.wording.catalogue import LANGUAGES, catalogue
from bot.wording.markup import read_plain
from reading.facts import Kind
from storage.archive.findings import EntityCard, Match
from tests.bot.archives import archive_of

FERRY = """江城日报 2022年5月3日 第02版

渡口的早班船

本报记者 林晓

青石渡口管理站站长周海生说:“船可以晚,人不能少。”5月2日,青石渡口送走300人,他们要去成都市锦江区。
"""
SCHOOL = """江城日报 2022年6月1日 第03版

江城一中的气象站

本报记者 林晓

“我们每天早上读数。”江城一中学生王小明告诉记者,他今年15岁。
"""
BRIDGE = """东风日报 2022年6月2日 第01版

大桥合龙

本报记者 高原

东风大桥项目部总工程师王小明介绍,大桥全长1200米。
"""


@pytest.fixture
async def answering(tmp_path):
    """An archive of three pages."""
    async with archive_of(tmp_path, FERRY, SCHOOL, BRIDGE) as house:
        yield house.answering


async def test_each_name_is_looked_up_as_it_would_be_alone(answering):
    names = ("周海生", "站长周海生", "周海声", "王小明", "江城一中", "江城一中图书馆", "查无此人")
    looked = {entry.typed: entry for entry in await answering.look_up(names)}
    assert tuple(looked) == names
    assert {typed: entry.outcome for typed, entry in looked.items()} == {
        "周海生": "found",
        "站长周海生": "found",
        "周海声": "found",
        "王小明": "several",
        "江城一中": "found",
        "江城一中图书馆": "nothing",
        "查无此人": "nothing",
    }
    assert {looked[typed].entity.name for typed in ("周海生", "站长周海生", "周海声")} == {"周海生"}
    assert [looked[typed].match for typed in ("周海生", "周海声")] == [Match.EXACT, Match.HOMOPHONE]
    assert (looked["周海生"].entity.articles, looked["周海生"].quotations) == (1, 1)
    assert len(looked["王小明"].choices) == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("周海生、江城一中、青石渡口", ("周海生", "江城一中", "青石渡口")),
        ("周海生，江城一中和王小明", ("周海生", "江城一中", "王小明")),
        ("周海生 王小明 江城一中", ("周海生", "王小明", "江城一中")),
        ("周海生、江城一中、王不存", ("周海生", "江城一中", "王不存")),
        ("周海生、江城一中", None),
        ("周海生、江城一中、气象站", None),
        ("锦江区 周海生 王小明", None),
        ("周海生、江城一中、王小明说了什么", None),
    ],
)
async def test_a_few_known_names_in_a_line_are_a_list(answering, text, names):
    assert await answering.names_in(text) == names


PERSON = EntityCard("e" * 16, "=周海生", Kind.PERSON, roles=("站长",), articles=2)
FOUND = Looked("周海声", PERSON, Match.HOMOPHONE, 3, 4)
SEVERAL = Looked("王小明", choices=(PERSON, PERSON))
OFFER = Looked("周海", choices=(PERSON,), is_offer=True)


@pytest.fixture
def tables():
    """What draws batches in Chinese."""
    return BatchTables(catalogue(), Links("archive_test_bot"))


def test_a_short_batch_is_told_name_by_name(tables):
    title, *blocks = map(read_plain, tables.blocks([FOUND, SEVERAL, OFFER, Looked("查无此人")]))
    assert title == "查了 4 个名字：找到 1 个，不止一个的 1 个，没有的 2 个"
    assert blocks == [
        "周海声 → =周海生　人物 · 站长 · 按同音找到\n报道 2 · 引语 3 · 数字 4",
        "王小明　不止一个（2）：=周海生（站长）、=周海生（站长）",
        "周海　没有；相近的有：=周海生（站长）",
        "查无此人　没有",
    ]


def test_of_a_long_batch_only_what_needs_another_look_is_told(tables):
    title, *blocks = map(read_plain, tables.blocks([FOUND] * 40 + [SEVERAL]))
    assert "找到 40 个" in title
    assert [block[:3] for block in blocks] == ["王小明", "其余见"]


def test_what_was_found_can_be_opened_each_once(tables):
    buttons = [button.label for row in tables.rows([FOUND, FOUND, SEVERAL]) for button in row]
    assert buttons == ["=周海生"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_a_line_for_each_name_and_no_formula(language):
    written = BatchTables(catalogue(language), Links("archive_test_bot")).table([FOUND, SEVERAL, Looked("@查")])
    assert written.startswith(b"\xef\xbb\xbf")
    header, found, several, nothing = csv.reader(StringIO(written.decode("utf-8-sig")))
    assert len({len(header), len(found), len(several), len(nothing)}) == 1
    assert (found[0], found[2], found[-1]) == (
        "周海声",
        "'=周海生",
        f"https://t.me/archive_test_bot?start=e_{'e' * 16}",
    )
    assert nothing[0] == "'@查"
