"""Which of an entity's statements answer a question best: pure functions over what storage found.

A statement earns points for each topic word that stands in it, more where the word stands close to the point: in what
a figure counts, rather than somewhere in its sentence. What earns less than half as much as the best is no answer.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.answers import Answer
from reading.asked_times import AskedTime
from reading.facts import Period
from reading.folding import fold
from storage.findings import FigureCard, Passage, QuotationCard

Statement = TypeVar("Statement", FigureCard, Passage, QuotationCard)

_COUNTED = 3.0
_SENTENCE = 1.0
_UNIT = 2.0
_TIME = 4.0
_LEADING = 0.75


@dataclass(frozen=True, slots=True)
class Topic:
    """What narrows a question: its words folded, the units it asks for, the times it names."""

    words: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    times: tuple[AskedTime, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing narrows the question."""
        return not (self.words or self.units or self.times)


def closest_figures(figures: Iterable[FigureCard], topic: Topic) -> list[FigureCard]:
    """Return the figures that answer to `topic`, the best first; ties keep their order."""
    return _closest(figures, lambda figure: _score(figure, topic))


def telling_figures(figures: Iterable[FigureCard]) -> list[FigureCard]:
    """Return the figures, each told once, first those that tell what they count and when; ties keep their order."""
    told: dict[tuple[str, str, str | None, Period | None], FigureCard] = {}
    for figure in figures:
        told.setdefault((figure.text, figure.commodity, figure.subject, figure.period), figure)
    return sorted(told.values(), key=lambda figure: -bool(figure.commodity) - bool(figure.commodity and figure.period))


def count_leading(statements: Sequence[FigureCard] | Sequence[QuotationCard], topic: Topic) -> int:
    """Return how many of the closest statements, the best first, answer to `topic` about as well as the first."""
    scores = [_score(statement, topic) for statement in statements]
    return sum(score >= _LEADING * scores[0] for score in scores)


def closest_quotations(quotations: Iterable[QuotationCard], topic: Topic) -> list[QuotationCard]:
    """Return the quotations whose words or sentence answer to `topic`, the best first."""
    return _closest(quotations, lambda quotation: _score(quotation, topic))


def closest_passages(passages: Iterable[Passage], topic: Topic) -> list[Passage]:
    """Return the passages that answer to `topic`, the best first."""
    return _closest(passages, lambda passage: _passage_score(passage, topic))


def touches(answer: Answer, words: Sequence[str]) -> bool:
    """Tell whether anything that an answer shows prints one of the folded `words`."""
    shown = [passage.text for passage in answer.passages.entries]
    shown += [quotation.sentence for quotation in answer.quotations.entries]
    shown += [figure.commodity + figure.unit + figure.sentence for figure in answer.figures.entries]
    shown += [article.lead + (article.source.headline or "") for article in answer.articles.entries]
    return _word_score("".join(shown), words) > 0


def _closest(statements: Iterable[Statement], score: Callable[[Statement], float]) -> list[Statement]:
    scored = sorted(((score(statement), statement) for statement in statements), key=lambda pair: -pair[0])
    least = scored[0][0] / 2 if scored else 0.0
    return [statement for points, statement in scored if points > 0 and points >= least]


def _score(statement: FigureCard | QuotationCard, topic: Topic) -> float:
    if isinstance(statement, QuotationCard):
        return _word_score(statement.text + statement.sentence, topic.words)
    return _figure_score(statement, topic)


def _figure_score(figure: FigureCard, topic: Topic) -> float:
    score = _COUNTED * _word_score(figure.commodity, topic.words)
    score += _SENTENCE * _word_score(figure.sentence, topic.words)
    score += _UNIT * (figure.unit in topic.units)
    return score + _TIME * any(time.is_of(figure.period, figure.source.day) for time in topic.times)


def _passage_score(passage: Passage, topic: Topic) -> float:
    times = (time.seen_from(passage.source.day) for time in topic.times)
    printed = any(words in passage.text for time in times for words in (*time.printed, *time.printed_within_year))
    return _word_score(passage.text, topic.words) + _TIME * printed


def _word_score(text: str, words: Sequence[str]) -> float:
    """Longer words tell more: each counts its length where it stands in `text`.

    Single characters, which stand in many words (员 in 全员), count only beside a longer word where there is any.
    """
    printed = fold(text)
    found = [word for word in words if word in printed]
    longest = max(map(len, found), default=0)
    return 0.0 if longest == 1 < max(map(len, words)) else float(sum(map(len, found)))
