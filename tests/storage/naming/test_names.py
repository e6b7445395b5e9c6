"""Which entity a query means: the step that answers, and the siblings that must never answer for each other."""

import pytest
import pytest_asyncio

from storage.archive.findings import Match
from storage.engine.database import open_database
from storage.naming.names import Names
from storage.writing.intake import Intake
from storage.writing.page_writer import Delivery

pytestmark = pytest.mark.asyncio(loop_scope="module")

ABBREVIATIONS = {
    "卫健委": "卫生健康委员会",
    "疾控中心": "疾病预防控制中心",
    "管委会": "管理委员会",
    "住建局": "住房和城乡建设局",
    "纪委监委": "纪委",
}


@pytest_asyncio.fixture(params=["sqlite", "postgresql"], scope="module", loop_scope="module")
async def names(request, tmp_path_factory, new_address, press):
    """The names of an archive of two papers."""
    folder = tmp_path_factory.mktemp("names")
    async with new_address(request.param, folder) as url, await open_database(url) as database:
        await fill(Intake(database), press)
        yield Names(database, ABBREVIATIONS)


async def fill(intake, press):
    people = [
        ("周海生", ["江城县青石街道办事处综治办主任"]),
        ("周海", ["江城第一中学教师"]),
        ("李莉", ["花园社区工作人员"]),
        ("陈桂英", ["江城县税务局河口税务所所长", "居民"]),
        ("吕小满", ["节目监督员"]),
        ("王建军", ["江城航道处副处长"]),
        ("单小明", []),
        ("罗建平", ["柳溪社区书记兼居委会主任"]),
    ]
    others = [
        ("地", ["江城县青石街道", "青石街道"]),
        ("地", ["顶峰水岸汇景小区"]),
        ("地", ["江城县"]),
        ("地", ["嘉悦湾广场"]),
        ("机", ["江城市卫生健康委员会"]),
        ("机", ["云川省疾控中心"]),
        ("机", ["江城市疾控中心"]),
        ("机", ["江城市锦河区疾病预防控制中心"]),
        ("机", ["中国移动江城分公司"]),
        ("机", ["中国移动通信集团云川有限公司"]),
        ("机", ["白河医学高等专科学校"]),
        ("机", ["国家税务总局江城市双桥区税务局"]),
        ("机", ["江城莲山生态旅游度假区管委会建设局"]),
        ("机", ["江城市第三人民医院"]),
        ("机", ["江城市千康益医疗器械有限公司"]),
        ("系", ["“三重”监督机制"]),
        ("系", ["川行通"]),
        ("系", ["《网络筛查表》"]),
    ]
    text = "。".join(["江城的报道", *(name for name, _ in people), *(form for _, forms in others for form in forms)])
    told = [press.tell("人", name, roles=roles) for name, roles in people] + [
        press.tell(kind, *forms) for kind, forms in others
    ]
    relative = [
        press.story(f"{name}说。", press.tell("机", name, relative=True)) for name in ("市住建局", "区纪委监委")
    ]
    await intake.take_in([Delivery("a.txt", "1", press.issue(press.story(text, *told), *relative, day="2022-05-01"))])
    chief = press.story("刘书记来了,刘卫国说。", press.tell("人", "刘卫国", "刘书记", roles=["河口村党支部书记"]))
    await intake.take_in([Delivery("b.txt", "2", press.issue(chief, paper="河口晚报"))])


FOUND = [
    ("周海生", "周海生", Match.EXACT),
    ("江城县青石街道", "江城县青石街道", Match.EXACT),
    ("青石街道", "江城县青石街道", Match.ALIAS),
    ("市疾控", "江城市疾控中心", Match.ABBREVIATION),
    ("《網絡篩查表》", "《网络筛查表》", Match.FOLDED),
    ("三重监督机制", "“三重”监督机制", Match.FOLDED),
    (" 周 海生!", "周海生", Match.FOLDED),
    ("江城市卫健委", "江城市卫生健康委员会", Match.ABBREVIATION),
    ("江城卫健委", "江城市卫生健康委员会", Match.ABBREVIATION),
    ("市卫健委", "江城市卫生健康委员会", Match.ABBREVIATION),
    ("云川省疾病预防控制中心", "云川省疾控中心", Match.ABBREVIATION),
    ("锦河区疾控中心", "江城市锦河区疾病预防控制中心", Match.ABBREVIATION),
    ("水岸汇景", "顶峰水岸汇景小区", Match.ABBREVIATION),
    ("江城移动", "中国移动江城分公司", Match.ABBREVIATION),
    ("白河医专", "白河医学高等专科学校", Match.ABBREVIATION),
    ("国税总局双桥税务局", "国家税务总局江城市双桥区税务局", Match.ABBREVIATION),
    ("莲山管委会建设局", "江城莲山生态旅游度假区管委会建设局", Match.ABBREVIATION),
    ("千康益", "江城市千康益医疗器械有限公司", Match.ABBREVIATION),
    ("江城", "江城县", Match.ABBREVIATION),
    ("江城市住建局", "市住建局", Match.ABBREVIATION),
    ("市住房和城乡建设局", "市住建局", Match.ABBREVIATION),
    ("青石街道综治办主任", "周海生", Match.TITLE),
    ("河口税务所所长", "陈桂英", Match.TITLE),
    ("柳溪社区书记", "罗建平", Match.TITLE),
    ("周主任", "周海生", Match.TITLE),
    ("周海生主任", "周海生", Match.TITLE),
    ("刘书记", "刘卫国", Match.TITLE),
    ("刘支部书记", "刘卫国", Match.TITLE),
    ("李丽", "李莉", Match.HOMOPHONE),
    ("江城区纪委", "区纪委监委", Match.ABBREVIATION),
    ("江城纪委", "区纪委监委", Match.ABBREVIATION),
    ("青石接道", "江城县青石街道", Match.HOMOPHONE),
    ("zhouhaisheng", "周海生", Match.PINYIN),
    ("Zhou Haisheng", "周海生", Match.PINYIN),
    ("lüxiaoman", "吕小满", Match.PINYIN),
    ("shanxiaoming", "单小明", Match.PINYIN),
    ("chuanxingtong", "川行通", Match.PINYIN),
    ("周海升生", "周海生", Match.FUZZY),
    ("周生海", "周海生", Match.FUZZY),
    ("嘉悦汪广场", "嘉悦湾广场", Match.FUZZY),
    ("千廉益医疗器械", "江城市千康益医疗器械有限公司", Match.FUZZY),
]


@pytest.mark.parametrize(("query", "name", "match"), FOUND)
async def test_a_query_finds_whom_it_means_and_tells_by_which_step(names, query, name, match):
    found = await names.find(query)
    assert [(one.entity.name, one.match) for one in found[:1]] == [(name, match)]


STRANGERS = [
    "县疾控中心",
    "海州市疾控中心",
    "云川省卫健委",
    "锦河区卫健委",
    "青石镇",
    "青石街道办事处综治办副主任",
    "江城市第一人民医院",
    "中国移动河口分公司",
    "云川省江城市",
    "海州青石街道",
    "吴海生主任",
    "马书记",
    "居民",
    "欧阳明",
    "海州市住建局",
    "海州区纪委",
    "综治办",
    "a",
    "!!!",
    "",
]


@pytest.mark.parametrize("query", STRANGERS)
async def test_strangers_and_siblings_are_not_answered(names, query):
    assert [(one.entity.name, one.match) for one in await names.find(query) if one.match is not Match.FUZZY] == []


async def test_an_office_without_its_place_asks_which(names):
    found = await names.find("疾控中心")
    assert {one.entity.name for one in found} == {
        "云川省疾控中心",
        "江城市疾控中心",
        "江城市锦河区疾病预防控制中心",
    }


@pytest.mark.parametrize(("query", "lower", "higher"), [("王建国", "王建军", 60), ("王建", "王建军", 70)])
async def test_a_slip_in_a_short_name_scores_low(names, query, lower, higher):
    scores = {one.entity.name: one.score for one in await names.find(query)}
    assert scores[lower] < higher


async def test_a_shorter_name_does_not_answer_for_a_longer_one(names):
    assert [one.entity.name for one in await names.find("周海")] == ["周海"]
    assert [one.entity.name for one in await names.find("周海生")] == ["周海生"]


@pytest.mark.parametrize(("query", "names_found"), [("周海生", ["周海生"]), ("周海声", []), ("三重监督机制", [])])
async def test_literally_only_the_very_string_is_found(names, query, names_found):
    assert [one.entity.name for one in await names.find(query, literal=True)] == names_found


async def test_known_names_are_found_inside_a_text_longest_first_without_overlaps(names):
    found = await names.contained("請問江城县青石街道的周海生和李莉說了什麼")
    assert [(one.form, one.entity.name) for one in found] == [
        ("江城县青石街道", "江城县青石街道"),
        ("周海生", "周海生"),
        ("李莉", "李莉"),
    ]


async def test_a_form_inside_a_text_is_given_as_typed(names):
    found = await names.contained("三重監督機制是什么")
    assert [(one.form, one.match) for one in found] == [("三重監督機制", Match.FOLDED)]


@pytest.mark.parametrize("text", ["", "吗", "他多大年纪", "<b>&amp;</b>", "😀" * 300, "字" * 4096])
async def test_a_text_without_names_contains_none(names, text):
    assert await names.contained(text) == ()


async def test_a_prefix_offers_what_begins_with_it_before_what_contains_it(names):
    offered = await names.complete("江城", 0, 4)
    everything = await names.complete("江城", 0, 50)
    assert everything.entries[:4] == offered.entries
    assert offered.total == len(everything.entries) > 4
    begins = [
        "江城" in card.name[:3] or any("江城" in alias[:3] for alias in card.aliases) for card in everything.entries
    ]
    assert begins == sorted(begins, reverse=True)
    assert {card.name for card in (await names.complete("張", 0, 9)).entries} == set()
    assert {card.name for card in (await names.complete("李", 0, 9)).entries} == {"李莉"}
    assert (await names.complete("%", 0, 9)).total == 0
