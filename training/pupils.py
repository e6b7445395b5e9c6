"""Several pupils, taught apart, whose mean errs less than any of them."""

from collections.abc import Iterable

from training.lesson import Learnt


def mean_of(learnt: Iterable[Learnt]) -> Learnt:
    """Return the mean of what was `learnt`, of which there is at least one.

    Each is added as it comes, so that its arrays may go on changing afterwards, as `learn`'s do.
    """
    several = iter(learnt)
    first = next(several)
    weights, ties, number = first.weights.copy(), first.ties.copy(), 1
    for each in several:
        weights += each.weights
        ties += each.ties
        number += 1
    weights /= number
    ties /= number
    return Learnt(weights, ties)
