"""Byline tokens: a byline cut into roles (记者), deeds (摄, 文/图), other characters, and what parts all these."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from reading.lexicon import Lexicon, any_of
from reading.naming.surnames import is_only_name, surname_ranks
from reading.text.han import HAN

_NAME_LENGTHS = (3, 2, 4)
_SEPARATES = r"\s、,;/|:"
_JOINED = re.compile(rf"[{HAN}A-Za-z0-9]+\+?(?:[/·][{HAN}A-Za-z0-9]+\+?)+")
_OUTLETS = re.compile(rf"[{HAN}A-Za-z]+(?:[·/-][{HAN}A-Za-z]+)*")


class Sort(Enum):
    """What a token is: a role, a deed, a chunk of other characters, or what sets these apart."""

    ROLE = auto()
    DEED = auto()
    CHUNK = auto()
    APART = auto()


_SORTS: dict[str | None, Sort] = {sort.name.lower(): sort for sort in Sort}


class Token(NamedTuple):
    """A stretch of a byline, and of which sort it is."""

    sort: Sort
    text: str


def scan(text: str, lexicon: Lexicon) -> Iterator[Token]:
    """Yield the tokens of a byline's `text`, which is narrowed; nothing of it is left out."""
    end = 0
    for match in _scanner(lexicon).finditer(text):
        if match.start() > end:
            yield _chunk(text[end : match.start()], lexicon)
        yield Token(_SORTS[match.lastgroup], match.group())
        end = match.end()
    if end < len(text):
        yield _chunk(text[end:], lexicon)


def part_glued(tokens: Iterator[Token], lexicon: Lexicon) -> Iterator[Token]:
    """Part each name from the outlet of the role behind it, printed without a blank: 通讯员何丽|江州晚报|记者罗平."""
    held: Token | None = None
    for token in tokens:
        if held is not None:
            glued = held.sort is Sort.CHUNK and token.sort is Sort.ROLE
            yield from _parted(held.text, lexicon) if glued else (held,)
        held = token
    if held is not None:
        yield held


def close_up_names(tokens: Iterator[Token], lexicon: Lexicon) -> Iterator[Token]:
    """Close up names that were set wide, 张　三, 欧阳　修, and keep the words of one in Latin letters together."""
    held: list[Token] = []
    for token in tokens:
        held.append(token)
        name = _close_up(held, lexicon)
        held = held if name is None else [Token(Sort.CHUNK, name)]
        yield from held[:-2]
        held = held[-2:]
    yield from held


def cut_outlets(byline: str, lexicon: Lexicon) -> tuple[str | None, str]:
    """Return several outlets that stand joined before the first role (江州日报/江州发布 记者 …), and the rest."""
    if _JOINED.match(byline) is None:
        return None, byline
    role = next((match for match in _scanner(lexicon).finditer(byline) if match.lastgroup == "role"), None)
    outlets = byline[: role.start()].rstrip() if role else ""
    if _JOINED.fullmatch(outlets) is None or not any(tail in outlets for tail in lexicon.words("outlet_tails")):
        return None, byline
    return outlets, byline[len(outlets) :].lstrip()


def cut_outlet(byline: str, lexicon: Lexicon) -> tuple[str | None, str]:
    """Return the outlet before bare names (江州晚报·滨江新闻 何丽 罗平), and the names; else None and all of it."""
    outlet, blank, names = byline.partition(" ")
    if not blank or _OUTLETS.fullmatch(outlet) is None or not outlet.endswith(lexicon.words("outlet_tails")):
        return None, byline
    return outlet, names.strip()


@lru_cache(maxsize=8)
def _scanner(lexicon: Lexicon) -> re.Pattern[str]:
    roles, deeds = (
        [word for word in lexicon.words(name) if len(word) > 1] for name in ("byline_roles", "credit_roles")
    )
    ranks = lexicon.words("byline_ranks")
    firsts = "".join(sorted({word[0] for word in (*ranks, *roles, *deeds, "摄")}))
    return re.compile(
        # Most places of a line are passed at the first glance.
        rf"(?=[{firsts}{_SEPARATES}()])(?:(?P<role>{any_of(ranks)}*{any_of(roles)})(?!报道)|(?P<deed>{any_of(deeds)}|摄)"
        rf"|(?P<apart>[{_SEPARATES}]+|[()]))"
    )


def _chunk(text: str, lexicon: Lexicon) -> Token:
    is_deed = len(text) == 1 and text in lexicon.table("credit_roles")
    return Token(Sort.DEED if is_deed else Sort.CHUNK, text)


def _parted(chunk: str, lexicon: Lexicon) -> Iterator[Token]:
    """Yield the name that a `chunk` begins with and the outlet behind it, or all of it where it is no such two."""
    outlets = _named_outlets(lexicon)
    at = next((at for at in _NAME_LENGTHS if chunk[at:] in outlets and is_only_name(chunk[:at], lexicon)), 0)
    if at:
        yield Token(Sort.CHUNK, chunk[:at])
        yield Token(Sort.APART, "")
    yield Token(Sort.CHUNK, chunk[at:])


@lru_cache(maxsize=8)
def _named_outlets(lexicon: Lexicon) -> frozenset[str]:
    """Return what newspapers call themselves, and the known bodies that are named as newspapers are."""
    tails = lexicon.words("outlet_tails")
    known = (name for name in lexicon.words("known_agencies") if name.endswith(tails))
    return frozenset((*lexicon.words("own_outlets"), *known))


def _close_up(held: Sequence[Token], lexicon: Lexicon) -> str | None:
    """Return the one name that the tokens `held` spell, two stretches with a blank between, or None.

    What is a deed elsewhere (文) is a given name behind a bare surname.
    """
    sorts = [token.sort for token in held]
    is_pair = sorts[:2] == [Sort.CHUNK, Sort.APART] and sorts[2:] in ([Sort.CHUNK], [Sort.DEED])
    if not is_pair or held[1].text.strip():
        return None
    first, last = held[0].text, held[-1].text
    if len(last) == 1 and first in surname_ranks(lexicon):
        return first + last
    return f"{first} {last}" if all(map(_is_latin, (first, last))) else None


def _is_latin(text: str) -> bool:
    return text.isascii() and text[:1].isupper()
