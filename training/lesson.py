"""What is learnt from, how, and what has been learnt."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from reading.tagging.crf import Places

Reals = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Lesson:
    """What is learnt from: the rows of each character's features, its label, and the chains of characters."""

    rows: NDArray[np.uint32]
    labels: NDArray[np.uint8]
    starts: Places
    lengths: Places

    def up_to(self, end: int) -> "Lesson":
        """Return the part of the lesson whose chains start before the character `end`."""
        count = int(np.searchsorted(self.starts, end))
        return replace(self, starts=self.starts[:count], lengths=self.lengths[:count])


@dataclass(frozen=True, eq=False)
class Learnt:
    """What has been learnt: weights (rows by labels; row 0 is nobody's), and what each pair of labels adds."""

    weights: Reals
    ties: Reals


@dataclass(frozen=True, slots=True)
class Pace:
    """How to learn: how often to read everything, the step's size, the share of features left out, chance's seed."""

    epochs: int = 3
    rate: float = 0.1
    drop: float = 0.5
    seed: int = 1
