"""Which forms name the same thing."""

import pytest

from reading.facts import Kind
from reading.naming.forms import drop_shared, forms


@pytest.mark.parametrize(
    ("kind", "short", "full"),
    [
        (Kind.AGENCY, "成都市卫健委", "成都市卫生健康委员会"),
        (Kind.AGENCY, "市疾控中心", "长春市疾病预防控制中心"),
        (Kind.AGENCY, "东湖街道办", "锦江区东湖街道办事处"),
        (Kind.AGENCY, "双清区税务局", "国家税务总局邵阳市双清区税务局"),
        (Kind.AGENCY, "成都移动", "中国移动通信集团四川有限公司成都分公司"),
        (Kind.PLACE, "瑞安", "瑞安市"),
        (Kind.PLACE, "小沙江", "小沙江地区"),
        (Kind.PLACE, "新平县", "新平彝族傣族自治县"),
        (Kind.PLACE, "顶峰水岸小区", "顶峰水岸汇景小区"),
        (Kind.PERSON, "李书记", "李开平"),
        (Kind.SYSTEM, "蓉行通", "“蓉行通”小程序"),
        (Kind.SYSTEM, "蓉行通", "Rongtong(蓉行通)"),
        (Kind.SYSTEM, "《实施方案》", "《海州市养老服务实施方案(2023—2030年)》"),
        (Kind.SYSTEM, "旅游法", "《旅游法》"),
        (Kind.SYSTEM, "《旅游法》", "《中华人民共和国旅游法》"),
        (Kind.AGENCY, "甘肃医疗队", "甘肃省第三批援疆医疗队"),
        (Kind.AGENCY, "甘肃支援青海医疗队", "甘肃省对口支援青海海北医疗队"),
        (Kind.AGENCY, "兰州公安", "兰州市公安局"),
        (Kind.AGENCY, "川航", "四川航空"),
        (Kind.AGENCY, "鑫远", "鑫远科技"),
        (Kind.AGENCY, "商务部", "中国商务部"),
        (Kind.PERSON, "辛格尔顿", "亚历山大·辛格尔顿"),
        (Kind.PERSON, "坎普", "莫里斯·坎普"),
        (Kind.AGENCY, "花旗", "花旗银行"),
        (Kind.AGENCY, "中国队", "中国冰壶队"),
        (Kind.AGENCY, "甘肃队", "甘肃鑫远女篮"),
        (Kind.AGENCY, "甘肃女篮", "甘肃鑫远女篮"),
        (Kind.AGENCY, "兰州育新中学", "甘肃省兰州市育新中学"),
        (Kind.AGENCY, "方城文联", "河南方城县文联"),
        (Kind.AGENCY, "启东交警", "启东市公安局交通警察大队"),
        (Kind.AGENCY, "拉萨消防", "拉萨市消防救援支队"),
        (Kind.AGENCY, "柳河法院", "吉林省通化市柳河县人民法院"),
        (Kind.AGENCY, "兰州体校", "兰州体育运动学校"),
        (Kind.PLACE, "珠峰", "珠穆朗玛峰"),
        (Kind.PLACE, "青石潭", "青石潭国家森林公园"),
        (Kind.AGENCY, "市地税局", "兰州市地方税务局"),
        (Kind.AGENCY, "畹町边检站", "畹町出入境边防检查站"),
        (Kind.PLACE, "红梅滑雪场", "兰州红梅滑雪场"),
    ],
)
def test_a_short_form_stands_for_its_full_one(lexicon, kind, short, full):
    assert forms(lexicon).is_short(kind, short, full)


@pytest.mark.parametrize(
    ("kind", "short", "full"),
    [
        (Kind.AGENCY, "四川省疾控中心", "成都市疾控中心"),
        (Kind.AGENCY, "商务部", "美国商务部"),
        (Kind.AGENCY, "启东交警", "启东市公安局"),
        (Kind.AGENCY, "海州人民医院", "海州市第二人民医院"),
        (Kind.AGENCY, "吉林市人民医院", "吉林省人民医院"),
        (Kind.AGENCY, "甘肃男篮", "甘肃鑫远女篮"),
        (Kind.AGENCY, "省疾控中心", "成都市疾控中心"),
        (Kind.PLACE, "长春新区", "长春净月高新区"),
        (Kind.AGENCY, "甘肃第二批援疆医疗队", "甘肃省第三批援疆医疗队"),
        (Kind.AGENCY, "宁夏医疗队", "甘肃省第三批援疆医疗队"),
        (Kind.PERSON, "李书记", "王开平"),
        (Kind.PERSON, "李开", "李开平"),
        (Kind.SYSTEM, "健康码", "家庭健康码"),
        (Kind.SYSTEM, "《红楼梦》", "《重读红楼梦》"),
    ],
)
def test_two_things_stay_two(lexicon, kind, short, full):
    assert not forms(lexicon).is_short(kind, short, full)


def test_groups_put_the_fullest_form_first(lexicon):
    assert list(forms(lexicon).group(Kind.PLACE, ["长春", "长春市", "长春"])) == [("长春市", "长春")]


@pytest.mark.parametrize(("text", "grouped"), [("店老板何先生来了,何老板叹气。", 1), ("何先生来了,何老板叹气。", 2)])
def test_who_has_a_title_before_an_address_is_addressed_by_both(lexicon, text, grouped):
    assert len(list(forms(lexicon).group(Kind.PERSON, ["何先生", "何老板"], text))) == grouped


@pytest.mark.parametrize(
    ("form", "text", "grouped"),
    [
        ("老何", "何长青是的哥。老何笑了。", 1),
        ("老何", "的哥老何上了报。何长青的工友都叫他老何。", 1),
        ("老何", "何长青叹气,花贩老何也叹气。", 2),
        ("老罗", "何长青叹气,老罗也叹气。", 2),
        ("长青", "何长青笑了。长青,再来一个!", 1),
    ],
)
def test_friends_call_somebody_old_or_by_the_given_name(lexicon, form, text, grouped):
    assert len(list(forms(lexicon).group(Kind.PERSON, ["何长青", form], text))) == grouped


def test_a_form_that_fits_two_groups_joins_neither():
    assert drop_shared([{"疾控中心", "甲"}, {"疾控中心"}]) == [{"甲"}, set()]
