"""Kinship: whether two stretches of text are about the same, told by the words that they share."""

from collections.abc import Iterable
from functools import lru_cache

from reading.lexicon import Lexicon
from reading.words import list_words, part_of_speech

_SHORTEST_WORD = 2
_NAME_TAGS = ("nr", "ns", "nt", "nz", "")
_LEAST_WORDS = 8
_WEIGHT_OF_NAMES = 0.3
_FEW = 0.08
_NEXT_TO_NONE = 0.06
_ENOUGH_WORDS = 40
_CAUTION = 0.5
_MANY = 0.2


def distinct_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the different words of `texts`, those of one character left out."""
    return frozenset[str]().union(*map(_words, texts))


def telling_words(texts: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """Return the different words of `texts` that tell what they are about: not those that any report may hold."""
    return distinct_words(texts) - _everyday(lexicon)


def kinship(words: frozenset[str], others: frozenset[str]) -> float:
    """Return the share, from 0 to 1, that the shorter of two vocabularies has in the longer one."""
    return len(words & others) / (1 + min(len(words), len(others)))


def are_strangers(words: frozenset[str], others: frozenset[str], *, surely: bool) -> bool:
    """Tell whether two vocabularies share few words, names above all, and so tell of different things.

    With `surely` they must share next to nothing, and still less where they are short. Too few words say nothing.
    """
    least = min(len(words), len(others))
    few = (_NEXT_TO_NONE if surely else _FEW) * (1 if least >= _ENOUGH_WORDS else _CAUTION)
    return least >= _LEAST_WORDS and _shared(words, others) < few


def are_kin(words: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether two vocabularies share so many words, names above all, that they tell of the same thing."""
    return _shared(words, others) >= _MANY


def _shared(words: frozenset[str], others: frozenset[str]) -> float:
    return kinship(words, others) + _WEIGHT_OF_NAMES * kinship(_names(words), _names(others))


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in list_words(text) if len(word) >= _SHORTEST_WORD and not word.isdigit())


def _names(words: frozenset[str]) -> frozenset[str]:
    """Return the words that the segmenter's dictionary has as names or does not have at all."""
    return frozenset(word for word in words if part_of_speech(word)[:2] in _NAME_TAGS)


@lru_cache(maxsize=8)
def _everyday(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("everyday_words"))
