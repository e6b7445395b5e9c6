"""Orders: what a button does rather than shows. What such a button carries has a colon, which no ticket has."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from telegram import InlineKeyboardButton, Update
from telegram.ext import ContextTypes

Callback = Callable[[Update, ContextTypes.DEFAULT_TYPE], Awaitable[None]]

_APART = ":"


class Order(StrEnum):
    """What can be ordered by a button."""

    STOP = "stop"


def order_button(label: str, order: Order, subject: str = "") -> InlineKeyboardButton:
    """Return a button that gives `order`; `subject` says about what, in at most 50 bytes."""
    return InlineKeyboardButton(label, callback_data=f"{order}{_APART}{subject}")


def order_subject(carried: str | None) -> str:
    """Return about what an order was given."""
    return (carried or "").partition(_APART)[2]


@dataclass(frozen=True)
class Orders:
    """Has orders obeyed, each by its own callback, and all other buttons opened."""

    obey: Mapping[str, Callback]
    otherwise: Callback

    async def on_press(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Hand a press on to whom it concerns."""
        query = update.callback_query
        order, apart, _ = (query.data or "").partition(_APART) if query else ("", "", "")
        callback = self.obey.get(order, self.otherwise) if apart else self.otherwise
        await callback(update, context)
