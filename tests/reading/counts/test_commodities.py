"""What a quantity counts is named in the newspaper's own words."""

import pytest

from reading.counts.commodities import find_commodity
from reading.counts.quantities import find_quantities
from reading.facts import Span


def commodities_in(text, lexicon):
    quantities = list(find_quantities(text, lexicon))
    ends = [0, *(found.span.end for found in quantities)]
    starts = [*(found.span.start for found in quantities[1:]), len(text)]
    return [
        find_commodity(text, found, Span(start, end), lexicon).of(text)
        for found, start, end in zip(quantities, ends, starts, strict=False)
    ]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("30余名护林员正在巡山", ["护林员"]),
        ("建成5个图书分馆，藏书2万册", ["图书分馆", "藏书"]),
        ("组建了20人的水质监测队", ["水质监测队"]),
        ("奖励每户50个G的移动流量", ["移动流量"]),
        ("帮扶8名失业工人", ["失业工人"]),
        ("走访12家规模以上企业", ["规模以上企业"]),
        ("来了30名教师和学生", ["教师和学生"]),
        ("共动员群众1200人次，清理垃圾30吨", ["动员群众", "清理垃圾"]),
        ("当天新增发热病例12例", ["新增发热病例"]),
        ("出动挖掘机6台、铲车4台", ["出动挖掘机", "铲车"]),
        ("粮食产量达65万吨", ["粮食产量"]),
        ("护林员平均年龄33岁", ["护林员平均年龄"]),
        ("打造10家百亿级园区，来了30名负责消毒的护林员", ["百亿级园区", "护林员"]),
        ("种植面积较上年增长8%", ["种植面积"]),
        ("研发投入占营收的比重达5%", ["研发投入"]),
        ("鸡蛋价格跌至每公斤9元", ["鸡蛋价格"]),
        ("种了60亩花椒，形成每年4万吨的磨面规模", ["花椒", "磨面规模"]),
        ("让产量提高5倍的专家", ["产量"]),
        ("农户领到了5万元贷款，七成农户满意", ["贷款", "农户"]),
        ("集中安置470人，为“巧手坊”母婴室8个添了桌椅", ["集中安置", "母婴室"]),
        ("新建4G基站70个", ["新建4G基站"]),
        ("产值达2000万元人民币，焊接精度控制在1毫米内", ["产值", "焊接精度"]),
        ("物资包括口罩1809万个，四个区基本完成检测", ["口罩", "区"]),
        ("地级及以上城市优良天数占86%", ["城市优良天数"]),
        ("共有144名选手参加", ["选手"]),
        ("与柳溪镇的最近距离约14公里", ["最近距离"]),
        ("车间里工人30名", ["工人"]),
        ("工业企业实现利润8亿元，PM2.5浓度下降3%", ["利润", "PM2.5浓度"]),
        ("种下50株树木拔地而起", ["树木"]),
        ("条文数量从190条缩减到27条", ["条文数量", ""]),
        ("秧苗长到15厘米高，沪指收报3012点，火灾致2人死亡", ["秧苗", "沪指", "火灾"]),
        ("集体所得不低于土地出让收益5%", ["土地出让收益"]),
        ("林业部门检查苗木繁育基地、木材交易经营场所90家", ["苗木繁育基地、木材交易经营场所"]),
    ],
)
def test_a_commodity_is_told_verbatim(text, counted, lexicon):
    assert commodities_in(text, lexicon) == counted


@pytest.mark.parametrize(
    "text", ["最终共有6人参加", "他今年44岁", "见到这位44岁的站长", "仅用了3天", "2023届突破了1万份"]
)
def test_where_no_noun_stands_nothing_is_counted(text, lexicon):
    assert commodities_in(text, lexicon) == [""]


def test_a_commodity_never_leaves_the_room_given(lexicon):
    text = "甲村白杨树20棵"
    (found,) = find_quantities(text, lexicon)
    assert find_commodity(text, found, Span(2, len(text)), lexicon).of(text) == "白杨树"
