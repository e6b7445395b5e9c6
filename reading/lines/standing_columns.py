"""Standing columns: whether a line above a title is what a newspaper calls one of its columns."""

import re
from functools import lru_cache

from reading.lexicon import Lexicon
from reading.lines.leaning import size_of
from reading.text.han import HAN
from reading.text.narrowing import narrow
from reading.text.words import list_words, part_of_speech

_NUMBER = re.compile("[①-⑳]|[(][0-9一二三四五六七八九十]+[)]|之[一二三四五六七八九十]+")
_FEW_CHARACTERS = re.compile(rf"[{HAN}]{{2,5}}")
# 七夕会·旅游, 乡村振兴看江州, 疫情防控在一线
_FORMED = re.compile(rf"[{HAN}]{{2,5}}·[{HAN}]{{2,5}}|[{HAN}]{{4,5}}看[{HAN}]{{2}}|[{HAN}]{{4}}在[{HAN}]{{2}}")
_LONGEST = 10
_SHORT = 6
_VERB = "v"
_TWICE = 2


def is_column_name(line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line`, of some ten characters at most, is or ends like the name of a column or of a page's part.

    The number of an instalment may stand behind it: 江边调查③, 江边调查（三）.
    """
    name = _name_of(line)
    if "".join(filter(str.isalpha, name)) in _known(lexicon):
        return True
    is_called = name in lexicon.words("page_sections") or name.endswith(lexicon.words("column_tails"))
    is_short = len(name) <= _SHORT or (len(name) <= _LONGEST and not _has_verb(name))
    return (is_called and is_short) or _FORMED.fullmatch(name) is not None


@lru_cache(maxsize=8)
def _known(lexicon: Lexicon) -> frozenset[str]:
    """Return the names of columns that are known whole, without what parts or surrounds their words: “两会”时间."""
    return frozenset("".join(filter(str.isalpha, name)) for name in lexicon.words("standing_columns"))


def _name_of(line: str) -> str:
    bare = narrow(line).strip()
    numbers = [number for number in _NUMBER.finditer(bare) if number.end() == len(bare)]
    return bare[: numbers[-1].start()] if numbers else bare


def may_name_column(line: str, title: str) -> bool:
    """Tell whether `line`, a few characters without a verb, stands above a much longer `title`: 第三种眼光."""
    is_short = _FEW_CHARACTERS.fullmatch(line) is not None and size_of(title) >= _TWICE * len(line)
    return is_short and not _has_verb(line)


def _has_verb(line: str) -> bool:
    return any(part_of_speech(word) == _VERB for word in list_words(line))
