"""The house, wired in one place: an open archive and everything that works on it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.desk import Desk
from bot.examples import Examples
from bot.files.reindex import Reindexing
from bot.files.wordlists import load_lexicon
from bot.inquiry.answering import Answering
from bot.inquiry.answers import View
from bot.inquiry.borders import Borders
from bot.reception import Reception
from bot.settings import Settings
from bot.wording.catalogue import Catalogue
from reading.asking.question import Facet, read_question
from reading.facts import Article, Name, Span
from reading.lexicon import Lexicon
from reading.summary import choose_sentences
from storage.chats.conversations import Conversations
from storage.chats.languages import Languages
from storage.chats.tickets import Tickets
from storage.chats.watches import Watches
from storage.engine.database import Database, open_database
from storage.naming.names import Names
from storage.naming.news import Arrivals
from storage.writing.intake import Intake

# Of one article; a summary over many articles takes the first of each.
_MOST_SENTENCES = 3
# The lists whose words make common nouns: a name of nothing else (街道办, 市公安局) means one agency only near by.
_GENERIC = ("agency_general", "agency_tails", "bare_forms", "levels")


# With marks and Latin letters, for which the segmenter needs more of its dictionaries than for others.
_ANY_QUESTION = "江城市Wi-Fi管理局局长王某·某某说了什么"


@dataclass(frozen=True)
class House:
    """What Telegram, the terminal and the command line share."""

    database: Database
    names: Names
    answering: Answering
    conversations: Conversations
    examples: Examples
    tickets: Tickets
    reindexing: Reindexing
    languages: Languages

    @property
    def watches(self) -> Watches:
        """What chats follow."""
        return Watches(self.database)

    @property
    def arrivals(self) -> Arrivals:
        """What came into the archive."""
        return Arrivals(self.database, self.names)

    async def warm_up(self) -> None:
        """Build what the first question would otherwise wait for: dictionaries, patterns, and the statements asked."""
        await asyncio.to_thread(_read_any_question)
        for looked in await self.answering.look_up([_ANY_QUESTION, await self.examples.name() or ""]):
            if looked.entity:
                await self.answering.show(View(looked.entity.id, Facet.SUMMARY))

    def desk(self, texts: Catalogue, prefix: str) -> Desk:
        """Return where the keeper corrects names; `prefix` stands before each command where it is typed."""
        return Desk(self.database, self.names, texts, prefix, self.examples)

    def reception(self, bot: str | None = None) -> Reception:
        """Return where questions are heard; `bot` is the user name that deep links lead to."""
        return Reception(self.answering, self.conversations, self.examples, self.languages, bot)


@asynccontextmanager
async def open_house(settings: Settings) -> AsyncIterator[House]:
    """Open the archive that `settings` name, and close it at the end.

    Raises:
        ArchiveError: the database cannot be used.
    """
    async with await open_database(settings.database_url) as database:
        lexicon, languages = load_lexicon(), Languages(database)
        await languages.load()
        names = Names(database, lexicon.table("abbreviations"), lexicon.words("shape_families"))
        conversations = Conversations(database)
        yield House(
            database=database,
            names=names,
            answering=Answering(database, names, conversations, lexicon),
            conversations=conversations,
            examples=Examples(database),
            tickets=Tickets(database),
            reindexing=Reindexing(_intake(database, lexicon), settings.archive_dir),
            languages=languages,
        )


def _read_any_question() -> None:
    lexicon = load_lexicon()
    Borders(lexicon).begins_an_agency("江城市", read_question(_ANY_QUESTION, lexicon))


def _intake(database: Database, lexicon: Lexicon) -> Intake:
    def choose(article: Article, name: Name) -> tuple[Span, ...]:
        return choose_sentences(article, name, _MOST_SENTENCES, lexicon)

    generic = [word for words in _GENERIC for word in lexicon.words(words)]
    return Intake(database, choose=choose, generic=generic, known=lexicon.words("known_agencies"))
