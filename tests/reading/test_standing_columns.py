"""Names of standing columns."""

import pytest

from reading.standing_columns import is_column_name


@pytest.mark.parametrize(
    ("line", "is_name"),
    [
        ("要闻", True),
        ("江边见闻", True),
        ("江边调查③", True),
        ("江边调查（三）", True),
        ("江边调查之三", True),
        ("江州十二座旧桥改建调查", False),
        ("大桥昨日通车", False),
        ("③", False),
        ("", False),
    ],
)
def test_a_column_is_named_shortly_and_by_its_last_words(line, is_name, lexicon):
    assert is_column_name(line, lexicon) is is_name
