"""Whom a title before them, and what they do behind, speak for."""

import pytest

from reading.naming.introduced import introduced
from reading.text.segments import Segments


def named(lexicon, text):
    return [each.of(text) for each in introduced(lexicon).find(Segments(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("柳溪村果农党拴牛指着山坡说,今年不愁。", "党拴牛"),
        ("何丽的儿子祝明达不肯:“再等等。”", "祝明达"),
        ("证券分析师师耀祖在报告中写道。", "师耀祖"),
        ("茶农蓝五妹拧开阀门。", "蓝五妹"),
        ("首席预报员和文武提醒,降温还没有结束。", "和文武"),
        ("副区长代重恩的信寄到了。", "代重恩"),
        ("经办人蒋淼告诉记者。", "蒋淼"),
        ("商会会长马有德,动员全体会员。", "马有德"),
        ("区委书记弓继民的桌上摆着一幅图。", "弓继民"),
        ("牧民那顺巴雅尔说,羊都回来了。", "那顺巴雅尔"),
        ("主播宝音高娃2小时卖出三百袋。", "宝音高娃"),
        ("焊工苏和摘下面罩。", "苏和"),
        ("歌手海来木嘎登台。", "海来木嘎"),
        ("11岁的男孩豆豆,鼻塞了三天。", "豆豆"),
        ("女童天天(化名)出院了。", "天天"),
        ("她拉着花贩老覃去复秤。", "老覃"),
        ("9岁男孩壮壮放学后没有回家。", "壮壮"),
        ("患儿小石头(化名)的父亲来了。", "小石头"),
        ("村民党满仓说:“不赖。”", "党满仓"),
        ("茶商幸福来告诉记者,订单满了。", "幸福来"),
        ("民警和辅警卓越随即出警。随后,卓越帮他卸载软件。", "卓越"),
        ("“路通了。”村民水长流笑着说。", "水长流"),
    ],
)
def test_a_name_of_ordinary_words_stands_behind_a_title(lexicon, text, name):
    assert named(lexicon, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "学生向记者介绍说,课很有趣。",
        "委员应广泛听取意见。",
        "离职高管曾发文表示不满。",
        "群众安居乐业。",
        "司机折回来说明情况。",
        "老人常常说起旧事。",
        "正式代表候选人,名单已经公布。",
        "除总裁钟小雨外,其他人都到了。",
        "校友林开展“种树”活动。",
        "专家线上出席大会。",
        "女孩长长的头发飘起来。",
        "孩子渐渐懂事。",
        "居民文明养犬,文明出行。",
        "队员全力搜救,全力保障。",
        "队员全力以赴,为工作人员全力投入鼓劲。",
        "老人高兴地说,屋里暖和了。",
        "商户代表李说,价格降了。",
        "组长颜丽同志愿者一起敲门。",
        "队员冲锋时说:“跟上。”",
        "居民老方法用惯了。",
        "村民老年生活有保障。",
        "患儿白天哭着不肯睡。",
        "队员何时返回,没有人知道。",
    ],
)
def test_a_phrase_behind_a_title_is_no_name(lexicon, text):
    assert named(lexicon, text) == []
