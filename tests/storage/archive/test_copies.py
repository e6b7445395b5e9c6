"""Reading a story that several papers printed: shown once, counted once, its other places named."""

from datetime import date

import pytest

from reading.asking.question import Facet
from storage.archive.dossier import Dossiers
from storage.archive.fulltext import Fulltext
from storage.naming.names import Names
from storage.writing.page_writer import Delivery

LEAD = "东风水库除险加固工程日前通过竣工验收，这座运行了47年的中型水库重新具备设计蓄水能力，下游的稻田不再为水发愁。"
WORDS = "“以前一到汛期就睡不着，现在心里踏实了。”水库管理所所长沈国栋说，水库可多蓄水600万立方米，渗漏比从前少了许多。"
LAST = "“今年秧苗不愁水喝。”沈国栋补充说，柳河镇还有25座山塘要加固。姚长青是柳河镇的种粮大户，他把撂荒的地重新种上了。"
OTHER = "沈国栋昨天还到青石渡口看了水位，渡口的船工说这几天江面上雾大，过江的乡亲要多等一会儿，他叮嘱大家慢一点。"


@pytest.fixture
async def dossiers(database, intake, press):
    """The dossiers of an archive in which three papers print one story, two of them cut, and one another story."""

    def issue(paper, day, *paragraphs, headline, number):
        text = "\n".join((headline, *paragraphs))
        told = [press.tell("人", "沈国栋", roles=["水库管理所所长"])]
        told += [press.tell("地", "柳河镇"), press.tell("人", "姚长青")] if "柳河镇" in text else []
        quotations = (
            "以前一到汛期就睡不着，现在心里踏实了。",
            "以前一到汛期就睡不着,现在心里踏实了。",
            "今年秧苗不愁水喝。",
        )
        said = [("沈国栋", words) for words in quotations if words in text]
        figures = (("600万立方米", "6000000", "立方米"), ("25座", "25", "座"))
        counted = [("沈国栋", *figure) for figure in figures if figure[0] in text]
        story = press.story(text, *told, said=said, counted=counted, headline=headline)
        return press.issue(story, paper=paper, day=day, number=number)

    narrow = [line.replace("，", ",") for line in (LEAD, WORDS)]
    await intake.take_in(
        [Delivery("a", "1", issue("江城日报", "2021-11-04", LEAD, WORDS, headline="老水库重新蓄水", number="01"))]
    )
    await intake.take_in(
        [Delivery("b", "2", issue("东风日报", "2021-11-05", *narrow, headline="水库加固完工", number="02"))]
    )
    await intake.take_in(
        [Delivery("c", "3", issue("河口晚报", "2021-11-06", LEAD, WORDS, LAST, headline="心里踏实", number="3"))]
    )
    await intake.take_in([Delivery("d", "4", issue("江城日报", "2021-11-07", OTHER, headline="江上雾大", number="04"))])
    return Dossiers(database)


@pytest.fixture
def key(database):
    """Return a function that tells the id of a name."""

    async def of(name):
        return (await Names(database).find(name))[0].entity.id

    return of


def places(source):
    return [(other.publication, other.day) for other in source.also]


EAST = ("东风日报", date(2021, 11, 5))
RIVER = ("河口晚报", date(2021, 11, 6))
HOME = ("江城日报", date(2021, 11, 4))


async def test_a_list_of_articles_shows_the_earliest_copy_and_names_the_others(dossiers, key):
    listed = await dossiers.articles(await key("沈国栋"), 0, 9)
    shown = [(card.source.headline, places(card.source)) for card in listed.entries]
    assert shown == [("江上雾大", []), ("老水库重新蓄水", [EAST, RIVER])]
    assert listed.total == 2


async def test_a_copy_that_alone_names_somebody_is_shown_for_them(dossiers, key):
    listed = await dossiers.articles(await key("姚长青"), 0, 9)
    assert [(card.source.headline, places(card.source)) for card in listed.entries] == [("心里踏实", [HOME, EAST])]


async def test_a_quotation_is_shown_once_and_names_the_places_that_print_it(dossiers, key):
    said = await dossiers.quotations(await key("沈国栋"), 0, 9)
    assert [(card.text[:2], card.source.publication, places(card.source)) for card in said.entries] == [
        ("今年", "河口晚报", []),
        ("以前", "江城日报", [EAST, RIVER]),
    ]
    assert said.total == 2


async def test_a_figure_is_shown_once_and_names_the_places_that_print_it(dossiers, key):
    counted = await dossiers.figures(await key("沈国栋"), 0, 9)
    assert [(card.text, card.source.publication, places(card.source)) for card in counted.entries] == [
        ("25座", "河口晚报", []),
        ("600万立方米", "江城日报", [EAST, RIVER]),
    ]
    assert counted.total == 2


async def test_a_passage_is_shown_once_and_names_the_places_that_print_it(dossiers, key):
    shown = await dossiers.passages(await key("沈国栋"), 0, 9)
    assert [(passage.source.publication, places(passage.source)) for passage in shown.entries] == [
        ("江城日报", []),
        ("江城日报", [EAST, RIVER]),
    ]
    assert shown.total == 2
    assert (await dossiers.passages(await key("沈国栋"), 0, 9, ("稻田",))).entries[0].source.also != ()


async def test_a_topic_narrows_to_one_copy(dossiers, key):
    entity = await key("沈国栋")
    assert (await dossiers.quotations(entity, 0, 9, ("汛期",))).total == 1
    assert (await dossiers.figures(entity, 0, 9, ("立方米",))).total == 1
    topical = await dossiers.passages(entity, 0, 9, ("睡不着",))
    assert [passage.source.publication for passage in topical.entries].count("河口晚报") == 0


async def test_what_is_opened_by_its_id_is_that_copy_and_names_the_others(dossiers, key):
    (listed, *_) = (await dossiers.articles(await key("姚长青"), 0, 9)).entries
    assert places((await dossiers.article(listed.id)).source) == [HOME, EAST]
    last, first = (await dossiers.quotations(await key("沈国栋"), 0, 9)).entries
    assert places((await dossiers.quotation(first.id)).source) == [EAST, RIVER]
    assert places((await dossiers.quotation(last.id)).source) == []


async def test_cards_and_counts_count_stories_and_agree_with_the_lists(dossiers, key):
    entity = await key("沈国栋")
    card = await dossiers.entity(entity)
    assert (card.articles, card.copies, card.last) == (2, 2, date(2021, 11, 7))
    counts = dict(await dossiers.counts(entity))
    assert counts == {
        Facet.SUMMARY: 2,
        Facet.QUOTATIONS: 2,
        Facet.FIGURES: 2,
        Facet.ARTICLES: 2,
        Facet.RELATED: 0,
    }
    lists = {
        Facet.SUMMARY: await dossiers.passages(entity, 0, 99),
        Facet.QUOTATIONS: await dossiers.quotations(entity, 0, 99),
        Facet.FIGURES: await dossiers.figures(entity, 0, 99),
        Facet.ARTICLES: await dossiers.articles(entity, 0, 99),
        Facet.RELATED: await dossiers.related(entity, 0, 99),
    }
    assert counts == {facet: len(found.entries) for facet, found in lists.items()}


@pytest.mark.parametrize("words", ["水", "重新具备", "水库重新具备设计蓄水能力"])
async def test_full_text_finds_a_story_once(dossiers, database, words):
    found = await Fulltext(database).find(words, 0, 9)
    shown = [passage.source for passage in found.entries if "设计蓄水" in passage.text or words != "水"]
    assert found.total == len(found.entries)
    assert [(source.headline, places(source)) for source in shown] == [("老水库重新蓄水", [EAST, RIVER])] * len(shown)
    assert dossiers


async def test_full_text_finds_what_one_copy_alone_prints(dossiers, database):
    found = await Fulltext(database).find("种粮大户", 0, 9)
    assert [(passage.source.headline, places(passage.source)) for passage in found.entries] == [("心里踏实", [])]
    assert dossiers


async def test_without_its_copies_a_story_names_no_other_place(dossiers, intake, key):
    await intake.forget(["b", "c"])
    listed = await dossiers.articles(await key("沈国栋"), 0, 9)
    assert [card.source.also for card in listed.entries] == [(), ()]
    card = await dossiers.entity(await key("沈国栋"))
    assert (card.articles, card.copies) == (2, 0)
