"""Makes: how the names of people are made, whatever stands around them.

A name is a surname and one or two characters that given names are made of, two parts of Tibetan names or of Mongolian
ones, a Japanese surname and what follows it, or a row of characters that foreign names are written with (拉夫罗夫,
约翰·史密斯).
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.text.vocabulary import vocabulary
from reading.text.words import is_word, may_be_person, part_of_speech

CJK = re.compile(r"[\u4e00-\u9fff]+")
MASK = "某"
DOTS = "·•・‧"
"""What parts of a foreign name are joined by."""
_DOTS = frozenset(DOTS)
SHORTEST_NAME, LONGEST_GIVEN = 2, 2
"""How many characters a name has at least, and how many a Chinese given name at most."""
LATIN = re.compile(r"[A-Z][A-Za-z.]*(?:[ \-·.]?[A-Z][A-Za-z.]*)*")
_FAMILIAR = re.compile(r"[小阿][\u4e00-\u9fff]")
_ELDER = "老"
_FRIENDLY = re.compile(rf"[小阿{_ELDER}][\u4e00-\u9fff]")
_TIBETAN_PART = 2
_MONGOLIAN_PARTS = 3
_ROADS = "路街道"
_NAMING = ("", "n", "ns", "nr", "nz")
_OFTEN, _VERY_OFTEN = 4, 8
_REACH = 9
_JAPANESE = re.compile(r"日本(?:队|[\u4e00-\u9fff]{0,3}(?:选手|名将|球员|泳手|组合))(?:[\u4e00-\u9fff]{3,4}[、和/])?$")


class Makes:
    """What tells by its make alone whether a stretch can be a person's name."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lists of surnames, of given characters, of parts of foreign names, and of words that are none."""
        self._compound = vocabulary(lexicon, "compound_surnames")
        self._single = frozenset(lexicon.words("surnames"))
        self._japanese = vocabulary(lexicon, "japanese_surnames")
        self._surnames = vocabulary(lexicon, "surnames", "compound_surnames", "japanese_surnames")
        self._tibetan = vocabulary(lexicon, "tibetan_names")
        self._mongolian = vocabulary(lexicon, "mongolian_names")
        sounds = "[" + "".join(sorted(lexicon.words("foreign_characters"))) + "]"
        # 米开·也然, not 然后
        first, part = f"{sounds}{{1,7}}", f"(?:也?{sounds}{{1,7}}|也(?=然))(?:然(?![后而]))?"
        self._transliterated = re.compile(rf"{first}(?:[{DOTS}](?:{part}|[A-Z]))+|{sounds}{{2,8}}")
        self._wordlike = frozenset(lexicon.words("word_surnames"))
        self.given = frozenset(lexicon.words("given_characters"))
        self.not_given = frozenset(lexicon.words("not_given"))
        self.seldom = self.not_given | frozenset(lexicon.words("seldom_given"))
        self._titles = vocabulary(lexicon, "offices", "person_nouns")
        self._honorifics = vocabulary(lexicon, "honorifics")
        self._exceptions = vocabulary(lexicon, "name_exceptions")
        # 何公路 is a road.
        self._roads = frozenset(word for word in lexicon.words("place_tails") if len(word) > 1 and word[-1] in _ROADS)
        self._famous = frozenset(lexicon.words("known_people"))

    def fits(self, name: str) -> bool:
        """Tell whether `name` is made like a person's: of a surname and given characters, or of foreign sounds."""
        if is_dotted(name) or self.is_composed(name):
            return True
        if name in self._exceptions:
            return False
        surname = self.surname_end(name, 0)
        if surname is None:
            return len(name) > SHORTEST_NAME and self._transliterated.fullmatch(name) is not None
        given = name[surname:]
        if not 0 < len(given) <= LONGEST_GIVEN or given in self._roads:
            return False
        if name[:surname] in self._japanese:
            return not is_word(name)
        return self.given.issuperset(given) and not (len(name) == SHORTEST_NAME and is_word(name))

    def is_famous(self, name: str) -> bool:
        """Tell whether `name` is somebody's of history, letters or the world's offices."""
        return name in self._famous

    def is_familiar(self, name: str) -> bool:
        """Tell whether `name` is made as friends call each other: 小豪, 老张."""
        return self.is_elder(name) or _FAMILIAR.fullmatch(name) is not None

    def is_elder(self, name: str) -> bool:
        """Tell whether `name` is a surname behind 老: 老覃."""
        return name[:1] == _ELDER and name[1:] in self._single

    def may_be_named(self, name: str, surname: int, times: int, *, told: bool) -> bool:
        """Tell whether `name`, a surname that ends at `surname` and two characters or less, can be a person's.

        More can where words around it tell of a person, or the page names it `times` times.
        """
        given, tag = name[surname:], part_of_speech(name)
        if given in self._honorifics or given[:1] == MASK:
            return True
        if given in self._roads:
            return False
        plain = self.not_given.isdisjoint(given)
        if times >= _OFTEN and given and tag in _NAMING and (plain or times > _VERY_OFTEN):
            return True
        if not may_be_person(name) or (name in self._exceptions and not told):
            return False
        rare = not tag and not self.is_wordlike(name[:surname])
        whole = len(given) == LONGEST_GIVEN and not self.given.isdisjoint(given)
        return bool(given) and (told or (plain and (rare or whole)))

    def is_composed(self, name: str) -> bool:
        """Tell whether `name` is made of two parts of Tibetan names, or of two or three of Mongolian ones: 旺堆次仁."""
        if name[:_TIBETAN_PART] in self._tibetan and name[_TIBETAN_PART:] in self._tibetan:
            return True
        first = self._mongolian.end_from(name, 0)
        return first is not None and first < len(name) == self.mongolian_end(name, 0)

    def mongolian_end(self, text: str, start: int) -> int | None:
        """Return where the parts of Mongolian names end, three at most, that stand in a row at `start`, or None."""
        end, parts = start, 0
        while parts < _MONGOLIAN_PARTS and (next_end := self._mongolian.end_from(text, end)) is not None:
            end, parts = next_end, parts + 1
        return end if parts else None

    def is_wordlike(self, surname: str) -> bool:
        """Tell whether `surname` is an everyday word as well."""
        return surname in self._wordlike

    def is_excepted(self, name: str) -> bool:
        """Tell whether `name` is a word that only looks like a name."""
        return name in self._exceptions

    def is_road(self, name: str) -> bool:
        """Tell whether `name` is a surname and a word for a road: 何公路."""
        return name[1:] in self._roads

    def begins_word(self, text: str, start: int) -> bool:
        """Tell whether a word begins at `start` of `text` that only looks like a name."""
        return self._exceptions.end_from(text, start) is not None

    def surname_end(self, text: str, start: int) -> int | None:
        """Return where the surname at `start` ends, or None; in 局长孙国梁 the office keeps its last character."""
        return self._surname_end(text, start, self._surnames.ends_from(text, start))

    def _surname_end(self, text: str, start: int, ends: Sequence[int]) -> int | None:
        if not ends or (start and text[start - 1].isnumeric()):
            return None
        if ends[0] > start + 1:
            compound = self._compound.end_from(text, start)
            if compound is not None and self._titles.start_to(text, start + 1) is None:
                return compound
            japanese = self._japanese.end_from(text, start)
            if japanese is not None and (
                start == 0 or self._titles.start_to(text, start) is not None or self.is_among_japanese(text, start)
            ):
                return japanese
        return start + 1 if text[start] in self._single else None

    def is_among_japanese(self, text: str, start: int) -> bool:
        """Tell whether who is named at `start` of `text` stands behind Japan's team, or in a row: 日本队|早田希娜."""
        return _JAPANESE.search(text, max(0, start - _REACH), start) is not None

    def is_japanese(self, name: str) -> bool:
        """Tell whether `name` begins with a Japanese surname."""
        return self._japanese.end_from(name, 0) is not None

    def find_surnames(self, text: str) -> Iterator[Span]:
        """Yield where surnames stand in `text`, be they words there or not."""
        for start, ends in self._surnames.find_starts(text):
            end = self._surname_end(text, start, ends)
            if end is not None:
                yield Span(start, end)

    def find_composed(self, text: str) -> Iterator[Span]:
        """Yield where names stand in `text` that are made of parts of Tibetan or of Mongolian names."""
        tibetan = (Span(start, end + _TIBETAN_PART) for start, (end, *_) in self._tibetan.find_starts(text))
        starts = (start for start, _ in self._mongolian.find_starts(text))
        mongolian = (Span(start, self.mongolian_end(text, start) or start) for start in starts)
        yield from (each for each in chain(tibetan, mongolian) if self.is_composed(each.of(text)))

    def find_familiar(self, text: str) -> Iterator[Span]:
        """Yield where 小 or 阿 stands before a character in `text`, or 老 before a surname."""
        found = (Span(*match.span()) for match in _FRIENDLY.finditer(text))
        return (each for each in found if text[each.start] != _ELDER or self.is_elder(each.of(text)))

    def find_foreign(self, text: str) -> Iterator[Span]:
        """Yield the runs of `text` that are made of the characters of foreign names."""
        return (Span(*match.span()) for match in self._transliterated.finditer(text))


def is_dotted(name: str) -> bool:
    """Tell whether a dot joins the parts of `name`: 约翰·史密斯, 约翰•史密斯."""
    return not _DOTS.isdisjoint(name)


@lru_cache(maxsize=8)
def makes(lexicon: Lexicon) -> Makes:
    """Return the makes of `lexicon`."""
    return Makes(lexicon)
