"""Requests to Telegram: what arrives there, and what is said where nothing does, never with the token."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, NetworkError, TimedOut

from bot.telegram.requests import TelegramRequest

CALLED = "42:TEST"
SENT = {"message_id": 7, "date": 0, "chat": {"id": 1001, "type": "private"}, "text": "好"}


class Server:
    """Answers every request with `status` and `answer` after `seconds`, and keeps what arrived."""

    def __init__(self):
        self.status, self.answer, self.seconds = 200, {"ok": True, "result": SENT}, 0.0
        self.hangs_up = False
        self.heard = []
        self.address = ""

    async def hear(self, request):
        """Take in a request."""
        fields = {name: getattr(value, "filename", value) for name, value in (await request.post()).items()}
        self.heard.append((request.raw_path, fields, request.transport))
        await asyncio.sleep(self.seconds)
        if self.hangs_up:
            request.transport.close()
        return web.json_response(self.answer, status=self.status)


@asynccontextmanager
async def running(server):
    """Run `server` on a port of its own."""
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", server.hear)
    runner = web.AppRunner(application, shutdown_timeout=0)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        server.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield server
    finally:
        await runner.cleanup()


@pytest.fixture
async def server():
    async with running(Server()) as server:
        yield server


@asynccontextmanager
async def talking(address):
    """Give a bot that talks to `address`."""
    async with TelegramRequest(address) as request:
        yield Bot(CALLED, f"{address}/bot", request=request, get_updates_request=request)


@pytest.fixture
async def bot(server):
    async with talking(server.address) as bot:
        yield bot


async def test_a_message_arrives_as_it_was_sent(bot, server):
    await bot.send_message(1001, "周海生 & 50%\n<b>好</b>")
    ((path, fields, _),) = server.heard
    assert path == f"/bot{CALLED}/sendMessage"
    assert fields == {"chat_id": "1001", "text": "周海生 & 50%\n<b>好</b>"}


async def test_a_file_arrives_with_its_name(bot, server):
    await bot.send_document(1001, "姓名,职务".encode(), filename="张军.csv", caption="引语")
    ((_, fields, _),) = server.heard
    assert "张军.csv" in fields.values()
    assert (fields["chat_id"], fields["caption"]) == ("1001", "引语")


async def test_one_connection_serves_one_message_after_another(bot, server):
    for _ in range(3):
        await bot.send_message(1001, "好")
    assert len({transport for *_, transport in server.heard}) == 1


async def test_what_telegram_refuses_is_told_in_its_words(bot, server):
    server.status, server.answer = 400, {"ok": False, "description": "chat not found"}
    with pytest.raises(BadRequest, match=r"[Cc]hat not found"):
        await bot.send_message(1001, "好")


async def test_an_answer_that_does_not_come_in_time_is_a_timeout(bot, server):
    server.seconds = 0.5
    with pytest.raises(TimedOut):
        await bot.send_message(1001, "好", read_timeout=0.02, write_timeout=0.02)


async def test_whoever_asks_without_end_is_given_the_time(bot, server):
    server.seconds = 0.1
    assert (await bot.send_message(1001, "好", read_timeout=None, pool_timeout=None)).text == "好"


async def test_what_cannot_be_reached_is_told_without_the_token(unused_tcp_port):
    async with talking(f"http://127.0.0.1:{unused_tcp_port}") as bot:
        with pytest.raises(NetworkError) as raised:
            await bot.send_message(1001, "好")
    assert CALLED not in str(raised.value)


async def test_a_connection_that_breaks_is_told_without_the_token_and_may_be_tried_again(bot, server):
    server.hangs_up = True
    with pytest.raises(NetworkError) as raised:
        await bot.send_message(1001, "好")
    assert not isinstance(raised.value, TimedOut)
    assert CALLED not in str(raised.value)


async def test_what_was_closed_says_so_until_it_is_opened_again(server):
    request = TelegramRequest(server.address)
    with pytest.raises(NetworkError):
        await request.do_request(server.address, "GET")
    async with request:
        assert (await request.do_request(server.address, "GET"))[0] == 200


@pytest.mark.parametrize("setting", ["HTTP_PROXY", "ALL_PROXY"])
async def test_a_proxy_that_the_environment_names_is_gone_through(server, monkeypatch, setting):
    monkeypatch.setattr("os.environ", {setting: server.address})
    async with talking("http://telegram.invalid") as bot:
        await bot.send_message(1001, "好")
    assert server.heard[0][0] == f"http://telegram.invalid/bot{CALLED}/sendMessage"


async def test_a_host_that_the_environment_spares_is_spoken_to_without_the_proxy(server, monkeypatch, unused_tcp_port):
    nowhere = f"http://127.0.0.1:{unused_tcp_port}"
    monkeypatch.setattr("os.environ", {"HTTP_PROXY": nowhere, "NO_PROXY": "127.0.0.1"})
    async with talking(server.address) as bot:
        await bot.send_message(1001, "好")
    assert server.heard
