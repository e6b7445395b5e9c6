"""Names of standing columns."""

import pytest

from reading.lines.standing_columns import is_column_name, may_name_column


@pytest.mark.parametrize(
    ("line", "is_name"),
    [
        ("要闻", True),
        ("江边见闻", True),
        ("江边调查③", True),
        ("江边调查（三）", True),
        ("江边调查之三", True),
        ("江州十二座旧桥改建调查", False),
        ("我为群众办实事", True),
        ("“两会”时间", True),
        ("大桥昨日通车", False),
        ("③", False),
        ("", False),
    ],
)
def test_a_column_is_named_shortly_and_by_its_last_words(line, is_name, lexicon):
    assert is_column_name(line, lexicon) is is_name


@pytest.mark.parametrize(
    ("line", "title", "may"),
    [
        ("第三种眼光", "渡船还要开三年才有桥", True),
        ("读者信箱", "天桥何时加装电梯？", True),
        ("渡船停了", "青石镇的渡口三年没有人", False),
        ("江边“老船”", "还要开三年才有桥可走", False),
        ("青石镇渡口", "添了两条新船", False),
    ],
)
def test_a_few_characters_without_a_verb_may_name_the_column_of_a_much_longer_title(line, title, may):
    assert may_name_column(line, title) is may
