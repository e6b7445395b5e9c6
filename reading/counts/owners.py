"""Owners: who has a number by standing right beside it: 12岁的|何丽, 罗某|（男，22岁）, 8起|在柳溪镇."""

import re
from collections.abc import Sequence

from reading.counts.actors import Actor
from reading.counts.quantities import Quantity
from reading.counts.units import Dimension
from reading.facts import Article, Kind

_OWNED = re.compile("的")
_OWNED_BY_PERSON = re.compile("[一-鿿“”]{0,10}的[一-鿿]{0,6}")
_AT = "在"
_APPOSED = re.compile("[(（][^()（）\n]{0,30}")
_APPOSED_AGE = re.compile("(?:[(（][^()（）\n]{0,30})?")
_REACH = 4
# 仅次于|青云镇|的9个 are the other town's.
_BEYOND = re.compile("(?:次于|超过|[高低多少大小快慢]于|不[及如])\\Z")
_ITS = re.compile("[一-鿿]{1,6}的")


class Owners:
    """The names of one article, asked for the one that stands right beside a quantity and has it."""

    def __init__(self, article: Article) -> None:
        """Take the `article`, its names filled."""
        self._text = article.text
        self._names = article.names

    def find(self, quantity: Quantity, before: Sequence[Actor], behind: Sequence[Actor]) -> Actor | None:
        """Return which of the actors next to `quantity`, `before` it and `behind` it in its clause, has it, or None."""
        if behind and (self._follows(behind[0], quantity) or self._holds(behind[0], quantity)):
            return behind[0]
        return before[-1] if before and self._leads(before[-1], quantity) else None

    def _follows(self, actor: Actor, quantity: Quantity) -> bool:
        """Tell whether `actor` is who has what is measured: 12岁的何丽, 养了30年蜂的村民何丽."""
        owned = _OWNED_BY_PERSON if actor.name.kind is Kind.PERSON else _OWNED
        return bool(owned.fullmatch(self._text, quantity.span.end, actor.span.start))

    def _holds(self, actor: Actor, quantity: Quantity) -> bool:
        """Tell whether `actor` is where what is counted takes place: 10起|在柳溪区|审理，8起|在青云区|审理."""
        counted = quantity.dimension is Dimension.COUNT and actor.name.kind is Kind.PLACE
        return counted and self._text[quantity.span.end : actor.span.start] == _AT

    def _leads(self, actor: Actor, quantity: Quantity) -> bool:
        """Tell whether `quantity` stands right behind `actor`: 柳溪镇|90毫米, 罗某（男，22岁）, 何丽捐的|5万元."""
        if actor.name.kind is Kind.PLACE and actor.span.end == quantity.span.start:
            return any(name is actor.name for name in self._names)
        apposed = _APPOSED_AGE if quantity.dimension is Dimension.AGE else _APPOSED
        beyond = _BEYOND.search(self._text, max(0, actor.span.start - _REACH), actor.span.start)
        if beyond and _OWNED.fullmatch(self._text, actor.span.end, quantity.span.start):
            return True
        its = actor.name.kind is not Kind.PLACE and _ITS.fullmatch(self._text, actor.span.end, quantity.span.start)
        return bool(its or apposed.fullmatch(self._text, actor.span.end, quantity.span.start))
