"""The reception: one turn of a conversation, for Telegram, the terminal and the command line alike."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from bot.examples import Samples
from bot.inquiry.answers import Answer, Offer, Picture, Reason, Status, Subject, Target, Tongue, View
from bot.inquiry.batches import Looked
from bot.inquiry.circles import Circle
from bot.inquiry.handouts import Handout
from bot.inquiry.name_lists import MOST
from bot.inquiry.trends import Trend
from bot.inquiry.typed import read_typed
from bot.inquiry.views import write_target
from bot.rendering.handout_files import HandoutFiles
from bot.rendering.labels import is_label
from bot.rendering.links import HELP, Links, read_payload
from bot.rendering.packing import Reply
from bot.rendering.replies import Replies
from bot.wording.catalogue import LANGUAGES, catalogue, find_language
from bot.wording.limits import LIMITS

LONGEST_QUESTION = 300


class Answers(Protocol):
    """What answers questions over an archive."""

    async def answer(self, text: str, chat: str) -> Answer:
        """Return the answer to a message of the conversation `chat`."""

    async def show(self, view: View) -> Answer:
        """Return what a button or a deep link opens."""

    async def shown_last(self, chat: str) -> Answer | None:
        """Return what `chat` was shown last, as it is now; None where that was never or long ago."""

    async def names_in(self, text: str, *, is_file: bool = False) -> tuple[str, ...] | None:
        """Return the names of a list, one a line or a few in a row; None where `text` is no such list."""

    async def look_up(self, names: Sequence[str]) -> tuple[Looked, ...]:
        """Return what the archive holds of each of the `names`."""

    async def hand_out(self, view: View | None, chat: str) -> Handout | None:
        """Return all of what `view`, or else the last answer of `chat`, shows a page of; None where that is nothing."""

    async def newest(self) -> View | None:
        """Return the list of what was printed on the newest day, None where no page is dated."""

    async def some_article(self) -> View | None:
        """Return an article at random, None where the archive holds none."""

    async def trend(self, entity: str) -> Trend | None:
        """Return how an entity's mentions and figures go from date to date, None where it is not in the archive."""

    async def circle(self, entity: str) -> Circle | None:
        """Return the names that stand beside an entity's, None where it is not in the archive."""

    async def suggest(self, query: str, offset: int, limit: int) -> Offer:
        """Return what inline mode offers for `query`."""


class Memory(Protocol):
    """What remembers what a conversation was shown last."""

    def remember(self, chat: str, view: str) -> None:
        """Note that the conversation `chat` is now shown this view, written out."""


class Examples(Protocol):
    """What knows a name for examples."""

    async def name(self) -> str | None:
        """Return a name that the archive can answer about, None where it holds none."""

    async def samples(self) -> Samples:
        """Return what all examples of the help are about."""


class Languages(Protocol):
    """What keeps which language each visitor chose."""

    def chosen(self, visitor: str) -> str | None:
        """Return the language that `visitor` chose, None where none was."""

    async def choose(self, visitor: str, tongue: str) -> None:
        """Keep the language that `visitor` chose."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: the answer, and the messages that show it."""

    answer: Answer
    replies: tuple[Reply, ...]


@dataclass(frozen=True)
class Reception:
    """Hears messages and opens views; `bot` is the bot's user name on Telegram, None elsewhere.

    What is said `in_group` gives examples that call the bot, which hears nothing else there.
    """

    answers: Answers
    memory: Memory
    examples: Examples
    languages: Languages
    bot: str | None = None
    in_group: bool = False

    @cached_property
    def links(self) -> Links:
        """Where the entries of the archive can be opened."""
        return Links(self.bot)

    @cached_property
    def _replies(self) -> dict[str, Replies]:
        limit, in_group = LIMITS.message, self.in_group
        return {name: Replies(catalogue(name), self.links, limit, in_group=in_group) for name in LANGUAGES}

    def replies(self, language: str) -> Replies:
        """Return what renders answers in `language`."""
        return self._replies[language]

    async def hear(self, message: str, chat: str, language: str) -> Turn:
        """Return the turn that `message` begins in the conversation `chat`."""
        text = read_typed(message)
        if not any(character.isalnum() for character in text):
            return await self.tell(text, language, "message.letters")
        if names := await self.answers.names_in(text):
            return await self.look_up(names, language)
        if len(text) > LONGEST_QUESTION:
            return await self.tell(text, language, "message.long", length=len(text), limit=LONGEST_QUESTION)
        typed_button = await self._press_typed(text, chat, language) if is_label(text) else None
        return typed_button or await self._turn(await self.answers.answer(text, chat), language)

    async def press(self, target: Target, chat: str, visitor: str, language: str) -> Turn:
        """Return the turn that a button with `target` begins."""
        match target:
            case View():
                return await self.open(target, chat, language)
            case Reason():
                return self.explain(target, language)
            case Picture():
                return await self.draw(target, language)
            case Tongue():
                return await self.speak(target.language, visitor, language)

    async def look_up(self, names: Sequence[str], language: str) -> Turn:
        """Return the turn that answers a list of names."""
        if len(names) > MOST:
            return await self.tell("", language, "batch.many", count=len(names), limit=MOST)
        looked = await self.answers.look_up(names)
        return Turn(Answer(Status.ANSWERED, "\n".join(names)), self.replies(language).batch(looked))

    async def go_on_from(self, view: View, chat: str) -> None:
        """Have what follows in the conversation `chat` go on from `view`, unless it does so already."""
        last = await self.answers.shown_last(chat)
        shown = last.view if last else None
        if shown is None or (shown.entity, shown.words) != (view.entity, view.words):
            self.memory.remember(chat, write_target(view))

    async def export(self, view: View | None, chat: str, language: str) -> Turn:
        """Return the turn that brings as files what `view`, or else the last answer of `chat`, is about."""
        handout = await self.answers.hand_out(view, chat)
        if handout is None:
            return await self.tell("", language, "handout.nothing")
        files = HandoutFiles(catalogue(language), self.links)
        # Thousands of lines take a tenth of a second or more.
        replies = await asyncio.to_thread(files.replies, handout)
        return Turn(Answer(Status.ANSWERED, "", view), replies)

    async def open(self, view: View, chat: str, language: str) -> Turn:
        """Return the turn that shows `view`."""
        answer = await self.answers.show(view)
        if answer.status is Status.ANSWERED and not view.cited:
            self.memory.remember(chat, write_target(view))
        return await self._turn(answer, language)

    async def newest(self, chat: str, language: str) -> Turn:
        """Return the turn that lists what was printed on the newest day."""
        return await self._leaf(await self.answers.newest(), chat, language)

    async def some_article(self, chat: str, language: str) -> Turn:
        """Return the turn that shows an article at random."""
        return await self._leaf(await self.answers.some_article(), chat, language)

    async def draw(self, target: Picture, language: str) -> Turn:
        """Return the turn that shows a picture; words alone where there is nothing to draw any more."""
        is_circle = target.shows is Subject.CIRCLE
        shown = await (self.answers.circle(target.of) if is_circle else self.answers.trend(target.of))
        if shown is None:
            return await self._turn(Answer(Status.NOTHING, ""), language)
        return Turn(Answer(Status.HELP, ""), (await self.replies(language).picture(shown),))

    def explain(self, reason: Reason, language: str) -> Turn:
        """Return the turn that says why an entity was found."""
        return Turn(Answer(Status.HELP, ""), (self.replies(language).explain(reason),))

    async def start(self, payload: str, chat: str, language: str) -> Turn:
        """Return the turn that a deep link's `payload` begins; a greeting where it is empty or none of ours."""
        if payload == HELP:
            return await self.help(language)
        view = read_payload(payload)
        if view is None:
            return await self._turn(Answer(Status.HELP, ""), language)
        return await self.open(view, chat, language)

    async def help(self, language: str) -> Turn:
        """Return all that can be asked."""
        return Turn(Answer(Status.HELP, ""), self.replies(language).help(await self.examples.samples()))

    async def speak(self, word: str, visitor: str, language: str) -> Turn:
        """Return the turn in which `visitor` chooses the language that `word` names; asks where it names none."""
        chosen = find_language(word)
        if chosen is None:
            return Turn(Answer(Status.HELP, word), (self.replies(language).languages(),))
        await self.languages.choose(visitor, chosen)
        return await self.tell(word, chosen, "language.chosen")

    async def tell(self, text: str, language: str, key: str, **values: object) -> Turn:
        """Return the turn that says in reply to `text` what stands under `key`, with an example of a question."""
        reply = self.replies(language).say(key, example=await self.example(language), **values)
        return Turn(Answer(Status.HELP, text), (reply,))

    async def example(self, language: str) -> str:
        """Return a question that this archive can answer."""
        return self.replies(language).example(await self.examples.name())

    async def _press_typed(self, label: str, chat: str, language: str) -> Turn | None:
        """Return the turn of the button called `label` below the last answer of `chat`, None where there is none."""
        last = await self.answers.shown_last(chat)
        for name in LANGUAGES:
            target = self.replies(name).labelled(label, last) if last else None
            if target is not None:
                turn = await self.press(target, chat, chat, language)
                return replace(turn, answer=replace(turn.answer, question=label))
        return None

    async def _leaf(self, view: View | None, chat: str, language: str) -> Turn:
        if view is None:
            return await self.tell("", language, "browse.empty")
        return await self.open(view, chat, language)

    async def _turn(self, answer: Answer, language: str) -> Turn:
        return Turn(answer, self.replies(language).render(answer, await self.examples.name()))
