"""The keeper's desk: corrections as they are typed, in a chat or on the command line, and what is said in reply.

    merge NAME NAME ...       one entity, shown under the first name
    split NAME [NUMBER ...]   what can be split off, by number; these are split off
    rename NAME NAME          shown under another name
    alias NAME NAME           found under another name too
    hide NAME                 shown in no answer, nor any sentence that names it
    undo NUMBER               a correction is taken back
    corrections               the newest ones

A name is one that finds an entity exactly, or `e_` and the entity's id where namesakes share it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.examples import Examples
from bot.inquiry.answers import Payload
from bot.inquiry.typed import read_typed
from bot.rendering.cards import Cards
from bot.rendering.links import Links
from bot.wording.catalogue import Catalogue
from bot.wording.markup import read_plain, shorten
from reading.text.folding import fold
from storage.archive.dossier import Dossiers
from storage.archive.findings import EntityCard, Match
from storage.engine.database import Database
from storage.naming.names import Names
from storage.writing.corrections import Corrections, Part
from storage.writing.ledger import Correction, Draft
from storage.writing.rulings import Action

TERMINAL, TELEGRAM = "terminal", "telegram"
"""Where corrections are typed."""

COMMANDS = ("merge", "split", "rename", "alias", "hide", "undo", "corrections")

_BY_ID = Payload.ENTITY.of("")
_EXACT = frozenset({Match.EXACT, Match.ALIAS, Match.FOLDED})
_MOST_PARTS = 30
_LONGEST_NAME = 60
# Digits of a number that every database takes.
_LONGEST_NUMBER = 9
_PAIR = 2
_APART = ":"
_LONGEST_KEEPER = 30


@dataclass(frozen=True, slots=True)
class Ruled:
    """What came of a command: the reply's `lines`, and whether it did what was asked."""

    lines: tuple[str, ...]
    is_done: bool = True


def sign(where: str, user: str | int, name: str = "") -> str:
    """Return what the ledger keeps of who corrects: `where` (TERMINAL or TELEGRAM), as whom, called what there."""
    called = shorten(" ".join(read_typed(name).split()), _LONGEST_KEEPER)
    return f"{where}{_APART}{user} {called}".rstrip()


class UnclearError(Exception):
    """A command that cannot be obeyed as typed; it never leaves the desk."""

    def __init__(self, *lines: str) -> None:
        """Keep what is said in reply."""
        super().__init__(*lines)
        self.lines = lines


class Desk:
    """Obeys the keeper; `prefix` stands before each command where it is typed (`/`, `jianbao correct `).

    What is corrected stands in no one of the `examples` any more.
    """

    def __init__(self, database: Database, names: Names, texts: Catalogue, prefix: str, examples: Examples) -> None:
        self._examples = examples
        self._corrections = Corrections(database)
        self._dossiers = Dossiers(database)
        self._names = names
        self._texts = texts
        self._prefix = prefix
        self._cards = Cards(texts, Links())

    async def obey(self, command: str, words: Sequence[str], keeper: str) -> Ruled:
        """Do what one of `COMMANDS` says with the `words` typed behind it; `keeper`, signed, goes into the ledger."""
        try:
            lines = tuple(await self._obey(command, words, keeper))
        except UnclearError as error:
            return Ruled(error.lines, is_done=False)
        self._examples.forget()
        return Ruled(lines)

    async def _obey(self, command: str, words: Sequence[str], keeper: str) -> Iterable[str]:
        match command:
            case "corrections":
                return self._listed(await self._corrections.newest())
            case "undo":
                return await self._undo(words, keeper)
            case "split":
                return await self._split(words, keeper)
            case _:
                return await self._rule(Action(command), words, keeper)

    async def _rule(self, action: Action, words: Sequence[str], keeper: str) -> Iterable[str]:
        texts = self._given(action, words)
        typed = words[: len(words) - len(texts)]
        if not typed or (action is Action.MERGE and len(typed) < _PAIR):
            raise self._misused(action)
        cards = [await self._meant(word) for word in typed]
        if action is Action.MERGE:
            self._require_mergeable(cards)
        names = tuple(card.name for card in cards)
        text = next(iter(texts), names[0] if action is Action.MERGE else "")
        entered = await self._corrections.rule(Draft(action, names, keeper, text), cards)
        return self._done(entered)

    def _given(self, action: Action, words: Sequence[str]) -> Sequence[str]:
        """Return the new name that a rename or alias ends in, the last of two words."""
        if action in (Action.MERGE, Action.HIDE):
            if action is Action.HIDE and len(words) != 1:
                raise self._misused(action)
            return ()
        if len(words) != _PAIR or not fold(words[1]) or len(words[1]) > _LONGEST_NAME:
            raise self._misused(action)
        return words[1:]

    def _require_mergeable(self, cards: Sequence[EntityCard]) -> None:
        if len({card.id for card in cards}) < len(cards):
            raise UnclearError(self._texts("desk.same", name=cards[0].name, prefix=self._prefix))
        if len({card.kind for card in cards}) > 1:
            kinds = self._listing(self._described(card.name, self._texts(f"kinds.{card.kind}")) for card in cards)
            raise UnclearError(self._texts("desk.kinds", names=kinds, prefix=self._prefix))

    async def _split(self, words: Sequence[str], keeper: str) -> Iterable[str]:
        if not words:
            raise self._misused(Action.SPLIT)
        card = await self._meant(words[0])
        parts = await self._corrections.parts(card)
        if len(parts) < _PAIR:
            raise UnclearError(self._texts("desk.whole", name=card.name, prefix=self._prefix))
        if len(words) == 1:
            return self._partable(card, parts)
        numbers = {int(word) for word in words[1:] if word.isdecimal() and len(word) <= _LONGEST_NUMBER}
        if len(numbers) < len(words) - 1 or not numbers < set(range(1, len(parts) + 1)):
            raise UnclearError(*self._partable(card, parts))
        chosen = [parts[number - 1] for number in sorted(numbers)]
        return self._done(await self._corrections.split(Draft(Action.SPLIT, (card.name,), keeper), chosen))

    def _partable(self, card: EntityCard, parts: Sequence[Part]) -> Iterable[str]:
        yield self._texts("desk.parts", name=card.name, prefix=self._prefix)
        for number, part in enumerate(parts[:_MOST_PARTS], 1):
            what = self._described(part.name, part.roles[0]) if part.roles else part.name
            yield f"{number}. {what} {read_plain(self._cards.source(part.source))}"
        if len(parts) > _MOST_PARTS:
            yield self._texts("report.more", count=len(parts) - _MOST_PARTS)

    async def _undo(self, words: Sequence[str], keeper: str) -> Iterable[str]:
        typed = words[0].lstrip("#") if len(words) == 1 else ""
        if not typed.isdecimal() or len(typed) > _LONGEST_NUMBER:
            raise UnclearError(self._usage("undo"))
        number = int(typed)
        undone = await self._corrections.undo(number, keeper)
        if undone is None:
            raise UnclearError(self._texts("desk.not_in_force", number=number, prefix=self._prefix))
        return [self._texts("desk.undone", what=self._what(undone))]

    async def _meant(self, word: str) -> EntityCard:
        """Return the one entity that `word` names exactly."""
        found = await self._named(word)
        if not found:
            raise UnclearError(self._texts("desk.unknown", name=self._cards.echo(word)))
        if len(found) > 1:
            choices = (f"{Payload.ENTITY.of(card.id)}  {card.name} · {self._cards.hint(card)}" for card in found)
            raise UnclearError(self._texts("desk.several", name=word), *choices)
        return found[0]

    async def _named(self, word: str) -> list[EntityCard]:
        if word.startswith(_BY_ID):
            card = await self._dossiers.entity(word.removeprefix(_BY_ID))
            return [card] if card else []
        return [candidate.entity for candidate in await self._names.find(word) if candidate.match in _EXACT]

    def _done(self, entered: Correction) -> Iterable[str]:
        yield self._texts("desk.done", what=self._what(entered), number=entered.number, prefix=self._prefix)

    def _listed(self, corrections: Sequence[Correction]) -> Iterable[str]:
        if not corrections:
            yield self._texts("desk.none", prefix=self._prefix)
        for entry in corrections:
            keeper, moment = self._keeper(entry.draft.keeper), _minute(entry.moment)
            yield self._texts("desk.entry", number=entry.number, what=self._what(entry), moment=moment, keeper=keeper)
            if entry.undone is not None:
                keeper, moment = self._keeper(entry.undone_by or ""), _minute(entry.undone)
                yield self._texts("desk.taken_back", moment=moment, keeper=keeper)

    def _keeper(self, entered: str) -> str:
        """Return who made a correction, out of what `sign` wrote into the ledger."""
        where, _, who = entered.partition(_APART)
        user, _, name = who.partition(" ")
        key = f"desk.by_{where}" if name or where == TERMINAL else "desk.by_nameless"
        return self._texts(key, user=user, name=name)

    def _what(self, entry: Correction) -> str:
        draft = entry.draft
        return self._texts(f"desk.{draft.action}", names=self._listing(draft.names), text=draft.text)

    def _described(self, name: str, hint: str) -> str:
        return self._texts("batch.choice", name=name, hint=hint)

    def _misused(self, action: Action) -> UnclearError:
        return UnclearError(self._usage(action))

    def _usage(self, command: str) -> str:
        return self._texts(f"desk.usage_{command}", prefix=self._prefix)

    def _listing(self, words: Iterable[str]) -> str:
        return self._texts("entity.comma").join(words)


def _minute(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
