"""Introduced people: names of ordinary characters, for which a title speaks and what stands behind.

Names are made of words as well: 果农|党拴牛|说, 儿子|祝明达|不肯. Between a title and what somebody does, a surname
and what follows it is a name where it is no phrase: 学生|向记者|介绍, 委员|应广泛|听取. So is a row of parts of
Mongolian names, a name of the Yi, and what children are called by: 男孩|豆豆.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.naming.makes import CJK, DOTS, SHORTEST_NAME, makes
from reading.naming.name_ends import AGE_BEHIND, name_ends
from reading.text.segments import Segments
from reading.text.vocabulary import vocabulary
from reading.text.words import is_word, may_be_person, part_of_speech

_ALIAS = re.compile(r"([\u4e00-\u9fff]{2,4})[(（](?:均为|系)?化名[)）]")
_LONG = SHORTEST_NAME + 1
# 何丽边说边笑
_BOTH = re.compile("边.{1,3}边")
_HELPING = tuple("帮把被替跟给")
_VERB, _AND = "v", "c"
_CALLED = ("", "n", "a")
_NAMING = ("n", "g", "z")
# Of what sort a character must not be that stands alone behind a surname: it leads to the next word.
_LEADING = frozenset("dpcrufykzq")
_LED = frozenset("dpcrm")
_JOINING = tuple("pc")
_NO_NICKNAMES = tuple("dvmrqtpcf")
_TELLING = tuple("nab")
_PARTICLES = ("地", "时", "后", "前", "中")
_OF, _YEARS = "的", "岁"
_NAMES = ("", "nr")
_PLAIN = (*_NAMES, "a", "z", "i")
_INNER = (*DOTS, *"“”「」《》-—")


class Introduced:
    """What tells the names that stand between a title and what somebody does."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the makes and the ends of names, rare surnames, and the lists of titles, cues and verbs of people."""
        self._makes = makes(lexicon)
        self._ends = name_ends(lexicon)
        rare = lexicon.words("rare_surnames")
        self._surnames = frozenset(lexicon.words("surnames")).union(rare)
        self._wordlike = frozenset(each for each in rare if not part_of_speech(each).startswith(_NAMING))
        self._clans = vocabulary(lexicon, "clan_names")
        self._titles = vocabulary(lexicon, "offices", "person_nouns", "children")
        self._offices = vocabulary(lexicon, "offices")
        self._children = vocabulary(lexicon, "children")
        self._cues = vocabulary(lexicon, "cues")
        self._journalists = lexicon.words("interviewers")

    def find(self, segments: Segments) -> Iterator[Span]:
        """Yield the names that stand behind titles."""
        for title in self._titles.find_ends(segments.text):
            end = self.name_end(segments, title.end)
            if end is not None:
                yield Span(title.end, end)

    def stands(self, segments: Segments, span: Span) -> bool:
        """Tell whether a title stands before `span`, which is a name by what stands around it."""
        is_titled = self._titles.start_to(segments.text, span.start) is not None
        return is_titled and self.name_end(segments, span.start) == span.end

    def name_end(self, segments: Segments, start: int) -> int | None:
        """Return where a name ends that begins at `start`, behind a title, or None."""
        whole = (self._nickname_end, self._elder_end, self._surnamed_end, self._clan_end)
        named = (self._composed_end, self._alias_end, *(whole if start in segments.starts else ()))
        return next((end for find in named if (end := find(segments, start)) is not None), None)

    def _composed_end(self, segments: Segments, start: int) -> int | None:
        """Return where the parts of a Mongolian name end, or None."""
        end = self._makes.mongolian_end(segments.text, start)
        return end if end and self._is_followed(segments, end) else None

    def _elder_end(self, segments: Segments, start: int) -> int | None:
        """Return where a name ends by which friends call somebody, or None: 花贩|老何."""
        text, end = segments.text, start + SHORTEST_NAME
        if not self._makes.is_elder(text[start:end]) or end not in segments.ends:
            return None
        is_phrase = is_word(text[start:end]) or self._makes.is_wordlike(text[end - 1])
        return None if is_phrase else end

    def _surnamed_end(self, segments: Segments, start: int) -> int | None:
        """Return where a name with a surname of one character ends, or None."""
        if segments.text[start : start + 1] not in self._surnames:
            return None
        ends = (start + length for length in (_LONG, SHORTEST_NAME))
        return next((end for end in ends if self._is_introduced(segments, Span(start, end))), None)

    def _clan_end(self, segments: Segments, start: int) -> int | None:
        """Return where a name of the Yi ends, or None: 海来|阿木."""
        clan = self._clans.end_from(segments.text, start)
        ends = () if clan is None else (clan + length for length in (SHORTEST_NAME, 1))
        return next((end for end in ends if self._is_called_by_clan(segments, Span(clan or start, end))), None)

    def _is_introduced(self, segments: Segments, span: Span) -> bool:
        """Tell whether a surname and what follows it at `span` is somebody, and no phrase."""
        name = span.of(segments.text)
        if CJK.fullmatch(name) is None or span.end > len(segments.text) or self._is_torn(segments, span.end):
            return False
        if len(name) == SHORTEST_NAME:
            return self._is_short(segments, span)
        parts = segments.parts(span)
        is_made = self._is_rarely_made if self._is_wordlike(name) else self._is_made
        is_word_itself = is_word(name) or self._makes.is_excepted(name)
        if is_word_itself or not is_made(parts):
            return not is_word_itself and self._is_said(segments.text, span.end) and self._is_called_like_words(parts)
        return self._is_spoken_for(segments, span, parts)

    def _is_spoken_for(self, segments: Segments, span: Span, parts: Sequence[str]) -> bool:
        """Tell whether what follows the name at `span`, made of the words `parts`, speaks for it."""
        text = segments.text
        speaks = self._speaks(text, span.end)
        # 首席预报员和文武|提醒, not 工作人员和小何家属
        if part_of_speech(text[span.start]) == _AND:
            return speaks and self._offices.start_to(text, span.start) is not None
        if speaks or self._ends.acts_at_length(text, span.end) or (len(parts) == 1 and self._acts(segments, span.end)):
            return True
        return self._is_usual(parts) and self._goes_on(text, span.end) and not self._is_left(text, span.end)

    def _is_said(self, text: str, end: int) -> bool:
        """Tell whether a verb of speech stands at `end`, and nothing but a mark or a journalist behind it."""
        cue = self._cues.end_from(text, end) or self._ends.speech_end(text, end)
        return cue is not None and (not text[cue : cue + 1].isalnum() or text.startswith(self._journalists, cue))

    def _is_called_like_words(self, parts: Sequence[str]) -> bool:
        """Tell whether who speaks behind a title may be called by everyday words: 幸福|来, 党|满仓, not 高兴|地."""
        first, *others = parts
        if part_of_speech(first[0] if not others else first)[:1] not in _TELLING:
            return False
        if first in self._titles or self._titles.end_from("".join(others), 0) is not None:
            return False
        last = parts[-1][-1]
        leads = len(parts[-1]) == 1 and part_of_speech(last)[:1] in _LEADING
        return not (leads or last in self._makes.not_given or last in _PARTICLES)

    def _is_left(self, text: str, end: int) -> bool:
        """Tell whether the last character is none of a name: 除总裁何丽|外,, 组长何丽|同|志愿者一起."""
        if part_of_speech(text[end - 1])[:1] in _JOINING and self._titles.end_from(text, end) is not None:
            return True
        return not text[end : end + 1].isalnum() and text[end - 1] in self._makes.seldom

    @staticmethod
    def _acts(segments: Segments, end: int) -> bool:
        """Tell whether a verb of two characters or more begins at `end`: 茶农蓝五妹|拧开."""
        verb = segments.at(end).of(segments.text) if end in segments.starts else ""
        return len(verb) > 1 and part_of_speech(verb) == _VERB

    def _is_torn(self, segments: Segments, end: int) -> bool:
        """Tell whether a word of the dictionary goes on at `end`."""
        word = segments.at(end - 1)
        return word.end > end and is_word(word.of(segments.text))

    def _is_wordlike(self, name: str) -> bool:
        """Tell whether the surname of `name` is an everyday word as well: 祝, 折."""
        return self._makes.is_wordlike(name[0]) or name[0] in self._wordlike

    def _is_short(self, segments: Segments, span: Span) -> bool:
        """Tell whether the name of two characters at `span` is one word that no dictionary holds."""
        text, name = segments.text, span.of(segments.text)
        if segments.at(span.start) != span:
            return False
        if self._is_wordlike(name) or part_of_speech(name):
            return part_of_speech(name)[:1] in _CALLED and self.comes_back(text, span)
        telling = self._speaks(text, span.end) or self._ends.acts_at_length(text, span.end)
        return telling and self._makes.not_given.isdisjoint(name[1:])

    def comes_back(self, text: str, span: Span) -> bool:
        """Tell whether who is named at `span` behind a title opens another clause and acts: 辅警卓越…。卓越|帮他….

        How somebody did something stands behind a title as well, yet opens no clause: 教师高兴|地.
        """
        name = span.of(text)
        again = re.compile(rf"(?<![\u4e00-\u9fffA-Za-z0-9]){name}")
        if text.startswith(_PARTICLES, span.end):
            return False
        # 全力以赴 is no 全力.
        others = [
            each.end()
            for each in again.finditer(text)
            if each.start() != span.start
            and not any(is_word(text[each.start() : each.end() + more]) for more in (1, 2))
        ]
        if any(self._ends.acts(text, end) or self._speaks(text, end) or _BOTH.match(text, end) for end in others):
            return True
        return may_be_person(name) and any(text.startswith(_HELPING, end) for end in others)

    def _is_made(self, parts: Sequence[str]) -> bool:
        """Tell whether the words `parts` of three characters may be a name: 师|从文, 黄有泉, 罗干|等 not."""
        first, *others = parts
        if (len(first) > 1 and not may_be_person(first)) or parts[-1][-1] in self._makes.not_given:
            return False
        alone = [part for part in others if len(part) == 1]
        if any(part in self._makes.not_given or part_of_speech(part)[:1] in _LEADING for part in alone):
            return False
        if len(first) != SHORTEST_NAME:
            return True
        return not (is_word(first) or self._ends.begins_verb(others[0]))

    def _is_rarely_made(self, parts: Sequence[str]) -> bool:
        """Tell whether the words `parts`, which begin with a surname that is a word too, may be a name: 祝|明达."""
        if not self._is_made(parts):
            return False
        given, (first, *others) = "".join(parts)[1:], parts
        if not self._makes.not_given.isdisjoint(given):
            return False
        if len(others) > 1:
            return part_of_speech(first)[:1] not in _LED and self._makes.seldom.isdisjoint(given)
        if len(first) == 1:
            sorts = _NAMES if part_of_speech(first)[:1] in _LED else _PLAIN
            return self._makes.given.issuperset(given) and part_of_speech(others[0]) in sorts
        return not self._makes.given.isdisjoint(given)

    def _is_usual(self, parts: Sequence[str]) -> bool:
        """Tell whether nothing in `parts` speaks against a name, as a character does alone that begins other words."""
        alone = [part for part in parts[1:] if len(part) == 1]
        return self._makes.seldom.isdisjoint(alone) and not self._makes.given.isdisjoint("".join(parts)[1:])

    def _is_called_by_clan(self, segments: Segments, given: Span) -> bool:
        """Tell whether what is `given` behind a clan's name goes with it."""
        text = segments.text
        is_whole = CJK.fullmatch(text, *given) is not None and self._makes.not_given.isdisjoint(given.of(text))
        return is_whole and self._is_followed(segments, given.end)

    def _is_followed(self, segments: Segments, end: int) -> bool:
        """Tell whether what follows a name stands at `end`, and no word goes on there."""
        followed = self._goes_on(segments.text, end) or self._acts(segments, end)
        return followed and not self._is_torn(segments, end)

    def _alias_end(self, segments: Segments, start: int) -> int | None:
        """Return where a name ends that is said to be another's, or None: 患儿|小石头(化名)."""
        alias = _ALIAS.match(segments.text, start)
        return alias and alias.end(1)

    def _nickname_end(self, segments: Segments, start: int) -> int | None:
        """Return where the name ends that a child is called by, a character twice, or None: 男孩|豆豆.

        An age before the noun speaks for one as what stands behind does: 9岁的男孩壮壮.
        """
        text, end = segments.text, start + SHORTEST_NAME
        name, noun = text[start:end], self._children.start_to(text, start)
        if len(name) < SHORTEST_NAME or name[0] != name[1] or noun is None:
            return None
        is_phrase = part_of_speech(name)[:1] in _NO_NICKNAMES or name in self._titles or text.startswith(_OF, end)
        told = text[:noun].removesuffix(_OF).endswith(_YEARS) or self._is_followed(segments, end)
        is_name = told and segments.at(start).end == end and not is_phrase
        return end if is_name or AGE_BEHIND.match(text, end) else None

    def _speaks(self, text: str, end: int) -> bool:
        """Tell whether a verb of speech or an age stands at `end`."""
        return self._cues.end_from(text, end) is not None or AGE_BEHIND.match(text, end) is not None

    def _goes_on(self, text: str, end: int) -> bool:
        """Tell whether what follows a name stands at `end`: a mark, a verb of people, a number."""
        if text[end : end + 1] in _INNER:
            return False
        return self._speaks(text, end) or self._ends.goes_after(text, end) or text[end : end + 1].isdigit()


@lru_cache(maxsize=8)
def introduced(lexicon: Lexicon) -> Introduced:
    """Return what tells the introduced people of `lexicon`."""
    return Introduced(lexicon)
