"""Words: the one segmenter, for pages and for questions alike (jieba)."""

import logging
from collections.abc import Iterator
from functools import lru_cache

import jieba
import jieba.posseg

from reading.facts import Span


@lru_cache(maxsize=1)
def _tokenizer() -> "jieba.Tokenizer":
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    return tokenizer


def cut_words(text: str) -> Iterator[Span]:
    """Yield the words of `text` in order; together they cover it."""
    for _, start, end in _tokenizer().tokenize(text):
        yield Span(start, end)


def is_word(text: str) -> bool:
    """Tell whether `text` as a whole stands in the segmenter's dictionary."""
    return bool(_tokenizer().FREQ.get(text))


@lru_cache(maxsize=1)
def _parts_of_speech() -> dict[str, str]:
    tags: dict[str, str] = jieba.posseg.POSTokenizer(_tokenizer()).word_tag_tab
    return tags


def part_of_speech(word: str) -> str:
    """Return the part of speech that the segmenter's dictionary gives `word` (n, v, nr, ns …), or an empty string.

    Only the dictionary is asked: the tags that jieba guesses for unknown words are wrong for every second person.
    """
    return _parts_of_speech().get(word, "")
