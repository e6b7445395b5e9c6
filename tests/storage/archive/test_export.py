"""The export: an article a mapping, in a stable order, every span reading back."""

import json

from storage.archive.export import export_articles
from storage.writing.page_writer import Delivery

FIELDS = [
    "id",
    "source",
    "publication",
    "date",
    "page",
    "section",
    "headline",
    "kicker",
    "deck",
    "column",
    "subheadings",
    "byline",
    "text",
    "lines",
    "names",
    "quotations",
    "figures",
]


async def exported(database):
    return [article async for article in export_articles(database)]


async def test_articles_come_by_source_then_as_on_the_page(database, intake, press):
    await intake.take_in([Delivery("b.txt", "1", press.issue(press.story("丙。"), day="2022-05-01"))])
    await intake.take_in(
        [Delivery("a.txt", "2", press.issue(press.story("甲。"), press.story("乙。"), day="2022-05-09"))]
    )
    assert [article["text"] for article in await exported(database)] == ["甲。", "乙。", "丙。"]


async def test_an_article_has_all_fields_and_is_ready_for_json(database, intake, page_of_two):
    await intake.take_in([Delivery("a.txt", "1", page_of_two)])
    first, second = await exported(database)
    assert list(first) == FIELDS
    assert json.loads(json.dumps(first)) == first
    assert (first["publication"], first["date"], first["page"], first["headline"]) == (
        "江城日报",
        "2022-05-03",
        "02",
        "渡口边的三十年",
    )
    assert second["figures"][0]["quantity"] == 5


async def test_every_span_reads_back(database, intake, page_of_two):
    await intake.take_in([Delivery("a.txt", "1", page_of_two)])
    for article in await exported(database):
        text = article["text"]
        for fact in article["quotations"] + article["figures"]:
            assert text[fact["start"] : fact["end"]] == fact["text"]
        for name in article["names"]:
            assert {text[start:end] for start, end in name["mentions"]} <= {name["name"], *name["aliases"]}


async def test_more_articles_than_one_batch_are_exported_whole(database, intake, press):
    await intake.take_in(
        [Delivery("a.txt", "1", press.issue(*(press.story(f"第{number}篇。") for number in range(120))))]
    )
    assert [article["text"] for article in await exported(database)] == [f"第{number}篇。" for number in range(120)]
