"""Guest questions: whoever mentions the bot in a chat that it is no member of gets one message there.

It shows the answer's beginning; a button leads to the bot, where all of it can be seen.
"""

from dataclasses import dataclass

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)

from bot.telegram.callbacks import Context
from bot.telegram.gate import Gate
from bot.telegram.messages import without_mention
from bot.wording.catalogue import catalogue


@dataclass(frozen=True)
class Guests:
    """Answers guest questions."""

    gate: Gate

    async def on_message(self, update: Update, context: Context) -> None:
        """Answer a question, or say what cannot be answered and why."""
        visit, message, reception = self.gate.visit(update), update.guest_message, self.gate.reception
        if visit is None or message is None or message.guest_query_id is None:
            return
        text = without_mention(message, context.bot.username)
        conversation = f"guest:{visit.chat}:{visit.user}"
        turn = await self.gate.stranger(visit) or await reception.hear(text, conversation, visit.language)
        texts, links, entity = catalogue(visit.language), reception.links, turn.answer.entity
        address = links.entity(entity.id) if entity else links.help()
        opening = InlineKeyboardMarkup([[InlineKeyboardButton(texts("inline.open"), url=address)]])
        content = InputTextMessageContent(turn.replies[0].markup)
        answer = InlineQueryResultArticle("answer", texts("inline.open"), content, opening if address else None)
        await context.bot.answer_guest_query(message.guest_query_id, answer)
