"""Orders: what a button does rather than shows. What such a button carries has a colon, which no ticket has."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from telegram import InlineKeyboardButton, Update

from bot.telegram.callbacks import Callback, Context

_APART = ":"


class Order(StrEnum):
    """What can be ordered by a button."""

    STOP = "stop"
    DROP = "drop"
    QUIT = "quit"
    TAKE_IN = "take"
    THROW_AWAY = "throw"


def order_button(label: str, order: Order, subject: str = "") -> InlineKeyboardButton:
    """Return a button that gives `order`; `subject` says about what, in at most 50 bytes."""
    return InlineKeyboardButton(label, callback_data=f"{order}{_APART}{subject}")


def order_subject(carried: str | None) -> str:
    """Return about what an order was given."""
    return (carried or "").partition(_APART)[2]


@dataclass(frozen=True)
class Orders:
    """Has orders obeyed, each by its own callback, and all other buttons opened."""

    obey: Mapping[Order, Callback]
    otherwise: Callback

    async def on_press(self, update: Update, context: Context) -> None:
        """Hand a press on to whom it concerns."""
        query = update.callback_query
        carried = (query.data or "") if query else ""
        given = (obey for order, obey in self.obey.items() if carried.startswith(f"{order}{_APART}"))
        await next(given, self.otherwise)(update, context)
