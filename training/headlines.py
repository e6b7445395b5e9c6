"""Learn how titles are divided: `python -m training.headlines [--output seeds/words/headline_marks.txt]`.

training/heads holds titles of invented stories, divided by people who make newspapers up: a row for each printed line,
behind the letter of its part (K kicker, H headline, D deck), `~` for an empty line, and an empty row between two
stories. The names of columns that stand above count as kickers. A log-linear model weighs the marks of all ways to
divide the lines of a story, so that the way of its people is the likeliest. What has been seen on whole pages counts
several times: there parts are as frequent as they are in print. Long headlines are learnt once more as they look where
the measure of a page has broken them.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reading.lines.headlines import divide
from reading.lines.title_marks import HEADLINE, list_marks

HEADS = Path(__file__).parent / "heads"
OUTPUT = Path(__file__).parents[1] / "seeds" / "words" / "headline_marks.txt"
SEEN = ("pages", "examples")
SEEN_TIMES = 3
FEWEST = 2
STEPS = 600
RATE = 0.05
PENALTY = 0.005
# Adam's usual means: how much of the last steps is remembered.
MEMORY, SQUARE_MEMORY = 0.9, 0.99
LEAST_WEIGHT = 0.05
# A headline of so many characters may be broken, behind such shares of them in turn.
LONG = 12
MEASURES = (0.95, 0.85, 0.7, 0.6, 0.5)
_GAP = "~"
_SOURCE = """\
# How much each mark of a title (see reading/lines/title_marks.py) speaks for its division into kicker, headline, deck.
# Source: learnt by `make train-headlines` from the divided titles of training/heads.
"""


@dataclass(frozen=True, slots=True)
class Head:
    """The titles above one story, with the empty lines above each, and where its headline starts and ends."""

    lines: tuple[str, ...]
    gaps: tuple[int, ...]
    headline: tuple[int, int]


def read_heads(path: Path) -> Iterator[Head]:
    """Yield the heads of the file at `path`."""
    for story in path.read_text("utf-8").split("\n\n"):
        lines: list[str] = []
        gaps: list[int] = []
        parts, gap = "", 0
        for part, _, line in (row.partition(" ") for row in story.splitlines() if row):
            if part == _GAP:
                gap = 1
                continue
            lines.append(line)
            gaps.append(gap)
            parts, gap = parts + part, 0
        yield Head(tuple(lines), tuple(gaps), (parts.index(HEADLINE), parts.rindex(HEADLINE) + 1))


def break_headlines(heads: Iterable[Head]) -> Iterator[Head]:
    """Yield those of `heads` whose headline is one long line with that line broken in two."""
    measures = cycle(MEASURES)
    for head in heads:
        start, end = head.headline
        line = head.lines[start]
        if end - start == 1 and len(line) >= LONG:
            at = int(len(line) * next(measures))
            lines = (*head.lines[:start], line[:at].strip(), line[at:].strip(), *head.lines[end:])
            gaps = (*head.gaps[:end], 0, *head.gaps[end:])
            yield Head(lines, gaps, (start, end + 1))


def list_lessons(paths: Iterable[Path]) -> list[Head]:
    """Return what is learnt from the files at `paths`: their heads, those seen on pages several times."""
    heads = [head for path in paths for head in [*read_heads(path)] * (SEEN_TIMES if path.stem in SEEN else 1)]
    return [head for head in [*heads, *break_headlines(heads)] if len(head.lines) > 1]


def learn_marks(heads: Sequence[Head]) -> Mapping[str, float]:
    """Return the weight of each mark that at least `FEWEST` of `heads` bear."""
    counts = Counter(mark for head in heads for mark in {*list_marks(head.lines, head.gaps, *head.headline)})
    index = {mark: at for at, mark in enumerate(sorted(mark for mark, times in counts.items() if times >= FEWEST))}
    ways = [(head, division) for head in heads for division in divide(len(head.lines))]
    borne = [[index[m] for m in list_marks(head.lines, head.gaps, *way) if m in index] for head, way in ways]
    right = np.array([at for at, (head, division) in enumerate(ways) if division == head.headline])
    starts = np.cumsum([0, *(sum(1 for _ in divide(len(head.lines))) for head in heads)])[:-1]
    weights = _climb(borne, right, starts, len(index))
    return {mark: weight for mark, at in index.items() if abs(weight := float(weights[at])) >= LEAST_WEIGHT}


def _climb(
    borne: Sequence[Sequence[int]], right: NDArray[np.intp], starts: NDArray[np.intp], size: int
) -> NDArray[np.float64]:
    """Return the `size` weights under which the ways at `right` are likeliest among those of their story.

    `borne` are the marks of each way, `starts` where the ways of each story begin.
    """
    rows = np.repeat(np.arange(len(borne)), [len(marks) for marks in borne])
    marks = np.concatenate([np.array(each, dtype=np.intp) for each in borne])
    story = np.repeat(np.arange(len(starts)), np.diff([*starts, len(borne)]))
    weights, drift, spread = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, STEPS + 1):
        sums = np.bincount(rows, weights[marks], minlength=len(borne))
        odds = np.exp(sums - np.maximum.reduceat(sums, starts)[story])
        surplus = odds / np.add.reduceat(odds, starts)[story]
        surplus[right] -= 1
        slope = np.bincount(marks, surplus[rows], minlength=size) / len(starts) + PENALTY * weights
        drift = MEMORY * drift + (1 - MEMORY) * slope
        spread = SQUARE_MEMORY * spread + (1 - SQUARE_MEMORY) * slope**2
        scale = np.sqrt(spread / (1 - SQUARE_MEMORY**step)) + np.finfo(float).eps
        weights -= RATE * drift / (1 - MEMORY**step) / scale
    return weights


def main() -> int:
    """Learn from all of `HEADS`, write the weights and say how many there are."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--output", type=Path, default=OUTPUT)
    arguments = parser.parse_args()
    heads = list_lessons(sorted(HEADS.glob("*.txt")))
    weights = learn_marks(heads)
    rows = "".join(f"{mark}\t{weight:.2f}\n" for mark, weight in weights.items())
    arguments.output.write_text(_SOURCE + rows, "utf-8")
    print(f"{len(heads)} heads, {len(weights)} marks")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
