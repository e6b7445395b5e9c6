"""Makes of places: what tells by its words alone whether a stretch can be a place's name.

A place is a known one, or a word of its own before an ending that places have: 顶峰家园小区, 幸福路. A word that only
says what kind of place it is names none: 住宅小区.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.naming.gazetteer import gazetteer
from reading.text.segments import Segments
from reading.text.vocabulary import vocabulary
from reading.text.words import is_proper, is_word, part_of_speech

DIVISION, UNIT, ZONE, HOUSING, SITE, FEATURE = "division", "unit", "zone", "housing", "site", "feature"
"""What the endings of places are, as `place_tails` says."""
ROADS = "路街道"
"""The characters with which the names of roads end."""
GROUNDS = "园区"
"""The characters with which the names of grounds for one use end: 产业园, 开发区."""
SIDES = tuple("东西南北中")
"""The sides that places have."""
SIDED = re.compile("[东西南北中][一二三四五六七八九十][路街巷弄]")
"""Finds what tells apart several streets that are called alike: 中山|东二街."""
LEVELS = "市县区旗"
"""The characters with which the names of cities, counties and districts end."""
UNNAMED = ("一", "某")
"""What stands before a place whose name is not told."""
SHORTEST_OWN = 2
"""How many characters a word has at least that names a place by itself."""
_LENGTHS = (2, 3)
_PLACE_TAGS = ("ns", "nz")
_MEASURE, _NUMBER, _PREPOSITION, _ADJECTIVE = "q", "m", "p", "a"
_WORDS = ("n", "v", "m")
_OF = "之"
_WATERS, _SHORES = "江河湖溪海", "沿边岸畔湾口源头嘴桥"
_STOP = "站"
# 史上最长步行街 tells what a street is called by nobody else.
_SUPERLATIVE = "最"
_COUNTED = re.compile(r"[\d一二两三四五六七八九十百几]+(?:个|[省市州县区盟旗镇乡村]{2})[省市州县区盟旗镇乡村]*")
# 中国扶贫第一村 tells what a place is known for.
# 荷花|三区 is a part of an estate.
_NUMBERED = re.compile("[一二三四五六七八九十]区$")
_FIRST = re.compile("第一[市县镇乡村街]$")
_SEVERAL = re.compile("[一二两三四五六七八九十几多数]+[大个]")


class PlaceMakes:
    """What tells the make of a place's name from other words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer and the lists of places' endings, and of the words that make them general or name them."""
        self._known = gazetteer(lexicon)
        self._classes = lexicon.table("place_tails")
        self._tails = vocabulary(lexicon, "place_tails")
        self._hints = lexicon.words("place_hints")
        self._general = frozenset(lexicon.words("place_general"))
        self._naming = frozenset(lexicon.words("place_naming"))
        self._stops = frozenset(lexicon.words("stop_words"))
        self._worded = frozenset(lexicon.words("worded_places"))

    def fits(self, name: str) -> bool:
        """Tell whether `name`, which another tagger sees, may be a place: it is known, or ends like one."""
        if self._known.is_stem(name) and name not in self._general:
            return True
        tag = part_of_speech(name)
        if name[-1:] in SIDES and self._has_sides(name[:-1]):
            return True
        # 桂花之乡 tells what a place is known for.
        is_general = name in self._general or name[-2:-1] == _OF or tag[:1] in ("v", "a", "d")
        if is_general or self._is_led(name) or _COUNTED.fullmatch(name) or _FIRST.search(name):
            return False
        if self._known.holds(name) or (tag == "ns" and len(name) > 1):
            return True
        if len(name) == SHORTEST_OWN:
            return not tag and part_of_speech(name[0])[:1] != "v" and self._classes.get(name[-1]) in (UNIT, FEATURE)
        ended = self._tails.start_to(name, len(name), SHORTEST_OWN) is not None or name.endswith(self._hints)
        numbered = _NUMBERED.search(name, SHORTEST_OWN)
        part = numbered is not None and name[: numbered.start()] not in self._general
        return ended or part or self.is_division(name)

    def _has_sides(self, name: str) -> bool:
        """Tell whether a side may stand behind `name`: behind a known place, or a road as in 人民大道|南."""
        return self._known.holds(name) or self._known.is_stem(name) or (name[-1:] in ROADS and self.fits(name))

    def is_division(self, name: str) -> bool:
        """Tell whether `name` is made like a city's, a county's or a district's: an unknown or proper word and 区.

        A general word ends no such name: 老城区, 大型超市.
        """
        own, last = name[:-1], name[-2:]
        if name[-1:] not in LEVELS or len(own) not in _LENGTHS or not is_proper(own):
            return False
        if not self._general.isdisjoint((own, name)) or own in self._naming:
            return False
        led = not part_of_speech(own) and not self._stops.isdisjoint(own)
        headed = (self._known.end_from(own, 0) or len(own)) < len(own)
        if led or headed or self._classes.get(last) in (UNIT, ZONE, HOUSING):
            return False
        return not (is_word(last) and (len(own) > SHORTEST_OWN or own[0] in self._general))

    def water_before(self, text: str, tail: int) -> int | None:
        """Return where the known water starts beside which a unit lies whose ending starts at `tail`: 黄河|沿|社区."""
        shore = tail - 1
        beside = shore > 1 and text[shore] in _SHORES and text[shore - 1] in _WATERS
        return self._known.start_to(text, shore) if beside else None

    def names(self, segments: Segments, own: Span, tail: str, *, chained: bool) -> bool:
        """Tell whether the words at `own` name a place before the ending `tail`.

        `chained` tells that they stand right behind another place.
        """
        words = segments.parts(own)
        whole, strength = own.of(segments.text), self._classes[tail]
        if self._is_called_so(words, whole, tail, chained=chained):
            return True
        named = strength == FEATURE and words[-1] in self._naming and len(words) == 1
        verb = part_of_speech(words[-1])[:1] == "v" and not (chained or named)
        if verb or self._is_general(words, whole, tail) or not _is_name(words, whole) or whole.endswith(tail):
            return False
        if strength in (UNIT, ZONE, HOUSING):
            return len(whole) > 1 and words[-1] not in UNNAMED
        general = strength == DIVISION and (len(whole) == 1 or whole[-1] + tail in self._general)
        if general or _SUPERLATIVE in whole or _SEVERAL.match(whole) or self._describes(words[-1]):
            return False
        if any(self._known.holds(word) or word in self._naming or is_proper(word) for word in words):
            return strength == SITE or _is_feature(words, tail)
        return False

    def is_plain(self, segments: Segments, span: Span, *, chained: bool) -> bool:
        """Tell whether everyday words alone make the place at `span`, so that another tagger is needed to vouch for it.

        So they do in 养老社区 and 计划建设公园. A village may be called by any word where it stands right behind its
        town, as `chained` tells.
        """
        text, name = segments.text, span.of(segments.text)
        tail = self._tails.start_to(text, span.end, span.start + 1)
        if tail is None or self._known.holds(name):
            return name in self._worded and not chained and self._known.full(name) not in text
        strength, own = self._classes[text[tail : span.end]], Span(span.start, tail)
        if self._is_stop(own.of(text), text[tail : span.end]):
            return False
        if is_word(name):
            return part_of_speech(name) not in _PLACE_TAGS and own.of(text) not in self._naming
        unit = strength == UNIT and tail - span.start <= _LENGTHS[-1]
        if strength == ZONE or (chained and unit) or self._is_own(segments, own):
            return False
        words = segments.parts(own)
        acts = any(part_of_speech(word)[:1] == "v" and len(word) > 1 for word in words)
        return acts or not (chained or any(is_proper(word) or word in self._naming for word in words))

    def _is_own(self, segments: Segments, own: Span) -> bool:
        """Tell whether the words at `own` name a place whatever they mean: 花照壁|社区, 二纺机|社区, 晨光家园|小区.

        The first is of one character, as in no everyday compound, or marks stand around them.
        """
        text, words = segments.text, segments.parts(own)
        name = own.of(text)
        housing = self._tails.start_to(text, own.end, own.start + SHORTEST_OWN)
        named = housing is not None and self._classes[text[housing : own.end]] == HOUSING
        torn = len(words) > 1 and (all(len(word) == 1 for word in words) or _is_short_word(words[0]))
        return named or torn or name.isascii() or name in self._naming or not name[0].isalnum()

    def _is_called_so(self, words: Sequence[str], whole: str, tail: str, *, chained: bool) -> bool:
        """Tell whether the `whole` of `words` names a road, a stop, or the ground of a town: 麒麟区|寥廓夜市."""
        if self._is_road(whole, tail) or (tail[-1] in ROADS and whole in self._naming and len(words) > 1):
            return True
        of_town = chained and self._classes[tail] == SITE and self._known.is_town_stem(whole)
        return of_town or self._is_stop(whole, tail)

    def _is_stop(self, whole: str, tail: str) -> bool:
        """Tell whether a stop is called by the `whole` name of a ground: 抗震纪念碑广场|站."""
        grounded = tail == _STOP and not whole.endswith(_STOP)
        ground = self._tails.start_to(whole, len(whole), SHORTEST_OWN) if grounded else None
        named = ground is not None and self._classes[whole[ground:]] == SITE and len(whole) - ground >= SHORTEST_OWN
        return named and whole[:ground] not in self._general and whole.isalnum()

    def _is_road(self, whole: str, tail: str) -> bool:
        """Tell whether the dictionary holds `whole` with the ending `tail` for a road's name."""
        named = tail[-1] in ROADS and whole not in SIDES and whole + tail not in self._general
        return named and part_of_speech(whole + tail) in _PLACE_TAGS

    def _describes(self, word: str) -> bool:
        """Tell whether `word` only counts or describes what stands behind it: 榆林|不通|高铁, not 光明|路."""
        tag = part_of_speech(word)
        return tag == _NUMBER or (tag == _ADJECTIVE and len(word) > 1 and word not in self._naming)

    def _is_general(self, words: Sequence[str], whole: str, tail: str) -> bool:
        """Tell whether the words before the ending say what kind of place it is, not which one."""
        if whole + tail in self._general or self._is_led(whole + tail):
            return True
        if tail[-1] in ROADS and part_of_speech(whole + tail) == "n":
            return True
        if self._classes[tail] == FEATURE:
            return False
        return whole in self._general or (words[-1] in self._general and (len(words) == 1 or len(words[-1]) > 1))

    def _is_led(self, name: str) -> bool:
        """Tell whether a preposition and a general word were taken for one name: 在|城镇."""
        return part_of_speech(name[:1]) == _PREPOSITION and name[1:] in self._general


def _is_short_word(word: str) -> bool:
    """Tell whether `word` is a noun, a verb or a number of one character; others only describe: 新社区."""
    return len(word) == 1 and part_of_speech(word)[:1] in _WORDS


def _is_feature(words: Sequence[str], tail: str) -> bool:
    """Tell whether `words` and the ending `tail`, of a hill or a water, make its name and no other word."""
    tag = part_of_speech(words[-1] + tail)
    return tag == "ns" or (tag in ("nz", "") and len("".join(words)) > 1)


def _is_name(words: Sequence[str], whole: str) -> bool:
    """Tell whether `words`, together the `whole`, can be a name at all: neither Latin, nor a number, nor a measure."""
    if whole.isascii() or not whole.replace("·", "").isalnum():
        return False
    return not words[0][0].isdigit() and part_of_speech(words[-1]) != _MEASURE


@lru_cache(maxsize=8)
def place_makes(lexicon: Lexicon) -> PlaceMakes:
    """Return the makes of places of `lexicon`."""
    return PlaceMakes(lexicon)
