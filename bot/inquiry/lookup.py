"""Which entity a question means, step by step from the surest to the loosest.

1. what stands between quotation marks, to the letter;
2. a known name that is all that the question holds beside the words that ask;
3. the whole question, a word like 数据 in it included, as one name with a slip (成都市数据剧), and so what stands
   behind an office at the end of a stretch, if its holder is called nearly so (交通局局长张立廷), and who bears the
   surname and title that a stretch begins with (尤老板丢了钱), or that stand there behind a body (江城移动郑书记);
4. a stretch of the question that as a whole is a name, an abbreviation or a title;
5. a known name inside the question that is not itself a piece of a longer, unknown one (张军 in 张军伟): people before
   all else, places last and of these the narrowest; the same where one character was typed twice (锦湖街街道);
6. the beginning of a stretch as a short form, by sound, by pinyin or by a slip of one character;
7. a stretch as what stands printed beside a person's name, or its beginning where it is printed in quotation marks;
8. a place that the question names, in a shorter form than is printed (邵阳 of 邵阳市);
9. a whole stretch as another name that only differs in one character, to be offered where nothing else is found.

Whatever step it was: where the question names a place that the archive never prints beside the entity (上海 with an
office of 邵阳), it means another one; and where a longer name was typed than that of the agency that was found, of a
department or another body, the answer says so, or offers it.
"""

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from bot.inquiry.asked import Asked
from bot.inquiry.borders import Borders
from bot.inquiry.divisions import Divisions
from bot.inquiry.found import SURE, Found, best, is_far, is_remote, without_departments
from bot.inquiry.homes import Homes
from bot.inquiry.pieces import LONGEST_PIECE, Piece, find_beginnings, find_parts, find_pieces, join_stretches
from reading.asking.question import Question, read_question
from reading.facts import Kind
from reading.lexicon import Lexicon
from reading.text.folding import fold
from reading.text.words import is_word, list_words
from storage.archive.findings import Candidate, EntityCard, Match
from storage.naming.abbreviations import is_within
from storage.naming.bearers import Bearers
from storage.naming.names import Names
from storage.naming.slips import MASK

_SHORTEST_DESCRIPTION = 4
# Of a shorter message a word like 说 is too large a part to be of the name.
_SHORTEST_MESSAGE = 5
_SHORTEST_NAME, _LONGEST_NAME = 2, 4
# A surname with a title, and the body before it.
_LONGEST_TITLED, _SHORTEST_BODY, _LONGEST_BODY = 6, 3, 16
# Of a name that is typed behind its place, less is no witness for a slip.
_SHORTEST_REST = 5
_OF = "的"
_PRECEDENCE = {Kind.PERSON: 0, Kind.SYSTEM: 1, Kind.AGENCY: 1, Kind.PLACE: 2}


class Lookup:
    """Finds the entity that a question means among the archive's names."""

    def __init__(self, names: Names, bearers: Bearers, lexicon: Lexicon) -> None:
        self._names = names
        self._bearers = bearers
        self._lexicon = lexicon
        self._borders = Borders(lexicon)
        self._divisions = Divisions(lexicon)
        self._homes = Homes(names, self._divisions, lexicon)

    async def find(self, question: Question, asked: Asked | None = None) -> Found | None:
        """Return what `question` names, or None where the archive knows no such name.

        `asked` knows what the archive was asked about the same message before.
        """
        if question.literal is not None:
            exact = await self._names.find(question.literal, literal=True)
            return Found(exact, question.literal) if exact else None
        asked = asked or Asked(self._names)
        for step in (
            self._plain,
            self._slipped,
            self._titled,
            self._called,
            self._whole,
            self._inside,
            self._undoubled,
            self._near,
            self._beside,
            self._placed,
            self._remote,
        ):
            found = await step(question, asked)
            if found and not self._asks_for_holder(found):
                staying = await self._homes.keep_staying(found, question, asked)
                if staying is not None:
                    return self._own_up(staying, question)
        return None

    async def _plain(self, question: Question, asked: Asked) -> Found | None:
        known = await self._known(question, asked)
        forms = [one.form for one in known]
        # A word like 新闻 that was taken for one that asks may be of the name: 中国新闻.
        if not known or not all(any(stretch in form for form in forms) for stretch in question.stretches):
            return None
        typed = self._first(known, question).form
        return Found(await asked.surely(typed), typed)

    async def _slipped(self, question: Question, asked: Asked) -> Found | None:
        is_cut = question.stretches != (question.text,)
        if not is_cut or not _SHORTEST_MESSAGE <= len(question.text) <= LONGEST_PIECE:
            return None
        near = await self._names.near(question.text)
        if not near or is_far(near[0]) or fold(near[0].form) in fold(question.text):
            return None
        candidates = await asked.find(question.text)
        is_slip = candidates[0].match in (Match.HOMOPHONE, Match.FUZZY)
        return Found(best(candidates), question.text) if is_slip else None

    async def _titled(self, question: Question, asked: Asked) -> Found | None:
        """Return whom a name with a slip means that stands behind an office which the one so called holds."""
        offices = self._lexicon.words("offices")
        for stretch in question.stretches:
            for end in range(max(_SHORTEST_NAME, len(stretch) - _LONGEST_NAME), len(stretch) - _SHORTEST_NAME + 1):
                held = [office for office in offices if stretch.endswith(office, 0, end)]
                near = await asked.find(stretch[end:]) if held else ()
                holders = [one for one in best(near) if any(role.endswith(tuple(held)) for role in one.entity.roles)]
                if holders and not is_far(holders[0]):
                    return Found(tuple(holders), stretch[end:])
        return None

    async def _called(self, question: Question, asked: Asked) -> Found | None:
        """Return who bears a surname and a title that a stretch begins with, alone or behind the body of the office.

        尤老板丢了钱, 江城移动郑书记.
        """
        for stretch in question.stretches:
            for start, end in self._find_titles(stretch):
                bearers = [one for one in await asked.surely(stretch[start:end]) if one.match is Match.TITLE]
                of_body = [one for one in bearers if not start or _holds_office_of(one.entity, stretch[:start])]
                if of_body and (len(of_body) == 1 or not start):
                    return Found(tuple(of_body), stretch[:end])
        return None

    def _find_titles(self, stretch: str) -> Iterator[tuple[int, int]]:
        """Yield where a surname with a whole title behind it stands in a stretch: at its beginning or behind a body."""
        titles, surnames = self._titles, self._surnames
        for start in (0, *range(_SHORTEST_BODY, min(len(stretch), _LONGEST_BODY))):
            if stretch[start : start + 1] in surnames:
                ends = range(min(start + _LONGEST_TITLED, len(stretch)), start + _SHORTEST_NAME, -1)
                yield from ((start, end) for end in ends if stretch[start + 1 : end] in titles)

    @cached_property
    def _titles(self) -> frozenset[str]:
        honorifics = self._lexicon.words("honorifics")
        return frozenset(word for word in (*self._lexicon.words("offices"), *honorifics) if len(word) > 1)

    @cached_property
    def _surnames(self) -> frozenset[str]:
        return frozenset(self._lexicon.words("surnames"))

    async def _whole(self, question: Question, asked: Asked) -> Found | None:
        meant = [(stretch, await asked.surely(stretch)) for stretch in join_stretches(question)]
        sure = [Found(without_departments(found), typed) for typed, found in meant if found and found[0].match in SURE]
        if not sure:
            return None
        found = min(sure, key=lambda one: (*self._weight(one.candidates[0]), -len(one.typed)))
        if found.candidates[0].entity.kind is Kind.PLACE and await self._names_more(question, asked):
            return None
        return await self._elsewhere(found.candidates[0], question, asked) or found

    async def _names_more(self, question: Question, asked: Asked) -> bool:
        """Tell whether a known name that is none of a place stands in a question, words glued to it or not."""
        return any(one.entity.kind is not Kind.PLACE for one in await self._known(question, asked))

    async def _inside(self, question: Question, asked: Asked) -> Found | None:
        known = await self._known(question, asked)
        if not known:
            return None
        first = self._first(known, question)
        others = (await _longer(first, question, asked), await self._elsewhere(first, question, asked))
        found = max(filter(None, others), key=lambda one: len(one.typed), default=None)
        if found is None:
            same = (one for one in known if one.form == first.form and one.entity.kind == first.entity.kind)
            found = Found(tuple(same), first.form)
        is_place = found.candidates[0].entity.kind is Kind.PLACE
        return None if is_place and self._borders.begins_an_agency(found.typed, question) else found

    async def _known(self, question: Question, asked: Asked) -> list[Candidate]:
        """Return the known names that stand in the question by themselves."""
        contained = (*await asked.contained(question.text), *await self._divisions.find_short(question, asked))
        known = [found for found in contained if self._borders.stands_alone(found, question)]
        return [*known, *await self._written_out(question, asked)]

    async def _written_out(self, question: Question, asked: Asked) -> list[Candidate]:
        """Return those whose whole names are what the table has for a word of the question, however short (世卫)."""
        table = self._lexicon.table("abbreviations")
        words = [word for word in list_words(question.text) if word in table]
        meant = [replace(one, form=word) for word in words for one in await asked.surely(word)]
        return [one for one in meant if one.match is Match.ABBREVIATION and one.entity.name == table[one.form]]

    def _first(self, known: Sequence[Candidate], question: Question) -> Candidate:
        return min(known, key=lambda found: (*self._weight(found), question.text.find(found.form)))

    def _weight(self, found: Candidate) -> tuple[int, int]:
        """A person or an office is what a question is about; a place beside them says where, the wider the less."""
        return _PRECEDENCE[found.entity.kind], self._divisions.breadth(found.entity)

    async def _elsewhere(self, first: Candidate, question: Question, asked: Asked) -> Found | None:
        """Return what else a question that names a place is about, in a short form or with a slip."""
        if first.entity.kind is not Kind.PLACE:
            return None
        near = await self._near(question, asked)
        is_other = near and not near.is_offer and near.candidates[0].entity.kind is not Kind.PLACE
        return near if is_other else None

    async def _undoubled(self, question: Question, asked: Asked) -> Found | None:
        """Return what the question names where one character was typed twice (锦湖街街道); of people that is a name."""
        for at, (one, other) in enumerate(pairwise(question.text)):
            if one != other or not one.isalpha():
                continue
            once = read_question(question.text[:at] + question.text[at + 1 :], self._lexicon)
            found = await self._whole(once, asked) or await self._inside(once, asked)
            start = once.text.find(found.typed) if found else 0
            if found and start <= at < start + len(found.typed) and found.candidates[0].entity.kind is not Kind.PERSON:
                typed = question.text[start : start + len(found.typed) + 1]
                return Found(tuple(replace(one, match=Match.FUZZY) for one in found.candidates), typed)
        return None

    async def _near(self, question: Question, asked: Asked) -> Found | None:
        """Return the best of what the pieces of the stretches come near to."""
        parts = [part for stretch in question.stretches for part in find_parts(stretch)]
        places = await self._divisions.find_named(question, asked)
        for place in places:
            parts += self._behind(place, question)
        stretches = dict.fromkeys((*join_stretches(question), *parts))
        said = {stretch: _said(stretch, question) for stretch in stretches}
        found = [one for stretch in said async for one in self._near_pieces(stretch, said[stretch], asked)]
        near = [one for one in found if await self._homes.keep_staying(one, question, asked)]
        near = [one for one in near if not self._homes.is_of_other(one, places, question)]
        near = [one for one in near if not self._begins_in_pinyin(one, question)]
        return min(near, key=_distance, default=None)

    def _begins_in_pinyin(self, found: Found, question: Question) -> bool:
        return self._borders.begins_an_agency_in_pinyin(found.candidates[0], found.typed, question)

    def _behind(self, place: str, question: Question) -> Iterator[str]:
        """Yield what a question has behind a `place`, none where that is only begun: 海州|市市场监督管理局."""
        for stretch in question.stretches:
            rest = stretch.removeprefix(place)
            if _SHORTEST_REST <= len(rest) < len(stretch) and not rest.startswith(self._lexicon.words("levels")):
                yield rest

    async def _near_pieces(self, stretch: str, said: str, asked: Asked) -> AsyncIterator[Found]:
        """Yield what pieces of a stretch come near to, down to the longest that is answered for."""
        for piece in find_pieces(stretch, said, self._lexicon):
            candidates = await asked.find(piece.text)
            if (
                candidates
                and (candidates[0].match in piece.witnessed or _is_joined_part(candidates[0]))
                and not is_remote(candidates[0])
                and self._borders.ends(candidates[0], piece.text, stretch, said)
            ):
                is_offer = is_far(candidates[0]) or _is_unmasked(piece, stretch)
                if not (is_offer and piece.is_cut):
                    yield Found(best(candidates), piece.text, is_offer)
                if not is_offer:
                    return

    async def _beside(self, question: Question, _asked: Asked) -> Found | None:
        """Return who is printed right beside a stretch (肇事车辆所有人许某) or its beginning (“草原之子”金海)."""
        for stretch in question.stretches:
            for piece in find_beginnings(stretch):
                if len(piece.text) >= _SHORTEST_DESCRIPTION and not is_word(piece.text):
                    bearers = await self._bearers.find(piece.text, is_quoted=piece.text != stretch)
                    if bearers:
                        return Found(tuple(Candidate(one, Match.TITLE, piece.text) for one in bearers), piece.text)
        return None

    async def _placed(self, question: Question, asked: Asked) -> Found | None:
        """Return the place that the question names, unless it only begins the name of an agency."""
        for meant in await self._divisions.find_short(question, asked):
            if not self._borders.begins_an_agency(meant.form, question):
                return Found((meant,), meant.form)
        return None

    async def _remote(self, question: Question, asked: Asked) -> Found | None:
        """Return the names that only differ in one character from a whole stretch."""
        for stretch in join_stretches(question):
            candidates = await asked.find(stretch)
            if candidates and is_remote(candidates[0]):
                return Found(best(candidates), stretch, is_offer=True)
        return None

    def _own_up(self, found: Found, question: Question) -> Found:
        """Return what was `found` as the parent that it is where the name of a longer body was typed.

        Who asks about a department is told of its parent; a hospital is another body than its university.
        """
        first = found.candidates[0]
        home = self._borders.find_home(first, found.typed, question)
        longer = home or self._borders.find_longer_body(first, found.typed, question)
        if not longer:
            return found
        is_other = bool(home) or fold(longer) == fold(question.text) or not self._borders.is_department(longer)
        return replace(found, typed=longer, is_parent=True, is_offer=found.is_offer or is_other)

    def _asks_for_holder(self, found: Found) -> bool:
        """Tell whether an office was typed, of which a place is only the beginning: 成都市 is no slip of 成都市长."""
        is_place = found.candidates[0].entity.kind is Kind.PLACE
        return is_place and found.typed.endswith(self._lexicon.words("offices"))


def _holds_office_of(person: EntityCard, body: str) -> bool:
    """Tell whether one of the offices of a person names a body, in a short form or in full."""
    return any(is_within(fold(body), fold(role)) for role in person.roles)


async def _longer(found: Candidate, question: Question, asked: Asked) -> Found | None:
    """A name typed with more around it may be an office (小沙江供电所所长), another's short form or slip (合川移动)."""
    for stretch in question.stretches:
        for piece in find_beginnings(stretch):
            if found.form in piece.text and piece.text != found.form and not _is_parted(found, piece.text):
                meant = await asked.find(piece.text)
                if meant and _outweighs(meant[0], found, piece, stretch):
                    return Found(best(meant), piece.text)
    return None


def _said(stretch: str, question: Question) -> str:
    """Return the message from a stretch on, words that ask and all; only the stretch where it does not stand so."""
    start = question.text.find(stretch)
    return question.text[start:] if start >= 0 else stretch


def _is_parted(found: Candidate, piece: str) -> bool:
    """Tell whether a particle parts a name from the rest (青石医院的护士); the titles of systems may hold some."""
    return found.entity.kind is not Kind.SYSTEM and piece.partition(found.form)[2].startswith(_OF)


def _outweighs(meant: Candidate, found: Candidate, piece: Piece, stretch: str) -> bool:
    """Tell whether what a longer piece of a stretch means is likelier than the name `found` in it as it stands.

    What is typed behind a person's name is seldom of it, unless that makes it another's (邓辉 in 邓辉苹).
    """
    if meant.match in (Match.TITLE, Match.ABBREVIATION):
        return found.entity.kind is not Kind.PERSON
    is_whole = piece.text == stretch or found.entity.kind is not Kind.PERSON or meant.entity.kind is Kind.PERSON
    is_slip = meant.match in piece.witnessed and not is_far(meant)
    return is_slip and is_whole and len(fold(meant.form)) > len(fold(found.form))


def _is_joined_part(meant: Candidate) -> bool:
    """Tell whether a part of a foreign name was typed, which is a name by itself, however short."""
    return meant.match is Match.ABBREVIATION and meant.entity.kind is Kind.PERSON


def _is_unmasked(piece: Piece, stretch: str) -> bool:
    """Tell whether more was typed than a mask: 赵某刚 is not meant by 赵某强."""
    return piece.text.endswith(MASK) and piece.text != stretch


def _distance(found: Found) -> tuple[bool, int, float]:
    """The more of the question a name takes up, the surer it is meant."""
    return found.is_offer, -len(found.typed), -found.candidates[0].score
