"""Paragraphs that the layout broke, made whole."""

import pytest

from reading.blocks import Part
from reading.healing import heal
from reading.layout import lay_out_blocks


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("清晨五点，滨江社区工", "作人员已经来到桥头。"),
        ("6月8日下午，桥梁公司陆青松", "接到紧急电话。他马上出发。"),
        ("因受大雾影响，过江轮渡暂停", "运营，市民改乘公交。"),
        ("因此，在大桥通车", "后，轮渡仍将保留。"),
        ("全市现有跨江大桥3", "座，在建2座。"),
    ],
)
def test_the_first_piece_of_a_broken_paragraph_is_no_title(first, second, lexicon):
    page = f"大桥通车\n\n大桥昨日通车，全长两公里。\n\n{first}\n\n{second}\n"
    healed = list(heal(lay_out_blocks(page, lexicon).blocks, lexicon))
    assert [block.part for block in healed] == [Part.TITLE, Part.BODY, Part.BODY]
    assert healed[-1].text == first + second
    assert healed[-1].lines == (5, 7)


@pytest.mark.parametrize("question", ["@郭先生：大桥什么时候通公交？", "问：大桥什么时候通公交？"])
def test_an_answer_that_breaks_off_is_no_title(question, lexicon):
    page = f"有问必答\n\n{question}\n\n滨江区：您可以乘坐7路公交，也可以\n\n步行过江。\n"
    healed = list(heal(lay_out_blocks(page, lexicon).blocks, lexicon))
    assert [block.text for block in healed][2:] == ["滨江区：您可以乘坐7路公交，也可以步行过江。"]
