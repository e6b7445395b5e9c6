"""Lines below a text that say from whom it is."""

from dataclasses import replace

import pytest

from reading.lines.blocks import Block, Part
from reading.lines.signoffs import ends_with_day, introduces, is_day, sign_off

TEXT = Block(Part.BODY, "楼下的路灯坏了半个月，晚上回家要打手电。", (3,))
GREETING = Block(Part.BODY, "编辑同志：", (2,))
NEXT = Block(Part.TITLE, "渡口镇大桥通车", (5,))


def title(text):
    return Block(Part.TITLE, text, (4,))


@pytest.mark.parametrize(
    ("above", "line", "following", "part"),
    [
        ([GREETING, TEXT], "渡口镇城管办", NEXT, Part.SIGNOFF),
        ([title("停水通告"), TEXT], "渡口镇自来水公司", None, Part.SIGNOFF),
        ([title("路灯坏了"), TEXT], "渡口镇城管办", NEXT, None),
        ([title("路灯坏了"), TEXT], "渡口镇供水公司", title("停水通告"), Part.SIGNOFF),
        ([title("路灯坏了"), TEXT], "渡口镇供水公司", replace(NEXT, gap=1), Part.SIGNOFF),
        ([title("路灯坏了"), TEXT], "渡口镇供水公司", title("6月7日"), Part.SIGNOFF),
        ([title("路灯坏了"), TEXT], "何雨桐", NEXT, Part.BYLINE),
        ([title("路灯坏了"), TEXT], "何雨桐", TEXT, None),
        ([GREETING, TEXT], "镇城管办：灯已修好", NEXT, None),
        ([GREETING, TEXT], "路口的灯何时亮", title("编辑同志："), None),
        ([Block(Part.BODY, "问1：", (2,)), TEXT], "渡口镇城管办", NEXT, None),
        (
            [Block(Part.BODY, "镇长何雨桐说，灯要亮，路要通。要让路灯亮到天明，先要管好三件事：", (2,)), TEXT],
            "渡口镇城管办",
            NEXT,
            None,
        ),
    ],
    ids=[
        "a letter's",
        "a notice's",
        "an office above a title",
        "an office above a notice",
        "an office above a gap",
        "an office above a day",
        "a name's",
        "a name above a text",
        "no office",
        "the next letter's title",
        "no address",
        "a sentence that leads on",
    ],
)
def test_a_line_signs_a_text_where(above, line, following, part, lexicon):
    assert sign_off(above, title(line), following, lexicon) is part


@pytest.mark.parametrize(("line", "expected"), [("编辑同志：", True), ("回复:", True), ("灯亮了", False)])
def test_a_colon_leads_to_the_text_below(line, expected):
    assert introduces(line) is expected


@pytest.mark.parametrize(
    ("line", "is_one", "ends"),
    [
        ("3月5日", True, True),
        ("2026年3月5日", True, True),
        ("二〇二六年三月五日", True, True),
        ("十一月廿五日", True, True),
        ("特此公告。2026年3月5日", False, True),
        ("展览从2月1日开到3月5日", False, False),
    ],
)
def test_the_day_below_a_letter_or_a_notice_ends_it(line, is_one, ends):
    assert (is_day(line), ends_with_day(line)) == (is_one, ends)
