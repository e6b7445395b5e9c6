"""The tagger's own dictionary: the classes of words, found by hash for all places of a text at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reading.tagging.hashes import Hashes, combine, scramble

SHORTEST = 2
LONGEST = 6
_SLOT_BITS = 22
_CLASS_BITS = 6
_CHECK_MASK = (1 << (16 - _CLASS_BITS)) - 1
SLOTS = 1 << _SLOT_BITS
CLASSES = 1 << _CLASS_BITS


@dataclass(frozen=True, eq=False)
class WordTable:
    """Words of two to six characters with a class from 1 to 63 each.

    Only hashes are kept: a word that shares its slot with an earlier one is lost (a few in a hundred), and one run of
    characters in ten thousand is taken for a word that it is not.
    """

    slots: NDArray[np.uint16]

    @classmethod
    def of(cls, classes: Mapping[str, int], characters: Hashes) -> "WordTable":
        """Return the table of the words in `classes`, the most important first; `characters` hashes each character."""
        slots = np.zeros(SLOTS, np.uint16)
        for length in range(LONGEST, SHORTEST - 1, -1):
            words = [word for word in classes if len(word) == length and max(word) <= "\uffff"]
            if not words:
                continue
            codes = np.array([[ord(character) for character in word] for word in words], np.uint16)
            keys = _keys(combine(*(characters[codes[:, place]] for place in range(length))), length)
            entries = _entries(keys, np.array([classes[word] for word in words], np.uint16))
            places, first = np.unique(keys >> np.uint32(32 - _SLOT_BITS), return_index=True)
            free = slots[places] == 0
            slots[places[free]] = entries[first[free]]
        return cls(slots)

    def find(self, hashes: Hashes) -> Iterator[tuple[int, NDArray[np.intp], Hashes, Hashes]]:
        """Yield for each length, the shortest first: the length, where words of it start, their classes and hashes.

        `hashes` holds the hash of each character of the text.
        """
        run = hashes
        for length in range(SHORTEST, LONGEST + 1):
            run = combine(run[:-1], hashes[length - 1 :])
            keys = _keys(run, length)
            found = self.slots[keys >> np.uint32(32 - _SLOT_BITS)]
            matches = (found >> _CLASS_BITS) == (keys & np.uint32(_CHECK_MASK)).astype(np.uint16)
            starts = np.flatnonzero(matches & (found & (CLASSES - 1) > 0))
            yield length, starts, (found[starts] & (CLASSES - 1)).astype(np.uint32), keys[starts]


def _keys(runs: Hashes, length: int) -> Hashes:
    return scramble(runs ^ np.uint32(length))


def _entries(keys: Hashes, classes: NDArray[np.uint16]) -> NDArray[np.uint16]:
    return ((keys & np.uint32(_CHECK_MASK)) << np.uint32(_CLASS_BITS)).astype(np.uint16) | classes
