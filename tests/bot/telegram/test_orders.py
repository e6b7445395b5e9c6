import pytest
from telegram import CallbackQuery, Update, User

from bot.telegram.orders import Order, Orders, order_button, order_subject


def press(data):
    return Update(1, callback_query=CallbackQuery("1", User(1, "读者", is_bot=False), "1", data=data))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("stop:", "stopped"),
        ("drop:12", "dropped"),
        ("stop", "opened"),
        ("stopping:1", "opened"),
        ("QmVpbmcgYSB0aWNr", "opened"),
        ("", "opened"),
        ("quit:3", "opened"),
    ],
)
async def test_a_press_is_handed_to_whom_its_order_concerns(data, expected):
    heard = []

    def hear(word):
        async def callback(_update, _context):
            heard.append(word)

        return callback

    orders = Orders({Order.STOP: hear("stopped"), Order.DROP: hear("dropped")}, hear("opened"))
    await orders.on_press(press(data), None)
    assert heard == [expected]


@pytest.mark.parametrize("order", Order)
def test_what_a_button_carries_says_about_what_and_fits(order):
    button = order_button("停", order, "0123456789abcdef")
    assert order_subject(button.callback_data) == "0123456789abcdef"
    assert len(button.callback_data.encode()) <= 64
