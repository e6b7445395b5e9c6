"""The pace of messages: Telegram lets a bot write to one chat about once a second."""

import asyncio
import time
from collections.abc import Callable

# A little more than the second, for what the network adds to one message and not to the next.
_SECONDS_APART = 1.05
_MANY_CHATS = 1000


class Pace:
    """Gives each chat's messages their turns; `clock` tells the time in seconds."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._free: dict[int, float] = {}

    def reserve(self, chat: int) -> float:
        """Take the next free turn in `chat`, and return in how many seconds it comes."""
        now = self._clock()
        if len(self._free) > _MANY_CHATS:
            self._free = {other: free for other, free in self._free.items() if free > now}
        turn = max(now, self._free.get(chat, now))
        self._free[chat] = turn + _SECONDS_APART
        return turn - now

    async def wait(self, chat: int) -> None:
        """Return when the next message to `chat` may be sent."""
        if seconds := self.reserve(chat):
            await asyncio.sleep(seconds)
