"""Events: fairs, forums, races and the like, which a figure may be about though no list of names holds them.

An event is printed whole once (第三届柳溪茶文化节, or whatever is held somewhere), and then by its last word: 文化节,
本届文化节. All of these are mentions of one name, the whole one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from reading.facts import Kind, Name, Span
from reading.lexicon import Lexicon, any_of
from reading.text.words import list_words, part_of_speech

_REACH = 30
_WORDS = "[一-鿿A-Za-z0-9“”·—-]"
_COUNTED = re.compile(rf"(?:首|第[0-9一二三四五六七八九十百]{{1,4}})届{_WORDS}{{0,24}}\Z")
_TAKEN_UP = re.compile("(?:[本该]|[本这][届次场]|此次)(?:(?![在将的了])[一-鿿]){0,6}\\Z")
_CLAUSE = re.compile(rf"(?:\A|(?<=[，,。；;：:!！?？\n])){_WORDS}{{2,{_REACH}}}\Z")
_IS_HELD = re.compile(
    "(?:[在于将今昨]|[0-9]|近日|日前|正式)?[^，,。；;：:\n]{0,24}?(?:举[行办]|[开闭启揭落]幕|召开|启动|开[赛跑]|收官|鸣枪)"
)
_TELLING = re.compile("[的了在将到于被把]|参[加与]|出席|宣布|举[行办]")
_OPENING = re.compile("[，,。；;：:!！?？“\n]|\\Z")
# 大会堂, 比赛日 and 论坛报 are no events.
_BEHIND = "在于将已共吸由设期上中举开启闭落的组自历今昨为是有与和从可能还也仅迎不聚促首发邀汇围以呈收签达约同超累总成"
_CLOSED = re.compile(f"[{_BEHIND}]|[^一-鿿]|\\Z")


def find_events(text: str, lexicon: Lexicon) -> Iterator[tuple[Span, Name]]:
    """Yield where `text` prints events, in order, each with the name of the event printed whole before, or its own."""
    known: dict[str, Name] = {}
    for match in _tails(lexicon).finditer(text):
        tail, end = match.group(), match.end()
        if not _CLOSED.match(text, end):
            continue
        whole = _COUNTED.search(text, max(0, match.start() - _REACH), match.start())
        if whole is None and _IS_HELD.match(text, end):
            whole = _find_noun(text, match.start())
        if whole is not None:
            span = _inside_marks(text, Span(whole.start(), end))
            known[tail] = Name(span.of(text), Kind.AGENCY, (span,))
            yield span, known[tail]
            continue
        again = _TAKEN_UP.search(text, max(0, match.start() - _REACH), match.start())
        start = again.start() if again else match.start()
        if tail in known and (again or _OPENING.match(text, start - 1)):
            yield Span(start, end), known[tail]
        elif again:
            span = Span(start, end)
            known[tail] = Name(span.of(text), Kind.AGENCY, (span,))
            yield span, known[tail]


def _find_noun(text: str, end: int) -> re.Match[str] | None:
    """Return what stands before `end` in its clause, where that may all belong to the name of an event."""
    found = _CLAUSE.search(text, max(0, end - _REACH), end)
    if found is None or _TELLING.search(found.group()):
        return None
    return None if part_of_speech(list_words(found.group())[0]).startswith(("v", "p", "d", "r", "c")) else found


def _inside_marks(text: str, span: Span) -> Span:
    """Return `span`, or what is quoted in it where the mark closes only behind it: 第三届“柳溪|论坛·秋季”."""
    opened = text.rfind("“", span.start, span.end)
    return Span(opened + 1, span.end) if opened > text.rfind("”", span.start, span.end) else span


@lru_cache(maxsize=4)
def _tails(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"[一-鿿](?:交会|博会)|{any_of(lexicon.words('event_tails'))}")
