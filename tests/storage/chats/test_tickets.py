"""Tickets: short, the same for the same, and as lasting as the archive."""

import re

import pytest

from storage.chats.tickets import Tickets
from storage.engine.database import open_database


@pytest.mark.parametrize("payload", ["", "e:abc:quotations:0", "引语" * 1000, "a\nb"])
async def test_a_ticket_gives_back_what_it_was_issued_for(database, payload):
    tickets = Tickets(database)
    token = tickets.issue(payload)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,16}", token)
    assert await tickets.payload(token) == payload
    assert tickets.issue(payload) == token


async def test_an_unknown_ticket_gives_nothing(database):
    assert await Tickets(database).payload("never") is None


async def test_tickets_outlive_a_restart(address):
    async with await open_database(address) as first:
        token = Tickets(first).issue("seite 2")
    async with await open_database(address) as second:
        assert await Tickets(second).payload(token) == "seite 2"


class Days:
    """A clock that goes a day at a time."""

    def __init__(self):
        self.gone = 20_000

    def __call__(self):
        return self.gone * 86_400.0


async def show(address, clock, *payloads, **bounds):
    """Issue tickets as a program does that runs on that day, and return them once they are written."""
    async with await open_database(address) as database:
        return Tickets(database, clock=clock, **bounds).issue_all(payloads)


async def held(address, tokens):
    async with await open_database(address) as database:
        return [await Tickets(database).payload(token) for token in tokens]


async def test_a_ticket_goes_where_it_was_not_shown_for_long_and_stays_where_it_was(address):
    clock = Days()
    tokens = await show(address, clock, "old", "kept", days=10)
    clock.gone += 9
    await show(address, clock, "kept", days=10)
    assert await held(address, tokens) == ["old", "kept"]
    clock.gone += 1
    await show(address, clock, "new", days=10)
    assert await held(address, tokens) == [None, "kept"]


async def test_where_there_are_too_many_the_oldest_days_go_and_today_stays(address):
    clock = Days()
    tokens = []
    for payload in ("first", "second", "third"):
        clock.gone += 1
        tokens += await show(address, clock, payload, most=2)
    assert await held(address, tokens) == [None, "second", "third"]
    clock.gone += 1
    tokens += await show(address, clock, *"abcd", most=2)
    assert await held(address, tokens) == [None, None, None, *"abcd"]
