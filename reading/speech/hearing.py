"""Hearing: one quotation on its way to a speaker - what surrounds it, and who was heard before."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from reading.facts import Kind, Manner, Name, Span, Tier
from reading.speech.cues import Cue
from reading.speech.doers import find_subject, is_aside, is_object, is_owner
from reading.speech.holders import find_holder
from reading.speech.parties import Naming, Party
from reading.speech.scenes import Scene
from reading.text.words import list_words, part_of_speech

_SENTENCES_BACK = 12
_REACH = 12
_LONGEST = 30
_OFFICE = 2
_NO_NOUNS = ("v", "a", "d", "p", "c", "u", "y")
_LAST_NAMED = "其"
_TAKERS = ("这位", "这名", "该")
_TAKING_UP = re.compile("这[位名][^,，。]{1,12}的$")
_CALLED = re.compile(r"(\w{2,6})[,，!！:：]")
_ADVERBS = re.compile(r"(?:\w\w地|[所也还则都又就曾却\s])+$")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said or wrote a quotation, as far as it is known; the fields are those of `Quotation`."""

    tier: Tier
    speaker: str | None = None
    printed: str | None = None
    cue: str | None = None
    manner: Manner = Manner.SPEECH


NOBODY = Attribution(Tier.UNATTRIBUTED)


@dataclass(frozen=True)
class Hearing:
    """Stretch `at` of `scene`, to be attributed; `heard` are the attributions before it, by stretch.

    A chain of quotations without a word between (“…”“…”) is heard as one: it shares what leads up and what follows.
    """

    scene: Scene
    at: int
    heard: Mapping[int, Attribution]

    @property
    def first(self) -> int:
        """The first stretch of the chain."""
        return self.scene.chain(self.at)[0]

    @property
    def last(self) -> int:
        """The last stretch of the chain."""
        return self.scene.chain(self.at)[1]

    @property
    def lead(self) -> Span:
        """What leads up to the chain."""
        return self.scene.lead(self.first)

    @property
    def tail(self) -> Span:
        """What follows the chain."""
        return self.scene.tail(self.last)

    @property
    def hands_on(self) -> bool:
        """Whether the words that follow lead up to another quotation."""
        return self.scene.leads_on(self.tail)

    def asks(self, at: int) -> bool:
        """Tell whether stretch `at` is a question."""
        return self.scene.content(at).endswith(("?", "？"))

    @property
    def is_answered(self) -> bool:
        """Whether this is a question that the last of its chain answers: “…?”“…。”张军说."""
        return self.at != self.last and self.asks(self.at) and not self.asks(self.last)

    @property
    def answers(self) -> bool:
        """Whether this is no question and the first of its chain is one: “…?”“…。”张军说."""
        return self.at != self.first and self.asks(self.first) and not self.asks(self.at)

    def credit(self, party: Party, cue: Cue | None, manner: Manner = Manner.SPEECH) -> Attribution:
        """Return the attribution to `party`, named by a cue or by a message of that `manner`."""
        spoken, how = (cue.span.of(self.scene.text), cue.manner) if cue else (None, manner)
        name, printed = self._resolve(party), party.span.of(self.scene.article.text)
        certain = party.naming in {Naming.PERSON, Naming.AGENCY}
        tier = Tier.UNATTRIBUTED if name is None else Tier.EXPLICIT if certain else Tier.INFERRED
        return Attribution(tier, name, printed, spoken, how)

    def infer(self, party: Party) -> Attribution:
        """Return the attribution to `party`, who acts nearby without a word that says they spoke."""
        name = self._resolve(party)
        tier = Tier.UNATTRIBUTED if name is None else Tier.INFERRED
        return Attribution(tier, name, party.span.of(self.scene.article.text))

    def meet(self, start: int, cue: Cue) -> Attribution | None:
        """Return the attribution to whoever is printed between `start` and `cue`, none of the article's names."""
        printed = _ADVERBS.sub("", self.scene.article.text[start : cue.span.start]).strip()
        if not 0 < len(printed) <= _LONGEST or not _names_somebody(printed):
            return None
        return Attribution(Tier.UNATTRIBUTED, None, printed, cue.span.of(self.scene.text), cue.manner)

    def topic(self, offset: int, *, past_unnamed: bool) -> str | None:
        """Return the person last quoted or acting before `offset` in its section, or whom its title names.

        Args:
            offset: into the article's text.
            past_unnamed: look past people without a name where more than one may be meant, as a pronoun does; else any
                of them end the search.
        """
        reporting = None if past_unnamed else self._reporting(offset)
        if reporting is not None:
            return reporting
        for sentence in islice(self.scene.sentences_before(offset), _SENTENCES_BACK):
            for statement in reversed(self.scene.statements(sentence)):
                acting, ended = self._acting(statement, past_unnamed=past_unnamed)
                if acting or ended:
                    return acting
        return self._section_person(offset)

    def told_below(self) -> str | None:
        """Return the only person whom the paragraph names, and lets speak, if the stretch opens its section.

        “路要修好。”6月3日,会议在江州召开。市长张军表示,…: he is likely to have said what heads the story.
        """
        scene, at = self.scene, self.scene.quoted[self.first].outer
        top = max((title.end for title in scene.article.titles if title.end <= at.start), default=0)
        if scene.text[top : at.start].strip():
            return None
        below = Span(at.end, scene.paragraph_end(at.end))
        named = {one.name: one for one in scene.parties_in(below) if one.naming is Naming.PERSON}
        speaking = (find_subject(scene, Span(at.end, cue.span.start)) for cue in scene.cues_in(below) if cue.plain)
        return next(iter(named)) if len(named) == 1 and any(one in named.values() for one in speaking) else None

    def _reporting(self, offset: int) -> str | None:
        """Return the person whose words the paragraph reports before `offset`, none quoted between: 张军说，路难走."""
        scene, start = self.scene, self.scene.paragraph_start(offset)
        for cue in reversed(scene.cues_in(Span(start, offset))):
            if any(at in self.heard for at in scene.quoted_in(Span(cue.span.end, offset))):
                return None
            clauses = scene.clauses(Span(start, cue.span.start))[-1:]
            party = find_subject(scene, clauses[0]) if clauses and clauses[0].end == cue.span.start else None
            if party is not None:
                return party.name if party.naming is Naming.PERSON else None
        return None

    def mentions(self, name: str) -> bool:
        """Tell whether the stretch names the person `name` whole, as nobody speaks of themselves."""
        return name in self.scene.content(self.at)

    def replies_to(self, name: str) -> bool:
        """Tell whether the stretch heads the next paragraph behind a question of the person `name`: “…?”张军问."""
        before = self.at - 1
        if before not in self.heard or self.heard[before].speaker != name or not self.asks(before):
            return False
        quoted = self.scene.quoted
        between = self.scene.text[quoted[before].outer.end : quoted[self.at].outer.start]
        return between.count("\n") == 1 and between.rstrip(" 　").endswith("\n") and len(between) <= _LONGEST

    def addresses(self, name: str) -> bool:
        """Tell whether the stretch begins by calling the person `name`, who therefore does not speak."""
        called = _CALLED.match(self.scene.content(self.at))
        return called is not None and called[1] in _forms_of_address(self.scene.article.names, name)

    @property
    def addressed(self) -> frozenset[str]:
        """The people whom the stretch begins by calling."""
        people = {name.name for name in self.scene.article.names if name.kind is Kind.PERSON}
        return frozenset(filter(self.addresses, people))

    def _acting(self, statement: Span, *, past_unnamed: bool) -> tuple[str | None, bool]:
        """Return the person who acts in `statement`, and whether the search ends there."""
        parties = [one for one in self.scene.parties_in(statement) if not is_aside(self.scene, one, statement)]
        free = [one for one in parties if one.naming is not Naming.AGENCY and not is_object(self.scene, one)]
        for party in free:
            if party.several or (party.naming is Naming.PERSON and is_owner(self.scene, party)):
                continue
            if party.naming is not Naming.PRONOUN:
                return party.name, True
            if not past_unnamed:
                return self.topic(party.start, past_unnamed=True), True
        owners = [party.name for party in free if party.naming is Naming.PERSON]
        owners += self._heads(free) if past_unnamed else []
        if owners or (not past_unnamed and any(party.naming is Naming.NOUN for party in free)):
            return next(iter(owners), None), True
        met = [party.name for party in parties if party not in free and self._is_met(party, statement)]
        return (met[-1], True) if past_unnamed and met else self._last_quoted(statement, past_unnamed=past_unnamed)

    def _heads(self, parties: Iterable[Party]) -> Iterator[str]:
        """Yield the people whose families stand in `parties`, as none of those is one: 何丽的父母种茶,她教书."""
        for party in parties:
            if party.several and party.span.of(self.scene.text).endswith(self.scene.lexicon.words("relatives")):
                names = self.scene.article.names
                yield from (one.name for one in names if any(at.start == party.span.start for at in one.mentions))

    def _last_quoted(self, statement: Span, *, past_unnamed: bool) -> tuple[str | None, bool]:
        spoken = [self.heard[at].speaker for at in self.scene.quoted_in(statement) if at in self.heard]
        return (spoken[-1], not past_unnamed) if spoken else (None, False)

    def _is_met(self, party: Party, statement: Span) -> bool:
        """Tell whether `party` is a person whom a verb acts on: 见到|何丽, not 与|何丽一样, not 接受|何丽的治疗."""
        if party.naming is not Naming.PERSON or is_owner(self.scene, party):
            return False
        before = Span(max(statement.start, party.start - _REACH), party.start)
        if any(cue.span.end == party.start for cue in self.scene.cues_in(before)):
            return True
        return part_of_speech(list_words(before.of(self.scene.text))[-1]).startswith(("v", "u"))

    def _section_person(self, offset: int) -> str | None:
        title = max((one for one in self.scene.article.titles if one.end <= offset), default=None)
        parties = self.scene.parties_in(title) if title else []
        named = {party.name for party in parties if party.naming is Naming.PERSON}
        return named.pop() if len(named) == 1 else None

    def _resolve(self, party: Party) -> str | None:
        if party.name is not None:
            return party.name
        if party.naming is Naming.PRONOUN:
            return None if party.several else self._antecedent(party)
        if self._takes_up(party):
            return self.topic(party.start, past_unnamed=False)
        return find_holder(self.scene, party)

    def _antecedent(self, party: Party) -> str | None:
        """Return whom a pronoun means; 其 is whoever is named last in its sentence: 记者向何丽求证,其回复称."""
        if party.span.of(self.scene.text) == _LAST_NAMED:
            parties = self.scene.parties_in(Span(self.scene.lead(self.at).start, party.start))
            named = [one.name for one in parties if one.naming is Naming.PERSON]
            if named:
                return named[-1]
        return self.topic(self._taken_up_from(party), past_unnamed=True)

    def _takes_up(self, party: Party) -> bool:
        """Tell whether `party` means who was told of before: 这位老人, 这位62岁的牧民."""
        noun = party.span.of(self.scene.text)
        before = _TAKING_UP.search(self.scene.text, max(0, party.start - _REACH), party.start)
        return noun.startswith(_TAKERS) or before is not None

    def _taken_up_from(self, party: Party) -> int:
        """Return before which offset to look for whom a pronoun means: in 何丽劝过她，她说 it is not 何丽."""
        start = self.scene.lead(self.at).start if party.start < self.scene.quoted[self.at].outer.start else party.start
        word = party.span.of(self.scene.text)
        earlier = self.scene.parties_in(Span(start, party.start))
        objects = [one for one in earlier if one.span.of(self.scene.text) == word and is_object(self.scene, one)]
        return start if objects else party.start


def _names_somebody(printed: str) -> bool:
    """Tell whether `printed` ends with a noun or an unknown word, as what calls somebody does and 这事很难 does not."""
    return not part_of_speech(list_words(printed)[-1]).startswith(_NO_NOUNS)


def _forms_of_address(names: Iterable[Name], called: str | None) -> Iterator[str]:
    """Yield how the person `called` may be called: by any form of the name or an office (周所长, 所长)."""
    for name in names:
        if name.name == called:
            yield from name.forms
            # 吕爹爹 is called 爹爹, 罗建平 建平.
            yield from (form[1:] for form in name.forms)
            yield from (name.name[:1] + role[-_OFFICE:] for role in name.roles)
            yield from (role[-_OFFICE:] for role in name.roles)
