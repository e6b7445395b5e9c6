"""A page: its text in, its articles with all their facts out; the order of the steps."""

from dataclasses import replace

from reading.articles import read_articles
from reading.facts import Article, Name, Page
from reading.figures import find_figures
from reading.lexicon import Lexicon
from reading.names import find_names
from reading.quotations import find_quotations


def read_page(text: str, lexicon: Lexicon) -> Page:
    """Return the page that `text` prints with everything that is known about it."""
    page = lay_out(text, lexicon)
    named = zip(page.articles, find_names(page, lexicon), strict=True)
    return replace(page, articles=tuple(_read_article(article, names, page, lexicon) for article, names in named))


def lay_out(text: str, lexicon: Lexicon) -> Page:
    """Return the page that `text` prints, its articles without names, quotations and figures."""
    articles, folio = read_articles(text, lexicon)
    return Page(
        articles=articles,
        publication=folio.publication,
        day=folio.day,
        year=folio.day.year if folio.day else None,
        number=folio.number,
        section=folio.section,
    )


def _read_article(article: Article, names: tuple[Name, ...], page: Page, lexicon: Lexicon) -> Article:
    """Quotations and figures look for their speakers and subjects among the names, so names come first."""
    named = replace(article, names=names)
    return replace(
        named,
        quotations=tuple(find_quotations(named, lexicon)),
        figures=tuple(find_figures(named, lexicon, page.year)),
    )
