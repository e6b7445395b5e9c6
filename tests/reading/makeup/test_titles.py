"""Kicker, headline, deck and column told apart."""

from dataclasses import replace

import pytest

from reading.lines.blocks import Block, Part
from reading.lines.folio import as_headline
from reading.makeup.titles import Titles, tell_titles


def above(*lines):
    return [Block(Part.TITLE, line, (number,)) for number, line in enumerate(lines, start=1)]


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        (["大桥通车"], Titles(headline="大桥通车")),
        (["两岸青年第三届龙舟邀请赛", "在江州开幕"], Titles(headline="两岸青年第三届龙舟邀请赛 在江州开幕")),
        (["大桥通车", "——滨江新区交通建设纪实"], Titles(headline="大桥通车", deck="——滨江新区交通建设纪实")),
        (
            ["干群同心 昼夜不停", "滨江大桥提前半年建成通车"],
            Titles(kicker="干群同心 昼夜不停", headline="滨江大桥提前半年建成通车"),
        ),
        (
            ["大桥开通首日 通行是否顺畅？", "本报记者兵分三路体验早晚高峰，两岸通勤时间缩短四十分钟"],
            Titles(
                headline="大桥开通首日 通行是否顺畅？", deck="本报记者兵分三路体验早晚高峰，两岸通勤时间缩短四十分钟"
            ),
        ),
        (["@江州车主：", "大桥限行措施下周起调整"], Titles(kicker="@江州车主：", headline="大桥限行措施下周起调整")),
        (
            ["一条短信骗了十二万人", "【江州警方打掉一个跨省诈骗团伙】"],
            Titles(headline="一条短信骗了十二万人", deck="【江州警方打掉一个跨省诈骗团伙】"),
        ),
        (
            ["养生的误区，你中招了吗？", "人人都要祛湿吗？越补越好吗？晒背有用吗？"],
            Titles(headline="养生的误区，你中招了吗？", deck="人人都要祛湿吗？越补越好吗？晒背有用吗？"),
        ),
        (["七夕会·旅游", "在山里等一场雾"], Titles(headline="在山里等一场雾", column="七夕会·旅游")),
        (["相关新闻", "高速公路除雪保畅"], Titles(headline="高速公路除雪保畅", column="相关新闻")),
        (
            ["江州市土地挂牌出让公告", "江自然资告字〔2023〕58号"],
            Titles(headline="江州市土地挂牌出让公告", deck="江自然资告字〔2023〕58号"),
        ),
        (
            ["市委召开党外人士座谈会", "就推动产业转型听取意见", "何立峰主持并讲话 周文博通报情况"],
            Titles(headline="市委召开党外人士座谈会 就推动产业转型听取意见", deck="何立峰主持并讲话 周文博通报情况"),
        ),
        (["民声回音壁", "大桥何时通公交？"], Titles(headline="大桥何时通公交？", column="民声回音壁")),
        (["大桥昨日通车", "两岸居民过江三分钟"], Titles(headline="大桥昨日通车 两岸居民过江三分钟")),
        (["两岸居民过江只要三分钟", "滨江大桥昨日通车"], Titles(headline="两岸居民过江只要三分钟 滨江大桥昨日通车")),
        (["江州市长：", "让大桥成为城市客厅"], Titles(headline="江州市长： 让大桥成为城市客厅")),
        (
            ["听三代建桥人讲过江的故事——", "一座桥走了六十年"],
            Titles(kicker="听三代建桥人讲过江的故事——", headline="一座桥走了六十年"),
        ),
        (
            ["一座桥两岸情", "一条路四十年", "——滨江新区纪实"],
            Titles(headline="一座桥两岸情 一条路四十年", deck="——滨江新区纪实"),
        ),
        (
            ["江州过江通道又添一座", "滨江大桥今日合龙", "两岸往来三分钟不再绕"],
            Titles(headline="江州过江通道又添一座 滨江大桥今日合龙", deck="两岸往来三分钟不再绕"),
        ),
        (
            ["副市长走访过江工程时强调", "为两岸居民建一座放心的大桥"],
            Titles(kicker="副市长走访过江工程时强调", headline="为两岸居民建一座放心的大桥"),
        ),
        (
            ["江州警方破获一起网络诈骗案", "追回买船钱86万元"],
            Titles(headline="江州警方破获一起网络诈骗案", deck="追回买船钱86万元"),
        ),
        (
            ["巷子里来了“摆渡人”", "柳溪镇的新码头每天送3200多位居民过江"],
            Titles(headline="巷子里来了“摆渡人”", deck="柳溪镇的新码头每天送3200多位居民过江"),
        ),
        (
            ["江州警方破获一起网络诈骗案", "船工重回江边"],
            Titles(headline="江州警方破获一起网络诈骗案 船工重回江边"),
        ),
        (
            ["江州今年拿出六亿元改建老旧桥梁", "迎来三座新桥"],
            Titles(headline="江州今年拿出六亿元改建老旧桥梁 迎来三座新桥"),
        ),
        (
            ["增两成！江州改建桥梁二十六座", "过江通行能力继续提高，两岸居民出行更加便利"],
            Titles(headline="增两成！江州改建桥梁二十六座", deck="过江通行能力继续提高，两岸居民出行更加便利"),
        ),
        (
            ["江州上半年改建桥梁二十六座", "过江不再绕行，两岸居民出行更加便利"],
            Titles(headline="江州上半年改建桥梁二十六座", deck="过江不再绕行，两岸居民出行更加便利"),
        ),
        (
            ["江州市过江通道建设推进会昨日召开", "一座新桥", "载起两岸的期盼"],
            Titles(kicker="江州市过江通道建设推进会昨日召开", headline="一座新桥 载起两岸的期盼"),
        ),
        (
            ["一座桥的", "百年风雨", "市档案馆今起展出一百二十件过江旧影"],
            Titles(headline="一座桥的 百年风雨", deck="市档案馆今起展出一百二十件过江旧影"),
        ),
        (["江州：过江三分钟", "大桥运营满月"], Titles(headline="江州：过江三分钟 大桥运营满月")),
        (["体育", "江州队渡江赛夺魁"], Titles(headline="江州队渡江赛夺魁", column="体育")),
        (["桥边", "●江州队渡江赛夺魁"], Titles(headline="江州队渡江赛夺魁", column="桥边")),
        (["【滨江大桥昨日通车】"], Titles(headline="滨江大桥昨日通车")),
        (
            ["江州改建桥梁二十座", "两岸通行更便利", "——滨江新区纪实"],
            Titles(headline="江州改建桥梁二十座 两岸通行更便利", deck="——滨江新区纪实"),
        ),
        (["江州旧桥凌晨塌落一角", "警方介入调查"], Titles(headline="江州旧桥凌晨塌落一角 警方介入调查")),
        (
            ["江州旧桥塌落一角", "江州警方：伤者都已送往医院"],
            Titles(headline="江州旧桥塌落一角", deck="江州警方：伤者都已送往医院"),
        ),
        (["江州新桥悬索 初露真容", "新面貌"], Titles(headline="江州新桥悬索 初露真容 新面貌")),
        (["桥通了，", "心近了"], Titles(headline="桥通了， 心近了")),
        (
            ["江州旧桥巡查 六名年轻养护工", "守护两岸居民过江路"],
            Titles(headline="江州旧桥巡查 六名年轻养护工 守护两岸居民过江路"),
        ),
        (
            ["新桥夜里能走吗？", "◎大桥全天通行　◎行人走两侧"],
            Titles(headline="新桥夜里能走吗？", deck="◎大桥全天通行　◎行人走两侧"),
        ),
        (["大桥特别报道③", "老船工上桥"], Titles(headline="老船工上桥", column="大桥特别报道③")),
        (["江州调查（二）", "旧桥何处去"], Titles(headline="旧桥何处去", column="江州调查（二）")),
        (["渡口纪事", "——江州船工的四十年"], Titles(headline="渡口纪事", deck="——江州船工的四十年")),
        (
            ["滨江大桥建成通车", "两岸往来只需三分钟 今后不再绕行"],
            Titles(headline="滨江大桥建成通车", deck="两岸往来只需三分钟 今后不再绕行"),
        ),
        (["大桥通车,过河容易", "修桥难"], Titles(headline="大桥通车,过河容易 修桥难")),
        (
            ["会唱歌、会发光？都是骗招", "贪图便宜 江州一船工", "买下一座不存在的桥"],
            Titles(kicker="会唱歌、会发光？都是骗招", headline="贪图便宜 江州一船工 买下一座不存在的桥"),
        ),
        (["将持续九天走访三座旧桥", "第三届江州大桥节开幕"], Titles("将持续九天走访三座旧桥", "第三届江州大桥节开幕")),
        (
            ["旧桥夜里限行三小时 绕行车辆多出一倍", "最新研究显示，两岸居民更愿意坐船"],
            Titles(headline="旧桥夜里限行三小时 绕行车辆多出一倍", deck="最新研究显示，两岸居民更愿意坐船"),
        ),
        (
            ["江州一小区停水十二天", "物业称零件须等厂家；街道已备好送水车"],
            Titles(headline="江州一小区停水十二天", deck="物业称零件须等厂家；街道已备好送水车"),
        ),
        (["新闻110", "桥头车窗没关 钱包不见了"], Titles(headline="桥头车窗没关 钱包不见了", column="新闻110")),
        (["走进江边看新桥", "三百米桥面，一夜铺成"], Titles(headline="三百米桥面，一夜铺成", column="走进江边看新桥")),
        (["雨天去哪儿", "看一座老桥里的百年江州"], Titles(headline="看一座老桥里的百年江州", column="雨天去哪儿")),
        (["江州把每年五月定为", "“大桥守护月”"], Titles(headline="江州把每年五月定为 “大桥守护月”")),
        (
            ["两岸居民送来桥灯，船工却不肯收", "“我守的是自己的桥”"],
            Titles("两岸居民送来桥灯，船工却不肯收", "“我守的是自己的桥”"),
        ),
        (
            ["过江路上的“顺风灯”", "交警十分钟护送误了船的老船工"],
            Titles(headline="过江路上的“顺风灯”", deck="交警十分钟护送误了船的老船工"),
        ),
        (
            ["过江路上的“顺风灯”", "老船工把六十盏灯挂上了新桥"],
            Titles(headline="过江路上的“顺风灯” 老船工把六十盏灯挂上了新桥"),
        ),
        (
            ["一盏“假桥灯”的把戏 险些骗走过江钱", "江州分局柳溪派出所二十分钟追回三万五千元船款"],
            Titles(headline="一盏“假桥灯”的把戏 险些骗走过江钱", deck="江州分局柳溪派出所二十分钟追回三万五千元船款"),
        ),
        (["防汛抢险在一线", "桥头的“三本账”"], Titles(headline="桥头的“三本账”", column="防汛抢险在一线")),
        (
            ["江州大桥刚换的路灯", "为啥夜里不亮？", "路灯公司：系线路接错 已全部改好"],
            Titles(headline="江州大桥刚换的路灯 为啥夜里不亮？", deck="路灯公司：系线路接错 已全部改好"),
        ),
        (
            ["滨江码头新航季", "新增三班渡船", "可直达柳溪新城"],
            Titles(headline="滨江码头新航季 新增三班渡船 可直达柳溪新城"),
        ),
        (
            ["从“等船来”到“看着船来”", "江州渡轮", "“船上查”上线首月", "六万人次在用", "空驶减少近一成"],
            Titles("从“等船来”到“看着船来”", "江州渡轮 “船上查”上线首月 六万人次在用", "空驶减少近一成"),
        ),
        (
            ["柳溪：一盏桥灯，照亮“夜经济”", "十二个村装上新灯 每年省电两万度 引来五省客商"],
            Titles(headline="柳溪：一盏桥灯，照亮“夜经济”", deck="十二个村装上新灯 每年省电两万度 引来五省客商"),
        ),
        (
            ["滨江新区过江通道建设进入收尾", "四个月 三座“新桥”", "新添江边湿地两千一百亩", "过江时间稳定在三分钟"],
            Titles("滨江新区过江通道建设进入收尾", "四个月 三座“新桥”", "新添江边湿地两千一百亩 过江时间稳定在三分钟"),
        ),
        (
            ["市委召开专题会议", "研究部署旧桥检修和", "冬季通航安全工作"],
            Titles(headline="市委召开专题会议 研究部署旧桥检修和 冬季通航安全工作"),
        ),
        (
            ["我市召开过江通道新闻发布会", "新桥车流过百万 居民不再绕行", "备足船票两万张 排队缩短至十分钟"],
            Titles("我市召开过江通道新闻发布会", "新桥车流过百万 居民不再绕行", "备足船票两万张 排队缩短至十分钟"),
        ),
        (
            ["我为群众办实事", "柳溪镇：小修小补上渡口"],
            Titles(headline="柳溪镇：小修小补上渡口", column="我为群众办实事"),
        ),
        (
            ["滨江大桥昨日恢复双向通行", "江州公路段：检修提前九天完工"],
            Titles(headline="滨江大桥昨日恢复双向通行", deck="江州公路段：检修提前九天完工"),
        ),
        (
            ["江州夏收25日启动", "小麦三等每50公斤最低126元"],
            Titles(headline="江州夏收25日启动", deck="小麦三等每50公斤最低126元"),
        ),
        (["旧城墙下", "看", "灯会"], Titles(headline="旧城墙下 看 灯会")),
        (
            ["代表委员话“一桥一渡”", "——过江通道 渡口服务", "怎么补短板"],
            Titles(headline="代表委员话“一桥一渡”", deck="——过江通道 渡口服务 怎么补短板"),
        ),
        (
            ["江州公交换线之后 老人过江难 咋解决？", "“行风面对面”聚焦江州过江公交有限公司"],
            Titles(headline="江州公交换线之后 老人过江难 咋解决？", deck="“行风面对面”聚焦江州过江公交有限公司"),
        ),
        (
            ["一盏桥灯“叫”醒老渡口", "柳溪镇建成沿江首个夜间航标站"],
            Titles(headline="一盏桥灯“叫”醒老渡口", deck="柳溪镇建成沿江首个夜间航标站"),
        ),
        (
            ["柳溪河上的「顺风船」", "青石渡口单日送客首次超过1.3万人"],
            Titles(headline="柳溪河上的「顺风船」", deck="青石渡口单日送客首次超过1.3万人"),
        ),
        (
            ["今年江州渡口建设开工了", "新建扩建渡口19座 新添渡船26艘", "江边步道延长1100米", "夜航延长至22时30分"],
            Titles(
                "今年江州渡口建设开工了",
                "新建扩建渡口19座 新添渡船26艘",
                "江边步道延长1100米 夜航延长至22时30分",
            ),
        ),
        (
            ["“夜航”火了 一票难求", "首批开出12条船，票不到半小时卖完"],
            Titles(headline="“夜航”火了 一票难求", deck="首批开出12条船，票不到半小时卖完"),
        ),
        (
            ["渡口办起“船上书房”", "柳溪镇让等船的人有书可看"],
            Titles(headline="渡口办起“船上书房”", deck="柳溪镇让等船的人有书可看"),
        ),
        (
            ["渡人渡心 四十年如一日", "记江州劳动模范、柳溪渡口船工罗建平"],
            Titles(headline="渡人渡心 四十年如一日", deck="记江州劳动模范、柳溪渡口船工罗建平"),
        ),
        (["新建渡口码头", "年底前投用10处"], Titles(headline="新建渡口码头 年底前投用10处")),
        (
            ["十年磨一“桨”", "江州渡江队《渡口》号夺得全省冠军"],
            Titles(headline="十年磨一“桨”", deck="江州渡江队《渡口》号夺得全省冠军"),
        ),
        (
            ["江州首座智慧渡口投用", "可停船20条 水位实时监测"],
            Titles(headline="江州首座智慧渡口投用", deck="可停船20条 水位实时监测"),
        ),
        (
            ["一封迟到四十年的船票", "退休教师孔祥林辗转千里找回失主"],
            Titles(headline="一封迟到四十年的船票", deck="退休教师孔祥林辗转千里找回失主"),
        ),
        (
            ["把“冷码头”焐热", "市船舶院研究员罗春芽28年造出7条新船"],
            Titles(headline="把“冷码头”焐热", deck="市船舶院研究员罗春芽28年造出7条新船"),
        ),
        (
            ["老船工走了 船归了谁", "法院判决：归照料他的渡口所有"],
            Titles(headline="老船工走了 船归了谁", deck="法院判决：归照料他的渡口所有"),
        ),
        (["停航修船两年", "柳溪渡口有了", "“夜航船”"], Titles(headline="停航修船两年 柳溪渡口有了 “夜航船”")),
    ],
)
def test_titles_are_told_by_length_and_form(lines, titles, lexicon):
    assert tell_titles(above(*lines), frozenset(), lexicon) == titles


@pytest.mark.parametrize(
    "lines",
    [
        ["滨江桥文化论坛在江州开幕", "老桥都有了新名字"],
        ["桥牌联赛半程综述", "江州队一路领先"],
        ["江州船工的四十年③", "桥下：灯是一盏一盏亮的"],
        ["市人大常委会开展专题询问", "过江难，何时了"],
    ],
)
def test_what_may_be_the_kicker_as_well_is_read_with_the_headline(lines, lexicon):
    assert tell_titles(above(*lines), frozenset(), lexicon) == Titles(headline=" ".join(lines))


def test_the_title_that_the_margin_repeats_is_the_headline(lexicon):
    titles = tell_titles(above("滨江大桥建成通车", "两岸齐欢庆"), frozenset({"滨江大桥建成通车"}), lexicon)
    assert titles == Titles(headline="滨江大桥建成通车", deck="两岸齐欢庆")


def test_a_title_that_the_margin_repeats_in_one_line_is_all_of_the_headline(lexicon):
    lines = above("抓好柳溪河清淤治理", "打好护堤硬仗", "到后年全县河道得到疏浚")
    told = tell_titles(lines, frozenset({"抓好柳溪河清淤治理 打好护堤硬仗"}), lexicon)
    assert told == Titles(headline="抓好柳溪河清淤治理 打好护堤硬仗", deck="到后年全县河道得到疏浚")


def test_what_a_list_left_out_of_a_title_is_still_its_headline(lexicon):
    titles = tell_titles(above("江州改建桥梁二十座", "迎来通车季"), frozenset({"江州改建桥梁二十座"}), lexicon)
    assert titles == Titles(headline="江州改建桥梁二十座 迎来通车季")


def test_a_list_may_repeat_the_first_part_of_the_headline_only(lexicon):
    lines = above("滨江新区产业园里又添了四个过江项目开工、投产", "三条船线同日开通 每天可送旅客一万两千人次")
    told = tell_titles(lines, frozenset({"三条船线同日开通"}), lexicon)
    assert told.headline == "三条船线同日开通 每天可送旅客一万两千人次"


def test_the_only_title_broken_into_lines_is_the_whole_headline(lexicon):
    kicker, first, second = above("江州过江通道又添一座", "滨江大桥", "昨日通车")
    broken = replace(first, text="滨江大桥昨日通车", lines=first.lines + second.lines)
    assert tell_titles([kicker, broken], frozenset(), lexicon) == Titles(kicker.text, "滨江大桥昨日通车")


def test_a_list_whose_rows_are_marked_repeats_the_headline_too(lexicon):
    known = frozenset({as_headline("·新桥限行　早晚各两小时")})
    titles = tell_titles(above("新桥限行　早晚各两小时", "怎么罚？桥头装了二十四个探头"), known, lexicon)
    assert titles.headline == "新桥限行　早晚各两小时"


@pytest.mark.parametrize("printed", ["民生 | 大桥通车", "民生│大桥通车", "民生 / 大桥通车"])
def test_the_name_of_a_column_may_stand_before_a_stroke(printed, lexicon):
    assert tell_titles(above(printed), frozenset(), lexicon) == Titles(headline="大桥通车", column="民生")


def test_the_name_of_short_news_is_the_column_though_it_is_spread(lexicon):
    assert tell_titles(above("短 讯", "大桥通车"), frozenset(), lexicon) == Titles(headline="大桥通车", column="短 讯")


def test_a_bracketed_label_is_the_column(lexicon):
    label = Block(Part.LABEL, "【深度】", (1,))
    assert tell_titles([label, *above("大桥通车")], frozenset(), lexicon) == Titles(headline="大桥通车", column="深度")


@pytest.mark.parametrize("printed", ["■民生", "●民生●", "民生关注 >>>", "「民生」"])
def test_a_short_line_behind_a_mark_is_the_column(printed, lexicon):
    part = Part.LABEL if printed[-1] in "●」" else Part.TITLE
    titles = tell_titles([Block(part, printed, (1,)), *above("滨江大桥昨日建成通车")], frozenset(), lexicon)
    assert (titles.headline, titles.column) == ("滨江大桥昨日建成通车", printed.strip("■●「」> "))


def test_a_label_in_quotation_marks_above_a_deck_is_the_headline(lexicon):
    blocks = [Block(Part.LABEL, "「一座桥四十年」", (1,)), *above("——记修桥人罗建平")]
    assert tell_titles(blocks, frozenset(), lexicon) == Titles(headline="一座桥四十年", deck="——记修桥人罗建平")


def test_a_known_column_behind_a_mark_is_no_headline(lexicon):
    assert tell_titles(above("●民声回音壁"), frozenset(), lexicon) == Titles(column="民声回音壁")


def test_the_name_of_a_column_of_pictures_is_no_headline(lexicon):
    assert tell_titles(above("图片新闻"), frozenset(), lexicon) == Titles(column="图片新闻")


def test_no_title_gives_no_headline(lexicon):
    assert tell_titles([], frozenset(), lexicon) == Titles()
