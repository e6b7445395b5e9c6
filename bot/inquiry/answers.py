"""The values that answering yields and replies render: one `Answer` a question, one `View` a button."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.inquiry.citations import Citation
from reading.asking.question import Facet
from storage.archive.filters import NO_FILTER, Filter
from storage.archive.findings import (
    ArticleCard,
    EntityCard,
    FigureCard,
    Match,
    Passage,
    QuotationCard,
    Reading,
    Slice,
    Source,
)

PAGE_SIZES = {
    Facet.SUMMARY: 3,
    Facet.QUOTATIONS: 4,
    Facet.FIGURES: 5,
    Facet.ARTICLES: 4,
    Facet.RELATED: 10,
    Facet.PASSAGES: 4,
}
"""How many entries of each facet a message shows at once."""

HEADLINES = 10
"""How many headlines a message lists where nobody is asked about."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """An entity as inline mode offers it, with the sentence that says most about it where there is one."""

    card: EntityCard
    telling: tuple[Passage, ...] = ()

    @property
    def id(self) -> str:
        """The entity's stable id."""
        return self.card.id


Suggestion = Introduction | QuotationCard | FigureCard | Passage
"""What inline mode offers while the user types."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A page of suggestions, and the entity that they are about where it is clear which is meant."""

    entries: Slice[Suggestion]
    about: EntityCard | None = None


class Payload(StrEnum):
    """What the payload of a deep link leads to, by the letter that it begins with; the id stands behind that."""

    ARTICLE = "a"
    QUOTATION = "q"
    FIGURE = "f"
    ENTITY = "e"

    def of(self, key: str) -> str:
        """Return the payload that leads to what has the id `key`."""
        return f"{self}_{key}"


class Opening(StrEnum):
    """As what a view opens the entry that it cites."""

    CARD = "card"
    TEXT = "text"
    CITATION = "citation"


class Status(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    CHOOSE = "choose"
    NOTHING = "nothing"
    HELP = "help"


Entry = Passage | QuotationCard | FigureCard | ArticleCard | EntityCard
"""What lists are made of."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a question was taken to mean an entity called `name`: what was `typed`, and the printed `form` that it meant.

    Nothing was typed where the question followed up the one before. `beside` are places that the question named and
    that papers print beside it.
    """

    match: Match
    name: str
    form: str
    typed: str
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """What a button shows: one facet of one entity from `offset` on.

    `topic` (words) and `units` (of figures) are what was asked for, to come first, `asked` is what alone is shown.
    With `entity` None it is a page of text hits for `words`, or without these what was printed on the days and in the
    newspaper `asked` for. With `cited` (a `Payload`) it is that one
    article, quotation or figure alone, and `facet` says which of the three. It `opens` as a
    card, as the text of its article (`offset` is then the leaf to show, from 1, and 0 the one where the match stands;
    in an article `entity` or `words` are the match) or as a citation. `found` is why the question was taken to mean the
    entity; None where nobody asked by name. Where it shows no entity, `after` is the id of whom a pronoun then means.
    """

    entity: str | None
    facet: Facet
    offset: int = 0
    topic: tuple[str, ...] = ()
    words: str = ""
    cited: str = ""
    opens: Opening = Opening.CARD
    found: Reason | None = None
    units: tuple[str, ...] = ()
    asked: Filter = NO_FILTER
    after: str = ""

    @property
    def is_browsing(self) -> bool:
        """Tell whether it lists what was printed, whoever that is about."""
        return self.entity is None and not self.words and not self.cited and not self.asked.is_empty


def page_size(view: View) -> int:
    """Return how many entries of its list `view` shows at once."""
    return HEADLINES if view.is_browsing and view.facet is Facet.ARTICLES else PAGE_SIZES[view.facet]


@dataclass(frozen=True, slots=True)
class Tongue:
    """What a button of the language menu does: speak `language` from now on."""

    language: str


class Subject(StrEnum):
    """What a picture shows of an entity: how often it was printed and how its figures went, or the names beside it."""

    TREND = "trend"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class Picture:
    """What a button opens that draws something of an entity; `of` is its id."""

    of: str
    shows: Subject = Subject.TREND


Target = View | Reason | Picture | Tongue
"""What a button opens or does."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. Only the slices that belong to its facet are filled.

    A summary fills `passages` (the chosen sentences) and shows the first `quotations` and `figures`. `counts` says how
    many entries each facet holds, for the buttons; `unfiltered` how many it would be without the view's
    filter, where that leaves nothing.
    `typed` is the name as the user wrote it where the answer is for another spelling (`disclosed`). `choices` are the
    entities to choose from (status choose) or, with status nothing, at most a labelled suggestion; of an answer about a
    brand, the firms that bear it in full, and where it `is_one_of` several that may be meant, the others.
    `relative` is of whom of the entity's family was asked where nothing that is shown tells of them (妻子).
    `asks_nobody` tells that the question goes on from one before, and there is none.
    `has_trend` tells whether something can be drawn from day to day, `has_circle` whether the `related` can be.
    `beside` is the answer about a second entity that the message named. `named` are the entities of the first text hit
    that the message names in part. `reading` is the article that was opened, `citation` how to cite it where that was
    asked for.
    """

    status: Status
    question: str
    view: View | None = None
    entity: EntityCard | None = None
    match: Match | None = None
    form: str = ""
    typed: str = ""
    disclosed: bool = False
    choices: tuple[EntityCard, ...] = ()
    is_one_of: bool = False
    passages: Slice[Passage] = field(default_factory=lambda: Slice((), 0, 0))
    quotations: Slice[QuotationCard] = field(default_factory=lambda: Slice((), 0, 0))
    figures: Slice[FigureCard] = field(default_factory=lambda: Slice((), 0, 0))
    articles: Slice[ArticleCard] = field(default_factory=lambda: Slice((), 0, 0))
    related: Slice[EntityCard] = field(default_factory=lambda: Slice((), 0, 0))
    counts: tuple[tuple[Facet, int], ...] = ()
    unfiltered: int = 0
    beside: "Answer | None" = None
    relative: str = ""
    asks_nobody: bool = False
    has_trend: bool = False
    has_circle: bool = False
    named: tuple[EntityCard, ...] = ()
    reading: Reading | None = None
    citation: Citation | None = None

    @property
    def shown(self) -> Facet:
        """The facet that is shown: the summary too where the one asked for had nothing to the point."""
        return Facet.SUMMARY if self.view is None or self.passages.entries else self.view.facet

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of all that is shown, each once, in their order; without those of `beside`."""
        shown = (self.passages, self.quotations, self.figures, self.articles)
        sources = [entry.source for entries in shown for entry in entries.entries]
        return tuple(dict.fromkeys([*sources, *([self.reading.card.source] if self.reading else [])]))

    def entries(self, facet: Facet) -> Slice[Entry]:
        """Return the part that `facet` shows."""
        slices: dict[Facet, Slice[Entry]] = {
            Facet.SUMMARY: self.passages,
            Facet.PASSAGES: self.passages,
            Facet.QUOTATIONS: self.quotations,
            Facet.FIGURES: self.figures,
            Facet.ARTICLES: self.articles,
            Facet.RELATED: self.related,
        }
        return slices[facet]
