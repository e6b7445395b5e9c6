"""Views as text, for what a button's ticket holds in the database."""

import json
from dataclasses import asdict

from bot.answers import View
from reading.question import Facet


def write_view(view: View) -> str:
    """Return `view` as one line of JSON."""
    return json.dumps(asdict(view), ensure_ascii=False, separators=(",", ":"))


def read_view(payload: str) -> View:
    """Return the view that `write_view` wrote."""
    fields = json.loads(payload)
    return View(
        entity=fields["entity"],
        facet=Facet(fields["facet"]),
        offset=fields["offset"],
        topic=tuple(fields["topic"]),
        words=fields["words"],
        cited=fields["cited"],
    )
