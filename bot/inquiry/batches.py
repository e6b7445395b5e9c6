"""Batches: many names looked up one after the other, as each alone would be, and what the archive holds of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.inquiry.found import Found
from bot.inquiry.lookup import Lookup
from bot.inquiry.pairs import may_be_person
from reading.asking.question import Question, read_question
from reading.facts import Kind
from reading.lexicon import Lexicon
from reading.text.folding import fold
from storage.archive.dossier import Dossiers
from storage.archive.findings import EntityCard, Match


@dataclass(frozen=True, slots=True)
class Looked:
    """One name of a batch, as typed, and the entity that it means; None where there is none or it is open which.

    `choices` are then those that it may mean, or with `is_offer` those that are only spelled alike.
    """

    typed: str
    entity: EntityCard | None = None
    match: Match | None = None
    quotations: int = 0
    figures: int = 0
    choices: tuple[EntityCard, ...] = ()
    is_offer: bool = False

    @property
    def outcome(self) -> str:
        """How the look-up ended: `found`, `several` or `nothing`."""
        if self.entity:
            return "found"
        return "several" if self.choices and not self.is_offer else "nothing"


class Batches:
    """Looks names up."""

    def __init__(self, lookup: Lookup, dossiers: Dossiers, lexicon: Lexicon) -> None:
        self._lookup = lookup
        self._dossiers = dossiers
        self._lexicon = lexicon

    async def look_up(self, names: Iterable[str]) -> tuple[Looked, ...]:
        """Return an entry for each of `names`, in their order."""
        return tuple([await self._entry(name) for name in names])

    async def is_row(self, names: Sequence[str], *, by_blanks: bool) -> bool:
        """Tell whether each of `names` was typed to be looked up: two or more are known, others made like a person's.

        With nothing but blanks between, a place that stands first says where the others are.
        """
        entries = await self.look_up(names)
        known = [entry for entry in entries if entry.outcome != "nothing"]
        first = entries[0].entity
        is_where = by_blanks and first is not None and first.kind is Kind.PLACE
        others = (entry.typed for entry in entries if entry not in known)
        return len(known) > 1 and not is_where and all(may_be_person(name, self._lexicon) for name in others)

    async def _entry(self, name: str) -> Looked:
        question = read_question(name, self._lexicon)
        found = await self._lookup.find(question)
        if found is None:
            return Looked(name)
        is_offer = found.is_offer or not _is_whole(found, question)
        if is_offer or len(found.candidates) > 1:
            return Looked(name, choices=tuple(one.entity for one in found.candidates), is_offer=is_offer)
        return await self._told(name, found)

    async def _told(self, name: str, found: Found) -> Looked:
        (candidate,) = found.candidates
        key = candidate.entity.id
        quotations = await self._dossiers.quotations(key, 0, 0)
        figures = await self._dossiers.figures(key, 0, 0)
        return Looked(name, candidate.entity, candidate.match, quotations.total, figures.total)


def _is_whole(found: Found, question: Question) -> bool:
    """Tell whether a line is nothing but the name found; beside a person's an office may stand."""
    is_person = found.candidates[0].entity.kind is Kind.PERSON
    return is_person or fold(found.typed) == fold(question.text)
