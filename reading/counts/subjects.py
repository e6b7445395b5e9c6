"""Subjects: which of an article's names, or of its phrases without a name, a figure is about.

Whoever acts in the figure's clause or in the clauses before it, else whoever speaks the sentence or where it takes
place; where the sentence names nobody, what its clause opens with (see reading/counts/topics.py), or what is told
around it (see reading/counts/context.py). Where a title names nobody, what the body says its number of. Counts lean
to agencies and places, ages and steps to people.
"""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from reading.counts.actors import Actor, Part, find_clause_starts
from reading.counts.cast import Cast
from reading.counts.context import Context
from reading.counts.foundings import Foundings
from reading.counts.owners import Owners
from reading.counts.quantities import Quantity
from reading.counts.stages import Stages
from reading.counts.topics import Topic, find_topic
from reading.counts.units import Dimension
from reading.counts.unnamed import JOINED
from reading.facts import Kind, Name, Span
from reading.lexicon import Lexicon
from reading.text.words import list_words, part_of_speech

_WE = re.compile("(?:[“‘，,。；;：:！!？?、]|[前天年月日时里]|目前)(?:我们|咱们|我)(?!的|国|[省市州县区镇乡村])")
_TAKING = ("v", "p")
_OF = "的"
_REACH = 30
_COLONS = (":", "：")
# 何丽：上半年抽了9家, 何丽算了笔账：工期缩短9天, but no quotation.
_HAS_WORD = re.compile("[^，,。；;：:“”\n]{0,6}[:：](?![“‘])")
_FINAL = re.compile("[。!！?？…]")
_NAMED_UP = (Part.ACTING, Part.PARTY)
_EACH = "分别"
_LISTED = re.compile("[一-鿿]{0,6}(?:[、和与及]|以及)")
_LIST_END = re.compile("[，,；;。]|\\Z")
_COUNTED_UP = re.compile("[、和与及]|以及|等|")


class Subjects:
    """The names of one article, asked for the one that a figure is about."""

    def __init__(self, cast: Cast, quantities: Iterable[tuple[Quantity, Span]], lexicon: Lexicon) -> None:
        """Take the `cast` of the article, its `quantities` with the sentences they stand in, and the word lists."""
        self._text = cast.article.text
        self._names = cast.article.names
        self._lexicon = lexicon
        self._cast = cast
        self._offices = lexicon.words("offices")
        self._context = Context(cast)
        self._stages = Stages(cast.article)
        self._owners = Owners(cast.article)
        self._foundings = Foundings(cast.article, cast.everybody, lexicon)
        placed = tuple(quantities)
        self._spans = sorted({quantity.span for quantity, _ in placed})
        self._told: dict[tuple[Decimal, str], tuple[Quantity, Span]] = {}
        for quantity, sentence in placed:
            if not self._cast.is_title(sentence):
                self._told.setdefault((quantity.number, quantity.unit), (quantity, sentence))

    def find(self, quantity: Quantity, sentence: Span) -> Name | None:
        """Return the name that `quantity` in `sentence` is about, or None where the article names nobody.

        An unnamed phrase comes as a name of one mention.
        """
        found = self._find_respective(quantity, sentence) or self._find_within(
            quantity, sentence, self._title_half(quantity, sentence)
        )
        if found is None and self._cast.is_title(sentence):
            told = self._told.get((quantity.number, quantity.unit))
            found = self.find(*told) if told else self._find_within(quantity, sentence, sentence)
        elif found is None:
            found = self._context.find_voice(quantity, sentence) or self._context.find_before(quantity, sentence)
        found = self._context.find_main(quantity, sentence) if found is None else found
        return self._cast.whole(found) if found is not None else None

    def _find_respective(self, quantity: Quantity, sentence: Span) -> Name | None:
        """Return whose `quantity` is by its place in a list: 柳溪镇、青云镇|分别建房8间、|9间."""
        word = self._text.rfind(_EACH, sentence.start, quantity.span.start)
        if word < 0:
            return None
        listed: list[Actor] = []
        for actor in reversed(self._cast.actors_in(Span(sentence.start, word))):
            if listed and not _LISTED.fullmatch(self._text, actor.span.end, listed[0].span.start):
                break
            listed.insert(0, actor)
        end = _LIST_END.search(self._text, quantity.span.end)
        told = [span for span in self._spans if word < span.start < (end.start() if end else sentence.end)]
        return listed[told.index(quantity.span)].name if len(told) == len(listed) > 1 else None

    def _find_within(self, quantity: Quantity, sentence: Span, clause: Span) -> Name | None:
        within = self._candidates(quantity, self._cast.heard_in(clause, quantity))
        before = self._pass_counted([actor for actor in within if actor.span.end <= quantity.span.start], quantity)
        behind = self._find_behind(quantity, within)
        owner = self._owners.find(quantity, before, behind)
        if owner is not None:
            return owner.name
        founded = self._foundings.find(quantity.span)
        if founded is not None:
            return founded
        chosen = self._choose_before(before)
        voice = self._context.find_voice(quantity, sentence) if self._we_act(chosen, quantity, sentence) else None
        told = voice or self._find_topic(Span(chosen[0].span.end if chosen else sentence.start, quantity.span.start))
        if told is not None:
            return told
        chosen = chosen or self._choose_aside(before) or self._choose_behind(behind, quantity)
        return self._stand_for(chosen[0], quantity, sentence) if chosen else None

    def _find_topic(self, within: Span) -> Name | None:
        """Return what the last clause inside `within` opens with where it names nobody, or None."""
        topic = find_topic(self._text, within, self._lexicon)
        systems = (name for name in self._names if name.kind is Kind.SYSTEM)
        if topic is None or any(topic.noun in name.forms for name in systems):
            return None
        return self._take_up(topic)

    def _stand_for(self, actor: Actor, quantity: Quantity, sentence: Span) -> Name:
        """Return the name of `actor`, or whom they speak for: as 我们, or as an officer who has the word (何丽：)."""
        if _HAS_WORD.match(self._text, actor.span.end) and not self._cast.is_personal(quantity):
            return self._cast.office(actor.name)
        speaks = actor.part is Part.SPEAKER or self._text.startswith(_COLONS, actor.span.end)
        told = Span(sentence.start, quantity.span.start)
        return self._cast.employer(actor.name, told) if speaks else actor.name

    def _we_act(self, chosen: Sequence[Actor], quantity: Quantity, sentence: Span) -> bool:
        """Tell whether in what is said the last to act before `quantity` is who says it: “我们在柳溪镇|种了90亩”."""
        said = self._cast.said(quantity)
        if said is None:
            return False
        acting = [actor.span.end for actor in chosen if actor.part is Part.ACTING]
        start = max([said.span.start - 1, sentence.start - 1, *acting])
        return _WE.search(self._text, start, quantity.span.start) is not None

    def _choose_aside(self, before: Sequence[Actor]) -> Sequence[Actor]:
        """Return the last of those `before` who are a party of what is told, or the place that it happens in."""
        parties = (actor for actor in before if actor.part is Part.PARTY or self._stages.holds(actor))
        return [*parties][-1:]

    def _candidates(self, quantity: Quantity, actors: Sequence[Actor]) -> Sequence[Actor]:
        """Return the people among `actors` for what only people have, else who acts; for all else all of them."""
        if not self._cast.is_personal(quantity):
            return actors
        people = [actor for actor in actors if actor.name.kind is Kind.PERSON]
        return people or [actor for actor in actors if actor.part is Part.ACTING]

    def _choose_before(self, before: Sequence[Actor]) -> Sequence[Actor]:
        parts: dict[Part, list[Actor]] = {part: [] for part in Part}
        for actor in before:
            parts[actor.part].append(actor)
        spoken = [one for one in parts[Part.SPEAKER] if one.name.kind is not Kind.PERSON] or parts[Part.SPEAKER]
        placed = [actor for actor in parts[Part.PLACE] if self._stages.opens(actor)]
        return self._first_of_last_clause(parts[Part.ACTING]) or spoken[-1:] or parts[Part.TARGET][-1:] or placed[-1:]

    def _pass_counted(self, before: Sequence[Actor], quantity: Quantity) -> Sequence[Actor]:
        """Return the actors `before` without those that `quantity` counts: 何丽、罗建平|2名, 柳溪区和青云区|两家."""
        kept, end, count = list(before), quantity.span.start, 0
        while kept and kept[-1].part in _NAMED_UP and _COUNTED_UP.fullmatch(self._text, kept[-1].span.end, end):
            counted = kept.pop()
            end, count = counted.span.start, count + len(JOINED.split(counted.name.name))
        return kept if quantity.dimension is Dimension.COUNT and count > 1 else before

    def _choose_behind(self, behind: Sequence[Actor], quantity: Quantity) -> Sequence[Actor]:
        # In 36家“便民驿站” the name says what is counted.
        counted = quantity.span.end + (len("“") if quantity.dimension is Dimension.COUNT else 0)
        return [actor for actor in behind if actor.span.start > counted and self._is_told_of(actor, quantity)][:1]

    def _is_told_of(self, actor: Actor, quantity: Quantity) -> bool:
        """Tell whether `actor`, named behind `quantity`, may have it; who only says it seldom does.

        “产值3亿元。”镇长张军说 tells of the town, “花了46元。”张军说 of himself.
        """
        if actor.part is not Part.SPEAKER:
            return actor.part in (Part.TARGET, Part.ACTING)
        private = self._is_private(actor.name) and quantity.dimension is not Dimension.COUNT
        return private or self._cast.is_personal(quantity)

    def _is_private(self, name: Name) -> bool:
        """Tell whether `name` is a person without an office, who speaks for nobody else: 果农|何丽."""
        return name.kind is Kind.PERSON and not any(role.endswith(self._offices) for role in name.roles)

    def _take_up(self, topic: Topic) -> Name:
        """Return the name that `topic` takes up, else its own words."""
        told = (actor.name for actor in reversed(self._cast.before(topic.span.start)))
        own = Name(topic.span.of(self._text), Kind.AGENCY, (topic.span,))
        return next(filter(topic.takes_up, told), own)

    def _find_behind(self, quantity: Quantity, within: Sequence[Actor]) -> list[Actor]:
        """Return the actors behind `quantity`; in a quotation, none that only a later sentence of it names."""
        said = self._cast.said(quantity)
        final = _FINAL.search(self._text, quantity.span.end, said.span.end) if said else None
        later = range(final.end(), said.span.end) if said and final else range(0)
        return [one for one in within if one.span.start >= quantity.span.end and one.span.start not in later]

    def _title_half(self, quantity: Quantity, sentence: Span) -> Span:
        """Return the part of a title, between blanks, that `quantity` stands in; of other sentences the whole."""
        if not self._cast.is_title(sentence):
            return sentence
        start = self._text.rfind(" ", sentence.start, quantity.span.start) + 1
        end = self._text.find(" ", quantity.span.end, sentence.end)
        return Span(max(start, sentence.start), end if end >= 0 else sentence.end)

    def _leads(self, actor: Actor) -> bool:
        """Tell whether no verb or preposition takes `actor` in its clause: 今年|柳溪镇, 住在镇上的|教师何丽."""
        starts = find_clause_starts(self._text, max(0, actor.span.start - _REACH), actor.span.start)
        if not starts:
            return False
        before = self._text[starts[-1] : actor.span.start]
        role = max((role for role in actor.name.roles if before.endswith(role)), key=len, default="")
        before = before.removesuffix(role)
        described = actor.name.kind is Kind.PERSON and before.endswith(_OF)
        return described or not any(part_of_speech(word) in _TAKING for word in list_words(before))

    def _first_of_last_clause(self, actors: Sequence[Actor]) -> list[Actor]:
        actors = [actor for actor in actors if actor.opens or self._leads(actor)] or actors
        if not actors:
            return []
        starts = find_clause_starts(self._text, actors[0].span.start, actors[-1].span.start)
        return [actor for actor in actors if actor.span.start >= (starts[-1] if starts else 0)][:1]
