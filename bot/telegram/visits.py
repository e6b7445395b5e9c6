"""A visit: what handlers need to know of an update, read once."""

from dataclasses import dataclass

from telegram import Update, User
from telegram.constants import ChatType

from bot.reception import Languages
from bot.wording.catalogue import choose_language


@dataclass(frozen=True, slots=True)
class Visit:
    """Who wrote where: `chat` and `user` are Telegram's ids.

    `quoted` is the message that an answer quotes: one of a group, or one that was edited and may stand far above.
    """

    chat: int
    user: int | None
    language: str
    is_private: bool
    quoted: int | None = None

    @property
    def visitor(self) -> str:
        """The key under which the user's choices are kept."""
        return visitor_key(self.user)

    @property
    def conversation(self) -> str:
        """The key under which the conversation is remembered."""
        return f"telegram:{self.chat}"


def read_visit(update: Update, languages: Languages) -> Visit | None:
    """Return the visit of an update, or None where it belongs to no chat."""
    chat, user, edited = update.effective_chat, update.effective_user, update.edited_message
    if chat is None:
        return None
    is_private = chat.type == ChatType.PRIVATE
    quoted = edited if is_private else update.message or edited
    return Visit(
        chat=chat.id,
        user=user.id if user else None,
        language=read_language(user, languages),
        is_private=is_private,
        quoted=quoted.message_id if quoted else None,
    )


def read_language(user: User | None, languages: Languages) -> str:
    """Return the language that `user` chose, else the one that their client speaks."""
    if user is None:
        return choose_language(None)
    return choose_language(user.language_code, languages.chosen(visitor_key(user.id)))


def visitor_key(user: int | None) -> str:
    """Return the key under which the choices of a user of Telegram are kept."""
    return f"telegram:{user}"
