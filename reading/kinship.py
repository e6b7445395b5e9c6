"""Kinship: whether two stretches of text are about the same, told by the words that they share."""

from collections.abc import Iterable
from functools import lru_cache

from reading.words import list_words, part_of_speech

_SHORTEST_WORD = 2
_NAME_TAGS = ("nr", "ns", "nt", "nz", "")
_FEW_SHARED = 0.07
_NEXT_TO_NONE_SHARED = 0.04
_LEAST_NAMES = 0.05


def distinct_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the different words of `texts`, those of one character left out."""
    return frozenset[str]().union(*map(_words, texts))


def kinship(words: frozenset[str], others: frozenset[str]) -> float:
    """Return the share, from 0 to 1, that the shorter of two vocabularies has in the longer one."""
    return len(words & others) / (1 + min(len(words), len(others)))


def are_strangers(words: frozenset[str], others: frozenset[str], *, surely: bool) -> bool:
    """Tell whether two vocabularies share few words and no names, and so tell of different things.

    With `surely` they must share next to nothing.
    """
    few = _NEXT_TO_NONE_SHARED if surely else _FEW_SHARED
    return kinship(words, others) < few and kinship(_names(words), _names(others)) < _LEAST_NAMES


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in list_words(text) if len(word) >= _SHORTEST_WORD and not word.isdigit())


def _names(words: frozenset[str]) -> frozenset[str]:
    """Return the words that the segmenter's dictionary has as names or does not have at all."""
    return frozenset(word for word in words if part_of_speech(word)[:2] in _NAME_TAGS)
