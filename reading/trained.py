"""The trained tagger, behind the seam of all taggers."""

from collections.abc import Iterator, Sequence

from reading.model import Model
from reading.tagger import Sighting


class TrainedTagger:
    """A tagger that sees people, places and agencies with a trained model; it sees no systems."""

    def __init__(self, model: Model) -> None:
        """Take the `model`, as `read_model` returns it."""
        self._model = model

    def tag(self, texts: Sequence[str]) -> Iterator[tuple[Sighting, ...]]:
        """Yield what is seen in each of `texts`; many texts at once are read much faster than one by one."""
        for names in self._model.names(texts):
            yield tuple(Sighting.of(start, end, kind) for start, end, kind in names)
