"""People: a surname and a given name where the words around them speak of a person.

A name is believed where an office or a person's noun stands before it (主任张军), a verb of speech or motion or a
form of address behind it, an age beside it, a bracket around it, or a colon behind it where a sentence may begin; and
where the segmenter finds the same unknown word twice on the page. A dictionary's word is a name only behind an office.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.segments import Segments
from reading.vocabulary import Vocabulary
from reading.words import is_word, part_of_speech

_OF_AGE = "岁的"
_AGED = re.compile(rf"(?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}})(?:周)?(?:多)?{_OF_AGE}$")
_AGE_BEHIND = re.compile(
    r"[(（](?:均为)?(?:化名|音译|网名|[左右中](?:[一二三四\d])?[)）])|(?:今年|现年|[,，(（])?(?:男|女)?[,，]?\d{1,3}(?:周)?岁|[,，(（](?:男|女)[,，)）]"
)
_APPOSED = re.compile(r"[,，][^,，。!！?？;；:：“”]{2,24}(?=[,，。])")
_JOINT = re.compile(r"[、和与及 ]|以及")
_COUNTED = re.compile(r"等?[\d一二两三四五六七八九十]*[名位人]|等[人,，]|等(?![\u4e00-\u9fff]级)")
_FAMILIAR = re.compile(r"[小阿][\u4e00-\u9fff]")
_MASK = "某"
_ELDER = "老"
_NAMING = ("", "n", "ns", "nr", "nz")
_OFTEN = 4
_LONGEST_MADE = 6
_LATIN = re.compile(r"[A-Z][A-Za-z.]*(?:[ \-·.]?[A-Z][A-Za-z.]*)*")
_QUOTES = ("“", "”", '"', "「", "」")
_TWO = 2
_LENGTHS = (2, 3, 4)
_WHERE = ("在", "到", "于", "往", "抵")
_SENTENCE_ENDS = ("", "。", "!", "！", "?", "？", "”", "\n", "…")
_SPOKEN = re.compile("[。!！?？…][”」』]")
_OPENING = "[［【"
_CLOSING = "]］】"
_CJK = re.compile(r"[\u4e00-\u9fff]+")


class Belief(IntEnum):
    """How much the words around a stretch say that it names a person."""

    NONE = 0
    FAIR = 1
    STRONG = 2


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A stretch that may be a person's name: how far it is believed, and whether the segmenter knows no such word."""

    span: Span
    name: str
    belief: Belief
    unknown: bool


class Printed:
    """How often a page prints a stretch as long as a name, counted when it is asked; nothing shorter or longer."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the texts of one page."""
        self._page = "\n".join(texts)
        self._counts: dict[str, int] = {}

    def __getitem__(self, stretch: str) -> int:
        """Return how often `stretch` stands in the texts."""
        count = self._counts.get(stretch)
        if count is None:
            count = self._counts[stretch] = self._page.count(stretch) if len(stretch) in _LENGTHS else 0
        return count


class People:
    """What tells a person's name from other words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lists of surnames, given characters, offices, person nouns, honorifics and verbs of people."""
        self._compound = Vocabulary(lexicon.words("compound_surnames"))
        self._single = frozenset(lexicon.words("surnames"))
        self._japanese = Vocabulary(lexicon.words("japanese_surnames"))
        self._surnames = Vocabulary([*self._single, *lexicon.words("compound_surnames")]) | self._japanese
        self._tibetan = Vocabulary(lexicon.words("tibetan_names"))
        sounds = "[" + "".join(sorted(lexicon.words("foreign_characters"))) + "]"
        self._transliterated = re.compile(rf"{sounds}{{1,7}}(?:·(?:{sounds}{{1,7}}|[A-Z]))+|{sounds}{{2,8}}")
        self._wordlike = frozenset(lexicon.words("word_surnames"))
        self._given = frozenset(lexicon.words("given_characters"))
        self._not_given = frozenset(lexicon.words("not_given"))
        self._seldom = self._not_given | frozenset(lexicon.words("seldom_given"))
        self._titles = Vocabulary([*lexicon.words("offices"), *lexicon.words("person_nouns")])
        self._honorifics = Vocabulary(lexicon.words("honorifics"))
        self._elsewhere = Vocabulary([*lexicon.words("known_agencies"), *lexicon.words("countries")])
        self._tails = Vocabulary([*lexicon.words("place_tails"), *lexicon.words("agency_tails")])
        self._bodies = Vocabulary(lexicon.words("agency_tails"))
        self._cues = Vocabulary(lexicon.words("cues"))
        self._offices = Vocabulary(lexicon.words("offices"))
        self._verbs = Vocabulary(lexicon.words("person_verbs"))
        self._exceptions = Vocabulary(lexicon.words("name_exceptions"))
        self._famous = frozenset(lexicon.words("known_people"))

    def fits(self, name: str) -> bool:
        """Tell whether `name` is made like a person's: of a surname and given characters, or of foreign sounds."""
        if "·" in name or self._is_tibetan(name):
            return True
        if name in self._exceptions:
            return False
        surname = self._surname_end(name, 0)
        if surname is None:
            return len(name) > _TWO and self._transliterated.fullmatch(name) is not None
        given = name[surname:]
        if not 0 < len(given) <= _TWO:
            return False
        if name[:surname] in self._japanese:
            return not is_word(name)
        return all(each in self._given for each in given) and not (len(name) == _TWO and is_word(name))

    def may_be(self, segments: Segments, span: Span, times: int) -> bool:
        """Tell whether what another tagger sees at `span`, `times` times on the page, can be a person at all.

        Less is asked than by `fits`: any character that does not begin another word will do, and where a title or
        speech tells of a person, any name that the dictionary does not hold for something else.
        """
        name = span.of(segments.text)
        if self.fits(name) or name in self._famous or (times > 1 and self._is_familiar(name)):
            return True
        told = self._is_told(segments, span)
        surname = self._surname_end(name, 0) if _CJK.fullmatch(name) else None
        if surname is None or len(name) - surname > _TWO:
            return told and self._may_be_unusual(segments, span, has_surname=surname is not None)
        return self._may_be_named(name, surname, times, told=told)

    def _may_be_named(self, name: str, surname: int, times: int, *, told: bool) -> bool:
        """Tell whether `name`, a known surname and two characters or less, can be a person's."""
        given, tag = name[surname:], part_of_speech(name)
        if given in self._honorifics or given[:1] == _MASK:
            return True
        plain = self._not_given.isdisjoint(given)
        if times >= _OFTEN and given and tag in _NAMING and (plain or times > _OFTEN * _TWO):
            return True
        if tag[:2] not in ("", "nr") or (name in self._exceptions and not told):
            return False
        rare = not tag and name[:surname] not in self._wordlike
        whole = len(given) == _TWO and not self._given.isdisjoint(given)
        return bool(given) and (told or (plain and (rare or whole)))

    def _may_be_unusual(self, segments: Segments, span: Span, *, has_surname: bool) -> bool:
        """Tell whether a name of another make can be a person's: 尼玛措毛, 逸馨, Mary; or a long one: 杨何蓓茵."""
        text, name = segments.text, span.of(segments.text)
        if _CJK.fullmatch(name) is None:
            return _LATIN.fullmatch(name) is not None
        if part_of_speech(name)[:2] not in ("", "nr") or name in self._exceptions:
            return False
        if not has_surname:
            return _TWO <= len(name) <= _LONGEST_MADE and self._titles.end_from(name, 0) is None
        return self._goes_after(text, span.end) or _JOINT.match(text, span.end) is not None

    def _is_told(self, segments: Segments, span: Span) -> bool:
        """Tell whether a title stands before a name, an age behind it, or a verb of speech: 牧民|尼玛措毛, 德吉|说."""
        text = segments.text
        quoted = text[span.start - 1 : span.start] in _QUOTES and text[span.end : span.end + 1] in _QUOTES
        start, end = (span.start - 1, span.end + 1) if quoted else span
        if _AGE_BEHIND.match(text, end) or (self._cues.end_from(text, end) is not None and not quoted):
            return True
        return self._titles.start_to(text, start) in segments.starts

    def _is_familiar(self, name: str) -> bool:
        """Tell whether `name` is made as friends call each other: 小豪, 老张."""
        elder = name[:1] == _ELDER and len(name) == _TWO and name[1] in self._single
        return elder or _FAMILIAR.fullmatch(name) is not None

    def vouches(self, segments: Segments, span: Span) -> bool:
        """Tell whether the words around a stretch make it a person whatever else it looks like.

        So do a mask, a form of address, an age behind it, a colon, and an office before it where a verb follows.
        """
        text, name = segments.text, span.of(segments.text)
        if _MASK in name or self._honorifics.start_to(name, len(name), 1) is not None or self._is_tibetan(name):
            return True
        if self._offices.start_to(text, span.start) is not None and (
            self._cues.end_from(text, span.end) is not None or self._unusual_end(segments, span.start) == span.end
        ):
            return True
        if part_of_speech(name)[:2] not in ("", "nr") or not self.fits(name):
            return False
        if _is_label(text, span.start, span.end) or _AGE_BEHIND.match(text, span.end):
            return True
        titles = self._offices if text[span.start] in self._wordlike else self._titles
        title = titles.start_to(text, span.start)
        return title is not None and title in segments.starts and self._goes_after(text, span.end)

    def goes_too_far(self, text: str, span: Span) -> bool:
        """Tell whether the last character of the name at `span` rather begins the next word: 王毅|曾说."""
        if not text[span.end : span.end + 1].isalnum():
            return False
        last = text[span.end - 1]
        return last in self._seldom or (
            last not in self._given and self._verbs.end_from(text, span.end - 1) is not None
        )

    def find(self, segments: Segments, printed: Printed) -> Iterator[Candidate]:
        """Yield every stretch of a text that may be a person's name, in order; `printed` counts them on the page."""
        yield from self._foreign(segments)
        yield from self._familiar(segments)
        yield from self._unusual(segments)
        text = segments.text
        for start, _ in self._surnames.find_starts(text):
            surname = self._surname_end(text, start)
            if surname is not None:
                yield from self._named(segments, start, surname, printed)

    def _surname_end(self, text: str, start: int) -> int | None:
        """Return where the surname at `start` ends, or None; in 局长孙国梁 the office keeps its last character."""
        ends = self._surnames.ends_from(text, start)
        if not ends or (start and text[start - 1].isnumeric()):
            return None
        if ends[0] > start + 1:
            compound = self._compound.end_from(text, start)
            if compound is not None and self._titles.start_to(text, start + 1) is None:
                return compound
            japanese = self._japanese.end_from(text, start)
            if japanese is not None and (start == 0 or self._titles.start_to(text, start) is not None):
                return japanese
        return start + 1 if text[start] in self._single else None

    def _unusual(self, segments: Segments) -> Iterator[Candidate]:
        """Yield Tibetan names, and names without a known surname between an office and speech: 理事长|才大颖|说."""
        text = segments.text
        spans = [Span(start, ends[0] + _TWO) for start, ends in self._tibetan.find_starts(text)]
        yield from self._sure(text, (span for span in spans if self._is_tibetan(span.of(text))))
        ends = ((office.end, self._unusual_end(segments, office.end)) for office in self._offices.find_ends(text))
        yield from self._sure(text, (Span(start, end) for start, end in ends if end is not None))

    @staticmethod
    def _sure(text: str, spans: Iterable[Span]) -> Iterator[Candidate]:
        return (Candidate(span, span.of(text), Belief.STRONG, unknown=True) for span in spans)

    def _is_tibetan(self, name: str) -> bool:
        return len(name) == 2 * _TWO and name[:_TWO] in self._tibetan and name[_TWO:] in self._tibetan

    def _unusual_end(self, segments: Segments, start: int) -> int | None:
        """Return where a name ends that begins behind an office with no known surname, or None.

        It is made of no words of the dictionary, and a verb of speech follows or, behind three characters, a mark.
        """
        text = segments.text
        if self._surname_end(text, start) is not None or self._surname_end(text, start + 1) is not None:
            return None
        for end in (start + _TWO + 1, start + _TWO):
            name = text[start:end]
            marked = end - start > _TWO and not text[end : end + 1].isalnum() and text[end : end + 1] != "·"
            if not marked and self._cues.end_from(text, end) is None:
                continue
            made = self._given.issuperset(name[1:]) and self._not_given.isdisjoint(name) and _CJK.fullmatch(name)
            words = [word.of(text) for word in segments.over(Span(start, end))]
            if made and all(len(word) == 1 or part_of_speech(word)[:2] in ("", "nr") for word in words):
                return end
        return None

    def _familiar(self, segments: Segments) -> Iterator[Candidate]:
        """Yield names of one character behind 小 or 阿 where a person's noun stands before them: 学生小豪."""
        text = segments.text
        for match in _FAMILIAR.finditer(text):
            span = Span(*match.span())
            name = span.of(text)
            alone = (
                span.end in segments.ends and part_of_speech(name)[:2] in ("", "nr") and name not in self._exceptions
            )
            told = self._titles.start_to(text, span.start) is not None or _AGE_BEHIND.match(text, span.end)
            if alone and told:
                yield Candidate(span, name, Belief.STRONG, unknown=True)

    def _foreign(self, segments: Segments) -> Iterator[Candidate]:
        """Yield names in transliteration: with a dot between their parts, or behind an office (外长拉夫罗夫)."""
        for match in self._transliterated.finditer(segments.text):
            span = self._foreign_span(segments, Span(*match.span()))
            if span is not None and self._is_persons(segments.text, span):
                yield Candidate(span, span.of(segments.text), Belief.STRONG, unknown=True)

    def _is_persons(self, text: str, span: Span) -> bool:
        """Tell whether the dictionary lets a foreign word be a person; 费尔南多 is a town, but not behind an office."""
        if part_of_speech(span.of(text))[:2] in ("", "nr"):
            return span.of(text) not in self._exceptions
        official = self._offices.start_to(text, span.start) is not None and span.end - span.start > _TWO
        return official and span.of(text) not in self._elsewhere

    def _foreign_span(self, segments: Segments, run: Span) -> Span | None:
        """Return the name within a `run` of characters that foreign names are written with, or None."""
        text = segments.text
        if "·" in run.of(text):
            last = segments.at(run.end - 1)
            return Span(run.start, last.start) if last.end > run.end and is_word(last.of(text)) else run
        start = next((at for at in range(run.start, run.end - 1) if self._titled(text, at)), None)
        if start is None:
            return run if self._is_foreigner(segments, run) else None
        ends = [end for end in range(run.end, start + 1, -1) if self._goes_after(text, end) or end in segments.ends]
        return Span(start, ends[0]) if ends else None

    def _is_foreigner(self, segments: Segments, span: Span) -> bool:
        """Tell whether a word in transliteration is no place, and acts: 克林顿说."""
        text = segments.text
        if segments.at(span.start) != span or span.end - span.start <= _TWO or span.of(text) in self._elsewhere:
            return False
        return text[span.start - 1 : span.start] not in _WHERE and self._acts(text, span.end)

    def _named(self, segments: Segments, start: int, surname: int, printed: Printed) -> Iterator[Candidate]:
        text = segments.text
        titled = self._titled(text, start)
        if not titled and not self._may_begin(segments, start, surname):
            return
        address = self._addressed_end(segments, start, surname)
        if address is not None:
            yield Candidate(Span(start, address), text[start:address], Belief.STRONG, unknown=True)
            return
        framed = self._framed_end(segments, start, surname, printed)
        end = framed or self._masked_end(segments, surname) or self._end(segments, start, surname, printed)
        if end is None or (framed is None and self._is_common(text, Span(start, end), titled=titled)):
            return
        word = segments.at(start)
        inside = word.start < start and is_word(word.of(text))
        if self._elsewhere.end_from(text, start) is not None or (inside and not self._goes_after(text, end)):
            return
        masked = text[surname] == _MASK and (text[start] not in self._wordlike or not text[start - 1 : start].isalnum())
        certain = titled or masked or framed is not None or self._is_telling(text, Span(start, surname), end)
        belief = Belief.STRONG if certain else self._belief(text, start, end)
        if belief == Belief.NONE and self._tails.end_from(text, end) is not None:
            return
        if belief == Belief.NONE and self._is_one_word(segments, Span(start, end)):
            belief = Belief.FAIR
        if belief == Belief.FAIR and (text[start] in self._wordlike or self._is_short_word(text[start:end])):
            belief = Belief.NONE
        unknown = _is_unknown(segments, Span(start, end)) and (belief > Belief.NONE or text[end - 1] in self._given)
        yield Candidate(Span(start, end), text[start:end], belief, unknown)

    def _may_begin(self, segments: Segments, start: int, surname: int) -> bool:
        """Tell whether a name may begin at `start` though no office stands before it."""
        text = segments.text
        glued = text[surname : surname + 1] == _MASK and not is_word(segments.at(start).of(text))
        apart = start in segments.starts or glued or self._affiliated(text, start)
        return apart and not self._is_phrase(segments, start, surname)

    def _is_phrase(self, segments: Segments, start: int, surname: int) -> bool:
        """Tell whether an everyday word that may be a surname stands before a word of its own: 于|今年, 任|公司."""
        word = segments.at(surname)
        known = (
            word.start == surname
            and word.end - surname > 1
            and part_of_speech(word.of(segments.text)) not in ("", "nr")
        )
        return known and segments.text[start:surname] in self._wordlike

    def _titled(self, text: str, start: int) -> bool:
        before = text[max(0, start - 12) : start].rstrip(" \u3000")
        return (before.endswith(_OF_AGE) and bool(_AGED.search(before))) or self._titles.start_to(
            before, len(before)
        ) is not None

    def _is_telling(self, text: str, surname: Span, end: int) -> bool:
        """Tell whether a surname of two characters that is no everyday word begins a name: 诸葛, not 东方."""
        rare = surname.end - surname.start == _TWO and surname.of(text) not in self._wordlike
        return rare and all(each in self._given for each in text[surname.end : end])

    def _framed_end(self, segments: Segments, start: int, surname: int, printed: Printed) -> int | None:
        """Return where a name ends that is made of dictionary words, a verb of speech behind it, or None.

        An office must stand before it, or quoted words that it spoke (”石蕊说); then the page prints it elsewhere too.
        """
        text = segments.text
        official = self._offices.start_to(text, start) is not None
        if not official and _SPOKEN.search(text, max(0, start - 2), start) is None:
            return None
        for end in (surname + 2, surname + 1):
            name, given = text[start:end], text[surname:end]
            tags = ("", "n", "a") if official else ("n",)
            plain = part_of_speech(name)[:1] in tags and given not in self._verbs and given not in self._titles
            called = official or (printed[name] > 1 and name not in self._titles and name not in self._honorifics)
            if plain and called and self._cues.end_from(text, end) is not None and self._given.issuperset(given):
                return end
        return None

    def _masked_end(self, segments: Segments, surname: int) -> int | None:
        """Return where a masked name ends: 徐某, 谢某红, 王某某."""
        text = segments.text
        if text[surname : surname + 1] != _MASK:
            return None
        last = text[surname + 1 : surname + 2]
        if last == _MASK:
            return surname + 2
        plain = last not in self._given or last in self._seldom
        word = segments.at(surname + 1).of(text) if last else ""
        return surname + 1 if plain or (len(word) > 1 and word[0] == last and is_word(word)) else surname + 2

    def _end(self, segments: Segments, start: int, surname: int, printed: Printed) -> int | None:
        """Return where the name with its surname ending at `surname` ends: one given character or two."""
        text = segments.text
        given = _CJK.match(text, surname, min(surname + 2, len(text)))
        if given is None:
            return None
        short, long = surname + 1, given.end()
        word = segments.at(surname)
        if Span(surname, long) == word and long > short and self._may_be_given(word.of(text)):
            return long
        if text[surname] in self._not_given or self._begins_word(segments, surname):
            return None
        if long == short or self._ends_early(text[start:long], printed) or self._next_begins(segments, short):
            return short
        return self._likelier_end(segments, Span(start, short), Span(start, long), printed)

    def _next_begins(self, segments: Segments, short: int) -> bool:
        """Tell whether a word of the dictionary begins at `short`, other than a given name's last character and 说."""
        word = segments.at(short)
        printed = word.of(segments.text)
        acting = printed[1:] in self._verbs and part_of_speech(printed)[:1] not in ("v", "m")
        begins = word.start == short and len(printed) > 1 and is_word(printed)
        return begins and not acting and printed[1:] not in self._cues

    def _likelier_end(self, segments: Segments, short_name: Span, long_name: Span, printed: Printed) -> int:
        """Return the end of the likelier of two names, with one given character or with two."""
        text, short, long = segments.text, short_name.end, long_name.end
        seldom = text[short] in self._seldom
        ends_short = self._goes_after(text, short)
        ends_long = self._verbs.end_from(text, long) is not None if seldom else self._goes_after(text, long)
        if ends_short != ends_long and (ends_short or text[short] not in self._not_given):
            return short if ends_short else long
        return long if self._goes_on(segments, short, long) or self._always(long_name.of(text), printed) else short

    def _goes_after(self, text: str, end: int) -> bool:
        """Tell whether what usually follows a name follows at `end`: a mark, a verb of people, an office."""
        return not text[end : end + 1].isalnum() or self._acts(text, end)

    def _acts(self, text: str, end: int) -> bool:
        return self._verbs.end_from(text, end) is not None or self._titles.end_from(text, end) is not None

    def _may_be_given(self, word: str) -> bool:
        """Tell whether a word of two characters may as a whole be a given name: 元龙, 建新."""
        tag = part_of_speech(word)
        if word[-1] in self._seldom:
            return False
        return not tag or tag.startswith("nr") or (tag[0] in "vnai" and all(each in self._given for each in word))

    @staticmethod
    def _begins_word(segments: Segments, surname: int) -> bool:
        """Tell whether a word of the dictionary begins behind the surname and goes beyond one given name: 曾|参与."""
        word = segments.at(surname)
        return (
            word.start == surname
            and word.end - word.start > 1
            and part_of_speech(word.of(segments.text))[:1] in {"v", "d", "p", "c", "r", "m"}
        )

    def _affiliated(self, text: str, start: int) -> bool:
        return self._bodies.start_to(text, start) is not None

    def _addressed_end(self, segments: Segments, start: int, surname: int) -> int | None:
        """Return where a form of address behind the surname ends: 郭先生, 李书记."""
        end = self._honorifics.end_from(segments.text, surname)
        if end is None or end not in segments.ends:
            return None
        if start not in segments.starts and not self._titled(segments.text, start):
            return None
        tag = part_of_speech(segments.text[start:end])
        return end if not tag or tag.startswith("nr") else None

    @staticmethod
    def _ends_early(name: str, printed: Printed) -> bool:
        """Tell whether the page prints `name` without its last character more often than with it."""
        return printed[name[:-1]] > 2 * printed[name]

    def _always(self, name: str, printed: Printed) -> bool:
        """Tell whether the page never prints `name` without its last character."""
        often = printed[name]
        return often > (_OFTEN if name[-1] in self._seldom else 1) and often == printed[name[:-1]]

    def _goes_on(self, segments: Segments, short: int, long: int) -> bool:
        """Tell whether the character behind a given name's first still belongs to the name."""
        word, text = segments.at(short), segments.text
        if text[short] not in self._given or text[short] in self._seldom:
            return False
        return word.end == long or word.start < short or not is_word(word.of(text))

    def _is_common(self, text: str, span: Span, *, titled: bool) -> bool:
        if span.of(text) in self._exceptions or (not titled and self._exceptions.end_from(text, span.start)):
            return True
        tag = part_of_speech(span.of(text))
        return bool(tag) and not tag.startswith("nr") and not (titled and span.end - span.start > _TWO)

    def _belief(self, text: str, start: int, end: int) -> Belief:
        opens = start == 0 or text[start - 1] == "\n"
        if _is_label(text, start, end) or _AGE_BEHIND.match(text, end) or self._is_apposed(text, start, end):
            return Belief.STRONG
        if self._titles.end_from(text, end) is not None or self._honorifics.end_from(text, end) is not None:
            return Belief.STRONG if end - start > _TWO and text[start] not in self._wordlike else Belief.FAIR
        if self._speaks(text, start, end):
            return Belief.STRONG
        if self._verbs.end_from(text, end) is None:
            return (
                Belief.FAIR
                if self._looks_given(text[start:end]) and not text[start - 1 : start].isalnum()
                else Belief.NONE
            )
        certain = opens and text[end - 1] in self._given and not self._is_short_word(text[start:end])
        return Belief.STRONG if certain else Belief.FAIR

    def _speaks(self, text: str, start: int, end: int) -> bool:
        """Tell whether a name of three characters stands between a mark and a verb of speech: ”李小兰说."""
        marked = not text[max(0, start - 1) : start].isalnum()
        return marked and self._looks_given(text[start:end]) and self._cues.end_from(text, end) is not None

    def _looks_given(self, name: str) -> bool:
        """Tell whether a name of three characters ends with two that given names are made of."""
        return len(name) > _TWO and all(character in self._given for character in name[-2:])

    def _is_one_word(self, segments: Segments, span: Span) -> bool:
        """Tell whether the segmenter cut `span` as one word that it does not know, or knows for a person."""
        name = span.of(segments.text)
        tag = part_of_speech(name)
        return segments.at(span.start) == span and tag in ("", "nr") and self._looks_given(name)

    @staticmethod
    def _is_short_word(name: str) -> bool:
        """Tell whether `name` is a word of two characters; the dictionary takes 许可 and 陶醉 for people."""
        return len(name) == _TWO and bool(part_of_speech(name))

    def _is_apposed(self, text: str, start: int, end: int) -> bool:
        """Tell whether a comma and a phrase that ends with a person's noun follow: 石某,队里唯一的女队员."""
        apposed = _APPOSED.match(text, end)
        return (
            apposed is not None
            and text[start - 1 : start] in _SENTENCE_ENDS
            and (self._titles.start_to(text, apposed.end(), apposed.start() + 1) is not None)
        )


def _is_label(text: str, start: int, end: int) -> bool:
    """Tell whether brackets stand around a name, or a colon behind one with which a sentence may begin."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if before and before in _OPENING and behind and behind in _CLOSING:
        return True
    return behind in (":", "：") and before in _SENTENCE_ENDS


def _is_unknown(segments: Segments, span: Span) -> bool:
    if span.end not in segments.ends:
        return False
    words = [word.of(segments.text) for word in segments.over(span)]
    return len(words) == 1 or (len(words) == _TWO and len(words[0]) == 1)


def settle(texts: Sequence[str], candidates: Sequence[Sequence[Candidate]]) -> frozenset[str]:
    """Return the names that are believed, from the candidates of each of a page's `texts`."""
    everyone = [candidate for found in candidates for candidate in found]
    printed = Counter(candidate.name for candidate in everyone)
    believed = {each.name for each in everyone if each.belief == Belief.STRONG}
    believed |= {
        each.name for each in everyone if each.belief == Belief.FAIR and (each.unknown or printed[each.name] > 1)
    }
    believed |= {each.name for each in everyone if each.unknown and printed[each.name] > 1 and len(each.name) > _TWO}
    for text, found in zip(texts, candidates, strict=True):
        believed |= set(_listed(text, found, believed))
    return frozenset(believed)


def _listed(text: str, found: Sequence[Candidate], believed: set[str]) -> Iterator[str]:
    """Yield the names that stand in a row with a believed one: 李明、孙歆和方可."""
    rows: list[list[Candidate]] = []
    for each in sorted(found):
        if rows and _JOINT.fullmatch(text, rows[-1][-1].span.end, each.span.start):
            rows[-1].append(each)
        else:
            rows.append([each])
    for row in rows:
        counted = len(row) > 1 and _COUNTED.match(text, row[-1].span.end)
        if counted or any(each.name in believed for each in row):
            yield from (each.name for each in row if each.unknown or each.belief)


@lru_cache(maxsize=8)
def people(lexicon: Lexicon) -> People:
    """Return the people of `lexicon`."""
    return People(lexicon)
