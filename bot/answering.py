"""Answering: from a message to an `Answer`, out of what stands in the archive and nothing else.

A question becomes an entity (`bot.lookup`), a facet, a topic and a filter (`reading.question`): a `View`, which
`bot.contents` fills. The chat's last view is kept, for the questions that go on from it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce
from itertools import chain
from typing import TypeVar

from bot.answers import Answer, Offer, Opening, Reason, Status, View
from bot.asked import Asked
from bot.batches import Batches, Looked
from bot.browsing import Browsing
from bot.contents import RANKED, Contents
from bot.divisions import Divisions
from bot.found import Found
from bot.handouts import Handout, Handouts
from bot.lookup import Lookup
from bot.name_lists import read_list, read_list_file
from bot.offers import Offers
from bot.pairs import Pairs
from bot.ranking import touches
from bot.reader import Reader
from bot.scripts import disclose_script
from bot.text_hits import TextHits
from bot.trends import Trend, find_courses
from bot.views import read_target, write_target
from reading.facts import Kind
from reading.folding import fold
from reading.gazetteer import gazetteer
from reading.lexicon import Lexicon
from reading.question import Facet, Question, read_question, split_clauses, topic_words
from reading.wordings import add_printed_words
from storage.bearers import Bearers
from storage.conversations import Conversations
from storage.database import Database
from storage.dossier import Dossiers
from storage.filters import NO_FILTER, Filter
from storage.findings import Candidate, EntityCard, Match, Slice
from storage.fulltext import Fulltext
from storage.issues import Issues
from storage.names import Names
from storage.papers import Papers

T = TypeVar("T")

_LONGEST_QUESTION = 300
_MOST_CHOICES = 8
# A reply has room for one entity beside another.
_TWO = 2


class Answering:
    """Answers questions over one archive."""

    def __init__(self, database: Database, names: Names, conversations: Conversations, lexicon: Lexicon) -> None:
        self._database = database
        self._names = names
        self._lexicon = lexicon
        self._lookup = Lookup(names, Bearers(database), lexicon)
        self._pairs = Pairs(lexicon)
        self._divisions = Divisions(lexicon)
        self._papers = Papers(database, lexicon.words("outlet_tails"))
        self._dossiers = Dossiers(database)
        self._contents = Contents(self._dossiers)
        fulltext = Fulltext(database)
        self._text_hits = TextHits(database, fulltext, self._papers, lexicon)
        self._reader = Reader(database, lexicon)
        self._offers = Offers(names, self._dossiers, fulltext, lexicon)
        self._handouts = Handouts(self._dossiers, fulltext, Issues(database))
        self._batches = Batches(self._lookup, self._dossiers, lexicon)
        self._browsing = Browsing(Issues(database), self._papers, lexicon)
        self._conversations = conversations

    async def answer(self, text: str, chat: str) -> Answer:
        """Return the answer to the message `text` of the conversation `chat`, and remember what it showed."""
        question = read_question(text[:_LONGEST_QUESTION], self._lexicon)
        if question.is_empty or question.greets:
            return Answer(Status.HELP, text)
        async with self._database.reading():
            answer = disclose_script(await self._read(question, chat), text)
        if answer.view is not None and answer.status in (Status.ANSWERED, Status.NOTHING):
            self._conversations.remember(chat, write_target(answer.view))
        return replace(answer, question=text)

    async def _last(self, chat: str) -> View | None:
        """Return what the conversation `chat` was shown last."""
        payload = await self._conversations.last(chat)
        target = read_target(payload) if payload else None
        return target if isinstance(target, View) else None

    async def show(self, view: View) -> Answer:
        """Return the page that `view` describes; status nothing where that is no longer in the archive."""
        async with self._database.reading():
            return await self._show(view)

    def names_in(self, text: str, *, is_file: bool = False) -> tuple[str, ...] | None:
        """Return the names of a list, one a line, or in a file's first column; None where `text` is no such list."""
        return read_list_file(text, self._lexicon) if is_file else read_list(text, self._lexicon)

    async def look_up(self, names: Sequence[str]) -> tuple[Looked, ...]:
        """Return what the archive holds of each of the `names`."""
        async with self._database.reading():
            return await self._batches.look_up(names)

    async def hand_out(self, view: View | None, chat: str) -> Handout | None:
        """Return all of what `view`, or else the last answer of `chat`, shows a page of; None where that is nothing."""
        async with self._database.reading():
            shown = view or await self._last(chat)
            return await self._handouts.gather(shown) if shown else None

    async def newest(self) -> View | None:
        """Return the list of what was printed on the newest day, None where no page is dated."""
        return await self._browsing.newest()

    async def some_article(self) -> View | None:
        """Return an article at random, None where the archive holds none."""
        return await self._browsing.some_article()

    async def trend(self, entity: str) -> Trend | None:
        """Return how an entity's mentions and figures go from date to date, None where it is not in the archive."""
        async with self._database.reading():
            card = await self._dossiers.entity(entity)
            if card is None:
                return None
            days = await self._dossiers.days(entity)
            stories = await self._dossiers.articles(entity, 0, 0)
            figures = await self._dossiers.figures(entity, 0, RANKED)
        undated = stories.total - sum(count for _, count in days)
        return Trend(card, days, undated, find_courses(figures.entries))

    async def suggest(self, query: str, offset: int, limit: int) -> Offer:
        """Return what inline mode offers for `query`."""
        async with self._database.reading():
            return await self._offers.offer(query, offset, limit)

    async def _read(self, question: Question, chat: str) -> Answer:
        question = await self._with_paper(question)
        asked = Asked(self._names)
        last = await self._last(chat) if question.may_go_on else None
        return await self._clauses(question, asked) or await self._one(question, last, asked)

    async def _show(self, view: View) -> Answer:
        if view.opens is not Opening.CARD:
            return await self._reader.open(view)
        if view.cited:
            return await self._cited(view)
        if view.is_browsing:
            return await self._browsing.show(view)
        if view.entity is None:
            return await self._text_hits.show(view)
        entity = await self._dossiers.entity(view.entity)
        if entity is None:
            return Answer(Status.NOTHING, "", view=view)
        match = view.found.match if view.found else None
        return await self._contents.fill(Answer(Status.ANSWERED, "", view, entity, match))

    async def _with_paper(self, question: Question) -> Question:
        """Take the newspaper that a question names for a filter, where it asks about something else."""
        paper = await self._papers.named(question.text)
        if paper is None:
            return question
        before, _, behind = question.text.partition(paper)
        rest = read_question(f"{before} {behind}", self._lexicon)
        is_of_name = behind.startswith(self._lexicon.words("paper_followers"))
        if is_of_name or (not rest.stretches and not rest.continues):
            return question
        return replace(rest, paper=paper)

    async def _clauses(self, question: Question, asked: Asked) -> Answer | None:
        """Answer a message that asks about two entities, a clause each or both in one."""
        texts = split_clauses(question.text)
        if len(texts) != _TWO:
            texts = await self._pairs.split(question.text, asked) or ()
        if len(texts) != _TWO:
            return None
        clauses = [replace(read_question(text, self._lexicon), paper=question.paper) for text in texts]
        if clauses[0].is_open != clauses[1].is_open:
            return None
        both = [await self._lookup.find(clause, asked) for clause in clauses]
        if not all(found and len(found.candidates) == 1 and not found.is_disclosed for found in both):
            return None
        first, second = [
            await self._about(clause, found, self._view(clause))
            for clause, found in zip(clauses, both, strict=True)
            if found
        ]
        if first.entity is None or second.entity is None or first.entity.id == second.entity.id:
            return None
        return replace(first, beside=second)

    async def _one(self, question: Question, last: View | None, asked: Asked) -> Answer:
        browsed = await self._browsing.wanted(question)
        if browsed and browsed.asked.paper and browsed.asked.times:
            return await self._show(browsed)
        if last is not None and (going_on := await self._going_on(question, last)):
            return going_on
        found = await self._lookup.find(question, asked)
        if found is not None and not found.is_remote:
            is_same = question.continues and last is not None
            return await self._about(question, found, last if is_same and last else self._view(question))
        if browsed is not None:
            return await self._show(browsed)
        printed = await self._unnamed(question, last)
        if found is None or printed.status is Status.ANSWERED:
            return printed
        return await self._about(question, found, self._view(question))

    async def _unnamed(self, question: Question, last: View | None) -> Answer:
        """Answer a question that names nobody: about whom the one before named, or out of the text."""
        if question.follows_up:
            return await self._about_last(question, last) or Answer(Status.NOTHING, question.text)
        speaker = await self._text_hits.speaker(question)
        if speaker is not None:
            return await self._about(question, Found((speaker,), speaker.form), self._view(question))
        return await self._text_hits.answer(question, self._view(question))

    async def _going_on(self, question: Question, last: View) -> Answer | None:
        """Answer a question that goes on from the `last` view without naming anything new; else None."""
        is_open = question.points_back or not question.stretches
        if not is_open or last.cited:
            return None
        if question.asks_more and (question.facet in (last.facet, Facet.SUMMARY)):
            shown = await self._show(last)
            return await self._show(replace(last, offset=last.offset + len(shown.entries(last.facet).entries)))
        asked = _asked(question)
        if question.continues and not asked.is_empty:
            return await self._show(replace(last, offset=0, asked=asked))
        return await self._about_last(question, last)

    async def _about_last(self, question: Question, last: View | None) -> Answer | None:
        """Answer a question about whom the `last` view showed; None where that was nobody."""
        entity = await self._dossiers.entity(last.entity) if last and last.entity else None
        if entity is None:
            return None
        found = Found((Candidate(entity, Match.EXACT, entity.name),), "")
        return await self._about(question, found, self._view(question))

    def _view(self, question: Question) -> View:
        """Return the view that `question` asks for, of an entity yet to be found."""
        return View(None, question.facet, units=question.units, asked=_asked(question))

    async def _about(self, question: Question, found: Found, view: View) -> Answer:
        """Return the answer to `question` about what was found, in the manner of `view`."""
        if found.is_offer:
            offered = tuple(candidate.entity for candidate in found.candidates[:_MOST_CHOICES])
            return Answer(Status.NOTHING, question.text, choices=offered, typed=found.typed)
        candidate = self._chosen(question, found)
        topic = () if candidate is None else self._topic(question, candidate, found.typed)
        wanted = replace(view, offset=0, topic=topic or view.topic, words="")
        if candidate is None:
            choices = tuple(candidate.entity for candidate in found.candidates[:_MOST_CHOICES])
            return Answer(Status.CHOOSE, question.text, view=wanted, choices=choices, typed=found.typed)
        reason = Reason(candidate.match, candidate.entity.name, candidate.form, found.typed)
        asked = _outside(wanted.asked, candidate.form)
        answer = Answer(
            Status.ANSWERED,
            question.text,
            view=replace(wanted, entity=candidate.entity.id, asked=asked, found=reason),
            entity=candidate.entity,
            match=candidate.match,
            form=candidate.form,
            typed=found.typed,
            disclosed=found.is_disclosed,
        )
        filled = await self._contents.fill(answer)
        is_told = filled.unfiltered or not topic or touches(filled, topic)
        # A division may only say where what was asked about lies.
        if not self._divisions.breadth(candidate.entity) or is_told:
            return filled
        printed = await self._text_hits.answer(question, view)
        is_printed = printed.status is Status.ANSWERED
        return printed if is_printed else replace(printed, match=candidate.match, choices=(candidate.entity,))

    def _chosen(self, question: Question, found: Found) -> Candidate | None:
        """Of several namesakes, the only one whose offices share a word with the question; None where that is open."""
        if len(found.candidates) == 1:
            return found.candidates[0]
        words = self._words(question.text.replace(found.typed, " "))
        fitting = [candidate for candidate in found.candidates if _holds_office(candidate.entity, words)]
        return fitting[0] if len(fitting) == 1 else None

    def _topic(self, question: Question, candidate: Candidate, typed: str) -> tuple[str, ...]:
        # Words that somebody said are what is asked for.
        named = () if candidate.match is Match.TEXT else (typed, candidate.form)
        rest = (reduce(lambda left, name: left.replace(name, " "), named, stretch) for stretch in question.stretches)
        asked = chain(filter(None, [fold(question.counted)]), (word for part in rest for word in self._words(part)))
        told = (word for word in asked if candidate.match is not Match.PINYIN or not word.isascii())
        words = add_printed_words(told, self._lexicon)
        # An office says whom the question means, and a city which district, not what it asks.
        return tuple(word for word in words if not self._tells_which(candidate.entity, word))

    def _tells_which(self, entity: EntityCard, word: str) -> bool:
        lies_there = entity.kind is Kind.PLACE and gazetteer(self._lexicon).lies_in(entity.name, word)
        return lies_there or _holds_office(entity, [word])

    def _words(self, text: str) -> list[str]:
        return [fold(word) for word in topic_words(text, self._lexicon)]

    async def _cited(self, view: View) -> Answer:
        kind, _, key = view.cited.partition("_")
        answer = Answer(Status.ANSWERED, "", view=view, match=Match.EXACT)
        if kind == "a" and (article := await self._dossiers.article(key)):
            return replace(answer, articles=_only(article))
        if kind == "q" and (quotation := await self._dossiers.quotation(key)):
            return replace(answer, quotations=_only(quotation))
        if kind == "f" and (figure := await self._dossiers.figure(key)):
            return replace(answer, figures=_only(figure))
        return Answer(Status.NOTHING, "", view=view)


def _only(entry: T) -> Slice[T]:
    return Slice((entry,), 0, 1)


def _asked(question: Question) -> Filter:
    return Filter(question.times, question.paper) if question.times or question.paper else NO_FILTER


def _outside(asked: Filter, form: str) -> Filter:
    """Return the filter without the times that belong to the name itself: 《2021年政府工作报告》."""
    return replace(asked, times=tuple(time for time in asked.times if time.words not in form))


def _holds_office(entity: EntityCard, words: Iterable[str]) -> bool:
    offices = fold(" ".join(entity.roles))
    return any(word in offices for word in words)
