"""The tagger of rules: people, places, agencies and systems by their endings and by the words around them."""

from collections.abc import Iterator, Sequence

from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.naming.agencies import agencies
from reading.naming.agency_starts import DASH
from reading.naming.known_agencies import known_agencies
from reading.naming.name_ends import Printed
from reading.naming.people import Candidate, believe, people
from reading.naming.place_bounds import place_bounds
from reading.naming.places import places
from reading.naming.systems import systems
from reading.tagging.tagger import Sighting
from reading.text.overlaps import Overlaps, longest
from reading.text.segments import Segments, segment

# 丰禾|种植专业合作社 is called by a word that is made like a name.
_FIRMS = ("合作社", "公司", "家庭农场")


class RuleTagger:
    """A tagger that knows word lists and endings, and believes a person whom the page's words speak of."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the word lists of `lexicon`."""
        self._people = people(lexicon)
        self._places = places(lexicon)
        self._agencies = agencies(lexicon)
        self._known = known_agencies(lexicon)
        self._systems = systems(lexicon)
        self._bounds = place_bounds(lexicon)
        self._committees = frozenset(lexicon.words("committees"))

    def tag(self, texts: Sequence[str]) -> Iterator[tuple[Sighting, ...]]:
        """Yield what is seen in each of `texts`, the articles of one page; a name is judged by the whole page."""
        printed = Printed(texts)
        cut = [segment(text) for text in texts]
        candidates = [tuple(self._people.find(segments, printed)) for segments in cut]
        believed = believe(texts, candidates)
        for segments, found in zip(cut, candidates, strict=True):
            yield tuple(self._seen(segments, [each for each in found if each.name in believed]))

    def _seen(self, segments: Segments, persons: Sequence[Candidate]) -> Iterator[Sighting]:
        known = Overlaps(self._known.find(segments))
        named_systems = tuple(self._systems.find(segments))
        quoted = Overlaps(
            each.span for each in named_systems if each.span != each.chain or _is_quoted(segments.text, each.span)
        )
        bodies = tuple(self._agencies.find(segments))
        # 青石湖—白石湖保护站 holds two lakes and nobody.
        dashed = Overlaps(each.span for each in bodies if DASH in each.span.of(segments.text))
        firms = {each.span.start for each in bodies if each.span.of(segments.text).endswith(_FIRMS)}
        found = tuple(self._places.find(segments))
        # 朱日和镇 holds nobody.
        whole = Overlaps(each.span for each in found if self._bounds.is_whole(segments.text, each.span))
        people = tuple(
            longest(
                each.span
                for each in persons
                if not (
                    whole.encloses(each.span)
                    or known.encloses(each.span)
                    or dashed.encloses(each.span)
                    or quoted.touches(each.span)
                )
                and (each.certain or each.span.start not in firms)
            )
        )
        named = Overlaps(people)
        marked = {each.span for each in named_systems if each.span != each.chain}
        places = [each for each in found if not named.touches(each.span)]
        sites = Overlaps(each.span for each in places)
        named_bodies = [
            each
            for each in bodies
            if not (named.touches(each.span) or sites.encloses(each.span) or each.span in marked)
        ]
        taken = Overlaps(each.span for each in named_bodies)
        systems = [each for each in named_systems if not (taken.encloses(each.span) or sites.encloses(each.chain))]
        for each in systems:
            taken.add(each.chain)
        yield from (*named_bodies, *systems)
        yield from self._apart(segments.text, places, taken)
        yield from (Sighting(span, Kind.PERSON, span) for span in people)

    def _apart(self, text: str, places: Sequence[Sighting], taken: Overlaps) -> Iterator[Sighting]:
        """Yield the `places` that are no pieces of the names `taken`; a community keeps its own beside its committees.

        So do the levels above it: 清水镇|河湾村|党支部.
        """
        kept: set[int] = set()
        for place in reversed(places):
            rests = (text[place.span.end : other.end] for other in taken.crossing(place.span))
            if place.span.end in kept or all(rest in self._committees for rest in rests):
                kept.add(place.span.start)
                yield place


def _is_quoted(text: str, span: Span) -> bool:
    """Tell whether `span` is all that stands between two quotation marks."""
    return text[span.start - 1 : span.start] == "“" and text[span.end : span.end + 1] == "”"
