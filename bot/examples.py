"""Examples: a name that this archive can answer about, for help texts and refusals."""

import time
from collections.abc import Callable

from storage.archive.statistics import most_quoted, most_told
from storage.engine.database import Database

_KEPT_SECONDS = 600.0


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
            found = await most_quoted(self._database) or await most_told(self._database)
            self._name, self._found = found, self._clock()
        return self._name

    def forget(self) -> None:
        """Look for a name anew when the next one is wanted: this one may have been hidden."""
        self._name = None
