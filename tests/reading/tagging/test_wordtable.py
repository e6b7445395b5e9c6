"""The dictionary of hashes: words are found where they stand, with their classes."""

import numpy as np

from reading.tagging.features import character_hashes
from reading.tagging.wordtable import WordTable

HASHES = character_hashes()
TABLE = WordTable.of({"防汛": 3, "防汛指挥部": 5, "河堤": 7}, HASHES)


def found_in(text):
    here = HASHES[np.array([ord(character) for character in text], np.uint16)]
    return [
        (text[start : start + length], int(number))
        for length, starts, classes, _ in TABLE.find(here)
        for start, number in zip(starts.tolist(), classes, strict=True)
    ]


def test_words_are_found_with_their_classes_the_short_ones_first():
    assert found_in("到防汛指挥部看河堤") == [("防汛", 3), ("河堤", 7), ("防汛指挥部", 5)]


def test_other_runs_of_characters_are_no_words():
    assert found_in("汛防堤河部挥指一二三四五六七八九") == []


def test_a_text_shorter_than_any_word_holds_none():
    assert found_in("防") == []
