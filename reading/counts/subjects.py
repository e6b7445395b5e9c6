"""Subjects: which of an article's names, or of its phrases without a name, a figure is about.

Whoever acts in the figure's clause or in the clauses before it, else whoever speaks the sentence or where it takes
place; where the sentence names nobody, what it points at (see reading/counts/topics.py), who says it of themselves,
what the sentences before it tell of, and at last the section's main name. Where a title names nobody, what the body
says its number of. Counts lean to agencies and places, ages and steps to people.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from reading.counts.actors import Actor, Part, find_actors, find_clause_starts
from reading.counts.quantities import Quantity
from reading.counts.topics import Topic, find_topic
from reading.facts import Article, Kind, Name, Quotation, Span
from reading.lexicon import Lexicon, any_of

_COUNTED, _AGE = "count", "age"
_OWNED = re.compile("的")
_OWNED_BY_PERSON = re.compile("[一-鿿“”]{0,10}的[一-鿿]{0,6}")
_APPOSED = re.compile("[(（][^()（）\n]{0,30}")
_APPOSED_AGE = re.compile("(?:[(（][^()（）\n]{0,30})?")
_SCENE = re.compile(r"(?:\A|[，,、。:：;；!！?？”\n\s])在?\Z")
# 在柳溪镇取景的影片 is no scene.
_RELATIVE = re.compile("[一-鿿]{1,8}的")
_I, _WE = "我", "我们"
_WITHIN = ("在", "于", "从")
_TURN = re.compile("[:：]")
_FINAL = re.compile("[。!！?？…]")
_NAMED_UP = (Part.ACTING, Part.PARTY)
_EACH = "分别"
_LISTED = re.compile("[一-鿿]{0,6}(?:[、和与及]|以及)")
_LIST_END = re.compile("[，,；;。]|\\Z")
_COUNTED_UP = re.compile("[、和与及]|以及|等|")
_SENTENCES_BACK = 4
_REACH = 8
_LEANING = 2.0
_OPENING = 1.4
_MAIN = 0.7
_REPORTED = 0.9
# In the story of a person counts too are his (带回14名队员), and hardly a country's that is only passed through.
_HERO = 1.0
_COUNTRY = -1.5
_HERO_MENTIONS = 4
_HERO_LEAD = 1.5


class Subjects:
    """The names of one article, asked for the one that a figure is about."""

    def __init__(
        self, article: Article, sentences: Sequence[Span], quantities: Iterable[tuple[Quantity, Span]], lexicon: Lexicon
    ) -> None:
        """Take the `article`, its names filled, its `sentences`, its `quantities` with theirs, and the word lists."""
        self._text = article.text
        self._lexicon = lexicon
        self._sentences = sentences
        self._in_titles = {each for each in sentences if any(title.covers(each) for title in article.titles)}
        self._names = article.names
        self._quotations = article.quotations
        self._turns = _find_turns(article)
        self._personal, self._owned = _personal_words(lexicon)
        self._actors = [actor for actor in find_actors(article, lexicon) if _may_be_subject(actor, article, sentences)]
        self._starts = [actor.span.start for actor in self._actors]
        self._sections = _find_sections(article, self._actors)
        self._countries = frozenset(lexicon.words("countries"))
        self._hero = _find_hero(self._actors)
        placed = tuple(quantities)
        self._spans = sorted({quantity.span for quantity, _ in placed})
        self._told: dict[tuple[Decimal, str], tuple[Quantity, Span]] = {}
        for quantity, sentence in placed:
            if sentence not in self._in_titles:
                self._told.setdefault((quantity.number, quantity.unit), (quantity, sentence))

    def find(self, quantity: Quantity, sentence: Span) -> Name | None:
        """Return the name that `quantity` in `sentence` is about, or None where the article names nobody.

        An unnamed phrase comes as a name of one mention.
        """
        found = self._find_respective(quantity, sentence) or self._find_within(quantity, sentence)
        if found is None and sentence in self._in_titles:
            told = self._told.get((quantity.number, quantity.unit))
            found = self.find(*told) if told else None
        elif found is None:
            found = self._find_voice(quantity, sentence) or self._find_before(quantity, sentence)
        return self._find_main(quantity, sentence) if found is None else found

    def _find_main(self, quantity: Quantity, sentence: Span) -> Name | None:
        """Return the main name of the section; what is named only later is left for the titles, which name nobody."""
        mains = self._mains_at(sentence)
        main = mains.get(self._is_personal(quantity), next(iter(mains.values()), None))
        if main is not None and main.mentions[0].start > sentence.end and sentence not in self._in_titles:
            before = [name for name in self._names if name.mentions[0].start < sentence.end]
            return min(before, key=lambda name: name.mentions[0], default=main)
        return main

    def _mains_at(self, sentence: Span) -> dict[bool, Name]:
        return next(mains for start, mains in reversed(self._sections) if start <= sentence.start)

    def _is_personal(self, quantity: Quantity) -> bool:
        start = quantity.span.start
        return quantity.unit in self._personal or bool(self._owned.search(self._text, max(0, start - _REACH), start))

    def _find_respective(self, quantity: Quantity, sentence: Span) -> Name | None:
        """Return whose `quantity` is by its place in a list: 柳溪镇、青云镇|分别建房8间、|9间."""
        word = self._text.rfind(_EACH, sentence.start, quantity.span.start)
        if word < 0:
            return None
        listed: list[Actor] = []
        for actor in reversed(self._actors_in(Span(sentence.start, word))):
            if listed and not _LISTED.fullmatch(self._text, actor.span.end, listed[0].span.start):
                break
            listed.insert(0, actor)
        end = _LIST_END.search(self._text, quantity.span.end)
        told = [span for span in self._spans if word < span.start < (end.start() if end else sentence.end)]
        return listed[told.index(quantity.span)].name if len(told) == len(listed) > 1 else None

    def _find_within(self, quantity: Quantity, sentence: Span) -> Name | None:
        clause = self._title_half(quantity, sentence)
        within = self._candidates(quantity, self._actors_in(clause))
        before = self._pass_counted([actor for actor in within if actor.span.end <= quantity.span.start], quantity)
        behind = self._find_behind(quantity, within)
        if behind and self._is_owner(behind[0], quantity):
            return behind[0].name
        if before and self._is_apposed(before[-1], quantity):
            return before[-1].name
        chosen = self._choose_before(before, quantity)
        topic = find_topic(self._text, Span(self._told_until(chosen, sentence), quantity.span.start), self._lexicon)
        if topic is not None and not any(topic.noun in name.forms for name in self._names if name.kind is Kind.SYSTEM):
            return self._take_up(topic) or self._find_before(quantity, sentence)
        chosen = chosen or self._choose_behind(behind, quantity) or self._choose_aside(before)
        if chosen and chosen[0].part is Part.SPEAKER:
            return self._employer(chosen[0].name, Span(sentence.start, quantity.span.start))
        return chosen[0].name if chosen else None

    def _choose_aside(self, before: Sequence[Actor]) -> Sequence[Actor]:
        """Return the last of those `before` who are a party of what is told, or the place that it happens in."""
        parties = (actor for actor in before if actor.part is Part.PARTY or self._is_place_of(actor))
        return [*parties][-1:]

    def _is_place_of(self, actor: Actor) -> bool:
        is_place = actor.part is Part.PLACE and actor.name.kind is Kind.PLACE
        opened = self._text[actor.span.start - 1 : actor.span.start] in _WITHIN
        return is_place and opened and not self._describes(actor)

    def _told_until(self, chosen: Sequence[Actor], sentence: Span) -> int:
        """Return from where in the `sentence` on a topic is told rather than who is `chosen`, as by who only speaks."""
        if not chosen:
            return sentence.start
        return chosen[0].span.end if chosen[0].part is Part.SPEAKER else sentence.end

    def _actors_in(self, stretch: Span) -> list[Actor]:
        first, last = bisect_left(self._starts, stretch.start), bisect_left(self._starts, stretch.end)
        return [actor for actor in self._actors[first:last] if actor.span.end <= stretch.end]

    def _is_owner(self, actor: Actor, quantity: Quantity) -> bool:
        """Tell whether `actor` is who has what is measured: 12岁的何丽, 养了30年蜂的村民何丽."""
        owned = _OWNED_BY_PERSON if actor.name.kind is Kind.PERSON else _OWNED
        return bool(owned.fullmatch(self._text, quantity.span.end, actor.span.start))

    def _is_apposed(self, actor: Actor, quantity: Quantity) -> bool:
        """Tell whether `quantity` is said of `actor` right behind the name: 恰逢|何丽|60岁生日, 罗某（男，22岁）."""
        apposed = _APPOSED_AGE if quantity.kind == _AGE else _APPOSED
        return bool(apposed.fullmatch(self._text, actor.span.end, quantity.span.start))

    def _employer(self, speaker: Name, said: Span) -> Name:
        """Return whom `speaker`, its officer, speaks for in what is `said` (“我们有9个班。”校长何丽说), else them."""
        if self._text.find(_WE, said.start, said.end) < 0:
            return speaker
        led = [name for name in self._names if any(role.startswith(name.forms) for role in speaker.roles)]
        return max(led, key=lambda name: len(name.name), default=speaker)

    def _candidates(self, quantity: Quantity, actors: Sequence[Actor]) -> Sequence[Actor]:
        """Return the people among `actors` for what only people have, else who acts; for all else all of them."""
        if not self._is_personal(quantity):
            return actors
        people = [actor for actor in actors if actor.name.kind is Kind.PERSON]
        return people or [actor for actor in actors if actor.part is Part.ACTING]

    def _choose_before(self, before: Sequence[Actor], quantity: Quantity) -> Sequence[Actor]:
        parts: dict[Part, list[Actor]] = {part: [] for part in Part}
        for actor in before:
            parts[actor.part].append(actor)
        spoken = parts[Part.SPEAKER]
        if quantity.kind == _COUNTED:
            spoken = [actor for actor in spoken if actor.name.kind is not Kind.PERSON] or spoken
        placed = [actor for actor in parts[Part.PLACE] if self._sets_scene(actor)]
        return self._first_of_last_clause(parts[Part.ACTING]) or spoken[-1:] or parts[Part.TARGET][-1:] or placed[-1:]

    def _pass_counted(self, before: Sequence[Actor], quantity: Quantity) -> Sequence[Actor]:
        """Return the actors `before` without those that `quantity` counts: 何丽、罗建平|2名, 柳溪区和青云区|两家."""
        kept, end = list(before), quantity.span.start
        while kept and kept[-1].part in _NAMED_UP and _COUNTED_UP.fullmatch(self._text, kept[-1].span.end, end):
            end = kept.pop().span.start
        return kept if quantity.kind == _COUNTED and len(before) - len(kept) > 1 else before

    def _choose_behind(self, behind: Sequence[Actor], quantity: Quantity) -> Sequence[Actor]:
        # In 36家“便民驿站” the name says what is counted.
        counted = quantity.span.end + (len("“") if quantity.kind == _COUNTED else 0)
        return [actor for actor in behind if actor.span.start > counted and self._is_told_of(actor, quantity)][:1]

    def _is_told_of(self, actor: Actor, quantity: Quantity) -> bool:
        """Tell whether `actor`, named behind `quantity`, may have it; who only says it seldom does.

        “产值3亿元。”镇长张军说 tells of the town, “花了46元。”张军说 of himself.
        """
        if actor.part is not Part.SPEAKER:
            return actor.part in (Part.TARGET, Part.ACTING)
        private = actor.name.kind is Kind.PERSON and not actor.name.roles and quantity.kind != _COUNTED
        return private or self._is_personal(quantity)

    def _take_up(self, topic: Topic) -> Name | None:
        """Return the name that `topic` takes up, else its own words; None where these only point at what was told."""
        told = (actor.name for actor in reversed(self._actors[: bisect_left(self._starts, topic.span.start)]))
        own = None if topic.points else Name(topic.span.of(self._text), Kind.AGENCY, (topic.span,))
        return next(filter(topic.takes_up, told), own)

    def _find_voice(self, quantity: Quantity, sentence: Span) -> Name | None:
        """Return who says of themselves (我) what the sentence of `quantity` tells, quoted or under their name."""
        said = self._said(quantity)
        if _I not in (said.span if said else sentence).of(self._text):
            return None
        if said is not None:
            speaker = next((name for name in self._names if name.name == said.speaker), None)
            return self._employer(speaker, said.span) if speaker is not None else None
        return next((name for start, name in reversed(self._turns) if start < quantity.core.start), None)

    def _said(self, quantity: Quantity) -> Quotation | None:
        return next((said for said in self._quotations if said.span.covers(quantity.core)), None)

    def _find_behind(self, quantity: Quantity, within: Sequence[Actor]) -> list[Actor]:
        """Return the actors behind `quantity`; in a quotation, none that only a later sentence of it names."""
        said = self._said(quantity)
        final = _FINAL.search(self._text, quantity.span.end, said.span.end) if said else None
        later = range(final.end(), said.span.end) if said and final else range(0)
        return [one for one in within if one.span.start >= quantity.span.end and one.span.start not in later]

    def _title_half(self, quantity: Quantity, sentence: Span) -> Span:
        """Return the part of a title, between blanks, that `quantity` stands in; of other sentences the whole."""
        if sentence not in self._in_titles:
            return sentence
        start = self._text.rfind(" ", sentence.start, quantity.span.start) + 1
        end = self._text.find(" ", quantity.span.end, sentence.end)
        return Span(max(start, sentence.start), end if end >= 0 else sentence.end)

    def _sets_scene(self, actor: Actor) -> bool:
        """Tell whether `actor` is where what follows takes place, as in 昨日，在柳溪镇，菜价回落."""
        opens = _SCENE.search(self._text, max(0, actor.span.start - 2), actor.span.start)
        return opens is not None and not self._describes(actor)

    def _describes(self, actor: Actor) -> bool:
        return _RELATIVE.match(self._text, actor.span.end) is not None

    def _first_of_last_clause(self, actors: Sequence[Actor]) -> list[Actor]:
        if not actors:
            return []
        starts = find_clause_starts(self._text, actors[0].span.start, actors[-1].span.start)
        return [actor for actor in actors if actor.span.start >= (starts[-1] if starts else 0)][:1]

    def _find_before(self, quantity: Quantity, sentence: Span) -> Name | None:
        at, mains = bisect_left(self._sentences, sentence), self._mains_at(sentence)
        is_personal = self._is_personal(quantity)
        scored = [
            (self._score(actor, mains, is_personal=is_personal) - back, actor.name)
            for back in range(1, min(_SENTENCES_BACK, at) + 1)
            for actor in self._actors_in(self._sentences[at - back])
        ]
        return max(scored, key=lambda pair: pair[0])[1] if scored else None

    def _score(self, actor: Actor, mains: Mapping[bool, Name], *, is_personal: bool) -> float:
        personal = actor.name.kind is Kind.PERSON
        score = _LEANING if personal == is_personal else 0.0
        if self._hero is not None:
            score = max(score, _HERO if actor.name is self._hero else 0.0)
            score += _COUNTRY if actor.name.name in self._countries else 0.0
        if actor.part is Part.SPEAKER and not is_personal:
            score -= _REPORTED
        score += _MAIN if mains.get(personal) is actor.name else 0.0
        return score + (_OPENING if actor.opens else 0.0)


def _may_be_subject(actor: Actor, article: Article, sentences: Sequence[Span]) -> bool:
    """Tell whether `actor` is no system, or one that a title names, or acts where its sentence or its clause opens."""
    if actor.name.kind is not Kind.SYSTEM or _is_titled(actor.name, article):
        return True
    taken_up = actor.opens and actor.span.of(article.text) not in actor.name.forms
    return actor.part is Part.ACTING and (
        taken_up or any(0 <= actor.span.start - sentence.start <= len("该平台“") for sentence in sentences)
    )


def _is_titled(name: Name, article: Article) -> bool:
    return any(title.covers(mention) for title in article.titles[:1] for mention in name.mentions)


def _find_turns(article: Article) -> list[tuple[int, Name]]:
    """Return where paragraphs begin with a person and a colon, in order, each with who has the word below."""
    starts = {paragraph.start for paragraph in article.paragraphs}
    people = (name for name in article.names if name.kind is Kind.PERSON)
    opened = ((span, name) for name in people for span in name.mentions if span.start in starts)
    turns = [(span.start, name) for span, name in opened if _TURN.match(article.text, span.end)]
    return sorted(turns, key=lambda turn: turn[0])


def _find_hero(actors: Sequence[Actor]) -> Name | None:
    """Return the person whom the story is of, told of much more often than anybody else; None where it is of none."""
    counted = Counter(actor.name.name for actor in actors).most_common(2)
    most, next_most = ([count for _, count in counted] + [0, 0])[:2]
    if most < max(_HERO_MENTIONS, _HERO_LEAD * next_most):
        return None
    hero = next(actor.name for actor in actors if actor.name.name == counted[0][0])
    return hero if hero.kind is Kind.PERSON else None


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


@lru_cache(maxsize=4)
def _personal_words(lexicon: Lexicon) -> tuple[frozenset[str], re.Pattern[str]]:
    """Return the units of what only people have, and a pattern for the words before a number that is a person's."""
    nouns = any_of(lexicon.words("personal_nouns"))
    return frozenset(lexicon.words("personal_units")), re.compile(rf"{nouns}(?:人民币|各|共|为|达|已|有|了)?\Z")
