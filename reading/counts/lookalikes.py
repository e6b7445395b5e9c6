"""Lookalikes: measures that state no quantity.

Dates and clock times, ordinals, numbers of houses and classes, ranks, models, idioms, numbers inside names and titles,
and 一 with a measure word where it is an article (一个支部就是一座堡垒).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from reading.counts.dates import find_times
from reading.counts.measures import Measure
from reading.counts.units import Dimension, Numerals
from reading.facts import Qualifier, Span
from reading.lexicon import Lexicon, any_of
from reading.text.numerals import read_numeral
from reading.text.vocabulary import Vocabulary
from reading.text.words import first_word, is_word, is_word_across, part_of_speech


@dataclass(frozen=True, eq=False)
class _Marks:
    ordinal: Vocabulary
    ordinal_chinese: Vocabulary
    ordinal_bare: Vocabulary
    ranks: dict[str, Vocabulary]
    duration: Vocabulary
    counting: Vocabulary
    reaching: Vocabulary
    fates: re.Pattern[str]
    holders: dict[str, Vocabulary]
    tails: re.Pattern[str]
    phrases: re.Pattern[str]
    divisions: re.Pattern[str]
    remainders: frozenset[str]


_THINGS = (Dimension.COUNT, Dimension.MARK)
# Behind which 一 counts: 一元, and not 一个.
_COUNTING_ONE = (Numerals.ANY, Numerals.DIGITS, Numerals.ALONE)
# 全区|218座, 辖区|218座, but 小区|33栋.
_WHOLE_AREA = re.compile("全[一-鿿]|辖区|我[区村校院厂]")
_ARABIC = re.compile("[0-9０-９]")
_CHINESE = re.compile("[一二两三四五六七八九十百千万]")
_SCALE = re.compile("[百千万亿]+")
_QUOTED = re.compile('[“「‘"][^”」’"]{0,6}[”」’"]')
_TITLE = re.compile("《[^》\n]{0,60}》")
# “科创板八条”: a paper by the number of its points
_PAPER = re.compile("[“《](?P<paper>[一-鿿]{1,8}?[二三四五六七八九十]{1,3}条)[”》]")
_INSIDE = re.compile("[0-9０-９][千万亿]")
_EACH_WEEK = ("每周", "每星期")
_WEEKLY = ("天", "次")
# 一周就办完
_SOON = re.compile("就|便可|即可")
_LABELLED = re.compile("[0-9０-９]|单元|号|室")
_STRETCHES = (Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.OVER, Qualifier.UNDER)
# 产业园3.0项目
_VERSION = (".0", "．0")
_LETTER = re.compile("[A-Za-z]")
_COMPOUND = re.compile("[0-9][./:：∶·]|[A-Za-z]·")
_OF_YEARS = re.compile("[来前后以的历党工教间里内]")
_ENTRY_END = re.compile("[，,、。;；”）)]|\\Z")
_ENTRY_START = re.compile("(?:^|[，,、。:：“(（;；])(?P<noun>[一-鿿]{1,8})\\Z")
_ENTRY_NUMBER = "[一-鿿](?:[一二两三四五六七八九十]+|[0-9]+)[一-鿿]{1,2}"
_ENTRY_BEFORE = re.compile(rf"{_ENTRY_NUMBER}[，,、；;]\Z")
_ENTRY_BEHIND = re.compile(rf"[，,、；;][一-鿿]{{1,7}}{_ENTRY_NUMBER}(?=[，,、。;；”）)]|\Z)")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_OF_HISTORY = re.compile("(?:的|左右|以上)?(?:悠久)?的?历史")
_LATE_YEARS = range(78, 100)
_DATED_UNITS = ("年", "级", "届", "赛季")
_FIRST_YEAR = 1000
_LEAST_UNITLESS, _LEAST_SPOKEN = 1000, 100
_ROUNDED = re.compile("[0-9０-９万亿]\\Z")
_PEOPLE, _ANY = "人", "any"
_PAST = "过"
_POINT, _SHARED, _DEGREES = "点", "分之", "度"
# 一村一品, 一站多能
_MANY = re.compile("[一多](?=[一-鿿])")
_PERSON, _ROUND = "名", "百千万"
_FEW = ("二", "两", "三", "四", "五")
_SHORT_TAIL = 2
# 伍 and 拾 count in 伍拾元, and are a surname and a verb alone.
_LEADING = ("v", "p", "d", "c")
_LONGEST_WORD = 4
_NEVER_ALONE = "零〇壹贰叁肆伍陆柒捌玖拾佰仟"
_REACH = 12


class Lookalikes:
    """What in one text only looks like a quantity."""

    def __init__(self, text: str, lexicon: Lexicon, named: Iterable[Span] = ()) -> None:
        """Take the `text`, and where in it names stand (`named`), whose numbers are no figures."""
        self._text = text
        self._marks = _compile(lexicon)
        self._times = _offsets(find_times(text))
        phrases = _find_phrases(text, self._marks)
        self._phrases = {at: phrase for phrase in phrases for at in range(phrase.start, phrase.end)}
        names = tuple(named)
        self._name_ends = frozenset(name.end for name in names)
        titles = (Span(*found.span()) for found in _TITLE.finditer(text))
        # 3.2|万载|重吨 is no name of a county.
        told = (name for name in names if not _INSIDE.match(text, max(0, name.start - 1)))
        self._fixed = _offsets((*told, *titles, *_find_papers(text)))

    def hold(self, measure: Measure) -> bool:
        """Tell whether `measure` states no quantity."""
        return (
            self._tells_time(measure)
            or self._is_year(measure)
            or self._is_ordinal(measure)
            or self._is_model(measure)
            or self._is_fixed(measure)
            or self._is_nominal(measure)
            or self._is_dictionary_word(measure)
            or self._is_quoted_name(measure)
            or self._is_article(measure)
            or self._takes_up(measure)
            or self._is_bare_scale(measure)
            or self._is_half(measure)
            or self._wants_digits(measure)
            or self._is_label(measure)
            or self._is_unmarked(measure)
            or self._is_other_word(measure)
        )

    def _precedes(self, words: Vocabulary, measure: Measure) -> bool:
        return words.start_to(self._text, measure.span.start) is not None

    def _tells_time(self, measure: Measure) -> bool:
        if measure.numerals is Numerals.SPAN:
            return not self._is_stretch(measure)
        is_time = not self._times.isdisjoint(range(measure.core.start, measure.core.end))
        # 18月龄 is no month, 十二点五公里 no hour.
        is_other = measure.dimension is Dimension.AGE or _POINT in measure.number
        return is_time and not is_other and not self._counts_years(measure)

    def _counts_years(self, measure: Measure) -> bool:
        """Tell whether a number that looks like a year is how long something has been: 约1500年, 2000年历史."""
        if measure.unit != "年":
            return False
        is_history = bool(_OF_HISTORY.match(self._text, measure.core.end))
        if _YEAR.fullmatch(measure.number):
            return is_history and measure.is_qualified
        return is_history or measure.is_qualified

    def _is_stretch(self, measure: Measure) -> bool:
        # 20日内有3次 is within no limit, but a stretch.
        inside = self._text[measure.core.end : measure.span.end].endswith("内")
        return self._precedes(self._marks.duration, measure) or measure.behind in _STRETCHES or inside

    def _is_year(self, measure: Measure) -> bool:
        if measure.low is not None and _YEAR.fullmatch(measure.low) and _YEAR.fullmatch(measure.number):
            return True
        if measure.unit not in _DATED_UNITS or measure.is_qualified or self._counts_years(measure):
            return False
        number = read_numeral(measure.number)
        if measure.unit == "年" and number in _LATE_YEARS and len(measure.number) == len("98"):
            return not _OF_YEARS.match(self._text, measure.core.end)
        return number is not None and number >= _FIRST_YEAR and not _SCALE.search(measure.number)

    def _is_ordinal(self, measure: Measure) -> bool:
        if measure.is_qualified:
            return False
        # Nothing is 两 by rank: 周二 but 每周两次.
        arabic = bool(_ARABIC.match(measure.number)) or measure.number.startswith("两") or self._is_weekly(measure)
        if not arabic and self._precedes(self._marks.ordinal_chinese, measure):
            return True
        if not arabic and self._precedes(self._marks.ordinal_bare, measure):
            # 高三 is a grade, 提高三成 is none.
            return not is_word(self._text[max(0, measure.span.start - 2) : measure.span.start])
        return self._precedes(self._marks.ranks.get(measure.unit, self._marks.ordinal), measure)

    def _is_weekly(self, measure: Measure) -> bool:
        """Tell whether `measure` says how often in a week (每周五天, 每周三次), not on which day of it."""
        return measure.unit in _WEEKLY and self._text.endswith(_EACH_WEEK, 0, measure.core.start)

    def _is_model(self, measure: Measure) -> bool:
        start = measure.core.start
        if _COMPOUND.match(self._text, max(0, start - 2), start):
            return True
        if measure.number.endswith(_VERSION) and measure.dimension is Dimension.COUNT:
            return True
        lettered = bool(_LETTER.match(self._text, max(0, start - 1), start))
        return lettered and measure.dimension in _THINGS and not measure.is_qualified

    def _is_fixed(self, measure: Measure) -> bool:
        end = measure.number_start + len(measure.number)
        places = range(measure.number_start, end)
        idioms = [self._phrases[at] for at in places if at in self._phrases]
        # 十分 is an idiom, 十分钟 is none.
        held = any(not end < idiom.end < measure.core.end for idiom in idioms)
        # 四周 is around, 连跌四周 four weeks.
        stretch = measure.dimension is Dimension.TIME and self._is_stretch(measure)
        return (held and not stretch) or not self._fixed.isdisjoint(places)

    def _is_nominal(self, measure: Measure) -> bool:
        tail = self._marks.tails.match(self._text, measure.number_start + len(measure.number))
        if tail is None or len(tail.group()) > _SHORT_TAIL:
            return tail is not None
        # 百名校 are renowned schools, 3名校|长 headmasters.
        return not is_word_across(self._text, tail.end())

    def _is_dictionary_word(self, measure: Measure) -> bool:
        start, end = measure.core.start, measure.core.end
        if _ARABIC.match(measure.number):
            return False
        return any(
            is_word(self._text[start:further]) and self._text[end:further] not in self._marks.remainders
            for further in range(end + 1, min(end + 4, len(self._text) + 1))
        )

    def _is_quoted_name(self, measure: Measure) -> bool:
        quoted = _QUOTED.match(self._text, max(0, measure.core.start - 1))
        return bool(quoted) and not _ARABIC.match(measure.number)

    def _is_article(self, measure: Measure) -> bool:
        is_one = measure.number == "一" and measure.dimension is Dimension.COUNT
        # 不止一种 is some, how many nobody says.
        if is_one and (measure.before is Qualifier.OVER or _MANY.match(self._text, measure.core.end)):
            return not measure.decimals
        if measure.numerals in _COUNTING_ONE or measure.is_qualified or measure.number not in "一二":
            return False
        if measure.number == "二" and measure.unit.startswith("人"):
            return False
        soon = measure.dimension is Dimension.TIME and _SOON.match(self._text, measure.core.end)
        marked = soon or self._precedes(self._marks.counting, measure) or self._lasts(measure)
        return not (measure.decimals or marked or self._ends_entry(measure))

    def _lasts(self, measure: Measure) -> bool:
        """Tell whether `measure` says how long something took (只用了一周), not since when it is so (近一周来)."""
        recent = self._text.endswith("近", 0, measure.core.start)
        return measure.dimension is Dimension.TIME and not recent and self._precedes(self._marks.duration, measure)

    def _takes_up(self, measure: Measure) -> bool:
        """Tell whether `measure` only takes up people just named (两人相视一笑) and counts none."""
        if measure.unit != _PEOPLE or measure.number not in _FEW or measure.is_qualified:
            return False
        start, end = measure.core.start, measure.core.end
        counted = self._text.startswith("等", start - 1) or self._precedes(self._marks.counting, measure)
        return not (counted or self._marks.fates.match(self._text, end))

    def _ends_entry(self, measure: Measure) -> bool:
        """Tell whether `measure` closes one entry of a list of things (土豆一袋，鸡蛋两盒)."""
        start, end = measure.core.start, measure.core.end
        entry = _ENTRY_START.search(self._text, max(0, start - _REACH), start)
        if (
            entry is None
            or not _ENTRY_END.match(self._text, end)
            or part_of_speech(entry["noun"][-2:])[:1] not in ("n", "")
        ):
            return False
        beside = _ENTRY_BEFORE.search(self._text, max(0, entry.start() - _REACH), entry.start("noun"))
        return bool(beside or _ENTRY_BEHIND.match(self._text, end))

    def _is_bare_scale(self, measure: Measure) -> bool:
        if not _SCALE.fullmatch(measure.number) or measure.is_qualified:
            return False
        # 百岁大寿, 千名志愿者
        if measure.dimension is Dimension.AGE or (measure.unit == _PERSON and measure.number in _ROUND):
            return len(measure.number) > 1 or measure.number not in _ROUND
        return not (measure.dimension is Dimension.MONEY and len(measure.number) > 1)

    def _is_half(self, measure: Measure) -> bool:
        """Tell whether half a thing is meant that is not measured: 半场, 半层."""
        return measure.number == "半" and measure.dimension in _THINGS

    def _wants_digits(self, measure: Measure) -> bool:
        is_spelt = measure.numerals is Numerals.DIGITS and not (_ARABIC.match(measure.number) or measure.decimals)
        # 一百多里山路, 坡度二三十度
        is_long = len(measure.number) > 1 and (measure.unit == _DEGREES or measure.dimension is Dimension.LENGTH)
        return (is_spelt and not is_long) or measure.number in _NEVER_ALONE

    def _is_unmarked(self, measure: Measure) -> bool:
        """Tell whether a number without a unit is none that counts.

        It is not large, or no word before it says how many, or a verb follows it (花3万|请工人).
        """
        if measure.dimension is not Dimension.UNTOLD:
            end = measure.number_start + len(f"{measure.number}{measure.opened or ''}")
            unprinted = measure.unit and end == measure.core.end
            return bool(unprinted) and part_of_speech(first_word(self._text[end : end + _LONGEST_WORD])).startswith(
                _LEADING
            )
        number = read_numeral(measure.number)
        if number is None:
            return True
        # 花了三百, 挣四五千
        if measure.unit and number >= _LEAST_SPOKEN and not self._precedes(self._marks.reaching, measure):
            return False
        marked = measure.is_qualified or self._precedes(self._marks.reaching, measure)
        return not marked or number < _LEAST_UNITLESS or not _ROUNDED.search(measure.number)

    def _is_label(self, measure: Measure) -> bool:
        if measure.numerals is not Numerals.LABEL or measure.is_qualified:
            return False
        if _LABELLED.match(self._text, measure.core.end):
            return True
        if _WHOLE_AREA.search(self._text, max(0, measure.core.start - len("全区")), measure.core.start):
            return False
        holders = self._marks.holders.get(measure.unit, self._marks.holders[_ANY])
        return measure.core.start in self._name_ends or self._precedes(holders, measure)

    def _is_other_word(self, measure: Measure) -> bool:
        is_thing = measure.numerals is Numerals.DIGITS and measure.dimension is Dimension.COUNT
        if measure.is_qualified or not (is_thing or measure.numerals is Numerals.ALONE):
            return False
        # 六成|群众 are people, 三成立 is no share.
        end = measure.core.end
        return is_word_across(self._text, end) and not is_word(self._text[end : end + 2])


@lru_cache(maxsize=4)
def _compile(lexicon: Lexicon) -> _Marks:
    ordinal: dict[str, list[str]] = {}
    for mark, reach in lexicon.rows("ordinal_marks"):
        ordinal.setdefault(reach, []).append(mark)
    always = ordinal.pop("any")
    chinese, bare = ordinal.pop("chinese"), ordinal.pop("bare")
    return _Marks(
        ordinal=Vocabulary(always),
        ordinal_chinese=Vocabulary(chinese),
        ordinal_bare=Vocabulary(bare),
        ranks={unit: Vocabulary([*always, *marks]) for unit, marks in ordinal.items()},
        duration=_with_endings(lexicon.words("duration_marks"), "了"),
        counting=_with_endings(lexicon.words("counting_marks"), "有了设为"),
        reaching=Vocabulary(lexicon.words("reaching_words")),
        fates=re.compile(any_of(lexicon.words("fate_words"))),
        holders=_read_holders(lexicon),
        tails=re.compile(any_of(lexicon.words("nominal_tails"))),
        phrases=re.compile(any_of(lexicon.words("numeral_words"))),
        divisions=re.compile(any_of(name for name in lexicon.words("divisions") if _CHINESE.match(name))),
        remainders=frozenset(lexicon.words("plain_remainders")),
    )


def _read_holders(lexicon: Lexicon) -> dict[str, Vocabulary]:
    """Return what is numbered by a number behind it, by the unit of that number; `any` holds for all others."""
    holders: dict[str, list[str]] = {}
    for holder, unit in lexicon.rows("label_holders"):
        holders.setdefault(unit, []).append(holder)
    return {unit: Vocabulary([*holders[_ANY], *words]) for unit, words in holders.items()}


def _find_phrases(text: str, marks: _Marks) -> Iterator[Span]:
    found = (Span(*found.span()) for found in marks.phrases.finditer(text))
    yield from (phrase for phrase in found if not _is_parted(text, phrase))
    # 九台区 is mostly printed 九台 once the district is known.
    known = {found.group() for found in marks.divisions.finditer(text)}
    stems = {division[:-1] for division in known}
    for start, (end, *_) in Vocabulary(known | stems).find_starts(text) if known else ():
        yield Span(start, end)


def _is_parted(text: str, phrase: Span) -> bool:
    """Tell whether `phrase` only stands there by chance: 万分|之三, 经过|两天, 售价15万|一个."""
    start = phrase.start
    is_past = text[start] == _PAST and is_word_across(text, start)
    return is_past or text.startswith(_SHARED, phrase.end - 1) or bool(_INSIDE.match(text, max(0, start - 1)))


def _find_papers(text: str) -> Iterator[Span]:
    """Yield wherever `text` prints the name of a paper that it has in quotation marks somewhere (科创板八条)."""
    papers = {found["paper"] for found in _PAPER.finditer(text)}
    for start, (end, *_) in Vocabulary(papers).find_starts(text) if papers else ():
        yield Span(start, end)


def _offsets(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(at for span in spans for at in range(span.start, span.end))


def _with_endings(words: Iterable[str], endings: str) -> Vocabulary:
    """Return `words`, each alone and with any of the characters `endings` behind it."""
    return Vocabulary(word + ending for word in words for ending in ("", *endings))
