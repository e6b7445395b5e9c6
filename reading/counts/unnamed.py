"""The unnamed: phrases without a name of their own that a figure may be about.

Somebody's people (罗建平家属), a list that stands for more than it names (柳溪制衣厂等 before 3家企业) or is counted
itself (柳溪厂和青云厂 before 两家企业), the offices or firms of a place (全市环卫部门), offices in general (公安机关),
the rest of an area (其他地区), people told only by their age (一位80多岁的|老人), and those for whom something is done
(为|一线医务人员|提供).
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reading.counts.events import find_events
from reading.facts import Kind, Name, Span
from reading.lexicon import Lexicon, any_of
from reading.text.numerals import NUMERAL, read_numeral
from reading.text.words import first_word, list_words, part_of_speech

# 柳溪中学等3所学校的考试 is about the exam.
_LISTED = re.compile(rf"等(?={NUMERAL}[家个所户][一-鿿]{{2,6}})(?!{NUMERAL}[家个所户][一-鿿]{{2,6}}的)")
_COUNTED = re.compile(rf"(?P<number>{NUMERAL})[家个所户座条][一-鿿]{{2,6}}")
_TELLING = frozenset("dmtpr")
JOINED = re.compile("[、和与及]")
"""What joins those of a list that are counted together: 柳溪厂|和|青云厂两家企业."""
_WORDS = "[一-鿿、()（）“”]"
# 9岁的队长、养蜂户|何丽
_APPOSED = re.compile("(?:、[一-鿿]{1,8})?")
_REST_OF = "(?:其他|其余|大部分?|[东西南北中]{1,2}部)地区"
_BODY = "(?![有相]关)(?P<kind>[一-鿿]{2,4})(?:机关|部门)"


def find_unnamed(text: str, named: Sequence[tuple[Span, Name]], lexicon: Lexicon) -> Iterator[tuple[Span, Name]]:
    """Yield the unnamed of `text` as names of one mention; relatives and lists begin with one of those `named`."""
    relatives, grouped, served, aged = _patterns(lexicon)
    for span, name in named:
        behind = relatives.match(text, span.end) if name.kind is Kind.PERSON else _LISTED.match(text, span.end)
        if behind is not None:
            yield _call(text, Span(span.start, behind.end()), name.kind)
    for listed in _find_counted(text, named):
        yield _call(text, listed, Kind.AGENCY)
    for match in aged.finditer(text):
        phrase = Span(*match.span("phrase"))
        is_named = any(phrase.overlaps(span) or _APPOSED.fullmatch(text, phrase.end, span.start) for span, _ in named)
        if not is_named and not phrase.of(text).endswith(lexicon.words("kin")):
            yield _call(text, phrase, Kind.PERSON)
    yield from find_events(text, lexicon)
    for match in (*grouped.finditer(text), *served.finditer(text)):
        phrase = Span(*match.span("phrase"))
        parts = match.groupdict()
        kind = parts.get("kind") or ""
        tells = _opens_with_verb(phrase.of(text)) or _tells(parts.get("inside") or kind) or _acts(kind)
        if not tells and not any(phrase.overlaps(span) for span, _ in named):
            yield _call(text, phrase, Kind.AGENCY)


def _find_counted(text: str, named: Sequence[tuple[Span, Name]]) -> Iterator[Span]:
    """Yield the lists of agencies or places behind which `text` prints how many they are."""
    listed: list[Span] = []
    for span, name in named:
        joined = bool(listed) and JOINED.fullmatch(text, listed[-1].end, span.start) is not None
        listed = [] if name.kind is Kind.PERSON else [*(listed if joined else ()), span]
        counted = _COUNTED.match(text, span.end) if len(listed) > 1 else None
        if counted is not None and read_numeral(counted["number"]) == len(listed):
            yield Span(listed[0].start, span.end)


def _tells(inside: str) -> bool:
    """Tell whether the words `inside` a phrase tell when or how many: 我省|每年新添|企业, 全市|近一半|企业."""
    return any(part_of_speech(word)[:1] in _TELLING for word in list_words(inside))


def _acts(kind: str) -> bool:
    """Tell whether the words of a `kind` of bodies tell what somebody does: 企业|找|部门."""
    *before, last = list_words(kind) or [""]
    return bool(before) and part_of_speech(last) == "v"


def _opens_with_verb(phrase: str) -> bool:
    """Tell whether `phrase` says what is done to whom (优化|职能部门), and is no noun as 执法|部门 is."""
    first = first_word(phrase)
    return part_of_speech(first).startswith(("v", "d")) and len(phrase) - len(first) > len("部门")


def _call(text: str, span: Span, kind: Kind) -> tuple[Span, Name]:
    return span, Name(span.of(text), kind, (span,))


@lru_cache(maxsize=4)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    """Return what follows people, and what groups, those served and people told by age look like."""
    heads = any_of(lexicon.words("unnamed_heads"))
    levels = any_of(lexicon.words("levels_taken_up"))
    served = any_of(lexicon.words("serving_verbs"))
    people = any_of(lexicon.words("person_nouns"))
    return (
        re.compile(any_of(lexicon.words("relatives"))),
        re.compile(
            rf"(?:(?<=[，,。；;\n])|\A)(?P<phrase>[全我各]{levels}(?P<inside>(?:(?!共|(?<![国私])有){_WORDS}){{0,10}}?){heads}"
            rf"|{_REST_OF}|{_BODY})(?![的、们人0-9]|{people})"
        ),
        re.compile(
            rf"(?<![因认作成以称])[为给](?:[^，,。；;：:\n]{{0,30}}的|{NUMERAL}[家户名个位])?(?P<phrase>{_WORDS}{{0,10}}?{heads}){served}"
        ),
        # 何丽是一名50多岁的居民 tells her own age.
        re.compile(
            r"(?=[一这那有0-9二三四五六七八九十])(?<!是)(?<!作为)(?:[一有][名位个]|(?<![0-9一二三四五六七八九十名位个]))"
            rf"[0-9一二三四五六七八九十]{{1,3}}[多余几]?岁(?:左右|高龄)?的(?![我你他她])(?P<phrase>[一-鿿]{{0,4}}?{people}+)"
        ),
    )
