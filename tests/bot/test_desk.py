"""What the keeper types at the desk, and what is said in reply, over the sample archive."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.bootstrap import open_house
from bot.desk import TELEGRAM, TERMINAL, sign
from bot.files.reindex import Progress
from bot.settings import Settings
from bot.wording.catalogue import FIRST, catalogue

PAGES = Path(__file__).parents[2] / "seeds" / "pages"
KEEPER = sign(TERMINAL, "keeper")


@pytest.fixture(scope="module")
def indexed(tmp_path_factory):
    """The sample archive, read once."""
    path = tmp_path_factory.mktemp("desk") / "archive.db"
    asyncio.run(index_into(path))
    return path


async def index_into(path):
    async with open_house(Settings(database_url=f"sqlite+aiosqlite:///{path}", archive_dir=PAGES)) as house:
        await house.reindexing.run([PAGES], Progress())


@pytest.fixture
async def house(indexed, tmp_path):
    """A house over a copy of the sample archive."""
    path = shutil.copy(indexed, tmp_path / "archive.db")
    async with open_house(Settings(database_url=f"sqlite+aiosqlite:///{path}", archive_dir=PAGES)) as opened:
        yield opened


@pytest.fixture
def desk(house):
    """The desk of that house."""
    return house.desk(catalogue(FIRST), "/")


async def said(desk, line):
    """Return what is said in reply to one typed line, which must have done what it asked."""
    command, *words = line.split()
    ruled = await desk.obey(command, words, KEEPER)
    assert ruled.is_done, ruled.lines
    return "\n".join(ruled.lines)


async def refused(desk, line):
    """Return what is said in reply to one typed line that must have done nothing."""
    command, *words = line.split()
    ruled = await desk.obey(command, words, KEEPER)
    assert not ruled.is_done
    assert (await desk.obey("corrections", (), KEEPER)).lines == (catalogue(FIRST)("desk.none", prefix="/"),)
    return "\n".join(ruled.lines)


async def answer(house, question):
    turn = await house.reception().hear(question, "terminal:1", FIRST)
    return "\n".join(reply.text for reply in turn.replies)


async def test_merged_names_answer_as_one_and_the_reply_says_how_to_take_it_back(house, desk):
    reply = await said(desk, "merge 锦江区 金牛区")
    assert reply == "已更正：把 锦江区、金牛区 合为一个，叫 锦江区（第 1 号）。重读报纸后仍然有效。撤销：/undo 1"
    assert (await answer(house, "金牛区")).startswith("锦江区")


async def test_a_merge_outlives_a_full_reindex_and_undoing_it_leaves_every_answer_as_it_was(house, desk):
    questions = ("金牛区", "锦江区有哪些数字", "锦江区的报道")
    before = [await answer(house, question) for question in questions]
    await said(desk, "merge 锦江区 金牛区")
    merged = [await answer(house, question) for question in questions]
    await house.reindexing.run([PAGES], Progress(), full=True)
    assert [await answer(house, question) for question in questions] == merged != before
    assert await said(desk, "undo #1") == "已撤销：把 锦江区、金牛区 合为一个，叫 锦江区。"
    assert [await answer(house, question) for question in questions] == before


@pytest.mark.parametrize(
    ("name", "line", "shown"),
    [
        ("金牛区", "merge 锦江区 金牛区", "锦江区"),
        ("何晓", "rename 何晓 何小晓", "何小晓"),
        ("何晓", "hide 何晓", "这一条已不在档案里"),
    ],
)
async def test_the_buttons_of_an_old_card_and_its_address_lead_to_whom_it_is_about_now(house, desk, name, line, shown):
    reception = house.reception()
    (card,) = (await reception.hear(name, "terminal:1", FIRST)).replies
    await said(desk, line)
    pressed = await reception.press(card.buttons[0].target, "terminal:1", "terminal", FIRST)
    linked = await reception.start(f"e_{card.buttons[0].target.entity}", "terminal:2", FIRST)
    assert pressed.replies[0].text.startswith(shown)
    assert linked.replies[0].text.startswith(shown)


async def test_a_renamed_person_is_shown_under_the_new_name_and_found_by_both(house, desk):
    await said(desk, "rename 何晓 何小晓")
    assert (await answer(house, "何晓是谁")).startswith("何小晓")
    assert (await answer(house, "何小晓是谁")).startswith("何小晓")


async def test_an_alias_answers_without_being_shown_as_printed(house, desk):
    await said(desk, "alias 何晓 阿晓姐")
    reply = await answer(house, "阿晓姐是谁")
    assert reply.startswith("何晓")
    assert "又作" not in reply


async def test_who_is_hidden_is_told_as_not_in_the_archive(house, desk):
    await said(desk, "hide 何晓")
    assert (await answer(house, "何晓是谁")).startswith("档案里没有")


async def test_who_is_hidden_stands_in_no_example(house, desk):
    name = await house.examples.name()
    await said(desk, f"hide {name}")
    assert name not in await answer(house, "😀")


async def test_parts_are_listed_by_number_with_their_source_and_split_off_by_number(house, desk):
    await said(desk, "merge 锦江区 金牛区")
    first, *parts = (await said(desk, "split 锦江区")).splitlines()
    assert "/split 锦江区 2" in first
    number = next(part.split(".")[0] for part in parts if ". 金牛区" in part)
    await said(desk, f"split 锦江区 {number}")
    assert (await answer(house, "金牛区")).startswith("金牛区")


async def test_the_ledger_is_listed_newest_first_with_who_and_what_was_taken_back(desk):
    await said(desk, "rename 何晓 何小晓")
    await said(desk, "alias 张军 老张头")
    await said(desk, "undo 1")
    newest, oldest, taken_back = (await said(desk, "corrections")).splitlines()
    assert newest.startswith("2. 张军 又作 老张头（")
    assert oldest.startswith("1. 何晓 改称 何小晓（")
    assert "已撤销" in taken_back
    assert "keeper，命令行" in newest


REFUSALS = {
    "merge": "写两个或更多名字",
    "merge 张军": "写两个或更多名字",
    "merge 张军 张军": "已经都是 张军",
    "merge 张军 锦江区": "不是同一类",
    "merge 张军 谁也不是": "没有正好叫“谁也不是”的",
    "merge 张君 何晓": "没有正好叫“张君”的",
    f"hide {'长' * 4000}": f"没有正好叫“{'长' * 59}…”的",
    "merge 张军 e_nosuchentity": "没有正好叫“e_nosuchentity”的",
    "rename 何晓": "写报上的名字和要改称的名字",
    "rename 何晓 ！！": "写报上的名字和要改称的名字",
    "rename 何晓 何小晓 何大晓": "写报上的名字和要改称的名字",
    "rename 何晓 " + "何" * 61: "写报上的名字和要改称的名字",
    "alias": "写报上的名字和别名",
    "hide": "写要隐去的一个名字",
    "hide 张军 何晓": "写要隐去的一个名字",
    "split": "写名字看它由哪几处组成",
    "split 何晓": "只有一处",
    "undo": "写更正的编号",
    "undo 一": "写更正的编号",
    "undo 7": "没有有效的第 7 号更正",
    "undo " + "9" * 30: "写更正的编号",
}


@pytest.mark.parametrize(("line", "reason"), REFUSALS.items(), ids=[line[:20] for line in REFUSALS])
async def test_what_cannot_be_done_is_refused_in_a_sentence_and_changes_nothing(desk, line, reason):
    assert reason in await refused(desk, line)


@pytest.mark.parametrize(
    ("keeper", "shown"),
    [
        (sign(TELEGRAM, 9001, "王 敏"), "王 敏，编号 9001"),
        (sign(TELEGRAM, 9001, "\u202e王\n敏\u200b"), "王 敏，编号 9001"),
        (sign(TELEGRAM, 9001, "敏" * 64), f"{'敏' * 29}…，编号 9001"),
        (sign(TELEGRAM, 9001), "编号 9001"),
        (KEEPER, "keeper，命令行"),
    ],
)
async def test_a_correction_says_who_made_it_and_who_took_it_back(desk, keeper, shown):
    await desk.obey("hide", ("张军",), keeper)
    await desk.obey("undo", ("1",), keeper)
    told = (await desk.obey("corrections", (), KEEPER)).lines
    assert [line.endswith(f"，{shown}）") for line in told] == [True, True]
