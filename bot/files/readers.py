"""Readers: files become pages off the event loop, by several processes where there are many of them."""

import asyncio
import os
from collections import deque
from collections.abc import AsyncGenerator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import blake2b
from multiprocessing import get_context
from pathlib import Path

from bot.files.wordlists import load_lexicon
from reading.confidence import Confidence, judge_page
from reading.errors import RefusedFileError, RefusedFor
from reading.facts import Page
from reading.files.documents import read_document
from reading.page import read_page

_DIGEST_BYTES = 16
# Below this many files, starting processes takes longer than they save.
_WORTH_PROCESSES = 24
_AHEAD_OF_EACH_PROCESS = 4


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a file, and how far it may be trusted."""

    page: Page
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its sheets, or why there is none."""

    digest: str
    sheets: tuple[Sheet, ...] = ()
    reason: RefusedFor | None = None
    detail: str = ""


def digest_of(content: bytes) -> str:
    """Return the digest by which the same content is known again."""
    return blake2b(content, digest_size=_DIGEST_BYTES).hexdigest()


def read_file(path: Path) -> Outcome:
    """Return the pages that the file at `path` holds, or why it holds none."""
    try:
        content = path.read_bytes()
    except OSError as error:
        return Outcome("", reason=RefusedFor.UNREADABLE, detail=error.strerror or "")
    digest = digest_of(content)
    lexicon = load_lexicon()
    try:
        pages = [read_page(text, lexicon) for text in read_document(content, lexicon)]
    except RefusedFileError as refusal:
        return Outcome(digest, reason=refusal.reason, detail=refusal.detail)
    sheets = tuple(Sheet(page, judge_page(page)) for page in pages if page.articles)
    return Outcome(digest, sheets, None if sheets else RefusedFor.NO_ARTICLE)


async def read_files(paths: Sequence[Path], workers: int | None = None) -> AsyncGenerator[tuple[Path, Outcome], None]:
    """Yield each of `paths` with what became of it, in order; a few files are read ahead.

    Without a number of `workers` many files have one for each processor, and few are read in this process.
    """
    loop = asyncio.get_running_loop()
    workers = workers or ((os.cpu_count() or 1) if len(paths) >= _WORTH_PROCESSES else 1)
    with _executor(workers) as executor:
        ahead: deque[tuple[Path, asyncio.Future[Outcome]]] = deque()
        try:
            for path in paths:
                ahead.append((path, loop.run_in_executor(executor, read_file, path)))
                if len(ahead) > workers * _AHEAD_OF_EACH_PROCESS:
                    first, outcome = ahead.popleft()
                    yield first, await outcome
            for rest, outcome in ahead:
                yield rest, await outcome
        finally:
            for _, outcome in ahead:
                outcome.cancel()


def _executor(workers: int) -> Executor:
    if workers == 1:
        return ThreadPoolExecutor(1)
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
