"""How fast the archive takes pages in and answers, beside what it replaces, in one run on one machine.

    python benchmarks/archive.py [ARTICLES ...]        (default: 1000 4000; the last column shows how times grow)

The pages are invented: names, places and agencies are put together from characters, a few of them frequent, most rare.
Peers look at the same SQLite file: LIKE over the texts, and FTS5 ordered by rank.
"""

import asyncio
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

from reading.facts import Article, Figure, Kind, Name, Page, Quotation, Span, Tier
from storage.archive.dossier import Dossiers
from storage.archive.fulltext import Fulltext
from storage.engine.database import Database, open_database
from storage.naming.names import Names
from storage.writing.intake import Intake
from storage.writing.page_writer import Delivery

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦"
    "昌马苗凤花方俞任袁柳"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志海山林云飞龙凤春夏秋冬梅竹松柏江河湖波"
    "天宇星辰月光雨雪晨曦思远家康安宁"
)
FILLER = (
    "昨日上午在会上介绍目前各项工作有序推进群众反映良好下一步将继续加强服务提高效率确保安全生产生活秩序稳"
    "定相关负责人表示感谢大家支持理解"
)
PER_PAGE, BATCH, ROUNDS = 5, 10, 40
NEWEST = 10


def make_names(count: int, chance: random.Random) -> list[str]:
    """Return `count` invented personal names of two or three characters."""
    return [chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=chance.choice((1, 2, 2)))) for _ in range(count)]


def pages(articles: int) -> Iterator[Delivery]:
    """Yield pages that hold `articles` articles in all, a page a day of a newspaper."""
    chance = random.Random(articles)  # noqa: S311 - the same archive in every run
    people = make_names(articles * 2, chance)
    places = [f"{one}{two}街道" for one in GIVEN for two in GIVEN[:40]]
    for number in range(articles // PER_PAGE):
        day = date(2015, 1, 1) + timedelta(days=number % 3000)
        stories = tuple(make_article(people, places, chance) for _ in range(PER_PAGE))
        yield Delivery(f"{number:06}.txt", f"{number}", Page(stories, "江城日报", day))


def make_article(people: list[str], places: list[str], chance: random.Random) -> Article:
    """Return one article: a few people and places, a quotation, a figure, and filler around them."""
    who = {pick(people, chance) for _ in range(4)}
    where = {pick(places, chance) for _ in range(3)}
    parts, names, at = [], [], 0
    for called in sorted(who | where):
        filler = "".join(chance.choices(FILLER, k=80)) + "。"
        names.append(Name(called, Kind.PERSON if called in who else Kind.PLACE, (Span(at, at + len(called)),)))
        parts.append(called + filler)
        at += len(called) + len(filler)
    text = "".join(parts)
    sentence = Span(0, text.index("。") + 1)
    said = Quotation(Span(10, 30), Tier.EXPLICIT, min(who))
    counted = Figure(Span(40, 42), Decimal(3), "人", sentence)
    return Article(text, ((1, 9),), names=tuple(names), quotations=(said,), figures=(counted,))


def pick(known: list[str], chance: random.Random) -> str:
    """Return one of `known`, the first ones far more often."""
    return known[int(len(known) * chance.random() ** 4)]


async def measure(ask: Callable[[], Awaitable[object]]) -> float:
    """Return the median time of `ask` in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await ask()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


async def fill(database: Database, articles: int) -> float:
    """Take in all pages; return articles a second of processor time."""
    intake, batch, began = Intake(database), [], time.process_time()
    for delivery in pages(articles):
        batch.append(delivery)
        if len(batch) == BATCH:
            await intake.take_in(batch)
            batch = []
    await intake.take_in(batch)
    return articles / (time.process_time() - began)


async def run(articles: int, folder: Path) -> dict[str, float]:
    """Return the measures of an archive of `articles` articles."""
    path = folder / f"{articles}.db"
    async with await open_database(f"sqlite+aiosqlite:///{path}") as database:
        found = {"taken in, articles a second": await fill(database, articles)}
        found["size of the file / size of the texts"] = size_ratio(path)
        names, dossiers, fulltext = Names(database), Dossiers(database), Fulltext(database)
        raw = sqlite3.connect(path)
        frequent, rare = by_frequency(raw)
        for label, (key, name) in (("frequent", frequent), ("rare", rare)):
            found[f"{label} name, newest {NEWEST} passages, ms"] = await measure(
                partial(dossiers.passages, key, 0, NEWEST)
            )
            found[f"{label} name, narrow index alone, ms"] = await measure(peer(raw, NARROW, key))
            found[f"{label} name, LIKE, ms"] = await measure(peer(raw, LIKE, f"%{name}%"))
            found[f"{label} name, FTS5 by rank, ms"] = await measure(peer(raw, RANK, f'"{" ".join(name)}"'))
            found[f"{label} string, full text, ms"] = await measure(partial(fulltext.find, name, 0, NEWEST))
            found[f"{label} name, counts of all facets, ms"] = await measure(partial(dossiers.counts, key))
            found[f"{label} name, looked up, ms"] = await measure(partial(names.find, name))
        found["unknown name through all steps, ms"] = await measure(partial(names.find, "欧阳不存在"))
        raw.close()
    return found


NARROW = "SELECT DISTINCT article FROM mention JOIN entity e ON e.row = entity WHERE e.id = ? ORDER BY 1 LIMIT 10"
LIKE = "SELECT row FROM article WHERE text LIKE ? ORDER BY row LIMIT 10"
RANK = "SELECT rowid FROM fulltext WHERE fulltext MATCH ? ORDER BY rank LIMIT 10"


def peer(raw: sqlite3.Connection, query: str, value: str) -> Callable[[], Awaitable[object]]:
    """Return a question put to the file without this program."""

    async def ask() -> object:
        return raw.execute(query, (value,)).fetchall()

    return ask


def by_frequency(raw: sqlite3.Connection) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return id and name of the most frequent place and of a person named once."""
    most = "SELECT id, name FROM entity WHERE kind = 'place' ORDER BY articles DESC LIMIT 1"
    once = "SELECT id, name FROM entity WHERE articles = 1 AND kind = 'person' LIMIT 1"
    return raw.execute(most).fetchone(), raw.execute(once).fetchone()


def size_ratio(path: Path) -> float:
    """Return how much larger the file is than its texts in UTF-8."""
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (size,) = raw.execute("SELECT sum(length(CAST(text AS BLOB))) FROM article").fetchone()
    raw.close()
    return path.stat().st_size / int(size)


async def main(sizes: list[int]) -> None:
    """Print the measures of archives of these sizes side by side, and last over first."""
    with tempfile.TemporaryDirectory() as folder:
        runs = [await run(size, Path(folder)) for size in sizes]
    print(f"{'':46}" + "".join(f"{size:>10}" for size in sizes) + f"{'growth':>10}")
    for label, first in runs[0].items():
        columns = "".join(f"{found[label]:>10.3f}" for found in runs)
        print(f"{label:46}{columns}{runs[-1][label] / first:>9.2f}x")


if __name__ == "__main__":
    asyncio.run(main([int(size) for size in sys.argv[1:]] or [1000, 4000]))
