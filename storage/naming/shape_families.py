"""Characters that are mistaken for each other by eye: families that share a component, or all but a stroke."""

from collections import defaultdict
from collections.abc import Iterable


class ShapeFamilies:
    """Knows which characters look alike; a character may belong to several families."""

    def __init__(self, families: Iterable[str] = ()) -> None:
        """Take the families, each a string of its characters."""
        self._families: dict[str, set[int]] = defaultdict(set)
        for number, family in enumerate(families):
            for character in family:
                self._families[character].add(number)

    def are_alike(self, first: str, second: str) -> bool:
        """Tell whether two different characters share a family."""
        none: set[int] = set()
        return first != second and not self._families.get(first, none).isdisjoint(self._families.get(second, none))
