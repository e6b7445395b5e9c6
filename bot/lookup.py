"""Which entity a question means, step by step from the surest to the loosest.

1. what stands between quotation marks, to the letter;
2. the whole question, a word like 数据 in it included, as one name with a slip (成都市数据剧);
3. a stretch of the question that as a whole is a name, an abbreviation or a title;
4. a known name inside the question that is not itself a piece of a longer, unknown one (张军 in 张军伟);
5. the beginning of a stretch as a short form, by sound, by pinyin or by a slip of one character;
6. a stretch as what stands printed beside a person's name, or its beginning where it is printed in quotation marks;
7. a place that the question names, in a shorter form than is printed (邵阳 of 邵阳市);
8. a whole stretch as another name that only differs in one character, to be offered where nothing else is found.

Whatever step it was: where the question names a place that the archive never prints beside the entity (上海 with an
office of 邵阳), it means another one.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from reading.facts import Kind
from reading.folding import fold
from reading.gazetteer import gazetteer
from reading.lexicon import Lexicon
from reading.question import Question
from reading.rules import RuleTagger
from reading.segments import is_proper, segment
from reading.words import cut_words, is_word
from storage.bearers import Bearers
from storage.findings import Candidate, EntityCard, Match
from storage.names import Names
from storage.slips import PLAUSIBLE, REMOTE, SIBLINGS

_SURE = frozenset({Match.EXACT, Match.ALIAS, Match.FOLDED, Match.ABBREVIATION, Match.TITLE})
# A piece of a stretch is too short a witness for a title.
_LOOSE = frozenset({Match.ABBREVIATION, Match.HOMOPHONE, Match.PINYIN, Match.FUZZY})
_SHORTEST_SHORT_FORM = 4
_SHORTEST_DESCRIPTION = 4
# Of a shorter message a word like 说 is too large a part to be of the name.
_SHORTEST_MESSAGE = 5
_MOST_PIECES = 8
# A name in pinyin has up to six letters a character.
_LONGEST_PIECE, _LONGEST_LATIN = 24, 72
_MASK = "某"
# A person or an office is what a question is about; a place beside them says where.
_PRECEDENCE = {Kind.PERSON: 0, Kind.SYSTEM: 1, Kind.AGENCY: 1, Kind.PLACE: 2}


@dataclass(frozen=True, slots=True)
class Found:
    """What a question's name turned out to be.

    `candidates` came by the same step: more than one means that the user must choose. `typed` are the words of the
    question that named them. An `is_offer` is too far from what was typed to answer for it.
    """

    candidates: tuple[Candidate, ...]
    typed: str
    is_offer: bool = False

    @property
    def is_disclosed(self) -> bool:
        """Tell whether the entity bears another name than the one typed, so that the reply must say so."""
        return self.candidates[0].match not in _SURE

    @property
    def is_remote(self) -> bool:
        """Tell whether it is to be offered only where the archive's texts hold nothing of what was typed either."""
        return _is_remote(self.candidates[0])


@dataclass(frozen=True, slots=True)
class _Piece:
    """The beginning of a stretch, and the steps of which it is witness enough."""

    text: str
    witnessed: frozenset[Match]


class _Asked:
    """Asks the archive's names, each string once a question: step after step comes back to the same ones."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._found: dict[str, tuple[Candidate, ...]] = {}

    async def find(self, text: str) -> tuple[Candidate, ...]:
        if text not in self._found:
            self._found[text] = await self._names.find(text)
        return self._found[text]


class Lookup:
    """Finds the entity that a question means among the archive's names."""

    def __init__(self, names: Names, bearers: Bearers, lexicon: Lexicon) -> None:
        self._names = names
        self._bearers = bearers
        self._lexicon = lexicon

    async def find(self, question: Question) -> Found | None:
        """Return what `question` names, or None where the archive knows no such name."""
        if question.literal is not None:
            exact = await self._names.find(question.literal, literal=True)
            return Found(exact, question.literal) if exact else None
        asked = _Asked(self._names)
        for step in (self._slipped, self._whole, self._inside, self._near, self._beside, self._placed, self._remote):
            found = await step(question, asked)
            staying = await self._at_home(found, question) if found and not self._asks_for_holder(found) else None
            if staying is not None:
                return staying
        return None

    async def _whole(self, question: Question, asked: _Asked) -> Found | None:
        for stretch in _joined(question.stretches):
            candidates = await asked.find(stretch)
            if candidates and candidates[0].match in _SURE:
                return Found(candidates, stretch)
        return None

    async def _slipped(self, question: Question, asked: _Asked) -> Found | None:
        is_cut = question.stretches != (question.text,)
        if not is_cut or not _SHORTEST_MESSAGE <= len(question.text) <= _LONGEST_PIECE:
            return None
        candidates = await asked.find(question.text)
        is_slip = candidates and candidates[0].match in (Match.HOMOPHONE, Match.FUZZY) and not _is_far(candidates[0])
        if not is_slip or fold(candidates[0].form) in fold(question.text):
            return None
        return Found(_best(candidates), question.text)

    async def _inside(self, question: Question, asked: _Asked) -> Found | None:
        contained = await self._names.contained(question.text)
        known = [found for found in contained if self._stands_alone(found, question)]
        if not known:
            return None
        first = min(known, key=lambda found: (_PRECEDENCE[found.entity.kind], question.text.find(found.form)))
        longer = await _longer(first, question, asked)
        if longer is not None:
            return longer
        if first.entity.kind is Kind.PLACE and self._names_an_office_there(first.form, question):
            return None
        same = (found for found in known if found.form == first.form and found.entity.kind == first.entity.kind)
        return Found(tuple(same), first.form)

    @cached_property
    def _tagger(self) -> RuleTagger:
        return RuleTagger(self._lexicon)

    def _names_an_office_there(self, form: str, question: Question) -> bool:
        """Tell whether a place only begins the name of an agency, which the archive does not know."""
        (seen,) = self._tagger.tag([question.text])
        agencies = (one.chain.of(question.text) for one in seen if one.kind is Kind.AGENCY)
        return any(form in agency and form != agency for agency in agencies)

    def _stands_alone(self, found: Candidate, question: Question) -> bool:
        """Tell whether the form is a name by itself: 张军 not in 张军伟, 移动 only of its own, 西河 not in 西河四中."""
        if found.form != found.entity.name and is_word(found.form) and not is_proper(found.form):
            return False
        match found.entity.kind:
            case Kind.PERSON:
                is_last = any(stretch.endswith(found.form) for stretch in question.stretches)
                given = self._lexicon.words("given_characters")
                return is_last or _ends_as_name(found.form, question.text, given)
            case Kind.PLACE:
                if any(_is_one_of_several(found.form, stretch) for stretch in question.stretches):
                    return False
                tails = self._lexicon.words("agency_tails")
                offices = self._lexicon.words("offices")
                return not any(
                    _behind(found.form, stretch).endswith(tails) or _runs_into(found.form, stretch, offices)
                    for stretch in question.stretches
                )
            case _:
                return True

    async def _near(self, question: Question, asked: _Asked) -> Found | None:
        """Return the best of what the pieces of the stretches come near to."""
        near: list[Found] = []
        for stretch in _joined(question.stretches):
            for piece in _pieces(stretch, self._lexicon):
                candidates = await asked.find(piece.text)
                if (
                    candidates
                    and candidates[0].match in piece.witnessed
                    and not _is_remote(candidates[0])
                    and self._ends_there(candidates[0], piece, stretch)
                ):
                    is_offer = _is_far(candidates[0]) or _is_unmasked(piece, stretch)
                    near.append(Found(_best(candidates), piece.text, is_offer))
        return min(near, key=_distance, default=None)

    async def _beside(self, question: Question, _asked: _Asked) -> Found | None:
        """Return who is printed right beside a stretch (肇事车辆所有人许某) or its beginning (“草原之子”金海)."""
        for stretch in question.stretches:
            for piece in _beginnings(stretch):
                if len(piece.text) >= _SHORTEST_DESCRIPTION and not is_word(piece.text):
                    bearers = await self._bearers.find(piece.text, is_quoted=piece.text != stretch)
                    if bearers:
                        return Found(tuple(Candidate(one, Match.TITLE, piece.text) for one in bearers), piece.text)
        return None

    async def _placed(self, question: Question, asked: _Asked) -> Found | None:
        """Return the place that the question names, unless it only begins the name of an agency."""
        known = gazetteer(self._lexicon)
        for place in (span.of(question.text) for span in known.find(segment(question.text))):
            # 邵阳 is the city before it is the county of the same name.
            meant = await asked.find(known.full(place)) or await asked.find(place)
            places = tuple(one for one in meant if one.entity.kind is Kind.PLACE and one.match in _SURE)
            if places and not self._names_an_office_there(place, question):
                return Found(places[:1], place)
        return None

    async def _remote(self, question: Question, asked: _Asked) -> Found | None:
        """Return the names that only differ in one character from a whole stretch."""
        for stretch in _joined(question.stretches):
            candidates = await asked.find(stretch)
            if candidates and _is_remote(candidates[0]):
                return Found(_best(candidates), stretch, is_offer=True)
        return None

    def _ends_there(self, found: Candidate, piece: "_Piece", stretch: str) -> bool:
        """Tell whether what follows a piece of a stretch is no part of the same name."""
        if found.entity.kind is Kind.PERSON:
            return _ends_as_name(piece.text, stretch, self._lexicon.words("given_characters"))
        return not _behind(piece.text, stretch).endswith(self._lexicon.words("agency_tails"))

    def _asks_for_holder(self, found: Found) -> bool:
        """Tell whether an office was typed, of which a place is only the beginning: 成都市 is no slip of 成都市长."""
        is_place = found.candidates[0].entity.kind is Kind.PLACE
        return is_place and found.typed.endswith(self._lexicon.words("offices"))

    async def _at_home(self, found: Found, question: Question) -> Found | None:
        """Leave out the candidates that lie elsewhere than in the places the question names."""
        known = gazetteer(self._lexicon)
        named = [span.of(question.text) for span in known.find(segment(question.text))]
        places = [known.short(place) or place for place in named]
        staying = [one for one in found.candidates if await self._lies_in(one.entity, places)]
        return replace(found, candidates=tuple(staying)) if staying else None

    async def _lies_in(self, entity: EntityCard, places: Iterable[str]) -> bool:
        printed = fold("".join((entity.name, *entity.aliases, *entity.roles)))
        for place in places:
            if fold(place) not in printed and not await self._names.is_beside(entity, place):
                return False
        return True


async def _longer(found: Candidate, question: Question, asked: _Asked) -> Found | None:
    """A name typed with more around it may be an office (小沙江供电所所长), another's short form or slip (合川移动)."""
    for stretch in question.stretches:
        for piece in _beginnings(stretch):
            if found.form in piece.text and piece.text != found.form:
                meant = await asked.find(piece.text)
                if meant and _outweighs(meant[0], found, piece, stretch):
                    return Found(_best(meant), piece.text)
    return None


def _outweighs(meant: Candidate, found: Candidate, piece: "_Piece", stretch: str) -> bool:
    """Tell whether what a longer piece of a stretch means is likelier than the name `found` in it as it stands.

    What is typed behind a person's name is seldom of it.
    """
    if meant.match in (Match.TITLE, Match.ABBREVIATION):
        return found.entity.kind is not Kind.PERSON
    is_whole = piece.text == stretch or found.entity.kind is not Kind.PERSON
    is_slip = meant.match in piece.witnessed and not _is_far(meant)
    return is_slip and is_whole and len(fold(meant.form)) > len(fold(found.form))


def _joined(stretches: tuple[str, ...]) -> Iterator[str]:
    """Yield what may be one name: all stretches typed one after the other, then each, the first words first."""
    if len(stretches) > 1:
        yield _cut_short("".join(stretches))
    yield from stretches


def _cut_short(stretch: str) -> str:
    return stretch[: _LONGEST_LATIN if stretch.isascii() else _LONGEST_PIECE]


def _pieces(stretch: str, lexicon: Lexicon) -> list[_Piece]:
    """Return `stretch` and its beginnings that may be a name with a slip, the longest first."""
    pieces = (piece for piece in _beginnings(stretch) if not _is_plain_word(piece.text, lexicon))
    return [piece for piece in pieces if piece.witnessed][:_MOST_PIECES]


def _beginnings(stretch: str) -> Iterator[_Piece]:
    """Yield `stretch` and what is left of it as words are taken off its end, down to two characters.

    A last word that no dictionary holds is taken off by the character: it may be a name with a verb glued to it. What
    was taken off within a word, or may itself be of a name, leaves no room for a second slip.
    """
    witnessed = _LOOSE
    for span in reversed(list(cut_words(_cut_short(stretch)))):
        word = span.of(stretch)
        if span.end > 1:
            yield _Piece(stretch[: span.end], witnessed)
        inside = () if is_word(word) or word.isascii() else range(span.end - 1, max(1, span.start), -1)
        yield from (_Piece(stretch[:end], _of_words(stretch[:end]) - {Match.FUZZY}) for end in inside)
        witnessed = _of_words(stretch[: span.start])
        if is_proper(word) or not is_word(word):
            witnessed -= {Match.FUZZY}


def _of_words(piece: str) -> frozenset[Match]:
    """A beginning that is short is no witness for a short form: 公司 begins many."""
    return _LOOSE if len(piece) >= _SHORTEST_SHORT_FORM else _LOOSE - {Match.ABBREVIATION}


def _is_plain_word(piece: str, lexicon: Lexicon) -> bool:
    """A dictionary word that is no name of a person is never taken for a slip of one."""
    return is_word(piece) and not piece.startswith(lexicon.words("surnames"))


def _is_far(candidate: Candidate) -> bool:
    """王建国 and 王建军 are two people as often as one slip: such a name is offered, not answered for."""
    return candidate.match is Match.FUZZY and candidate.score < PLAUSIBLE


def _is_remote(candidate: Candidate) -> bool:
    return candidate.match is Match.FUZZY and candidate.score < REMOTE


def _is_unmasked(piece: _Piece, stretch: str) -> bool:
    """Tell whether more was typed than a mask: 赵某刚 is not meant by 赵某强."""
    return piece.text.endswith(_MASK) and piece.text != stretch


def _best(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    return tuple(one for one in candidates if one.score == candidates[0].score)


def _distance(found: Found) -> tuple[bool, int, float]:
    """The more of the question a name takes up, the surer it is meant."""
    best = found.candidates[0]
    return found.is_offer, -len(found.typed), -best.score


def _is_one_of_several(form: str, stretch: str) -> bool:
    """Tell whether `stretch` begins with the character that tells 大沙河镇 from 沙河镇."""
    return len(stretch) > len(form) and stretch[0] in SIBLINGS and stretch.startswith(form, 1)


def _behind(form: str, stretch: str) -> str:
    """Return what stands behind `form` in `stretch`; empty where it does not stand there."""
    return stretch.partition(form)[2]


def _runs_into(form: str, stretch: str, offices: tuple[str, ...]) -> bool:
    """Tell whether a place is only the beginning of an office: 成都市 in 成都市长."""
    rest = _behind(form, stretch)
    return bool(rest) and f"{form[-1]}{rest}" in offices


def _ends_as_name(form: str, text: str, given: Collection[str]) -> bool:
    """Tell whether a person's name ends where `form` ends, as 张军 does in 张军主任 and 张军PANDA.

    One more character of those that are `given` makes another name (张军伟), and so does the last one typed twice.
    """
    rest = _behind(form, text)
    if not rest[:1].isalnum() or rest[:1].isascii() or rest[0] not in {*given, form[-1]}:
        return True
    token = next((span.of(text) for span in cut_words(text) if span.end > len(text) - len(rest)), "")
    if rest[0] == form[-1] or token == form + rest[0]:
        return False
    if fold(form) in fold(token) or is_proper(token):
        return any(is_word(word) and not is_proper(word) for word in (rest[:2], rest[:3]))
    return True
