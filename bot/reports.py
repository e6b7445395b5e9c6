"""The import report, as lines that account for every file."""

from collections import Counter
from collections.abc import Iterator

from bot.catalogue import Catalogue
from bot.refusals import explain_file
from bot.reindex import ImportReport

_MOST_FILES_NAMED = 30


def report_lines(report: ImportReport, texts: Catalogue) -> Iterator[str]:
    """Yield the lines of `report`: totals first, then the doubtful and the refused files with a reason each."""
    yield texts("report.title", files=report.files)
    yield texts("report.read", count=report.read, articles=report.articles)
    if report.pages > report.read:
        yield texts("report.pages", count=report.pages)
    if report.unchanged:
        yield texts("report.unchanged", count=report.unchanged)
    if report.forgotten:
        yield texts("report.forgotten", count=report.forgotten)
    if report.other:
        yield texts("report.other", count=report.other)
    if report.doubtful:
        yield from _doubtful(report, texts)
    if report.refused:
        yield from _refused(report, texts)


def _doubtful(report: ImportReport, texts: Catalogue) -> Iterator[str]:
    yield texts("report.doubtful", count=len(report.doubtful))
    for file in report.doubtful[:_MOST_FILES_NAMED]:
        reason = texts(f"doubts.{file.confidence.doubts[0]}")
        yield texts("report.doubtful_file", file=file.source, percent=round(file.confidence.value * 100), reason=reason)
    if (more := len(report.doubtful) - _MOST_FILES_NAMED) > 0:
        yield texts("report.more", count=more)


def _refused(report: ImportReport, texts: Catalogue) -> Iterator[str]:
    yield texts("report.refused", count=len(report.refused))
    reasons = Counter(file.reason for file in report.refused)
    if len(report.refused) > _MOST_FILES_NAMED:
        for reason, count in reasons.most_common():
            yield texts("report.refused_by", reason=explain_file(reason, "", texts), count=count)
    for file in report.refused[:_MOST_FILES_NAMED]:
        yield texts("report.refused_file", file=file.source, reason=explain_file(file.reason, file.detail, texts))
    if (more := len(report.refused) - _MOST_FILES_NAMED) > 0:
        yield texts("report.more", count=more)
