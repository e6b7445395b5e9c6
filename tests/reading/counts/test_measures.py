"""Measures are read as printed: numeral, unit and the words around them."""

import pytest

from reading.counts.measures import find_measures
from reading.facts import Qualifier


def measure_in(text, lexicon):
    (found,) = find_measures(text, lexicon)
    return found


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("3个小时", "小时"),
        ("3个月", "个月"),
        ("3个多月", "个月"),
        ("3个", "个"),
        ("3.4个百分点", "百分点"),
        ("3个人", "人"),
        ("3个人才", "个"),
        ("10个G", "个G"),
        ("6小时/次", "小时/次"),
        ("80公里每小时", "公里每小时"),
        ("20毫克/100毫升", "毫克/100毫升"),
        ("37.4角秒", "角秒"),
        ("3平方公里", "平方公里"),
        ("3千克", "千克"),
    ],
)
def test_the_longest_unit_counts_and_the_classifier_before_a_measure_does_not(text, unit, lexicon):
    assert measure_in(text, lexicon).unit == unit


@pytest.mark.parametrize(
    ("text", "before", "behind"),
    [
        ("约30人", Qualifier.ABOUT, None),
        ("30人左右", None, Qualifier.ABOUT),
        ("不超过30人", Qualifier.AT_MOST, None),
        ("30人以内", None, Qualifier.AT_MOST),
        ("最多能坐30人", Qualifier.AT_MOST, None),
        ("年满30岁", Qualifier.AT_LEAST, None),
        ("30岁出头", None, Qualifier.OVER),
        ("每场限30人", Qualifier.AT_MOST, None),
        ("60日内向法院上诉", None, Qualifier.AT_MOST),
        ("上限为每户每月30元", Qualifier.AT_MOST, None),
        ("少说有30人", Qualifier.AT_LEAST, None),
        ("可抑制约30人", Qualifier.ABOUT, None),
        ("附近30人", None, None),
        ("上限30人", None, None),
        ("最近30天", None, None),
        ("30人内部调整", None, None),
    ],
)
def test_qualifiers_stand_before_or_behind(text, before, behind, lexicon):
    found = measure_in(text, lexicon)
    assert (found.before, found.behind) == (before, behind)


def test_a_bare_scale_takes_its_qualifier_from_the_word_before(lexicon):
    found = measure_in("观众上万人", lexicon)
    assert (found.span.of("观众上万人"), found.scaled) == ("上万人", Qualifier.OVER)


def test_a_range_keeps_its_lower_end(lexicon):
    found = measure_in("气温零下3℃至零下1℃", lexicon)
    assert (found.low, found.low_unit, found.number, found.negative) == ("3", "℃", "1", True)
