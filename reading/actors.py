"""Actors: the mentions of an article's names, and what each does in its clause.

A name acts, or speaks, or is the target, the place or another party of what is told. 该公司 and 他 count as mentions of
the agency or person that they take up.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from reading.cues import find_cues
from reading.facts import Article, Kind, Name, Span
from reading.lexicon import Lexicon
from reading.measures import any_of


class Part(IntEnum):
    """What a name does in its clause; the greater, the rather is what is told about it."""

    PARTY = 0
    PLACE = 1
    TARGET = 2
    SPEAKER = 3
    ACTING = 4


@dataclass(frozen=True, slots=True)
class Actor:
    """A mention of `name`; `opens` where it stands at the start of a clause."""

    span: Span
    name: Name
    part: Part
    opens: bool


@dataclass(frozen=True, eq=False)
class _Marks:
    pattern: re.Pattern[str]
    parts: dict[str, Part]


_CLAUSE_END = re.compile("[，,；;：:。!！?？…\n“”]")
_TAKING_UP = re.compile("(?<![应就])该(?P<noun>[一-鿿]{1,5})|(?<![其吉维])(?P<person>[他她])(?![们人说])")
_COORDINATION = re.compile("[、和与及]|以及")
_CHAIN = re.compile("的?")
_REACH = 6
_SPEECH_REACH = 8


def find_actors(article: Article, lexicon: Lexicon) -> tuple[Actor, ...]:
    """Return the actors of `article`, whose names are filled, in the order of the text."""
    text = article.text
    named = sorted(((span, name) for name in article.names for span in name.mentions), key=lambda pair: pair[0])
    mentions = sorted((*named, *_take_up(text, named)), key=lambda pair: pair[0])
    speeches = [cue.span.start for cue in find_cues(text, lexicon)]
    return tuple(_settle(text, mentions, speeches, _compile(lexicon)))


def find_clause_starts(text: str, start: int, end: int) -> list[int]:
    """Return where between `start` and `end` of `text` clauses begin, in order, `start` not among them."""
    return [found.end() for found in _CLAUSE_END.finditer(text, start, end)]


def _take_up(text: str, named: Sequence[tuple[Span, Name]]) -> Iterator[tuple[Span, Name]]:
    taken = {at for span, _ in named for at in range(span.start, span.end)}
    for match in _TAKING_UP.finditer(text):
        if match.start() in taken:
            continue
        span = Span(match.start(), match.start() + 1)
        before = (name for earlier, name in reversed(named) if earlier.end <= match.start())
        name = next((name for name in before if _is_taken_up(match["noun"], name)), None)
        if name is not None:
            yield span, name


def _is_taken_up(noun: str | None, name: Name) -> bool:
    if noun is None or name.kind is Kind.PERSON:
        return noun is None and name.kind is Kind.PERSON
    return any(form.endswith(noun[:length]) for form in name.forms for length in range(1, len(noun) + 1))


def _settle(
    text: str, mentions: Sequence[tuple[Span, Name]], speeches: Sequence[int], marks: _Marks
) -> Iterator[Actor]:
    last: Actor | None = None
    for index, (span, name) in enumerate(mentions):
        following = mentions[index + 1][0].start if index + 1 < len(mentions) else len(text)
        part = _find_part(text, span, speeches, marks)
        if last is not None and _COORDINATION.fullmatch(text, last.span.end, span.start):
            part = min(part, last.part)
        if last is not None and part is Part.ACTING and _CHAIN.fullmatch(text, last.span.end, span.start):
            part = last.part if last.part is not Part.SPEAKER else part
        heads = not _CHAIN.fullmatch(text, span.end, following) or following == len(text)
        last = Actor(span, name, part, opens=bool(_CLAUSE_END.match(text, span.start - 1)) or span.start == 0)
        if heads:
            yield last


def _find_part(text: str, span: Span, speeches: Iterable[int], marks: _Marks) -> Part:
    oblique = marks.pattern.search(text, max(0, span.start - _REACH), span.start)
    if oblique is not None:
        return marks.parts[oblique[1]]
    speaks = any(
        span.end <= speech <= span.end + _SPEECH_REACH and not find_clause_starts(text, span.end, speech)
        for speech in speeches
    )
    return Part.SPEAKER if speaks else Part.ACTING


@lru_cache(maxsize=4)
def _compile(lexicon: Lexicon) -> _Marks:
    parts = {word: Part[part.upper()] for word, part in lexicon.table("oblique_marks").items()}
    return _Marks(re.compile(rf"({any_of(parts)})了?[“「]?\Z"), parts)
