"""People: names that the words around them speak for.

A name is certain where an office or a person's noun stands before it (主任张军), an age beside it, a bracket around
it, or a colon behind it where a sentence may begin; a mask and a form of address make one certain too. Who stands in
a row with somebody certain, or in one that is counted as people, is believed with them. So is an unknown word made
like a name before a verb of people, or one that the page prints twice. A dictionary's word is a name only behind an
office.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.naming.gazetteer import gazetteer
from reading.naming.introduced import introduced
from reading.naming.makes import CJK, DOTS, LATIN, LONGEST_GIVEN, MASK, SHORTEST_NAME, is_dotted, makes
from reading.naming.name_ends import AGE_BEHIND, Printed, name_ends
from reading.naming.rows import is_joined
from reading.text.overlaps import Overlaps
from reading.text.segments import Segments
from reading.text.vocabulary import Vocabulary, vocabulary
from reading.text.words import is_word, may_be_person, part_of_speech

_OF_AGE = "岁的"
_AGED = re.compile(rf"(?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}})(?:周)?(?:多)?{_OF_AGE}\Z")
_LONGEST_AGE = 10
_BLANKS = " \u3000"
_JOINT = re.compile(r"[、和与及 ]|以及")
_COUNTED = re.compile(r"等?[\d一二两三四五六七八九十]*[名位人]|等[人,，]|等(?![\u4e00-\u9fff]级)")
_LONGEST_MADE = 6
_USUAL = 3
# 曲阳镇：新路通车 has a label before its colon as 何丽： has.
_TOWNS = "镇乡县"
_VERB = "v"
_FAMILY, _OF, _MANNER = "家", "的", "地"
_MANNERS = ("a", "d", "v", "z")
_COLONS = (":", "：")
_CITY = 2
_WATERS = "河江湖溪"
_ET_CETERA = "等"
_QUOTES = ("“", "”", '"', "「", "」")
_SENTENCE_ENDS = ("", "。", "!", "！", "?", "？", "”", "\n", "…")
_OPENING = "[［【"
_CLOSING = "]］】"


class Candidate(NamedTuple):
    """A stretch that may be a person's name: whether it is certain, or fair, and whether the segmenter knows it not."""

    span: Span
    name: str
    certain: bool
    fair: bool
    unknown: bool


class People:
    """What tells a person's name from other words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the makes and the ends of names, and the lists of offices, person nouns, honorifics and cues."""
        self._makes = makes(lexicon)
        self._places = gazetteer(lexicon)
        self._ends = name_ends(lexicon)
        self._introduced = introduced(lexicon)
        self._titles = vocabulary(lexicon, "offices", "person_nouns")
        self._offices = vocabulary(lexicon, "offices")
        self._honorifics = vocabulary(lexicon, "honorifics")
        self._cues = vocabulary(lexicon, "cues")
        self._beside_waters = vocabulary(lexicon, "water_words")
        self._elsewhere = vocabulary(lexicon, "known_agencies", "countries")
        long_tails = (tail for tail in lexicon.words("agency_tails") if len(tail) > 1)
        self._states = frozenset(lexicon.words("place_hints"))
        self._hamlets = vocabulary(lexicon, "place_tails")
        self._tails = Vocabulary([*lexicon.words("place_tails"), *long_tails])

    def may_be(self, segments: Segments, span: Span, times: int) -> bool:
        """Tell whether what another tagger sees at `span`, `times` times on the page, can be a person at all.

        Less is asked than of a name that fits: any character that does not begin another word will do, and where a
        title or speech tells of a person, any name that the dictionary does not hold for something else.
        """
        name = span.of(segments.text)
        told = self.is_told(segments, span)
        if self._is_water(segments.text, span) or (self._is_hamlet(name) and not told):
            return False
        if self._makes.fits(name) or self._makes.is_famous(name):
            return True
        if self._makes.is_familiar(name) and (told or times > 1):
            return True
        surname = self._makes.surname_end(name, 0) if CJK.fullmatch(name) else None
        if surname is None or len(name) - surname > LONGEST_GIVEN:
            return told and self._may_be_unusual(segments, span, has_surname=surname is not None)
        return self._makes.may_be_named(name, surname, times, told=told)

    def _is_hamlet(self, name: str) -> bool:
        """Tell whether `name` is made as places are that families gave theirs: 何家洲."""
        return (
            len(name) > SHORTEST_NAME
            and name[1] == _FAMILY
            and self._hamlets.end_from(name, SHORTEST_NAME) == len(name)
        )

    def _may_be_unusual(self, segments: Segments, span: Span, *, has_surname: bool) -> bool:
        """Tell whether a name of another make can be a person's: 尼玛措毛, 逸馨, Mary; or a long one: 杨何蓓茵."""
        text, name = segments.text, span.of(segments.text)
        if CJK.fullmatch(name) is None:
            return LATIN.fullmatch(name) is not None
        if not may_be_person(name) or self._makes.is_excepted(name):
            return False
        if not has_surname:
            return SHORTEST_NAME <= len(name) <= _LONGEST_MADE and self._titles.end_from(name, 0) is None
        return self._ends.goes_after(text, span.end) or _JOINT.match(text, span.end) is not None

    def is_told(self, segments: Segments, span: Span) -> bool:
        """Tell whether a title stands before a name, an age behind it, or a verb of speech: 牧民|尼玛措毛, 德吉|说."""
        text = segments.text
        quoted = text[span.start - 1 : span.start] in _QUOTES and text[span.end : span.end + 1] in _QUOTES
        start, end = (span.start - 1, span.end + 1) if quoted else span
        if AGE_BEHIND.match(text, end) or (self._cues.end_from(text, end) is not None and not quoted):
            return True
        return self._titles.start_to(text, start) in segments.starts

    def vouches(self, segments: Segments, span: Span) -> bool:
        """Tell whether the words around a stretch make it a person whatever else it looks like.

        So do a mask, a form of address, an age behind it, a colon, and an office before it where a verb follows.
        """
        text, name = segments.text, span.of(segments.text)
        if MASK in name or self._honorifics.start_to(name, len(name), 1) is not None or self._makes.is_composed(name):
            return True
        if self._speaks_in_office(segments, span) or self._introduced.stands(segments, span):
            return True
        if not may_be_person(name) or not self._makes.fits(name):
            return self._makes.is_elder(name) and may_be_person(name) and self.is_told(segments, span)
        if _is_marked(text, span) or (
            self._makes.is_japanese(name) and self._makes.is_among_japanese(text, span.start)
        ):
            return True
        usual = len(name) <= SHORTEST_NAME + 1
        titles = self._offices if usual and self._makes.is_wordlike(text[span.start]) else self._titles
        title = titles.start_to(text, span.start)
        if title is None or title not in segments.starts:
            return False
        told = self._ends.goes_after(text, span.end) or self._holds_office_there(text, span)
        return told or self._is_known_nowhere(segments, span) or self._introduced.comes_back(text, span)

    @staticmethod
    def _is_known_nowhere(segments: Segments, span: Span) -> bool:
        """Tell whether a name is one word that no dictionary holds, and a verb stands behind it: 飞手芦洋|操控."""
        if segments.at(span.start) != span or is_word(span.of(segments.text)) or span.end not in segments.starts:
            return False
        verb = segments.at(span.end).of(segments.text)
        return len(verb) > 1 and part_of_speech(verb) == _VERB

    def is_foreign(self, segments: Segments, span: Span) -> bool:
        """Tell whether a dotted name stands behind 的 or a mark, and nothing behind it goes on with it."""
        text, name = segments.text, span.of(segments.text)
        before = text[span.start - 1 : span.start]
        whole = is_dotted(name) and name[-1] not in DOTS and span.end in segments.ends
        apart = before == _OF or not before.isalnum()
        goes_on = text[span.end : span.end + 1] in self._states or self._tails.end_from(text, span.end) is not None
        return whole and apart and not goes_on

    def _speaks_in_office(self, segments: Segments, span: Span) -> bool:
        """Tell whether an office stands before a name and a verb of speech behind, or it is of another make."""
        if self._offices.start_to(segments.text, span.start) is None:
            return False
        word = segments.at(span.end - 1)
        # 教练|严格要求|队员
        torn = word.end > span.end and is_word(word.of(segments.text))
        torn = torn or self._is_manner(segments, span)
        spoken = self._cues.end_from(segments.text, span.end) is not None and not torn
        return spoken or self._ends.unusual(segments, span.start) == span.end

    def _is_manner(self, segments: Segments, span: Span) -> bool:
        """Tell whether what begins as a surname at `span` says how somebody spoke: 温柔地|介绍, 连续|说."""
        first = segments.at(span.start)
        if not self._makes.is_wordlike(segments.text[span.start]) or first.start != span.start:
            return False
        how = part_of_speech(first.of(segments.text))[:1] in _MANNERS and first.end - first.start == SHORTEST_NAME
        return how and (first == span or segments.text[first.end : span.end] == _MANNER)

    def _holds_office_there(self, text: str, span: Span) -> bool:
        """Tell whether an office stands before a name and a number or 和 behind it: 书记何丽|和, 辅警何丽|5分钟后."""
        behind = text[span.end : span.end + 1].isdigit() or _JOINT.match(text, span.end) is not None
        return behind and self._offices.start_to(text, span.start) is not None

    def starts_behind_title(self, text: str, start: int) -> bool:
        """Tell whether a surname stands right before `start` and an office before that: 书记|何|丽."""
        before = self._makes.surname_end(text, start - 1) == start if start else False
        return before and self._offices.start_to(text, start - 1) is not None

    def is_in_row(self, text: str, span: Span, others: Overlaps) -> bool:
        """Tell whether 、 joins what may be a person's name to one of the `others`."""
        return may_be_person(span.of(text)) and is_joined(text, span, others)

    def is_overlong(self, longer: str, name: str) -> bool:
        """Tell whether `longer` is a `name` of three characters and what is in no given name: 何丽明|扎."""
        surname = self._makes.surname_end(longer, 0)
        usual = surname == 1 and len(name) == _USUAL == len(longer) - 1 and self._makes.fits(name)
        return usual and longer[-1] not in self._makes.given and not self._makes.is_composed(longer)

    def is_composed(self, name: str) -> bool:
        """Tell whether `name` is made of parts of Tibetan or of Mongolian names: 索南才让, 那仁格日勒."""
        return self._makes.is_composed(name)

    def is_titled(self, text: str, longer: Span, name: Span) -> bool:
        """Tell whether `longer` is only a title and the `name` behind it: 医师|南琼."""
        return longer.end == name.end and self._titles.end_from(text, longer.start) == name.start

    def find(self, segments: Segments, printed: Printed) -> Iterator[Candidate]:
        """Yield every stretch of a text that may be a person's name; `printed` counts them on the page."""
        text = segments.text
        composed = tuple(self._composed(text))
        others = (composed, self._unusual(segments), self._introduced.find(segments), self._familiar(segments))
        for span in chain(self._foreign(segments, composed), *others):
            yield Candidate(span, span.of(text), certain=True, fair=True, unknown=True)
        for surname in self._makes.find_surnames(text):
            titled = self._titled(text, surname.start)
            if titled or self._may_begin(segments, surname):
                yield from self._named(segments, surname, printed, titled=titled)

    def _composed(self, text: str) -> Iterator[Span]:
        """Yield names that are made of parts, where no place goes on behind: 查干敖登|苏木."""
        for span in self._makes.find_composed(text):
            if self._tails.end_from(text, span.end) is None:
                yield span

    def _unusual(self, segments: Segments) -> Iterator[Span]:
        """Yield names without a known surname between an office and speech."""
        for office in self._offices.find_ends(segments.text):
            end = self._ends.unusual(segments, office.end)
            if end is not None:
                yield Span(office.end, end)

    def _familiar(self, segments: Segments) -> Iterator[Span]:
        """Yield names of one character behind 小 or 阿 that words around them tell of: 学生小豪, 小飞(化名)."""
        for span in self._makes.find_familiar(segments.text):
            name = span.of(segments.text)
            alone = span.end in segments.ends and may_be_person(name)
            if alone and not self._makes.is_excepted(name) and self._is_familiar(segments.text, span):
                yield span

    def _is_familiar(self, text: str, span: Span) -> bool:
        """Tell whether the words around a name of one character behind 小 tell of a person."""
        spoke = self._cues.end_from(text, span.end) is not None
        return spoke or self._titles.start_to(text, span.start) is not None or _is_marked(text, span)

    def _foreign(self, segments: Segments, composed: Sequence[Span]) -> Iterator[Span]:
        """Yield names in transliteration: with a dot between their parts, or behind an office (外长拉夫罗夫).

        None goes further than one of the `composed` names that begins with it: 司机多吉次仁|开了.
        """
        begun = {each.start for each in composed}
        for run in self._makes.find_foreign(segments.text):
            span = self._foreign_span(segments, run)
            if span is not None and self._is_persons(segments.text, span):
                dotted = is_dotted(span.of(segments.text))
                yield from () if span.start in begun and not dotted else (span,)

    def _is_persons(self, text: str, span: Span) -> bool:
        """Tell whether the dictionary lets a foreign word be a person; 费尔南多 is a town, but not behind an office."""
        if may_be_person(span.of(text)):
            return not self._makes.is_excepted(span.of(text))
        official = self._offices.start_to(text, span.start) is not None and span.end - span.start > SHORTEST_NAME
        return official and span.of(text) not in self._elsewhere

    def _foreign_span(self, segments: Segments, run: Span) -> Span | None:
        """Return the name within a `run` of characters that foreign names are written with, or None."""
        text = segments.text
        if is_dotted(run.of(text)):
            last = segments.at(run.end - 1)
            return Span(run.start, last.start) if last.end > run.end and is_word(last.of(text)) else run
        start = next((at for at in range(run.start, run.end - 1) if self._titled(text, at)), run.end)
        ends = range(run.end, start + 1, -1)
        end = next((end for end in ends if self._ends.goes_after(text, end) or end in segments.ends), None)
        return None if end is None else Span(start, end)

    def _named(self, segments: Segments, surname: Span, printed: Printed, *, titled: bool) -> Iterator[Candidate]:
        """Yield the name that begins with a `surname`, where one does; `titled` tells that a title stands before it."""
        text, start = segments.text, surname.start
        address = self._ends.addressed(segments, surname, titled=titled)
        if address is not None:
            yield Candidate(Span(start, address), text[start:address], certain=True, fair=True, unknown=True)
            return
        framed = self._ends.framed(text, surname, printed, titled=titled)
        end = framed or self._ends.masked(segments, surname.end) or self._ends.plain(segments, surname, printed)
        if end is None or (framed is None and self._is_common(segments, Span(start, end), titled=titled)):
            return
        if self._is_water(text, Span(start, end)):
            return
        if (
            not titled
            and end - start > SHORTEST_NAME
            and (text[end - 1] in _TOWNS or self._places.holds(text[start:end]))
        ):
            return
        span, wordlike = Span(start, end), self._makes.is_wordlike(text[start])
        masked = text[surname.end] == MASK and not (wordlike and text[start - 1 : start].isalnum())
        told = masked or framed is not None or (_is_marked(text, span) and not self._is_dateline(text, span))
        certain = titled or told or self._is_telling(text, surname, end) or self._acts_alone(text, span)
        # In 何安|分站 the next word begins.
        torn = (self._tails.end_from(text, end - 1) or end) > end
        if torn and not certain:
            return
        fair = certain or self._is_fair(segments, span)
        if fair or self._tails.end_from(text, end) is None:
            unknown = _is_unknown(segments, span) and (fair or text[end - 1] in self._makes.given)
            yield Candidate(span, span.of(text), certain, fair, unknown)

    def _is_water(self, text: str, span: Span) -> bool:
        """Tell whether a word for parts of waters behind a name makes it a river's: 赵王河|等支流."""
        behind = span.end + text.startswith(_ET_CETERA, span.end)
        return text[span.end - 1] in _WATERS and self._beside_waters.end_from(text, behind) is not None

    def _is_dateline(self, text: str, span: Span) -> bool:
        """Tell whether a city that a person may be called like as well labels what stands behind its colon: 海口：."""
        return text[span.end : span.end + 1] in _COLONS and self._places.breadth(span.of(text)) == _CITY

    def _is_telling(self, text: str, surname: Span, end: int) -> bool:
        """Tell whether a surname of several characters that is no everyday word begins a name: 诸葛, not 东方."""
        rare = surname.end - surname.start > 1 and not self._makes.is_wordlike(surname.of(text))
        return rare and self._makes.given.issuperset(text[surname.end : end])

    def _acts_alone(self, text: str, span: Span) -> bool:
        """Tell whether a name of three characters stands between a mark and speech, or opens a line and acts."""
        before = text[span.start - 1 : span.start]
        if span.end - span.start <= SHORTEST_NAME or before.isalnum() or text[span.end - 1] not in self._makes.given:
            return False
        opens = before in ("", "\n") and self._ends.acts(text, span.end)
        return opens or self._cues.end_from(text, span.end) is not None

    def _is_fair(self, segments: Segments, span: Span) -> bool:
        """Tell whether a verb or an office behind a name speaks for it, or its make, and it is no everyday word."""
        text, name = segments.text, span.of(segments.text)
        if self._makes.is_wordlike(text[span.start]) or (is_word(name) and len(name) == SHORTEST_NAME):
            return False
        given = len(name) > SHORTEST_NAME and self._makes.given.issuperset(name[-LONGEST_GIVEN:])
        apart = not text[span.start - 1 : span.start].isalnum()
        whole = segments.at(span.start) == span and may_be_person(name) and self._tails.end_from(text, span.end) is None
        return (given and (apart or whole)) or self._ends.acts(text, span.end)

    def _may_begin(self, segments: Segments, surname: Span) -> bool:
        """Tell whether a name may begin with the `surname` though no office stands before it."""
        text, start = segments.text, surname.start
        glued = text[surname.end : surname.end + 1] == MASK and not is_word(segments.at(start).of(text))
        return (glued or start in segments.starts) and not self._is_phrase(segments, surname)

    def _is_phrase(self, segments: Segments, surname: Span) -> bool:
        """Tell whether an everyday word that may be a surname stands before a word of its own: 于|今年, 任|公司."""
        if not self._makes.is_wordlike(surname.of(segments.text)):
            return False
        word = segments.at(surname.end)
        begins = word.start == surname.end and word.end - word.start > 1
        return begins and not may_be_person(word.of(segments.text))

    def _titled(self, text: str, start: int) -> bool:
        while start and text[start - 1] in _BLANKS:
            start -= 1
        aged = text.endswith(_OF_AGE, 0, start) and _AGED.search(text, max(0, start - _LONGEST_AGE), start) is not None
        return aged or self._titles.start_to(text, start) is not None

    def _is_common(self, segments: Segments, span: Span, *, titled: bool) -> bool:
        """Tell whether the stretch is a word, known for something else, or only goes on in a word."""
        text, name = segments.text, span.of(segments.text)
        begun = not titled and (self._makes.begins_word(text, span.start) or self._makes.is_road(name))
        if begun or self._makes.is_excepted(name):
            return True
        if not may_be_person(name) and not (titled and span.end - span.start > SHORTEST_NAME):
            return True
        word = segments.at(span.start)
        inside = word.start < span.start and is_word(word.of(text))
        return self._elsewhere.end_from(text, span.start) is not None or (
            inside and not self._ends.goes_after(text, span.end)
        )


def _is_marked(text: str, span: Span) -> bool:
    """Tell whether brackets stand around a name, an age behind it, or a colon where a sentence may begin with it."""
    before, behind = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    if before and before in _OPENING and behind and behind in _CLOSING:
        return True
    label = behind in _COLONS and before in _SENTENCE_ENDS
    return label or AGE_BEHIND.match(text, span.end) is not None


def _is_unknown(segments: Segments, span: Span) -> bool:
    if span.end not in segments.ends:
        return False
    first, *others = segments.over(span)
    return not others or (len(others) == 1 and first.end - first.start == 1)


def believe(texts: Sequence[str], candidates: Sequence[Sequence[Candidate]]) -> frozenset[str]:
    """Return the names that are believed, from the candidates of each of a page's `texts`."""
    everyone = [each for found in candidates for each in found]
    printed = Counter(each.name for each in everyone)
    certain = {each.name for each in everyone if each.certain or _is_likely(each, printed[each.name])}
    pairs = zip(texts, candidates, strict=True)
    return frozenset(certain).union(*(_listed(text, found, certain) for text, found in pairs))


def _is_likely(candidate: Candidate, times: int) -> bool:
    """Tell whether a name that no word makes certain is believed; it stands `times` times where it may be one."""
    if candidate.fair:
        return candidate.unknown or times > 1
    return candidate.unknown and times > 1 and len(candidate.name) > SHORTEST_NAME


def _listed(text: str, found: Sequence[Candidate], certain: set[str]) -> Iterator[str]:
    """Yield the names that stand in a row with a certain one, or in a row of people: 李明、孙歆和方可."""
    rows: list[list[Candidate]] = []
    for each in sorted(found):
        if rows and _JOINT.fullmatch(text, rows[-1][-1].span.end, each.span.start):
            rows[-1].append(each)
        else:
            rows.append([each])
    for row in rows:
        counted = len(row) > 1 and _COUNTED.match(text, row[-1].span.end)
        if counted or any(each.name in certain for each in row):
            yield from (each.name for each in row if each.unknown or each.fair)


@lru_cache(maxsize=8)
def people(lexicon: Lexicon) -> People:
    """Return the people of `lexicon`."""
    return People(lexicon)
