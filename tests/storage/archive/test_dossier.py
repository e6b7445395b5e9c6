"""Reading what the archive holds about an entity: in order, with its source, word for word."""

from datetime import date

import pytest

from reading.asking.question import Facet
from reading.facts import Tier
from storage.archive.dossier import Dossiers
from storage.archive.findings import Source
from storage.naming.names import Names
from storage.writing.page_writer import Delivery


@pytest.fixture
async def dossiers(database, intake, page_of_two, press):
    """The dossiers of an archive of three pages."""
    await intake.take_in([Delivery("a.txt", "1", page_of_two)])
    older = press.story(
        "周海生说,“风大。”周海生又说,“等等。”青石街道送走20人。",
        press.tell("人", "周海生", roles=["青石街道渡口管理站站长"]),
        press.tell("地", "青石街道"),
        said=[("周海生", "风大。"), ("周海生", "等等。")],
        counted=[("青石街道", "20人", "20", "人")],
    )
    await intake.take_in([Delivery("b.txt", "2", press.issue(older, day="2022-05-01"))])
    await intake.take_in(
        [Delivery("c.txt", "3", press.issue(press.story("周海明也姓周。", press.tell("人", "周海明"))))]
    )
    return Dossiers(database)


@pytest.fixture
def key(database):
    """Return a function that tells the id of a name."""

    async def of(name):
        return (await Names(database).find(name))[0].entity.id

    return of


async def test_quotations_come_newest_first_then_in_reading_order(dossiers, key):
    said = await dossiers.quotations(await key("周海生"), 0, 9)
    assert [card.text for card in said.entries] == ["船可以晚,人不能少。", "风大。", "等等。"]
    assert said.total == 3


async def test_a_quotation_tells_speaker_tier_sentence_and_source(dossiers, key):
    (card, *_) = (await dossiers.quotations(await key("周海生"), 0, 1)).entries
    assert (card.speaker, card.printed, card.cue, card.tier) == ("周海生", "周海生", "说", Tier.EXPLICIT)
    assert card.sentence == "青石街道渡口管理站站长周海生说,“船可以晚,人不能少。”"
    assert card.source == Source(card.source.article, "江城日报", date(2022, 5, 3), "02", "渡口边的三十年", "a.txt")
    assert await dossiers.quotation(card.id) == card


async def test_lists_are_cut_into_pages(dossiers, key):
    entity = await key("周海生")
    whole = await dossiers.quotations(entity, 0, 9)
    parts = [await dossiers.quotations(entity, offset, 2) for offset in (0, 2)]
    assert parts[0].entries + parts[1].entries == whole.entries
    assert [part.is_last for part in parts] == [False, True]


@pytest.mark.parametrize(
    ("topic", "texts"), [(("船",), ["船可以晚,人不能少。"]), (("风", "等"), ["风大。", "等等。"]), (("%",), [])]
)
async def test_a_topic_narrows_quotations(dossiers, key, topic, texts):
    said = await dossiers.quotations(await key("周海生"), 0, 9, topic)
    assert [card.text for card in said.entries] == texts
    assert said.total == len(texts)


async def test_figures_of_an_entity_itself_come_before_those_beside_it(dossiers, key):
    counted = await dossiers.figures(await key("青石街道"), 0, 9)
    assert [(card.text, card.subject) for card in counted.entries] == [("近300人", "青石街道"), ("20人", "青石街道")]
    beside = await dossiers.figures(await key("江城卫健委"), 0, 9)
    assert [card.text for card in beside.entries] == ["5例"]
    assert await dossiers.figure(beside.entries[0].id) == beside.entries[0]


async def test_a_topic_narrows_figures(dossiers, key):
    narrowed = await dossiers.figures(await key("青石街道"), 0, 9, ("送走20",))
    assert [card.text for card in narrowed.entries] == ["20人"]


async def test_figures_nearby_are_of_whatever_the_article_tells_but_of_no_other_person(dossiers, intake, key, press):
    story = press.story(
        "周海生和林晓值守3次。林晓值守5次。渡口值守8次。",
        press.tell("人", "周海生", roles=["青石街道渡口管理站站长"]),
        press.tell("人", "林晓"),
        press.tell("地", "渡口"),
        counted=[("周海生", "3次", "3", "次"), ("林晓", "5次", "5", "次"), ("渡口", "8次", "8", "次")],
    )
    await intake.take_in([Delivery("d.txt", "4", press.issue(story, day="2022-06-01"))])
    nearby = {of: await dossiers.figures_nearby(await key(of), ("值守",), 9) for of in ("周海生", "渡口")}
    assert [card.text for card in nearby["周海生"].entries] == ["3次", "8次"]
    assert [card.text for card in nearby["渡口"].entries] == ["3次", "5次", "8次"]


async def test_passages_are_sentences_that_name_the_entity(dossiers, key):
    shown = await dossiers.passages(await key("周海生"), 0, 9)
    assert [passage.text for passage in shown.entries] == [
        "青石街道渡口管理站站长周海生说,“船可以晚,人不能少。”",
        "“谢谢老周。”",
        "周海生当天接种。",
        "周海生说,“风大。”",
        "周海生又说,“等等。”",
    ]
    assert all(one.of(passage.text) in ("周海生", "老周") for passage in shown.entries for one in passage.highlights)
    assert shown.total == 5


async def test_with_a_topic_what_touches_it_comes_first(dossiers, key):
    shown = await dossiers.passages(await key("周海生"), 0, 9, ("接种", "通报"))
    assert [passage.text for passage in shown.entries[:2]] == [
        "周海生当天接种。",
        "江城市卫生健康委员会昨日通报新增5例。",
    ]
    assert shown.total == 6


async def test_articles_come_newest_first_with_their_first_sentence(dossiers, key):
    listed = await dossiers.articles(await key("周海生"), 0, 9)
    assert [(card.source.headline, str(card.source.day)) for card in listed.entries] == [
        ("渡口边的三十年", "2022-05-03"),
        (None, "2022-05-03"),
        (None, "2022-05-01"),
    ]
    assert listed.entries[2].lead == "周海生说,“风大。”"
    assert await dossiers.article(listed.entries[0].id) == listed.entries[0]


async def test_an_article_is_read_whole(dossiers, key):
    (card, *_) = (await dossiers.articles(await key("周海生"), 0, 1)).entries
    read = await dossiers.text(card.id)
    assert read.text.startswith("渡口边的三十年\n")


async def test_related_names_are_those_that_share_most_articles(dossiers, key):
    beside = await dossiers.related(await key("周海生"), 0, 9)
    assert beside.entries[0].name == "青石街道"
    assert "周海明" not in {card.name for card in beside.entries}
    assert beside.total == 3


async def test_stories_that_two_share_are_told_of_those_asked_for(dossiers, key):
    asked = [card.id for card in (await dossiers.related(await key("周海生"), 0, 2)).entries]
    shared = await dossiers.shared(await key("周海生"), [*asked, "unknown_unknown_"])
    assert [len(shared[other]) for other in asked] == [2, 1]
    assert shared.keys() == set(asked)
    assert shared[asked[1]] < shared[asked[0]]
    assert await dossiers.shared(await key("周海生"), []) == {}


async def test_counts_tell_how_much_each_facet_holds(dossiers, key):
    assert dict(await dossiers.counts(await key("周海生"))) == {
        Facet.SUMMARY: 5,
        Facet.QUOTATIONS: 3,
        Facet.FIGURES: 0,
        Facet.ARTICLES: 3,
        Facet.RELATED: 3,
    }


async def test_stories_are_counted_by_the_day_of_their_page(database, intake, press):
    def printed(where):
        told = press.tell("人", "周海生", roles=["站长"])
        return press.story(f"{where}站长周海生在渡口。周海生守着{where}。", told, headline=where)

    days = (("a", ["东岸", "西岸"], "2022-05-03"), ("b", ["南岸"], "2022-05-09"), ("c", ["北岸"], None))
    for digest, places, day in days:
        page = press.issue(*map(printed, places), paper="江城日报", day=day)
        await intake.take_in([Delivery(f"{digest}.txt", digest, page)])
    keys = [found.entity.id for found in await Names(database).find("周海生")]
    counted = [pair for key in keys for pair in await Dossiers(database).days(key)]
    assert sorted(counted) == [(date(2022, 5, 3), 2), (date(2022, 5, 9), 1)]
    assert await Dossiers(database).days("nobody") == ()


async def test_an_unknown_id_has_nothing(dossiers):
    unknown = "unknown_unknown_"
    for one in (dossiers.entity, dossiers.article, dossiers.text, dossiers.quotation, dossiers.figure):
        assert await one(unknown) is None
    for many in (dossiers.passages, dossiers.quotations, dossiers.figures, dossiers.articles, dossiers.related):
        assert (await many(unknown, 0, 9)).total == 0
    assert (await dossiers.passages(unknown, 0, 9, ("船",))).total == 0
    assert {count for _, count in await dossiers.counts(unknown)} == {0}
