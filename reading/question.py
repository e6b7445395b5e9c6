"""What a user's message asks: the facet, the stretches where a name may stand, its topic words and days.

A message is read without the archive: which of its stretches is a known name only the archive can say.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from reading.folding import fold, simplify
from reading.lexicon import Lexicon
from reading.words import cut_words


class Facet(StrEnum):
    """The side of an entity that a question is about."""

    SUMMARY = "summary"
    QUOTATIONS = "quotations"
    FIGURES = "figures"
    ARTICLES = "articles"
    RELATED = "related"
    PASSAGES = "passages"


@dataclass(frozen=True, slots=True)
class AskedDay:
    """A day as a question names it; the year is None where it is left out."""

    month: int
    day: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A message, understood.

    `text` is the message in Simplified characters without a leading @bot; `stretches` are what is left of it without
    facet words, fillers, days and punctuation, where names and topics stand; `units` are those that the question
    fixes (多大年纪 asks for 岁); `literal` is what was typed between quotation marks, to be taken to the letter;
    `follows_up` means that a pronoun, or nothing, stands where a name would; `greets` that the message asks nothing.
    """

    text: str
    facet: Facet
    stretches: tuple[str, ...]
    units: tuple[str, ...] = ()
    days: tuple[AskedDay, ...] = ()
    literal: str | None = None
    follows_up: bool = False
    greets: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether the message holds no word at all."""
        return not any(character.isalnum() for character in self.text)


_ADDRESS = re.compile(r"^\s*@\w+")
_LITERAL = re.compile(r"[“\"「『]([^”\"」』]{2,40})[”\"」』]")
_DAY = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]")
_MEASURE = re.compile(r"(?:多少|几)([\u4e00-\u9fff]{1,2})")
_GAP = " "
_CLAUSE = re.compile(r"[,，;；。!！?？\n]+")
_BLANKS = re.compile(r"[^\w·+%℃-]+")


def read_question(message: str, lexicon: Lexicon) -> Question:
    """Return what `message` asks. Never raises; a message without words gives an empty question."""
    text = simplify(_ADDRESS.sub("", message)).strip()
    bare, facet = _take_facet(_DAY.sub(_GAP, text), lexicon)
    unpronounced = _pronouns(lexicon).sub(_GAP, bare)
    stretches = tuple(_stretches(unpronounced, lexicon))
    literal = _LITERAL.search(text)
    return Question(
        text=text,
        facet=facet,
        stretches=stretches,
        units=tuple(_asked_units(text, lexicon)),
        days=tuple(_asked_days(text)),
        literal=literal.group(1) if literal else None,
        follows_up=unpronounced != bare or not stretches,
        greets=fold(text) in _greetings(lexicon),
    )


def split_clauses(message: str) -> tuple[str, ...]:
    """Return the clauses of `message`, for questions that ask two things at once."""
    return tuple(clause.strip() for clause in _CLAUSE.split(message) if clause.strip())


def topic_words(stretch: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the words of `stretch` that can narrow an answer, fillers left out."""
    fillers = set(lexicon.words("question_fillers"))
    for span in cut_words(stretch):
        word = span.of(stretch)
        if word.strip() and word not in fillers and any(character.isalnum() for character in word):
            yield word


def _take_facet(text: str, lexicon: Lexicon) -> tuple[str, Facet]:
    found = [
        Facet(lexicon.table("question_facets")[match.group().lower()]) for match in _facet_words(lexicon).finditer(text)
    ]
    bare = _facet_words(lexicon).sub(_GAP, text)
    return bare, next((facet for facet in _BY_PRECEDENCE if facet in found), Facet.SUMMARY)


# 多少 outranks 说: 张军说走了多少步 asks for a figure; 怎么 and 哪里 only count where nothing firmer stands.
_BY_PRECEDENCE = (
    Facet.FIGURES,
    Facet.QUOTATIONS,
    Facet.RELATED,
    Facet.ARTICLES,
    Facet.SUMMARY,
    Facet.PASSAGES,
)


def _stretches(text: str, lexicon: Lexicon) -> Iterator[str]:
    for part in _BLANKS.split(text):
        trimmed = _trim(part, lexicon)
        if trimmed:
            yield trimmed


def _trim(part: str, lexicon: Lexicon) -> str:
    """Cut fillers off both ends only: inside a name 和 or 的 may belong to it."""
    words = [span.of(part) for span in cut_words(part)]
    fillers = set(lexicon.words("question_fillers"))
    while words and words[0].lower() in fillers:
        words.pop(0)
    while words and words[-1].lower() in fillers:
        words.pop()
    return "".join(words)


def _asked_days(text: str) -> Iterator[AskedDay]:
    for match in _DAY.finditer(text):
        year, month, day = match.groups()
        yield AskedDay(int(month), int(day), int(year) if year else None)


def _asked_units(text: str, lexicon: Lexicon) -> Iterator[str]:
    fixed = lexicon.table("question_units")
    for word in sorted(fixed, key=len, reverse=True):
        if word in text:
            yield fixed[word]
            return
    for match in _MEASURE.finditer(text):
        yield from (match.group(1), match.group(1)[0])


@lru_cache(maxsize=4)
def _greetings(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(fold(words) for words in lexicon.words("question_greetings"))


@lru_cache(maxsize=4)
def _facet_words(lexicon: Lexicon) -> re.Pattern[str]:
    return _any_of(lexicon.table("question_facets"))


@lru_cache(maxsize=4)
def _pronouns(lexicon: Lexicon) -> re.Pattern[str]:
    return _any_of(lexicon.words("question_pronouns"))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile("|".join(_bounded(word) for word in longest_first), re.IGNORECASE)


def _bounded(word: str) -> str:
    """Latin words match whole words only; Chinese ones have no word borders to look for."""
    return rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word)
