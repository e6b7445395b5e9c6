"""The import report: as lines that account for every file, and as a table that names each."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.files.reindex import DoubtfulSheet, ImportReport, RefusedFile
from bot.files.sheets import file_of
from bot.files.spreadsheet import write_table
from bot.wording.catalogue import Catalogue
from bot.wording.refusals import explain_doubt, explain_file

_MOST_FILES_NAMED = 30


def report_lines(
    report: ImportReport, texts: Catalogue, folder: Path | None = None, most: int = _MOST_FILES_NAMED
) -> Iterator[str]:
    """Yield the lines of `report`: totals first, then the doubtful and the refused files with a reason each.

    At most `most` files of either sort are named; those in `folder` by what stands behind its path.
    """
    yield texts("report.stopped" if report.left else "report.title", files=report.files)
    if report.left:
        yield texts("report.left", count=report.left)
    yield texts("report.read", count=report.read, articles=report.articles)
    if report.pages > report.read:
        yield texts("report.pages", count=report.pages)
    if report.unchanged:
        yield texts("report.unchanged", count=report.unchanged)
    if report.forgotten:
        yield texts("report.forgotten", count=report.forgotten)
    if report.other:
        yield texts("report.other", count=report.other)
    lines = _Lines(texts, folder, most)
    if report.doubtful:
        yield from lines.doubtful(report.doubtful)
    if report.refused:
        yield from lines.refused(report.refused)


def report_table(report: ImportReport, texts: Catalogue, folder: Path | None = None) -> bytes:
    """Return a CSV file for a spreadsheet: a line for each file that was read or refused."""
    header = [texts(f"report.column_{name}") for name in ("file", "outcome", "pages", "articles", "reason")]
    return write_table([header, *_rows(report, texts, folder)])


def _rows(report: ImportReport, texts: Catalogue, folder: Path | None) -> Iterator[list[str | int]]:
    doubts: dict[str, list[str]] = {}
    for doubtful in report.doubtful:
        doubts.setdefault(file_of(doubtful.sheet), []).append(explain_doubt(doubtful.confidence, texts))
    for read in report.account:
        reason = texts("report.reasons_apart").join(doubts.get(read.file, ()))
        outcome = texts("report.outcome_doubtful" if reason else "report.outcome_read")
        yield [_shown(read.file, folder), outcome, read.pages, read.articles, reason]
    for refused in report.refused:
        reason = explain_file(refused.reason, refused.detail, texts)
        yield [_shown(refused.file, folder), texts("report.outcome_refused"), 0, 0, reason]


class _Lines:
    """Names files in one language, the first `most` of each sort."""

    def __init__(self, texts: Catalogue, folder: Path | None, most: int) -> None:
        self._texts = texts
        self._folder = folder
        self._most = most

    def doubtful(self, sheets: tuple[DoubtfulSheet, ...]) -> Iterator[str]:
        yield self._texts("report.doubtful", count=len(sheets))
        for doubtful in sheets[: self._most]:
            why = explain_doubt(doubtful.confidence, self._texts)
            yield self._texts("report.refused_file", file=_shown(doubtful.sheet, self._folder), reason=why)
        yield from self._more(len(sheets))

    def refused(self, files: tuple[RefusedFile, ...]) -> Iterator[str]:
        yield self._texts("report.refused", count=len(files))
        if len(files) > self._most:
            for reason, count in Counter(refused.reason for refused in files).most_common():
                yield self._texts("report.refused_by", reason=explain_file(reason, "", self._texts), count=count)
        for refused in files[: self._most]:
            why = explain_file(refused.reason, refused.detail, self._texts)
            yield self._texts("report.refused_file", file=_shown(refused.file, self._folder), reason=why)
        yield from self._more(len(files))

    def _more(self, count: int) -> Iterator[str]:
        if count > self._most:
            yield self._texts("report.more", count=count - self._most)


def _shown(file: str, folder: Path | None) -> str:
    """Return how a file is called: below `folder` by what stands behind its path."""
    path = Path(file)
    if folder is None or not path.is_relative_to(folder.resolve()):
        return file
    return str(path.relative_to(folder.resolve()))
