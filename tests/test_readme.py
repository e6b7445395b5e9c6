import re
from pathlib import Path

import click
import pytest

from bot.commands import main
from bot.settings import Settings
from bot.wording.catalogue import LANGUAGES, catalogue

HOUSE = Path(__file__).parents[1]
README = (HOUSE / "README.md").read_text("utf-8")
EXAMPLE = (HOUSE / ".env.example").read_text("utf-8")
SETTINGS = [name.upper() for name in Settings.model_fields]
COMMANDS = sorted(main.commands.items())


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_is_documented(setting):
    assert f"| `{setting}` |" in README
    assert re.search(rf"^# .+\n{setting}=", EXAMPLE, re.MULTILINE)


def test_nothing_is_documented_that_cannot_be_set():
    assert re.findall(r"^([A-Z_]+)=", EXAMPLE, re.MULTILINE) == SETTINGS
    assert re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE) == SETTINGS


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_example_file_shows_the_default(setting):
    written = re.search(rf"^{setting}=(.*)$", EXAMPLE, re.MULTILINE).group(1)
    default = Settings.model_fields[setting.lower()].default
    assert written == (str(default) if default else "")


@pytest.mark.parametrize(("name", "command"), COMMANDS)
def test_every_command_and_option_is_documented(name, command):
    (usage,) = re.findall(rf"^\| `(jianbao {name}\b.*?)` \|", README, re.MULTILINE)
    options = [
        option for parameter in command.params if isinstance(parameter, click.Option) for option in parameter.opts
    ]
    assert all(option in usage for option in options)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["main", *(name for name, _ in COMMANDS)])
def test_every_help_text_has_an_example(name, language):
    assert re.search(r"(例如：|Example: ).*jianbao", catalogue(language)(f"cli.{name}"))


@pytest.mark.parametrize("target", ["setup", "run", "test", "check"])
def test_the_make_targets_exist(target):
    assert re.search(rf"^{target}:", (HOUSE / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_linked_files_exist():
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert all((HOUSE / link).exists() for link in links)
