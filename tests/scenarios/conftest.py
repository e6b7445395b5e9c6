"""The bot as its users meet it: the real process, talking to a fake Bot API server that knows Telegram's rules.

TEST_TELEGRAM_DIR names the folder that holds `fake_telegram.py`; without it these tests skip.
"""

import os
import shutil
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import pytest_asyncio
from click.testing import CliRunner

from bot.commands import main

PAGES = Path(__file__).parents[2] / "seeds" / "pages"
RUN = (sys.executable, "-c", "from bot.commands import main; main()", "run")
ADMIN = 9001


@dataclass(frozen=True)
class Stage:
    """A fake Bot API server, and what starts the bot on it with the archive in `folder`."""

    fake: ModuleType
    telegram: Any
    folder: Path

    @asynccontextmanager
    async def bot(self, **settings: str) -> AsyncIterator[Any]:
        """Run the bot until the block ends; `settings` go beside the stage's own."""
        asked = self.telegram.polls
        environment = {
            "TELEGRAM_BOT_TOKEN": self.telegram.token,
            "TELEGRAM_API_URL": self.telegram.base_url.removesuffix("/bot"),
            "ADMIN_USER_IDS": str(ADMIN),
            "ARCHIVE_DIR": str(self.folder / "pages"),
            "DATABASE_URL": f"sqlite+aiosqlite:///{self.folder / 'archive.db'}",
            **settings,
        }
        async with self.fake.BotProcess(RUN, environment, str(self.folder), str(self.folder / "log")) as process:
            await self.telegram.wait_for(lambda: self.telegram.polls > asked, 180, "the bot's start")
            yield process


@pytest.fixture(scope="session")
def fake_telegram() -> Iterator[ModuleType]:
    """The fake Bot API server's module."""
    folder = os.environ.get("TEST_TELEGRAM_DIR")
    if not folder:
        pytest.skip("TEST_TELEGRAM_DIR names no folder with fake_telegram.py")
    sys.path.insert(0, folder)
    yield pytest.importorskip("fake_telegram")
    sys.path.remove(folder)


@pytest.fixture(scope="module")
def scenery(tmp_path_factory):
    """A folder with the sample pages and an archive that holds them."""
    folder = tmp_path_factory.mktemp("scenery")
    shutil.copytree(PAGES, folder / "pages")
    settings = {"ARCHIVE_DIR": str(folder / "pages"), "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'archive.db'}"}
    done = CliRunner().invoke(main, ["index"], env=settings)
    assert done.exit_code == 0, done.output
    return folder


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(fake_telegram, scenery):
    """A stage with the sample archive; when the last curtain falls, no rule of Telegram's may have been broken."""
    async with fake_telegram.FakeTelegram() as telegram:
        yield Stage(fake_telegram, telegram, scenery)
        assert telegram.final_violations() == []
        assert telegram.warnings == []
        assert [str(call) for call in telegram.unknown_methods] == []


@pytest.fixture(scope="session")
def admin():
    """The user id of the archive's keeper."""
    return ADMIN


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def telegram(stage):
    """The fake server, with the bot running on it."""
    async with stage.bot():
        yield stage.telegram
