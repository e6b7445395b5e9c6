"""Full dates as newspapers print them beside their name."""

from datetime import date

from reading.lines.printed_days import cut_days, find_days


def test_days_are_read_where_they_exist():
    assert find_days("2023-06-08，2023年2月30日，2023年12月1日") == (date(2023, 6, 8), date(2023, 12, 1))
    assert find_days("二〇二三年十二月二十一日，二〇二三年十三月一日") == (date(2023, 12, 21),)
    assert find_days("二O二三年十二月二日，二0二三年六月八日") == (date(2023, 12, 2), date(2023, 6, 8))
    assert find_days("2O23年l2月2日，2023-O6-0l") == (date(2023, 12, 2), date(2023, 6, 1))
    assert find_days("8 Jun 2023，Dec. 21st, 2023") == (date(2023, 6, 8), date(2023, 12, 21))
    assert find_days("THU, JUN 8, 2023") == (date(2023, 6, 8),)


def test_a_blank_stands_where_a_day_was_cut_out():
    assert cut_days("江州日报 2023年6月8日 星期四").split() == ["江州日报", "星期四"]
    assert cut_days("8 Jun 2023 要闻").split() == ["要闻"]
