"""What the trained tagger sees at each character: the characters around it, their kinds, and the words they make.

Each feature is a hash of 32 bits; a text of n characters has a row of n hashes for each of `TEMPLATES` templates.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reading.tagging.hashes import Codes, Hashes, combine, scramble, shift
from reading.tagging.wordtable import WordTable

BORDER = 0
# As many borders as keep any run of a word's length from reaching over them into the next text.
_GAP = 5
PLANE = 1 << 16
# The class of the words that names of agencies end with, and how many characters ahead one is looked for.
AGENCY_ENDING = 1
REACH = 14
# How many characters to either side a feature can depend on.
MARGIN = REACH + 2
_OUTSIDE = 0xFFFD
_LENGTHS = 8
# The bit of the kinds that marks have.
MARK = 1 << 6
# Exact distances are too many for each to be learnt with each word: these are the last ones of coarser steps.
_STEPS = (1, 2, 3, 5, 7, 10)


def character_hashes() -> Hashes:
    """Return the hash of every code of the Basic Multilingual Plane; that of the border is zero."""
    return scramble(np.arange(PLANE, dtype=np.uint32))


@dataclass(frozen=True, eq=False)
class Words:
    """At each character: the longest words that start there, end there and lie over it, as hashes and shapes.

    A shape is made of a word's length, its class and, for a word over a character, the character's place in it.
    """

    starting: Hashes
    ending: Hashes
    start_shapes: Hashes
    end_shapes: Hashes
    over_shapes: Hashes


@dataclass(frozen=True, eq=False)
class Ahead:
    """At each character: the next ending of agencies in its clause, and how far off its last character is.

    Where there is one within `REACH`, `distances` count from 1 and `steps`, which are coarser, too; else all are 0.
    """

    distances: Hashes
    steps: Hashes
    endings: Hashes

    @classmethod
    def of(cls, words: Words, marks: NDArray[np.bool_]) -> "Ahead":
        """Return what lies ahead of each character, where `marks` end clauses."""
        nearest = _next(words.end_shapes // _LENGTHS**2 == AGENCY_ENDING)
        distances = nearest - np.arange(len(marks))
        near = (distances <= REACH) & (nearest < _next(marks))
        return cls(
            np.where(near, distances + 1, 0).astype(np.uint32),
            np.where(near, np.searchsorted(_STEPS, distances) + 1, 0).astype(np.uint32),
            np.where(near, words.ending[np.where(near, nearest, 0)], 0).astype(np.uint32),
        )


@dataclass(frozen=True, eq=False)
class Features:
    """The templates, over a table of plain characters, one of their kinds, and a dictionary.

    `plain` maps each code of the Basic Multilingual Plane to the character it is read as (half-width, Simplified);
    `kinds` says which lists of name characters hold it.
    """

    plain: Codes
    kinds: NDArray[np.uint8]
    words: WordTable
    hashes: Hashes

    def codes(self, texts: Sequence[str]) -> tuple[Codes, NDArray[np.intp]]:
        """Return the plain characters of `texts` with borders around each, and where each text starts."""
        border = "\0" * _GAP
        joined = border + "".join(text + border for text in texts)
        points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
        codes = self.plain[np.where(points < PLANE, points, _OUTSIDE)]
        lengths = np.fromiter((len(text) + _GAP for text in texts), np.intp, len(texts))
        return codes, _GAP + np.cumsum(lengths) - lengths

    def of(self, codes: Codes) -> Hashes:
        """Return the hashes of each template (a row) at every character of `codes`."""
        rows = np.empty((TEMPLATES, len(codes)), np.uint32)
        for row, parts in zip(rows, self._parts(codes), strict=True):
            row[:] = combine(*parts)
        return scramble(combine(rows, np.arange(1, TEMPLATES + 1, dtype=np.uint32)[:, None]))

    def _parts(self, codes: Codes) -> Iterator[tuple[Hashes, ...]]:
        here = self.hashes[codes]
        yield from _character_parts(here)
        words = self._words(here)
        yield from _word_parts(here, words)
        kinds = self.kinds[codes].astype(np.uint32)
        yield from _kind_parts(kinds, words)
        yield from _ahead_parts(words, Ahead.of(words, (kinds & MARK > 0) | (codes == BORDER)))

    def _words(self, here: Hashes) -> Words:
        found = Words(here.copy(), here.copy(), *(np.zeros_like(here) for _ in range(3)))
        for length, starts, classes, hashes in self.words.find(here):
            shapes = (classes * _LENGTHS + np.uint32(length)) * np.uint32(_LENGTHS)
            found.starting[starts] = hashes
            found.start_shapes[starts] = shapes
            found.ending[starts + (length - 1)] = hashes
            found.end_shapes[starts + (length - 1)] = shapes
            for place in range(length):
                found.over_shapes[starts + place] = shapes + np.uint32(place)
        return found


def _character_parts(here: Hashes) -> Iterator[tuple[Hashes, ...]]:
    two_back, back, on, two_on = (shift(here, places) for places in (-2, -1, 1, 2))
    yield from ((here,), (back,), (on,), (two_back,), (two_on,))
    yield from ((back, here), (here, on), (two_back, back), (on, two_on), (back, on))
    yield from ((two_back, back, here), (back, here, on), (here, on, two_on))


def _word_parts(here: Hashes, words: Words) -> Iterator[tuple[Hashes, ...]]:
    before, behind = shift(words.ending, -1), shift(words.starting, 1)
    before_shape, behind_shape = shift(words.end_shapes, -1), shift(words.start_shapes, 1)
    yield from ((words.starting,), (words.ending,), (before,), (behind,))
    yield from ((words.start_shapes, words.end_shapes, words.over_shapes), (words.over_shapes, here))
    yield from ((before_shape, words.start_shapes), (words.end_shapes, behind_shape))
    yield from ((before, words.starting), (words.ending, behind))
    yield (shift(words.over_shapes, -1), words.over_shapes, shift(words.over_shapes, 1))


def _kind_parts(kinds: Hashes, words: Words) -> Iterator[tuple[Hashes, ...]]:
    two_back, back, on, two_on = (shift(kinds, places) for places in (-2, -1, 1, 2))
    yield (two_back, back, kinds, on, two_on)
    yield (shift(words.end_shapes, -1), kinds, on, two_on)
    yield (back, kinds, shift(words.start_shapes, 1))
    yield (two_back, back, kinds, shift(words.start_shapes, 1))
    yield (shift(words.end_shapes, -2), back, kinds, on)


def _ahead_parts(words: Words, ahead: Ahead) -> Iterator[tuple[Hashes, ...]]:
    yield from ((ahead.distances, words.over_shapes), (ahead.steps, ahead.endings), (ahead.steps, words.starting))
    yield (ahead.steps, shift(words.end_shapes, -1), words.start_shapes)


def _next(here: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return for each place the first one from there on that is marked in `here`; one out of all reach if none is."""
    places = np.where(here, np.arange(len(here)), 2 * len(here) + REACH)
    nearest: NDArray[np.intp] = np.minimum.accumulate(places[::-1])[::-1]
    return nearest


TEMPLATES = 33
