"""Outlets: the newspapers, stations and sites that bylines, datelines and page heads name."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reading.lexicon import Lexicon
from reading.lines.blocks import BULLETS
from reading.text.han import HAN
from reading.text.narrowing import narrow

MARKS = f"{BULLETS}△▽▼◉⊙►▷◀◁♦@*|"
"""What newspapers set before a byline."""
BRACKETS = "()[]【】〔〕"
LONGEST = 120
"""Characters of a line that is read as a byline or as what a text is from."""
REMEMBERED = 1024
"""How many lines are remembered: layout, credits and stories ask about the same ones, one after the other."""
LONGEST_OUTLET = 16
LONGEST_SHORT_FORM = 4
_NEWSPAPER = "报"
_SPREAD = re.compile(r"记\s+(?=者)|通\s+(?=讯)|讯\s+(?=员)")
_OUTLET = re.compile(rf"[{HAN}A-Za-z·—-]+")


@lru_cache(maxsize=REMEMBERED)
def bare_byline(printed: str) -> str:
    """Return `printed` without the marks and brackets that newspapers set around a byline."""
    bare = _SPREAD.sub(lambda spread: spread[0][0], narrow(printed)).strip().lstrip(MARKS)
    return bare.strip().strip(BRACKETS).strip(MARKS).strip()


@lru_cache(maxsize=REMEMBERED)
def find_outlet(printed: str, lexicon: Lexicon) -> str | None:
    """Return the outlet that `printed` names from end to end (成都商报-红星新闻), or None."""
    if len(printed) > LONGEST:
        return None
    bare = bare_byline(printed)
    tails = lexicon.words("outlet_tails")
    is_short = 1 < len(bare) <= LONGEST_OUTLET
    is_outlet = is_short and (bare.endswith(tails) or bare.partition("-")[0].endswith(tails))
    return bare if is_outlet and _OUTLET.fullmatch(bare) else None


def find_papers(outlet: str) -> Iterator[str]:
    """Yield the newspapers of an `outlet` that may be printed with others beside it: 江州晚报 of 江州晚报-江州在线."""
    return (part for part in outlet.split("-") if part.endswith(_NEWSPAPER))


def may_be_outlet(text: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands right before a byline's first role is an outlet: a short form, or a desk of one."""
    if not _OUTLET.fullmatch(text):
        return False
    has_tail = any(tail in text for tail in lexicon.words("outlet_tails"))
    return len(text) <= (LONGEST_OUTLET if has_tail else LONGEST_SHORT_FORM)
