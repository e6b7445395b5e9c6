"""Kinship: whether two stretches of text are about the same, told by the pairs of characters that they share.

Pairs tell more than words: what a story is about comes back in other words of the same characters (西游热, 西游记).
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from math import pow as power
from operator import add

from reading.lexicon import Lexicon
from reading.text.han import HAN

_RUN = re.compile(rf"[{HAN}]{{2,}}")
_LEAST_PAIRS = 10
# A long text holds more by chance, and hardly more that tells.
_GROWTH = 0.8
_FEW = 0.08
_NEXT_TO_NONE = 0.05
_MANY = 0.2


def telling_pairs(texts: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """Return the pairs of neighbouring Chinese characters of `texts` that not any report may hold."""
    return frozenset[str]().union(*map(_pairs, texts)) - _everyday(lexicon)


def kinship(pairs: frozenset[str], others: frozenset[str]) -> float:
    """Return how much of the shorter of two texts the longer one has: 0 is nothing, 0.2 is much."""
    return len(pairs & others) / power(1 + min(len(pairs), len(others)), _GROWTH)


def are_strangers(pairs: frozenset[str], others: frozenset[str], *, surely: bool, likelihood: float = 1) -> bool:
    """Tell whether two texts share few pairs, and so tell of different things; with `surely`, next to none.

    They may share the more the likelier they are strangers: 1 is as likely as not. Too few pairs say nothing.
    """
    is_told = min(len(pairs), len(others)) >= _LEAST_PAIRS
    few = min(_MANY, likelihood * (_NEXT_TO_NONE if surely else _FEW))
    return is_told and kinship(pairs, others) < few


def are_kin(pairs: frozenset[str], others: frozenset[str], *, surely: bool) -> bool:
    """Tell whether two texts share so many pairs that they tell of the same thing; with `surely`, of nothing else."""
    return kinship(pairs, others) >= (_MANY if surely else _FEW)


@lru_cache(maxsize=1024)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(add, run, run[1:]) for run in _RUN.findall(text)))


@lru_cache(maxsize=8)
def _everyday(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("everyday_pairs"))
