"""Sheets of one issue, which say about themselves what any of them prints."""

import pytest

from reading.files.issues import share_folio

FIRST = "江州日报 2023年6月8日 星期四 第01版\n\n大桥昨日通车。"


def test_newspaper_and_day_that_one_sheet_prints_hold_for_the_others(lexicon):
    first, second = share_folio([FIRST, "联赛昨日落幕。"], lexicon)
    assert first == FIRST
    assert second == "联赛昨日落幕。\n\n江州日报 2023-06-08"


@pytest.mark.parametrize(
    "sheets",
    [
        ["大桥昨日通车。", "联赛昨日落幕。"],
        [FIRST, "江州日报 2023年6月9日 星期五\n\n联赛昨日落幕。", "公园开放。"],
        [FIRST, "江州晚报 2023年6月8日\n\n联赛昨日落幕。", "公园开放。"],
        [FIRST, ""],
        [FIRST],
    ],
    ids=["nothing printed", "two days", "two newspapers", "a sheet without text", "one sheet"],
)
def test_what_is_not_sure_is_shared_by_no_sheets(sheets, lexicon):
    assert share_folio(sheets, lexicon) == tuple(sheets)
