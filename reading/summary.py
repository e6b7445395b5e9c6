"""Summaries: the sentences of an article that say most about one name, as they are printed."""

import re
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
    sentences = [span for span in split_sentences(article.text) if any(span.covers(one) for one in name.mentions)]
    body = [span for span in sentences if not any(title.covers(span) for title in article.titles)]
    kept = body or sentences
    return [_Candidate(span, at, _weigh(article, name, lexicon, span, at)) for at, span in enumerate(kept)]


def _weigh(article: Article, name: Name, lexicon: Lexicon, sentence: Span, order: int) -> float:
    mentions = [one for one in name.mentions if sentence.covers(one)]
    worth = max(_define(article.text, name, lexicon, sentence, mention) for mention in mentions)
    worth += sum(_report(article.text, lexicon, sentence, min(mentions)))
    length = sentence.end - sentence.start
    if length < _SHORT or length > _WIDE:
        worth -= 2
    return worth + 1 / (1 + order)


def _define(text: str, name: Name, lexicon: Lexicon, sentence: Span, mention: Span) -> float:
    """Return how far the words around `mention` say who or what the name is."""
    before, behind = text[sentence.start : mention.start], text[mention.end : sentence.end]
    if any(before.endswith(role) for role in name.roles):
        return 8.0
    defined = _defining(lexicon).match(behind)
    if defined and (not before or not before[-1].isalnum()):
        return 9.0
    return 4.0 if any(role in sentence.of(text) for role in name.roles) else 0.0


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
