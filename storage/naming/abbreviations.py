"""Whether a query is a short form of a printed name: pure rules over two folded strings.

A short form keeps the order of what it takes (白河医专), drops a front or a tail (水岸汇景), or names the place of a
branch first (江城移动). It never climbs or descends: province, city, district and street are strangers, a
department is not its office, a branch not its company, the third hospital not the first.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from reading.lexicon import any_of
from reading.text.folding import fold

# 小区 is no district and 市场 no city.
_UNIT = re.compile(
    r"([^省市区县盟旗镇乡村]{0,6}?)"
    r"(自治区|自治州|街道|社区|地区|新区|[省县镇乡村]|市(?![场民容值域])|(?<![小园校景厂库院])区(?!域)|(?<!联)盟|(?<!红)旗)"
)
_LEVELS = ("省", "市", "区", "县", "盟", "旗", "镇", "乡", "村", "街道", "社区", "自治区", "自治州", "地区", "新区")
_ORDINAL = re.compile(r"第?[0-9一二三四五六七八九十]+")
_BRANCH = re.compile(r"(..)[省市区县]?(?:分|支)(?:公司|行|局|院|校|店|中心|会|社|部|所|队)$")
# What ends in one of these is an office by itself, so that what follows in a longer name is another one below it.
_OFFICE_END = re.compile(r"(?:[办处局会部院司校所队站委厅科组团府]|公司|中心|集团|银行)$")
LEGAL_WORDS = re.compile(r"(?:集团|控股)?(?:股份)?(?:有限)?(?:责任)?公司$")
"""What the full name of a firm says at its end of its legal form."""

_SHORTEST = 3
_SHORTEST_BLOCK = 2
_SHORTEST_STEM = 2
_MOST_VARIANTS = 12
# Of the branch of a company its short form has little more than the place (江城移动).
_LEAST_COVERAGE, _LEAST_OF_BRANCH = 0.25, 0.2

DOT = "·"
"""What joins the parts of a foreign name."""


class Fit(IntEnum):
    """How closely a short form keeps to its full form; the higher, the closer."""

    NONE = 0
    SWAPPED = 75
    SCATTERED = 80
    INSIDE = 90
    BORDER = 95


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit within a name: 成都 and 市; the stem is empty where the name relies on its reader."""

    stem: str
    level: str


class Abbreviations:
    """The table of short and full forms of words (卫健委, 卫生健康委员会), and what follows for whole names."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._pairs = sorted((fold(short), fold(full)) for short, full in table.items())
        self._words = re.compile(any_of({word for pair in self._pairs for word in pair}))

    def variants(self, folded: str) -> tuple[str, ...]:
        """Return other spellings of the whole name: words exchanged by the table, a level added or left out."""
        if not self._words.search(folded):
            return ()
        found = dict.fromkeys([folded])
        for short, full in self._pairs:
            for known in tuple(found):
                if len(found) < _MOST_VARIANTS:
                    found.setdefault(_exchange(known, short, full))
        return tuple(found)[1:]


def level_variants(folded: str) -> tuple[str, ...]:
    """Return a place's name with its level added (成都市) or left out (成都)."""
    ending = next((level for level in sorted(_LEVELS, key=len, reverse=True) if folded.endswith(level)), "")
    stem = folded.removesuffix(ending)
    if ending:
        return (stem,) if len(stem) >= _SHORTEST_STEM else ()
    return tuple(folded + level for level in _LEVELS) if len(folded) >= _SHORTEST_STEM else ()


def narrower_forms(folded: str) -> Iterator[tuple[str, str]]:
    """Yield what is left of a name typed with the places it lies in, and the stems of those places, joined.

    浙江省瑞安市卫健委 yields 瑞安市卫健委 with 浙江, 市卫健委 with 浙江瑞安. Only a city lies in one of its level.
    """
    at, stems = 0, ""
    while (match := _UNIT.match(folded, at)) and match.end() < len(folded):
        stem, level = match.groups()
        inner = _UNIT.match(folded, match.end())
        if inner and inner.group(2) == level != "市":
            return
        stems += stem
        if stem:
            yield level + folded[match.end() :], stems
            yield folded[match.end() :], stems
        at = match.end()


def unplaced_forms(folded: str) -> dict[str, str]:
    """Return what a name may be printed as in its own place, with the stem of that (瑞安卫健委: 市卫健委 in 瑞安)."""
    stem, rest = folded[:_SHORTEST_STEM], folded[_SHORTEST_STEM:]
    return {level + rest: stem for level in _LEVELS} if len(rest) >= _SHORTEST and not _UNIT.match(folded) else {}


def fit(short: str, full: str) -> Fit:
    """Tell how `short` fits `full` as its short form, both folded; NONE where it is none."""
    closeness = _tell_shape(short, full) if _SHORTEST <= len(short) < len(full) else Fit.NONE
    is_same = closeness is not Fit.NONE and _is_same_level(short, full) and _is_same_office(short, full)
    return closeness if is_same else Fit.NONE


def is_joined_part(short: str, printed: str) -> bool:
    """Tell whether the folded `short` is one of the names that dots join in a `printed` one: 拜登 of 乔·拜登."""
    parts = [fold(part) for part in printed.split(DOT)]
    return len(parts) > 1 and short in parts


def _tell_shape(short: str, full: str) -> Fit:
    if full.startswith(short) or full.endswith(short):
        return Fit.BORDER
    if short in full:
        return Fit.INSIDE
    if len(short) < (_LEAST_OF_BRANCH if _BRANCH.search(full) else _LEAST_COVERAGE) * len(full):
        return Fit.NONE
    if _is_scattered(short, full):
        return Fit.SCATTERED
    return Fit.SWAPPED if _is_swapped(short, full) else Fit.NONE


def _exchange(known: str, short: str, full: str) -> str:
    """Return `known` with one of two words in the other's place; as it is where it holds neither."""
    return known.replace(full, short) if full in known else known.replace(short, full)


def units(folded: str) -> tuple[Unit, ...]:
    """Return the administrative units that a name is built from, the widest first."""
    return tuple(Unit(stem[-_SHORTEST_STEM:], level) for stem, level in _UNIT.findall(folded))


def _is_same_level(short: str, full: str) -> bool:
    """Tell whether `short` names the deepest of the places of `full`, or none of them."""
    placed, wanted = units(full), units(short)
    stems = [unit for unit in placed if unit.stem]
    touched = [unit for unit in stems if unit.stem in short]
    if touched and stems[-1] not in touched:
        return False
    if any(unit.stem and unit not in placed for unit in wanted):
        return False
    return not wanted or bool(wanted[-1].stem) or (bool(placed) and placed[-1].level == wanted[-1].level)


def _is_same_office(short: str, full: str) -> bool:
    """Tell whether what `full` has beyond `short` is no lower office, no branch elsewhere and no number."""
    branch = _BRANCH.search(full)
    if branch and branch.group(1) not in short:
        return False
    if any(ordinal not in short for ordinal in _ORDINAL.findall(full) if ordinal.startswith("第")):
        return False
    last = full.rfind(short[-2:])
    behind = full[last + len(short[-2:]) :]
    is_prefix = last >= 0 and bool(behind) and is_within(short, full[: last + 2])
    is_prefix = is_prefix and not LEGAL_WORDS.fullmatch(behind)
    return not (is_prefix and (_OFFICE_END.search(short) or short.endswith(_LEVELS)))


def _is_scattered(short: str, full: str) -> bool:
    """Tell whether `short` stands in `full` in order, its first two characters or its end together.

    One character before the end tells the level or whose it is by the first of a name (省医院, 西大学), else nothing.
    """
    begins = short[:_SHORTEST_BLOCK] in full or short[0] == full[0] or short[0] in _LEVELS
    is_end = short[-_SHORTEST_BLOCK:] in full and (begins or len(short) > _SHORTEST)
    return (is_end or short[:_SHORTEST_BLOCK] in full) and is_within(short, full)


def is_within(short: str, full: str) -> bool:
    """Tell whether the characters of `short` stand in `full` in order."""
    left = iter(full)
    return all(character in left for character in short)


def _is_swapped(short: str, full: str) -> bool:
    """Tell whether `short` is two stretches of `full`, the later one first."""
    for cut in range(_SHORTEST_BLOCK, len(short) - _SHORTEST_BLOCK + 1):
        first, second = full.find(short[:cut]), full.find(short[cut:])
        if second >= 0 and first >= second + len(short) - cut:
            return True
    return False
