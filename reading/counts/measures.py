"""Measures: numerals with the unit behind them and the qualifiers around them, as printed.

A measure is a form only. Whether it states a quantity (8个社区) or belongs to a rank, an idiom or a house number is
told in reading/counts/lookalikes.py.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from reading.counts.units import BARE, SHARE, Dimension, Numerals, Unit
from reading.facts import Qualifier, Span
from reading.lexicon import Lexicon, any_of
from reading.text.numerals import NUMERAL, NUMERAL_START, read_numeral
from reading.text.vocabulary import Vocabulary
from reading.text.words import is_word_across


class Measure(NamedTuple):
    """A numeral and its unit at `core`, with its qualifiers at `span`.

    Where the noun follows a round number without any (40余员工), `unit` is the measure word that it takes.

    `low` is the other end of a range (18至60周岁) and `low_unit` the unit where one is printed with it; `listed` are
    the numbers before it that share its unit (0.6、1.0个百分点); `opened` the mark that leaves the number open (余, 多,
    来), `halved` whether a half is added (两个半小时), `decimals` the
    digits behind the point that what follows the unit adds (9秒98, 一米七八, 六斤八两), `before` and `behind`
    what the words around it say, `scaled` the word that makes a number of a bare 百, 千 or 万 (上万人).
    """

    span: Span
    core: Span
    number: str
    number_start: int
    unit: str
    dimension: Dimension
    numerals: Numerals
    low: str | None = None
    low_unit: str | None = None
    listed: tuple[str, ...] = ()
    opened: str | None = None
    halved: bool = False
    decimals: str = ""
    negative: bool = False
    low_negative: bool = False
    before: Qualifier | None = None
    behind: Qualifier | None = None
    scaled: Qualifier | None = None

    @property
    def is_qualified(self) -> bool:
        """Tell whether any word says how the number is to be read."""
        return bool(self.before or self.behind or self.scaled or self.opened)


# -25℃—-30℃ ends below zero, 10--15人 does not.
_BELOW_ZERO = "零下"
# 不超过总投资的20%
_OF_SOMETHING = "[一-鿿]{1,10}的"
# 收入|首次突破|800亿
_REACHED = "(?:[已仅只达超近约为是将首次多再就破逾到由从]|突破|不足|不到|累计|超过|高达|达到|[增升降减]至|接近){0,5}"
_TO = rf"[至到—–\-~～－]{{1,2}}?(?P<below_end>{_BELOW_ZERO}|(?<=[至到—–~～])[-－−])?"
# 提高0.6、1.0个百分点; what follows no character is the number of a paragraph: 1、3家企业. 血压140/90mmHg
_PRESSURES = "[/／](?=[0-9]{2,3}(?:mmHg|毫米汞柱))"
_LIST = rf"(?<=[一-鿿])(?P<listed>(?:[0-9]+(?:\.[0-9]+)?(?:[、和与]|{_PRESSURES}))+)(?=[0-9])"
_HALF_AGAIN = "(?<=提前)(?=半个?[年月小天])|(?<=过)(?=半个?[年月小钟天])|(?<=[再又]过)"
_HALF = f"(?:(?<![上下前后大过多一夜对折参各小月])|{_HALF_AGAIN})半"
_DIGIT = "[一二三四五六七八九1-9]"
# 六斤八两, 五块五, 三元五角, 两年零三个月: a lesser unit behind the greater is a part of it.
_TENTHS = (
    rf"(?<=斤)(?P<ounces>{_DIGIT})两(?![个名位年])"
    rf"|(?<=[块元])(?P<dimes>{_DIGIT})(?:[角毛](?:(?P<cents>{_DIGIT})分?|钱)?|(?<=块.)(?!{{unit}}|[0-9十百千万]))"
    rf"|(?<=[角毛])(?P<lone_cents>{_DIGIT})(?:分钱?|(?<=毛.)(?!{{unit}}|[0-9十百千万]))"
)
# 9秒98, 一米七八, 38度5
_HUNDREDTHS = rf"(?<!度)[0-9]{{1,2}}|(?<=度)[0-9]|(?<=米){_DIGIT}{{1,2}}"
_TWELFTHS = rf"(?<=年)零?(?P<months>{_DIGIT}|十一?)个月"
# 2小时08分12秒; 3分20秒
_DIGITS = "[0-9一二三四五六七八九十]{1,3}"
_SECONDS = "(?:(?<=分)|(?<=分钟))(?P<lone_seconds>[0-9]{1,2})秒"
_SIXTIETHS = rf"(?<=小时)(?P<minutes>{_DIGITS})分钟?(?:(?P<seconds>{_DIGITS})秒)?|{_SECONDS}"
_ABOVE = "[〇零○一二两三四五六七八九十百千点0-9０-９]"
_TENTH = "(?<=成)(?P<tenth>[一二三四五六七八九半])(?!{unit}|[十百千万])"
_OF_WHOLE = "|".join(["(?<=[1-9][/／][1-9])", *(f"(?<=分之{_ABOVE * places})" for places in (1, 2, 3))])
# 1700万视力残疾人, 农村居民
_MODIFIERS = "(?!级)[一-鿿]{0,4}?"
# 点击量超过10万。由9.3万减少到2.4万，人口超100万的县
_BECOMING = "[增减][加少至到]|[升降]至|[涨跌][到至]|上升|下降|提[高升]|一[个套台辆间亩]"
# 花了三万六, 一个月挣四五千: as people say it, without any unit
_ROUNDED = "(?<=[0-9万亿千百+＋])|(?<=[万千百][一二三四五六七八九])"
_UNITLESS = rf"(?:{_ROUNDED})(?P<bare>(?=[，,。；;、!！?？）)”」\n的]|\Z|{_BECOMING}))"
# 五|大|类
_KIND = "[大小](?=[类块]|项(?!目))"
_ADDED_HALF = "半(?![天夜路价径导岛以决])"
# 144平米（含）以上, 50%(不含)以上
_INCLUSIVE = "(?:[（(](?P<without>不)?含[^）)\n]{0,6}[）)](?=[及或]?以[上下内]))?"
# 近10年来 are the last ten years, none is missing.
_RECENT = re.compile("(?<=[年月天周期日])(?:来|以来|间)")
# 近两年的努力 and 近两个月后 are nearly as long.
_CLAUSE_STARTS = "，,。；;：:、“”\n　 是在"
_NEARLY = re.compile("[的后前]|时间|之[久后]|光阴")
_WITHOUT = {Qualifier.AT_LEAST: Qualifier.OVER, Qualifier.AT_MOST: Qualifier.UNDER}
_WINDOW = re.compile("[以之]?内[^，,。；;\n]{0,12}(?:无|没有|未)(?!来)|[以之]?内[，,]?(?:曾|已|共|累计)?有")
_JOINT = re.compile("[、和与/／]")
_REACH = 8
_FAR = 16
_FARTHER = 26
_MONTHS = 12
_SIXTY = 60
_MINUTES = "分钟"
_OF_MONEY, _MONEY, _CURRENCY = "万亿", "元", "人民币"
_PIECE, _PIECE_OF_MONEY = "块", "块钱"
# 卖到10块|一斤, 20块|每公斤
_EACH = "[一每]公?[斤吨个把张份碗瓶盒袋只条件亩度位人次天]"
_NO_THING = re.compile(f"[，,。；;、!！?？）)”」的]|左右|上下|以上|{_EACH}|\\Z")
_PRICED = re.compile(_EACH)
_COUNTED = (Dimension.COUNT, Dimension.TIME, Dimension.MARK)


@dataclass(frozen=True, eq=False)
class _Qualifiers:
    """Words and what they say; `pattern` finds one where it may stand and captures it as `word`."""

    pattern: re.Pattern[str]
    meanings: dict[str, Qualifier]

    def read(self, found: re.Match[str]) -> Qualifier:
        return self.meanings[found["word"]]


@dataclass(frozen=True, eq=False)
class _Near:
    """Words that stand right before a number, and what they say."""

    words: Vocabulary
    meanings: dict[str, Qualifier]

    @classmethod
    def of(cls, lexicon: Lexicon, name: str) -> "_Near":
        meanings = _read_meanings(lexicon, name)
        return cls(Vocabulary(meanings), meanings)


@dataclass(frozen=True, eq=False)
class _Grammar:
    form: re.Pattern[str]
    units: dict[str, Unit]
    nouns: Mapping[str, str]
    before: _Near
    distant: _Qualifiers
    of_whole: _Qualifiers
    of_money: _Near
    scaling: _Near
    paying: re.Pattern[str]
    spending: re.Pattern[str]
    behind: _Qualifiers
    false: Vocabulary
    numbered: re.Pattern[str]
    numbering: Mapping[str, str]


def find_measures(text: str, lexicon: Lexicon) -> Iterator[Measure]:
    """Yield the measures of `text` in order."""
    grammar = _compile(lexicon)
    for match in grammar.form.finditer(text):
        for whole in _part(text, match, grammar):
            yield _read_measure(text, whole, grammar)


def _part(text: str, match: re.Match[str], grammar: _Grammar) -> Iterator[re.Match[str]]:
    """Yield `match`, or apart what only looks like the two ends of a range: 提高|两成|至|12万元."""
    if _is_one(match):
        yield match
        return
    first = grammar.form.fullmatch(text, match.start(), match.end("low_unit"))
    yield from filter(None, (first, grammar.form.match(text, match.start("number"))))


def _is_one(match: re.Match[str]) -> bool:
    """Tell whether both ends of a range have one unit: 6米至23米, 18岁至60周岁."""
    low, high = match["low_unit"], match["unit"]
    return not low or not high or high.endswith(low.removeprefix("个"))


@lru_cache(maxsize=4)
def _compile(lexicon: Lexicon) -> _Grammar:
    units = {row[0]: Unit(Dimension(row[1]), Numerals(row[2])) for row in lexicon.rows("units")}
    return _Grammar(
        form=_compile_form(units, lexicon.words("counted_nouns")),
        units=units,
        nouns=lexicon.table("counted_nouns"),
        before=_Near.of(lexicon, "qualifiers_before"),
        distant=_compile_qualifiers(lexicon, "distant_qualifiers", rf"(?![时的])(?:[一-鿿]{{1,4}}|{_OF_SOMETHING})\Z"),
        of_whole=_compile_qualifiers(lexicon, "share_limits", _behind_whole(lexicon)),
        of_money=_Near.of(lexicon, "money_qualifiers"),
        scaling=_Near.of(lexicon, "scale_qualifiers"),
        paying=re.compile(rf"(?:{any_of(lexicon.words('paying_words'))})[了到至出回过他她我你们]{{0,3}}\Z"),
        spending=re.compile(rf"(?:{any_of(lexicon.words('spending_words'))})[了个出过]{{0,2}}\Z"),
        behind=_compile_qualifiers(lexicon, "qualifiers_behind", "", _INCLUSIVE),
        false=Vocabulary(lexicon.words("false_qualifiers")),
        numbered=re.compile(rf"({any_of(lexicon.words('numbering_nouns'))}){_REACHED}\Z"),
        numbering=lexicon.table("numbering_nouns"),
    )


def _compile_qualifiers(lexicon: Lexicon, name: str, behind: str, before: str = "") -> _Qualifiers:
    meanings = _read_meanings(lexicon, name)
    return _Qualifiers(re.compile(f"{before}(?P<word>{any_of(meanings)}){behind}"), meanings)


def _behind_whole(lexicon: Lexicon) -> str:
    """Return a pattern for the whole that a share is of, between its qualifier and it: 超过|净资产|10%.

    5% beyond an average or last year's are what lies between.
    """
    wholes = any_of(lexicon.words("share_wholes"))
    return rf"(?![一-鿿]*(?:平均|水平|[去上]年|同期|预期|[增减下]))[一-鿿]{{0,14}}(?:{wholes})的?\Z"


def _read_meanings(lexicon: Lexicon, name: str) -> dict[str, Qualifier]:
    return {word: Qualifier(meaning) for word, meaning in lexicon.table(name).items()}


def _compile_form(units: dict[str, Unit], nouns: Iterable[str]) -> re.Pattern[str]:
    unit = any_of(units)
    inner = any_of(word.removeprefix("个") for word in units if word.startswith("个") and len(word) > 1)
    measured = any_of(word for word, sort in units.items() if sort.dimension not in _COUNTED)
    rate = f"(?:{measured}每{measured}|{unit}(?:[/／](?:100)?{unit}(?:[·/]{unit})?)?)"
    number = f"(?:{NUMERAL}|{_HALF})"
    return re.compile(
        # Most places of a text are passed at the first glance.
        rf"(?=[{NUMERAL_START}半零\-－−])"
        rf"(?P<below>{_BELOW_ZERO}|(?<![0-9A-Za-z\-—–~～])[-－−])?"
        rf"(?:{_LIST}|(?P<low>{NUMERAL})(?P<low_unit>{unit})?{_TO})?"
        rf"(?P<number>{number})(?:(?P<opened>[余多来+＋])(?!云))?"
        rf"(?:个(?P<inner>[半多余来])(?P<inner_unit>{inner})"
        rf"|(?:{_KIND})?(?P<unit>{rate})(?:(?P<half>{_ADDED_HALF})"
        rf"|(?<=[秒米度])(?P<decimals>{_HUNDREDTHS})(?![0-9./十百千万亿年月日多]|{unit})"
        rf"|{_TENTHS.format(unit=unit)}|{_TWELFTHS}|{_SIXTIETHS}|{_TENTH.format(unit=unit)})?"
        rf"|{_OF_WHOLE}|(?<=[余多百千万亿])(?={_MODIFIERS}(?P<noun>{any_of(nouns)}))|{_UNITLESS})",
    )


def _read_measure(text: str, match: re.Match[str], grammar: _Grammar) -> Measure:
    unit, core_end = _settle_unit(text, match, grammar)
    start = match.start()
    sort = grammar.units.get(re.split("[/／每]", unit)[0], SHARE) if match["bare"] is None else BARE
    before, before_start = _look_before(text, start, sort.dimension, grammar)
    scaled, scaled_start = _look_for(grammar.scaling, text, start, grammar) if _is_bare(match) else (None, start)
    behind, end = _look_behind(text, core_end, sort.dimension, grammar)
    if before is Qualifier.UNDER and _RECENT.match(text, core_end):
        before, before_start = None, start
    elif before is Qualifier.UNDER and _is_recent(text, before_start, core_end, sort.dimension):
        before = Qualifier.EXACT
    inner = match["inner"]
    return Measure(
        span=Span(min(before_start, scaled_start), end),
        core=Span(start, core_end),
        number=match["number"],
        number_start=match.start("number"),
        unit=unit,
        dimension=sort.dimension,
        numerals=sort.numerals,
        low=match["low"],
        low_unit=match["low_unit"],
        listed=tuple(_JOINT.split(match["listed"])[:-1]) if match["listed"] else (),
        opened=match["opened"] or (inner if inner != "半" else None),
        halved=inner == "半" or bool(match["half"]),
        decimals=_read_decimals(match),
        negative=_is_below_zero(match),
        low_negative=bool(match["below"]),
        before=before,
        behind=behind,
        scaled=scaled,
    )


def _is_recent(text: str, start: int, end: int, dimension: Dimension) -> bool:
    """Tell whether 近 at `start` means the last stretch of time (近两年, where a clause begins), not nearly one."""
    opens = text.startswith("近", start) and (start == 0 or text[start - 1] in _CLAUSE_STARTS)
    return opens and dimension is Dimension.TIME and not _NEARLY.match(text, end)


def _is_below_zero(match: re.Match[str]) -> bool:
    """Tell whether the number is one below zero: 零下3至5℃ is on both ends, -3至5℃ only where it begins."""
    if match["low"] is None or match["below_end"]:
        return bool(match["below"] or match["below_end"])
    return match["below"] == _BELOW_ZERO and not match["low_unit"]


def _read_decimals(match: re.Match[str]) -> str:
    """Return the digits behind the point that the lesser unit adds, empty where there is none."""
    tenths = match["ounces"] or match["dimes"] or match["lone_cents"] or match["tenth"]
    if tenths:
        digits = filter(None, (tenths, match["cents"]))
        return "5" if tenths == "半" else "".join(str(read_numeral(digit)) for digit in digits)
    months = read_numeral(match["months"]) if match["months"] else None
    if months is not None:
        return f"{months / _MONTHS:.4f}".removeprefix("0.").rstrip("0")
    if match["decimals"]:
        return "".join(str(read_numeral(digit)) for digit in match["decimals"])
    return _read_sixtieths(match) if match["minutes"] or match["lone_seconds"] else ""


def _read_sixtieths(match: re.Match[str]) -> str:
    """Return the minutes and seconds behind hours, or the seconds behind minutes, as digits behind the point."""
    if match["lone_seconds"]:
        share = Decimal(match["lone_seconds"]) / _SIXTY
    else:
        minutes, seconds = (read_numeral(part) if part else None for part in match.group("minutes", "seconds"))
        share = (minutes or Decimal(0)) / _SIXTY + (seconds or Decimal(0)) / _SIXTY**2
    return f"{share:.6f}".partition(".")[2].rstrip("0") if share < 1 else ""


def _is_bare(match: re.Match[str]) -> bool:
    return match["number"][0] in "百千万亿"


def _settle_unit(text: str, match: re.Match[str], grammar: _Grammar) -> tuple[str, int]:
    if match["noun"]:
        return grammar.nouns[match["noun"]], match.end()
    if match["inner_unit"]:
        whole = f"个{match['inner_unit']}"
        return (match["inner_unit"] if match["inner_unit"] in grammar.units else whole), match.end()
    if match["bare"] is not None:
        return _imply_unit(text, match, grammar), match.end()
    return _read_unit(text, match, grammar)


def _read_unit(text: str, match: re.Match[str], grammar: _Grammar) -> tuple[str, int]:
    unit = match["unit"] or ""
    # 3个人 counts people, 3个人工湖 counts lakes.
    if unit == "个人" and is_word_across(text, match.end()):
        return "个", match.end() - 1
    # 5分半|钟
    is_parted = bool(match["half"]) and f"{unit}{text[match.end() : match.end() + 1]}" == _MINUTES
    if match["lone_seconds"] or is_parted:
        return _MINUTES, match.end() + is_parted
    if unit == _PIECE and _is_paid(text, match, grammar):
        return _PIECE_OF_MONEY, match.end()
    bare = unit.removeprefix("个")
    return (bare if bare in grammar.units else unit), match.end()


def _is_paid(text: str, match: re.Match[str], grammar: _Grammar) -> bool:
    """Tell whether money is meant: as a price (20块一斤), or of what is paid and before nothing that lies in pieces."""
    if _PRICED.match(text, match.end()):
        return True
    before = grammar.paying.search(text, max(0, match.start() - _REACH), match.start())
    return before is not None and _NO_THING.match(text, match.end()) is not None


def _imply_unit(text: str, match: re.Match[str], grammar: _Grammar) -> str:
    """Return the unit of a number that prints none: of 生产总值超6.8万亿 it is 元, of 入场人数达7万 it is 人."""
    if match["number"].endswith(_OF_MONEY):
        return _MONEY
    numbered = grammar.numbered.search(text, max(0, match.start() - _REACH), match.start())
    if numbered is None and grammar.spending.search(text, max(0, match.start() - _REACH), match.start()):
        return _MONEY
    return grammar.numbering[numbered[1]] if numbered else ""


def _look_before(text: str, start: int, dimension: Dimension, grammar: _Grammar) -> tuple[Qualifier | None, int]:
    for qualifiers in (grammar.before, grammar.of_money) if dimension is Dimension.MONEY else (grammar.before,):
        near, near_start = _look_for(qualifiers, text, start, grammar)
        if near is not None:
            return near, near_start
    far = grammar.distant.pattern.search(text, max(0, start - _FAR), start)
    if far is None and dimension is Dimension.SHARE:
        far = grammar.of_whole.pattern.search(text, max(0, start - _FARTHER), start)
    return (grammar.distant.read(far) if far else None), start


def _look_for(near: _Near, text: str, start: int, grammar: _Grammar) -> tuple[Qualifier | None, int]:
    begin = near.words.start_to(text, start)
    if begin is None or grammar.false.start_to(text, start) is not None:
        return None, start
    return near.meanings[text[begin:start]], begin


def _look_behind(text: str, end: int, dimension: Dimension, grammar: _Grammar) -> tuple[Qualifier | None, int]:
    if dimension is Dimension.MONEY and text.startswith(_CURRENCY, end):
        end += len(_CURRENCY)
    found = grammar.behind.pattern.match(text, end)
    if found is None:
        return None, end
    # 60日内|向法院上诉 is within sixty days, 3人内部会议 is no limit.
    is_within = found["word"] == "内" and dimension is Dimension.TIME
    if len(found["word"]) == 1 and not is_within and is_word_across(text, end + 1):
        return None, end
    # 一室内动物园 is indoors, 3年内 within three years.
    if found["word"] == "内" and dimension is Dimension.COUNT and is_word_across(text, end):
        return None, end
    if found["without"]:
        return _WITHOUT.get(grammar.behind.read(found)), found.end()
    # 14天内无新增 and 20日内有3次 leave none of the days out.
    if _WINDOW.match(text, end):
        return None, found.end()
    return grammar.behind.read(found), found.end()
