"""Messages and commands in private chats and groups.

In a group the bot answers commands, replies to its own messages and messages that mention it; nothing else.
"""

from dataclasses import dataclass

from telegram import Message, MessageEntity, Update

from bot.reception import Reception, Turn
from bot.telegram.answered import Answered
from bot.telegram.callbacks import Context
from bot.telegram.gate import Gate
from bot.telegram.menus import publish_choice
from bot.telegram.visits import Visit


@dataclass(frozen=True)
class Messages:
    """Answers what users write."""

    gate: Gate
    answered: Answered

    async def on_text(self, update: Update, context: Context) -> None:
        """Answer a message."""
        visit, message = self.gate.visit(update), update.message or update.edited_message
        if visit is None or message is None or not self._is_meant(message, visit):
            return
        if await self.gate.admits(context.bot, visit):
            await self._hear(message, visit, context)

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
        typed = message.text.split()[0]
        command, _, bot = typed.partition("@")
        is_ours = bot.lower() == context.bot.username.lower()
        if (visit.is_private or is_ours) and await self.gate.admits(context.bot, visit):
            await self.gate.refuse(context.bot, visit, "message.command", command=command if is_ours else typed)

    async def on_other(self, update: Update, context: Context) -> None:
        """Answer what is written below a picture or the like, or say what the bot takes."""
        visit, message = self.gate.visit(update), update.message
        if visit is None or message is None or not self._is_meant(message, visit):
            return
        if not await self.gate.admits(context.bot, visit):
            return
        if message.caption:
            await self._hear(message, visit, context)
            return
        await self.gate.refuse(context.bot, visit, "message.document" if message.document else "message.media")

    async def _hear(self, message: Message, visit: Visit, context: Context) -> None:
        text, answer = without_mention(message, context.bot.username), message.reply_to_message
        if answer and (view := await self.answered.view_of(answer)):
            await self._reception.go_on_from(view, visit.conversation)
        turn = await self.gate.reception_at(visit).hear(text, visit.conversation, visit.language)
        await self._send(context, visit, turn)

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


def _mention(message: Message, bot: str) -> str | None:
    wanted = f"@{bot}".lower()
    kinds: list[str | None] = [MessageEntity.MENTION]
    found = {**message.parse_entities(kinds), **message.parse_caption_entities(kinds)}
    return next((text for text in found.values() if text.lower() == wanted), None)


def without_mention(message: Message, bot: str) -> str:
    """Return what a message or its caption says to the bot called `bot`, without calling it."""
    text, called = message.text or message.caption or "", _mention(message, bot)
    return text if called is None else text.replace(called, " ", 1).strip()
