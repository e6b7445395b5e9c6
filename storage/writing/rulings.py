"""What the keeper's corrections make of the names in the archive: pure functions over rows of `naming`.

A ruling outlives the entities that it was made about: it names namings, and it is applied again, in the ledger's
order, to whatever groups follow from the pages.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

Groups = list[list[int]]


class Action(StrEnum):
    """What a correction does to an entity."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    ALIAS = "alias"
    HIDE = "hide"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A correction in force: the `rows` of the namings that it is about, and the name `text` that it gives, if any.

    `staying` are the rows that no later ruling splits off: of these it still says what they are called.
    """

    action: Action
    rows: frozenset[int]
    text: str = ""
    staying: frozenset[int] = frozenset()


def put_in_force(rulings: Sequence[Ruling]) -> list[Ruling]:
    """Return `rulings`, in the order in which they were made, each with the rows that stay with it."""
    found: list[Ruling] = []
    parted: frozenset[int] = frozenset()
    for ruling in reversed(rulings):
        found.append(replace(ruling, staying=ruling.rows - parted))
        if ruling.action is Action.SPLIT:
            parted |= ruling.rows
    return found[::-1]


def regroup(groups: Iterable[Sequence[int]], rulings: Iterable[Ruling]) -> Groups:
    """Return `groups` of namings, each of them an entity, with what `rulings` join and part, the later ones last."""
    ruled = [list(group) for group in groups]
    for ruling in rulings:
        if ruling.action in _REGROUPING:
            ruled = _REGROUPING[ruling.action](ruled, ruling.rows)
    return ruled


def bound_to(rows: Collection[int], rulings: Iterable[Ruling]) -> set[int]:
    """Return the namings that a merge ties to those in `rows`, which may be of quite another name."""
    merges = (ruling for ruling in rulings if ruling.action is Action.MERGE)
    return {row for ruling in merges if not ruling.rows.isdisjoint(rows) for row in ruling.rows}


def given_names(owners: Mapping[int, int], rulings: Iterable[Ruling]) -> dict[int, str]:
    """Return the names under which the last rulings let entities be shown; `owners` has the entity of each naming."""
    naming = (ruling for ruling in rulings if ruling.action in (Action.RENAME, Action.MERGE))
    return {owners[row]: ruling.text for ruling in naming for row in ruling.staying if row in owners}


def hidden_owners(owners: Mapping[int, int], rulings: Iterable[Ruling]) -> set[int]:
    """Return the entities that rulings hide; `owners` has the entity of each naming."""
    hiding = (ruling for ruling in rulings if ruling.action is Action.HIDE)
    return {owners[row] for ruling in hiding for row in ruling.staying if row in owners}


def _merge(groups: Groups, rows: Collection[int]) -> Groups:
    joined = [row for group in groups if not _is_apart(group, rows) for row in group]
    return [*(group for group in groups if _is_apart(group, rows)), *([joined] if joined else [])]


def _split(groups: Groups, rows: Collection[int]) -> Groups:
    staying = [[row for row in group if row not in rows] for group in groups]
    parted = [row for group in groups for row in group if row in rows]
    return [group for group in (*staying, parted) if group]


def _is_apart(group: Iterable[int], rows: Collection[int]) -> bool:
    return all(row not in rows for row in group)


_REGROUPING: Mapping[Action, Callable[[Groups, Collection[int]], Groups]] = {
    Action.MERGE: _merge,
    Action.SPLIT: _split,
}
