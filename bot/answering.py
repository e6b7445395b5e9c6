"""Answering: from a message to an `Answer`, out of what stands in the archive and nothing else.

A question becomes an entity (`bot.lookup`), a facet and a topic (`reading.question`); the entity's statements come
from `storage.dossier`, those that touch the topic first (`bot.ranking`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.answers import PAGE_SIZES, Answer, Offer, Opening, Reason, Status, View
from bot.batches import Batches, Looked
from bot.lookup import Found, Lookup
from bot.name_lists import read_list, read_list_file
from bot.offers import Offers
from bot.pairs import Pairs
from bot.ranking import Topic, closest_figures, closest_passages, closest_quotations, telling_figures
from bot.reader import Reader
from bot.trends import Trend, find_courses
from reading.facts import Span
from reading.folding import fold
from reading.lexicon import Lexicon
from reading.question import Facet, Question, read_question, split_clauses, topic_words
from storage.conversations import Conversations
from storage.database import Database
from storage.dossier import Dossiers
from storage.findings import Candidate, EntityCard, Match, Passage, Slice
from storage.fulltext import Fulltext
from storage.names import Names

T = TypeVar("T")

# Ranking looks at this many of an entity's newest statements, so that a frequent name costs no more than a rare one.
_RANKED = 300
_SUMMARY_FIGURES = 3
_LONGEST_QUESTION = 300
_MOST_CHOICES = 8
_LONGEST_PARAGRAPH = 320
# A reply has room for one entity beside another.
_TWO = 2


class Answering:
    """Answers questions over one archive."""

    def __init__(self, database: Database, names: Names, lexicon: Lexicon) -> None:
        self._database = database
        self._names = names
        self._lexicon = lexicon
        self._lookup = Lookup(names, lexicon)
        self._pairs = Pairs(names, lexicon)
        self._dossiers = Dossiers(database)
        self._fulltext = Fulltext(database)
        self._reader = Reader(database, lexicon)
        self._offers = Offers(names, self._dossiers, self._fulltext, lexicon)
        self._batches = Batches(self._lookup, self._dossiers, lexicon)
        self._conversations = Conversations(database)

    async def answer(self, text: str, chat: str) -> Answer:
        """Return the answer to the message `text` of the conversation `chat`, and remember what it was about."""
        question = read_question(text[:_LONGEST_QUESTION], self._lexicon)
        if question.is_empty or question.greets:
            return Answer(Status.HELP, text)
        async with self._database.reading():
            answer = await self._clauses(question) or await self._one(question, chat)
        if answer.entity is not None:
            await self._conversations.remember(chat, answer.entity.id)
        return replace(answer, question=text)

    async def show(self, view: View) -> Answer:
        """Return the page that `view` describes; status nothing where that is no longer in the archive."""
        async with self._database.reading():
            return await self._show(view)

    def names_in(self, text: str, *, is_file: bool = False) -> tuple[str, ...] | None:
        """Return the names of a list, one a line, or in a file's first column; None where `text` is no such list."""
        return read_list_file(text, self._lexicon) if is_file else read_list(text, self._lexicon)

    async def look_up(self, names: Sequence[str]) -> tuple[Looked, ...]:
        """Return what the archive holds of each of the `names`."""
        return await self._batches.look_up(names)

    async def trend(self, entity: str) -> Trend | None:
        """Return how an entity's mentions and figures go from date to date, None where it is not in the archive."""
        async with self._database.reading():
            card = await self._dossiers.entity(entity)
            if card is None:
                return None
            days = await self._dossiers.days(entity)
            stories = await self._dossiers.articles(entity, 0, 0)
            figures = await self._dossiers.figures(entity, 0, _RANKED)
        undated = stories.total - sum(count for _, count in days)
        return Trend(card, days, undated, find_courses(figures.entries))

    async def suggest(self, query: str, offset: int, limit: int) -> Offer:
        """Return what inline mode offers for `query`."""
        return await self._offers.offer(query, offset, limit)

    async def _show(self, view: View) -> Answer:
        if view.opens is not Opening.CARD:
            return await self._reader.open(view)
        if view.cited:
            return await self._cited(view)
        if view.entity is None:
            return await self._text_hits(view.words, view.offset)
        entity = await self._dossiers.entity(view.entity)
        if entity is None:
            return Answer(Status.NOTHING, "", view=view)
        match = view.found.match if view.found else None
        return await self._fill(Answer(Status.ANSWERED, "", view, entity, match), Topic(words=view.topic))

    async def _clauses(self, question: Question) -> Answer | None:
        """Answer a message that asks about two entities, a clause each or both in one."""
        texts = split_clauses(question.text)
        if len(texts) != _TWO:
            texts = await self._pairs.split(question.text) or ()
        if len(texts) != _TWO:
            return None
        clauses = [read_question(text, self._lexicon) for text in texts]
        both = [await self._lookup.find(clause) for clause in clauses]
        if not all(found and len(found.candidates) == 1 and not found.is_disclosed for found in both):
            return None
        first, second = [await self._about(clause, found) for clause, found in zip(clauses, both, strict=True) if found]
        if first.entity is None or second.entity is None or first.entity.id == second.entity.id:
            return None
        return replace(first, beside=second)

    async def _one(self, question: Question, chat: str) -> Answer:
        found = await self._lookup.find(question)
        if found is not None:
            return await self._about(question, found)
        if question.follows_up:
            return await self._follow_up(question, chat)
        return await self._text_hits("".join(question.stretches), 0)

    async def _follow_up(self, question: Question, chat: str) -> Answer:
        last = await self._conversations.last(chat)
        entity = await self._dossiers.entity(last) if last else None
        if entity is None:
            return Answer(Status.NOTHING, question.text)
        found = Found((Candidate(entity, Match.EXACT, entity.name),), "")
        return await self._about(question, found)

    async def _about(self, question: Question, found: Found) -> Answer:
        if found.is_offer:
            offered = tuple(candidate.entity for candidate in found.candidates[:_MOST_CHOICES])
            return Answer(Status.NOTHING, question.text, choices=offered, typed=found.typed)
        candidate = self._chosen(question, found)
        if candidate is None:
            choices = tuple(candidate.entity for candidate in found.candidates[:_MOST_CHOICES])
            return Answer(Status.CHOOSE, question.text, choices=choices, typed=found.typed)
        topic = self._topic(question, candidate, found.typed)
        reason = Reason(candidate.match, candidate.entity.name, candidate.form, found.typed)
        answer = Answer(
            Status.ANSWERED,
            question.text,
            view=View(candidate.entity.id, question.facet, topic=topic.words, found=reason),
            entity=candidate.entity,
            match=candidate.match,
            form=candidate.form,
            typed=found.typed,
            disclosed=found.is_disclosed,
        )
        return await self._fill(answer, topic)

    def _chosen(self, question: Question, found: Found) -> Candidate | None:
        """Of several namesakes, the only one whose offices share a word with the question; None where that is open."""
        if len(found.candidates) == 1:
            return found.candidates[0]
        words = self._words(question.text.replace(found.typed, " "))
        fitting = [candidate for candidate in found.candidates if _holds_office(candidate.entity, words)]
        return fitting[0] if len(fitting) == 1 else None

    def _topic(self, question: Question, candidate: Candidate, typed: str) -> Topic:
        rest = (stretch.replace(typed, " ").replace(candidate.form, " ") for stretch in question.stretches)
        words = [word for stretch in rest for word in self._words(stretch)]
        return Topic(tuple(dict.fromkeys(words)), question.units, question.days)

    def _words(self, text: str) -> list[str]:
        return [fold(word) for word in topic_words(text, self._lexicon)]

    async def _fill(self, answer: Answer, topic: Topic) -> Answer:
        if answer.view is None or answer.entity is None:
            return answer
        counts = await self._dossiers.counts(answer.entity.id)
        counted = replace(answer, counts=counts, has_trend=answer.entity.first != answer.entity.last)
        match answer.view.facet:
            case Facet.SUMMARY | Facet.PASSAGES:
                return await self._summary(counted, answer.view, topic)
            case Facet.QUOTATIONS:
                return await self._quotations(counted, answer.view, topic)
            case Facet.FIGURES:
                return await self._figures(counted, answer.view, topic)
            case Facet.ARTICLES:
                articles = await self._dossiers.articles(*_place(answer.view))
                return replace(counted, articles=articles)
            case Facet.RELATED:
                return replace(counted, related=await self._dossiers.related(*_place(answer.view)))

    async def _summary(self, answer: Answer, view: View, topic: Topic) -> Answer:
        entity, offset, size = _place(view)
        chosen = await self._dossiers.passages(entity, 0, _RANKED, topic.words)
        passages = _page(_first(closest_passages(chosen.entries, topic), chosen.entries), offset, size)
        if view.facet is Facet.PASSAGES:
            wider = [await self._widen(passage) for passage in passages.entries]
            passages = replace(passages, entries=tuple(dict.fromkeys(wider)))
        quotations = await self._dossiers.quotations(entity, 0, _RANKED)
        figures = await self._dossiers.figures(entity, 0, _RANKED)
        closest = closest_figures(figures.entries, topic)
        return replace(
            answer,
            passages=passages,
            quotations=_page(_first(closest_quotations(quotations.entries, topic), quotations.entries), 0, 1),
            figures=_page(_first(closest, telling_figures(figures.entries)), 0, _SUMMARY_FIGURES),
            has_trend=answer.has_trend or bool(find_courses(figures.entries)),
        )

    async def _widen(self, passage: Passage) -> Passage:
        """Return the paragraph around `passage`: where and when are often told a few sentences before the name."""
        article = await self._dossiers.text(passage.source.article)
        paragraphs = article.paragraphs if article else ()
        around = next((paragraph for paragraph in paragraphs if paragraph.covers(passage.span)), passage.span)
        if article is None or around.end - around.start > _LONGEST_PARAGRAPH:
            return passage
        shift = passage.span.start - around.start
        highlights = tuple(Span(mark.start + shift, mark.end + shift) for mark in passage.highlights)
        return Passage(around.of(article.text), passage.source, around, highlights)

    async def _quotations(self, answer: Answer, view: View, topic: Topic) -> Answer:
        entity, offset, size = _place(view)
        said = await self._dossiers.quotations(entity, 0, _RANKED)
        if not said.entries:
            return await self._summary(answer, view, topic)
        closest = closest_quotations(said.entries, topic)
        return replace(answer, quotations=_page(closest or said.entries, offset, size))

    async def _figures(self, answer: Answer, view: View, topic: Topic) -> Answer:
        entity, offset, size = _place(view)
        stated = await self._dossiers.figures(entity, 0, _RANKED)
        closest = closest_figures(stated.entries, topic)
        if not stated.entries or not (closest or topic.is_empty):
            return await self._summary(answer, view, topic)
        has_trend = answer.has_trend or bool(find_courses(stated.entries))
        return replace(answer, figures=_page(closest or stated.entries, offset, size), has_trend=has_trend)

    async def _text_hits(self, words: str, offset: int) -> Answer:
        hits = await self._fulltext.find(words, offset, PAGE_SIZES[Facet.PASSAGES])
        if not hits.entries:
            return Answer(Status.NOTHING, words)
        view = View(None, Facet.PASSAGES, offset, words=words)
        return Answer(Status.ANSWERED, words, view=view, match=Match.TEXT, typed=words, passages=hits)

    async def _cited(self, view: View) -> Answer:
        kind, _, key = view.cited.partition("_")
        answer = Answer(Status.ANSWERED, "", view=view, match=Match.EXACT)
        if kind == "a" and (article := await self._dossiers.article(key)):
            return replace(answer, articles=_page([article], 0, 1))
        if kind == "q" and (quotation := await self._dossiers.quotation(key)):
            return replace(answer, quotations=_page([quotation], 0, 1))
        if kind == "f" and (figure := await self._dossiers.figure(key)):
            return replace(answer, figures=_page([figure], 0, 1))
        return Answer(Status.NOTHING, "", view=view)


def _place(view: View) -> tuple[str, int, int]:
    return view.entity or "", view.offset, PAGE_SIZES[view.facet]


def _page(entries: Sequence[T], offset: int, size: int) -> Slice[T]:
    return Slice(tuple(entries[offset : offset + size]), offset, len(entries))


def _first(ranked: Sequence[T], everything: Iterable[T]) -> list[T]:
    """Put what touches the topic before the rest, so that paging on still reaches all of it."""
    return [*ranked, *(entry for entry in everything if entry not in ranked)]


def _holds_office(entity: EntityCard, words: Iterable[str]) -> bool:
    offices = fold(" ".join(entity.roles))
    return any(word in offices for word in words)
