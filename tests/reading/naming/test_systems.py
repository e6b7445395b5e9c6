"""Documents, programmes, mechanisms, apps and codes."""

import pytest

from reading.naming.systems import systems
from reading.text.segments import Segments


def seen(lexicon, text):
    return {each.chain.of(text): each.span.of(text) for each in systems(lexicon).find(Segments(text))}


@pytest.mark.parametrize(
    ("text", "whole", "name"),
    [
        ("扫码“蓉行通”小程序", "“蓉行通”小程序", "蓉行通"),
        ("构建“三重一体”监督机制", "“三重一体”监督机制", "三重一体"),
        ("推行‘互联网+网格’", "互联网+网格", "互联网+网格"),
        ("《民法典释义》出版", "《民法典释义》", "《民法典释义》"),
        ("出示健康码和场所码", "场所码", "场所码"),
        ("推进建设精细养护清单机制", "精细养护清单机制", "精细养护清单机制"),
        ("气象台发布高温红色预警", "高温红色预警", "高温红色预警"),
        ("县里启动抗旱Ⅳ级应急响应", "抗旱Ⅳ级应急响应", "抗旱Ⅳ级应急响应"),
        ("落实海州市防汛指挥部第3号令", "海州市防汛指挥部第3号令", "海州市防汛指挥部第3号令"),
        ("拨打96500省长热线", "96500省长热线", "96500省长热线"),
        ("居民填写健康状况登记表", "健康状况登记表", "健康状况登记表"),
        ("安装了智能“烟感”", "智能“烟感”", "烟感"),
        ("药品“双窗口”管理机制落地", "“双窗口”管理机制", "双窗口"),
        ("建成“四支柱”养老保险体系", "“四支柱”养老保险体系", "四支柱"),
        ("绑定电子“承诺书”模块", "电子“承诺书”模块", "承诺书"),
        ("在“海州人社”和“海州社保”微信公众号办理", "海州人社", "海州人社"),
        ("他们在小红书上发帖", "小红书", "小红书"),
        ("办理了“茶农e贷”", "茶农e贷", "茶农e贷"),
        ("每周三晚上召开“榕树议事会”", "榕树议事会", "榕树议事会"),
        ("提前准备好渝康码", "渝康码", "渝康码"),
        ("上线海南招商服务平台", "海南招商服务平台", "海南招商服务平台"),
        ("他们训练出检测模型(LUMA)", "LUMA", "LUMA"),
        ("项目组用Kanban2框架排期", "Kanban2", "Kanban2"),
        ("根据旅游法规定,景点须明码标价", "旅游法", "旅游法"),
        ("巴西《南美侨声周报》来访", "《南美侨声周报》", "《南美侨声周报》"),
        ("开展燃气安全专项行动", "燃气安全专项行动", "燃气安全专项行动"),
    ],
)
def test_a_system_is_seen_with_what_it_is(lexicon, text, whole, name):
    assert seen(lexicon, text)[whole] == name


def test_a_word_behind_a_quoted_name_that_goes_on_is_no_word_for_systems(lexicon):
    assert seen(lexicon, "通过“青年帮扶”号召捐款").get("“青年帮扶”号") is None


@pytest.mark.parametrize(
    "text",
    [
        "通过“筑巢引凤”招商",
        "接入数据共享平台",
        "看“镇园之宝”",
        "零食由“农大监制”",
        "“回血”模式",
        "他说“好”",
        "《海州日报》报道",
        "应急预案",
        "单位官方微信",
        "孩子们画下“蓝天白云”",
        "笼子里的“大宝宝”",
        "研发了AI模型",
        "进一步完善罕见病管理制度",
        "“今后我们要建立合作机制”",
        "融入共建“一带一路”发展规划",
        "他穿着GX牌外套",
        "堪称“黑科技”产品",
        "随后发出《通知》",
        "通过“小步快跑”进入市场",
        "这是一项系统工程",
    ],
)
def test_slogans_newspapers_and_bare_words_are_none(lexicon, text):
    assert seen(lexicon, text) == {}
