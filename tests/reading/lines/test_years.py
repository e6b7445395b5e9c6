"""The year of a page's dates, where only one fits."""

import pytest

from reading.lines.years import infer_year


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1月25日（大年初一），供电所灯火通明。", 2020),
        ("2021年元旦开工。元宵节(2月15日)，社区里包汤圆。", 2022),
        ("元宵节(2月15日)，社区里包汤圆。", None),
        ("2021年底，大桥开工。10月8日，主塔封顶。到2023年要全线通车。", 2022),
        ("2023年9月，新校区启用。今年4月12日（星期五），师生植树。", 2024),
        ("4月12日，大桥通车。", None),
        ("2021年，大桥开工。", None),
        ("1月27日（大年初一），2023年，大桥开工。", None),
        ("", None),
    ],
)
def test_a_year_is_inferred_only_where_one_fits(text, year, lexicon):
    assert infer_year(text, lexicon) == year
