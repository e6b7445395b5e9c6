"""What buttons open, as text: what their tickets and conversations hold in the database."""

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from bot.inquiry.answers import Opening, Picture, Reason, Subject, Target, Tongue, View
from reading.asking.asked_times import AskedTime
from reading.asking.question import Facet
from storage.archive.filters import Filter
from storage.archive.findings import Match


def write_target(target: Target) -> str:
    """Return `target` as one line of JSON."""
    return _ENCODER.encode(target)


def read_target(payload: str) -> Target:
    """Return what `write_target` wrote; of an earlier version some fields are missing."""
    written = json.loads(payload)
    if "language" in written:
        return Tongue(written["language"])
    if "of" in written:
        return Picture(written["of"], Subject(written.get("shows", Subject.TREND)))
    if "match" in written:
        return _read_reason(written)
    return View(
        entity=written["entity"],
        facet=Facet(written["facet"]),
        offset=written["offset"],
        topic=tuple(written["topic"]),
        words=written["words"],
        cited=written["cited"],
        opens=Opening(written.get("opens", Opening.CARD)),
        units=tuple(written.get("units", ())),
        asked=_read_filter(written.get("asked", {})),
        found=_read_reason(written["found"]) if written.get("found") else None,
        after=written.get("after", ""),
    )


def _write_fields(value: Target | Filter | AskedTime) -> dict[str, object]:
    return {field.name: getattr(value, field.name) for field in fields(value)}


_ENCODER = json.JSONEncoder(default=_write_fields, ensure_ascii=False, separators=(",", ":"))


def _read_reason(written: Mapping[str, Any]) -> Reason:
    return Reason(
        Match(written["match"]), written["name"], written["form"], written["typed"], tuple(written.get("beside", ()))
    )


def _read_filter(written: Mapping[str, Any]) -> Filter:
    return Filter(
        tuple(AskedTime(**time) for time in written.get("times", ())),
        written.get("paper", ""),
        written.get("author", ""),
    )
