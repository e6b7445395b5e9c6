"""The tally: how much the bot is asked and how, how fast it answers and how often it fails, counted since it started.

Nothing personal is kept: visitors are counted by marks that only this run of the program can make, and nothing is
written down.
"""

import secrets
import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum, auto
from hashlib import blake2b
from statistics import median, quantiles

from telegram import Update

from bot.telegram.callbacks import Callback, Context

_MOST_LATENCIES = 2000
_DAYS = 7
_MARK_BYTES = 8
_TWENTIETHS = 20


class Way(Enum):
    """How the bot is asked: by a message, by a button, or inline, where every few letters ask again."""

    MESSAGE = auto()
    BUTTON = auto()
    INLINE = auto()


@dataclass(frozen=True, slots=True)
class Totals:
    """What was counted since `began`: visitors as numbers, seconds from a message or press to the last reply.

    `presses` are of buttons, `queries` inline.
    """

    began: datetime
    visitors_today: int
    visitors_of_week: int
    questions: int
    presses: int
    queries: int
    median: float
    slowest: float
    failures: int


class Tally:
    """Counts what is asked; `clock` tells the moment, in UTC."""

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._clock = clock
        self._began = clock()
        self._key = secrets.token_bytes(_MARK_BYTES)
        self._visitors: defaultdict[date, set[bytes]] = defaultdict(set)
        self._latencies: deque[float] = deque(maxlen=_MOST_LATENCIES)
        self._asked: Counter[Way] = Counter()
        self._failures = 0

    def timed(self, callback: Callback, way: Way = Way.MESSAGE) -> Callback:
        """Return `callback`, counted and timed each time that it answers what is asked in this `way`."""

        async def answer(update: Update, context: Context) -> None:
            begun = time.perf_counter()
            await callback(update, context)
            seconds = time.perf_counter() - begun
            self.count(update.effective_user.id if update.effective_user else None, seconds, way)

        return answer

    def count(self, user: int | None, seconds: float, way: Way = Way.MESSAGE) -> None:
        """Count what was asked in this `way` and answered after some `seconds`."""
        self._asked[way] += 1
        if way is not Way.INLINE:
            self._latencies.append(seconds)
        today = self._clock().date()
        self._visitors[today].add(self._mark(user))
        for day in [day for day in self._visitors if day <= today - timedelta(days=_DAYS)]:
            del self._visitors[day]

    def fail(self) -> None:
        """Count a question that was not answered."""
        self._failures += 1

    def totals(self) -> Totals:
        """Return what was counted up to now."""
        today = self._clock().date()
        week = [marks for day, marks in self._visitors.items() if day > today - timedelta(days=_DAYS)]
        return Totals(
            began=self._began,
            visitors_today=len(self._visitors.get(today, ())),
            visitors_of_week=len(set().union(*week)),
            questions=self._asked[Way.MESSAGE],
            presses=self._asked[Way.BUTTON],
            queries=self._asked[Way.INLINE],
            median=median(self._latencies or [0.0]),
            slowest=_slowest_twentieth(self._latencies),
            failures=self._failures,
        )

    def _mark(self, user: int | None) -> bytes:
        return blake2b(str(user).encode(), digest_size=_MARK_BYTES, key=self._key).digest()


def _slowest_twentieth(latencies: deque[float]) -> float:
    """Return the seconds within which 95 of 100 answers came."""
    if len(latencies) > 1:
        return quantiles(latencies, n=_TWENTIETHS, method="inclusive")[-1]
    return next(iter(latencies), 0.0)
