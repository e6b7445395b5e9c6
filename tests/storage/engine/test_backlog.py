"""Rows that nobody waits for: found at once, written soon, and never lost by a program that ends in order."""

import asyncio

from reading.errors import ArchiveError
from storage.chats.languages import Languages
from storage.engine.backlog import Backlog
from storage.engine.database import open_database


async def test_a_row_is_found_until_it_is_written_and_of_a_key_the_newest_counts(database):
    written = []

    async def write(rows):
        written.append(dict(rows))

    backlog = Backlog(database, write)
    backlog.add({"a": 1, "b": 2})
    backlog.add({"a": 3})
    assert (backlog.get("a"), backlog.get("c")) == (3, None)
    await backlog.flush()
    assert written == [{"a": 3, "b": 2}]
    assert backlog.get("a") is None


async def test_what_comes_while_others_are_written_is_written_after_them(database):
    written, done = [], asyncio.Event()

    async def write(rows):
        if written:
            done.set()
        else:
            backlog.add({"a": 2})
        written.append(dict(rows))

    backlog = Backlog(database, write)
    backlog.add({"a": 1})
    await asyncio.wait_for(done.wait(), 5)
    assert written == [{"a": 1}, {"a": 2}]


async def test_what_the_archive_refuses_is_given_up_and_logged(database, caplog):
    async def write(_):
        raise ArchiveError("the disk is full")

    backlog = Backlog(database, write)
    backlog.add({"a": 1})
    await backlog.flush()
    assert backlog.get("a") is None
    assert "1 rows were not written: the disk is full" in caplog.text


async def test_rows_are_written_before_the_archive_closes_also_those_of_whoever_was_reading(address):
    async with await open_database(address) as database:
        languages = Languages(database)

        async def write(rows):
            for visitor, tongue in rows.items():
                await languages.choose(visitor, tongue)

        async with database.reading():
            Backlog(database, write).add({"a": "en"})
    async with await open_database(address) as database:
        languages = Languages(database)
        await languages.load()
    assert languages.chosen("a") == "en"
