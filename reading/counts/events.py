"""Events: fairs, forums, races and the like, which a figure may be about though no list of names holds them.

An event is printed whole once (第三届柳溪茶文化节, or whatever is held somewhere), and then by its last word: 文化节,
本届文化节. All of these are mentions of one name, the whole one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from reading.facts import Kind, Name, Span
from reading.lexicon import Lexicon, any_of
from reading.text.words import first_word, list_words, part_of_speech

_REACH = 36
_WORDS = "[一-鿿A-Za-z0-9“”·—()（）-]"
_COUNTED = re.compile(rf"(?:首|第[0-9一二三四五六七八九十百]{{1,4}})届{_WORDS}{{0,28}}\Z")
_DATED = re.compile(rf"20[0-9]{{2}}年?{_WORDS}{{2,28}}\Z")
_MARKED = re.compile("“(?P<name>[^“”\n]{2,24})”[一-鿿]{0,2}\\Z")
_TAKEN_UP = re.compile("(?:[本该]|[本这][届次场]|此次)(?:(?![在将的了])[一-鿿“”]){0,12}\\Z")
_CLAUSE = re.compile(rf"(?:\A|(?<=[，,。；;：:!！?？\n])){_WORDS}{{2,{_REACH}}}\Z")
_TELLING = re.compile("[的了在将到于被把]|参[加与]|出席|宣布|举[行办]")
_OPENING = re.compile("[，,。；;：:!！?？“\n]|\\Z")
_AROUND = 6
# Nouns and times.
_JOINED = ("n", "t")


def find_events(text: str, lexicon: Lexicon) -> Iterator[tuple[Span, Name]]:
    """Yield where `text` prints events, in order, each with the name of the event printed whole before, or its own."""
    known: list[tuple[str, Name]] = []
    for match in _tails(lexicon).finditer(text):
        if not _is_closed(text, match):
            continue
        whole = _find_whole(text, match, lexicon)
        if whole is not None:
            known.append((text[whole.start : match.end()], Name(whole.of(text), Kind.AGENCY, (whole,))))
            yield whole, known[-1][1]
            continue
        again = _TAKEN_UP.search(text, max(0, match.start() - _REACH), match.start())
        span = Span(again.start() if again else match.start(), match.end())
        if not again and not _OPENING.match(text, span.start - 1):
            continue
        name = next((name for printed, name in reversed(known) if _shortens(match.group(), printed)), None)
        if name is None and again:
            name = Name(span.of(text), Kind.AGENCY, (span,))
            known.append((name.name, name))
        if name is not None:
            yield span, name


def _is_closed(text: str, tail: re.Match[str]) -> bool:
    """Tell whether a name may end with `tail`: within no word (大会|堂), before no noun of one character (比赛|日)."""
    start = max(0, tail.start() - _AROUND)
    end = start
    for word, following in pairwise([*list_words(text[start : tail.end() + _AROUND]), ""]):
        end += len(word)
        if end >= tail.end():
            return end == tail.end() and not (len(following) == 1 and part_of_speech(following).startswith(_JOINED))
    return False


def _find_whole(text: str, tail: re.Match[str], lexicon: Lexicon) -> Span | None:
    """Return where the event is printed whole that ends with `tail`, or None."""
    start = max(0, tail.start() - _REACH)
    whole = _COUNTED.search(text, start, tail.start())
    if whole is None:
        dated = _DATED.search(text, start, tail.start())
        whole = dated if dated and not _TELLING.search(dated.group()) else None
    marked = _MARKED.search(text, start, tail.start()) if whole is None else None
    if marked is not None:
        return Span(*marked.span("name"))
    if whole is None and _holding(lexicon).match(text, tail.end()):
        whole = _find_noun(text, tail.start())
    return _inside_marks(text, Span(whole.start(), tail.end())) if whole else None


def _shortens(printed: str, whole: str) -> bool:
    """Tell whether the characters of `printed` stand in `whole` in their order: 进博会 of 中国国际进口博览会."""
    characters = iter(whole)
    return all(character in characters for character in printed)


def _find_noun(text: str, end: int) -> re.Match[str] | None:
    """Return what stands before `end` in its clause, where that may all belong to the name of an event."""
    found = _CLAUSE.search(text, max(0, end - _REACH), end)
    if found is None or _TELLING.search(found.group()):
        return None
    return None if part_of_speech(first_word(found.group())).startswith(("v", "p", "d", "r", "c")) else found


def _inside_marks(text: str, span: Span) -> Span:
    """Return `span`, or what is quoted in it where the mark closes only behind it: 第三届“柳溪|论坛·秋季”."""
    opened = text.rfind("“", span.start, span.end)
    return Span(opened + 1, span.end) if opened > text.rfind("”", span.start, span.end) else span


@lru_cache(maxsize=4)
def _holding(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what tells of the name before it that it is held: （柳溪站）将于5月3日|举行."""
    return re.compile(
        f"(?:[（(][^（）()\n]{{1,20}}[）)])?[^，,。；;：:\n]{{0,26}}?{any_of(lexicon.words('holding_verbs'))}"
    )


@lru_cache(maxsize=4)
def _tails(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"[一-鿿](?:交会|博会)|{any_of(lexicon.words('event_tails'))}")
