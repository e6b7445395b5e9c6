"""Sentences end where a careful reader would end them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.text.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大桥通车了。货车不再绕行!", ["大桥通车了。", "货车不再绕行!"]),
        ("他问:“桥修好了吗?走得了吗?”大家都笑了。", ["他问:“桥修好了吗?走得了吗?”", "大家都笑了。"]),
        ("“桥修好了。”王小明说,货车不再绕行。", ["“桥修好了。”王小明说,货车不再绕行。"]),
        ("“好!”“走!”", ["“好!”", "“走!”"]),
        ("等了三年……终于通车。", ["等了三年……", "终于通车。"]),
        ("大桥通车\n货车不再绕行。", ["大桥通车", "货车不再绕行。"]),
        ("“没有合上的引号。\n下一段。", ["“没有合上的引号。", "下一段。"]),
        ("  两个全角空格　\n", ["两个全角空格"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet="桥说。!?…“”「」()\n ,", max_size=120))
def test_sentences_cover_the_text_but_its_blanks(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@given(st.text(max_size=120))
def test_sentences_stand_in_order_and_apart(text: str) -> None:
    spans = list(split_sentences(text))
    assert all(before.end <= after.start for before, after in pairwise(spans))
