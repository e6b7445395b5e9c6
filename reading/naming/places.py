"""Places: divisions, streets, communities, villages, buildings, grounds, roads and waters.

Several in a row are levels of one address: each level is a name, and the whole row is the longer form of the last.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.naming.gazetteer import TOWNS, gazetteer
from reading.naming.place_bounds import place_bounds
from reading.naming.place_makes import DIVISION, FEATURE, HOUSING, ROADS, SIDED, SITE, UNIT, ZONE
from reading.naming.place_starts import place_starts
from reading.naming.runs import runs
from reading.tagging.tagger import Sighting
from reading.text.overlaps import Overlaps, longest
from reading.text.segments import Segments
from reading.text.vocabulary import vocabulary

_LONGEST = 10
_SHORT_HEAD = 2
_NOWHERE = -1
# 来港 and 抵港 go to Hong Kong.
_COMING = "来抵赴离访"
_SMALL = "小"
_NUMBERED = re.compile(
    r"(?=[国省县乡GSXY\d])(?:(?:[国省县乡]道)?[GSXY]\d{1,4}(?:[国省]道|高速公路|高速|线)|(?<!\d)\d{3}[国省]道|[国省县]道[GSXY]?\d{3}(?:线)?)"
)
# 定西|段 is the part of a road that lies there.
_STRETCH = re.compile(f"(?<=[{''.join(ROADS)}道速线])([\u4e00-\u9fff]{{2,4}})段")
_VOLTAGE = re.compile(r"\d{2,4}(?:千伏|[kK][vV])$")
_LONGEST_VOLTAGE = 6
_LINE = re.compile(r"(?:地铁|轨道交通|轻轨|有轨电车|磁浮)[A-Z]?[\d一二三四五六七八九十]{1,2}号线")
# 和平里5号楼
_LANE = re.compile(r"里(?=\d+(?:号|弄|幢|栋))")
# In a text about trains, a place and a side before a mark are a station: 宜昌|东、荆州.
_BY_RAIL = re.compile("高铁|动车|列车|铁路|火车")
_STATION = re.compile(r"[东西南北](?=[、，,。到至和出开]|\d+座)")
_CLOSING = "”」"
_QUOTED = re.compile(r"[“「](?!最)[^“”「」,，。、：:！!？?]{2,8}(?<!的)[”」]$")

_HOME = re.compile(r"([\u4e00-\u9fff]{2,8})的(?:业主|住户|居民)")
_PHASE = re.compile(r"[(（][一二三四五六七八九十\d]+期(?:[、和][一二三四五六七八九十\d]+期)*[)）]")


class Places:
    """What tells a place from other words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer and the list of places' endings."""
        self._known = gazetteer(lexicon)
        self._starts = place_starts(lexicon)
        self._bounds = place_bounds(lexicon)
        self._runs = runs(lexicon)
        self._classes = lexicon.table("place_tails")
        self._tails = vocabulary(lexicon, "place_tails")

    def find(self, segments: Segments) -> Iterator[Sighting]:
        """Yield the places of a text; levels of one address follow each other, each with its chain."""
        known = tuple(
            span for span in self._known.find(segments) if segments.text[span.start - 1 : span.start] != _SMALL
        )
        known = tuple(_stations(segments.text, known))
        full = tuple(span for span in known if self._known.is_full(span.of(segments.text)))
        tails = tuple(self._tailed(segments))
        roads = tuple(self._ended(segments, tails, (FEATURE,), full))
        apart = tuple(_apart_from(roads, known))
        divisions = tuple(self._ended(segments, tails, (DIVISION, UNIT, ZONE), apart))
        bounds = (*divisions, *_apart_from(divisions, full))
        sites = (
            *self._ended(segments, tails, (HOUSING,), (*divisions, *apart)),
            *self._ended(segments, tails, (SITE, FEATURE), bounds),
        )
        numbered = (Span(*match.span()) for match in _NUMBERED.finditer(segments.text))
        quoted = self._quoted(segments.text, tails)
        lines = (
            *self._lines(segments),
            *self._lanes(segments),
            *self._sided(segments),
            *self._stretches(segments.text),
        )
        spans = tuple(longest({*known, *divisions, *sites, *numbered, *lines, *quoted, *self._homes(segments, full)}))
        for chained in (_chained(spans), _chained(_phases(segments.text, spans))):
            for each in chained:
                yield from self._bounds.parted(segments.text, each)

    def _lines(self, segments: Segments) -> Iterator[Span]:
        """Yield the numbered lines of a city's railways, with the city before them: 海州|轨道交通2号线."""
        for line in _LINE.finditer(segments.text):
            city = self._known.start_before(segments, line.start())
            yield Span(line.start() if city is None else city, line.end())

    def _lanes(self, segments: Segments) -> Iterator[Span]:
        """Yield the lanes behind which a house is numbered: 和平里|5号楼."""
        for lane in _LANE.finditer(segments.text):
            if lane.start() in segments.starts:
                start = self._starts.lane(segments, lane.end(), 0)
                if start is not None:
                    yield Span(start, lane.end())

    def _sided(self, segments: Segments) -> Iterator[Span]:
        """Yield the streets that a side and a number tell apart: 中山|东二街."""
        for side in SIDED.finditer(segments.text):
            start = self._starts.sided(segments, side.start())
            if start is not None:
                yield Span(start, side.end())

    def _stretches(self, text: str) -> Iterator[Span]:
        """Yield the known places that tell which part of a road is meant: 312国道|定西|段."""
        for stretch in _STRETCH.finditer(text):
            if self._known.is_division(stretch[1]):
                yield Span(*stretch.span(1))

    def _quoted(self, text: str, tails: Iterable[tuple[int, Span]]) -> Iterator[Span]:
        """Yield the grounds that marks name: “江边书舟”|城市书房."""
        for tail, word in tails:
            named = self._classes[text[tail : word.end]] == SITE and word.end - tail > 1 and text[tail - 1] in _CLOSING
            quoted = _QUOTED.search(text, max(0, tail - _LONGEST), tail) if named else None
            if quoted is not None:
                yield Span(quoted.start(), word.end)

    def _homes(self, segments: Segments, full: Iterable[Span]) -> Iterator[Span]:
        """Yield what stands between a district and its residents: 武侯区|金色海景|的业主."""
        for district in full:
            home = _HOME.match(segments.text, district.end)
            if (
                home
                and home.end(1) in segments.ends
                and not self._runs.stops(segments.at(district.end).of(segments.text))
            ):
                yield Span(*home.span(1))

    def _tailed(self, segments: Segments) -> Iterator[tuple[int, Span]]:
        """Yield each word with which a place's ending ends, with where the ending starts.

        Known places end nothing, but for towns: what lies in them starts behind them.
        """
        for tail in self._tails.find_ends(segments.text):
            word = segments.ending_at(tail.end)
            known = word is not None and self._known.holds(word.of(segments.text))
            if word is None or (known and not word.of(segments.text).endswith(TOWNS)):
                continue
            if not (tail.end - tail.start == 1 and segments.text[tail.start - 1] in _COMING):
                yield tail.start, word

    def _ended(
        self, segments: Segments, tails: Iterable[tuple[int, Span]], classes: tuple[str, ...], bounds: Iterable[Span]
    ) -> Iterator[Span]:
        ends = sorted(bounds, key=lambda each: each.end)
        passed = _NOWHERE
        for tail, word in tails:
            if self._classes[segments.text[tail : word.end]] not in classes:
                continue
            span = self._starts.find(segments, tail, word.end, max(passed, self._floor(segments.text, ends, tail)))
            if span is not None:
                passed = span.end if UNIT in classes else passed
                yield _with_voltage(segments.text, self._known_town(segments.text, span))

    def _known_town(self, text: str, span: Span) -> Span:
        """Return the known town with which a place far longer ends, else `span`: 客运东站至|达浒镇."""
        start = self._known.start_to(text, span.end) if text[span.start : span.end].endswith(TOWNS) else None
        return span if start is None or start - span.start <= _SHORT_HEAD else Span(start, span.end)

    def _floor(self, text: str, bounds: Sequence[Span], tail: int) -> int:
        """Return where the last of `bounds` before `tail` ends; a short form right before it is the name's own word."""
        last = bisect_right(bounds, tail, key=lambda each: each.end) - 1
        own = last >= 0 and bounds[last].end == tail
        if own and (self._is_short(bounds[last].of(text)) or text[tail - 1] in ROADS):
            last -= 1
        return bounds[last].end if last >= 0 else _NOWHERE

    def _is_short(self, name: str) -> bool:
        return self._known.holds(name) and not self._known.is_full(name) and not name.endswith(TOWNS)


def _with_voltage(text: str, span: Span) -> Span:
    """Return the place at `span` with the voltage printed before it: 220千伏|青石变电站."""
    voltage = _VOLTAGE.search(text, max(0, span.start - _LONGEST_VOLTAGE), span.start)
    return Span(voltage.start(), span.end) if voltage else span


def _stations(text: str, places: Iterable[Span]) -> Iterator[Span]:
    """Yield `places`, each with the side that tells its station, where a text tells of trains: 黄石|北、孝感|北."""
    by_rail = _BY_RAIL.search(text) is not None
    for place in places:
        side = by_rail and _STATION.match(text, place.end)
        yield Span(place.start, side.end()) if side else place


def _apart_from(others: Iterable[Span], spans: Iterable[Span]) -> Iterator[Span]:
    """Yield those of `spans` that share no character with any of the `others`."""
    taken = Overlaps(others)
    return (span for span in spans if not taken.touches(span))


def _phases(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield places together with the building phase printed behind them: 汇景小区(一期、二期)."""
    for span in spans:
        phase = _PHASE.match(text, span.end)
        if phase:
            yield Span(span.start, phase.end())


def _chained(spans: Iterable[Span]) -> Iterator[Sighting]:
    head = behind = -1
    for span in spans:
        head = head if span.start == behind else span.start
        behind = span.end
        yield Sighting(span, Kind.PLACE, Span(head, behind))


@lru_cache(maxsize=8)
def places(lexicon: Lexicon) -> Places:
    """Return the places of `lexicon`."""
    return Places(lexicon)
