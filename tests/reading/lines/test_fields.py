"""Fields of articles that a database handed out."""

import re

import pytest

from reading.lines.blocks import Part, read_lines
from reading.lines.fields import read_fields
from reading.page import lay_out

COLONS = """\
报纸名称：江州日报
日期：2023-06-08
版次：A03

引题：渡口改造进入收尾
标题：三座渡口装上新灯
副题：夜航时间延长两小时
作者：何丽 通讯员 罗敏
正文：
　　三座渡口的新灯昨夜点亮。
文章编号：20230608A03001

标题：小学添了新操场
作者：沈拾
正文：小学新操场昨日启用。
"""


BRACKETS = re.sub("^([^：\n　]+)：", r"【\1】", COLONS, flags=re.MULTILINE)


@pytest.mark.parametrize("page", [COLONS, BRACKETS], ids=["colons", "brackets"])
def test_each_field_is_what_its_name_says(page, lexicon):
    first, second = lay_out(page, lexicon).articles
    assert (first.kicker, first.headline, first.deck) == ("渡口改造进入收尾", "三座渡口装上新灯", "夜航时间延长两小时")
    assert [(author.name, author.role) for author in first.byline] == [("何丽", "作者"), ("罗敏", "通讯员")]
    assert (second.headline, [author.name for author in second.byline]) == ("小学添了新操场", ["沈拾"])


def test_the_frame_of_an_export_names_the_page(lexicon):
    page = lay_out(COLONS, lexicon)
    assert (page.publication, str(page.day), page.number) == ("江州日报", "2023-06-08", "A03")


@pytest.mark.parametrize(
    "page", ["标题：大桥通车\n大桥昨日通车。\n", "作者：何丽\n内容：大桥昨日通车。\n", "", "标题：\n"]
)
def test_a_line_that_begins_like_a_field_is_none_by_itself(page, lexicon):
    lines = list(read_lines(page))
    assert read_fields(lines, lexicon) == (lines, [])


def test_the_name_of_a_field_alone_is_no_line_of_the_story(lexicon):
    lines, _ = read_fields(list(read_lines("标题：大桥通车\n作者：\n正文：\n大桥昨日通车。\n")), lexicon)
    assert [line.part for line in lines] == [Part.TITLE, Part.FRAME, Part.FRAME, Part.BODY]
