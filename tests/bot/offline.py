"""A bot without a network: users write to it from memory, and what it sends stays there."""

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from pydantic import SecretStr
from telegram import Update
from telegram.request import BaseRequest

from bot.bootstrap import open_house
from bot.files.reindex import ImportReport
from bot.settings import Settings
from bot.telegram.application import add_handlers, build_application
from bot.telegram.pace import Pace
from bot.wording.markup import read_plain

ADMIN, USER, STRANGER = 1001, 1002, 1003
BOT = {"id": 42, "is_bot": True, "first_name": "Archive", "username": "archive_test_bot"}


class OfflineRequest(BaseRequest):
    """Answers Telegram's methods from memory and keeps what was asked of it; the network is never touched."""

    def __init__(self):
        self.calls = []
        self.failing = {}
        self.stumbling = []
        self.files = {}

    @property
    def read_timeout(self):
        return 5

    async def initialize(self):
        """Nothing is opened."""

    async def shutdown(self):
        """Nothing is closed."""

    async def do_request(self, url, method, request_data=None, **timeouts):  # noqa: ARG002 - the base class's names
        name = url.rpartition("/")[2]
        given = request_data.parameters if request_data else {}
        self.calls.append((name, given))
        if "/file/bot" in url:
            return 200, self.files[name]
        if self.stumbling:
            return self.stumbling.pop(), b"<html>Bad Gateway</html>"
        if name in self.failing:
            code = 403 if self.failing[name].startswith("Forbidden") else 400
            return code, json.dumps({"ok": False, "error_code": code, "description": self.failing[name]}).encode()
        return 200, json.dumps({"ok": True, "result": result_of(name, given)}).encode()

    def of(self, name):
        return [given for called, given in self.calls if called == name]


def result_of(name, given):
    if name == "getMe":
        return BOT
    if name in ("sendMessage", "editMessageText", "editMessageReplyMarkup", "sendDocument", "sendPhoto"):
        chat = {"id": given["chat_id"], "type": "private"}
        return {"message_id": 500, "date": 0, "chat": chat, "from": BOT, "text": given.get("text")}
    if name == "answerGuestQuery":
        return {"inline_message_id": "1"}
    if name == "getFile":
        return {"file_id": given["file_id"], "file_unique_id": given["file_id"], "file_path": given["file_id"]}
    return True


class FakeReindexing:
    """Reports what it was told to report, or that it is busy."""

    folder = Path("/报纸/pages")

    def __init__(self):
        self.outcome = ImportReport(read=2, articles=7, unchanged=1)
        self.is_busy = False
        self.started = []
        self.stopped = 0

    def stop(self):
        self.stopped += 1
        return True

    def start(self, progress, *, full=False):
        if self.is_busy:
            return None
        self.started.append(full)
        return asyncio.create_task(self._run(progress))

    async def _run(self, progress):
        progress.done = progress.total = 3
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@dataclass
class Telegram:
    """The bot between users that write and a Telegram that only listens."""

    application: object
    request: OfflineRequest
    house: object
    bulletins: object
    number: int = 0

    @property
    def reindexing(self):
        return self.house.reindexing

    @property
    def tickets(self):
        return self.house.tickets

    async def update(self, **kind):
        self.number += 1
        update = Update.de_json({"update_id": self.number, **kind}, self.application.bot)
        await self.application.process_update(update)

    async def say(self, text, user=USER, chat=None, language="zh-hans", **more):
        chat = chat or {"id": user, "type": "private"}
        kept = {"text": text} if text is not None else {}
        if text and text.startswith("/"):
            kept["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        sender = {"id": user, "is_bot": False, "first_name": "读者", "language_code": language}
        await self.update(message={"message_id": 7, "date": 0, "chat": chat, "from": sender, **kept, **more})
        return [read_plain(sent["text"]) for sent in self.request.of("sendMessage")]

    async def press(self, data, user=USER):
        message = {"message_id": 9, "date": 1, "chat": {"id": user, "type": "private"}, "from": BOT, "text": "旧"}
        message["reply_markup"] = {"inline_keyboard": [[{"text": "按", "callback_data": data or "-"}]]}
        sender = {"id": user, "is_bot": False, "first_name": "读者"}
        query = {"id": "1", "from": sender, "chat_instance": "1", "data": data, "message": message}
        await self.update(callback_query=query)

    async def send(self, name, content, user=ADMIN, **more):
        """Send a document, and return what the bot shows at last."""
        key = f"file{self.number}"
        self.request.files[key] = content
        document = {"file_id": key, "file_unique_id": key, "file_name": name, "file_size": len(content), **more}
        await self.say(None, user=user, document=document)
        shown = [given for name, given in self.request.calls if name in ("sendMessage", "editMessageText")]
        return shown[-1]

    async def inline(self, text, offset="", user=USER):
        sender = {"id": user, "is_bot": False, "first_name": "读者"}
        await self.update(inline_query={"id": "1", "from": sender, "query": text, "offset": offset})
        return self.request.of("answerInlineQuery")[-1]


@asynccontextmanager
async def started(settings, house):
    """Give a bot that answers for `house`, and that sees a minute pass between two messages."""
    request = OfflineRequest()
    application = build_application(settings, request)
    await application.initialize()
    bulletins = add_handlers(application, settings, house, Pace(clock=count(step=60).__next__))
    yield Telegram(application, request, house, bulletins)
    await application.shutdown()


def archive_settings(folder, **others):
    """Return the settings of a bot over an empty archive in `folder`."""
    pages = folder / "pages"
    pages.mkdir()
    return Settings(
        telegram_bot_token=SecretStr("42:TEST"),
        admin_user_ids=frozenset({ADMIN}),
        database_url=f"sqlite+aiosqlite:///{folder / 'archive.db'}",
        archive_dir=pages,
        **others,
    )


@asynccontextmanager
async def running(settings):
    """Give a bot over the archive of `settings`."""
    async with open_house(settings) as house, started(settings, house) as bot:
        yield bot
