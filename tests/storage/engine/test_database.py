"""Opening an archive, and every way in which that fails: one sentence, never a driver's traceback."""

import asyncio
import sqlite3

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import text

from reading.errors import (
    ArchiveError,
    ForeignSchemaError,
    OutdatedSchemaError,
    UnreachableArchiveError,
    UnwritableArchiveError,
)
from reading.facts import Author
from storage.archive.signatures import Signatures
from storage.archive.statistics import statistics
from storage.chats.languages import Languages
from storage.chats.watches import Watches
from storage.engine.database import open_database
from storage.engine.migration import CONNECTION
from storage.engine.schema import metadata
from storage.naming.names import Names
from storage.writing.intake import Intake
from storage.writing.page_writer import Delivery


async def test_a_new_archive_is_empty(database):
    found = await statistics(database)
    assert (found.pages, found.articles, found.entities, found.quotations, found.figures) == (0, 0, 0, 0, 0)


async def test_an_archive_opens_again_as_it_was_left(address, page_of_two):
    async with await open_database(address) as first:
        await Intake(first).take_in([Delivery("a.txt", "1", page_of_two)])
    async with await open_database(address) as second:
        assert (await statistics(second)).articles == 2


async def test_tables_and_migrations_agree(database):
    async with database.writing() as connection:
        differences = await connection.run_sync(_differences)
    assert differences == []


def _differences(connection):
    def ours(_, name, kind, __, ___):
        return not (kind == "table" and name.startswith("fulltext"))

    options = {"compare_type": True, "include_object": ours}
    return compare_metadata(MigrationContext.configure(connection, opts=options), metadata)


async def test_names_in_an_archive_of_an_older_program_are_found_with_a_slip(address, page_of_two):
    async with await open_database(address) as database:
        await Intake(database).take_in([Delivery("a.txt", "1", page_of_two)])
        async with database.writing() as connection:
            await connection.run_sync(_downgrade, "0002")
    async with await open_database(address) as database:
        assert [found.entity.name for found in await Names(database).find("周海海生")] == ["周海生"]
        assert [found.entity.name for found in await Names(database).near("周河生")] == ["周海生"]


def _downgrade(connection, revision):
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes[CONNECTION] = connection
    command.downgrade(config, revision)


async def test_who_signed_in_an_archive_of_an_older_program_is_found(address, press):
    async with await open_database(address) as database:
        signed = press.story("船来了。", byline=(Author("林晓", "记者"),))
        await Intake(database).take_in([Delivery("a.txt", "1", press.issue(signed))])
        async with database.writing() as connection:
            await connection.run_sync(_downgrade, "0007")
    async with await open_database(address) as database:
        assert await Signatures(database).named("记者林晓") == "林晓"


async def test_what_an_archive_of_an_older_program_holds_has_arrived_already(address, page_of_two):
    async with await open_database(address) as database:
        await Intake(database).take_in([Delivery("a.txt", "1", page_of_two)])
        async with database.writing() as connection:
            await connection.run_sync(_downgrade, "0003")
    async with await open_database(address) as database:
        watches = Watches(database)
        newest = await watches.newest()
        await Intake(database).take_in([Delivery("a.txt", "1", page_of_two)])
        assert await watches.newest() == newest == 1


async def test_a_schema_of_an_older_program_can_be_left_alone(address):
    async with await open_database(address) as database, database.writing() as connection:
        await connection.run_sync(_downgrade, "0002")
    for _ in range(2):
        with pytest.raises(OutdatedSchemaError, match="0002"):
            await open_database(address, upgrade=False)


async def test_a_schema_of_a_newer_program_is_refused(address):
    async with await open_database(address) as database, database.writing() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(ForeignSchemaError, match="newer version"):
        await open_database(address)


async def test_another_programs_tables_are_refused(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE article (title TEXT)")
    other.close()
    with pytest.raises(ForeignSchemaError, match="another program"):
        await open_database(f"sqlite+aiosqlite:///{path}")


async def test_a_file_that_is_no_database_is_refused(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("渡口边的三十年" * 500, "utf-8")
    with pytest.raises(ForeignSchemaError, match="is not a database"):
        await open_database(f"sqlite+aiosqlite:///{path}")


@pytest.mark.parametrize(
    ("url", "error", "says"),
    [
        ("sqlite+aiosqlite:////nowhere/at/all/archive.db", UnwritableArchiveError, "does not exist"),
        ("sqlite+aiosqlite:////proc/archive.db", UnwritableArchiveError, "cannot be opened"),
        ("postgresql+asyncpg://a:secret@127.0.0.1:1/archive", UnreachableArchiveError, "cannot be reached"),
        ("postgresql+asyncpg://a:secret@no.such.host.invalid/archive", UnreachableArchiveError, "cannot be reached"),
        ("postgresql+asyncpg://a:secret@127.0.0.1:1/archive?sslmode=on", UnreachableArchiveError, "not understood"),
        ("postgresql+asyncpg://a:secret@127.0.0.1:99999/archive", UnreachableArchiveError, "not understood"),
        ("postgresql+asyncpg://a:secret@127.0.0.1:port/archive", UnreachableArchiveError, "cannot be read"),
        ("oracle+nothing://a/b", UnreachableArchiveError, "no kind of database"),
        ("sqlite:///archive.db", UnreachableArchiveError, "no kind of database"),
        ("not a url", UnreachableArchiveError, "cannot be read"),
        ("", UnreachableArchiveError, "cannot be read"),
    ],
)
async def test_what_cannot_be_opened_is_said_in_one_sentence(url, error, says):
    with pytest.raises(error, match=says) as refused:
        await open_database(url)
    assert "\n" not in str(refused.value)
    assert "secret" not in str(refused.value)


async def test_an_archive_that_may_only_be_read_refuses_to_be_written(tmp_path):
    async with await open_database(f"sqlite+aiosqlite:///{tmp_path / 'archive.db'}") as database:
        with pytest.raises(UnwritableArchiveError, match="cannot be written"):
            await _write_against_the_rules(database)


async def _write_against_the_rules(database):
    async with database.writing() as connection:
        await connection.execute(text("PRAGMA query_only = ON"))
        await connection.execute(text("DELETE FROM page"))


async def test_an_error_of_the_database_is_an_archive_error(database):
    with pytest.raises(ArchiveError):
        async with database.reading() as connection:
            await connection.execute(text("SELECT no_such_column FROM page"))


async def test_an_error_of_the_caller_passes_unchanged_and_keeps_nothing(database):
    with pytest.raises(KeyError):
        await _write_and_fail(database)
    async with database.reading() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM ticket")) == 0


async def _write_and_fail(database):
    async with database.writing() as connection:
        await connection.execute(text("INSERT INTO ticket (token, payload) VALUES ('a', 'b')"))
        raise KeyError


async def test_readers_and_writers_work_at_the_same_time(database):
    languages = Languages(database)
    await asyncio.gather(*(work for number in range(20) for work in (_choose(languages, number), languages.load())))
    await languages.load()
    assert [languages.chosen(str(number)) for number in range(20)] == ["en"] * 20


async def test_an_archive_in_memory_serves_many_at_once():
    async with await open_database("sqlite+aiosqlite://") as database:
        languages = Languages(database)
        await asyncio.gather(*(work for number in range(20) for work in (_choose(languages, number), languages.load())))
        assert languages.chosen("19") == "en"


async def test_two_programs_write_to_one_archive(address):
    async with await open_database(address) as first, await open_database(address) as second:
        both = [Languages(first), Languages(second)]
        await asyncio.gather(*(_choose(both[number % 2], number) for number in range(20)))
        await both[0].load()
        assert both[0].chosen("3") == "en"


async def _choose(languages, number):
    await languages.choose(str(number), "en")
