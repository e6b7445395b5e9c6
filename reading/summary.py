"""Summaries: the sentences of an article that say most about one name, as they are printed."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from reading.facts import Article, Name, Span
from reading.lexicon import Lexicon
from reading.sentences import split_sentences

_DIGIT = re.compile(r"[0-9０-９]+")
_DAY = re.compile(r"\d+[日号]|\d+月|\d{4}年|昨[天日]|今[天日]|当[天日]")
_WORD = re.compile(r"\w+")
_ALIKE = 0.6
_SHORT = 12
_WIDE = 160
_FIRST = 60.0
_APPOSITION = 8.0
_DEFINITION = 6.0
_ROLE = 4.0
_AWKWARD = 2.0
_CLEFT = re.compile(r"^是[^,，]*的(?:[,，。!?！？]|$)")


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    order: int
    worth: float


def choose_sentences(article: Article, name: Name, limit: int, lexicon: Lexicon) -> tuple[Span, ...]:
    """Return at most `limit` whole sentences of `article` that say most about `name`, in reading order.

    Sentences that define the name come first, then those with figures, dates and what the name does. Titles are
    taken only where the name stands nowhere else; of sentences that say the same only the better one is taken.

    Args:
        article: the article, its names filled.
        name: one of the article's names.
        limit: how many sentences at most; none where it is 0 or less.
        lexicon: holds `defining_words` and `action_words`.
    """
    chosen: list[_Candidate] = []
    for candidate in sorted(_candidates(article, name, lexicon), key=lambda one: (-one.worth, one.order)):
        if len(chosen) >= limit:
            break
        if not any(_repeats(article.text, candidate.span, other.span) for other in chosen):
            chosen.append(candidate)
    return tuple(sorted(one.span for one in chosen))


def _candidates(article: Article, name: Name, lexicon: Lexicon) -> list[_Candidate]:
    mentions = sorted(name.mentions)
    sentences = [span for span in split_sentences(article.text) if _mentions_in(span, mentions)]
    body = [span for span in sentences if not any(title.covers(span) for title in article.titles)]
    kept = body or sentences
    return [
        _Candidate(span, at, _weigh(article.text, name, lexicon, span, _mentions_in(span, mentions)) + 1 / (1 + at))
        for at, span in enumerate(kept)
    ]


def _mentions_in(sentence: Span, mentions: list[Span]) -> list[Span]:
    first, last = bisect_left(mentions, sentence.start, key=_start), bisect_left(mentions, sentence.end, key=_start)
    return [mention for mention in mentions[first:last] if mention.end <= sentence.end]


def _start(span: Span) -> int:
    return span.start


def _weigh(text: str, name: Name, lexicon: Lexicon, sentence: Span, mentions: list[Span]) -> float:
    worth = max(_define(text, name, lexicon, sentence, mention) for mention in mentions)
    worth += sum(_report(text, lexicon, sentence, mentions[0]))
    return worth if _SHORT <= sentence.end - sentence.start <= _WIDE else worth - _AWKWARD


def _define(text: str, name: Name, lexicon: Lexicon, sentence: Span, mention: Span) -> float:
    """Return how far the words around `mention` say who or what the name is."""
    before, behind = text[sentence.start : mention.start], text[mention.end : sentence.end]
    if any(before.endswith(role) for role in name.roles):
        return _APPOSITION
    worth = _ROLE if any(role in before + behind for role in name.roles) else 0.0
    if _defining(lexicon).match(behind) and not (before[-1:].isalnum() or _CLEFT.search(behind)):
        worth += _DEFINITION
    return worth


@lru_cache(maxsize=4)
def _defining(lexicon: Lexicon) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, lexicon.words("defining_words")), key=len, reverse=True))
    return re.compile(f"[,，]?(?:今年\\d+岁[,，]?)?(?:{words})(?![否的不])")


@lru_cache(maxsize=4)
def _acting(lexicon: Lexicon) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, lexicon.words("action_words")), key=len, reverse=True))
    return re.compile(words)


def _report(text: str, lexicon: Lexicon, sentence: Span, mention: Span) -> Iterator[float]:
    """Yield what figures, days, deeds and an early mention add."""
    words = sentence.of(text)
    yield min(len(_DIGIT.findall(words)), 4) * 0.6
    yield 0.8 if _DAY.search(words) else 0.0
    yield min(len(_acting(lexicon).findall(text[mention.end : sentence.end])), 3) * 0.7
    yield 2.0 * max(0.0, 1 - (mention.start - sentence.start) / _FIRST)


def _repeats(text: str, one: Span, other: Span) -> bool:
    first, second = ("".join(_WORD.findall(span.of(text))) for span in (one, other))
    if first in second or second in first:
        return True
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE
