"""What arrives is told once, to those who follow it, whatever name it prints."""

import pytest

from storage.chats.watches import Watches
from storage.naming.names import Names
from storage.naming.news import Arrivals
from storage.writing.corrections import Corrections
from storage.writing.ledger import Draft
from storage.writing.page_writer import Delivery
from storage.writing.rulings import Action

CHAT = -100_200_300_400


@pytest.fixture
def watches(database):
    return Watches(database, clock=lambda: 0.0)


@pytest.fixture
def arrivals(database):
    return Arrivals(database, Names(database, {"卫健委": "卫生健康委员会"}))


@pytest.fixture
def news(watches, arrivals):
    """Return where `words` stand in what arrived after `watch` began."""

    async def find(words, after=0):
        found = await arrivals.news(words, after, await watches.newest(), 5)
        return [passage.text for passage in found.passages]

    return find


def ferry(press, place):
    told = press.tell("人", "周海生", "老周")
    return press.issue(press.story(f"周海生在{place}守渡口。老周不会游泳。", told), day="2022-05-03")


async def test_only_what_comes_after_a_watch_is_new_to_it(watches, intake, press, news):
    await intake.take_in([Delivery("a.txt", "1", ferry(press, "青石"))])
    seen = (await watches.add(CHAT, 1, "周海生", "en")).seen
    assert await news("周海生", seen) == []
    await intake.take_in([Delivery("b.txt", "2", ferry(press, "白沙"))])
    assert await news("周海生", seen) == ["周海生在白沙守渡口。"]


async def test_a_content_arrives_once_whatever_becomes_of_its_file(watches, intake, press):
    await intake.take_in([Delivery("a.txt", "1", ferry(press, "青石"))])
    newest = await watches.newest()
    await intake.take_in([Delivery("a.txt", "1", ferry(press, "青石"))])
    await intake.forget(["a.txt"])
    await intake.take_in([Delivery("moved.txt", "1", ferry(press, "青石"))])
    assert await watches.newest() == newest == 1


async def test_a_page_with_several_matches_is_one_piece_of_news(intake, press, arrivals):
    stories = [press.story(f"第{number}天,周海生出船。", press.tell("人", "周海生")) for number in range(3)]
    await intake.take_in([Delivery("a.txt", "1", press.issue(*stories))])
    found = await arrivals.news("周海生", 0, 1, 5)
    assert (found.pages, len(found.passages)) == (1, 1)


async def test_pages_beyond_the_limit_are_counted(intake, press, arrivals):
    for number in range(4):
        await intake.take_in([Delivery(f"{number}.txt", str(number), ferry(press, f"青石{number}"))])
    found = await arrivals.news("周海生", 0, 4, 2)
    assert (found.pages, len(found.passages)) == (4, 2)


async def test_what_prints_another_name_of_the_same_entity_is_news_too(intake, page_of_two, news):
    await intake.take_in([Delivery("a.txt", "1", page_of_two)])
    assert len(await news("江城市卫健委")) == 1


async def test_words_that_are_no_name_are_sought_in_the_text(intake, press, news):
    await intake.take_in([Delivery("a.txt", "1", ferry(press, "青石"))])
    assert await news("游泳 渡口") == ["老周不会游泳。"]
    assert await news("游泳 机场") == []


async def test_what_names_somebody_hidden_is_no_news(database, intake, press, news):
    await intake.take_in([Delivery("a.txt", "1", ferry(press, "青石"))])
    (candidate,) = await Names(database).find("周海生")
    await Corrections(database).rule(Draft(Action.HIDE, ("周海生",), "tests"), [candidate.entity])
    assert await news("周海生") == []
    assert await news("渡口") == []
