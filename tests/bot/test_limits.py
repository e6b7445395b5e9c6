from telegram.constants import CallbackQueryLimit, MessageLimit

from bot.limits import LIMITS


def test_our_limits_are_telegrams():
    assert LIMITS.message == MessageLimit.MAX_TEXT_LENGTH
    assert LIMITS.alert == CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
