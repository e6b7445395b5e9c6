"""Units: what each measures, and behind which numerals it makes a quantity, as the list of units has it."""

from dataclasses import dataclass
from enum import StrEnum


class Dimension(StrEnum):
    """What a unit measures; of a number without one nobody says what."""

    AGE = "age"
    AREA = "area"
    COUNT = "count"
    DATA = "data"
    ENERGY = "energy"
    LENGTH = "length"
    MARK = "mark"
    MONEY = "money"
    SHARE = "share"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    TIME = "time"
    UNTOLD = "untold"
    VOLUME = "volume"
    WEIGHT = "weight"


class Numerals(StrEnum):
    """Behind which numerals a unit makes a quantity; the list of units says more."""

    ALONE = "alone"
    ANY = "any"
    DIGITS = "digits"
    LABEL = "label"
    MANY = "many"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit measures, and the `numerals` that it wants before it."""

    dimension: Dimension
    numerals: Numerals


SHARE = Unit(Dimension.SHARE, Numerals.ANY)
"""The unit of shares that need none behind their number: 百分之十二, 三分之一."""

BARE = Unit(Dimension.UNTOLD, Numerals.MANY)
"""The unit of numbers that print none: 点击量超过10万."""
