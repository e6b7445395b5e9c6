"""The trained name model: the bytes it is shipped as, and the names it sees.

The bytes are a numpy archive of plain arrays; nothing in it is code. Hashes and words stand as the distances between
them, and weights that many features have in common stand once: that takes less room, and less time to load.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from reading.errors import BrokenModelError
from reading.facts import Kind
from reading.tagging.chains import chains
from reading.tagging.crf import LABELS, OUTSIDE, Places, Schedule, Scores, best_labels, names_in
from reading.tagging.features import MARGIN, PLANE, Features, character_hashes
from reading.tagging.hashes import Codes, Hashes
from reading.tagging.weights import KEY_BITS, WeightTable
from reading.tagging.wordtable import SLOTS, WordTable

# Goes up whenever the arrays or the features change: an older model would see nothing that it knows.
FORM = 3
# Hardly shrinks, and would take the most time of all to load.
_DENSE = {"key_rows"}
_BATCH = 1 << 13
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
        hashes = self.features.of(codes[first : end + MARGIN])
        return self.weights.weigh(hashes[:, begin - first : end - first])


def _batches(starts: Places, lengths: Places) -> Iterator[tuple[int, int]]:
    """Yield the first and behind-the-last numbers of chains that are worked on together."""
    numbers = np.cumsum(lengths) // _BATCH
    edges = np.flatnonzero(np.diff(numbers, prepend=-1)) if len(starts) else np.empty(0, np.intp)
    yield from zip(edges.tolist(), [*edges[1:].tolist(), len(starts)], strict=False)


def pack_model(features: Features, keys: Hashes, weights: NDArray[np.int8], transitions: Scores) -> bytes:
    """Return the bytes of a model; `keys` rise and share no slot, `weights` has a row for each."""
    words = np.flatnonzero(features.words.slots)
    rows, numbers = _in_common(weights)
    return _archive(
        form=np.array([FORM]),
        plain=features.plain,
        kinds=features.kinds,
        word_gaps=_gaps(words),
        word_entries=features.words.slots[words],
        key_gaps=_gaps(keys),
        key_rows=_planes(numbers),
        weights=np.ascontiguousarray(rows.T),
        transitions=transitions,
    )


def _archive(**arrays: NDArray[Any]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, array in arrays.items():
            member = zipfile.ZipInfo(f"{name}.npy")
            member.compress_type = zipfile.ZIP_STORED if name in _DENSE else zipfile.ZIP_DEFLATED
            with archive.open(member, "w") as opened:
                np.save(opened, array)
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
    rows = _joined(arrays["key_rows"])
    _demand(rows.shape == keys.shape, "keys and rows differ in number")
    weights = _checked(arrays["weights"], np.int8, (LABELS, arrays["weights"].shape[-1]))
    _demand(not len(rows) or rows.max() < weights.shape[1], "a key has no row")
    transitions = _checked(arrays["transitions"], np.int32, (LABELS, LABELS))
    features = Features(plain, kinds, words, hashes)
    return Model(features, WeightTable.of(keys.astype(np.uint32), rows, weights), transitions)


def _checked(array: NDArray[Any], kind: type[_Number], shape: tuple[int, ...]) -> NDArray[_Number]:
    _demand(array.dtype == kind and array.shape == shape, "an array has the wrong shape")
    return array


def _demand(condition: bool, problem: str) -> None:  # noqa: FBT001 - a condition reads best as the first argument
    if not condition:
        raise ValueError(problem)


def _in_common(weights: NDArray[np.int8]) -> tuple[NDArray[np.int8], NDArray[np.intp]]:
    """Return the rows of `weights` that differ, the most frequent first, and the number of each row among them."""
    rows, numbers, counts = np.unique(weights, axis=0, return_inverse=True, return_counts=True)
    order = np.argsort(-counts, kind="stable")
    places = np.empty_like(order)
    places[order] = np.arange(len(order))
    return rows[order], places[numbers]


def _gaps(rising: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Return the distances between `rising` numbers."""
    return _planes(np.diff(rising.astype(np.int64), prepend=0))


def _risen(gaps: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Return the numbers whose distances `gaps` holds."""
    return np.cumsum(_joined(gaps), dtype=np.int64)


def _planes(numbers: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Return `numbers` of 32 bits in planes of bytes, the lowest first, without the highest that hold nothing."""
    planes = np.ascontiguousarray(numbers.astype("<u4").view(np.uint8).reshape(-1, 4).T)
    return planes[: np.flatnonzero(planes.any(axis=1)).max(initial=0) + 1]


def _joined(planes: NDArray[np.uint8]) -> Hashes:
    """Return the numbers that stand in `planes`."""
    size = planes.shape[-1]
    numbers = np.zeros(size, np.uint32)
    for place, plane in enumerate(_checked(planes, np.uint8, (len(planes), size))):
        numbers |= plane.astype(np.uint32) << np.uint32(8 * place)
    return numbers
