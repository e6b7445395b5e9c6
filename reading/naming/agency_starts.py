"""Where the name of an agency starts whose ending is found.

It starts at a place, a bare level (市, 区 …) or a word of its own, whatever general words stand between that and the
ending; at the sender of a mission, before the quoted word that it goes on behind, and behind a verb that joins two.
"""

import re
from functools import lru_cache

from reading.facts import Span
from reading.lexicon import Lexicon, any_of
from reading.naming.gazetteer import TOWN_LEVEL, TOWNS, gazetteer
from reading.naming.known_agencies import known_agencies
from reading.naming.missions import find_mission
from reading.naming.runs import runs
from reading.text.segments import Segments
from reading.text.vocabulary import vocabulary
from reading.text.words import is_proper, is_word, part_of_speech

PLAIN = "plain"
"""What endings are, as `agency_tails` says, that need a name of their own before them."""
_LONGEST = 40
_LONGEST_DATED = 21
_SHORTEST_PLACE = 2
_GLUED = 3
DASH = "—"
"""What joins two lakes or mountains in one name."""
STATE = "国家"
"""The word that heads the names of bodies of the state."""
_BODY = "nt"
_PROVINCE = 3
_DASHED = re.compile(r"([山湖河江岛岭])—$")
_LONGEST_LAKE = 5
_TOWN = re.compile(rf"[\u4e00-\u9fff]{{2,4}}?(?:{'|'.join(TOWNS)})")
_LONGEST_TOWN = 4
_AND = ("和", "与", "及")
_DAY = "·"
_DATED = re.compile(r"[“\"]\d{1,2}·\d{1,2}[”\"][\u4e00-\u9fff]{0,14}$")
_QUOTED = re.compile(r"[“「](?=[^“”「」,，。]*$)")
_CLOSING = "”」"
_LONGEST_BRACKET = 12
_BRACKETS = re.compile(r"[(（](?!记者|通讯员|上接|下转|以下|简称)([\u4e00-\u9fff]{2,6}|[A-Za-z]{2,8})[)）]\Z")
_QUOTED_WORD = re.compile(r"[“「][^“”「」,，。、：:！!？?]{1,8}[”」]$")


class AgencyStarts:
    """What tells where an agency's name starts."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer, the known agencies and the lists of endings, general words, levels and joining verbs."""
        self._places = gazetteer(lexicon)
        self._known = known_agencies(lexicon)
        self._runs = runs(lexicon)
        self._strengths = lexicon.table("agency_tails")
        self._tails = vocabulary(lexicon, "agency_tails")
        self._general = frozenset(lexicon.words("agency_general"))
        self._levels = vocabulary(lexicon, "levels")
        self._joining = frozenset(lexicon.words("joining_verbs"))
        self._bidding = frozenset(lexicon.words("bidding_verbs"))
        # In 对外, 对口 and 对接 nothing is joined.
        self._joint = re.compile(f"{any_of(self._joining | self._bidding)}|对(?![外公口华台接])|[向与由被拟以]")

    def is_headed(self, segments: Segments, start: int) -> bool:
        """Tell whether a known place, a known organisation or a bare level begins at `start`."""
        known = self._known.end_from(segments.text, start) or self._places.end_from(segments.text, start)
        return known is not None or self.is_level(segments.at(start).of(segments.text))

    def is_level(self, word: str) -> bool:
        """Tell whether `word` is a bare level (市, 街道) or begins with one: 市纪委, or 市城管 glued together."""
        end = self._levels.end_from(word, 0)
        if end is None:
            return False
        glued = len(word) == _GLUED and not part_of_speech(word)
        return end == len(word) or glued or word[end:] in self._tails

    def find(self, segments: Segments, tail: int, word: Span) -> int:
        """Return where the name starts whose ending starts at `tail`, in its `word`."""
        quoted = self.quoted(segments.text, tail, word.end)
        start = quoted if quoted is not None else self._start(segments, tail, word)
        joint = self.find_joint(segments, Span(start, tail))
        start = self._before_bracket(segments, start if joint is None else joint.end)
        start = self._before_dash(segments, start, tail)
        start = self.behind_town(segments.text, Span(start, tail))
        start = self._before_mission(segments, self._behind_namesake(segments, start, tail), tail)
        return self.before_town(segments.text, start)

    def before_town(self, text: str, start: int) -> int:
        """Return where the known town begins in whose name `start` lies (到校|椅镇 for 校椅镇), or `start`."""
        levels = TOWN_LEVEL.search(text, start, start + _LONGEST_TOWN)
        for before in range(max(0, start - _LONGEST_TOWN), start) if levels else ():
            end = self._places.end_from(text, before)
            if end is not None and end > start and text[before:end].endswith(TOWNS):
                return before
        return start

    def _before_bracket(self, segments: Segments, start: int) -> int:
        """Return where a name starts that goes on behind brackets: 中国(海南)|改革发展研究院, 某协会(IATC)|海州分会."""
        bracket = _BRACKETS.search(segments.text, max(0, start - _LONGEST_BRACKET), start)
        if bracket is None or bracket.start() not in segments.ends or self._known.holds(bracket[1]):
            return start
        place = self._places.start_before(segments, bracket.start())
        if place is not None:
            return place
        first = self._runs.start(segments, bracket.start())
        own = first < bracket.start() and bracket.start() - first > _SHORTEST_PLACE
        return first if own else start

    @staticmethod
    def quoted(text: str, tail: int, end: int) -> int | None:
        """Return where a quoted name starts that ends at `end`, or None: “下沉社区防控组”."""
        opening = _QUOTED.search(text, max(0, tail - _LONGEST), tail)
        return opening.end() if opening and end < len(text) and text[end] in _CLOSING else None

    def before_quoted(self, segments: Segments, start: int, tail: int, whole: Span) -> int:
        """Return where a name starts that goes on behind its quoted word: 海州大学“青禾”|志愿服务队, 抗“疫”|突击队."""
        text = segments.text
        closed = 0 < start <= tail and text[start - 1] in _CLOSING
        quoted = _QUOTED_WORD.search(text, max(0, start - _LONGEST_DATED), start) if closed else None
        if quoted is None:
            return start
        if whole.end == quoted.start() and whole.start < whole.end:
            return whole.start
        before = self._places.start_before(segments, quoted.start())
        if before is not None:
            return before
        glued = segments.ending_at(quoted.start())
        alone = glued is not None and glued.end - glued.start == 1 and not self._runs.stops(glued.of(text))
        return quoted.start() - alone

    def _start(self, segments: Segments, tail: int, word: Span) -> int:
        """Return where the name starts whose ending starts at `tail`; a known body right before it belongs to it."""
        run = self._runs.start(segments, tail if tail in segments.ends else word.end)
        start = self._head(segments, min(tail, run), tail)
        before = self._known.start_to(segments.text, start)
        if before is None or before not in segments.starts or start == tail:
            chain = self._chain_before(segments, start) if start == run < tail else start
            if chain < start:
                return chain
            plain = self._strengths[segments.text[tail : word.end]] == PLAIN
            return start if plain else self._joined(segments, start)
        return before

    def _chain_before(self, segments: Segments, end: int) -> int:
        """Return where the divisions start that end at `end`, whose words end names' runs elsewhere: 某市|增城区."""
        text, start = segments.text, end
        while (before := self._places.start_to(text, start)) is not None:
            place = self._places.found_at(segments, before)
            if place is None or place.end != start or not self._places.is_full(place.of(text)):
                break
            start = before
        return start

    def _joined(self, segments: Segments, start: int) -> int:
        """Return where a name with two fields of work starts: 海南省|人力资源和社会保障厅; `start` is the second's."""
        text, conjunction = segments.text, start - 1
        if text[conjunction:start] not in _AND or self.is_headed(segments, start) or conjunction not in segments.ends:
            return start
        first = self._head(segments, self._runs.start(segments, conjunction), conjunction)
        place = self._places.found_at(segments, first)
        head = place or segments.at(first)
        named = place is not None or self.is_level(head.of(text)) or head.of(text) == STATE
        named = named or part_of_speech(head.of(text)) == _BODY
        whole = self._tails.start_to(text, conjunction, head.end) is not None
        return first if named and head.end < conjunction and not whole else start

    def find_joint(self, segments: Segments, span: Span) -> Span | None:
        """Return the last word in `span` that joins a second body to a first one, or None: 某法院|联合|某市发改委.

        Either the second begins with its head, or the first is whole and what follows is a name of its own:
        某商务局|联合|苏海集团, 某法院|对|远山公司.
        """
        text = segments.text
        joints = [Span(*match.span()) for match in self._joint.finditer(text, *span)]
        return next((joint for joint in reversed(joints) if self._joins(segments, span, joint)), None)

    def _joins(self, segments: Segments, span: Span, joint: Span) -> bool:
        text, word = segments.text, segments.at(joint.end)
        if joint.of(text) in self._bidding:
            return segments.at(joint.start) == joint and self._may_bid(
                segments, Span(span.start, joint.start), joint.end
            )
        leads = joint.of(text) in self._joining
        if leads and self._known.end_from(text, joint.end) is not None:
            return True
        if word.start < joint.end and is_word(word.of(text)):
            return False
        if leads and segments.at(joint.start) == joint and self.is_headed(segments, joint.end):
            return True
        if self._known.start_to(text, joint.start) == span.start < joint.start:
            return True
        body = self._tails.start_to(text, joint.start, span.start + 1)
        general = word.of(text) in self._general or self._tails.end_from(text, joint.end) is not None
        return body is not None and joint.start - body >= _SHORTEST_PLACE and not general

    def _may_bid(self, segments: Segments, first: Span, second: int) -> bool:
        """Tell whether a body ends with `first` and another with a head begins at `second`: 指挥部|组织|市水利局."""
        tail = self._tails.start_to(segments.text, first.end, first.start)
        named = tail is not None and first.end - tail >= _SHORTEST_PLACE
        return (named or first.start == first.end) and self.is_headed(segments, second)

    def _before_dash(self, segments: Segments, start: int, tail: int) -> int:
        """Return where a body starts that is named after two lakes or mountains: 海州|青石湖—白石湖保护站."""
        text = segments.text
        pair = _DASHED.search(text, max(0, start - _LONGEST_DATED), start) if text[start - 1 : start] == DASH else None
        if pair is None or pair[1] not in text[start : min(start + _LONGEST_LAKE, tail)]:
            return start
        dash = start - 1
        if dash not in segments.ends:
            return start
        first = self._runs.start(segments, dash)
        # In 海州|可|青湖 the segmenter has cut the lake's name.
        chain = self._chain_before(segments, first - 1)
        return chain if chain < first - 1 else self._head(segments, first, dash)

    def behind_town(self, text: str, span: Span) -> int:
        """Return where the body at `span` starts behind the town it sits in: 大河街道|浙江某公司.

        No town holds the province that the body's own name begins with.
        """
        town = _TOWN.match(text, *span)
        if town is None:
            return span.start
        widest = max(
            (self._places.breadth(text[town.end() : end]) for end in self._places.ends_at(text, town.end())), default=0
        )
        return town.end() if widest >= _PROVINCE else span.start

    def _before_mission(self, segments: Segments, start: int, tail: int) -> int:
        """Return where the places start that send a team, or that had the accident of a date: 苏州“8·2”事故调查组."""
        text = segments.text
        marked = text.find(_DAY, max(0, tail - _LONGEST_DATED), tail) >= 0
        dated = _DATED.search(text, max(0, tail - _LONGEST_DATED), tail) if marked else None
        told = dated.start() if dated else find_mission(text, tail)
        sender = None if told is None else self._places.start_before(segments, told)
        if sender is None:
            return start
        while (before := self._places.start_before(segments, sender)) is not None:
            sender = before
        return min(start, sender)

    def _behind_namesake(self, segments: Segments, start: int, tail: int) -> int:
        """Return where a body starts that is named after the place before it: 双江镇|双江小学."""
        own = segments.text[start:tail]
        again = own.rfind(own[:_SHORTEST_PLACE])
        if again <= _SHORTEST_PLACE or self._places.found_at(segments, start) is None:
            return start
        return start + again

    def _head(self, segments: Segments, start: int, tail: int) -> int:
        """Return where the name starts within its run: at a place or level, unless a proper name stands before it."""
        for word in segments.over(Span(start, tail)):
            if self._places.found_at(segments, word.start) is not None or self.is_level(word.of(segments.text)):
                return start if self._names_town(segments, Span(start, word.start), word) else max(word.start, start)
            if word.of(segments.text) not in self._general and is_proper(word.of(segments.text)):
                return self._runs.unglued(segments, self._runs.lead(segments, start, max(start, word.start)), tail)
        return start

    def _names_town(self, segments: Segments, own: Span, level: Span) -> bool:
        """Tell whether the word at `own`, right before a `level`, is what a town is called: 青石|镇, 青石|镇党委."""
        name = own.of(segments.text)
        is_noun = len(name) == _SHORTEST_PLACE and segments.at(own.start) == own and part_of_speech(name) == "n"
        return is_noun and name not in self._general and level.of(segments.text).startswith(TOWNS)


@lru_cache(maxsize=8)
def agency_starts(lexicon: Lexicon) -> AgencyStarts:
    """Return the agency starts of `lexicon`."""
    return AgencyStarts(lexicon)
