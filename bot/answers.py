"""The values that answering yields and replies render: one `Answer` a question, one `View` a button."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.citations import Citation
from reading.question import Facet
from storage.findings import ArticleCard, EntityCard, FigureCard, Match, Passage, QuotationCard, Reading, Slice

PAGE_SIZES = {
    Facet.SUMMARY: 3,
    Facet.QUOTATIONS: 4,
    Facet.FIGURES: 5,
    Facet.ARTICLES: 6,
    Facet.RELATED: 10,
    Facet.PASSAGES: 4,
}
"""How many entries of each facet a message shows at once."""

Suggestion = EntityCard | QuotationCard | FigureCard
"""What inline mode offers while the user types."""


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


@dataclass(frozen=True, slots=True)
class View:
    """What a button shows: one facet of one entity from `offset` on; `topic` narrows it.

    With `entity` None it is a page of text hits for `words`. With `cited` (a deep link's payload: `a_`, `q_` or `f_`
    and an id) it is that one article, quotation or figure alone, and `facet` says which of the three. It `opens` as a
    card, as the text of its article (`offset` is then the leaf to show, from 1, and 0 the one where the match stands;
    in an article `entity` or `words` are the match) or as a citation.
    """

    entity: str | None
    facet: Facet
    offset: int = 0
    topic: tuple[str, ...] = ()
    words: str = ""
    cited: str = ""
    opens: Opening = Opening.CARD


@dataclass(frozen=True, slots=True)
class Tongue:
    """What a button of the language menu does: speak `language` from now on."""

    language: str


Target = View | Tongue
"""What a button opens or does."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. Only the slices that belong to its facet are filled.

    A summary fills `passages` (the chosen sentences) and shows the first `quotations` and `figures`. `counts` says how
    many entries each facet holds, for the buttons.
    `typed` is the name as the user wrote it where the answer is for another spelling (`disclosed`). `choices` are the
    entities to choose from (status choose) or, with status nothing, at most a labelled suggestion.
    `beside` is the answer about a second entity that the message named. `reading` is the article that was opened,
    `citation` how to cite it where that was asked for.
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
    passages: Slice[Passage] = field(default_factory=lambda: Slice((), 0, 0))
    quotations: Slice[QuotationCard] = field(default_factory=lambda: Slice((), 0, 0))
    figures: Slice[FigureCard] = field(default_factory=lambda: Slice((), 0, 0))
    articles: Slice[ArticleCard] = field(default_factory=lambda: Slice((), 0, 0))
    related: Slice[EntityCard] = field(default_factory=lambda: Slice((), 0, 0))
    counts: tuple[tuple[Facet, int], ...] = ()
    beside: "Answer | None" = None
    reading: Reading | None = None
    citation: Citation | None = None
