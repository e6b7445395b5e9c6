"""Reindexing: files and folders are read into the archive, and what was done with each file is reported.

A file whose content has not changed costs no more than its digest; one with the content of another file is left out;
pages whose file is gone from the folder are forgotten.
"""

import asyncio
import errno
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from bot.files.listing import Listing, list_files
from bot.files.readers import Outcome, digest_of, read_files
from bot.files.sheets import file_of, name_sheet
from reading.confidence import Confidence
from reading.errors import RefusedFor
from storage.writing.intake import Intake
from storage.writing.page_writer import Delivery

# Pages of one transaction: more would be a little cheaper, but whoever asks meanwhile waits for its end.
_PAGES_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that was not read, and why; `detail` is its size, its twin's name or the like."""

    file: str
    reason: RefusedFor
    detail: str = ""


@dataclass(frozen=True, slots=True)
class DoubtfulSheet:
    """A file, or one page of several that it holds, that was read, but with low confidence."""

    sheet: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read: how many pages it holds, and how many articles these."""

    file: str
    pages: int
    articles: int


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What was done with each file: `files` is the sum of those read, unchanged and refused.

    `pages` and `articles` count those in the files read. `forgotten` files were in the archive and are gone from the
    folder; `other` files are hidden or no pages and were not looked at. `doubtful` sheets are of those read, the
    least trusted first. `left` files the run did not come to before it was stopped. `account` names those read.
    """

    read: int = 0
    articles: int = 0
    unchanged: int = 0
    refused: tuple[RefusedFile, ...] = ()
    forgotten: int = 0
    other: int = 0
    doubtful: tuple[DoubtfulSheet, ...] = ()
    pages: int = 0
    left: int = 0
    account: tuple[ReadFile, ...] = ()

    @property
    def files(self) -> int:
        """How many files were looked at."""
        return self.read + self.unchanged + len(self.refused)


@dataclass(slots=True)
class Progress:
    """How far a run is; the run writes it, whoever shows it reads, and may set `is_stopped`.

    A run that is stopped keeps what it has read, to the page in hand.
    """

    done: int = 0
    total: int = 0
    is_stopped: bool = False


class Reindexing:
    """Reads files into one archive, one run at a time."""

    def __init__(self, intake: Intake, folder: Path) -> None:
        self.folder = folder
        self._intake = intake
        self._job: asyncio.Task[ImportReport] | None = None
        self._progress = Progress()
        self._turn = asyncio.Lock()

    def start(self, progress: Progress, *, full: bool = False) -> asyncio.Task[ImportReport] | None:
        """Begin to read the archive's folder again, or return None where a run is not over yet."""
        if self._is_running:
            return None
        self._progress = progress
        self._job = asyncio.create_task(self.run([self.folder], progress, full=full))
        return self._job

    async def digests(self) -> frozenset[str]:
        """Return the digests of the contents that the archive holds."""
        return frozenset((await self._intake.known()).values())

    def stop(self) -> bool:
        """Have the run that was started end with the page in hand; return whether there is one."""
        self._progress.is_stopped = True
        return self._is_running

    @property
    def _is_running(self) -> bool:
        return self._job is not None and not self._job.done()

    async def run(self, paths: Sequence[Path], progress: Progress, *, full: bool = False) -> ImportReport:
        """Read what `paths` name and hold, when the run before is over; with `full` also what has not changed.

        Raises:
            ArchiveError: the database cannot be used.
            OSError: one of `paths` does not exist; nothing is forgotten because of it.
        """
        async with self._turn:
            for path in paths:
                await asyncio.to_thread(path.stat)
            listing = await asyncio.to_thread(list_files, paths)
            return await _Run(self._intake, listing, progress).read(paths, full=full)


class _Run:
    """One run: what it knows of the archive, and the account it keeps."""

    def __init__(self, intake: Intake, listing: Listing, progress: Progress) -> None:
        self._intake = intake
        self._listing = listing
        self._progress = progress
        self._refused: list[RefusedFile] = []
        self._doubtful: list[DoubtfulSheet] = []
        self._waiting: list[Delivery] = []
        self._sheets: defaultdict[str, list[str]] = defaultdict(list)
        self._account: list[ReadFile] = []
        progress.total = len(listing.files)

    async def read(self, paths: Sequence[Path], *, full: bool) -> ImportReport:
        """Bring the archive to what the listed files hold, and return the account."""
        known = self._files_among(await self._intake.known())
        digests = await asyncio.to_thread(lambda: dict(self._digests()))
        gone = await asyncio.to_thread(lambda: list(self._gone(known, digests, paths)))
        await self._forget([*gone, *_overtaken(known, digests)])
        for file in gone:
            del known[file]
        wanted = list(self._wanted(known, digests, full=full))
        unchanged = self._progress.done - len(self._refused)
        await self._read_wanted(wanted)
        await self._forget(
            [one.file for one in self._refused if one.file in known and one.reason is not RefusedFor.UNREADABLE]
        )
        return self._report(unchanged, len(gone))

    def _report(self, unchanged: int, forgotten: int) -> ImportReport:
        return ImportReport(
            read=len(self._account),
            articles=sum(file.articles for file in self._account),
            unchanged=unchanged,
            refused=tuple(sorted(self._refused, key=lambda refused: refused.file)),
            forgotten=forgotten,
            other=self._listing.other,
            doubtful=tuple(sorted(self._doubtful, key=lambda doubtful: (doubtful.confidence.value, doubtful.sheet))),
            pages=sum(file.pages for file in self._account),
            left=self._progress.total - self._progress.done,
            account=tuple(self._account),
        )

    def _files_among(self, known: Mapping[str, str]) -> dict[str, str]:
        """Return those of the `known` sheets that are files, and note the further ones of each."""
        for sheet in known:
            if (file := file_of(sheet)) != sheet and file in known:
                self._sheets[file].append(sheet)
        further = {sheet for sheets in self._sheets.values() for sheet in sheets}
        return {file: digest for file, digest in known.items() if file not in further}

    async def _forget(self, files: Sequence[str]) -> None:
        await self._intake.forget([*files, *(sheet for file in files for sheet in self._sheets[file])])

    def _digests(self) -> Iterator[tuple[str, str]]:
        """Yield each listed file that can be opened, with its digest."""
        for path in self._listing.files:
            file = os.fsencode(path).decode("utf-8", "replace")
            if file != str(path):
                # As old archives leave them; no database takes such a name, nor can it be shown.
                self._refuse(file, RefusedFor.UNREADABLE, os.strerror(errno.EILSEQ))
                continue
            try:
                yield file, digest_of(path.read_bytes())
            except OSError as error:
                self._refuse(file, RefusedFor.UNREADABLE, error.strerror or "")

    def _gone(self, known: Mapping[str, str], digests: Mapping[str, str], paths: Sequence[Path]) -> Iterator[str]:
        """Yield the known files below `paths` that are not listed any more, and those that moved to a listed file."""
        listed = {str(path) for path in self._listing.files}
        folders = [path.resolve() for path in paths]
        contents = set(digests.values())
        for file in known.keys() - listed:
            path = Path(file)
            is_below = any(path.is_relative_to(folder) for folder in folders)
            if is_below or (known[file] in contents and not path.exists()):
                yield file

    def _wanted(self, known: Mapping[str, str], digests: Mapping[str, str], *, full: bool) -> Iterator[Path]:
        """Yield the files that must be read; the others are unchanged, or refused as another one's duplicate."""
        twins = {digest: file for file, digest in known.items() if file not in digests}
        for file in sorted(digests, key=lambda file: (known.get(file) != digests[file], file)):
            twin = twins.setdefault(digests[file], file)
            if twin != file:
                self._refuse(file, RefusedFor.DUPLICATE, _called(twin, beside=file))
            elif full or known.get(file) != digests[file]:
                yield Path(file)
            else:
                self._progress.done += 1

    async def _read_wanted(self, wanted: Sequence[Path]) -> None:
        async with aclosing(read_files(wanted)) as outcomes:
            async for path, outcome in outcomes:
                if not outcome.sheets:
                    self._refuse(str(path), outcome.reason or RefusedFor.UNREADABLE, outcome.detail)
                else:
                    await self._intake.forget(self._sheets[str(path)])
                    self._deliver(str(path), outcome)
                if len(self._waiting) >= _PAGES_AT_ONCE:
                    await self._store()
                if self._progress.is_stopped:
                    break
        await self._store()

    async def _store(self) -> None:
        await self._intake.take_in(self._waiting)
        for file, sheets in groupby(self._waiting, lambda delivery: file_of(delivery.sheet)):
            articles = [len(delivery.page.articles) for delivery in sheets]
            self._account.append(ReadFile(file, len(articles), sum(articles)))
            self._progress.done += 1
        self._waiting.clear()

    def _deliver(self, file: str, outcome: Outcome) -> None:
        """Let the pages of `file` wait to be stored; each has a digest of its own, the first that of the file."""
        for number, sheet in enumerate(outcome.sheets, start=1):
            name = name_sheet(file, number)
            self._waiting.append(Delivery(name, name_sheet(outcome.digest, number), sheet.page))
            if sheet.confidence.is_low:
                self._doubtful.append(DoubtfulSheet(name, sheet.confidence))

    def _refuse(self, file: str, reason: RefusedFor, detail: str) -> None:
        self._refused.append(RefusedFile(file, reason, detail))
        self._progress.done += 1


def _called(file: str, *, beside: str) -> str:
    """Return the name of a file; its path where the file `beside` it in a report has the same name."""
    name = Path(file).name
    return name if name != Path(beside).name else file


def _overtaken(known: Mapping[str, str], digests: Mapping[str, str]) -> Iterator[str]:
    """Yield the files whose former content now stands in another file: the archive holds a content once."""
    contents = set(digests.values())
    return (file for file, now in digests.items() if known.get(file, now) != now and known[file] in contents)
