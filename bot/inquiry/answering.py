"""Answering: from a message to an `Answer`, out of what stands in the archive and nothing else.

`bot.inquiry.turns` answers questions, `bot.inquiry.display` shows what buttons open. The chat's last view is kept, for
the questions that go on from it.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.inquiry.answers import Answer, Offer, Status, View
from bot.inquiry.batches import Batches, Looked
from bot.inquiry.browsing import Browsing
from bot.inquiry.circles import MOST_NEIGHBOURS, Circle, make_circle
from bot.inquiry.contents import RANKED, Contents
from bot.inquiry.display import Display
from bot.inquiry.handouts import Handout, Handouts
from bot.inquiry.lookup import Lookup
from bot.inquiry.name_lists import read_list, read_list_file, read_rows
from bot.inquiry.offers import Offers
from bot.inquiry.reader import Reader
from bot.inquiry.scripts import disclose_script
from bot.inquiry.speakers import Speakers
from bot.inquiry.text_hits import TextHits
from bot.inquiry.trends import Trend, find_courses
from bot.inquiry.turns import Turns
from bot.inquiry.views import read_target, write_target
from reading.asking.question import read_question
from reading.facts import Kind
from reading.lexicon import Lexicon
from storage.archive.dossier import Dossiers
from storage.archive.fulltext import Fulltext
from storage.archive.issues import Issues
from storage.archive.papers import Papers
from storage.archive.signatures import Signatures
from storage.chats.conversations import Conversations
from storage.engine.database import Database
from storage.naming.bearers import Bearers
from storage.naming.names import Names
from storage.naming.passage_names import PassageNames


class Answering:
    """Answers questions over one archive."""

    def __init__(self, database: Database, names: Names, conversations: Conversations, lexicon: Lexicon) -> None:
        self._database = database
        self._lexicon = lexicon
        self._conversations = conversations
        self._dossiers = Dossiers(database)
        fulltext, issues, passage_names = Fulltext(database), Issues(database), PassageNames(database)
        papers = Papers(database, lexicon.words("outlet_tails"))
        lookup = Lookup(names, Bearers(database), lexicon)
        self._browsing = Browsing(issues, papers, Signatures(database), lexicon)
        self._display = Display(
            database=database,
            names=names,
            dossiers=self._dossiers,
            contents=Contents(self._dossiers, lexicon),
            text_hits=TextHits(self._dossiers, fulltext, papers, passage_names, lexicon),
            browsing=self._browsing,
            reader=Reader(database, lexicon),
        )
        self._turns = Turns(names, lookup, self._display, Speakers(fulltext, passage_names), lexicon)
        self._offers = Offers(names, self._dossiers, fulltext, self._browsing, lexicon)
        self._handouts = Handouts(self._dossiers, fulltext, issues)
        self._batches = Batches(lookup, self._dossiers, lexicon)

    async def answer(self, text: str, chat: str) -> Answer:
        """Return the answer to the message `text` of the conversation `chat`, and remember what it showed."""
        question = read_question(text, self._lexicon)
        if question.is_empty or question.greets:
            return Answer(Status.HELP, text)
        read_last = partial(self._last, chat, self._conversations.unwritten(chat))
        async with self._database.reading():
            answer = disclose_script(await self._turns.answer(question, read_last), text)
            view = answer.view if answer.status in (Status.ANSWERED, Status.NOTHING) else None
            if view is not None and view.entity is None:
                view = replace(view, after=_meant_next(answer, await read_last()))
        if view is not None:
            self._conversations.remember(chat, write_target(view))
        return replace(answer, question=text, view=view or answer.view)

    async def _last(self, chat: str, unwritten: str | None = None) -> View | None:
        """Return what the conversation `chat` was shown last; `unwritten` is that where it is known already."""
        payload = unwritten or await self._conversations.last(chat)
        target = read_target(payload) if payload else None
        return target if isinstance(target, View) else None

    async def show(self, view: View) -> Answer:
        """Return the page that `view` describes; status nothing where that is no longer in the archive."""
        async with self._database.reading():
            return await self._display.show(view)

    async def shown_last(self, chat: str) -> Answer | None:
        """Return what the conversation `chat` was shown last, as it is now; None where that was never or long ago."""
        unwritten = self._conversations.unwritten(chat)
        async with self._database.reading():
            last = await self._last(chat, unwritten)
            return await self._display.show(last) if last else None

    async def names_in(self, text: str, *, is_file: bool = False) -> tuple[str, ...] | None:
        """Return the names of a list, one a line, or in a file's first column; None where `text` is no such list.

        A few names that make up a single line are a list if the archive knows them.
        """
        listed = read_list_file(text, self._lexicon) if is_file else read_list(text, self._lexicon)
        rows = [] if listed or is_file else list(read_rows(text, self._lexicon))
        if not rows:
            return listed
        async with self._database.reading():
            for names in rows:
                if await self._batches.is_row(names, by_blanks=text.split() == list(names)):
                    return names
        return None

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

    async def circle(self, entity: str) -> Circle | None:
        """Return the names that stand beside an entity's, None where it is not in the archive."""
        async with self._database.reading():
            card = await self._dossiers.entity(entity)
            if card is None:
                return None
            beside = (await self._dossiers.related(entity, 0, MOST_NEIGHBOURS)).entries
            shared = await self._dossiers.shared(entity, [other.id for other in beside])
        return make_circle(card, beside, shared)

    async def suggest(self, query: str, offset: int, limit: int) -> Offer:
        """Return what inline mode offers for `query`."""
        async with self._database.reading():
            return await self._offers.offer(query, offset, limit)


def _meant_next(answer: Answer, last: View | None) -> str:
    """Return the id of whom a pronoun means after an `answer` without an entity: the one person named, or as before."""
    people = [card.id for card in answer.named if card.kind is Kind.PERSON]
    if len(people) == 1:
        return people[0]
    return (last.entity or last.after) if last else ""
