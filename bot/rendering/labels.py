"""Labels: what stands on the buttons below an answer, typed as a message where others press."""

from collections.abc import Iterable
from functools import cache

from bot.inquiry.answers import Answer, Opening, Payload, Picture, Subject, Target, View
from bot.rendering.keyboards import Button, Row
from bot.wording.catalogue import LANGUAGES, Catalogue, catalogue
from reading.asking.question import Facet
from reading.text.folding import fold

_KEYS = (
    *(f"facets.{facet}" for facet in Facet),
    "citing.button",
    "circle.button",
    "filter.lift",
    "paging.back",
    "paging.on",
    "trend.button",
    "why.button",
)
_DIGITS = "0123456789"


def is_label(text: str) -> bool:
    """Tell whether `text` is what stands on a button, with or without a number behind it."""
    return _unnumbered(text) in _labels()


def find_target(text: str, answer: Answer, rows: Iterable[Row], texts: Catalogue) -> Target | None:
    """Return what the button called `text` opens, out of the `rows` below `answer`; None where there is none.

    Pictures and the citation are there for every entity and source, so that what has none is told why.
    """
    buttons = [button for row in rows for button in row if isinstance(button, Button)]
    wanted = fold(text)
    for form in (fold, _unnumbered):
        for button in buttons:
            if form(button.label) == wanted:
                return button.target
    if answer.entity and wanted == fold(texts("trend.button")):
        return Picture(answer.entity.id)
    if answer.entity and wanted == fold(texts("circle.button")):
        return Picture(answer.entity.id, Subject.CIRCLE)
    if answer.sources and wanted == fold(texts("citing.button")):
        cited = Payload.ARTICLE.of(answer.sources[0].article)
        entity = answer.entity.id if answer.entity else None
        return View(entity, Facet.ARTICLES, cited=cited, opens=Opening.CITATION)
    return None


@cache
def _labels() -> frozenset[str]:
    return frozenset(_unnumbered(catalogue(language)(key)) for language in LANGUAGES for key in _KEYS)


def _unnumbered(label: str) -> str:
    return fold(label).rstrip(_DIGITS)
