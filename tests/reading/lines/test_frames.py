"""What stands around a page's articles and belongs to none."""

import pytest

from reading.lines.frames import is_frame, parts_stories


@pytest.mark.parametrize(
    "line",
    [
        "第00003版:印象江州",
        "当前版：A03版：民生",
        "* * *",
        "-- 1 --",
        "第 2 页 共 8 页",
        "星期日   责任编辑 / 赵一宁   版式 / 钱多多",
        "原标题：大桥昨日通车",
        "扫描二维码看更多内容",
        "————————",
        "A02版：要闻",
        "上一版3  4下一版",
        "3 上一篇  下一篇 4",
        "下一篇：没有了",
        "明天晴 西北风3~4级 3℃~12℃",
        "放大 缩小 默认",
        "首页 | 版面导航 | 标题导航",
        "字号：大 中 小",
        "A03版：民生  上一版 下一版",
        "责任编辑：赵一宁  版式：钱多多",
        "责编 赵一宁 校对 钱多多 孙小美",
        "值班编委 高天 责编 赵一宁 校对 钱多多 热线 0000-5550187",
        "江州晚报 06版 民生 责任编辑:赵一宁 美编:钱多多",
        "Copyright © 江州晚报 版权所有",
        "江州日报数字报刊平台",
        "本埠新闻　责编：赵一宁　版式：钱多多",
        "本版责任编辑 赵一宁  美术编辑 钱多多",
        "责编：赵一宁　校对：钱多多　电话：0000-5550187",
        "国内统一刊号：CN00-0000 邮发代号：00-00",
        "第A08版：民生 PDF版",
        "第06版：社会·经纬 上一版3  4下一版",
        "第A18版：热线新闻 | 上一版3 4下一版 |",
        "文章字数：191",
        "中共江州县委机关报",
        "江州网首页 > 新闻中心 > 社会新闻 > 正文",
        "当前报纸名称：江州日报",
        "星期五",
        "中共江州县委宣传部主办 2026年7月23日 农历丙午年六月初十 星期四 第1203期 今日四版",
        "第8版（大地·作品）",
        "专栏：",
        "通版阅读请点击：",
        "江州市网信办违法和不良信息举报中心 电话：0000-5550187",
        "12　综合新闻　　本版编辑　赵一宁",
        "二〇二三年六月八日 星期四",
        "2023年6月8日　星期四　编辑/赵一宁　电话/0000-5550187　07　江畔·家园",
        "3 园地 江州大学报 2023年6月8日 第1186期",
        "8 Jun 2023 Thu.",
        "江州时讯 总第1387期 零售价1.00元",
        "江州时讯 12 新闻热线 0000-5550187",
        "返回目录  放大 缩小 全文复制",
        "QQ群：5550187 邮箱：a@b.cn",
    ],
)
def test_buttons_lists_and_margins_are_the_frame(line, lexicon):
    assert is_frame(line, lexicon)


@pytest.mark.parametrize(
    "line",
    [
        "微信扫一扫，办事不用跑",
        "放大城市格局",
        "扫码阅读新生活",
        "大桥昨日通车。",
        "打印社里的年轻人",
        "第3版图书上架",
        "编辑部的一天",
        "2023年6月8日 大桥通车",
        "第1387期 大桥",
        "□本报记者 赵一宁",
        "联系人：赵先生 13000000000",
    ],
)
def test_titles_that_share_a_word_with_the_frame_are_none(line, lexicon):
    assert not is_frame(line, lexicon)


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        ("————————", True),
        ("责任编辑：赵一宁", True),
        ("上一篇 下一篇", True),
        ("第03版：要闻", False),
        ("-- 1 --", False),
    ],
)
def test_a_rule_and_the_editors_line_part_stories(frame, expected, lexicon):
    assert parts_stories(frame, lexicon) is expected
