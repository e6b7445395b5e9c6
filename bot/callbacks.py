"""Callbacks: what Telegram's updates are handed to."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import ContextTypes

Context = ContextTypes.DEFAULT_TYPE

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]
