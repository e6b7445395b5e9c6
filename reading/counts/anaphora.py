"""Anaphora: the words that take up a name printed elsewhere: 该公司, a bare 小区, 全镇, 我市, 她.

A word takes up the last name before it that ends as the word wants; 全镇 also the town that only an office bears in
its name (柳溪镇|农办), and 我市 the city that the newspaper is at home in. A pronoun takes up a person.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from reading.counts.homes import LEVELS
from reading.facts import Article, Kind, Name, Span
from reading.lexicon import Lexicon, any_of
from reading.text.sieves import Sieve
from reading.text.words import part_of_speech

_OPENED = (
    "(?<=[，,。“”\n；;])|(?<=这个)|(?<=[在对为到从年月日])"
    "|(?<=[目当此之年天月日]前)|(?<=如今)|(?<=[现当]时)|(?<=现在)|(?<=[随此]后)"
)
_TAKING_UP = (
    "(?:(?<![应就])该|涉事|这[支家所座条项艘辆个套款部张间台处片栋](?:[^，,。；;\n的]{{1,16}}的)?)(?P<noun>[一-鿿]{{1,5}})"
    "|(?<![其吉维])(?P<person>[他她])(?![们人说])"
    "|(?<![完健安保周])(?P<level>[全我本](?P<of>{levels}))(?!际|外|级|业|面|程)"
    "|(?<=[，,。“”\n；;])(?P<inside>{levels})[里内上](?!的)"
    f"|(?:{_OPENED})(?P<general>{{nouns}})"
)
_ELDER = "老人"
_TAKING_UP_STARTS = ("该", "涉事", *"这他她全我本")
_HEAD = re.compile(f"{_OPENED}|(?<=[：:])")
_END_LENGTHS = range(6, 1, -1)
_FINAL = re.compile("[。!！?？…\n]")
_OUR, _CITY = "我", "市"
_OWN_AREA = re.compile(f"{_OUR}[{''.join(LEVELS)}]")
_RECENT = 12
_REACH = 6
_SEATED = ("镇", "乡", "街道")
_LONGEST_SEAT = 5
_SHORTEST_LEVEL = 2
_APPOSITION = re.compile("[”」]?(?P<noun>[一-鿿]{2,6})")
_MARKED = re.compile("(?P<noun>[一-鿿]{2,4})[《“]\\Z")

_Mention = tuple[Span, Name]


class Anaphora:
    """What tells which name a word takes up."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lists of what takes names up, of the endings of places and agencies, and of divisions."""
        self._levels = _read_ends(lexicon, "levels_taken_up")
        self._nouns = _read_ends(lexicon, "nouns_taken_up") | {_ELDER: lexicon.words("elders")}
        self._words = Sieve(
            _TAKING_UP.format(levels=any_of(self._levels), nouns=any_of(self._nouns)),
            [*_TAKING_UP_STARTS, *self._levels, *self._nouns],
        )
        self._tail = re.compile(rf"{any_of({*lexicon.words('place_tails'), *lexicon.words('agency_tails')})}\Z")
        self._divisions = frozenset(lexicon.words("divisions"))
        self._no_ends = frozenset(lexicon.table("system_tails")) | self._nouns.keys()

    def find(self, article: Article, named: Sequence[_Mention], home: Name | None = None) -> Iterator[_Mention]:
        """Yield where the text of `article` takes up names, each with the name, as mentions besides those `named`.

        `home` is the place that the newspaper calls 我市, where known.
        """
        taken = {at for span, _ in named for at in range(span.start, span.end)}
        wholes = sorted((*named, *_list_wholes(article, named)), key=lambda pair: pair[0])
        for span, name in self._by_words(article.text, wholes, taken, home):
            taken.update(range(span.start, span.end))
            yield span, name
        yield from self._by_ends(article.text, wholes, taken)

    def _by_words(
        self, text: str, named: Sequence[_Mention], taken: AbstractSet[int], home: Name | None
    ) -> Iterator[_Mention]:
        places = [name for _, name in named if name.kind is Kind.PLACE]
        for match in self._words.find(text):
            if match.start() in taken:
                continue
            before = named[: bisect_left(named, match.start(), key=lambda pair: pair[0].start)]
            if match["person"]:
                name = _last_told_of(text, before, match.start())
            else:
                own = _find_own(match, home)
                ours = own is not None and match.group().startswith(_OUR)
                name = own if ours else self._find_named(text, match, before, places) or own
            if name is None and _OWN_AREA.fullmatch(match.group()):
                # Nobody else acts where a newspaper tells of its own city without a name.
                name = Name(match.group(), Kind.PLACE, (Span(*match.span()),))
            if name is not None:
                yield Span(match.start(), match.start() + 1 if match["noun"] else match.end()), name

    def _find_named(
        self, text: str, match: re.Match[str], before: Sequence[_Mention], places: Sequence[Name]
    ) -> Name | None:
        taken_up = (name for span, name in reversed(before) if self._is_taken_up(match, name, _beside(text, span)))
        found = next(taken_up, None)
        seat = self._find_seat(text, match, before, places) if found is None or match["of"] == _CITY else None
        return seat if found is None or (seat is not None and _is_in_passing(text, found, seat)) else found

    def _find_seat(
        self, text: str, match: re.Match[str], before: Sequence[_Mention], places: Sequence[Name]
    ) -> Name | None:
        """Return the division that an office `before` bears in its name, or None: 全镇 is 柳溪镇 of 柳溪镇|农办."""
        level = match["of"] or match["inside"]
        for span, name in reversed(before) if level else ():
            printed = span.of(text)
            seat = printed[: printed.find(level, 1) + len(level)]
            fits = len(level) < len(seat) <= _LONGEST_SEAT and (level in _SEATED or seat in self._divisions)
            if fits and name.kind is Kind.AGENCY:
                own = Name(seat, Kind.PLACE, (Span(span.start, span.start + len(seat)),))
                return next((place for place in places if seat in place.forms), own)
        return None

    def _by_ends(self, text: str, named: Sequence[_Mention], taken: AbstractSet[int]) -> Iterator[_Mention]:
        """Yield where a clause opens with how the last of those `named` that ends so ends, past what is `taken`."""
        ends: dict[str, list[tuple[int, Name]]] = {}
        distinct = {id(name): name for _, name in named}
        ends_of = {key: self._list_ends(name) for key, name in distinct.items()}
        for span, name in named:
            for end in ends_of[id(name)]:
                ends.setdefault(end, []).append((span.start, name))
        firsts = {end[0] for end in ends}
        for match in _HEAD.finditer(text):
            at = match.end()
            if text[at : at + 1] not in firsts:
                continue
            length = next((length for length in _END_LENGTHS if text[at : at + length] in ends), 0)
            if length == 0 or at in taken or text.startswith(("们", "的"), at + length):
                continue
            before = [name for start, name in ends[text[at : at + length]] if start < at]
            if before:
                yield Span(at, at + length), before[-1]

    def _list_ends(self, name: Name) -> tuple[str, ...]:
        """Return how `name`, of no person, ends in words that say what it is: 米袋 of 惠民米袋, but no verb."""
        if name.kind is Kind.PERSON:
            return ()
        ends = {form[-length:] for form in name.forms for length in _END_LENGTHS if length < len(form)}
        return tuple(end for end in ends - self._no_ends if not part_of_speech(end).startswith("v"))

    def _is_taken_up(self, match: re.Match[str], name: Name, beside: tuple[str, str]) -> bool:
        """Tell whether `match` takes up `name`, `beside` one of whose mentions the noun may stand that it repeats."""
        if name.kind is Kind.PERSON and not match["general"]:
            return False
        level = match["of"] or match["inside"]
        if level:
            # 全区 and 区里 take up 柳溪区, and neither 柳溪开发区 nor 柳溪小区.
            return beside[0].endswith(level) or any(self._is_of_level(form, level) for form in name.forms)
        if match["general"]:
            return any(form.endswith(self._nouns[match["general"]]) for form in name.forms)
        starts = [match["noun"][:length] for length in range(1, len(match["noun"]) + 1)]
        ends_of = (self._nouns.get(noun) or (*self._levels.get(noun, ()), noun) for noun in starts)
        if any(form.endswith(noun_ends) for noun_ends in ends_of for form in name.forms):
            return True
        return any(beside[0].endswith(noun) or (len(noun) > 1 and noun in beside[1]) for noun in starts)

    def _is_of_level(self, form: str, level: str) -> bool:
        """Tell whether `form` ends as 柳溪县 does, or is a division's short form: 全省 takes up 江苏 too.

        The numbered parts of an estate (青云四区) are no districts.
        """
        if form[-_SHORTEST_LEVEL:-1].isnumeric():
            return False
        ends = self._levels[level]
        tail = self._tail.search(form)
        long = tuple(end for end in ends if len(end) > 1)
        known = form in self._divisions or tail is None or tail.group() in ends or tail.group().endswith(long)
        return (form.endswith(ends) and known) or f"{form}{level}" in self._divisions


def _list_wholes(article: Article, named: Sequence[_Mention]) -> Iterator[_Mention]:
    """Yield what the offices and addresses among those `named` begin with: 柳溪县医保局|基金科, 青云公园|东门."""
    longer = {span.start: (span, name.kind) for span, name in named}
    for name in article.names:
        for span in name.mentions:
            if span.start in longer and longer[span.start][1] is name.kind and longer[span.start][0].end > span.end:
                yield span, name


def _find_own(match: re.Match[str], home: Name | None) -> Name | None:
    """Return `home` where `match` may be what the newspaper calls it: 我市 and 全市 for 柳溪市, or for a bare 柳溪."""
    level = match["of"]
    if home is None or level not in LEVELS:
        return None
    return home if any(form.endswith(level) or not form.endswith(LEVELS) for form in home.forms) else None


def _is_in_passing(text: str, city: Name, other: Name) -> bool:
    """Tell whether `text` prints the `city` only once, and more often the `other`, which its offices bear."""
    return text.count(city.name) == 1 < text.count(other.name)


def _last_told_of(text: str, before: Sequence[_Mention], pronoun: int) -> Name | None:
    """Return whom the `pronoun` means: the last person `before`, or, of a sentence before, the first that it names."""
    people = [pair for pair in before[-_RECENT:] if pair[1].kind is Kind.PERSON]
    if not people:
        return None
    last, name = people[-1]
    if not _FINAL.search(text, last.end, pronoun):
        return name
    return next(name for span, name in people if not _FINAL.search(text, span.end, last.start))


def _beside(text: str, span: Span) -> tuple[str, str]:
    """Return the nouns that may tell what is named at `span`, before its marks (歌剧《柳溪》) and behind them."""
    found = _APPOSITION.match(text, span.end)
    opened = _MARKED.search(text, max(0, span.start - _REACH), span.start + 1)
    return opened["noun"] if opened else "", found["noun"] if found else ""


def _read_ends(lexicon: Lexicon, name: str) -> dict[str, tuple[str, ...]]:
    return {noun: tuple(ends.split()) for noun, ends in lexicon.table(name).items()}


@lru_cache(maxsize=4)
def anaphora(lexicon: Lexicon) -> Anaphora:
    """Return the anaphora of `lexicon`."""
    return Anaphora(lexicon)
