"""The tagger of rules: people, places, agencies and systems by their endings and by the words around them."""

from collections.abc import Iterator, Sequence

from reading.agencies import agencies
from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.people import Candidate, people, settle
from reading.places import longest, places
from reading.segments import Segments, segment
from reading.systems import systems
from reading.tagger import Sighting


class RuleTagger:
    """A tagger that knows word lists and endings, and believes a person whom the page's words speak of."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the word lists of `lexicon`."""
        self._people = people(lexicon)
        self._places = places(lexicon)
        self._agencies = agencies(lexicon)
        self._systems = systems(lexicon)
        self._committees = frozenset(lexicon.words("committees"))

    def tag(self, texts: Sequence[str]) -> Iterator[tuple[Sighting, ...]]:
        """Yield what is seen in each of `texts`, the articles of one page; a name is judged by the whole page."""
        page = "\n".join(texts)
        cut = [segment(text) for text in texts]
        candidates = [tuple(self._people.find(segments, page)) for segments in cut]
        believed = settle(texts, candidates)
        for segments, found in zip(cut, candidates, strict=True):
            yield tuple(self._seen(segments, [each for each in found if each.name in believed]))

    def _seen(self, segments: Segments, persons: Sequence[Candidate]) -> Iterator[Sighting]:
        known = tuple(self._agencies.known(segments))
        people = tuple(longest(each.span for each in persons if not _within(each.span, known)))
        places = [each for each in self._places.find(segments) if not _crossed(each.span, people)]
        sites = [each.chain for each in places]
        bodies = [
            each
            for each in self._agencies.find(segments)
            if not _crossed(each.span, people) and not _within(each.span, sites)
        ]
        organised = [each.span for each in bodies]
        named = [each for each in self._systems.find(segments) if not _within(each.span, organised)]
        organised += [each.chain for each in named]
        yield from bodies
        yield from named
        yield from (each for each in places if not self._taken(segments.text, each.span, organised))
        yield from (Sighting(span, Kind.PERSON, span) for span in people)

    def _taken(self, text: str, place: Span, others: Sequence[Span]) -> bool:
        """Tell whether `place` is only a piece of another name; a community keeps its own beside its committees."""
        crossing = [other for other in others if other.overlaps(place)]
        return any(text[place.end : other.end] not in self._committees for other in crossing)


def _within(span: Span, others: Sequence[Span]) -> bool:
    return any(other != span and other.covers(span) for other in others)


def _crossed(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in others)
