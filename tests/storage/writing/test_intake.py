"""Taking pages in: in place of what was there, all or nothing, and the same whatever the order."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from reading.errors import RefusedFileError, RefusedFor
from reading.facts import Page, Span
from storage.archive.dossier import Dossiers
from storage.archive.export import export_articles
from storage.archive.fulltext import Fulltext
from storage.archive.records import entity_card
from storage.archive.statistics import statistics
from storage.engine.schema import entity, metadata
from storage.naming.names import Names
from storage.writing.intake import Delivery, Intake


async def exported(database):
    return [article async for article in export_articles(database)]


async def test_a_page_taken_in_is_known_by_its_sheet_and_digest(intake, page_of_two):
    await intake.take_in([Delivery("a.txt", "1", page_of_two)])
    assert await intake.known() == {"a.txt": "1"}


async def test_everything_of_a_page_is_kept(intake, database, page_of_two):
    await intake.take_in([Delivery("a.txt", "1", page_of_two)])
    found = await statistics(database)
    assert (found.pages, found.articles, found.entities, found.quotations, found.figures) == (1, 2, 4, 2, 2)


async def test_a_page_replaces_what_its_sheet_held(intake, database, page_of_two):
    await intake.take_in([Delivery("a.txt", "1", page_of_two)])
    await intake.take_in([Delivery("a.txt", "2", replace(page_of_two, articles=page_of_two.articles[1:]))])
    assert await intake.known() == {"a.txt": "2"}
    assert [article["headline"] for article in await exported(database)] == [None]
    assert await Names(database).find("青石街道") == ()
    assert (await Fulltext(database).find("渡口边", 0, 9)).total == 0
    assert (await Fulltext(database).find("接种", 0, 9)).total == 1


async def test_a_page_taken_in_again_changes_nothing(intake, database, page_of_two):
    await intake.take_in([Delivery("a.txt", "1", page_of_two)])
    before, card = await exported(database), (await Names(database).find("周海生"))[0].entity
    await intake.take_in([Delivery("a.txt", "1", page_of_two)])
    assert await exported(database) == before
    assert (await Names(database).find("周海生"))[0].entity == card
    assert (await Fulltext(database).find("渡口边", 0, 9)).total == 1


async def test_what_is_forgotten_leaves_nothing_behind_but_that_it_came(intake, database, page_of_two):
    await intake.take_in([Delivery("a.txt", "1", page_of_two)])
    await intake.forget(["a.txt", "never.txt"])
    assert await intake.known() == {}
    assert await exported(database) == []
    assert await leftovers(database) == {"arrival": 1}


async def leftovers(database):
    async with database.reading() as connection:
        counts = {
            table.name: await connection.scalar(select(func.count()).select_from(table))
            for table in metadata.sorted_tables
        }
    return {name: count for name, count in counts.items() if count}


async def test_the_same_content_under_another_name_is_refused_and_nothing_of_the_batch_is_kept(
    intake, press, page_of_two
):
    await intake.take_in([Delivery("a.txt", "1", page_of_two)])
    other = Delivery("b.txt", "2", press.issue(press.story("新的一页。")))
    with pytest.raises(RefusedFileError) as refused:
        await intake.take_in([other, Delivery("c.txt", "1", page_of_two)])
    assert (refused.value.reason, refused.value.detail) == (RefusedFor.DUPLICATE, "a.txt")
    assert await intake.known() == {"a.txt": "1"}


async def test_a_page_without_articles_is_taken_in(intake):
    await intake.take_in([Delivery("a.txt", "1", Page(()))])
    assert await intake.known() == {"a.txt": "1"}


async def test_articles_with_the_same_text_keep_ids_of_their_own(intake, database, press):
    await intake.take_in(
        [Delivery("a.txt", "1", press.issue(press.story("启事\n遗失。"), press.story("启事\n遗失。")))]
    )
    ids = {article["id"] for article in await exported(database)}
    assert len(ids) == 2


async def test_a_chosen_sentence_is_what_a_summary_shows(database, press):
    text = "周海生来了。周海生守了渡口三十年。"
    article = press.story(text, press.tell("人", "周海生"))

    def choose(written, _):
        return [Span(written.names[0].mentions[1].start, 17)]

    await Intake(database, choose=choose).take_in([Delivery("a.txt", "1", press.issue(article))])
    key = (await Names(database).find("周海生"))[0].entity.id
    shown = await Dossiers(database).passages(key, 0, 9)
    assert [passage.text for passage in shown.entries] == ["周海生守了渡口三十年。"]


def pages(press):
    """Pages whose names meet in every way: namesakes, short forms, relative names, one paper and several."""
    ferry = press.tell("人", "周海生", roles=["青石渡口管理站站长"])
    teacher = press.tell("人", "周海生", roles=["江城第一中学教师"])
    nameless = press.tell("人", "周海生")
    station = press.tell("机", "青石渡口管理站", "渡口管理站")
    school = press.tell("机", "江城第一中学", "江城一中")
    short = press.tell("机", "江城一中")
    mobile = press.tell("机", "中国移动江城分公司", "江城移动")
    mobile_river = press.tell("机", "江边移动有限公司", "江城移动")
    mobile_short = press.tell("机", "江城移动")
    health = press.tell("机", "市卫健委", relative=True)
    full_health = press.tell("机", "江城市卫健委", "市卫健委")
    texts = {
        "a": ("周海生是青石渡口管理站站长,渡口管理站很小。", [ferry, station], "江城日报", "2022-05-01"),
        "b": ("青石渡口管理站站长周海生说船来了。", [ferry, station], "河口晚报", "2022-05-02"),
        "c": ("江城第一中学(江城一中)教师周海生。", [teacher, school], "江城日报", "2022-05-03"),
        "d": ("江城一中放假,周海生也放假。", [nameless, short], "河口晚报", None),
        "e": ("中国移动江城分公司(江城移动)开通。", [mobile], None, "2022-05-05"),
        "f": ("江城移动提醒。", [mobile_short], "江城日报", "2022-05-06"),
        "g": ("江边移动有限公司(江城移动)成立。", [mobile_river], "江城日报", "2022-05-07"),
        "h": ("市卫健委通报,江城第一中学复课。", [health, school], "江城日报", "2022-05-08"),
        "i": ("江城市卫健委,即市卫健委。", [full_health], "江城日报", "2022-05-09"),
        "j": ("市卫健委发布。", [health], "河口晚报", "2022-05-10"),
    }
    return [
        Delivery(f"{name}.txt", name, press.issue(press.story(text, *told), paper=paper, day=day))
        for name, (text, told, paper, day) in texts.items()
    ]


async def cards(database):
    async with database.reading() as connection:
        return {entity_card(row) for row in await connection.execute(select(entity))}


async def archive_of(new_archive, deliveries, batches=1, visitors=()):
    """Return export and entity cards of an archive that took `deliveries` in, and in between also `visitors`."""
    async with new_archive() as database:
        intake = Intake(database, generic=["市", "卫健委"])
        for visitor in visitors:
            await intake.take_in([Delivery(visitor.sheet, visitor.digest, visitor.page)])
        size = -(-len(deliveries) // batches)
        for first in range(0, len(deliveries), size):
            await intake.take_in(deliveries[first : first + size])
        await intake.forget([visitor.sheet for visitor in visitors if visitor not in deliveries])
        return await exported(database), await cards(database)


@given(data=st.data())
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_the_order_in_which_pages_came_and_what_came_and_went_make_no_difference(data, press, new_archive):
    deliveries = pages(press)
    kept = data.draw(st.lists(st.sampled_from(deliveries), unique_by=lambda one: one.sheet, min_size=1))
    shuffled = data.draw(st.permutations(kept))
    visitors = data.draw(st.lists(st.sampled_from(deliveries), unique_by=lambda one: one.sheet, max_size=4))
    batches = data.draw(st.integers(1, len(kept)))
    assert await archive_of(new_archive, shuffled, batches, visitors) == await archive_of(new_archive, kept)
