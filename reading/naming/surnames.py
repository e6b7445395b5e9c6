"""Surnames: the names of people told apart, and from other words, by the surnames that they begin with."""

import re
from functools import lru_cache

from reading.lexicon import Lexicon
from reading.text.han import HAN
from reading.text.words import may_be_person, part_of_speech

_NAME = re.compile(rf"[{HAN}〇]{{2,4}}|[{HAN}]{{1,8}}(?:·[{HAN}]{{1,8}})+")
_GIVEN = (1, 2)
_SINGLE = 4
_LONGEST_GLUED = 24
_USUAL = 3
# Rank of a surname.
_RARE = 200
_LENGTH_COST = 0.4


def is_name(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` has the shape of a Chinese person's name: a surname and one or two characters behind it."""
    surname = find_surname(text, lexicon)
    return surname is not None and bool(_NAME.fullmatch(text)) and len(text) - len(surname) in _GIVEN


def is_only_name(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` has the shape of a name and is no other word, nor a rare surname before one (谈感受)."""
    return is_name(text, lexicon) and may_be_person(text) and not _is_phrase(text, lexicon)


def _is_phrase(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` is a verb that is hardly ever a surname, and a word that nobody is called."""
    is_rare = surname_ranks(lexicon).get(text[0], 0) >= _RARE and part_of_speech(text[0]).startswith("v")
    return is_rare and len(text) == _USUAL and not may_be_person(text[1:])


def find_surname(name: str, lexicon: Lexicon) -> str | None:
    """Return the surname with which `name` begins, a compound one first, or None."""
    ranks = surname_ranks(lexicon)
    return next((name[:length] for length in (2, 1) if name[:length] in ranks), None)


def split_names(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the names of which `text` consists, single or glued together (张三李四); none where it does not."""
    if len(text) < _SINGLE or "·" in text:
        return (text,) if _NAME.fullmatch(text) else ()
    return _likeliest(text, lexicon) if len(text) <= _LONGEST_GLUED else ()


@lru_cache(maxsize=8)
def surname_ranks(lexicon: Lexicon) -> dict[str, int]:
    """Return the surnames with their ranks, the most frequent first; compound ones are hard to mistake."""
    single = lexicon.words("surnames")
    compound = dict.fromkeys(lexicon.words("compound_surnames"), len(single) // 4)
    return {surname: rank for rank, surname in enumerate(single)} | compound


def _likeliest(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the likeliest way to cut `text` into names, or none."""
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for end in range(1, len(text) + 1):
        ways = [
            (best[start][0] + _cost(text[start:end], lexicon), (*best[start][1], text[start:end]))
            for start in range(max(0, end - _SINGLE), end)
            if start in best and is_name(text[start:end], lexicon)
        ]
        if ways:
            best[end] = min(ways)
    return best.get(len(text), (0.0, ()))[1]


def _cost(name: str, lexicon: Lexicon) -> float:
    """Return how unlikely a name is: a rare surname costs, and so does a length other than three characters."""
    surname = find_surname(name, lexicon) or name
    rarity = surname_ranks(lexicon)[surname] / len(surname_ranks(lexicon))
    return rarity + _LENGTH_COST * abs(len(name) - _USUAL)
