"""Which printed names are one: pure functions whose result does not depend on the order of what they are given."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Union(Generic[T]):
    """Sets that grow together: `join` two members, then ask for the `clusters`."""

    def __init__(self, members: Iterable[T]) -> None:
        self._parents = {member: member for member in members}

    def root(self, member: T) -> T:
        """Return the member that stands for the set of `member`."""
        while self._parents[member] != member:
            self._parents[member] = self._parents[self._parents[member]]
            member = self._parents[member]
        return member

    def join(self, first: T, second: T) -> None:
        """Make one set of the sets of `first` and `second`."""
        self._parents[self.root(first)] = self.root(second)

    def clusters(self) -> list[list[T]]:
        """Return the sets, members in the order in which they were given."""
        gathered: dict[T, list[T]] = {}
        for member in self._parents:
            gathered.setdefault(self.root(member), []).append(member)
        return list(gathered.values())


def group_people(evidence: Mapping[int, Collection[str]]) -> list[list[int]]:
    """Return the mentions of one name as people: those that share a piece of evidence are one."""
    union = Union(evidence)
    holders: dict[str, int] = {}
    for mention, pieces in evidence.items():
        for piece in pieces:
            union.join(mention, holders.setdefault(piece, mention))
    return union.clusters()


Key = tuple[str, str]


def group_names(claims: Mapping[Key, Collection[Key]]) -> list[list[Key]]:
    """Return the names of agencies, places or systems as entities.

    A name is a key of its folded form and its scope; `claims` says of each which other keys its articles print as
    short forms. A name that others claim joins them where all its claimants are one; else it stays by itself, since
    nobody can say whom it means.
    """
    union = Union(claims)
    claimants = _claimants(claims)
    for key in sorted(claimants, key=lambda key: (-len(key[0]), key)):
        roots = {union.root(claimant) for claimant in claimants[key]}
        if key in claims and len(roots) == 1:
            union.join(key, roots.pop())
    return union.clusters()


def _claimants(claims: Mapping[Key, Collection[Key]]) -> dict[Key, list[Key]]:
    found: dict[Key, list[Key]] = {}
    for claimant, key in _pairs(claims):
        found.setdefault(key, []).append(claimant)
    return found


def _pairs(claims: Mapping[Key, Collection[Key]]) -> Iterator[tuple[Key, Key]]:
    for claimant, claimed in claims.items():
        yield from ((claimant, key) for key in claimed if key != claimant)
