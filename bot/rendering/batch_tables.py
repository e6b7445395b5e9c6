"""The table that answers a batch: as blocks of a message, and as a file for a spreadsheet."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.files.spreadsheet import write_table
from bot.inquiry.answers import View
from bot.inquiry.batches import Looked
from bot.rendering.cards import Cards
from bot.rendering.keyboards import Button, Row
from bot.rendering.links import Links
from bot.wording.catalogue import Catalogue
from bot.wording.markup import bold, escape, shorten
from reading.asking.question import Facet
from storage.archive.findings import EntityCard

# More than this is a scroll through a chat; the file holds them all.
_MOST_SHOWN = 30
_MOST_CHOICES = 3
_LONGEST_CHOICES = 200
_MOST_BUTTONS, _BUTTONS_A_ROW = 12, 2
_OUTCOMES = ("found", "several", "nothing")
_TOLD = ("name", "kind", "office", "articles", "quotations", "figures", "match")
_COLUMNS = ("typed", "outcome", *_TOLD, "choices", "link")


class BatchTables:
    """Draws batches in one language."""

    def __init__(self, texts: Catalogue, links: Links) -> None:
        self._texts = texts
        self._links = links
        self._cards = Cards(texts, links)

    def blocks(self, entries: Sequence[Looked]) -> Iterator[str]:
        """Yield how many were found, and each name where they are few; of many those that need another look."""
        counts = Counter(entry.outcome for entry in entries)
        yield bold(self._texts("batch.title", total=len(entries), **{name: counts[name] for name in _OUTCOMES}))
        shown = entries if len(entries) <= _MOST_SHOWN else [entry for entry in entries if entry.entity is None]
        yield from map(self._block, shown[:_MOST_SHOWN])
        if len(shown) < len(entries) or len(shown) > _MOST_SHOWN:
            yield escape(self._texts("batch.rest"))

    def rows(self, entries: Sequence[Looked]) -> Iterator[Row]:
        """Yield buttons that open the first of the entities found."""
        cards = dict.fromkeys(entry.entity for entry in entries if entry.entity)
        buttons = [Button(card.name, View(card.id, Facet.SUMMARY)) for card in cards][:_MOST_BUTTONS]
        yield from (tuple(buttons[at : at + _BUTTONS_A_ROW]) for at in range(0, len(buttons), _BUTTONS_A_ROW))

    def table(self, entries: Sequence[Looked]) -> bytes:
        """Return a CSV file with a line for each name."""
        header = [self._texts(f"batch.column_{name}") for name in _COLUMNS]
        return write_table([header, *map(self._cells, entries)])

    def _block(self, entry: Looked) -> str:
        if entry.entity is None:
            key = "offer" if entry.is_offer else entry.outcome
            line = self._texts(
                f"batch.{key}", count=len(entry.choices), choices=shorten(self._choices(entry), _LONGEST_CHOICES)
            )
            return f"{bold(entry.typed)}　{escape(line)}"
        apart = self._texts("source.apart")
        told = [self._texts(f"kinds.{entry.entity.kind}"), *entry.entity.roles[:1]]
        if entry.match:
            told.append(self._texts(f"matches.{entry.match}"))
        named = entry.entity.name if entry.entity.name != entry.typed else ""
        title = f"{bold(entry.typed)} → {bold(named)}" if named else bold(entry.typed)
        counts = self._texts(
            "batch.counts",
            articles=entry.entity.articles,
            quotations=entry.quotations,
            figures=entry.figures,
        )
        return f"{title}　{escape(apart.join(told))}\n{escape(counts)}"

    def _choices(self, entry: Looked) -> str:
        named = [self._choice(card) for card in entry.choices[:_MOST_CHOICES]]
        return self._texts("batch.apart").join(named)

    def _choice(self, card: EntityCard) -> str:
        return self._texts("batch.choice", name=card.name, hint=self._cards.hint(card))

    def _cells(self, entry: Looked) -> list[str | int]:
        card = entry.entity
        if card is None:
            empty = [""] * len(_TOLD)
            return [entry.typed, self._texts(f"batch.outcome_{entry.outcome}"), *empty, self._choices(entry), ""]
        return [
            entry.typed,
            self._texts("batch.outcome_found"),
            card.name,
            self._texts(f"kinds.{card.kind}"),
            card.roles[0] if card.roles else "",
            card.articles,
            entry.quotations,
            entry.figures,
            self._texts(f"matches.{entry.match}") if entry.match else "",
            "",
            self._links.entity(card.id) or "",
        ]
