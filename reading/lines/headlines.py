"""Headlines: which of the lines above a story are its headline, those above them its kicker, those below its deck.

Each way to divide the lines is weighed by its marks (see reading/lines/title_marks.py); the weights were learnt from
divided titles, by training/headlines.py. Where they leave it open whether a line is of the kicker or of the headline it
is read with the headline: a kicker read with its headline misleads nobody, and half a headline does.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import exp

from reading.lexicon import Lexicon
from reading.lines.title_marks import list_marks

# No headline is set in more lines, and what stands farther above a text is no title of it.
_MOST_LINES = 6
_FARTHEST = 12
# What a headline is worth that its kicker is read with, if the headline alone is worth 1.
_WITH_KICKER = 0.6


def find_headline(lines: Sequence[str], gaps: Sequence[int], lexicon: Lexicon, *, limit: int) -> tuple[int, int]:
    """Return where the headline among the titles `lines` starts and ends; it ends before or at `limit`, 1 at least.

    `gaps` counts the empty lines above each of `lines`.
    """
    above = max(0, limit - _FARTHEST)
    ways = tuple(divide(limit - above))
    if len(ways) == 1:
        return above, limit
    weights, near, near_gaps = _weights(lexicon), lines[above:], gaps[above:]
    sums = [sum(weights.get(mark, 0.0) for mark in list_marks(near, near_gaps, *way)) for way in ways]
    most = max(sums)
    odds = {way: exp(each - most) for way, each in zip(ways, sums, strict=True)}
    start, end = max(ways, key=lambda way: _worth(way, odds))
    return above + start, above + end


def divide(count: int) -> Iterator[tuple[int, int]]:
    """Yield where a headline among `count` lines may start and end."""
    return ((start, end) for start in range(count) for end in range(start + 1, min(count, start + _MOST_LINES) + 1))


def _worth(way: tuple[int, int], odds: Mapping[tuple[int, int], float]) -> float:
    """Return how much of a headline `way` may be expected to show, by the `odds` of each way."""
    kicker_too = sum(chance for (start, end), chance in odds.items() if end == way[1] and start > way[0])
    return odds[way] + _WITH_KICKER * kicker_too


@lru_cache(maxsize=4)
def _weights(lexicon: Lexicon) -> Mapping[str, float]:
    return {mark: float(weight) for mark, weight in lexicon.table("headline_marks").items()}
