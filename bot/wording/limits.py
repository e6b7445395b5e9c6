"""Telegram's limits, as values: what renders a message needs no Telegram to know how long it may be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The longest texts, in characters after markup is parsed."""

    message: int = 4096
    alert: int = 200
    caption: int = 1024
    copied: int = 256


LIMITS = Limits()
