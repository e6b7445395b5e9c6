"""Words looked for where a position starts or ends one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.lexicon import Lexicon, MissingListError
from reading.text.vocabulary import Vocabulary, vocabulary

WORDS = Vocabulary(["街", "街道", "街道办", "办"])


def test_the_longest_word_wins_from_its_start():
    assert WORDS.end_from("街道办事", 0) == 3


def test_the_longest_word_wins_to_its_end():
    assert WORDS.start_to("东湖街道办", 5) == 2


def test_a_floor_keeps_longer_words_out():
    assert WORDS.start_to("东湖街道办", 5, 3) == 4


def test_no_word_is_no_place():
    assert WORDS.end_from("道", 0) is None
    assert WORDS.start_to("道", 1) is None


def test_a_shorter_word_is_found_where_the_longest_does_not_fit_and_none_over_another():
    found = WORDS.find_apart("街道办街道办", lambda span: span.end != 3)
    assert list(found) == [(0, 2), (3, 6)]


def test_a_vocabulary_holds_the_first_columns_of_all_its_lists_and_is_made_once():
    lexicon = Lexicon({"towns": (("镇", "small"),), "roads": (("街",),)})
    assert "镇" in vocabulary(lexicon, "towns", "roads")
    assert "small" not in vocabulary(lexicon, "towns", "roads")
    assert vocabulary(lexicon, "roads") is vocabulary(lexicon, "roads")
    with pytest.raises(MissingListError):
        vocabulary(lexicon, "rivers")


@given(st.text("街道办事", max_size=8), st.integers(0, 9))
def test_what_is_found_reads_back_as_a_word(text, at):
    assert all(text[at:end] in WORDS and end <= len(text) for end in WORDS.ends_from(text, at))
    start = WORDS.start_to(text, min(at, len(text)))
    assert start is None or text[start : min(at, len(text))] in WORDS


@given(st.text("街道办事", max_size=8), st.integers(0, 9), st.integers(0, 3), st.sets(st.text("街道办事", max_size=4)))
def test_every_word_is_found_that_begins_or_ends_at_a_place(text, at, floor, words):
    vocabulary = Vocabulary(words)
    ends = [end for end in range(len(text), at, -1) if text[at:end] in words]
    assert list(vocabulary.ends_from(text, at)) == ends
    end = min(at, len(text))
    assert vocabulary.start_to(text, end, floor) == next(
        (start for start in range(floor, end) if text[start:end] in words), None
    )


@given(st.text("街道办事", max_size=8), st.sets(st.text("街道办事", max_size=4)))
def test_a_whole_text_is_looked_through_as_place_by_place(text, words):
    vocabulary = Vocabulary(words)
    starts = [(start, list(vocabulary.ends_from(text, start))) for start in range(len(text))]
    assert list(vocabulary.find_starts(text)) == [(start, ends) for start, ends in starts if ends]
    ends = [(vocabulary.start_to(text, end), end) for end in range(1, len(text) + 1)]
    assert list(vocabulary.find_ends(text)) == [(start, end) for start, end in ends if start is not None]
