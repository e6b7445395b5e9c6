"""Pairs: a question about two names at once, taken apart into one about each (锦江区和金牛区有哪些数字)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from bot.inquiry.asked import Asked
from bot.inquiry.borders import PERSON
from bot.inquiry.pieces import find_beginnings
from reading.asking.question import compares, find_comparison
from reading.facts import Kind
from reading.lexicon import Lexicon, any_of
from reading.text.words import list_words, part_of_speech
from storage.archive.findings import Candidate

_TWO = 2
_LISTED = "、"
# A person's name has so many characters.
_NAME = range(2, 5)
_SHORTEST_FORM = 3
_MOST_WORDS = 5


class Pairs:
    """Takes questions apart by the names that the archive knows."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    async def split(self, text: str, asked: Asked) -> tuple[str, str] | None:
        """Return the question about each of two names of one kind, or listed, that a joint ties in `text`; else None.

        People need no joint. Of two kinds are also those that `text` compares (李莉跟青石社区谁多), be what is counted
        told of the first alone.
        """
        named = sorted(await asked.contained(text), key=lambda found: text.find(found.form))
        for first, second in pairwise(named):
            start, behind = text.find(first.form), text.find(second.form)
            between = text[start + len(first.form) : behind].strip()
            head, tail = text[:start], text[behind + len(second.form) :]
            is_tied = self._joint.fullmatch(between) is not None
            if start < behind and (is_tied or _stand_in_a_row(first, between)):
                if _are_two(first, second, between):
                    return head + first.form + tail, head + second.form + tail
                if is_tied and compares(text):
                    return head + first.form + tail, second.form + tail
            if start < behind and (compared := self._told_of_first(between, tail)):
                counted, rest, how = compared
                is_named = not rest or any(found.form in rest for found in named)
                return head + first.form + counted + how, second.form + rest + counted * is_named + how
        are_people = all(found.entity.kind is Kind.PERSON for found in named)
        return (self._two_people(text) if are_people else None) or await self._two_short_forms(text, asked)

    def _told_of_first(self, between: str, tail: str) -> tuple[str, str, str] | None:
        """Return what a question compares if it is told of the first of two names, what follows on the second, and how.

        打的电话, 的李莉 and 哪个多 of 甲社区打的电话和乙社区的李莉比哪个多; what follows may be counted instead.
        """
        counted, how = self._without_joint(between), find_comparison(tail)
        rest = tail.removesuffix(how)
        return (counted, self._without_joint(rest), how) if counted != between and how else None

    def _without_joint(self, text: str) -> str:
        """Return `text` without the joint at its end."""
        joint = max(filter(text.endswith, self._lexicon.words("question_joints")), key=len, default="")
        return text.removesuffix(joint)

    async def _two_short_forms(self, text: str, asked: Asked) -> tuple[str, str] | None:
        """Return the question about each of two names of one kind on both sides of a joint, one in a short form."""
        for joint in self._joint.finditer(text):
            before, after = text[: joint.start()], text[joint.end() :]
            first = await self._named(_endings(before), asked)
            second = await self._named((piece.text for piece in find_beginnings(after)), asked) if first else None
            if first and second and _are_two(first, second, joint.group()):
                head, tail = before.removesuffix(first.form), after.removeprefix(second.form)
                return head + first.form + tail, head + second.form + tail
        return None

    async def _named(self, pieces: Iterable[str], asked: Asked) -> Candidate | None:
        """Return whom alone the first of the `pieces` surely means that means anybody; its form is that piece."""
        for piece in pieces:
            found = await asked.surely(piece) if len(piece) >= _SHORTEST_FORM else ()
            if found:
                return replace(found[0], form=piece) if len(found) == 1 else None
        return None

    def _two_people(self, text: str) -> tuple[str, str] | None:
        """Return the two parts of `text` where both are made like a person's name, one of them maybe with a slip."""
        parts = self._apart.split(text.strip())
        are_names = all(may_be_person(part, self._lexicon) for part in parts)
        return (parts[0], parts[1]) if len(parts) == _TWO and are_names else None

    @cached_property
    def _apart(self) -> re.Pattern[str]:
        return re.compile(rf"\s*(?:{any_of(self._lexicon.words('question_joints'))})\s*|\s+")

    @cached_property
    def _joint(self) -> re.Pattern[str]:
        return re.compile(any_of(self._lexicon.words("question_joints")))


def may_be_person(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` is made like a person's name."""
    is_like = len(text) in _NAME and text.startswith(lexicon.words("surnames"))
    return is_like and part_of_speech(text)[:2] in ("", PERSON)


def _endings(text: str) -> Iterator[str]:
    """Yield what may be a name at the end of `text`, the longest first."""
    words = list_words(text)[-_MOST_WORDS:]
    return ("".join(words[start:]) for start in range(len(words)))


def _are_two(first: Candidate, second: Candidate, between: str) -> bool:
    """Tell whether two names were typed to ask about both; of two kinds only listed ones are (张军、锦江区)."""
    is_alike = first.entity.kind is second.entity.kind or between == _LISTED
    return is_alike and first.entity.id != second.entity.id


def _stand_in_a_row(first: Candidate, between: str) -> bool:
    """Tell whether two people are named one after the other; of two places so named one lies in the other."""
    return first.entity.kind is Kind.PERSON and not between
