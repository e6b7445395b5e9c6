"""The word lists and the name model that reading needs, handed in from outside.

A list is a text file: lines that start with `#` say where it comes from, every other line is one entry; a table has
its columns apart by tabs. The file's name without its ending is the list's name.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

# So many branches of a pattern are tried one after the other.
_FEW = 16


class MissingListError(LookupError):
    """Raised when reading asks for a word list that the lexicon does not hold."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Word lists by name, and the bytes of a trained name model or none.

    Two lexicons are never equal, so that what is built from one may be cached by it.
    """

    lists: Mapping[str, tuple[tuple[str, ...], ...]] = field(repr=False)
    model: bytes = field(default=b"", repr=False)

    @cached_property
    def _first_columns(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _tables(self) -> dict[str, Mapping[str, str]]:
        return {}

    def rows(self, name: str) -> tuple[tuple[str, ...], ...]:
        """Return the rows of list `name`, each a tuple of its columns.

        Raises:
            MissingListError: there is no such list.
        """
        try:
            return self.lists[name]
        except KeyError:
            raise MissingListError(f"no word list named {name}") from None

    def words(self, name: str) -> tuple[str, ...]:
        """Return the first column of list `name`, in the order of the file.

        Raises:
            MissingListError: there is no such list.
        """
        if name not in self._first_columns:
            self._first_columns[name] = tuple(row[0] for row in self.rows(name))
        return self._first_columns[name]

    def table(self, name: str) -> Mapping[str, str]:
        """Return list `name` as a mapping from its first column to its second.

        Raises:
            MissingListError: there is no such list.
        """
        if name not in self._tables:
            self._tables[name] = {row[0]: row[1] for row in self.rows(name)}
        return self._tables[name]


def parse_list(lines: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return the rows of one list's `lines`, comments and empty lines left out."""
    kept = (line.rstrip("\n") for line in lines)
    return tuple(tuple(line.split("\t")) for line in kept if line and not line.startswith("#"))


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, to the letter, the longest first.

    What several words begin with stands in it once, and where none begins one glance tells: lists are long, and are
    looked for at every character of a page.
    """
    listed = sorted(set(words))
    firsts = re.escape("".join(sorted({word[0] for word in listed if word})))
    return f"(?:(?=[{firsts}]){_branch(listed)})" if firsts and "" not in listed else _branch(listed)


def _branch(words: Sequence[str]) -> str:
    """Return a pattern for any of `words`, which are sorted: by first characters, each with a branch for the rests."""
    if len(words) == 1:
        return re.escape(words[0])
    rests = {first: [word[1:] for word in those] for first, those in groupby(words, key=lambda word: word[:1])}
    is_whole = rests.pop("", None) is not None
    branches = _bundle([(re.escape(first), _branch(those)) for first, those in rests.items()])
    return f"(?:{'|'.join([*branches, ''] if is_whole else branches)})"


def _bundle(branches: Sequence[tuple[str, str]]) -> list[str]:
    """Return the patterns of `branches`, each a first character and what follows; many stand in a few bundles.

    Branches are tried one after the other, so that a glance at all first characters of a bundle spares most of them.
    """
    if len(branches) <= _FEW:
        return [first + rest for first, rest in branches]
    size = -(-len(branches) // _FEW)
    bundles = [branches[at : at + size] for at in range(0, len(branches), size)]
    return [f"(?=[{''.join(first for first, _ in bundle)}])(?:{'|'.join(_bundle(bundle))})" for bundle in bundles]
