"""Hints: what a teacher's labels say of each character and of those around it, as keys beside the model's own.

From them a corrector learns what this teacher does wrong again and again: that it cuts a department from its office,
or leaves out a firm that no ending tells.
"""

from collections.abc import Iterator, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from reading.tagging.crf import OUTSIDE
from reading.tagging.hashes import Codes, Hashes, combine, scramble, shift
from training.corpus import Name, Paragraph, gold_labels

HINT_BITS = 22
_NEAR = 8
_ENDING = 2
_FARTHEST = 9
# Labels of which characters are seen together: the distances from the one that is looked at.
_WINDOWS = ((0,), (-1, 0), (0, 1), (-1, 0, 1), (-2, -1, 0, 1, 2))


def hints(paragraphs: Sequence[Paragraph], codes: Codes, begins: Sequence[int]) -> NDArray[np.uint32]:
    """Return keys of `HINT_BITS` bits, a row for each of `codes`, for `paragraphs` as the teacher labelled them.

    Each paragraph's text begins at its place of `begins`.
    """
    labels = gold_labels(paragraphs, begins, len(codes)).astype(np.uint32)
    columns = [*_windows(labels), combine(labels, codes.astype(np.uint32))]
    columns += list(_around(paragraphs, begins, len(codes)).T)
    keys = [scramble(combine(np.full(len(codes), number, np.uint32), each)) for number, each in enumerate(columns)]
    return np.stack(keys, axis=1) >> np.uint32(32 - HINT_BITS)


def _windows(labels: Hashes) -> Iterator[Hashes]:
    known = labels + 1 - np.uint32(OUTSIDE)
    for window in _WINDOWS:
        yield combine(*(shift(known, distance) for distance in window))


def _around(paragraphs: Sequence[Paragraph], begins: Sequence[int], size: int) -> NDArray[np.uint32]:
    """Return for each character the hashes of the teacher's name it is in, and of the nearest before and behind it."""
    rows = np.zeros((size, 5), np.uint32)
    for paragraph, begin in zip(paragraphs, begins, strict=True):
        names = sorted(paragraph.names)
        for name in names:
            _tell_name(rows[begin:], paragraph.text, name)
        for before, behind in zip([None, *names], [*names, None], strict=True):
            _tell_gap(rows[begin:], paragraph.text, before, behind)
    return rows


def _tell_name(rows: NDArray[np.uint32], text: str, name: Name) -> None:
    start, end, kind = name
    whole, ending = text[start:end], text[max(start, end - _ENDING) : end]
    for place in range(start, end):
        rows[place, 0] = _hash(kind, whole, min(place - start, _FARTHEST))
        rows[place, 1] = _hash(kind, ending, min(end - place, _FARTHEST))


def _tell_gap(rows: NDArray[np.uint32], text: str, before: Name | None, behind: Name | None) -> None:
    """Tell each character near the end of the name `before` or the start of the one `behind` how near it is."""
    if before:
        _, end, kind = before
        for place in range(end, min(end + _NEAR, len(text))):
            rows[place, 2] = _hash(kind, place - end, text[place])
            rows[place, 3] = _hash(kind, text[end : place + 1])
    if behind:
        start, _, kind = behind
        for place in range(max(0, start - _NEAR), start):
            rows[place, 4] = _hash(kind, start - place, text[place])


def _hash(*parts: object) -> int:
    return crc32("\t".join(map(str, parts)).encode())
