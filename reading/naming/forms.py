"""Forms: which printed forms name the same thing within one article.

A short form belongs to a full one where only one full form fits: 街道办 to 锦湖街道办事处, 瑞安 to 瑞安市. Province,
city, district and street are never each other's short form.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from reading.facts import Kind
from reading.lexicon import Lexicon
from reading.naming.gazetteer import gazetteer
from reading.naming.makes import DOTS, MASK, is_dotted
from reading.naming.missions import same_mission, short_missions
from reading.naming.place_makes import SIDES
from reading.text.vocabulary import Vocabulary, vocabulary
from reading.text.words import is_proper, is_word

_SHORTEST_CORE = 3
_LONGEST_OWN = 4
_UNKNOWN_PLACE = 2
_REMEMBERED = 4096
_TEAMS = ("总队", "支队", "大队")
_COMPANY, _OFFICE = "公司", "局"
_HOME = "中国"
_NATIONAL = "国家"
_MINISTRIES = ("部", "央行", "总局")
_AUTONOMOUS = ("自治县", "自治州", "自治旗", "自治区")
_SHORTEST_OWN = 2
_FIRM_ENDS = ("公司", "集团", "银行", "证券")
_TITLE = "《"
_BARE_TITLE = re.compile(r"^《|(?:[(（][^()（）]*[)）])?》$")
_ELDER, _GIVEN = "老", 2
_SO_CALLED = ("叫他", "叫她", "称他", "称她", "叫做", "人称")
_PARTED = re.compile(f"[{DOTS}]")
_LAW = "《中华人民共和国"
_OPENING = ("“", "「")
_POLITE = ("先生", "女士", "小姐", "某")
_STATION = "站"
_SIDE, _TEAM = "队", "团"
_INTRODUCING = ("的", "位")


class Forms:
    """What makes one form of a name the short form of another."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the gazetteer and the lists of abbreviations, endings, levels and bare forms."""
        self._places = gazetteer(lexicon)
        self._full = lexicon.table("abbreviations")
        self._abbreviations = vocabulary(lexicon, "abbreviations")
        self._full_tails = Vocabulary(self._full.values())
        self._countries = frozenset(lexicon.words("countries"))
        self._tails = vocabulary(lexicon, "agency_tails")
        self._firm_words = vocabulary(lexicon, "firm_words")
        self._place_tails = frozenset(lexicon.words("vague_tails"))
        # 青石山国家森林公园 is 青石山, yet no city is its park.
        self._parks = frozenset(word for word in lexicon.words("place_tails") if word.startswith(_NATIONAL))
        self._honorifics = vocabulary(lexicon, "honorifics")
        self._offices = frozenset(lexicon.words("offices"))
        self._nouns = vocabulary(lexicon, "offices", "person_nouns")
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._shorten)
        self._expanded = lru_cache(maxsize=_REMEMBERED)(self.expand)
        self._groups = lexicon.words("groups")
        self._teams = vocabulary(lexicon, "team_tails")
        self._brands = frozenset(lexicon.words("brands"))
        self._levels = tuple(sorted(lexicon.words("levels"), key=len, reverse=True))
        self._bare = {bare: (bare, self.expand(bare)) for bare in lexicon.words("bare_forms")}
        self._documents = vocabulary(lexicon, "system_general", "laws")
        self._businesses = vocabulary(lexicon, "agency_general")

    def group(self, kind: Kind, forms: Iterable[str], text: str = "") -> Iterator[tuple[str, ...]]:
        """Yield the forms of each thing, the fullest first, for `forms` of one `kind` in one article.

        Where an address (孙大姐) fits several people, `text` tells whose it is.
        """
        groups: list[list[str]] = []
        fullest_first = sorted(dict.fromkeys(forms), key=lambda each: (-len(each), each))
        if kind == Kind.PERSON:
            fullest_first.sort(key=self.is_address)
        for form in fullest_first:
            fitting = [group for group in groups if any(self.is_short(kind, form, full) for full in group)]
            if kind == Kind.PERSON and not fitting:
                fitting = self._titled(form, groups, text)
            elif kind == Kind.PERSON:
                fitting = self._addressed(form, fitting, text)
            if len(fitting) == 1:
                fitting[0].append(form)
            else:
                groups.append([form])
        yield from (tuple(group) for group in groups)

    def _titled(self, address: str, groups: list[list[str]], text: str) -> list[list[str]]:
        """Return who has the title of an `address` before another one: 何老板 is 店老板何先生."""
        surname = self._surname(address)
        if not surname or not self.is_address(address):
            return []
        own = (group for group in groups if group[0].startswith(surname) and self.is_address(group[0]))
        return [group for group in own if address.removeprefix(surname) + group[0] in text]

    def _addressed(self, address: str, fitting: list[list[str]], text: str) -> list[list[str]]:
        """Return whose `address` it is: of the one with that office, else of the one named last before it.

        Who is named with 某 is another than 张先生, and so is whoever stands behind the place where an address is
        introduced by a noun: 市民张先生, 买菜的张奶奶.
        """
        if address.startswith(_ELDER) and not self.is_address(address):
            return [] if self._is_another(address, text) else fitting
        title = address.removeprefix(self._surname(address))
        titled = [group for group in fitting if title + group[0] in text]
        if titled:
            return titled
        is_introduced = title not in self._offices and self._introduces(text, text.find(address))
        if title in _POLITE:
            plain = [
                group for group in fitting if MASK not in group[0] and 0 <= text.find(group[0]) < text.find(address)
            ]
            return plain if len(plain) == 1 and not is_introduced else []
        if is_introduced or len(fitting) == 1:
            return [] if is_introduced else fitting
        named = {text.rfind(group[0], 0, text.find(address)): group for group in fitting}
        return [named[max(named)]] if max(named, default=-1) >= 0 else []

    def _is_another(self, elder: str, text: str) -> bool:
        """Tell whether a noun introduces an `elder` (花贩老何), and nobody is said to be so called."""
        if any(word + elder in text for word in _SO_CALLED):
            return False
        return any(self._nouns.start_to(text, match.start()) is not None for match in re.finditer(elder, text))

    def _introduces(self, text: str, at: int) -> bool:
        """Tell whether a noun for people or 的 stands before `at`."""
        return text[at - 1 : at] in _INTRODUCING or self._nouns.start_to(text, at) is not None

    def is_short(self, kind: Kind, short: str, full: str) -> bool:
        """Tell whether `short` may stand for `full`, two names of the same `kind`."""
        if kind == Kind.AGENCY:
            return self._is_short_agency(short, full)
        if kind == Kind.PERSON:
            if is_dotted(full) and short in _surnames(full):
                return True
            called = _is_elder(short, full) or _is_given(short, full)
            called = called or (self.is_address(short) and full.startswith(self._surname(short)))
            return called and not self.is_address(full)
        if kind == Kind.PLACE:
            return self._is_short_place(short, full)
        return kind == Kind.SYSTEM and self._is_short_system(short, full)

    def _is_short_system(self, short: str, full: str) -> bool:
        """Tell whether `short` stands in the marks with which `full` begins, or in the brackets that end it.

        A document's short form is what its title ends with: 《实施方案》, where a word for documents ends both.
        """
        if full.endswith((f"({short})", f"（{short}）")) or full == short.replace(_TITLE, _LAW, 1):
            return True
        marked = full.startswith(_OPENING) and full[1:].startswith((short + "”", short + "」"))
        title = _BARE_TITLE.sub("", short)
        is_document = self._documents.start_to(title, len(title)) is not None
        return marked or (is_document and _BARE_TITLE.sub("", full).endswith(title))

    def _shorten(self, kind: Kind, full: str) -> frozenset[str]:
        return frozenset(self._list_shortened(kind, full))

    def _list_shortened(self, kind: Kind, full: str) -> Iterator[str]:
        if kind == Kind.AGENCY:
            for form in dict.fromkeys((full, *self._abbreviated(full))):
                yield form
                yield from self._without_places(form)
            yield from self._cores(full)
            yield from short_missions(full)
            yield from self._parts(full)
            yield from (bare for bare, ends in self._bare.items() if full != bare and full.endswith(ends))
        elif kind == Kind.PERSON:
            yield from _surnames(full)
        elif kind == Kind.SYSTEM:
            bare = full.strip('《》“”"')
            if len(bare) > _SHORTEST_CORE or not full.startswith(_TITLE):
                yield bare

    def shortened(self, kind: Kind, full: str) -> frozenset[str]:
        """Return short forms that an article may print for `full` without its being seen as a name by itself."""
        return self._remembered(kind, full)

    def is_address(self, name: str) -> bool:
        """Tell whether a person's `name` is a surname with a form of address: 郭先生, 李书记, 邹哥."""
        return self._honorifics.start_to(name, len(name), 1) is not None

    def is_loose(self, kind: Kind, name: str) -> bool:
        """Tell whether `name` means somebody only together with a full name: 邹哥, 王总."""
        return kind == Kind.PERSON and self.is_address(name) and len(name) - len(self._surname(name)) == 1

    def _surname(self, address: str) -> str:
        return address[: self._honorifics.start_to(address, len(address), 1)]

    def is_relative(self, kind: Kind, name: str) -> bool:
        """Tell whether only a newspaper's own readers can place `name`: it begins with a bare level, or is bare."""
        if kind != Kind.AGENCY or self._places.end_from(name, 0) is not None:
            return False
        return name.startswith(self._levels) or name in self._bare or self._tails.end_from(name, 0) == len(name)

    def _is_short_place(self, short: str, full: str) -> bool:
        if self._places.short(full) == short or _keeps_ends(short, full) or self.expand(short) == full:
            return True
        rest = full.removeprefix(short)
        if self._places.is_full(full) and full.endswith(_AUTONOMOUS) and full.startswith(short[:_SHORTEST_OWN]):
            return short in (full[: len(short)], full[: len(short) - 1] + full[-1])
        if rest == full:
            head = full.removesuffix(short)
            return head != full and (short[0].isascii() or (len(short) >= _SHORTEST_CORE and self._places.holds(head)))
        station = rest == _STATION and short.endswith(SIDES) and self._places.holds(short[:-1])
        park = rest in self._parks and not self._places.is_division(short)
        return station or park or rest in self._place_tails or rest[0] in "(（"

    def _is_short_agency(self, short: str, full: str) -> bool:
        long_short, long_full = self._expanded(short), self._expanded(full)
        if self._is_other_state(full, short):
            return False
        if long_short == long_full or short in self.shortened(Kind.AGENCY, full):
            return True
        rest = long_full.removesuffix(long_short)
        if rest != long_full and self._may_be_left_out(rest, short):
            return True
        if full.startswith(short) and (full[len(short) :] in self._firm_words or full[len(short) :] in _FIRM_ENDS):
            return True
        if self._is_headed_alike(long_short, long_full) or self._is_side(short, full):
            return True
        return self._is_branch(short, full) or self._is_house(short, full) or same_mission(short, full)

    def _is_headed_alike(self, short: str, full: str) -> bool:
        """Tell whether two names differ only in the place at their head: 成都某中学, 四川省成都市某中学."""
        if short[-1:] != full[-1:]:
            return False
        if any(_leaves_level_out(short, form, self._levels) for form in (full, self._behind_place(full))):
            return True
        (place, own), (full_place, full_own) = self._parted(short), self._parted(full)
        return bool(place) and own == full_own and place in (full_place, self._places.short(full_place))

    def _parted(self, name: str) -> tuple[str, str]:
        """Return the last of the places that `name` begins with, or an empty string, and what stands behind it."""
        place = ""
        while (end := self._places.end_from(name, 0)) is not None and end < len(name):
            place, name = name[:end], name[end:]
        return place, name

    def _is_side(self, short: str, full: str) -> bool:
        """Tell whether `short` is a place's team without its sponsor or its sport: 海州女篮, 海州队."""
        tail = self._teams.start_to(short, len(short))
        full_tail = None if tail is None else self._teams.start_to(full, len(full))
        if full_tail is None or full.endswith(_TEAM) or not self._places.holds(short[:tail]):
            return False
        return full.startswith(short[:tail]) and full.endswith(
            short[tail:] if short[tail:] != _SIDE else full[full_tail:]
        )

    def _is_house(self, short: str, full: str) -> bool:
        """Tell whether `short` is a company's own word with a plainer ending: 九洲集团 for 四川九洲电器集团有限公司."""
        tail = self._tails.start_to(short, len(short), 2) if full.endswith(_COMPANY) else None
        return tail is not None and short[:tail] in full and short[tail:] in full

    def expand(self, name: str) -> str:
        """Return `name` with the abbreviation that ends it written out."""
        if self._full_tails.start_to(name, len(name)) is not None:
            return name
        start = self._abbreviations.start_to(name, len(name))
        return name if start is None else name[:start] + self._full[name[start:]]

    def _abbreviated(self, full: str) -> Iterator[str]:
        if self._full_tails.start_to(full, len(full)) is None:
            return
        for short, long in self._full.items():
            if full.endswith(long) and full != long:
                yield full.removesuffix(long) + short

    def _without_places(self, full: str) -> Iterator[str]:
        """Yield what is left of an agency's name without the places and levels before it."""
        rest = full
        while (shorter := self._behind_place(rest)) != rest:
            rest = shorter
            if self._is_other_state(full, rest):
                return
            plain = self._tails.end_from(rest, 0) == len(rest) or rest in self._brands or len(rest) == 1
            if not plain or rest in self._bare:
                yield rest

    def _is_other_state(self, full: str, short: str) -> bool:
        """Tell whether `full` is a ministry abroad, whose `short` form would be one at home: 美国|商务部."""
        state = full.removesuffix(short)
        return short.endswith(_MINISTRIES) and state in self._countries and state != _HOME

    def _behind_place(self, name: str) -> str:
        for end in range(min(len(name) - 1, 12), 1, -1):
            if self._places.holds(name[:end]) or name[:end].endswith(self._levels[:2]):
                return name[end:]
        return name

    def _may_be_left_out(self, rest: str, short: str) -> bool:
        return (
            not rest
            or (len(rest) <= _LONGEST_OWN and short.startswith(self._levels))
            or self._places.holds(rest)
            or self._tails.start_to(rest, len(rest)) is not None
            or rest.endswith(self._levels)
            or (len(rest) == _UNKNOWN_PLACE and len(short) >= _LONGEST_OWN)
        )

    def _is_branch(self, short: str, full: str) -> bool:
        """Tell whether a place with a business names the company (成都移动) or force (启东交警) of both."""
        for cut in range(2, len(short) - 1):
            place, brand = short[:cut], short[cut:]
            if brand not in self._brands or not self._places.holds(place) or place not in full:
                continue
            if brand in full or self._full.get(brand, brand) in full:
                return full.endswith((_COMPANY, brand + _OFFICE, *_TEAMS))
        return False

    def _parts(self, full: str) -> Iterator[str]:
        """Yield what stands behind a group or a head office in `full`, and its core: 财信集团|吉祥人寿保险公司."""
        for end in range(_SHORTEST_CORE, len(full) - _SHORTEST_CORE):
            if full[:end].endswith(self._groups):
                yield full[end:]
                yield from self._without_places(full[end:])
                yield from self._cores(full[end:])

    def _cores(self, full: str) -> Iterator[str]:
        """Yield the proper part of a company's name, without place, business and legal form."""
        if not full.endswith(_COMPANY):
            return
        for rest in (full, *self._without_places(full)):
            core = rest
            while (
                tail := self._tails.start_to(core, len(core)) or self._businesses.start_to(core, len(core))
            ) is not None:
                core = core[:tail]
                if len(core) < _SHORTEST_CORE or self._places.holds(core):
                    break
                yield core


def _surnames(person: str) -> Iterator[str]:
    """Yield the parts of a foreign name that stand for it: 莫里斯 and 坎普 of 莫里斯·坎普; no short word of ours."""
    *given, last = _PARTED.split(person)
    yield from (part for part in (*given, last) if given and len(part) >= _SHORTEST_CORE)
    if given and len(last) == _SHORTEST_OWN and (not is_word(last) or is_proper(last)):
        yield last


def _is_elder(short: str, full: str) -> bool:
    """Tell whether `short` is how friends may call who is named in `full`: 老何 for 何长青."""
    return len(short) == len(_ELDER) + 1 and short.startswith(_ELDER) and full.startswith(short[1]) and MASK not in full


def _is_given(short: str, full: str) -> bool:
    """Tell whether `short` is what stands behind the surname in the name `full`: 桂英 of 何桂英."""
    return len(short) == _GIVEN and full[1:] == short


def _keeps_ends(short: str, full: str) -> bool:
    """Tell whether `short` leaves out a piece from the middle of `full`: 顶峰小区, 顶峰水岸小区."""
    if len(short) <= _SHORTEST_CORE or len(short) >= len(full) or short[-2:] != full[-2:]:
        return False
    return any(
        full.startswith(short[:cut]) and full.endswith(short[cut:]) for cut in range(_SHORTEST_CORE, len(short) - 1)
    )


def _leaves_level_out(short: str, full: str, levels: Sequence[str]) -> bool:
    """Tell whether `short` only leaves out the level behind the place at its head: 方城|文联, 方城|县|文联."""
    at = next((at for at, pair in enumerate(zip(short, full, strict=False)) if pair[0] != pair[1]), 0)
    return at >= _UNKNOWN_PLACE and full[at] in levels and full[at + 1 :] == short[at:]


def drop_shared(shortened: Iterable[set[str]]) -> list[set[str]]:
    """Return the forms of each group, as `shortened` lists them, without those that several groups share."""
    groups = [*shortened]
    owners = Counter(form for own in groups for form in own)
    return [{form for form in own if owners[form] == 1} for own in groups]


@lru_cache(maxsize=8)
def forms(lexicon: Lexicon) -> Forms:
    """Return the forms of `lexicon`."""
    return Forms(lexicon)
