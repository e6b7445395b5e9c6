"""The values that reading yields: a page, its articles, and the facts found in them.

Every value is frozen. Every `Span` counts characters (code points) of the article's `text`, half-open, so that
`span.of(article.text)` is what the newspaper printed. `article.text` holds kicker, headline, deck, body and captions
in reading order, one paragraph a line, broken lines healed; bylines and datelines stand beside it, not in it.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What sort of thing a name names."""

    PERSON = "person"
    PLACE = "place"
    AGENCY = "agency"
    SYSTEM = "system"


class Tier(StrEnum):
    """How a quotation's speaker is known."""

    EXPLICIT = "explicit"
    INFERRED = "inferred"
    UNATTRIBUTED = "unattributed"


class Manner(StrEnum):
    """Whether quoted words were said or written."""

    SPEECH = "speech"
    WRITTEN = "written"


class Qualifier(StrEnum):
    """How a printed quantity is to be read."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Span(NamedTuple):
    """A half-open stretch of characters of one text.

    A page has thousands of them, so they are tuples, which are made, compared and looked up faster than other values.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return what stands there in `text`."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a fact is about, both included; an open end is None."""

    first: date | None
    last: date | None

    def isoformat(self) -> str:
        """Return `YYYY-MM-DD` for one day, else `first/last` with an open end left empty."""
        if self.first == self.last and self.first is not None:
            return self.first.isoformat()
        return "/".join(day.isoformat() if day else "" for day in (self.first, self.last))


@dataclass(frozen=True, slots=True)
class Author:
    """One name of a byline: who, as what (记者, 通讯员, 摄影 …), for which outlet where one is printed."""

    name: str
    role: str
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A person, place, agency or system as one article names it.

    `name` is the fullest printed form, `aliases` the other printed forms; each mention prints one of them. `relative`
    marks names that only their newspaper's readers can place (市卫健委, 街道办): they never join across newspapers.
    """

    name: str
    kind: Kind
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    relative: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """All printed forms, the fullest first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks that somebody said or wrote; `span` leaves the marks out.

    `speaker` is the `name` of one of the article's names, or None; `printed` is what stands there for the speaker
    (他, 有市民, 张军), or None.
    """

    span: Span
    tier: Tier
    speaker: str | None = None
    printed: str | None = None
    cue: str | None = None
    manner: Manner = Manner.SPEECH


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that the text states: `span` covers quantity, qualifier and unit as printed (近4万步).

    `commodity` is what is counted; `subject` the `name` of one of the article's names, or else the words printed for
    whom it is about (罗建平家属, 全市环卫部门); `sentence` where it stands.
    """

    span: Span
    quantity: Decimal
    unit: str
    sentence: Span
    qualifier: Qualifier = Qualifier.EXACT
    commodity: str = ""
    subject: str | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One story of a page.

    `lines` are the file's lines it was read from, 1-based, first and last included, in reading order. `paragraphs`
    are the spans of the text's paragraphs; `titles` those among them that are kicker, headline, deck or subheading.
    `captions` are printed under pictures. `continued_from` is the jump line (上接1版) where the start stands elsewhere.
    """

    text: str
    lines: tuple[tuple[int, int], ...]
    headline: str | None = None
    kicker: str | None = None
    deck: str | None = None
    column: str | None = None
    subheadings: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    byline: tuple[Author, ...] = ()
    dateline: str | None = None
    continued_from: str | None = None
    continued_on: str | None = None
    paragraphs: tuple[Span, ...] = ()
    titles: tuple[Span, ...] = ()
    day: date | None = None
    names: tuple[Name, ...] = field(default=(), repr=False)
    quotations: tuple[Quotation, ...] = field(default=(), repr=False)
    figures: tuple[Figure, ...] = field(default=(), repr=False)

    @property
    def body(self) -> tuple[str, ...]:
        """The paragraphs of running text, titles and captions left out; all of a text whose paragraphs are not told."""
        paragraphs = self.paragraphs or (Span(0, len(self.text)),)
        printed = (span.of(self.text) for span in paragraphs if span not in self.titles)
        return tuple(paragraph for paragraph in printed if paragraph not in self.captions)


@dataclass(frozen=True, slots=True)
class Page:
    """One side of one issue, with its articles in the order of the file.

    `publication`, `day`, `number` and `section` are None where they are neither printed nor safely inferred.
    `year` is the year its dates belong to, inferred where no full date is printed. `dropped` is the share of the file's
    printed characters, 0 to 1, on lines that belong to no article.
    """

    articles: tuple[Article, ...]
    publication: str | None = None
    day: date | None = None
    year: int | None = None
    number: str | None = None
    section: str | None = None
    dropped: float = 0.0
