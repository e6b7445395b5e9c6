"""What the articles of a page name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Article, Author, Kind, Page, Span
from reading.naming.names import find_names
from reading.tagging.tagger import Sighting


def read(lexicon, *texts):
    page = Page(tuple(Article(text=text, lines=()) for text in texts))
    return [{(name.kind, form): name for name in names for form in name.forms} for names in find_names(page, lexicon)]


def named(lexicon, kind, text):
    page = Page((Article(text=text, lines=()),))
    return {name.name for names in find_names(page, lexicon) for name in names if name.kind == kind}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("海陵法院的法官钱慧敏表示,借条要写明还款日期。", {"钱慧敏"}),
        ("原告李国强与被告周某某是多年好友。", {"李国强", "周某某"}),
        ("谢震东以9秒97夺冠,主教练孙海波说:“起跑非常好。”", {"谢震东", "孙海波"}),
        ("家长黄女士说,孩子上学更近了。", {"黄女士"}),
        ("经理何忠明说,桥已合龙。", {"何忠明"}),
        ("水文局局长马永来介绍,下泄流量增加了。", {"马永来"}),
        ("作家陈映月、贾平川和王忆安等出席了颁奖典礼。", {"陈映月", "贾平川", "王忆安"}),
        ("今年52岁的韩冰在公交公司开了28年车。", {"韩冰"}),
        ("美国总统威尔逊与法国外长拉法兰通了电话。", {"威尔逊", "拉法兰"}),
        ("约翰·史密斯教授专程来到成都。", {"约翰·史密斯"}),
        ("技术总监欧阳文博介绍了新机型。", {"欧阳文博"}),
        ("移动业务组的李浩然、孙歆、袁铭三名同志立即出发。", {"李浩然", "孙歆", "袁铭"}),
        ("[张立辉]\n坚守卡口", {"张立辉"}),
        ("村民谢某红在家隔离,徐某因停电报修。", {"谢某红", "徐某"}),
        ("网格员何向民挨家走访。", {"何向民"}),
        ("李莉家楼下堆满了菜。社区工作人员李莉又坐到电脑前。", {"李莉"}),
        ("陈卫东没有休息。陈卫东的妻子也在一线。", {"陈卫东"}),
    ],
)
def test_people_are_found_by_the_words_around_them(lexicon, text, people):
    assert named(lexicon, Kind.PERSON, text) == people


@pytest.mark.parametrize(
    "text",
    [
        "夜幕降临,大家维持秩序,推进党风廉政建设。",
        "高度重视安全生产,方便群众出行,全面复工复产。",
        "双采双检,确保结果精准,任务艰巨,展示责任担当。",
        "金牌教练带队,白色羽绒服热销,石油价格上涨。",
        "常通风、勤洗手、戴口罩,时间就是生命。",
        "连日来,19张季度报表陆续公布,向全社会公开。",
    ],
)
def test_ordinary_words_are_nobody(lexicon, text):
    assert named(lexicon, Kind.PERSON, text) == set()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("家住朝阳区望京街道的居民常去南湖公园晨练。", {"朝阳区", "望京街道", "南湖公园"}),
        ("瑞安市礁石社区瑞景家园小区已经解封。", {"瑞安市", "礁石社区", "瑞景家园小区"}),
        ("绿园区跃进社区开始接种。", {"绿园区", "跃进社区"}),
        ("他来到旧县镇桃源村看望果农。", {"旧县镇", "桃源村"}),
        ("昨天在天河体育场,球迷坐满看台。", {"天河体育场"}),
        ("成都地铁天府广场站换上了新的闸机。", {"成都地铁天府广场站"}),
        ("锦华路一段车流不息。", {"锦华路一段"}),
        ("邵阳经开区的智能终端产业园项目复工。", {"邵阳经开区"}),
        ("大理州漾濞县发生地震。", {"大理州", "漾濞县"}),
        ("诗人出生于福建漳州石码镇。", {"福建", "漳州", "石码镇"}),
        ("长江水位上涨,鄱阳湖超警戒水位。", {"长江", "鄱阳湖"}),
        ("汇景小区(一期、二期)昨日解封。", {"汇景小区(一期、二期)"}),
        ("我是武侯区金科海景的业主,打算装修。", {"武侯区", "金科海景"}),
        ("乐西高速公路全线桥隧比达八成。", {"乐西高速公路"}),
        ("人民广场和幸福路同时亮灯。", {"人民广场", "幸福路"}),
    ],
)
def test_places_are_found_at_every_level(lexicon, text, places):
    assert named(lexicon, Kind.PLACE, text) == places


@pytest.mark.parametrize(
    "text",
    [
        "我市全面排查老旧小区、农贸市场和沿街商铺。",
        "该村采取措施,全市各社区迅速行动,方舱医院启用。",
        "走进社区,深入小区,联系各个菜市场。",
        "智慧小区建设让居民安心,国际市场需求旺盛。",
    ],
)
def test_general_words_are_no_places(lexicon, text):
    assert named(lexicon, Kind.PLACE, text) == set()


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("泰州市海陵区人民法院审结一起借贷纠纷案。", {"泰州市海陵区人民法院"}),
        ("工商银行、农业银行随后下调利率。", {"工商银行", "农业银行"}),
        ("市教育局昨天公布了招生办法。", {"市教育局"}),
        ("从市住房公积金管理中心传来消息。", {"市住房公积金管理中心"}),
        ("湖南农业大学的科研团队发表论文。", {"湖南农业大学"}),
        ("永定区水利局已派出技术人员。", {"永定区水利局"}),
        ("集贤县富强粮油贸易有限公司开业。", {"集贤县富强粮油贸易有限公司"}),
        ("重庆斯威俱乐部宣布主帅下课。", {"重庆斯威俱乐部"}),
        ("成都地铁严格落实要求。", {"成都地铁"}),
        ("大连银行北京分行提供了对账单。", {"大连银行北京分行"}),
        ("为智康、康益达和绿洲惠民3家企业办理手续。", {"智康", "康益达", "绿洲惠民"}),
        ("陕西省高级人民法院联合陕西金融监管局举办发布会。", {"陕西省高级人民法院", "陕西金融监管局"}),
        ("国务院部署稳外贸工作,商务部作了汇报。", {"国务院", "商务部"}),
        ("云南省消防救援总队大理支队出动。", {"云南省消防救援总队", "云南省消防救援总队大理支队"}),
        ("锦湖街道党政综合办公室彻夜值班。", {"锦湖街道党政综合办公室"}),
        ("“医废处置督导帮扶组”连夜成立。", {"医废处置督导帮扶组"}),
    ],
)
def test_agencies_are_named_whole(lexicon, text, agencies):
    assert named(lexicon, Kind.AGENCY, text) == agencies


@pytest.mark.parametrize(
    "text",
    [
        "定点医院和有关部门、各级医疗机构一起行动。",
        "该公司与两家银行签约,全体干部在平台上学习。",
        "物业服务企业、通讯运营企业和口罩生产企业复工。",
    ],
)
def test_general_words_are_no_agencies(lexicon, text):
    assert named(lexicon, Kind.AGENCY, text) == set()


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("《关于促进就业的若干措施》昨日公布。", "《关于促进就业的若干措施》"),
        ("乘客需扫码“蓉行通”小程序。", "“蓉行通”小程序"),
        ("进站请出示健康码。", "健康码"),
        ("全市实行消费申请报告制度。", "消费申请报告制度"),
        ("推行“互联网+家庭医生”后效率提高。", "互联网+家庭医生"),
    ],
)
def test_systems_are_found_by_marks_and_by_what_they_are(lexicon, text, form):
    (forms,) = read(lexicon, text)
    assert (Kind.SYSTEM, form) in forms


def test_a_system_is_called_by_what_stands_alone_in_marks(lexicon):
    framed = "该镇推出“云窗口”平台，昨天启用。"
    assert named(lexicon, Kind.SYSTEM, framed) == {"“云窗口”平台"}
    assert named(lexicon, Kind.SYSTEM, f"{framed}“云窗口”很方便。") == {"云窗口"}


def test_a_body_keeps_its_name_beside_the_account_that_bears_it(lexicon):
    text = "书展在海州市博物馆开幕。门票在“海州市博物馆”微信公众号领取。"
    assert named(lexicon, Kind.AGENCY, text) == {"海州市博物馆"}
    assert named(lexicon, Kind.SYSTEM, text) == {"“海州市博物馆”微信公众号"}


def test_a_newspaper_in_title_marks_is_no_document(lexicon):
    assert named(lexicon, Kind.SYSTEM, "《海州晚报》和《关于防汛的通知》摆在桌上。") == {"《关于防汛的通知》"}


@pytest.mark.parametrize(
    ("text", "kind", "short", "full"),
    [
        (
            "锦江区东湖街道办事处来电。东湖街道办昨夜搬了家,街道办很忙。",
            Kind.AGENCY,
            "街道办",
            "锦江区东湖街道办事处",
        ),
        ("成都市卫生健康委员会通报。成都市卫健委提醒市民。", Kind.AGENCY, "成都市卫健委", "成都市卫生健康委员会"),
        ("中国移动通信集团四川有限公司成都分公司复工。成都移动表示欢迎。", Kind.AGENCY, "成都移动", None),
        ("江州市康益达医疗器械有限公司投产。康益达医疗器械有限公司招工。", Kind.AGENCY, "康益达医疗器械有限公司", None),
        ("四川九洲电器集团有限公司签约。九洲集团将投资。", Kind.AGENCY, "九洲集团", "四川九洲电器集团有限公司"),
        ("长春市下了雪,长春很冷。", Kind.PLACE, "长春", "长春市"),
        ("顶峰水岸汇景小区解封,顶峰水岸小区居民走出家门。", Kind.PLACE, "顶峰水岸小区", "顶峰水岸汇景小区"),
        ("社区书记李开平送来菜。“谢谢李书记!”", Kind.PERSON, "李书记", "李开平"),
        ("医生张蕊来了。张医生说,病人多。", Kind.PERSON, "张医生", "张蕊"),
        ("所长邹佳林带队抢修。邹哥从不喊累。", Kind.PERSON, "邹哥", "邹佳林"),
    ],
)
def test_a_short_form_belongs_to_the_full_one(lexicon, text, kind, short, full):
    (forms,) = read(lexicon, text)
    assert forms[kind, short].name == (full or max((form for _, form in forms if short[-2:] in form), key=len))
    assert short in forms[kind, short].aliases


def test_bodies_of_two_levels_stay_two(lexicon):
    (forms,) = read(lexicon, "四川省疾控中心和成都市疾控中心的专家到场,省疾控中心牵头。")
    assert forms[Kind.AGENCY, "四川省疾控中心"] is not forms[Kind.AGENCY, "成都市疾控中心"]


@pytest.mark.parametrize(
    ("text", "address", "name"),
    [
        ("主任李建和书记李开平到场。“谢谢李书记!”", "李书记", "李开平"),
        ("书记李建和书记李开平到场。“谢谢李书记!”", "李书记", "李书记"),
        ("摊主孙丽芳直摇头。记者找到科长孙国华,孙科长说,下周会降。孙大姐笑了。", "孙科长", "孙国华"),
        ("摊主孙丽芳直摇头。“进价高。”孙大姐说。科长孙国华表示,下周会降。", "孙大姐", "孙丽芳"),
        ("主任李建和书记李开平到场。李女士打来电话。", "李女士", "李女士"),
    ],
)
def test_an_address_goes_to_who_holds_the_office_or_was_named_last(lexicon, text, address, name):
    (forms,) = read(lexicon, text)
    assert forms[Kind.PERSON, address].name == name


@pytest.mark.parametrize(
    "text",
    [
        "警方查出他叫张某杰。失主张先生取回了手表。",
        "公司经理张长涛说,线路已开通。家住河东的张女士说,船很稳。",
        "医生石慧敏来了。市民石女士道谢。",
        "调度员刘宇介绍,车会按时到。“方便多了。”正在等车的刘奶奶告诉记者。",
    ],
)
def test_a_polite_address_is_somebody_else_where_it_is_introduced(lexicon, text):
    (names,) = read(lexicon, text)
    assert len({name.name for (kind, _), name in names.items() if kind == Kind.PERSON}) == 2


def test_a_polite_address_takes_up_who_was_named_before(lexicon):
    (names,) = read(lexicon, "读者李小梅写信来说,路灯不亮。李女士的信昨天转到了县里。")
    assert names[Kind.PERSON, "李女士"].name == "李小梅"


def test_a_known_body_is_not_found_again_inside_another(lexicon):
    assert named(lexicon, Kind.AGENCY, "国家卫健委昨日通报。国家卫健委将派人。") == {"国家卫健委"}


def test_an_announced_short_form_belongs_to_its_name(lexicon):
    (names,) = read(lexicon, "海州市鱼类研究所(以下简称“鱼类所”)昨日开放。鱼类所说,欢迎参观。")
    found = names[Kind.AGENCY, "鱼类所"]
    assert (found.name, len(found.mentions)) == ("海州市鱼类研究所", 3)


def test_the_letters_in_brackets_behind_a_treaty_are_its_other_name(lexicon):
    (names,) = read(lexicon, "《区域全面经济伙伴关系协定》(RCEP)生效。RCEP带来便利。")
    assert names[Kind.SYSTEM, "RCEP"].name == "《区域全面经济伙伴关系协定》"


def test_who_is_quoted_may_be_named_by_a_word(lexicon):
    text = "石蕊来自山城。“药要按时吃。”石蕊说,病人都好。"
    assert named(lexicon, Kind.PERSON, text) == {"石蕊"}


def test_a_name_of_the_steppe_is_a_persons_behind_an_office(lexicon):
    assert named(lexicon, Kind.PERSON, "副校长巴木德道尔吉说,书要多读。市民连声道谢。") == {"巴木德道尔吉"}


def test_a_town_before_a_colon_is_no_person(lexicon):
    text = "曲阳镇：桔子俏销\n东陂县曲阳镇的果农乐了。"
    assert named(lexicon, Kind.PERSON, text) == set()
    assert "曲阳镇" in named(lexicon, Kind.PLACE, text)


def test_a_form_of_address_alone_names_nobody(lexicon):
    assert named(lexicon, Kind.PERSON, "邹哥从不喊累。") == set()


def test_an_address_keeps_its_levels_and_its_whole(lexicon):
    (forms,) = read(lexicon, "昨夜,宽城区兴业街道九江社区停水。")
    assert forms[Kind.PLACE, "宽城区兴业街道九江社区"].name == "九江社区"
    assert {"宽城区", "兴业街道"} <= {form for _, form in forms}


def test_a_name_seen_once_is_looked_for_on_the_whole_page(lexicon):
    _, second = read(lexicon, "主任何晓说,趋势向好。", "昨天何晓又去了医院。")
    assert (Kind.PERSON, "何晓") in second


def test_a_name_is_not_found_inside_a_longer_one(lexicon):
    (forms,) = read(lexicon, "民警张军说完就走。队长张军伟留下,张军伟一夜未眠。")
    text = "民警张军说完就走。队长张军伟留下,张军伟一夜未眠。"
    assert [span.start for span in forms[Kind.PERSON, "张军"].mentions] == [text.index("张军说")]
    assert len(forms[Kind.PERSON, "张军伟"].mentions) == 2


def test_an_author_outside_the_text_is_no_name(lexicon):
    page = Page((Article(text="昨天下了雨。", lines=(), byline=(Author("陈卿", "记者"),)),))
    assert list(find_names(page, lexicon)) == [()]


def test_a_place_inside_an_agency_is_no_mention_of_the_place(lexicon):
    assert named(lexicon, Kind.PLACE, "海宁市教育局公布了办法。") == set()


def test_a_village_keeps_its_name_beside_its_party_branch(lexicon):
    assert "虹北社区" in named(lexicon, Kind.PLACE, "虹北社区党委书记邹建国说,要早谋划。")


@pytest.mark.parametrize(
    ("text", "name", "relative"),
    [
        ("市教育局公布了办法。", "市教育局", True),
        ("区税务局上门服务。", "区税务局", True),
        ("海宁市教育局公布了办法。", "海宁市教育局", False),
        ("镇江市教育局公布了办法。", "镇江市教育局", False),
        ("国务院部署工作。", "国务院", False),
    ],
)
def test_a_bare_level_makes_a_name_relative(lexicon, text, name, relative):
    (forms,) = read(lexicon, text)
    assert forms[Kind.AGENCY, name].relative is relative


class OneNameTagger:
    """A tagger that sees one name at the start of every text."""

    def tag(self, texts):
        for _ in texts:
            yield (Sighting(Span(0, 2), Kind.PERSON, Span(0, 2)),)


def test_another_tagger_may_take_the_seat(lexicon):
    page = Page((Article(text="阿甲来了。", lines=()),))
    ((name,),) = find_names(page, lexicon, OneNameTagger())
    assert (name.name, name.kind) == ("阿甲", Kind.PERSON)


PIECES = st.sampled_from(
    [
        "主任",
        "张军",
        "说",
        ",",
        "。",
        "“",
        "”",
        "《",
        "》",
        "市",
        "街道",
        "小区",
        "有限公司",
        "某",
        "3",
        "·",
        "\n",
        " ",
        "(",
        "李先生",
        "路",
        "一段",
        "成都",
        "的",
        "😀",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60))
def test_every_mention_reads_back_as_a_form_of_its_name(lexicon, text):
    for names in find_names(Page((Article(text=text, lines=()),)), lexicon):
        for name in names:
            assert name.mentions
            assert {span.of(text) for span in name.mentions} <= set(name.forms)
            assert len(set(name.forms)) == len(name.forms)
