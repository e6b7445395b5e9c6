"""How fast a name is found among a million by a query with one slip, beside looking through all of them, in one run.

    python benchmarks/names.py [NAMES] [QUERIES] [ARCHIVE]      (default: 1000000 400)

Making the archive takes some minutes; in a file named ARCHIVE it is kept, and another run over as many NAMES reads it.

Three fifths of the names are people's, with surnames as frequent as in life; the others are organisations of 6 to 20
characters. A slip is one character wrong, missing, too much or swapped with its neighbour, or another that sounds
alike; none that makes a sibling of an organisation (省 for 市), which must not answer for it. Found counts where no
name is nearer to the query than the nearest one returned: as likely enough to be answered for, or only to be offered.
Processor time is told beside the clock's, which other programs on the machine lengthen.
"""

import asyncio
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlalchemy import insert, select

from bot.files.wordlists import load_lexicon
from reading.facts import Kind
from reading.text.folding import fold
from storage.archive.findings import Candidate
from storage.engine.database import Database, open_database
from storage.engine.identity import entity_id
from storage.engine.numbering import Numbering
from storage.engine.schema import entity, form, naming
from storage.naming.names import Names
from storage.naming.slips import PLAUSIBLE, SIBLINGS
from storage.naming.spellings import readings
from storage.writing.spelling_index import SpellingIndex

BATCH = 10_000
PEOPLE = 0.6
LONGEST, OWN_WORDS = 20, (1, 10)
PEERS = 10
KIBIBYTE = 1024

Find = Callable[[str], Awaitable[Sequence[Candidate]]]
Query = tuple[str, Kind]


def make_names(count: int, chance: random.Random) -> list[Query]:
    """Return `count` different names with their kinds, in random order."""
    people, organisations = make_people(chance), make_organisations(chance)
    names: dict[str, Kind] = {}
    while len(names) < count:
        kind = Kind.PERSON if chance.random() < PEOPLE else Kind.AGENCY
        names.setdefault(fold(next(people if kind is Kind.PERSON else organisations)), kind)
    return list(names.items())


def make_people(chance: random.Random) -> Iterator[str]:
    """Yield names of two or three characters."""
    surnames, given = load_lexicon().words("surnames"), characters()
    frequent = [1 / (rank + 3) for rank in range(len(surnames))]
    usual = [1 / (rank + 50) for rank in range(len(given))]
    while True:
        (surname,) = chance.choices(surnames, frequent)
        yield surname + "".join(chance.choices(given, usual, k=chance.choice((1, 2, 2, 2, 2))))


def make_organisations(chance: random.Random) -> Iterator[str]:
    """Yield names made of a place, words of their own, and an ending."""
    tails = [tail for tail, needs in load_lexicon().rows("agency_tails") if needs == "strong"]
    while True:
        place = "".join(chance.choices(characters(), k=2)) + chance.choice("省市县区")
        yield (place + "".join(chance.choices(characters(), k=chance.randint(*OWN_WORDS))) + chance.choice(tails))[
            :LONGEST
        ]


def characters() -> Sequence[str]:
    """Return what names are made of."""
    return load_lexicon().words("given_characters")


def slip(name: str, kind: Kind, chance: random.Random) -> str:
    """Return `name` with one slip; what tells siblings apart stays in an organisation's name."""
    fixed = SIBLINGS if kind is Kind.AGENCY else frozenset[str]()
    at = chance.choice([at for at, character in enumerate(name[:-1]) if fixed.isdisjoint(name[at : at + 2])] or [0])
    other = chance.choice([character for character in characters() if character not in fixed])
    slips = (
        name[:at] + other + name[at + 1 :],
        name[:at] + name[at + 1 :],
        name[:at] + other + name[at:],
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        name[:at] + chance.choice(sounding().get(sound(name[at])) or [other]) + name[at + 1 :],
    )
    return chance.choice([slipped for slipped in slips if len(slipped) > 1])


def sound(character: str) -> tuple[str, ...]:
    """Return how a character is read."""
    return next(readings(character), ())


@cache
def sounding() -> dict[tuple[str, ...], list[str]]:
    """Return the characters that sound alike, by their sound."""
    found: dict[tuple[str, ...], list[str]] = {}
    for character in characters():
        if character not in SIBLINGS:
            found.setdefault(sound(character), []).append(character)
    return found


async def fill(database: Database, names: Sequence[Query]) -> None:
    """Enter `names` as entities of one form each, each named by one article."""
    for start in range(0, len(names), BATCH):
        batch = names[start : start + BATCH]
        async with database.writing() as connection:
            numbering = Numbering(connection)
            index = SpellingIndex(connection, numbering)
            spelled = await index.rows([fold(name) for name, _ in batch])
            await index.index_names(spelled.items())
            numbered = list(zip(await numbering.rows(entity, len(batch)), batch, strict=True))
            await connection.execute(insert(entity), [card(row, *named) for row, named in numbered])
            meanings = [meaning(row, kind, spelled[fold(name)]) for row, (name, kind) in numbered]
            await connection.execute(insert(naming), meanings)
            await connection.execute(
                insert(form), [printed(row, name, spelled[fold(name)]) for row, (name, _) in numbered]
            )


def card(row: int, name: str, kind: Kind) -> dict[str, Any]:
    """Return the columns of an entity."""
    blank = {"aliases": [], "roles": [], "articles": 1, "copies": 0}
    return blank | {"row": row, "id": entity_id(kind, name), "kind": kind.value, "name": name}


def meaning(row: int, kind: Kind, spelling: int) -> dict[str, Any]:
    """Return the columns of a naming that means the entity in the same row."""
    return {"row": row, "kind": kind.value, "spelling": spelling, "scope": "", "entity": row}


def printed(row: int, name: str, spelling: int) -> dict[str, Any]:
    """Return the columns of the naming's only form."""
    return {
        "naming": row,
        "form": name,
        "scope": "",
        "spelling": spelling,
        "canonical": True,
        "weak": False,
        "articles": 1,
    }


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of many queries: milliseconds by the clock and of the processor, and shares of the queries."""

    times: Sequence[float]
    processor: Sequence[float]
    found: float
    answered: float


async def measure(find: Find, asked: Sequence[str], known: frozenset[str]) -> Measured:
    """Return how long `find` takes, and of which share of the `asked` it finds the nearest of the `known` names."""
    times, processor, found, answered = [], [], 0, 0
    for query in asked:
        began, worked = time.perf_counter(), time.process_time()
        candidates = await find(query)
        times.append((time.perf_counter() - began) * 1000)
        processor.append((time.process_time() - worked) * 1000)
        distance = 0 if query in known else 1
        nearest = [one for one in candidates if OSA.distance(query, fold(one.form)) <= distance]
        found += bool(nearest)
        answered += any(one.score >= PLAUSIBLE for one in nearest)
    return Measured(times, processor, found / len(asked), answered / len(asked))


def tell(label: str, measured: Measured) -> str:
    """Return a line of the table."""
    times = (quantile for each in (measured.times, measured.processor) for quantile in percentiles(each))
    shares = (measured.found, measured.answered, measured.found - measured.answered)
    return f"{label:30}" + "".join(f"{each:>9.2f}" for each in times) + "".join(f"{each:>10.3f}" for each in shares)


def percentiles(times: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 99th percentile."""
    return statistics.median(times), statistics.quantiles(times, n=100)[98]


async def main(count: int, queries: int, archive: str) -> None:
    """Print how fast and how surely names are found, by kind, and what looking through all of them costs."""
    chance = random.Random(count)  # noqa: S311 - the same names in every run
    url = f"sqlite+aiosqlite:///{archive}"
    async with await open_database(url) as database:
        names = await read_names(database)
        if not names:
            names = make_names(count, chance)
            await fill(database, names)
    known = frozenset(name for name, _ in names)
    asked = {
        kind: [slip(name, of, chance) for name, of in chance.sample(names, queries * 3) if of is kind] for kind in KINDS
    }
    before = resident()
    began = time.perf_counter()
    async with await open_database(url) as database:
        index = Names(database)
        await index.find("江城市不存在小学")
        ready = time.perf_counter() - began
        print(f"{len(names)} names; ready after {ready:.2f} s, {resident() - before:.0f} MiB more\n")
        print(
            f"{'':30}{'p50 ms':>9}{'p99 ms':>9}{'CPU p50':>9}{'CPU p99':>9}{'found':>10}{'answered':>10}{'offered':>10}"
        )
        for kind in KINDS:
            for label, find in (("slip step", index.near), ("all steps", index.find)):
                queried = [query for query in asked[kind] if find == index.find or query not in known]
                print(tell(f"{kind.value}, {label}", await measure(find, queried[:queries], known)))
            print(f"{kind.value + ', all with rapidfuzz':30}{look_through(asked[kind][:PEERS], known):>9.2f}")


async def read_names(database: Database) -> list[Query]:
    """Return the names that an earlier run entered, with their kinds."""
    async with database.reading() as connection:
        rows = await connection.execute(select(entity.c.name, entity.c.kind).order_by(entity.c.row))
        return [(fold(name), Kind(kind)) for name, kind in rows]


KINDS = (Kind.PERSON, Kind.AGENCY)


def look_through(asked: Sequence[str], known: frozenset[str]) -> float:
    """Return the median time in milliseconds of comparing a query with every name."""
    names, times = list(known), []
    for query in asked:
        began = time.perf_counter()
        process.extract(query, names, scorer=OSA.distance, score_cutoff=2, limit=8)
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def resident() -> float:
    """Return how many MiB of memory this process holds now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / KIBIBYTE / KIBIBYTE


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        defaults = ["1000000", "400", str(Path(folder) / "names.db")]
        names, queries, archive = [*sys.argv[1:], *defaults[len(sys.argv) - 1 :]]
        asyncio.run(main(int(names), int(queries), archive))
