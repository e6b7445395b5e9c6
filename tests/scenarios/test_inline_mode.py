"""Inline mode, in any chat: what is offered, how it pages, and what is posted."""

import pytest

from bot.wording.catalogue import LANGUAGES

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_every_page_is_offered_once_until_the_last(telegram, lang):
    seen, offset = [], ""
    while True:
        page = await telegram.inline("长春市", offset, lang=lang)
        seen += [result["id"] for result in page]
        offset = page.next_offset
        if not offset:
            break
    assert len(seen) > 20
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_chosen_result_cites_its_source_and_leads_back(telegram, lang):
    page = await telegram.inline("张军", lang=lang)
    quotation = next(place for place, result in enumerate(page) if result["id"].startswith("q_"))
    posted = await telegram.choose_inline(page, quotation)
    assert "📰" in posted.text
    assert "start=q_" in posted.buttons[0].url


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_an_empty_query_says_what_to_type_and_offers_no_trap(telegram, lang):
    page = await telegram.inline("", lang=lang)
    assert list(page) == []
    assert page.button


@pytest.mark.parametrize("typed", ["查无此人", "张军" * 128, "<b>", "'; DROP TABLE article; --"])
async def test_what_is_unknown_offers_nothing(telegram, typed):
    assert list(await telegram.inline(typed)) == []
