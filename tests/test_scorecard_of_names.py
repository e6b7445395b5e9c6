"""A scorecard of pairs: what is printed and what is typed, which are one name or must never answer for each other."""

import pytest
import pytest_asyncio

from bot.inquiry.lookup import Lookup
from reading.asking.question import read_question
from reading.facts import Article, Kind, Name, Page, Span
from storage.engine.database import open_database
from storage.naming.bearers import Bearers
from storage.naming.names import Names
from storage.writing.intake import Intake
from storage.writing.page_writer import Delivery

pytestmark = pytest.mark.asyncio(loop_scope="module")

KINDS = {"人": Kind.PERSON, "地": Kind.PLACE, "机": Kind.AGENCY, "系": Kind.SYSTEM}

# kind, what is printed, and what users type who mean it
SAME = [
    (
        "机",
        "岚江市卫生健康委员会",
        "岚江市卫健委、岚江卫健委、岚江市卫生健康委、嵐江市衛健委、岚江市卫建委、岚江市卫生健康委员汇",
    ),
    (
        "机",
        "云川省疾病预防控制中心",
        "云川省疾控中心、云川疾控中心、云川省疾控、雲川省疾控中心、云川省疾病预防控制忠心",
    ),
    ("机", "海州市锦屏区市场监督管理局", "锦屏区市场监管局、锦屏区市场监督管理局、海州市锦屏区市监局、锦屏区市监局"),
    ("机", "中国移动通信集团云川有限公司白浦分公司", "白浦移动、中国移动白浦分公司"),
    ("机", "国家税务总局临泽市双柏区税务局", "双柏区税务局、国税总局双柏税务局、双柏税务局、双柏区税务菊"),
    ("机", "青坪医学高等专科学校", "青坪医专、青坪医学专科学校、青坪医学高等专科学笑"),
    ("机", "东沅市第三人民医院", "东沅三院、东沅市三院、东沅第三人民医院、东元市第三人民医院"),
    ("机", "南渡市住房和城乡建设局", "南渡市住建局、南渡住建局、南渡市住房城乡建设局"),
    ("机", "云川农村商业银行股份有限公司", "云川农村商业银行、云川农商行、云川农村商业银行股份有限公可"),
    ("机", "栖云山街道办事处", "栖云山街道办、栖云山办事处、棲雲山街道辦事處、西云山街道办事处"),
    ("机", "松阴市公安局交通警察支队", "松阴交警支队、松阴市交警支队、松阴市公安局交通警察之队"),
    ("机", "江城县人力资源和社会保障局", "江城县人社局、江城人社局、江诚县人力资源和社会保障局"),
    ("机", "西安外国语大学", "西外、西安外国语"),
    ("机", "石门坎供电所", "石门砍供电所、石门坎供店所、石坎门供电所"),
    ("机", "望湖小学教育集团", "望湖教育集团、忘湖小学教育集团"),
    ("机", "临港新区管理委员会", "临港新区管委会、临港管委会"),
    ("机", "澄湾市中级人民法院", "澄湾中级人民法院、澄湾中院、澄弯市中级人民法院"),
    ("地", "云川省白浦县|白浦县", "白浦县、白浦、白埔县"),
    ("地", "青石桥街道", "青石桥、青石乔街道、青石侨街道、靑石橋街道"),
    ("地", "顶岚水岸花苑小区", "顶岚水岸花苑、水岸花苑、顶岚水岸、顶岚水暗花苑小区"),
    ("地", "嘉和湾商业广场", "嘉和湾广场、嘉和弯商业广场、嘉和湾商业广常"),
    ("系", "《松阴新闻》", "松阴新闻、松阴新闻播了什么"),
    ("系", "岚江防疫码", "岚江防疫妈、嵐江防疫碼、lanjiangfangyima"),
    ("系", "《社区网格管理办法》", "社区网格管理办法、社區網格管理辦法、社区网个管理办法"),
    ("人", "周海笙", "周海生、周海声、周海竿笙、周海笙笙、周笙海、zhouhaisheng、zhou hai sheng、Zhou Haisheng"),
    ("人", "石伟骄", "石伟娇、石伟桥、石伟轿、石伟娇说了什么、石偉驕"),
    ("人", "欧阳晓涛", "欧阳小涛、欧阳晓寿、欧阳晓铸、歐陽曉濤、欧阳涛晓、ouyangxiaotao"),
    ("人", "覃丽晴", "秦丽晴、覃丽睛、覃丽请、覃麗晴、秦丽晴生在哪里、覃丽请立了几次功、覃丽丽晴建议什么"),
    ("人", "阿依古丽·买合木提", "阿依古丽、阿依古丽老师班上多少学生、买合木提"),
    ("机", "世界卫生组织", "世卫、世卫建议孩子每天睡几个小时"),
    ("人", "黎岩", "黎颜、黎颜连着在岗多少天、黎岩东西卖了多少、黎岩成立了几家公司、黎岩学了什么"),
    ("人", "万炜坤", "万伟坤、万玮坤、万炜申、萬煒坤"),
    ("人", "单小澄", "单晓澄、单小橙、shanxiaocheng"),
]

# kind, what is printed, and what users type who mean somebody or something else that is not printed
DIFFERENT = [
    ("机", "云川省疾病预防控制中心", "国家疾控中心、云川市疾控中心、海川省疾控中心、云川县疾控中心"),
    ("机", "岚江市卫生健康委员会", "岚江县卫健局、岚江区卫健委、岚山市卫健委、江岚省卫健委"),
    (
        "机",
        "海州市锦屏区市场监督管理局",
        "海州市市场监督管理局、锦绣区市场监督管理局、锦屏县市场监督管理局、锦屏区市场监督管理局执法大队",
    ),
    (
        "机",
        "中国移动通信集团云川有限公司白浦分公司",
        "中国移动通信集团云川有限公司、中国移动、青浦移动、中国联通白浦分公司、中国电信白浦分公司",
    ),
    ("机", "国家税务总局临泽市双柏区税务局", "临泽市税务局、双桥区税务局、国家税务总局、双柏区税务局征收科"),
    (
        "机",
        "东沅市第三人民医院",
        "东沅市第一人民医院、东沅市第二人民医院、东沅一院、东沅市人民医院、沅东市第三人民医院、东沅市第三中学",
    ),
    ("机", "松阴市公安局交通警察支队", "松阴市公安局、松阴市公安局刑警支队、松阴县公安局交警大队"),
    ("机", "江城县人力资源和社会保障局", "江城县社会保险局、江城市人社局、江城县民政局、江城县人民政府"),
    ("机", "石门坎供电所", "石门坎派出所、石门坎税务所、石门坎供水所、石门峡供电所"),
    ("机", "青坪医学高等专科学校", "青坪师范高等专科学校、青坪医院、青山医学高等专科学校"),
    ("机", "澄湾市中级人民法院", "澄湾市人民检察院、澄湾区人民法院、澄湾市高级人民法院"),
    ("机", "临港新区管理委员会", "临港新区、临海新区管委会、临港新区管委会建设局"),
    ("机", "岭北大学", "岭北大学第一医院派了多少医生、岭北大学附属中学招多少人"),
    ("机", "东风路小学", "西风路小学、东风路中学、东风路第二小学、东方路小学"),
    ("机", "鹿鸣第一中学", "鹿鸣第二中学、鹿鸣一小、鹿鸣中学、鹿鸣十中"),
    ("地", "沙河镇", "沙湖镇、沙坪镇、沙河乡、大沙河镇、河沙县、沙河街道、沙河镇派出所"),
    ("地", "青石桥街道", "青石桥社区、青石桥镇、青石路街道、红石桥街道、青石桥街道办事处主任"),
    ("地", "云川省白浦县|白浦县", "白浦镇、白浦区、黄浦县、云川省、白浦县委"),
    ("地", "松阴市新华区", "海州市新华区、松阴市新城区、松阴县"),
    ("地", "栖凤湖", "栖凤山、龙凤湖、栖凤湖小学"),
    ("人", "王建军", "王建国、王建民、李建军、王建、王军"),
    ("人", "周海笙", "周海涛、吴海笙、周江笙"),
    ("人", "张军", "张伟、张军伟、张军平、李军、章子军、张君健"),
    ("人", "李桂芳", "李桂芬、李桂英、李芳"),
    ("人", "陈晓明", "陈晓东、陈大明、陈明、程晓亮"),
    ("人", "刘子涵", "刘子轩、刘雨涵、马子涵、刘涵"),
    ("人", "赵某强", "赵某刚、钱某强、赵强"),
    ("人", "韩某", "韩梅、韩梅说了什么"),
]


def write_page(kind, printed):
    """Return a page that prints a name and its other forms."""
    forms = printed.split("|")
    text = "、".join(forms)
    name = Name(
        forms[0],
        KINDS[kind],
        tuple(Span(text.rindex(form), text.rindex(form) + len(form)) for form in forms),
        tuple(forms[1:]),
    )
    return Page((Article(text, ((1, 1),), names=(name,)),), "云川日报")


def pairs(table):
    """Return each printed name of a table with each of the words typed."""
    return [(printed.partition("|")[0], words) for _, printed, typed in table for words in typed.split("、")]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def lookup(tmp_path_factory, lexicon):
    """What finds the names of an archive that prints each name of the scorecard once."""
    address = f"sqlite+aiosqlite:///{tmp_path_factory.mktemp('scorecard')}/archive.db"
    async with await open_database(address) as database:
        intake = Intake(database)
        for kind, printed in dict.fromkeys((kind, printed) for kind, printed, _ in [*SAME, *DIFFERENT]):
            await intake.take_in([Delivery(f"{printed}.txt", printed, write_page(kind, printed))])
        names = Names(database, lexicon.table("abbreviations"), lexicon.words("shape_families"))
        yield Lookup(names, Bearers(database), lexicon)


@pytest.mark.parametrize(("printed", "typed"), pairs(SAME))
async def test_another_form_of_the_same_name_is_answered(lookup, lexicon, printed, typed):
    found = await lookup.find(read_question(typed, lexicon))
    assert found is not None
    assert not found.is_offer
    assert [candidate.entity.name for candidate in found.candidates] == [printed]


@pytest.mark.parametrize(("printed", "typed"), pairs(DIFFERENT))
async def test_a_name_does_not_answer_for_another_one(lookup, lexicon, printed, typed):
    found = await lookup.find(read_question(typed, lexicon))
    assert found is None or found.is_offer or printed not in {one.entity.name for one in found.candidates}


@pytest.mark.parametrize("typed", ["云川省疾病预防控制中心流行病科", "岚江市卫生健康委员会信息处"])
async def test_the_parent_of_a_department_that_is_not_known_is_disclosed(lookup, lexicon, typed):
    for asked in ("有多少人", "建了几个站点"):
        found = await lookup.find(read_question(f"{typed}{asked}", lexicon))
        assert found is not None
        assert found.is_disclosed
        assert found.typed == typed


async def test_the_scorecard_holds_enough_of_both():
    assert len(pairs(SAME)) >= 60
    assert len(pairs(DIFFERENT)) >= 60


NAMESAKES = {
    "江城渡口管理站站长": "周海笙",
    "云川一中语文教师": "周海笙",
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def namesakes(tmp_path_factory, lexicon):
    """What finds the names of an archive in which two people share one, each printed twice with an office."""
    address = f"sqlite+aiosqlite:///{tmp_path_factory.mktemp('namesakes')}/archive.db"
    async with await open_database(address) as database:
        intake = Intake(database)
        for number, (office, person) in enumerate([*NAMESAKES.items(), *NAMESAKES.items()]):
            text = f"{office}{person}到场。第{number}次。"
            at = text.index(person)
            name = Name(person, Kind.PERSON, (Span(at, at + len(person)),), roles=(office,))
            page = Page((Article(text, ((1, 1),), names=(name,)),), "云川日报")
            await intake.take_in([Delivery(f"{number}.txt", text, page)])
        names = Names(database, lexicon.table("abbreviations"), lexicon.words("shape_families"))
        yield Lookup(names, Bearers(database), lexicon)


@pytest.mark.parametrize("typed", ["周海笙", "周海笙说了什么", "周海生", "zhouhaisheng"])
async def test_namesakes_are_both_found_and_neither_answers_for_the_other(namesakes, lexicon, typed):
    found = await namesakes.find(read_question(typed, lexicon))
    assert sorted(candidate.entity.roles for candidate in found.candidates) == [
        (office,) for office in sorted(NAMESAKES)
    ]


@pytest.mark.parametrize("office", NAMESAKES)
async def test_an_office_finds_the_one_namesake_who_holds_it(namesakes, lexicon, office):
    found = await namesakes.find(read_question(f"{office}是谁", lexicon))
    assert [candidate.entity.roles for candidate in found.candidates] == [(office,)]
