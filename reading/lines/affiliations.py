"""Affiliations: where an author is from, as a byline prints it before the name: 江州市人民医院 张三, 校团委 李四.

They are no names. Newspapers are none of them.
"""

import re
from functools import lru_cache
from itertools import pairwise

from reading.lexicon import Lexicon
from reading.naming.surnames import is_only_name
from reading.text.han import HAN

_WORDS = re.compile(r"[^\s/:]+")
_SHORTEST = 3
# （滨江区 何丽）
_HOME = re.compile(rf"[{HAN}]{{2,}}(?:[省市县区旗]|自治州)")
# 文学院2021级, 初二3班, 2021级汉语言文学
_CLASS = re.compile(r"[\d一二三四五六](?:级|年级|届)\S{0,8}$|[\d一二三四五六()]班$")


def cut_affiliations(byline: str, lexicon: Lexicon) -> str:
    """Return `byline`, which is narrowed, without the offices and bodies that stand before a name."""
    words = list(_WORDS.finditer(byline))
    kept = list(byline)
    for word, following in pairwise(words):
        is_from = _HOME.fullmatch(word.group()) is not None or is_affiliation(word.group(), lexicon)
        if is_from and _signs(following.group(), byline[following.end() :], lexicon):
            kept[word.start() : word.end()] = " " * (word.end() - word.start())
    return "".join(kept).strip()


def is_affiliation(word: str, lexicon: Lexicon) -> bool:
    """Tell whether `word` ends as offices and bodies do, other than those who write for newspapers."""
    if (
        len(word) < _SHORTEST
        or "·" in word
        or word.endswith((*lexicon.words("byline_roles"), *lexicon.words("outlet_tails")))
    ):
        return False
    return word.endswith(_tails(lexicon)) or _CLASS.search(word) is not None


def _signs(word: str, behind: str, lexicon: Lexicon) -> bool:
    spread = word + behind.strip()[:1] if len(word) == 1 else word
    return is_only_name(spread, lexicon)


@lru_cache(maxsize=8)
def _tails(lexicon: Lexicon) -> tuple[str, ...]:
    return (*lexicon.words("agency_tails"), *lexicon.words("offices"), *lexicon.words("affiliation_tails"))
