"""Attachments: files that go with a message."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file: how it is called, its bytes, and whether it is a picture, to be shown at once."""

    name: str
    content: bytes
    is_picture: bool = False
