"""Foundings: what a clause brings into the world is what the next clauses tell of.

推出|“柳溪通”小程序|，已有3万人使用.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from reading.counts.actors import Actor
from reading.facts import Article, Kind, Name, Span
from reading.lexicon import Lexicon, any_of

_REACH = 10
_ENDED = re.compile("[”》]?[一-鿿A-Za-z]{0,6}[，,；;]")
_FINAL = re.compile("[。!！?？…\n]")


class Foundings:
    """The systems of one article that some clause founds."""

    def __init__(self, article: Article, actors: Sequence[Actor], lexicon: Lexicon) -> None:
        """Take the `article`, all its `actors` in order and the list `founding_verbs`."""
        self._text = article.text
        self._actors = actors
        self._starts = [actor.span.start for actor in actors]
        self._founding = _compile(lexicon)

    def find(self, figure: Span) -> Name | None:
        """Return what the sentence of `figure` founds in a clause before it, where nobody is named since, or None."""
        last = bisect_left(self._starts, figure.start) - 1
        if last < 0 or self._actors[last].name.kind is not Kind.SYSTEM:
            return None
        span = self._actors[last].span
        ended = _ENDED.match(self._text, span.end, figure.start)
        if ended is None or _FINAL.search(self._text, ended.end(), figure.start):
            return None
        founded = self._founding.search(self._text, max(0, span.start - _REACH), span.start)
        return self._actors[last].name if founded else None


@lru_cache(maxsize=4)
def _compile(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"{any_of(lexicon.words('founding_verbs'))}了?(?:[一两三四五0-9]+[个条款支项])?[“《]?\Z")
