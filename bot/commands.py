"""The command line: `jianbao run | chat | ask | index | export | correct | check`.

Exit codes: 0 done, 1 some input was refused, 2 wrong usage or settings. An error ends in one sentence, no traceback.
"""

import asyncio
import gc
import getpass
import json
import logging
import secrets
import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

import click

from bot.bootstrap import House, open_house
from bot.checkup import Finding, examine
from bot.desk import COMMANDS as DESK_COMMANDS
from bot.desk import TERMINAL, Ruled, sign
from bot.files.exports import Form, write_export
from bot.files.reindex import ImportReport, Progress
from bot.files.reports import report_lines
from bot.reception import Turn
from bot.records import turn_record
from bot.settings import Settings, read_settings
from bot.telegram.application import serve
from bot.terminal import Terminal, wrap
from bot.wording.catalogue import FIRST, catalogue
from bot.wording.refusals import explain
from reading.errors import JianbaoError

_TEXTS = catalogue(FIRST)
_REFUSED, _WRONG = 1, 2
_SECONDS_BETWEEN_STEPS = 0.1
_CORRECT = "jianbao correct "


class OneSentence(click.Group):
    """Commands whose errors end in one sentence and exit code 2."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except (JianbaoError, OSError) as error:
            click.echo(explain(error, _TEXTS), err=True)
            ctx.exit(_WRONG)


@click.group(
    cls=OneSentence,
    help=_TEXTS("cli.main"),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="jianbao")
def main() -> None:
    """Answer questions over an archive of newspaper pages."""


@main.command(help=_TEXTS("cli.run"))
def run() -> None:
    """Run on Telegram, or in this terminal where no token is set."""
    settings = _prepare()
    if settings.telegram_bot_token is None:
        click.echo("\n".join(wrap(_TEXTS("terminal.token"))), err=True)
        _chat(settings)
    else:
        asyncio.run(_serve(settings))


@main.command(help=_TEXTS("cli.chat"))
def chat() -> None:
    """Talk in this terminal, or with what is piped in."""
    _chat(_prepare())


@main.command(help=_TEXTS("cli.ask"))
@click.option("--json", "as_json", is_flag=True, help=_TEXTS("cli.json"))
@click.argument("question", nargs=-1)
def ask(question: tuple[str, ...], *, as_json: bool) -> None:
    """Answer one question, or one a line."""
    if not question:
        raise click.UsageError(_TEXTS("cli.question"))
    asyncio.run(_ask(_prepare(), " ".join(question), as_json=as_json))


@main.command(help=_TEXTS("cli.index"))
@click.option("--full", is_flag=True, help=_TEXTS("cli.full"))
@click.option("--quiet", is_flag=True, help=_TEXTS("cli.quiet"))
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH ...]")
def index(paths: tuple[Path, ...], *, full: bool, quiet: bool) -> None:
    """Read files and folders into the archive and account for each file."""
    report = asyncio.run(_index(_prepare(), paths, full=full, quiet=quiet))
    if not quiet:
        click.echo("\n".join(report_lines(report, _TEXTS)))
    if report.refused:
        sys.exit(_REFUSED)


@main.command(help=_TEXTS("cli.export"))
@click.option(
    "--format",
    "form",
    type=click.Choice(Form, case_sensitive=False),
    default=Form.JSONL,
    show_default=True,
    help=_TEXTS("cli.format"),
)
@click.option("--output", type=click.Path(path_type=Path), help=_TEXTS("cli.output"))
def export(form: Form, output: Path | None) -> None:
    """Write out every article with its facts."""
    asyncio.run(_export(_prepare(), form, output))


@main.command(help=_TEXTS("cli.correct"))
@click.argument("action", type=click.Choice(DESK_COMMANDS))
@click.argument("words", nargs=-1, metavar="[NAME | NUMBER ...]")
def correct(action: str, words: tuple[str, ...]) -> None:
    """Correct names, or list and take back corrections."""
    ruled = asyncio.run(_correct(_prepare(), action, words))
    click.echo("\n".join(ruled.lines), err=not ruled.is_done)
    if not ruled.is_done:
        sys.exit(_REFUSED)


@main.command(help=_TEXTS("cli.check"))
def check() -> None:
    """Say what is right, what is wrong and what to do."""
    findings = asyncio.run(_check(_prepare()))
    for finding in findings:
        key = "check.good" if finding.is_good else "check.bad"
        click.echo(_TEXTS(key, part=_TEXTS(f"check.{finding.part}"), sentence=finding.sentence))
    if not all(finding.is_good for finding in findings):
        sys.exit(_WRONG)


def _prepare() -> Settings:
    settings = read_settings()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A pipe or terminal may have another encoding: what cannot be read or shown there stops nobody.
            stream.reconfigure(errors="replace")
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    if settings.log_level != "DEBUG":
        # It logs with tracebacks what `bot.telegram.application` tells in a line.
        logging.getLogger("telegram").setLevel(logging.CRITICAL)
    return settings


async def _serve(settings: Settings) -> None:
    async with open_house(settings) as house:
        await house.warm_up()
        # What is loaded by now stays: looking through it for garbage takes a tenth of a second, amid an answer.
        gc.collect()
        gc.freeze()
        await serve(settings, house)


def _chat(settings: Settings) -> None:
    """Talk line by line; between lines no event loop runs, so that Ctrl-C ends the conversation at once."""
    with asyncio.Runner() as runner:
        opened = open_house(settings)
        house = runner.run(opened.__aenter__())
        try:
            terminal = Terminal(house.reception(), _new_conversation(), Path())
            for line in _lines():
                click.echo(runner.run(terminal.respond(line)))
        finally:
            runner.run(opened.__aexit__(None, None, None))


def _lines() -> Iterator[str]:
    """Yield what is typed, or piped in and then echoed, so that the conversation can be read."""
    prompt = _TEXTS("terminal.prompt")
    if sys.stdin.isatty():
        while True:
            try:
                line = input(prompt)
            except (EOFError, KeyboardInterrupt):
                click.echo(_TEXTS("terminal.bye"))
                return
            if line.strip():
                yield line
    for line in sys.stdin:
        if line.strip():
            click.echo(prompt + line.strip())
            yield line


async def _ask(settings: Settings, question: str, *, as_json: bool) -> None:
    async with open_house(settings) as house:
        if question != "-":
            await _answer(house, question, _new_conversation(), as_json=as_json)
            return
        conversation = _new_conversation()
        for line in sys.stdin:
            if line.strip():
                await _answer(house, line.strip(), conversation, as_json=as_json)
            else:
                conversation = _new_conversation()


async def _answer(house: House, question: str, conversation: str, *, as_json: bool) -> None:
    turn = await house.reception().hear(question, conversation, FIRST)
    click.echo(json.dumps(turn_record(question, turn), ensure_ascii=False) if as_json else _printed(turn))


def _printed(turn: Turn) -> str:
    return "\n".join(line for reply in turn.replies for line in (*wrap(reply.text), ""))


def _new_conversation() -> str:
    """Return a key that no other run knows, so that 他 never means whom an earlier run asked about."""
    return f"terminal:{secrets.token_hex(8)}"


async def _index(settings: Settings, paths: tuple[Path, ...], *, full: bool, quiet: bool) -> ImportReport:
    progress = Progress()
    async with open_house(settings) as house:
        job = asyncio.create_task(house.reindexing.run(paths or [settings.archive_dir], progress, full=full))
        with click.progressbar(length=1, file=sys.stderr, hidden=quiet or not sys.stderr.isatty()) as bar:
            while not (await asyncio.wait({job}, timeout=_SECONDS_BETWEEN_STEPS))[0]:
                bar.length = max(progress.total, 1)
                bar.update(progress.done - bar.pos)
        return await job


async def _export(settings: Settings, form: Form, output: Path | None) -> None:
    async with open_house(settings) as house:
        if output is None:
            if isinstance(sys.stdout, TextIOWrapper):
                # Who reads it on knows it for UTF-8, whatever the terminal shows.
                sys.stdout.reconfigure(encoding="utf-8")
            await write_export(house.database, form, sys.stdout)
            return
        # Excel knows UTF-8 by its byte order mark; JSON must not have one.
        encoding = "utf-8-sig" if form is Form.CSV else "utf-8"
        with output.open("w", encoding=encoding, newline="") as file:
            await write_export(house.database, form, file)


async def _correct(settings: Settings, action: str, words: tuple[str, ...]) -> Ruled:
    async with open_house(settings) as house:
        desk = house.desk(_TEXTS, _CORRECT)
        return await desk.obey(action, words, sign(TERMINAL, getpass.getuser()))


async def _check(settings: Settings) -> list[Finding]:
    return [finding async for finding in examine(settings, _TEXTS)]
