"""What buttons open, as text: what their tickets and conversations hold in the database."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.answers import Opening, Picture, Reason, Target, Tongue, View
from reading.asked_times import AskedTime
from reading.question import Facet
from storage.filters import Filter
from storage.findings import Match


def write_target(target: Target) -> str:
    """Return `target` as one line of JSON."""
    return json.dumps(asdict(target), ensure_ascii=False, separators=(",", ":"))


def read_target(payload: str) -> Target:
    """Return what `write_target` wrote; of an earlier version some fields are missing."""
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
        opens=Opening(fields.get("opens", Opening.CARD)),
        units=tuple(fields.get("units", ())),
        asked=_read_filter(fields.get("asked", {})),
        found=_read_reason(fields["found"]) if fields.get("found") else None,
    )


def _read_reason(fields: Mapping[str, str]) -> Reason:
    return Reason(Match(fields["match"]), fields["name"], fields["form"], fields["typed"])


def _read_filter(fields: Mapping[str, Any]) -> Filter:
    return Filter(tuple(AskedTime(**time) for time in fields.get("times", ())), fields.get("paper", ""))
