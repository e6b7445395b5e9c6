"""Updates that this program cannot understand, as a Bot API server of another version sends them: they are passed over.

python-telegram-bot would ask for such an update again without end, hear none of those behind it, and log it with all
that users wrote.
"""

import logging
from typing import Any

from telegram import Update

from bot.telegram.requests import TelegramRequest

_log = logging.getLogger(__name__)


class UpdatesRequest(TelegramRequest):
    """Asks for updates."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return what Telegram answered, each update in it as one that can be understood."""
        answer = TelegramRequest.parse_json_payload(payload)
        if isinstance(updates := answer.get("result"), list):
            answer["result"] = [understand(update) for update in updates]
        return answer


def understand(update: dict[str, Any]) -> dict[str, Any]:
    """Return an update in JSON as it is or, where it cannot be understood, as one that holds its number alone.

    Raises:
        Exception: it has no number either; of the kinds that python-telegram-bot raises.
    """
    try:
        Update.de_json(update, None)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        if not isinstance(number := update.get("update_id"), int):
            raise
        _log.warning("an update was passed over: %s", type(error).__name__)
        return {"update_id": number}
    return update
