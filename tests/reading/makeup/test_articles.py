"""Pages of many layouts, each read into its stories."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.lines.layout import lay_out_blocks
from reading.makeup.articles import read_articles

E_PAPER = """\
江州晚报
2023年6月8日 星期四
A03版：民生  上一版 下一版
首页 | 版面导航 | 标题导航
<< 上一篇  下一篇 >>
字号：大 中 小  打印  收藏
高考首日平稳有序
——我市1.2万名考生走进考场
□本报记者 何雨桐 通讯员 周文博 文/图
　　6月7日上午8时，江州一中门口已站满送考的家长。
　　“孩子昨晚睡得很好。”家长孙丽萍说，她特意穿了一件红色旗袍。
图为考生有序进入考场。
　　据市教育考试院介绍，全市共设考点14个，考场402个。
<< 上一篇  下一篇 >>
责任编辑：赵一宁  版式：钱多多
Copyright © 江州晚报 版权所有
"""

WIRE = """\
全国夏粮收购进展顺利
新华社北京6月20日电（记者王立彬）国家有关部门20日发布消息，主产区累计收购小麦1300万吨。
市场供应充足，价格总体平稳。

长江中下游将迎强降雨
据新华社武汉6月20日电 长江水利委员会20日启动洪水防御Ⅳ级应急响应。

“数字农场”落户青河
本报讯 记者李春华报道：青河县首个“数字农场”昨日投用。
农场占地500亩，由青河农投集团运营。

海棠社区开设老年课堂
本报6月20日讯（通讯员 冯雪 记者 杜鹏）海棠社区的老年课堂昨天开课，首批学员36人。
"""

SHORT_NEWS = """\
简讯
■ 市供水公司昨日完成解放路管网改造，2.3万户居民恢复正常用水。（陈静）
■ 我市首家社区图书馆在梧桐里揭牌，藏书8000册。（罗大伟）
■ 云岭景区本周末起实行预约入园，每日限5000人。（马晓）
"""

JUMPS = """\
开发区：项目建设跑出加速度
本报记者 田野
“设备一到就安装，一天都不能等。”6月3日，恒通电机总经理梁国强说。
开发区管委会主任谭志勇表示，要把服务送到企业门口。（下转第4版）

（上接第1版）坚持把粮食安全扛在肩上，全县落实高标准农田12万亩。
农机下田
农机局组织312台收割机跨区作业，日收割能力达4万亩。
藏粮于仓
县粮食储备公司腾出仓容6万吨，农民随到随卖。
"""

BROKEN = """\

让老街“活”起来
让乡愁“留”下来

滨河区历史街区改造观察

本报记者 沈佳音

铺子老板万福来在这里卖了二十年早点。“以前路不平，现在好走多

了。”他说。

改造之前，老街有危房43处，电线像蜘蛛网一样

挂在屋檐下面，消防车开不进来。

“修旧如旧，最难的是留住人。”区住建局局长陶然介绍，“改造资金1.6亿元，全部由财政安



老街夜景

排。”
"""

INTERVIEW = """\
对话
种子是农业的“芯片”
——访省农科院研究员骆文斌
记者：您从事育种多少年了？
骆文斌：整整三十年。1993年毕业以后，我就一直在试验田里。
记者：新品种“川香9号”有什么特点？
骆文斌：抗病，亩产比对照品种高8%。
（本报记者 高洁）
"""

SIGNED_BELOW = """\
供销社开进大山里
　　去年冬天，白石乡的供销超市开门了。
　　“老乡们不用再走两个小时山路。”店主冉光荣说。
（记者 彭勃 实习生 汤圆圆）
公交线路本周六调整
　　市公交集团昨日发布公告，7路、15路公交车自6月10日起临时改道。
　　改道期间取消文化宫站。（记者 谢晓东）
"""

SECTIONS = """\
本报记者 董青 通讯员 石磊
“五一”假期，全市接待游客210万人次，同比增长18%。
文旅融合：古城里的新玩法
在青石巷，汉服体验店店主姚依依一天接待了80多拨客人。
乡村旅游：一间民宿带活一个村
村支书熊大山介绍，全村已有民宿26家，去年户均增收3万元。游客在杏花村采摘樱桃通讯员石磊摄
"""

OUT_OF_ORDER = """\
手电筒，沿着河堤一寸一寸地查。

“堤在，人就在。”村支书祝长河说。

守堤

本报记者 米春雷

六月的雨一下就是五天。柳林镇的干部群众上了河堤。

祝长河今年58岁，是柳林村的党支部书记。那天夜里，他披着雨衣，打着

新机场高速通车

本报记者 费一鸣

昨日上午10时，新机场高速正式通车，全长42公里。
"""

WRAPPED = """\
我省新增三个国家湿地公园
本报讯（记者华清）记者昨日从省
林业局获悉，我省新增三个国家湿地公
园，分别位于月湖、沙洲和南屏。至此，
全省国家湿地公园总数达到31个，总面
积18万公顷。
省林业局副局长齐建平介绍，月湖湿
地公园有鸟类217种，是候鸟迁徙的重要
驿站。“今年春天我们记录到了青头潜
鸭。”他说。
"""

PICTURES = """\
扬帆起航

本报记者 魏来

滨海新城的帆船赛昨日开赛，来自12个国家的86名选手参赛。

市体育局局长江涛表示，赛事将持续五天。



孩子们在沙滩上放风筝。
本报记者 邱实 摄



6月1日，海港小学的学生在操场上展示舞龙。近年来，该校开设了20多门课程。新华社发（钟天 摄）
"""

PEOPLE = """\
万家灯火里的守夜人

■记者 安然

    供电、供水、供气，夜里总有人醒着。

    [卢志远]

    爬过的电杆比树还多

    卢志远是云山供电所的线路工，干了21年。

    [柏小兰]

    一把扳手走全城

    “水管不等人。”抢修班班长柏小兰说。
"""

UNSIGNED = """\
供销社开进大山里

白石乡的供销超市去年冬天开门了。店主冉光荣是返乡青年，供销社给他免了三年租金。

货架上的变化

过去，白石乡的供销社只卖盐和化肥。如今，冉光荣的货架上有300多种商品。

公交线路本周六调整

市公交集团昨日发布公告，7路、15路公交车自6月10日起临时改道，途经北门大桥和体育中心。

改道期间取消文化宫站，乘客可到下一站乘车。
"""

ESSAYS = """\
母亲的稻田
冉光荣
母亲把一生都种进了稻田里。

秋天来信
邹　雨
秋天是从一封信开始的。
"""

UNDER_GAPS = """\
夜市开张

夜市昨晚开张，120个摊位亮起了灯。

“第一晚就卖了两百份米粉。”夜市摊主鲁小满说。

夜市每晚营业到零点。



出行提示

公交线路本周六调整

市公交集团昨日发布公告，7路、15路公交车自6月10日起临时改道，途经北门大桥和体育中心。

改道期间取消文化宫站，乘客可到下一站乘车。
"""

PHOTOGRAPHED = """\
夜市开张

夜市昨晚开张，120个摊位亮起了灯。

摊主鲁小满说：“第一晚就卖了两百份。”

高天 摄

商务局计划再开三个夜市，选址正在征求意见。

“热闹是热闹，就怕吵。”市民贺桂芳说。江州日报记者 邱实 摄影报道

航拍夜市
"""

SIGNED_TWICE = """\
夜市开张
江州日报记者 邱实
江州夜市昨晚开张，商务局设了120个摊位。
灯火里的摊主
夜市摊主鲁小满说：“江州夜市第一晚，就卖了两百份米粉。”
江州修缮古桥
江州昨日启动古桥修缮，工程为期六个月。文物局将拆下桥面石板编号。
桥上石狮
桥栏上的石狮有36只，文物局已逐一测绘。
江州日报记者 高天
"""

WITH_IMPRINT = """\
第A02版：要闻
上一篇 下一篇
放大 缩小 默认
滨江大桥建成通车
作者：何雨桐 来源：江州日报 日期：2023-06-08 08:30
　　6月7日上午，滨江大桥建成通车。
上一篇 下一篇
"""

ALL = [
    E_PAPER,
    WIRE,
    SHORT_NEWS,
    JUMPS,
    BROKEN,
    INTERVIEW,
    SIGNED_BELOW,
    SECTIONS,
    OUT_OF_ORDER,
    WRAPPED,
    PICTURES,
    PEOPLE,
    UNSIGNED,
    ESSAYS,
    UNDER_GAPS,
    PHOTOGRAPHED,
    SIGNED_TWICE,
    WITH_IMPRINT,
]


def read(page, lexicon):
    return read_articles(page, lexicon)[0]


def headlines(page, lexicon):
    return [article.headline for article in read(page, lexicon)]


def signed(article):
    return [(author.name, author.role) for author in article.byline]


def test_the_frame_of_an_e_paper_belongs_to_no_article(lexicon):
    articles, folio = read_articles(E_PAPER, lexicon)
    assert [article.headline for article in articles] == ["高考首日平稳有序"]
    assert articles[0].deck == "——我市1.2万名考生走进考场"
    assert articles[0].lines == ((7, 13),)
    assert (folio.publication, folio.number, folio.section) == ("江州晚报", "A03", "民生")


def test_a_caption_that_says_so_is_one(lexicon):
    assert read(E_PAPER, lexicon)[0].captions == ("图为考生有序进入考场。",)


def test_each_dateline_begins_a_story_and_stays_out_of_its_text(lexicon):
    articles = read(WIRE, lexicon)
    assert [article.dateline for article in articles] == [
        "新华社北京6月20日电（记者王立彬）",
        "据新华社武汉6月20日电",
        "本报讯 记者李春华报道：",
        "本报6月20日讯（通讯员 冯雪 记者 杜鹏）",
    ]
    assert [article.text.split("\n")[1][:4] for article in articles] == ["国家有关", "长江水利", "青河县首", "海棠社区"]
    assert [signed(article) for article in articles] == [
        [("王立彬", "记者")],
        [],
        [("李春华", "记者")],
        [("冯雪", "通讯员"), ("杜鹏", "记者")],
    ]


def test_short_news_that_somebody_signs_each_are_stories_each(lexicon):
    first, second, third = read(SHORT_NEWS, lexicon)
    assert (first.headline, first.column) == (None, "简讯")
    assert [signed(each)[0][0] for each in (first, second, third)] == ["陈静", "罗大伟", "马晓"]
    assert "陈静" not in first.text


def test_jumps_in_both_directions_are_kept_beside_the_text(lexicon):
    first, rest = read(JUMPS, lexicon)
    assert (first.continued_on, first.continued_from) == ("下转第4版", None)
    assert (rest.continued_from, rest.headline) == ("上接第1版", None)
    assert rest.subheadings == ("农机下田", "藏粮于仓")
    assert "版" not in first.text + rest.text


def test_broken_paragraphs_are_healed_across_blank_lines_and_captions(lexicon):
    (article,) = read(BROKEN, lexicon)
    assert "现在好走多了。”他说。" in article.text
    assert "电线像蜘蛛网一样挂在屋檐下面" in article.text
    assert "全部由财政安排。”\n老街夜景" in article.text
    assert article.captions == ("老街夜景",)


def test_a_headline_over_two_lines_is_one(lexicon):
    (article,) = read(BROKEN, lexicon)
    assert (article.headline, article.deck) == ("让老街“活”起来 让乡愁“留”下来", "滨河区历史街区改造观察")


def test_an_interview_is_one_article_in_its_column(lexicon):
    (article,) = read(INTERVIEW, lexicon)
    assert (article.column, article.headline, article.deck) == (
        "对话",
        "种子是农业的“芯片”",
        "——访省农科院研究员骆文斌",
    )
    assert article.subheadings == ()
    assert signed(article) == [("高洁", "记者")]


def test_a_byline_below_ends_its_story(lexicon):
    first, second = read(SIGNED_BELOW, lexicon)
    assert (first.headline, signed(first)) == ("供销社开进大山里", [("彭勃", "记者"), ("汤圆圆", "实习生")])
    assert (second.headline, signed(second)) == ("公交线路本周六调整", [("谢晓东", "记者")])
    assert second.text.endswith("改道期间取消文化宫站。")


def test_a_caption_glued_to_the_last_paragraph_is_a_story_of_its_own(lexicon):
    feature, picture = read(SECTIONS, lexicon)
    assert feature.subheadings == ("文旅融合：古城里的新玩法", "乡村旅游：一间民宿带活一个村")
    assert feature.text.endswith("去年户均增收3万元。")
    assert (picture.headline, picture.text) == (None, "游客在杏花村采摘樱桃")
    assert signed(picture) == [("石磊", "摄影")]


def test_a_piece_printed_before_its_headline_is_put_back(lexicon):
    story, other = read(OUT_OF_ORDER, lexicon)
    assert (story.headline, other.headline) == ("守堤", "新机场高速通车")
    assert "他披着雨衣，打着手电筒，沿着河堤一寸一寸地查。\n“堤在，人就在。”" in story.text
    assert story.lines == ((5, 11), (1, 3))


def test_lines_wrapped_at_one_width_are_paragraphs_again(lexicon):
    (article,) = read(WRAPPED, lexicon)
    endings = [span.of(article.text)[-5:] for span in article.paragraphs]
    assert endings == ["家湿地公园", "8万公顷。", "。”他说。"]


def test_pictures_with_their_own_credit_stand_beside_the_story(lexicon):
    story, beach, school = read(PICTURES, lexicon)
    assert (story.headline, signed(story)) == ("扬帆起航", [("魏来", "记者")])
    assert (beach.text, signed(beach)) == ("孩子们在沙滩上放风筝。", [("邱实", "摄影")])
    assert school.captions == (school.text,)
    assert signed(school) == [("钟天", "摄影")]


def test_a_long_line_with_a_comma_above_a_picture_begins_the_sentence_that_goes_on_below_it(lexicon):
    page = (
        "大桥通车\n\n大桥长两公里。\n\n滨江大学土木学院院长熊大山说，这座桥从勘察到完工用了整整六年，从桥墩、主塔\n\n"
        "市民在新桥上散步。 本报记者 邱实 摄\n\n栏杆以及路灯等处都能看到新的做法。\n"
    )
    story, *_ = read(page, lexicon)
    assert "主塔栏杆以及路灯" in story.text


def test_pictures_above_the_text_belong_to_its_story(lexicon):
    page = "大桥通车\n\n市民在新桥上散步。 新华社发 邱实 摄\n\n滨江大桥昨日通车，两岸居民过江不再绕行。\n"
    (story,) = read(page, lexicon)
    assert story.captions == ("市民在新桥上散步。",)
    assert signed(story) == [("邱实", "摄影")]


def test_a_picture_of_which_only_the_credit_is_left_stands_between_a_title_and_its_dateline(lexicon):
    page = (
        "大桥通车\n\n滨江大桥昨日通车，两岸居民过江不再绕行。\n\n\n农村改水工程开工(图)\n\n"
        "资料图新华社记者邱实摄\n\n新华社2月19日电 农村改水工程昨日开工，四百户受益。\n"
    )
    first, second = read(page, lexicon)
    assert (second.headline, signed(second)) == ("农村改水工程开工(图)", [("邱实", "摄影")])
    assert not first.captions


def test_a_credited_picture_inside_a_story_belongs_to_it(lexicon):
    page = (
        "大桥通车\n\n记者 何雨桐\n\n滨江大桥昨日通车，两岸居民过江不再绕行。\n\n"
        "市民在新桥上散步 记者 邱实 摄\n\n大桥长两公里，桥上车流平稳。\n"
    )
    (story,) = read(page, lexicon)
    assert story.captions == ("市民在新桥上散步",)
    assert signed(story) == [("何雨桐", "记者"), ("邱实", "摄影")]


def test_a_credited_picture_of_a_person_of_the_story_belongs_to_it(lexicon):
    page = (
        "大桥通车\n\n记者 何雨桐\n\n船工周文博昨日走过了滨江大桥。\n\n大桥长两公里。周文博说，桥灯年产\n\n\n\n"
        "周文博在桥上巡查。江报融媒记者 邱实 摄\n\n值达五亿元，两岸居民过江不再绕行。\n\n灯光昨夜亮起。\n"
    )
    (story,) = read(page, lexicon)
    assert story.captions == ("周文博在桥上巡查。",)
    assert signed(story) == [("何雨桐", "记者"), ("邱实", "摄影")]


@pytest.mark.parametrize("mark", ["：", "　"])
def test_headlines_that_begin_with_a_place_each_head_stories_each(mark, lexicon):
    page = (
        f"柳溪镇{mark}渡口添新船\n本报讯（通讯员 周文博）柳溪镇渡口昨日添了两艘新船。\n"
        f"青石镇{mark}党员种辣椒\n“跟着种，心里有底。”青石镇村民邱实昨日领到了第一笔辣椒款。\n"
    )
    assert [story.headline for story in read(page, lexicon)] == [f"柳溪镇{mark}渡口添新船", f"青石镇{mark}党员种辣椒"]


def test_words_set_large_and_who_said_them_head_no_story(lexicon):
    quoted = "“天桥离路口太远，谁愿意绕？”\n\n——市民周文博\n\n"
    page = f"天桥昨日拆了\n\n记者 何雨桐\n\n吊车开进柳溪路。\n\n{quoted}在附近开店的周文博一年也没走过几回。\n"
    (story,) = read(page, lexicon)
    assert story.subheadings == ("“天桥离路口太远，谁愿意绕？”", "——市民周文博")


def test_a_byline_behind_the_number_of_an_article_signs_the_next_one(lexicon):
    record = "文章编号: 2023060803300"
    page = (
        f"要闻 | By 何雨桐\n\n大桥通车\n\n滨江大桥昨日通车。\n\n{record}1\n\n"
        f"要闻 | By 邱实\n\n公园开放\n\n本报讯 公园今日开放。\n\n{record}2\n"
    )
    assert [signed(story) for story in read(page, lexicon)] == [[("何雨桐", "作者")], [("邱实", "作者")]]


def test_short_news_without_a_title_is_no_piece_of_a_story(lexicon):
    page = (
        "停车场建好了\n\n本报记者 何雨桐\n\n新建的停车场有一百二十个车位，公交车也能停。\n\n"
        "短讯\n\n• 公园今日开放。\n\n• 柳溪镇新增公交车八辆，停车场里能停十二辆公交车。\n"
    )
    assert len(read(page, lexicon)) == 3


def test_a_photographer_signs_all_of_photo_news(lexicon):
    page = "大桥通车\n\n6月8日，市民在新桥上散步。\n\n大桥长两公里，两岸居民过江不再绕行。邱实 摄\n"
    (story,) = read(page, lexicon)
    assert signed(story) == [("邱实", "摄影")]


def test_who_is_named_with_a_role_is_not_listed_without_one(lexicon):
    page = "大桥通车\n何雨桐 周文博\n本报讯（通讯员 何雨桐 记者 周文博）滨江大桥昨日通车。\n"
    (story,) = read(page, lexicon)
    assert signed(story) == [("何雨桐", "通讯员"), ("周文博", "记者")]


def test_a_label_and_its_title_are_one_subheading(lexicon):
    (article,) = read(PEOPLE, lexicon)
    assert article.subheadings == ("[卢志远] 爬过的电杆比树还多", "[柏小兰] 一把扳手走全城")


def test_an_unsigned_title_heads_a_story_where_its_text_tells_of_something_else(lexicon):
    shop, bus = read(UNSIGNED, lexicon)
    assert (shop.headline, shop.subheadings) == ("供销社开进大山里", ("货架上的变化",))
    assert (bus.headline, bus.subheadings) == ("公交线路本周六调整", ())


def test_a_line_of_names_below_a_title_signs_the_essay(lexicon):
    assert headlines(ESSAYS, lexicon) == ["母亲的稻田", "秋天来信"]
    assert [signed(article) for article in read(ESSAYS, lexicon)] == [[("冉光荣", "作者")], [("邹雨", "作者")]]


def test_titles_under_a_gap_are_no_caption_where_another_story_follows(lexicon):
    market, bus = read(UNDER_GAPS, lexicon)
    assert (market.headline, market.captions) == ("夜市开张", ())
    assert (bus.headline, bus.column) == ("公交线路本周六调整", "出行提示")


def test_a_photographer_named_inside_a_story_does_not_end_it(lexicon):
    (article,) = read(PHOTOGRAPHED, lexicon)
    assert signed(article) == [("高天", "摄影"), ("邱实", "记者")]
    assert article.text.endswith("市民贺桂芳说。\n航拍夜市")
    assert article.captions == ("航拍夜市",)


def test_a_second_signature_shows_that_another_story_began_above_it(lexicon):
    market, bridge = read(SIGNED_TWICE, lexicon)
    assert (market.headline, market.subheadings, signed(market)) == ("夜市开张", ("灯火里的摊主",), [("邱实", "记者")])
    assert (bridge.headline, bridge.subheadings, signed(bridge)) == ("江州修缮古桥", ("桥上石狮",), [("高天", "记者")])


def test_a_section_that_tells_of_the_same_matter_belongs_to_the_story_though_it_is_signed_too(lexicon):
    page = (
        "江州修缮古桥\n\n本报讯（记者 邱实）江州古桥的修缮工程昨日完工，石匠补齐了桥上的石狮和栏杆。\n\n"
        "古桥建于明代，桥面石板磨损严重，石匠逐块更换了石板。\n\n石匠的手艺\n\n"
        "修缮古桥的石匠来自江州，他们按照明代石狮的样子雕刻栏杆，桥面石板也逐块打磨。（记者 高天）\n"
    )
    (bridge,) = read(page, lexicon)
    assert (bridge.subheadings, signed(bridge)) == (("石匠的手艺",), [("邱实", "记者"), ("高天", "记者")])


def test_one_line_may_name_the_author_and_the_day_of_the_page(lexicon):
    (article,), folio = read_articles(WITH_IMPRINT, lexicon)
    assert signed(article) == [("何雨桐", "作者")]
    assert (folio.publication, str(folio.day)) == ("江州日报", "2023-06-08")
    assert (folio.number, folio.section) == ("A02", "要闻")


@pytest.mark.parametrize("page", ALL)
def test_full_width_and_half_width_punctuation_read_alike(page, lexicon):
    narrow = page.translate(str.maketrans("，：；？！（）", ",:;?!()"))
    wide = [(article.lines, article.byline) for article in read(page, lexicon)]
    assert [(article.lines, article.byline) for article in read(narrow, lexicon)] == wide


def lines_of(articles):
    return [number for article in articles for first, last in article.lines for number in range(first, last + 1)]


@given(st.lists(st.sampled_from([line for page in ALL for line in page.split("\n")]), max_size=40))
def test_every_line_belongs_to_one_article_or_to_the_frame(lexicon, lines):
    page = "\n".join(lines)
    told = [number for number in lines_of(read(page, lexicon)) if lines[number - 1].strip()]
    glued = {number for number, line in enumerate(lines, start=1) if "通讯员石磊摄" in line}
    assert {number for number in told if told.count(number) > 1} <= glued
    frame = lay_out_blocks(page, lexicon).frame
    untold = [line for number, line in enumerate(lines, start=1) if number not in told]
    assert "".join("".join(untold).split()) == "".join("".join(frame).split())


@given(
    st.text(
        alphabet=st.sampled_from(
            "张王记者摄通讯员。，：“”（）()[]【】\n 　0129年月日版上接下转第本报讯电■@?!—江州日报"
        ),
        max_size=200,
    )
)
def test_the_text_reads_back_from_any_page(lexicon, page):
    for article in read(page, lexicon):
        assert "\n".join(span.of(article.text) for span in article.paragraphs) == article.text
        assert set(article.titles) <= set(article.paragraphs)
        assert article.lines


@pytest.mark.parametrize(
    "note",
    [
        "编者按：两岸往来，一桥相连。从今天起，本报推出一组通讯。",
        "【编者按】\n两岸往来，一桥相连。从今天起，本报推出一组通讯。",
        "编者按\n两岸往来，一桥相连。\n大桥之上，故事很多。\n从今天起，本报推出一组通讯。",
    ],
    ids=["in one line", "under a label", "of several paragraphs"],
)
def test_an_editors_note_belongs_to_the_titles_below_it(note, lexicon):
    above = "备足物资迎汛期\n本报记者 何雨桐\n全市三十座水库昨日全部查完。\n"
    below = "守桥人的一天\n本报记者 周文博\n天还没亮，陆青松就上了桥。\n"
    flood, bridge = read_articles(f"{above}{note}\n{below}", lexicon)[0]
    assert (flood.headline, flood.text.endswith("全部查完。")) == ("备足物资迎汛期", True)
    assert (bridge.headline, [author.name for author in bridge.byline]) == ("守桥人的一天", ["周文博"])
    assert "本报推出一组通讯。\n天还没亮" in bridge.text


def test_an_editors_note_below_the_title_stays_there(lexicon):
    page = "守桥人的一天\n编者按：两岸往来，一桥相连。\n本报记者 周文博\n天还没亮，陆青松就上了桥。\n"
    (bridge,) = read_articles(page, lexicon)[0]
    assert (bridge.headline, bridge.lines) == ("守桥人的一天", ((1, 4),))


@pytest.mark.parametrize("name", ["●短讯", "文体快讯", "一句话新闻"])
def test_short_news_is_no_part_of_the_story_above(name, lexicon):
    flood = "备足物资迎汛期\n本报记者 何雨桐\n全市三十座水库昨日全部查完，水位正常。\n"
    news = f"{name}\n全市水库的鱼苗昨日放流。\n水库管理站今天开放。\n"
    assert [article.lines for article in read_articles(flood + news, lexicon)[0]] == [((1, 3),), ((4, 6),)]


@pytest.mark.parametrize(
    ("dateline", "names"),
    [
        ("据新华社电 记者 田野", ["田野"]),
        ("本报讯（记者 田野 通讯员 冯雪）", ["田野", "冯雪"]),
        ("新华社武汉6月20日电", []),
    ],
)
def test_a_dateline_on_a_line_of_its_own_names_who_reports(dateline, names, lexicon):
    page = f"大桥昨日通车\n\n{dateline}\n\n大桥长两公里。\n\n桥上车流平稳。\n"
    ((article,), _) = read_articles(page, lexicon)
    assert (article.dateline, [author.name for author in article.byline]) == (dateline, names)
    assert article.text == "大桥昨日通车\n大桥长两公里。\n桥上车流平稳。"


def test_the_buttons_below_a_story_end_it(lexicon):
    page = "大桥通车\n\n大桥长两公里。\n\n上一篇  下一篇\n\n灯光点亮\n\n大桥的灯光长两公里。\n"
    articles, _ = read_articles(page, lexicon)
    assert [article.headline for article in articles] == ["大桥通车", "灯光点亮"]


def test_a_byline_above_the_titles_signs_the_story_below(lexicon):
    page = (
        "本报记者 田野\n\n大桥昨日通车\n\n大桥长两公里。\n\n"
        "本报记者 冯雪 通讯员 杜鹏\n\n海棠社区开设课堂\n\n首批学员36人。\n"
    )
    articles, _ = read_articles(page, lexicon)
    signed = {article.headline: [author.name for author in article.byline] for article in articles}
    assert signed == {"大桥昨日通车": ["田野"], "海棠社区开设课堂": ["冯雪", "杜鹏"]}


def test_short_news_with_titles_in_brackets_are_stories_of_their_own(lexicon):
    page = (
        "新闻速递\n\n【大桥昨日通车】滨江大桥长两公里。（田野）\n\n"
        "【海棠社区开设课堂】首批学员36人。（冯雪）\n\n【注】以上均为昨日。\n"
    )
    articles, _ = read_articles(page, lexicon)
    assert [(each.headline, each.byline[0].name) for each in articles[:2]] == [
        ("大桥昨日通车", "田野"),
        ("海棠社区开设课堂", "冯雪"),
    ]
    assert articles[0].column == "新闻速递"
    assert "【注】" in articles[-1].text


def test_a_line_about_the_pictures_above_is_no_story(lexicon):
    page = "大桥通车\n\n大桥长两公里。\n\n图①：市民在散步。\n\n以上图片均由本报记者 田野 摄\n"
    ((article,), _) = read_articles(page, lexicon)
    assert article.captions == ("图①：市民在散步。",)


def test_news_signed_in_brackets_ends_there(lexicon):
    page = "书屋进牧场\n书屋昨日送来三百册书。（托兰）\n牧场赛马会开赛\n牧场的二十名骑手参加比赛。（托兰）\n"
    first, second = read_articles(page, lexicon)[0]
    assert (first.headline, second.headline) == ("书屋进牧场", "牧场赛马会开赛")
    assert [author.name for author in (*first.byline, *second.byline)] == ["托兰", "托兰"]


def test_a_picture_told_in_a_sentence_stays_a_story_where_its_text_stands_on_another_page(lexicon):
    _, picture = read(
        "　　昨天，白石乡的超市开门了。\n全国夏粮收购\n\n\n谭志勇表示，要把服务送到门口。（下转第4版）", lexicon
    )
    assert (picture.headline, picture.captions) == ("全国夏粮收购", ("谭志勇表示，要把服务送到门口。",))
    assert picture.continued_on == "下转第4版"


@pytest.mark.parametrize(
    "page",
    [
        "大桥通车\n本报记者 田野\n昨日，市民在桥上散步。本报记者 冯雪 摄影报道\n{lead}\n{end}\n",
        "大桥通车\n本报记者 田野\n　　{lead}\n市民在桥上散步。摄影：冯雪\n　　{end}\n",
        "大桥通车\n市民在桥上散步。冯雪 摄\n{lead}\n■本报记者 田野\n{end}\n",
    ],
)
def test_a_picture_above_or_inside_a_text_does_not_end_it(page, lexicon):
    lead, end = "大桥长两公里，双向六车道。", "通车后，过江只要三分钟。"
    articles, _ = read_articles(page.format(lead=lead, end=end), lexicon)
    (story,) = (each for each in articles if each.headline == "大桥通车")
    assert lead in story.text
    assert end in story.text
    assert ("田野", "记者") in [(author.name, author.role) for author in story.byline]


def test_an_interview_goes_on_across_its_subheadings(lexicon):
    page = (
        "大桥几时通车？\n\n本报专访了滨江大桥的总工程师田野。\n\n桥面已经合龙\n\n晚报：现在到哪一步了？\n田野：桥面已经合龙。\n"
        "晚报：还差什么？\n田野：路灯和栏杆。\n\n年底可以通车\n\n晚报：年底能走人吗？\n田野：能，车也能走。\n"
    )
    ((article,), _) = read_articles(page, lexicon)
    assert [title.of(article.text) for title in article.titles[1:]] == ["桥面已经合龙", "年底可以通车"]
    assert "晚报：还差什么？" in article.text.split("\n")


def test_a_title_as_wide_as_its_column_ends_above_a_dateline(lexicon):
    broken = "江边的老码头昨天拆了最后一根木桩，住在岸上的人都来\n看了，有人带走一块木头，说要给孙子做个小凳子，\n"
    text = f"本报讯 {broken * 4}天黑才散。\n"
    page = f"老码头昨日拆了最后一根木桩\n{text}\n新渡船下月开到上游三个村子去了又回\n{text}"
    assert [each.headline for each in read_articles(page, lexicon)[0]] == [
        "老码头昨日拆了最后一根木桩",
        "新渡船下月开到上游三个村子去了又回",
    ]


def test_a_title_may_break_behind_a_comma(lexicon):
    page = "渡口旁边没有桥，\n船还要开多久？\n本报记者 田野\n大桥年底通车。\n"
    ((article,), _) = read_articles(page, lexicon)
    assert article.headline == "渡口旁边没有桥， 船还要开多久？"


def test_a_story_goes_on_elsewhere_on_its_page(lexicon):
    page = (
        "老码头拆了\n本报记者 田野\n江边的老码头昨天拆了最后一根木桩。（下转本版右下）\n\n"
        "渡船又开了\n本报记者 冯雪\n青石镇的渡船昨天又开了，每天八班。\n\n（上接本版左上）\n码头的木桩将送进博物馆。\n"
    )
    first, second = read_articles(page, lexicon)[0]
    assert (first.headline, second.headline) == ("老码头拆了", "渡船又开了")
    assert first.text.endswith("木桩。\n码头的木桩将送进博物馆。")
    assert first.continued_on is None


TABLE = """\
大桥通车
本报讯（记者 田野）滨江大桥昨日通车，何苦、沈小麦、冯雪、万里赛跑过桥。
■赛跑成绩
男子全程 何苦 2:09:02
女子全程 沈小麦 2:28:30
男子半程 冯雪 1:09:30
女子半程 万里 1:16:37
江州联赛
主队输了
本报讯（记者 周文博）昨晚的比赛里，主队输了八分。
"""
LETTER = """\
　　天桥两头只有楼梯，轮椅上不去，盼有关部门早日装上电梯。
　　　　　　　　　读者　何苦
　　　　　　　　　　12月12日
大桥夜里亮灯
　　大桥的灯昨晚亮了，市民在江边看了很久。（田野）
"""
ASKED = """\
爱喝汤怎么办？

文/江州日报记者 田野
图/江州图库

　　你问，专家答。

问1：

　　读者何苦：牙齿松了又想吃花生，怎么办？
　　答：可以磨成花生糊，少放糖，慢慢喝。

小贴士

护肝有三点建议

1.少喝酒

　　酒伤肝，能不喝就不喝，喝多了要看医生。
"""
ROUND = """\
“大水缸”上新
石梁水库首座泵站投产
据新华社电 首座泵站昨日开始抽水。
来源:新华网 作者:田野

金 陵 早 报
JINLING MORNING POST
2023年12月14日 星期四
"""


def test_the_rows_of_a_table_are_no_titles_of_the_story_below(lexicon):
    articles, _ = read_articles(TABLE, lexicon)
    assert [article.headline for article in articles] == ["大桥通车", "江州联赛 主队输了"]
    assert articles[0].subheadings == ("■赛跑成绩",)
    assert "\n男子全程 何苦 2:09:02\n" in articles[0].text


def test_the_day_below_a_letter_is_no_title_of_the_next_story(lexicon):
    assert [article.headline for article in read_articles(LETTER, lexicon)[0]] == [None, "大桥夜里亮灯"]


def test_numbered_questions_and_a_sidebar_with_numbered_parts_are_parts_of_their_story(lexicon):
    (article,), _ = read_articles(ASKED, lexicon)
    assert article.headline == "爱喝汤怎么办？"
    assert article.subheadings == ("小贴士", "护肝有三点建议", "1.少喝酒")


def test_the_newspapers_name_below_all_stories_is_none(lexicon):
    assert [article.kicker for article in read_articles(ROUND, lexicon)[0]] == [None]


def test_a_paragraph_without_an_indent_goes_on_with_its_story_where_it_tells_of_the_same(lexicon):
    page = (
        "新桥点灯\n本报记者 田野\n　　船工孔祥林昨晚给滨江大桥点灯。\n　　灯有六十盏，都挂在大桥的栏杆上。\n\n"
        "“大桥的灯由我来点。”船工孔祥林说。\n　　夜里，滨江大桥的灯亮了。\n\n"
        "灯少了，桥更亮了\n　　孔祥林今年给大桥少点了十盏灯，栏杆照样看得清。\n"
    )
    articles, _ = read_articles(page, lexicon)
    assert [article.headline for article in articles] == ["新桥点灯"]


COMMENT = """\
以更大力度稳企业

本报评论员

　　企业兴则经济兴，企业强则经济强，必须稳住企业。

——全会精神系列评论之三

前十月外贸进出口增长

　　本报讯 江州海关昨日发布数据，外贸进出口增长两成。（田野）
"""
ADVERTISED = """\
高速公路除雪保畅
昨夜今晨，全市高速公路共投入除雪机械八十六台，所有收费站正常通行。
湖畔华府 收官钜献
贵宾热线：027-8888 6666 开发商：湖畔置业有限公司
司机疲劳驾驶撞上护栏
本报讯（记者 田野）一辆小轿车昨日在高速公路上撞上护栏，所幸无人受伤。
"""
LISTED = """\
　　清水巷始建于清代，去年市里对它进行修缮，保留了老建筑四十七处，
近期活动
12月9日 图书馆 绘本阅读 14:30
12月10日 大剧院 越剧《梁祝》 19:30
12月10日 公园 迷你马拉松 8:00
不搬迁一户居民。老街保留着烟火气。
"""
WORLD = """\
一周天下
江州公布新建潜艇 据江州社8日报道，江州6日举行新建潜艇下水仪式，场面盛大。
滨江举办读书大会 第十八次读书大会9日至10日在滨江举行，会议接纳新成员十家。
咖啡馆里的城市
本报驻滨江记者 田野
在滨江，咖啡馆是城市的客厅，一杯咖啡可以坐上一整天。
"""


def test_a_deck_below_a_text_is_none_of_the_next_story(lexicon):
    first, second = read_articles(COMMENT, lexicon)[0]
    assert first.subheadings == ("——全会精神系列评论之三",)
    assert (second.headline, second.deck) == ("前十月外贸进出口增长", None)


def test_the_lines_of_an_advertisement_are_no_kicker_of_the_next_story(lexicon):
    last = read_articles(ADVERTISED, lexicon)[0][-1]
    assert (last.kicker, last.headline) == (None, "司机疲劳驾驶撞上护栏")


def test_a_sentence_goes_on_below_a_list_of_events(lexicon):
    street, events = read_articles(LISTED, lexicon)[0]
    assert "保留了老建筑四十七处，不搬迁一户居民。" in street.text
    assert events.headline == "近期活动"


def test_short_news_without_marks_begins_with_its_titles(lexicon):
    articles, _ = read_articles(WORLD, lexicon)
    assert [article.headline for article in articles] == ["江州公布新建潜艇", "滨江举办读书大会", "咖啡馆里的城市"]
    assert [author.name for author in articles[-1].byline] == ["田野"]


def test_an_answer_below_a_headline_is_a_title(lexicon):
    page = "小伙跳河救人 悄悄离去\n市民：想当面说声谢谢\n　　“没有他，我女儿就没了。”市民孔女士说。\n"
    (article,), _ = read_articles(page, lexicon)
    assert f"{article.headline} {article.deck or ''}".strip() == "小伙跳河救人 悄悄离去 市民：想当面说声谢谢"


def test_who_publishes_a_newspaper_is_no_title(lexicon):
    head = "云溪报\n中共云溪县委主管主办 云溪县融媒体中心承办\n2023年11月8日 星期三\n"
    page = f"{head}晒秋节开幕\n　　昨天，晒秋节开幕了。\n"
    (article,), folio = read_articles(page, lexicon)
    assert (article.kicker, article.headline) == (None, "晒秋节开幕")
    assert folio.publication == "云溪报"


def test_a_title_broken_behind_a_pause_between_two_titles_is_one(lexicon):
    page = "老桥裂缝变宽\n专家：修桥稳妥要看选料、\n时节、车流是否相宜\n“车一过桥就晃，半个月了，没人管。”摊主说。\n"
    (article,), _ = read_articles(page, lexicon)
    assert "修桥稳妥要看选料、 时节、车流是否相宜" in f"{article.headline} {article.deck}"


def test_a_caption_with_the_photographer_behind_a_stroke_is_no_headline(lexicon):
    page = """\
新桥通车首日 两岸居民步行过江

上午在桥头，有老人走累了，坐下来歇脚摄/记者何雨桐
本报讯 新桥昨天通车，两岸居民步行过江。
"""
    (article,), _ = read_articles(page, lexicon)
    assert (article.headline, article.captions) == (
        "新桥通车首日 两岸居民步行过江",
        ("上午在桥头，有老人走累了，坐下来歇脚",),
    )


def test_what_stands_under_a_gap_and_begins_with_a_person_of_the_story_is_a_caption(lexicon):
    page = """\
老船厂换新装

本报讯（记者 田野） 江州老船厂昨天换了新灯。

厂长孙丽萍说，新灯比旧灯省电，夜里也看得清。

新灯还要装到渡口去，下月全部装完。




孙丽萍在船厂查看新灯

渡口添了夜航船

本报讯（记者 冯雪） 柳溪渡口昨天添了夜航船。
"""
    factory, ferry = read_articles(page, lexicon)[0]
    assert factory.captions == ("孙丽萍在船厂查看新灯",)
    assert (ferry.kicker, ferry.headline, ferry.captions) == (None, "渡口添了夜航船", ())


def test_the_formula_at_the_end_of_a_notice_is_no_title(lexicon):
    page = "讣告\n　　老船厂厂长孙立国昨日病逝，享年九十岁。\n谨此讣告\n孙立国同志治丧小组\n2019年4月17日\n"
    (notice,), _ = read_articles(page, lexicon)
    assert (notice.headline, notice.subheadings) == ("讣告", ())
    assert notice.text.endswith("谨此讣告\n孙立国同志治丧小组")


def test_the_place_that_a_mark_sets_above_a_title_signs_nothing(lexicon):
    page = "◆柳溪镇\n新桥添了新灯\n\n柳溪镇的新桥昨晚亮了灯。\n\n◆云岭乡\n荒山披绿\n\n云岭乡在荒山上种了油茶。\n"
    told = [(article.headline, article.column, article.byline) for article in read_articles(page, lexicon)[0]]
    assert told == [("新桥添了新灯", "柳溪镇", ()), ("荒山披绿", "云岭乡", ())]


def test_a_name_that_leads_on_is_a_part_of_its_title(lexicon):
    page = (
        "渡口添新船\n本报讯 柳溪渡口昨天添了新船。\n米小强：\n把竹子编出花样\n本报记者 何雨桐\n米小强编了十二年竹灯。\n"
    )
    articles, _ = read_articles(page, lexicon)
    assert [article.headline for article in articles] == ["渡口添新船", "米小强： 把竹子编出花样"]


def test_each_line_of_a_list_and_of_a_poem_is_a_paragraph(lexicon):
    box = "数读\n2136.4亿元\n全市地区生产总值\n1186.2亿元\n社会消费品零售总额\n"
    poem = "江风\n何雨桐\n风来的时候\n江面皱了\n船也晚了\n灯还亮着\n"
    page = f"桥多了\n本报讯 江州今年的桥多了。\n{box}温明说，桥还要修。\n{poem}"
    first, second = read_articles(page, lexicon)[0]
    assert "全市地区生产总值" in first.body
    assert second.body == ("风来的时候", "江面皱了", "船也晚了", "灯还亮着")


def test_the_lines_between_two_marks_head_no_story(lexicon):
    law = "■法条链接\n保险法第一百条\n保险法第一百零一条\n保险法第一百零二条\n"
    comment = "■短评\n莫让便利变味\n　　运费险本是好事。（言己）\n"
    page = f"网购退货案\n本报记者 何雨桐\n　　洪某退货骗保，被判三年。\n{law}{comment}"
    assert [article.headline for article in read_articles(page, lexicon)[0]] == ["网购退货案"]


def test_the_number_of_a_section_is_no_part_of_the_text_below_it(lexicon):
    told = "2003年，上游修了第一座桥。"
    page = f"消失的渡口\n本报记者 何雨桐\n渡口昨天关了。\n1\n老船工撑船48年。\n2\n{told}\n三\n今年清明，镇上来了人。\n"
    (article,), _ = read_articles(page, lexicon)
    assert article.subheadings == ("1", "2", "三")
    assert told in article.body
