"""Namesakes on one page: which of its articles speak of one person, and which of two who share a name.

Articles that print a person's name with offices that agree speak of one person, and so do those that print none.
Where two articles of a page give offices that do not agree (主审法官, 教导员), the name is contested: each office has
its own bearer, and an article that gives none joins neither, since nobody can say whom it means.
"""

from collections.abc import Iterator, Sequence

from reading.facts import Article, Kind, Page
from reading.text.folding import fold
from storage.writing.clusters import Union

_OFFICE_TAIL = 4


def tell_namesakes(page: Page) -> dict[tuple[int, str], str]:
    """Return a mark for each article, by its place on `page`, and each contested name that it prints.

    Articles with one mark mean one person. Names that are not contested are left out.
    """
    marks: dict[tuple[int, str], str] = {}
    for name, offices in _people(page.articles).items():
        bearers = _bearers({place: roles for place, roles in offices.items() if roles})
        if len(bearers) > 1:
            others = [[place] for place, roles in offices.items() if not roles]
            marks |= {(place, name): f"#{min(group)}" for group in [*bearers, *others] for place in group}
    return marks


def _people(articles: Sequence[Article]) -> dict[str, dict[int, frozenset[str]]]:
    """Return the offices of each person's name, by the place of the article that prints them."""
    found: dict[str, dict[int, frozenset[str]]] = {}
    for place, article in enumerate(articles):
        for name in article.names:
            if name.kind is Kind.PERSON:
                found.setdefault(name.name, {})[place] = frozenset(filter(None, map(fold, name.roles)))
    return found


def _bearers(offices: dict[int, frozenset[str]]) -> list[list[int]]:
    union = Union(offices)
    for first, second in _pairs(list(offices)):
        if any(_agree(one, other) for one in offices[first] for other in offices[second]):
            union.join(first, second)
    return union.clusters()


def _pairs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    return ((first, second) for at, first in enumerate(places) for second in places[at + 1 :])


def _agree(one: str, other: str) -> bool:
    """Tell whether two printed offices may be one: the same ending, or one within the other."""
    return one in other or other in one or one[-_OFFICE_TAIL:] == other[-_OFFICE_TAIL:]
