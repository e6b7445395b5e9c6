"""Rows: the buttons below an answer, each with what it opens; only what holds something has one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.inquiry.answers import Answer, Entry, Opening, Payload, Picture, Status, Subject, View, page_size
from bot.rendering.cards import Cards
from bot.rendering.keyboards import Button, Row
from bot.rendering.readings import Readings
from bot.wording.catalogue import Catalogue
from bot.wording.markup import shorten
from reading.asking.question import Facet
from storage.archive.filters import NO_FILTER
from storage.archive.findings import EntityCard, FigureCard, Passage, QuotationCard

_FACETS = (Facet.SUMMARY, Facet.QUOTATIONS, Facet.FIGURES, Facet.ARTICLES, Facet.RELATED)
_A_ROW = 3
_LONGEST_ROW = 18
_NUMBERS_A_ROW = 5
_LONGEST_LABEL = 60


class Rows:
    """Lays out buttons in one language."""

    def __init__(self, texts: Catalogue, cards: Cards, readings: Readings) -> None:
        self._texts = texts
        self._cards = cards
        self._readings = readings

    def below(self, answer: Answer) -> tuple[Row, ...]:
        """Return the rows below `answer`."""
        rows = self._below_opened(answer, answer.view) if answer.view and answer.view.cited else self._below(answer)
        return tuple(filter(None, rows))

    def _below(self, answer: Answer) -> Iterator[Row]:
        """Yield whom to choose, what to open, the list's pages, the facets, and why this entity."""
        view = answer.view
        for card in answer.choices:
            yield (self._choice(card, view),)
        yield from _names_in_rows(answer.related.entries or answer.named)
        is_narrowed = view is not None and not (view.asked.is_empty or view.is_browsing)
        if view is not None and is_narrowed and answer.status is not Status.CHOOSE:
            yield (Button(self._texts("filter.lift"), replace(view, offset=0, asked=NO_FILTER)),)
        if answer.status is not Status.ANSWERED or view is None:
            return
        if view.is_browsing:
            yield from _in_rows(list(self._numbers(answer, view)), _NUMBERS_A_ROW)
        else:
            yield from ((self._readings.button(article, view),) for article in answer.articles.entries)
        if view.entity is None or answer.shown is not Facet.SUMMARY:
            yield tuple(self._turns(answer, view))
        yield tuple(self._circle(answer))
        places = tuple(self._places(answer, view))
        yield places
        text = () if places else self._text(answer, view)
        yield from _in_rows([*self._facets(answer, view), *self._trend(answer), *text], _A_ROW)
        if view.found:
            yield (Button(self._texts("why.button"), view.found),)

    def _below_opened(self, answer: Answer, view: View) -> Iterator[Row]:
        if answer.citation:
            yield from self._readings.citation_rows(answer.citation, view)
        elif answer.reading:
            yield from self._readings.leaf_rows(answer.reading, view)
        elif answer.status is Status.ANSWERED:
            yield self._readings.card_row(view)

    def _choice(self, card: EntityCard, view: View | None) -> Button:
        hint = self._cards.hint(card)
        label = f"{card.name}{self._texts('choose.hint_apart')}{hint}" if hint else card.name
        if view is None:
            return Button(shorten(label, _LONGEST_LABEL), View(card.id, Facet.SUMMARY))
        facet = Facet.SUMMARY if view.facet in (Facet.RELATED, Facet.PASSAGES) else view.facet
        chosen = View(card.id, facet, topic=view.topic, units=view.units, asked=view.asked)
        return Button(shorten(label, _LONGEST_LABEL), chosen)

    def _numbers(self, answer: Answer, view: View) -> Iterator[Button]:
        """Yield a button for each headline, which opens its article."""
        for number, card in enumerate(answer.articles.entries, answer.articles.offset + 1):
            yield replace(self._readings.button(card, view), label=str(number))

    def _turns(self, answer: Answer, view: View) -> Iterator[Button]:
        entries = answer.entries(view.facet)
        if entries.offset:
            back = max(0, entries.offset - page_size(view))
            yield Button(self._texts("paging.back"), replace(view, offset=back))
        if not entries.is_last:
            onward = entries.offset + len(entries.entries)
            yield Button(self._texts("paging.on"), replace(view, offset=onward))

    def _facets(self, answer: Answer, view: View) -> Iterator[Button]:
        counts = dict(answer.counts)
        for facet in _FACETS:
            is_shown = facet is view.facet and not view.topic
            is_held = counts.get(facet) or (view.entity and facet is Facet.SUMMARY)
            if (view.entity or view.is_browsing) and not is_shown and is_held:
                name = self._texts(f"facets.{facet}")
                label = name if facet is Facet.SUMMARY else f"{name} {counts[facet]}"
                yield Button(label, View(view.entity, facet, found=view.found, asked=view.asked))

    def _trend(self, answer: Answer) -> Iterator[Button]:
        if answer.entity and answer.has_trend:
            yield Button(self._texts("trend.button"), Picture(answer.entity.id))

    def _circle(self, answer: Answer) -> Iterator[Button]:
        """Yield the button that draws the names beside one, below their list."""
        if answer.entity and answer.has_circle:
            yield Button(self._texts("circle.button"), Picture(answer.entity.id, Subject.CIRCLE))

    def _places(self, answer: Answer, view: View) -> Iterator[Button]:
        """Yield a button for each statement of a list, which opens its article where it stands."""
        entries = answer.entries(view.facet).entries
        if len(entries) == 1 or (view.entity and answer.shown is Facet.SUMMARY):
            return
        for number, entry in enumerate(entries, 1):
            if cited := _cited(entry):
                opened = replace(view, offset=0, cited=cited, opens=Opening.TEXT)
                yield Button(self._texts("reading.place", number=number), opened)

    def _text(self, answer: Answer, view: View) -> Iterator[Button]:
        """Yield the button that opens the article behind a summary, or behind a list where it is one only."""
        is_list = answer.shown is not Facet.SUMMARY or view.entity is None
        if answer.sources and not (is_list and len(answer.sources) > 1) and not answer.articles.entries:
            cited = Payload.ARTICLE.of(answer.sources[0].article)
            opened = View(view.entity, view.facet, words=view.words, cited=cited, opens=Opening.TEXT, found=view.found)
            yield Button(self._texts("facets.passages"), opened)


def _cited(entry: Entry) -> str:
    """Return the payload of the link to a statement, or to the article of a passage; empty for what is neither."""
    match entry:
        case QuotationCard():
            return Payload.QUOTATION.of(entry.id)
        case FigureCard():
            return Payload.FIGURE.of(entry.id)
        case Passage():
            return Payload.ARTICLE.of(entry.source.article)
        case _:
            return ""


def _in_rows(buttons: Sequence[Button], size: int) -> Iterator[Row]:
    return (tuple(buttons[at : at + size]) for at in range(0, len(buttons), size))


def _names_in_rows(cards: Sequence[EntityCard]) -> Iterator[Row]:
    """Yield a button for each name, as many in a row as a phone shows whole."""
    row: list[Button] = []
    for card in cards:
        if len(row) == _A_ROW or sum(len(button.label) for button in row) + len(card.name) > _LONGEST_ROW:
            yield tuple(row)
            row = []
        row.append(Button(card.name, View(card.id, Facet.SUMMARY)))
    yield tuple(row)
