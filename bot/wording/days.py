"""Days between which something lies, as written in one language."""

from collections.abc import Iterable
from datetime import date

from bot.wording.catalogue import Catalogue


def write_days(days: Iterable[date | None], texts: Catalogue) -> str:
    """Return the first and the last of the `days` that are known, a single one alone; empty where none is."""
    known = sorted({day.isoformat() for day in days if day})
    return texts("entity.days", first=known[0], last=known[-1]) if len(known) > 1 else "".join(known)
