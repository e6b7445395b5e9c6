"""Places and the addresses they stand in."""

import pytest

from reading.naming.places import places
from reading.text.segments import Segments


def seen(lexicon, text):
    return {each.span.of(text): each.chain.of(text) for each in places(lexicon).find(Segments(text))}


def test_each_level_knows_the_address_it_ends(lexicon):
    assert seen(lexicon, "成都市成华区华府沙河小区解封") == {
        "成都市": "成都市",
        "成华区": "成都市成华区",
        "华府沙河小区": "成都市成华区华府沙河小区",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("共建社区辽宁路社区开始登记", "辽宁路社区"),
        ("南津街街道书院路社区有5个点", "书院路社区"),
        ("锦江区首创娇子1号小区停水", "首创娇子1号小区"),
        ("他到三河镇汇城村调研", "汇城村"),
        ("会展中心旁的人民广场亮灯", "人民广场"),
        ("宝龙城市广场小区封闭", "宝龙城市广场小区"),
        ("云溪县青石镇向家湾村的夜里", "云溪县"),
        ("省道S207线塌方", "省道S207线"),
        ("家住金沙中路", "金沙中路"),
        ("去贵州黄果树瀑布", "黄果树瀑布"),
        ("搬进长安路校区", "长安路校区"),
        ("去“江边书舟”城市书房自习", "“江边书舟”城市书房"),
        ("珠海公路口岸车流量大", "珠海公路口岸"),
        ("老电厂小区停水", "老电厂小区"),
        ("在榆中县吴城镇塘下村调研", "塘下村"),
        ("在榆中县社城镇焦红寺村失火", "社城镇"),
        ("在榆中县社城镇焦红寺村失火", "焦红寺村"),
        ("香港科学园开园", "香港科学园"),
        ("在国家话剧院剧场上演", "国家话剧院剧场"),
        ("在北京人艺实验剧场上演", "北京人艺实验剧场"),
        ("长沙轨道交通6号线开通", "长沙轨道交通6号线"),
        ("乘地铁2号线上班", "地铁2号线"),
        ("列车从宜昌东、黄石北开往北京", "宜昌东"),
        ("列车从宜昌东、黄石北开往北京", "黄石北"),
        ("宜昌东、黄石北有雨", "宜昌"),
        ("住在和平里5号楼的老人", "和平里"),
        ("幸福里小区停水", "幸福里小区"),
        ("永安里菜市场开门", "永安里菜市场"),
        ("烟台市电子商务产业园招聘", "烟台市电子商务产业园"),
        ("奉化市大学生创业园展位前", "奉化市大学生创业园"),
        ("家住南湖大路附近", "南湖大路"),
        ("来到县前路买菜", "县前路"),
        ("榆林市区县前路的铺子", "县前路"),
        ("六盘山国家森林公园环青路东段封闭", "环青路东段"),
    ],
)
def test_a_name_is_cut_at_its_own_level(lexicon, text, name):
    assert name in seen(lexicon, text)


def test_a_district_named_by_a_general_word_is_one_behind_its_city(lexicon):
    assert "新城区" in seen(lexicon, "西安市新城区的居民")


@pytest.mark.parametrize(
    "text",
    [
        "各个社区",
        "史上最强搓板路",
        "第五个村",
        "国际石油市场",
        "在办事处社区治理办",
        "沿河5个村",
        "贫困县",
        "江河奔流",
        "中学安置点",
        "有能力在城镇就业",
        "取消新城区户籍",
        "五星酒店",
        "在封村封路的时期",
        "绿水青山就是金山银山",
        "跨过连心桥",
        "建设文化强市",
        "公开赛四站",
        "生产大县",
        "“最老”客运站",
        "不通高铁",
    ],
)
def test_what_only_ends_like_a_place_is_none(lexicon, text):
    assert seen(lexicon, text) == {}
