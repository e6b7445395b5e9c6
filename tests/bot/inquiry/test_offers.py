"""What inline mode offers over a small archive, letter by letter."""

import pytest

from bot.inquiry.answers import Introduction
from storage.archive.findings import FigureCard, Passage, QuotationCard
from tests.bot.archives import archive_of

FERRY = """江城日报 2022年5月3日 第02版

渡口的早班船

本报记者 林晓

青石渡口管理站站长周海生说:“船可以晚,人不能少。”周海生说:“票价还是两元。”5月2日,青石渡口送走300人,往年是200人。

周海明是周海生的徒弟。周海明说:“师傅记得每个人。”
"""
SCHOOL = """江城日报 2022年6月1日 第03版

江城一中的气象站

本报记者 林晓

“我们每天早上读数。”江城一中学生王小明告诉记者,他今年15岁。
"""
BRIDGE = """东风日报 2022年6月2日 第01版

大桥合龙

本报记者 高原

东风大桥项目部总工程师王小明说:“最难的是风。”大桥全长1200米。
"""


@pytest.fixture
async def offer(tmp_path):
    """Return what is offered for a query, from an archive of three pages."""
    async with archive_of(tmp_path, FERRY, SCHOOL, BRIDGE) as house:

        async def of(query, offset=0, limit=20):
            return await house.answering.suggest(query, offset, limit)

        yield of


def told(offered):
    """Return the name of each entity and the words of each statement."""
    return [one.card.name if isinstance(one, Introduction) else one.text for one in offered.entries.entries]


async def test_a_beginning_offers_the_names_that_begin_so(offer):
    offered = await offer("周海")
    assert set(told(offered)) == {"周海生", "周海明"}
    assert offered.about is None


async def test_a_whole_name_offers_what_was_said_and_counted_too(offer):
    offered = await offer("周海生")
    assert told(offered)[:3] == ["周海生", "船可以晚,人不能少。", "票价还是两元。"]
    assert offered.about.name == "周海生"
    (telling,) = offered.entries.entries[0].telling
    assert "周海生" in telling.text


async def test_a_newspaper_leaves_out_what_others_print(offer):
    assert told(await offer("东风日报 周海生 引语")) == ["周海生"]


@pytest.mark.parametrize(
    ("query", "kind", "words"),
    [
        ("周海生 引语", QuotationCard, ["船可以晚,人不能少。", "票价还是两元。"]),
        ("江城日报 周海生 引语", QuotationCard, ["船可以晚,人不能少。", "票价还是两元。"]),
        ("周海生说了什么", QuotationCard, ["船可以晚,人不能少。", "票价还是两元。"]),
        ("青石渡口 数字", FigureCard, ["300人", "200人"]),
    ],
)
async def test_a_facet_behind_the_name_narrows_the_offer(offer, query, kind, words):
    offered = await offer(query)
    assert {type(one) for one in offered.entries.entries} == {kind}
    assert told(offered) == words


async def test_a_facet_that_holds_nothing_leaves_the_offer_as_it_is(offer):
    assert told(await offer("周海明 数字")) == told(await offer("周海明"))


async def test_other_words_behind_the_name_bring_what_holds_them_first(offer):
    assert told(await offer("周海生 票价")) == ["票价还是两元。", "两元", "周海生"]


@pytest.mark.parametrize(
    ("query", "words"),
    [("周海生 2022年5月", ["船可以晚,人不能少。", "票价还是两元。"]), ("周海生 2021年5月", ["周海生"])],
)
async def test_days_behind_the_name_leave_only_what_is_of_them(offer, query, words):
    assert told(await offer(query))[: len(words)] == words


@pytest.mark.parametrize(("query", "says"), [("zhouhaisheng", True), ("周海声", False)])
async def test_who_is_typed_with_a_slip_is_offered_and_says_nothing_yet(offer, query, says):
    offered = await offer(query)
    assert told(offered)[0] == "周海生"
    assert (offered.about is not None) is says
    assert (len(told(offered)) > 1) is says


async def test_namesakes_are_offered_apart_and_neither_speaks(offer):
    offered = await offer("王小明")
    assert told(offered) == ["王小明", "王小明"]
    assert len({one.id for one in offered.entries.entries}) == 2
    assert offered.about is None


async def test_words_that_are_no_name_offer_the_passages_that_hold_them(offer):
    (passage,) = (await offer("还是两元")).entries.entries
    assert isinstance(passage, Passage)
    assert "票价还是两元" in passage.text


@pytest.mark.parametrize("query", ["", "  ", "？", "查无此人", "查"])
async def test_what_the_archive_does_not_hold_offers_nothing(offer, query):
    assert (await offer(query)).entries.total == 0


@pytest.mark.parametrize("limit", [1, 2, 3])
@pytest.mark.parametrize("query", ["周海", "周海生", "青石渡口", "江城", "周海生 票价"])
async def test_pages_hold_everything_once_in_the_same_order(offer, query, limit):
    whole = await offer(query)
    pages = [await offer(query, offset, limit) for offset in range(0, whole.entries.total, limit)]
    assert [one for page in pages for one in page.entries.entries] == list(whole.entries.entries)
    assert [page.entries.is_last for page in pages] == [False] * (len(pages) - 1) + [True]
