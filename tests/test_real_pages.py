"""Promises that must hold on any newspaper's pages.

TEST_PAGES_DIR names a folder of them; without it the sample pages of this repository stand in.
"""

import os
from pathlib import Path

import pytest

from reading.facts import Article, Page, Span
from reading.files.decoding import decode
from reading.lexicon import Lexicon
from reading.page import read_page

SAMPLES = Path(__file__).parent.parent / "seeds" / "pages"
FOLDER = Path(os.environ.get("TEST_PAGES_DIR") or SAMPLES)
FILES = sorted(FOLDER.glob("*.txt"))


@pytest.fixture(params=FILES, ids=lambda file: file.stem, scope="module")
def printed(request) -> str:
    return decode(request.param.read_bytes())


@pytest.fixture(scope="module")
def page(printed: str, lexicon: Lexicon) -> Page:
    return read_page(printed, lexicon)


def test_there_are_pages_to_read() -> None:
    assert FILES, f"no .txt file in {FOLDER}"


def test_every_mention_reads_back_as_a_form_of_its_name(page: Page) -> None:
    for article in page.articles:
        for name in article.names:
            assert {mention.of(article.text) for mention in name.mentions} <= set(name.forms)


def test_every_fact_lies_within_its_article(page: Page) -> None:
    for article in page.articles:
        whole = Span(0, len(article.text))
        assert all(whole.covers(span) and span.start < span.end for span in spans_of(article))


def test_speakers_are_names_of_the_article(page: Page) -> None:
    for article in page.articles:
        known = {name.name for name in article.names} | {None}
        assert {quotation.speaker for quotation in article.quotations} <= known


def test_a_figure_is_about_a_name_of_the_article_or_words_printed_there(page: Page) -> None:
    for article in page.articles:
        known = {name.name for name in article.names} | {None}
        assert all(figure.subject in known or figure.subject in article.text for figure in article.figures)


def test_every_paragraph_was_printed(page: Page, printed: str) -> None:
    """Healing joins lines and lifts captions out; it never writes a word."""
    letters = {character for character in printed if not character.isspace()}
    for article in page.articles:
        assert {character for character in article.text if not character.isspace()} <= letters


def test_an_articles_lines_stand_in_the_file(page: Page, printed: str) -> None:
    last_line = len(printed.split("\n"))
    for article in page.articles:
        assert all(1 <= first <= last <= last_line for first, last in article.lines)


def test_reading_twice_finds_the_same(page: Page, printed: str, lexicon: Lexicon) -> None:
    assert read_page(printed, lexicon) == page


def spans_of(article: Article) -> list[Span]:
    mentions = [mention for name in article.names for mention in name.mentions]
    return [
        *mentions,
        *article.paragraphs,
        *(quotation.span for quotation in article.quotations),
        *(figure.span for figure in article.figures),
        *(figure.sentence for figure in article.figures),
    ]
