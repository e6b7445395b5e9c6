"""A page: its text in, its articles with all their facts out; the order of the steps."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from reading.counts.figures import find_figures
from reading.counts.homes import find_home
from reading.facts import Article, Page
from reading.lexicon import Lexicon
from reading.lines.datelines import day_of, outlet_of
from reading.lines.outlets import find_papers
from reading.lines.years import infer_year
from reading.makeup.articles import read_articles
from reading.naming.names import find_names
from reading.speech.quotations import find_quotations
from reading.text.folding import is_traditional, simplify_in_place
from reading.traditional import give_back_page

_TAKEN_UP = "据"


def read_page(text: str, lexicon: Lexicon) -> Page:
    """Return the page that `text` prints, its articles with their names, quotations and figures."""
    return _read_in_simplified(text, lexicon, _read)


def lay_out(text: str, lexicon: Lexicon) -> Page:
    """Return the page that `text` prints, its articles without names, quotations and figures."""
    return _read_in_simplified(text, lexicon, _lay_out)


def _read_in_simplified(text: str, lexicon: Lexicon, read: Callable[[str, Lexicon], Page]) -> Page:
    """Return what `read` makes of `text`, which it sees in the Simplified characters and words of all word lists."""
    if not is_traditional(text):
        return read(text, lexicon)
    plain = simplify_in_place(text)
    for printed, as_read in lexicon.rows("regional_words"):
        plain = plain.replace(printed, as_read)
    return give_back_page(read(plain, lexicon), plain, text)


def _read(text: str, lexicon: Lexicon) -> Page:
    page = _lay_out(text, lexicon)
    names = find_names(page, lexicon)
    named = (replace(article, names=found) for article, found in zip(page.articles, names, strict=True))
    return replace(page, articles=tuple(_find_facts(article, page, lexicon) for article in named))


def _lay_out(text: str, lexicon: Lexicon) -> Page:
    articles, folio = read_articles(text, lexicon)
    year = folio.day.year if folio.day else infer_year("\n".join(article.text for article in articles), lexicon)
    return Page(
        articles=tuple(replace(article, day=folio.day or _filed(article, year)) for article in articles),
        publication=folio.publication or _newspaper(articles, lexicon),
        day=folio.day,
        year=year,
        number=folio.number,
        section=folio.section,
        dropped=_dropped(text, articles),
    )


def _find_facts(article: Article, page: Page, lexicon: Lexicon) -> Article:
    article = replace(article, quotations=tuple(find_quotations(article, lexicon)))
    home = find_home(article.names, page.publication or "")
    return replace(article, figures=tuple(find_figures(article, lexicon, year=page.year, home=home)))


def _dropped(text: str, articles: Sequence[Article]) -> float:
    """Return the share of the printed characters of `text` on lines that belong to none of its `articles`."""
    kept = {number for article in articles for first, last in article.lines for number in range(first, last + 1)}
    sizes = [len(line.strip()) for line in text.split("\n")]
    return sum(size for number, size in enumerate(sizes, start=1) if number not in kept) / max(1, sum(sizes))


def _filed(article: Article, year: int | None) -> date | None:
    """Return the day that the article's dateline prints, where the year is known."""
    return day_of(article.dateline, year) if article.dateline and year else None


def _newspaper(articles: Sequence[Article], lexicon: Lexicon) -> str | None:
    """Return the newspaper that most bylines and datelines of the page name."""
    # In the order of the page: sets have another one each time.
    named = Counter(paper for article in articles for paper in dict.fromkeys(_papers(article, lexicon)))
    return next((paper for paper, _ in named.most_common(1)), None)


def _papers(article: Article, lexicon: Lexicon) -> Iterator[str]:
    """Yield the newspapers that wrote `article`; whose words it only takes up (据江州日报报道) is none."""
    if article.dateline and article.dateline.startswith(_TAKEN_UP):
        return
    outlets = [author.outlet for author in article.byline]
    outlets.append(outlet_of(article.dateline, lexicon) if article.dateline else None)
    for outlet in filter(None, outlets):
        yield from find_papers(outlet)
