"""What stands below a message: buttons that open or do something, and buttons that copy a text."""

from dataclasses import dataclass

from bot.inquiry.answers import Target


@dataclass(frozen=True, slots=True)
class Button:
    """A button and what it opens or does."""

    label: str
    target: Target


@dataclass(frozen=True, slots=True)
class Copy:
    """A button that copies `text` to the clipboard, of 1 to `bot.wording.limits.LIMITS.copied` characters."""

    label: str
    text: str


Row = tuple[Button | Copy, ...]
