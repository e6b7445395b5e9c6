"""What tells two people with one name apart: pieces of evidence that a page prints with a person.

Two mentions of one name on different pages are one person only where they share a piece: the agency or place in their
office, the office itself within one newspaper, or, where no office is printed, an agency or street named beside them;
and in the copies of one story.
"""

from collections.abc import Iterator

from reading.facts import Article, Kind, Name
from reading.text.folding import fold

_BETWEEN = "@"
_MASK = "某"
# A province or city is where a newspaper's people all live; a street or a village is an address.
_WIDE = ("省", "市", "国", "自治区")
_SHORTEST_ANCHOR = 2
_SHORTEST_AGENCY = 4
_OFFICE_TAIL = 4


def collect_evidence(article: Article, name: Name, publication: str | None) -> tuple[str, ...]:
    """Return the pieces of evidence for the person `name` on any page of `publication`, in a fixed order."""
    pieces = set(_offices(name, publication))
    if not name.relative and _MASK not in name.name:
        pieces |= set(_anchors(article, name)) or set(_company(article, name))
    return tuple(sorted(pieces))


def story_evidence(name: str, story: int | None) -> tuple[str, ...]:
    """Return the piece of evidence that all copies of one story share, which looks like no printed one."""
    return () if story is None or _MASK in name else (f"{_BETWEEN}{story}",)


def _offices(name: Name, publication: str | None) -> Iterator[str]:
    for role in map(fold, name.roles):
        if publication and len(role) >= _OFFICE_TAIL:
            yield f"{role[-_OFFICE_TAIL:]}{_BETWEEN}{publication}"


def _anchors(article: Article, name: Name) -> Iterator[str]:
    """Yield the agencies and places that stand in the person's offices, wide places left out."""
    for form in _forms(article, (Kind.AGENCY, Kind.PLACE)):
        if any(form in fold(role) for role in name.roles) and not _is_wide(form):
            yield form


def _company(article: Article, name: Name) -> Iterator[str]:
    if name.roles:
        return
    for other in article.names:
        form = fold(other.name)
        is_telling = len(form) >= _SHORTEST_AGENCY if other.kind is Kind.AGENCY else other.kind is Kind.PLACE
        if is_telling and not other.relative and not _is_wide(form):
            yield form


def _forms(article: Article, kinds: tuple[Kind, ...]) -> Iterator[str]:
    for other in article.names:
        if other.kind in kinds and not other.relative:
            yield from (form for form in map(fold, other.forms) if len(form) >= _SHORTEST_ANCHOR)


def _is_wide(form: str) -> bool:
    return form.endswith(_WIDE) or len(form) <= _SHORTEST_ANCHOR
