"""Values to columns and back: how pages, articles and their facts lie in the tables."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from pathlib import PurePath
from typing import Any
from zlib import crc32

from sqlalchemy import Row

from reading.facts import Article, Author, Kind, Manner, Name, Page, Period, Qualifier, Span, Tier
from reading.text.folding import fold
from reading.text.sentences import split_sentences
from storage.archive.findings import ArticleCard, EntityCard, FigureCard, QuotationCard, Source
from storage.engine.identity import article_id, statement_id

Record = dict[str, Any]

_WORDS_BEFORE, _WORDS_BEHIND = 8, 4
_KEPT = 1024


def page_record(row: int, sheet: str, digest: str, page: Page) -> Record:
    """Return the columns of a page."""
    return {
        "row": row,
        "sheet": sheet,
        "digest": digest,
        "publication": page.publication,
        "day": page.day,
        "year": page.year,
        "number": page.number,
        "section": page.section,
    }


def article_ids(digest: str, articles: Iterable[Article]) -> Iterator[str]:
    """Yield the ids of a page's articles, in their order."""
    seen: Counter[str] = Counter()
    for article in articles:
        first_line = article.text.partition("\n")[0]
        yield article_id(digest, first_line, seen[first_line])
        seen[first_line] += 1


def article_record(article: Article) -> Record:
    """Return what an article says by itself; where it stands is added by who writes it."""
    return {
        "headline": article.headline,
        "kicker": article.kicker,
        "deck": article.deck,
        "column": article.column,
        "dateline": article.dateline,
        "continued_from": article.continued_from,
        "continued_on": article.continued_on,
        "subheadings": list(article.subheadings),
        "captions": list(article.captions),
        "byline": [[author.name, author.role, author.outlet] for author in article.byline],
        "lines": [list(pair) for pair in article.lines],
        "paragraphs": pairs(article.paragraphs),
        "titles": pairs(article.titles),
        "text": article.text,
    }


def name_record(name: Name, telling: Sequence[Span], evidence: Sequence[str], namesake: str) -> Record:
    """Return what an article says of a name.

    `telling` are the sentences that say most about it; `namesake` marks which of its page's bearers of the name it is.
    """
    return {
        "kind": name.kind.value,
        "name": name.name,
        "relative": name.relative,
        "aliases": list(name.aliases),
        "roles": list(name.roles),
        "mentions": pairs(name.mentions),
        "telling": pairs(telling),
        "evidence": list(evidence),
        "namesake": namesake,
    }


def quotation_records(rows: Iterable[int], article: int, key: str, written: Article) -> Iterator[Record]:
    """Yield the columns of an article's quotations but whose they are."""
    seen: Counter[str] = Counter()
    sentences = list(split_sentences(written.text))
    for row, quotation in zip(rows, written.quotations, strict=True):
        text = quotation.span.of(written.text)
        sentence = sentence_around(sentences, quotation.span)
        yield {
            "row": row,
            "id": statement_id("quotation", key, text, seen[text]),
            "article": article,
            "start": quotation.span.start,
            "end": quotation.span.end,
            "sentence_start": sentence.start,
            "sentence_end": sentence.end,
            "likeness": likeness(text),
            "tier": quotation.tier.value,
            "manner": quotation.manner.value,
            "printed": quotation.printed,
            "cue": quotation.cue,
            "speaker": quotation.speaker,
        }
        seen[text] += 1


def figure_records(rows: Iterable[int], article: int, key: str, written: Article) -> Iterator[Record]:
    """Yield the columns of an article's figures."""
    seen: Counter[str] = Counter()
    for row, figure in zip(rows, written.figures, strict=True):
        text = figure.span.of(written.text)
        yield {
            "row": row,
            "id": statement_id("figure", key, text, seen[text]),
            "article": article,
            "start": figure.span.start,
            "end": figure.span.end,
            "sentence_start": figure.sentence.start,
            "sentence_end": figure.sentence.end,
            "likeness": likeness(figure_words(written.text, figure.span, figure.sentence)),
            "quantity": str(figure.quantity),
            "unit": figure.unit,
            "qualifier": figure.qualifier.value,
            "commodity": figure.commodity,
            "subject": figure.subject,
            "dated": figure.period is not None,
            "first": figure.period.first if figure.period else None,
            "last": figure.period.last if figure.period else None,
        }
        seen[text] += 1


def likeness(words: str) -> int:
    """Return the number by which words are the same in the copies of a story, whatever their punctuation."""
    return crc32(fold(words).encode("utf-8", "surrogatepass"))


def figure_words(text: str, figure: Span, sentence: Span) -> str:
    """Return a figure with the few words around it that tell it from others, none beyond its sentence."""
    start, end = figure.start - _WORDS_BEFORE, figure.end + _WORDS_BEHIND
    return text[max(start, sentence.start, 0) : min(end, max(sentence.end, figure.end))]


def sentence_around(sentences: Iterable[Span], span: Span) -> Span:
    """Return the stretch of the `sentences` that `span` touches; `span` itself where it touches none."""
    touched = [sentence for sentence in sentences if sentence.overlaps(span)]
    return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end)) if touched else span


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Return `spans` as they lie in a JSON column."""
    return [[span.start, span.end] for span in spans]


def spans(column: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    """Return the spans of a JSON column."""
    return tuple(Span(start, end) for start, end in column)


def authors(column: Iterable[Sequence[str | None]]) -> tuple[Author, ...]:
    """Return the byline of a JSON column."""
    return tuple(Author(name or "", role or "", outlet) for name, role, outlet in column)


def period(row: Row[Any]) -> Period | None:
    """Return the period of a figure's row."""
    return Period(row.first, row.last) if row.dated else None


def entity_card(row: Row[Any]) -> EntityCard:
    """Return the card in a row of `entity`."""
    return EntityCard(
        id=row.id,
        name=row.name,
        kind=Kind(row.kind),
        aliases=tuple(row.aliases),
        roles=tuple(row.roles),
        articles=row.articles,
        first=row.first,
        last=row.last,
        publication=row.publication,
        copies=row.copies,
    )


def source_of(row: Row[Any]) -> Source:
    """Return where a statement stands, from a row with the columns of `storage.archive.sources.SOURCE`."""
    return Source(
        article=row.article_id,
        publication=row.publication,
        day=row.article_day,
        page=row.page_number,
        headline=row.source_headline,
        file=_bare_name(row.sheet),
    )


@lru_cache(_KEPT)
def _bare_name(path: str) -> str:
    return PurePath(path).name


def quotation_card(row: Row[Any]) -> QuotationCard:
    """Return the quotation of a row joined with its article's source and text."""
    return QuotationCard(
        id=row.id,
        text=row.text[row.start : row.end],
        speaker=row.speaker,
        printed=row.printed,
        cue=row.cue,
        tier=Tier(row.tier),
        manner=Manner(row.manner),
        sentence=row.text[row.sentence_start : row.sentence_end],
        source=source_of(row),
    )


def figure_card(row: Row[Any]) -> FigureCard:
    """Return the figure of a row joined with its article's source and text."""
    return FigureCard(
        id=row.id,
        text=row.text[row.start : row.end],
        quantity=Decimal(row.quantity),
        unit=row.unit,
        qualifier=Qualifier(row.qualifier),
        commodity=row.commodity,
        subject=row.subject,
        period=period(row),
        sentence=row.text[row.sentence_start : row.sentence_end],
        source=source_of(row),
    )


def article_card(row: Row[Any]) -> ArticleCard:
    """Return the card of an article's row joined with its source."""
    titles = spans(row.titles)
    body = (one for one in split_sentences(row.text) if not any(title.covers(one) for title in titles))
    lead = next(body, None)
    return ArticleCard(
        source=source_of(row),
        kicker=row.kicker,
        deck=row.deck,
        byline=authors(row.byline),
        lead=lead.of(row.text) if lead else "",
        captions=tuple(row.captions),
    )
