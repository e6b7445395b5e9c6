"""Figures: the quantities of an article, with what they count, about whom and when."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reading.commodities import find_commodity
from reading.dates import DatedSpan, find_dates, find_times
from reading.facts import Article, Figure, Name, Period, Span
from reading.folding import simplify
from reading.lexicon import Lexicon
from reading.quantities import Quantity, find_quantities
from reading.sentences import split_sentences
from reading.subjects import Subjects


def find_figures(article: Article, lexicon: Lexicon, year: int | None = None) -> Iterator[Figure]:
    """Yield the figures of `article` in order.

    Args:
        article: with its names; its `day` places relative dates.
        lexicon: word lists.
        year: the year of dates that print none, where the article's day is unknown.
    """
    printed, text = article.text, _simplify(article.text)
    sentences = tuple(split_sentences(text))
    dates = tuple(find_dates(text, article.day, year))
    subjects = Subjects(replace(article, text=text), sentences, lexicon)
    named = sorted(span for name in article.names for span in name.mentions)
    quantities = tuple(find_quantities(text, lexicon, named))
    taken = (*(quantity.span for quantity in quantities), *named, *find_times(text))
    for quantity in quantities:
        sentence = _sentence_of(quantity, sentences)
        between = _find_room(quantity, sentence, taken)
        yield Figure(
            span=quantity.span,
            quantity=quantity.number,
            unit=quantity.unit,
            sentence=sentence,
            qualifier=quantity.qualifier,
            commodity=find_commodity(text, quantity, between, lexicon).of(printed),
            subject=_name_of(subjects.find(quantity, sentence), article),
            period=_find_period(text, quantity, sentence, dates, quantities),
        )


def _name_of(subject: Name | None, article: Article) -> str | None:
    """Return what `subject` is called: its name, or the words printed where it is none of the article's names."""
    if subject is None or subject in article.names:
        return subject.name if subject is not None else None
    return subject.mentions[0].of(article.text)


def _simplify(text: str) -> str:
    """Return `text` in the Simplified characters of the word lists, every character in its place."""
    simple = simplify(text)
    return simple if len(simple) == len(text) else text


def _find_room(quantity: Quantity, sentence: Span, others: Sequence[Span]) -> Span:
    """Return the stretch of the sentence around `quantity` that none of `others` takes."""
    before = [other.end for other in others if other.end <= quantity.span.start]
    behind = [other.start for other in others if other.start >= quantity.span.end]
    return Span(max([sentence.start, *before]), min([sentence.end, *behind]))


def _sentence_of(quantity: Quantity, sentences: Sequence[Span]) -> Span:
    at = bisect_right(sentences, quantity.core.start, key=lambda sentence: sentence.start)
    return sentences[max(0, at - 1)]


def _find_period(
    text: str, quantity: Quantity, sentence: Span, dates: Sequence[DatedSpan], quantities: Sequence[Quantity]
) -> Period | None:
    within = [dated for dated in dates if sentence.covers(dated.span)]
    # In 半年(1月1日至6月30日) the date belongs to the quantity that it is printed behind, and to no other.
    bracketed = {dated.span.start - 1: dated for dated in within if text[dated.span.start - 1] in "(（"}
    if quantity.span.end in bracketed:
        return bracketed[quantity.span.end].period
    owned = [bracketed.get(other.span.end) for other in quantities]
    before = [dated for dated in within if dated.span.end <= quantity.core.start and dated not in owned]
    return before[-1].period if before else None
