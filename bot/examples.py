"""Examples: a name that this archive can answer about, for help texts and refusals."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.inquiry.name_lists import FEWEST
from storage.archive.statistics import most_quoted, most_told, newest_issue
from storage.engine.database import Database

_KEPT_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Samples:
    """What examples are about: `names` that the archive holds, as many as make a list, and a newspaper and its day.

    There are no names where the archive is empty, and no `issue` where no page prints both.
    """

    names: tuple[str, ...] = ()
    issue: tuple[str, date] | None = None


class Examples:
    """Finds the name once in a while, not for every reply; `clock` tells the time in seconds."""

    def __init__(self, database: Database, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._database = database
        self._clock = clock
        self._name: str | None = None
        self._found = clock()

    async def name(self) -> str | None:
        """Return a name that the archive quotes, else one that it tells most of; None where it is empty."""
        if self._name is None or self._clock() - self._found > _KEPT_SECONDS:
            told = await most_quoted(self._database) or next(iter(await most_told(self._database, 1)), None)
            self._name, self._found = told, self._clock()
        return self._name

    async def samples(self) -> Samples:
        """Return what all examples are about."""
        name = await self.name()
        others = [other for other in await most_told(self._database, FEWEST) if other != name]
        names = () if name is None else (name, *others[: FEWEST - 1])
        return Samples(names, await newest_issue(self._database))

    def forget(self) -> None:
        """Look for a name anew when the next one is wanted: this one may have been hidden."""
        self._name = None
