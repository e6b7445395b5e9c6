"""A walk through the bot in one language, which notes what was said, pressed and shown.

Each message comes from another user, unless it goes on from one before: the bot writes once a second to a chat.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from bot.inquiry.answers import Opening, Picture, Subject, Target, View
from bot.inquiry.views import read_target
from bot.telegram.orders import Order
from reading.asking.question import Facet

_QUIET = 0.25


def kinds_of_buttons() -> set[str]:
    """Return what buttons can do, as the bot's own types tell."""
    others = [target.__name__ for target in get_args(Target) if target not in (View, Picture)]
    return {*Order, *others, *map(_drawn_as, Subject), *map(_shown_as, Facet), *map(_opened_as, Opening)}


@dataclass
class Walk:
    """One way through the bot; `users` take turns, and `archive` is the database that the bot writes tickets to."""

    telegram: Any
    archive: Path
    language: str
    users: Iterator[int]
    commands: set[str] = field(default_factory=set)
    pressed: set[str] = field(default_factory=set)
    silent: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)

    async def say(self, text: str, after: Any = None, **more: Any) -> Any:
        """Say something, in the chat of the message `after` or a new one, and return the last message that came."""
        if text.startswith("/"):
            self.commands.add(text.split(maxsplit=1)[0].lstrip("/"))
        return self._note(text, await self.telegram.user_says(text, **self._asking(after), **more))

    async def send(self, content: bytes, name: str, **more: Any) -> Any:
        """Send a document, and return the last message that came."""
        return self._note(name, await self.telegram.upload_document(content, name, **self._asking(None), **more))

    async def press(self, button: Any) -> None:
        """Press a button, and note of what kind it is."""
        kind = await self.kind(button)
        answer = await self.telegram.press(button, lang=self.language, quiet=_QUIET)
        self.pressed.add(kind)
        self.shown += [answer.text, *(message.text for message in answer.replies), *_labels(answer.replies)]
        if not answer.answered:
            self.silent.append(f"[{button.text}]")

    async def press_the_new(self, message: Any) -> None:
        """Press whatever below `message` is of a kind that was not pressed yet, until nothing is."""
        while True:
            kinds = [(await self.kind(button), button) for button in message.buttons if button.data]
            new = [button for kind, button in kinds if kind not in self.pressed]
            if not new:
                return
            await self.press(new[0])

    async def press_one(self, message: Any, order: Order) -> None:
        """Press the button below `message` that gives `order`."""
        await self.press(next(button for button in message.buttons if button.data.startswith(order)))

    async def kind(self, button: Any) -> str:
        """Return what kind of thing a button does."""
        order, colon, _ = button.data.partition(":")
        if colon:
            return Order(order)
        target = read_target(await self._payload(button.data))
        if isinstance(target, Picture):
            return _drawn_as(target.shows)
        if not isinstance(target, View):
            return type(target).__name__
        return _opened_as(target.opens) if target.cited else _shown_as(target.facet)

    async def _payload(self, token: str) -> str:
        """Return what the bot issued a ticket for; it writes that a moment after the message is sent."""
        row = await self.telegram.wait_for(lambda: self._read(token), what="the ticket")
        return str(row[0])

    def _read(self, token: str) -> tuple[Any, ...] | None:
        with sqlite3.connect(self.archive) as connection:
            row: tuple[Any, ...] | None = connection.execute(
                "SELECT payload FROM ticket WHERE token = ?", (token,)
            ).fetchone()
            return row

    def _asking(self, after: Any) -> dict[str, Any]:
        user = after.chat_id if after else next(self.users)
        return {"user_id": user, "lang": self.language, "quiet": _QUIET}

    def _note(self, text: str, messages: list[Any]) -> Any:
        if not messages:
            self.silent.append(text)
        self.shown += [*(message.text for message in messages), *_labels(messages)]
        return messages[-1]


def _labels(messages: list[Any]) -> Iterator[str]:
    return (button.text for message in messages for button in message.buttons)


def _drawn_as(subject: Subject) -> str:
    return f"draws a {subject}"


def _shown_as(facet: Facet) -> str:
    return f"shows {facet}"


def _opened_as(opening: Opening) -> str:
    return f"opens as {opening}"
