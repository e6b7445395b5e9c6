"""Patterns looked for only where a word stands that their matches begin with."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reading.text.sieves import Sieve

PATTERN = "(?<!不)(?:表示|表|说)道?"
SIEVE = Sieve(PATTERN, ["表", "说"])


@given(st.text("不表示说道。", max_size=12))
def test_a_sieve_finds_what_its_pattern_finds_everywhere(text):
    assert [found.span() for found in SIEVE.find(text)] == [found.span() for found in re.finditer(PATTERN, text)]


def test_nothing_is_found_where_no_opener_stands():
    assert not list(Sieve("[表说]", ["表"]).find("他说"))
