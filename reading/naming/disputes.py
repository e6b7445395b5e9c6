"""Disputes: who is believed where the rules and another tagger see different names at one place.

Measured on news: where the two see another person, or only the rules see one, the other tagger is right nine times
in ten, unless the words around the name vouch for it. A body that the other sees in a longer form (北京现代汽车有限公司
where the rules see 汽车有限公司) is the whole name, and a place that begins it is its piece.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.naming.agencies import agencies, own_name
from reading.naming.agency_starts import agency_starts
from reading.naming.makes import MASK, is_dotted
from reading.naming.name_ends import acted, name_ends
from reading.naming.people import people
from reading.naming.place_bounds import is_across, place_bounds
from reading.naming.place_makes import place_makes
from reading.naming.runs import runs
from reading.tagging.tagger import Sighting
from reading.text.overlaps import Overlaps
from reading.text.segments import Segments
from reading.text.words import is_nominal, may_be_person, part_of_speech

_SHORTEST_PLACE = 2
_SHORTEST_VERB = 2
_OFTEN = 3
_TWICE = 2
_VERB, _NOMINAL = "v", "vn"
_AND = ("和", "与", "及")
_COMMITTEE = "委"
_BRACKETS = "()（）"


@dataclass(frozen=True, slots=True)
class Seen:
    """What another tagger sees in a text, and what of it is made like a name of its kind."""

    everything: Sequence[Sighting]
    credible: Sequence[Sighting]


class Disputes:
    """What settles whether the rules or another tagger are right about a stretch of text."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take what tells people, places and agencies from other words."""
        self._people = people(lexicon)
        self._ends = name_ends(lexicon)
        self._agencies = agencies(lexicon)
        self._starts = agency_starts(lexicon)
        self._bounds = place_bounds(lexicon)
        self._makes = place_makes(lexicon)
        self._runs = runs(lexicon)
        self._committees = frozenset(lexicon.words("committees"))
        self._joining = lexicon.words("joining_verbs")
        self._words = frozenset(lexicon.words("word_surnames"))

    def settle(
        self, segments: Segments, ours: Sequence[Sighting], theirs: Seen, agreed: frozenset[str]
    ) -> list[Sighting]:
        """Return what stands of `ours`, the rules' sightings of a text, and what of `theirs` takes the place of others.

        `agreed` are the people that both see somewhere on the page.
        """
        people = [*self._persons(segments, ours, theirs, agreed)]
        bodies = [*self._bodies(segments, ours, theirs)]
        named, known = Overlaps(each.span for each in people), {*ours}
        owned = Overlaps(each.span for each in bodies if each not in known)
        located = {each.span for each in theirs.credible if each.kind == Kind.PLACE}
        witnessed = Overlaps(each.span for each in theirs.everything)
        sites = (
            each
            for each in self._sites(segments, ours, Overlaps(located))
            if not (named.touches(each.span) or owned.encloses(each.span))
            and (witnessed.touches(each.span) or not self._is_plain(segments, each))
        )
        return [
            *people,
            *(each for each in bodies if not (named.encloses(each.span) or self._ends_with(each.span, named))),
            *(each for each in ours if each.kind == Kind.SYSTEM and each.span not in located),
            *sites,
        ]

    @staticmethod
    def _ends_with(body: Span, people: Overlaps) -> bool:
        """Tell whether somebody is named where a `body` ends, which then goes too far: 某镇某村牧民|那顺巴图."""
        return any(body.start < each.start and each.end == body.end for each in people.crossing(body))

    def _is_plain(self, segments: Segments, place: Sighting) -> bool:
        """Tell whether everyday words alone make a `place` that only the rules see: 养老社区, and a tree in 榆树旁."""
        return self._makes.is_plain(segments, place.span, chained=place.chain.start < place.span.start)

    def _sites(self, segments: Segments, ours: Iterable[Sighting], rivals: Overlaps) -> Iterator[Sighting]:
        """Yield the places of `ours`, parted where the other tagger sees two, and as long as it sees them."""
        places = (each for each in ours if each.kind == Kind.PLACE)
        sites = [each for each in places if not is_across(segments.text, each.span, tuple(rivals.crossing(each.span)))]
        spans = Overlaps(each.span for each in sites)
        for each in sites:
            if self._bounds.is_whole(segments.text, each.span):
                yield each
                continue
            others = tuple(rivals.crossing(each.span))
            links = self._bounds.links(segments.text, each.span, others)
            if links:
                yield from (Sighting(link, Kind.PLACE, Span(links[0].start, link.end)) for link in links)
                continue
            alone = len(others) == 1 and tuple(spans.crossing(others[0])) == (each.span,)
            if alone and self._bounds.is_beheaded(segments.text, each.span, others[0]):
                yield Sighting(others[0], Kind.PLACE, others[0])
                continue
            longer = self._bounds.lengthened(segments, each.span, others[0]) if alone else None
            if longer is not None:
                yield longer
            stays = longer is None or longer.span.start == each.span.end
            if stays and not self._bounds.goes_too_far(segments, each.span, others):
                yield each

    def _persons(
        self, segments: Segments, ours: Iterable[Sighting], theirs: Seen, agreed: frozenset[str]
    ) -> Iterator[Sighting]:
        rivals = Overlaps(each.span for each in theirs.everything if each.kind == Kind.PERSON)
        others = Overlaps(each.span for each in ours if each.kind != Kind.PERSON)
        kept = Overlaps()
        named = [each for each in ours if each.kind == Kind.PERSON]
        told = Counter(each.span.of(segments.text) for each in named if self._people.is_told(segments, each.span))
        agreed |= {name for name, times in told.items() if times > 1 and may_be_person(name)}
        # 书记|何丽和青石司法所: the other tagger has left the surname alone.
        beheaded = {
            each.span.start - 1
            for each in theirs.everything
            if each.kind == Kind.AGENCY and self._people.starts_behind_title(segments.text, each.span.start)
        }
        for each in named:
            if each.span.start in beheaded or self._stands(segments, each.span, rivals, agreed):
                kept.add(each.span)
                yield each
        for each in theirs.credible:
            taken = kept.touches(each.span) or others.encloses(each.span)
            if each.kind == Kind.PERSON and others.touches(each.span) and not taken:
                yield each

    def _stands(self, segments: Segments, span: Span, others: Overlaps, agreed: frozenset[str]) -> bool:
        """Tell whether a person that the rules see is one, where the other tagger sees `others`."""
        rivals = tuple(others.crossing(span))
        if span in rivals or span.of(segments.text) in agreed or self._people.is_composed(span.of(segments.text)):
            return True
        text = segments.text
        if any(is_dotted(each.of(text)) and each.covers(span) for each in rivals):
            return False
        rival = next((each for each in rivals if each.start == span.start), None)
        if rival is None and any(self._is_led(text, span, each) for each in rivals):
            return False
        if not rivals and self._people.is_foreign(segments, span):
            return True
        if rival is None:
            titled = any(self._people.is_titled(text, each, span) for each in rivals)
            return titled or self._people.vouches(segments, span) or self._people.is_in_row(text, span, others)
        return self._is_right(segments, span, rival)

    def _is_led(self, text: str, longer: Span, name: Span) -> bool:
        """Tell whether a word before a `name` was taken for its surname: 向|何丽, who is named without it, too."""
        led = longer.end == name.end and text[longer.start : name.start] in self._words
        return led and text.count(name.of(text)) > text.count(longer.of(text))

    def _is_right(self, segments: Segments, span: Span, rival: Span) -> bool:
        """Tell whether the person at `span` ends there, and not where the other tagger's `rival` ends.

        How long a masked name is, no list of characters tells: 王某|尚欠, 马某予|与.
        """
        text = segments.text
        shorter, longer = sorted((span, rival))
        masked = MASK in rival.of(text)
        # 何丽明|扎: no name of one surname has four characters that begins with one of three.
        if span == shorter and self._people.is_overlong(longer.of(text), shorter.of(text)):
            return True
        if _is_always(text, longer, shorter, times=_TWICE if masked else _OFTEN):
            return span == longer
        if masked:
            return span == shorter and acted(text, longer.end)
        if text.count(shorter.of(text)) > text.count(longer.of(text)) and self._ends.begins_next(segments, longer.end):
            return span == shorter
        return self._ends.goes_too_far(text, longer) == (span == shorter)

    def _bodies(self, segments: Segments, ours: Sequence[Sighting], theirs: Seen) -> Iterator[Sighting]:
        sure = [each for each in ours if each.kind == Kind.AGENCY]
        chains = Overlaps(each.chain for each in sure)
        places = Overlaps(each.span for each in ours if each.kind == Kind.PLACE)
        better = [
            each
            for each in theirs.credible
            if each.kind == Kind.AGENCY
            and self._is_better(segments, each.span, tuple(chains.crossing(each.span)))
            and not self._is_places_own(segments.text, each.span, places)
        ]
        departments = tuple(self._departments(segments, theirs, sure))
        # A body is named beside its small parts: 县公安局, 县公安局|户政科.
        parts = [each for each in departments if self._is_small_part(segments.text, each)]
        better += (each for each in departments if each not in parts)
        replaced = Overlaps(each.span for each in better)
        witnessed = Overlaps(each.span for each in theirs.everything if each.kind == Kind.AGENCY)
        sites = Overlaps(each.span for each in theirs.credible if each.kind == Kind.PLACE)
        for each in sure:
            # The level of 李家沟|村 heads no body: 村“脆瓜王”种植基地.
            torn = any(place.start < each.chain.start < place.end for place in sites.crossing(each.chain))
            alone = not (torn or sites.encloses(each.chain)) and self._agencies.is_telling(segments, each.chain)
            if (alone or witnessed.touches(each.chain)) and not replaced.touches(each.chain):
                yield each
        yield from (*better, *parts)

    def _is_small_part(self, text: str, department: Sighting) -> bool:
        """Tell whether a `department` that bears its body's name is none of a committee's: 县公安局|户政科."""
        return department.span == department.chain and self._agencies.is_small_part(text, department.span)

    def _departments(self, segments: Segments, theirs: Seen, sure: Sequence[Sighting]) -> Iterator[Sighting]:
        """Yield bodies, seen as wholes by the other tagger, that are parts of the one that begins them."""
        known = {each.chain.start: each.chain for each in sure}
        for each in theirs.credible:
            whole = known.get(each.span.start)
            if each.kind != Kind.AGENCY or whole is None or whole.end >= each.span.end:
                continue
            goes_on = _goes_on(segments, whole.end, shortest=_SHORTEST_VERB)
            goes_on = goes_on or self._runs.is_interrupted(segments, whole.end, each.span.end)
            if goes_on or segments.text.startswith(self._joining, whole.end):
                continue
            own = own_name(each.span, whole)
            # A committee's departments bear its name: 市委|宣传部.
            is_named = own != each.span or whole.of(segments.text).endswith(_COMMITTEE)
            is_named = is_named or self._agencies.is_small_part(segments.text, each.span)
            if is_named and self._agencies.is_department(segments.text, each.span, whole):
                yield Sighting(own, Kind.AGENCY, each.span)

    def _is_better(self, segments: Segments, span: Span, over: Sequence[Span]) -> bool:
        """Tell whether the body at `span` is the whole of what the rules saw, at `over`, in part or with too much.

        It is too much where 和 or a verb follows the body: 医疗队|执行完|任务; so is the other's: 县医院|依托|某中心.
        """
        if not over:
            return True
        if span in over or any(first.end < second.start for first, second in pairwise(over)):
            return False
        if all(span.covers(each) for each in over):
            before = Span(span.start, over[0].start)
            # 和|镇司法所 begins with the level of the town told before.
            joined = before.of(segments.text) in _AND and self._starts.is_headed(segments, over[0].start)
            owned = over[0].end == span.end and self._is_division(segments, before)
            goes_on = not owned and _goes_on(segments, over[0].end)
            if joined or goes_on or self._runs.is_interrupted(segments, *before):
                return False
            return not self._agencies.is_department(segments.text, span, over[0])
        joined = segments.text[span.end : span.end + 1] in _AND and self._agencies.fits(span.of(segments.text))
        if all(each.start == span.start for each in over) and (joined or span.end in segments.starts):
            return joined or _goes_on(segments, span.end)
        bracketed = segments.text[span.start - 1] in _BRACKETS
        return not (bracketed or any(self._starts.is_headed(segments, each.start) for each in over))

    def _is_division(self, segments: Segments, own: Span) -> bool:
        """Tell whether the one noun at `own` names the division whose level follows it: 青石|县气象局."""
        leveled = self._starts.is_level(segments.at(own.end).of(segments.text))
        word = segments.at(own.start)
        return leveled and word == own and len(word.of(segments.text)) > 1 and is_nominal(word.of(segments.text))

    def _is_places_own(self, text: str, span: Span, places: Overlaps) -> bool:
        """Tell whether a place keeps its name beside the body at `span`: 榕溪社区|党委, 双江镇|双江小学.

        So it does where the body's name only begins its own: 宁远科技|产业园; and where no ending tells of a body.
        """
        if any(place.start == span.start and place.end > span.end for place in places.crossing(span)):
            return True
        if span in places.crossing(span) and not self._agencies.fits(span.of(text)):
            return True
        rests = [text[place.end : span.end] for place in places.crossing(span) if place.end < span.end]
        return any(rest in self._committees or text.startswith(rest[:_SHORTEST_PLACE], span.start) for rest in rests)


def _is_always(text: str, longer: Span, shorter: Span, times: int) -> bool:
    """Tell whether `text` prints `shorter`, the beginning of `longer`, so many `times` or more, and only thus."""
    printed = text.count(longer.of(text))
    return printed >= times and printed == text.count(shorter.of(text))


def _goes_on(segments: Segments, end: int, shortest: int = 1) -> bool:
    """Tell whether a verb of the length `shortest` or longer follows a name that ends at `end`: the sentence goes on.

    One character may begin a name: 某分局|站前派出所.
    """
    word = segments.at(end).of(segments.text) if end in segments.starts else ""
    tag = part_of_speech(word)
    return len(word) >= shortest and tag[:1] == _VERB and tag != _NOMINAL


@lru_cache(maxsize=8)
def disputes(lexicon: Lexicon) -> Disputes:
    """Return the disputes of `lexicon`."""
    return Disputes(lexicon)
