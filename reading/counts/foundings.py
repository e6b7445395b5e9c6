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
from reading.text.numerals import NUMERAL

_REACH = 10
_FAR = 160
_ENDED = re.compile("[”》]?[一-鿿A-Za-z]{0,6}[，,；;]")
_FINAL = re.compile("[。!！?？…\n]")


class Foundings:
    """The systems of one article that some clause founds."""

    def __init__(self, article: Article, actors: Sequence[Actor], lexicon: Lexicon) -> None:
        """Take the `article`, all its `actors` in order and the lists `founding_verbs` and `running_words`."""
        self._text = article.text
        self._actors = actors
        self._starts = [actor.span.start for actor in actors]
        self._founding, self._running = _compile(lexicon)

    def find(self, figure: Span) -> Name | None:
        """Return what the sentence of `figure` founds in a clause before it, where nobody is named since, or None.

        What only has been running so long (上线|20天，有9人报名) is the last system that was named.
        """
        last = bisect_left(self._starts, figure.start) - 1
        if self._runs(figure):
            named = (each for each in self._actors[: last + 1][::-1] if each.span.end >= figure.start - _FAR)
            return next((each.name for each in named if each.name.kind is Kind.SYSTEM), None)
        if last < 0 or self._actors[last].name.kind is not Kind.SYSTEM:
            return None
        span = self._actors[last].span
        ended = _ENDED.match(self._text, span.end, figure.start)
        if ended is None or _FINAL.search(self._text, ended.end(), figure.start):
            return None
        founded = self._founding.search(self._text, max(0, span.start - _REACH), span.start)
        return self._actors[last].name if founded else None

    def _runs(self, figure: Span) -> bool:
        """Tell whether the sentence of `figure` opens with how long something has been running."""
        ends = [final.end() for final in _FINAL.finditer(self._text, max(0, figure.start - _FAR), figure.start)]
        return bool(ends) and self._running.match(self._text, ends[-1]) is not None


@lru_cache(maxsize=4)
def _compile(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands before the name of something that is founded, and how a sentence opens that tells how long."""
    return (
        re.compile(rf"{any_of(lexicon.words('founding_verbs'))}了?(?:[一两三四五0-9]+[个条款支项])?[“《]?\Z"),
        re.compile(rf"{any_of(lexicon.words('running_words'))}(?:仅|才|近|不到|以来)?{NUMERAL}"),
    )
