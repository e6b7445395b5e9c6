"""Circles: the names that newspapers print beside an entity's, and which of these they print together.

Only stories are counted: what those who bear the names have to do with each other is nowhere said.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

from storage.archive.findings import EntityCard

MOST_NEIGHBOURS = 10
"""How many names stand around one."""

_FEWEST_NEIGHBOURS = 2
# That two of the names stand in one story says little: most stories name many.
_FEWEST_SHARED = 2
_MOST_TIES = 12


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An entity, and how many stories name it beside the one in the middle."""

    card: EntityCard
    stories: int


@dataclass(frozen=True, slots=True)
class Tie:
    """Two of the neighbours, by their places in the circle, and how many stories name both beside the middle."""

    one: int
    other: int
    stories: int


@dataclass(frozen=True, slots=True)
class Circle:
    """An entity, its neighbours, of whom those that share many stories stand beside each other, and their ties."""

    entity: EntityCard
    neighbours: tuple[Neighbour, ...] = ()
    ties: tuple[Tie, ...] = ()


def makes_circle(shared: Mapping[str, AbstractSet[int]]) -> bool:
    """Tell whether a picture says more than the names alone: there are several, and one more often than just once."""
    return len(shared) >= _FEWEST_NEIGHBOURS and any(len(stories) >= _FEWEST_SHARED for stories in shared.values())


def make_circle(entity: EntityCard, beside: Sequence[EntityCard], shared: Mapping[str, AbstractSet[int]]) -> Circle:
    """Return the circle around `entity` of those `beside` it; `shared` are by id the stories that name both.

    Nobody stands around where a picture would say no more than the names alone.
    """
    if not makes_circle(shared):
        return Circle(entity)
    cards = _seat(beside, shared)
    ties = [
        Tie(one, other, len(shared[first.id] & shared[second.id]))
        for (one, first), (other, second) in combinations(enumerate(cards), 2)
    ]
    strongest = sorted((tie for tie in ties if tie.stories >= _FEWEST_SHARED), key=lambda tie: -tie.stories)
    neighbours = tuple(Neighbour(card, len(shared[card.id])) for card in cards)
    return Circle(entity, neighbours, tuple(strongest[:_MOST_TIES]))


def _seat(beside: Sequence[EntityCard], shared: Mapping[str, AbstractSet[int]]) -> list[EntityCard]:
    """Return who sits in the circle, each next to whom it shares most stories with, so that few ties cross."""
    waiting = [card for card in beside if shared.get(card.id)]
    seated = waiting[:1]
    while len(seated) < len(waiting):
        last = shared[seated[-1].id]
        others = (card for card in waiting if card not in seated)
        seated.append(max(others, key=lambda card: len(shared[card.id] & last)))
    return seated
