"""Filters narrow what the archive holds to the days and the newspaper asked for."""

import pytest

from reading.asking.asked_times import AskedTime
from storage.archive.dossier import Dossiers
from storage.archive.filters import Filter
from storage.archive.fulltext import Fulltext
from storage.naming.names import Names
from storage.writing.page_writer import Delivery


@pytest.fixture
async def dossiers(database, intake, press):
    """An agency on pages of two newspapers and three years, one of them undated."""

    def write(text, words, **more):
        told = press.tell("机", "青石渡口管理站")
        return press.issue(press.story(text, told, said=[("青石渡口管理站", words)]), **more)

    pages = (
        write("青石渡口管理站说,“风大。”", "风大。", paper="江城日报", day="2021-05-03"),
        write("5月2日,青石渡口管理站说,“浪小。”", "浪小。", paper="江城晚报", day="2021-05-04"),
        write("2019年青石渡口管理站说,“船少。”他笑了。", "船少。", paper="江城日报", day="2022-01-01"),
        write("青石渡口管理站说,“人多。”", "人多。", paper="江城晚报"),
    )
    for number, page in enumerate(pages):
        await intake.take_in([Delivery(f"{number}.txt", str(number), page)])
    return Dossiers(database)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Filter(), ["船少。", "浪小。", "风大。", "人多。"]),
        (Filter(paper="江城日报"), ["船少。", "风大。"]),
        (Filter((AskedTime(2021),)), ["浪小。", "风大。"]),
        (Filter((AskedTime(2021, 5, 3),)), ["风大。"]),
        (Filter((AskedTime(month=5, day=2),)), ["浪小。"]),
        (Filter((AskedTime(2021, 5, 2),)), ["浪小。"]),
        (Filter((AskedTime(2020, 5, 2),)), []),
        (Filter((AskedTime(2019),)), ["船少。"]),
        (Filter((AskedTime(2019),), "江城晚报"), []),
        (Filter((AskedTime(2019), AskedTime(2021)), "江城晚报"), ["浪小。"]),
        (Filter((AskedTime(unit="day", back=1),)), ["船少。", "浪小。", "风大。", "人多。"]),
    ],
)
async def test_quotations_are_those_of_the_days_and_the_newspaper(database, dossiers, asked, words):
    (found,) = await Names(database).find("青石渡口管理站")
    said = await dossiers.quotations(found.entity.id, 0, 9, asked=asked)
    assert [card.text for card in said.entries] == words
    assert said.total == len(words)


@pytest.mark.parametrize(
    ("asked", "count"),
    [(Filter(paper="江城日报"), 2), (Filter((AskedTime(2021),)), 2), (Filter((AskedTime(2018),)), 0), (Filter(), 4)],
)
async def test_articles_and_passages_are_narrowed_alike(database, dossiers, asked, count):
    (found,) = await Names(database).find("青石渡口管理站")
    assert (await dossiers.articles(found.entity.id, 0, 9, asked)).total == count
    assert (await dossiers.passages(found.entity.id, 0, 9, asked=asked)).total == count
    shown = await dossiers.passages(found.entity.id, 0, 9, ("青石",), asked)
    assert shown.total == count


async def test_what_prints_the_time_in_a_later_page_is_of_it_too(database, dossiers):
    (found,) = await Names(database).find("青石渡口管理站")
    shown = await dossiers.passages(found.entity.id, 0, 9, ("船",), Filter((AskedTime(2019),)))
    assert [passage.text for passage in shown.entries] == ["2019年青石渡口管理站说,“船少。”"]


@pytest.mark.parametrize(
    ("asked", "total"), [(Filter(), 4), (Filter(paper="江城晚报"), 2), (Filter((AskedTime(2022),)), 1)]
)
@pytest.mark.usefixtures("dossiers")
async def test_text_hits_are_narrowed(database, asked, total):
    assert (await Fulltext(database).find("管理站", 0, 9, asked)).total == total
