"""Patterns for what users type."""

import re
from collections.abc import Iterable


def any_typed(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of `words`, the longest first, in letters of either case.

    Latin words match whole words only, Chinese characters being none of their letters.
    """
    longest_first = sorted(words, key=len, reverse=True)
    bounded = (rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word) for word in longest_first)
    return re.compile("|".join(bounded), re.IGNORECASE | re.ASCII)
