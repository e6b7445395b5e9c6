"""Systems: named documents, programmes, mechanisms, apps, platforms and codes.

A system is known, or stands in title marks, or is a quoted name beside a word for systems (“川行通”小程序), or ends
with such a word behind a name of its own (复工申请报告制度).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.naming.gazetteer import gazetteer
from reading.naming.runs import runs
from reading.tagging.tagger import Sighting, longest_first
from reading.text.segments import Segments
from reading.text.vocabulary import Vocabulary, vocabulary
from reading.text.words import is_proper, is_word, list_words, part_of_speech

_TITLED = re.compile(r"《[^《》\n]{2,60}》")
_NESTED = re.compile(r"[〈<＜]([^〈〉<>＜＞《》\n]{6,40})[〉>＞](?=[^《》\n]*》)")
_QUOTED = re.compile(r"[“「‘\"]([^“”「」‘’\"\n,，。!！?？;；:：]{2,20})[”」’\"]")
_ET_CETERA = re.compile(r"等(?:系列|特色|多[个款项])?")
_AND_QUOTED = re.compile(r"[和与及、]?" + _QUOTED.pattern)
_GRADED = re.compile(
    r"(?:[ⅠⅡⅢⅣIV]{1,3}|[一二三四特])级(?:应急)?响应|[红橙黄蓝]色预警(?:信号|响应)?|第[\d一二三四五六七八九十]+号令"
)
_LETTERED = re.compile(r"(?<![A-Za-z0-9./@])[ei][\u4e00-\u9fff]{2,3}")
# 引江济淮 and 引汉济渭 lead the water of one river into another.
_WATERWORKS = re.compile(r"引[\u4e00-\u9fff]{1,2}[济入补][\u4e00-\u9fff]{1,2}工程")
_PLAN_WORD = "计划"
_PLAN = re.compile("计划(?!书|性|外|内|于|在|今年|明年|投|新增|生产)")
_CAPITALS = re.compile("[A-Z]{2}")
_LATIN = re.compile(
    r"(?<![A-Za-z0-9./@])[A-Z](?=[A-Za-z0-9.+-]*[A-Za-z0-9])[A-Za-z0-9.+-]{1,18}[A-Za-z0-9](?![A-Za-z0-9./@])"
)
_OPENING, _CLOSING = ("(", "（", "“", "「", '"'), (")", "）", "”", "」", '"')
_HOTLINE = re.compile(r"\d{5,}$")
_SHORTEST, _LONGEST = 5, 30
_SHORT_WORD = 2
_CARRIERS = ("平台", "系统", "账号")
_OF, _ATTRIBUTE, _DONE = "之", "的", "了"
_BESIDE = "上里中内"
_USED = "刷用上发玩逛开"
_PRONOUN = "r"
_TITLE_MARKS = "《》"
_OFFICIAL = "官方"
_NUMBER, _VEHICLES = "号", tuple("车船艇轮机舰星舱")
_AGAINST = "防"
_BARE, _NAMED, _FRAME, _QUOTED_ONLY = "bare", "named", "frame", "quoted"
_BETWEEN = 3
_DAYS = ("月", "周", "日")
_SHORTEST_DAY = 3


class Systems:
    """What tells a named system from other words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lists of known systems, of the words around their names, and of newspapers' endings."""
        self._known = vocabulary(lexicon, "known_systems", "laws")
        self._general = frozenset(lexicon.words("system_general"))
        self._latin_words = frozenset(lexicon.words("latin_words"))
        self._beside = vocabulary(lexicon, "latin_beside")
        strengths = lexicon.table("system_tails")
        self._nouns = vocabulary(lexicon, "system_tails")
        self._tails = Vocabulary(word for word, use in strengths.items() if use in (_BARE, _NAMED))
        self._named = frozenset(word for word, use in strengths.items() if use == _NAMED)
        self._frames = tuple(word for word, use in strengths.items() if use == _FRAME)
        self._carriers = Vocabulary(word for word, use in strengths.items() if use != _QUOTED_ONLY)
        self._openers = vocabulary(lexicon, "system_openers")
        self._persons = frozenset(lexicon.words("person_nouns"))
        self._launching = vocabulary(lexicon, "launching_verbs")
        self._weak_openers = vocabulary(lexicon, "system_weak_openers")
        self._appointing = vocabulary(lexicon, "appointing_verbs")
        self._naming = vocabulary(lexicon, "naming_verbs")
        self._demanding = frozenset(lexicon.words("demanding_verbs"))
        self._improving = vocabulary(lexicon, "improving_verbs")
        self._ends = vocabulary(lexicon, "system_ends")
        self._attributes = vocabulary(lexicon, "system_attributes")
        self._agencies = frozenset(lexicon.words("known_agencies"))
        self._places = gazetteer(lexicon)
        self._outlets = vocabulary(lexicon, "outlet_tails")
        self._runs = runs(lexicon)

    def find(self, segments: Segments) -> Iterator[Sighting]:
        """Yield the systems of a text; only a document that another document brings lies inside that one's name."""
        quoted = tuple(self._quoted(segments))
        spans = [
            *self._titled(segments.text),
            *self._listed(segments),
            *self._ended(segments),
            *self._graded(segments),
            *self._latin(segments.text),
            *_lettered(segments),
            *(Span(*match.span()) for match in _WATERWORKS.finditer(segments.text)),
            *self._planned(segments),
        ]
        spans = [span for span in spans if span.of(segments.text).strip(_TITLE_MARKS) not in self._general]
        plain = (Sighting(span, Kind.SYSTEM, span) for span in dict.fromkeys(spans))
        yield from longest_first([*quoted, *plain])
        yield from (Sighting.of(*match.span(1), Kind.SYSTEM) for match in _NESTED.finditer(segments.text))

    def _titled(self, text: str) -> Iterator[Span]:
        for match in _TITLED.finditer(text):
            paper = self._outlets.start_to(text, match.end() - 1, match.start() + 1) is not None
            if not paper or not self._is_agency(text[match.start() + 1 : match.end() - 1]):
                yield Span(*match.span())

    def _is_agency(self, paper: str) -> bool:
        """Tell whether a `paper` is known as an agency, by its name or by the division that it begins with."""
        return paper in self._agencies or any(
            self._places.is_division(paper[:end]) for end in self._places.ends_at(paper, 0)
        )

    def _quoted(self, segments: Segments) -> Iterator[Sighting]:
        named = -1
        for match in _QUOTED.finditer(segments.text):
            seen = self._in_marks(segments, Span(*match.span(1)), in_row=match.start() == named)
            if seen is not None:
                named = match.end() if seen.chain == seen.span else named
                yield seen

    def _in_marks(self, segments: Segments, name: Span, *, in_row: bool) -> Sighting | None:
        """Return the system whose `name` stands in marks, with the words around them that say what it is, or None.

        `in_row` tells that it stands right behind such a name without any word of the kind.
        """
        text, marked, printed = segments.text, Span(name.start - 1, name.end + 1), name.of(segments.text)
        attribute = self._attributes.start_to(text, marked.start)
        behind = self._behind_quoted(segments, marked.end)
        if behind is not None and self._calls(text, behind):
            return None
        noun = text[marked.end : behind or marked.end]
        if printed in self._general and (attribute is None or behind is None):
            framed = noun.endswith(self._frames) and noun not in self._general
            return Sighting.of(marked.start, marked.end + len(noun), Kind.SYSTEM) if framed else None
        if noun and len(printed) == _SHORT_WORD and noun not in self._tails and not noun.endswith(_CARRIERS):
            return None
        if behind is None and self._is_in_row(segments, marked.end):
            behind = marked.end
        if behind is None and attribute is None:
            opened = in_row or self._is_opened(text, marked) or self._is_day(text, name)
            opened = opened or self._is_called(text, marked) or _is_vehicle(text, name)
            told = (opened and not self._is_idiom(printed)) or self._is_product(printed)
            return Sighting(name, Kind.SYSTEM, name) if told else None
        whole = Span(marked.start if attribute is None else attribute, marked.end if behind is None else behind)
        return Sighting(name, Kind.SYSTEM, name if whole == marked else whole)

    def _is_opened(self, text: str, marked: Span) -> bool:
        """Tell whether a word right before the name in marks says that it is a system's, or one around it may say so.

        What may say so is believed where the name is no word by itself: 推出了“柳溪帮”, “柳溪帮”上线.
        """
        if self._openers.start_to(text, marked.start) is not None:
            return True
        name = text[marked.start + 1 : marked.end - 1]
        if len(name) <= _SHORT_WORD or is_word(name):
            return False
        done = text.endswith(_DONE, 0, marked.start) and self._openers.start_to(text, marked.start - 1) is not None
        launched = self._launching.end_from(text, marked.end) is not None
        return done or launched or self._weak_openers.start_to(text, marked.start) is not None

    def _is_day(self, text: str, name: Span) -> bool:
        """Tell whether a month, a week or a day is called by the `name` in marks: 每年2月定为“青年献血月”."""
        days = len(name.of(text)) > _SHORTEST_DAY and name.of(text).endswith(_DAYS)
        return days and self._appointing.start_to(text, name.start - 1) is not None

    def _is_called(self, text: str, marked: Span) -> bool:
        """Tell whether a word for systems before or behind the name in marks is said to be called so.

        So it is in 平台叫“柳溪帮”, and in 名叫“柳溪帮”的视频号.
        """
        verb = self._naming.start_to(text, marked.start)
        if verb is None:
            return False
        if self._carriers.start_to(text, verb) is not None:
            return True
        behind = marked.end + len(_ATTRIBUTE)
        return text.startswith(_ATTRIBUTE, marked.end) and self._nouns.end_from(text, behind) is not None

    def _calls(self, text: str, end: int) -> bool:
        """Tell whether what ends at `end` of `text` is called by another name behind it: “身份证”系统|叫“瓜语”."""
        verb = self._naming.end_from(text, end)
        return verb is not None and _QUOTED.match(text, verb) is not None

    def _is_in_row(self, segments: Segments, end: int) -> bool:
        """Tell whether a word for systems stands behind the row of quoted names that goes on at `end`: “A”“B”等产品."""
        text, row = segments.text, end
        while (joint := _AND_QUOTED.match(text, row)) is not None:
            row = joint.end()
        if row > end and self._behind_quoted(segments, row) is not None:
            return True
        others = _ET_CETERA.match(text, row)
        return others is not None and self._behind_quoted(segments, others.end()) is not None

    def _behind_quoted(self, segments: Segments, end: int) -> int | None:
        """Return where the word for systems ends that stands behind a quoted name, what it is for between them."""
        text = segments.text
        ends = self._nouns.ends_from(text, end)
        # The segmenter cuts 微信群里 into 微信 and 群里.
        noun = next(
            (each for each in ends if each in segments.ends or (each - end > _SHORT_WORD and text[each] in _BESIDE)),
            None,
        )
        if noun is not None or end not in segments.starts:
            return noun
        first = segments.starts[end]
        for word in segments.words[first : first + _BETWEEN]:
            if self._runs.stops(word.of(segments.text)):
                return None
            if word.of(segments.text).endswith(self._frames):
                return word.end
        return None

    @staticmethod
    def _is_idiom(name: str) -> bool:
        """Tell whether `name` is a word of everyday speech, which marks name nothing by: 真金白银."""
        return len(name) > _SHORT_WORD and is_word(name)

    def _is_product(self, name: str) -> bool:
        ending = self._ends.start_to(name, len(name), 1)
        if len(name) <= _SHORT_WORD or ending is None:
            return False
        # 花炮安全|码 ends with no word of two characters.
        plain = ending == len(name) - 1 and list_words(name)[-1] == name[-_SHORT_WORD:]
        spoken = any(part_of_speech(word) == _PRONOUN for word in list_words(name))
        return not (plain or spoken) and name[-_SHORT_WORD] != _OF and not is_word(name)

    def _graded(self, segments: Segments) -> Iterator[Span]:
        """Yield warnings, responses and orders with what they are about: 暴雨橙色预警, 防汛Ⅱ级应急响应."""
        for match in _GRADED.finditer(segments.text):
            start = self._runs.start(segments, match.start()) if match.start() in segments.ends else match.start()
            led = self._runs.lead(segments, start, match.start()) if start < match.start() else start
            start = start if led == match.start() else led
            start -= segments.text[start - 1 : start] == _AGAINST
            if start < match.start() or match[0].endswith("响应"):
                yield Span(start, match.end())

    def _latin(self, text: str) -> Iterator[Span]:
        """Yield names in Latin letters beside a word for systems: 模型(PANDA), Scrum框架."""
        for match in _LATIN.finditer(text):
            behind = match.end() + (text[match.end() : match.end() + 1] in _CLOSING)
            before = match.start() - (text[match.start() - 1 : match.start()] in _OPENING)
            beside = self._beside.start_to(text, before) is not None or self._beside.end_from(text, behind) is not None
            if beside and match[0] not in self._latin_words:
                yield Span(*match.span())

    def _listed(self, segments: Segments) -> Iterator[Span]:
        for start, (end, *_) in self._known.find_starts(segments.text):
            apart = end - start > _SHORT_WORD or segments.text[start - 1 : start] in _USED
            glued = apart and not part_of_speech(segments.at(start).of(segments.text))
            ended = end in segments.ends or (end - start > _SHORT_WORD and segments.text[end] in _BESIDE)
            ended = ended or (segments.text[end - 1].isascii() and segments.text[end].isdigit())
            # 微信群 and 微信公众号 are nouns.
            ended = ended and (self._nouns.end_from(segments.text, start) or end) <= end
            is_whole = (glued or start in segments.starts) and ended and not _is_cut(segments.text, start)
            if is_whole and not segments.text.endswith(_OFFICIAL, 0, start):
                yield Span(start, end)

    def _ended(self, segments: Segments) -> Iterator[Span]:
        for tail, end in self._tails.find_ends(segments.text):
            if end in segments.ends:
                start = self._behind_verb(segments, self._run(segments, tail, end), tail)
                number = _HOTLINE.search(segments.text, max(0, start - _SHORTEST), start)
                start = number.start() if number else start
                improved = self._improving.start_to(segments.text, start) is not None
                if (
                    _SHORTEST <= end - start <= _LONGEST
                    and start < tail
                    and not segments.text.endswith(_OFFICIAL, start, tail)
                    and not improved
                    and self._tells(segments, Span(start, tail), end)
                ):
                    yield Span(start, end)

    def _planned(self, segments: Segments) -> Iterator[Span]:
        """Yield the plans that a word in Latin letters or a known body names: CARE计划, 腾讯|守护者|计划."""
        for plan in _PLAN.finditer(segments.text):
            start = self._runs.start(segments, plan.start()) if plan.start() in segments.ends else plan.start()
            own = Span(start, plan.start()).of(segments.text)
            body = next((end for end in range(len(own) - 1, 1, -1) if own[:end] in self._agencies), None)
            if _CAPITALS.match(own) or (body is not None and not self._runs.stops(own[body:])):
                yield Span(start, plan.end())

    def _run(self, segments: Segments, tail: int, end: int) -> int:
        """Return where the run starts that the ending from `tail` to `end` ends; a plan names whom it is for.

        So in 乡村|教师|培养计划 the person ends no run.
        """
        start = self._runs.start(segments, tail if tail in segments.ends else end)
        person = segments.ending_at(start) if _PLAN.match(segments.text, end - len(_PLAN_WORD)) else None
        served = person is not None and person.of(segments.text) in self._persons
        return self._runs.start(segments, person.start) if person is not None and served else start

    def _behind_verb(self, segments: Segments, start: int, tail: int) -> int:
        """Return where the verbs end that only lead up to a name between `start` and `tail`: 落实|复工申请报告制度."""
        words = segments.over(Span(max(start - 1, 0), tail))
        demanding = [word.end for word in words if word.of(segments.text) in self._demanding]
        return max(demanding) if demanding else self._runs.lead(segments, start, tail)

    def _tells(self, segments: Segments, own: Span, end: int) -> bool:
        """Tell whether the ending from `own` to `end` asks for no proper name, or one is among the `own` words."""
        if (
            segments.text[own.end : end] not in self._named
            or self._outlets.start_to(segments.text, own.end) is not None
        ):
            return True
        words = segments.parts(own)
        return any(is_proper(word) or word.isascii() for word in words)


def _lettered(segments: Segments) -> Iterator[Span]:
    """Yield names that begin with a small letter for the net or the self: e充网, i海州."""
    for match in _LETTERED.finditer(segments.text):
        ends = range(match.start() + 1 + _SHORT_WORD, match.end() + 1)
        yield from [Span(match.start(), end) for end in ends if end in segments.ends][:1]


def _is_vehicle(text: str, name: Span) -> bool:
    """Tell whether the `name` in marks is that of a vehicle before it: 图书车“青荷号”."""
    return text[name.end - 1] == _NUMBER and text[name.start - 2 : name.start - 1] in _VEHICLES


def _is_cut(text: str, start: int) -> bool:
    """Tell whether a word in Latin letters goes on before `start`: BE|FAST."""
    around = text[max(0, start - 1) : start + 1]
    return len(around) > 1 and around.isascii() and around.isalpha()


@lru_cache(maxsize=8)
def systems(lexicon: Lexicon) -> Systems:
    """Return the systems of `lexicon`."""
    return Systems(lexicon)
