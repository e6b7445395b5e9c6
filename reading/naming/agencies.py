"""Agencies: every named organisation, from a ministry to a cooperative.

An agency is a known one, a place with a known business behind it (成都地铁), or an ending that organisations have
with enough before it: a place, a bare level (市, 区 …), or a name of its own. A part (科, 处 …) is named behind
its whole.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from weakref import WeakKeyDictionary

from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.naming.gazetteer import gazetteer
from reading.naming.missions import find_mission
from reading.naming.runs import runs
from reading.tagging.tagger import Sighting
from reading.text.overlaps import Overlaps
from reading.text.segments import Segments, is_proper
from reading.text.vocabulary import Vocabulary
from reading.text.words import part_of_speech

_STREETS = ("街道", "镇", "乡")
_STRONG, _WEAK, _PLAIN, _PART = "strong", "weak", "plain", "part"
_LONGEST = 40
_SHORTEST_PART = 4
_LONGEST_DATED = 21
_TELLING = 2
_BRANCHES = ("分行", "支行", "分公司", "分院", "分校", "分社", "分局")
_GLUED = 3
_LONGEST_FIRM = 6
_VAGUE = ("所", "中心")
_PARTY = ("省委", "市委", "州委", "县委", "区委")
_STATE = "国家"
_NATIONAL = ("国家", "中央", "全国")
_HOUSING = "housing"
_PREPOSITION = "p"
_BODY = "nt"
_AND = ("和", "与", "及")
_UNNAMED = re.compile(r"\d+号|各|多[地省市县]|[一二两三四五六七八九十几多数\d]+(?:[家所个支]|大(?!连池))")
# A blank, or a bracket or another mark of a pair that only opens or only closes.
_BROKEN = re.compile(
    r"[ \u3000](?![A-Za-z])|^[^(（]*[)）]|[(（][^)）]*$|^[^“「]*[”」]|[“「][^”」]*$|^[^《]*》|《[^》]*$"
)
_PARTICLE = re.compile("[的了着]")
_SEVERAL = re.compile("各级|各地|多地|多省|多家")
_MEASURED = re.compile(r"\d+[余多]?[亩名位人户万亿座间辆台年月日岁元米吨批次条项处片栋]")
_MODEL = re.compile(r"[A-Z]?\d{3}(?![\d年])|[A-Z]-?\d")
_COUNTED_THING = re.compile("[辆架款瓶][^的,，。、；;：:“”\\s]{0,4}$")
_DAY = "·"
_DATED = re.compile(r"[“\"]\d{1,2}·\d{1,2}[”\"][\u4e00-\u9fff]{0,14}$")
_QUOTED = re.compile(r"[“「](?=[^“”「」,，。]*$)")
_CLOSING = "”」"
_OPENING = "“「"
_JOINING = ("联合", "协同", "协助", "会同")
_QUOTED_WORD = re.compile(r"[“「][^“”「」,，。、：:！!？?]{1,8}[”」]$")
_ROWED = re.compile(r"[^、和及与]+")
# 来自泰国、巴西等国家和地区的12家媒体 counts no names.
_OWN = "(?:(?![的等])[\u4e00-\u9fff])"
_ROW = re.compile(
    r"(?<![\u4e00-\u9fff])[为对向由与和]?"
    rf"((?:{_OWN}{{2,6}}、){{1,9}}{_OWN}{{2,6}}[和及与]{_OWN}{{2,8}}?)等?[\d一二三四五六七八九十]+家"
)
_NAMED = frozenset({"nr", "ns", "nt", "nz"})
_COMMON = frozenset({"n", "v", "vn", "a", "b", "d", "l", "i", "f", "s", "t"})


class Agencies:
    """What tells an organisation from other words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer and the lists `agency_tails`, `agency_general`, `known_agencies`, `brands`, `levels`."""
        self._places = gazetteer(lexicon)
        self._runs = runs(lexicon)
        self._strengths = lexicon.table("agency_tails")
        self._tails = Vocabulary(self._strengths)
        self._general = frozenset(lexicon.words("agency_general"))
        self._false = Vocabulary(lexicon.words("false_bodies"))
        self._known = Vocabulary(lexicon.words("known_agencies"))
        self._brands = Vocabulary(lexicon.words("brands"))
        self._team_tails = Vocabulary(lexicon.words("team_tails"))
        self._firm_words = Vocabulary(lexicon.words("firm_words"))
        self._outlets = Vocabulary(lexicon.words("outlet_tails"))
        self._products = Vocabulary(lexicon.words("product_nouns"))
        self._offices = Vocabulary(lexicon.words("offices"))
        self._housing = Vocabulary(word for word, use in lexicon.table("place_tails").items() if use == _HOUSING)
        self._committees = frozenset(lexicon.words("committees"))
        self._levels = Vocabulary(lexicon.words("levels"))
        self._found: WeakKeyDictionary[Segments, tuple[Span, ...]] = WeakKeyDictionary()

    def fits(self, name: str) -> bool:
        """Tell whether `name` ends like an agency, with enough before the ending."""
        if name in self._known or self._is_firm(name) or self._is_outlet(name):
            return True
        tail = self._tails.start_to(name, len(name), _TELLING)
        if (
            tail is None
            or self._false.start_to(name, len(name)) is not None
            or _UNNAMED.search(name)
            or name[0].isdigit()
            or _MEASURED.match(name)
        ):
            return False
        if len(name) - tail == 1 and not self._may_end_short(name):
            return False
        own = name[:tail]
        led = part_of_speech(own[:1]) == _PREPOSITION and not part_of_speech(own[:_TELLING])
        return not led and not own.isspace() and (own not in self._general or own == _STATE or self._places.holds(own))

    def may_be(self, name: str) -> bool:
        """Tell whether `name`, which another tagger sees, can be a body's at all: less is asked than by `fits`.

        A name of its own needs no ending (速卖通); a place or an office is no body, nor what many bodies share.
        """
        if _BROKEN.search(name):
            return False
        if self.fits(name):
            return True
        if len(name) < _TELLING or _UNNAMED.search(name) or _MEASURED.match(name):
            return False
        if self._places.is_chain(name) or self._false.start_to(name, len(name)) is not None:
            return False
        tail = self._tails.start_to(name, len(name))
        if tail is None:
            plain = part_of_speech(name) in _COMMON or _PARTICLE.search(name) is not None
            return not plain and self._offices.start_to(name, len(name)) is None
        named = tail > 0 and name[:tail] not in self._general
        return named and (self._strengths[name[tail:]] != _PART or self._names_whole(name[:tail]))

    def _names_whole(self, own: str) -> bool:
        """Tell whether what stands before a part's ending names the whole: 中共中央|对外联络, 南京市第一医院|妇."""
        headed = self._known.end_from(own, 0) or next(iter(self._places.ends_at(own, 0)), None)
        return (headed is not None and len(own) - headed >= _TELLING) or own.startswith(_NATIONAL)

    def holds(self, name: str) -> bool:
        """Tell whether `name` is a known organisation."""
        return name in self._known

    def _is_firm(self, name: str) -> bool:
        """Tell whether `name` is made like a firm's without its legal form, of a word of its own: 宁远科技."""
        tail = self._firm_words.start_to(name, len(name), _TELLING)
        if tail is None or not name.isalnum() or tail > _LONGEST_FIRM:
            return False
        return is_proper(name[:tail]) and not self._places.holds(name[:tail])

    def _is_outlet(self, name: str) -> bool:
        """Tell whether `name` is a newspaper's, of a known place or a word of its own: 瓯江晚报."""
        tail = self._outlets.start_to(name, len(name), _TELLING)
        return tail is not None and name.isalnum() and (self._places.holds(name[:tail]) or is_proper(name[:tail]))

    def _may_end_short(self, name: str) -> bool:
        """Tell whether `name`, which ends with one character (局), begins with a place and ends like no other word."""
        headed = next(iter(self._places.ends_at(name, 0)), None) is not None
        word = name[-_TELLING:]
        return headed and part_of_speech(word) not in _COMMON and not self._places.is_stem(word)

    def is_department(self, text: str, span: Span, whole: Span) -> bool:
        """Tell whether the body at `span` is a department of the `whole` that its name begins with."""
        rest = text[whole.end : span.end]
        if rest in self._firm_words or self._places.holds(rest) or self.holds(span.of(text)):
            return False
        tail = self._tails.start_to(text, span.end, whole.end)
        ending = text[tail : span.end] if tail is not None else ""
        part = self._strengths.get(ending, _PART) in (_WEAK, _PART)
        return part and whole.start == span.start and ending not in _BRANCHES

    def is_telling(self, segments: Segments, span: Span) -> bool:
        """Tell whether the body at `span` has a name of its own before its ending, which no other tagger vouches for.

        A place or a level is enough for what only they have (某市|民政局); a firm or a school must have another word.
        """
        text = segments.text
        tail = self._tails.start_to(text, span.end, span.start + 1)
        if tail is None or span.of(text) in self._known:
            return True
        own = [text[word.start : min(word.end, tail)] for word in segments.over(Span(span.start, tail))]
        strength, headed = self._strengths[text[tail : span.end]], self.is_headed(segments, span.start)
        if headed and text[tail : span.end] in self._team_tails:
            return True
        if strength == _PLAIN and not self._is_level(own[0]):
            own = [word for word in own if word not in self._general]
            return len(own) > headed and (
                headed or any(word.isascii() or part_of_speech(word) in _NAMED for word in own)
            )
        if text[tail : span.end] in _VAGUE and self._known.end_from(text, span.start) is None:
            return self._is_level(own[0]) or any(word not in self._general for word in own[headed:])
        if strength != _STRONG or headed:
            return True
        return len(own) > 1 or len(own[0]) > _GLUED or is_proper(own[0]) or text[tail : span.end].startswith(_STREETS)

    def is_headed(self, segments: Segments, start: int) -> bool:
        """Tell whether a known place, a known organisation or a bare level begins at `start`."""
        known = self._known.end_from(segments.text, start) or next(
            iter(self._places.ends_at(segments.text, start)), None
        )
        return known is not None or self._is_level(segments.at(start).of(segments.text))

    def find(self, segments: Segments) -> Iterator[Sighting]:
        """Yield the agencies of a text; a whole may be yielded inside the name of its part."""
        places = {span.start: span for span in self._places.find(segments)}
        tails = dict(self._ended(segments, places))
        outers = Overlaps(tails)
        for span in tails:
            whole = next(
                (other for other in outers.crossing(span) if self._is_part_of(segments, span, tails, other)), None
            )
            if not (
                self._is_swallowed(segments, span, outers, tails) or self._is_in_office(segments.text, span, whole)
            ):
                yield Sighting(own_name(span, whole), Kind.AGENCY, span)
        yield from (Sighting(span, Kind.AGENCY, span) for span in self._rowed(segments.text))
        for span in self._listed(segments, places):
            if span not in tails and not self._is_swallowed(segments, span, outers, tails):
                yield Sighting(span, Kind.AGENCY, span)

    def _is_in_office(self, text: str, part: Span, whole: Span | None) -> bool:
        """Tell whether the party committee of a body is only named in an office there: 某大学|党委|副书记."""
        committee = whole is not None and text[whole.end : part.end] in self._committees
        return committee and self._offices.end_from(text, part.end) is not None

    def _is_part_of(self, segments: Segments, part: Span, tails: dict[Span, int], whole: Span) -> bool:
        """Tell whether `part` is a department whose name begins with that of its `whole`."""
        text = segments.text
        if whole.start != part.start or whole.end > tails[part] or whole.of(text).endswith(_PARTY):
            return False
        led = any(self._places.is_full(text[whole.end : end]) for end in self._places.ends_at(text, whole.end))
        tail = text[tails[part] : part.end]
        return not led and tail not in _BRANCHES and self._strengths[tail] in (_WEAK, _PART)

    def _is_swallowed(self, segments: Segments, inner: Span, outers: Overlaps, tails: dict[Span, int]) -> bool:
        """Tell whether `inner` is only a piece of a longer agency, and no whole of its own."""
        longer = (outer for outer in outers.crossing(inner) if outer != inner and outer.covers(inner))
        return any(not self._is_part_of(segments, outer, tails, inner) for outer in longer)

    def is_whole(self, segments: Segments, span: Span) -> bool:
        """Tell whether what another tagger sees at `span` is no make of a thing, and no piece of a word: 人社部|门."""
        text, first, last = segments.text, segments.at(span.start), segments.at(span.end - 1)
        short = span.end - span.start == _TELLING
        begun = short and first.start < span.start and part_of_speech(first.of(text)) != ""
        cut = last.end > span.end and (last.of(text) in self._general or last.of(text) in self._false)
        return not (begun or cut or self.is_product(text, span))

    def is_product(self, text: str, span: Span) -> bool:
        """Tell whether the organisation at `span` is only the make of a thing: 一辆|奔驰, 奔驰|轿车, 波音|737."""
        name = span.of(text)
        if name not in self._known or self._firm_words.start_to(name, len(name)) is not None:
            return False
        behind = self._products.end_from(text, span.end) is not None or _MODEL.match(text, span.end) is not None
        return behind or _COUNTED_THING.search(text, max(0, span.start - _LONGEST_FIRM), span.start) is not None

    def known(self, segments: Segments) -> tuple[Span, ...]:
        """Return the organisations of a text that are known by name."""
        if segments not in self._found:
            self._found[segments] = tuple(self._find_known(segments))
        return self._found[segments]

    def _find_known(self, segments: Segments) -> Iterator[Span]:
        behind = 0
        for start, ends in self._known.find_starts(segments.text):
            end = next((end for end in ends if end in segments.ends), None)
            if end is None or start < behind or start not in segments.starts:
                continue
            behind = end
            if not (
                self.is_product(segments.text, Span(start, end)) or self._is_general(segments.text, Span(start, end))
            ):
                yield Span(start, end)

    def _is_general(self, text: str, body: Span) -> bool:
        """Tell whether words before a known body make it many bodies: 各级|残联, 内地|市政府."""
        false = self._false.start_to(text, body.end)
        several = _SEVERAL.search(text, max(0, body.start - _TELLING), body.start)
        return several is not None or (false is not None and false < body.start)

    def _listed(self, segments: Segments, places: dict[int, Span]) -> Iterator[Span]:
        yield from self.known(segments)
        yield from self._teams(segments)
        for place in places.values():
            yield from self._branded(segments, place)

    def _teams(self, segments: Segments) -> Iterator[Span]:
        """Yield the teams that places name: 法国队, 辽宁男篮."""
        for tail, ends in self._team_tails.find_starts(segments.text):
            end = next((end for end in ends if end in segments.ends), None)
            start = self._place_before(segments, tail)
            if start is not None and end is not None:
                yield Span(start, end)

    def _place_before(self, segments: Segments, end: int) -> int | None:
        """Return where the place starts that ends at `end`: a known one, or a word that the dictionary has for one."""
        start = self._places.start_to(segments.text, end)
        if start is not None and start in segments.starts:
            return start
        word = segments.ending_at(end)
        return word.start if word is not None and part_of_speech(word.of(segments.text)) == "ns" else None

    def _branded(self, segments: Segments, place: Span) -> Iterator[Span]:
        for end in self._brands.ends_from(segments.text, place.end):
            if end in segments.ends:
                yield Span(place.start, end)
                return

    @staticmethod
    def _rowed(text: str) -> Iterator[Span]:
        """Yield the short names of a row that is counted behind it: 智康、康益和惠民3家企业."""
        for row in _ROW.finditer(text):
            yield from (Span(*name.span()) for name in _ROWED.finditer(text, *row.span(1)))

    def _ended(self, segments: Segments, places: dict[int, Span]) -> Iterator[tuple[Span, int]]:
        """Yield each span that ends like an agency and names one, with where its ending starts."""
        whole = Span(0, 0)
        for ending in self._tails.find_ends(segments.text):
            word, tail = segments.ending_at(ending.end), ending.start
            if word is None or self._is_other_word(segments, word, tail):
                continue
            if self._false.start_to(segments.text, ending.end) is not None or self._is_particle(segments, ending):
                continue
            if self._housing.end_from(segments.text, ending.end) is not None:
                continue
            plain = self._start_behind(segments, tail, word, places)
            plain = whole.start if whole.start < plain < whole.end <= tail else plain
            start = self._before_quoted(segments, plain, tail, whole)
            strength = self._strengths[segments.text[tail : word.end]]
            named = strength == _WEAK and tail - start >= _SHORTEST_PART
            marked = (start < plain and strength != _PART) or (
                named and self._quoted(segments.text, tail, word.end) == start
            )
            behind = marked or (whole.start == start and start < whole.end <= tail)
            own, telling = Span(start, tail), word.end - tail > _TELLING
            if word.end - start > _LONGEST or _is_counted(segments.text, own):
                continue
            if behind or self._names(segments, own, strength, places, telling=telling):
                whole = Span(start, word.end)
                yield whole, tail

    def _start_behind(self, segments: Segments, tail: int, word: Span, places: dict[int, Span]) -> int:
        """Return where the name starts whose ending starts at `tail`, in its `word`."""
        quoted = self._quoted(segments.text, tail, word.end)
        start = quoted if quoted is not None else self._start(segments, tail, word, places)
        start = self._behind_joint(segments, start, tail, places)
        return self._before_mission(segments, self._behind_namesake(segments.text, start, tail, places), tail)

    @staticmethod
    def _is_particle(segments: Segments, ending: Span) -> bool:
        """Tell whether 所 only turns the verb behind it: 大湾区建设|所|带来的机遇."""
        alone = segments.text[ending.start : ending.end] == _VAGUE[0] and ending.end in segments.starts
        return alone and part_of_speech(segments.at(ending.end).of(segments.text))[:1] == "v"

    @staticmethod
    def _quoted(text: str, tail: int, end: int) -> int | None:
        """Return where a quoted name starts that ends at `end`, or None: “下沉社区防控组”."""
        opening = _QUOTED.search(text, max(0, tail - _LONGEST), tail)
        return opening.end() if opening and end < len(text) and text[end] in _CLOSING else None

    def _start(self, segments: Segments, tail: int, word: Span, places: dict[int, Span]) -> int:
        """Return where the name starts whose ending starts at `tail`; a known body right before it belongs to it."""
        run = self._runs.start(segments, tail if tail in segments.ends else word.end)
        start = self._head(segments, min(tail, run), tail, places)
        before = self._known.start_to(segments.text, start)
        if before is None or before not in segments.starts or start == tail:
            chain = self._chain_before(segments.text, start, places) if start == run < tail else start
            if chain < start:
                return chain
            plain = self._strengths[segments.text[tail : word.end]] == _PLAIN
            return start if plain else self._joined(segments, start, places)
        return before

    def _chain_before(self, text: str, end: int, places: dict[int, Span]) -> int:
        """Return where the divisions start that end at `end`, whose words end names' runs elsewhere: 某市|增城区."""
        start = end
        while (before := self._places.start_to(text, start)) is not None and before in places:
            if places[before].end != start or not self._places.is_full(places[before].of(text)):
                break
            start = before
        return start

    def _joined(self, segments: Segments, start: int, places: dict[int, Span]) -> int:
        """Return where a name with two fields of work starts: 海南省|人力资源和社会保障厅; `start` is the second's."""
        text, conjunction = segments.text, start - 1
        if text[conjunction:start] not in _AND or self.is_headed(segments, start) or conjunction not in segments.ends:
            return start
        first = self._head(segments, self._runs.start(segments, conjunction), conjunction, places)
        head = places.get(first) or segments.at(first)
        named = first in places or self._is_level(head.of(text)) or head.of(text) == _STATE
        named = named or part_of_speech(head.of(text)) == _BODY
        whole = self._tails.start_to(text, conjunction, head.end) is not None
        return first if named and head.end < conjunction and not whole else start

    def _is_other_word(self, segments: Segments, word: Span, tail: int) -> bool:
        """Tell whether `word` is a place or only happens to end like an agency, from `tail` on: 干部, 新格局."""
        printed = word.of(segments.text)
        if self._places.holds(printed):
            return True
        if tail <= word.start or printed in self._general:
            return tail > word.start
        tag = part_of_speech(printed)
        unknown = not tag and part_of_speech(printed[-_TELLING:]) in _COMMON
        return word.end - tail == 1 and (unknown or tag in _COMMON or tag == "nz")

    def _behind_joint(self, segments: Segments, start: int, tail: int, places: dict[int, Span]) -> int:
        """Return where a second body starts that a verb joins to the first: 某法院|联合|某市发改委."""
        words = segments.over(Span(start, tail)) if start < tail else ()
        for word, following in pairwise(words):
            if word.of(segments.text) in _JOINING and self._is_head(segments, following, places):
                start = following.start
        return start

    def _is_head(self, segments: Segments, word: Span, places: dict[int, Span]) -> bool:
        """Tell whether a place, a known body or a bare level begins with `word`."""
        text = segments.text
        return (
            word.start in places or self._is_level(word.of(text)) or self._known.end_from(text, word.start) is not None
        )

    def _before_mission(self, segments: Segments, start: int, tail: int) -> int:
        """Return where the places start that send a team, or that had the accident of a date: 苏州“8·2”事故调查组."""
        text = segments.text
        marked = text.find(_DAY, max(0, tail - _LONGEST_DATED), tail) >= 0
        dated = _DATED.search(text, max(0, tail - _LONGEST_DATED), tail) if marked else None
        told = dated.start() if dated else find_mission(text, tail)
        sender = None if told is None else self._place_before(segments, told)
        if sender is None:
            return start
        while (before := self._place_before(segments, sender)) is not None:
            sender = before
        return min(start, sender)

    def _before_quoted(self, segments: Segments, start: int, tail: int, whole: Span) -> int:
        """Return where a name starts that goes on behind its quoted word: 海州大学“青禾”|志愿服务队, 抗“疫”|突击队."""
        text = segments.text
        closed = 0 < start <= tail and text[start - 1] in _CLOSING
        quoted = _QUOTED_WORD.search(text, max(0, start - _LONGEST_DATED), start) if closed else None
        if quoted is None:
            return start
        if whole.end == quoted.start() and whole.start < whole.end:
            return whole.start
        before = self._place_before(segments, quoted.start())
        if before is not None:
            return before
        glued = segments.ending_at(quoted.start())
        alone = glued is not None and glued.end - glued.start == 1 and not self._runs.stops(glued.of(text))
        return quoted.start() - alone

    @staticmethod
    def _behind_namesake(text: str, start: int, tail: int, places: dict[int, Span]) -> int:
        """Return where a body starts that is named after the place before it: 双江镇|双江小学."""
        own = text[start:tail]
        again = own.rfind(own[:_TELLING])
        return start + again if start in places and again > _TELLING else start

    def _head(self, segments: Segments, start: int, tail: int, places: dict[int, Span]) -> int:
        """Return where the name starts within its run: at a place or level, unless a proper name stands before it."""
        for word in segments.over(Span(start, tail)) if start < tail else ():
            if word.start in places or self._is_level(word.of(segments.text)):
                return start if self._names_town(segments, Span(start, word.start), word) else max(word.start, start)
            if word.of(segments.text) not in self._general and is_proper(word.of(segments.text)):
                return self._runs.lead(segments, start, max(start, word.start))
        return start

    @staticmethod
    def _is_street(words: list[str]) -> bool:
        return any(word.endswith(_STREETS) for word in words[1:])

    def _names_town(self, segments: Segments, own: Span, level: Span) -> bool:
        """Tell whether the word at `own`, right before a bare `level`, is what a town or village is called: 青石|镇."""
        name = own.of(segments.text)
        is_noun = len(name) == _TELLING and segments.at(own.start) == own and part_of_speech(name) == "n"
        return is_noun and name not in self._general and level.of(segments.text) in _STREETS

    def _is_level(self, word: str) -> bool:
        """Tell whether `word` is a bare level (市, 街道) or begins with one: 市纪委, or 市城管 glued together."""
        end = self._levels.end_from(word, 0)
        if end is None:
            return False
        glued = len(word) == _GLUED and not part_of_speech(word)
        return end == len(word) or glued or word[end:] in self._tails

    def _names(self, segments: Segments, own: Span, strength: str, places: dict[int, Span], *, telling: bool) -> bool:
        if own.start >= own.end or not segments.text[own.end - 1].isalpha():
            return False
        words = [segments.text[max(word.start, own.start) : min(word.end, own.end)] for word in segments.over(own)]
        headed = own.start in places or self._is_level(words[0]) or (words[0] == _STATE and len(words) > 1)
        if headed or self._is_street(words):
            return not (strength == _PART and len(own.of(segments.text)) <= 1)
        if strength == _PART:
            return self._known.end_from(segments.text, own.start) is not None
        if strength == _STRONG:
            return len(own.of(segments.text)) > 1 and not all(word in self._general for word in words)
        named = [word for word in words if word not in self._general]
        return any(is_proper(word) for word in named) or (len(named) > 1 and telling)


def _is_counted(text: str, own: Span) -> bool:
    """Tell whether bodies are only counted or measured there, none named: 三所|小学, 各地|学校."""
    counted = _UNNAMED.match(text, *own) or _MEASURED.match(text, *own)
    return counted is not None or _SEVERAL.search(text, *own) is not None


def own_name(span: Span, whole: Span | None) -> Span:
    """Return what `span` adds to the name of its `whole`, where that is enough to stand for it: 传染病防治科."""
    if whole is None or span.end - whole.end < _SHORTEST_PART:
        return span
    return Span(whole.end, span.end)


@lru_cache(maxsize=8)
def agencies(lexicon: Lexicon) -> Agencies:
    """Return the agencies of `lexicon`."""
    return Agencies(lexicon)
