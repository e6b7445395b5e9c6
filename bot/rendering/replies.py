"""Replies: an `Answer` as messages that a chat or a terminal can show, with their buttons.

No Telegram here: markup is text, and a button holds the `Target` that it opens.
"""

import asyncio
from collections.abc import Iterable, Iterator, Sequence

from bot.examples import Samples
from bot.inquiry.answers import Answer, Reason, Status, Target, Tongue
from bot.inquiry.batches import Looked
from bot.inquiry.circles import Circle
from bot.inquiry.trends import Trend
from bot.rendering.attachments import Attachment
from bot.rendering.batch_tables import BatchTables
from bot.rendering.cards import SOURCE_MARK, Cards
from bot.rendering.charts import Charts
from bot.rendering.guide import Guide
from bot.rendering.headlines import Headlines
from bot.rendering.keyboards import Button, Row
from bot.rendering.labels import find_target
from bot.rendering.links import Links
from bot.rendering.packing import Reply, pack
from bot.rendering.readings import Readings
from bot.rendering.rows import Rows
from bot.rendering.shown import Shown
from bot.wording.catalogue import LANGUAGES, Catalogue, catalogue
from bot.wording.limits import LIMITS
from bot.wording.markup import escape, shorten


class Replies:
    """Renders answers in one language, in messages of at most `limit` UTF-16 units.

    `in_group` examples call the bot, which hears nothing else there.
    """

    def __init__(self, texts: Catalogue, links: Links, limit: int, *, in_group: bool = False) -> None:
        self._texts = texts
        self._cards = Cards(texts, links)
        readings = Readings(texts, self._cards)
        self._shown = Shown(texts, self._cards, readings, Headlines(self._cards, links))
        self._guide = Guide(texts, links.bot, in_group=in_group)
        self._charts = Charts(texts, self._cards)
        self._rows = Rows(texts, self._cards, readings)
        self._tables = BatchTables(texts, links)
        self._limit = limit

    def render(self, answer: Answer, name: str | None = None) -> tuple[Reply, ...]:
        """Return the messages of `answer`, at least one; the buttons stand below the last one of each entity.

        `name` is one that the archive can answer about, for examples; None where it holds none.
        """
        match answer.status:
            case Status.ANSWERED:
                blocks = self._shown.blocks(answer)
            case Status.CHOOSE:
                blocks = self._to_choose(answer)
            case Status.NOTHING:
                blocks = self._nothing(answer, name)
            case Status.HELP:
                blocks = self._guide.greet(name)
        # What is asked of one name in a row has its buttons once.
        goes_on = answer.entity is not None and answer.beside is not None and answer.beside.entity == answer.entity
        replies = self.pack(self._without_repeats(blocks), () if goes_on else self._rows.below(answer))
        return replies + (self.render(answer.beside, name) if answer.beside else ())

    def example(self, name: str | None) -> str:
        """Return a question about `name`, or about anybody where the archive holds no name."""
        return self._guide.example(name)

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

    def help(self, samples: Samples) -> tuple[Reply, ...]:
        """Return all that can be asked, with examples about the `samples`."""
        return self.pack(self._guide.tell(samples))

    async def picture(self, shown: Trend | Circle) -> Reply:
        """Return a picture, drawn in a thread of its own, or words alone where there is none to draw."""
        chart = self._charts.chart(shown)
        if chart.picture is None:
            return Reply(chart.caption)
        name = "trend.png" if isinstance(shown, Trend) else "circle.png"
        drawn = await asyncio.to_thread(chart.picture.draw)
        return Reply(chart.caption, attachment=Attachment(name, drawn, is_picture=True))

    def labelled(self, text: str, answer: Answer) -> Target | None:
        """Return what the button below `answer` opens on which `text` stands, None where there is none."""
        return find_target(text, answer, self._rows.below(answer), self._texts)

    def explain(self, reason: Reason) -> Reply:
        """Return why this entity was found: by which step, and in which printed form."""
        key = "why.printed" if reason.typed == reason.form else "why.spelt" if reason.typed else "why.follows"
        line = self._texts(key, match=self._texts(f"matches.{reason.match}"), typed=reason.typed, form=reason.form)
        full = self._texts("why.full", name=reason.name) if reason.form != reason.name else ""
        places = self._texts("entity.comma").join(reason.beside)
        beside = self._texts("why.beside", places=places) if places else ""
        return Reply(escape(shorten(line + full + beside, LIMITS.alert)))

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
        """Return `blocks`, one at least, in as few messages as the limit allows, with `rows` below the last one."""
        return pack(blocks, self._limit, rows)

    def _to_choose(self, answer: Answer) -> Iterator[str]:
        name = answer.typed or answer.question
        yield escape(self._texts("choose.title", name=self._cards.echo(name)))
        yield from map(self._cards.related, answer.choices)

    def _nothing(self, answer: Answer, name: str | None) -> Iterator[str]:
        example = self._guide.example(name)
        if answer.unfiltered and answer.entity and answer.view:
            narrowing = self._shown.narrowing(answer.view)
            yield escape(
                self._texts("filter.nothing", what=narrowing, name=answer.entity.name, count=answer.unfiltered)
            )
            return
        if not answer.question:
            yield escape(self._texts("nothing.gone", example=example))
            return
        if answer.asks_nobody:
            yield escape(self._texts("nothing.nobody", example=example))
            return
        wanted = self._cards.echo(answer.typed or answer.question)
        yield escape(self._texts("nothing.title", question=wanted))
        if name is None:
            yield escape(self._texts("help.empty"))
            return
        if answer.choices:
            yield escape(self._texts("nothing.known" if answer.match else "nothing.suggestion"))
            yield from map(self._cards.related, answer.choices)
        yield escape(self._texts("nothing.example", example=example))
