import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.inquiry.typed import read_typed


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("周\u200b海生", "周海生"),
        ("\ufeff周海生", "周海生"),
        ("\u202e周海生\u202c", "周海生"),
        ("周海生\x00", "周海生"),
        ("周海生\udcff", "周海生"),
        ("周海生\t林晓", "周海生 林晓"),
        ("周海生\r\n林晓\n", "周海生\r\n林晓\n"),
        ("周海生 说了什么？", "周海生 说了什么？"),
    ],
)
def test_only_what_nobody_sees_is_left_out(text, seen):
    assert read_typed(text) == seen


@given(st.text())
def test_what_is_left_is_left_again(text):
    assert read_typed(read_typed(text)) == read_typed(text)
