"""The joint tagger: the rules, and what a trained model sees where they see nothing.

The rules know endings and levels of offices and are right where the two disagree; the model has read much more and
sees people whom no office announces. What it adds must be made like a name of its kind.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from reading.agencies import agencies
from reading.facts import Kind
from reading.lexicon import Lexicon
from reading.model import read_model
from reading.overlaps import Overlaps
from reading.people import people
from reading.places import places
from reading.rules import RuleTagger
from reading.tagger import Sighting, Tagger
from reading.trained import TrainedTagger


class JointTagger:
    """A tagger that sees what the rules see, and what another tagger sees beside it."""

    def __init__(self, lexicon: Lexicon, other: Tagger) -> None:
        """Take the word lists of `lexicon`, and the `other` tagger."""
        self._rules = RuleTagger(lexicon)
        self._other = other
        self._fits = {
            Kind.PERSON: people(lexicon).fits,
            Kind.PLACE: places(lexicon).fits,
            Kind.AGENCY: agencies(lexicon).fits,
        }

    def tag(self, texts: Sequence[str]) -> Iterator[tuple[Sighting, ...]]:
        """Yield what is seen in each of `texts`, the articles of one page."""
        for text, sure, besides in zip(texts, self._rules.tag(texts), self._other.tag(texts), strict=True):
            taken = Overlaps(span for each in sure for span in (each.span, each.chain))
            added = (each for each in besides if not taken.touches(each.span))
            yield (*sure, *(each for each in added if self._is_credible(each.kind, each.span.of(text))))

    def _is_credible(self, kind: Kind, name: str) -> bool:
        return kind in self._fits and self._fits[kind](name)


@lru_cache(maxsize=8)
def tagger_of(lexicon: Lexicon) -> Tagger:
    """Return the best tagger that `lexicon` has the means for: rules, and its trained model where it holds one.

    Raises:
        BrokenModelError: the lexicon's model cannot be read.
    """
    if not lexicon.model:
        return RuleTagger(lexicon)
    return JointTagger(lexicon, TrainedTagger(read_model(lexicon.model)))
