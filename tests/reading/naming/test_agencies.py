"""Organisations, their parts, and the places and levels they begin with."""

import pytest

from reading.naming.agencies import agencies
from reading.text.segments import Segments


def seen(lexicon, text):
    return {each.chain.of(text) for each in agencies(lexicon).find(Segments(text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("据中国移动通信集团四川有限公司成都分公司介绍", "中国移动通信集团四川有限公司成都分公司"),
        ("国家税务总局邵阳市双清区税务局上门服务", "国家税务总局邵阳市双清区税务局"),
        ("经省药品监督管理局批准", "省药品监督管理局"),
        ("在街道防控指挥部的领导下", "街道防控指挥部"),
        ("青石镇渡口管理站站长介绍", "青石镇渡口管理站"),
        ("江苏省农科院果树研究所的专家", "江苏省农科院果树研究所"),
        ("法国队战胜古巴队", "古巴队"),
        ("辽宁男篮客场取胜", "辽宁男篮"),
        ("长沙市第三医院的医生", "长沙市第三医院"),
        ("慈溪市周巷镇农民专业合作社成立", "慈溪市周巷镇农民专业合作社"),
        ("区委、区政府要求", "区委"),
        ("镇卫生院和县疾控中心派人", "县疾控中心"),
        ("账户由县审计局监督", "县审计局"),
        ("县民政局会同县残联发放物资", "县残联"),
        ("县医保局将基金打包", "县医保局"),
        ("中国(海南)改革发展研究院发布成果", "中国(海南)改革发展研究院"),
        ("东海海事局联合国网海州供电公司开展演练", "国网海州供电公司"),
        ("东海海事局联合国网海州供电公司开展演练", "东海海事局"),
        ("双河镇双河小学的学生", "双河小学"),
        ("开发区招商局介绍", "开发区招商局"),
        ("江州队在主场取胜", "江州队"),
        ("他在联华超市买菜", "联华超市"),
        ("据海南省人力资源和社会保障厅介绍", "海南省人力资源和社会保障厅"),
        ("长沙市经济与信息化局的干部", "长沙市经济与信息化局"),
        ("新华社江西分社的同行", "新华社江西分社"),
        ("国家水利和草原局的通知", "国家水利和草原局"),
        ("安徽省第三批援疆医疗队归来", "安徽省第三批援疆医疗队"),
        ("向甘肃对口支援青海医疗队致敬", "甘肃对口支援青海医疗队"),
        ("由甘肃兰州“6·9”较大爆炸事故调查组认定", "甘肃兰州“6·9”较大爆炸事故调查组"),
        ("甘肃省政府事故调查组公布", "甘肃省政府事故调查组"),
        ("由省应急管理厅牵头", "省应急管理厅"),
        ("并及时报省教育厅备案", "省教育厅"),
        ("海州大学“青禾”志愿服务团队负责人", "海州大学“青禾”志愿服务团队"),
        ("党员组成了抗“疫”突击队", "抗“疫”突击队"),
        ("感谢美国驻华使馆", "美国驻华使馆"),
        ("海州市联合甘肃远山实业集团建厂", "甘肃远山实业集团"),
        ("海关总署联合商务部发布公告", "商务部"),
        ("上海联合产权交易所开市", "上海联合产权交易所"),
        ("广州市增城区文化广电旅游体育局主办", "广州市增城区文化广电旅游体育局"),
        ("省文化和旅游厅文化市场综合执法监督处处长说", "省文化和旅游厅文化市场综合执法监督处"),
        ("香港特区政府房屋局局长介绍", "香港特区政府"),
        ("成立“下沉小区疫情防控组”支援", "下沉小区疫情防控组"),
    ],
)
def test_an_agency_is_read_from_its_head_to_its_ending(lexicon, text, name):
    assert name in seen(lexicon, text)


def test_a_whole_is_seen_inside_the_name_of_its_part(lexicon):
    assert seen(lexicon, "隆回县供电公司小沙江供电所所长") == {"隆回县供电公司", "隆回县供电公司小沙江供电所"}


def test_a_party_committee_in_an_office_is_no_body_of_its_own(lexicon):
    assert seen(lexicon, "海州大学党委副书记说") == {"海州大学"}
    assert seen(lexicon, "海州大学党委发出通知") == {"海州大学", "海州大学党委"}


def test_two_bodies_joined_by_and_stay_two(lexicon):
    assert {"长沙市财政局", "司法局"} & seen(lexicon, "长沙市财政局和长沙市司法局签约") == {"长沙市财政局"}


def test_two_teams_sent_by_two_places_stay_two(lexicon):
    assert seen(lexicon, "在甘肃援疆医疗队和宁夏援疆医疗队支援下") == {"甘肃援疆医疗队", "宁夏援疆医疗队"}


def test_a_party_that_a_place_follows_is_no_name_beside_its_committee(lexicon):
    assert seen(lexicon, "中共甘肃省委员会的来信") == {"中共甘肃省委员会"}


def test_a_piece_of_a_company_is_no_company(lexicon):
    assert seen(lexicon, "湖南财信金控集团吉祥人寿保险公司") == {"湖南财信金控集团吉祥人寿保险公司"}


@pytest.mark.parametrize(
    "text",
    [
        "江苏省中小学开学",
        "形成消防新格局",
        "全体干部",
        "在平台上",
        "安徽南部有雨",
        "新建幼儿园12所",
        "海州市现有中等职业学校65所",
        "县里所有公办小学开学",
        "海州义务教育学校430所,在校学生两万人",
        "20亩蔬菜种植基地",
        "地方党委政府",
        "甘肃省多地人民政府",
        "甘肃各级工会",
        "兑换有价证券",
        "定点医院",
        "莫斯科下雪",
        "来自泰国、加拿大、巴西等国家和地区的12家媒体",
        "长三角建设所带来的机遇",
        "京津冀三地海关签约",
        "重庆各大发电厂",
        "那股“神药”卖了",
        "该公园“6·9”失火系游客所为",
        "老电厂小区停水",
        "甘肃兰科植物开花了",
    ],
)
def test_what_only_ends_like_an_agency_is_none(lexicon, text):
    assert seen(lexicon, text) == set()
