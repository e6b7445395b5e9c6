import itertools
import time

import pytest

from bot.telegram.pace import Pace


class FakeClock:
    """A clock that is set by hand."""

    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return FakeClock()


def test_the_first_message_to_a_chat_goes_at_once(clock):
    pace = Pace(clock=clock)
    assert pace.reserve(1) == 0
    assert pace.reserve(2) == 0


def test_further_messages_to_a_chat_are_more_than_a_second_apart(clock):
    pace = Pace(clock=clock)
    turns = [pace.reserve(1) for _ in range(4)]
    assert all(later - earlier > 1 for earlier, later in itertools.pairwise(turns))


def test_after_a_pause_nothing_waits(clock):
    pace = Pace(clock=clock)
    pace.reserve(1)
    clock.now += 5
    assert pace.reserve(1) == 0


def test_a_turn_that_is_still_to_come_is_kept_however_many_chats_there_are(clock):
    pace = Pace(clock=clock)
    pace.reserve(0)
    for chat in range(1, 3000):
        pace.reserve(chat)
    assert pace.reserve(0) > 1


async def test_who_waits_goes_on_when_the_turn_has_come(clock):
    pace = Pace(clock=clock)
    pace.reserve(1)
    clock.now += 1.03
    started = time.monotonic()
    await pace.wait(1)
    assert time.monotonic() - started >= 0.01
