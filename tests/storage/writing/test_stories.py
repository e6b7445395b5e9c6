"""One story printed in several papers: kept together whatever came first, and taken apart again."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from storage.archive.export import export_articles
from storage.archive.records import entity_card
from storage.engine.schema import article, copy, entity
from storage.naming.names import Names
from storage.writing.intake import Delivery, Intake

WIRE = (
    "记者从省水利厅获悉，东风水库除险加固工程日前通过竣工验收，这座运行了47年的中型水库重新具备设计蓄水能力。",
    "工程于2019年10月动工，总投资1.38亿元，主要建设内容包括大坝防渗处理、溢洪道改建和放水设施更新，有320名建设者参与施工。",
    "“以前一到汛期就睡不着。”水库管理所所长沈国栋说，加固以后水库可多蓄水600万立方米，下游3个乡镇的灌溉用水都有了保障。",
    "柳河镇党委书记姚长青表示，全镇还将完成25座山塘的加固任务，让更多群众在汛期里安心。",
)
FERRY = (
    "青石渡口管理站站长沈国栋昨天送走了本月最后一班渡船，江面上的雾很浓，对岸的灯火隐约可见，码头上站满了来送行的乡亲。",
    "大桥下月通车以后，这条走了六十年的渡船航线就要停航，许多老人特地赶来再坐一趟，也有年轻父母带着孩子来看看。",
)


@pytest.fixture(scope="session")
def wire(press):
    """Return a function that makes a page with a copy of the wire story: some of its paragraphs."""

    def made(sheet, paper, day, paragraphs=WIRE, headline=""):
        text = "\n".join(filter(None, (headline, *paragraphs)))
        told = [
            press.tell("人", person, roles=[role])
            for person, role in (("沈国栋", "水库管理所所长"), ("姚长青", "柳河镇党委书记"))
            if person in text
        ]
        if "东风水库" in text:
            told.append(press.tell("地", "东风水库"))
        return Delivery(sheet, sheet, press.issue(press.story(text, *told), paper=paper, day=day))

    return made


@pytest.fixture(scope="session")
def copies(wire):
    """Pages with four copies of one story, one of which only ties two others together, and with two other stories."""
    return [
        wire("a.txt", "江城日报", "2021-11-04", headline="老水库重新蓄水"),
        wire("b.txt", "东风日报", "2021-11-05", WIRE[:2]),
        wire("c.txt", "河口晚报", None, WIRE[1:], headline="汛期里安心了"),
        wire("d.txt", "西江早报", "2021-11-04", [line.replace("，", ",") for line in WIRE]),
        wire("e.txt", "青石周报", "2021-11-06", FERRY),
        wire("f.txt", "河口晚报", "2021-11-06", WIRE[:1]),
    ]


async def stories(database):
    """Return the sheets of the copies of each story, in their order."""
    async with database.reading() as connection:
        query = select(copy.c.story, article.c.id).join(article, article.c.row == copy.c.article)
        rows = (await connection.execute(query.order_by(copy.c.story, copy.c.rank))).all()
    sources = {exported["id"]: exported["source"] async for exported in export_articles(database)}
    return sorted([sources[key] for of, key in rows if of == story] for story in {story for story, _ in rows})


async def test_copies_are_one_story_in_the_order_of_their_days(database, intake, copies):
    await intake.take_in(copies)
    (story,) = await stories(database)
    assert sorted(story[:2]) == ["a.txt", "d.txt"]
    assert story[2:] == ["b.txt", "c.txt"]


async def test_a_copy_that_is_gone_leaves_its_story(database, intake, copies):
    await intake.take_in(copies)
    await intake.forget(["d.txt"])
    assert await stories(database) == [["a.txt", "b.txt", "c.txt"]]
    await intake.forget(["a.txt"])
    assert await stories(database) == []


async def test_a_copy_that_comes_late_ties_two_halves_together(database, intake, copies):
    await intake.take_in(copies[1:3])
    assert await stories(database) == []
    await intake.take_in(copies[:1])
    assert await stories(database) == [["a.txt", "b.txt", "c.txt"]]


async def test_a_page_read_again_stays_in_its_story_and_one_that_changed_leaves_it(database, intake, copies, wire):
    await intake.take_in(copies)
    before = await stories(database)
    await intake.take_in(copies[1:4])
    assert await stories(database) == before
    await intake.take_in([wire("d.txt", "西江早报", "2021-11-04", FERRY[:1])])
    assert await stories(database) == [["a.txt", "b.txt", "c.txt"]]


async def test_every_printed_article_stays_in_the_export_with_its_id(database, intake, copies, new_archive):
    alone = {}
    for delivery in copies:
        async with new_archive() as other:
            await Intake(other).take_in([delivery])
            alone |= {one["id"]: one async for one in export_articles(other)}
    await intake.take_in(copies)
    assert {one["id"]: one async for one in export_articles(database)} == alone


async def test_who_is_named_in_two_copies_is_one_person_and_in_another_story_maybe_another(database, intake, copies):
    await intake.take_in(copies[:2] + copies[3:5])
    found = await Names(database).find("沈国栋")
    assert sorted((one.entity.articles, one.entity.copies) for one in found) == [(1, 0), (1, 1)]
    await intake.forget(["a.txt"])
    found = await Names(database).find("沈国栋")
    assert sorted((one.entity.articles, one.entity.copies) for one in found) == [(1, 0), (1, 0)]


async def test_one_page_that_prints_a_story_twice_tells_it_once(database, intake, copies):
    page = copies[0].page
    await intake.take_in([Delivery("a.txt", "1", replace(page, articles=page.articles * 2))])
    assert await stories(database) == [["a.txt", "a.txt"]]


async def state(database):
    async with database.reading() as connection:
        cards = {entity_card(row) for row in await connection.execute(select(entity))}
    return await stories(database), cards


async def state_of(new_archive, batches, visitors=()):
    """Return stories and cards of an archive that took `batches` in, and before that, for a while, `visitors`."""
    async with new_archive() as database:
        intake = Intake(database)
        await intake.take_in(visitors)
        for batch in batches:
            await intake.take_in(batch)
        stayed = {delivery.sheet for batch in batches for delivery in batch}
        await intake.forget([visitor.sheet for visitor in visitors if visitor.sheet not in stayed])
        return await state(database)


@given(data=st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_stories_and_counts_do_not_depend_on_what_came_first_or_came_and_went(data, copies, new_archive):
    kept = data.draw(st.lists(st.sampled_from(copies), unique_by=lambda one: one.sheet, min_size=1))
    visitors = data.draw(st.lists(st.sampled_from(copies), unique_by=lambda one: one.sheet))
    size = data.draw(st.integers(1, len(kept)))
    shuffled = data.draw(st.permutations(kept))
    batches = [shuffled[first : first + size] for first in range(0, len(shuffled), size)]
    assert await state_of(new_archive, batches, visitors) == await state_of(new_archive, [kept])
