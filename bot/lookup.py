"""Which entity a question means, step by step from the surest to the loosest.

1. what stands between quotation marks, to the letter;
2. a stretch of the question that as a whole is a name, an abbreviation or a title;
3. a known name inside the question that is not itself a piece of a longer, unknown one (张军 in 张军伟);
4. the beginning of a stretch, by sound, by pinyin or by a slip of one character: always disclosed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reading.facts import Kind
from reading.folding import fold
from reading.lexicon import Lexicon
from reading.question import Question
from reading.words import cut_words, is_word
from storage.findings import Candidate, Match
from storage.names import Names

_SURE = frozenset({Match.EXACT, Match.ALIAS, Match.FOLDED, Match.ABBREVIATION, Match.TITLE})
_MOST_PIECES = 8
_LONGEST_PIECE = 24
_LONGEST_PERSON = 4
# A person or an office is what a question is about; a place beside them says where.
_PRECEDENCE = {Kind.PERSON: 0, Kind.SYSTEM: 1, Kind.AGENCY: 1, Kind.PLACE: 2}


@dataclass(frozen=True, slots=True)
class Found:
    """What a question's name turned out to be.

    `candidates` came by the same step and form: more than one means that the user must choose. `typed` are the words
    of the question that named them, `others` the further known names of the question, in its order.
    """

    candidates: tuple[Candidate, ...]
    typed: str
    others: tuple[Candidate, ...] = ()

    @property
    def is_disclosed(self) -> bool:
        """Tell whether the entity bears another name than the one typed, so that the reply must say so."""
        return self.candidates[0].match not in _SURE


class Lookup:
    """Finds the entity that a question means among the archive's names."""

    def __init__(self, names: Names, lexicon: Lexicon) -> None:
        self._names = names
        self._lexicon = lexicon

    async def find(self, question: Question) -> Found | None:
        """Return what `question` names, or None where the archive knows no such name."""
        if question.literal is not None:
            exact = await self._names.find(question.literal, literal=True)
            if exact:
                return Found(exact, question.literal)
        return await self._whole(question) or await self._inside(question) or await self._near(question)

    async def _whole(self, question: Question) -> Found | None:
        for stretch in _joined(question.stretches):
            candidates = await self._names.find(stretch)
            if candidates and candidates[0].match in _SURE:
                others = await self._names.contained(question.text)
                return Found(candidates, stretch, _without(others, candidates))
        return None

    async def _inside(self, question: Question) -> Found | None:
        known = [found for found in await self._names.contained(question.text) if _stands_alone(found, question.text)]
        if not known:
            return None
        first = min(known, key=lambda found: (_PRECEDENCE[found.entity.kind], question.text.find(found.form)))
        longer = await self._office(first, question)
        if longer is not None:
            return longer
        same = tuple(found for found in known if found.form == first.form and found.entity.kind == first.entity.kind)
        return Found(same, first.form, _without(known, same))

    async def _office(self, found: Candidate, question: Question) -> Found | None:
        """An office named with its agency (小沙江供电所所长) means whoever holds it."""
        for stretch in question.stretches:
            if found.entity.kind is Kind.PERSON or found.form not in stretch:
                continue
            for piece in _beginnings(stretch):
                if found.form in piece and piece != found.form:
                    holders = await self._names.find(piece)
                    if holders and holders[0].match is Match.TITLE:
                        return Found(holders, piece)
        return None

    async def _near(self, question: Question) -> Found | None:
        for stretch in _joined(question.stretches):
            for piece in self._pieces(stretch):
                candidates = await self._names.find(piece)
                if candidates:
                    return Found(candidates, piece)
        return None

    def _pieces(self, stretch: str) -> Iterator[str]:
        pieces = dict.fromkeys((*_beginnings(stretch), *self._person_like(stretch)))
        names = (piece for piece in pieces if not _is_plain_word(piece, self._lexicon))
        for _, piece in zip(range(_MOST_PIECES), names, strict=False):
            yield piece

    def _person_like(self, stretch: str) -> Iterator[str]:
        if stretch.startswith(self._lexicon.words("surnames")):
            for length in range(_LONGEST_PERSON, 1, -1):
                if length < len(stretch):
                    yield stretch[:length]


def _joined(stretches: tuple[str, ...]) -> Iterator[str]:
    """Yield what may be one name: all stretches typed one after the other, then each, the first words first."""
    if len(stretches) > 1:
        yield "".join(stretches)[:_LONGEST_PIECE]
    yield from stretches


def _beginnings(stretch: str) -> Iterator[str]:
    """Yield `stretch` and what is left of it as words are taken off its end, down to two characters."""
    for span in reversed(list(cut_words(stretch[:_LONGEST_PIECE]))):
        if span.end > 1:
            yield stretch[: span.end]


def _is_plain_word(piece: str, lexicon: Lexicon) -> bool:
    """A dictionary word that is no name of a person is never taken for a slip of one."""
    return is_word(piece) and not piece.startswith(lexicon.words("surnames"))


def _stands_alone(found: Candidate, text: str) -> bool:
    """Tell whether the name ends where its form ends, as 张军 does in 张军主任 but not in 张军伟."""
    if found.entity.kind is not Kind.PERSON:
        return True
    rest = text[text.find(found.form) + len(found.form) :]
    if not rest[:1].isalnum():
        return True
    token = next((span.of(text) for span in cut_words(text) if span.end > len(text) - len(rest)), "")
    return fold(found.form) not in fold(token) or is_word(rest[:2]) or is_word(rest[:3])


def _without(known: Iterable[Candidate], taken: Iterable[Candidate]) -> tuple[Candidate, ...]:
    ids = {candidate.entity.id for candidate in taken}
    return tuple(candidate for candidate in known if candidate.entity.id not in ids)
