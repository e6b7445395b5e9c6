"""Lines that were read with blanks between their characters."""

import pytest

from reading.lines.blocks import read_lines
from reading.lines.spreading import close_up_lines

SPREAD = "大 桥 昨 日 通 车\n江 州 晚 报\n两 岸 都 来 了\n"


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("2 0 2 3 年 6 月 8 日", "2023年6月8日"),
        ("A 0 6", "A06"),
        ("□ 本 报 记 者 何 丽", "□本报记者何丽"),
        ("本 报 讯（记 者 何 丽）大桥昨日通车。", "本报讯（记者何丽）大桥昨日通车。"),
        ("“ 大 桥 通 了 ！ ”", "“大桥通了！”"),
        ("大桥通车 两岸欢庆", "大桥通车 两岸欢庆"),
    ],
)
def test_a_page_that_is_spread_is_closed_up(line, closed):
    *_, last = close_up_lines(list(read_lines(f"{SPREAD}{line}\n")))
    assert last.text == closed


@pytest.mark.parametrize("line", ["讣 告", "何　丽　罗　敏", "大 桥 昨 日 通 车", "4 0 7"])
def test_a_line_that_is_set_wide_stays_so_on_other_pages(line):
    page = f"大桥通车\n{line}\n大桥昨日通车。\n何　丽　罗　敏\n"
    assert [each.text for each in close_up_lines(list(read_lines(page)))] == page.splitlines()
