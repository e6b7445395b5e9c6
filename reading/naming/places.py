"""Places: divisions, streets, communities, villages, buildings, grounds, roads and waters.

A place is a known one, or a word of its own before an ending that places have (顶峰家园小区, 幸福路). Several in a row
are levels of one address: each level is a name, and the whole row is the longer form of the last.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.naming.gazetteer import TOWNS, gazetteer
from reading.naming.runs import runs
from reading.tagging.tagger import Sighting
from reading.text.overlaps import Overlaps, longest
from reading.text.segments import Segments, is_proper
from reading.text.vocabulary import Vocabulary
from reading.text.words import is_word, part_of_speech

_LONGEST = 10
_OWN = 2
_SHORT_UNIT = 3
_NOWHERE = -1
_NAMING_TAGS = ("", "ns", "nr", "nz", "nt")
_DIVISION, _UNIT, _ZONE, _HOUSING, _SITE, _FEATURE = "division", "unit", "zone", "housing", "site", "feature"
_PLACE_TAGS = ("ns", "nz")
_MEASURE, _NUMBER, _PREPOSITION = "q", "m", "p"
_ROADS = "路街道"
_UNNAMED = ("一", "某")
_REGION = "地区"
_POINT = "点"
_SIDES = tuple("东西南北中")
_GOING = "登赴访抵游返援驻"
_BESIDE = "上下里内边旁畔外"
_COUNTED = re.compile(r"[\d一二两三四五六七八九十百几]+(?:个|[省市州县区盟旗镇乡村]{2})[省市州县区盟旗镇乡村]*")
_SECTION = re.compile(r"[一二三四五六七八九十东西南北中]{1,2}段")
_NUMBERED = re.compile(
    r"(?=[国省县乡GSXY\d])(?:(?:[国省县乡]道)?[GSXY]\d{1,4}(?:[国省]道|高速公路|高速|线)|(?<!\d)\d{3}[国省]道|[国省县]道[GSXY]?\d{3}(?:线)?)"
)
_VILLAGES = "村区"
_TOWN = re.compile(r"[\u4e00-\u9fff]{1,5}?(?:镇|乡|街道)(?=[\u4e00-\u9fff]{2,6}(?:村|社区|小区)$)")
_FAMILY = re.compile(r"家[^园居具庭\W]?$")
_ROW = re.compile(
    r"(?<![\u4e00-\u9fff])[为对在向由与和]?((?:[\u4e00-\u9fff]{2,6}、){1,9}[\u4e00-\u9fff]{2,6}?)等?[\d一二三四五六七八九十]+个(?:小区|村|社区|街道|乡镇|镇|乡|县|区)"
)
_ROWED = re.compile(r"[^、]+")
_HOME = re.compile(r"([\u4e00-\u9fff]{2,8})的(?:业主|住户|居民)")
_CLOSING = "”」"
_QUOTED = re.compile(r"[“「][^“”「」,，。、：:！!？?]{2,8}[”」]$")
_PHASE = re.compile(r"[(（][一二三四五六七八九十\d]+期(?:[、和][一二三四五六七八九十\d]+期)*[)）]")


class Places:
    """What tells a place from other words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer and the lists of places, of what makes them general or names them, and `agency_tails`."""
        self._known = gazetteer(lexicon)
        self._runs = runs(lexicon)
        self._classes = lexicon.table("place_tails")
        self._tails = Vocabulary(self._classes)
        self._hints = lexicon.words("place_hints")
        strengths = lexicon.table("agency_tails")
        self._agencies = Vocabulary(word for word in strengths if len(word) > 1)
        self._bodies = Vocabulary(lexicon.words("known_agencies"))
        self._halls = frozenset(lexicon.words("halls"))
        self._general = frozenset(lexicon.words("place_general"))
        self._naming = frozenset(lexicon.words("place_naming"))
        self._surnames = frozenset(lexicon.words("surnames"))

    def fits(self, name: str) -> bool:
        """Tell whether `name`, which another tagger sees, may be a place: it is known, or ends like one."""
        if self._known.is_stem(name) and name not in self._general:
            return True
        tag = part_of_speech(name)
        if name[-1:] in _SIDES and (self._known.holds(name[:-1]) or self._known.is_stem(name[:-1])):
            return True
        if name in self._general or self._is_led(name) or _COUNTED.fullmatch(name) or tag[:1] in ("v", "a", "d"):
            return False
        if self._known.holds(name) or (tag == "ns" and len(name) > 1):
            return True
        if len(name) == _OWN:
            return not tag and part_of_speech(name[0])[:1] != "v" and self._classes.get(name[-1]) in (_UNIT, _FEATURE)
        return self._tails.start_to(name, len(name), _OWN) is not None or name.endswith(self._hints)

    def within(self, text: str, span: Span) -> Span:
        """Return `span` without the verb before a known place, or the character behind one: 登|珠峰, 象鼻山|下."""
        known = Span(span.start + 1, span.end)
        if text[span.start] in _GOING and self._known.holds(known.of(text)) and not self._known.holds(span.of(text)):
            return known
        inner = Span(span.start, span.end - 1)
        beside = text[inner.end] in _BESIDE and not self.fits(span.of(text)) and self.fits(inner.of(text))
        return inner if beside else span

    def parted(self, text: str, seen: Sighting) -> Iterator[Sighting]:
        """Yield the town and the village that `seen` holds as one name, or what is `seen`: 清水镇|河湾村."""
        town = _TOWN.match(text, *seen.span) if text[seen.span.end - 1] in _VILLAGES else None
        if town is None or town[0] in self._general or self._known.holds(seen.span.of(text)):
            yield seen
            return
        middle = town.end()
        yield Sighting(Span(seen.span.start, middle), Kind.PLACE, Span(seen.chain.start, middle))
        yield Sighting(Span(middle, seen.span.end), Kind.PLACE, seen.chain)

    def is_telling(self, segments: Segments, span: Span) -> bool:
        """Tell whether the place at `span` is known, is lived in, or has its own name: not 高速铁路, 景区小区."""
        text = segments.text
        tail = self._tails.start_to(text, span.end, span.start + 1)
        if tail is None or self._known.holds(span.of(text)) or self._hall(segments, tail, span.end) == span:
            return True
        own = [text[word.start : min(word.end, tail)] for word in segments.over(Span(span.start, tail))]
        strength = self._classes[text[tail : span.end]]
        if strength == _UNIT or (strength == _HOUSING and len(own) > 1 and not any(map(self._runs.stops, own))):
            return True
        return any(self._known.holds(each) or each in self._naming or is_proper(each) or each.isdigit() for each in own)

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
            return self._known.end_from(text, span.start) != other.start
        if other.start != span.start or not self._known.holds(other.of(text)):
            return False
        rest = text[other.end : span.end]
        if self._classes.get(rest) == _SITE:
            return rest != _REGION and not self._known.is_division(other.of(text))
        tail = self._tails.start_to(text, span.end, other.end + 1)
        words = [word.of(text) for word in segments.over(Span(other.end, span.end)) if tail is None or word.end <= tail]
        return any((self._runs.stops(word) and not word.isascii()) or word in _UNNAMED for word in words)

    def is_chain(self, text: str, span: Span, others: Sequence[Span]) -> bool:
        """Tell whether `others`, another tagger's, are two places in a row that make up `span`: 济南|遥墙机场.

        Of a town and its village `span` may be only the beginning.
        """
        if len(others) != _OWN or self._known.holds(span.of(text)) or others[0].end != others[1].start:
            return False
        town = others[0].of(text).endswith(TOWNS) and others[1].end > span.end
        whole = self._known.holds(others[0].of(text)) and others[1].end == span.end
        return others[0].start == span.start and (whole or town)

    def is_beheaded(self, text: str, span: Span, longer: Span) -> bool:
        """Tell whether the place at `span` is only the end of a `longer` one, another tagger's: 九和|人家小区."""
        if self._known.holds(span.of(text)) or longer.end != span.end or longer.start >= span.start:
            return False
        return text[longer.start : span.start] not in self._general

    def lengthened(self, segments: Segments, span: Span, longer: Span) -> Sighting | None:
        """Return the place whose name only begins with the one at `span`, as another tagger sees it, or None.

        A town or village behind its county is a place of its own: 淮阴区|丁集镇.
        """
        text, rest = segments.text, Span(span.end, longer.end)
        tail = self._tails.start_to(text, rest.end, rest.start)
        if longer.start != span.start or tail is None or text[rest.start].isnumeric():
            return None
        if rest.end - rest.start < _OWN and self._known.holds(span.of(text)):
            return None
        strength = self._classes[text[tail : rest.end]]
        short = strength == _FEATURE and rest.end - _OWN == rest.start < tail
        if strength == _DIVISION or short or (strength == _ZONE and tail == rest.start):
            return None
        words = (word.of(text) for word in segments.over(rest))
        if rest.of(text) in self._general or any(self._runs.stops(word) or word in self._general for word in words):
            return None
        unit = strength == _UNIT and rest.start < tail and self._known.is_division(span.of(text))
        return Sighting(rest if unit else longer, Kind.PLACE, longer)

    def find(self, segments: Segments) -> Iterator[Sighting]:
        """Yield the places of a text; levels of one address follow each other, each with its chain."""
        known = tuple(span for span in self._known.find(segments) if segments.text[span.start - 1 : span.start] != "小")
        full = tuple(span for span in known if self._known.is_full(span.of(segments.text)))
        tails = tuple(self._tailed(segments))
        roads = tuple(self._ended(segments, tails, (_FEATURE,), full))
        apart = tuple(_apart_from(roads, known))
        divisions = tuple(self._ended(segments, tails, (_DIVISION, _UNIT, _ZONE), apart))
        bounds = (*divisions, *_apart_from(divisions, full))
        sites = (
            *self._ended(segments, tails, (_HOUSING,), (*divisions, *apart)),
            *self._ended(segments, tails, (_SITE, _FEATURE), bounds),
        )
        numbered = (Span(*match.span()) for match in _NUMBERED.finditer(segments.text))
        quoted = self._quoted(segments.text, tails)
        others = (*numbered, *quoted, *self._homes(segments, full), *_rowed(segments.text))
        spans = tuple(longest({*known, *divisions, *sites, *others}))
        for chained in (_chained(spans), _chained(tuple(self._phases(segments.text, spans)))):
            for each in chained:
                yield from self.parted(segments.text, each)

    def _quoted(self, text: str, tails: Iterable[tuple[int, Span]]) -> Iterator[Span]:
        """Yield the grounds that marks name: “江边书舟”|城市书房."""
        for tail, word in tails:
            named = self._classes[text[tail : word.end]] == _SITE and word.end - tail > 1 and text[tail - 1] in _CLOSING
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

    def _phases(self, text: str, spans: Iterable[Span]) -> Iterator[Span]:
        """Yield places together with the building phase printed behind them: 汇景小区(一期、二期)."""
        for span in spans:
            phase = _PHASE.match(text, span.end)
            if phase:
                yield Span(span.start, phase.end())

    def _tailed(self, segments: Segments) -> Iterator[tuple[int, Span]]:
        """Yield each word with which a place's ending ends, with where the ending starts; known places end nothing."""
        for tail in self._tails.find_ends(segments.text):
            word = segments.ending_at(tail.end)
            if word is not None and not self._known.holds(word.of(segments.text)):
                yield tail.start, word

    def _ended(
        self, segments: Segments, tails: Iterable[tuple[int, Span]], classes: tuple[str, ...], bounds: Iterable[Span]
    ) -> Iterator[Span]:
        ends = sorted(bounds, key=lambda each: each.end)
        passed = _NOWHERE
        for tail, word in tails:
            if self._classes[segments.text[tail : word.end]] not in classes:
                continue
            span = self._named(segments, tail, word.end, max(passed, self._floor(segments.text, ends, tail)))
            if span is not None:
                passed = span.end if _UNIT in classes else passed
                yield span

    def _floor(self, text: str, bounds: Sequence[Span], tail: int) -> int:
        """Return where the last of `bounds` before `tail` ends; a short form right before it is the name's own word."""
        last = bisect_right(bounds, tail, key=lambda each: each.end) - 1
        own = last >= 0 and bounds[last].end == tail
        if own and (self._is_short(bounds[last].of(text)) or text[tail - 1] in _ROADS):
            last -= 1
        return bounds[last].end if last >= 0 else _NOWHERE

    def _is_short(self, name: str) -> bool:
        return self._known.holds(name) and not self._known.is_full(name)

    def _hall(self, segments: Segments, tail: int, end: int) -> Span | None:
        """Return the place that is named after the known body before its ending: 国家话剧院|剧场, 北京人艺|实验剧场."""
        text = segments.text
        edges = (tail, segments.at(tail).start) if text[tail:end] in self._halls else ()
        starts = (self._bodies.start_to(text, edge) for edge in edges)
        return next((Span(start, end) for start in starts if start is not None and start in segments.starts), None)

    def _named(self, segments: Segments, tail: int, end: int, floor: int) -> Span | None:
        hall = self._hall(segments, tail, end)
        if hall is not None:
            return hall
        start = self._own_start(segments, tail, floor)
        chained = start == floor
        start = (
            start
            if chained
            else self._behind_general(segments, self._runs.lead(segments, start, tail, of_place=True), tail)
        )
        start = self._behind_short(segments, start, Span(tail, end))
        if start == tail or tail - start > _LONGEST or self._is_at_agency(segments.text, tail, end):
            return None
        if not self._names(segments, Span(start, tail), segments.text[tail:end], chained=chained):
            return None
        section = _SECTION.match(segments.text, end) if segments.text[end - 1] in _ROADS else None
        return Span(start, section.end() if section else end)

    def _is_at_agency(self, text: str, tail: int, end: int) -> bool:
        """Tell whether the ending only says where at an agency something is: 中学|安置点."""
        return text[end - 1] == _POINT and self._agencies.start_to(text, tail) is not None

    def _own_start(self, segments: Segments, tail: int, floor: int) -> int:
        family = _FAMILY.search(segments.text, max(floor, tail - 2), tail)
        if family and segments.text[family.start() - 1 : family.start()] in self._surnames and family.start() > floor:
            return family.start() - 1
        if 0 < tail - floor <= _SHORT_UNIT and floor > 0 and self._names_unit(segments, Span(floor, tail)):
            return floor
        if tail in segments.ends:
            start = self._runs.start(segments, tail, floor)
            return self._behind_agency(segments, start, tail) if start < tail else self._one_word(segments, tail, floor)
        word = segments.at(tail)
        plain = part_of_speech(word.of(segments.text))[:2] not in _NAMING_TAGS
        if plain and segments.text[word.start : tail] not in self._naming:
            return tail
        side = segments.text[tail] in _ROADS and segments.text[word.start : tail] in _SIDES
        own = is_word(word.of(segments.text)) and not side
        start = word.start if own else self._runs.start(segments, word.start, floor)
        if start == word.start:
            start = self._runs.unglued(segments, start, tail)
        return max(floor, self._behind_agency(segments, start, tail))

    def _names_unit(self, segments: Segments, own: Span) -> bool:
        """Tell whether what stands between a unit and the ending of a smaller one is a name: 清水镇|塘下|村."""
        text = segments.text
        inner = self._tails.start_to(text, own.start)
        units = inner is not None and self._classes[text[inner : own.start]] == _UNIT
        words = (word.of(text) for word in segments.over(own))
        return units and own.of(text).isalpha() and not any(self._runs.stops(word) for word in words)

    def _one_word(self, segments: Segments, tail: int, floor: int) -> int:
        """Return the start of the one word before `tail` if it stands right behind a place: 绿园区跃进社区."""
        word = segments.words[segments.ends[tail]]
        return word.start if word.start == floor and word.of(segments.text).isalpha() else tail

    def _behind_agency(self, segments: Segments, start: int, tail: int) -> int:
        for word in segments.over(Span(start, tail)) if start < tail else ():
            if word.end < tail and self._agencies.start_to(segments.text, word.end, start) is not None:
                start = word.end
        return start

    def _behind_general(self, segments: Segments, start: int, tail: int) -> int:
        """Return `start`, moved behind general words that only stand before a known place: 共建社区|辽宁路."""
        words = segments.over(Span(start, tail)) if start < tail else ()
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
        own = self._known.is_county(text[start:end]) or self._classes[tail.of(text)] == _UNIT
        if own or tail.start - end < _OWN:
            return start
        first = segments.at(end).of(text)
        proper = is_proper(first) and first not in self._general and part_of_speech(first) != "j"
        return end if proper else start

    def _names(self, segments: Segments, own: Span, tail: str, *, chained: bool) -> bool:
        words = [segments.text[max(word.start, own.start) : min(word.end, own.end)] for word in segments.over(own)]
        whole, strength = own.of(segments.text), self._classes[tail]
        if (
            whole not in _SIDES
            and tail[-1] in _ROADS
            and whole + tail not in self._general
            and part_of_speech(whole + tail) in _PLACE_TAGS
        ):
            return True
        verb = part_of_speech(words[-1])[:1] == "v" and not chained
        if verb or self._is_general(words, whole, tail) or not _is_name(words, whole) or whole.endswith(tail):
            return False
        if strength in (_UNIT, _ZONE, _HOUSING):
            return len(whole) > 1
        if strength == _DIVISION and (len(whole) == 1 or part_of_speech(words[-1]) == _NUMBER):
            return False
        if any(self._known.holds(word) or word in self._naming or is_proper(word) for word in words):
            return strength == _SITE or self._is_feature(words, tail)
        return False

    def _is_general(self, words: Sequence[str], whole: str, tail: str) -> bool:
        """Tell whether the words before the ending say what kind of place it is, not which one."""
        if whole + tail in self._general or self._is_led(whole + tail):
            return True
        if tail[-1] in _ROADS and part_of_speech(whole + tail) == "n":
            return True
        if self._classes[tail] == _FEATURE:
            return False
        return whole in self._general or (words[-1] in self._general and (len(words) == 1 or len(words[-1]) > 1))

    def _is_led(self, name: str) -> bool:
        """Tell whether a preposition and a general word were taken for one name: 在|城镇."""
        return part_of_speech(name[:1]) == _PREPOSITION and name[1:] in self._general

    @staticmethod
    def _is_feature(words: list[str], tail: str) -> bool:
        tag = part_of_speech(words[-1] + tail)
        return tag == "ns" or (tag in ("nz", "") and len("".join(words)) > 1)


def _is_name(words: Sequence[str], whole: str) -> bool:
    if whole.isascii() or not whole.replace("·", "").isalnum():
        return False
    return not words[0][0].isdigit() and part_of_speech(words[-1]) != _MEASURE


def _apart_from(others: Iterable[Span], spans: Iterable[Span]) -> Iterator[Span]:
    """Yield those of `spans` that share no character with any of the `others`."""
    taken = Overlaps(others)
    return (span for span in spans if not taken.touches(span))


def _rowed(text: str) -> Iterator[Span]:
    """Yield the names of a row that is counted behind it as places: 柳园、向阳里等14个小区."""
    for row in _ROW.finditer(text):
        yield from (Span(*name.span()) for name in _ROWED.finditer(text, *row.span(1)))


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
