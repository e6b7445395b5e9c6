"""The rules of the house, read from our own source."""

import ast
from collections import defaultdict
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
# What each folder may import of the others: data flows from reading to storage to bot.
ALLOWED = {
    "reading": {"reading"},
    "storage": {"reading", "storage"},
    "bot": {"reading", "storage", "bot"},
    "seeds": set(),
    "training": {"reading", "bot", "training"},
}
LONGEST_FUNCTION = 60
NAMELESS = ("util", "utils", "helper", "helpers", "common", "manager", "misc")
SOURCES = sorted(path for folder in ALLOWED for path in (HOUSE / folder).rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def imports_of(path: Path) -> tuple[str, ...]:
    found: list[str] = []
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.append(node.module or "")
    return tuple(found)


def importers_of(package: str) -> set[str]:
    return {
        path.relative_to(HOUSE).as_posix()
        for path in SOURCES
        if any(name.partition(".")[0] == package for name in imports_of(path))
    }


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_imports_point_one_way(path):
    folder = path.relative_to(HOUSE).parts[0]
    ours = {name.partition(".")[0] for name in imports_of(path)} & ALLOWED.keys()
    assert ours <= ALLOWED[folder]


def room_of(module: str) -> str:
    """Return the room that a module lies in, or the module where it lies in none."""
    return ".".join(module.split(".")[:2])


@pytest.mark.parametrize("folder", ["reading", "storage", "bot"])
def test_no_two_rooms_of_a_folder_need_each_other(folder):
    needs = defaultdict(set)
    for path in (path for path in SOURCES if path.relative_to(HOUSE).parts[0] == folder):
        room = room_of(".".join(path.relative_to(HOUSE).with_suffix("").parts))
        needs[room] |= {room_of(name) for name in imports_of(path) if name.startswith(f"{folder}.")} - {room}
    assert tuple(TopologicalSorter(needs).static_order())


@pytest.mark.parametrize(
    ("package", "folder"), [("sqlalchemy", "storage/"), ("alembic", "storage/"), ("telegram", "bot/")]
)
def test_a_library_stays_in_its_folder(package, folder):
    importers = importers_of(package)
    assert importers
    assert all(importer.startswith(folder) for importer in importers)


def test_near_spellings_are_compared_in_one_file():
    (importer,) = importers_of("rapidfuzz")
    assert importer.startswith("storage/")


@pytest.mark.parametrize("package", ["asyncio", "socket", "aiohttp", "sqlite3", "os", "pathlib", "time"])
def test_reading_touches_nothing_but_text(package):
    assert not [importer for importer in importers_of(package) if importer.startswith("reading/")]


@pytest.mark.parametrize("package", ["click", "pydantic_settings"])
def test_the_environment_and_the_command_line_are_known_to_the_bot_only(package):
    assert all(importer.startswith("bot/") for importer in importers_of(package))


def test_files_are_named_by_what_they_hold():
    assert not [path for path in SOURCES if set(path.stem.split("_")) & set(NAMELESS)]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_functions_fit_on_a_screen(path):
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, f"{path}:{node.lineno} {node.name}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_every_module_says_what_it_is(path):
    assert ast.get_docstring(tree_of(path))
