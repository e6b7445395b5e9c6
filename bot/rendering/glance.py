"""The dossier at a glance: a few sentences, a quotation, figures, and below them their sources."""

from collections.abc import Iterator, Sequence

from bot.inquiry.answers import Answer
from bot.rendering.cards import Cards
from bot.rendering.footnotes import Footnotes
from bot.wording.catalogue import Catalogue
from bot.wording.excerpts import cut_excerpt
from bot.wording.markup import escape
from storage.archive.findings import EntityCard, FigureCard, Passage, QuotationCard

# A third sentence is shown where the first two are short.
_SENTENCES = 2
_LONGEST_THREE = 160
_FIGURES = 3
_LONGEST_FIGURE = 36

Statement = Passage | QuotationCard | FigureCard


class Glance:
    """Draws one answer about an entity; what was asked about in particular is shown whole."""

    def __init__(self, texts: Catalogue, cards: Cards, answer: Answer) -> None:
        self._texts = texts
        self._cards = cards
        self._is_asked = bool(answer.view and answer.view.topic)
        self._quotations = answer.quotations.entries
        passages = answer.passages.entries
        self._passages = passages if self._is_asked else _few(_beside(passages, self._quotations))
        self._figures = answer.figures.entries[:_FIGURES]
        statements: list[Statement] = [*self._passages, *self._quotations, *self._figures]
        self._notes = Footnotes(cards, (statement.source for statement in statements))

    def blocks(self, entity: EntityCard) -> Iterator[str]:
        """Yield the statements, then their sources."""
        yield from map(self._sentence, self._passages)
        yield from map(self._quotation, self._quotations)
        if lines := list(self._lines(entity.name)):
            yield "\n".join(lines)
        yield from self._notes.blocks()

    def _sentence(self, passage: Passage) -> str:
        return self._cards.sentence(passage, self._notes.mark(passage.source))

    def _quotation(self, card: QuotationCard) -> str:
        return self._cards.said(card) + self._notes.mark(card.source)

    def _lines(self, about: str) -> Iterator[str]:
        """Yield the figures, a line each; several of one short sentence are one line.

        What a sentence above says is not said again.
        """
        excerpts: set[str] = set()
        for card in self._figures:
            shown = self._cards.counts(card, about)
            is_counted = bool(self._cards.counted(card, about))
            is_told = any(card.sentence in passage.text for passage in self._passages)
            if is_told and (self._is_asked or not is_counted):
                continue
            if self._is_asked or not is_counted:
                excerpt = cut_excerpt(card.sentence, card.text, _LONGEST_FIGURE)
                if excerpt in excerpts:
                    continue
                excerpts.add(excerpt)
                shown = self._cards.stated(card, _LONGEST_FIGURE)
            yield f"{escape(self._texts('figure.point'))}{shown}{self._notes.mark(card.source)}"


def _beside(passages: Sequence[Passage], quotations: Sequence[QuotationCard]) -> Sequence[Passage]:
    """Return the sentences that do not say again what is quoted below them, or all where all do."""
    return [one for one in passages if not any(said.text in one.text for said in quotations)] or passages


def _few(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Return the first two sentences, or three that are no longer together than a phone shows at a glance."""
    are_short = sum(len(passage.text) for passage in passages) <= _LONGEST_THREE
    return passages if are_short else passages[:_SENTENCES]
