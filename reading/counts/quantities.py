"""Quantities: numbers that a text states, with their unit and how they are to be read (近4万步, 5天内, 18至60周岁)."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from reading.counts.lookalikes import Lookalikes
from reading.counts.measures import Measure, find_measures
from reading.counts.units import Dimension
from reading.facts import Qualifier, Span
from reading.lexicon import Lexicon
from reading.text.numerals import read_numeral


class Quantity(NamedTuple):
    """A number with its `unit`; `span` covers the qualifier too, `core` only the number and the unit.

    `dimension` is what the unit measures. The two ends of a range share their spans.
    """

    span: Span
    core: Span
    number: Decimal
    unit: str
    dimension: Dimension
    qualifier: Qualifier


_PERCENT = "%"
_MONEY, _SPOKEN_MONEY, _DIMES = "元", "块钱", ("角", "毛钱", "毛")
_TENTH = 10
_HALF = Decimal("0.5")
_SCALED = re.compile("[百千万亿]+$")
_LEAST = re.compile("十几|几十|[数几][十百千万亿]|[多余]")
_PAIR = re.compile("百十$|一二|[一二]两|二三|两三|三四|三五|四五|五六|六七|七八|八九")


def find_quantities(text: str, lexicon: Lexicon, named: Iterable[Span] = ()) -> Iterator[Quantity]:
    """Yield the quantities of `text` in order; `named` tells where names stand, whose numbers are none."""
    lookalikes = Lookalikes(text, lexicon, named)
    for measure in find_measures(text, lexicon):
        if not lookalikes.hold(measure):
            yield from _read_quantities(measure)


def _read_quantities(measure: Measure) -> Iterator[Quantity]:
    high = _read(measure.number, measure)
    if high is None:
        return
    if measure.listed:
        yield from _read_list(measure, high)
    elif measure.low is None:
        yield _state(measure, -high if measure.negative else high, _qualify(measure))
    else:
        yield from _read_range(measure, measure.low, high)


def _read_range(measure: Measure, start: str, high: Decimal) -> Iterator[Quantity]:
    """Yield both ends, the greater of which is the most, in whatever order they are printed: -25℃—-30℃."""
    low = _read_low(start, measure, high)
    if low is not None:
        ends = (-low if measure.low_negative else low, -high if measure.negative else high)
        for end in ends:
            yield _state(measure, end, Qualifier.AT_LEAST if end == min(ends) else Qualifier.AT_MOST)


def _read_list(measure: Measure, last: Decimal) -> Iterator[Quantity]:
    """Yield each number of a list with one unit; 7、8公里 says about how many, as 七八公里 does."""
    numbers = [number for number in (_read(printed, measure) for printed in measure.listed) if number is not None]
    if numbers == [last - 1] and not measure.is_qualified:
        yield _state(measure, numbers[0], Qualifier.ABOUT)
        return
    for number in (*numbers, last):
        yield _state(measure, number, _qualify(measure))


def _read(number: str, measure: Measure) -> Decimal | None:
    value = read_numeral(number)
    if value is None:
        return None
    value += _HALF if measure.halved else 0
    value += Decimal(f"0.{measure.decimals}") if measure.decimals else 0
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _read_low(number: str, measure: Measure, high: Decimal) -> Decimal | None:
    # What follows a unit is of that end alone: 九年至一年三个月.
    low = _read(number, measure._replace(decimals="", halved=False) if measure.low_unit else measure)
    scale = _SCALED.search(measure.number)
    # 3至5万 means 30,000 to 50,000: the end's scale holds for the start too.
    if low is None or scale is None or _SCALED.search(number) or measure.low_unit:
        return low
    scaled = _read(f"{number}{scale.group()}", measure)
    return scaled if scaled is not None and scaled < high else low


def _state(measure: Measure, number: Decimal, qualifier: Qualifier) -> Quantity:
    unit = measure.unit
    if unit == "％" or "百分之" in measure.number:
        unit = _PERCENT
    elif unit in _DIMES:
        unit, number = _MONEY, (number / _TENTH).normalize()
    elif unit == _SPOKEN_MONEY or (unit == _SPOKEN_MONEY[0] and measure.decimals):
        unit = _MONEY
    return Quantity(measure.span, measure.core, number, unit, measure.dimension, qualifier)


def _qualify(measure: Measure) -> Qualifier:
    # 最多能坐10余人 leaves the number open too.
    if measure.opened and measure.before in (Qualifier.AT_LEAST, Qualifier.AT_MOST):
        return Qualifier.OVER
    # 大约十几分钟 is more than ten still, 近两三年 about two years.
    if measure.before not in (None, Qualifier.ABOUT, Qualifier.EXACT):
        return measure.before
    # 达百亿元以上 is no less.
    scaled = measure.scaled if measure.scaled is not Qualifier.EXACT else None
    return scaled or _qualify_inside(measure) or measure.before or measure.behind or Qualifier.EXACT


def _qualify_inside(measure: Measure) -> Qualifier | None:
    # 二十来个, 二十来万
    if "来" in (measure.opened, *measure.number) or _PAIR.search(measure.number):
        return Qualifier.ABOUT
    return Qualifier.OVER if measure.opened or _LEAST.search(measure.number) else None
