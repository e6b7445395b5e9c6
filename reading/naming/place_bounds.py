"""Bounds of places: where a place begins and ends of which two taggers see different lengths.

The town and its village are two places, 济南|遥墙机场 too; what only leads up to a place, or follows it, is none of it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.naming.gazetteer import TOWNS, gazetteer
from reading.naming.place_makes import (
    DIVISION,
    FEATURE,
    GROUNDS,
    HOUSING,
    LEVELS,
    ROADS,
    SHORTEST_OWN,
    SIDED,
    SIDES,
    SITE,
    UNIT,
    UNNAMED,
    ZONE,
    place_makes,
)
from reading.naming.runs import runs
from reading.tagging.tagger import Sighting
from reading.text.segments import Segments
from reading.text.vocabulary import vocabulary
from reading.text.words import is_nominal

_PAIR = 2
_SHORT_TOWN = 3
_OLD_COUNTY = re.compile(r"[\u4e00-\u9fff]县(?=[\u4e00-\u9fff]{2,}(?:镇|乡|街道)$)")
_VILLAGE = "村"
_SIDES_OF_VILLAGES = "上下前后大小新老东西南北中里外"
_CITY = 2
_NAMED_SO = ("路口", "社区", "村")
_REGION = "地区"
_GOING = "登赴访抵游返援驻"
_BESIDE = "上下里内边旁畔外"
_UPPER = re.compile(
    rf"[\u4e00-\u9fff]{{2,3}}?[{LEVELS}](?=[\u4e00-\u9fff]{{3,}}$)"
    r"|[\u4e00-\u9fff]{1,5}?(?:镇|乡|街道)(?=[\u4e00-\u9fff]{2,6}(?:村|社区|小区)$)"
)


# 常武路|延政路, not 人民路|南街.
_CROSSING = re.compile(
    rf"[\u4e00-\u9fff]{{2,3}}(?:路|大街|大道)(?=[^{''.join(SIDES)}一二三四五六七八九十段口][\u4e00-\u9fff]{{1,3}}(?:路|大街|大道)$)"
)


class PlaceBounds:
    """What tells how far a place's name goes."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer and the lists of places' endings and of general words."""
        self._known = gazetteer(lexicon)
        self._makes = place_makes(lexicon)
        self._runs = runs(lexicon)
        self._classes = lexicon.table("place_tails")
        self._tails = vocabulary(lexicon, "place_tails")
        self._general = frozenset(lexicon.words("place_general"))

    def is_whole(self, text: str, span: Span) -> bool:
        """Tell whether `span` is a place whatever others see in it.

        So is a known town, a unit beside a known water, and a street with its side and number: 黄河沿社区, 中山东二街.
        """
        name = span.of(text)
        if name.endswith(TOWNS) and len(name) > _SHORT_TOWN and self._known.holds(name):
            return True
        tail = self._tails.start_to(name, len(name), SHORTEST_OWN)
        if tail is not None and self._classes[name[tail:]] == UNIT and self._makes.water_before(name, tail) == 0:
            return True
        # 凤凰镇|下黄村
        if name[0] in _SIDES_OF_VILLAGES and text.endswith(TOWNS, 0, span.start) and len(name) > SHORTEST_OWN:
            return name.endswith(_VILLAGE)
        sided = SIDED.search(name, SHORTEST_OWN)
        return sided is not None and sided.end() == len(name)

    def within(self, text: str, span: Span) -> Span:
        """Return `span` without the verb before a known place, or the character behind one: 登|珠峰, 象鼻山|下."""
        known = Span(span.start + 1, span.end)
        if text[span.start] in _GOING and self._known.holds(known.of(text)) and not self._known.holds(span.of(text)):
            return known
        inner = Span(span.start, span.end - 1)
        if text[inner.end] not in _BESIDE or self._known.holds(span.of(text)):
            return span
        named = self._known.holds(inner.of(text)) or not self._makes.fits(span.of(text))
        return inner if named and self._makes.fits(inner.of(text)) else span

    def extended(self, segments: Segments, span: Span) -> Span:
        """Return the place at `span` with the unit, the dwellings or the crossing that it names: 江岸|小区, 敦煌|路口.

        A city or a province names none so.
        """
        text = segments.text
        end = next((end for end in self._tails.ends_from(text, span.end) if end in segments.ends), span.end)
        if end == span.end or self._known.breadth(span.of(text)) >= _CITY or span.of(text).endswith(TOWNS):
            return span
        tail = text[span.end : end]
        names = self._classes[tail] == HOUSING or tail in _NAMED_SO
        return Span(span.start, end) if names and self._makes.fits(text[span.start : end]) else span

    def parted(self, text: str, seen: Sighting) -> Iterator[Sighting]:
        """Yield the levels that `seen` holds as one name, or two roads that meet, or what is `seen`: 清水镇|河湾村."""
        crossing = _CROSSING.match(text, *seen.span)
        if crossing is not None and not self._known.holds(seen.span.of(text)):
            for road in (Span(*crossing.span()), Span(crossing.end(), seen.span.end)):
                yield Sighting(road, Kind.PLACE, road)
            return
        middle = self._behind_division(text, seen.span)
        if middle is not None:
            yield Sighting(Span(seen.span.start, middle), Kind.PLACE, Span(seen.chain.start, middle))
            yield Sighting(Span(middle, seen.span.end), Kind.PLACE, seen.chain)
            return
        upper = _UPPER.match(text, *seen.span) or self._old_county(text, seen.span)
        if (
            upper is None
            or self._known.holds(seen.span.of(text))
            or not (upper.re is _OLD_COUNTY or self._is_upper(upper[0]))
        ):
            yield seen
            return
        middle = upper.end()
        yield Sighting(Span(seen.span.start, middle), Kind.PLACE, Span(seen.chain.start, middle))
        if text[middle] not in UNNAMED:
            yield from self.parted(text, Sighting(Span(middle, seen.span.end), Kind.PLACE, seen.chain))

    def _behind_division(self, text: str, span: Span) -> int | None:
        """Return where a height, a water or a road with a name of its own starts behind its division: 海州|紫溪山.

        So does what is named after a known sight: 敦煌|月牙泉小镇.
        """
        if self._known.holds(span.of(text)):
            return None
        ends = (end for end in self._known.ends_at(text, span.start) if self._known.is_division(text[span.start : end]))
        middle = next(ends, span.end)
        tail = self._tails.start_to(text, span.end, min(middle + SHORTEST_OWN, span.end))
        sight = self._known.end_from(text, middle) if middle < span.end else None
        named = text[middle:sight] if sight is not None else ""
        seen = named != "" and not (named.endswith(TOWNS) or self._known.is_division(named))
        if tail is None or not (seen or self._classes[text[tail : span.end]] == FEATURE):
            return None
        return None if text[middle:tail] in self._general or text[middle] in (*UNNAMED, *SIDES) else middle

    def _old_county(self, text: str, span: Span) -> re.Match[str] | None:
        """Return the county of one character before a known town, which no list has any more: 达县|亭子镇."""
        county = _OLD_COUNTY.match(text, *span)
        return county if county and self._known.holds(text[county.end() : span.end]) else None

    def _is_upper(self, name: str) -> bool:
        """Tell whether `name` is a town's, or a division's that no list has; the others are told apart before."""
        if name.endswith(TOWNS):
            return name not in self._general
        return self._makes.is_division(name) and not self._known.holds(name)

    def goes_too_far(self, segments: Segments, span: Span, others: Sequence[Span]) -> bool:
        """Tell whether the place at `span` is too long, where another tagger sees `others` in its stead.

        So it is where no place stands before the other's beginning (一路行至|南华山), and where nothing but an ending,
        or words that make no name, stand behind its end: 中国|大市场, 海州|不通高铁.
        """
        text = segments.text
        crossed = (other for other in others if other.start < span.start < other.end < span.end)
        if self._known.holds(span.of(text)) and any(self._known.holds(other.of(text)) for other in crossed):
            return True
        if len(others) != 1 or others[0] == span or not span.covers(others[0]) or self._known.holds(span.of(text)):
            return False
        (other,) = others
        if other.end == span.end:
            called = self._is_called(segments, Span(span.start, other.start), span.end)
            return self._known.end_from(text, span.start) != other.start and not called
        if other.start != span.start or not self._known.holds(other.of(text)):
            return False
        rest = text[other.end : span.end]
        if self._classes.get(rest) == SITE:
            # 青石河|灌区 is named after its river.
            named = self._known.is_division(other.of(text)) or self._classes.get(text[other.end - 1]) == FEATURE
            return rest != _REGION and not named
        # 奉化市|大学生创业园
        used = text[span.end - 1] in GROUNDS and self._known.is_full(other.of(text))
        tail = self._tails.start_to(text, span.end, other.end + 1)
        words = [word.of(text) for word in segments.over(Span(other.end, span.end)) if tail is None or word.end <= tail]
        return not used and any((self._runs.stops(word) and not word.isascii()) or word in UNNAMED for word in words)

    def _is_called(self, segments: Segments, head: Span, end: int) -> bool:
        """Tell whether a noun at `head` begins the name of dwellings that end at `end`: 水岸|青城小区."""
        noun, tail = head.of(segments.text), self._tails.start_to(segments.text, end, head.end)
        housing = tail is not None and self._classes[segments.text[tail:end]] == HOUSING
        return housing and noun not in self._general and segments.at(head.start) == head and is_nominal(noun)

    def links(self, text: str, span: Span, others: Sequence[Span]) -> tuple[Span, ...]:
        """Return the two places in a row that another tagger sees in the one at `span`, or none: 济南|遥墙机场.

        Of a town and its village `span` may be only the beginning. A road begins where the other sees it begin.
        """
        row = all(first.end == second.start for first, second in pairwise(others))
        if len(others) < _PAIR or not row or self._known.holds(span.of(text)):
            return ()
        head, last = others[0], others[-1]
        if last.end == span.end and text[span.end - 1] in ROADS and last.start > span.start:
            upper = Span(span.start, last.start)
            return (upper, last) if self._makes.fits(upper.of(text)) else ()
        town = head.of(text).endswith(TOWNS) and (last.end > span.end or text[last.end : span.end] == _REGION)
        whole = self._known.holds(head.of(text)) and last.end >= span.end
        if last.end == span.end and head.start < span.start < head.end:
            # 海州市|新区 lies in its city.
            return tuple(others) if self._classes.get(text[span.start : head.end]) == ZONE else ()
        begun = head.start == span.start or (whole and head.start > span.start)
        return tuple(others) if len(others) == _PAIR and begun and (whole or town) else ()

    def is_beheaded(self, text: str, span: Span, longer: Span) -> bool:
        """Tell whether the place at `span` is only the end of a `longer` one, another tagger's: 九和|人家小区."""
        if self._known.holds(span.of(text)) or longer.end != span.end or longer.start >= span.start:
            return False
        before = text[longer.start : span.start]
        return before not in self._general or before in SIDES

    def lengthened(self, segments: Segments, span: Span, longer: Span) -> Sighting | None:
        """Return the place whose name only begins with the one at `span`, as another tagger sees it, or None.

        A town or village behind its county is a place of its own: 淮阴区|丁集镇.
        """
        text, rest = segments.text, Span(span.end, longer.end)
        tail = self._tails.start_to(text, rest.end, rest.start)
        if longer.start != span.start or longer.end <= span.end or text[rest.start].isnumeric():
            return None
        if tail is None:
            sided = text[rest.start - 1] in ROADS and rest.of(text) in SIDES
            whole = sided or self._makes.is_division(longer.of(text))
            return Sighting(longer, Kind.PLACE, longer) if whole else None
        short = rest.end - rest.start < SHORTEST_OWN and self._known.holds(span.of(text))
        if short:
            own = self._classes[rest.of(text)] == FEATURE and not self._known.is_division(span.of(text))
            return Sighting(longer, Kind.PLACE, longer) if own else None
        strength = self._classes[text[tail : rest.end]]
        short = strength == FEATURE and rest.end - SHORTEST_OWN == rest.start < tail
        if strength == DIVISION or short or (strength == ZONE and tail == rest.start):
            return None
        unit = strength == UNIT and rest.start < tail and self._known.is_division(span.of(text))
        # The segmenter cut 里岔|镇安|家沟村 within the names.
        torn = unit and rest.end not in segments.ends
        words = [] if torn else [word.of(text) for word in segments.over(rest)]
        if rest.of(text) in self._general or any(self._runs.stops(word) or word in self._general for word in words):
            return None
        return Sighting(rest if unit else longer, Kind.PLACE, longer)


def is_across(text: str, span: Span, others: Sequence[Span]) -> bool:
    """Tell whether `span` is but the end of a town's name and the beginning of a village's: 里岔|镇安|家沟村.

    `others` are what another tagger sees there.
    """
    if len(others) != _PAIR or not others[0].start < span.start < others[0].end == others[1].start:
        return False
    return span.end < others[1].end and others[0].of(text).endswith(TOWNS)


@lru_cache(maxsize=8)
def place_bounds(lexicon: Lexicon) -> PlaceBounds:
    """Return the bounds of places of `lexicon`."""
    return PlaceBounds(lexicon)
