"""What a question's name turned out to be, and how sure that is."""

from dataclasses import dataclass

from reading.facts import Kind
from storage.archive.findings import Candidate, Match
from storage.naming.slips import LIKELY, PLAUSIBLE, REMOTE

SURE = frozenset({Match.EXACT, Match.ALIAS, Match.FOLDED, Match.ABBREVIATION, Match.TITLE})
"""The steps that find a name as it was typed, in whatever form; the others take it for another one."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a question's name turned out to be.

    `candidates` came by the same step: more than one means that the user must choose. `typed` are the words of the
    question that named them. An `is_offer` is too far from what was typed to answer for it. `beside` are the places
    that the question names and that the archive prints beside the first of them. An `is_parent` only begins the name
    that was typed, of a department or of another body that the archive does not know.
    """

    candidates: tuple[Candidate, ...]
    typed: str
    is_offer: bool = False
    beside: tuple[str, ...] = ()
    is_parent: bool = False

    @property
    def is_disclosed(self) -> bool:
        """Tell whether the entity bears another name than the one typed, so that the reply must say so."""
        return self.is_parent or self.candidates[0].match not in SURE

    @property
    def is_remote(self) -> bool:
        """Tell whether it is to be offered only where the archive's texts hold nothing of what was typed either."""
        return (self.is_parent and self.is_offer) or is_remote(self.candidates[0])

    @property
    def is_vouchable(self) -> bool:
        """Tell whether an offered name is likely meant where it holds what is asked: 朱媛 of 朱璎媛."""
        return len(self.candidates) == 1 and not self.is_parent and self.candidates[0].score >= LIKELY


def is_far(candidate: Candidate) -> bool:
    """Tell whether a name is offered, not answered for: 王建国 and 王建军 are two people as often as one slip."""
    return candidate.match is Match.FUZZY and candidate.score < PLAUSIBLE


def is_remote(candidate: Candidate) -> bool:
    """Tell whether a name is mostly another one than was typed."""
    return candidate.match is Match.FUZZY and candidate.score < REMOTE


def best(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return those of the `candidates` that are as likely as the first, without the departments of one of them."""
    return without_departments(tuple(one for one in candidates if one.score == candidates[0].score))


def without_departments(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Leave out the departments of an office that is among them: who types 市疾控 means no 市疾控中心传染病防治科."""
    names = {one.entity.name for one in candidates if one.entity.kind is Kind.AGENCY}
    return tuple(one for one in candidates if not any(_is_below(one.entity.name, name) for name in names))


def _is_below(name: str, other: str) -> bool:
    return name != other and name.startswith(other)
