"""Rules and another tagger together."""

import re
from dataclasses import dataclass

import pytest

from reading.errors import BrokenModelError
from reading.facts import Kind
from reading.lexicon import Lexicon
from reading.naming.joint import JointTagger, tagger_of
from reading.naming.rules import RuleTagger
from reading.tagging.tagger import Sighting


@dataclass(frozen=True)
class Naming:
    """A tagger that sees one kind of name wherever its letters stand."""

    kind: Kind
    name: str

    def tag(self, texts):
        for text in texts:
            yield tuple(Sighting.of(*match.span(), self.kind) for match in re.finditer(self.name, text))


def seen(lexicon, other, text):
    (found,) = JointTagger(lexicon, other).tag([text])
    return {(each.kind, each.span.of(text)) for each in found}


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("第二天一早,罗维民把钥匙留在门卫室。", Kind.PERSON, "罗维民"),
        ("那封信是阿依努尔·买买提写的。", Kind.PERSON, "阿依努尔·买买提"),
        ("雨停以后,梅溪河水位回落。", Kind.PLACE, "梅溪河"),
        ("大火烧到泸山。", Kind.PLACE, "泸山"),
        ("这回轮到真爱集团出资。", Kind.AGENCY, "真爱集团"),
        ("牧民达瓦措毛打开了羊圈。", Kind.PERSON, "达瓦措毛"),
        ("列车经过潜江、天门南开往北京。", Kind.PLACE, "天门南"),
        ("老严来了,老严又走了。", Kind.PERSON, "老严"),
        ("患儿菲菲(化名)出院了。", Kind.PERSON, "菲菲"),
        ("网友“笃笃姐”发帖。", Kind.PERSON, "笃笃姐"),
        ("行长禹慜笑了。", Kind.PERSON, "禹慜"),
        ("主管Ann Lee离开了。", Kind.PERSON, "Ann Lee"),
        ("局长林何蓓茵表示满意。", Kind.PERSON, "林何蓓茵"),
        ("后藤一茂出发了。", Kind.PERSON, "后藤一茂"),
        ("她小时候读过李白,长大后去了海边。", Kind.PERSON, "李白"),
        ("订单是鑫远科技签下的。", Kind.AGENCY, "鑫远科技"),
        ("这条新闻登在《海州晚报》上。", Kind.AGENCY, "海州晚报"),
        ("霖禾董事长来了。", Kind.AGENCY, "霖禾"),
        ("单子都来自速优达。", Kind.AGENCY, "速优达"),
        ("甘肃文旅消费回暖。", Kind.AGENCY, "甘肃文旅"),
        ("中国国防部回应。", Kind.AGENCY, "中国国防部"),
        ("圆通航空开航。", Kind.AGENCY, "圆通航空"),
    ],
)
def test_what_only_the_other_tagger_sees_is_added(lexicon, text, kind, name):
    assert (kind, name) in seen(lexicon, Naming(kind, name), text)


def test_where_a_family_lives_is_nobody_without_a_title(lexicon):
    text = "他守着何家洲哨所。"
    assert (Kind.PERSON, "何家洲") not in seen(lexicon, Naming(Kind.PERSON, "何家洲"), text)
    assert (Kind.PERSON, "何家洲") in seen(lexicon, Naming(Kind.PERSON, "何家洲"), "民兵何家洲说,水退了。")


def test_a_body_does_not_go_on_to_whom_a_title_names_at_its_end(lexicon):
    text = "柳溪镇沙窝嘎查牧民那顺高娃说,雪停了。"
    found = seen(lexicon, Naming(Kind.AGENCY, "柳溪镇沙窝嘎查牧民那顺高娃"), text)
    assert (Kind.PERSON, "那顺高娃") in found
    assert not [name for kind, name in found if kind == Kind.AGENCY]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("大家陶醉了。", Kind.PERSON, "陶醉"),
        ("他有三把钥匙。", Kind.PERSON, "三把钥匙"),
        ("雨停以后道路畅通。", Kind.PLACE, "道路"),
        ("他们挂了号。", Kind.AGENCY, "挂了号"),
        ("打开小程序。", Kind.SYSTEM, "小程序"),
        ("甘肃局部有雨。", Kind.AGENCY, "甘肃局部"),
        ("路过甘肃迭部。", Kind.AGENCY, "甘肃迭部"),
        ("那天春日暖阳开了花。", Kind.PERSON, "春日暖阳"),
        ("医院主任医师南珂会诊。", Kind.PERSON, "医师南珂"),
        ("冠军组合林可/高岩出场。", Kind.PERSON, "林可/高岩"),
        ("全省十六市州都派了人。", Kind.PLACE, "十六市州"),
        ("由街乡安排车辆。", Kind.PLACE, "由街乡"),
        ("甘肃文旅（集团消费回暖。", Kind.AGENCY, "甘肃文旅（集团"),
        ("纪工委要求整改。", Kind.AGENCY, "纪工委"),
        ("《瓯江文艺》编辑部来信。", Kind.AGENCY, "瓯江文艺》编辑部"),
        ("集团总裁来了。", Kind.AGENCY, "集团总裁"),
        ("两 家公司都来了。", Kind.AGENCY, "两 家公司"),
        ("急诊医学科主任来了。", Kind.AGENCY, "急诊医学科"),
        ("他开着一辆二手奔驰离开。", Kind.AGENCY, "奔驰"),
        ("一名波音737机长降落了。", Kind.AGENCY, "波音"),
        ("马航昨晚回应。", Kind.PERSON, "马航"),
        ("苹果董事会之外,没有谁点头。", Kind.AGENCY, "苹果"),
        ("省里的人社部门发了通知。", Kind.AGENCY, "人社部"),
        ("甘肃兰州一名男子获救。", Kind.AGENCY, "甘肃兰州"),
        ("养老服务迎来破局。", Kind.AGENCY, "养老服务迎来破局"),
        ("甘肃高空落下冰块。", Kind.AGENCY, "甘肃高空"),
        ("果园密布,兰州正成为水果之乡。", Kind.PERSON, "兰州正"),
        ("散货船承接量为3352万载重吨。", Kind.PLACE, "万载"),
        ("一新西兰币约合四元。", Kind.PLACE, "新西兰"),
        ("民警在北大桥桥头设卡。", Kind.AGENCY, "北大"),
        ("甘肃扶贫第一村富了。", Kind.PLACE, "甘肃扶贫第一村"),
        ("来了一名兵团志愿者。", Kind.AGENCY, "兵团志愿者"),
    ],
)
def test_what_is_not_made_like_a_name_is_not_added(lexicon, text, kind, name):
    assert (kind, name) not in seen(lexicon, Naming(kind, name), text)


@pytest.mark.parametrize(
    ("text", "kind", "name", "body"),
    [
        ("《瓯江文艺》编辑部来信。", Kind.AGENCY, "瓯江文艺》编辑部", "《瓯江文艺》编辑部"),
        ("这件铜镜藏于临沧盐业博物馆。", Kind.PLACE, "临沧盐业博物馆", "临沧盐业博物馆"),
    ],
)
def test_a_body_keeps_the_title_at_its_head_and_a_museum_is_one(lexicon, text, kind, name, body):
    assert (Kind.AGENCY, body) in seen(lexicon, Naming(kind, name), text)


def test_a_village_is_named_where_its_branch_is_only_part_of_an_office(lexicon):
    assert seen(lexicon, Naming(Kind.AGENCY, "北青石村党支部"), "北青石村党支部书记罗维民带头。") == {
        (Kind.PLACE, "北青石村"),
        (Kind.PERSON, "罗维民"),
    }


def test_what_says_where_at_a_place_is_none_of_its_name(lexicon):
    assert seen(lexicon, Naming(Kind.PLACE, "庐坳山下"), "大家在庐坳山下集合。") == {(Kind.PLACE, "庐坳山")}


def test_a_body_ends_where_the_next_word_begins(lexicon):
    text = "国家发展改革委会同有关部门安排投资。"
    assert seen(lexicon, Naming(Kind.AGENCY, "国家发展改革委会"), text) == {(Kind.AGENCY, "国家发展改革委")}


def test_a_person_is_whole_whom_both_see_so_elsewhere(lexicon):
    text = "教授谭秋实说,树活了。果农跟着谭秋实学艺。"

    class Both:
        def tag(self, texts):
            for each in texts:
                whole, cut = each.index("谭秋实"), each.rindex("谭秋实")
                yield (Sighting.of(whole, whole + 3, Kind.PERSON), Sighting.of(cut, cut + 2, Kind.PERSON))

    assert seen(lexicon, Both(), text) == {(Kind.PERSON, "谭秋实")}


def test_a_person_ends_where_the_next_word_begins(lexicon):
    text = "罗维明年过七旬。罗维种了一辈子地,罗维不肯歇。"
    assert (Kind.PERSON, "罗维") in seen(lexicon, Naming(Kind.PERSON, "罗维明"), text)


def test_a_surname_alone_is_no_name_though_a_word_begins_behind_it(lexicon):
    text = "段袁是传承人。段袁有三段经历。"
    assert (Kind.PERSON, "段袁") in seen(lexicon, Naming(Kind.PERSON, "段袁"), text)


@pytest.mark.parametrize(("times", "believed"), [(5, True), (1, False)])
def test_a_word_is_a_person_that_a_text_names_throughout(lexicon, times, believed):
    text = "石蕊起得早。" * times
    assert ((Kind.PERSON, "石蕊") in seen(lexicon, Naming(Kind.PERSON, "石蕊"), text)) == believed


@pytest.mark.parametrize(
    ("text", "believed"),
    [
        ("外援奇普来了。" + "奇普投篮。" * 4, True),
        ("外援奇普来了。" + "奇普投篮。" * 2, False),
        ("明天奇普来。" + "奇普投篮。" * 4, False),
    ],
)
def test_whom_a_story_is_of_and_once_told_with_a_title_may_be_called_like_a_word(lexicon, text, believed):
    assert ((Kind.PERSON, "奇普") in seen(lexicon, Naming(Kind.PERSON, "奇普"), text)) is believed


def test_the_rules_are_right_where_the_two_disagree(lexicon):
    text = "海州市公安局昨日通报。"
    assert seen(lexicon, Naming(Kind.PLACE, "海州市"), text) == {(Kind.AGENCY, "海州市公安局")}


def test_a_lexicon_without_a_model_has_the_rules(lexicon):
    assert isinstance(tagger_of(lexicon), RuleTagger)


def test_a_model_that_cannot_be_read_is_said_to_be_broken(lexicon):
    with pytest.raises(BrokenModelError):
        tagger_of(Lexicon(lexicon.lists, b"no model"))


def test_the_shipped_model_takes_its_seat_beside_the_rules(lexicon, packed_model):
    assert isinstance(tagger_of(Lexicon(lexicon.lists, packed_model)), JointTagger)


@pytest.mark.parametrize(
    ("text", "kind", "name", "found"),
    [
        ("王师傅在江岸小区修管道。", Kind.PLACE, "江岸", (Kind.PLACE, "江岸小区")),
        ("青松路口压力不对。", Kind.PLACE, "青松", (Kind.PLACE, "青松路口")),
        ("责成法制办应诉。", Kind.AGENCY, "法制办", (Kind.AGENCY, "法制办")),
        ("交警支队九大队出动。", Kind.AGENCY, "交警支队九大队", (Kind.AGENCY, "交警支队九大队")),
    ],
)
def test_what_the_other_tagger_sees_goes_as_far_as_its_name(lexicon, text, kind, name, found):
    assert found in seen(lexicon, Naming(kind, name), text)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("孩子在武侯区上小学。", Kind.AGENCY, "武侯区上小学"),
        ("按照《成都市公共汽车服务规范》执行。", Kind.AGENCY, "成都市公共汽车"),
        ("疏浚赵王河等支流。", Kind.PERSON, "赵王河"),
        ("他顺着徒骇河走。", Kind.PERSON, "徒骇河"),
    ],
)
def test_what_is_made_like_no_name_there_is_left_out(lexicon, text, kind, name):
    assert (kind, name) not in seen(lexicon, Naming(kind, name), text)
