"""Summaries: the sentences of an article that say most about one name, as they are printed."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from reading.facts import Article, Kind, Name, Span
from reading.lexicon import Lexicon, any_of
from reading.text.marks import find_quoted
from reading.text.sentences import split_sentences

_DIGIT = re.compile(r"[0-9０-９]+")
_DAY = re.compile(r"\d+[日号]|\d+月|\d{4}年|昨[天日]|今[天日]|当[天日]")
_WORD = re.compile(r"\w+")
_PAUSE = re.compile(r"[,，、;；。!?！？]")
_CLEFT = re.compile(r"^是[^,，]*的(?:[,，。!?！？]|$)")
_ALIKE = 0.6
_SHORT = 12
_REPORTER = "记者"
_PHONE = 60
_MOST_FOR_LENGTH = 3.0
_WINDOW = 120
_FIRST = 60.0
_FIGURE, _MOST_FIGURES = 0.6, 4
_DEED, _MOST_DEEDS = 0.7, 3
_DATED = 0.8
_EARLY = 2.0
_APPOSITION = 10.0
_DEFINITION = 8.0
_ROLE = 4.0
_LOOSE = 0.5
_PASSING = -5.0
_AWKWARD = -2.0
_LEANING = -4.0


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    order: int
    worth: float


def choose_sentences(article: Article, name: Name, limit: int, lexicon: Lexicon) -> tuple[Span, ...]:
    """Return at most `limit` whole sentences of `article` that say most about `name`.

    The one that says most comes first: it defines the name where any does. The others follow in reading order: those
    with figures, dates and what the name does, rather than long ones and those that lean on the sentence before them.
    Titles are taken only where the name stands nowhere else; of sentences that say the same only the better one is.

    Args:
        article: the article, its names filled.
        name: one of the article's names.
        limit: how many sentences at most; none where it is 0 or less.
        lexicon: holds `defining_words`, `action_words`, `leaning_openers`, `offices` and `speaker_nouns`.
    """
    chosen: list[_Candidate] = []
    for candidate in sorted(_candidates(article, name, lexicon), key=lambda one: (-one.worth, one.order)):
        if len(chosen) >= limit:
            break
        if not any(_repeats(article.text, candidate.span, other.span) for other in chosen):
            chosen.append(candidate)
    return tuple(one.span for one in (*chosen[:1], *sorted(chosen[1:], key=lambda one: one.span)))


def _candidates(article: Article, name: Name, lexicon: Lexicon) -> Iterator[_Candidate]:
    mentions = sorted(name.mentions)
    sentences = [span for span in split_sentences(article.text) if _mentions_in(span, mentions)]
    body = [span for span in sentences if not any(title.covers(span) for title in article.titles)]
    for order, span in enumerate(body or sentences):
        worth = _weigh(article, name, lexicon, span, _mentions_in(span, mentions))
        yield _Candidate(span, order, worth + 1 / (1 + order))


def _mentions_in(sentence: Span, mentions: list[Span]) -> list[Span]:
    first, last = (bisect_left(mentions, (offset,)) for offset in sentence)
    return [mention for mention in mentions[first:last] if mention.end <= sentence.end]


def _weigh(article: Article, name: Name, lexicon: Lexicon, sentence: Span, mentions: list[Span]) -> float:
    words = sentence.of(article.text)
    worth = max(_define(article.text, name, lexicon, sentence, mention) for mention in mentions)
    worth += _ROLE if worth < _APPOSITION and any(role in words for role in name.roles) else 0.0
    worth += _report(article.text, lexicon, sentence, mentions[0])
    if _is_passing(article, sentence, mentions):
        worth += _PASSING
    if words.startswith(lexicon.words("leaning_openers")):
        worth += _LEANING
    worth -= min(_MOST_FOR_LENGTH, max(0.0, (len(words) - _PHONE) / _PHONE))
    return worth if len(words) >= _SHORT else worth + _AWKWARD


def _define(text: str, name: Name, lexicon: Lexicon, sentence: Span, mention: Span) -> float:
    """Return how far the words right around `mention` say who or what the name is."""
    if name.roles and text.endswith(name.roles, sentence.start, mention.start):
        return _APPOSITION
    behind = text[mention.end : min(sentence.end, mention.end + _WINDOW)]
    inside = mention.start > sentence.start and text[mention.start - 1].isalnum()
    if inside or not _defining(lexicon).match(behind) or _CLEFT.search(behind):
        return 0.0
    return _DEFINITION if name.kind is not Kind.PERSON or _calls_person(behind, lexicon) else _LOOSE


def _calls_person(behind: str, lexicon: Lexicon) -> bool:
    """Tell whether the clause that follows a person ends with an office or a noun for people."""
    clause, *_ = _PAUSE.split(behind.lstrip(",，"), maxsplit=1)
    return clause.endswith(_person_words(lexicon))


@lru_cache(maxsize=4)
def _person_words(lexicon: Lexicon) -> tuple[str, ...]:
    return (*lexicon.words("offices"), *lexicon.words("speaker_nouns"))


@lru_cache(maxsize=4)
def _defining(lexicon: Lexicon) -> re.Pattern[str]:
    words = any_of(lexicon.words("defining_words"))
    return re.compile(f"[,，]?(?:今年\\d+岁[,，]?)?{words}(?![否的不])")


@lru_cache(maxsize=4)
def _acting(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(any_of(lexicon.words("action_words")))


def _report(text: str, lexicon: Lexicon, sentence: Span, mention: Span) -> float:
    """Return what figures, days, deeds and an early mention add."""
    words = sentence.of(text)
    figures = min(len(_DIGIT.findall(words)), _MOST_FIGURES)
    deeds = min(len(_acting(lexicon).findall(text, mention.end, sentence.end)), _MOST_DEEDS)
    early = max(0.0, 1 - (mention.start - sentence.start) / _FIRST)
    return figures * _FIGURE + (_DATED if _DAY.search(words) else 0.0) + deeds * _DEED + early * _EARLY


def _is_passing(article: Article, sentence: Span, mentions: list[Span]) -> bool:
    """Tell whether every mention only serves others: in quoted words, in somebody's office, of a reporter's."""
    quoted = [one.content for one in find_quoted(sentence.of(article.text))]
    roles = {role for other in article.names for role in other.roles}
    return all(
        any(one.start <= mention.start - sentence.start < one.end for one in quoted)
        or article.text.startswith(_REPORTER, mention.end)
        or any(_is_part(article.text, mention, role) for role in roles)
        for mention in mentions
    )


def _is_part(text: str, mention: Span, role: str) -> bool:
    """Tell whether `role` is printed around `mention`."""
    start = mention.start - role.find(mention.of(text))
    return mention.start >= start >= 0 and text.startswith(role, start)


def _repeats(text: str, one: Span, other: Span) -> bool:
    first, second = ("".join(_WORD.findall(span.of(text))) for span in (one, other))
    if first in second or second in first:
        return True
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE
