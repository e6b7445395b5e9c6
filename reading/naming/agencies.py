"""Agencies: every named organisation, from a ministry to a cooperative.

An agency is a known one, a place with a known business behind it (成都地铁), or an ending that organisations have
with enough before it: a place, a bare level (市, 区 …), or a name of its own. A part (科, 处 …) is named behind
its whole.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.naming.agency_starts import PLAIN, STATE, agency_starts
from reading.naming.gazetteer import TOWNS, gazetteer
from reading.naming.known_agencies import find_counted, known_agencies
from reading.naming.place_makes import HOUSING, UNIT
from reading.tagging.tagger import Sighting
from reading.text.overlaps import Overlaps, longest
from reading.text.segments import Segments
from reading.text.vocabulary import Vocabulary, vocabulary
from reading.text.words import is_proper, part_of_speech

_STRONG, _WEAK, _PART = "strong", "weak", "part"
_LONGEST = 40
_SHORTEST_PART = 4
_TELLING = 2
_LONGEST_FIRM = 6
_LONGEST_GLUED = 3
_VAGUE = ("所", "中心")
_PARTY = ("省委", "市委", "州委", "县委", "区委")
_STATE = "厅局委"
_NATIONAL = ("国家", "中央", "全国")
_PREPOSITION = "p"
_ATTENDING = ("上", "读", "念")
_GOING = ("去", "到", "来", "在")
_SHOPS = ("店", "馆", "房", "厅", "坊", "厂", "楼")
_OFFICES = ("局", "办", "厅", "支队", "大队")
_TITLE_END = "》"
_OPENING, _CLOSING = ("(", "（"), (")", "）")
_UNNAMED = re.compile(r"\d+号|各|多[地省市县]|[一二两三四五六七八九十几多数\d]+(?:[家所个支]|大(?!连池|队))")
# A blank, or a bracket or another mark of a pair that only opens or only closes.
_BROKEN = re.compile(
    r"[ \u3000](?![A-Za-z])|^[^(（]*[)）]|[(（][^)）]*$|^[^“「]*[”」]|[“「][^”」]*$|^[^《]*》|《[^》]*$"
)
_COUNTED = re.compile(r"[\d.]+万?[余多]?[所家座个](?![\u4e00-\u9fff])")
_PARTICLE = re.compile("[的了着]")
_MEASURED = re.compile(r"\d+[余多]?[亩名位人户万亿座间辆台年月日岁元米吨批次条项处片栋]")
_NAMED = frozenset({"nr", "ns", "nt", "nz"})
_COMMON = frozenset({"n", "v", "vn", "a", "b", "d", "l", "i", "f", "s", "t"})


class Agencies:
    """What tells an organisation from other words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer, the known agencies, and the lists of endings and of the words around them."""
        self._places = gazetteer(lexicon)
        self._strengths = lexicon.table("agency_tails")
        self._tails = vocabulary(lexicon, "agency_tails")
        self._general = frozenset(lexicon.words("agency_general"))
        self._false = vocabulary(lexicon, "false_bodies")
        self._known = known_agencies(lexicon)
        self._starts = agency_starts(lexicon)
        self._firm_words = vocabulary(lexicon, "firm_words")
        self._outlets = vocabulary(lexicon, "outlet_tails")
        self._offices = vocabulary(lexicon, "offices")
        self._people = vocabulary(lexicon, "offices", "person_nouns")
        uses = lexicon.table("place_tails")
        self._housing = Vocabulary(word for word, use in uses.items() if use == HOUSING)
        self._units = tuple(word for word, use in uses.items() if use == UNIT)
        self._committees = vocabulary(lexicon, "committees")
        self._branches = frozenset(lexicon.words("branch_tails"))

    def fits(self, name: str) -> bool:
        """Tell whether `name` ends like an agency, with enough before the ending."""
        if self._known.holds(name) or self._is_firm(name) or self._is_outlet(name):
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
        named = own not in self._general or own == STATE or self._places.holds(own)
        return named and not (led or self._is_attended(own) or own.isspace())

    def _is_attended(self, own: str) -> bool:
        """Tell whether a place and a verb of those who learn make a body's `own` words: 在武侯区|上|小学."""
        return own[-1:] in _ATTENDING and self._places.is_chain(own[:-1])

    def is_ended(self, name: str) -> bool:
        """Tell whether `name` ends with a word that bodies' names end with."""
        return self._tails.start_to(name, len(name), 1) is not None

    def may_be(self, name: str) -> bool:
        """Tell whether `name`, which another tagger sees, can be a body's at all: less is asked than by `fits`.

        A name of its own needs no ending (速卖通); a place or an office is no body, nor what many bodies share.
        """
        if _BROKEN.search(name) or self._known.holds_several(name, 0, len(name)):
            return False
        if self.fits(name) or self._is_office(name):
            return True
        if len(name) < _TELLING or _UNNAMED.search(name) or _MEASURED.match(name):
            return False
        if self._places.is_chain(name) or self._false.start_to(name, len(name)) is not None:
            return False
        tail = self._tails.start_to(name, len(name))
        if tail is None:
            own = name[self._places.end_from(name, 0) or 0 :]
            plain = part_of_speech(own) in _COMMON and (own == name or not self._known.is_business(own))
            return not (plain or _PARTICLE.search(name) or self._people.start_to(name, len(name)) is not None)
        named = tail > 0 and name[:tail] not in self._general and not self._is_attended(name[:tail])
        return named and (self._strengths[name[tail:]] != _PART or self._names_whole(name[:tail]))

    def _is_office(self, name: str) -> bool:
        """Tell whether `name` is the ending of offices alone, which their own town prints so: 法制办, 交警支队."""
        return name.endswith(_OFFICES) and self._strengths.get(name) == _WEAK and len(name) > _TELLING

    def body_end(self, name: str) -> int | None:
        """Return where the office ends with which `name` begins and whose field only follows it, or None.

        So of 海州省林业厅|野生动物 the first part is one; another ending would make a part of it.
        """
        head = self._places.end_from(name, 0)
        if head is None or self._known.holds(name) or self._tails.start_to(name, len(name)) is not None:
            return None
        ends = [tail.end for tail in self._tails.find_ends(name) if tail.start >= head and name[tail.end - 1] in _STATE]
        last = max(ends, default=len(name))
        return last if len(name) - last >= _TELLING and part_of_speech(name[last:])[:1] in _COMMON else None

    def _names_whole(self, own: str) -> bool:
        """Tell whether what stands before a part's ending names the whole: 中共中央|对外联络, 《海州画报》|编辑部.

        So does a body before what the part does: 柳溪区法院|民事审判|庭.
        """
        if own.endswith(_TITLE_END):
            return True
        if any(tail.start > 0 and tail.end - tail.start > 1 for tail in self._tails.find_ends(own)):
            return True
        headed = self._known.end_from(own, 0) or self._places.end_from(own, 0)
        return (headed is not None and len(own) - headed >= _TELLING) or own.startswith(_NATIONAL)

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
        headed = self._places.end_from(name, 0) is not None
        word = name[-_TELLING:]
        return headed and part_of_speech(word) not in _COMMON and not self._places.is_stem(word)

    def is_department(self, text: str, span: Span, whole: Span) -> bool:
        """Tell whether the body at `span` is a department of the `whole` that its name begins with."""
        rest = text[whole.end : span.end]
        if rest in self._firm_words or self._places.holds(rest) or self._known.holds(span.of(text)):
            return False
        tail = self._tails.start_to(text, span.end, whole.end)
        ending = text[tail : span.end] if tail is not None else ""
        part = self._strengths.get(ending, _PART) in (_WEAK, _PART)
        return part and whole.start == span.start and ending not in self._branches

    def is_small_part(self, text: str, span: Span) -> bool:
        """Tell whether the body at `span` ends like a part that is named behind its whole alone: 县公安局|户政科."""
        tail = self._tails.start_to(text, span.end, span.start + 1)
        return tail is not None and self._strengths[text[tail : span.end]] == _PART

    def is_telling(self, segments: Segments, span: Span) -> bool:
        """Tell whether the body at `span` has a name of its own before its ending, which no other tagger vouches for.

        A place or a level is enough for what only they have (某市|民政局); a firm or a school must have another word.
        """
        text = segments.text
        tail = self._tails.start_to(text, span.end, span.start + 1)
        if tail is None or self._known.holds(span.of(text)):
            return True
        own, ending = segments.parts(Span(span.start, tail)), text[tail : span.end]
        strength, headed = self._strengths[ending], self._starts.is_headed(segments, span.start)
        in_title = is_in_title(text, span)
        if in_title or (headed and self._known.is_team(ending)):
            return not in_title
        if strength == PLAIN and not self._starts.is_level(own[0]):
            named = [word for word in own if word not in self._general]
            proper = any(word.isascii() or part_of_speech(word) in _NAMED for word in named)
            return len(named) > 1 if headed else proper or self._names_shop(own, ending)
        if ending in _VAGUE and self._known.end_from(text, span.start) is None:
            behind = own[1:] if headed else own
            return self._starts.is_level(own[0]) or any(word not in self._general for word in behind)
        if strength != _STRONG or headed:
            return True
        return len(own) > 1 or len(own[0]) > _LONGEST_GLUED or is_proper(own[0]) or ending.startswith(TOWNS)

    def _names_shop(self, own: Sequence[str], ending: str) -> bool:
        """Tell whether a shop is called by its `own` word, unknown to the dictionary or in marks: 康安|大药房."""
        marked = not own[0][:1].isalnum()
        alone = len(own) == 1 and own[0] not in self._general and is_proper(own[0]) and not own[0].endswith(_GOING)
        return ending.endswith(_SHOPS) and (marked or alone)

    def find(self, segments: Segments) -> Iterator[Sighting]:
        """Yield the agencies of a text; a whole may be yielded inside the name of its part."""
        tails = dict(self._ended(segments))
        outers = Overlaps(tails)
        known = Overlaps(self._known.find(segments))
        for span in tails:
            if any(other.start < span.start and other.end == span.end for other in known.crossing(span)):
                continue
            whole = next(
                (other for other in outers.crossing(span) if self._is_part_of(segments, span, tails, other)), None
            )
            if not (
                self._is_swallowed(segments, span, outers, tails) or self.head_in_office(segments.text, span, whole)
            ):
                yield Sighting(own_name(span, whole), Kind.AGENCY, span)
        yield from (Sighting(span, Kind.AGENCY, span) for span in find_counted(segments.text))
        for span in longest((*self._known.find(segments), *self._known.find_besides(segments))):
            cut = span in tails or self._is_cut(segments.text, span, outers)
            if not (cut or self._is_swallowed(segments, span, outers, tails)):
                yield Sighting(span, Kind.AGENCY, span)

    def _is_cut(self, text: str, known: Span, outers: Overlaps) -> bool:
        """Tell whether the `known` body is only a verb and the beginning of another body: 联合|国网某供电公司."""
        crossing = (outer.start for outer in outers.crossing(known) if outer.start > known.start)
        return any(self._known.end_from(text, start) is not None for start in crossing)

    def head_in_office(self, text: str, span: Span, whole: Span | None = None) -> Span | None:
        """Return whose committee at `span` is only named in an office there, or None: 某大学|党委|副书记.

        It is the committee's `whole`, or the village, the town or the community that it begins with.
        """
        committee = self._committees.start_to(text, span.end, span.start + 1)
        if committee is None or self._offices.end_from(text, span.end) is None:
            return None
        head = Span(span.start, committee)
        return head if head == whole or head.of(text).endswith(self._units) else None

    def _is_part_of(self, segments: Segments, part: Span, tails: dict[Span, int], whole: Span) -> bool:
        """Tell whether `part` is a department whose name begins with that of its `whole`."""
        text = segments.text
        if whole.start != part.start or whole.end > tails[part] or whole.of(text).endswith(_PARTY):
            return False
        if text[whole.end] in _OPENING:
            return False
        led = any(self._places.is_full(text[whole.end : end]) for end in self._places.ends_at(text, whole.end))
        tail = text[tails[part] : part.end]
        return not led and tail not in self._branches and self._strengths[tail] in (_WEAK, _PART)

    def _is_swallowed(self, segments: Segments, inner: Span, outers: Overlaps, tails: dict[Span, int]) -> bool:
        """Tell whether `inner` is only a piece of a longer agency, and no whole of its own."""
        longer = (outer for outer in outers.crossing(inner) if outer != inner and outer.covers(inner))
        return any(not self._is_part_of(segments, outer, tails, inner) for outer in longer)

    def _ended(self, segments: Segments) -> Iterator[tuple[Span, int]]:
        """Yield each span that ends like an agency and names one, with where its ending starts."""
        whole = Span(0, 0)
        for tail, word in self._endings(segments):
            plain = self._starts.find(segments, tail, word)
            plain = whole.start if whole.start < plain < whole.end <= tail else plain
            start = self._starts.before_quoted(segments, plain, tail, whole)
            own, ending = Span(start, tail), Span(tail, word.end)
            if word.end - start > _LONGEST or self._is_counted(segments.text, own, word.end):
                continue
            is_part = whole.start == start and start < whole.end <= tail
            if is_part or self._is_marked(segments.text, own, ending, plain) or self._names(segments, own, ending):
                whole = Span(start, word.end)
                yield whole, tail

    def _is_marked(self, text: str, own: Span, ending: Span, plain: int) -> bool:
        """Tell whether marks stand around a word of a name that starts at `plain` without it, or around the name."""
        strength = self._strengths[ending.of(text)]
        if own.start < plain and strength != _PART:
            return True
        named = strength == _WEAK and own.end - own.start >= _SHORTEST_PART
        return named and self._starts.quoted(text, ending.start, ending.end) == own.start

    def _is_counted(self, text: str, own: Span, end: int) -> bool:
        """Tell whether bodies are only counted or measured there, none named: 三所|小学, 各地|学校, 小学|65所."""
        if _UNNAMED.match(text, *own) or _MEASURED.match(text, *own) or _COUNTED.match(text, end):
            return True
        return self._known.holds_several(text, *own)

    def _endings(self, segments: Segments) -> Iterator[tuple[int, Span]]:
        """Yield where agencies' endings start, each with the word that it ends; other words end like them (格局)."""
        for ending in self._tails.find_ends(segments.text):
            word = segments.ending_at(ending.end)
            if word is None or self._is_other_word(segments, word, ending.start):
                continue
            false = self._false.start_to(segments.text, ending.end) is not None
            lived_in = self._housing.end_from(segments.text, ending.end) is not None
            if not (false or lived_in or self._is_particle(segments, ending)):
                yield ending.start, word

    @staticmethod
    def _is_particle(segments: Segments, ending: Span) -> bool:
        """Tell whether 所 only turns the verb behind it: 大湾区建设|所|带来的机遇."""
        alone = segments.text[ending.start : ending.end] == _VAGUE[0] and ending.end in segments.starts
        return alone and part_of_speech(segments.at(ending.end).of(segments.text))[:1] == "v"

    def _is_other_word(self, segments: Segments, word: Span, tail: int) -> bool:
        """Tell whether `word` is a place or only happens to end like an agency, from `tail` on: 干部, 新格局."""
        printed = word.of(segments.text)
        place = self._places.end_from(printed, 0)
        if place is not None and (place == len(printed) or self._known.is_team(printed[place:])):
            return True
        if tail <= word.start or printed in self._general:
            return tail > word.start
        tag = part_of_speech(printed)
        unknown = not tag and part_of_speech(printed[-_TELLING:]) in _COMMON
        return word.end - tail == 1 and (unknown or tag in _COMMON or tag == "nz")

    def _names(self, segments: Segments, own: Span, ending: Span) -> bool:
        """Tell whether the words at `own` name a body with the `ending` behind them."""
        last = segments.text[own.start : own.end][-1:]
        if not last or not (last.isalpha() or last in _CLOSING):
            return False
        words, strength = segments.parts(own), self._strengths[ending.of(segments.text)]
        placed = self._places.found_at(segments, own.start) is not None
        national = words[0] == STATE and len(words) > 1
        if placed or national or self._starts.is_level(words[0]) or any(word.endswith(TOWNS) for word in words[1:]):
            return not (strength == _PART and len(own.of(segments.text)) <= 1)
        if strength == _PART:
            return self._known.end_from(segments.text, own.start) is not None
        if strength == _STRONG:
            return len(own.of(segments.text)) > 1 and not all(word in self._general for word in words)
        if strength == _WEAK and words[0].endswith(_PARTY):
            return True
        named = [word for word in words if word not in self._general]
        return any(is_proper(word) for word in named) or (len(named) > 1 and ending.end - ending.start > _TELLING)


def is_in_title(text: str, span: Span) -> bool:
    """Tell whether `span` is only a part of a title, which may hold what is like a body: 《推进仲裁中心建设》."""
    behind = text.find("》", span.end)
    return behind > span.end and text.rfind("《", 0, span.start) > max(
        text.rfind("》", 0, span.start), text.rfind("\n", 0, span.start)
    )


def own_name(span: Span, whole: Span | None) -> Span:
    """Return what `span` adds to the name of its `whole`, where that is enough to stand for it: 传染病防治科."""
    if whole is None or span.end - whole.end < _SHORTEST_PART:
        return span
    return Span(whole.end, span.end)


@lru_cache(maxsize=8)
def agencies(lexicon: Lexicon) -> Agencies:
    """Return the agencies of `lexicon`."""
    return Agencies(lexicon)
