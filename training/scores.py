"""How well names are found: precision, recall, their harmonic mean. Only a name with exact ends and kind is right."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reading.facts import Kind
from reading.tagging.crf import KINDS
from training.corpus import Name


@dataclass(frozen=True, slots=True)
class Score:
    """How many names are right, how many were given, and how many there are."""

    right: int
    given: int
    true: int

    @property
    def precision(self) -> float:
        """Return the share of the given names that are right."""
        return self.right / max(self.given, 1)

    @property
    def recall(self) -> float:
        """Return the share of the true names that were given."""
        return self.right / max(self.true, 1)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.right / max(self.given + self.true, 1)


def score_names(true: Iterable[Sequence[Name]], given: Iterable[Sequence[Name]]) -> Iterator[tuple[str, Score]]:
    """Yield the score of each kind of name, and of all together, over paragraphs in the same order."""
    right: Counter[Kind] = Counter()
    named: Counter[Kind] = Counter()
    gold: Counter[Kind] = Counter()
    for theirs, ours in zip(true, given, strict=True):
        right.update(kind for _, _, kind in set(theirs) & set(ours))
        named.update(kind for _, _, kind in set(ours))
        gold.update(kind for _, _, kind in set(theirs))
    for kind in KINDS:
        yield kind.value, Score(right[kind], named[kind], gold[kind])
    yield "all", Score(right.total(), named.total(), gold.total())
