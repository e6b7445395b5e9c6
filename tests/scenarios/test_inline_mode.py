"""Inline mode, in any chat: what is offered, how it pages, and what is posted."""

import pytest

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.xdist_group("inline")]


async def test_every_page_is_offered_once_until_the_last(telegram):
    seen, offset = [], ""
    while True:
        page = await telegram.inline("长春市", offset)
        seen += [result["id"] for result in page]
        offset = page.next_offset
        if not offset:
            break
    assert len(seen) > 20
    assert len(seen) == len(set(seen))


async def test_a_chosen_result_cites_its_source_and_leads_back(telegram):
    page = await telegram.inline("张军")
    quotation = next(place for place, result in enumerate(page) if result["id"].startswith("q_"))
    posted = await telegram.choose_inline(page, quotation)
    assert "📰" in posted.text
    assert "start=q_" in posted.buttons[0].url


async def test_an_empty_query_says_what_to_type_and_offers_no_trap(telegram):
    page = await telegram.inline("")
    assert list(page) == []
    assert page.button


async def test_an_unknown_name_offers_nothing(telegram):
    assert list(await telegram.inline("查无此人")) == []
