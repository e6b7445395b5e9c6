"""Parties: who may speak in an article - its people and agencies, pronouns, and nouns for people without a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import product

from reading.facts import Article, Kind, Span
from reading.lexicon import Lexicon, any_of
from reading.text.sieves import Sieve
from reading.text.words import first_word, is_nominal, list_words, may_be_person

_DIGITS = "0123456789０１２３４５６７８９"
_NUMERALS = f"一两二三四五六七八九十数几多{_DIGITS}"
_COUNT = rf"[{_NUMERALS}]{{1,6}}[余多]?[位名个]|有[位个名]?"
_COUNT_STARTS = (*map("".join, product(_NUMERALS, f"{_NUMERALS}余位名个")), "有", "每")
_SOMEBODY = (
    rf"每?(?:[一两三四五六七八九十几多数]|[{_DIGITS}]{{1,4}})[位名](?!义)"
    r"[^,，、。:：;；“”「」\s]{1,14}?[员者人士师工商生户客友迷民手家长警兵妇]"
)
_OF = "的"
_OFFICE = (2, 3)
_NAME = 6
_MARKED = re.compile("[名位个](?:“[^“”]+”|「[^「」]+」|‘[^‘’]+’)")
_ONE = re.compile(r"(?:[一某]|有一?)[位名个]")


class Naming(StrEnum):
    """By what a party stands in the text."""

    PERSON = "person"
    AGENCY = "agency"
    PRONOUN = "pronoun"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Party:
    """One place where somebody who may speak is printed.

    `span` is what names them, a title behind the name included (宋佳教授), `start` where their noun phrase begins,
    office and employer included. `name` is the `name` of one of the article's names, None for pronouns and nouns;
    `several` says that more than one may be meant.
    """

    span: Span
    start: int
    naming: Naming
    name: str | None = None
    several: bool = False


def find_parties(article: Article, text: str, lexicon: Lexicon) -> tuple[Party, ...]:
    """Return the parties of `article` in order, none inside another.

    Args:
        article: the article, its names filled.
        text: its text, in which what must not be read is blotted out by other characters, offset by offset.
        lexicon: holds `speaker_nouns`, `pronouns`, `determiners`, `offices` and `honorifics`.
    """
    named = [party for party in find_named(article) if _is_readable(article.text, text, party)]
    agencies = {party.span.start for party in named if party.naming is Naming.AGENCY}
    # 张军代表市教育局 speaks for it.
    nouns = [party for party in _nouns(text, lexicon) if party.span.end not in agencies]
    loose = [*_pronouns(text, lexicon), *nouns]
    described = [party.span for party in loose if _OF in party.span.of(text)]
    named = [party for party in named if not any(_only_describes(text, party.span, span) for span in described)]
    kept = _disjoint([*named, *loose])
    roles = {name.name: name.roles for name in article.names}
    return tuple(_joined(text, kept, roles, lexicon))


def _is_readable(printed: str, text: str, party: Party) -> bool:
    """Tell whether nothing of the name is blotted out of `text`, or one person fills the marks: 一名“王警官”."""
    span = party.span
    if all(printed[edge] == text[edge] for edge in (span.start, span.end - 1)):
        return True
    return (
        party.naming is Naming.PERSON and _MARKED.fullmatch(printed, max(0, span.start - 2), span.end + 1) is not None
    )


def _only_describes(text: str, name: Span, somebody: Span) -> bool:
    """Tell whether a name only says who `somebody` without a name is: 一位|宋佳|教过的学生."""
    return somebody.start < name.start < name.end < somebody.end and _OF in text[name.end : somebody.end]


def find_named(article: Article) -> Iterator[Party]:
    """Yield each mention of the people and agencies of `article`, by name."""
    for name in article.names:
        if name.kind in {Kind.PERSON, Kind.AGENCY}:
            for span in name.mentions:
                yield Party(span, span.start, Naming(name.kind.value), name.name)


@lru_cache(maxsize=4)
def _pronoun_pattern(lexicon: Lexicon) -> Sieve:
    words = lexicon.words("pronouns")
    return Sieve(
        f"我[国市省区县镇乡村州校院党军方社台厂局司]|其[中实余次后间时乐所]|其他人?|尤其|与其|(?P<word>{any_of(words)})",
        [*words, "我", "其", "尤其", "与其"],
    )


@lru_cache(maxsize=4)
def _noun_pattern(lexicon: Lexicon) -> Sieve:
    listed, determiners = [*lexicon.words("speaker_nouns"), *lexicon.words("offices")], lexicon.words("determiners")
    counted = f"(?:{_COUNT}|{any_of(determiners)})?{any_of(listed)}们?"
    return Sieve(f"(?:{counted}|{_SOMEBODY})(?!大会|[会端席证圈号])", [*listed, *determiners, *_COUNT_STARTS])


def _pronouns(text: str, lexicon: Lexicon) -> Iterator[Party]:
    several = {word for word, number in lexicon.rows("pronouns") if number == "several"}
    for match in _pronoun_pattern(lexicon).find(text):
        if match["word"]:
            yield Party(Span(*match.span()), match.start(), Naming.PRONOUN, several=match["word"] in several)


def _nouns(text: str, lexicon: Lexicon) -> Iterator[Party]:
    offices = one_holds(lexicon)
    for match in _noun_pattern(lexicon).find(text):
        is_one = _ONE.match(match.group()) or match.group().endswith(offices) or _has_name(text, match.end(), lexicon)
        yield Party(Span(*match.span()), match.start(), Naming.NOUN, several=not is_one)


def _has_name(text: str, end: int, lexicon: Lexicon) -> bool:
    """Tell whether what seems a name that nobody knows stands behind a noun that ends at `end`: 村医|岳长海."""
    if text[end : end + 1] not in _surnames(lexicon):
        return False
    word = first_word(text[end : end + _NAME])
    return may_be_person(word) and (len(word) > 1 or is_nominal(word))


@lru_cache(maxsize=4)
def _surnames(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("surnames"))


@lru_cache(maxsize=4)
def one_holds(lexicon: Lexicon) -> tuple[str, ...]:
    """Return the offices by which one person is called: 院长, not 学生."""
    return tuple(set(lexicon.words("offices")).intersection(lexicon.words("honorifics")))


@lru_cache(maxsize=4)
def _titles(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns that behind a name are its bearer's title: 宋佳教授 is 宋佳, 宋佳妈妈 is not."""
    nouns = lexicon.table("speaker_nouns")
    polite = tuple(word for word in lexicon.words("honorifics") if len(word) > 1 and nouns.get(word) != "single")
    return frozenset({*polite, *(office for office in lexicon.words("offices") if office.endswith(polite))})


_RANK = {Naming.PERSON: 0, Naming.AGENCY: 0, Naming.NOUN: 1, Naming.PRONOUN: 2}


def _disjoint(parties: Sequence[Party]) -> list[Party]:
    """Keep the parties that overlap no better one: names before nouns, nouns before pronouns, the longer first."""
    kept: list[Party] = []
    taken: set[int] = set()
    for party in sorted(parties, key=lambda one: (_RANK[one.naming], one.span.start - one.span.end)):
        places = range(party.span.start, party.span.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(party)
    return sorted(kept, key=lambda one: one.span.start)


def _joined(
    text: str, parties: Sequence[Party], roles: dict[str, tuple[str, ...]], lexicon: Lexicon
) -> Sequence[Party]:
    """Return the parties, each joined with those that describe it: 同事陈涛 is 陈涛, 谢某红家属 are relatives."""
    joined: list[Party] = []
    for following in parties:
        start = _phrase_start(text, following, roles)
        party = following if start == following.start else replace(following, start=start)
        while joined and (joined[-1].span.end > party.start or _describes(text, joined[-1], party)):
            party = _absorb(text, joined.pop(), party, lexicon)
        joined.append(party)
    return joined


def _phrase_start(text: str, party: Party, roles: dict[str, tuple[str, ...]]) -> int:
    printed = (role for role in roles.get(party.name or "", ()) if text.endswith(role, 0, party.span.start))
    longest = max(printed, key=len, default="")
    return party.span.start - len(longest)


def _describes(text: str, party: Party, following: Party) -> bool:
    between = text[party.span.end : following.start]
    if following.naming is Naming.NOUN:
        return between == "" or (between == "的" and party.naming is not Naming.NOUN)
    if following.naming is Naming.PERSON:
        if party.naming is Naming.NOUN and len(between) in _OFFICE:
            return all(len(word) > 1 and is_nominal(word) for word in list_words(between))
        return between == "" and party.naming in {Naming.AGENCY, Naming.NOUN}
    return following.naming is Naming.AGENCY and between == "" and party.naming is Naming.AGENCY


def _absorb(text: str, party: Party, following: Party, lexicon: Lexicon) -> Party:
    start = min(party.start, following.start)
    if following.naming is Naming.NOUN and party.start < following.span.start:
        noun = following.span.of(text)
        if party.naming is Naming.PERSON and noun in _titles(lexicon):
            return replace(party, span=Span(party.span.start, following.span.end))
        # 何丽的母亲 is one person, 何丽的邻居 may be many.
        several = following.several and lexicon.table("speaker_nouns").get(noun) != "single"
        return replace(following, span=Span(start, following.span.end), start=start, several=several)
    return replace(following, start=start)
