"""Name ends: where a person's name ends, behind its surname or behind an office."""

import re
from collections.abc import Iterable
from functools import lru_cache

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.naming.makes import CJK, DOTS, MASK, SHORTEST_NAME, makes
from reading.text.segments import Segments
from reading.text.vocabulary import vocabulary
from reading.text.words import is_word, may_be_person, part_of_speech

AGE_BEHIND = re.compile(
    r"[(（](?:均为)?(?:化名|音译|网名|[左右中](?:[一二三四\d])?[)）])|(?:今年|现年|[,，(（])?(?:男|女)?[,，]?\d{1,3}(?:周)?岁|[,，(（](?:男|女)[,，)）]"
)
"""What tells of a name before it: a word in brackets, or an age."""
_SEVERAL = 2
_UNUSUAL = (3, 2)
_LENGTHS = (2, 3, 4)
_BRACKETS = ("(", "（")
_SPOKEN = re.compile("[。!！?？…][”」』]")
_INNER = (*DOTS, "”", "」", "》")
_DONE = ("了", "着", "过")
# 苏德|头一个下沟
_FIRST = re.compile("头[一几两][个次回天批趟]")
_ONE, _GOING = "一", "着"
_LEADING = frozenset("vdpcrm")
_OPENING = frozenset("vmtc")
_ADVERB, _VERB = "d", "v"


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


class NameEnds:
    """What tells where a name ends."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the makes of names and the lists of offices, person nouns, honorifics, cues and verbs of people."""
        self._makes = makes(lexicon)
        self._titles = vocabulary(lexicon, "offices", "person_nouns")
        self._offices = vocabulary(lexicon, "offices")
        self._honorifics = vocabulary(lexicon, "honorifics")
        self._cues = vocabulary(lexicon, "cues")
        self._verbs = vocabulary(lexicon, "person_verbs")

    def goes_too_far(self, text: str, span: Span) -> bool:
        """Tell whether the last character of the name at `span` rather begins the next word: 王毅|曾说."""
        if not text[span.end : span.end + 1].isalnum() or _ends_with_one(text, span.end):
            return False
        last = text[span.end - 1]
        return (
            last in self._makes.seldom
            or _FIRST.match(text, span.end - 1) is not None
            or (last not in self._makes.given and self._verbs.end_from(text, span.end - 1) is not None)
        )

    @staticmethod
    def begins_next(segments: Segments, end: int) -> bool:
        """Tell whether an adverb before a verb is the last character of what ends at `end`: 何丽|常来."""
        text = segments.text
        if end not in segments.starts or part_of_speech(text[end - 1]) != _ADVERB:
            return False
        return any(part_of_speech(verb)[:1] == _VERB for verb in (segments.at(end).of(text), text[end]))

    def goes_after(self, text: str, end: int) -> bool:
        """Tell whether what usually follows a name follows at `end`: a mark, a verb of people, an office."""
        return not text[end : end + 1].isalnum() or self.acts(text, end)

    def acts(self, text: str, end: int) -> bool:
        """Tell whether a verb of people or an office follows at `end`."""
        return self._verbs.end_from(text, end) is not None or self._titles.end_from(text, end) is not None

    def acts_at_length(self, text: str, end: int) -> bool:
        """Tell whether a verb of people of two characters or more, which is hardly another word, follows at `end`."""
        verb = self._verbs.end_from(text, end)
        return verb is not None and verb - end > 1

    def speech_end(self, text: str, end: int) -> int | None:
        """Return where a verb of people that ends with one of speech ends behind a name that ends at `end`: 笑着说."""
        verb = self._verbs.end_from(text, end)
        return None if verb is None or self._cues.start_to(text, verb, end) is None else verb

    def begins_verb(self, word: str) -> bool:
        """Tell whether `word` is a verb of people."""
        return word in self._verbs

    def addressed(self, segments: Segments, surname: Span, *, titled: bool) -> int | None:
        """Return where a form of address behind the `surname` ends: 郭先生, 李书记."""
        end = self._honorifics.end_from(segments.text, surname.end)
        if end is None or end not in segments.ends or not (titled or surname.start in segments.starts):
            return None
        return end if may_be_person(segments.text[surname.start : end]) else None

    def masked(self, segments: Segments, surname: int) -> int | None:
        """Return where a masked name ends: 徐某, 谢某红, 王某某, 冉某|松了."""
        text = segments.text
        if text[surname : surname + 1] != MASK:
            return None
        last = text[surname + 1 : surname + 2]
        if last == MASK:
            return surname + 2
        # 驻江|某部
        if _begins_noun(segments, surname):
            return None
        plain = last not in self._makes.given or last in self._makes.seldom or acted(text, surname + 2)
        word = segments.at(surname + 1).of(text) if last else ""
        return surname + 1 if plain or (len(word) > 1 and word[0] == last and is_word(word)) else surname + 2

    def framed(self, text: str, surname: Span, printed: Printed, *, titled: bool) -> int | None:
        """Return where a name ends that is made of dictionary words, a verb of speech behind it, or None.

        A title must stand before it that is an office, or quoted words that it spoke (”石蕊说); then the page prints it
        elsewhere too.
        """
        start = surname.start
        official = titled and self._offices.start_to(text, start) is not None
        if not official and _SPOKEN.search(text, max(0, start - 2), start) is None:
            return None
        for end in (surname.end + 2, surname.end + 1):
            name, given = text[start:end], text[surname.end : end]
            tags = ("", "n", "a") if official else ("n",)
            plain = part_of_speech(name)[:1] in tags and given not in self._verbs and given not in self._titles
            called = official or (printed[name] > 1 and name not in self._titles and name not in self._honorifics)
            if plain and called and self._cues.end_from(text, end) is not None and self._makes.given.issuperset(given):
                return end
        return None

    def unusual(self, segments: Segments, start: int) -> int | None:
        """Return where a name ends that begins behind an office with no known surname, or None: 理事长|才云江|说.

        It is made of no words of the dictionary, and a verb of speech follows or, behind three characters, a mark.
        """
        text, made = segments.text, self._makes
        if made.surname_end(text, start) is not None or made.surname_end(text, start + 1) is not None:
            return None
        for end in (start + length for length in _UNUSUAL):
            name, behind = text[start:end], text[end : end + 1]
            marked = len(name) > SHORTEST_NAME and not behind.isalnum() and behind not in _INNER
            if not marked and self._cues.end_from(text, end) is None:
                continue
            fits = made.given.issuperset(name[1:]) and made.not_given.isdisjoint(name) and CJK.fullmatch(name)
            words = [word.of(text) for word in segments.over(Span(start, end))]
            if fits and all(len(word) == 1 or may_be_person(word) for word in words):
                return end
        return None

    def plain(self, segments: Segments, surname: Span, printed: Printed) -> int | None:
        """Return where a name with its `surname` ends, behind one given character or two, or None."""
        text = segments.text
        given = CJK.match(text, surname.end, min(surname.end + 2, len(text)))
        if given is None:
            return None
        short, long = surname.end + 1, given.end()
        word = segments.at(surname.end)
        if word.start == surname.end and word.of(text) in self._titles:
            return None
        if word == (surname.end, long) and long > short and self._may_be_given(word.of(text)):
            return long
        if text[surname.end] in self._makes.not_given or self._leads(segments, surname):
            return None
        name = text[surname.start : long]
        early = long == short or self._goes_early(name, printed) or self._next_begins(segments, short)
        if early and not _ends_with_one(text, long):
            return short
        return self._likelier(segments, Span(surname.start, short), Span(surname.start, long), printed)

    def _leads(self, segments: Segments, surname: Span) -> bool:
        """Tell whether a word of the dictionary begins behind the `surname` that no given name is: 曾|参与, 楼|夜班."""
        word = segments.at(surname.end)
        printed = word.of(segments.text)
        led = len(printed) > 1 and word.start == surname.end and part_of_speech(printed)[:1] in _LEADING
        wordlike = self._makes.is_wordlike(surname.of(segments.text))
        return led or (wordlike and _begins_noun(segments, surname.end))

    def _goes_early(self, name: str, printed: Printed) -> bool:
        """Tell whether the page prints `name` without its last character more often than with it.

        Of a name that it prints twice the shorter may be its sister's: 周海生, 周海明.
        """
        often = printed[name[:-1]]
        if often <= _SEVERAL or often <= 2 * printed[name]:
            return False
        return printed[name] <= 1 or name[-1] not in self._makes.given or name[-1] in self._makes.seldom

    def _likelier(self, segments: Segments, short_name: Span, long_name: Span, printed: Printed) -> int:
        """Return the end of the likelier of two names, with one given character or with two."""
        text, short, long = segments.text, short_name.end, long_name.end
        if _ends_with_one(text, long):
            return long
        seldom = text[short] in self._makes.seldom
        ends_short = self.goes_after(text, short)
        ends_long = self.goes_after(text, long)
        if seldom and text[long : long + 1] not in _BRACKETS:
            ends_long = self._verbs.end_from(text, long) is not None
        if ends_short != ends_long and (ends_short or text[short] not in self._makes.not_given):
            return short if ends_short else long
        return long if self._goes_on(segments, short, long) or self._always(long_name.of(text), printed) else short

    def _next_begins(self, segments: Segments, short: int) -> bool:
        """Tell whether a word of the dictionary begins at `short`, other than a given name's last character and 说."""
        word = segments.at(short)
        printed = word.of(segments.text)
        acting = printed not in self._verbs and printed[1:] in self._verbs
        acting = acting and part_of_speech(printed)[:1] not in _OPENING
        begins = word.start == short and len(printed) > 1 and is_word(printed)
        return begins and not acting and printed[1:] not in self._cues

    def _may_be_given(self, word: str) -> bool:
        """Tell whether a word of two characters may as a whole be a given name: 元龙, 建新."""
        if word[-1] in self._makes.seldom:
            return False
        return may_be_person(word) or (part_of_speech(word)[0] in "vnai" and self._makes.given.issuperset(word))

    def _always(self, name: str, printed: Printed) -> bool:
        """Tell whether the page never prints `name` without its last character."""
        often = printed[name]
        return often > (_SEVERAL if name[-1] in self._makes.seldom else 1) and often == printed[name[:-1]]

    def _goes_on(self, segments: Segments, short: int, long: int) -> bool:
        """Tell whether the character behind a given name's first still belongs to the name."""
        word, text = segments.at(short), segments.text
        if text[short] not in self._makes.given or text[short] in self._makes.seldom:
            return False
        return word.end == long or word.start < short or not is_word(word.of(text))


def acted(text: str, end: int) -> bool:
    """Tell whether what ends at `end` is a verb, as a particle of done things follows: 松|了."""
    return text[end : end + 1] in _DONE


def _ends_with_one(text: str, end: int) -> bool:
    """Tell whether 一 ends the name that ends at `end`, as it stands before no verb that goes on: 何一|举着."""
    return text[end - 1] == _ONE and text[end + 1 : end + 2] == _GOING


def _begins_noun(segments: Segments, start: int) -> bool:
    """Tell whether a word of the dictionary begins at `start` that is no name: 楼|夜班."""
    word = segments.at(start)
    return word.start == start and word.end - start > 1 and not may_be_person(word.of(segments.text))


@lru_cache(maxsize=8)
def name_ends(lexicon: Lexicon) -> NameEnds:
    """Return the name ends of `lexicon`."""
    return NameEnds(lexicon)
