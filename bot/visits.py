"""A visit: what handlers need to know of an update, read once."""

from dataclasses import dataclass

from telegram import Update
from telegram.constants import ChatType

from bot.catalogue import choose_language


@dataclass(frozen=True, slots=True)
class Visit:
    """Who wrote where: `chat` and `user` are Telegram's ids, `message` the one that an answer quotes in a group."""

    chat: int
    user: int | None
    language: str
    is_private: bool
    message: int | None = None

    @property
    def conversation(self) -> str:
        """The key under which the conversation is remembered."""
        return f"telegram:{self.chat}"


def read_visit(update: Update) -> Visit | None:
    """Return the visit of an update, or None where it belongs to no chat."""
    chat, user, message = update.effective_chat, update.effective_user, update.message
    if chat is None:
        return None
    return Visit(
        chat=chat.id,
        user=user.id if user else None,
        language=choose_language(user.language_code if user else None),
        is_private=chat.type == ChatType.PRIVATE,
        message=message.message_id if message else None,
    )
