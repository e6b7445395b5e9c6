"""What a user's message asks: the facet, the names it may contain, its topic words and filters."""

from dataclasses import dataclass
from enum import StrEnum

from reading.facts import Period


class Facet(StrEnum):
    """The side of an entity that a question is about."""

    SUMMARY = "summary"
    QUOTATIONS = "quotations"
    FIGURES = "figures"
    ARTICLES = "articles"
    RELATED = "related"
    PASSAGES = "passages"


@dataclass(frozen=True, slots=True)
class Question:
    """A message, understood.

    `text` is the message without a leading @bot; `core` what is left of it without question words, facet words and
    filters, where a name may stand; `topic` are the words that narrow the facet (5G, 基站); `literal` means that the
    name was typed between quotation marks and only that very string is meant; `follows_up` that a pronoun or nothing
    stands for the entity, so that the last one of the chat is meant.
    """

    text: str
    core: str
    facet: Facet
    topic: tuple[str, ...] = ()
    period: Period | None = None
    publication: str | None = None
    literal: bool = False
    follows_up: bool = False
