"""The offices printed with a person."""

import pytest

from reading.facts import Span
from reading.naming.roles import roles
from reading.text.overlaps import Overlaps
from reading.text.segments import Segments


def held(lexicon, text, name, body=""):
    start = text.index(name)
    bodies = Overlaps([Span(text.index(body), text.index(body) + len(body))] if body else ())
    return list(roles(lexicon).find(Segments(text), Span(start, start + len(name)), bodies))


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("锦湖街道办事处综治办主任张立辉每天到场。", "张立辉", "锦湖街道办事处综治办主任"),
        ("成都移动党委委员、副总经理罗小平带队。", "罗小平", "成都移动党委委员、副总经理"),
        ("虹北社区党委书记兼居委会主任邹建国走访。", "邹建国", "虹北社区党委书记兼居委会主任"),
        ("张军是东湖街道办事处社区治理办主任。", "张军", "东湖街道办事处社区治理办主任"),
        ("作为党政办主任,张元龙主动承担工作。", "张元龙", "党政办主任"),
        ("石秀娟,车队里唯一的女司机,开了十年车。", "石秀娟", "车队里唯一的女司机"),
        ("省委书记 吴政林出席。", "吴政林", "省委书记"),
        ("环卫工人张桂兰清扫街道。", "张桂兰", "环卫工人"),
        ("锦湖街道社会事务办副主任李飞燕说。", "李飞燕", "锦湖街道社会事务办副主任"),
        ("专家到场,环境与学校卫生科副科长高绪华发问。", "高绪华", "环境与学校卫生科副科长"),
        ("他与伍贤明、赵鲜亮两名服务队队员前往抢修。", "伍贤明", "服务队队员"),
        ("江州市第一医院感染科主任张宁说。", "张宁", "江州市第一医院感染科主任"),
        ("江州一中初二(3)班班主任张宁说。", "张宁", "江州一中初二(3)班班主任"),
        ("一个名叫张子晗的小朋友买来宵夜。", "张子晗", "小朋友"),
        ("邹家明36岁,是云溪县供电公司检修班班长。", "邹家明", "云溪县供电公司检修班班长"),
        ("“我不怕。”梁小兰说。她是救援队里唯一的女队员。", "梁小兰", "救援队里唯一的女队员"),
        ("卢星宇,1996年生,白沙村人,现任海州拾光农业有限公司总经理。", "卢星宇", "海州拾光农业有限公司总经理"),
        ("周小军是南坪街道的一名截瘫伤友。", "周小军", "截瘫伤友"),
        ("对话县教委主任周启文", "周启文", "县教委主任"),
    ],
)
def test_a_role_is_read_as_printed(lexicon, text, name, role):
    assert held(lexicon, text, name) == [role]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("老党员曲春成报了名。", "曲春成"),
        ("张军是一名普通党员。", "张军"),
        ("张军,今天没有来。", "张军"),
        ("张军,带队走访客户部、市场部等部门负责人。", "张军"),
    ],
)
def test_what_everybody_may_be_called_is_no_role(lexicon, text, name):
    assert held(lexicon, text, name) == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("全国人大代表李国强发言。", "全国人大"),
        ("海州市经济和信息化局副局长李国强介绍。", "海州市经济和信息化局"),
        ("省人力资源和社会保障厅厅长李国强说。", "省人力资源和社会保障厅"),
    ],
)
def test_a_role_that_begins_within_a_body_begins_with_it(lexicon, text, body):
    assert text[: text.index("李国强")] in held(lexicon, text, "李国强", body)
