"""Hashes of numbers and of runs of characters: 32 bits that wrap around, the same on every machine."""

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint16]
Hashes = NDArray[np.uint32]

_FACTOR = np.uint32(0x9E3779B1)


def scramble(hashes: Hashes) -> Hashes:
    """Return `hashes` with every bit depending on every other: the last step of MurmurHash3."""
    mixed = hashes ^ (hashes >> np.uint32(16))
    mixed *= np.uint32(0x85EBCA6B)
    mixed ^= mixed >> np.uint32(13)
    mixed *= np.uint32(0xC2B2AE35)
    mixed ^= mixed >> np.uint32(16)
    return mixed


def combine(first: Hashes, *others: Hashes) -> Hashes:
    """Return one hash for each place of equally long arrays; their order matters."""
    joined = first
    for other in others:
        joined = joined * _FACTOR + other
    return joined


def shift(hashes: Hashes, places: int) -> Hashes:
    """Return `hashes` so that each place holds what stood `places` further on; zero beyond the ends."""
    moved = np.zeros_like(hashes)
    if places >= 0:
        moved[: max(len(hashes) - places, 0)] = hashes[places:]
    else:
        moved[-places:] = hashes[:places]
    return moved
