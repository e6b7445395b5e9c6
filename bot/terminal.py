"""The terminal in Telegram's place: the same turns as plain lines, buttons as numbers that can be typed."""

import unicodedata
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from bot.desk import COMMANDS as DESK_COMMANDS
from bot.files.free_paths import free_path
from bot.reception import Reception, Turn
from bot.rendering.attachments import Attachment
from bot.rendering.keyboards import Button
from bot.wording.catalogue import catalogue, choose_language
from bot.wording.refusals import explain

WIDTH = 72
"""Columns of a line: 36 Chinese characters, about what a phone shows."""

_VISITOR = "terminal"
_ON_TELEGRAM = ("watch", "watches", "unwatch")
# What the command line does in place of what admins do in a chat.
_BY_COMMAND = {
    "reindex": "jianbao index",
    "stats": "jianbao check",
    **{command: f"jianbao correct {command}" for command in DESK_COMMANDS},
}
_LONGEST_NUMBER = 3
_WIDE = ("W", "F")
_NEVER_FIRST = "，。！？；：、）》」』”’…,.!?;:)"


@dataclass
class Terminal:
    """One conversation in a terminal; it remembers the buttons last shown, and saves files in `folder`."""

    reception: Reception
    conversation: str
    folder: Path
    _buttons: list[Button] = field(default_factory=list)

    async def respond(self, line: str) -> str:
        """Return what is printed in answer to one typed line: a question, a button's number or a command."""
        text = line.strip()
        return self._print(await self._turn(text))

    async def _turn(self, text: str) -> Turn:
        is_number = text.isdecimal() and len(text) <= _LONGEST_NUMBER
        if is_number and 0 < int(text) <= len(self._buttons):
            target = self._buttons[int(text) - 1].target
            return await self.reception.press(target, self.conversation, _VISITOR, self._language)
        if not text.startswith("/"):
            return await self.reception.hear(text, self.conversation, self._language)
        command, _, payload = text[1:].partition(" ")
        return await self._obey(command.lower(), payload)

    async def _obey(self, command: str, payload: str) -> Turn:
        reception, chat, language = self.reception, self.conversation, self._language
        turns: Mapping[str, Callable[[], Awaitable[Turn]]] = {
            "start": partial(reception.start, payload, chat, language),
            "help": partial(reception.help, language),
            "today": partial(reception.newest, chat, language),
            "random": partial(reception.some_article, chat, language),
            "export": partial(reception.export, None, chat, language),
            "language": partial(reception.speak, payload, _VISITOR, language),
        }
        return await turns.get(command, partial(self._refuse, command))()

    async def _refuse(self, command: str) -> Turn:
        if command in _ON_TELEGRAM:
            return await self.reception.tell("", self._language, "terminal.elsewhere", command=command)
        if usage := _BY_COMMAND.get(command):
            return await self.reception.tell("", self._language, "terminal.by_command", command=command, usage=usage)
        return await self.reception.tell("", self._language, "message.command", command=f"/{command}")

    @property
    def _language(self) -> str:
        return choose_language(None, self.reception.languages.chosen(_VISITOR))

    def _print(self, turn: Turn) -> str:
        buttons = [button for reply in turn.replies for button in reply.buttons]
        # A picture, or why it is this one, leaves the card above as it is.
        self._buttons = buttons if buttons or turn.answer.question else self._buttons
        lines: list[str] = []
        for reply in turn.replies:
            saved = self._save(reply.attachment) if reply.attachment else ""
            lines += [*wrap(reply.text), *filter(None, wrap(saved)), ""]
        if buttons:
            labels = [f"[{number}] {button.label}" for number, button in enumerate(buttons, 1)]
            lines += [catalogue(self._language)("terminal.buttons"), *_rows(labels), ""]
        return "\n".join(lines)

    def _save(self, file: Attachment) -> str:
        """Write a file that goes with a reply, and return where it is or why it is not."""
        texts, path = catalogue(self._language), free_path(self.folder / file.name)
        try:
            path.write_bytes(file.content)
        except OSError as error:
            return texts("terminal.unsaved", name=file.name, problem=explain(error, texts))
        return texts("terminal.saved", path=path)


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
