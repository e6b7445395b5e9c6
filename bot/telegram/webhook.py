"""The webhook: the server that Telegram sends updates to, with /health beside it for whoever watches over the bot.

Only requests that bear the webhook's secret are heard. Nothing of them is logged, whatever becomes of them.
"""

import asyncio
import hmac
import json
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from telegram import Bot, Update
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.telegram.updates import understand
from reading.errors import SettingsError

HEALTH = "/health"
_PROOF = "X-Telegram-Bot-Api-Secret-Token"
# Telegram's updates are a few kilobytes.
_LARGEST_BODY = 1 << 20


@asynccontextmanager
async def webhook(
    url: str, secret: str, listen: tuple[str, int], bot: Bot, updates: "asyncio.Queue[object]"
) -> AsyncIterator[None]:
    """Hear at address and port `listen` what Telegram posts to `url`, and put it into `updates`.

    Raises:
        SettingsError: the port is taken, or not for this user.
    """
    path = re.escape(f"/{urlsplit(url).path.strip('/')}")
    ends = {"secret": secret, "bot": bot, "updates": updates}
    application = Application([(HEALTH, _Health), (f"{path}/?", _Updates, ends)], log_function=_pass_over)
    server = HTTPServer(application, max_buffer_size=_LARGEST_BODY)
    server.add_socket(_bind(*listen))
    try:
        yield
    finally:
        server.stop()
        await server.close_all_connections()


def _bind(address: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        bound = socket.create_server((address, port), family=family)
    except OSError as error:
        raise SettingsError("WEBHOOK_LISTEN", "taken") from error
    bound.settimeout(0)
    return bound


class _Health(RequestHandler):
    """Says that the bot runs."""

    def get(self) -> None:
        self.write({"status": "ok"})

    def data_received(self, chunk: bytes) -> None:
        """Take no body in parts."""


class _Updates(RequestHandler):
    """Takes one update a request."""

    def initialize(self, secret: str, bot: Bot, updates: "asyncio.Queue[object]") -> None:
        self._secret = secret
        self._bot = bot
        self._updates = updates

    async def post(self) -> None:
        given = self.request.headers.get(_PROOF, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            self.set_status(HTTPStatus.FORBIDDEN)
            return
        update = _read(self.request.body, self._bot)
        if update is None:
            self.set_status(HTTPStatus.BAD_REQUEST)
            return
        await self._updates.put(update)

    def data_received(self, chunk: bytes) -> None:
        """Take no body in parts."""


def _read(body: bytes, bot: Bot) -> Update | None:
    """Return the update in a request's `body`, None where there is none."""
    try:
        posted: Any = json.loads(body)
        return Update.de_json(understand(posted), bot)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _pass_over(_: RequestHandler) -> None:
    """Log no request: its address may be a person's."""
