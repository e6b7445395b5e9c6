"""Telegram's limits, as values: what renders a message needs no Telegram to know how long it may be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits that bite. Lengths of text count characters after markup is parsed, the others bytes or entries."""

    message: int = 4096
    alert: int = 200
    inline_results: int = 50
    command_description: int = 256


LIMITS = Limits()
