"""Previews: what was read in the files of a parcel, before it is decided whether they go into the archive."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.files.readers import Outcome
from bot.wording.catalogue import Catalogue
from bot.wording.days import write_days
from bot.wording.markup import shorten
from bot.wording.refusals import explain_doubt, explain_file
from reading.errors import RefusedFor
from reading.facts import Article, Page

_MOST_HEADLINES = 5
_MOST_FILES_NAMED = 5
_LONGEST_HEADLINE = 40


@dataclass(frozen=True, slots=True)
class Preview:
    """What the files of a parcel hold, by their paths below it; `other` files were not looked at.

    Of the files that can be read, `known` are those whose contents the archive holds already.
    """

    name: str
    read: tuple[tuple[Path, Outcome], ...]
    refused: tuple[tuple[Path, Outcome], ...]
    known: int
    other: int


def preview(name: str, outcomes: Sequence[tuple[Path, Outcome]], known: Container[str], other: int) -> Preview:
    """Return what came of reading a parcel; `known` are the digests of what the archive holds."""
    new = [(path, outcome) for path, outcome in outcomes if outcome.digest not in known]
    return Preview(
        name,
        tuple((path, outcome) for path, outcome in new if outcome.sheets),
        tuple((path, outcome) for path, outcome in new if not outcome.sheets),
        len(outcomes) - len(new),
        other,
    )


def preview_lines(shown: Preview, texts: Catalogue) -> Iterator[str]:
    """Yield what an admin needs to know to decide, in lines."""
    sheets = [sheet for _, outcome in shown.read for sheet in outcome.sheets]
    if sheets:
        yield texts("upload.title", file=shown.name, files=len(shown.read), pages=len(sheets))
        yield from _contents([sheet.page for sheet in sheets], texts)
        yield from _doubts(shown, texts)
    elif not shown.refused:
        yield texts("upload.unread", file=shown.name)
    for path, outcome in shown.refused[:_MOST_FILES_NAMED]:
        reason = explain_file(outcome.reason or RefusedFor.UNREADABLE, outcome.detail, texts)
        yield texts("upload.refused", file=path, reason=reason)
    if (more := len(shown.refused) - _MOST_FILES_NAMED) > 0:
        yield texts("report.more", count=more)
    if shown.known:
        yield texts("upload.known", count=shown.known)
    if shown.other:
        yield texts("upload.others", count=shown.other)
    if sheets:
        yield texts("upload.question")
    elif shown.refused or shown.other or not shown.known:
        yield texts("upload.wanted")


def _contents(pages: Sequence[Page], texts: Catalogue) -> Iterator[str]:
    comma = texts("entity.comma")
    publications = dict.fromkeys(page.publication for page in pages if page.publication)
    yield (
        texts("upload.publications", publications=comma.join(publications)) if publications else texts("upload.unnamed")
    )
    days = write_days((page.day for page in pages), texts)
    yield texts("upload.days", days=days) if days else texts("upload.undated")
    articles = [article for page in pages for article in page.articles]
    yield texts(
        "upload.counts",
        articles=len(articles),
        names=len({(name.kind, name.name) for article in articles for name in article.names}),
        quotations=sum(len(article.quotations) for article in articles),
        figures=sum(len(article.figures) for article in articles),
    )
    yield texts("upload.headlines")
    for article in articles[:_MOST_HEADLINES]:
        yield texts("upload.headline", headline=_headline(article))


def _doubts(shown: Preview, texts: Catalogue) -> Iterator[str]:
    doubted = [(path, sheet) for path, outcome in shown.read for sheet in outcome.sheets if sheet.confidence.is_low]
    if doubted:
        yield texts("upload.doubtful")
    for path, sheet in doubted[:_MOST_FILES_NAMED]:
        yield texts("report.refused_file", file=path, reason=explain_doubt(sheet.confidence, texts))
    if (more := len(doubted) - _MOST_FILES_NAMED) > 0:
        yield texts("report.more", count=more)


def _headline(article: Article) -> str:
    return shorten(article.headline or article.text, _LONGEST_HEADLINE)
