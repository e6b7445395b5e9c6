"""Correcting a teacher's labels with what a few thousand paragraphs show that a careful reader labelled too.

The corrector is a chain like the model's own that also sees the teacher's `hints`. What it says of agencies and places
goes before what the teacher said; of people the teacher knows more than a few thousand paragraphs tell.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from reading.facts import Kind
from reading.tagging.chains import chains
from reading.tagging.crf import IMPOSSIBLE, LABELS, Places, Schedule, Scores, best_labels, names_in, possible
from reading.tagging.features import Features
from reading.tagging.hashes import Codes
from reading.tagging.weights import KEY_BITS
from training.corpus import Name, Paragraph, gold_labels
from training.hints import HINT_BITS, hints
from training.learning import learn
from training.lesson import Learnt, Lesson, Pace
from training.preparing import keys_in, number_keys
from training.pupils import mean_of

_PACE = Pace(epochs=6, drop=0.4)
_PUPILS = 3
_FEWEST = 2
_UNIT = 0.05
_TOGETHER = 2000
_LARGEST = (1 << KEY_BITS) + (1 << HINT_BITS)


@dataclass(frozen=True, eq=False)
class Corrector:
    """What has been learnt about a teacher's labels: `numbers` holds each key's row among the weights, or zero."""

    features: Features
    numbers: NDArray[np.uint32]
    learnt: Learnt

    def correct(self, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
        """Yield `paragraphs`, labelled by the teacher, with better labels."""
        for first in range(0, len(paragraphs), _TOGETHER):
            several = paragraphs[first : first + _TOGETHER]
            for paragraph, names in zip(several, self._names(several), strict=True):
                yield replace(paragraph, names=tuple(_settled(paragraph.names, names)))

    def _names(self, paragraphs: Sequence[Paragraph]) -> list[list[Name]]:
        codes, begins, rows = _rows(self.features, paragraphs)
        starts, lengths = chains(codes)
        labels = best_labels(self._scores(rows), self._transitions(), Schedule.of(starts, lengths))
        found: list[list[Name]] = [[] for _ in paragraphs]
        for start, end, kind in names_in(labels):
            owner = int(np.searchsorted(begins, start, side="right")) - 1
            found[owner].append((start - int(begins[owner]), end - int(begins[owner]), kind))
        return found

    def _scores(self, rows: NDArray[np.uint32]) -> Scores:
        scores = np.zeros((len(rows), LABELS), np.float32)
        for column in rows.T:
            scores += self.learnt.weights[self.numbers[column]]
        return np.ascontiguousarray(np.rint(scores / _UNIT).astype(np.int32).T)

    def _transitions(self) -> Scores:
        return np.where(possible(), np.rint(self.learnt.ties / _UNIT), IMPOSSIBLE).astype(np.int32)


def learn_corrections(features: Features, taught: Sequence[Paragraph], right: Sequence[Paragraph]) -> Corrector:
    """Return what a corrector learns from paragraphs as the teacher labelled them and, in that order, a reader."""
    codes, begins, rows = _rows(features, taught)
    numbers, _ = number_keys(rows, _LARGEST, _FEWEST)
    for column in rows.T:
        column[:] = numbers[column]
    lesson = Lesson(rows, gold_labels(right, begins.tolist(), len(codes)), *chains(codes))
    return Corrector(features, numbers, mean_of(_teach(lesson)))


def _teach(lesson: Lesson) -> Iterator[Learnt]:
    """Yield what each of several pupils knows after its last reading."""
    for seed in range(_PUPILS):
        *_, last = learn(lesson, replace(_PACE, seed=_PACE.seed + seed))
        yield last


def _rows(features: Features, paragraphs: Sequence[Paragraph]) -> tuple[Codes, Places, NDArray[np.uint32]]:
    codes, begins = features.codes([paragraph.text for paragraph in paragraphs])
    own = keys_in(features, codes)
    beside = hints(paragraphs, codes, begins.tolist()) + np.uint32(1 << KEY_BITS)
    return codes, begins, np.concatenate([own, beside], axis=1)


def _settled(taught: Sequence[Name], corrected: Sequence[Name]) -> Iterator[Name]:
    """Yield the corrected agencies, the teacher's people that touch none of them, the corrected places beside both."""
    kept = [name for name in corrected if name[2] == Kind.AGENCY]
    kept += [name for name in taught if name[2] == Kind.PERSON and not _touches(name, kept)]
    kept += [name for name in corrected if name[2] == Kind.PLACE and not _touches(name, kept)]
    yield from sorted(kept)


def _touches(name: Name, others: Sequence[Name]) -> bool:
    return any(name[0] < end and start < name[1] for start, end, _ in others)
