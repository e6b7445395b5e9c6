"""A bot that says back what it hears, on Telegram's library as it is: what `chat.py` compares waits with."""

import os

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters


async def say_back(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Reply with the text of the message."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Poll until stopped."""
    builder = ApplicationBuilder().token(os.environ["TELEGRAM_BOT_TOKEN"])
    application = builder.base_url(f"{os.environ['TELEGRAM_API_URL']}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, say_back))
    application.run_polling()


if __name__ == "__main__":
    main()
