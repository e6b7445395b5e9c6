"""Which printed names are one entity, and what keeps its id."""

import pytest

from storage.engine.database import open_database
from storage.naming.names import Names
from storage.writing.intake import Intake
from storage.writing.page_writer import Delivery


async def found(database, name):
    return [candidate.entity for candidate in await Names(database).find(name)]


async def take(intake, *pages):
    for number, page in enumerate(pages):
        await intake.take_in([Delivery(f"{number}.txt", str(number), page)])


OFFICES = {
    "the same office in full": (["青石渡口管理站站长"], ["青石渡口管理站站长"], 1),
    "an office at the same agency": (["青石渡口管理站站长"], ["青石渡口管理站原站长"], 1),
    "offices at two agencies": (["青石渡口管理站站长"], ["江城第一中学教师"], 2),
    "an office and none, beside its agency": (["青石渡口管理站站长"], [], 1),
    "two bare titles": (["站长"], ["教师"], 2),
}


@pytest.mark.parametrize("offices", OFFICES.values(), ids=OFFICES)
async def test_people_with_one_name_are_one_where_their_offices_agree(database, intake, press, offices):
    first, second, count = offices
    station, school = press.tell("机", "青石渡口管理站"), press.tell("机", "江城第一中学")
    one = press.story("周海生在青石渡口管理站。", press.tell("人", "周海生", roles=first), station)
    other = press.story(
        "周海生,青石渡口管理站,江城第一中学。", press.tell("人", "周海生", roles=second), station, school
    )
    await take(intake, press.issue(one, paper="江城日报"), press.issue(other, paper="河口晚报"))
    assert len(await found(database, "周海生")) == count


async def test_people_with_one_name_on_one_page_are_one(database, intake, press):
    await take(
        intake,
        press.issue(
            press.story("周海生来了。", press.tell("人", "周海生")),
            press.story("周海生走了。", press.tell("人", "周海生")),
        ),
    )
    assert [card.articles for card in await found(database, "周海生")] == [2]


async def test_a_third_page_may_show_that_two_people_are_one(database, intake, press):
    station, school = press.tell("机", "青石渡口管理站"), press.tell("机", "江城第一中学")
    await take(
        intake,
        press.issue(
            press.story(
                "站长周海生,青石渡口管理站。", press.tell("人", "周海生", roles=["青石渡口管理站站长"]), station
            )
        ),
        press.issue(
            press.story("教师周海生,江城第一中学。", press.tell("人", "周海生", roles=["江城第一中学教师"]), school)
        ),
        press.issue(
            press.story(
                "周海生,青石渡口管理站,江城第一中学。",
                press.tell("人", "周海生", roles=["青石渡口管理站站长", "江城第一中学教师"]),
                station,
                school,
            )
        ),
    )
    assert [card.articles for card in await found(database, "周海生")] == [3]
    await intake.forget(["2.txt"])
    assert [card.articles for card in await found(database, "周海生")] == [1, 1]


async def test_masked_names_of_different_pages_never_meet(database, intake, press):
    masked, district = press.tell("人", "谢某红"), press.tell("机", "青石渡口管理站")
    page = [press.story("谢某红在青石渡口管理站。", masked, district)]
    await take(intake, press.issue(*page, paper="江城日报"), press.issue(*page, paper="河口晚报"))
    assert len(await found(database, "谢某红")) == 2


async def test_a_short_form_used_alone_joins_its_full_form(database, intake, press):
    await take(
        intake,
        press.issue(press.story("江城移动提醒。", press.tell("机", "江城移动")), paper="河口晚报"),
        press.issue(
            press.story("中国移动江城分公司(江城移动)开通。", press.tell("机", "中国移动江城分公司", "江城移动"))
        ),
    )
    (card,) = await found(database, "江城移动")
    assert (card.name, card.aliases, card.articles) == ("中国移动江城分公司", ("江城移动",), 2)


async def test_a_short_form_of_two_agencies_joins_neither(database, intake, press):
    await take(
        intake,
        press.issue(press.story("江城移动提醒。", press.tell("机", "江城移动"))),
        press.issue(press.story("中国移动江城分公司(江城移动)。", press.tell("机", "中国移动江城分公司", "江城移动"))),
        press.issue(press.story("江边移动有限公司(江城移动)。", press.tell("机", "江边移动有限公司", "江城移动"))),
    )
    assert {card.articles for card in await found(database, "江城移动")} == {1}
    assert (await found(database, "中国移动江城分公司"))[0].articles == 1


async def test_relative_names_join_within_their_newspaper_only(database, intake, press):
    health = press.story("市卫健委通报。", press.tell("机", "市卫健委", relative=True))
    await take(
        intake,
        press.issue(health, paper="江城日报", day="2022-05-01"),
        press.issue(health, paper="江城日报", day="2022-05-02"),
        press.issue(health, paper="河口晚报"),
        press.issue(health, paper=None),
        press.issue(health, paper=None),
    )
    assert sorted(card.articles for card in await found(database, "市卫健委")) == [1, 1, 1, 2]


@pytest.mark.parametrize("general", ["街道办", "税务局", "公司"])
async def test_a_general_alias_answers_for_nobody(database, intake, press, general):
    await take(
        intake,
        press.issue(press.story(f"青石{general}来了,{general}说。", press.tell("机", f"青石{general}", general))),
        press.issue(press.story(f"{general}走了。", press.tell("机", general)), paper="河口晚报"),
    )
    cards = await found(database, general)
    assert [card.name for card in cards] == [general]
    assert (await found(database, f"青石{general}"))[0].articles == 1


async def test_a_known_agency_is_one_everywhere_though_its_name_is_general(database, press):
    intake = Intake(database, generic=["教育", "部"], known=["教育部"])
    ministry = press.story("教育部发布。", press.tell("机", "教育部"))
    await take(intake, press.issue(ministry, paper="江城日报"), press.issue(ministry, paper="河口晚报"))
    assert [card.articles for card in await found(database, "教育部")] == [2]


async def test_the_first_of_two_namesakes_keeps_the_plain_id(database, intake, press):
    first = press.issue(press.story("站长周海生。", press.tell("人", "周海生", roles=["渡口站长"])), day="2022-05-01")
    second = press.issue(
        press.story("教师周海生。", press.tell("人", "周海生", roles=["中学教师"])), day="2022-05-02", paper="河口晚报"
    )
    await take(intake, first)
    (alone,) = await found(database, "周海生")
    await take(intake, first, second)
    namesakes = await found(database, "周海生")
    assert [card.roles for card in namesakes if card.id == alone.id] == [("渡口站长",)]
    assert len({card.id for card in namesakes}) == 2


async def test_namesakes_have_the_same_ids_in_every_kind_of_database(address, press):
    names = ["周海生", "林小船", "孙大河", "沈国栋"]

    def page(name, role, paper):
        return press.issue(
            *(press.story(f"{name}的第{n}天。", press.tell("人", name, roles=[role])) for n in range(9)), paper=paper
        )

    pages = [page(name, *of) for name in names for of in (("渡口站站长", "江城日报"), ("中学教师", "河口晚报"))]
    ids = []
    for url in (address, "sqlite+aiosqlite://"):
        async with await open_database(url) as opened:
            await take(Intake(opened), *pages)
            ids.append([sorted(card.id for card in await found(opened, name)) for name in names])
    assert ids[0] == ids[1]


async def test_a_card_tells_roles_days_and_newspaper(database, intake, press):
    chief, member = (
        press.tell("人", "周海生", roles=["青石渡口站站长"]),
        press.tell("人", "周海生", roles=["青石渡口站站长", "代表"]),
    )
    place = press.tell("机", "青石渡口站")
    await take(
        intake,
        press.issue(press.story("周海生,青石渡口站。", chief, place), day="2022-05-01"),
        press.issue(press.story("青石渡口站周海生当选。", member, place), day="2022-05-09"),
    )
    (card,) = await found(database, "周海生")
    assert card.roles == ("青石渡口站站长", "代表")
    assert (str(card.first), str(card.last), card.publication, card.articles) == (
        "2022-05-01",
        "2022-05-09",
        "江城日报",
        2,
    )
