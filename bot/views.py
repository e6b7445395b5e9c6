"""What buttons open, as text: what their tickets hold in the database."""

import json
from collections.abc import Mapping
from dataclasses import asdict

from bot.answers import Opening, Picture, Reason, Target, Tongue, View
from reading.question import Facet
from storage.findings import Match


def write_target(target: Target) -> str:
    """Return `target` as one line of JSON."""
    return json.dumps(asdict(target), ensure_ascii=False, separators=(",", ":"))


def read_target(payload: str) -> Target:
    """Return what `write_target` wrote."""
    fields = json.loads(payload)
    if "language" in fields:
        return Tongue(fields["language"])
    if "of" in fields:
        return Picture(fields["of"])
    if "match" in fields:
        return _read_reason(fields)
    return View(
        entity=fields["entity"],
        facet=Facet(fields["facet"]),
        offset=fields["offset"],
        topic=tuple(fields["topic"]),
        words=fields["words"],
        cited=fields["cited"],
        # Buttons of an earlier version hold none.
        opens=Opening(fields.get("opens", Opening.CARD)),
        found=_read_reason(fields["found"]) if fields.get("found") else None,
    )


def _read_reason(fields: Mapping[str, str]) -> Reason:
    return Reason(Match(fields["match"]), fields["name"], fields["form"], fields["typed"])
