"""The trained name model: the bytes it is shipped as, and the names it sees.

The bytes are a numpy archive of plain arrays; nothing in it is code. Hashes and words stand as the distances between
them, which take less room.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from reading.chains import chains
from reading.crf import LABELS, OUTSIDE, Places, Schedule, Scores, best_labels, names_in
from reading.errors import BrokenModelError
from reading.facts import Kind
from reading.features import MARGIN, PLANE, Features, character_hashes
from reading.hashes import Codes, Hashes
from reading.weights import KEY_BITS, Sum, WeightTable
from reading.wordtable import SLOTS, WordTable

# Goes up whenever the arrays or the features change: an older model would see nothing that it knows.
FORM = 2
_BATCH = 1 << 15
_Number = TypeVar("_Number", bound=np.generic)
_BROKEN = (
    *(ValueError, TypeError, KeyError, IndexError, OSError, EOFError, NotImplementedError, RuntimeError, OverflowError),
    *(zipfile.BadZipFile, zlib.error),
)


@dataclass(frozen=True, eq=False)
class Model:
    """Features, what each weighs for each label, and what each pair of labels adds."""

    features: Features
    weights: WeightTable
    transitions: Scores

    def names(self, texts: Sequence[str]) -> Iterator[list[tuple[int, int, Kind]]]:
        """Yield start, end and kind of the names in each of `texts`; all are read together, which is much faster."""
        codes, begins = self.features.codes(texts)
        found: list[list[tuple[int, int, Kind]]] = [[] for _ in texts]
        labels = self._labels(codes)
        names = list(names_in(labels))
        owners = np.searchsorted(begins, [start for start, _, _ in names], side="right") - 1
        for owner, (start, end, kind) in zip(owners.tolist(), names, strict=True):
            begin = int(begins[owner])
            found[owner].append((start - begin, end - begin, kind))
        yield from found

    def _labels(self, codes: Codes) -> NDArray[np.uint8]:
        starts, lengths = chains(codes)
        labels = np.full(len(codes), OUTSIDE, np.uint8)
        for first, last in _batches(starts, lengths):
            begin, end = int(starts[first]), int(starts[last - 1] + lengths[last - 1])
            schedule = Schedule.of(starts[first:last] - begin, lengths[first:last])
            labels[begin:end] = best_labels(self._scores(codes, begin, end), self.transitions, schedule)
        return labels

    def _scores(self, codes: Codes, begin: int, end: int) -> Scores:
        """Return the scores of the characters from `begin` to `end`, seen with what stands around them."""
        first = max(begin - MARGIN, 0)
        seen = codes[first : end + MARGIN]
        added = Sum(len(seen))
        for hashes in self.features.of(seen):
            added.add(self.weights, hashes)
        return added.scores()[:, begin - first : end - first]


def _batches(starts: Places, lengths: Places) -> Iterator[tuple[int, int]]:
    """Yield the first and behind-the-last numbers of chains that are worked on together."""
    numbers = np.cumsum(lengths) // _BATCH
    edges = np.flatnonzero(np.diff(numbers, prepend=-1)) if len(starts) else np.empty(0, np.intp)
    yield from zip(edges.tolist(), [*edges[1:].tolist(), len(starts)], strict=False)


def pack_model(features: Features, keys: Hashes, weights: NDArray[np.int8], transitions: Scores) -> bytes:
    """Return the bytes of a model; `keys` rise and share no slot, `weights` has a row for each."""
    words = np.flatnonzero(features.words.slots)
    packed = io.BytesIO()
    np.savez_compressed(
        packed,
        form=np.array([FORM]),
        plain=features.plain,
        kinds=features.kinds,
        word_gaps=_gaps(words),
        word_entries=features.words.slots[words],
        key_gaps=_gaps(keys),
        weights=np.ascontiguousarray(weights.T),
        transitions=transitions,
    )
    return packed.getvalue()


def read_model(packed: bytes) -> Model:
    """Return the model that `packed` holds.

    Raises:
        BrokenModelError: these are no bytes of a model, or of another form than this program reads.
    """
    try:
        with np.load(io.BytesIO(packed), allow_pickle=False) as arrays:
            return _assemble({name: arrays[name] for name in arrays.files})
    except _BROKEN as error:
        raise BrokenModelError(f"the name model cannot be read: {error}") from error


def _assemble(arrays: dict[str, NDArray[np.uint8]]) -> Model:
    _demand(arrays["form"].tolist() == [FORM], "it is of another form")
    hashes = character_hashes()
    plain, kinds = _checked(arrays["plain"], np.uint16, (PLANE,)), _checked(arrays["kinds"], np.uint8, (PLANE,))
    words = WordTable(np.zeros(SLOTS, np.uint16))
    entries = arrays["word_entries"]
    words.slots[_risen(arrays["word_gaps"])] = _checked(entries, np.uint16, entries.shape)
    keys = _risen(arrays["key_gaps"])
    _demand(not len(keys) or keys[-1] >> KEY_BITS == 0, "a key is too large")
    weights = _checked(arrays["weights"], np.int8, (LABELS, len(keys)))
    transitions = _checked(arrays["transitions"], np.int32, (LABELS, LABELS))
    features = Features(plain, kinds, words, hashes)
    return Model(features, WeightTable.of(keys.astype(np.uint32), weights), transitions)


def _checked(array: NDArray[Any], kind: type[_Number], shape: tuple[int, ...]) -> NDArray[_Number]:
    _demand(array.dtype == kind and array.shape == shape, "an array has the wrong shape")
    return array


def _demand(condition: bool, problem: str) -> None:  # noqa: FBT001 - a condition reads best as the first argument
    if not condition:
        raise ValueError(problem)


def _risen(gaps: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Return the numbers whose distances `gaps` holds."""
    distances = np.ascontiguousarray(_checked(gaps, np.uint8, (4, gaps.shape[-1])).T).view("<u4")
    return np.cumsum(distances.ravel(), dtype=np.int64)


def _gaps(rising: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Return the distances between `rising` numbers in planes of bytes, the lowest first."""
    distances = np.diff(rising.astype(np.int64), prepend=0).astype("<u4")
    return np.ascontiguousarray(distances.view(np.uint8).reshape(-1, 4).T)
