"""What chats follow, and how far they have been told."""

import asyncio

import pytest

from storage.chats.watches import MOST_WATCHES, Watches
from storage.writing.page_writer import Delivery

CHAT, OTHER = -100_200_300_400, 5


@pytest.fixture
def watches(database):
    return Watches(database, clock=lambda: 0.0)


async def test_a_chat_follows_what_it_asked_for_in_order(watches):
    for words in ("周海生", "青石渡口"):
        await watches.add(CHAT, 1, words, "en")
    await watches.add(OTHER, 2, "台风", "zh-Hans")
    assert [watch.words for watch in await watches.of(CHAT)] == ["周海生", "青石渡口"]


async def test_the_same_words_are_followed_once(watches):
    first = await watches.add(CHAT, 1, "鐘南山", "en")
    assert await watches.add(CHAT, 2, "钟南山", "en") == first


async def test_a_chat_that_asks_for_much_at_once_follows_no_more_than_it_may(watches):
    asked = [watches.add(CHAT, 1, f"第{number}渡口", "zh-Hans") for number in range(MOST_WATCHES + 3)]
    assert (await asyncio.gather(*asked)).count(None) == 3
    assert len(await watches.of(CHAT)) == MOST_WATCHES


async def test_only_its_own_chat_stops_a_watch(watches):
    watch = await watches.add(CHAT, 1, "周海生", "en")
    assert await watches.drop(OTHER, watch.number) is None
    assert await watches.drop(CHAT, watch.number) == watch
    assert await watches.of(CHAT) == []


async def test_a_chat_that_is_gone_follows_nothing_and_the_others_go_on(watches):
    await watches.add(CHAT, 1, "周海生", "en")
    await watches.add(OTHER, 2, "周海生", "en")
    await watches.drop_all(CHAT)
    assert await watches.of(CHAT) == []
    assert len(await watches.of(OTHER)) == 1


async def test_a_group_that_moves_takes_its_watches_along(watches):
    await watches.add(OTHER, 2, "周海生", "en")
    await watches.move(OTHER, CHAT)
    assert [watch.chat for watch in await watches.of(CHAT)] == [CHAT]


async def test_a_watch_is_behind_until_it_was_told(watches, intake, page_of_two):
    watch = await watches.add(CHAT, 1, "周海生", "en")
    assert await watches.behind(await watches.newest()) == []
    await intake.take_in([Delivery("a.txt", "1", page_of_two)])
    newest = await watches.newest()
    assert [late.number for late in await watches.behind(newest)] == [watch.number]
    await watches.note_told(watch.number, newest)
    assert await watches.behind(newest) == []
