"""Articles opened to read, a leaf a message, and their citations, as blocks of Telegram's HTML with their buttons."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from bot.inquiry.answers import Opening, Payload, View
from bot.inquiry.citations import Citation
from bot.rendering.cards import Cards
from bot.rendering.keyboards import Button, Copy, Row
from bot.rendering.leaves import Leaf, cut_leaves, leaf_with_match
from bot.rendering.references import write_bibtex, write_reference, write_sentence
from bot.wording.catalogue import Catalogue
from bot.wording.limits import LIMITS
from bot.wording.markup import bold, escape, highlight, preformatted, shorten
from reading.asking.question import Facet
from reading.facts import Span
from storage.archive.findings import ArticleCard, Paragraph, Reading

_CAPTION_MARK = "▲ "
_LONGEST_NEIGHBOUR, _LONGEST_LABEL = 12, 30


class Readings:
    """Draws readings in one language."""

    def __init__(self, texts: Catalogue, cards: Cards) -> None:
        self._texts = texts
        self._cards = cards

    def leaf(self, reading: Reading, view: View) -> Iterator[str]:
        """Yield the blocks of the leaf that `view` is at."""
        leaves = cut_leaves(reading.paragraphs)
        number = _number(leaves, view)
        leaf = leaves[number - 1]
        titles = list(takewhile(lambda paragraph: paragraph.is_title, leaf)) if number == 1 else []
        yield "\n".join(self._head(reading, number, len(leaves), titles))
        for paragraph in leaf[len(titles) :]:
            yield f"<b>{self._plain(paragraph)}</b>" if paragraph.is_title else self._paragraph(paragraph)
        if number == len(leaves) and reading.continued:
            yield escape(self._texts("source.apart").join(reading.continued))

    def leaf_rows(self, reading: Reading, view: View) -> Iterator[Row]:
        """Yield the buttons below a leaf: other leaves, the neighbours on the page, the card and the citation."""
        leaves = cut_leaves(reading.paragraphs)
        number = _number(leaves, view)
        turns = [("back", number - 1)] if number > 1 else []
        turns += [("on", number + 1)] if number < len(leaves) else []
        yield tuple(Button(self._texts(f"paging.{key}"), replace(view, offset=leaf)) for key, leaf in turns)
        beside = (("before", reading.before), ("after", reading.after))
        yield tuple(self._neighbour(key, card) for key, card in beside if card)
        citing = Button(self._texts("citing.button"), replace(view, opens=Opening.CITATION, offset=number))
        yield (*self._way_back(view), citing)

    def button(self, card: ArticleCard, view: View) -> Button:
        """Return the button that opens one of the articles that `view` lists."""
        title = shorten(card.source.headline or card.lead or card.source.file, _LONGEST_LABEL)
        opened = replace(view, offset=0, topic=(), cited=Payload.ARTICLE.of(card.id), opens=Opening.TEXT)
        return Button(self._texts("reading.open", title=title), opened)

    def card_row(self, view: View) -> Row:
        """Return the buttons below the card of what was cited: its article and the citation."""
        opened = ((self._texts("facets.passages"), Opening.TEXT), (self._texts("citing.button"), Opening.CITATION))
        return tuple(Button(label, replace(view, opens=opens)) for label, opens in opened)

    def citation(self, reading: Reading, citation: Citation) -> Iterator[str]:
        """Yield the blocks of a citation in all its forms, each to be copied by a tap."""
        yield f"{bold(self._texts('citing.title_of'))}\n{self._cards.source(reading.card.source)}"
        for name, text in self._forms(citation):
            yield f"{escape(name)}\n{preformatted(text)}"
        if citation.missing:
            fields = self._texts("entity.comma").join(self._texts(f"citing.field_{name}") for name in citation.missing)
            yield escape(self._texts("citing.missing", fields=fields))

    def citation_rows(self, citation: Citation, view: View) -> Iterator[Row]:
        """Yield the buttons below a citation: those that copy what is short enough, and the way back."""
        short = ((name, text) for name, text in self._forms(citation) if 0 < len(text) <= LIMITS.copied)
        yield tuple(Copy(self._texts("citing.copy", form=name), text) for name, text in short)
        yield (Button(self._texts("reading.back"), replace(view, opens=Opening.TEXT)),)

    def _forms(self, citation: Citation) -> Iterator[tuple[str, str]]:
        yield "GB/T 7714", write_reference(citation)
        yield "BibTeX", write_bibtex(citation)
        yield self._texts("citing.sentence"), write_sentence(citation, self._texts)

    def _head(self, reading: Reading, number: int, total: int, titles: Sequence[Paragraph]) -> Iterator[str]:
        headline = reading.card.source.headline
        place = self._cards.place(reading.card.source)
        yield escape(self._texts("reading.leaf", place=place, number=number, total=total) if total > 1 else place)
        for title in titles:
            is_headline = title.text == headline or len(titles) == 1
            yield f"<b>{self._plain(title)}</b>" if is_headline else self._paragraph(title)
        if number > 1 and headline:
            yield bold(headline)
        authors = [self._cards.author(author) for author in reading.card.byline]
        signed = [self._texts("entity.comma").join(authors), reading.dateline or ""]
        if number == 1 and any(signed):
            yield escape(self._texts("source.apart").join(filter(None, signed)))

    def _plain(self, paragraph: Paragraph) -> str:
        return self._paragraph(replace(paragraph, highlights=()))

    def _paragraph(self, paragraph: Paragraph) -> str:
        """Return a paragraph with its highlights in bold, and a note wherever a part is withheld."""
        pieces = pairwise((0, *paragraph.gaps, len(paragraph.text)))
        note = escape(self._texts("reading.withheld"))
        text = note.join(_piece(paragraph, Span(start, end)) for start, end in pieces)
        return f"{_CAPTION_MARK}<i>{text}</i>" if paragraph.is_caption else text

    def _neighbour(self, key: str, card: ArticleCard) -> Button:
        title = card.source.headline or card.lead
        view = View(None, Facet.ARTICLES, cited=Payload.ARTICLE.of(card.id), opens=Opening.TEXT)
        return Button(self._texts(f"reading.{key}", title=shorten(title, _LONGEST_NEIGHBOUR)), view)

    def _way_back(self, view: View) -> Iterator[Button]:
        """Yield the button that leads to where the reader came from: a list, or the card of what was cited."""
        if view.entity or view.words or not view.asked.is_empty:
            label = self._texts("reading.list", facet=self._texts(f"facets.{view.facet}"))
            yield Button(label, View(view.entity, view.facet, words=view.words, asked=view.asked, found=view.found))
        elif view.facet in (Facet.QUOTATIONS, Facet.FIGURES):
            yield Button(self._texts(f"facets.{view.facet}"), replace(view, opens=Opening.CARD, offset=0))


def _piece(paragraph: Paragraph, part: Span) -> str:
    inside = [mark for mark in paragraph.highlights if part.covers(mark)]
    shifted = [Span(mark.start - part.start, mark.end - part.start) for mark in inside]
    return highlight(part.of(paragraph.text), shifted)


def _number(leaves: Sequence[Leaf], view: View) -> int:
    return min(view.offset, len(leaves)) or leaf_with_match(leaves)
