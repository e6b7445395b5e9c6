"""Readers see one state of the archive, whether they look at once or read in a thread."""

import asyncio

import pytest
from sqlalchemy import bindparam, func, insert, literal, select, text

from reading.errors import ArchiveError
from storage.engine.driver import fetch
from storage.engine.schema import spelling

COUNT = select(func.count()).select_from(spelling)
AT = select(spelling.c.folded).where(spelling.c.row == bindparam("row"))


async def test_what_is_looked_up_and_what_is_read_are_of_one_state(database):
    async with database.reading() as reader:
        assert await fetch(reader, AT, {"row": 1}) == []
        async with database.writing() as writer:
            await writer.execute(insert(spelling), [{"row": 1, "folded": "罗维民"}])
        assert await fetch(reader, AT, {"row": 1}) == []
        assert await reader.scalar(COUNT) == 0
    async with database.reading() as reader:
        assert await reader.scalar(COUNT) == 1
        assert list(await reader.scalars(AT, {"row": 1})) == ["罗维民"]


async def test_many_readers_read_side_by_side(database):
    async def read(number):
        async with database.reading() as reader:
            return await reader.scalar(select(literal(number)))

    assert await asyncio.gather(*map(read, range(40))) == list(range(40))


async def test_nobody_waits_for_a_look_that_takes_long(database):
    numbers = select(literal(1).label("x")).cte("numbers", recursive=True)
    numbers = numbers.union_all(select(numbers.c.x + 1).where(numbers.c.x < bindparam("most")))
    count = select(func.count()).select_from(numbers)
    other = asyncio.create_task(asyncio.sleep(0))
    async with database.reading() as reader:
        assert await fetch(reader, count, {"most": 100}) == [(100,)]
        assert await fetch(reader, count, {"most": 100_000}) == [(100_000,)]
        assert other.done()
        assert await reader.scalar(count, {"most": 100_000}) == 100_000


async def test_a_reader_that_is_broken_off_leaves_the_archive_readable(database):
    numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000) SELECT count(*) FROM n"

    async def read():
        async with database.reading() as reader:
            await reader.execute(text(numbers))

    reading = asyncio.create_task(read())
    await asyncio.sleep(0.02)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    async with database.reading() as reader:
        assert await reader.scalar(COUNT) == 0


async def test_what_cannot_be_looked_up_is_an_error_of_the_archive(database):
    async with database.writing() as connection:
        await connection.execute(text("DROP TABLE conversation"))
    with pytest.raises(ArchiveError):
        async with database.reading() as reader:
            await fetch(reader, select(literal(1)).select_from(text("conversation")), {})
