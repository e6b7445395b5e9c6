"""Who is believed where the rules and another tagger see different names at one place."""

import re
from dataclasses import dataclass

import pytest

from reading.facts import Kind
from reading.naming.joint import JointTagger
from reading.tagging.tagger import Sighting


@dataclass(frozen=True)
class Seeing:
    """A tagger that sees the given names, of the kinds given with them, wherever a text prints them."""

    names: tuple[tuple[str, Kind], ...]

    def tag(self, texts):
        for text in texts:
            found = (Sighting.of(*match.span(), kind) for name, kind in self.names for match in re.finditer(name, text))
            yield tuple(sorted(found))


class Once:
    """A tagger that sees a person of three characters in the first text, and nothing in the others."""

    def tag(self, texts):
        yield (Sighting.of(2, 5, Kind.PERSON),)
        yield from ((),) * (len(texts) - 1)


def seen(lexicon, text, *names):
    (found,) = JointTagger(lexicon, Seeing(names)).tag([text])
    return {(each.kind, each.span.of(text)) for each in found}


def people(lexicon, text, *names):
    other = ((name, Kind.PERSON) for name in names)
    return {name for kind, name in seen(lexicon, text, *other) if kind == Kind.PERSON}


@pytest.mark.parametrize(
    "text", ["门口立着康庄站的旧牌子,康庄站早已停用。", "这里的游客满怀热情。", "市民在尚隆路散步。"]
)
def test_a_word_that_only_the_rules_take_for_a_person_is_none(lexicon, text):
    assert not people(lexicon, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("被告人徐某翻墙而入。", "徐某"),
        ("家住三楼的曹大姐闻声开门。", "曹大姐"),
        ("村支书罗维民介绍,水退了。", "罗维民"),
        ("辅警罗维民5分钟后赶到。", "罗维民"),
        ("请来书记罗维民和医生。", "罗维民"),
        ("罗维民:水退了。", "罗维民"),
        ("飞手芦洋操控着无人机。", "芦洋"),
        ("车间主任罗满全干了16年。”罗满全边说边笑。", "罗满全"),
        ("她师从母亲段银开(剪纸传承人)。", "段银开"),
    ],
)
def test_a_person_whom_the_words_around_vouch_for_needs_no_second_witness(lexicon, text, name):
    assert name in people(lexicon, text)


def test_a_person_begins_behind_the_title(lexicon):
    assert "南琼" in people(lexicon, "附属医院主任医师南琼开展了示教。", "医师南琼")


def test_a_foreign_name_that_begins_like_ours_is_whole(lexicon):
    assert people(lexicon, "记者方伊赞·齐亚·班加什说,水退了。", "方伊赞·齐亚·班加什") == {"方伊赞·齐亚·班加什"}


@pytest.mark.parametrize(
    ("text", "others", "named"),
    [
        ("记者蒋文清、任超等人到场。", ["蒋文清"], {"蒋文清", "任超"}),
        ("蒋文清、方正、任小超先后到场。", ["蒋文清", "方正", "任小超"], {"蒋文清", "方正", "任小超"}),
    ],
)
def test_who_stands_in_a_row_with_a_person_is_one(lexicon, text, others, named):
    assert people(lexicon, text, *others) == named


def test_a_word_is_a_person_behind_a_title_here_and_before_speech_there(lexicon):
    assert people(lexicon, "教练尚武蹲在场边。尚武说,再跑一圈。") == {"尚武"}


def test_who_plays_for_japan_has_a_name_made_like_theirs(lexicon):
    assert people(lexicon, "中国队战胜日本队早田美希。", "田美希") == {"早田美希"}


def test_a_name_of_two_tibetan_parts_is_whole(lexicon):
    assert people(lexicon, "选手多杰才让夺冠。", "多杰") == {"多杰才让"}


def test_a_name_of_mongolian_parts_is_whole_and_no_settlement(lexicon):
    assert people(lexicon, "那天那仁高娃没有来。", "高娃") == {"那仁高娃"}
    assert not people(lexicon, "车队到了那仁宝力格苏木。")


@pytest.mark.parametrize("text", ["教练严格要求队员。", "讲解员温柔地介绍展品。", "值班民警连续说了三遍。"])
def test_how_somebody_spoke_is_nobody(lexicon, text):
    assert not people(lexicon, text)


def test_a_transliterated_name_ends_where_its_parts_do(lexicon):
    assert people(lexicon, "司机多吉次仁开了二十年车。") == {"多吉次仁"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("开早餐店的库开·也然如今住在城里。", {"库开·也然"}),
        ("车队到了阿依·巴图州。", set()),
    ],
)
def test_a_dotted_name_that_stands_apart_is_somebody_and_no_state(lexicon, text, named):
    assert people(lexicon, text) == named


def test_what_was_done_first_begins_behind_a_name(lexicon):
    assert people(lexicon, "焊工苏布头一个下沟。", "苏布头") == {"苏布"}


def test_whom_the_rules_alone_see_behind_a_title_stands(lexicon):
    assert people(lexicon, "柳溪村果农党拴牛指着山坡说,不愁。") == {"党拴牛"}


@pytest.mark.parametrize("text", ["民警向居民讲解政策。", "护士向患者介绍病情。", "民警向群众讲解知识。"])
def test_nobody_is_called_a_preposition_and_a_noun_for_people(lexicon, text):
    assert not people(lexicon, text)


@pytest.mark.parametrize(
    ("text", "other", "name"),
    [
        ("外长王立民曾说,水会退的。", "王立民", "王立民"),
        ("小女儿关桂侠告诉邻居。", "关桂侠", "关桂侠"),
        ("被告人唐某甲未表示上诉。", "唐某甲", "唐某甲"),
        ("被告唐某尚欠三万元。", "唐某", "唐某"),
        ("判决写明“唐某予等侵权”。", "唐某予", "唐某予"),
        ("唐某才驾车,唐某才超速,唐某才负全责。", "唐某", "唐某才"),
        ("到场的有委员张卓元。", "张卓元", "张卓元"),
        ("发言人徐闻介绍情况。", "徐闻介", "徐闻"),
        ("唐某发等人开工。唐某发在庭上说明。", "唐某", "唐某发"),
        ("河边的唐希明扎下草方格。", "唐希明扎", "唐希明"),
        ("8岁的何嘉一举着拓片。", "何嘉", "何嘉一"),
        ("何丽上了堤。干部何丽常来看她。", "何丽", "何丽"),
    ],
)
def test_of_two_ends_of_a_name_the_longer_is_right_unless_it_begins_the_next_word(lexicon, text, other, name):
    assert people(lexicon, text, other) == {name}


@pytest.mark.parametrize(
    ("text", "believed"),
    [
        ("罗维时上了堤。罗维时说,水退了。到了夜里,罗维时又去查看。", True),
        ("罗维时上了堤。罗维说,水退了。到了夜里,罗维时又去查看。", False),
    ],
)
def test_a_character_that_always_ends_a_name_begins_no_next_word(lexicon, text, believed):
    assert ("罗维时" in people(lexicon, text, "罗维")) == believed


def test_a_person_is_no_place_though_the_name_ends_like_one(lexicon):
    assert seen(lexicon, "陈南山院士获奖。", ("陈南山", Kind.PERSON)) == {(Kind.PERSON, "陈南山")}


@pytest.mark.parametrize(
    "name",
    [
        "河西省发展和改革委员会",
        "海南省民生保障局",
        "海州市血液透析质量控制中心",
        "海州现代汽车有限公司",
    ],
)
def test_a_body_seen_whole_takes_the_place_of_its_pieces(lexicon, name):
    found = seen(lexicon, f"记者昨日从{name}获悉。", (name, Kind.AGENCY))
    assert found == {(Kind.AGENCY, name)}


@pytest.mark.parametrize(
    ("text", "other", "kept"),
    [
        ("宁海县公安局办公室昨日通报。", "宁海县公安局办公室", "宁海县公安局"),
        ("宁海县公安局昨日通报。", "公安局昨日通报局", "宁海县公安局"),
        ("宁海县宁海小学开学了。", "宁海县宁海小学", "宁海小学"),
        ("市场监管总局会同工信部出台办法。", "市场监管总局会同工信部", "工信部"),
    ],
)
def test_a_body_that_the_rules_see_from_its_place_on_stays(lexicon, text, other, kept):
    assert (Kind.AGENCY, kept) in seen(lexicon, text, (other, Kind.AGENCY))


def test_a_body_begins_where_the_other_tagger_sees_it_begin(lexicon):
    name = "加云农产品发展有限公司"
    assert seen(lexicon, f"镇上培育了{name}。", (name, Kind.AGENCY)) == {(Kind.AGENCY, name)}


def test_two_bodies_joined_by_and_are_two_where_the_other_tagger_sees_the_first(lexicon):
    found = seen(lexicon, "海州市卫健委和市总工会高度重视。", ("海州市卫健委", Kind.AGENCY), ("市总工会", Kind.AGENCY))
    assert found == {(Kind.AGENCY, "海州市卫健委"), (Kind.AGENCY, "市总工会")}


def test_a_body_ends_where_a_verb_follows_it(lexicon):
    text = "海南省人民医院医疗队执行完海州医院任务。"
    assert (Kind.AGENCY, "海南省人民医院医疗队") in seen(lexicon, text, ("海南省人民医院医疗队", Kind.AGENCY))


def test_a_department_is_seen_beside_its_whole(lexicon):
    text = "海州大学蒙古学研究中心成立。"
    other = Seeing((("海州大学蒙古学研究中心", Kind.AGENCY),))
    (found,) = JointTagger(lexicon, other).tag([text])
    assert {each.chain.of(text) for each in found} == {"海州大学", "海州大学蒙古学研究中心"}


def test_a_department_of_a_party_committee_is_a_body_by_itself(lexicon):
    assert seen(lexicon, "市委宣传部召开会议。", ("市委宣传部", Kind.AGENCY)) == {(Kind.AGENCY, "市委宣传部")}


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("记者致电云岭县公安局户政科。", "云岭县公安局户政科", "云岭县公安局"),
        ("记者来到云岭县公安局信访室。", "云岭县公安局信访室", "云岭县公安局"),
        ("案件由海州市中级人民法院民一庭审理。", "海州市中级人民法院民一庭", "海州市中级人民法院"),
    ],
)
def test_a_body_is_named_beside_its_small_part(lexicon, text, name, whole):
    assert {(Kind.AGENCY, name), (Kind.AGENCY, whole)} <= seen(lexicon, text, (name, Kind.AGENCY))


def test_a_character_that_is_a_verb_elsewhere_begins_the_name_of_a_branch(lexicon):
    text, name = "民警来到海州市公安局云岭分局站前派出所。", "海州市公安局云岭分局站前派出所"
    (found,) = JointTagger(lexicon, Seeing(((name, Kind.AGENCY),))).tag([text])
    assert name in {each.chain.of(text) for each in found}


@pytest.mark.parametrize(
    ("text", "other", "kept"),
    [
        ("该校联合青禾医院开展义诊。", "联合青禾医院", "青禾医院"),
        ("经省药品监督管理局批准,新药上市。", "经省药品监督管理局", "省药品监督管理局"),
        ("那里首次依托甘肃农业大学办班。", "那里首次依托甘肃农业大学", "甘肃农业大学"),
        ("甘肃省林业厅野生动物主管人员到场。", "甘肃省林业厅野生动物", "甘肃省林业厅"),
    ],
)
def test_what_only_leads_up_to_a_body_is_none_of_its_name(lexicon, text, other, kept):
    assert seen(lexicon, text, (other, Kind.AGENCY)) == {(Kind.AGENCY, kept)}


@pytest.mark.parametrize("verb", ["发布预报", "提醒市民", "介绍"])
def test_an_office_bears_the_county_that_the_other_tagger_sees_though_a_verb_follows(lexicon, verb):
    found = seen(lexicon, f"由青石县气象局{verb}。", ("青石县气象局", Kind.AGENCY))
    assert found == {(Kind.AGENCY, "青石县气象局")}


def test_a_preposition_is_no_surname_of_whom_a_text_names_without_it(lexicon):
    assert people(lexicon, "记者向何丽了解情况。何丽介绍,水退了。", "何丽") == {"何丽"}
    assert people(lexicon, "记者向雪梅来了。向雪梅说,水退了。", "向雪梅") == {"向雪梅"}


def test_a_team_is_no_department_of_the_one_it_lost_to(lexicon):
    found = seen(lexicon, "海州队力克江州队夺冠。", ("海州队力克江州队", Kind.AGENCY))
    assert found == {(Kind.AGENCY, "海州队"), (Kind.AGENCY, "江州队")}


def test_whom_a_body_has_swallowed_without_the_surname_is_named_beside_it(lexicon):
    found = seen(lexicon, "请来书记管长庚和青石司法所所长。", ("长庚和青石司法所", Kind.AGENCY))
    assert found == {(Kind.PERSON, "管长庚"), (Kind.AGENCY, "青石司法所")}


def test_a_noun_begins_the_name_of_dwellings(lexicon):
    found = seen(lexicon, "她住附近的水岸青城小区。", ("青城小区", Kind.PLACE))
    assert found == {(Kind.PLACE, "水岸青城小区")}


def test_a_lake_is_as_long_as_it_is_seen_elsewhere(lexicon):
    found = seen(lexicon, "他们在可白湖巡护,可白湖结冰了。", ("可白湖(?=巡)", Kind.PLACE), ("白湖(?=结)", Kind.PLACE))
    assert found == {(Kind.PLACE, "可白湖")}


def test_a_community_keeps_its_name_beside_its_committee(lexicon):
    found = seen(lexicon, "榕溪社区党委书记来了。", ("榕溪社区党委", Kind.AGENCY))
    assert (Kind.PLACE, "榕溪社区") in found


@pytest.mark.parametrize("name", ["售电公司", "美国工厂", "社区医院", "五大船运公司", "基础设施投资公司", "中国所"])
def test_a_kind_of_body_that_no_other_tagger_sees_is_none(lexicon, name):
    assert (Kind.AGENCY, name) not in seen(lexicon, f"他们走访了{name}。")


@pytest.mark.parametrize("name", ["海州市民政局", "省职工医院", "鑫远科技有限公司", "凤凰山方舱医院", "上海男篮"])
def test_a_body_with_a_name_of_its_own_needs_no_other_tagger(lexicon, name):
    assert (Kind.AGENCY, name) in seen(lexicon, f"他们走访了{name}。")


@pytest.mark.parametrize(
    ("text", "other", "dropped"),
    [
        ("这个贫困村青杨村变了样。", "青杨村", "贫困村青杨村"),
        ("这是进入美国大市场的首站。", "美国", "美国大市场"),
        ("这批苹果产自山西吉县。", "山西", "西吉县"),
        ("榆林一酒店门口站着人。", "榆林", "榆林一酒店"),
    ],
)
def test_a_place_that_the_other_tagger_sees_shorter_is_no_longer(lexicon, text, other, dropped):
    found = seen(lexicon, text, (other, Kind.PLACE))
    assert (Kind.PLACE, other) in found
    assert (Kind.PLACE, dropped) not in found


@pytest.mark.parametrize(
    ("text", "other", "kept"),
    [
        ("赛事在沙田马场举行。", "沙田马场", {"沙田马场"}),
        ("淮阴区青集镇的大棚。", "淮阴区青集镇", {"淮阴区", "青集镇"}),
        ("他在六盘山国家森林公园散步。", "六盘山国家森林公园", {"六盘山国家森林公园"}),
        ("泾河三湾的农田。", "泾河三湾", {"泾河"}),
        ("凤凰镇下黄村的果园。", "黄村", {"凤凰镇", "下黄村"}),
        ("他在九龙湖边种树。", "九龙湖", {"九龙湖"}),
        ("东川区人民大道南的水管。", "人民大道南", {"东川区", "人民大道南"}),
    ],
)
def test_a_place_that_the_other_tagger_sees_longer_ends_there(lexicon, text, other, kept):
    assert {name for kind, name in seen(lexicon, text, (other, Kind.PLACE)) if kind == Kind.PLACE} == kept


def test_a_place_in_which_the_other_tagger_sees_two_is_parted(lexicon):
    found = seen(lexicon, "老北京小羊圈胡同的家。", ("北京", Kind.PLACE), ("小羊圈胡同", Kind.PLACE))
    assert found == {(Kind.PLACE, "北京"), (Kind.PLACE, "小羊圈胡同")}


@pytest.mark.parametrize(
    ("text", "other", "name"),
    [
        ("在中山东二街开店的人。", "东二街", "中山东二街"),
        ("城关区黄河沿社区的居民。", "黄河", "黄河沿社区"),
    ],
)
def test_a_street_with_side_and_number_or_a_unit_beside_a_water_is_whole(lexicon, text, other, name):
    assert (Kind.PLACE, name) in seen(lexicon, text, (other, Kind.PLACE))


def test_a_known_town_holds_nobody(lexicon):
    assert seen(lexicon, "朱日和镇一处草场", ("朱日", Kind.PERSON)) == {(Kind.PLACE, "朱日和镇")}


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("沿海安市曲河镇走。", ("海安市", "曲河镇")),
        ("青石乡曲木岗地区的电站。", ("青石乡", "曲木岗")),
        ("榆林市新区龙青翡翠城小区东门。", ("榆林市新区", "龙青翡翠城小区")),
    ],
)
def test_places_in_a_row_are_parted_as_the_other_tagger_sees_them(lexicon, text, others):
    found = seen(lexicon, text, *((other, Kind.PLACE) for other in others))
    assert found >= {(Kind.PLACE, other) for other in others}


def test_a_town_and_its_village_are_two_though_a_county_stands_across_them(lexicon):
    text = "记者在胶州青石镇李家沟村“脆瓜王”种植基地看到"
    found = seen(lexicon, text, ("胶州青石镇", Kind.PLACE), ("李家沟村", Kind.PLACE))
    assert {(Kind.PLACE, name) for name in ("胶州", "青石镇", "李家沟村")} == found


def test_a_body_that_the_other_tagger_sees_only_as_the_beginning_of_a_place_is_none(lexicon):
    found = seen(lexicon, "决赛在北京首钢园举行。", ("北京首钢园", Kind.PLACE))
    assert found == {(Kind.PLACE, "北京首钢园")}


@pytest.mark.parametrize("name", ["榆林1957文化创意园", "榆林火车站", "广州汽车站", "云溪古镇"])
def test_a_place_is_named_by_the_division_it_stands_in(lexicon, name):
    assert (Kind.PLACE, name) in seen(lexicon, f"大家走进{name}。", (name[:2], Kind.PLACE))


@pytest.mark.parametrize("name", ["海州多所学校", "海州各医院", "据州交通运输局"])
def test_what_names_no_single_body_is_not_taken(lexicon, name):
    assert (Kind.AGENCY, name) not in seen(lexicon, f"昨日,{name}开门。", (name, Kind.AGENCY))


def test_people_seen_by_both_on_one_page_are_believed_in_all_its_articles(lexicon):
    texts = ["记者罗维民说,水退了。", "到了夜里罗维民又去看。"]

    first, second = JointTagger(lexicon, Once()).tag(texts)
    assert {each.span.of(texts[0]) for each in first if each.kind == Kind.PERSON} == {"罗维民"}
    assert [each.span.of(texts[1]) for each in second if each.kind == Kind.PERSON] == ["罗维民"]


@pytest.mark.parametrize(
    "text",
    [
        "城里开了三家养老社区。",
        "蓝坞区计划建设健身公园。",
        "补贴资金逐村核查。",
        "他在榆树旁等车。",
        "工程师做了日照分析。",
    ],
)
def test_everyday_words_make_no_place_that_only_the_rules_see(lexicon, text):
    assert not {name for kind, name in seen(lexicon, text) if kind == Kind.PLACE} - {"蓝坞区"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("她在二纺机社区上班。", "二纺机社区"),
        ("车坏在106国道上。", "106国道"),
        ("孩子住晨光家园小区。", "晨光家园小区"),
        ("“云上花开”公园开门了。", "“云上花开”公园"),
        ("榆树市人从榆树赶来。", "榆树市"),
        ("终点设在人民广场。", "人民广场"),
    ],
)
def test_a_word_of_its_own_marks_or_a_number_make_one(lexicon, text, name):
    assert (Kind.PLACE, name) in seen(lexicon, text)


def test_a_conjunction_is_no_town_of_the_body_behind_it(lexicon):
    other = ("和镇司法所", Kind.AGENCY)
    assert seen(lexicon, "调解室和镇司法所联动。", other) == {(Kind.AGENCY, "镇司法所")}


def test_grounds_are_named_after_their_river(lexicon):
    found = seen(lexicon, "青石河灌区四月放水。", ("青石河", Kind.PLACE))
    assert (Kind.PLACE, "青石河灌区") in found


def test_a_shop_needs_a_word_that_no_dictionary_holds_or_marks(lexicon):
    text = "她在康诺大药房值班,夜里常去早餐店,周末去“渝味轩”火锅店。"
    assert {name for kind, name in seen(lexicon, text) if kind == Kind.AGENCY} == {"康诺大药房", "“渝味轩”火锅店"}


def test_an_elder_is_told_by_a_title(lexicon):
    assert people(lexicon, "拉着花贩老覃去复秤。") == {"老覃"}


def test_a_cooperative_is_called_by_a_word_that_is_made_like_a_name(lexicon):
    assert (Kind.AGENCY, "丰禾种植专业合作社") in seen(lexicon, "领办的丰禾种植专业合作社卖出白菜。")
