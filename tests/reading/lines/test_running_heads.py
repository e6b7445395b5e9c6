"""What repeats the head of a page further down."""

import pytest

from reading.lines.blocks import Part, read_lines
from reading.lines.running_heads import mark_running_heads

HEAD = "今日江州\n2023年6月8日 星期四\n园地 3\n"


@pytest.mark.parametrize("line", ["今日江州　　园地　　3", "今日江州", "园地 3", "3 今日江州", "今日江州 星期四"])
def test_what_repeats_the_head_of_a_page_is_the_frame(line, lexicon):
    page = f"{HEAD}大桥通车\n大桥昨日通车。\n{line}\n桥长两公里。\n"
    framed = [each.text for each in mark_running_heads(list(read_lines(page)), lexicon) if each.part is Part.FRAME]
    assert framed == [*HEAD.splitlines(), line]


def test_a_column_of_short_news_below_the_head_is_no_section_of_the_page(lexicon):
    page = f"{HEAD}速览\n01 大桥通车 大桥昨日通车，两岸居民过江不再绕行。\n"
    framed = [each.text for each in mark_running_heads(list(read_lines(page)), lexicon) if each.part is Part.FRAME]
    assert framed == HEAD.splitlines()


@pytest.mark.parametrize("line", ["园地", "今日江州迎来新桥", "江州 3", "3"])
def test_what_says_more_or_less_than_the_head_is_none(line, lexicon):
    page = f"{HEAD}大桥通车\n大桥昨日通车。\n{line}\n桥长两公里。\n"
    framed = [each.text for each in mark_running_heads(list(read_lines(page)), lexicon) if each.part is Part.FRAME]
    assert framed == HEAD.splitlines()


@pytest.mark.parametrize(
    "line",
    [
        "天气：晴到多云",
        "今天白天：晴 12～18℃",
        "（市气象台昨日17时发布）",
        "读者热线 0000-5550187",
        "热线电话 0000-555****",
        "江畔民生报 民生 3",
        "JIANGZHOU RIBAO　江州日报",
        "A3 | 社会 SOCIETY",
        "主办：江州大学党委宣传部 主编：赵一宁",
        "2023年6月8日 星期四 THU, JUN 8, 2023",
        "A03·园地│江州新报│2023年6月8日│主编：赵一宁│编辑：钱多",
        "星期四 四月二十",
        "责编赵一宁 版式钱多多",
        "编辑 赵一宁 美编 钱 多 Tel:0000-5550187",
    ],
)
def test_whatever_a_page_tells_of_itself_or_the_weather_above_all_text_is_its_head(line, lexicon):
    page = f"{HEAD}{line}\n9月新桥将通车\n大桥昨日通车。\n"
    framed = [each.text for each in mark_running_heads(list(read_lines(page)), lexicon) if each.part is Part.FRAME]
    assert framed == [*HEAD.splitlines(), line]


def test_the_head_of_a_page_may_stand_behind_a_column_of_its_text(lexicon):
    head = "JIANGZHOU RIBAO\n江州日报\n2023年6月8日 星期四\n热烈祝贺大桥节开幕\n"
    page = f"桥长两公里。\n\n{head}\n大桥通车\n大桥昨日通车。\n"
    framed = [each.text for each in mark_running_heads(list(read_lines(page)), lexicon) if each.part is Part.FRAME]
    assert framed == head.splitlines()


@pytest.mark.parametrize("line", ["江州气温跌破0℃", "统筹兴桥 两岸相连", "天气转凉 桥上多雾", "一封家书 跨过大桥 3"])
def test_a_title_above_all_text_is_no_part_of_the_head(line, lexicon):
    page = f"{HEAD}{line}\n大桥昨日通车。\n"
    framed = [each.text for each in mark_running_heads(list(read_lines(page)), lexicon) if each.part is Part.FRAME]
    assert framed == HEAD.splitlines()
