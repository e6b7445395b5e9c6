"""Which of an entity's statements answer a question best: pure functions over what storage found.

A statement earns points for each topic word that stands in it, more where the word stands close to the point: in what
a figure counts or in its clause, rather than somewhere in its sentence. What earns less than half as much as the best
is no answer.
"""

import math
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeVar

from bot.inquiry.answers import Answer
from reading.asking.asked_times import AskedTime
from reading.asking.question import Facet
from reading.asking.wordings import find_wordings
from reading.facts import Period
from reading.lexicon import Lexicon
from reading.text.folding import fold
from storage.archive.findings import FigureCard, Passage, QuotationCard

Statement = TypeVar("Statement", FigureCard, Passage, QuotationCard)

_COUNTED = 4.0
_CLAUSE = 0.5
_SENTENCE = 1.0
_UNIT = 2.0
_TIME = 4.0
_OWN = 1.5
_LEADING = 0.75
# Of what a question says, so much in the sentence of a figure in the unit asked for.
_ENOUGH = 0.25
# What a sentence says that names the entity is rather about it.
_NAMING = 1.5
_PER = "/"
_OFTEN = "次"
_ANY, _COUNT, _AGE = "个", "count", "age"
# Fewer characters are often shared by chance.
_FEWEST_SHARED = 3
_PARTS = re.compile(r"[;；]")
_NUMBER = "[\\d零一二两三四五六七八九十百千万半几]"
_STOPS = ",，;；:：。!！?？"
_CLAUSES = re.compile(f"[{_STOPS}]")


@dataclass(frozen=True, slots=True)
class Topic:
    """What narrows a question: its words folded, the units it asks for, the times it names; the names it is `about`.

    `wordings` are of a word all that may be printed for it, itself first; `kinds` what each known unit measures (money,
    time).
    """

    words: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    times: tuple[AskedTime, ...] = ()
    about: tuple[str, ...] = ()
    wordings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rarity: Mapping[str, float] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing narrows the question."""
        return not (self.words or self.units or self.times)

    @property
    def printed(self) -> tuple[str, ...]:
        """All that may be printed of it."""
        return tuple(dict.fromkeys(form for word in self.words for form in self.forms(word)))

    def forms(self, word: str) -> tuple[str, ...]:
        """Return what may be printed for a word, itself first."""
        return self.wordings.get(word, (word,))


def worded_topic(
    words: tuple[str, ...], units: tuple[str, ...], times: tuple[AskedTime, ...], lexicon: Lexicon
) -> Topic:
    """Return the topic of folded `words`, with what newspapers print for them and what each known unit measures."""
    return Topic(words, units, times, wordings=find_wordings(words, lexicon), kinds=lexicon.table("units"))


def closest_figures(figures: Iterable[FigureCard], topic: Topic) -> list[FigureCard]:
    """Return the figures that answer to `topic`, the best first; ties keep their order.

    Where the question fixes the unit (几天), those in it are all of the answer, if any touch its words only these; and
    none measures something else: days are no answer to 多少例, nor is an age to any other question.
    """
    if topic.is_empty:
        return []
    meant = (figure for figure in figures if not _measures_another(figure, topic))
    placed = [figure for figure in meant if not _is_elsewhere(figure, topic)]
    of_unit = [figure for figure in placed if topic.units and topic.words and _is_of_unit(figure, topic)]
    in_point = [figure for figure in of_unit if _touches_words(figure, topic)]
    return _closest(in_point or of_unit or placed, _score, topic)


def answers_to(closest: Sequence[FigureCard], topic: Topic) -> bool:
    """Tell whether one of the `closest` figures counts, in the unit asked for, what the words of `topic` say."""
    is_said = (_word_score(one.commodity + _clause_of(one), topic) > 0 for one in closest if _is_of_unit(one, topic))
    return not topic.words or any(is_said)


def count_told(figures: Iterable[FigureCard], topic: Topic) -> int:
    """Return how many words of `topic` one of the `figures` in the unit asked for holds in its sentence, at most.

    -1 where none is in that unit.
    """
    return max((_count_words(figure, topic) for figure in figures_of_unit(figures, topic)), default=-1)


def figures_of_unit(figures: Iterable[FigureCard], topic: Topic) -> Iterator[FigureCard]:
    """Yield the figures in the unit that `topic` asks for."""
    return (figure for figure in figures if _is_of_unit(figure, topic))


def figures_that_tell_more(figures: Iterable[FigureCard], topic: Topic, told: int) -> Iterator[FigureCard]:
    """Yield the figures in the unit asked for whose sentences hold more words of `topic` than `told`."""
    return (one for one in figures_of_unit(figures, topic) if _count_words(one, topic) > max(told, 0))


def _count_words(figure: FigureCard, topic: Topic) -> int:
    text = _folded(figure.commodity + figure.sentence)
    return sum(any(form in text for form in topic.forms(word)) for word in topic.words)


def telling_figures(figures: Iterable[FigureCard]) -> list[FigureCard]:
    """Return the figures, each told once, first those that tell what they count and when; ties keep their order."""
    told: dict[tuple[str, str, str | None, Period | None], FigureCard] = {}
    for figure in figures:
        told.setdefault((figure.text, figure.commodity, figure.subject, figure.period), figure)
    return sorted(told.values(), key=lambda figure: -bool(figure.commodity) - bool(figure.commodity and figure.period))


def count_leading(statements: Sequence[FigureCard] | Sequence[QuotationCard], topic: Topic) -> int:
    """Return how many of the closest statements, the best first, answer to `topic` about as well as the first.

    0 where the first is a quotation whose own words do not touch it: what stands beside them is no answer by itself.
    """
    first = next(iter(statements), None)
    if isinstance(first, QuotationCard) and not _word_score(first.text, topic):
        return 0
    weighed = _weigh(topic, statements)
    scores = [_score(statement, weighed) for statement in statements]
    return sum(score >= _LEADING * scores[0] for score in scores)


def closest_quotations(quotations: Iterable[QuotationCard], topic: Topic) -> list[QuotationCard]:
    """Return the quotations whose words or sentence answer to `topic`, the best first."""
    return _closest(quotations, _score, topic)


def closest_passages(passages: Iterable[Passage], topic: Topic) -> list[Passage]:
    """Return the passages that answer to `topic`, the best first."""
    return _closest(passages, _passage_score, topic)


def tells_most(answer: Answer, words: Collection[Sequence[str]]) -> bool:
    """Tell whether a statement that an answer shows prints half of the `words`; a figure in the unit asked for less.

    Each of these is what may be printed for a word of the question, itself first; longer words count more.
    """
    topic = Topic(units=answer.view.units if answer.view else ())
    stated = [figure for figure in answer.figures.entries if topic.units and _is_of_unit(figure, topic)]
    everything = sum(len(wordings[0]) for wordings in words)
    if any(_printed(fold(figure.sentence), words) >= max(everything * _ENOUGH, 1) for figure in stated):
        return True
    return most_printed(answer, words) >= everything / 2


def counts(answer: Answer) -> bool:
    """Tell whether an answer shows a figure in the unit asked for."""
    topic = Topic(units=answer.view.units if answer.view else ())
    return bool(topic.units) and any(figures_of_unit(answer.figures.entries, topic))


def prints_figure(answer: Answer, units: Iterable[str]) -> bool:
    """Tell whether a passage that an answer shows prints a number in one of the `units`, if any are given."""
    wanted = tuple(units)
    return not wanted or any(_prints_number(one.text, wanted) for one in answer.passages.entries)


def prints_measure(answer: Answer, units: Iterable[str], words: Iterable[str]) -> bool:
    """Tell whether a passage that an answer shows prints a number that may be what was asked for.

    It stands before a form of one of the `units` (80余平米, 60周岁, 五六个小时), or in a clause with a character of one
    of the `words` that it would count: 利息 is told by 年利率3.15%.
    """
    forms = [re.compile(rf"{_NUMBER}[^\d{_STOPS}]{{0,3}}{re.escape(unit)}") for unit in units]
    characters = {character for word in words if len(word) > 1 for character in word}
    for passage in answer.passages.entries:
        counted = (clause for clause in _CLAUSES.split(passage.text) if re.search(_NUMBER, clause))
        if any(form.search(passage.text) for form in forms) or any(characters & set(clause) for clause in counted):
            return True
    return False


def _prints_number(text: str, units: Iterable[str]) -> bool:
    return any(re.search(rf"\d\s*{re.escape(unit)}", text) for unit in units)


def most_printed(answer: Answer, words: Collection[Sequence[str]]) -> int:
    """Return how many characters of the `words` one statement prints that an answer shows, at most; words as above."""
    shown = [passage.text for passage in answer.passages.entries]
    shown += [quotation.text + quotation.sentence for quotation in answer.quotations.entries]
    shown += [figure.commodity + figure.unit + figure.sentence for figure in answer.figures.entries]
    shown += [article.lead + (article.source.headline or "") for article in answer.articles.entries]
    return max((_printed(fold(text), words) for text in shown), default=-1)


def _printed(text: str, words: Collection[Sequence[str]]) -> int:
    return sum(len(wordings[0]) for wordings in words if any(fold(word) in text for word in wordings))


def tells_all(answer: Answer, words: Sequence[str]) -> bool:
    """Tell whether one statement of the kind that was asked for, of a figure in its unit, prints all of the `words`."""
    view = answer.view
    if view is None or not words:
        return False
    topic = Topic(view.topic, view.units, view.asked.times)
    stated = [figure.commodity + figure.sentence for figure in answer.figures.entries if _is_of_unit(figure, topic)]
    told = [quotation.text + quotation.sentence for quotation in answer.quotations.entries]
    told += [passage.text for passage in answer.passages.entries]
    shown = stated if view.facet is Facet.FIGURES else told + stated
    return any(all(fold(word) in fold(text) for word in words) for text in shown)


def _closest(
    statements: Iterable[Statement], score: Callable[[Statement, Topic], float], topic: Topic
) -> list[Statement]:
    told = [] if topic.is_empty else list(statements)
    weighed = _weigh(topic, told)
    scored = sorted(((score(statement, weighed), statement) for statement in told), key=lambda pair: -pair[0])
    least = scored[0][0] / 2 if scored else 0.0
    return [statement for points, statement in scored if points > 0 and points >= least]


def _weigh(topic: Topic, statements: Sequence[FigureCard | QuotationCard | Passage]) -> Topic:
    """Return `topic` with how rare its words are among the `statements`: one that stands in each tells none apart."""
    texts = [_folded(_text_of(statement)) for statement in statements]
    everything = math.log(len(texts) + 1)
    counts = {word: sum(any(form in text for form in topic.forms(word)) for text in texts) for word in topic.words}
    rarity = {word: 1 - math.log(max(count, 1)) / everything for word, count in counts.items() if texts}
    return replace(topic, rarity=rarity)


def _text_of(statement: FigureCard | QuotationCard | Passage) -> str:
    match statement:
        case FigureCard():
            return statement.commodity + statement.sentence
        case QuotationCard():
            return statement.text + statement.sentence
        case Passage():
            return statement.text


def _score(statement: FigureCard | QuotationCard, topic: Topic) -> float:
    if isinstance(statement, QuotationCard):
        return _word_score(statement.text + statement.sentence, topic)
    return _figure_score(statement, topic)


def _figure_score(figure: FigureCard, topic: Topic) -> float:
    counted = replace(topic, rarity={})
    score = _COUNTED * max(_word_score(figure.commodity, counted), _alike(figure.commodity, topic.words))
    score += _SENTENCE * _word_score(figure.sentence, topic)
    score += _CLAUSE * _word_score(_clause_of(figure), topic)
    score += _UNIT * (_unit_of(figure) in topic.units)
    score += _OWN * (score > 0 and figure.subject in topic.about)
    return score + _TIME * any(time.is_of(figure.period, figure.source.day) for time in topic.times)


def _unit_of(figure: FigureCard) -> str:
    """Return the unit of `figure` without what it is told for each of: 元 of 元/吨."""
    return figure.unit.partition(_PER)[0]


def _is_of_unit(figure: FigureCard, topic: Topic) -> bool:
    """Tell whether `figure` is in the unit that is asked for; 几个 asks for anything that is counted (30名).

    How often each was counted too is (家次 where 家 is asked for).
    """
    unit = _unit_of(figure)
    is_asked = unit in topic.units or unit.removesuffix(_OFTEN) in topic.units
    return not topic.units or is_asked or (_ANY in topic.units and topic.kinds.get(unit) == _COUNT)


def _measures_another(figure: FigureCard, topic: Topic) -> bool:
    asked = {topic.kinds[unit] for unit in topic.units if unit in topic.kinds}
    kind = topic.kinds.get(_unit_of(figure))
    return kind not in {None, *asked} if asked else kind == _AGE


def _touches_words(figure: FigureCard, topic: Topic) -> bool:
    return _word_score(figure.commodity + figure.sentence, topic) > 0


def _is_elsewhere(figure: FigureCard, topic: Topic) -> bool:
    """Tell whether the sentence goes through several names one after the other, and comes to the figure at another."""
    before, _, behind = figure.sentence.partition(figure.text)
    part = _PARTS.split(before)[-1] + figure.text + _PARTS.split(behind)[0]
    return any(form in figure.sentence for form in topic.about) and not any(form in part for form in topic.about)


def _passage_score(passage: Passage, topic: Topic) -> float:
    times = (time.seen_from(passage.source.day) for time in topic.times)
    printed = any(words in passage.text for time in times for words in (*time.printed, *time.printed_within_year))
    told = _word_score(passage.text, topic) * _NAMING if passage.highlights else _long_word_score(passage.text, topic)
    score = told + _TIME * printed
    return score + _UNIT * _prints_number(passage.text, topic.units)


def _long_word_score(text: str, topic: Topic) -> float:
    """Return the score of words of several characters: a single one (干) stands in sentences about anybody (干部)."""
    return _word_score(text, replace(topic, words=tuple(word for word in topic.words if len(word) > 1)))


def _clause_of(figure: FigureCard) -> str:
    """Return the clause of the sentence that states `figure`."""
    before, _, behind = figure.sentence.partition(figure.text)
    return _CLAUSES.split(before)[-1] + figure.text + _CLAUSES.split(behind)[0]


def _alike(counted: str, words: Sequence[str]) -> float:
    """Return how many characters what is `counted` shares with `words` (术中出血 with 手术, 出 and 血); 0 for a few."""
    shared = len({character for character in _folded(counted) if any(character in word for word in words)})
    return float(shared) if shared >= _FEWEST_SHARED else 0.0


# One sentence states several figures, each of which is scored more than once.
@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    return fold(text)


def _word_score(text: str, topic: Topic) -> float:
    """Longer words tell more: each counts the length in which it stands in `text`.

    Single characters, which stand in many words (员 in 全员), count only beside a longer word where there is any.
    """
    if not topic.words:
        return 0.0
    printed = _folded(text)
    lengths = {
        word: max((len(form) for form in topic.forms(word) if form in printed), default=0) for word in topic.words
    }
    if max(lengths.values()) == 1 < max(map(len, topic.words)):
        return 0.0
    return sum(length * topic.rarity.get(word, 1.0) for word, length in lengths.items())
