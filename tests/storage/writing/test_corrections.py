"""What the keeper corrects holds over every reindex, and is gone without a trace once undone."""

from datetime import UTC, datetime

import pytest

from storage.archive.dossier import Dossiers
from storage.archive.fulltext import Fulltext
from storage.naming.names import Names
from storage.writing.corrections import Corrections
from storage.writing.ledger import Draft
from storage.writing.page_writer import Delivery
from storage.writing.rulings import Action

KEEPER = "telegram:1001"
NOON = datetime(2022, 5, 9, 12, tzinfo=UTC)


class Desk:
    """The keeper at work on one archive."""

    def __init__(self, database, intake):
        self.database, self.intake = database, intake
        self.corrections = Corrections(database, clock=NOON.timestamp)
        self.names, self.dossiers = Names(database), Dossiers(database)

    async def find(self, name):
        return [candidate.entity for candidate in await self.names.find(name)]

    async def rule(self, action, *names, text=""):
        cards = [card for name in names for card in await self.find(name)]
        return await self.corrections.rule(Draft(action, names, KEEPER, text or names[0]), cards)

    async def split(self, name, *numbers):
        (card,) = await self.find(name)
        parts = await self.corrections.parts(card)
        return await self.corrections.split(Draft(Action.SPLIT, (name,), KEEPER), [parts[at] for at in numbers])

    async def take(self, *pages):
        for number, page in enumerate(pages):
            await self.intake.take_in([Delivery(f"{number}.txt", str(number), page)])

    async def told(self, *names):
        """Return all that the archive answers about some names."""
        cards = {name: await self.find(name) for name in names}
        return {
            name: [
                (
                    card,
                    await self.dossiers.passages(card.id, 0, 9),
                    await self.dossiers.quotations(card.id, 0, 9),
                    await self.dossiers.figures(card.id, 0, 9),
                    await self.dossiers.articles(card.id, 0, 9),
                    await self.dossiers.related(card.id, 0, 9),
                )
                for card in found
            ]
            for name, found in cards.items()
        }


@pytest.fixture
def desk(database, intake):
    """The keeper's desk over an empty archive."""
    return Desk(database, intake)


@pytest.fixture
def issues(press):
    """Two days of a newspaper: 站长周海生 and 老周师傅 are one man, 教师周海生 is another."""
    return (
        press.issue(
            press.story(
                "站长周海生说:“船可以晚。”他送走300人。",
                press.tell("人", "周海生", roles=["青石渡口站长"]),
                said=[("周海生", "船可以晚。")],
                counted=[("周海生", "300人", "300", "人")],
            ),
            press.story("青石渡口管理站夜里也开船。", press.tell("机", "青石渡口管理站")),
            day="2022-05-03",
        ),
        press.issue(
            press.story("周师傅说:“人不能少。”", press.tell("人", "周师傅"), said=[("周师傅", "人不能少。")]),
            press.story(
                "教师周海生来到渡口站。", press.tell("人", "周海生", roles=["一中教师"]), press.tell("机", "渡口站")
            ),
            day="2022-05-04",
        ),
    )


async def test_two_names_merged_are_one_entity_with_all_that_both_said(desk, issues):
    await desk.take(*issues)
    await desk.rule(Action.MERGE, "青石渡口管理站", "渡口站")
    (card,) = await desk.find("渡口站")
    assert (card.name, card.aliases, card.articles) == ("青石渡口管理站", ("渡口站",), 2)


async def test_people_of_different_names_can_be_merged(desk, issues):
    await desk.take(issues[0])
    await desk.intake.take_in([Delivery("1.txt", "1", issues[1])])
    station = next(card for card in await desk.find("周海生") if card.roles == ("青石渡口站长",))
    (nickname,) = await desk.find("周师傅")
    await desk.corrections.rule(Draft(Action.MERGE, ("周海生", "周师傅"), KEEPER, "周海生"), [station, nickname])
    (merged,) = await desk.find("周师傅")
    said = await desk.dossiers.quotations(merged.id, 0, 9)
    assert [each.text for each in said.entries] == ["人不能少。", "船可以晚。"]
    assert len(await desk.find("周海生")) == 2


async def test_a_merge_outlives_a_reindex_of_every_page(desk, issues):
    await desk.take(*issues)
    await desk.rule(Action.MERGE, "青石渡口管理站", "渡口站")
    merged = await desk.told("渡口站", "周海生")
    await desk.take(*reversed(issues))
    await desk.intake.forget(["0.txt", "1.txt"])
    assert await desk.find("渡口站") == []
    await desk.take(*issues)
    assert await desk.told("渡口站", "周海生") == merged


ACTIONS = {
    "merge": (Action.MERGE, ("青石渡口管理站", "渡口站"), ""),
    "rename": (Action.RENAME, ("周师傅",), "周海生师傅"),
    "alias": (Action.ALIAS, ("青石渡口管理站",), "老渡口"),
    "hide": (Action.HIDE, ("周师傅",), ""),
}


@pytest.mark.parametrize("case", ACTIONS.values(), ids=ACTIONS)
async def test_undoing_leaves_every_answer_as_it_was(desk, issues, case):
    action, names, text = case
    asked = ("周海生", "周师傅", "周海生师傅", "渡口站", "青石渡口管理站", "老渡口")
    await desk.take(*issues)
    before = await desk.told(*asked)
    ruled = await desk.rule(action, *names, text=text)
    assert await desk.told(*asked) != before
    assert await desk.corrections.undo(ruled.number, KEEPER) is not None
    assert await desk.told(*asked) == before
    await desk.take(*issues)
    assert await desk.told(*asked) == before


async def test_what_is_split_off_is_another_person_after_a_reindex_too(desk, press):
    page = press.issue(
        press.story("周海生来了。", press.tell("人", "周海生", roles=["青石渡口站长"])), day="2022-05-03"
    )
    later = press.issue(
        press.story("周海生走了。", press.tell("人", "周海生", roles=["青石渡口站长"])), day="2022-05-04"
    )
    await desk.take(page, later)
    await desk.split("周海生", 0)
    assert [card.articles for card in await desk.find("周海生")] == [1, 1]
    await desk.take(later, page)
    assert [card.articles for card in await desk.find("周海生")] == [1, 1]


async def test_what_is_split_off_keeps_no_name_that_was_given_before(desk, press):
    page = press.issue(
        press.story("周海生来了。", press.tell("人", "周海生", roles=["青石渡口站长"])), day="2022-05-03"
    )
    later = press.issue(
        press.story("周海生走了。", press.tell("人", "周海生", roles=["青石渡口站长"])), day="2022-05-04"
    )
    await desk.take(page, later)
    await desk.rule(Action.RENAME, "周海生", text="周站长")
    await desk.split("周海生", 0)
    assert [(card.name, card.last.day) for card in await desk.find("周站长")] == [("周站长", 3)]
    assert [(card.name, card.last.day) for card in await desk.find("周海生")] == [("周海生", 4)]


async def test_a_renamed_entity_is_found_by_both_names(desk, issues):
    await desk.take(*issues)
    await desk.rule(Action.RENAME, "周师傅", text="周海生师傅")
    assert [card.name for card in await desk.find("周师傅")] == ["周海生师傅"]
    assert [card.aliases for card in await desk.find("周海生师傅")] == [("周师傅",)]


async def test_an_alias_finds_the_entity_and_a_slip_in_it_too(desk, issues):
    await desk.take(*issues)
    await desk.rule(Action.ALIAS, "青石渡口管理站", text="海事小码头")
    assert [card.name for card in await desk.find("海事小码头")] == ["青石渡口管理站"]
    assert [card.name for card in await desk.find("海事小码投")] == ["青石渡口管理站"]


async def test_who_is_hidden_is_found_nowhere_nor_is_what_names_them(desk, issues):
    await desk.take(*issues)
    (card,) = await desk.find("周师傅")
    said = (await desk.dossiers.quotations(card.id, 0, 9)).entries[0]
    await desk.rule(Action.HIDE, "周师傅")
    assert await desk.find("周师傅") == []
    assert (await desk.names.complete("周", 0, 9)).total == 2
    assert await desk.dossiers.entity(card.id) is None
    assert await desk.dossiers.quotation(said.id) is None
    assert await desk.dossiers.text(said.source.article) is None
    assert (await Fulltext(desk.database).find("人不能少", 0, 9)).total == 0
    assert (await Fulltext(desk.database).find("“人不能少”", 0, 9)).total == 0


async def test_others_lose_only_the_sentences_that_name_who_is_hidden(desk, press):
    text = "站长周海生和会计陈红到场,来了30人。周海生说,来过50人。"
    story = press.story(
        text,
        press.tell("人", "周海生"),
        press.tell("人", "陈红"),
        counted=[("周海生", "30人", "30", "人"), ("周海生", "50人", "50", "人")],
    )
    await desk.take(press.issue(story))
    await desk.rule(Action.HIDE, "陈红")
    (card,) = await desk.find("周海生")
    assert [figure.text for figure in (await desk.dossiers.figures(card.id, 0, 9)).entries] == ["50人"]
    assert [passage.text for passage in (await desk.dossiers.passages(card.id, 0, 9)).entries] == [
        "周海生说,来过50人。"
    ]
    assert [passage.text for passage in (await desk.dossiers.passages(card.id, 0, 9, ["到场"])).entries] == [
        "周海生说,来过50人。"
    ]
    assert (await desk.dossiers.articles(card.id, 0, 9)).total == 0
    assert (await desk.dossiers.related(card.id, 0, 9)).total == 0


async def test_the_ledger_says_who_did_what_and_when_and_who_undid_it(desk, issues):
    await desk.take(*issues)
    ruled = await desk.rule(Action.RENAME, "周师傅", text="周海生师傅")
    await desk.corrections.undo(ruled.number, "terminal:root")
    (entry,) = await desk.corrections.newest()
    assert (entry.number, entry.draft) == (1, Draft(Action.RENAME, ("周师傅",), KEEPER, "周海生师傅"))
    assert (entry.moment, entry.undone, entry.undone_by) == (NOON, NOON, "terminal:root")


async def test_what_was_never_ruled_or_is_undone_cannot_be_undone(desk, issues):
    await desk.take(*issues)
    ruled = await desk.rule(Action.HIDE, "周师傅")
    assert await desk.corrections.undo(7, KEEPER) is None
    assert await desk.corrections.undo(ruled.number, KEEPER) is not None
    assert await desk.corrections.undo(ruled.number, KEEPER) is None
