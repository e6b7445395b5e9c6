"""No question goes through a whole table of the archive, however large that is: SQLite's plans say so."""

import re
import sqlite3
from contextlib import closing, contextmanager

from sqlalchemy import event
from sqlalchemy.pool import Pool

from reading.asking.asked_times import AskedTime
from storage.archive.articles import Articles
from storage.archive.dossier import Dossiers
from storage.archive.filters import Filter
from storage.archive.fulltext import Fulltext
from storage.archive.issues import Issues
from storage.archive.papers import Papers
from storage.archive.signatures import Signatures
from storage.engine.database import open_database
from storage.naming.bearers import Bearers
from storage.naming.names import Names
from storage.naming.news import Arrivals
from storage.naming.passage_names import PassageNames
from storage.writing.intake import Intake
from storage.writing.page_writer import Delivery

MAY = Filter((AskedTime(2022, 5),), "江城日报")
SIGNED = Filter(author="林晓")
TYPED = ("周海生", "周海声", "周主任", "江城卫健委", "zhouhaisheng", "欧阳不存在")
SCAN = re.compile(
    r"SCAN (?:article|figure|form|gram|mark|mention|name|naming|office|page|quotation|signature|spelling|stated"
    r"|telling)\b"
)


async def ask_everything(database):
    """Ask each question of the read side once, with a filter and without."""
    names, dossiers, fulltext = Names(database), Dossiers(database), Fulltext(database)
    key = (await names.find("周海生"))[0].entity.id
    for asked in (Filter(), MAY):
        for topic in ((), ("船",)):
            await dossiers.passages(key, 0, 9, topic, asked)
            await dossiers.quotations(key, 0, 9, topic, asked)
            await dossiers.figures(key, 0, 9, topic, asked)
        await dossiers.figures_nearby(key, ("船",), 9, asked)
        await dossiers.articles(key, 0, 9, asked)
        await dossiers.related(key, 0, 9, asked)
        await dossiers.counts(key, asked)
        await fulltext.find("渡口", 0, 9, asked)
        await fulltext.find("渡口 船", 0, 9, asked)
    await dossiers.days(key)
    await dossiers.shared(key, [key])
    for typed in TYPED:
        await names.find(typed)
    await names.contained("周海生说了什么")
    await names.near("周海声")
    await names.complete("周", 0, 9)
    await Bearers(database).find("站长")
    await Papers(database, ("日报",)).named("江城日报")
    await Papers(database, ("日报",)).of_place("江城")
    await Arrivals(database, names).news("周海生", 0, 1, 5)
    (said, *_) = (await dossiers.quotations(key, 0, 1)).entries
    await Articles(database).read_quotation(said.id)
    await Articles(database).read(said.source.article, named=key)
    (passage,) = (await fulltext.find("送走近300人", 0, 1)).entries
    for tell in (PassageNames.named, PassageNames.speakers, PassageNames.stated):
        await tell(PassageNames(database), passage)
    for leaf in (Issues.articles, Issues.quotations, Issues.figures):
        await leaf(Issues(database), MAY, 0, 9)
        await leaf(Issues(database), SIGNED, 0, 9)
    await Signatures(database).named("记者林晓")


@contextmanager
def statements_seen():
    """Give the statements that SQLite runs from now on, with their values."""
    seen = set()

    def trace(connection, _):
        if isinstance(connection, sqlite3.Connection):
            connection.set_trace_callback(seen.add)

    event.listen(Pool, "connect", trace)
    yield seen
    event.remove(Pool, "connect", trace)


async def test_no_question_goes_through_a_whole_table(new_address, tmp_path, page_of_two):
    async with new_address("sqlite", tmp_path) as url:
        async with await open_database(url) as database:
            await Intake(database).take_in([Delivery("a.txt", "1", page_of_two)])
        with statements_seen() as seen:
            async with await open_database(url) as database:
                await ask_everything(database)
        asked = [statement for statement in seen if statement.startswith(("SELECT", "WITH"))]
        with closing(sqlite3.connect(tmp_path / "archive.db")) as raw:
            plans = {one: [row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {one}")] for one in asked}
    assert len(plans) > 50
    assert {one: plan for one, plan in plans.items() if any(map(SCAN.match, plan))} == {}
