"""A page: its text in, its articles with all their facts out; the order of the steps."""

from reading.articles import read_articles
from reading.facts import Page
from reading.lexicon import Lexicon


def lay_out(text: str, lexicon: Lexicon) -> Page:
    """Return the page that `text` prints, its articles without names, quotations and figures."""
    articles, folio = read_articles(text, lexicon)
    return Page(
        articles, folio.publication, folio.day, folio.day.year if folio.day else None, folio.number, folio.section
    )
