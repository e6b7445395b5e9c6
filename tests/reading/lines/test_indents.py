"""What the blanks before a line say."""

from dataclasses import replace

import pytest

from reading.lines.blocks import Block, Part
from reading.lines.indents import paragraph_indent, settle_indented


def lines(*parts):
    return [Block(part, "渡口镇大桥通车", (number,), indent=indent) for number, (part, indent) in enumerate(parts)]


TEXT, TITLE = Part.BODY, Part.TITLE
PLAIN = [(TITLE, ""), (TEXT, "　　"), (TEXT, "　　"), (TITLE, ""), (TEXT, "　　")]


@pytest.mark.parametrize(
    ("parts", "indent"),
    [
        (PLAIN, "　　"),
        ([(part, blanks and "    ") for part, blanks in PLAIN], "    "),
        ([(part, "　　") for part, _ in PLAIN], None),
        ([(part, "") for part, _ in PLAIN], None),
        ([], None),
        ([*PLAIN, (TITLE, ""), *[(TITLE, "　　")] * 8, (TITLE, "")], "　　"),
    ],
    ids=["full-width", "half-width", "all lines", "no line", "no lines", "a poem"],
)
def test_paragraphs_are_indented_and_titles_are_not(parts, indent):
    assert paragraph_indent(lines(*parts)) == indent


def test_what_is_indented_like_a_paragraph_is_none_of_the_titles(lexicon):
    told = [
        block.part
        for block in settle_indented(lines(*PLAIN, (TITLE, ""), (TITLE, "　　"), (TITLE, "　　　　")), lexicon)
    ]
    assert told[-3:] == [TITLE, TEXT, TITLE]


def test_a_line_between_two_indented_paragraphs_is_a_subheading(lexicon):
    blocks = [replace(block, text="灯亮了。") if block.part is TEXT else block for block in lines(*PLAIN)]
    subheading = Block(TITLE, "桥上的灯", (50,), indent="　　")
    told = list(settle_indented([*blocks, blocks[-1], subheading, blocks[-1]], lexicon))
    assert told[-2].part is TITLE


def test_an_indented_name_below_a_title_signs_it(lexicon):
    name = Block(TITLE, "何雨桐", (50,), indent="　　")
    blocks = [*lines(*PLAIN, (TITLE, "")), name, *lines((TEXT, "　　"))]
    assert list(settle_indented(blocks, lexicon))[-2].part is TITLE
