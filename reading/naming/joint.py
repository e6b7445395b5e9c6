"""The joint tagger: what the rules see and what a trained model sees, settled where the two disagree.

The rules know endings and levels of offices; the model has read much more and knows where names end that no list
holds. `reading/naming/disputes.py` says who is believed. What the model adds must be made like a name of its kind.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.naming.agencies import agencies, is_in_title
from reading.naming.agency_starts import agency_starts
from reading.naming.disputes import Seen, disputes
from reading.naming.gazetteer import gazetteer
from reading.naming.known_agencies import known_agencies
from reading.naming.people import people
from reading.naming.place_bounds import place_bounds
from reading.naming.place_makes import place_makes
from reading.naming.rules import RuleTagger
from reading.naming.sites import sites
from reading.tagging.model import read_model
from reading.tagging.tagger import Sighting, Tagger
from reading.tagging.trained import TrainedTagger
from reading.text.overlaps import Overlaps
from reading.text.segments import Segments, segment
from reading.text.words import part_of_speech

_MANY = 5
_SHORTEST = 2
_CITY = 2
_ADVERB = "d"
_GIVEN_AND = re.compile(r"[\u4e00-\u9fff]{1,2}[和与及](?=[\u4e00-\u9fff]{4})")


class JointTagger:
    """A tagger that sees what the rules see, and what another tagger sees beside it or better."""

    def __init__(self, lexicon: Lexicon, other: Tagger) -> None:
        """Take the word lists of `lexicon`, and the `other` tagger."""
        self._rules = RuleTagger(lexicon)
        self._other = other
        self._disputes = disputes(lexicon)
        self._people = people(lexicon)
        self._agencies = agencies(lexicon)
        self._starts = agency_starts(lexicon)
        self._known = known_agencies(lexicon)
        self._gazetteer = gazetteer(lexicon)
        self._bounds = place_bounds(lexicon)
        self._joining = frozenset(lexicon.words("joining_verbs"))
        self._sites = sites(lexicon)
        self._fits = {Kind.PLACE: place_makes(lexicon).fits, Kind.AGENCY: self._agencies.may_be}

    def tag(self, texts: Sequence[str]) -> Iterator[tuple[Sighting, ...]]:
        """Yield what is seen in each of `texts`, the articles of one page."""
        sure, besides = tuple(self._rules.tag(texts)), tuple(_whole_places(texts, tuple(self._other.tag(texts))))
        both = frozenset(_seen_by_both(texts, sure, besides))
        besides = tuple(_whole_people(text, found, both) for text, found in zip(texts, besides, strict=True))
        pairs = tuple(zip(texts, sure, besides, strict=True))
        page = "\n".join(texts)
        # 廖文 is no name where the page never leaves the last character of 廖文科 out.
        agreed = both - {name[:-1] for name in both if page.count(name) == page.count(name[:-1])}
        often = _often(page, Counter(name for text, _, theirs in pairs for name in _people(text, theirs)))
        heroes = frozenset(self._heroes(pairs, often))
        for text, ours, theirs in pairs:
            segments = segment(text)
            cut = (part for each in theirs for part in self._within(segments, each))
            people = Overlaps(each.span for each in theirs if each.kind == Kind.PERSON)
            credible = [
                each for each in cut if each.span.of(text) in heroes or self._is_credible(segments, each, often, people)
            ]
            kept = self._disputes.settle(segments, ours, Seen(theirs, credible), agreed)
            taken = Overlaps(span for each in kept for span in each.spans)
            yield (*kept, *(each for each in credible if not taken.touches(each.span)))

    def _heroes(
        self, pairs: Iterable[tuple[str, Sequence[Sighting], Sequence[Sighting]]], often: Counter[str]
    ) -> Iterator[str]:
        """Yield whom a story is of, told with a title or by speech, be the name a word as well: 外援|奇普."""
        for text, _, theirs in pairs:
            for each in theirs:
                name = each.span.of(text)
                if each.kind == Kind.PERSON and often[name] >= _MANY and self._people.is_told(segment(text), each.span):
                    yield name

    def _within(self, segments: Segments, seen: Sighting) -> Iterator[Sighting]:
        """Yield what is `seen` without what is none of its name, and each of the places that are seen as one."""
        if seen.kind == Kind.PLACE and self._sites.is_body(seen.span.of(segments.text)):
            yield Sighting(seen.span, Kind.AGENCY, seen.span)
        elif seen.kind == Kind.PLACE:
            span = self._bounds.extended(segments, self._bounds.within(segments.text, seen.span))
            yield from self._bounds.parted(segments.text, Sighting(span, seen.kind, span))
        elif seen.kind == Kind.AGENCY and (head := self._agencies.head_in_office(segments.text, seen.span)):
            yield Sighting(head, Kind.PLACE, head)
        elif seen.kind == Kind.AGENCY and (joint := self._starts.find_joint(segments, seen.span)):
            for span in (Span(seen.span.start, joint.start), Span(joint.end, seen.span.end)):
                yield Sighting(span, Kind.AGENCY, span)
        elif seen.kind == Kind.AGENCY:
            span = self._body(segments.text, seen.span)
            yield Sighting(span, Kind.AGENCY, span)
        else:
            yield self._shortened(segments, seen)

    def _body(self, text: str, span: Span) -> Span:
        """Return the body at `span` without what is none of its name, and with the mark that it begins with."""
        if self._goes_too_far(text, span):
            return Span(span.start, span.end - 1)
        if _is_beheaded(text, span):
            return Span(span.start - 1, span.end)
        behind = self._person_at_head(text, span) or self._starts.behind_town(text, span)
        start = self._starts.before_town(text, behind)
        end = self._agencies.body_end(text[start : span.end])
        return Span(start, span.end if end is None else start + end)

    def _person_at_head(self, text: str, span: Span) -> int | None:
        """Return where a body starts behind whom it has swallowed without the surname: 书记何|丽和|青石司法所."""
        if not self._people.starts_behind_title(text, span.start):
            return None
        given = _GIVEN_AND.match(text, *span)
        return given and given.end()

    def _goes_too_far(self, text: str, span: Span) -> bool:
        """Tell whether a known body at `span` has taken the beginning of the next word: 国家发展改革委|会同."""
        return text[span.end - 1 : span.end + 1] in self._joining and self._known.holds(text[span.start : span.end - 1])

    def _shortened(self, segments: Segments, seen: Sighting) -> Sighting:
        """Return what is `seen` without the beginning of the next word: 余华|成为, who is named more often."""
        shorter = Span(seen.span.start, seen.span.end - 1)
        word = segments.at(shorter.end)
        short = shorter.end - shorter.start < _SHORTEST
        if seen.kind != Kind.PERSON or short or not word.start == shorter.end < word.end - 1:
            return seen
        longer = segments.text.count(shorter.of(segments.text)) <= segments.text.count(seen.span.of(segments.text))
        return seen if longer else Sighting(shorter, seen.kind, shorter)

    def _is_credible(self, segments: Segments, seen: Sighting, often: Counter[str], people: Overlaps) -> bool:
        """Tell whether what the other tagger has `seen` is made like a name of its kind, or joined to its `people`."""
        name = seen.span.of(segments.text)
        if seen.kind == Kind.PERSON:
            if self._people.is_in_row(segments.text, seen.span, people):
                return True
            if self._known.holds(name) or (
                self._is_place(segments, seen.span) and not self._people.is_told(segments, seen.span)
            ):
                return False
            return self._people.may_be(segments, seen.span, times=often[name])
        if seen.kind == Kind.AGENCY:
            whole = self._known.is_whole(segments, seen.span) and not self._opens_title(segments.text, seen.span)
        else:
            whole = not self._gazetteer.is_accidental(segments.text, seen.span)
        return whole and seen.kind in self._fits and self._fits[seen.kind](name)

    def _opens_title(self, text: str, span: Span) -> bool:
        """Tell whether a place and what its rules are about were taken for a body: 《柳溪市公共汽车|服务规范》."""
        placed = self._gazetteer.end_from(text, span.start) is not None
        return placed and is_in_title(text, span) and not self._agencies.is_ended(span.of(text))

    def _is_place(self, segments: Segments, span: Span) -> bool:
        """Tell whether a known place stands at `span`, without its level or with an adverb behind it: 黄冈|正."""
        text, adverb = segments.text, Span(span.end - 1, span.end)
        name, apart = span.of(text), segments.at(adverb.start) == adverb
        led = apart and part_of_speech(adverb.of(text)) == _ADVERB and self._gazetteer.breadth(name[:-1]) >= _CITY
        known = len(name) > _SHORTEST and self._gazetteer.holds(name)
        return led or known or self._gazetteer.is_stem(name)


def _is_beheaded(text: str, span: Span) -> bool:
    """Tell whether the mark that opens the title at the head of a body stands before `span`: 《|青州心声》编辑部."""
    return text[span.start - 1 : span.start] == "《" and "》" in span.of(text)[:-1]


def _whole_places(texts: Sequence[str], seen: Sequence[Sequence[Sighting]]) -> Iterator[tuple[Sighting, ...]]:
    """Yield what is `seen` in each text, places as long as another text or sentence shows them: 可|青湖."""
    pairs = tuple(zip(texts, seen, strict=True))
    places = {each.span.of(text) for text, found in pairs for each in found if each.kind == Kind.PLACE}
    heads = {name: sorted((each for each in places if each.endswith(name)), key=len) for name in places}
    for text, found in pairs:
        yield tuple(
            _whole(text, each, heads[each.span.of(text)]) if each.kind == Kind.PLACE else each for each in found
        )


def _whole(text: str, place: Sighting, names: Sequence[str]) -> Sighting:
    """Return the `place`, one of whose `names` may begin before it, with the longest that is printed there."""
    name = next(each for each in reversed(names) if text.endswith(each, 0, place.span.end))
    return Sighting.of(place.span.end - len(name), place.span.end, Kind.PLACE)


def _seen_by_both(
    texts: Sequence[str], sure: Sequence[Sequence[Sighting]], besides: Sequence[Sequence[Sighting]]
) -> Iterator[str]:
    """Yield the people that both taggers see somewhere."""
    for text, ours, theirs in zip(texts, sure, besides, strict=True):
        yield from _people(text, set(ours) & set(theirs))


def _whole_people(text: str, found: Sequence[Sighting], both: frozenset[str]) -> tuple[Sighting, ...]:
    """Return what is `found` in a text, each person with the character that the name has elsewhere: 何秋|实."""
    longer = {name[:-1]: name for name in both if len(name) > _SHORTEST}
    spans = ((each, longer.get(each.span.of(text), "")) for each in found)
    return tuple(
        Sighting.of(each.span.start, each.span.start + len(name), Kind.PERSON)
        if each.kind == Kind.PERSON and name and text.startswith(name, each.span.start)
        else each
        for each, name in spans
    )


def _people(text: str, seen: Iterable[Sighting]) -> Iterator[str]:
    return (each.span.of(text) for each in seen if each.kind == Kind.PERSON)


def _often(page: str, seen: Counter[str]) -> Counter[str]:
    """Return how often names were `seen`; once where many places of the `page` that print one were seen as none."""
    printed = {name: page.count(name) for name, times in seen.items() if times > 1}
    return Counter({name: times if times * 10 >= printed.get(name, 0) * 9 else 1 for name, times in seen.items()})


@lru_cache(maxsize=8)
def tagger_of(lexicon: Lexicon) -> Tagger:
    """Return the best tagger that `lexicon` has the means for: rules, and its trained model where it holds one.

    Raises:
        BrokenModelError: the lexicon's model cannot be read.
    """
    if not lexicon.model:
        return RuleTagger(lexicon)
    return JointTagger(lexicon, TrainedTagger(read_model(lexicon.model)))
