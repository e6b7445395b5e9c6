"""Callbacks: what Telegram's updates are handed to, and the application that does so."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes

Context = ContextTypes.DEFAULT_TYPE

AnyApplication = Application[Any, Any, Any, Any, Any, Any]

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]
