"""Periods: the days that a figure is about, by the dates that are told before it."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reading.counts.dates import DatedSpan, find_dates
from reading.counts.quantities import Quantity
from reading.facts import Article, Period, Span

_REACH = 3
# 比去年多3家 and 是去年的2倍 are no figures of that year.
_COMPARING = re.compile(r"(?:[比较]|高于|低于|多于|少于|超过|相当于|(?P<equal>[是为]))\Z")
_EQUALLED = re.compile("(?:同期|全年)?的")
_NOW = re.compile("现在|目前|如今|眼下|今天|至今")


class Periods:
    """The dates of one article, asked for the days that a figure is about."""

    def __init__(self, article: Article, quantities: Sequence[Quantity], year: int | None) -> None:
        """Take the `article`, its `quantities`, and the `year` of dates that print none where its day is unknown."""
        self._text = article.text
        self._said = sorted(quotation.span for quotation in article.quotations)
        found = find_dates(article.text, article.day, year)
        dates = [dated for dated in found if not is_compared(article.text, dated.span)]
        self._bracketed = dict(_find_bracketed(article.text, quantities, dates))
        self._others = set(self._bracketed.values())
        # A speaker's 去年 dates nothing that the writer counts.
        self._by_voice: defaultdict[Span | None, list[DatedSpan]] = defaultdict(list)
        for dated in dates:
            self._by_voice[self._voice(dated.span)].append(dated)

    def find(self, quantity: Quantity, sentence: Span) -> Period | None:
        """Return the days of the date in brackets behind `quantity`, else of the last date before it in its `sentence`.

        What is so now (由2018年的7项增至现在的9项) is not of a day told before.
        """
        own = self._bracketed.get(quantity.span.end)
        if own is not None:
            return own.period
        dates = self._by_voice[self._voice(quantity.core)]
        last = bisect_right(dates, quantity.core.start, key=lambda dated: dated.span.end)
        for dated in reversed(dates[:last]):
            if dated.span.start < sentence.start:
                return None
            if dated not in self._others:
                return None if _NOW.search(self._text, dated.span.end, quantity.core.start) else dated.period
        return None

    def _voice(self, span: Span) -> Span | None:
        """Return the quotation that holds `span`; None where the writer speaks."""
        before = bisect_right(self._said, span.start, key=lambda quotation: quotation.start)
        return self._said[before - 1] if before and self._said[before - 1].covers(span) else None


def is_compared(text: str, time: Span) -> bool:
    """Tell whether the time is only what another is compared with."""
    before = _COMPARING.search(text, max(0, time.start - _REACH), time.start)
    return before is not None and (not before["equal"] or bool(_EQUALLED.match(text, time.end)))


def _find_bracketed(
    text: str, quantities: Sequence[Quantity], dates: Sequence[DatedSpan]
) -> Iterator[tuple[int, DatedSpan]]:
    """Yield where quantities end that a bracketed date follows, as in 半年(1月1日至6月30日), and that date."""
    ends = {quantity.span.end for quantity in quantities}
    for dated in dates:
        if text[dated.span.start - 1] in "(（" and dated.span.start - 1 in ends:
            yield dated.span.start - 1, dated
