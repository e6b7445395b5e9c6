"""Commodities: the words that a quantity counts or measures, verbatim.

Behind the unit where a measure word has its noun there (30名网格员), else what stands before the number in its clause
(新增本土确诊病例81例).
"""

import re
from functools import lru_cache

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.quantities import Quantity
from reading.words import cut_words

_BEHIND = re.compile(r"[一-鿿A-Za-z“”\"、（(]*")
_BEFORE = re.compile(r"[一-鿿A-Za-z“”\"、）)]*\Z")
_CLOSED = re.compile(r"[（(][^）)]*\Z|[、“（(]+\Z")
_LONGEST = 16
_COUNTING = "count"


def find_commodity(text: str, quantity: Quantity, lexicon: Lexicon) -> Span:
    """Return where the words stand that `quantity` counts; an empty span where there are none."""
    if quantity.kind == _COUNTING:
        behind = _look_behind(text, quantity.span.end, lexicon)
        if behind.start < behind.end:
            return behind
    return _look_before(text, quantity.span.start, lexicon)


def _look_behind(text: str, start: int, lexicon: Lexicon) -> Span:
    found = _BEHIND.match(text, start, start + _LONGEST)
    window = found.group() if found else ""
    end = 0
    for word in cut_words(window):
        if word.of(window) in _words(lexicon, "commodity_ends"):
            break
        end = word.end
    kept = _CLOSED.sub("", window[:end])
    return Span(start, start + len(kept))


def _look_before(text: str, end: int, lexicon: Lexicon) -> Span:
    found = _BEFORE.search(text, max(0, end - _LONGEST), end)
    window = found.group() if found else ""
    words = list(cut_words(window))
    stops = _words(lexicon, "commodity_starts")
    while words and words[-1].of(window) in stops:
        words.pop()
    last = words[-1].end if words else 0
    first = max((word.end for word in words if word.of(window) in stops), default=0)
    kept = window[first:last].lstrip("、）)”")
    return Span(end - len(window) + last - len(kept), end - len(window) + last)


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon, name: str) -> frozenset[str]:
    return frozenset(lexicon.words(name))
