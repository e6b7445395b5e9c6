"""What only looks like a quantity is told from one."""

import pytest

from reading.facts import Span
from reading.lookalikes import Lookalikes
from reading.measures import find_measures


def stated_in(text, lexicon, named=()):
    lookalikes = Lookalikes(text, lexicon, named)
    return [measure.core.of(text) for measure in find_measures(text, lexicon) if not lookalikes.hold(measure)]


@pytest.mark.parametrize(
    "text",
    [
        # times
        "晚上11点，0—24时，9时40分，凌晨三点半",
        "2021年11月2日，11月5日至8日，去年，1998年",
        "98年入伍，公元前221年",
        "10年前，三个月前，几天前，前两天，这几天",
        # ordinals and ranks
        "第5次，第十名，位列第三，第二届",
        "前三名，排名第12位",
        "周三名单公布，初二条件更好",
        "一级响应，二级医院，三级甲等",
        "三年级，八年级学生，2018级新生",
        # numbers of things
        "幸福路88号3栋2单元501室",
        "阳光小区33栋，五年级2班，李家村5组",
        "拨打12345热线，邮编410000",
        "1号令，二号楼，6号线，101路公交",
        # models
        "5G网络，4K电视，N95口罩，3D打印，C919飞机，K203次列车",
        # idioms and set phrases
        "千家万户，五湖四海，三番五次，百里挑一，三三两两",
        "一方面，一线，一起，一行，一系列，一直",
        "两委，两会，两岸，三农，三等功，95后",
        "“四个意识”“两个维护”“三重”",
        "一对一，一家三口，五位一体，三步走，两面派，三段论",
        "十分重要，万一，千万不要，半天才到",
        # articles
        "一个支部就是一座堡垒",
        "一通电话打来，一批项目开工，每一个人",
        "巡逻一天，写下一封信",
        "成熟一批、推进一批、储备一批。",
        # others
        "三尺讲台，一寸光阴，成立20周年",
        "21世纪，三部委，歼10首飞，最后一公里",
        "预计27日前后登陆，18时05分10秒起飞",
        "六盘水、五台山、三门峡、九台区和九台",
        "《三个和尚》《100个为什么》",
        "十成立，六成立，三成都，2011国际化学年，沿312国道",
        "上半场落后，下半年反超，半层楼，半个足球场",
        "零距离，低碳零排放包含",
        "亿元产业，百米赛跑",
        "3月，三亚，四川，十堰",
    ],
)
def test_what_is_no_quantity_is_held_back(text, lexicon):
    assert stated_in(text, lexicon) == []


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("前4次检测", ["4次"]),
        ("建成70余栋楼，共有6栋", ["70余栋", "6栋"]),
        ("8级大风，5.2级地震", ["8级", "5.2级"]),
        ("一年多，近一个月，一周内", ["一年", "一个月", "一周"]),
        ("每周3次，每天两餐", ["3次", "两餐"]),
        ("隔离14日，公示期7日", ["14日", "7日"]),
        ("10起案例5起已结案", ["10起", "5起"]),
        ("党龄30年，10年后，提前3天前往，建校60年", ["30年", "10年", "3天", "60年"]),
        ("半年、半小时和半公里，登上80级台阶", ["半年", "半小时", "半公里", "80级"]),
        ("产值翻一番，三岁半入园", ["一番", "三岁半"]),
        ("两层楼，几十年后", ["两层", "几十年"]),
        ("10分钟前，10分钟后", ["10分钟", "10分钟"]),
        ("30名医务人员，5名师生，两名校长，12名优秀教师", ["30名", "5名", "两名", "12名"]),
        ("由15人组成，3家公司，6次全国冠军", ["15人", "3家", "6次"]),
        ("引进80名人才，提高三成，引进三名教授", ["80名", "三成", "三名"]),
    ],
)
def test_what_looks_like_none_but_is_one_is_kept(text, stated, lexicon):
    assert stated_in(text, lexicon) == stated


def test_numbers_inside_names_are_held_back(lexicon):
    text = "八个人酒吧坐了8个人"
    assert stated_in(text, lexicon, [Span(0, 5)]) == ["8个人"]
