"""Labelled text: gzipped JSON lines, each a paragraph ("text") and its names ("ents"): [start, end, PER | LOC | ORG].

Where a careful reader labelled what a teacher had labelled before, "silver" holds the teacher's names.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reading.facts import Kind
from reading.tagging.crf import FIRST, INNER, KINDS, LAST, OUTSIDE, SINGLE

_KINDS = {"PER": Kind.PERSON, "LOC": Kind.PLACE, "ORG": Kind.AGENCY}

Name = tuple[int, int, Kind]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph and the names in it."""

    text: str
    names: tuple[Name, ...]


def read_paragraphs(path: Path, labels: str = "ents") -> Iterator[Paragraph]:
    """Yield the paragraphs of the file at `path`, in its order, with the names under `labels` of each line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Paragraph(row["text"], tuple((start, end, _KINDS[kind]) for start, end, kind in row[labels]))


def gold_labels(paragraphs: Iterable[Paragraph], starts: Sequence[int], size: int) -> NDArray[np.uint8]:
    """Return the label of each of `size` characters, where each paragraph's text begins at its place of `starts`."""
    labels = np.full(size, OUTSIDE, np.uint8)
    for paragraph, begin in zip(paragraphs, starts, strict=True):
        for start, end, kind in paragraph.names:
            number = KINDS.index(kind)
            if end - start == 1:
                labels[begin + start] = SINGLE + number
                continue
            labels[begin + start] = FIRST + number
            labels[begin + start + 1 : begin + end - 1] = INNER + number
            labels[begin + end - 1] = LAST + number
    return labels
