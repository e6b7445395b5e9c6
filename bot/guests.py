"""Guest questions: whoever mentions the bot in a chat that it is no member of gets one message there.

It shows the answer's beginning; a button leads to the bot, where all of it can be seen.
"""

from dataclasses import dataclass

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Message,
    Update,
)
from telegram.ext import ContextTypes

from bot.access import Access
from bot.catalogue import catalogue
from bot.messages import without_mention
from bot.reception import Reception, Turn
from bot.visits import Visit, read_visit


@dataclass(frozen=True)
class Guests:
    """Answers guest questions."""

    reception: Reception
    access: Access

    async def on_message(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a question, or say what cannot be answered and why."""
        visit, message = read_visit(update, self.reception.languages), update.guest_message
        if visit is None or message is None or message.guest_query_id is None:
            return
        turn = await self._turn(visit, message, context.bot.username)
        texts, links, entity = catalogue(visit.language), self.reception.links, turn.answer.entity
        address = links.entity(entity.id) if entity else links.help()
        opening = InlineKeyboardMarkup([[InlineKeyboardButton(texts("inline.open"), url=address)]])
        content = InputTextMessageContent(turn.replies[0].markup)
        answer = InlineQueryResultArticle("answer", texts("inline.open"), content, opening if address else None)
        await context.bot.answer_guest_query(message.guest_query_id, answer)

    async def _turn(self, visit: Visit, message: Message, bot: str) -> Turn:
        if not self.access.admits(visit.user):
            return await self.reception.refuse("", visit.language, "access.stranger", user=visit.user)
        text = without_mention(message, bot)
        return await self.reception.hear(text, f"guest:{visit.chat}:{visit.user}", visit.language)
