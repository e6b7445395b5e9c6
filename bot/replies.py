"""Replies: an `Answer` as messages that a chat or a terminal can show, with their buttons.

No Telegram here: markup is text, and a button holds the `Target` that it opens.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.answers import PAGE_SIZES, Answer, Status, Tongue, View
from bot.cards import SOURCE_MARK, Cards
from bot.catalogue import LANGUAGES, Catalogue, catalogue
from bot.citations import Citation
from bot.keyboards import Button, Row
from bot.links import Links
from bot.markup import bold, escape, measure, read_plain, split
from bot.readings import Readings
from reading.question import Facet
from storage.findings import ArticleCard, EntityCard, FigureCard, Passage, QuotationCard, Reading, Slice

_BLOCKS_APART = "\n\n"
_FACETS = (Facet.SUMMARY, Facet.QUOTATIONS, Facet.FIGURES, Facet.ARTICLES, Facet.RELATED)
_FACETS_A_ROW = 3
_FIGURES_OF_SUMMARY = 3
_LONGEST_LABEL = 60
_LONGEST_ECHO = 60


@dataclass(frozen=True, slots=True)
class Reply:
    """One message: `markup` is Telegram's HTML, `rows` its buttons."""

    markup: str
    rows: tuple[Row, ...] = ()

    @property
    def text(self) -> str:
        """What the user reads."""
        return read_plain(self.markup)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons that open a view."""
        return tuple(button for row in self.rows for button in row if isinstance(button, Button))


Entry = Passage | QuotationCard | FigureCard | ArticleCard | EntityCard


class Replies:
    """Renders answers in one language, in messages of at most `limit` UTF-16 units."""

    def __init__(self, texts: Catalogue, links: Links, limit: int) -> None:
        self._texts = texts
        self._links = links
        self._cards = Cards(texts, links)
        self._readings = Readings(texts, self._cards)
        self._limit = limit

    def render(self, answer: Answer, name: str | None = None) -> tuple[Reply, ...]:
        """Return the messages of `answer`, at least one; the buttons stand below the last one of each entity.

        `name` is one that the archive can answer about, for examples; None where it holds none.
        """
        match answer.status:
            case Status.ANSWERED:
                blocks = self._found(answer)
            case Status.CHOOSE:
                blocks = self._to_choose(answer)
            case Status.NOTHING:
                blocks = self._nothing(answer, name)
            case Status.HELP:
                blocks = self._help(name)
        replies = self.pack(self._without_repeats(blocks), self._rows(answer))
        return replies + (self.render(answer.beside) if answer.beside else ())

    def example(self, name: str | None) -> str:
        """Return a question about `name`, or about anybody where the archive holds no name."""
        return self._texts("help.example_quotations", name=name or self._texts("help.name"))

    def _without_repeats(self, blocks: Iterable[str]) -> Iterator[str]:
        """Say "the same" where a block's source line only repeats the one above."""
        above = ""
        for block in blocks:
            body, _, source = block.rpartition("\n")
            is_repeat = bool(body) and source == above and source.startswith(SOURCE_MARK)
            yield f"{body}\n{SOURCE_MARK}{escape(self._texts('source.same'))}" if is_repeat else block
            above = source

    def say(self, key: str, **values: object) -> Reply:
        """Return one message out of the catalogue."""
        return self.pack([escape(self._texts(key, **values))])[0]

    def languages(self) -> Reply:
        """Return the question which language to speak; each names itself in its own."""
        row = tuple(Button(catalogue(name)("language.name"), Tongue(name)) for name in LANGUAGES)
        return Reply(escape(self._texts("language.ask")), (row,))

    def pack(self, blocks: Iterable[str], rows: Sequence[Row] = ()) -> tuple[Reply, ...]:
        """Return `blocks` in as few messages as the limit allows, with `rows` below the last one."""
        messages: list[str] = []
        for block in blocks:
            joined = f"{messages[-1]}{_BLOCKS_APART}{block}" if messages else block
            if measure(joined) <= self._limit:
                messages[-1:] = [joined]
            else:
                messages += split(block, self._limit)
        *others, last = messages
        return (*map(Reply, others), Reply(last, tuple(rows)))

    def _found(self, answer: Answer) -> Iterator[str]:
        if answer.disclosed and answer.entity:
            yield escape(self._texts("entity.disclosed", typed=answer.typed, name=answer.entity.name))
        if answer.reading and answer.view:
            yield from self._opened(answer.reading, answer.citation, answer.view)
        elif answer.view and answer.view.cited:
            yield from self._cited(answer, answer.view)
        elif answer.entity is None:
            yield from self._text_hits(answer)
        elif (facet := _shown(answer)) is Facet.SUMMARY:
            yield from self._summary(answer, answer.entity)
        else:
            yield from self._facet(answer, answer.entity, facet)

    def _summary(self, answer: Answer, entity: EntityCard) -> Iterator[str]:
        if answer.view and not slice_of(answer, answer.view.facet).entries:
            name = self._texts(f"facets.{answer.view.facet}")
            yield escape(self._texts("titles.empty", name=entity.name, facet=name))
        yield self._cards.entity(entity, answer.match)
        if answer.form and answer.form != entity.name:
            yield escape(self._texts("entity.by_form", form=answer.form))
        yield from map(self._cards.passage, answer.passages.entries)
        yield from map(self._cards.quotation, answer.quotations.entries[:1])
        for figure in answer.figures.entries[:_FIGURES_OF_SUMMARY]:
            yield self._cards.figure(figure, about=entity.name)

    def _facet(self, answer: Answer, entity: EntityCard, facet: Facet) -> Iterator[str]:
        entries = slice_of(answer, facet)
        if not entries.entries:
            yield from self._summary(answer, entity)
            return
        title = self._texts("titles.facet", name=entity.name, facet=self._texts(f"facets.{facet}"))
        yield f"{self._title(title, entries)}\n{self._cards.headed(entity, answer.match)}"
        for entry in entries.entries:
            yield self._cards.figure(entry, entity.name) if isinstance(entry, FigureCard) else self._card(entry)

    def _text_hits(self, answer: Answer) -> Iterator[str]:
        words = answer.view.words if answer.view and answer.view.words else answer.question
        yield self._title(self._texts("titles.passages", words=words[:_LONGEST_ECHO]), answer.passages)
        yield from map(self._cards.passage, answer.passages.entries)

    def _cited(self, answer: Answer, view: View) -> Iterator[str]:
        yield bold(self._texts("titles.cited", facet=self._texts(f"facets.{view.facet}")))
        for facet in (view.facet, Facet.PASSAGES):
            yield from map(self._card, slice_of(answer, facet).entries)

    def _opened(self, reading: Reading, citation: Citation | None, view: View) -> Iterator[str]:
        return self._readings.citation(reading, citation) if citation else self._readings.leaf(reading, view)

    def _to_choose(self, answer: Answer) -> Iterator[str]:
        name = answer.typed or answer.question
        yield escape(self._texts("choose.title", name=name[:_LONGEST_ECHO]))
        yield from map(self._cards.related, answer.choices)

    def _nothing(self, answer: Answer, name: str | None) -> Iterator[str]:
        example = self.example(name)
        if not answer.question:
            yield escape(self._texts("nothing.gone", example=example))
            return
        wanted = _shortened(answer.typed or answer.question, _LONGEST_ECHO)
        yield escape(self._texts("nothing.title", question=wanted))
        if answer.choices:
            yield escape(self._texts("nothing.suggestion"))
            yield from map(self._cards.related, answer.choices)
        yield escape(self._texts("nothing.example", example=example))

    def _help(self, name: str | None) -> Iterator[str]:
        yield escape(self._texts("help.welcome"))
        if name is None:
            yield escape(self._texts("help.empty"))
            return
        examples = ("summary", "quotations", "figures", "articles")
        lines = [self._texts("help.ask"), *(self._texts(f"help.example_{key}", name=name) for key in examples)]
        yield escape("\n".join(lines))
        yield escape(self._texts("help.buttons"))
        if self._links.bot:
            yield escape(self._texts("help.inline", bot=self._links.bot, name=name))

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

    def _rows(self, answer: Answer) -> tuple[Row, ...]:
        view = answer.view
        if view and view.cited:
            return tuple(filter(None, self._opened_rows(answer, view)))
        rows: list[Row] = [(self._choice(card, view),) for card in (*answer.choices, *answer.related.entries)]
        if answer.status is Status.ANSWERED and view:
            rows += [(self._readings.button(card, view),) for card in answer.articles.entries]
            if view.entity is None or _shown(answer) is not Facet.SUMMARY:
                rows += [turns] if (turns := tuple(self._turns(view, slice_of(answer, view.facet)))) else []
            facets = tuple(self._facets(answer, view))
            rows += [facets[at : at + _FACETS_A_ROW] for at in range(0, len(facets), _FACETS_A_ROW)]
        return tuple(rows)

    def _opened_rows(self, answer: Answer, view: View) -> Iterator[Row]:
        if answer.citation:
            yield from self._readings.citation_rows(answer.citation, view)
        elif answer.reading:
            yield from self._readings.leaf_rows(answer.reading, view)
        elif answer.status is Status.ANSWERED:
            yield self._readings.card_row(view)

    def _choice(self, card: EntityCard, view: View | None) -> Button:
        hint = self._cards.hint(card)
        label = f"{card.name}{self._texts('choose.hint_apart')}{hint}" if hint else card.name
        facet = view.facet if view and view.facet not in (Facet.RELATED, Facet.PASSAGES) else Facet.SUMMARY
        return Button(_shortened(label, _LONGEST_LABEL), View(card.id, facet, topic=view.topic if view else ()))

    def _turns(self, view: View, entries: Slice[Entry]) -> Iterator[Button]:
        if entries.offset:
            back = max(0, entries.offset - PAGE_SIZES[view.facet])
            yield Button(self._texts("paging.back"), replace(view, offset=back))
        if not entries.is_last:
            onward = entries.offset + len(entries.entries)
            yield Button(self._texts("paging.on"), replace(view, offset=onward))

    def _facets(self, answer: Answer, view: View) -> Iterator[Button]:
        counts = dict(answer.counts)
        for facet in _FACETS:
            is_shown = facet is view.facet and not view.topic
            if view.entity and not is_shown and (facet is Facet.SUMMARY or counts.get(facet)):
                name = self._texts(f"facets.{facet}")
                label = name if facet is Facet.SUMMARY else f"{name} {counts[facet]}"
                yield Button(label, View(view.entity, facet))


def slice_of(answer: Answer, facet: Facet) -> Slice[Entry]:
    """Return the part of `answer` that `facet` shows."""
    slices: dict[Facet, Slice[Entry]] = {
        Facet.SUMMARY: answer.passages,
        Facet.PASSAGES: answer.passages,
        Facet.QUOTATIONS: answer.quotations,
        Facet.FIGURES: answer.figures,
        Facet.ARTICLES: answer.articles,
        Facet.RELATED: answer.related,
    }
    return slices[facet]


def _shown(answer: Answer) -> Facet:
    """Return the facet that `answer` shows: the summary too where the one asked for had nothing to the point."""
    if answer.view is None or answer.passages.entries:
        return Facet.SUMMARY
    return answer.view.facet


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
