"""The check-up says what is wrong and what to do, of Telegram by asking a server that answers as Telegram does."""

import json
from contextlib import asynccontextmanager

import pytest
from pydantic import SecretStr
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application, RequestHandler

from bot.checkup import examine
from bot.settings import Settings
from bot.wording.catalogue import LANGUAGES, catalogue
from storage.engine.database import open_database

ME = {
    "id": 42,
    "is_bot": True,
    "first_name": "Archive",
    "username": "archive_test_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}
HOOK = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
URL = "https://bot.example.org/hook"


class Methods(RequestHandler):
    """Answers the two methods that the check-up calls."""

    def initialize(self, answers):
        self.answers = answers

    def post(self, method):
        if self.answers is None:
            self.set_status(401)
            self.write({"ok": False, "error_code": 401, "description": "Unauthorized"})
        else:
            self.write(json.dumps({"ok": True, "result": self.answers[method]}))


@asynccontextmanager
async def telegram(answers):
    """Give the address of a Bot API server that knows `answers`, or refuses every token where there are none."""
    socket, port = bind_unused_port()
    server = HTTPServer(Application([(r"/bot[^/]+/(\w+)", Methods, {"answers": answers})]))
    server.add_socket(socket)
    yield f"http://127.0.0.1:{port}"
    server.stop()
    await server.close_all_connections()


@pytest.fixture
def settings(tmp_path):
    """Settings with nothing wrong."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text("青石渡口", "utf-8")
    return Settings(
        admin_user_ids=frozenset({1}),
        database_url=f"sqlite+aiosqlite:///{tmp_path / 'archive.db'}",
        archive_dir=folder,
    )


@pytest.fixture
def check(settings):
    """Return what checks changed settings against a Telegram that knows a changed bot and webhook."""

    async def found(me=None, hook=None, *, knows=True, **changed):
        answers = {"getMe": ME | (me or {}), "getWebhookInfo": HOOK | (hook or {})} if knows else None
        async with telegram(answers) as address:
            reachable = {"telegram_bot_token": SecretStr("42:TEST"), "telegram_api_url": address}
            kept = settings.model_copy(update=reachable | changed)
            return [finding async for finding in examine(kept, catalogue())]

    return found


async def wrong(found):
    return {finding.part: finding.sentence for finding in await found if not finding.is_good}


async def test_where_all_is_right_nothing_is_wrong(check):
    findings = await check()
    assert all(finding.is_good for finding in findings)
    assert [finding.part for finding in findings] == [
        "settings",
        "folder",
        "database",
        "telegram",
        "inline",
        "groups",
        "webhook",
    ]


@pytest.mark.parametrize(
    ("me", "hook", "changed", "expected"),
    [
        ({"supports_inline_queries": False}, {}, {}, ("inline", "/setinline")),
        ({}, {"url": "https://old.example.org/x"}, {}, ("webhook", "old.example.org")),
        ({}, {"url": "https://old.example.org/x"}, {"webhook_url": URL}, ("webhook", "不是 WEBHOOK_URL")),
        ({}, {}, {"webhook_url": "http://bot.example.org/hook"}, ("webhook", "https")),
        (
            {},
            {"url": URL, "pending_update_count": 3, "last_error_message": "Connection refused", "last_error_date": 1},
            {"webhook_url": URL},
            ("webhook", "还有 3 条在等：Connection refused"),
        ),
    ],
)
async def test_what_is_wrong_on_telegram_is_told_with_what_to_do(check, me, hook, changed, expected):
    findings = await check(me, hook, **changed)
    part, words = expected
    (found,) = (finding.sentence for finding in findings if not finding.is_good)
    assert words in found
    assert [finding.part for finding in findings].count(part) == 1


@pytest.mark.parametrize(
    ("me", "words"),
    [
        ({}, "隐私模式开着"),
        ({"can_read_all_group_messages": True}, "隐私模式关着"),
        ({"can_join_groups": False}, "/setjoingroups"),
    ],
)
async def test_what_groups_show_the_bot_is_told(check, me, words):
    assert any(words in finding.sentence for finding in await check(me))


async def test_a_wrong_token_is_told_apart_from_no_network(check):
    assert "TELEGRAM_BOT_TOKEN" in (await wrong(check(knows=False)))["telegram"]
    assert "TELEGRAM_API_URL" in (await wrong(check(telegram_api_url="http://127.0.0.1:1")))["telegram"]


async def test_a_folder_that_is_missing_or_empty_is_told(check, tmp_path):
    assert "没有" in (await wrong(check(archive_dir=tmp_path / "nowhere")))["folder"]
    (tmp_path / "empty").mkdir()
    assert "没有 .txt" in (await wrong(check(archive_dir=tmp_path / "empty")))["folder"]


async def test_an_archive_that_is_yet_to_be_made_is_right_and_is_not_made(check, tmp_path):
    told = {finding.part: finding.sentence for finding in await check()}
    assert "jianbao index" in told["database"]
    assert not (tmp_path / "archive.db").exists()


@pytest.mark.parametrize("url", ["sqlite:///archive.db", "sqlite+aiosqlite:////nowhere/archive.db", "nothing"])
async def test_an_archive_that_cannot_be_made_is_wrong(check, url):
    assert "DATABASE_URL" in (await wrong(check(database_url=url)))["database"]


async def test_an_archive_of_an_older_program_is_told_and_left_alone(check, settings):
    async with await open_database(settings.database_url) as database, database.writing() as connection:
        await connection.run_sync(_mark_as_older)
    for _ in range(2):
        assert "旧版程序" in (await wrong(check()))["database"]


def _mark_as_older(connection):
    connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0002'")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_wrong_finding_shows_what_to_do(language):
    texts = catalogue(language)
    for key in ("folder_missing", "folder_empty", "folder_closed", "settings_no_admin", "webhook_plain"):
        assert any(
            words in texts(f"check.{key}", folder="f", url="u") for words in ("例如", "for example", "For example")
        )
