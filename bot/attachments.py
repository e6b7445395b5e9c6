"""Attachments: files that go with a message."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file: how it is called, and its bytes."""

    name: str
    content: bytes
