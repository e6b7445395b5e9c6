"""Offers: what inline mode shows while a user types a name, with words behind it that narrow the offer (张军 引语).

A query that names begin with is offered these names, then what the entity said and its figures where it is clear which
is meant. A facet, days or other words behind the name narrow that. Where no name begins so, it may be typed with a slip
or in pinyin; where it is none at all, the passages that hold the words are offered.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.inquiry.answers import Introduction, Offer, Suggestion
from bot.inquiry.browsing import Browsing
from reading.asking.question import Facet, read_question, topic_words
from reading.lexicon import Lexicon
from reading.text.folding import fold
from storage.archive.dossier import Dossiers
from storage.archive.filters import NO_FILTER, Filter
from storage.archive.findings import EntityCard, Match, Slice
from storage.archive.fulltext import Fulltext
from storage.naming.names import Names
from storage.naming.slips import REMOTE

# So many names come before what the first of them said; the others come behind.
_MOST_NAMES_FIRST = 4
_LONGEST_QUERY = 100
# A single character of text stands nearly everywhere.
_SHORTEST_TEXT = 2

# Who was spelled with a slip is offered, and says nothing before the user chose.
_SPELLED_ALIKE = (Match.HOMOPHONE, Match.FUZZY)

Fetch = Callable[[int, int], Awaitable[Sequence[Suggestion]]]


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of an offer: how much it holds, and what fetches some of it by offset and number."""

    total: int
    fetch: Fetch


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A query, understood: the names that it may begin, whom it is clearly about, and what narrows the offer."""

    name: str
    names: Slice[EntityCard]
    about: EntityCard | None
    facet: Facet = Facet.SUMMARY
    topic: tuple[str, ...] = ()
    asked: Filter = NO_FILTER

    @property
    def is_narrowed(self) -> bool:
        """Tell whether more than a name and a facet was typed."""
        return bool(self.topic) or not self.asked.is_empty


class Offers:
    """Makes offers out of one archive."""

    def __init__(
        self, names: Names, dossiers: Dossiers, fulltext: Fulltext, browsing: Browsing, lexicon: Lexicon
    ) -> None:
        self._names = names
        self._dossiers = dossiers
        self._fulltext = fulltext
        self._browsing = browsing
        self._lexicon = lexicon

    async def offer(self, query: str, offset: int, limit: int) -> Offer:
        """Return the `limit` suggestions from `offset` on for what is typed so far."""
        typed = query.strip()[:_LONGEST_QUERY]
        if not fold(typed):
            return Offer(Slice((), offset, 0), None)
        wanted = await self._understand(typed)
        parts = await self._parts(wanted)
        if not sum(part.total for part in parts) and len(fold(typed)) >= _SHORTEST_TEXT:
            parts = [await self._hits(typed)]
        return Offer(await _cut(parts, offset, limit), wanted.about)

    async def _understand(self, typed: str) -> _Wanted:
        names = await self._names.complete(typed, 0, _MOST_NAMES_FIRST)
        if names.total:
            return _Wanted(typed, names, _meant(typed, names))
        question = await self._browsing.narrow(read_question(typed, self._lexicon))
        name, *others = question.stretches or (typed,)
        words = (fold(word) for stretch in others for word in topic_words(stretch, self._lexicon))
        topic = tuple(dict.fromkeys(filter(None, words)))
        narrowing = (question.facet, topic, Filter(question.times, question.paper))
        names = await self._names.complete(name, 0, _MOST_NAMES_FIRST)
        if names.total:
            return _Wanted(name, names, _meant(name, names), *narrowing)
        alike = await self._names.find(name, limit=_MOST_NAMES_FIRST)
        found = [one for one in alike if one.score >= REMOTE]
        near = Slice(tuple(one.entity for one in found), 0, len(found))
        about = near.entries[0] if near.total == 1 and found[0].match not in _SPELLED_ALIKE else None
        return _Wanted(name, near, about, *narrowing)

    async def _parts(self, wanted: _Wanted) -> list[_Part]:
        first = _Part(len(wanted.names.entries), partial(self._introduced, wanted.names.entries))
        rest = wanted.names.total - first.total
        others = _Part(rest, lambda start, room: self._completed(wanted.name, first.total + start, room))
        if wanted.about is None:
            words = " ".join((wanted.name, *wanted.topic))
            hits = [await self._hits(words, wanted.asked)] if wanted.is_narrowed else []
            return [first, *hits, others]
        said, counted = await self._statements(wanted.about.id, wanted.topic, wanted.asked)
        match wanted.facet:
            case Facet.QUOTATIONS if said.total:
                return [said]
            case Facet.FIGURES if counted.total:
                return [counted]
            case _:
                return [said, counted, first, others] if wanted.is_narrowed else [first, said, counted, others]

    async def _statements(self, key: str, topic: tuple[str, ...], asked: Filter) -> tuple[_Part, _Part]:
        async def said(start: int, room: int) -> Sequence[Suggestion]:
            return (await self._dossiers.quotations(key, start, room, topic, asked)).entries

        async def counted(start: int, room: int) -> Sequence[Suggestion]:
            return (await self._dossiers.figures(key, start, room, topic, asked)).entries

        quotations = await self._dossiers.quotations(key, 0, 0, topic, asked)
        figures = await self._dossiers.figures(key, 0, 0, topic, asked)
        return _Part(quotations.total, said), _Part(figures.total, counted)

    async def _hits(self, words: str, asked: Filter = NO_FILTER) -> _Part:
        async def hits(start: int, room: int) -> Sequence[Suggestion]:
            return (await self._fulltext.find(words, start, room, asked)).entries

        return _Part((await self._fulltext.find(words, 0, 1, asked)).total, hits)

    async def _introduced(self, cards: Sequence[EntityCard], start: int, room: int) -> Sequence[Suggestion]:
        """Return entities with the sentence that says most about each, so that what is posted cites a source."""
        shown = cards[start : start + room]
        telling = [await self._dossiers.passages(card.id, 0, 1) for card in shown]
        return [Introduction(card, passages.entries[:1]) for card, passages in zip(shown, telling, strict=True)]

    async def _completed(self, name: str, start: int, room: int) -> Sequence[Suggestion]:
        return [Introduction(card) for card in (await self._names.complete(name, start, room)).entries]


def _meant(name: str, names: Slice[EntityCard]) -> EntityCard | None:
    """Return the entity that is called `name`, or the only one whose name begins so."""
    called = [card for card in names.entries if fold(name) in map(fold, (card.name, *card.aliases))]
    if len(called) == 1:
        return called[0]
    return names.entries[0] if names.total == 1 else None


async def _cut(parts: Sequence[_Part], offset: int, limit: int) -> Slice[Suggestion]:
    """Return what stands from `offset` on where all `parts` stand one behind the other."""
    found: list[Suggestion] = []
    at = 0
    for part in parts:
        start, room = max(offset - at, 0), limit - len(found)
        if room and start < part.total:
            found += await part.fetch(start, room)
        at += part.total
    return Slice(tuple(found), offset, at)
