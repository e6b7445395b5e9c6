"""Speakers: who said what stands between quotation marks, by the words around it.

The rules stand in the order of their trust: words that lead up to the marks (张军说:“…”), words that follow them
(“…”张军说), then what the context tells (the one who acts, the one just quoted, the one whose section it is).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reading.cues import Cue
from reading.facts import Manner, Name, Span, Tier
from reading.lexicon import Lexicon
from reading.parties import Naming, Party
from reading.scenes import COLONS, Scene

_QUESTION = "?？"
_NEAR = 3
_ADDRESS = 8
_PREFACE = 12
_TOWARDS = re.compile(r"(?<![反绝相应针面])(?:对(?![此于方])|向(?!来)|跟(?!随)|给|朝|接受)(?P<between>[^、]{0,20})$")
_REST = re.compile(r"[^。!?！？\n“「\"]*")


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
    """One quotation to be attributed: stretch `at` of `scene`; `heard` are the attributions found before it."""

    scene: Scene
    lexicon: Lexicon
    at: int
    heard: Mapping[int, Attribution]

    @property
    def lead(self) -> Span:
        """What leads up to the chain of quotations that this one stands in."""
        return self.scene.lead(self.scene.chain(self.at)[0])

    @property
    def tail(self) -> Span:
        """What follows that chain."""
        return self.scene.tail(self.scene.chain(self.at)[1])

    @property
    def hands_on(self) -> bool:
        """Whether the words that follow lead up to another quotation."""
        return self.tail.of(self.scene.text).rstrip()[-1:] in tuple(COLONS)


Rule = Callable[[Hearing], Attribution | None]


def attribute(scene: Scene, lexicon: Lexicon, at: int, heard: Mapping[int, Attribution]) -> Attribution:
    """Return who said stretch `at` of `scene`.

    Args:
        scene: the article's scene.
        lexicon: holds `object_words`, `receipts` and `messages`.
        at: the index of the stretch.
        heard: the attributions of the quotations before it, by index.
    """
    hearing = Hearing(scene, lexicon, at, heard)
    for rule in _RULES:
        found = rule(hearing)
        if found is not None:
            return found
    return NOBODY


def find_lead_cue(scene: Scene, at: int) -> Cue | None:
    """Return the cue that stands in the last clause before stretch `at`, or None."""
    clauses = scene.clauses(scene.lead(at))
    if not clauses:
        return None
    cues = [cue for cue in scene.cues_in(clauses[-1]) if scene.before(at) in COLONS or not _is_noun(scene, cue)]
    return cues[-1] if cues else None


def _is_noun(scene: Scene, cue: Cue) -> bool:
    """Tell whether the cue is used as a noun: 他对此事的评论."""
    return scene.text[cue.span.start - 1 : cue.span.start] == "的"


def introduces(scene: Scene, cue: Cue, lead: Span) -> bool:
    """Tell whether nothing but the one spoken to stands between `cue` and the end of `lead`."""
    between = scene.text[cue.span.end : lead.end].strip(" 　,，:：")
    spoken_to = [party for party in scene.parties if cue.span.end <= party.start < lead.end]
    return not between or (
        len(between) <= _ADDRESS and any(between.endswith(one.span.of(scene.text)) for one in spoken_to)
    )


def find_tail_cue(scene: Scene, lexicon: Lexicon, at: int) -> tuple[Party, Cue] | None:
    """Return who is said to speak behind stretch `at`, and the cue, or None."""
    tail = scene.tail(at)
    clauses = scene.clauses(tail)
    if tail.of(scene.text).rstrip().endswith(tuple(COLONS)):
        clauses.pop()
    for clause in clauses[:_NEAR]:
        for cue in scene.cues_in(clause):
            party = _subject(scene, lexicon, Span(tail.start, cue.span.start))
            if party is not None and (cue.plain or party.naming is not Naming.AGENCY):
                return party, cue
    return None


def _by_leading_words(hearing: Hearing) -> Attribution | None:
    """张军说:“…”, 张军表示,“…”, 有人劝他“…”; a colon alone speaks too."""
    scene, lead = hearing.scene, hearing.lead
    words = lead.of(scene.text).rstrip()
    if not words:
        return None
    message = _by_message(hearing, lead)
    if message is not None:
        return message
    cue = find_lead_cue(scene, scene.chain(hearing.at)[0])
    if cue is None and words[-1] in COLONS and _subject(scene, hearing.lexicon, scene.clauses(lead)[-1]) is None:
        cue = max(scene.cues_in(lead), key=lambda one: one.span, default=None)
    if words[-1] not in COLONS and not (cue and introduces(scene, cue, lead)):
        return None
    stop = cue.span.start if cue else lead.end
    party = _subject(scene, hearing.lexicon, Span(lead.start, stop))
    if party is not None:
        return _credit(hearing, party, cue)
    if cue is not None and _continuing(hearing.lexicon).fullmatch(scene.text[lead.start : cue.span.start].strip()):
        return _continue(hearing, cue)
    return None


@lru_cache(maxsize=4)
def _continuing(lexicon: Lexicon) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, lexicon.words("continuing_words")), key=len, reverse=True))
    return re.compile(f"(?:{words}|[^,，]{{1,6}}地|[,，])*")


def _by_message(hearing: Hearing, lead: Span) -> Attribution | None:
    """接到疾控中心打来的电话:“…”; 孩子写的纸条:“…”."""
    scene = hearing.scene
    clauses = scene.clauses(lead)
    if not clauses or not lead.of(scene.text).rstrip().endswith(tuple(COLONS)):
        return None
    for party in reversed(list(scene.parties_in(clauses[-1]))):
        between = scene.text[party.span.end : clauses[-1].end]
        match = _message_pattern(hearing.lexicon).fullmatch(between)
        if match and not _is_addressed(scene, party):
            manner = Manner(hearing.lexicon.table("messages")[match["noun"]])
            return _credit(hearing, party, None, manner, match["noun"])
    return None


@lru_cache(maxsize=4)
def _nouns(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, lexicon.words("messages")), key=len, reverse=True)))


@lru_cache(maxsize=4)
def _message_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:[^,，]{{0,8}}?的)?[^,，的]{{0,4}}?(?P<noun>{_nouns(lexicon).pattern})[^,，]{{0,2}}")


def _message_in(hearing: Hearing, within: Span) -> re.Match[str] | None:
    clauses = hearing.scene.clauses(within)
    return _nouns(hearing.lexicon).search(clauses[-1].of(hearing.scene.text)) if clauses else None


def _by_leading_document(hearing: Hearing) -> Attribution | None:
    """门上贴着纸条:“…”; 电话打来:“…”: what leads up to the words names nobody."""
    scene, lead = hearing.scene, hearing.lead
    cue = find_lead_cue(scene, scene.chain(hearing.at)[0])
    if not lead.of(scene.text).rstrip().endswith(tuple(COLONS)) and not (cue and introduces(scene, cue, lead)):
        return None
    noun = _message_in(hearing, lead)
    sort = Manner(hearing.lexicon.table("messages")[noun.group()]) if noun else Manner.SPEECH
    manner = cue.manner if cue and cue.manner is Manner.WRITTEN else sort
    printed, spoken = noun.group() if noun else None, cue.span.of(scene.text) if cue else None
    return Attribution(Tier.UNATTRIBUTED, None, printed, spoken, manner)


def _is_addressed(scene: Scene, party: Party) -> bool:
    return scene.text[: party.start].endswith(("给", "致", "对", "向", "回答", "回应", "答复", "回复", "面对"))


def _by_answer(hearing: Hearing) -> Attribution | None:
    """“…?”张军回答家人的问话:“…”: the first words are the family's."""
    scene = hearing.scene
    for party in scene.parties_in(hearing.tail):
        before = scene.text[hearing.tail.start : party.start]
        behind = scene.text[party.span.end : hearing.tail.end]
        if re.search(r"(?:回答|答复|回应|回复)[了着]?$", before) and re.match(
            r"的?(?:问话|提问|疑问|询问|问题|追问|质疑|关切|话)", behind
        ):
            return _credit(hearing, party, None)
    return None


def _by_caller(hearing: Hearing) -> Attribution | None:
    """来电的是市教育局; 这是张军说得最多的话."""
    scene = hearing.scene
    words = hearing.tail.of(scene.text)
    caller = re.search(r"的(?:人)?(?:正|就)?是", words) if not hearing.hands_on else None
    remark = re.search(r"(?:^|[,，])(?:而|可)?这(?:句话|番话|些话|段话)?(?:也|就|正|便)?(?:曾)?是", words)
    for match, tier in ((remark, Tier.INFERRED), (caller, Tier.EXPLICIT)):
        if match is None or (match is caller and match.start() > _PREFACE):
            continue
        behind = Span(hearing.tail.start + match.end(), hearing.tail.end)
        party = _first(scene, behind)
        if party is not None:
            cue = next(scene.cues_in(hearing.tail), None)
            found = _credit(hearing, party, cue)
            certain = cue is not None or tier is Tier.EXPLICIT
            return found if certain or found.speaker is None else Attribution(tier, found.speaker, found.printed)
    return None


def _first(scene: Scene, within: Span) -> Party | None:
    parties = list(scene.parties_in(within))
    people = [party for party in parties if party.naming is not Naming.AGENCY]
    return next(iter([*people, *parties]), None)


def _by_receipt(hearing: Hearing) -> Attribution | None:
    """“…!”张军接到群众电话后: who called has spoken."""
    scene = hearing.scene
    receipts = tuple(hearing.lexicon.words("receipts"))
    for party in scene.parties_in(hearing.tail):
        clause = next(one for one in scene.clauses(hearing.tail) if one.covers(party.span))
        behind = scene.text[party.span.end : clause.end]
        if scene.text[: party.start].endswith(receipts):
            match = _message_pattern(hearing.lexicon).match(behind)
            if match:
                return _credit(hearing, party, None, Manner(hearing.lexicon.table("messages")[match["noun"]]))
    return _by_strange_message(hearing, receipts)


def _by_strange_message(hearing: Hearing, receipts: tuple[str, ...]) -> Attribution | None:
    """“…”张军收到一条短信: whoever wrote it is not named, and it was not 张军."""
    words = hearing.tail.of(hearing.scene.text)
    got = re.search("|".join(receipts), words)
    noun = _nouns(hearing.lexicon).search(words, got.end()) if got else None
    if noun is None:
        return None
    manner = Manner(hearing.lexicon.table("messages")[noun.group()])
    return Attribution(Tier.UNATTRIBUTED, None, noun.group(), None, manner)


def _by_following_words(hearing: Hearing) -> Attribution | None:
    """“…”张军说; not where the words lead up to the next quotation (“…”张军说:“…”)."""
    _, last = hearing.scene.chain(hearing.at)
    found = find_tail_cue(hearing.scene, hearing.lexicon, last)
    if found is None:
        return None if hearing.hands_on else _by_document(hearing)
    if hearing.at != last and _asks(hearing, hearing.at) and not _asks(hearing, last):
        return NOBODY
    return _credit(hearing, *found)


def _by_document(hearing: Hearing) -> Attribution | None:
    """“…”一张纸条上写着: written, by nobody who is named."""
    scene = hearing.scene
    for clause in scene.clauses(hearing.tail)[:2]:
        match = _nouns(hearing.lexicon).search(clause.of(scene.text))
        cue = next((one for one in scene.cues_in(hearing.tail) if one.manner is Manner.WRITTEN), None)
        if match and cue:
            return Attribution(Tier.UNATTRIBUTED, None, match.group(), cue.span.of(scene.text), Manner.WRITTEN)
    return None


def _asks(hearing: Hearing, at: int) -> bool:
    return hearing.scene.quoted[at].content.of(hearing.scene.article.text).endswith(tuple(_QUESTION))


def _by_earlier_clause(hearing: Hearing) -> Attribution | None:
    """他说,自己很忙,“…”: the cue stands some clauses before."""
    scene, lead = hearing.scene, hearing.lead
    for cue in reversed(list(scene.cues_in(lead))):
        party = _subject(scene, hearing.lexicon, Span(lead.start, cue.span.start))
        if party is not None and cue.plain | (party.naming is not Naming.AGENCY):
            return _credit(hearing, party, cue)
    return None


def _by_next_paragraph(hearing: Hearing) -> Attribution | None:
    """“…?” at the end of a paragraph, and the next one begins with who asked."""
    scene = hearing.scene
    first, last = scene.chain(hearing.at)
    end = scene.quoted[last].outer.end
    if scene.text[end : end + 1] != "\n" or any(True for _ in scene.parties_in(hearing.lead)):
        return None
    paragraph = scene.text.rfind("\n", 0, scene.quoted[first].outer.start) + 1
    people = [one for one in scene.parties_in(Span(paragraph, end)) if one.naming is Naming.PERSON]
    following = next((Span(*rest.span()) for rest in [_REST.match(scene.text, end + 1)] if rest), Span(end, end))
    if people or scene.text[following.end : following.end + 1] in tuple('“「"'):
        return None
    for cue in scene.cues_in(following):
        party = _subject(scene, hearing.lexicon, Span(following.start, cue.span.start))
        if party is not None and cue.plain:
            return _credit(hearing, party, cue)
    return None


def _by_leading_actor(hearing: Hearing) -> Attribution | None:
    """张军每天守在路口,“…”: who acts in the words before."""
    clauses = hearing.scene.clauses(hearing.lead)
    actor = _actor(hearing, clauses)
    return _infer(hearing, actor) if actor else None


def _by_following_actor(hearing: Hearing) -> Attribution | None:
    """“…”张军擦了擦汗: who acts in the words behind."""
    if hearing.hands_on and _asks(hearing, hearing.at):
        return NOBODY
    clauses = hearing.scene.clauses(hearing.tail)
    actor = _actor(hearing, clauses if hearing.hands_on else clauses[:2])
    if actor is None or (actor.naming is Naming.NOUN and _follows_speech(hearing)):
        return None
    return _infer(hearing, actor)


def _follows_speech(hearing: Hearing) -> bool:
    scene = hearing.scene
    start = scene.quoted[scene.chain(hearing.at)[0]].outer.start
    paragraph = scene.text.rfind("\n", 0, start) + 1
    return any(one.naming is Naming.PERSON for one in scene.parties_in(Span(paragraph, start)))


def _actor(hearing: Hearing, clauses: list[Span]) -> Party | None:
    scene = hearing.scene
    for clause in clauses:
        if any(cue.span.start == clause.start for cue in scene.cues_in(clause)):
            continue
        for party in scene.parties_in(clause):
            if party.naming is not Naming.AGENCY and not _is_object(scene, hearing.lexicon, party):
                return party
    return None


def _by_context(hearing: Hearing) -> Attribution | None:
    """A quotation that stands alone continues who was last quoted or acted in its section."""
    name = _topic(hearing, hearing.scene.quoted[hearing.scene.chain(hearing.at)[0]].outer.start, through=False)
    return Attribution(Tier.INFERRED, name) if name else None


def _continue(hearing: Hearing, cue: Cue) -> Attribution:
    name = _topic(hearing, hearing.lead.start, through=False)
    words = cue.span.of(hearing.scene.text)
    if name is None:
        return Attribution(Tier.UNATTRIBUTED, None, None, words, cue.manner)
    return Attribution(Tier.INFERRED, name, None, words, cue.manner)


def _credit(
    hearing: Hearing, party: Party, cue: Cue | None, manner: Manner = Manner.SPEECH, words: str | None = None
) -> Attribution:
    text = hearing.scene.article.text
    spoken = cue.span.of(text) if cue else words
    how = cue.manner if cue else manner
    name = _resolve(hearing, party)
    if name is None:
        return Attribution(Tier.UNATTRIBUTED, None, party.span.of(text), spoken, how)
    certain = party.naming in {Naming.PERSON, Naming.AGENCY}
    return Attribution(Tier.EXPLICIT if certain else Tier.INFERRED, name, party.span.of(text), spoken, how)


def _infer(hearing: Hearing, party: Party) -> Attribution:
    name = _resolve(hearing, party)
    return Attribution(Tier.INFERRED if name else Tier.UNATTRIBUTED, name, party.span.of(hearing.scene.article.text))


def _resolve(hearing: Hearing, party: Party) -> str | None:
    if party.name is not None:
        return party.name
    if party.naming is Naming.PRONOUN:
        return None if party.several else _topic(hearing, party.start, through=True)
    return _holder(hearing, party)


def _holder(hearing: Hearing, party: Party) -> str | None:
    """Return the one person of the article whose role is that very noun and who was named before."""
    noun = party.span.of(hearing.scene.article.text)
    singles = {word for word, sort in hearing.lexicon.rows("speaker_nouns") if sort == "single"}
    named = [name for name in hearing.scene.article.names if noun in name.roles and _precedes(name, party)]
    return named[0].name if len(named) == 1 and noun in singles else None


def _precedes(name: Name, party: Party) -> bool:
    return any(mention.start < party.start for mention in name.mentions)


def _topic(hearing: Hearing, offset: int, *, through: bool) -> str | None:
    """Return the person last quoted or acting before `offset`; `through` looks past people without a name."""
    scene = hearing.scene
    for sentence in scene.sentences_before(offset):
        spoken = [one for at, one in hearing.heard.items() if sentence.covers(scene.quoted[at].outer)]
        for party in scene.parties_in(sentence):
            if party.naming is Naming.PERSON and not _is_object(scene, hearing.lexicon, party):
                return party.name
            if party.naming is Naming.NOUN and not through and not _is_object(scene, hearing.lexicon, party):
                return None
        if spoken and (spoken[-1].speaker or not through):
            return spoken[-1].speaker
    return _section_person(hearing, offset)


def _section_person(hearing: Hearing, offset: int) -> str | None:
    """Return the one person whom the section's title names."""
    scene = hearing.scene
    title = max((one for one in scene.article.titles if one.end <= offset), default=None)
    if title is None:
        return None
    named = {party.name for party in scene.parties_in(title) if party.naming is Naming.PERSON}
    return named.pop() if len(named) == 1 else None


def _subject(scene: Scene, lexicon: Lexicon, within: Span) -> Party | None:
    """Return who is the subject of the verb that stands where `within` ends."""
    clauses = scene.clauses(within)
    for distance, clause in enumerate(reversed(clauses)):
        able = [party for party in scene.parties_in(clause) if _may_act(scene, lexicon, party, clause)]
        free = [party for party in able if _towards(scene, clause, party) is None]
        if able:
            return (free or able)[-1 if distance == 0 else 0]
    return None


def _may_act(scene: Scene, lexicon: Lexicon, party: Party, clause: Span) -> bool:
    between = _towards(scene, clause, party)
    return (
        (between is None or "的" in between) and not _is_object(scene, lexicon, party) and not _is_owner(scene, party)
    )


def _towards(scene: Scene, clause: Span, party: Party) -> str | None:
    """Return what stands between the party and a preposition before it that may make it the one spoken to."""
    found = _TOWARDS.search(scene.text, clause.start, party.start)
    return found["between"] if found else None


def _is_owner(scene: Scene, party: Party) -> bool:
    return scene.text[party.span.end : party.span.end + 1] == "的" and party.naming is not Naming.NOUN


def _is_object(scene: Scene, lexicon: Lexicon, party: Party) -> bool:
    before = scene.text[: party.start]
    if party.naming is Naming.AGENCY and before.endswith("在"):
        return True
    return before.endswith(tuple(lexicon.words("object_words")))


_RULES: tuple[Rule, ...] = (
    _by_leading_words,
    _by_answer,
    _by_caller,
    _by_receipt,
    _by_leading_document,
    _by_following_words,
    _by_earlier_clause,
    _by_next_paragraph,
    _by_leading_actor,
    _by_following_actor,
    _by_context,
)
