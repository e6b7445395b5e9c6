"""What the values that reading yields say of themselves."""

from datetime import date

import pytest

from reading.facts import Article, Period, Span


def test_the_body_of_an_article_is_its_running_text():
    text = "渡口通航\n天还没亮。\n船来了。\n图为渡口。"
    spans = (Span(0, 4), Span(5, 10), Span(11, 15), Span(16, 21))
    article = Article(text, ((1, 4),), captions=("图为渡口。",), paragraphs=spans, titles=spans[:1])
    assert article.body == ("天还没亮。", "船来了。")


def test_a_text_whose_paragraphs_are_not_told_is_all_body():
    assert Article("船来了。", ((1, 1),)).body == ("船来了。",)


@pytest.mark.parametrize(
    ("period", "written"),
    [
        (Period(date(2022, 5, 3), date(2022, 5, 3)), "2022-05-03"),
        (Period(date(2022, 5, 1), date(2022, 5, 3)), "2022-05-01/2022-05-03"),
        (Period(date(2022, 5, 1), None), "2022-05-01/"),
        (Period(None, None), "/"),
    ],
)
def test_a_period_is_written_as_its_day_or_as_its_ends(period, written):
    assert period.isoformat() == written
