"""An archive of each kind, empty, and a way to write stories whose facts are found by their strings."""

import os
import re
import shutil
import uuid
from asyncio import Runner, new_event_loop
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import asyncpg
import pytest

from reading.facts import Article, Figure, Kind, Name, Page, Quotation, Span, Tier
from reading.text.sentences import split_sentences
from storage.engine.database import open_database
from storage.writing.intake import Intake

DATABASES = ("sqlite", "postgresql")
SERVER = os.environ.get("TEST_DATABASE_URL")
KINDS = {"人": Kind.PERSON, "地": Kind.PLACE, "机": Kind.AGENCY, "系": Kind.SYSTEM}
GENERIC = (
    "市",
    "区",
    "省",
    "县",
    "街道",
    "街道办",
    "办事处",
    "卫健委",
    "税务局",
    "公司",
    "医院",
    "社区",
    "住建局",
    "人民",
    "疾控",
    "中心",
)


async def _migrate(url):
    async with await open_database(url):
        pass


@asynccontextmanager
async def _database_on_server(template):
    """Give the name of a database that is made of `template`, for as long as it is needed."""
    name = f"jianbao_{uuid.uuid4().hex}"
    server = await asyncpg.connect(SERVER.replace("+asyncpg", ""))
    await server.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    yield name
    await server.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await server.close()


def _address_on_server(name):
    return re.sub(r"/[^/?]*(\?|$)", rf"/{name}\1", SERVER)


@asynccontextmanager
async def _templates(folder):
    """Give an empty archive in `folder` and the name of one on the server, if any: to copy them is soon done."""
    path = folder / "archive.db"
    await _migrate(f"sqlite+aiosqlite:///{path}")
    if SERVER is None:
        yield path, None
        return
    # Many servers put strings into an order of their own; nothing may depend on it.
    async with _database_on_server("template0 LOCALE_PROVIDER icu ICU_LOCALE 'und'") as name:
        await _migrate(_address_on_server(name))
        yield path, name


@pytest.fixture(scope="session")
def new_address(tmp_path_factory):
    """Return a context manager that gives the URL of an empty archive of a kind, in `folder` or on the server."""
    templates = _templates(tmp_path_factory.mktemp("template"))
    with Runner(loop_factory=new_event_loop) as runner:
        file, database = runner.run(templates.__aenter__())

        @asynccontextmanager
        async def copied(kind, folder):
            if kind == "sqlite":
                yield f"sqlite+aiosqlite:///{shutil.copy(file, folder)}"
                return
            if SERVER is None:
                pytest.skip("TEST_DATABASE_URL names no PostgreSQL server")
            async with _database_on_server(database) as name:
                yield _address_on_server(name)

        yield copied
        runner.run(templates.__aexit__(None, None, None))


@pytest.fixture(scope="session")
def new_archive(new_address, tmp_path_factory):
    """Return a context manager that gives an open, empty archive in a file of its own."""

    @asynccontextmanager
    async def opened():
        folder = tmp_path_factory.mktemp("archive")
        async with new_address("sqlite", folder) as url, await open_database(url) as database:
            yield database

    return opened


@pytest.fixture(params=DATABASES)
async def address(request, tmp_path, new_address):
    """The URL of an empty archive of each kind; PostgreSQL where TEST_DATABASE_URL names a server."""
    async with new_address(request.param, tmp_path) as url:
        yield url


@pytest.fixture
async def database(address):
    """An open, empty archive."""
    async with await open_database(address) as opened:
        yield opened


@pytest.fixture
def intake(database):
    """The write side of the archive, with some words of which common nouns are made."""
    return Intake(database, generic=GENERIC)


@dataclass(frozen=True)
class Told:
    """What a story says about a name: `forms`, the fullest first, and offices."""

    kind: str
    forms: tuple[str, ...]
    roles: tuple[str, ...] = ()
    relative: bool = False

    def found_in(self, text):
        spans = {Span(at.start(), at.end()) for form in self.forms for at in re.finditer(re.escape(form), text)}
        mentions = [one for one in spans if not any(other != one and other.covers(one) for other in spans)]
        name, *aliases = self.forms
        return Name(name, KINDS[self.kind], tuple(sorted(mentions)), tuple(aliases), self.roles, self.relative)


def _tell(kind, *forms, roles=(), relative=False):
    return Told(kind, forms, tuple(roles), relative)


def _write_story(text, *told, said=(), counted=(), **more):
    """Return an article: `said` are (speaker, words) and `counted` (subject, printed, quantity, unit)."""
    sentences = list(split_sentences(text))
    quotations = tuple(
        Quotation(_place(text, words), Tier.EXPLICIT if speaker else Tier.UNATTRIBUTED, speaker, speaker, "说")
        for speaker, words in said
    )
    figures = tuple(
        Figure(
            _place(text, printed),
            Decimal(quantity),
            unit,
            next(sentence for sentence in sentences if sentence.covers(_place(text, printed))),
            subject=subject,
        )
        for subject, printed, quantity, unit in counted
    )
    names = tuple(each.found_in(text) for each in told)
    return Article(text, ((1, 1),), names=names, quotations=quotations, figures=figures, **more)


def _place(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def _issue(*articles, paper="江城日报", day=None, number=None):
    return Page(articles, paper, date.fromisoformat(day) if day else None, number=number)


@pytest.fixture(scope="session")
def press():
    """What prints pages: `story` an article, `tell` a name in it (of kind 人, 地, 机 or 系), `issue` the page."""
    return SimpleNamespace(story=_write_story, tell=_tell, issue=_issue)


@pytest.fixture
def page_of_two():
    """A page with two articles: persons, places, agencies, what they said and what was counted."""
    return _issue(
        _write_story(
            "渡口边的三十年\n青石街道渡口管理站站长周海生说,“船可以晚,人不能少。”去年青石街道送走近300人。\n“谢谢老周。”",
            _tell("人", "周海生", "老周", roles=["青石街道渡口管理站站长"]),
            _tell("地", "青石街道"),
            _tell("机", "青石街道渡口管理站"),
            said=[("周海生", "船可以晚,人不能少。"), (None, "谢谢老周。")],
            counted=[("青石街道", "近300人", "300", "人")],
            headline="渡口边的三十年",
        ),
        _write_story(
            "江城市卫生健康委员会昨日通报新增5例。周海生当天接种。江城卫健委提醒市民。",
            _tell("机", "江城市卫生健康委员会", "江城卫健委"),
            _tell("人", "周海生", roles=["青石街道渡口管理站站长"]),
            counted=[("江城市卫生健康委员会", "5例", "5", "例")],
        ),
        day="2022-05-03",
        number="02",
    )
