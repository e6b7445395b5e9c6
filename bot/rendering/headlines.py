"""Headlines: what was printed on some days as a numbered list, under the newspaper and page that they stand on."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from bot.rendering.cards import Cards
from bot.rendering.links import Links
from bot.wording.markup import bold, link, shorten
from storage.archive.findings import ArticleCard, Slice

_LONGEST = 60


class Headlines:
    """Draws lists of headlines; their numbers are those of the buttons below."""

    def __init__(self, cards: Cards, links: Links) -> None:
        self._cards = cards
        self._links = links

    def blocks(self, articles: Slice[ArticleCard]) -> Iterator[str]:
        """Yield a block for each page: where it is from, and its headlines."""
        numbered = enumerate(articles.entries, articles.offset + 1)
        for place, group in groupby(numbered, lambda entry: self._place(entry[1])):
            lines = (f"{number}. {self._headline(card)}" for number, card in group)
            yield "\n".join([bold(place), *lines])

    def _place(self, card: ArticleCard) -> str:
        return self._cards.place(replace(card.source, also=()))

    def _headline(self, card: ArticleCard) -> str:
        title = card.source.headline or card.lead
        return link(shorten(title, _LONGEST), self._links.article(card.id))
