"""The trained tagger, behind the seam of all taggers."""

from collections.abc import Iterable, Iterator, Sequence

from reading.facts import Kind
from reading.tagging.model import Model
from reading.tagging.repeats import see_again
from reading.tagging.tagger import Sighting


class TrainedTagger:
    """A tagger that sees people, places and agencies with a trained model; it sees no systems and no longer forms."""

    def __init__(self, model: Model) -> None:
        """Take the `model`, as `read_model` returns it."""
        self._model = model

    def tag(self, texts: Sequence[str]) -> Iterator[tuple[Sighting, ...]]:
        """Yield what is seen in each of `texts`, in order and without overlaps.

        Many texts at once are read several times faster than one by one.
        """
        for text, names in zip(texts, self._model.names(texts), strict=True):
            yield tuple(see_again(text, [*_unblanked(text, names)]))


def _unblanked(text: str, names: Iterable[tuple[int, int, Kind]]) -> Iterator[Sighting]:
    """Yield `names` of `text` without blanks and line ends at their edges, which a model may take for a character."""
    for start, end, kind in names:
        name = text[start:end]
        if own := name.strip():
            begin = start + name.index(own)
            yield Sighting.of(begin, begin + len(own), kind)
