"""Messages and commands in private chats and groups.

In a group the bot answers commands, replies to its own messages and messages that mention it; nothing else.
"""

from dataclasses import dataclass

from telegram import Message, MessageEntity, Update

from bot.callbacks import Context
from bot.gate import Gate
from bot.menus import publish_choice
from bot.reception import Reception, Turn
from bot.visits import Visit


@dataclass(frozen=True)
class Messages:
    """Answers what users write."""

    gate: Gate

    async def on_text(self, update: Update, context: Context) -> None:
        """Answer a message."""
        visit, message = self.gate.visit(update), update.message
        if visit is None or message is None or message.text is None or not self._is_meant(message, visit):
            return
        if await self.gate.admits(context.bot, visit):
            text = without_mention(message, context.bot.username)
            await self._send(context, visit, await self._reception.hear(text, visit.conversation, visit.language))

    async def on_start(self, update: Update, context: Context) -> None:
        """Greet, or open what a deep link leads to."""
        visit, payload = self.gate.visit(update), context.args[0] if context.args else ""
        if visit is not None and await self.gate.admits(context.bot, visit):
            await self._send(context, visit, await self._reception.start(payload, visit.conversation, visit.language))

    async def on_help(self, update: Update, context: Context) -> None:
        """Say what can be asked."""
        visit = self.gate.visit(update)
        if visit is not None and await self.gate.admits(context.bot, visit):
            await self._send(context, visit, await self._reception.help(visit.language))

    async def on_language(self, update: Update, context: Context) -> None:
        """Speak another language from now on: the one that is named, or one to choose below the answer."""
        visit, word = self.gate.visit(update), " ".join(context.args or [])
        if visit is not None and await self.gate.admits(context.bot, visit):
            await self._send(context, visit, await self._reception.speak(word, visit.visitor, visit.language))
            await publish_choice(context.bot, visit, self.gate.access, self._reception.languages)

    async def on_unknown_command(self, update: Update, context: Context) -> None:
        """Refuse a command that there is none of; in a group only where it was addressed to this bot."""
        visit, message = self.gate.visit(update), update.message
        if visit is None or message is None or message.text is None:
            return
        command, _, bot = message.text.split()[0].partition("@")
        is_meant = visit.is_private or bot.lower() == context.bot.username.lower()
        if is_meant and await self.gate.admits(context.bot, visit):
            await self.gate.refuse(context.bot, visit, "message.command", command=command)

    async def on_other(self, update: Update, context: Context) -> None:
        """Say that only text is read, where a picture, a voice or the like was sent to the bot."""
        visit, message = self.gate.visit(update), update.message
        if visit is None or message is None or not self._is_meant(message, visit):
            return
        if await self.gate.admits(context.bot, visit):
            await self.gate.refuse(context.bot, visit, "message.media")

    async def _send(self, context: Context, visit: Visit, turn: Turn) -> None:
        await self.gate.sender.send(context.bot, visit, turn.replies)

    @property
    def _reception(self) -> Reception:
        return self.gate.reception

    @staticmethod
    def _is_meant(message: Message, visit: Visit) -> bool:
        bot = message.get_bot()
        if message.via_bot and message.via_bot.id == bot.id:
            return False
        answered = message.reply_to_message
        is_reply = bool(answered and answered.from_user and answered.from_user.id == bot.id)
        return visit.is_private or is_reply or _mention(message, bot.username) is not None


def _mention(message: Message, bot: str) -> MessageEntity | None:
    wanted = f"@{bot}".lower()
    kinds: list[str | None] = [MessageEntity.MENTION]
    found = {**message.parse_entities(kinds), **message.parse_caption_entities(kinds)}
    return next((markup for markup, text in found.items() if text.lower() == wanted), None)


def without_mention(message: Message, bot: str) -> str:
    """Return what a message says to the bot called `bot`, without calling it."""
    text, markup = message.text or "", _mention(message, bot)
    return text if markup is None else text.replace(message.parse_entity(markup), " ", 1).strip()
