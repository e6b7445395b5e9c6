"""Citations of articles, made from what the page prints; what is missing is left out, not invented."""

from dataclasses import dataclass
from datetime import date

from reading.lexicon import Lexicon
from reading.text.folding import simplify
from storage.archive.findings import ArticleCard


@dataclass(frozen=True, slots=True)
class Citation:
    """What a page prints about one of its articles, each text on one line; None where it prints nothing."""

    article: str
    authors: tuple[str, ...]
    title: str | None
    publication: str | None
    day: date | None
    page: str | None

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the fields that are empty."""
        return tuple(name for name in _FIELDS if not getattr(self, name))


_FIELDS = ("authors", "title", "publication", "day", "page")


def cite(card: ArticleCard, lexicon: Lexicon) -> Citation:
    """Return the citation of the article on `card`: its authors are those of the byline who wrote it."""
    source = card.source
    written, drawn = lexicon.words("writer_roles"), lexicon.words("photo_roles")
    roles = ((one.name, simplify(one.role)) for one in card.byline)
    writers = (name for name, role in roles if role.endswith(written) and role not in drawn)
    return Citation(
        article=source.article,
        authors=tuple(dict.fromkeys(map(_on_one_line, writers))),
        title=_on_one_line(source.headline or "") or None,
        publication=source.publication,
        day=source.day,
        page=(source.page.lstrip("0") or source.page) if source.page else None,
    )


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
