"""The terminal in Telegram's place: the same turns as plain lines, buttons as numbers that can be typed."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.catalogue import catalogue, choose_language
from bot.keyboards import Button
from bot.reception import Reception, Turn
from bot.replies import Reply

WIDTH = 72
"""Columns of a line: 36 Chinese characters, about what a phone shows."""

_VISITOR = "terminal"
_WIDE = ("W", "F")
_NEVER_FIRST = "，。！？；：、）》」』”’…,.!?;:)"


@dataclass
class Terminal:
    """One conversation in a terminal; it remembers the buttons last shown."""

    reception: Reception
    conversation: str
    _buttons: list[Button] = field(default_factory=list)

    async def respond(self, line: str) -> str:
        """Return what is printed in answer to one typed line: a question, a button's number or a command."""
        text = line.strip()
        return self._print(await self._turn(text))

    async def _turn(self, text: str) -> Turn:
        if text.isdecimal() and 0 < int(text) <= len(self._buttons):
            target = self._buttons[int(text) - 1].target
            return await self.reception.press(target, self.conversation, _VISITOR, self._language)
        if not text.startswith("/"):
            return await self.reception.hear(text, self.conversation, self._language)
        return await self._obey(*text.partition(" ")[::2])

    async def _obey(self, command: str, payload: str) -> Turn:
        if command == "/start":
            return await self.reception.start(payload, self.conversation, self._language)
        if command == "/help":
            return await self.reception.help(self._language)
        if command == "/export":
            return await self.reception.export(None, self.conversation, self._language)
        if command == "/language":
            return await self.reception.speak(payload, _VISITOR, self._language)
        return await self.reception.refuse(command, self._language, "message.command", command=command)

    @property
    def _language(self) -> str:
        return choose_language(None, self.reception.languages.chosen(_VISITOR))

    def _print(self, turn: Turn) -> str:
        self._buttons = [button for reply in turn.replies for button in reply.buttons]
        lines = [line for reply in turn.replies for line in (*wrap(reply.text), *_attached(reply), "")]
        if self._buttons:
            labels = [f"[{number}] {button.label}" for number, button in enumerate(self._buttons, 1)]
            lines += [catalogue(self._language)("terminal.buttons"), *_rows(labels), ""]
        return "\n".join(lines)


def _attached(reply: Reply) -> list[str]:
    """Return the lines of a file that goes with a reply: a terminal's user can have them written where they like."""
    file = reply.attachment
    return [] if file is None or file.is_picture else file.content.decode("utf-8-sig").splitlines()


def wrap(text: str, width: int = WIDTH) -> Iterator[str]:
    """Yield the lines of `text`, none wider than `width` columns; no line begins with a closing mark."""
    for line in text.split("\n"):
        rest = line
        while (at := _fitting(rest, width)) < len(rest):
            yield rest[:at].rstrip()
            rest = rest[at:].lstrip()
        yield rest


def _rows(labels: Sequence[str]) -> Iterator[str]:
    row = ""
    for label in labels:
        longer = f"{row}  {label}" if row else label
        if row and columns(longer) > WIDTH:
            yield from wrap(row)
            longer = label
        row = longer
    yield from wrap(row)


def columns(text: str) -> int:
    """Return how many columns of a terminal `text` takes up."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _fitting(text: str, width: int) -> int:
    used = 0
    for at, character in enumerate(text):
        used += _columns(character)
        if used > width:
            return _before_word(text, at)
    return len(text)


def _before_word(text: str, at: int) -> int:
    cut = at
    while cut > 1 and (text[cut] in _NEVER_FIRST or _is_inside_word(text, cut)):
        cut -= 1
    return cut if cut > at // 2 else at


def _is_inside_word(text: Sequence[str], at: int) -> bool:
    return all(character.isascii() and not character.isspace() for character in text[at - 1 : at + 1])
