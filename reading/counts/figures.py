"""Figures: the quantities of an article, with what they count, about whom and when."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reading.counts.commodities import find_commodity
from reading.counts.dates import DatedSpan, find_dates, find_times
from reading.counts.quantities import Quantity, find_quantities
from reading.counts.subjects import Subjects
from reading.counts.units import Dimension
from reading.facts import Article, Figure, Name, Period, Span
from reading.lexicon import Lexicon
from reading.text.digits import restore_digits
from reading.text.folding import simplify
from reading.text.sentences import split_sentences

_REACH = 3
# 比去年多3家 and 是去年的2倍 are no figures of that year.
_COMPARING = re.compile(r"(?:[比较]|高于|低于|多于|少于|超过|相当于|(?P<equal>[是为]))\Z")
_EQUALLED = re.compile("(?:同期|全年)?的")
_NOW = re.compile("现在|目前|如今|眼下|今天|至今")


def find_figures(article: Article, lexicon: Lexicon, year: int | None = None) -> Iterator[Figure]:
    """Yield the figures of `article` in order.

    Args:
        article: with its names and quotations; its `day` places relative dates.
        lexicon: word lists.
        year: the year of dates that print none, where the article's day is unknown.
    """
    printed, text = article.text, _regularize(article.text, lexicon)
    named = sorted(span for name in article.names for span in name.mentions)
    quantities = tuple(find_quantities(text, lexicon, named))
    if not quantities:
        return
    sentences = tuple(split_sentences(text))
    dates = tuple(dated for dated in find_dates(text, article.day, year) if not _is_compared(text, dated.span))
    placed = [(quantity, _sentence_of(quantity, sentences)) for quantity in quantities]
    subjects = Subjects(replace(article, text=text), sentences, placed, lexicon)
    # 产量|较2021年同期增长|两成: what is counted stands before the time that is only compared with.
    times = (time for time in find_times(text) if not _is_compared(text, time))
    told = (*(quantity.span for quantity in quantities), *times)
    # 1万名|泰国消费者: a name that opens the noun is part of what is counted.
    begun = {quantity.span.end + _owns(text, quantity) for quantity in quantities}
    starts = sorted([*(span.start for span in told), *(span.start for span in named if span.start not in begun)])
    ends = sorted(span.end for span in (*told, *named))
    bracketed = dict(_find_bracketed(text, quantities, dates))
    said = sorted(quotation.span for quotation in article.quotations)
    voices = _by_voice(dates, said)
    earlier: Figure | None = None
    for quantity, sentence in placed:
        between = _find_room(quantity, sentence, starts, ends)
        commodity = find_commodity(text, quantity, between, lexicon).of(printed)
        earlier = Figure(
            span=quantity.span,
            quantity=quantity.number,
            unit=quantity.unit,
            sentence=sentence,
            qualifier=quantity.qualifier,
            commodity=commodity or _carry_on(quantity, sentence, earlier),
            subject=_name_of(subjects.find(quantity, sentence), article),
            period=_find_period(text, quantity, sentence, voices.get(_voice(quantity.core, said), ()), bracketed),
        )
        yield earlier


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


def _is_compared(text: str, time: Span) -> bool:
    """Tell whether the time is only what another is compared with."""
    before = _COMPARING.search(text, max(0, time.start - _REACH), time.start)
    return before is not None and (not before["equal"] or bool(_EQUALLED.match(text, time.end)))


def _find_room(quantity: Quantity, sentence: Span, starts: Sequence[int], ends: Sequence[int]) -> Span:
    """Return the stretch of the sentence around `quantity` between the last of `ends` and the next of `starts`."""
    before, behind = bisect_right(ends, quantity.span.start), bisect_left(starts, quantity.span.end)
    return Span(max([sentence.start, *ends[before - 1 : before]]), min([sentence.end, *starts[behind : behind + 1]]))


def _sentence_of(quantity: Quantity, sentences: Sequence[Span]) -> Span:
    at = bisect_right(sentences, quantity.core.start, key=lambda sentence: sentence.start)
    return sentences[max(0, at - 1)]


def _find_bracketed(
    text: str, quantities: Sequence[Quantity], dates: Sequence[DatedSpan]
) -> Iterator[tuple[int, DatedSpan]]:
    """Yield where quantities end that a bracketed date follows, as in 半年(1月1日至6月30日), and that date."""
    ends = {quantity.span.end for quantity in quantities}
    for dated in dates:
        if text[dated.span.start - 1] in "(（" and dated.span.start - 1 in ends:
            yield dated.span.start - 1, dated


def _by_voice(dates: Sequence[DatedSpan], said: Sequence[Span]) -> dict[Span | None, list[DatedSpan]]:
    """Return the dates by the quotation that tells them: a speaker's 去年 dates nothing that the writer counts."""
    found: dict[Span | None, list[DatedSpan]] = {}
    for dated in dates:
        found.setdefault(_voice(dated.span, said), []).append(dated)
    return found


def _voice(span: Span, said: Sequence[Span]) -> Span | None:
    """Return the quotation of `said`, in order, that holds `span`; None where the writer speaks."""
    before = bisect_right(said, span.start, key=lambda quotation: quotation.start)
    return said[before - 1] if before and said[before - 1].covers(span) else None


def _find_period(
    text: str, quantity: Quantity, sentence: Span, dates: Sequence[DatedSpan], bracketed: Mapping[int, DatedSpan]
) -> Period | None:
    """Return the days of the date in brackets behind `quantity`, else of the last date before it in its sentence.

    What is so now (由2018年的7项增至现在的9项) is not of a day told before.
    """
    own = bracketed.get(quantity.span.end)
    if own is not None:
        return own.period
    last = bisect_right(dates, quantity.core.start, key=lambda dated: dated.span.end)
    others = set(bracketed.values())
    for dated in reversed(dates[:last]):
        if dated.span.start < sentence.start:
            return None
        if dated not in others:
            return None if _NOW.search(text, dated.span.end, quantity.core.start) else dated.period
    return None
