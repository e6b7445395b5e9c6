from telegram.constants import CallbackQueryLimit, InlineKeyboardButtonLimit, MessageLimit

from bot.wording.limits import LIMITS


def test_our_limits_are_telegrams():
    assert LIMITS.message == MessageLimit.MAX_TEXT_LENGTH
    assert LIMITS.copied == InlineKeyboardButtonLimit.MAX_COPY_TEXT
    assert LIMITS.alert == CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
