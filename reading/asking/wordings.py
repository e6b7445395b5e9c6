"""Wordings: what newspapers print where a question says it in everyday words (妻子 for 老婆)."""

import re
from collections.abc import Iterable

from reading.lexicon import Lexicon

_LONGEST = 4
_DEGREES, _CELSIUS = re.compile(r"(\d+)度"), r"\1℃"
_DIGITS = dict(zip("一二三四五六七八九", "123456789", strict=True))
_OTHER = _DIGITS | {digit: numeral for numeral, digit in _DIGITS.items()}


def find_wordings(words: Iterable[str], lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Return for each of `words`, in order, the word and what may be printed for it by the list `question_wordings`."""
    listed = lexicon.table("question_wordings")
    return {word: (word, *listed.get(word, "").split(), *_numbered(word)) for word in words}


def _numbered(word: str) -> tuple[str, ...]:
    """Return a word that a number opens in the other script: 1楼 of 一楼, 三号线 of 3号线, 15℃ of 15度."""
    if _DEGREES.fullmatch(word):
        return (_DEGREES.sub(_CELSIUS, word),)
    is_counting = 1 < len(word) <= _LONGEST and not word[1:2].isnumeric()
    return (_OTHER[word[0]] + word[1:],) if is_counting and word[0] in _OTHER else ()
