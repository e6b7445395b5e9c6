import asyncio
import json
import socket

import pytest
from aiohttp import ClientSession
from telegram import Bot

from bot.telegram.webhook import webhook
from reading.errors import SettingsError

PROOF = "k3y_9fA2"
UPDATE = {"update_id": 7}
HEADER = {"X-Telegram-Bot-Api-Secret-Token": PROOF}


@pytest.fixture
def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture
async def updates(port):
    heard = asyncio.Queue()
    async with webhook("https://bot.example.org/a/hook", PROOF, ("127.0.0.1", port), Bot("42:TEST"), heard):
        yield heard


@pytest.fixture
async def client(port, updates):  # noqa: ARG001 - the server must run
    async with ClientSession(f"http://127.0.0.1:{port}") as asking:
        yield asking


@pytest.mark.parametrize("path", ["/a/hook", "/a/hook/"])
async def test_what_telegram_posts_is_heard(client, updates, path):
    assert (await client.post(path, json=UPDATE, headers=HEADER)).status == 200
    assert updates.get_nowait().update_id == 7


@pytest.mark.parametrize("headers", [{}, {"X-Telegram-Bot-Api-Secret-Token": "guessed"}])
async def test_what_lacks_the_secret_is_not_heard(client, updates, headers):
    assert (await client.post("/a/hook", json=UPDATE, headers=headers)).status == 403
    assert updates.empty()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", json.dumps({"message": {"text": "秘密"}}).encode()])
async def test_what_is_no_update_is_refused_and_not_logged(client, updates, caplog, body):
    assert (await client.post("/a/hook", data=body, headers=HEADER)).status == 400
    assert updates.empty()
    assert "秘密" not in caplog.text


async def test_an_update_of_another_age_is_taken_and_passed_over(client, updates):
    assert (await client.post("/a/hook", json={**UPDATE, "message": {"text": "秘密"}}, headers=HEADER)).status == 200
    assert updates.get_nowait().message is None


async def test_health_is_told_without_the_secret_and_tells_nothing_else(client):
    answered = await client.get("/health")
    assert (answered.status, await answered.json()) == (200, {"status": "ok"})


@pytest.mark.parametrize("path", ["/", "/hook", "/a/hook/b"])
async def test_nothing_else_is_served(client, path):
    assert (await client.get(path)).status in (404, 405)


async def test_a_port_that_is_taken_is_told_by_its_setting(port, updates):
    with pytest.raises(SettingsError, match="WEBHOOK_LISTEN"):
        async with webhook("https://bot.example.org/hook", PROOF, ("127.0.0.1", port), Bot("42:TEST"), updates):
            pass
