"""Subjects: which of an article's names a figure is about.

The name that acts in the figure's clause, else in its sentence, else the one told of last; the article's main
name where nobody was told of before.
"""

from collections import Counter
from dataclasses import dataclass

from reading.facts import Article, Kind, Name, Span
from reading.quantities import Quantity


@dataclass(frozen=True, slots=True)
class _Mention:
    span: Span
    name: Name


class Subjects:
    """The names of one article, asked for the one that a figure is about."""

    def __init__(self, article: Article) -> None:
        """Take the `article`, its names filled."""
        self._text = article.text
        found = (_Mention(span, name) for name in article.names for span in name.mentions)
        self._mentions = sorted(found, key=lambda mention: mention.span)
        counted = Counter(mention.name.name for mention in self._mentions if mention.name.kind is not Kind.SYSTEM)
        self._main = counted.most_common(1)[0][0] if counted else None

    def find(self, quantity: Quantity, sentence: Span) -> str | None:
        """Return the `name` that `quantity` in `sentence` is about, or None where the article names nobody."""
        before = [mention for mention in self._mentions if mention.span.end <= quantity.span.start]
        inside = [mention for mention in before if mention.span.start >= sentence.start]
        if inside:
            return inside[-1].name.name
        return before[-1].name.name if before else self._main
