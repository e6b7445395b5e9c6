"""What a careful reader finds on the sample pages, and what the machine must find there too."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from reading.facts import Kind, Manner, Qualifier, Span, Tier
from reading.page import read_page

PAGES = Path(__file__).parents[1] / "seeds" / "pages"

CHENGDU = "chengdu-2021-11-17"
HECHUAN = "hechuan-2021-11-20"
RUIAN = "ruian-2021-12-23"
SHAOYANG = "shaoyang-2020-02-20"
CHANGCHUN = "changchun-2022-04-13"
FERRY = "jiangcheng-2021-11-05"
FOG = "jiangcheng-evening-2021-11-05"
BOATS = "jiangcheng-2021-12-10"
BRIDGE = "jiangcheng-2022-01-14"

STEPS = (CHENGDU, "一天最多4万步 这位主任说“基层干部就要服务好群众”")
OVERSIGHT = (CHENGDU, "面对行业 新要求 监督怎样跟上去?")
REOPENED = (CHENGDU, "金牛区顶峰水岸汇景小区解封 封控的最后一天……")
LOW_RISK = (CHENGDU, "成都3个小区转为低风险地区")
TRANSIT = (CHENGDU, "坐地铁乘大巴 提倡全程无接触")
CODES = (CHENGDU, "老人没有智能手机怎么扫码?")
JINHU = (RUIAN, "锦湖街道守牢防疫第一道关")
GRID = (SHAOYANG, "一“网”情深")
RESTART = (SHAOYANG, "督查“及时雨” 送企业早复工")
BUILDING = (SHAOYANG, "建筑工地复工 防疫安全两手抓")
INSURED = (SHAOYANG, "一线村居干部有了四重保障")
POWER = (SHAOYANG, "“逆行”一线保供电")
CLEARED = (CHANGCHUN, "长春四个区基本实现社会面动态清零")
VOLUNTEERS = (CHANGCHUN, "危难之时显身手")
LINES = (CHANGCHUN, "线路常通,护航抗疫")
POLICEMAN = (CHANGCHUN, "吴冠时:脱下「警察蓝」穿上「守护白」")
TEACHER = (CHANGCHUN, "“我要给学生们做好榜样!”")
DEFENCE = (HECHUAN, "疫情防控歼灭战打响后")
MARKETS = (SHAOYANG, "野生动物交易,一处都不留")
TAXES = (SHAOYANG, "税务干部为进出的居民测体温")
SWABS = (CHANGCHUN, "61人核酸采样队")


@pytest.fixture(scope="session")
def pages(lexicon):
    """The sample pages as they are read, by the names of their files."""
    return {path.stem: read_page(path.read_text("utf-8"), lexicon) for path in PAGES.glob("*.txt")}


def bare(text):
    """Leave the blanks out, for it is a matter of taste which of them a printed line keeps."""
    return "".join(text.split())


def find_article(pages, where):
    """Return the one article of a page in which these words are printed."""
    page, words = where
    (article,) = (article for article in pages[page].articles if bare(words) in bare(article.text))
    return article


def find_people(article):
    """Return the people of the article by name."""
    return {name.name: name for name in article.names if name.kind is Kind.PERSON}


def find_quotation(pages, page, words):
    """Return the one quotation of the page that has these words."""
    (quotation,) = (
        quotation
        for article in pages[page].articles
        for quotation in article.quotations
        if quotation.span.of(article.text) == words
    )
    return quotation


def find_figures(article, printed):
    """Return the figures read from the first place where this is printed."""
    start = article.text.index(printed)
    place = Span(start, start + len(printed))
    return [figure for figure in article.figures if figure.span.overlaps(place)]


def test_the_sample_archive_holds_five_pages_and_four_of_one_city(pages):
    assert set(pages) == {CHENGDU, HECHUAN, RUIAN, SHAOYANG, CHANGCHUN, FERRY, FOG, BOATS, BRIDGE}


@pytest.mark.parametrize(
    ("page", "articles"),
    [
        (CHENGDU, [STEPS, OVERSIGHT, REOPENED, LOW_RISK, TRANSIT, CODES]),
        (HECHUAN, [None, None]),
        (RUIAN, [JINHU]),
        (SHAOYANG, [GRID, RESTART, BUILDING, INSURED, POWER, None, None]),
        (CHANGCHUN, [CLEARED, VOLUNTEERS, None, LINES, POLICEMAN, TEACHER]),
        (FERRY, [(FERRY, "雾天里,青石镇的早班船没有停"), (FERRY, "渡口边立起了新牌子")]),
        (FOG, [(FOG, "过江的人,多等了半个钟头")]),
        (BOATS, [(BOATS, "青石镇添了两条新船")]),
        (BRIDGE, [(BRIDGE, "江城大桥动工,青石镇的渡船还要开三年")]),
    ],
)
def test_a_page_falls_into_its_articles(pages, page, articles):
    expected = [None if where is None else bare(where[1]) for where in articles]

    assert [article.headline and bare(article.headline) for article in pages[page].articles] == expected


@pytest.mark.parametrize(
    ("where", "byline"),
    [
        (STEPS, [("陈卿媛", "记者"), ("陶珂", "摄影记者")]),
        (OVERSIGHT, [("邓文博", "记者")]),
        (REOPENED, [("于遵素", "记者"), ("王勤", "摄影记者")]),
        (LOW_RISK, []),
        (TRANSIT, [("闫宇恒", "记者")]),
        (CODES, []),
        (JINHU, [("陈成成", "记者"), ("林双双", "通讯员")]),
        (GRID, [("袁枫", "记者"), ("胡晓建", "通讯员"), ("张蛟龙", "通讯员")]),
        (RESTART, [("贺旭艳", "记者"), ("彭茂华", "通讯员"), ("陈湘林", "通讯员")]),
        (BUILDING, [("宁如娟", "记者"), ("曾拓锦", "通讯员")]),
        (INSURED, [("刘艳", "记者"), ("唐塔", "通讯员"), ("张琼", "通讯员")]),
        (CLEARED, [("孟凡明", "记者")]),
        (VOLUNTEERS, [("张力军", "记者")]),
        (LINES, [("王晓英", "记者")]),
        (POLICEMAN, [("刘晓娟", "记者")]),
        (TEACHER, [("张慧勇", "记者")]),
    ],
)
def test_an_article_has_the_authors_of_its_byline(pages, where, byline):
    article = find_article(pages, where)

    assert [(author.name, author.role) for author in article.byline] == byline


@pytest.mark.parametrize(
    ("where", "name", "outlet"),
    [
        (STEPS, "陈卿媛", "成都商报-红星新闻"),
        (GRID, "袁枫", "邵阳日报"),
        (GRID, "胡晓建", None),
        (BUILDING, "宁如娟", "邵阳日报"),
        (JINHU, "陈成成", None),
    ],
)
def test_an_author_has_the_outlet_that_is_printed_with_the_role(pages, where, name, outlet):
    article = find_article(pages, where)

    assert {author.name: author.outlet for author in article.byline}[name] == outlet


def test_a_page_without_headline_keeps_the_byline_at_its_head(pages):
    article = find_article(pages, DEFENCE)

    assert [author.name for author in article.byline] == ["袁询", "刘亚春", "谌永恒", "丁绪杰", "雷帅", "余红"]


def test_kickers_and_decks_stand_apart_from_their_headlines(pages):
    assert bare(find_article(pages, GRID).kicker) == "大祥区城西街道用“互联网+网格化管理”守住每个小区"
    assert bare(find_article(pages, JINHU).kicker) == "聚力同心争分夺秒"
    assert find_article(pages, LOW_RISK).kicker == "解封不解防"
    assert find_article(pages, OVERSIGHT).deck.endswith("对话中国移动通信集团四川有限公司成都分公司")
    assert find_article(pages, VOLUNTEERS).deck.endswith("记省自然资源厅党员抗疫志愿者服务队")


@pytest.mark.parametrize(
    ("where", "column"),
    [
        (STEPS, "成都抗疫中的平凡英雄"),
        (CODES, "防疫回音壁"),
        (VOLUNTEERS, "抗疫一线党旗红"),
        (POLICEMAN, "战“疫”有我"),
    ],
)
def test_the_name_of_a_column_is_no_part_of_the_body(pages, where, column):
    article = find_article(pages, where)

    assert column in (article.column, article.kicker)


@pytest.mark.parametrize(
    ("where", "subheadings"),
    [
        (
            STEPS,
            ["彻夜不眠40余个出口一个不漏", "步数记在朋友圈“所以一直备着”", "夫妻同上阵“都在各自的岗位上”"],
        ),
        (
            OVERSIGHT,
            ["把监督力量合到一处横向到边、纵向到底", "800个智慧小区建成今年再投7000万元", "5G基站超万个4G不会变差"],
        ),
        (GRID, ["网格有情责任到人", "网络先行少跑少接触"]),
        (POWER, ["隔离村停了电党员去抢修", "大年初一凌晨抢修“小西藏”"]),
        (
            LINES,
            ["连夜开卡,不误检测", "一张“来电名片”,电话好打了", "热线不断,民声有人听", "门磁门禁,说到就到"],
        ),
        (CLEARED, []),
    ],
)
def test_subheadings_divide_the_body(pages, where, subheadings):
    article = find_article(pages, where)

    assert [bare(subheading) for subheading in article.subheadings] == subheadings


def test_a_name_in_brackets_opens_the_section_about_that_person(pages):
    article = find_article(pages, JINHU)

    assert len(article.subheadings) == 5
    assert "守卡口,寒夜里也有暖意" in article.subheadings[0]
    assert "“金点子”出自基层" in article.subheadings[4]


@pytest.mark.parametrize(
    ("where", "caption"),
    [
        (STEPS, "张军在锦华万达广场检查出入口"),
        (STEPS, "张军带队查看社区防疫"),
        (REOPENED, "解封后,居民走出小区"),
        (POWER, "雪地里,邹佳江在小沙江巡线。"),
    ],
)
def test_a_caption_is_told_from_the_text_around_it(pages, where, caption):
    assert caption in find_article(pages, where).captions


def test_a_caption_run_on_behind_the_last_sentence_is_cut_off(pages):
    article = find_article(pages, (HECHUAN, "嘉悦湾广场"))

    assert article.captions == ("钓鱼城街道嘉悦湾广场上,志愿者协助采集核酸",)
    assert [author.name for author in article.byline] == ["张敏"]
    assert find_article(pages, DEFENCE).text.endswith("监管数据可以追溯。")


def test_a_caption_without_its_story_is_an_article_of_its_own(pages):
    swabs, taxes = find_article(pages, SWABS), find_article(pages, TAXES)

    assert [author.name for author in swabs.byline] == ["王淇", "陈宝林"]
    assert [author.name for author in taxes.byline] == ["罗俊", "蒋圆媛"]
    assert swabs.captions[0].startswith("白城医学高等专科学校")
    assert taxes.captions[0].startswith("2月17日,在邵水桥社区")


@pytest.mark.parametrize(
    ("where", "healed"),
    [
        (STEPS, "绕着锦华万达广场楼上楼下走了四五圈"),
        (STEPS, "看一户人家,6层楼一气爬完"),
        (REOPENED, "“(解封前)小区的垃圾清运消杀完成没有?”"),
        (REOPENED, "花照壁社区工作人员李莉关上家门"),
        (TRANSIT, "戴着口罩刷脸也能乘车"),
        (CODES, "出门时打印好带上"),
        (GRID, "代购代办,样样有人管"),
        (RESTART, "千康益医疗器械有限公司等3家企业"),
        (BUILDING, "工地想开工,先报"),
        (INSURED, "至7月22日止"),
        (POWER, "“隆回小西藏”的别名,平均海拔"),
        (CLEARED, "又做完一轮核酸检测。"),
        (CLEARED, "另一层指防控的状态:"),
        (CLEARED, "窗要常开"),
        (VOLUNTEERS, "积极分子3人"),
        (VOLUNTEERS, "队员零感染"),
        (LINES, "长春电信政企部陈璐萍调度张帅、方可等"),
        (LINES, "闪信修改和测试"),
    ],
)
def test_a_broken_line_is_healed(pages, where, healed):
    assert healed in find_article(pages, where).text


def test_a_piece_printed_before_its_headline_is_put_back(pages):
    article = find_article(pages, VOLUNTEERS)

    assert "白天又主动赶去维持检测现场的秩序。" in article.text
    assert article.text.index("赵殊男") < article.text.index("曲春成") < article.text.index("春暖花开")
    assert "曲春成" not in find_article(pages, CLEARED).text
    assert article.lines[0][0] > article.lines[-1][0]


def test_a_continuation_keeps_its_jump_line_and_all_its_sections(pages):
    article = find_article(pages, MARKETS)

    assert "上接1版" in article.continued_from
    assert article.headline is None
    assert list(article.subheadings) == ["野生动物交易,一处都不留", "餐饮管控,一家都不例外", "企业扩产,一刻都不等"]
    assert "第1号令" in article.text
    assert "告知承诺制" in article.text


def test_the_frame_of_an_e_paper_belongs_to_no_article(pages):
    (article,) = pages[RUIAN].articles

    for chrome in ("上一版", "放大", "00001版", "00008版", "瑞安日报 印象锦湖"):
        assert chrome not in article.text
    assert article.text.count(JINHU[1]) == 1


def test_what_the_frame_prints_is_known_of_the_page(pages):
    page = pages[RUIAN]

    assert (page.publication, page.day, page.section) == ("瑞安日报", date(2021, 12, 23), "印象锦湖")


@pytest.mark.parametrize(("page", "year"), [(RUIAN, 2021), (SHAOYANG, 2020)])
def test_the_year_is_taken_from_a_full_date_on_the_page(pages, page, year):
    assert pages[page].year == year


def test_a_dateline_stands_beside_the_text(pages):
    article = find_article(pages, CLEARED)

    assert article.dateline.startswith("本报4月12日讯")
    assert "讯(记者" not in article.text


@pytest.mark.parametrize(
    ("where", "people"),
    [
        (REOPENED, {"祝小平", "韩德琳", "邓良利", "高绪芳", "何晓", "李莉"}),
        (LOW_RISK, set()),
        (TRANSIT, set()),
        (CODES, {"郭先生", "邓先生", "韩女士"}),
        (DEFENCE, {"潘皓", "李开国", "颜群", "陈祖芬", "肖遥"}),
        (JINHU, {"张立挺", "张子曦", "张元龙", "张帆", "李飞琴", "邹建新"}),
        (GRID, {"刘攀胜", "谢某红", "谢丽娜", "蒋某容", "何向民"}),
        (RESTART, set()),
        (BUILDING, {"易泽湘"}),
        (INSURED, {"唐玉明"}),
        (POWER, {"徐某", "邓辉平", "伍贤民", "赵鲜民", "邹佳江", "陈涛"}),
        (CLEARED, {"邓辉"}),
        (POLICEMAN, {"吴冠时"}),
        (TEACHER, {"刘小爽"}),
    ],
)
def test_an_article_names_its_people_and_nobody_else(pages, where, people):
    assert set(find_people(find_article(pages, where))) == people


@pytest.mark.parametrize(
    ("where", "name", "role"),
    [
        (STEPS, "张军", "锦江区东湖街道办事处社区治理办主任"),
        (OVERSIGHT, "郑旭东", "成都移动党委委员、纪委书记"),
        (OVERSIGHT, "常煜语", "成都移动网络运维中心副总经理"),
        (REOPENED, "祝小平", "四川省疾控中心流行病学首席专家"),
        (REOPENED, "何晓", "成都市卫生健康委员会副主任"),
        (REOPENED, "李莉", "花照壁社区工作人员"),
        (DEFENCE, "潘皓", "区税务局合阳税务所所长"),
        (DEFENCE, "李开国", "濮湖社区党委书记"),
        (JINHU, "张立挺", "锦湖街道办事处综治办主任"),
        (JINHU, "邹建新", "虹北社区党委书记兼居委会主任"),
        (GRID, "刘攀胜", "大祥区城西街道党工委书记"),
        (INSURED, "唐玉明", "吉祥人寿总裁"),
        (CLEARED, "邓辉", "长春市卫健委党组成员"),
        (LINES, "田红", "长春电信政务行业营销中心客户经理"),
        (POLICEMAN, "吴冠时", "长春市法制支队副支队长"),
    ],
)
def test_a_person_has_the_role_that_is_printed_with_the_name(pages, where, name, role):
    assert role in find_people(find_article(pages, where))[name].roles


@pytest.mark.parametrize(
    ("where", "name", "alias"),
    [
        (DEFENCE, "李开国", "李书记"),
        (GRID, "刘攀胜", "刘书记"),
        (RESTART, "邵阳市千康益医疗器械有限公司", "千康益医疗器械有限公司"),
        (POWER, "邹佳江", "邹哥"),
        (CLEARED, "长春市", "长春"),
    ],
)
def test_a_short_form_is_tied_to_its_full_form(pages, where, name, alias):
    named = {found.name: found for found in find_article(pages, where).names}

    assert alias in named[name].aliases


@pytest.mark.parametrize(
    ("where", "name", "kind"),
    [
        (STEPS, "锦江区", Kind.PLACE),
        (STEPS, "锦华路一段", Kind.PLACE),
        (OVERSIGHT, "华西医院", Kind.AGENCY),
        (REOPENED, "金牛区人民医院", Kind.AGENCY),
        (REOPENED, "成都大学附属医院", Kind.AGENCY),
        (DEFENCE, "合阳城街道", Kind.PLACE),
        (DEFENCE, "中国移动合川分公司", Kind.AGENCY),
        (JINHU, "锦湖街道", Kind.PLACE),
        (JINHU, "锦湖街道办事处", Kind.AGENCY),
        (JINHU, "温州防疫码", Kind.SYSTEM),
        (RESTART, "湖南省卫健委", Kind.AGENCY),
        (RESTART, "关于支持和推动企业复工复产的具体措施", Kind.SYSTEM),
        (POWER, "人字村", Kind.PLACE),
        (CLEARED, "长春市疫情防控指挥部", Kind.AGENCY),
        (LINES, "英俊镇传染病医院", Kind.AGENCY),
        (TEACHER, "梅河口市公安局", Kind.AGENCY),
    ],
)
def test_places_agencies_and_systems_are_found(pages, where, name, kind):
    article = find_article(pages, where)
    forms = [form.strip("《》“”") for found in article.names if found.kind is kind for form in found.forms]

    assert name in forms


@pytest.mark.parametrize(
    ("page", "words", "speaker"),
    [
        (CHENGDU, "平凡的人做好平凡事,那每个人都会是英雄。", "张军"),
        (CHENGDU, "我在遇到一些棘手的问题时也会很焦虑", "张军"),
        (CHENGDU, "这也挺好,都在各自的岗位上做好自己的事嘛。", "张军"),
        (CHENGDU, "新的发展格局下,对通讯运营行业发展提出了新的要求", "郑旭东"),
        (CHENGDU, "很多市民反映宽带速度不够,后来发现是家里的Wi-Fi信号不好", "郑旭东"),
        (CHENGDU, "5G网络覆盖后,4G信号会变差吗?", None),
        (CHENGDU, "是我们成都市本次疫情防控趋势向好的一个标志。", "何晓"),
        (CHENGDU, "从去年开始,社区的疫情防控工作就是我在主管。", "李莉"),
        (CHENGDU, "(解封前)小区的垃圾清运消杀完成没有?", None),
        (HECHUAN, "谢谢李书记,社区把后勤保障做得这么好,我们在家很安心!", "陈祖芬"),
        (RUIAN, "犯病的时候,人都直不起腰来", "张立挺"),
        (RUIAN, "回去休息,换个人来站岗", None),
        (RUIAN, "很多人都是超负荷工作,我怎么好意思回去休息?", "张立挺"),
        (RUIAN, "一点小心意,让大家吃点热乎的。", None),
        (RUIAN, "亲爱的叔叔阿姨们,你们辛苦了!", "张子曦"),
        (RUIAN, "你不回去,单位的活就没有人干了吗?", None),
        (RUIAN, "疫情就是命令,这个时候我必须得过去。", "张元龙"),
        (RUIAN, "做防疫工作总会碰到不配合的", "张帆"),
        (RUIAN, "请问最近有没有国内中高风险地区的亲人来访?", "李飞琴"),
        (RUIAN, "特殊时期,每个人都是战斗员。", "李飞琴"),
        (RUIAN, "这种工作模式浪费基层管控人力资源", "邹建新"),
        (SHAOYANG, "刘书记,市特殊教育学校门口有人正在炖狗肉,晚上可能要聚餐!", None),
        (SHAOYANG, "这个网络调查表真的方便,省了干部跑家里,也减少了与我们直接接触!", "蒋某容"),
        (SHAOYANG, "村民用电有问题,我们不去解决,谁去?", "邓辉平"),
        (SHAOYANG, "这里被隔离了。", None),
        (SHAOYANG, "别急,我们马上就到!", "邹佳江"),
        (SHAOYANG, "邹哥是个‘拼命三郎’", "陈涛"),
        (SHAOYANG, "作为入党积极分子,我理应在前!", "邹佳江"),
        (CHANGCHUN, "我将继续坚持值守,筑牢防疫线,抗击疫情决不后退!", "吕海龙"),
        (CHANGCHUN, "饿点就当减肥了,还能省出一些防护装备,一举两得。", "吴冠时"),
        (CHANGCHUN, "我会一直坚守下去,直到战胜疫情。", "吴冠时"),
        (CHANGCHUN, "大家都很辛苦,但没有一句怨言。", "刘小爽"),
    ],
)
def test_a_quotation_has_its_speaker_or_none(pages, page, words, speaker):
    assert find_quotation(pages, page, words).speaker == speaker


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (CHENGDU, "这也挺好,都在各自的岗位上做好自己的事嘛。"),
        (CHENGDU, "新的发展格局下,对通讯运营行业发展提出了新的要求"),
        (RUIAN, "作为一名党员,我不能因为‘小家’而缺席。"),
        (SHAOYANG, "邹哥是个‘拼命三郎’"),
        (CHANGCHUN, "我会一直坚守下去,直到战胜疫情。"),
    ],
)
def test_a_speaker_named_with_a_cue_is_explicit(pages, page, words):
    assert find_quotation(pages, page, words).tier is Tier.EXPLICIT


def test_what_stands_on_a_slip_of_paper_was_written(pages):
    assert find_quotation(pages, SHAOYANG, "抗病毒口服液两盒,口罩一打,抽纸一提,大白菜一棵。").manner is Manner.WRITTEN


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (CHENGDU, "大白"),
        (CHENGDU, "误封号"),
        (CHENGDU, "阳光回应·为幸福发声"),
        (CHENGDU, "川行通"),
        (HECHUAN, "四不两直"),
        (HECHUAN, "下沉社区疫情防控组"),
        (RUIAN, "菜篮子"),
        (RUIAN, "温州防疫码"),
        (SHAOYANG, "三定"),
        (SHAOYANG, "红事停办、白事简办"),
        (SHAOYANG, "领导包产业、干部及党建指导员联企业"),
        (CHANGCHUN, "发现一起、扑灭一起"),
        (CHANGCHUN, "敲门行动"),
        (CHANGCHUN, "95后"),
    ],
)
def test_names_and_turns_of_phrase_in_quotation_marks_are_no_quotations(pages, page, words):
    quoted = [quotation.span.of(article.text) for article in pages[page].articles for quotation in article.quotations]

    assert words not in quoted


@pytest.mark.parametrize(
    ("where", "printed", "amount"),
    [
        (STEPS, "44岁", (44, "岁", Qualifier.EXACT)),
        (STEPS, "30余名", (30, "名", Qualifier.OVER)),
        (STEPS, "20分钟内", (20, "分钟", Qualifier.AT_MOST)),
        (STEPS, "四五圈", (4, "圈", Qualifier.ABOUT)),
        (STEPS, "十几个小时", (10, "小时", Qualifier.OVER)),
        (STEPS, "3年有余", (3, "年", Qualifier.OVER)),
        (OVERSIGHT, "800个", (800, "个", Qualifier.EXACT)),
        (OVERSIGHT, "7000万元", (70_000_000, "元", Qualifier.EXACT)),
        (OVERSIGHT, "超万个", (10_000, "个", Qualifier.OVER)),
        (OVERSIGHT, "3万个", (30_000, "个", Qualifier.EXACT)),
        (OVERSIGHT, "百分之百", (100, "%", Qualifier.EXACT)),
        (REOPENED, "400多个", (400, "个", Qualifier.OVER)),
        (TRANSIT, "2小时/次", (2, "小时/次", Qualifier.EXACT)),
        (TRANSIT, "373座", (373, "座", Qualifier.EXACT)),
        (DEFENCE, "51岁", (51, "岁", Qualifier.EXACT)),
        (DEFENCE, "1700余名", (1700, "名", Qualifier.OVER)),
        (DEFENCE, "16.9吨", (Decimal("16.9"), "吨", Qualifier.EXACT)),
        (DEFENCE, "77484人次", (77_484, "人次", Qualifier.EXACT)),
        (DEFENCE, "14万余份", (140_000, "份", Qualifier.OVER)),
        (DEFENCE, "2.6万余名", (26_000, "名", Qualifier.OVER)),
        (DEFENCE, "10个G", (10, "个G", Qualifier.EXACT)),
        (JINHU, "110名", (110, "名", Qualifier.EXACT)),
        (JINHU, "500多名", (500, "名", Qualifier.OVER)),
        (JINHU, "超过15个小时", (15, "小时", Qualifier.OVER)),
        (JINHU, "100多人次", (100, "人次", Qualifier.OVER)),
        (GRID, "4374人次", (4374, "人次", Qualifier.EXACT)),
        (GRID, "两盒", (2, "盒", Qualifier.EXACT)),
        (RESTART, "16200只", (16_200, "只", Qualifier.EXACT)),
        (RESTART, "20万元", (200_000, "元", Qualifier.EXACT)),
        (INSURED, "5万元", (50_000, "元", Qualifier.EXACT)),
        (POWER, "-5℃", (-5, "℃", Qualifier.EXACT)),
        (POWER, "1300多米", (1300, "米", Qualifier.OVER)),
        (CLEARED, "81例", (81, "例", Qualifier.EXACT)),
        (CLEARED, "570例", (570, "例", Qualifier.EXACT)),
        (CLEARED, "909例", (909, "例", Qualifier.EXACT)),
        (LINES, "两小时内", (2, "小时", Qualifier.AT_MOST)),
        (LINES, "867名", (867, "名", Qualifier.EXACT)),
        (POLICEMAN, "70余栋", (70, "栋", Qualifier.OVER)),
        (POLICEMAN, "1400余人", (1400, "人", Qualifier.OVER)),
        (TEACHER, "2900人次", (2900, "人次", Qualifier.EXACT)),
    ],
)
def test_a_figure_has_its_quantity_unit_and_qualifier(pages, where, printed, amount):
    article = find_article(pages, where)

    assert {(figure.quantity, figure.unit, figure.qualifier) for figure in find_figures(article, printed)} == {amount}


@pytest.mark.parametrize(
    ("where", "printed", "commodity", "subject"),
    [
        (CLEARED, "81例", "本土确诊病例", "长春市"),
        (CLEARED, "570例", "本土无症状感染者", "长春市"),
        (RESTART, "16200只", "N95口罩", "邵阳市千康益医疗器械有限公司"),
        ((FERRY, "早班船没有停"), "312人次", "客流量", "青石镇"),
        ((FOG, "过江的人"), "330人次", "客流量", "青石镇"),
        ((BOATS, "两条新船"), "486人次", "客流量", "青石镇"),
        ((BRIDGE, "江城大桥动工"), "527人次", "客流量", "青石镇"),
    ],
)
def test_a_figure_says_what_it_counts_and_about_whom(pages, where, printed, commodity, subject):
    article = find_article(pages, where)
    (figure,) = find_figures(article, printed)

    assert commodity in figure.commodity
    assert figure.subject == subject


@pytest.mark.parametrize(
    ("page", "printed"),
    [
        (CHENGDU, "11月2日"),
        (CHENGDU, "5号门"),
        (CHENGDU, "5G"),
        (CHENGDU, "首创娇子1号"),
        (CHENGDU, "第5次"),
        (HECHUAN, "33栋"),
        (HECHUAN, "第10天"),
        (SHAOYANG, "第1号令"),
        (SHAOYANG, "N95"),
        (SHAOYANG, "16时30分"),
        (CHANGCHUN, "九台"),
        (CHANGCHUN, "96118"),
        (CHANGCHUN, "95后"),
        (CHANGCHUN, "9点40分"),
    ],
)
def test_dates_ordinals_and_numbers_in_names_are_no_figures(pages, page, printed):
    for article in pages[page].articles:
        taken = {place for figure in article.figures for place in range(figure.span.start, figure.span.end)}
        start = article.text.find(printed)
        while start >= 0:
            assert taken.isdisjoint(range(start, start + len(printed)))
            start = article.text.find(printed, start + 1)


@pytest.mark.parametrize("page", [CHENGDU, HECHUAN, RUIAN, SHAOYANG, CHANGCHUN])
def test_every_fact_reads_back_from_its_article(pages, page):
    for article in pages[page].articles:
        for name in article.names:
            assert {mention.of(article.text) for mention in name.mentions} == set(name.forms)
        for quotation in article.quotations:
            assert article.text[quotation.span.start - 1] in '“「『‘"'
            assert article.text[quotation.span.end] in '”」』’"'
        for figure in article.figures:
            assert figure.sentence.covers(figure.span)


@pytest.mark.parametrize("page", [CHENGDU, RUIAN, SHAOYANG, CHANGCHUN])
def test_no_line_of_the_file_is_read_into_two_articles(pages, page):
    taken = [
        line for article in pages[page].articles for first, last in article.lines for line in range(first, last + 1)
    ]

    assert len(taken) == len(set(taken))
