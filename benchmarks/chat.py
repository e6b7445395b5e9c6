"""How long a reader waits for the first reply, beside a bot that only says back what it hears.

    TEST_TELEGRAM_DIR=folder-of-fake_telegram.py python benchmarks/chat.py [PAGES]

Both bots talk to the same server in the same run, near by and as far away as Telegram's own. The server takes the time:
from handing a message out to the end of the first call that answers it. PAGES is a folder of newspaper pages, by
default the sample archive.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from statistics import median, quantiles
from types import ModuleType

SAMPLES = Path(__file__).parents[1] / "seeds" / "pages"
ECHO = (sys.executable, str(Path(__file__).with_name("echo.py")))
JIANBAO = (sys.executable, "-c", "from bot.commands import main; main()")
ROUNDS = 2
WAYS = (0.0, 0.05)
QUESTIONS = ("张军是谁", "张军说了什么", "锦江区有哪些数字", "长春市的报道", "成都移动今年建了多少5G基站", "査无此人")


def main() -> None:
    """Print the median wait for each bot, and how many times the echo's ours is."""
    sys.path.insert(0, os.environ["TEST_TELEGRAM_DIR"])
    pages = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    asyncio.run(_compare(import_module("fake_telegram"), pages.resolve()))


async def _compare(fake: ModuleType, pages: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        environment = {"ARCHIVE_DIR": str(pages), "DATABASE_URL": f"sqlite+aiosqlite:///{folder}/archive.db"}
        async with fake.BotProcess([*JIANBAO, "index", "--quiet"], environment, log=f"{folder}/log") as index:
            await index.proc.wait()
        for way in WAYS:
            echo, ours = [
                [wait for _ in range(ROUNDS) for wait in await _ask(fake, command, environment, folder, way)]
                for command in (ECHO, (*JIANBAO, "run"))
            ]
            print(
                f"{way * 1000:3.0f} ms away: echo {_told(echo)}, jianbao {_told(ours)}, ratio {_ratio(ours, echo):.2f}"
            )


def _ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    return median(ours) / median(theirs)


def _told(waits: Sequence[float]) -> str:
    return f"median {median(waits) * 1000:.1f} ms, p95 {quantiles(waits, n=20)[-1] * 1000:.1f} ms"


async def _ask(
    fake: ModuleType, command: tuple[str, ...], environment: dict[str, str], folder: str, way: float
) -> list[float]:
    """Return how many seconds a bot took to the first reply of each question, the first of all left out."""
    async with fake.FakeTelegram(latency=way) as telegram:
        address = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.base_url.removesuffix("/bot")}
        async with fake.BotProcess([*command], {**environment, **address}, folder, f"{folder}/log"):
            await telegram.wait_ready()
            for asker, question in enumerate(("张军", *QUESTIONS * 4)):
                await telegram.user_says(question, user_id=1001 + asker, quiet=0.1)
            return [record["latency"] + way for record in telegram.latencies[1:]]


if __name__ == "__main__":
    main()
