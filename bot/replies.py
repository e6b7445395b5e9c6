"""Replies: an `Answer` as messages that a chat or a terminal can show, with their buttons.

No Telegram here: markup is text, and a button holds the `Target` that it opens.
"""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.answers import Answer, Entry, Reason, Status, Tongue, View
from bot.attachments import Attachment
from bot.batch_tables import BatchTables
from bot.batches import Looked
from bot.cards import LONGEST_STATED, SOURCE_MARK, Cards
from bot.catalogue import LANGUAGES, Catalogue, catalogue
from bot.charts import Charts
from bot.citations import Citation
from bot.footnotes import Footnotes
from bot.glance import Glance
from bot.headlines import Headlines
from bot.keyboards import Button, Row
from bot.limits import LIMITS
from bot.links import Links
from bot.markup import bold, code, escape, measure, read_plain, shorten, split
from bot.pictures import draw
from bot.readings import Readings
from bot.rows import Rows
from bot.trends import Trend
from reading.question import Facet
from storage.findings import ArticleCard, EntityCard, FigureCard, Passage, QuotationCard, Reading, Slice

_BLOCKS_APART = "\n\n"
_LONGEST_ECHO = 60
_PICTURE = "trend.png"
_ON_TELEGRAM = ("batch", "export", "inline", "following", "buttons")
_IN_TERMINAL = ("saving", "numbers")
# What the help tells, and its examples, each of which can be sent as it stands.
_HELP = (
    ("ask", ("summary", "quotations", "figures", "articles")),
    ("follow_up", ("follow_up",)),
    ("batch", ("batch",)),
    ("export", ("export",)),
    ("saving", ("export",)),
    ("inline", ("inline",)),
    ("browsing", ("today", "random", "days")),
    ("following", ("watch", "watches")),
    ("language", ("language",)),
    ("buttons", ()),
    ("numbers", ()),
)


@dataclass(frozen=True, slots=True)
class Reply:
    """One message: `markup` is Telegram's HTML, `rows` its buttons; with an `attachment` it is that file's caption."""

    markup: str
    rows: tuple[Row, ...] = ()
    attachment: Attachment | None = None

    @property
    def text(self) -> str:
        """What the user reads."""
        return read_plain(self.markup)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons that open something."""
        return tuple(button for row in self.rows for button in row if isinstance(button, Button))


class Replies:
    """Renders answers in one language, in messages of at most `limit` UTF-16 units."""

    def __init__(self, texts: Catalogue, links: Links, limit: int) -> None:
        self._texts = texts
        self._links = links
        self._cards = Cards(texts, links)
        self._readings = Readings(texts, self._cards)
        self._charts = Charts(texts, self._cards)
        self._rows = Rows(texts, self._cards, self._readings)
        self._tables = BatchTables(texts, links)
        self._headlines = Headlines(self._cards, links)
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
                blocks = self._greeting(name)
        replies = self.pack(self._without_repeats(blocks), self._rows.below(answer))
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

    def help(self, name: str | None) -> tuple[Reply, ...]:
        """Return all that can be asked, with examples about `name`."""
        return self.pack(self._help(name))

    async def picture(self, trend: Trend) -> Reply:
        """Return the picture of a trend, drawn in a thread of its own, or words alone where there is none to draw."""
        chart = self._charts.chart(trend)
        if not trend.is_drawn:
            return Reply(chart.caption)
        drawn = await asyncio.to_thread(draw, chart.title, chart.panels)
        return Reply(chart.caption, attachment=Attachment(_PICTURE, drawn, is_picture=True))

    def explain(self, reason: Reason) -> Reply:
        """Return why this entity was found: by which step, and in which printed form."""
        key = "why.printed" if reason.typed == reason.form else "why.spelt" if reason.typed else "why.follows"
        line = self._texts(key, match=self._texts(f"matches.{reason.match}"), typed=reason.typed, form=reason.form)
        full = self._texts("why.full", name=reason.name) if reason.form != reason.name else ""
        return Reply(escape(shorten(line + full, LIMITS.alert)))

    def batch(self, entries: Sequence[Looked]) -> tuple[Reply, ...]:
        """Return the messages that answer a list of names, the last one with the table as a file."""
        told = self.pack(self._tables.blocks(entries), tuple(self._tables.rows(entries)))
        table = Attachment(self._texts("batch.file"), self._tables.table(entries))
        return (*told, Reply(escape(self._texts("batch.caption")), attachment=table))

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
        if answer.view and answer.view.is_browsing:
            yield from self._browsed(answer, answer.view)
            return
        if answer.view and (narrowing := self._narrowing(answer.view)):
            yield escape(self._texts("filter.only", what=narrowing))
        if answer.reading and answer.view:
            yield from self._opened(answer.reading, answer.citation, answer.view)
        elif answer.view and answer.view.cited:
            yield from self._cited(answer, answer.view)
        elif answer.entity is None:
            yield from self._text_hits(answer)
        elif is_beyond(answer):
            yield escape(self._texts("paging.end", name=answer.entity.name))
        elif (facet := answer.shown) is Facet.SUMMARY:
            yield from self._summary(answer, answer.entity)
        else:
            yield from self._facet(answer, answer.entity, facet)

    def _browsed(self, answer: Answer, view: View) -> Iterator[str]:
        entries = answer.entries(view.facet)
        title = self._texts("titles.facet", name=self._narrowing(view), facet=self._texts(f"facets.{view.facet}"))
        yield self._title(title, entries)
        is_headlines = view.facet is Facet.ARTICLES
        yield from self._headlines.blocks(answer.articles) if is_headlines else map(self._card, entries.entries)

    def _narrowing(self, view: View) -> str:
        """Return the times and the newspaper that the view is narrowed to, as typed."""
        times = [
            self._texts("filter.relative", words=time.words) if time.is_relative else time.words
            for time in view.asked.times
        ]
        return self._texts("filter.apart").join(part for part in (*times, view.asked.paper) if part)

    def _summary(self, answer: Answer, entity: EntityCard) -> Iterator[str]:
        is_instead = answer.view and answer.view.facet in (Facet.QUOTATIONS, Facet.FIGURES)
        if answer.view and (is_instead or not answer.entries(answer.view.facet).entries):
            key = "titles.untold" if dict(answer.counts).get(answer.view.facet) else "titles.empty"
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
        yield self._title(self._texts("titles.passages", words=words[:_LONGEST_ECHO]), answer.passages)
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

    def _to_choose(self, answer: Answer) -> Iterator[str]:
        name = answer.typed or answer.question
        yield escape(self._texts("choose.title", name=name[:_LONGEST_ECHO]))
        yield from map(self._cards.related, answer.choices)

    def _nothing(self, answer: Answer, name: str | None) -> Iterator[str]:
        example = self.example(name)
        if answer.unfiltered and answer.entity and answer.view:
            narrowing = self._narrowing(answer.view)
            yield escape(
                self._texts("filter.nothing", what=narrowing, name=answer.entity.name, count=answer.unfiltered)
            )
            return
        if not answer.question:
            yield escape(self._texts("nothing.gone", example=example))
            return
        wanted = shorten(answer.typed or answer.question, _LONGEST_ECHO)
        yield escape(self._texts("nothing.title", question=wanted))
        if answer.choices:
            yield escape(self._texts("nothing.known" if answer.match else "nothing.suggestion"))
            yield from map(self._cards.related, answer.choices)
        yield escape(self._texts("nothing.example", example=example))

    def _greeting(self, name: str | None) -> Iterator[str]:
        yield escape(self._texts("help.welcome"))
        if name is None:
            yield escape(self._texts("help.empty"))
            return
        yield "\n".join(self._help_on(*_HELP[0], name))
        yield escape(self._texts("help.more"))

    def _help(self, name: str | None) -> Iterator[str]:
        if name is None:
            yield from self._greeting(None)
            return
        elsewhere = _IN_TERMINAL if self._links.bot else _ON_TELEGRAM
        yield escape(self._texts("help.welcome"))
        for key, examples in _HELP:
            if key not in elsewhere:
                yield "\n".join(self._help_on(key, examples, name))

    def _help_on(self, key: str, examples: Iterable[str], name: str) -> Iterator[str]:
        yield escape(self._texts(f"help.{key}", bot=self._links.bot))
        for example in examples:
            yield code(self._texts(f"help.example_{example}", name=name, bot=self._links.bot))

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


def is_beyond(answer: Answer) -> bool:
    """Tell whether the view begins behind the last entry of what it shows."""
    view = answer.view
    return view is not None and view.offset > 0 and not answer.entries(view.facet).entries


def _sentence(figure: FigureCard) -> tuple[str, ...]:
    """Return what figures that are shown together share: their sentence, where it is short enough to stand whole."""
    own = () if len(figure.sentence) <= LONGEST_STATED else (figure.id,)
    return (figure.source.article, figure.sentence, *own)
