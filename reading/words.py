"""Words: the one segmenter, for pages and for questions alike (jieba)."""

import logging
from collections.abc import Iterator
from functools import lru_cache

import jieba

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
