"""Tickets: short, the same for the same, and as lasting as the archive."""

import re

import pytest

from storage.database import open_database
from storage.tickets import Tickets


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
