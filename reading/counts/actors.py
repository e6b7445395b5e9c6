"""Actors: the mentions of an article's names, and what each does in its clause.

A name acts, or speaks, or is the target, the place or another party of what is told. 该公司, a bare 小区, 全镇 and 他
count as mentions of the agency, place or person that they take up; phrases without a name (see
reading/counts/unnamed.py) as mentions of their own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from itertools import zip_longest

from reading.counts.anaphora import anaphora
from reading.counts.things import find_things
from reading.counts.unnamed import find_unnamed
from reading.facts import Article, Kind, Name, Span
from reading.lexicon import Lexicon, any_of
from reading.speech.cues import find_cues
from reading.text.words import first_word, is_nominal, list_words, part_of_speech


class Part(IntEnum):
    """What a name does in its clause; the greater, the rather is what is told about it."""

    EXAMPLE = 0
    PARTY = 1
    PLACE = 2
    TARGET = 3
    SPEAKER = 4
    ACTING = 5


@dataclass(frozen=True, slots=True)
class Actor:
    """A mention of `name`; `opens` at the start of a clause, `described` by what another does: 柳溪镇建的|平台."""

    span: Span
    name: Name
    part: Part
    opens: bool
    described: bool = False


@dataclass(frozen=True, eq=False)
class _Marks:
    oblique: re.Pattern[str]
    relatives: re.Pattern[str]
    role: re.Pattern[str]
    parts: dict[str, Part]
    cues: frozenset[str]
    founding: frozenset[str]
    offices: tuple[str, ...]


_CLAUSE_END = re.compile("[，,；;：:。!！?？…\n“”]")
# What is told behind 按照 is demanded by somebody else: 柳溪镇按照|要求.
_TURNED = re.compile(f"{_CLAUSE_END.pattern}|[按依遵]照|根据")
_LONGEST_QUOTED = 16
_QUOTED_START = re.compile(r'[“「‘"]([一-鿿0-9A-Za-z()（）—·-]{0,15})\Z')
_QUOTED_REST = re.compile('([一-鿿0-9A-Za-z()（）—·-]{0,16})[”」’"]')
_ATTRIBUTED = re.compile("(?:的|[这那一几两三四五六七八九十0-9][位名个条座家支])\\Z")
_EXAMPLE = re.compile("(?:[、和与及][^，,。；;：:\n]{1,80}?)?等(?![人待级于候])")
_ASPECTS = ("了", "过", "着")
_COORDINATION = re.compile("[、和与及]|、?以及")
_CHAIN = re.compile("的?")
_REACH = 6
_SPEECH_REACH = 8
_LONGEST_ROLE = 14
_REPORTER = "记者"
# 长信科技(300088)|董事长何丽, 柳溪区|原区长何丽.
_FORMER = re.compile("\\A(?:[(（][0-9]{6}[)）])?(?:[的原前]|[时现]任)*")


def find_actors(article: Article, lexicon: Lexicon, home: Name | None = None) -> tuple[Actor, ...]:
    """Return the actors of `article`, whose names are filled, in the order of the text; 我市 takes up its `home`."""
    text = article.text
    marks = _compile(lexicon)
    named = [pair for pair in _outermost(article.names) if not _is_inside_quoted_name(article, pair[0])]
    outlets = lexicon.words("outlet_tails")
    named = [pair for pair in named if not _only_reports(article, *pair, outlets)]
    unnamed = list(find_unnamed(text, named, lexicon))
    for thing, name in find_things(text, article.titles, named, lexicon):
        if not any(thing.overlaps(span) for span, _ in unnamed):
            unnamed.append((thing, name))
    named = [*(pair for pair in named if not any(span.overlaps(pair[0]) for span, _ in unnamed)), *unnamed]
    named.sort(key=lambda pair: pair[0])
    taken_up = anaphora(lexicon).find(article, named, home)
    mentions = sorted((*named, *taken_up), key=lambda pair: pair[0])
    speeches = [cue.span.start for cue in find_cues(text, lexicon)]
    settled = tuple(_subordinate(text, tuple(_settle(text, mentions, speeches, marks)), marks))
    return tuple(_affiliate(text, settled, marks))


def find_clause_starts(text: str, start: int, end: int) -> list[int]:
    """Return where between `start` and `end` of `text` clauses begin, in order, `start` not among them."""
    return [found.end() for found in _CLAUSE_END.finditer(text, start, end)]


def _outermost(names: Iterable[Name]) -> Iterator[tuple[Span, Name]]:
    """Yield the mentions of `names` in order, those inside a longer one left out."""
    end = 0
    mentions = [(span, name) for name in names for span in name.mentions]
    for span, name in sorted(mentions, key=lambda pair: (pair[0].start, -pair[0].end)):
        if span.end > end:
            end = span.end
            yield span, name


def _is_inside_quoted_name(article: Article, span: Span) -> bool:
    """Tell whether the mention at `span` is only part of a longer quoted name, as the town is of “柳溪好人”."""
    before = _QUOTED_START.search(article.text, max(0, span.start - _LONGEST_QUOTED), span.start)
    behind = _QUOTED_REST.match(article.text, span.end) if before is not None else None
    if before is None or behind is None or not (before[1] or behind[1]):
        return False
    return not any(quotation.span.covers(span) for quotation in article.quotations)


def _only_reports(article: Article, span: Span, name: Name, outlets: tuple[str, ...]) -> bool:
    """Tell whether at `span` an outlet reports (柳溪日报|记者), and no title makes it what the story is of."""
    if article.text.startswith(_REPORTER, span.end):
        return True
    return name.name.endswith(outlets) and not any(
        title.covers(mention) for title in article.titles for mention in name.mentions
    )


def _settle(
    text: str, mentions: Sequence[tuple[Span, Name]], speeches: Sequence[int], marks: _Marks
) -> Iterator[Actor]:
    last: Actor | None = None
    for index, (span, name) in enumerate(mentions):
        part = Part.EXAMPLE if _is_example(text, span, name) else _find_part(text, span, name.kind, speeches, marks)
        opens = bool(_CLAUSE_END.match(text, span.start - 1)) or span.start == 0
        if last is not None and part is not Part.SPEAKER and _CHAIN.fullmatch(text, last.span.end, span.start):
            # Of 家住柳溪镇的何丽 only the town is a place.
            owned = name.kind is Kind.PERSON and span.start > last.span.end
            part, opens = part if owned else min(part, last.part), opens or last.opens
        elif last is not None and _COORDINATION.fullmatch(text, last.span.end, span.start):
            part = min(part, last.part)
        last = Actor(span, name, part, opens)
        if not _leads_on(text, span, name, mentions[index + 1 : index + 2]):
            yield last


def _subordinate(text: str, actors: Sequence[Actor], marks: _Marks) -> Iterator[Actor]:
    """Yield `actors`; who only acts in a clause that describes another is but a party: 柳溪镇建的|“云窗口”平台."""
    described = False
    for actor, following in zip_longest(actors, actors[1:]):
        describes = following is not None and _describes(text, actor, following, marks)
        part = Part.PARTY if describes else actor.part
        yield replace(actor, part=part, described=described) if describes or described else actor
        described = describes


def _describes(text: str, actor: Actor, following: Actor, marks: _Marks) -> bool:
    """Tell whether what `actor` does only describes the one `following`."""
    between = text[actor.span.end : following.span.start].rstrip("“《")
    if not between.endswith("的") or not Part.ACTING is actor.part is following.part or _CLAUSE_END.search(between):
        return False
    return any(part_of_speech(word) == "v" or word in marks.founding for word in list_words(between))


def _affiliate(text: str, actors: Sequence[Actor], marks: _Marks) -> list[Actor]:
    """Return `actors`; an office speaks through the person named behind it, but does not act where its person does.

    Of several offices (青云小学校长、柳溪书院院长|何丽) that holds for all. A place neither acts nor speaks where one
    of its people without an office does (柳溪镇果农|何丽).
    """
    kept: list[Actor] = []
    following: Actor | None = None
    employs = False
    for each in reversed(actors):
        actor = each
        between = text[actor.span.end : following.span.start] if following is not None else ""
        if following is None or actor.name.kind is Kind.PERSON or actor.part < Part.SPEAKER:
            employs = False
        elif following.part is not Part.SPEAKER or _CLAUSE_END.search(between) or _is_home(actor, between, marks):
            employs = (employs and _holds_office(between, marks)) or _is_employer(between, following)
        else:
            actor, employs = replace(each, part=Part.SPEAKER), False
        kept += [] if employs else [actor]
        following = actor
    return kept[::-1]


def _is_home(actor: Actor, between: str, marks: _Marks) -> bool:
    """Tell whether `actor` is a place and no office stands `between` it and somebody (柳溪镇|果农|何丽)."""
    return actor.name.kind is Kind.PLACE and not between.endswith(marks.offices)


def _holds_office(between: str, marks: _Marks) -> bool:
    """Tell whether at most one role of several stands between two offices: 青云小学|校长、|柳溪书院, 柳溪区|原|区委."""
    if _FORMER.fullmatch(between):
        return True
    return between.endswith("、") and len(between) <= _LONGEST_ROLE and bool(marks.role.fullmatch(between[:-1]))


def _is_employer(between: str, following: Actor) -> bool:
    """Tell whether nothing but a role stands `between` an office and who is `following` (青云小学|教师|何丽)."""
    if following.name.kind is not Kind.PERSON or len(between) > _LONGEST_ROLE:
        return False
    role = _FORMER.sub("", between)
    described = all(is_nominal(word) or word == "、" for word in list_words(role))
    return described or any(role.endswith(between) for role in following.name.roles)


def _leads_on(text: str, span: Span, name: Name, following: Sequence[tuple[Span, Name]]) -> bool:
    """Tell whether the mention at `span` only belongs to the one behind it (成都市|金牛区).

    Who has a system still acts (柳溪区|“云窗口”平台).
    """
    owned = [behind for behind, other in following if other.kind is not Kind.SYSTEM or name.kind is other.kind]
    return any(_CHAIN.fullmatch(text, span.end, behind.start) for behind in owned)


def _find_part(text: str, span: Span, kind: Kind, speeches: Sequence[int], marks: _Marks) -> Part:
    oblique = marks.oblique.search(text, max(0, span.start - _REACH), span.start)
    if oblique is not None:
        return marks.parts[oblique[1]]
    if kind is Kind.PLACE and _is_attribute(text, span):
        return Part.PLACE
    if kind is Kind.PERSON and marks.relatives.match(text, span.end) is not None:
        return Part.PARTY
    if _is_object(text, span, marks):
        return Part.PLACE
    if kind is Kind.SYSTEM:
        return Part.ACTING
    following = speeches[bisect_left(speeches, span.end) : bisect_right(speeches, span.end + _SPEECH_REACH)]
    speaks = any(not _TURNED.search(text, span.end, speech) for speech in following)
    return Part.SPEAKER if speaks else Part.ACTING


def _is_attribute(text: str, span: Span) -> bool:
    """Tell whether the place at `span` only describes a noun: 隔年的|徐州|马拉松, 这位|萧山|姑娘."""
    if not _ATTRIBUTED.search(text, max(0, span.start - _REACH), span.start):
        return False
    words = list_words(text[span.end : span.end + _REACH])
    return bool(words) and part_of_speech(words[0]).startswith("n")


def _is_example(text: str, span: Span, name: Name) -> bool:
    """Tell whether the name at `span` is only an example of what follows: 柳溪老窖等白酒|8瓶; 何丽等8名村民 act."""
    return name.kind is not Kind.PERSON and _EXAMPLE.match(text, span.end) is not None


def _is_object(text: str, span: Span, marks: _Marks) -> bool:
    """Tell whether the words before the name at `span` end with a verb that takes it (扶起, 进了), no cue and no role.

    Whoever does something then still acts: 恰逢|柳溪中学|迎来40周年.
    """
    before = text[max(0, span.start - _REACH) : span.start]
    verb = before[:-1] if before.endswith(_ASPECTS) else before
    word = verb[-2:]
    if word in marks.cues or marks.role.fullmatch(word):
        return False
    takes = part_of_speech(word) == "v" or (verb != before and part_of_speech(word[-1:]) == "v")
    return takes and not _goes_on(text[span.end : span.end + _REACH])


def _goes_on(behind: str) -> bool:
    """Tell whether the words `behind` a name begin with a verb of more than one character, whose subject it is."""
    verb = first_word(behind)
    return len(verb) > 1 and part_of_speech(verb) == "v"


@lru_cache(maxsize=4)
def _compile(lexicon: Lexicon) -> _Marks:
    parts = {word: Part[part.upper()] for word, part in lexicon.table("oblique_marks").items()}
    return _Marks(
        oblique=re.compile(rf"({any_of(parts)})了?(?:我国|[0-9]{{1,5}}[余多]?[家户名个位])?[“「]?\Z"),
        relatives=re.compile(f"的?{any_of(lexicon.words('kin'))}(?=[一-鿿])"),
        role=re.compile(f"[一-鿿、]*{any_of([*lexicon.words('person_nouns'), *lexicon.words('offices')])}"),
        parts=parts,
        cues=frozenset(lexicon.words("cues")),
        founding=frozenset(lexicon.words("founding_verbs")),
        offices=lexicon.words("offices"),
    )
