"""Context: whom a figure is about that its own sentence does not tell.

Who says it of themselves, what the sentences before tell of, and at last the section's main name.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from reading.counts.actors import Actor, Part
from reading.counts.cast import Cast
from reading.counts.quantities import Quantity
from reading.facts import Article, Kind, Name, Span

_I = "我"
_TURN = re.compile("[:：]")
_SENTENCES_BACK = 4
_LEANING = 2.0
_OPENING = 1.4
_MAIN = 0.95
_HEADED = 0.8
_REPORTED = 0.9
# Rather than of who only spoke before, a count is of what the section tells of most, wherever it is named.
_ANYWHERE = 0.0
# In the story of a person counts too are his: 带回14名队员.
_HERO = 1.0
_HERO_MENTIONS = 4


class Context:
    """What one article tells of around each of its sentences."""

    def __init__(self, cast: Cast) -> None:
        """Take the `cast` of the article."""
        self._cast = cast
        self._article = cast.article
        self._turns = _find_turns(cast.article)
        self._sections = _find_sections(cast.article, cast.actors)
        self._hero = _find_hero(cast.actors)
        self._headed = {name.name for name in cast.article.names if cast.is_headed(name)}

    def find_voice(self, quantity: Quantity, sentence: Span) -> Name | None:
        """Return who says of themselves (我) what the sentence of `quantity` tells, quoted or under their name."""
        said = self._cast.said(quantity)
        if _I not in (said.span if said else sentence).of(self._article.text):
            return None
        if said is not None:
            speaker = next((name for name in self._article.names if name.name == said.speaker), None)
        else:
            speaker = next((name for start, name in reversed(self._turns) if start < quantity.core.start), None)
        return self._cast.employer(speaker, said.span if said else sentence) if speaker is not None else None

    def find_before(self, quantity: Quantity, sentence: Span) -> Name | None:
        """Return whom of the few sentences before `sentence` the `quantity` is likeliest about, or None."""
        at, mains = bisect_left(self._cast.sentences, sentence), self._mains_at(sentence)
        is_personal = self._cast.is_personal(quantity)
        scored = [
            (self._score(actor, mains, is_personal=is_personal) - back, actor.name)
            for back in range(1, min(_SENTENCES_BACK, at) + 1)
            for actor in self._cast.actors_in(self._cast.sentences[at - back])
        ]
        if scored and not is_personal and False in mains:
            scored.append((_ANYWHERE, mains[False]))
        return max(scored, key=lambda pair: pair[0])[1] if scored else None

    def _score(self, actor: Actor, mains: Mapping[bool, Name], *, is_personal: bool) -> float:
        personal = actor.name.kind is Kind.PERSON
        score = _LEANING if personal == is_personal else 0.0
        if actor.name is self._hero:
            score = max(score, _HERO)
        if actor.part is Part.SPEAKER:
            score -= _REPORTED
        score += _HEADED if actor.name.name in self._headed else 0.0
        score += _MAIN if mains.get(personal) is actor.name else 0.0
        return score + (_OPENING if actor.opens else 0.0)

    def find_main(self, quantity: Quantity, sentence: Span) -> Name | None:
        """Return the main name of the section; what is named only later is left for the titles, which name nobody."""
        if self._cast.is_title(sentence) and self._hero is not None:
            return self._hero
        mains = self._mains_at(sentence)
        main = mains.get(self._cast.is_personal(quantity), next(iter(mains.values()), None))
        if main is not None and main.mentions[0].start > sentence.end and not self._cast.is_title(sentence):
            before = [name for name in self._article.names if name.mentions[0].start < sentence.end]
            return min(before, key=lambda name: name.mentions[0], default=main)
        return main

    def _mains_at(self, sentence: Span) -> dict[bool, Name]:
        return next(mains for start, mains in reversed(self._sections) if start <= sentence.start)


def _find_turns(article: Article) -> list[tuple[int, Name]]:
    """Return where paragraphs begin with a person and a colon, in order, each with who has the word below."""
    starts = {paragraph.start for paragraph in article.paragraphs}
    people = (name for name in article.names if name.kind is Kind.PERSON)
    opened = ((span, name) for name in people for span in name.mentions if span.start in starts)
    turns = [(span.start, name) for span, name in opened if _TURN.match(article.text, span.end)]
    return sorted(turns, key=lambda turn: turn[0])


def _find_hero(actors: Sequence[Actor]) -> Name | None:
    """Return the person whom the story is of, told of more often than anybody else; None where it is of none."""
    counted = Counter(actor.name.name for actor in actors).most_common(1)
    often = [name for name, count in counted if count >= _HERO_MENTIONS]
    hero = next((actor.name for actor in actors if actor.name.name in often), None)
    return hero if hero is not None and hero.kind is Kind.PERSON else None


def _find_sections(article: Article, actors: Sequence[Actor]) -> list[tuple[int, dict[bool, Name]]]:
    """Return where the sections of `article` start, each with its main names; where it names nobody, the article's."""
    whole = _find_mains(actors)
    starts = [0, *(title.start for title in article.titles)]
    return [
        (start, _find_mains([actor for actor in actors if start <= actor.span.start < end]) or whole)
        for start, end in zip(starts, [*starts[1:], len(article.text)], strict=True)
    ]


def _find_mains(actors: Sequence[Actor]) -> dict[bool, Name]:
    """Return the name told of most among people (True) and among all others (False), the more frequent first."""
    counted = Counter(actor.name.name for actor in actors)
    names = {actor.name.name: actor.name for actor in reversed(actors)}
    mains: dict[bool, Name] = {}
    for name, _ in counted.most_common():
        mains.setdefault(names[name].kind is Kind.PERSON, names[name])
    return mains
