"""What an answer shows, as blocks of Telegram's HTML: a dossier, a facet, text hits, an article opened."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.inquiry.answers import Answer, Entry, View
from bot.inquiry.citations import Citation
from bot.rendering.cards import LONGEST_STATED, Cards
from bot.rendering.footnotes import Footnotes
from bot.rendering.glance import Glance
from bot.rendering.headlines import Headlines
from bot.rendering.readings import Readings
from bot.wording.catalogue import Catalogue
from bot.wording.markup import bold, escape
from reading.asking.question import Facet
from storage.archive.findings import ArticleCard, EntityCard, FigureCard, Match, Passage, QuotationCard, Reading, Slice

# The title of text hits has its own.
_MARKS = '“”「」『』"《》'


class Shown:
    """Shows what was found, in one language."""

    def __init__(self, texts: Catalogue, cards: Cards, readings: Readings, headlines: Headlines) -> None:
        self._texts = texts
        self._cards = cards
        self._readings = readings
        self._headlines = headlines

    def blocks(self, answer: Answer) -> Iterator[str]:
        """Yield what was found, as `answer.view` shows it."""
        if answer.disclosed and answer.entity:
            key = "entity.told" if answer.match is Match.TEXT else "entity.disclosed"
            yield escape(self._texts(key, typed=answer.typed, name=answer.entity.name))
        if answer.view and answer.view.is_browsing:
            yield from self._browsed(answer, answer.view)
            return
        if answer.view and (narrowing := self.narrowing(answer.view)):
            yield escape(self._texts("filter.only", what=narrowing))
        if answer.reading and answer.view:
            yield from self._opened(answer.reading, answer.citation, answer.view)
        elif answer.view and answer.view.cited:
            yield from self._cited(answer, answer.view)
        elif answer.entity is None:
            yield from self._text_hits(answer)
        elif _is_beyond(answer):
            yield escape(self._texts("paging.end", name=answer.entity.name))
        else:
            yield from self._told(answer, answer.entity)

    def _told(self, answer: Answer, entity: EntityCard) -> Iterator[str]:
        """Yield what is told of an entity, then who else bears its name, or does in full.

        Who asks about a relative hears first that nothing tells of that one.
        """
        if answer.relative:
            yield escape(self._texts("titles.unrelated", name=entity.name, relative=answer.relative))
        is_summary = answer.shown is Facet.SUMMARY
        yield from self._summary(answer, entity) if is_summary else self._facet(answer, entity, answer.shown)
        if answer.choices:
            names = self._texts("entity.comma").join(card.name for card in answer.choices)
            yield escape(self._texts("entity.alike" if answer.is_one_of else "entity.fuller", names=names))

    def narrowing(self, view: View) -> str:
        """Return the times, the newspaper and the byline that the view is narrowed to, as typed."""
        times = [
            self._texts("filter.relative", words=time.words) if time.is_relative else time.words
            for time in view.asked.times
        ]
        return self._texts("filter.apart").join(part for part in (*times, view.asked.paper, self._signed(view)) if part)

    def _signed(self, view: View) -> str:
        return self._texts("filter.signed", name=view.asked.author) if view.asked.author else ""

    def _browsed(self, answer: Answer, view: View) -> Iterator[str]:
        entries = answer.entries(view.facet)
        title = self._texts("titles.facet", name=self.narrowing(view), facet=self._texts(f"facets.{view.facet}"))
        yield self._title(title, entries)
        is_headlines = view.facet is Facet.ARTICLES
        yield from self._headlines.blocks(answer.articles) if is_headlines else map(self._card, entries.entries)

    def _summary(self, answer: Answer, entity: EntityCard) -> Iterator[str]:
        is_instead = answer.view and answer.view.facet in (Facet.QUOTATIONS, Facet.FIGURES)
        if answer.view and (is_instead or not answer.entries(answer.view.facet).entries):
            is_beside = answer.view.facet is Facet.QUOTATIONS and answer.quotations.entries
            without = "titles.nearby" if is_beside else "titles.empty"
            key = "titles.untold" if dict(answer.counts).get(answer.view.facet) else without
            name = self._texts(f"facets.{answer.view.facet}")
            yield escape(self._texts(key, name=entity.name, facet=name))
        yield self._cards.entity(entity, answer.match)
        yield from Glance(self._texts, self._cards, answer).blocks(entity)

    def _facet(self, answer: Answer, entity: EntityCard, facet: Facet) -> Iterator[str]:
        entries = answer.entries(facet)
        if not entries.entries:
            yield from self._summary(answer, entity)
            return
        title = self._texts("titles.facet", name=entity.name, facet=self._texts(f"facets.{facet}"))
        yield f"{self._title(title, entries)}\n{self._cards.headed(entity, answer.match)}"
        match facet:
            case Facet.QUOTATIONS | Facet.FIGURES:
                yield from self._statements(answer.quotations.entries, answer.figures.entries, entity.name)
            case Facet.RELATED:
                yield "\n".join(map(self._cards.beside, answer.related.entries))
            case _:
                yield from map(self._card, entries.entries)

    def _statements(self, said: Sequence[QuotationCard], counted: Sequence[FigureCard], about: str) -> Iterator[str]:
        """Yield what was said or counted, then the sources of all."""
        notes = Footnotes(self._cards, [*(card.source for card in said), *(card.source for card in counted)])
        for quotation in said:
            yield self._cards.said(quotation) + notes.mark(quotation.source)
        for _, figures in groupby(counted, _sentence):
            together = list(figures)
            yield self._cards.shown(together, about) + notes.mark(together[0].source)
        yield from notes.blocks()

    def _text_hits(self, answer: Answer) -> Iterator[str]:
        words = answer.view.words if answer.view and answer.view.words else answer.question
        echoed = self._cards.echo(words.strip(_MARKS))
        yield self._title(self._texts("titles.passages", words=echoed), answer.passages)
        yield from map(self._cards.passage, answer.passages.entries)
        if answer.named:
            names = self._texts("entity.comma").join(card.name for card in answer.named)
            yield escape(self._texts("passages.named", names=names))

    def _cited(self, answer: Answer, view: View) -> Iterator[str]:
        yield bold(self._texts(f"titles.cited_{view.facet}"))
        for facet in (view.facet, Facet.PASSAGES):
            yield from map(self._card, answer.entries(facet).entries)

    def _opened(self, reading: Reading, citation: Citation | None, view: View) -> Iterator[str]:
        return self._readings.citation(reading, citation) if citation else self._readings.leaf(reading, view)

    def _title(self, title: str, entries: Slice[Entry]) -> str:
        if entries.offset == 0 and entries.is_last:
            return bold(title)
        first, last = entries.offset + 1, entries.offset + len(entries.entries)
        return bold(self._texts("titles.part", title=title, first=first, last=last, total=entries.total))

    def _card(self, entry: Entry) -> str:
        match entry:
            case Passage():
                return self._cards.passage(entry)
            case QuotationCard():
                return self._cards.quotation(entry)
            case FigureCard():
                return self._cards.figure(entry)
            case ArticleCard():
                return self._cards.article(entry)
            case EntityCard():
                return self._cards.related(entry)


def _is_beyond(answer: Answer) -> bool:
    """Tell whether the view begins behind the last entry of what it shows."""
    view = answer.view
    return view is not None and view.offset > 0 and not answer.entries(view.facet).entries


def _sentence(figure: FigureCard) -> tuple[str, ...]:
    """Return what figures that are shown together share: their sentence, where it is short enough to stand whole."""
    own = () if len(figure.sentence) <= LONGEST_STATED else (figure.id,)
    return (figure.source.article, figure.sentence, *own)
