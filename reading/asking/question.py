"""What a user's message asks: the facet, the stretches where a name may stand, its topic words and times.

A message is read without the archive: which of its stretches is a known name only the archive can say.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from reading.asking.asked_times import AskedTime, find_asked_times
from reading.asking.dialects import to_standard
from reading.asking.patterns import any_typed
from reading.lexicon import Lexicon
from reading.text.folding import fold, simplify
from reading.text.words import cut_words, first_word, is_word, list_words, part_of_speech


class Facet(StrEnum):
    """The side of an entity that a question is about."""

    SUMMARY = "summary"
    QUOTATIONS = "quotations"
    FIGURES = "figures"
    ARTICLES = "articles"
    RELATED = "related"
    PASSAGES = "passages"


@dataclass(frozen=True, slots=True)
class Question:
    """A message, understood.

    `text` is the message in Simplified characters and standard words, without a leading @bot; `stretches` are what is
    left of it without facet words, fillers, times and punctuation, where names and topics stand; `units` are those that
    the question fixes (多大年纪 asks for 岁, 哪天 for 日 or 号); `literal` is what was typed between quotation marks,
    to be taken to the letter; `counted` is what it asks the number of (健康包 in 发了多少健康包).
    `paper` is the newspaper that the message names, which only the archive can tell.

    Of questions that go on from the one before, `follows_up` means that a pronoun, or nothing, stands where a name
    would, `points_back` that the message begins with the pronoun, `continues` that it names something else to ask the
    same about (那李四呢), `asks_more` that it asks for what was not shown yet (还有呢).

    `is_open` means that no word says which facet is meant, `greets` that the message asks nothing.
    """

    text: str
    facet: Facet
    stretches: tuple[str, ...]
    units: tuple[str, ...] = ()
    counted: str = ""
    times: tuple[AskedTime, ...] = ()
    paper: str = ""
    literal: str | None = None
    follows_up: bool = False
    points_back: bool = False
    continues: bool = False
    is_open: bool = False
    asks_more: bool = False
    greets: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether the message holds no word at all."""
        return not any(character.isalnum() for character in self.text)

    @property
    def may_go_on(self) -> bool:
        """Tell whether what was asked before may say what is meant."""
        return self.follows_up or self.points_back or self.continues or self.is_bare

    @property
    def is_bare(self) -> bool:
        """Tell whether nothing stands in the question that is long enough for a name."""
        return all(len(stretch) == 1 for stretch in self.stretches)


_ADDRESS = re.compile(r"^\s*@\w+")
_LITERAL = re.compile(r"[“\"「『]([^”\"」』]{2,40})[”\"」』]")
_MEASURE = re.compile(r"(?:多少|几)([\u4e00-\u9fff]{1,2})")
_HOW_MANY = re.compile(r"多少|几[个名位家条项座台辆只种份次例]")
_GAP = " "
_LONG_FILLER, _LONGEST_FILLER = 3, 6
_DAY = "日"
_EACH, _MONEY = ("一", "每"), "元"
_HOW_MUCH = "多少"
_TO_OFFICE = "office"
_CONTINUES = re.compile(r"^那么?|呢[\s?？!！。.~～]*$")
# Before a verb that only asks on (那派了多少人); in 那英 it is a surname.
_ASKS_ON = re.compile(r"^那(?=([\u4e00-\u9fff]{1,2})[了过])")
# From where a distance is asked for (离县城多远), which is no part of what it is asked of.
_FROM = re.compile(r"(?:距离|[离距])(?=[^,，;；。\s]{2,12}?(?:有|大概|大约)?多[远近])")
_CLAUSE = re.compile(r"[,，;；。!！?？\n]+")
_COMPARES = re.compile(r"(?:谁|哪[边方个家])[^,，;；。!！?？\s]{0,8}[多少][些点]?[吗呢呀啊]?[\s?？!！。.~～]*$")
_PARTICLES = re.compile(r"^[各都他她能会才就还]|[了着过的]$|得.?$")
# The segmenter's dictionary knows many verbs of one character only as such (判, 拘).
_VERBS = ("v", "zg")
_BLANKS = re.compile(r"[^\w·+%℃-]+")


def read_question(message: str, lexicon: Lexicon) -> Question:
    """Return what `message` asks. Never raises; a message without words gives an empty question."""
    text = to_standard(simplify(_ADDRESS.sub("", message)).strip(), lexicon)
    timeless, times = _take_times(_FROM.sub(_GAP, _without_joint(text)), lexicon)
    bare, facet = _take_facet(timeless, lexicon)
    facet = Facet.FIGURES if compares(text) else facet
    unpronounced = _take_words(_pronouns(lexicon), bare, lambda _: _GAP)
    more = lexicon.words("question_more")
    units = tuple(dict.fromkeys(_asked_units(text, facet, lexicon)))
    stretches = () if fold(unpronounced) in more else tuple(_stretches(unpronounced, units, lexicon))
    counted = _counted(text, stretches, units)
    if counted is not None:
        stretches = tuple(filter(None, (counted[1] if one == counted[0] else one for one in stretches)))
    asks_more = not stretches and any(word in text for word in more)
    literal = _LITERAL.search(text)
    return Question(
        text=text,
        facet=facet or Facet.SUMMARY,
        stretches=stretches,
        units=units,
        counted=counted[1] if counted else "",
        times=times,
        literal=literal.group(1) if literal else None,
        follows_up=unpronounced != bare or not stretches,
        points_back=bool(_pronouns(lexicon).match(text)),
        is_open=facet is None,
        continues=facet is None and not asks_more and bool(_CONTINUES.search(text)),
        asks_more=asks_more,
        greets=fold(text) in _greetings(lexicon),
    )


def _without_joint(text: str) -> str:
    """Return `text` without a 那 before the verb that it begins with, which ties it to the question before."""
    match = _ASKS_ON.match(text)
    return text[match.end() :] if match and part_of_speech(match.group(1)).startswith(_VERBS) else text


def _counted(text: str, stretches: Iterable[str], units: Collection[str]) -> tuple[str, str] | None:
    """Return the stretch whose number `text` asks for, as it stands and without its measure (网格员 of 名网格员)."""
    asks = _HOW_MANY.search(text)
    for stretch in stretches:
        if asks and text.startswith(stretch, asks.end()):
            first = first_word(stretch)
            return stretch, stretch.removeprefix(first) if first in units else stretch
    return None


def compares(text: str) -> bool:
    """Tell whether `text` asks of which of several there is more: 谁多, 哪边派的人次多."""
    return bool(find_comparison(text))


def find_comparison(text: str) -> str:
    """Return the words with which `text` asks of which of several there is more; empty where it does not."""
    match = _COMPARES.search(text)
    return match.group() if match else ""


def split_clauses(message: str) -> tuple[str, ...]:
    """Return the clauses of `message`, for questions that ask two things at once."""
    return tuple(clause.strip() for clause in _CLAUSE.split(message) if clause.strip())


def split_asks(message: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Return `message` cut at its last blank, where both parts have a word that asks; None where they have not."""
    first, _, second = message.strip().rpartition(" ")
    is_asking = first and all(_take_facet(part, lexicon)[1] for part in (first, second))
    return (first, second) if is_asking else None


def topic_words(stretch: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the words of `stretch` that can narrow an answer, fillers left out."""
    for word in map(_without_particles, _join_numbers(list_words(stretch))):
        if word not in _fillers(lexicon) and any(character.isalnum() for character in word):
            yield word


def _without_particles(word: str) -> str:
    """Return the verb of an unknown `word` that clings to particles (装 of 装了, 卖 of 能卖), else `word`."""
    verb = word if is_word(word) else _PARTICLES.sub("", word)
    return verb if verb and part_of_speech(verb).startswith(_VERBS) else word


def _join_numbers(words: Iterable[str]) -> Iterator[str]:
    """Yield the `words`, a number with the one behind it (4万步), for a number by itself stands in many texts."""
    number = ""
    for word in words:
        if word.isdecimal():
            number += word
        else:
            yield number + word
            number = ""
    if number:
        yield number


def _take_times(text: str, lexicon: Lexicon) -> tuple[str, tuple[AskedTime, ...]]:
    found = list(find_asked_times(text, lexicon))
    for span, _ in reversed(found):
        text = text[: span.start] + _GAP + text[span.end :]
    return text, tuple(time for _, time in found)


def _take_words(pattern: re.Pattern[str], text: str, instead: Callable[[re.Match[str]], str]) -> str:
    """Return `text` with something `instead` of what matches whole words: 那个人 is none in 那个人才中心."""
    borders = {0} | {span.end for span in cut_words(text)}
    return pattern.sub(lambda match: instead(match) if borders.issuperset(match.span()) else match.group(), text)


def _take_facet(text: str, lexicon: Lexicon) -> tuple[str, Facet | None]:
    bare, found = text, []
    for match in reversed(list(_find_facet_words(text, lexicon))):
        found.append(Facet(lexicon.table("question_facets")[match.group().lower()]))
        bare = bare[: match.start()] + _GAP + bare[match.end() :]
    return bare, next((facet for facet in _BY_PRECEDENCE if facet in found), None)


def _find_facet_words(text: str, lexicon: Lexicon) -> Iterator[re.Match[str]]:
    """Yield the words that say which facet is meant: 多少 in 产能多少, where 能多少 is none; no 发言 in 发言人."""
    words = [span for span in cut_words(text) if is_word(span.of(text))]
    at = 0
    while match := _facet_words(lexicon).search(text, at):
        if office := _office_from(match, text, lexicon):
            at = match.start() + len(office)
        elif any(word.start < match.start() < word.end < match.end() for word in words):
            at = match.start() + 1
        else:
            yield match
            at = match.end()


def _office_from(match: re.Match[str], text: str, lexicon: Lexicon) -> str:
    """Return the longest office that begins with what matches and goes on behind it; empty where none does."""
    longer = (one for one in lexicon.words("offices") if len(one) > len(match.group()))
    return max((one for one in longer if text.startswith(one, match.start())), key=len, default="")


# 多少 outranks 说: 张军说走了多少步 asks for a figure; 怎么 and 哪里 only count where nothing firmer stands.
_BY_PRECEDENCE = (
    Facet.FIGURES,
    Facet.QUOTATIONS,
    Facet.RELATED,
    Facet.ARTICLES,
    Facet.SUMMARY,
    Facet.PASSAGES,
)


def _stretches(text: str, units: Collection[str], lexicon: Lexicon) -> Iterator[str]:
    kinds, offices = lexicon.table("question_pointers"), lexicon.words("offices")

    def _instead(match: re.Match[str]) -> str:
        is_to_office = kinds[match.group()] == _TO_OFFICE or text.startswith(offices, match.end())
        return "" if is_to_office else _GAP

    unpointed = _take_words(_pointers(lexicon), text, _instead)
    for part in _BLANKS.split(unpointed):
        trimmed = _trim(part, lexicon)
        if trimmed and not (_MONEY in units and _is_each(trimmed, lexicon)):
            yield trimmed


def _is_each(part: str, lexicon: Lexicon) -> bool:
    """Tell whether `part` says of how much a price is (多少钱一支)."""
    return part[0] in _EACH and part[1:] in lexicon.table("units")


def _trim(part: str, lexicon: Lexicon) -> str:
    """Cut fillers off both ends only: inside a name 和 or 的 may belong to it."""
    while opening := _opening(part, lexicon):
        part = part[len(opening) :]
    words = list_words(part)
    while words and words[-1].lower() in _fillers(lexicon):
        words.pop()
    return "".join(words)


def _opening(part: str, lexicon: Lexicon) -> str:
    """Return the filler that `part` begins with; empty where it begins with none.

    No name begins like a long one. A short one is a word by itself, or ends in no dictionary word.
    """
    fillers, spans = _fillers(lexicon), list(cut_words(part))
    inside = {at for span in spans if is_word(span.of(part)) for at in range(span.start + 1, span.end)}
    for end in range(min(len(part), _LONGEST_FILLER), 0, -1):
        is_long = end >= _LONG_FILLER or (end > 1 and end not in inside)
        opening = part[:end]
        if opening.lower() in fillers and (spans[0].end == end or (is_long and not opening.isascii())):
            return opening
    return ""


def _asked_units(text: str, facet: Facet | None, lexicon: Lexicon) -> Iterator[str]:
    rest = text
    for word, units in _units(lexicon):
        # A day is no figure, and 罚了多少人 asks for no money.
        if _asks(word, rest) and (facet is Facet.PASSAGES or _DAY not in units):
            yield from units
            rest = rest.replace(word, _GAP)
    if rest != text:
        return
    words = {span.start: span.of(text) for span in cut_words(text)}
    known = lexicon.table("units")
    for match in _MEASURE.finditer(text):
        pair, first = match.group(1), match.group(1)[0]
        # 多少提高 asks for no 提.
        is_other = len(words.get(match.start(1), "")) > 1 and is_word(words[match.start(1)])
        yield from (unit for unit in (pair, first) if unit in known and (unit == pair or not is_other))


def _asks(word: str, text: str) -> bool:
    """Tell whether `text` asks with `word`; where that ends in 多少, no other word may follow, which is counted."""
    end = text.find(word) + len(word)
    return word in text and not (word.endswith(_HOW_MUCH) and end < len(text) and is_word(text[end : end + 2]))


@lru_cache(maxsize=4)
def _fillers(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("question_fillers"))


@lru_cache(maxsize=4)
def _units(lexicon: Lexicon) -> tuple[tuple[str, list[str]], ...]:
    """Return the words that fix a unit, the longest first, each with its units."""
    fixed = lexicon.table("question_units")
    return tuple((word, fixed[word].split()) for word in sorted(fixed, key=len, reverse=True))


@lru_cache(maxsize=4)
def _greetings(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(fold(words) for words in lexicon.words("question_greetings"))


@lru_cache(maxsize=4)
def _facet_words(lexicon: Lexicon) -> re.Pattern[str]:
    return any_typed(lexicon.table("question_facets"))


@lru_cache(maxsize=4)
def _pointers(lexicon: Lexicon) -> re.Pattern[str]:
    return any_typed(lexicon.words("question_pointers"))


@lru_cache(maxsize=4)
def _pronouns(lexicon: Lexicon) -> re.Pattern[str]:
    return any_typed(lexicon.words("question_pronouns"))
