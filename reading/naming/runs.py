"""Runs: how far to the left of its ending a name may go.

A name is read from its ending (有限公司, 社区, 主任) leftwards, word by word, until a word that no name holds: a mark,
a pronoun, a preposition, a verb that institutions are not named after.
"""

import re
from functools import lru_cache

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.naming.gazetteer import TOWNS, gazetteer
from reading.text.segments import Segments
from reading.text.vocabulary import vocabulary
from reading.text.words import part_of_speech

_STOPPING = frozenset("pcurdmqtyeokxi")
_ORDINAL = "第"
_JOINT = "·"
_SHORT_VERB = 2
_REACH = 40
# 柳溪镇|民兵|应急分队 is made of whom it is called by; a leader or a member of a team is none.
_TEAM = re.compile(r"[\u4e00-\u9fff]{0,4}队(?![员长伍友])")
_MEASURES = "位名家户条支"
_NUMBERS = "一二两三四五六七八九十百千万几多余数各每某这那"
_DATE_UNITS = ("年", "月", "日", "时", "点")


class Runs:
    """The words at which a name's run to the left ends."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lists `stop_words`, `inner_words`, `place_naming`, `offices`, `person_nouns` and `unions`."""
        self._places = gazetteer(lexicon)
        self._inner = frozenset(lexicon.words("inner_words"))
        self._people = vocabulary(lexicon, "offices", "person_nouns")
        self._stops = frozenset(lexicon.words("stop_words")) - self._inner
        self._unions = frozenset(lexicon.words("unions"))
        self._firm_ends = frozenset(lexicon.words("firm_ends"))
        self._leading = self._inner - frozenset(lexicon.words("place_naming"))

    def start(self, segments: Segments, end: int, floor: int = 0) -> int:
        """Return where the run that ends at `end` starts, `floor` or behind it; `end` must lie between two words."""
        start = end
        number = segments.ends.get(end, -1)
        while number >= 0:
            word = segments.words[number]
            if word.start < floor or end - word.start > _REACH or _ends_date(segments.text, word):
                break
            if self.stops(word.of(segments.text)) and not self._belongs(segments, number, floor):
                break
            if _follows_number(segments.text, word):
                return word.start + 1 + (segments.text[word.start + 1] in self._stops)
            start, number = word.start, number - 1
        return self.unglued(segments, start, end)

    def _belongs(self, segments: Segments, number: int, floor: int) -> bool:
        """Tell whether word `number`, which stops runs, belongs to a name with the word before it.

        So does an unlisted verb of two characters behind a division (集贤县|富强|粮油公司), and a character that firms
        end their names with behind an unknown word (康益|达|医疗公司). Whom a union or a place's team unites belongs to
        its name.
        """
        word = segments.words[number].of(segments.text)
        before = segments.words[number - 1] if number else None
        if word in self._people:
            united = not self._unions.isdisjoint(segments.printed[number + 1 : number + 2])
            return united or (before is not None and self._is_team(segments.text, before, segments.words[number].end))
        if before is None or before.start < floor:
            return False
        if word in self._firm_ends:
            return len(before.of(segments.text)) > 1 and not part_of_speech(before.of(segments.text))
        if not self._places.is_full(before.of(segments.text)):
            return False
        return len(word) == _SHORT_VERB and word.isalpha() and word not in self._stops

    def _is_team(self, text: str, before: Span, end: int) -> bool:
        """Tell whether the people whose noun ends at `end` are the team of the place `before`: 柳溪镇|民兵|应急分队."""
        placed = self._places.is_full(before.of(text)) or before.of(text).endswith(TOWNS)
        return placed and _TEAM.match(text, end) is not None

    def unglued(self, segments: Segments, start: int, end: int) -> int:
        """Return `start`, moved behind stop words that the segmenter glued to what it does not know: 从市, 这是锦."""
        word = segments.at(start) if start < end else None
        if word is None or part_of_speech(word.of(segments.text)):
            return start
        while start < word.end - 1 and segments.text[start] in self._stops and _is_glue(segments.text, start):
            start += 1
        return start

    def lead(self, segments: Segments, start: int, end: int, *, of_place: bool = False) -> int:
        """Return where verbs end that only lead up to a name between `start` and `end`: 联合|华西医院.

        Words that places are named after (建设, 跃进) lead up to no place.
        """
        leading = self._leading if of_place else self._inner
        for word in segments.over(Span(start, end)):
            if word.of(segments.text) not in leading:
                return max(start, word.start)
        return end

    def is_interrupted(self, segments: Segments, start: int, end: int) -> bool:
        """Tell whether a listed word that ends names' runs stands between `start` and `end`: 海州市|首次依托|某大学."""
        words = (word.of(segments.text) for word in segments.over(Span(start, end)))
        return any(len(word) > 1 and word in self._stops for word in words)

    def stops(self, word: str) -> bool:
        """Tell whether no name's run holds `word`."""
        if word == _JOINT or word in self._inner or (self._places.holds(word) and word not in self._stops):
            return False
        if not word.isalnum() or word in self._stops or word in self._people:
            return True
        return self._stops_by_speech(word) or (not part_of_speech(word) and all(each in self._stops for each in word))

    @staticmethod
    def _stops_by_speech(word: str) -> bool:
        if len(word) == 1 and word.isalpha():
            return False
        tag = part_of_speech(word)
        if tag[:1] == "v":
            return tag != "vn"
        return tag[:1] in _STOPPING and not (word[0] == _ORDINAL and word[1:].isnumeric())


def _is_glue(text: str, at: int) -> bool:
    """Tell whether the character at `at` may be no part of the name behind it; a measure is none behind a number."""
    return text[at] not in _MEASURES or (at > 0 and (text[at - 1].isdigit() or text[at - 1] in _NUMBERS))


def _follows_number(text: str, word: Span) -> bool:
    """Tell whether the segmenter glued a date's unit to an unknown word: 23|日哈尔."""
    return word.end - word.start > 1 and text[word.start] in _DATE_UNITS and text[max(0, word.start - 1)].isdigit()


def _ends_date(text: str, word: Span) -> bool:
    return text[word.start : word.end] in _DATE_UNITS and text[max(0, word.start - 1) : word.start].isnumeric()


@lru_cache(maxsize=8)
def runs(lexicon: Lexicon) -> Runs:
    """Return the runs of `lexicon`."""
    return Runs(lexicon)
