"""Homes: which of an article's places its newspaper is at home in, whom it calls 我市 or 我县."""

from collections.abc import Iterable

from reading.facts import Kind, Name

LEVELS = tuple("省市州县区旗")
"""With what the names of the divisions end that a newspaper may be at home in."""
_SHORTEST = 2


def find_home(names: Iterable[Name], publication: str) -> Name | None:
    """Return which place of `names` the newspaper `publication` bears in its own, or None: 柳溪市 of 柳溪日报."""
    places = (name for name in names if name.kind is Kind.PLACE)
    return next((place for place in places if any(_heads(form, publication) for form in place.forms)), None)


def _heads(form: str, publication: str) -> bool:
    stem = form[:-1] if form.endswith(LEVELS) and len(form) > _SHORTEST else form
    return publication.startswith(stem)
