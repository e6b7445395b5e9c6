"""Eight invented pages, read by somebody who did not write the rules: how much of what they print is found.

Beside each page lies what a careful reader found in it. The floors are below what is reached today, so that a change
that loses a whole kind of fact fails here, whatever page it was made for.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from reading.facts import Article, Kind, Page
from reading.lexicon import Lexicon
from reading.page import read_page
from reading.text.folding import fold

PAGES = Path(__file__).parent / "pages"
KINDS = {"persons": Kind.PERSON, "places": Kind.PLACE, "agencies": Kind.AGENCY}
FLOORS = {
    "articles": 0.95,
    "headlines": 0.9,
    "persons": 0.85,
    "places": 0.7,
    "agencies": 0.85,
    "quotations": 0.92,
    "speakers": 0.82,
    "figures": 0.95,
}


@pytest.fixture(scope="module")
def found(lexicon: Lexicon) -> Counter[str]:
    """What was found, and under `wanted …` what stands there."""
    counts: Counter[str] = Counter()
    for file in sorted(PAGES.glob("*.json")):
        page = read_page(file.with_suffix(".txt").read_text("utf-8"), lexicon)
        for wanted in json.loads(file.read_text("utf-8"))["articles"]:
            counts.update(compare(wanted, page))
    return counts


@pytest.mark.parametrize("kind", FLOORS)
def test_what_a_careful_reader_finds_is_found(found: Counter[str], kind: str) -> None:
    assert found[kind] >= FLOORS[kind] * found[f"wanted {kind}"] > 0


def compare(wanted: dict, page: Page) -> Counter[str]:
    article = next((each for each in page.articles if fold(wanted["body_starts"]) in fold(each.text)), None)
    counts = Counter({"wanted articles": 1})
    if article is not None:
        counts["articles"] += fold(wanted["body_ends"]) in fold(article.text)
    if wanted["headline"]:
        counts["wanted headlines"] += 1
        counts["headlines"] += article is not None and fold(article.headline or "") == fold(wanted["headline"])
    for kind in KINDS:
        counts += compare_names(wanted, article, kind)
    return counts + compare_quotations(wanted, article) + compare_figures(wanted, article)


def compare_names(wanted: dict, article: Article | None, kind: str) -> Counter[str]:
    names = article.names if article else ()
    forms = {fold(form) for name in names if name.kind is KINDS[kind] for form in name.forms}
    hits = [name for name in wanted[kind] if {fold(each) for each in (name["name"], *name["aliases"])} & forms]
    return Counter({kind: len(hits), f"wanted {kind}": len(wanted[kind])})


def compare_quotations(wanted: dict, article: Article | None) -> Counter[str]:
    said = {}
    if article:
        said = {fold(quotation.span.of(article.text)): quotation.speaker for quotation in article.quotations}
    hits = [quotation for quotation in wanted["quotes"] if fold(quotation["text"]) in said]
    named = [quotation for quotation in wanted["quotes"] if quotation["speaker"]]
    right = [quotation for quotation in named if said.get(fold(quotation["text"])) == quotation["speaker"]]
    counts = Counter({"quotations": len(hits), "speakers": len(right)})
    return counts + Counter({"wanted quotations": len(wanted["quotes"]), "wanted speakers": len(named)})


def compare_figures(wanted: dict, article: Article | None) -> Counter[str]:
    left = Counter(float(figure.quantity) for figure in article.figures) if article else Counter()
    hits = left & Counter(float(figure["value"]) for figure in wanted["figures"])
    return Counter({"figures": hits.total(), "wanted figures": len(wanted["figures"])})
