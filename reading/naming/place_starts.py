"""Where the name of a place starts whose ending is found.

It starts behind the place or the body before it, at a word of its own, or at the known body that it is named after.
"""

import re
from functools import lru_cache
from itertools import pairwise

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.naming.gazetteer import TOWNS, gazetteer
from reading.naming.place_makes import GROUNDS, HOUSING, ROADS, SHORTEST_OWN, SIDES, SITE, UNIT, place_makes
from reading.naming.runs import runs
from reading.text.segments import Segments
from reading.text.vocabulary import Vocabulary, vocabulary
from reading.text.words import is_nominal, is_proper, is_word, part_of_speech

_LONGEST = 10
_LONGEST_USE = 8
_SHORT_UNIT = 3
_LANE = "里"
# 公园路 is named after a park; no road is named after a 森林公园.
_LONG_SITE = 3
_NAMING_TAGS = ("", "ns", "nr", "nz", "nt")
_POINT = "点"
_GOING = "上下登爬翻渡出进"
# What stands behind 行驶至 is a place from its first word on.
_TO = ("至",)
# In 旧县街道|高铁 no railway is named.
_RAILS = ("高铁", "铁路", "高速", "地铁", "城际铁路", "公路", "高速公路")
# In 漓江|水库群 no single one is named.
_GROUP = "群"
# 24小时内|向社区 tells when, not where.
_TIMED = re.compile(r"\d[多余]?个?(?:小时|分钟|[天日])")
# 组织|镇村干部
_TOWNS_AND_VILLAGES = re.compile(r"([\u4e00-\u9fff]{2})[镇乡]村")
_SECTION = re.compile(r"[一二三四五六七八九十东西南北中]{1,2}段|[东西南北](?=\d+号)")


class PlaceStarts:
    """What tells where a place's name starts."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer, the known bodies and the lists of places' and bodies' endings."""
        self._known = gazetteer(lexicon)
        self._makes = place_makes(lexicon)
        self._runs = runs(lexicon)
        self._classes = lexicon.table("place_tails")
        self._tails = vocabulary(lexicon, "place_tails")
        self._agencies = Vocabulary(word for word in lexicon.table("agency_tails") if len(word) > 1)
        self._sites = Vocabulary(word for word, use in self._classes.items() if use == SITE and len(word) > _LONG_SITE)
        self._units = Vocabulary(word for word, use in self._classes.items() if use == UNIT)
        self._bodies = vocabulary(lexicon, "known_agencies")
        self._halls = frozenset(lexicon.words("halls"))
        self._general = frozenset(lexicon.words("place_general"))
        self._naming = frozenset(lexicon.words("place_naming"))
        self._surnames = frozenset(lexicon.words("surnames"))
        self._called = vocabulary(lexicon, "place_naming")

    def find(self, segments: Segments, tail: int, end: int, floor: int) -> Span | None:
        """Return the place whose ending lies between `tail` and `end`, or None; it starts at `floor` or behind it."""
        hall = self._hall(segments, tail, end)
        if hall is not None:
            return hall
        start = self._own_start(segments, tail, floor)
        chained = start == floor
        if not (chained or segments.text[start - 1 : start] in _TO):
            start = self._behind_general(segments, self._runs.lead(segments, start, tail, of_place=True), tail)
        start = self._behind_short(segments, start, Span(tail, end))
        if start == tail or tail - start > _LONGEST or self._is_at_agency(segments.text, tail, end):
            return None
        railway = segments.text[tail:end] in _RAILS and segments.text.endswith(TOWNS, start, tail)
        grouped = segments.text[end : end + 1] == _GROUP
        timed = _TIMED.search(segments.text, start, tail)
        if railway or grouped or timed or self._is_no_name(segments.text, Span(start, tail), end):
            return None
        if not self._makes.names(segments, Span(start, tail), segments.text[tail:end], chained=chained):
            return self._grounds(segments, tail, end, floor)
        section = _SECTION.match(segments.text, end) if segments.text[end - 1] in ROADS else None
        return Span(start, section.end() if section else end)

    def _grounds(self, segments: Segments, tail: int, end: int, floor: int) -> Span | None:
        """Return the grounds that only their division and their use name, or None: 烟台市|电子商务产业园.

        The division is printed with its level; without it the words may say what stands there: 海州农产品市场.
        """
        text = segments.text
        head = self._known.start_to(text, floor) if floor in segments.starts else None
        used = text[end - 1] in GROUNDS and self._classes[text[tail:end]] != HOUSING
        if head is None or not used or not self._known.is_full(text[head:floor]):
            return None
        words = segments.parts(Span(floor, tail))
        plain = SHORTEST_OWN <= tail - floor <= _LONGEST_USE and all(map(is_nominal, words))
        return Span(head, end) if plain else None

    def _hall(self, segments: Segments, tail: int, end: int) -> Span | None:
        """Return the place that is named after the known body before its ending: 国家话剧院|剧场, 北京人艺|实验剧场."""
        text = segments.text
        edges = (tail, segments.at(tail).start) if text[tail:end] in self._halls else ()
        starts = (self._bodies.start_to(text, edge) for edge in edges)
        return next((Span(start, end) for start in starts if start is not None and start in segments.starts), None)

    def _is_at_agency(self, text: str, tail: int, end: int) -> bool:
        """Tell whether the ending only says where at an agency something is: 中学|安置点."""
        return text[end - 1] == _POINT and self._agencies.start_to(text, tail) is not None

    def _own_start(self, segments: Segments, tail: int, floor: int) -> int:
        if 0 < tail - floor <= _SHORT_UNIT and floor > 0 and self._names_unit(segments, Span(floor, tail)):
            return floor
        lane = self.lane(segments, tail, floor)
        if lane is None:
            lane = self._beside_water(segments, tail, floor)
        if lane is not None:
            return lane
        if tail in segments.ends:
            start = self._runs.start(segments, tail, floor)
            return self._behind_agency(segments, start, tail) if start < tail else self._one_word(segments, tail, floor)
        cut = tail - SHORTEST_OWN
        # In 环城|南路 nothing is called 城南.
        torn = cut >= 0 and segments.at(cut).of(segments.text) in self._naming and cut not in segments.starts
        if segments.text[tail] in ROADS and cut >= floor and not torn and segments.text[cut:tail] in self._naming:
            return cut
        word = segments.at(tail)
        plain = part_of_speech(word.of(segments.text))[:2] not in _NAMING_TAGS
        if plain and segments.text[word.start : tail] not in self._naming:
            return tail
        side = segments.text[tail] in ROADS and segments.text[word.start : tail] in SIDES
        own = is_word(word.of(segments.text)) and not side
        start = word.start if own else self._runs.start(segments, word.start, floor)
        if start == word.start:
            start = self._runs.unglued(segments, start, tail)
        return max(floor, self._behind_agency(segments, start, tail))

    def lane(self, segments: Segments, tail: int, floor: int) -> int | None:
        """Return where the lane starts that a place is named after whose ending starts at `tail`: 幸福里|小区."""
        text, lane = segments.text, tail - 1
        own = segments.ending_at(lane) if text[lane:tail] == _LANE and lane in segments.starts else None
        if own is None or own.start < floor or own.end - own.start < SHORTEST_OWN:
            return None
        proper = is_proper(own.of(text)) and own.of(text) not in self._general
        return own.start if proper or own.of(text) in self._naming else None

    def sided(self, segments: Segments, side: int) -> int | None:
        """Return where the street starts whose `side` stands before its number, or None: 中山|东二街.

        The segmenter may have cut the word that it is named after: 中|山东|二街.
        """
        text = segments.text
        called = self._called.start_to(text, side)
        own = segments.ending_at(side) if called is None else None
        if own is None or own.end - own.start < SHORTEST_OWN:
            return called
        return own.start if is_proper(own.of(text)) and own.of(text) not in self._general else None

    def _beside_water(self, segments: Segments, tail: int, floor: int) -> int | None:
        """Return where the water starts that a unit whose ending starts at `tail` lies beside: 黄河沿|社区."""
        water = self._makes.water_before(segments.text, tail)
        apart = water is not None and water in segments.starts and (water >= floor or floor == tail - 1)
        return water if apart and self._units.end_from(segments.text, tail) is not None else None

    def _is_no_name(self, text: str, own: Span, end: int) -> bool:
        """Tell whether somebody goes to what ends at `end`, or towns and villages are called up: 组织|镇村干部."""
        called = _TOWNS_AND_VILLAGES.match(text, own.start)
        if called and called.end() in (end, end + 1) and part_of_speech(called[1]).startswith("v"):
            return True
        return self._goes_there(text, own, end)

    def _goes_there(self, text: str, own: Span, end: int) -> bool:
        """Tell whether somebody whose name was taken for a height's or a water's goes there: 何玉堂|上山."""
        goes = text[own.end - 1] in _GOING and is_word(text[own.end - 1 : end]) and end - own.end == 1
        return goes and own.end - own.start > SHORTEST_OWN and text[own.start] in self._surnames

    def _names_unit(self, segments: Segments, own: Span) -> bool:
        """Tell whether what stands between a unit and the ending of a smaller one is a name: 清水镇|塘下|村."""
        text = segments.text
        inner = self._tails.start_to(text, own.start)
        units = inner is not None and self._classes[text[inner : own.start]] == UNIT
        words = (word.of(text) for word in segments.over(own))
        return units and own.of(text).isalpha() and not any(self._runs.stops(word) for word in words)

    def _one_word(self, segments: Segments, tail: int, floor: int) -> int:
        """Return the start of the one word before `tail` right behind a place: 绿园区跃进社区; else of what names some.

        So do words that end other names, numbers and verbs: 八一|小区.
        """
        word = segments.words[segments.ends[tail]]
        if word.start == floor and word.of(segments.text).isalpha():
            return word.start
        start = self._called.start_to(segments.text, tail)
        return tail if start is None or start not in segments.starts or start < floor else start

    def _behind_agency(self, segments: Segments, start: int, tail: int) -> int:
        road = segments.text[tail] in ROADS
        for word in segments.over(Span(start, tail)):
            if word.end < tail and (
                self._agencies.start_to(segments.text, word.end, start) is not None
                or (road and self._sites.start_to(segments.text, word.end, start) is not None)
            ):
                start = word.end
        return start

    def _behind_general(self, segments: Segments, start: int, tail: int) -> int:
        """Return `start`, moved behind general words that only stand before a known place: 共建社区|辽宁路."""
        words = segments.over(Span(start, tail))
        for word, following in pairwise(words):
            if word.of(segments.text) in self._general and self._known.holds(following.of(segments.text)):
                return following.start
        return start

    def _behind_short(self, segments: Segments, start: int, tail: Span) -> int:
        """Return `start`, moved behind the short form of a place before a name of its own: 贵州|黄果树瀑布.

        What begins like a county or the name of a town or village may be the name's own word: 西吉尔镇.
        """
        text = segments.text
        end = next((end for end in self._known.ends_at(text, start) if end in segments.ends), tail.start)
        own = self._known.is_county(text[start:end]) or self._classes[tail.of(text)] == UNIT
        if own or tail.start - end < SHORTEST_OWN:
            return start
        first = segments.at(end).of(text)
        proper = is_proper(first) and first not in self._general and part_of_speech(first) != "j"
        return end if proper else start


@lru_cache(maxsize=8)
def place_starts(lexicon: Lexicon) -> PlaceStarts:
    """Return the starts of places of `lexicon`."""
    return PlaceStarts(lexicon)
