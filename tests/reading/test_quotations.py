"""What counts as a quotation, and whose it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Article, Kind, Manner, Name, Span, Tier
from reading.quotations import find_quotations


def name(written, text):
    """A name as the cases write it: 张三, 张三/村支书 with a role, @县气象局 for an agency, 全称=简称."""
    whole, _, role = written.lstrip("@").partition("/")
    forms = whole.split("=")
    spans = {Span(*match.span()) for form in forms for match in re.finditer(re.escape(form), text)}
    kept = [span for span in spans if not any(other != span and other.covers(span) for other in spans)]
    kind = Kind.AGENCY if written.startswith("@") else Kind.PERSON
    return Name(forms[0], kind, tuple(sorted(kept)), tuple(forms[1:]), (role,) if role else ())


def read(text, names, lexicon, titles=()):
    article = Article(
        text,
        ((1, 1),),
        names=tuple(name(one, text) for one in names),
        titles=tuple(Span(text.index(title), text.index(title) + len(title)) for title in titles),
    )
    return list(find_quotations(article, lexicon))


SPOKEN = [
    # the cue before
    ("庭审结束后,李红梅说:“这个结果,我服。”", ["李红梅"], [("这个结果,我服。", "李红梅")]),
    (
        "教练周大勇赛后表示,“姑娘们把训练里的东西都打出来了。”",
        ["周大勇/教练"],
        [("姑娘们把训练里的东西都打出来了。", "周大勇")],
    ),
    (
        "在接受采访时,县供销社主任何志强坦言:“化肥价格今年涨得快,我们也有压力。”",
        ["何志强/县供销社主任"],
        [("化肥价格今年涨得快,我们也有压力。", "何志强")],
    ),
    ("赵国庆告诉记者:“水位一小时涨了半米。”", ["赵国庆"], [("水位一小时涨了半米。", "赵国庆")]),
    (
        "站在果园里,孙桂兰乐呵呵地告诉记者,“去年卖了八万多,今年不会少。”",
        ["孙桂兰"],
        [("去年卖了八万多,今年不会少。", "孙桂兰")],
    ),
    ("吴晓峰拍着儿子的肩膀说:“爸爸过两天就回来。”", ["吴晓峰"], [("爸爸过两天就回来。", "吴晓峰")]),
    ("面对记者的提问,沈建平强调:“没有任何人可以例外。”", ["沈建平"], [("没有任何人可以例外。", "沈建平")]),
    ("老党员林宝山逢人便说：“路通了，心就通了。”", ["林宝山"], [("路通了，心就通了。", "林宝山")]),
    ("郑海涛感慨道:「二十年前,這裡還是一片荒灘。」", ["郑海涛"], [("二十年前,這裡還是一片荒灘。", "郑海涛")]),
    ('高翔回忆道:"那天风特别大,船根本靠不了岸。"', ["高翔"], [("那天风特别大,船根本靠不了岸。", "高翔")]),
    ("马俊杰直言“这不是钱的事”。", ["马俊杰"], [("这不是钱的事", "马俊杰")]),
    ("韩冰对队友王悦喊道:“传给我!”", ["韩冰", "王悦"], [("传给我!", "韩冰")]),
    ("邓超群把奖金递给刘小燕,笑着说:“这是你应得的。”", ["邓超群", "刘小燕"], [("这是你应得的。", "邓超群")]),
    ("王浩:“三年,一天没停过。”", ["王浩"], [("三年,一天没停过。", "王浩")]),
    ("谈到未来,何平满怀信心:“三年内再建两个棚。”", ["何平"], [("三年内再建两个棚。", "何平")]),
    ("何平的回答很干脆:“不行。”", ["何平"], [("不行。", "何平")]),
    ("何平把这归结为一句话:“群众的事没有小事。”", ["何平"], [("群众的事没有小事。", "何平")]),
    ("在何平看来,“群众的事没有小事”。", ["何平"], [("群众的事没有小事", "何平")]),
    ("罗志祥反省道:“是我太急。”", ["罗志祥"], [("是我太急。", "罗志祥")]),
    ("吴倩(右)告诉记者:“去年这时候还在外地打工。”", ["吴倩"], [("去年这时候还在外地打工。", "吴倩")]),
    ("林涛认为“这是时代给的机会,谁也不能错过”。", ["林涛"], [("这是时代给的机会,谁也不能错过", "林涛")]),
    (
        "她把民歌带上讲台——“修公路、建学校,边疆变新样。”台下,佟瑶说:“真好听。”",
        ["佟瑶"],
        [("修公路、建学校,边疆变新样。", None), ("真好听。", "佟瑶")],
    ),
    (
        "店主梁艳透露,月底还要添两口灶,“让赶夜路的人吃上一碗热面”。",
        ["梁艳/店主"],
        [("让赶夜路的人吃上一碗热面", "梁艳")],
    ),
    (
        "梁艳说,开店的最怕听人说“没味”,“咸淡不怕,就怕客人不开口”。",
        ["梁艳"],
        [("咸淡不怕,就怕客人不开口", "梁艳")],
    ),
    ("梁艳发了一条朋友圈:“面是热的,心也是。”", ["梁艳"], [("面是热的,心也是。", "梁艳")]),
    ("经理表示,店里和菜农签有合同,“涨价的部分可以自己消化”。", ["梁艳"], [("涨价的部分可以自己消化", None)]),
    ("潘阿婆的体会是：“走得勤，心才近。”", ["潘阿婆"], [("走得勤，心才近。", "潘阿婆")]),
    ("潘阿婆坦言自己“也有想走的时候”。", ["潘阿婆"], [("也有想走的时候", "潘阿婆")]),
    ("潘阿婆进门就听见丈夫喊：“漏水了！”", ["潘阿婆"], [("漏水了！", None)]),
    ("潘阿婆说着，掏出一张字条：“多谢好心人。”", ["潘阿婆"], [("多谢好心人。", None)]),
    # the cue behind
    ("“稻子熟了,就怕这几天下雨。”钱有根说。", ["钱有根"], [("稻子熟了,就怕这几天下雨。", "钱有根")]),
    ("“我们会上诉。”走出法院大门,原告代理律师冯远对记者说。", ["冯远/原告代理律师"], [("我们会上诉。", "冯远")]),
    (
        "“从订单看,三季度会好一些。”谈起下半年的行情,公司总经理蒋一鸣信心满满地表示。",
        ["蒋一鸣/公司总经理"],
        [("从订单看,三季度会好一些。", "蒋一鸣")],
    ),
    (
        "“这枚金牌属于全队,”陈思敏说,“没有她们,我走不到今天。”",
        ["陈思敏"],
        [("这枚金牌属于全队,", "陈思敏"), ("没有她们,我走不到今天。", "陈思敏")],
    ),
    ("杨柳来了。“我老了,不挪窝。”她扶着门,对赶来的赵国庆说。", ["杨柳", "赵国庆"], [("我老了,不挪窝。", "杨柳")]),
    ("女儿杨柳进了门。“几点了?”女儿问。“刚过八点。”母亲答。", ["杨柳"], [("几点了?", "杨柳"), ("刚过八点。", None)]),
    ("“我不会离开这座城市”,杨柳在信的末尾写道。", ["杨柳"], [("我不会离开这座城市", "杨柳")]),
    ("“孩子上学再也不用蹚水了!”村民罗秀英高兴地说。", ["罗秀英/村民"], [("孩子上学再也不用蹚水了!", "罗秀英")]),
    (
        "“能在家门口看上专家号,方便多了。”家住城南的潘阿婆如是说。",
        ["潘阿婆"],
        [("能在家门口看上专家号,方便多了。", "潘阿婆")],
    ),
    ("“质量是命根子。”这是车间主任曹卫东常挂在嘴边的一句话。", ["曹卫东/车间主任"], [("质量是命根子。", "曹卫东")]),
    (
        "“请问,去火车站怎么走?”“往前,右拐。”值勤的温华说。",
        ["温华"],
        [("请问,去火车站怎么走?", None), ("往前,右拐。", "温华")],
    ),
    ("“春运”第一天,列车长吴倩对旅客说:“祝您旅途愉快!”", ["吴倩/列车长"], [("祝您旅途愉快!", "吴倩")]),
    ("“经济在回暖”,面对媒体,商会会长连胜在论坛上说,“订单就是证明。”", ["连胜/商会会长"], [("订单就是证明。", "连胜")]),
    ("记者郝蕾追问房价:“会不会涨?”“不会。”冯涛答道。", ["郝蕾", "冯涛"], [("会不会涨?", "郝蕾"), ("不会。", "冯涛")]),
    ("“票带了吗?”“带了。”温华一天要问上百遍。", ["温华"], [("票带了吗?", "温华"), ("带了。", None)]),
    ("温华点开手机,念起一条短信:“师傅,到站了。”", ["温华"], [("师傅,到站了。", None)]),
    # agencies
    (
        "市气象局提醒:“未来三天有大到暴雨,请减少外出。”",
        ["@市气象局"],
        [("未来三天有大到暴雨,请减少外出。", "市气象局")],
    ),
    ("县公安局通报称:“嫌疑人已被控制,案件正在侦办。”", ["@县公安局"], [("嫌疑人已被控制,案件正在侦办。", "县公安局")]),
    (
        "据省地震局介绍,“近期发生更大地震的可能性不大。”",
        ["@省地震局"],
        [("近期发生更大地震的可能性不大。", "省地震局")],
    ),
    (
        "民政局副局长彭丽在发布会上说:“补贴月底前发到位。”",
        ["@民政局", "彭丽/民政局副局长"],
        [("补贴月底前发到位。", "彭丽")],
    ),
    ("值班室接到江口水文站打来的电话:“洪峰预计今夜过境!”", ["@江口水文站"], [("洪峰预计今夜过境!", "江口水文站")]),
    (
        "红旗水库管理所的求援电话打到雷鸣那里:“请马上派人过来!”",
        ["@红旗水库管理所", "雷鸣"],
        [("请马上派人过来!", "红旗水库管理所")],
    ),
    ("“请马上派人过来!”来电的是红旗水库管理所。", ["@红旗水库管理所"], [("请马上派人过来!", "红旗水库管理所")]),
    # several speakers
    ("徐娟说:“我先来。”邱磊说:“我跟上。”", ["徐娟", "邱磊"], [("我先来。", "徐娟"), ("我跟上。", "邱磊")]),
    (
        "“土豆多少钱一斤?”“一块二。”摊主任广发头也不抬地说。",
        ["任广发/摊主"],
        [("土豆多少钱一斤?", None), ("一块二。", "任广发")],
    ),
    (
        "“先救孩子!”“把绳子扔过来!”史建军冲着岸上大喊。",
        ["史建军"],
        [("先救孩子!", "史建军"), ("把绳子扔过来!", "史建军")],
    ),
    (
        "“你怎么还不回家?”顾明一边扒饭一边回答妻子的追问:“还有两户没走访完。”",
        ["顾明"],
        [("你怎么还不回家?", None), ("还有两户没走访完。", "顾明")],
    ),
    (
        "“我是党员,我先上!”魏东话音未落,卢刚也站了出来:“算我一个!”",
        ["魏东", "卢刚"],
        [("我是党员,我先上!", "魏东"), ("算我一个!", "卢刚")],
    ),
]

UNNAMED = [
    ("凌晨,孟凯刚躺下。“闸门卡住了!”对方很着急。", ["孟凯"], "闸门卡住了!", "对方"),
    ("墙角的喇叭里传出命令。上级命令:“立即转移!”赵强带着战士们冲了上去。", ["赵强"], "立即转移!", "上级"),
    ("法官问刘某:“你是否认罪?”刘某点了点头。", ["刘某"], "你是否认罪?", "法官"),
    ("“降温了,多穿点。”出门前,母亲叮嘱张晓。", ["张晓"], "降温了,多穿点。", "母亲"),
    ("老人对何平说:“谢谢你,孩子。”", ["何平"], "谢谢你,孩子。", "老人"),
    ("周涛引用古人的话说:“不积跬步,无以至千里。”", ["周涛"], "不积跬步,无以至千里。", "古人"),
    ("李某接到自称“客服”的电话:“您的账户有风险。”", ["李某"], "您的账户有风险。", "电话"),
    ("“明天九点来领奖。”焦阳收到一条陌生短信。", ["焦阳"], "明天九点来领奖。", "短信"),
    ("一名家住城东的女士说:“路灯坏了三个月。”盛夏记了下来。", ["盛夏"], "路灯坏了三个月。", "一名家住城东的女士"),
    (
        "“路灯坏了三个月了”“晚上不敢出门”……议事会上,居民们你一言我一语。何平一一记下。",
        ["何平"],
        "晚上不敢出门",
        "居民们",
    ),
    ("朋友常问我,我回答:“因为喜欢。”", [], "因为喜欢。", "我"),
    (
        "有乘客在会上问道:“新线路什么时候通车?”公交集团总经理余波表示,年底前开通。",
        ["余波"],
        "新线路什么时候通车?",
        "有乘客",
    ),
    ("“这地砖一下雨就打滑。”不少居民反映。网格员金鑫随即上报。", ["金鑫"], "这地砖一下雨就打滑。", "不少居民"),
    (
        "网友“山里娃”评论:“看哭了,这才是最美的风景。”支教老师方琳一一回复。",
        ["方琳"],
        "看哭了,这才是最美的风景。",
        "网友",
    ),
    ("段志远的妻子说:“他把店当成了家。”", ["段志远"], "他把店当成了家。", "段志远的妻子"),
    ("市教育局相关负责人说:“就近入学的原则不变。”", ["@市教育局"], "就近入学的原则不变。", "市教育局相关负责人"),
    ("同事劝毛建国歇一歇,他们说:“你都六十了。”", ["毛建国"], "你都六十了。", "他们"),
    ("“加油!加油!”观众席上,球迷们喊了起来。冠军白露向看台挥手。", ["白露"], "加油!加油!", "球迷们"),
]

INFERRED = [
    ("苏睿把米提到门口。“大娘,开门吧!”开门的秦香说:“进来坐。”", ["苏睿", "秦香"], "大娘,开门吧!", ("苏睿", None)),
    ("“从小就喜欢拆收音机。”柏青说:“拆坏了好几台。”", ["柏青"], "从小就喜欢拆收音机。", ("柏青", "柏青")),
    ("丁一凡今年28岁。他说:“我想把店开到省城去。”", ["丁一凡"], "我想把店开到省城去。", ("丁一凡", "他")),
    ("崔永明擦了把汗。“再挖两米就见水了。”", ["崔永明"], "再挖两米就见水了。", ("崔永明", None)),
    ("“再坚持一下,马上到!”石磊背起老人就往山下跑。", ["石磊"], "再坚持一下,马上到!", ("石磊", "石磊")),
    ("范文静每天五点起床,“鱼塘一天都离不开人。”", ["范文静"], "鱼塘一天都离不开人。", ("范文静", "范文静")),
    (
        "龙飞表示,工厂已经满负荷生产。“订单排到了明年三月。”目前,第二条生产线正在安装。",
        ["龙飞"],
        "订单排到了明年三月。",
        ("龙飞", None),
    ),
    ("侯亮坦言,最难的是开头。\n“那时候,一个月只卖出三双鞋。”", ["侯亮"], "那时候,一个月只卖出三双鞋。", ("侯亮", None)),
    (
        "万芳介绍,村里种了三百亩茶。“今年收入翻番!”茶农夏季生数着手里的钞票。",
        ["万芳", "夏季生/茶农"],
        "今年收入翻番!",
        ("夏季生", "夏季生"),
    ),
]

NONE = [
    "商务部回应“外资逃离”：数字说话。",
    "交通运输部预计：“五一”期间客流创新高。",
    "“砰!”一声巨响,众人惊醒了。",
    "他们的口号是“绝不放弃”。",
    "墙上“团结、严肃”四个大字格外醒目。",
    "他对这项目的评论“有些乐观,过于乐观”引来争议。",
    "村里订下“三勤”议事规矩,做到矛盾“归零”。",
    "牢记“先防后治、防大于治”的总方针不放松。",
    "有人称他为“平凡的英雄”,他摆摆手。",
    "筑起一道“铜墙铁壁”,守护“菜篮子”。",
    "活动以“我为群众办实事”为主题。",
    "晚会在《歌唱祖国》和“明天会更好!”主题展演中落幕。",
    "球队喊出“一切为了胜利”的口号。",
    "二十年里他从没喊过“苦”。",
    "公司提出“三个转变”,要求“四个到位”。",
    "“双减”政策落地一年,“校内吃得饱”成为现实。",
    "被称为“老黄牛”的他从不叫苦。",
    "“查出一处、整改一处”,不留尾巴。",
    "绰号“飞人”的选手第三次夺冠。",
    "市场里流传着“一铺养三代”的说法。",
    "此举被网友戏称为“神操作”。",
    "“一网通办”“最多跑一次”等改革持续深化。",
    "比赛口号:“更快、更高、更强”",
    "大赛的主题是“我和我的祖国”。",
    "他被评为“我身边的好医生”,家喻户晓。",
    "镇长表示,要一户一户地跑,“不漏一户、不落下任何一人”。",
    "发布《关于推进“放管服”改革的意见》。",
    "新修的“幸福路”通到了“云上人家”。",
    "三十年来,他把“言必信,行必果”当作座右铭。",
]

WRITTEN = [
    ("《办法》规定:“任何单位和个人不得占用应急车道。”", [], "任何单位和个人不得占用应急车道。"),
    ("李某收到王某的微信:“钱已转。”", ["王某"], "钱已转。"),
    ("陈刚晒出奖牌,并配文:“十年磨一剑。”", ["陈刚"], "十年磨一剑。"),
    ("判决书写道:“被告人犯罪情节轻微,可以免予处罚。”", [], "被告人犯罪情节轻微,可以免予处罚。"),
    ("公告显示:“本公司拟出资三亿元设立子公司。”", [], "本公司拟出资三亿元设立子公司。"),
    ("袁野在日记里写道:“雪停了,我们还活着。”", ["袁野"], "雪停了,我们还活着。"),
    ("门上贴着一张纸条:“货到了请放门口,谢谢!”", [], "货到了请放门口,谢谢!"),
    ("贺敏发来短信:“已平安到达。”", ["贺敏"], "已平安到达。"),
    ("“谢谢你们救了我爸爸。”一封感谢信上写着。", [], "谢谢你们救了我爸爸。"),
]


@pytest.mark.parametrize(("text", "names", "expected"), SPOKEN)
def test_words_with_a_cue_go_to_the_one_who_is_named(lexicon, text, names, expected):
    found = read(text, names, lexicon)
    assert [(one.span.of(text), one.speaker) for one in found] == expected


@pytest.mark.parametrize(("text", "names", "words", "printed"), UNNAMED)
def test_words_of_people_without_a_name_go_to_nobody(lexicon, text, names, words, printed):
    found = {one.span.of(text): one for one in read(text, names, lexicon)}
    assert (found[words].speaker, found[words].printed, found[words].tier) == (None, printed, Tier.UNATTRIBUTED)


@pytest.mark.parametrize(("text", "names", "words", "by"), INFERRED)
def test_a_speaker_known_only_from_context_is_inferred(lexicon, text, names, words, by):
    found = {one.span.of(text): one for one in read(text, names, lexicon)}
    assert (found[words].speaker, found[words].printed, found[words].tier) == (*by, Tier.INFERRED)


@pytest.mark.parametrize("text", NONE)
def test_terms_slogans_and_titles_in_marks_are_no_quotations(lexicon, text):
    assert [one.span.of(text) for one in read(text, [], lexicon)] == []


@pytest.mark.parametrize(("text", "names", "words"), WRITTEN)
def test_notes_letters_and_judgments_are_written(lexicon, text, names, words):
    found = {one.span.of(text): one for one in read(text, names, lexicon)}
    assert (found[words].manner, found[words].speaker) == (Manner.WRITTEN, names[0] if names else None)


def test_quotations_in_titles_are_left_to_the_body(lexicon):
    text = "“路修好了!”\n“路修好了!”吕梁说。"
    assert [one.span.start for one in read(text, ["吕梁"], lexicon, titles=["“路修好了!”"])] == [
        text.index("“路", 1) + 1
    ]


def test_the_section_named_after_a_person_speaks_for_that_person(lexicon):
    text = "[罗兰]\n“今天我值班。”\n雨停了。\n[秦朗]\n“我接着上。”"
    found = read(text, ["罗兰", "秦朗"], lexicon, titles=["[罗兰]", "[秦朗]"])
    assert [(one.speaker, one.tier) for one in found] == [("罗兰", Tier.INFERRED), ("秦朗", Tier.INFERRED)]


def test_a_colon_far_from_the_name_only_infers_who_speaks(lexicon):
    (quotation,) = read("钱有根擦了擦汗,抬头看天:“要下雨了。”", ["钱有根"], lexicon)
    assert (quotation.speaker, quotation.tier) == ("钱有根", Tier.INFERRED)


def test_a_cue_some_clauses_before_names_the_speaker(lexicon):
    (quotation,) = read("钱有根说,今年雨水足,收成差不了,“开镰那天就等一个大晴天”。", ["钱有根"], lexicon)
    assert (quotation.speaker, quotation.cue, quotation.tier) == ("钱有根", "说", Tier.EXPLICIT)


def test_both_halves_of_words_cut_by_who_speaks_are_quoted(lexicon):
    quoted = read("“我们组没有一个掉队的，”钱有根拍着胸脯，“不信你看。”", ["钱有根"], lexicon)
    assert [quotation.speaker for quotation in quoted] == ["钱有根"] * 2


def test_a_noun_that_introduced_a_person_means_that_person(lexicon):
    text = "一个名叫汪小川的小朋友来送信。打开一看,是小朋友写的字条:“叔叔辛苦了!”"
    (found,) = read(text, ["汪小川"], lexicon)
    assert (found.speaker, found.printed, found.manner) == ("汪小川", "小朋友", Manner.WRITTEN)


def test_an_office_with_a_surname_means_its_holder(lexicon):
    text = "社区书记齐红到了现场。齐书记说:“先断电。”"
    (found,) = read(text, ["齐红/社区书记"], lexicon)
    assert (found.speaker, found.tier) == ("齐红", Tier.EXPLICIT)


def test_a_speaker_whom_no_name_covers_is_printed_and_not_guessed(lexicon):
    text = "薛平走了。“这里以前是粮站。”守门的哈斯巴根回忆说。"
    (found,) = read(text, ["薛平"], lexicon)
    assert (found.speaker, found.printed, found.cue) == (None, "守门的哈斯巴根", "回忆说")


def test_who_is_called_is_not_who_speaks(lexicon):
    text = "深夜,一通电话打来:“程浩,你马上到坝上来!”来电的是防汛办。"
    (found,) = read(text, ["程浩", "@防汛办"], lexicon)
    assert (found.speaker, found.manner) == ("防汛办", Manner.SPEECH)


PIECES = [
    "“",
    "”",
    "「",
    "」",
    '"',
    "‘",
    "’",
    "。",
    ",",
    ":",
    "!",
    "\n",
    "(",
    ")",
    "张军",
    "他",
    "有人",
    "说",
    "表示",
    "的",
    "县医院",
    "收到",
    "短信",
    "写着",
    "我们都来",
    "对",
    "这是",
    "来电的是",
    "回答",
    "……",
    "这很好",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40), st.booleans())
def test_no_arrangement_of_words_breaks_reading_and_every_span_reads_back(lexicon, pieces, titled):
    text = "".join(pieces)
    titles = [text[: text.index("\n")]] if titled and "\n" in text[1:] else []
    names = [one for one in ("张军", "@县医院") if one.lstrip("@") in text]
    for found in read(text, names, lexicon, titles):
        assert found.span.of(text).strip()
        assert found.printed is None or found.printed in text
        assert found.cue is None or found.cue in text
        assert found.speaker in {None, "张军", "县医院"}
        assert (found.speaker is None) == (found.tier is Tier.UNATTRIBUTED)
