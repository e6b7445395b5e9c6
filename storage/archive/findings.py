"""The values that the read side of the archive hands out: what was found, and where it stands.

Every statement carries its `Source`. Ids are stable (the same pages in give the same ids out) and hold only
`[A-Za-z0-9_-]`, 16 characters, so that a deep link can carry them.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from reading.facts import Author, Kind, Manner, Period, Qualifier, Span, Tier

T_co = TypeVar("T_co", covariant=True)


class Match(StrEnum):
    """The step by which a query found its entity, the surest first."""

    EXACT = "exact"
    ALIAS = "alias"
    FOLDED = "folded"
    ABBREVIATION = "abbreviation"
    TITLE = "title"
    HOMOPHONE = "homophone"
    PINYIN = "pinyin"
    FUZZY = "fuzzy"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Source:
    """The provenance of a statement: the article it stands in, and that article's page; `file` is a bare name.

    `also` are the other places that print the same, in the order of their days; they do not tell two sources apart.
    """

    article: str
    publication: str | None
    day: date | None
    page: str | None
    headline: str | None
    file: str
    also: tuple["Source", ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class EntityCard:
    """An entity at a glance. `roles` are as printed, the most frequent first.

    `articles` counts the stories that name it, `copies` how often these were printed again.
    """

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    articles: int = 0
    first: date | None = None
    last: date | None = None
    publication: str | None = None
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a query may mean: by which step, and through which printed form."""

    entity: EntityCard
    match: Match
    form: str
    score: float = 100.0


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article's text, verbatim; `highlights` are half-open offsets into `text`."""

    text: str
    source: Source
    span: Span
    highlights: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotationCard:
    """A quotation with its speaker and the sentence that it stands in."""

    id: str
    text: str
    speaker: str | None
    printed: str | None
    cue: str | None
    tier: Tier
    manner: Manner
    sentence: str
    source: Source


@dataclass(frozen=True, slots=True)
class FigureCard:
    """A figure with what it counts and the sentence that it stands in."""

    id: str
    text: str
    quantity: Decimal
    unit: str
    qualifier: Qualifier
    commodity: str
    subject: str | None
    period: Period | None
    sentence: str
    source: Source


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure with its sentence as a passage, the figure highlighted, and the entity that it is about if any."""

    figure: FigureCard
    passage: Passage
    subject: EntityCard | None


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article as a list shows it; `lead` is its first sentence, `captions` what stands under its pictures."""

    source: Source
    kicker: str | None
    deck: str | None
    byline: tuple[Author, ...]
    lead: str
    captions: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The article's stable id."""
        return self.source.article


@dataclass(frozen=True, slots=True)
class Slice(Generic[T_co]):
    """A part of a longer list: `entries` begin at `offset` of `total`."""

    entries: tuple[T_co, ...]
    offset: int
    total: int

    @property
    def is_last(self) -> bool:
        """Tell whether nothing follows."""
        return self.offset + len(self.entries) >= self.total


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The whole text of an article; `paragraphs` are spans of it."""

    text: str
    paragraphs: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph to read, verbatim.

    `highlights` are half-open offsets into `text`; at each offset of `gaps` a part is withheld: it names somebody
    whom the keeper has hidden.
    """

    text: str
    is_title: bool = False
    is_caption: bool = False
    highlights: tuple[Span, ...] = ()
    gaps: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article opened to read, its titles first; `before` and `after` are its neighbours on the page.

    `continued` are the jump lines that lead to its other parts, as printed.
    """

    card: ArticleCard
    paragraphs: tuple[Paragraph, ...]
    dateline: str | None = None
    continued: tuple[str, ...] = ()
    before: ArticleCard | None = None
    after: ArticleCard | None = None


@dataclass(frozen=True, slots=True)
class Statistics:
    """How much the archive holds: newspapers, the days of their pages from `first` to `last`, and so on."""

    pages: int
    articles: int
    entities: int
    quotations: int
    figures: int
    publications: int = 0
    days: int = 0
    first: date | None = None
    last: date | None = None
