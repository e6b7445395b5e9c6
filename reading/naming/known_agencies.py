"""Agencies that are known by name, that a place names as its own, or that a row counts.

They are looked for to the letter: a listed organisation, a place's team (法国队) or branch of a known business
(成都地铁), and the short names before a count (智康、康益和惠民3家企业).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from weakref import WeakKeyDictionary

from reading.facts import Span
from reading.lexicon import Lexicon, any_of
from reading.naming.gazetteer import gazetteer
from reading.naming.rows import members
from reading.text.segments import Segments
from reading.text.vocabulary import vocabulary
from reading.text.words import is_proper, part_of_speech

_LONGEST_SEVERAL = 2
_ENOUGH_KNOWN = 2
_SHORTEST = 2
_LONGEST_COUNTED = 6
_MODEL = re.compile(r"[A-Z]?\d{3}(?![\d年])|[A-Z]-?\d")
_COUNTED_THING = re.compile("[辆架款瓶][^的,，。、；;：:“”\\s]{0,4}$")
# 来自泰国、巴西等国家和地区的12家媒体 counts no names.
_OWN = "(?:(?![的等])[\u4e00-\u9fff])"
_ROW = re.compile(
    r"(?<![\u4e00-\u9fff])[为对向由与和]?"
    rf"((?:{_OWN}{{2,6}}、){{1,9}}{_OWN}{{2,6}}[和及与]{_OWN}{{2,8}}?)等?[\d一二三四五六七八九十]+家"
)
_HOSTS = re.compile(r"由([\u4e00-\u9fffA-Za-z·、]{4,60}?)(?:联合|共同|携手)?(?:主办|承办|协办|举办)")
_SHORTEST_HOST = 2
_CREW = re.compile(r"队(?![员长伍友])|班组?(?![级长车机次])")
_NUMBER = re.compile(r"第?[\d一二三四五六七八九十]{1,4}\Z")
# What numbered parts of a plant a crew's name begins with: 采油六厂一矿|114队.
_PLANT = re.compile(r"[\u4e00-\u9fff]{2}[\d一二三四五六七八九十]{1,3}[厂矿](?:[\d一二三四五六七八九十]{1,3}[矿区])?\Z")
_LONGEST_PLANT = 12
_FIRM = r"[\u4e00-\u9fffA-Za-z·]{2,8}"
_LONGEST_HEADED = 8
_WARNED = re.compile(r"\*?ST([\u4e00-\u9fff]{2})")
_PLAIN = ("n", "v", "a", "d")
_FIRM_ROW = rf"((?:、{_FIRM})+)等(?:\d+家)?[\u4e00-\u9fff]{{0,8}}"


class KnownAgencies:
    """The organisations that lists name, and what else is printed with their names."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer and the lists of known agencies and of the words around them."""
        self._places = gazetteer(lexicon)
        self._names = vocabulary(lexicon, "known_agencies")
        self._brands = vocabulary(lexicon, "brands")
        self._followers = vocabulary(lexicon, "brand_followers")
        self._teams = vocabulary(lexicon, "team_tails")
        self._firm_words = vocabulary(lexicon, "firm_words")
        self._works = vocabulary(lexicon, "crew_works")
        self._products = vocabulary(lexicon, "product_nouns")
        self._general = frozenset(lexicon.words("agency_general"))
        self._false = vocabulary(lexicon, "false_bodies")
        self._firm_row = re.compile(_FIRM_ROW + any_of(lexicon.words("firm_nouns")))
        # In 研究所|有限公司 a firm's legal form follows.
        self._several = re.compile(any_of(lexicon.words("several_words")) + "(?!限)")
        self._found: WeakKeyDictionary[Segments, tuple[Span, ...]] = WeakKeyDictionary()

    def holds(self, name: str) -> bool:
        """Tell whether `name` is a known organisation."""
        return name in self._names

    def end_from(self, text: str, start: int) -> int | None:
        """Return the end of the longest known organisation that begins at `start` of `text`, or None."""
        return self._names.end_from(text, start)

    def start_to(self, text: str, end: int) -> int | None:
        """Return the start of the longest known organisation that ends at `end` of `text`, or None."""
        return self._names.start_to(text, end)

    def is_team(self, ending: str) -> bool:
        """Tell whether `ending` is a team's: 男篮."""
        return ending in self._teams

    def find(self, segments: Segments) -> tuple[Span, ...]:
        """Return the known organisations of a text, none inside another."""
        if segments not in self._found:
            self._found[segments] = tuple(self._find(segments))
        return self._found[segments]

    def find_besides(self, segments: Segments) -> Iterator[Span]:
        """Yield the teams and the branches of known businesses that places name, and firms by their shares' names."""
        yield from self._find_warned(segments.text)
        yield from self._find_teams(segments)
        yield from self._find_rowed(segments.text)
        yield from self._find_crews(segments.text)
        yield from self._find_hosts(segments.text)
        for place in self._places.find(segments):
            yield from self._branded(segments, place)

    @staticmethod
    def _find_warned(text: str) -> Iterator[Span]:
        """Yield the shares that are under a warning, which bear their firm's name: *ST春晖, not ST板块."""
        for share in _WARNED.finditer(text):
            if part_of_speech(share[1])[:1] not in _PLAIN or is_proper(share[1]):
                yield Span(*share.span())

    def _find_hosts(self, text: str) -> Iterator[Span]:
        """Yield the firms without a legal form that a row says to hold something: 由海联教育、云岭文旅联合主办."""
        for row in _HOSTS.finditer(text):
            for host in members(row):
                trade = self._firm_words.start_to(text, host.end, host.start + _SHORTEST_HOST)
                if trade is not None and not self._places.holds(host.of(text)):
                    yield host

    def _find_crews(self, text: str) -> Iterator[Span]:
        """Yield the crews that their number and their work name: 采油108队, 1205钻井队, 采油六厂一矿114队."""
        for crew in _CREW.finditer(text):
            work = self._works.start_to(text, crew.start())
            end = crew.start() if work is None else work
            number = _NUMBER.search(text, max(0, end - _LONGEST_COUNTED), end)
            if number is None:
                continue
            start = self._works.start_to(text, number.start()) if work is None else number.start()
            if start is None:
                plant = _PLANT.search(text, max(0, number.start() - _LONGEST_PLANT), number.start())
                start = plant.start() if plant else None
            if start is not None and (work is None or len(number[0]) > 1):
                yield Span(start, crew.end())

    def _find_rowed(self, text: str) -> Iterator[Span]:
        """Yield the firms of a row that says so at its end, two of which are known: 美的、九牧厨卫等知名企业."""
        for row in self._firm_row.finditer(text):
            firms = [*members(row), *self._first_firm(text, row.start())]
            known = sum(self._is_known_firm(firm.of(text)) for firm in firms)
            if known >= _ENOUGH_KNOWN:
                yield from (firm for firm in firms if not self._places.holds(firm.of(text)))

    def _first_firm(self, text: str, end: int) -> list[Span]:
        """Return the firm at `end`, where a row of them begins, if it is known or a place stands before it."""
        known = self._names.start_to(text, end)
        if known is not None:
            return [Span(known, end)]
        starts = range(max(0, end - _LONGEST_HEADED), end - _SHORTEST)
        return [Span(at, end) for at in starts if (self._places.end_from(text, at) or end) < end][:1]

    def _is_known_firm(self, name: str) -> bool:
        """Tell whether `name` is a known firm's, with a place before it or a trade behind it: 宁波|方太."""
        behind = self._places.end_from(name, 0)
        own = name[behind:] if behind is not None else name
        named = own in self._names or own in self._brands
        return named or self._firm_words.start_to(own, len(own), _SHORTEST) is not None

    def is_business(self, word: str) -> bool:
        """Tell whether `word` names a firm or a public undertaking behind a place: 海州|文旅, 海州|公交."""
        return word in self._names or word in self._brands or word in self._firm_words

    def _find(self, segments: Segments) -> Iterator[Span]:
        behind = 0
        for start, ends in self._names.find_starts(segments.text):
            end = next((end for end in ends if end in segments.ends), None)
            if end is None or start < behind or start not in segments.starts:
                continue
            behind = end
            if not (self.is_product(segments.text, Span(start, end)) or self._is_many(segments.text, Span(start, end))):
                yield Span(start, end)

    def _is_many(self, text: str, body: Span) -> bool:
        """Tell whether words before a known body make it many bodies: 各级|残联, 内地|市政府."""
        false = self._false.start_to(text, body.end)
        several = self.holds_several(text, max(0, body.start - _LONGEST_SEVERAL), body.start)
        return several or (false is not None and false < body.start)

    def holds_several(self, text: str, start: int, end: int) -> bool:
        """Tell whether a word between `start` and `end` of `text` makes many bodies of the name around it: 各级."""
        return self._several.search(text, start, end) is not None

    def is_whole(self, segments: Segments, span: Span) -> bool:
        """Tell whether what is seen at `span` is no make of a thing, and no piece of a word: 人社部|门, 北大|桥."""
        text, first, last = segments.text, segments.at(span.start), segments.at(span.end - 1)
        short = span.end - span.start == _SHORTEST
        begun = short and first.start < span.start and part_of_speech(first.of(text)) != ""
        other = last.of(text) in self._general or last.of(text) in self._false
        cut = last.end > span.end and (other or (short and part_of_speech(last.of(text)) != ""))
        return not (begun or cut or self.is_product(text, span))

    def is_product(self, text: str, span: Span) -> bool:
        """Tell whether the organisation at `span` is only the make of a thing: 一辆|奔驰, 奔驰|轿车, 波音|737."""
        name = span.of(text)
        if name not in self._names or self._firm_words.start_to(name, len(name)) is not None:
            return False
        behind = self._products.end_from(text, span.end) is not None or _MODEL.match(text, span.end) is not None
        return behind or _COUNTED_THING.search(text, max(0, span.start - _LONGEST_COUNTED), span.start) is not None

    def _find_teams(self, segments: Segments) -> Iterator[Span]:
        """Yield the teams that places name: 法国队, 辽宁男篮."""
        for tail, ends in self._teams.find_starts(segments.text):
            end = next((end for end in ends if end in segments.ends), None)
            start = self._places.start_before(segments, tail)
            if start is not None and end is not None:
                yield Span(start, end)

    def _branded(self, segments: Segments, place: Span) -> Iterator[Span]:
        for end in self._brands.ends_from(segments.text, place.end):
            if end in segments.ends and self._followers.end_from(segments.text, end) is None:
                yield Span(place.start, end)
                return


def find_counted(text: str) -> Iterator[Span]:
    """Yield the short names of a row that is counted behind it: 智康、康益和惠民3家企业."""
    for row in _ROW.finditer(text):
        yield from members(row)


@lru_cache(maxsize=8)
def known_agencies(lexicon: Lexicon) -> KnownAgencies:
    """Return the known agencies of `lexicon`."""
    return KnownAgencies(lexicon)
