"""Rows that are looked up at once are those that `execute` reads."""

from datetime import date

import pytest
from sqlalchemy import bindparam, insert, select

from storage.engine.driver import fetch
from storage.engine.schema import entity

CARDS = select(entity).where(entity.c.name.in_(bindparam("names", expanding=True))).order_by(entity.c.row)


@pytest.fixture
async def filled(database):
    blank = {"kind": "person", "aliases": [], "roles": [], "articles": 1, "copies": 0}
    rows = [
        blank | {"row": 1, "id": "a", "name": "罗维民", "first": date(2021, 9, 2), "publication": None},
        blank | {"row": 2, "id": "b", "name": "许静怡", "first": None, "publication": "青禾日报"},
        blank | {"row": 3, "id": "c", "name": "周大成", "first": None, "publication": None, "aliases": ["老周"]},
    ]
    async with database.writing() as connection:
        await connection.execute(insert(entity), rows)
    return database


@pytest.mark.parametrize("names", [[], ["罗维民"], ["许静怡", "周大成", "罗维民"]])
async def test_fetched_rows_are_read_as_executed_ones_are(filled, names):
    async with filled.reading() as connection:
        executed = (await connection.execute(CARDS, {"names": names})).all()
        fetched = await fetch(connection, CARDS, {"names": names})
    columns = CARDS.selected_columns.keys()
    named = [[getattr(row, column) for column in columns] for row in fetched]
    assert named == [list(row) for row in fetched] == [list(row) for row in executed]
    assert len(fetched) == len(names)


@pytest.mark.parametrize("day", [date(2021, 9, 2), date(2021, 9, 3)])
async def test_days_bound_to_a_statement_and_within_it_are_compared_as_days(filled, day):
    within, bound = select(entity.c.name), select(entity.c.name).where(entity.c.first == bindparam("day"))
    async with filled.reading() as connection:
        found = await fetch(connection, bound, {"day": day})
        assert found == await fetch(connection, within.where(entity.c.first == day), {})
        assert [row.name for row in found] == (["罗维民"] if day.day == 2 else [])
