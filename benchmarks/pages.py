"""How fast pages are read with all their facts, what each stage takes of it, and how much more two processes read.

    python benchmarks/pages.py [PATH ...]        (default: the sample pages and the invented pages of the tests)

Text is measured in UTF-8, time in seconds of one processor: of several rounds the fastest counts for each page, since
other work on the machine only adds to it. Each round has a process of its own, so that no page is remembered. The
processes are those of `jianbao index` and /reindex (bot/files/readers.py); they are measured by the clock, from their
first page on, and so want a machine with nothing else to do.
"""

import asyncio
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

from bot.files.listing import list_files
from bot.files.readers import read_files
from bot.files.wordlists import load_lexicon
from reading.counts.figures import find_figures
from reading.files.documents import read_document
from reading.lexicon import Lexicon
from reading.naming.names import find_names
from reading.page import lay_out, read_page
from reading.speech.quotations import find_quotations
from reading.text.words import list_words

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "seeds" / "pages", ROOT / "tests" / "pages")
STAGES = ("layout", "names", "quotations", "figures")
ROUNDS = 4
WORKERS = (1, 2)
# As many pages as keep processes busy for some seconds.
PAGES_FOR_PROCESSES = 240
THOUSAND = 1000


def main(paths: Sequence[Path]) -> None:
    """Print the speed of reading, the share of each stage, and the speed of one and of two processes."""
    files = list_files(paths).files
    lexicon = load_lexicon()
    size = sum(len(text.encode()) for text in read_texts(files, lexicon)) / THOUSAND
    rounds = [run_apart(files) for _ in range(ROUNDS)]
    fastest = [min(pages, key=sum) for pages in zip(*rounds, strict=True)]
    spent = [sum(stage) for stage in zip(*fastest, strict=True)]
    print(f"{len(files)} pages, {size / len(files):.1f} KB each")
    print(f"{'all facts of a page':24}{size / sum(spent):6.0f} KB in a CPU second")
    for stage, seconds in zip(STAGES, spent, strict=True):
        print(f"  {stage:22}{seconds / sum(spent):6.0%}")
    speeds = [asyncio.run(read_by_processes(files, workers)) for workers in WORKERS]
    for workers, speed in zip(WORKERS, speeds, strict=True):
        print(f"{f'processes: {workers}':24}{speed:6.0f} KB in a second, {speed / speeds[0]:.2f}x")


def run_apart(files: Sequence[Path]) -> list[list[float]]:
    """Return the CPU seconds of each stage for each of `files`, read by a process that has read nothing else."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        return executor.submit(time_stages, files).result()


def time_stages(files: Sequence[Path]) -> list[list[float]]:
    """Return the CPU seconds of each stage for each of `files`, what is built but once built before."""
    lexicon = load_lexicon()
    texts = read_texts(files, lexicon)
    list_words("Wi-Fi")
    read_page(texts[0][: len(texts[0]) // 2], lexicon)
    clocks = [list(follow_stages(text, lexicon)) for text in texts]
    return [[ended - began for began, ended in pairwise(clock)] for clock in clocks]


def read_texts(files: Sequence[Path], lexicon: Lexicon) -> list[str]:
    """Return the pages that `files` hold, of a PDF one a sheet."""
    return [text for file in files for text in read_document(file.read_bytes(), lexicon)]


def follow_stages(text: str, lexicon: Lexicon) -> Iterator[float]:
    """Yield the CPU clock before the first stage of reading `text` and behind each; the steps are those of a page."""
    yield time.process_time()
    page = lay_out(text, lexicon)
    yield time.process_time()
    named = zip(page.articles, tuple(find_names(page, lexicon)), strict=True)
    articles = [replace(article, names=names) for article, names in named]
    yield time.process_time()
    articles = [replace(article, quotations=tuple(find_quotations(article, lexicon))) for article in articles]
    yield time.process_time()
    for article in articles:
        tuple(find_figures(article, lexicon, page.year))
    yield time.process_time()


async def read_by_processes(files: Sequence[Path], workers: int) -> float:
    """Return how many KB of files so many processes read in a second, from the first page on that is read."""
    began, size = 0.0, 0
    paths = [files[number % len(files)] for number in range(PAGES_FOR_PROCESSES)]
    async for path, _ in read_files(paths, workers):
        if began:
            size += path.stat().st_size
        began = began or time.perf_counter()
    return size / THOUSAND / (time.perf_counter() - began)


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]] or PAGES)
