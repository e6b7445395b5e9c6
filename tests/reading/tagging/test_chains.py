"""Chains: sentences, never too long, and every character in one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.tagging.chains import LONGEST, chains


def chains_of(text):
    codes = np.frombuffer(text.encode("utf-16-le"), np.uint16)
    starts, lengths = chains(codes)
    return [text[start : start + length] for start, length in zip(starts.tolist(), lengths.tolist(), strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\0\0", []),
        ("堤坝加高了。水退了", ["堤坝加高了。", "水退了"]),
        ("水退了!\n人回来了", ["水退了!", "\n", "人回来了"]),
        ("\0水退了\0人回来了\0", ["水退了", "人回来了"]),
    ],
)
def test_a_chain_is_a_sentence_of_one_text(text, expected):
    assert chains_of(text) == expected


def test_a_sentence_that_runs_on_is_cut_behind_a_comma():
    clause = "甲" * (LONGEST // 2 - 1) + ","
    assert chains_of(clause * 3) == [clause * 2, clause]


def test_a_sentence_without_any_pause_is_cut_where_it_grows_too_long():
    assert [len(each) for each in chains_of("甲" * (2 * LONGEST + 5))] == [LONGEST, LONGEST, 5]


@given(st.text("甲,。\n\0", max_size=40).map(lambda text: text.replace("甲", "甲" * 30)))
def test_every_character_stands_in_one_chain(text):
    found = chains_of(text)
    assert "".join(found) == text.replace("\0", "")
    assert all(0 < len(each) <= LONGEST for each in found)
