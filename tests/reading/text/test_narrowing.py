"""Full-width forms narrowed without moving anything."""

from hypothesis import given
from hypothesis import strategies as st

from reading.text.narrowing import narrow


@given(st.text(max_size=80))
def test_narrowing_keeps_every_offset(text):
    assert len(narrow(text)) == len(text)
    assert not set("，：；？！（）０９Ａ") & set(narrow(text))
