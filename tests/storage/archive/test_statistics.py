from datetime import date

import pytest

from storage.archive.statistics import most_quoted, most_told, newest_issue, statistics
from storage.writing.page_writer import Delivery


async def test_newspapers_and_days_are_counted_once_each(database, intake, press):
    for number, (paper, day) in enumerate(
        [("江城日报", "2022-05-03"), ("江城日报", "2022-05-04"), ("东风日报", "2022-05-04"), (None, None)]
    ):
        await intake.take_in(
            [Delivery(f"{number}.txt", str(number), press.issue(press.story("一篇。"), paper=paper, day=day))]
        )
    held = await statistics(database)
    assert (held.pages, held.publications, held.days) == (4, 2, 2)
    assert (held.first, held.last) == (date(2022, 5, 3), date(2022, 5, 4))


async def test_the_names_of_most_articles_come_first(database, intake, press):
    ferry, boss = press.tell("机", "渡口站"), press.tell("人", "周海生")
    for number, told in enumerate([(ferry, boss), (ferry,)]):
        story = press.story("周海生在渡口站。" if len(told) > 1 else "渡口站又开船。", *told)
        await intake.take_in([Delivery(f"{number}.txt", str(number), press.issue(story))])
    assert await most_told(database, 1) == ["渡口站"]
    assert await most_told(database, 9) == ["渡口站", "周海生"]


@pytest.mark.parametrize(("paper", "day"), [(None, "2022-05-04"), ("江城日报", None), ("江城日报", "2022-05-04")])
async def test_the_newest_issue_prints_both_its_newspaper_and_its_day(database, intake, press, paper, day):
    await intake.take_in([Delivery("a.txt", "a", press.issue(press.story("一篇。"), paper=paper, day=day))])
    expected = ("江城日报", date(2022, 5, 4)) if paper and day else None
    assert await newest_issue(database) == expected


async def test_the_person_quoted_most_often_is_no_agency(database, intake, press):
    told = (press.tell("人", "周海生"), press.tell("机", "渡口站"))
    said = [("渡口站", "今天停航。"), ("渡口站", "明天开船。"), ("周海生", "船可以晚。")]
    story = press.story("渡口站说,“今天停航。”“明天开船。”周海生说,“船可以晚。”", *told, said=said)
    assert await most_quoted(database) is None
    await intake.take_in([Delivery("a.txt", "a", press.issue(story))])
    assert await most_quoted(database) == "周海生"
