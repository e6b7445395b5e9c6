"""Stages: the places in which what a sentence tells takes place: 在柳溪镇，, 记者走进柳溪中学，."""

import re

from reading.counts.actors import Actor, Part
from reading.facts import Article, Kind

_REACH = 30
_SCENE = re.compile(r"(?:\A|[，,、。:：;；!！?？”\n\s])在?\Z")
_VISITED = re.compile(
    "(?:记者|[访查]组)[^，,。；;：:\n]{0,16}\\Z|(?:\\A|[。\n！？”])[ 　]*(?:走进|来到|步入)[^，,。；;：:\n]{0,10}\\Z"
)
# 在柳溪镇取景的影片 is no scene.
_RELATIVE = re.compile("[一-鿿]{1,8}的")
_FRAME = re.compile("[^，,。；;：:\n]{1,20}[中里内][，,]")
_WITHIN = ("在", "于", "从")


class Stages:
    """The actors of one article, asked for those that only say where the others act."""

    def __init__(self, article: Article) -> None:
        """Take the `article`, its names filled."""
        self._text = article.text
        places = (name for name in article.names if name.kind is Kind.PLACE)
        self._chained = {span.end: span.start for name in places for span in name.mentions}

    def opens(self, actor: Actor) -> bool:
        """Tell whether `actor` is where what follows takes place: 昨日，在柳溪镇，菜价回落; 记者走进柳溪中学."""
        start = actor.span.start
        while start in self._chained:
            start = self._chained[start]
        opened = _SCENE.search(self._text, max(0, start - 2), start)
        visited = _VISITED.search(self._text, max(0, start - _REACH), start)
        return (opened or visited) is not None and not self._describes(actor)

    def holds(self, actor: Actor) -> bool:
        """Tell whether `actor` is a place within which things happen, or from which the sentence chooses some."""
        is_place = actor.part is Part.PLACE and actor.name.kind is Kind.PLACE
        opened = self._text[actor.span.start - 1 : actor.span.start] in _WITHIN
        return is_place and opened and (not self._describes(actor) or self._frames(actor))

    def _describes(self, actor: Actor) -> bool:
        return _RELATIVE.match(self._text, actor.span.end) is not None

    def _frames(self, actor: Actor) -> bool:
        """Tell whether what the place of `actor` describes is only what the sentence chooses from: 柳溪镇|的9个村中."""
        return _FRAME.match(self._text, actor.span.end) is not None
