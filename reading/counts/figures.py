"""Figures: the quantities of an article, with what they count, about whom and when."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reading.counts.cast import Cast
from reading.counts.commodities import find_commodity
from reading.counts.dates import find_times
from reading.counts.periods import Periods, is_compared
from reading.counts.quantities import Quantity, find_quantities
from reading.counts.subjects import Subjects
from reading.counts.units import Dimension
from reading.facts import Article, Figure, Name, Span
from reading.lexicon import Lexicon
from reading.text.digits import restore_digits
from reading.text.folding import simplify
from reading.text.sentences import split_sentences


def find_figures(
    article: Article, lexicon: Lexicon, year: int | None = None, home: Name | None = None
) -> Iterator[Figure]:
    """Yield the figures of `article` in order.

    Args:
        article: with its names and quotations; its `day` places relative dates.
        lexicon: word lists.
        year: the year of dates that print none, where the article's day is unknown.
        home: the article's name for the place that its newspaper calls 我市, where known.
    """
    text = _regularize(article.text, lexicon)
    named = sorted(span for name in article.names for span in name.mentions)
    quantities = tuple(find_quantities(text, lexicon, named))
    if not quantities:
        return
    sentences = tuple(split_sentences(text))
    placed = [(quantity, _sentence_of(quantity, sentences)) for quantity in quantities]
    regular = replace(article, text=text)
    cast = Cast(regular, sentences, lexicon, home)
    subjects, periods = Subjects(cast, placed, lexicon), Periods(regular, quantities, year)
    starts, ends = _find_edges(text, quantities, named)
    earlier: Figure | None = None
    for quantity, sentence in placed:
        between = _find_room(quantity, sentence, starts, ends)
        commodity = find_commodity(text, quantity, between, lexicon).of(article.text)
        earlier = Figure(
            span=quantity.span,
            quantity=quantity.number,
            unit=quantity.unit,
            sentence=sentence,
            qualifier=quantity.qualifier,
            commodity=commodity or _carry_on(quantity, sentence, earlier),
            subject=_name_of(subjects.find(quantity, sentence), article),
            period=periods.find(quantity, sentence),
        )
        yield earlier


def _find_edges(text: str, quantities: Sequence[Quantity], named: Sequence[Span]) -> tuple[list[int], list[int]]:
    """Return where in `text` quantities, times and names begin and where they end, each in order."""
    # 产量|较2021年同期增长|两成: what is counted stands before the time that is only compared with.
    times = (time for time in find_times(text) if not is_compared(text, time))
    told = (*(quantity.span for quantity in quantities), *times)
    # 1万名|泰国消费者: a name that opens the noun is part of what is counted.
    begun = {quantity.span.end + _owns(text, quantity) for quantity in quantities}
    starts = sorted([*(span.start for span in told), *(span.start for span in named if span.start not in begun)])
    return starts, sorted(span.end for span in (*told, *named))


def _owns(text: str, quantity: Quantity) -> bool:
    """Tell whether 的 stands between `quantity` and what it counts."""
    return quantity.dimension is Dimension.COUNT and text.startswith("的", quantity.span.end)


def _carry_on(quantity: Quantity, sentence: Span, earlier: Figure | None) -> str:
    """Return what the figure before counts, where `quantity` says more of it: 产值3亿元，增长|5%; 由3个增至|5个."""
    if earlier is None or earlier.sentence != sentence or earlier.span == quantity.span:
        return ""
    return earlier.commodity if quantity.dimension is Dimension.SHARE or quantity.unit == earlier.unit else ""


def _name_of(subject: Name | None, article: Article) -> str | None:
    """Return what `subject` is called: its name, or the words printed where it is none of the article's names."""
    if subject is None:
        return None
    is_named = any(name is subject for name in article.names)
    return subject.name if is_named else subject.mentions[0].of(article.text)


def _regularize(text: str, lexicon: Lexicon) -> str:
    """Return `text` in the Simplified characters of the word lists and whole numbers, every character in its place."""
    simple = simplify(text)
    return restore_digits(simple if len(simple) == len(text) else text, lexicon)


def _find_room(quantity: Quantity, sentence: Span, starts: Sequence[int], ends: Sequence[int]) -> Span:
    """Return the stretch of the sentence around `quantity` between the last of `ends` and the next of `starts`."""
    before, behind = bisect_right(ends, quantity.span.start), bisect_left(starts, quantity.span.end)
    return Span(max([sentence.start, *ends[before - 1 : before]]), min([sentence.end, *starts[behind : behind + 1]]))


def _sentence_of(quantity: Quantity, sentences: Sequence[Span]) -> Span:
    at = bisect_right(sentences, quantity.core.start, key=lambda sentence: sentence.start)
    return sentences[max(0, at - 1)]
