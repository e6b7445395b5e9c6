"""What a chat was shown last: remembered for some hours, each chat by itself."""

import pytest

from storage.chats.conversations import Conversations


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self):
        self.seconds = 1_000_000.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def conversations(database, clock):
    return Conversations(database, clock=clock, hours=2)


async def test_a_chat_remembers_its_last_view(conversations):
    conversations.remember("1", '{"a":1}')
    conversations.remember("1", '{"b":2}')
    conversations.remember("2", '{"c":3}')
    assert await conversations.last("1") == '{"b":2}'
    assert await conversations.last("2") == '{"c":3}'


async def test_a_new_chat_is_about_nothing(conversations):
    assert await conversations.last("1") is None


@pytest.mark.parametrize(("hours", "remembered"), [(1.9, True), (2.1, False)])
async def test_a_chat_forgets_after_some_hours(conversations, clock, hours, remembered):
    conversations.remember("1", '{"a":1}')
    clock.seconds += hours * 3600
    assert (await conversations.last("1") is not None) == remembered


async def test_what_is_yet_to_be_written_is_known_before_anything_is_read(conversations, clock):
    conversations.remember("1", "{}")
    assert (conversations.unwritten("1"), conversations.unwritten("2")) == ("{}", None)
    clock.seconds += 3 * 3600
    assert conversations.unwritten("1") is None
