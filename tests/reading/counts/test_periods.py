"""The days that a figure is about are those of the date told before it."""

from datetime import date

import pytest

from reading.counts.periods import Periods, is_compared
from reading.counts.quantities import find_quantities
from reading.facts import Article, Quotation, Span, Tier
from reading.text.sentences import split_sentences


def periods_in(text, lexicon):
    quotations = (Quotation(Span(text.index("“") + 1, text.index("”")), Tier.UNATTRIBUTED),) if "“" in text else ()
    article = Article(text, (), quotations=quotations, day=date(2023, 6, 8))
    quantities = tuple(find_quantities(text, lexicon))
    periods, sentences = Periods(article, quantities, None), list(split_sentences(text))
    asked = [(quantity, next(each for each in sentences if each.covers(quantity.core))) for quantity in quantities]
    return [period and period.isoformat() for period in (periods.find(*pair) for pair in asked)]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("6月5日来了8名工人，6月6日来了9名工人。", ["2023-06-05", "2023-06-06"]),
        ("6月5日开工。来了8名工人。", [None]),
        ("历时5天（6月5日至9日），运来9吨钢材。", ["2023-06-05/2023-06-09", None]),
        ("6月5日有8名工人，现在有9名工人。", ["2023-06-05", None]),
        ("他说：“6月5日来了8名工人。”又来了9名工人。", ["2023-06-05", None]),
        ("比2022年多8名工人。", [None]),
    ],
    ids=["each its own", "another sentence's", "in brackets", "now", "a speaker's", "compared with"],
)
def test_a_figure_is_of_the_last_date_before_it(text, periods, lexicon):
    assert periods_in(text, lexicon) == periods


@pytest.mark.parametrize(
    ("text", "expected"), [("比2022年多", True), ("是2022年的两倍", True), ("是2022年来的", False)]
)
def test_a_time_may_only_be_compared_with(text, expected):
    assert is_compared(text, Span(1, 6)) is expected
