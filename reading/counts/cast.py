"""Cast: the actors of one article, and what is asked of them by where they stand."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from reading.counts.actors import Actor, Part, find_actors
from reading.counts.quantities import Quantity
from reading.counts.units import Dimension
from reading.facts import Article, Kind, Name, Quotation, Span
from reading.lexicon import Lexicon, any_of

_WE = "我们"
_OFFICES = ("科", "股", "处", "室", "办")
_DIVISION, _FIRMS = "部", ("公司", "集团", "银行", "医院", "厂")
_REACH = 8
_NEAREST = 2
_GROUP = re.compile("岁[及（(]?以[上下]|(?<=平均年龄)")
_GOES_ON = re.compile("[”》]?(?:已|共|累计|目前|每[天日月年])")
_OPENED = re.compile("(?:[，,。；;：:\n]|[目当]前|如今|现在)[“《]?\\Z")


class Cast:
    """Those of one article's names, and phrases without a name, that a figure may be about, in order."""

    def __init__(self, article: Article, sentences: Sequence[Span], lexicon: Lexicon, home: Name | None = None) -> None:
        """Take the `article`, its names filled, its `sentences`, the word lists and the newspaper's own place."""
        self.article = article
        self.sentences = sentences
        self._text = article.text
        self._in_titles = {each for each in sentences if any(title.covers(each) for title in article.titles)}
        self.everybody = find_actors(article, lexicon, home)
        self.actors = [actor for actor in self.everybody if _may_be_subject(actor, article, sentences)]
        self._starts = [actor.span.start for actor in self.actors]
        self._personal, self._owned = _personal_words(lexicon)

    def before(self, offset: int) -> Sequence[Actor]:
        """Return the actors that begin before `offset`."""
        return self.actors[: bisect_left(self._starts, offset)]

    def actors_in(self, stretch: Span) -> list[Actor]:
        """Return the actors inside `stretch`."""
        first, last = bisect_left(self._starts, stretch.start), bisect_left(self._starts, stretch.end)
        return [actor for actor in self.actors[first:last] if actor.span.end <= stretch.end]

    def heard_in(self, stretch: Span, quantity: Quantity) -> list[Actor]:
        """Return the actors inside `stretch`, without those that only a quotation names, `quantity` not being in it."""
        said = self.said(quantity)
        apart = [each.span for each in self.article.quotations if each is not said]
        return [actor for actor in self.actors_in(stretch) if not any(span.covers(actor.span) for span in apart)]

    def is_title(self, sentence: Span) -> bool:
        """Tell whether `sentence`, one of the article's, belongs to a title."""
        return sentence in self._in_titles

    def is_personal(self, quantity: Quantity) -> bool:
        """Tell whether only people have what `quantity` measures: ages, steps, wages."""
        start = quantity.span.start
        if quantity.dimension is Dimension.AGE and _GROUP.search(
            self._text, quantity.span.start, quantity.span.end + 2
        ):
            return False
        return quantity.unit in self._personal or bool(self._owned.search(self._text, max(0, start - _REACH), start))

    def is_headed(self, name: Name) -> bool:
        """Tell whether the article's first title names `name`."""
        return _is_titled(name, self.article)

    def said(self, quantity: Quantity) -> Quotation | None:
        """Return the quotation that `quantity` stands in, or None."""
        return next((said for said in self.article.quotations if said.span.covers(quantity.core)), None)

    def employer(self, speaker: Name, said: Span) -> Name:
        """Return whom `speaker`, its officer, speaks for in what is `said` (“我们有9个班。”校长何丽说), else them.

        An office that speaks (柳溪县医保局|基金科科长何丽说) tells of the whole body.
        """
        if speaker.kind is Kind.AGENCY:
            return self.whole(speaker)
        return speaker if self._text.find(_WE, said.start, said.end) < 0 else self.office(speaker)

    def office(self, speaker: Name) -> Name:
        """Return the body whose office `speaker` holds, else them, as of a body."""
        if speaker.kind is not Kind.PERSON:
            return speaker
        led = [name for name in self.article.names if any(role.startswith(name.forms) for role in speaker.roles)]
        return max(led or self._taken_up_by(speaker), key=lambda name: len(name.name), default=speaker)

    def _taken_up_by(self, speaker: Name) -> list[Name]:
        """Return the bodies that the roles of `speaker` only take up: 公司|经理何丽."""
        ends = [mention.start for mention in speaker.mentions]
        led = ((actor, self._text[actor.span.start : end]) for end in ends for actor in self.before(end)[-_NEAREST:])
        return [actor.name for actor, role in led if actor.name.kind is Kind.AGENCY and role in speaker.roles]

    def whole(self, office: Name) -> Name:
        """Return the body that `office` begins with, if it is one of its offices; else `office`."""
        if office.kind is not Kind.AGENCY or not office.name.endswith((*_OFFICES, _DIVISION)):
            return office
        bodies = (name for name in self.article.names if name.kind is Kind.AGENCY and name is not office)
        firms = _FIRMS if office.name.endswith(_DIVISION) else ""
        wholes = (body for body in bodies if any(office.name.startswith(form) for form in body.forms))
        wholes = (body for body in wholes if body.name.endswith(firms))
        return max(wholes, key=lambda body: len(body.name), default=office)


def _may_be_subject(actor: Actor, article: Article, sentences: Sequence[Span]) -> bool:
    """Tell whether `actor` is no system, or one that a title names, or acts where its sentence or its clause opens."""
    if actor.name.kind is not Kind.SYSTEM or _is_titled(actor.name, article):
        return True
    if actor.part is not Part.ACTING:
        return False
    taken_up = actor.opens and actor.span.of(article.text) not in actor.name.forms
    opened = _OPENED.search(article.text, max(0, actor.span.start - _REACH), actor.span.start)
    first = any(0 <= actor.span.start - sentence.start <= len("该平台“") for sentence in sentences)
    goes_on = _GOES_ON.match(article.text, actor.span.end)
    return actor.described or taken_up or opened is not None or first or goes_on is not None


def _is_titled(name: Name, article: Article) -> bool:
    return any(title.covers(mention) for title in article.titles[:1] for mention in name.mentions)


@lru_cache(maxsize=4)
def _personal_words(lexicon: Lexicon) -> tuple[frozenset[str], re.Pattern[str]]:
    """Return the units of what only people have, and a pattern for the words before a number that is a person's."""
    nouns = any_of(lexicon.words("personal_nouns"))
    return frozenset(lexicon.words("personal_units")), re.compile(rf"{nouns}(?:人民币|各|共|为|达|已|有|了)?\Z")
