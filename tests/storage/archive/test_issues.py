"""Leafing through what was printed, page after page."""

from datetime import date

import pytest

from reading.asking.asked_times import AskedTime
from storage.archive.filters import Filter
from storage.archive.issues import Issues
from storage.naming.names import Names
from storage.writing.corrections import Corrections
from storage.writing.ledger import Draft
from storage.writing.page_writer import Delivery
from storage.writing.rulings import Action

MAY = Filter((AskedTime(2022, 5),))


@pytest.fixture
def issues(database):
    return Issues(database)


@pytest.fixture
async def printed(intake, press):
    """Three days of two newspapers; the second page of one comes in before its first, and its tenth before both."""

    async def take_in(paper, day, number, place):
        told = press.tell("人", f"{place}生")
        story = press.story(
            f"{place}生说,“{place}好。”{place}有5人。",
            told,
            said=[(f"{place}生", f"{place}好。")],
            counted=[(None, "5人", "5", "人")],
            headline=f"{place}的一天",
        )
        await intake.take_in([Delivery(f"{place}.txt", place, press.issue(story, paper=paper, day=day, number=number))])

    await take_in("江城日报", "2022-05-03", "10", "丙丙")
    await take_in("江城日报", "2022-05-03", "2", "乙乙")
    await take_in("江城日报", "2022-05-03", "1", "甲甲")
    await take_in("东风日报", "2022-05-03", "1", "丁丁")
    await take_in("江城日报", "2022-05-04", "1", "戊戊")
    await take_in("江城日报", "2022-04-30", "1", "己己")


def headlines(found):
    return [card.source.headline[:2] for card in found.entries]


@pytest.mark.usefixtures("printed")
async def test_articles_come_in_the_order_of_days_newspapers_and_pages(issues):
    found = await issues.articles(MAY, 0, 10)
    assert headlines(found) == ["戊戊", "丁丁", "甲甲", "乙乙", "丙丙"]
    assert found.total == 5
    assert headlines(await issues.articles(MAY, 3, 10)) == ["乙乙", "丙丙"]


@pytest.mark.usefixtures("printed")
@pytest.mark.parametrize(
    ("time", "total"),
    [
        (AskedTime(2022), 6),
        (AskedTime(2021), 0),
        (AskedTime(month=5), 5),
        (AskedTime(month=4, day=30), 1),
        (AskedTime(month=2, day=29), 0),
        (AskedTime(2022, 5, 4), 1),
    ],
)
async def test_a_time_is_sought_in_every_year_where_it_names_none(issues, time, total):
    assert (await issues.articles(Filter((time,)), 0, 10)).total == total


async def test_an_archive_without_a_dated_page_has_nothing_of_a_day(issues):
    assert (await issues.articles(Filter((AskedTime(month=5, day=1),)), 0, 10)).total == 0


@pytest.mark.usefixtures("printed")
async def test_a_newspaper_narrows_the_list(issues):
    assert headlines(await issues.articles(Filter(MAY.times, "东风日报"), 0, 10)) == ["丁丁"]
    assert (await issues.articles(Filter((), "江城日报"), 0, 0)).total == 5


@pytest.mark.usefixtures("printed")
async def test_quotations_and_figures_are_those_of_the_pages(issues):
    said = await issues.quotations(MAY, 0, 2)
    assert ([card.text for card in said.entries], said.total) == (["戊戊好。", "丁丁好。"], 5)
    assert (await issues.figures(MAY, 0, 2)).total == 5


async def test_the_newest_day_is_known_where_any_page_is_dated(issues, intake, press, page_of_two):
    await intake.take_in([Delivery("a.txt", "1", press.issue(press.story("没有日期。")))])
    assert await issues.newest_day() is None
    await intake.take_in([Delivery("b.txt", "2", page_of_two)])
    assert await issues.newest_day() == date(2022, 5, 3)


async def test_every_article_may_be_the_one_at_random(issues, intake, page_of_two):
    assert await issues.random_article(lambda _: 0) is None
    await intake.take_in([Delivery("a.txt", "1", page_of_two)])
    chosen = {await issues.random_article(lambda total, place=place: place % total) for place in range(4)}
    assert chosen == {card.id for card in (await issues.articles(MAY, 0, 10)).entries}


@pytest.mark.usefixtures("printed")
async def test_what_names_somebody_hidden_is_left_out(database, issues):
    (candidate,) = await Names(database).find("戊戊生")
    await Corrections(database).rule(Draft(Action.HIDE, ("戊戊生",), "tests"), [candidate.entity])
    assert headlines(await issues.articles(MAY, 0, 1)) == ["丁丁"]
    assert await issues.newest_day() == date(2022, 5, 3)
    assert (await issues.quotations(MAY, 0, 9)).total == 4
    assert (await issues.figures(MAY, 0, 9)).total == 5
