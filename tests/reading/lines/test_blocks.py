"""Lines as blocks, joined, measured, and broken off."""

import pytest

from reading.lines.blocks import ends_sentence, join, measure, read_lines


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("大桥通车。", True),
        ("他说：“通车了！”", True),
        ("通车了……", True),
        ("他这样介绍：", True),
        ("大桥通", False),
        ("共有桥梁3", False),
        ("（一期、二期）", False),
        ("大桥通车。（托兰）", True),
        ("他说：“通车了！”(托兰)", True),
        ("大桥（一期）", False),
        ("（已经通车。）", True),
        ("他把它叫做“连心桥”", False),
    ],
)
def test_a_text_breaks_off_inside_a_sentence_or_at_its_end(text, ends):
    assert ends_sentence(text) is ends


def test_latin_words_are_joined_with_a_blank_and_chinese_without():
    first, second, third = read_lines("Wi\nFi\n信号")
    assert join(first, second).text == "Wi Fi"
    assert join(second, third).text == "Fi信号"


def test_half_width_characters_are_half_as_wide():
    assert measure("3月a") == 2
